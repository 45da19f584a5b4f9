# memoryview: formats, casts, slices with steps, assignment through views, release, and comparison.


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


# === One dimension ===
data = bytearray(range(12))
view = memoryview(data)
assert (view.format, view.itemsize, view.ndim, view.shape, view.strides, view.nbytes, view.readonly, len(view)) == (
    'B', 1, 1, (12,), (1,), 12, False, 12,
)
assert (view[0], view[-1], bytes(view[2:5]), view[::3].tolist(), view[::-1][:3].tolist(), view[20:].tolist()) == (
    0, 11, b'\x02\x03\x04', [0, 3, 6, 9], [11, 10, 9], [],
)
assert (view[::3].strides, view[::-2].strides, view[::-2].shape, view[::3].contiguous, view[1:].contiguous) == (
    (3,), (-2,), (6,), False, True,
)
assert (view.obj is data, view[2:].obj is data, memoryview(view).obj is data) == (True, True, True)
assert (11 in view, view.index(5), view.count(3)) == (True, 5, 1)
assert error_of(lambda: view[12]) == 'IndexError: index out of bounds on dimension 1'
assert error_of(lambda: view['a']) == 'TypeError: memoryview: invalid slice key'
assert error_of(lambda: view[1, 2]) == 'TypeError: cannot index 1-dimension view with 2-element tuple'
assert error_of(lambda: view.index(99)) == 'ValueError: memoryview.index(x): x not found'

# === Writing through ===
view[0] = 255
view[1:3] = b'\x07\x08'
view[-4::2] = bytearray(b'AB')
view[4:7] = view[5:8]
assert data == bytearray(b'\xff\x07\x08\x03\x05\x06\x07\x07A\tB\x0b')
assert error_of(view.__setitem__, 0, 256) == "ValueError: memoryview: invalid value for format 'B'"
assert error_of(view.__setitem__, 0, -1) == "ValueError: memoryview: invalid value for format 'B'"
assert error_of(view.__setitem__, 0, 'a') == "TypeError: memoryview: invalid type for format 'B'"
assert error_of(view.__setitem__, 0, 1.5) == "TypeError: memoryview: invalid type for format 'B'"
assert error_of(view.__setitem__, slice(0, 2), b'abc') == (
    'ValueError: memoryview assignment: lvalue and rvalue have different structures'
)
assert error_of(view.__setitem__, slice(0, 2), [1, 2]) == "TypeError: a bytes-like object is required, not 'list'"
assert error_of(view.__setitem__, slice(0, 2), 5) == "TypeError: a bytes-like object is required, not 'int'"
assert error_of(view.__delitem__, 0) == 'TypeError: cannot delete memory'
assert error_of(memoryview(b'abc').__setitem__, 0, 1) == 'TypeError: cannot modify read-only memory'
assert memoryview(b'abc').readonly is True
frozen = view.toreadonly()
data[0] = 1
assert (frozen[0], frozen.readonly, view.readonly, error_of(frozen.__setitem__, 0, 1)) == (
    1,
    True,
    False,
    'TypeError: cannot modify read-only memory',
)
assert error_of(data.append, 1) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert error_of(data.__delitem__, 0) == 'BufferError: Existing exports of data: object cannot be re-sized'

# === Casts ===
numbers = memoryview(bytearray(8)).cast('H')
numbers[0], numbers[3] = 258, 65535
assert (numbers.tolist(), numbers.tobytes(), numbers.format, numbers.itemsize, numbers.shape, len(numbers)) == (
    [258, 0, 0, 65535],
    b'\x02\x01\x00\x00\x00\x00\xff\xff',
    'H',
    2,
    (4,),
    4,
)
signed = numbers.cast('B').cast('b')
assert (signed.tolist(), signed.cast('B').cast('i').tolist(), numbers.cast('B').cast('c')[0]) == (
    [2, 1, 0, 0, 0, 0, -1, -1], [258, -65536], b'\x02',
)
for format, value in (
    ('b', -128), ('B', 255), ('h', -2), ('H', 1), ('i', -3), ('I', 4), ('q', -5), ('Q', 6), ('?', True), ('d', 1.5),
    ('f', 0.25), ('c', b'x'),
):
    cell = memoryview(bytearray(8)).cast(format)
    cell[0] = value
    print(format, cell.itemsize, cell[0], cell.tobytes().hex(), len(cell))
assert error_of(memoryview(bytearray(8)).cast('b').__setitem__, 0, 128) == (
    "ValueError: memoryview: invalid value for format 'b'"
)
assert error_of(memoryview(bytearray(8)).cast('d').__setitem__, 0, 'x') == (
    "TypeError: memoryview: invalid type for format 'd'"
)
assert error_of(memoryview(bytearray(8)).cast('c').__setitem__, 0, 5) == (
    "TypeError: memoryview: invalid type for format 'c'"
)
assert error_of(memoryview(bytearray(8)).cast('c').__setitem__, 0, b'ab') == (
    "ValueError: memoryview: invalid value for format 'c'"
)
assert error_of(memoryview(bytearray(7)).cast, 'H') == 'TypeError: memoryview: length is not a multiple of itemsize'
assert error_of(memoryview(bytearray(8)).cast, 'x') == (
    "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'"
)
assert error_of(memoryview(bytearray(8)).cast, 5) == "TypeError: cast() argument 'format' must be str, not int"
assert error_of(numbers.cast, 'I') == 'TypeError: memoryview: cannot cast between two non-byte formats'
assert error_of(view[::2].cast, 'H') == 'TypeError: memoryview: casts are restricted to C-contiguous views'

# === Comparison and hash ===
assert (memoryview(b'abc') == b'abc', memoryview(b'a') == bytearray(b'a'), memoryview(b'a') == memoryview(b'ab')) == (
    True, True, False,
)
assert (memoryview(b'abcabc')[::3] == b'aa', memoryview(b'a') == 'a', memoryview(b'ab') != [97, 98]) == (
    True, False, True,
)
assert (memoryview(b'\x01\x00').cast('H') == memoryview(b'\x01'), memoryview(b'\1\0').cast('H') == b'\1\0') == (
    True, False,
)
assert hash(memoryview(b'abc')) == hash(b'abc')
assert error_of(hash, memoryview(bytearray(1))) == 'ValueError: cannot hash writable memoryview object'
assert error_of(hash, memoryview(b'ab').cast('H')) == (
    "ValueError: memoryview: hashing is restricted to formats 'B', 'b' or 'c'"
)
assert error_of(lambda: memoryview(b'a') < memoryview(b'b')) == (
    "TypeError: '<' not supported between instances of 'memoryview' and 'memoryview'"
)
assert {memoryview(b'key'): 1}[b'key'] == 1

# === Conversions ===
assert (view.hex()[:8], memoryview(b'abcd').hex('-', 2), memoryview(b'ab').tolist(), list(memoryview(b'ab'))) == (
    '01070803', '6162-6364', [97, 98], [97, 98],
)
assert (bytes(memoryview(b'abcd')[::2]), bytearray(memoryview(b'xy')), memoryview(b'ab').tobytes()) == (
    b'ac', bytearray(b'xy'), b'ab',
)
assert (b'-'.join([memoryview(b'a'), b'b']), b'x' + memoryview(b'y'), b'abc'.find(memoryview(b'c'))) == (
    b'a-b', b'xy', 2,
)
assert (int.from_bytes(memoryview(b'\x01\x02')), int(memoryview(b'12')), float(memoryview(b'1.5'))) == (258, 12, 1.5)
assert (str(memoryview(b'text'), 'ascii'), b'%s' % memoryview(b'v'), [*reversed(memoryview(b'abc'))]) == (
    'text', b'v', [99, 98, 97],
)
assert error_of(memoryview, 'text') == "TypeError: memoryview: a bytes-like object is required, not 'str'"
assert error_of(memoryview, [1, 2]) == "TypeError: memoryview: a bytes-like object is required, not 'list'"
assert error_of(memoryview) == "TypeError: memoryview() missing required argument 'object' (pos 1)"
assert error_of(lambda: memoryview(b'a') + b'b') == (
    "TypeError: unsupported operand type(s) for +: 'memoryview' and 'bytes'"
)

# === Released ===
buffer = bytearray(b'abc')
with memoryview(buffer) as temporary:
    assert temporary[0] == 97
    inner = temporary[1:]
    assert error_of(buffer.clear) == 'BufferError: Existing exports of data: object cannot be re-sized'
    inner.release()
assert error_of(lambda: temporary[0]) == 'ValueError: operation forbidden on released memoryview object'
assert error_of(lambda: len(temporary)) == 'ValueError: operation forbidden on released memoryview object'
assert error_of(lambda: temporary.tolist()) == 'ValueError: operation forbidden on released memoryview object'
assert error_of(lambda: temporary.__enter__()) == 'ValueError: operation forbidden on released memoryview object'
assert (temporary.release(), repr(temporary)[:20], temporary == temporary) == (None, '<released memory at ', True)
buffer.extend(b'de')
assert buffer == bytearray(b'abcde')


# === Parsing a packet without copies ===
def parse(packet):
    with memoryview(packet) as view:
        position, fields = 0, []
        while position < len(view):
            kind, size = view[position], view[position + 1]
            body = view[position + 2:position + 2 + size]
            if len(body) < size:
                raise ValueError(f'field at {position} is cut off: {len(body)} of {size}')
            match kind:
                case 1:
                    fields.append(str(body, 'utf-8'))
                case 2:
                    fields.append(int.from_bytes(body, 'little', signed=True))
                case 3:
                    fields.append(body.cast('h').tolist())
                case 4:
                    fields.append(parse(bytes(body)))
            position += 2 + size
        return fields


packet = b'\x01\x05h\xc3\xa9y!\x02\x04\xfe\xff\xff\xff\x03\x04\x01\x00\xff\xff\x04\x05\x02\x01\x07\x01\x00'
assert parse(packet) == ['héy!', -2, [1, -1], [7, '']]
assert error_of(parse, packet[:-1]) == 'ValueError: field at 19 is cut off: 4 of 5'
