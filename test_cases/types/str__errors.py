# needs-native
# Wrong arguments of the members of str, and arguments with __index__.


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


# === Members of str ===
assert error_of(lambda: 'a'.find(1)) == 'TypeError: find() argument 1 must be str, not int'
assert error_of(lambda: 'a'.find()) == 'TypeError: find expected at least 1 argument, got 0'
assert error_of(lambda: 'a'.find('a','x')) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: 'a'.find('a',1.5)) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: 'a'.find('a',1,2,3)) == 'TypeError: find expected at most 3 arguments, got 4'
assert error_of(lambda: 'a'.index('b')) == 'ValueError: substring not found'
assert error_of(lambda: 'a'.rindex('b')) == 'ValueError: substring not found'
assert error_of(lambda: 'a'.count(1)) == 'TypeError: count() argument 1 must be str, not int'
assert error_of(lambda: 'a'.startswith(1)) == 'TypeError: startswith first arg must be str or a tuple of str, not int'
assert error_of(lambda: 'a'.startswith((1,))) == 'TypeError: tuple for startswith must only contain str, not int'
assert error_of(lambda: 'a'.startswith()) == 'TypeError: startswith expected at least 1 argument, got 0'
assert error_of(lambda: 'a'.startswith('a','x')) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: 'a'.endswith(1)) == 'TypeError: endswith first arg must be str or a tuple of str, not int'
assert error_of(lambda: 'a'.endswith((1,))) == 'TypeError: tuple for endswith must only contain str, not int'
assert error_of(lambda: 'a'.endswith(['a'])) == 'TypeError: endswith first arg must be str or a tuple of str, not list'
assert error_of(lambda: 'a'.replace(1,'')) == 'TypeError: replace() argument 1 must be str, not int'
assert error_of(lambda: 'a'.replace('',1)) == 'TypeError: replace() argument 2 must be str, not int'
assert error_of(lambda: 'a'.replace('a')) == 'TypeError: replace() takes at least 2 positional arguments (1 given)'
assert error_of(lambda: 'a'.replace('a','b','c')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.replace('a','b',2**100)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: 'a'.split(1)) == 'TypeError: must be str or None, not int'
assert error_of(lambda: 'a'.split('')) == 'ValueError: empty separator'
assert error_of(lambda: 'a'.split('a',2**100)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: 'a'.split('a','b')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.rsplit(1)) == 'TypeError: must be str or None, not int'
assert error_of(lambda: 'a'.rsplit('')) == 'ValueError: empty separator'
assert error_of(lambda: 'a'.split(1,2,3)) == 'TypeError: split() takes at most 2 arguments (3 given)'
assert error_of(lambda: 'a'.strip(1)) == 'TypeError: strip arg must be None or str'
assert error_of(lambda: 'a'.lstrip(1)) == 'TypeError: lstrip arg must be None or str'
assert error_of(lambda: 'a'.rstrip(1)) == 'TypeError: rstrip arg must be None or str'
assert error_of(lambda: 'a'.strip('a','b')) == 'TypeError: strip expected at most 1 argument, got 2'
assert error_of(lambda: 'a'.partition(1)) == 'TypeError: must be str, not int'
assert error_of(lambda: 'a'.rpartition(1)) == 'TypeError: must be str, not int'
assert error_of(lambda: 'a'.partition('')) == 'ValueError: empty separator'
assert error_of(lambda: 'a'.rpartition('')) == 'ValueError: empty separator'
assert error_of(lambda: 'a'.partition()) == 'TypeError: str.partition() takes exactly one argument (0 given)'
assert error_of(lambda: 'a'.center(5,1)) == 'TypeError: The fill character must be a unicode character, not int'
assert error_of(lambda: 'a'.center(5,'ab')) == 'TypeError: The fill character must be exactly one character long'
assert error_of(lambda: 'a'.center('x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.center(2**100)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: 'a'.center(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.center()) == 'TypeError: center expected at least 1 argument, got 0'
assert error_of(lambda: 'a'.ljust(5,'')) == 'TypeError: The fill character must be exactly one character long'
assert error_of(lambda: 'a'.zfill('x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.zfill(2**100)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: 'a'.zfill()) == 'TypeError: str.zfill() takes exactly one argument (0 given)'
assert error_of(lambda: 'a'.zfill(1,2)) == 'TypeError: str.zfill() takes exactly one argument (2 given)'
assert error_of(lambda: 'a'.expandtabs('x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.expandtabs(2**40)) == 'OverflowError: Python int too large to convert to C int'
assert error_of(lambda: 'a'.expandtabs(2**100)) == 'OverflowError: Python int too large to convert to C int'
assert error_of(lambda: 'a'.expandtabs(1,2)) == 'TypeError: expandtabs() takes at most 1 argument (2 given)'
assert 'a'.splitlines(Wrong()) == ['a']
assert error_of(lambda: 'a'.join(1)) == 'TypeError: can only join an iterable'
assert error_of(lambda: 'a'.join([1])) == 'TypeError: sequence item 0: expected str instance, int found'
assert error_of(lambda: 'a'.join(['a',b'b'])) == 'TypeError: sequence item 1: expected str instance, bytes found'
assert error_of(lambda: 'a'.join()) == 'TypeError: str.join() takes exactly one argument (0 given)'
assert error_of(lambda: 'a'.join('a','b')) == 'TypeError: str.join() takes exactly one argument (2 given)'
assert error_of(lambda: 'a'.join(sep=1)) == 'TypeError: str.join() takes no keyword arguments'
assert error_of(lambda: 'a'.removeprefix(1)) == 'TypeError: removeprefix() argument must be str, not int'
assert error_of(lambda: 'a'.removesuffix(1)) == 'TypeError: removesuffix() argument must be str, not int'
assert error_of(lambda: 'a'.removeprefix()) == 'TypeError: str.removeprefix() takes exactly one argument (0 given)'
assert error_of(lambda: 'a'.upper(1)) == 'TypeError: str.upper() takes no arguments (1 given)'
assert error_of(lambda: 'a'.isalpha(1)) == 'TypeError: str.isalpha() takes no arguments (1 given)'
assert error_of(lambda: 'a'.encode(1)) == "TypeError: encode() argument 'encoding' must be str, not int"
assert error_of(lambda: 'a'.encode('x')) == 'LookupError: unknown encoding: x'
assert error_of(lambda: 'a'.encode('utf8',1)) == "TypeError: encode() argument 'errors' must be str, not int"
assert error_of(lambda: '\ud800'.encode('utf8','nonesuch')) == "LookupError: unknown error handler name 'nonesuch'"
assert error_of(lambda: '\ud800'.encode()) == (
    "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
)
assert error_of(lambda: 'é'.encode('ascii')) == (
    "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)"
)
assert error_of(lambda: 'éa\ud800'.encode('latin-1')) == (
    "UnicodeEncodeError: 'latin-1' codec can't encode character '\\ud800' in position 2: ordinal not in range(256)"
)
assert error_of(lambda: 'a'.encode(errors=1)) == "TypeError: encode() argument 'errors' must be str, not int"
assert error_of(lambda: 'a'.encode('a\0b')) == 'ValueError: embedded null character'
assert error_of(lambda: 'a'.encode('é')) == 'LookupError: unknown encoding: é'
assert error_of(lambda: 'a'.encode('\ud800')) == (
    "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
)
assert error_of(lambda: 'a'.encode('utf8','strict',3)) == 'TypeError: encode() takes at most 2 arguments (3 given)'
assert error_of(lambda: 'a'.encode(foo=1)) == "TypeError: encode() got an unexpected keyword argument 'foo'"
assert error_of(lambda: 'a'.translate(1)) == "TypeError: 'int' object is not subscriptable"
assert error_of(lambda: 'a'.translate({97:1.5})) == 'TypeError: character mapping must return integer, None or str'
assert error_of(lambda: 'a'.translate({97:2**40})) == 'ValueError: character mapping must be in range(0x110000)'
assert error_of(lambda: 'a'.translate({97:-1})) == 'ValueError: character mapping must be in range(0x110000)'
assert error_of(lambda: 'a'.translate({97:Index(98)})) == (
    'TypeError: character mapping must return integer, None or str'
)
assert error_of(lambda: 'a'.translate()) == 'TypeError: str.translate() takes exactly one argument (0 given)'
assert error_of(lambda: str.maketrans('a')) == 'TypeError: if you give only one argument to maketrans it must be a dict'
assert error_of(lambda: str.maketrans(1)) == 'TypeError: if you give only one argument to maketrans it must be a dict'
assert error_of(lambda: str.maketrans({'ab':1})) == 'ValueError: string keys in translatetable must be of length 1'
assert error_of(lambda: str.maketrans({1.5:1})) == 'TypeError: keys in translate table mustbe strings or integers'
assert error_of(lambda: str.maketrans('ab','c')) == (
    'ValueError: the first two maketrans arguments must have equal length'
)
assert error_of(lambda: str.maketrans('ab',1)) == 'TypeError: maketrans() argument 2 must be str, not int'
assert error_of(lambda: str.maketrans(1,'a')) == (
    'TypeError: first maketrans argument must be a string if there is a second argument'
)
assert error_of(lambda: str.maketrans('a','b',1)) == 'TypeError: maketrans() argument 3 must be str, not int'
assert error_of(lambda: str.maketrans()) == 'TypeError: maketrans expected at least 1 argument, got 0'
assert error_of(lambda: str.maketrans('a','b','c','d')) == 'TypeError: maketrans expected at most 3 arguments, got 4'
assert error_of(lambda: str(Wrong())) == 'TypeError: __str__ returned non-string (type int)'
assert error_of(lambda: str(b'a',5)) == "TypeError: str() argument 'encoding' must be str, not int"
assert error_of(lambda: str('a','utf8')) == 'TypeError: decoding str is not supported'
assert error_of(lambda: str(5,'utf8')) == 'TypeError: decoding to str: need a bytes-like object, int found'
assert error_of(lambda: str(b'a',errors=5)) == "TypeError: str() argument 'errors' must be str, not int"
assert error_of(lambda: str(x=5)) == "TypeError: str() got an unexpected keyword argument 'x'"
assert error_of(lambda: str(b'\xff','utf8')) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
)
assert error_of(lambda: str(b'\xff','ascii')) == (
    "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)"
)
assert error_of(lambda: 'a'*1.5) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(lambda: 'a'+1) == 'TypeError: can only concatenate str (not "int") to str'
assert error_of(lambda: 1+'a') == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: 'a'.__add__(1)) == 'TypeError: can only concatenate str (not "int") to str'
assert error_of(lambda: 'a'.__mul__('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.__mul__(2**100)) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert error_of(lambda: 'a'.__mod__(1)) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: '%s'.__rmod__('a')) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: 'a'.__contains__(1)) == "TypeError: 'in <string>' requires string as left operand, not int"
assert error_of(lambda: 'a'.__getitem__('x')) == "TypeError: string indices must be integers, not 'str'"
assert error_of(lambda: 'a'.__getitem__(5)) == 'IndexError: string index out of range'
assert error_of(lambda: 'a'.__format__(5)) == 'TypeError: __format__() argument must be str, not int'
assert error_of(lambda: str.upper()) == 'TypeError: unbound method str.upper() needs an argument'
assert error_of(lambda: str.upper(1)) == (
    "TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object"
)
assert error_of(lambda: 'a' in 1) == "TypeError: argument of type 'int' is not a container or iterable"
assert error_of(lambda: 1 in 'a') == "TypeError: 'in <string>' requires string as left operand, not int"
assert error_of(lambda: 'a'['b':]) == 'TypeError: slice indices must be integers or None or have an __index__ method'
assert 'abc'[Index(1)] == 'b'
assert 'abc'[Index(1):] == 'bc'
assert 'abc'.center(Index(5)) == ' abc '
assert 'abc'.find('c',Index(1)) == 2
assert error_of(lambda: 'a'.casefold(1)) == 'TypeError: str.casefold() takes no arguments (1 given)'
assert error_of(lambda: 'a'+b'a') == 'TypeError: can only concatenate str (not "bytes") to str'
