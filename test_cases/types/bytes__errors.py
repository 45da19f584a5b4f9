# Wrong arguments of the members of bytes, and arguments with __index__.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Wrong:
    def __str__(self):
        return 5

    def __repr__(self):
        return 5

    def __format__(self, spec):
        return 5

    def __bytes__(self):
        return 5


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Members of bytes ===
assert error_of(lambda: bytes(-1)) == 'ValueError: negative count'
assert error_of(lambda: bytes('a')) == 'TypeError: string argument without an encoding'
assert error_of(lambda: bytes(5,'utf8')) == 'TypeError: encoding without a string argument'
assert error_of(lambda: bytes(5,errors='x')) == 'TypeError: errors without a string argument'
assert error_of(lambda: bytes('a',errors='x')) == 'TypeError: string argument without an encoding'
assert error_of(lambda: bytes([1,'a'])) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: bytes([256])) == 'ValueError: bytes must be in range(0, 256)'
assert error_of(lambda: bytes([-1])) == 'ValueError: bytes must be in range(0, 256)'
assert error_of(lambda: bytes([1.5])) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: bytes([2**100])) == 'ValueError: bytes must be in range(0, 256)'
assert error_of(lambda: bytes(1.5)) == "TypeError: cannot convert 'float' object to bytes"
assert error_of(lambda: bytes(None)) == "TypeError: cannot convert 'NoneType' object to bytes"
assert error_of(lambda: bytes(Wrong())) == 'TypeError: __bytes__ returned non-bytes (type int)'
assert error_of(lambda: bytes(2**100)) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert error_of(lambda: bytes(-2**100)) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert bytes(Index(3)) == b'\x00\x00\x00'
assert bytes([Index(3)]) == b'\x03'
assert error_of(lambda: bytes(encoding='utf8')) == 'TypeError: encoding without a string argument'
assert error_of(lambda: bytes(encoding=5)) == "TypeError: bytes() argument 'encoding' must be str, not int"
assert error_of(lambda: bytes(x=1)) == "TypeError: bytes() got an unexpected keyword argument 'x'"
assert error_of(lambda: bytes('a','utf8','strict',1)) == 'TypeError: bytes() takes at most 3 arguments (4 given)'
assert error_of(lambda: bytes('a',5)) == "TypeError: bytes() argument 'encoding' must be str, not int"
assert error_of(lambda: bytes('a','utf8',5)) == "TypeError: bytes() argument 'errors' must be str, not int"
assert error_of(lambda: bytes('a','nope')) == 'LookupError: unknown encoding: nope'
assert error_of(lambda: bytes('é','ascii')) == (
    "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)"
)
assert error_of(lambda: b'a'.find('a')) == "TypeError: argument should be integer or bytes-like object, not 'str'"
assert error_of(lambda: b'a'.find(300)) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: b'a'.find(-1)) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: b'a'.find(1.5)) == "TypeError: argument should be integer or bytes-like object, not 'float'"
assert b'a'.find(Index(97)) == 0
assert error_of(lambda: b'a'.find()) == 'TypeError: find expected at least 1 argument, got 0'
assert error_of(lambda: b'a'.count('a')) == "TypeError: argument should be integer or bytes-like object, not 'str'"
assert error_of(lambda: b'a'.index(b'b')) == 'ValueError: subsection not found'
assert error_of(lambda: b'a'.index(98)) == 'ValueError: subsection not found'
assert error_of(lambda: b'a'.startswith('a')) == (
    'TypeError: startswith first arg must be bytes or a tuple of bytes, not str'
)
assert error_of(lambda: b'a'.startswith(('a',))) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.startswith(1)) == (
    'TypeError: startswith first arg must be bytes or a tuple of bytes, not int'
)
assert error_of(lambda: b'a'.endswith((1,))) == "TypeError: a bytes-like object is required, not 'int'"
assert error_of(lambda: b'a'.replace('a',b'')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.replace(b'a','')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'aa'.replace(b'a',b'b',count=1)) == 'TypeError: bytes.replace() takes no keyword arguments'
assert error_of(lambda: b'a'.split('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.split(b'')) == 'ValueError: empty separator'
assert error_of(lambda: b'a'.split(1)) == "TypeError: a bytes-like object is required, not 'int'"
assert error_of(lambda: b'a'.rsplit('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.strip('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.strip(1)) == "TypeError: a bytes-like object is required, not 'int'"
assert error_of(lambda: b'a'.partition('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.partition(b'')) == 'ValueError: empty separator'
assert error_of(lambda: b'a'.rpartition(1)) == "TypeError: a bytes-like object is required, not 'int'"
assert error_of(lambda: b'a'.center(5,'a')) == (
    'TypeError: center() argument 2 must be a byte string of length 1, not str'
)
assert error_of(lambda: b'a'.center(5,b'ab')) == (
    'TypeError: center(): argument 2 must be a byte string of length 1, not a bytes object of length 2'
)
assert error_of(lambda: b'a'.center(5,1)) == 'TypeError: center() argument 2 must be a byte string of length 1, not int'
assert error_of(lambda: b'a'.center('x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: b'a'.zfill('x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: b'a'.ljust(2**100)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: b'a'.expandtabs('x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: b'a'.join(1)) == 'TypeError: can only join an iterable'
assert error_of(lambda: b'a'.join([1])) == 'TypeError: sequence item 0: expected a bytes-like object, int found'
assert error_of(lambda: b'a'.join(['a'])) == 'TypeError: sequence item 0: expected a bytes-like object, str found'
assert error_of(lambda: b'a'.removeprefix('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.removeprefix(1)) == "TypeError: a bytes-like object is required, not 'int'"
assert error_of(lambda: b'a'.upper(1)) == 'TypeError: bytes.upper() takes no arguments (1 given)'
assert error_of(lambda: b'a'.decode(1)) == "TypeError: decode() argument 'encoding' must be str, not int"
assert error_of(lambda: b'a'.decode('x')) == 'LookupError: unknown encoding: x'
assert error_of(lambda: b'\xff'.decode()) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
)
assert error_of(lambda: b'a\xff\xfe'.decode('ascii','foo')) == "LookupError: unknown error handler name 'foo'"
assert error_of(lambda: b'\xe2\x82'.decode('utf8')) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"
)
assert error_of(lambda: b'\xff'.decode('utf8','xmlcharrefreplace')) == (
    "TypeError: don't know how to handle UnicodeDecodeError in error callback"
)
assert error_of(lambda: b'a'.decode(errors=1)) == "TypeError: decode() argument 'errors' must be str, not int"
assert error_of(lambda: b'a'.translate('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.translate(b'a')) == 'ValueError: translation table must be 256 characters long'
assert error_of(lambda: b'a'.translate(None,'a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.translate()) == 'TypeError: translate() takes at least 1 positional argument (0 given)'
assert error_of(lambda: bytes.maketrans('a',b'a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: bytes.maketrans(b'a','a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: bytes.maketrans(b'ab',b'a')) == 'ValueError: maketrans arguments must have same length'
assert error_of(lambda: bytes.maketrans(b'a')) == 'TypeError: maketrans expected 2 arguments, got 1'
assert error_of(lambda: b'ab'.hex(1)) == "TypeError: object of type 'int' has no len()"
assert error_of(lambda: b'ab'.hex('')) == 'ValueError: sep must be length 1.'
assert error_of(lambda: b'ab'.hex('ab')) == 'ValueError: sep must be length 1.'
assert error_of(lambda: b'ab'.hex('é')) == 'ValueError: sep must be ASCII.'
assert error_of(lambda: b'ab'.hex(b'::')) == 'ValueError: sep must be length 1.'
assert error_of(lambda: b'abcd'.hex(':','x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: b'abcd'.hex(':',2**40)) == 'OverflowError: Python int too large to convert to C int'
assert error_of(lambda: bytes.fromhex(1)) == 'TypeError: fromhex() argument must be str or bytes-like, not int'
assert error_of(lambda: bytes.fromhex('a')) == (
    'ValueError: fromhex() arg must contain an even number of hexadecimal digits'
)
assert error_of(lambda: bytes.fromhex('zz')) == (
    'ValueError: non-hexadecimal number found in fromhex() arg at position 0'
)
assert error_of(lambda: bytes.fromhex('a z')) == (
    'ValueError: non-hexadecimal number found in fromhex() arg at position 1'
)
assert error_of(lambda: bytes.fromhex('aé')) == (
    'ValueError: non-hexadecimal number found in fromhex() arg at position 1'
)
assert error_of(lambda: bytes.fromhex()) == 'TypeError: bytes.fromhex() takes exactly one argument (0 given)'
assert error_of(lambda: b'a'+'a') == "TypeError: can't concat str to bytes"
assert error_of(lambda: b'a'+1) == "TypeError: can't concat int to bytes"
assert error_of(lambda: b'a'*1.5) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(lambda: b'a'.__add__('a')) == "TypeError: can't concat str to bytes"
assert error_of(lambda: b'a'.__mod__(1)) == 'TypeError: not all arguments converted during bytes formatting'
assert error_of(lambda: b'a'.__contains__('a')) == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: b'a'.__contains__(300)) == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: 'a' in b'a') == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: 300 in b'a') == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: 1.5 in b'a') == "TypeError: a bytes-like object is required, not 'float'"
assert (Index(97) in b'a') is True
assert error_of(lambda: b'a'[5]) == 'IndexError: index out of range'
assert b'abc'[Index(1)] == 98
assert error_of(lambda: b'a' < 'a') == "TypeError: '<' not supported between instances of 'bytes' and 'str'"
assert error_of(lambda: b'a'.__format__('5')) == 'TypeError: unsupported format string passed to bytes.__format__'
assert error_of(lambda: b'a'.isascii(1)) == 'TypeError: bytes.isascii() takes no arguments (1 given)'
