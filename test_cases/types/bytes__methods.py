# bytes: construction, indexing, methods, hex, and how it differs from str.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Construction ===
assert bytes() == b''
assert bytes(3) == b'\x00\x00\x00'
assert bytes([1, 2, 255]) == b'\x01\x02\xff'
assert bytes(b'ab') == b'ab'
assert bytes('é', 'utf-8') == b'\xc3\xa9'
assert bytes(range(3)) == b'\x00\x01\x02'
assert bytes((65, 66)) == b'AB'
assert bytes('é', 'latin-1') == b'\xe9'
assert bytes('aé', 'ascii', 'ignore') == b'a'
assert bytes(iter([1])) == b'\x01'
assert bytes(True) == b'\x00'
assert error_of(lambda: bytes('a')) == 'TypeError: string argument without an encoding'
assert error_of(lambda: bytes([256])) == 'ValueError: bytes must be in range(0, 256)'
assert error_of(lambda: bytes([-1])) == 'ValueError: bytes must be in range(0, 256)'
assert error_of(lambda: bytes(['a'])) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: bytes(-1)) == 'ValueError: negative count'
assert error_of(lambda: bytes(1.5)) == "TypeError: cannot convert 'float' object to bytes"
assert error_of(lambda: bytes(None)) == "TypeError: cannot convert 'NoneType' object to bytes"
assert error_of(lambda: bytes(5, 'utf-8')) == 'TypeError: encoding without a string argument'
assert error_of(lambda: bytes([1], 'utf-8')) == 'TypeError: encoding without a string argument'
assert bytes.fromhex('00 ff 41') == b'\x00\xffA'
assert bytes.fromhex('') == b''
assert bytes.fromhex('AbCd\n12') == b'\xab\xcd\x12'
assert error_of(lambda: bytes.fromhex('0')) == (
    'ValueError: fromhex() arg must contain an even number of hexadecimal digits'
)
assert error_of(lambda: bytes.fromhex('0g')) == (
    'ValueError: non-hexadecimal number found in fromhex() arg at position 1'
)
assert error_of(lambda: bytes.fromhex('0 0')) == (
    'ValueError: non-hexadecimal number found in fromhex() arg at position 1'
)
assert error_of(lambda: bytes.fromhex(5)) == 'TypeError: fromhex() argument must be str or bytes-like, not int'
assert b'\x00\xff\x41'.hex() == '00ff41'
assert b'\x00\xff\x41'.hex(':') == '00:ff:41'
assert b'\x01\x02\x03\x04\x05'.hex('-', 2) == '01-0203-0405'
assert b'\x01\x02\x03\x04\x05'.hex('-', -2) == '0102-0304-05'
assert b''.hex() == ''
assert error_of(lambda: b'a'.hex('xy')) == 'ValueError: sep must be length 1.'

# === Items ===
data = b'hello'
assert data[0] == 104
assert data[-1] == 111
assert data[1:3] == b'el'
assert data[::-1] == b'olleh'
assert data[10:] == b''
assert len(data) == 5
assert (list(data), [*reversed(data)], tuple(b'ab')) == (
    ([104, 101, 108, 108, 111], [111, 108, 108, 101, 104], (97, 98))
)
assert error_of(lambda: data[5]) == 'IndexError: index out of range'
assert error_of(lambda: data['a']) == 'TypeError: byte indices must be integers or slices, not str'
assert error_of(lambda: data[1.0]) == 'TypeError: byte indices must be integers or slices, not float'
try:
    data[0] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'bytes' object does not support item assignment"
assert (104 in data) is True
assert (b'ell' in data) is True
assert (b'' in data) is True
assert (0 in data) is False
assert error_of(lambda: 'h' in data) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: 256 in data) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: -1 in data) == 'ValueError: byte must be in range(0, 256)'
assert b'a' + b'b' == b'ab'
assert b'ab' * 2 == b'abab'
assert 2 * b'a' == b'aa'
assert b'a' * -1 == b''
assert error_of(lambda: b'a' + 'a') == "TypeError: can't concat str to bytes"
assert error_of(lambda: b'a' + 1) == "TypeError: can't concat int to bytes"
assert error_of(lambda: b'a' * 'a') == "TypeError: can't multiply sequence by non-int of type 'str'"
assert error_of(lambda: b'a' % 'a') == 'TypeError: not all arguments converted during bytes formatting'
assert (b'a' == 'a') is False
assert (b'a' == b'a') is True
assert (b'a' < b'b') is True
assert (b'a' < b'aa') is True
assert (b'\xff' > b'a') is True
assert error_of(lambda: b'a' < 'a') == "TypeError: '<' not supported between instances of 'bytes' and 'str'"
assert (hash(b'abc') == hash(bytes([97, 98, 99]))) is True
assert min(b'hello') == 101
assert max(b'hello') == 111
assert sum(b'ab') == 195
assert sorted(b'cab') == [97, 98, 99]
assert repr((bool(b''), bool(b'\x00'))) == '(False, True)'

# === Methods ===
assert b'a b  c'.split() == [b'a', b'b', b'c']
assert b'a,b,,c'.split(b',') == [b'a', b'b', b'', b'c']
assert b'a,b,c'.rsplit(b',', 1) == [b'a,b', b'c']
assert b' a '.split(b' ') == [b'', b'a', b'']
assert b'abc'.split(b'b', 1) == [b'a', b'c']
assert b'a\nb\r\nc'.splitlines() == [b'a', b'b', b'c']
assert b'a\x0bb\x85c'.splitlines() == [b'a\x0bb\x85c']
assert b'a\n'.splitlines(True) == [b'a\n']
assert b','.join([b'a', b'b']) == b'a,b'
assert b''.join([]) == b''
assert b'-'.join((b'x', b'y')) == b'x-y'
assert b' a '.strip() == b'a'
assert b'xxaxx'.strip(b'x') == b'a'
assert b'  a'.lstrip() == b'a'
assert b'a\n'.rstrip() == b'a'
assert b'abc'.strip(b'ca') == b'b'
assert b'banana'.find(b'an') == 1
assert b'banana'.find(97) == 1
assert b'banana'.rfind(b'an') == 3
assert b'banana'.find(b'x') == -1
assert b'banana'.index(b'n') == 2
assert b'banana'.count(b'a') == 3
assert b'banana'.count(97) == 3
assert b'ab'.count(b'') == 3
assert b'banana'.replace(b'a', b'o') == b'bonono'
assert b'banana'.replace(b'a', b'', 2) == b'bnna'
assert b'ab'.replace(b'', b'-') == b'-a-b-'
assert b'banana'.startswith(b'ba') is True
assert b'banana'.startswith((b'x', b'b')) is True
assert b'banana'.endswith(b'a') is True
assert b'banana'.endswith(b'n', 0, 3) is True
assert b'a=b'.partition(b'=') == (b'a', b'=', b'b')
assert b'a=b=c'.rpartition(b'=') == (b'a=b', b'=', b'c')
assert b'a'.partition(b'=') == (b'a', b'', b'')
assert b'abc'.upper() == b'ABC'
assert b'ABC\xc9'.lower() == b'abc\xc9'
assert b'hello world'.title() == b'Hello World'
assert b'aBC'.capitalize() == b'Abc'
assert b'aB'.swapcase() == b'Ab'
assert b'ab'.ljust(4) == b'ab  '
assert b'ab'.rjust(4, b'*') == b'**ab'
assert b'ab'.center(5, b'-') == b'--ab-'
assert b'42'.zfill(4) == b'0042'
assert b'-4'.zfill(4) == b'-004'
assert b'abc'.isalpha() is True
assert b'1'.isdigit() is True
assert b'a1'.isalnum() is True
assert b' '.isspace() is True
assert b'a'.islower() is True
assert b'A'.isupper() is True
assert b'Ab'.istitle() is True
assert b'\xe9'.isalpha() is False
assert b'\xff'.isascii() is False
assert b'TestA'.removeprefix(b'Test') == b'A'
assert b'a.py'.removesuffix(b'.py') == b'a'
assert b'abc'.translate(bytes.maketrans(b'ab', b'xy')) == b'xyc'
assert b'abc'.translate(None, b'b') == b'ac'
assert b'a\tb'.expandtabs(4) == b'a   b'
assert error_of(lambda: b'a'.split('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.split(b'')) == 'ValueError: empty separator'
assert error_of(lambda: b','.join(['a'])) == 'TypeError: sequence item 0: expected a bytes-like object, str found'
assert error_of(lambda: b','.join([b'a', 5])) == 'TypeError: sequence item 1: expected a bytes-like object, int found'
assert error_of(lambda: b'a'.find('a')) == "TypeError: argument should be integer or bytes-like object, not 'str'"
assert error_of(lambda: b'a'.find(300)) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: b'a'.index(b'x')) == 'ValueError: subsection not found'
assert error_of(lambda: b'a'.replace('a', 'b')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.startswith('a')) == (
    'TypeError: startswith first arg must be bytes or a tuple of bytes, not str'
)
assert error_of(lambda: b'a'.strip('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.translate(b'short')) == 'ValueError: translation table must be 256 characters long'
assert error_of(lambda: bytes.maketrans(b'a', b'xy')) == 'ValueError: maketrans arguments must have same length'
assert error_of(lambda: b'a'.partition(b'')) == 'ValueError: empty separator'
assert error_of(lambda: b'a'.center(5, b'xy')) == (
    'TypeError: center(): argument 2 must be a byte string of length 1, not a bytes object of length 2'
)
assert error_of(lambda: b'a'.format()) == "AttributeError: 'bytes' object has no attribute 'format'"
assert error_of(lambda: b'a'.encode()) == "AttributeError: 'bytes' object has no attribute 'encode'"

# === Percent ===
assert b'%s %d %x %5.1f %c %%' % (b'a', 5, 255, 1.25, 65) == b'a 5 ff   1.2 A %'
assert b'%a %r' % ('é', 'é') == b"'\\xe9' '\\xe9'"
assert b'%b' % b'x' == b'x'
assert b'%(k)s' % {b'k': b'v'} == b'v'
assert b'%c' % b'z' == b'z'
assert error_of(lambda: b'%s' % 'a') == (
    "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'"
)
assert error_of(lambda: b'%d' % b'5') == 'TypeError: %d format: a real number is required, not bytes'
assert error_of(lambda: b'%s %s' % b'a') == 'TypeError: not enough arguments for format string'

# === repr and str ===
assert repr(b'\x00\n\t\r\\\'"') == 'b\'\\x00\\n\\t\\r\\\\\\\'"\''
assert repr(b"it's") == 'b"it\'s"'
assert repr(b'\x7f\x80\xff az') == "b'\\x7f\\x80\\xff az'"
assert (str(b'a'), f'{b"a"}', ascii(b'\xe9')) == ("b'a'", "b'a'", "b'\\xe9'")

# === int conversions ===
assert int.from_bytes(b'\x01\x00') == 256
assert int.from_bytes(b'\x01\x00', 'little') == 1
assert int.from_bytes(b'\xff', signed=True) == -1
assert int.from_bytes(b'') == 0
assert int.from_bytes([1, 2], 'big') == 258
assert (256).to_bytes(2) == b'\x01\x00'
assert (256).to_bytes(2, 'little') == b'\x00\x01'
assert (-1).to_bytes(2, signed=True) == b'\xff\xff'
assert (0).to_bytes() == b'\x00'
assert (1).to_bytes(length=3, byteorder='big') == b'\x00\x00\x01'
assert error_of(lambda: (256).to_bytes(1)) == 'OverflowError: int too big to convert'
assert error_of(lambda: (-1).to_bytes(1)) == "OverflowError: can't convert negative int to unsigned"
assert error_of(lambda: (128).to_bytes(1, signed=True)) == 'OverflowError: int too big to convert'
assert error_of(lambda: (1).to_bytes(-1)) == 'ValueError: length argument must be non-negative'
assert error_of(lambda: (1).to_bytes(1, 'middle')) == "ValueError: byteorder must be either 'little' or 'big'"
assert error_of(lambda: int.from_bytes('a')) == "TypeError: cannot convert 'str' object to bytes"
assert repr((int(b'42'), float(b'1.5'))) == '(42, 1.5)'
assert error_of(lambda: int(b'x')) == "ValueError: invalid literal for int() with base 10: b'x'"
