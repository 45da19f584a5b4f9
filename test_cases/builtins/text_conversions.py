# repr, ascii, str, format, chr, ord, bin, hex and oct.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === repr and ascii ===
assert (repr(1), repr('a'), repr("it's"), repr('"'), repr('\'"'), repr('\n\t\\'), repr(None), repr([1, 'a']), repr(b'a'), repr(1.0), repr(()), repr({1: 'x'})) == (
    ('1', "'a'", '"it\'s"', '\'"\'', '\'\\\'"\'', "'\\n\\t\\\\'", 'None', "[1, 'a']", "b'a'", '1.0', '()', "{1: 'x'}")
)
assert (ascii('é'), ascii('中'), ascii('😀'), ascii(['é']), ascii({'é': 'ü'}), ascii(b'\xff'), ascii('a\n'), ascii('\x80'), ascii("'"), ascii(1)) == (
    ("'\\xe9'", "'\\u4e2d'", "'\\U0001f600'", "['\\xe9']", "{'\\xe9': '\\xfc'}", "b'\\xff'", "'a\\n'", "'\\x80'", '"\'"', '1')
)
assert error_of(lambda: repr()) == 'TypeError: repr() takes exactly one argument (0 given)'
assert error_of(lambda: repr(1, 2)) == 'TypeError: repr() takes exactly one argument (2 given)'
assert error_of(lambda: ascii()) == 'TypeError: ascii() takes exactly one argument (0 given)'


class Unicode:
    def __repr__(self):
        return '<é>'


assert (ascii(Unicode()), repr(Unicode()), f'{Unicode()!a}', '%a' % Unicode()) == (
    ('<\\xe9>', '<é>', '<\\xe9>', '<\\xe9>')
)

# === chr and ord ===
assert (chr(65), chr(233), chr(0x1F600), chr(0), chr(0x10FFFF), chr(0xD800), chr(True)) == (
    ('A', 'é', '😀', '\x00', '\U0010ffff', '\ud800', '\x01')
)
assert (ord('A'), ord('é'), ord('😀'), ord('\0'), ord(b'a'), ord('\U0010ffff'), ord(chr(12345)), ord('\ud800'), ord(bytearray(b'z'))) == (
    (65, 233, 128512, 0, 97, 1114111, 12345, 55296, 122)
)
assert error_of(lambda: chr(-1)) == 'ValueError: chr() arg not in range(0x110000)'
assert error_of(lambda: chr(0x110000)) == 'ValueError: chr() arg not in range(0x110000)'
assert error_of(lambda: chr('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: chr(1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: chr(10**30)) == 'ValueError: chr() arg not in range(0x110000)'
assert error_of(lambda: chr(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert error_of(lambda: chr()) == 'TypeError: chr() takes exactly one argument (0 given)'
assert error_of(lambda: ord('')) == 'TypeError: ord() expected a character, but string of length 0 found'
assert error_of(lambda: ord('ab')) == 'TypeError: ord() expected a character, but string of length 2 found'
assert error_of(lambda: ord(b'ab')) == 'TypeError: ord() expected a character, but string of length 2 found'
assert error_of(lambda: ord(5)) == 'TypeError: ord() expected string of length 1, but int found'
assert error_of(lambda: ord(None)) == 'TypeError: ord() expected string of length 1, but NoneType found'
assert error_of(lambda: ord([])) == 'TypeError: ord() expected string of length 1, but list found'
assert error_of(lambda: ord()) == 'TypeError: ord() takes exactly one argument (0 given)'

# === bin, hex, oct ===
assert (bin(10), hex(255), oct(8), bin(-1), hex(-16), oct(-9), bin(0), hex(10**20), bin(True)) == (
    ('0b1010', '0xff', '0o10', '-0b1', '-0x10', '-0o11', '0b0', '0x56bc75e2d63100000', '0b1')
)
assert error_of(lambda: bin('1')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: hex(1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: oct(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"


class Index:
    def __index__(self):
        return 10


assert (bin(Index()), hex(Index()), oct(Index()), chr(Index()), 'abcdefghijklm'[Index()]) == (
    ('0b1010', '0xa', '0o12', '\n', 'k')
)

# === format ===
assert (format('a', '>3'), format(5, '03d'), format(1.5, '.2f'), format([1]), format(None), format(True), format('é', '^5'), format(255, 'b'), format(Index(), '')[:1]) == (
    ('  a', '005', '1.50', '[1]', 'None', 'True', '  é  ', '11111111', '<')
)
assert error_of(lambda: format([1], '>3')) == 'TypeError: unsupported format string passed to list.__format__'
assert error_of(lambda: format('a', 'd')) == "ValueError: Unknown format code 'd' for object of type 'str'"
assert error_of(lambda: format(1, 's')) == "ValueError: Unknown format code 's' for object of type 'int'"
assert error_of(lambda: format(1, 1)) == 'TypeError: format() argument 2 must be str, not int'
assert error_of(lambda: format({}, 'x')) == 'TypeError: unsupported format string passed to dict.__format__'
assert error_of(lambda: format(object, 'd')) == 'TypeError: unsupported format string passed to type.__format__'
assert error_of(lambda: format()) == 'TypeError: format expected at least 1 argument, got 0'
assert error_of(lambda: format(1, '', 2)) == 'TypeError: format expected at most 2 arguments, got 3'

# === str ===
assert (str(), str(1), str(None), str('a'), str([1]), str(b'a'), str(b'a', 'ascii'), str(ValueError('v')), str(KeyError('k')), str(int), str(...), str(1e100), str(object='o')) == (
    ('', '1', 'None', 'a', '[1]', "b'a'", 'a', 'v', "'k'", "<class 'int'>", 'Ellipsis', '1e+100', 'o')
)
assert error_of(lambda: str(1, 'utf-8')) == 'TypeError: decoding to str: need a bytes-like object, int found'
assert error_of(lambda: str(b'\xff', 'ascii')) == (
    "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)"
)
assert error_of(lambda: str('a', errors='strict')) == 'TypeError: decoding str is not supported'


class Text:
    def __str__(self):
        return 'text'


assert repr((str(Text()), f'{Text()}', '{}'.format(Text()), '%s' % Text(), ''.join([str(Text())]), 'te' in str(Text()))) == (
    "('text', 'text', 'text', 'text', 'text', True)"
)
assert error_of(lambda: ''.join([Text()])) == 'TypeError: sequence item 0: expected str instance, Text found'
assert error_of(lambda: 'a' + Text()) == 'TypeError: can only concatenate str (not "Text") to str'
assert error_of(lambda: 'text'.find(Text())) == 'TypeError: find() argument 1 must be str, not Text'
