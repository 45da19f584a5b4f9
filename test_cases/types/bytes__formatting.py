# Formatting bytes with %, and finding, replacing and translating in bytes and bytearray.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


class Packed:
    def __bytes__(self):
        return b'<packed>'

    def __index__(self):
        return 65

    def __repr__(self):
        return 'Packed(é)'


# === %s and %b take bytes, %a and %r take anything ===
assert b'%s|%b' % (b'a', bytearray(b'b')) == b'a|b'
assert b'%s' % Packed() == b'<packed>'
assert b'%s' % memoryview(b'view')[1:] == b'iew'
assert b'%a %r' % ('é', Packed()) == b"'\\xe9' Packed(\\xe9)"
assert b'%5s|%-5s|%.1s|%5.2s' % (b'ab', b'cd', b'ef', b'ghi') == b'   ab|cd   |e|   gh'
assert error_of(lambda: b'%s' % 'text') == (
    "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'"
)
assert error_of(lambda: b'%b' % 5) == (
    "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'"
)
assert error_of(lambda: b'%s' % None) == (
    "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'NoneType'"
)
assert error_of(lambda: b'%s %s' % b'one') == 'TypeError: not enough arguments for format string'

# === Numbers ===
assert b'%d %i %u %5d %-5d| %05d %+d' % (1, -2, 3, 4, 5, -6, 7) == b'1 -2 3     4 5    | -0006 +7'
assert b'%x %X %#x %o %#o %08.3f %e %G' % (255, 255, 255, 8, 8, 3.14159, 12345.678, 1e20) == (
    b'ff FF 0xff 10 0o10 0003.142 1.234568e+04 1E+20'
)
assert b'%c%c%c' % (65, b'B', bytearray(b'C')) == b'ABC'
assert b'%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159) == b'    1|2    |3.14'
assert b'%d' % 3.99 == b'3'
assert b'%x' % Packed() == b'41'
assert error_of(lambda: b'%d' % '5') == 'TypeError: %d format: a real number is required, not str'
assert error_of(lambda: b'%x' % 1.5) == 'TypeError: %x format: an integer is required, not float'
assert error_of(lambda: b'%c' % 256) == 'OverflowError: %c arg not in range(256)'
assert error_of(lambda: b'%c' % b'ab') == (
    'TypeError: %c requires an integer in range(256) or a single byte, not a bytes object of length 2'
)
assert error_of(lambda: b'%c' % 'a') == 'TypeError: %c requires an integer in range(256) or a single byte, not str'
assert error_of(lambda: b'%f' % b'1') == 'TypeError: float argument required, not bytes'

# === Mappings, percent signs, wrong formats ===
assert b'%(a)s-%(b)d%%' % {b'a': b'x', b'b': 5} == b'x-5%'
assert b'100%%' % () == b'100%'
assert b'no formats' % {} == b'no formats'
assert error_of(lambda: b'%(a)s' % {'a': b'x'}) == "KeyError: b'a'"
assert error_of(lambda: b'%(a)s' % b'x') == 'TypeError: format requires a mapping'
assert error_of(lambda: b'%(a' % {b'a': 1}) == 'ValueError: incomplete format key'
assert error_of(lambda: b'%d %d' % (1,)) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: b'%d' % (1, 2)) == 'TypeError: not all arguments converted during bytes formatting'
assert error_of(lambda: b'%y' % 1) == "ValueError: unsupported format character 'y' (0x79) at index 1"
assert error_of(lambda: b'%' % 1) == 'ValueError: incomplete format'
assert error_of(lambda: b'%d' % ()) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: b'none' % 5) == 'TypeError: not all arguments converted during bytes formatting'
assert error_of(lambda: 5 % b'%d') == "TypeError: unsupported operand type(s) for %: 'int' and 'bytes'"

# === bytearray makes bytearray, in place too ===
pattern = bytearray(b'%d:%s')
assert pattern % (1, b'x') == bytearray(b'1:x')
assert type(pattern % (1, b'x')).__name__ == 'bytearray'
alias = pattern
pattern %= (2, b'y')
assert (pattern, alias, pattern is alias) == (bytearray(b'2:y'), bytearray(b'%d:%s'), False)


class MyBytes(bytes):
    def __rmod__(self, other):
        return f'rmod {other!r}'


assert type(MyBytes(b'%d') % 5).__name__ == 'bytes'
assert (b'%s' % MyBytes(b'z'), b'%s' % (MyBytes(b'z'),)) == ("rmod b'%s'", b'z')

# === Finding: numbers and bytes, and negative bounds ===
data = b'abracadabra'
assert [data.find(b'a', n) for n in (0, 1, 4, 8, 11, 12, -1, -4)] == [0, 3, 5, 10, -1, -1, 10, 7]
assert [data.rfind(b'a', 0, n) for n in (0, 1, 4, -1, -3, 100)] == [-1, 0, 3, 7, 7, 10]
assert (data.find(97), data.rfind(114), data.count(97), data.count(b'ab'), data.count(b''), data.find(b'')) == (
    0, 9, 5, 2, 12, 0,
)
assert (data.index(b'cad'), data.rindex(98), 99 in data, b'dab' in data, b'' in data) == (4, 8, True, True, True)
assert error_of(lambda: data.index(b'x')) == 'ValueError: subsection not found'
assert error_of(lambda: data.rindex(120)) == 'ValueError: subsection not found'
assert error_of(lambda: data.find(256)) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: data.find('a')) == "TypeError: argument should be integer or bytes-like object, not 'str'"
assert error_of(lambda: 256 in data) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: 'a' in data) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: data.count(None)) == (
    "TypeError: argument should be integer or bytes-like object, not 'NoneType'"
)
assert (data.find(Packed()), bytearray(b'xAx').find(Packed()), data.find(bytearray(b'br'))) == (-1, 1, 1)

# === Replacing, stripping, splitting ===
assert (data.replace(b'a', b''), data.replace(b'abra', b'X', 1), data.replace(b'', b'.', 3)) == (
    b'brcdbr', b'Xcadabra', b'.a.b.racadabra',
)
assert (bytearray(b'aXbX').replace(b'X', memoryview(b'--')), b'aa'.replace(b'a', b'a' * 3, -1)) == (
    bytearray(b'a--b--'), b'aaaaaa',
)
assert (data.removeprefix(b'abra'), data.removesuffix(bytearray(b'ra')), data.removeprefix(b'x')) == (
    b'cadabra', b'abracadab', b'abracadabra',
)
assert (data.strip(b'ab'), data.lstrip(b'abr'), bytearray(data).rstrip(b'a'), b' \t\x0b\n x \0 '.strip()) == (
    b'racadabr', b'cadabra', bytearray(b'abracadabr'), b'x \x00',
)
assert (data.split(b'a'), data.split(b'a', 2), data.rsplit(b'a', 2), b' a  b '.split(), b''.split(b',')) == (
    [b'', b'br', b'c', b'd', b'br', b''],
    [b'', b'br', b'cadabra'],
    [b'abracad', b'br', b''],
    [b'a', b'b'],
    [b''],
)
assert (data.partition(b'c'), data.rpartition(b'x'), bytearray(b'k=v').partition(b'=')) == (
    (b'abra', b'c', b'adabra'),
    (b'', b'', b'abracadabra'),
    (bytearray(b'k'), bytearray(b'='), bytearray(b'v')),
)
assert (b'a\nb\r\nc\rd\x0be\x85'.splitlines(), b'a\n\nb'.splitlines(True)) == (
    [b'a', b'b', b'c', b'd\x0be\x85'],
    [b'a\n', b'\n', b'b'],
)
assert (b'-'.join([b'a', bytearray(b'b'), memoryview(b'c')]), bytearray(b',').join([b'x', b'y'])) == (
    b'a-b-c', bytearray(b'x,y'),
)
assert error_of(lambda: b'-'.join([b'a', 'b'])) == 'TypeError: sequence item 1: expected a bytes-like object, str found'
assert error_of(lambda: b'-'.join([1])) == 'TypeError: sequence item 0: expected a bytes-like object, int found'
assert error_of(lambda: data.replace('a', b'')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: data.split(b'')) == 'ValueError: empty separator'
assert error_of(lambda: data.strip('a')) == "TypeError: a bytes-like object is required, not 'str'"

# === Translating ===
table = bytes.maketrans(b'abc', b'xyz')
assert (len(table), table[97:100], data.translate(table), data.translate(table, b'r')) == (
    256, b'xyz', b'xyrxzxdxyrx', b'xyxzxdxyx',
)
assert (data.translate(None, b'ab'), data.translate(None, delete=b'r'), bytearray(b'cab').translate(table)) == (
    b'rcdr', b'abacadaba', bytearray(b'zxy'),
)
rot13 = bytes((n + 13 - 97) % 26 + 97 if 97 <= n <= 122 else n for n in range(256))
assert b'hello, world'.translate(rot13) == b'uryyb, jbeyq'
assert b'hello, world'.translate(rot13).translate(rot13) == b'hello, world'
assert error_of(lambda: bytes.maketrans(b'ab', b'x')) == 'ValueError: maketrans arguments must have same length'
assert error_of(lambda: data.translate(b'short')) == 'ValueError: translation table must be 256 characters long'
assert error_of(lambda: data.translate('a' * 256)) == "TypeError: a bytes-like object is required, not 'str'"

# === A bytearray in place ===
buffer = bytearray(b'0123456789')
buffer[2:5] = b'ab'
buffer[-3:] = [255, 0]
del buffer[::3]
assert buffer == bytearray(b'1a56\x00')
buffer[1:1] = bytes(3)
buffer[::2] = b'....'
assert buffer == bytearray(b'.\x00.\x00.5.\x00')
buffer += memoryview(b'!!')
buffer *= 2
assert buffer == bytearray(b'.\x00.\x00.5.\x00!!.\x00.\x00.5.\x00!!')
assert error_of(lambda: buffer.__setitem__(0, 256)) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: buffer.__setitem__(slice(0, 2), 'ab')) == (
    'TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)'
)
assert error_of(lambda: buffer.__setitem__(slice(0, 6, 2), b'ab')) == (
    'ValueError: attempt to assign bytes of size 2 to extended slice of size 3'
)
assert error_of(lambda: buffer.__setitem__(slice(0, 2), 5)) == (
    'TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)'
)
assert error_of(lambda: buffer.__iadd__('x')) == "TypeError: can't concat str to bytearray"
assert error_of(lambda: buffer + 'x') == "TypeError: can't concat str to bytearray"
assert error_of(lambda: b'a' + 'x') == "TypeError: can't concat str to bytes"
assert (type(b'a' + bytearray(b'b')).__name__, type(bytearray(b'a') + b'b').__name__) == ('bytes', 'bytearray')
