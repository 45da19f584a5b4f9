# bytearray, alone and beside bytes.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === As bytes ===
assert b'-'.join((b'x', bytearray(b'y'))) == b'x-y'
assert ord(bytearray(b'z')) == 122

# === Changes in place ===
array = bytearray(b'abc')
array[0] = 65
array.append(100)
array.extend(b'ef')
array[1:3] = b'XYZ'
assert array == bytearray(b'AXYZdef')
assert repr(array) == "bytearray(b'AXYZdef')"
del array[0]
array += b'!'
array.insert(0, 48)
assert (array.pop(), array.pop(0), bytes(array)) == (33, 48, b'XYZdef')
array.reverse()
array.remove(100)
assert array == bytearray(b'feZYX')
assert (array == bytes(array)) is True
assert len(array) == 5
assert array[0] == 102
assert array[:2] == bytearray(b'fe')
assert bytearray(2) == bytearray(b'\x00\x00')
assert bytearray('é', 'utf8') == bytearray(b'\xc3\xa9')
assert bytearray([1]) + b'a' == bytearray(b'\x01a')
assert type(b'a' + bytearray()).__name__ == 'bytes'
array.clear()
assert (array, array.copy()) == (bytearray(b''), bytearray(b''))
assert error_of(lambda: bytearray(b'a').append(256)) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: bytearray(b'a').append('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: bytearray(b'a').remove(5)) == 'ValueError: value not found in bytearray'
assert error_of(lambda: bytearray().pop()) == 'IndexError: pop from empty bytearray'
