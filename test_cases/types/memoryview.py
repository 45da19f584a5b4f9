# needs-native
# memoryview: items, slices, formats, and the lock on what it shows.

class Index:
    def __index__(self):
        return 65


def assigned(key, value, source=b'abcdef'):
    array = bytearray(source)
    memoryview(array)[key] = value
    return array


def cast(format, value):
    view = memoryview(bytearray(8)).cast(format)
    view[0] = value
    return view[0], view.tobytes()


def locked(action):
    array = bytearray(b'abc')
    with memoryview(array):
        action(array)
    return array


def remove_item():
    del memoryview(bytearray(b'a'))[0]


def dropped():
    array = bytearray(b'hello')
    view = memoryview(array)[1:3]
    text = view.tobytes()
    view = None
    array.append(33)
    return text, array


view = memoryview(b'abcdef')
odd = view[::2]
closed = memoryview(b'abc')
closed.release()
numbers = memoryview(bytes(range(1, 17)))


def outcome(function):
    try:
        return repr(function())
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Construction ===
assert outcome(lambda: memoryview()) == "TypeError: memoryview() missing required argument 'object' (pos 1)"
assert outcome(lambda: memoryview('a')) == "TypeError: memoryview: a bytes-like object is required, not 'str'"
assert outcome(lambda: memoryview(5)) == "TypeError: memoryview: a bytes-like object is required, not 'int'"
assert outcome(lambda: memoryview(b'a', 1)) == 'TypeError: memoryview() takes at most 1 argument (2 given)'
assert outcome(lambda: memoryview(object=b'a').tolist()) == '[97]'
assert outcome(lambda: memoryview(view).obj) == "b'abcdef'"
assert outcome(lambda: memoryview(view) == view) == 'True'
assert outcome(lambda: repr(view)[:11]) == "'<memory at '"
assert outcome(lambda: memoryview[int]) == 'memoryview[int]'
assert outcome(lambda: len(view)) == '6'
assert outcome(lambda: type('X', (memoryview,), {})) == "TypeError: type 'memoryview' is not an acceptable base type"

# === Attributes ===
assert outcome(lambda: view.readonly) == 'True'
assert outcome(lambda: view.itemsize) == '1'
assert outcome(lambda: view.nbytes) == '6'
assert outcome(lambda: view.shape) == '(6,)'
assert outcome(lambda: view.strides) == '(1,)'
assert outcome(lambda: view.format) == "'B'"
assert outcome(lambda: view.obj) == "b'abcdef'"
assert outcome(lambda: view.contiguous) == 'True'
assert outcome(lambda: view.c_contiguous) == 'True'
assert outcome(lambda: view.f_contiguous) == 'True'
assert outcome(lambda: view.ndim) == '1'
assert outcome(lambda: view.suboffsets) == '()'
assert outcome(lambda: odd.readonly) == 'True'
assert outcome(lambda: odd.itemsize) == '1'
assert outcome(lambda: odd.nbytes) == '3'
assert outcome(lambda: odd.shape) == '(3,)'
assert outcome(lambda: odd.strides) == '(2,)'
assert outcome(lambda: odd.format) == "'B'"
assert outcome(lambda: odd.obj) == "b'abcdef'"
assert outcome(lambda: odd.contiguous) == 'False'
assert outcome(lambda: odd.c_contiguous) == 'False'
assert outcome(lambda: odd.f_contiguous) == 'False'
assert outcome(lambda: odd.ndim) == '1'
assert outcome(lambda: odd.suboffsets) == '()'
assert outcome(lambda: view.foo) == "AttributeError: 'memoryview' object has no attribute 'foo'"
assert outcome(lambda: memoryview(bytearray(1)).readonly) == 'False'
assert outcome(lambda: memoryview(bytearray(1)).toreadonly().readonly) == 'True'

# === Reading ===
assert outcome(lambda: view[0]) == '97'
assert outcome(lambda: view[-1]) == '102'
assert outcome(lambda: view[6]) == 'IndexError: index out of bounds on dimension 1'
assert outcome(lambda: view['a']) == 'TypeError: memoryview: invalid slice key'
assert outcome(lambda: view[1.5]) == 'TypeError: memoryview: invalid slice key'
assert outcome(lambda: view[0, 1]) == 'TypeError: cannot index 1-dimension view with 2-element tuple'
assert outcome(lambda: view[()]) == 'NotImplementedError: sub-views are not implemented'
assert outcome(lambda: view[(1,)]) == '98'
assert outcome(lambda: view[10**30]) == "IndexError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: view[1:3].tobytes()) == "b'bc'"
assert outcome(lambda: view[::-1].tolist()) == '[102, 101, 100, 99, 98, 97]'
assert outcome(lambda: odd[::-1].tobytes()) == "b'eca'"
assert outcome(lambda: odd[1:][0]) == '99'
assert outcome(lambda: odd.tobytes()) == "b'ace'"
assert outcome(lambda: odd.tolist()) == '[97, 99, 101]'
assert outcome(lambda: odd.hex()) == "'616365'"
assert outcome(lambda: view.hex(':', 2)) == "'6162:6364:6566'"
assert outcome(lambda: view.tobytes('C')) == "b'abcdef'"
assert outcome(lambda: view.tobytes(order='F')) == "b'abcdef'"
assert outcome(lambda: view.tobytes('X')) == "ValueError: order must be 'C', 'F' or 'A'"
assert outcome(lambda: view.tobytes(None)) == "b'abcdef'"
assert outcome(lambda: bytes(odd)) == "b'ace'"
assert outcome(lambda: list(view)) == '[97, 98, 99, 100, 101, 102]'
assert outcome(lambda: list(reversed(view))) == '[102, 101, 100, 99, 98, 97]'
assert outcome(lambda: type(iter(view)).__name__) == "'memory_iterator'"
assert outcome(lambda: view.count(97)) == '1'
assert outcome(lambda: view.index(98)) == '1'
assert outcome(lambda: view.index(200)) == 'ValueError: memoryview.index(x): x not found'
assert outcome(lambda: view.index(97, 1)) == 'ValueError: memoryview.index(x): x not found'
assert outcome(lambda: view.count('a')) == '0'
assert outcome(lambda: 97 in view) == 'True'
assert outcome(lambda: b'a' in view) == 'False'
assert outcome(lambda: bool(view)) == 'True'
assert outcome(lambda: bool(memoryview(b''))) == 'False'
assert outcome(lambda: view + view) == "TypeError: unsupported operand type(s) for +: 'memoryview' and 'memoryview'"
assert outcome(lambda: view * 2) == "TypeError: unsupported operand type(s) for *: 'memoryview' and 'int'"
assert outcome(lambda: sum(view)) == '597'
assert outcome(lambda: max(view)) == '102'
assert outcome(lambda: str(view, 'ascii')) == "'abcdef'"
assert outcome(lambda: b'-'.join([view, view])) == "b'abcdef-abcdef'"
assert outcome(lambda: b'abcabcdef'.find(view)) == '3'
assert outcome(lambda: int(memoryview(b'12'))) == '12'
assert outcome(lambda: bytearray(odd)) == "bytearray(b'ace')"

# === Assigning ===
assert outcome(lambda: assigned(0, 65)) == "bytearray(b'Abcdef')"
assert outcome(lambda: assigned(0, Index())) == "bytearray(b'Abcdef')"
assert outcome(lambda: assigned(0, 300)) == "ValueError: memoryview: invalid value for format 'B'"
assert outcome(lambda: assigned(0, -1)) == "ValueError: memoryview: invalid value for format 'B'"
assert outcome(lambda: assigned(0, 'a')) == "TypeError: memoryview: invalid type for format 'B'"
assert outcome(lambda: assigned(0, b'a')) == "TypeError: memoryview: invalid type for format 'B'"
assert outcome(lambda: assigned(0, 1.5)) == "TypeError: memoryview: invalid type for format 'B'"
assert outcome(lambda: assigned(9, 1)) == 'IndexError: index out of bounds on dimension 1'
assert outcome(lambda: assigned('a', 1)) == 'TypeError: memoryview: invalid slice key'
assert outcome(lambda: assigned(slice(0, 2), b'XY')) == "bytearray(b'XYcdef')"
assert outcome(lambda: assigned(slice(0, 2), b'XYZ')) == 'ValueError: memoryview assignment: lvalue and rvalue have different structures'
assert outcome(lambda: assigned(slice(0, 2), [1, 2])) == "TypeError: a bytes-like object is required, not 'list'"
assert outcome(lambda: assigned(slice(0, 2), 'ab')) == "TypeError: a bytes-like object is required, not 'str'"
assert outcome(lambda: assigned(slice(0, 4, 2), b'!!')) == "bytearray(b'!b!def')"
assert outcome(lambda: assigned(slice(None, None, -1), b'123456')) == "bytearray(b'654321')"
assert outcome(lambda: assigned(slice(0, 2), memoryview(b'ab').cast('b'))) == 'ValueError: memoryview assignment: lvalue and rvalue have different structures'
assert outcome(lambda: view.__setitem__(0, 1)) == 'TypeError: cannot modify read-only memory'
assert outcome(lambda: view.__setitem__(slice(0, 1), b'x')) == 'TypeError: cannot modify read-only memory'
assert outcome(lambda: memoryview(bytearray(1)).toreadonly().__setitem__(0, 1)) == 'TypeError: cannot modify read-only memory'
assert outcome(lambda: remove_item()) == 'TypeError: cannot delete memory'
assert outcome(lambda: view.__delitem__(0)) == 'TypeError: cannot modify read-only memory'

# === Formats ===
assert outcome(lambda: (numbers.cast('b').itemsize, numbers.cast('b').tolist()[:2])) == '(1, [1, 2])'
assert outcome(lambda: (numbers.cast('B').itemsize, numbers.cast('B').tolist()[:2])) == '(1, [1, 2])'
assert outcome(lambda: (numbers.cast('h').itemsize, numbers.cast('h').tolist()[:2])) == '(2, [513, 1027])'
assert outcome(lambda: (numbers.cast('H').itemsize, numbers.cast('H').tolist()[:2])) == '(2, [513, 1027])'
assert outcome(lambda: (numbers.cast('i').itemsize, numbers.cast('i').tolist()[:2])) == '(4, [67305985, 134678021])'
assert outcome(lambda: (numbers.cast('I').itemsize, numbers.cast('I').tolist()[:2])) == '(4, [67305985, 134678021])'
assert outcome(lambda: (numbers.cast('l').itemsize, numbers.cast('l').tolist()[:2])) == '(8, [578437695752307201, 1157159078456920585])'
assert outcome(lambda: (numbers.cast('L').itemsize, numbers.cast('L').tolist()[:2])) == '(8, [578437695752307201, 1157159078456920585])'
assert outcome(lambda: (numbers.cast('q').itemsize, numbers.cast('q').tolist()[:2])) == '(8, [578437695752307201, 1157159078456920585])'
assert outcome(lambda: (numbers.cast('Q').itemsize, numbers.cast('Q').tolist()[:2])) == '(8, [578437695752307201, 1157159078456920585])'
assert outcome(lambda: (numbers.cast('n').itemsize, numbers.cast('n').tolist()[:2])) == '(8, [578437695752307201, 1157159078456920585])'
assert outcome(lambda: (numbers.cast('N').itemsize, numbers.cast('N').tolist()[:2])) == '(8, [578437695752307201, 1157159078456920585])'
assert outcome(lambda: (numbers.cast('f').itemsize, numbers.cast('f').tolist()[:2])) == '(4, [1.539989614439558e-36, 4.063216068939723e-34])'
assert outcome(lambda: (numbers.cast('d').itemsize, numbers.cast('d').tolist()[:2])) == '(8, [5.447603722011605e-270, 2.500364306227096e-231])'
assert outcome(lambda: (numbers.cast('?').itemsize, numbers.cast('?').tolist()[:2])) == '(1, [True, True])'
assert outcome(lambda: (numbers.cast('c').itemsize, numbers.cast('c').tolist()[:2])) == "(1, [b'\\x01', b'\\x02'])"
assert outcome(lambda: (numbers.cast('P').itemsize, numbers.cast('P').tolist()[:2])) == '(8, [578437695752307201, 1157159078456920585])'
assert outcome(lambda: (numbers.cast('e').itemsize, numbers.cast('e').tolist()[:2])) == '(2, [3.057718276977539e-05, 6.121397018432617e-05])'
assert outcome(lambda: numbers.cast('z')) == "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'"
assert outcome(lambda: numbers.cast(5)) == "TypeError: cast() argument 'format' must be str, not int"
assert outcome(lambda: numbers.cast('@i').format) == "'@i'"
assert outcome(lambda: numbers.cast('<i')) == "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'"
assert outcome(lambda: numbers.cast('ii')) == "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'"
assert outcome(lambda: numbers.cast('')) == "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'"
assert outcome(lambda: numbers.cast()) == "TypeError: cast() missing required argument 'format' (pos 1)"
assert outcome(lambda: memoryview(b'abc').cast('h')) == 'TypeError: memoryview: length is not a multiple of itemsize'
assert outcome(lambda: numbers.cast('i').cast('h')) == 'TypeError: memoryview: cannot cast between two non-byte formats'
assert outcome(lambda: numbers.cast('i').cast('B').nbytes) == '16'
assert outcome(lambda: odd.cast('b')) == 'TypeError: memoryview: casts are restricted to C-contiguous views'
assert outcome(lambda: numbers.cast('i')[1:3].tolist()) == '[134678021, 202050057]'
assert outcome(lambda: numbers.cast('i')[::2].tobytes()) == "b'\\x01\\x02\\x03\\x04\\t\\n\\x0b\\x0c'"
assert outcome(lambda: numbers.cast('B', [16]).shape) == '(16,)'
assert outcome(lambda: numbers.cast('B', [3, 3])) == 'TypeError: memoryview: product(shape) * itemsize != buffer size'
assert outcome(lambda: numbers.cast('B', 5)) == 'TypeError: shape must be a list or a tuple'
assert outcome(lambda: numbers.cast('B', [0])) == 'ValueError: memoryview.cast(): elements of shape must be integers > 0'
assert outcome(lambda: numbers.cast('B', ['a'])) == 'TypeError: memoryview.cast(): elements of shape must be integers'
assert outcome(lambda: cast('b', 127)) == "(127, b'\\x7f\\x00\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('b', 128)) == "ValueError: memoryview: invalid value for format 'b'"
assert outcome(lambda: cast('b', 'a')) == "TypeError: memoryview: invalid type for format 'b'"
assert outcome(lambda: cast('b', Index())) == "(65, b'A\\x00\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('b', 1.5)) == "TypeError: memoryview: invalid type for format 'b'"
assert outcome(lambda: cast('h', -32768)) == "(-32768, b'\\x00\\x80\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('h', 40000)) == "ValueError: memoryview: invalid value for format 'h'"
assert outcome(lambda: cast('H', -1)) == "ValueError: memoryview: invalid value for format 'H'"
assert outcome(lambda: cast('i', 2**31)) == "ValueError: memoryview: invalid value for format 'i'"
assert outcome(lambda: cast('I', 2**32 - 1)) == "(4294967295, b'\\xff\\xff\\xff\\xff\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('q', 2**63)) == "ValueError: memoryview: invalid value for format 'q'"
assert outcome(lambda: cast('q', -2**63)) == "(-9223372036854775808, b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x80')"
assert outcome(lambda: cast('Q', -1)) == "ValueError: memoryview: invalid value for format 'Q'"
assert outcome(lambda: cast('Q', 2**64 - 1)) == "(18446744073709551615, b'\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff')"
assert outcome(lambda: cast('f', 1.5)) == "(1.5, b'\\x00\\x00\\xc0?\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('f', 'a')) == "TypeError: memoryview: invalid type for format 'f'"
assert outcome(lambda: cast('f', 1e300)) == "(inf, b'\\x00\\x00\\x80\\x7f\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('d', 2)) == "(2.0, b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00@')"
assert outcome(lambda: cast('d', 10**400)) == "ValueError: memoryview: invalid value for format 'd'"
assert outcome(lambda: cast('d', None)) == "TypeError: memoryview: invalid type for format 'd'"
assert outcome(lambda: cast('?', 5)) == "(True, b'\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('?', [])) == "(False, b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('c', b'a')) == "(b'a', b'a\\x00\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('c', 65)) == "TypeError: memoryview: invalid type for format 'c'"
assert outcome(lambda: cast('c', b'ab')) == "ValueError: memoryview: invalid value for format 'c'"
assert outcome(lambda: cast('e', 1.5)) == "(1.5, b'\\x00>\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('e', 65519.0)) == "(65504.0, b'\\xff{\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('e', 1e-7)) == "(1.1920928955078125e-07, b'\\x02\\x00\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('n', 5)) == "(5, b'\\x05\\x00\\x00\\x00\\x00\\x00\\x00\\x00')"
assert outcome(lambda: cast('N', -5)) == "ValueError: memoryview: invalid value for format 'N'"

# === Comparison and hash ===
assert outcome(lambda: view == b'abcdef') == 'True'
assert outcome(lambda: b'abcdef' == view) == 'True'
assert outcome(lambda: view == bytearray(b'abcdef')) == 'True'
assert outcome(lambda: view == 'a') == 'False'
assert outcome(lambda: view == view[:]) == 'True'
assert outcome(lambda: view != odd) == 'True'
assert outcome(lambda: view < view) == "TypeError: '<' not supported between instances of 'memoryview' and 'memoryview'"
assert outcome(lambda: memoryview(bytes(8)).cast('i') == memoryview(bytes(2))) == 'True'
assert outcome(lambda: memoryview(b'\1\0\0\0').cast('i') == memoryview(b'\1')) == 'True'
assert outcome(lambda: hash(view) == hash(b'abcdef')) == 'True'
assert outcome(lambda: hash(odd) == hash(b'ace')) == 'True'
assert outcome(lambda: hash(memoryview(bytearray(b'a')))) == 'ValueError: cannot hash writable memoryview object'
assert outcome(lambda: hash(numbers.cast('i'))) == "ValueError: memoryview: hashing is restricted to formats 'B', 'b' or 'c'"
assert outcome(lambda: view.__eq__(5)) == 'NotImplemented'
assert outcome(lambda: view.__lt__(view)) == 'NotImplemented'
assert outcome(lambda: {view: 1}[b'abcdef']) == '1'

# === The lock ===
assert outcome(lambda: locked(lambda array: array.append(1))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.clear())) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.extend(b'x'))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.extend(b''))) == "bytearray(b'abc')"
assert outcome(lambda: locked(lambda array: array.pop())) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.insert(0, 1))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.remove(97))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.resize(5))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.__iadd__(b'x'))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.__imul__(2))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.__setitem__(slice(0, 1), b''))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.__setitem__(slice(0, 1), b'z'))) == "bytearray(b'zbc')"
assert outcome(lambda: locked(lambda array: array.__delitem__(0))) == 'BufferError: Existing exports of data: object cannot be re-sized'
assert outcome(lambda: locked(lambda array: array.reverse())) == "bytearray(b'cba')"
assert outcome(lambda: dropped()) == "(b'el', bytearray(b'hello!'))"

# === Released ===
assert outcome(lambda: closed[0]) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: len(closed)) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: closed.tobytes()) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: closed.release()) == 'None'
assert outcome(lambda: closed.format) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: closed.obj) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: closed == closed) == 'True'
assert outcome(lambda: closed == b'abc') == 'False'
assert outcome(lambda: hash(closed)) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: list(closed)) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: repr(closed)[:16]) == "'<released memory'"
assert outcome(lambda: memoryview(closed)) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: closed.__enter__()) == 'ValueError: operation forbidden on released memoryview object'
assert outcome(lambda: closed.__exit__(None, None, None)) == 'None'
assert outcome(lambda: bytes(closed)) == 'ValueError: operation forbidden on released memoryview object'
