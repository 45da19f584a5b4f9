# repr, ascii, str, format, chr, ord, bin, hex and oct.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === repr and ascii ===
assert repr(1) == '1'
assert repr('a') == "'a'"
assert repr("it's") == '"it\'s"'
assert repr('"') == '\'"\''
assert repr('\'"') == '\'\\\'"\''
assert repr('\n\t\\') == "'\\n\\t\\\\'"
assert repr(None) == 'None'
assert repr([1, 'a']) == "[1, 'a']"
assert repr(b'a') == "b'a'"
assert repr(1.0) == '1.0'
assert repr(()) == '()'
assert repr({1: 'x'}) == "{1: 'x'}"
assert ascii('é') == "'\\xe9'"
assert ascii('中') == "'\\u4e2d'"
assert ascii('😀') == "'\\U0001f600'"
assert ascii(['é']) == "['\\xe9']"
assert ascii({'é': 'ü'}) == "{'\\xe9': '\\xfc'}"
assert ascii(b'\xff') == "b'\\xff'"
assert ascii('a\n') == "'a\\n'"
assert ascii('\x80') == "'\\x80'"
assert ascii("'") == '"\'"'
assert ascii(1) == '1'
assert error_of(lambda: repr()) == 'TypeError: repr() takes exactly one argument (0 given)'
assert error_of(lambda: repr(1, 2)) == 'TypeError: repr() takes exactly one argument (2 given)'
assert error_of(lambda: ascii()) == 'TypeError: ascii() takes exactly one argument (0 given)'


class Unicode:
    def __repr__(self):
        return '<é>'


assert ascii(Unicode()) == '<\\xe9>'
assert repr(Unicode()) == '<é>'
assert f'{Unicode()!a}' == '<\\xe9>'
assert '%a' % Unicode() == '<\\xe9>'

# === chr and ord ===
assert chr(65) == 'A'
assert chr(233) == 'é'
assert chr(0x1F600) == '😀'
assert chr(0) == '\x00'
assert chr(0x10FFFF) == '\U0010ffff'
assert chr(0xD800) == '\ud800'
assert chr(True) == '\x01'
assert ord('A') == 65
assert ord('é') == 233
assert ord('😀') == 128512
assert ord('\0') == 0
assert ord(b'a') == 97
assert ord('\U0010ffff') == 1114111
assert ord(chr(12345)) == 12345
assert ord('\ud800') == 55296
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
assert bin(10) == '0b1010'
assert hex(255) == '0xff'
assert oct(8) == '0o10'
assert bin(-1) == '-0b1'
assert hex(-16) == '-0x10'
assert oct(-9) == '-0o11'
assert bin(0) == '0b0'
assert hex(10**20) == '0x56bc75e2d63100000'
assert bin(True) == '0b1'
assert error_of(lambda: bin('1')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: hex(1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: oct(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"


class Index:
    def __index__(self):
        return 10


assert bin(Index()) == '0b1010'
assert hex(Index()) == '0xa'
assert oct(Index()) == '0o12'
assert chr(Index()) == '\n'
assert 'abcdefghijklm'[Index()] == 'k'

# === format ===
assert format('a', '>3') == '  a'
assert format(5, '03d') == '005'
assert format(1.5, '.2f') == '1.50'
assert format([1]) == '[1]'
assert format(None) == 'None'
assert format(True) == 'True'
assert format('é', '^5') == '  é  '
assert format(255, 'b') == '11111111'
assert format(Index(), '')[:1] == '<'
assert error_of(lambda: format([1], '>3')) == 'TypeError: unsupported format string passed to list.__format__'
assert error_of(lambda: format('a', 'd')) == "ValueError: Unknown format code 'd' for object of type 'str'"
assert error_of(lambda: format(1, 's')) == "ValueError: Unknown format code 's' for object of type 'int'"
assert error_of(lambda: format(1, 1)) == 'TypeError: format() argument 2 must be str, not int'
assert error_of(lambda: format({}, 'x')) == 'TypeError: unsupported format string passed to dict.__format__'
assert error_of(lambda: format(object, 'd')) == 'TypeError: unsupported format string passed to type.__format__'
assert error_of(lambda: format()) == 'TypeError: format expected at least 1 argument, got 0'
assert error_of(lambda: format(1, '', 2)) == 'TypeError: format expected at most 2 arguments, got 3'

# === str ===
assert str() == ''
assert str(1) == '1'
assert str(None) == 'None'
assert str('a') == 'a'
assert str([1]) == '[1]'
assert str(b'a') == "b'a'"
assert str(b'a', 'ascii') == 'a'
assert str(ValueError('v')) == 'v'
assert str(KeyError('k')) == "'k'"
assert str(int) == "<class 'int'>"
assert str(...) == 'Ellipsis'
assert str(1e100) == '1e+100'
assert str(object='o') == 'o'
assert error_of(lambda: str(1, 'utf-8')) == 'TypeError: decoding to str: need a bytes-like object, int found'
assert error_of(lambda: str(b'\xff', 'ascii')) == (
    "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)"
)
assert error_of(lambda: str('a', errors='strict')) == 'TypeError: decoding str is not supported'


class Text:
    def __str__(self):
        return 'text'


assert str(Text()) == 'text'
assert f'{Text()}' == 'text'
assert '{}'.format(Text()) == 'text'
assert '%s' % Text() == 'text'
assert ''.join([str(Text())]) == 'text'
assert ('te' in str(Text())) is True
assert error_of(lambda: ''.join([Text()])) == 'TypeError: sequence item 0: expected str instance, Text found'
assert error_of(lambda: 'a' + Text()) == 'TypeError: can only concatenate str (not "Text") to str'
assert error_of(lambda: 'text'.find(Text())) == 'TypeError: find() argument 1 must be str, not Text'
