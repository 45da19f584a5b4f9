# Mistakes in templates and their arguments, for % and for format().


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


# === Templates ===
assert error_of(lambda: '{a}'.format_map(1)) == "TypeError: 'int' object is not subscriptable"
assert error_of(lambda: 'a'.format_map()) == 'TypeError: str.format_map() takes exactly one argument (0 given)'
assert error_of(lambda: str.format()) == 'TypeError: unbound method str.format() needs an argument'
assert error_of(lambda: str.format(1)) == (
    "TypeError: descriptor 'format' for 'str' objects doesn't apply to a 'int' object"
)
assert error_of(lambda: b'%s' % 'a') == (
    "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'"
)
assert error_of(lambda: b'%s' % 1) == (
    "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'"
)
assert error_of(lambda: b'%d' % '1') == 'TypeError: %d format: a real number is required, not str'
assert error_of(lambda: b'%c' % 300) == 'OverflowError: %c arg not in range(256)'
assert error_of(lambda: b'%c' % 'a') == 'TypeError: %c requires an integer in range(256) or a single byte, not str'
assert error_of(lambda: b'%c' % b'ab') == (
    'TypeError: %c requires an integer in range(256) or a single byte, not a bytes object of length 2'
)
assert error_of(lambda: b'%x' % 1.5) == 'TypeError: %x format: an integer is required, not float'
assert error_of(lambda: b'%f' % 'a') == 'TypeError: float argument required, not str'
assert error_of(lambda: b'%(a)s' % {'a': b'x'}) == "KeyError: b'a'"
assert error_of(lambda: b'%(a)s' % 1) == 'TypeError: format requires a mapping'
assert error_of(lambda: b'%s %s' % b'a') == 'TypeError: not enough arguments for format string'
assert error_of(lambda: b'%s' % (b'a',b'b')) == 'TypeError: not all arguments converted during bytes formatting'
assert error_of(lambda: b'%y' % 1) == "ValueError: unsupported format character 'y' (0x79) at index 1"
assert error_of(lambda: b'%*d' % ('x',1)) == 'TypeError: * wants int'
assert error_of(lambda: b'%s' % Wrong()) == 'TypeError: __bytes__ returned non-bytes (type int)'
assert error_of(lambda: '%s' % Wrong()) == 'TypeError: __str__ returned non-string (type int)'
assert error_of(lambda: '%r' % Wrong()) == 'TypeError: __repr__ returned non-string (type int)'
assert error_of(lambda: '%a' % Wrong()) == 'TypeError: __repr__ returned non-string (type int)'
assert error_of(lambda: '%d' % 'a') == 'TypeError: %d format: a real number is required, not str'
assert '%d' % Index(5) == '5'
assert error_of(lambda: '%d' % None) == 'TypeError: %d format: a real number is required, not NoneType'
assert error_of(lambda: '%x' % 1.5) == 'TypeError: %x format: an integer is required, not float'
assert error_of(lambda: '%x' % 'a') == 'TypeError: %x format: an integer is required, not str'
assert '%x' % Index(5) == '5'
assert error_of(lambda: '%o' % None) == 'TypeError: %o format: an integer is required, not NoneType'
assert error_of(lambda: '%f' % 'a') == 'TypeError: must be real number, not str'
assert '%f' % Index(3) == '3.000000'
assert error_of(lambda: '%f' % None) == 'TypeError: must be real number, not NoneType'
assert error_of(lambda: '%e' % 10**400) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: '%c' % 'ab') == 'TypeError: %c requires an int or a unicode character, not a string of length 2'
assert error_of(lambda: '%c' % '') == 'TypeError: %c requires an int or a unicode character, not a string of length 0'
assert error_of(lambda: '%c' % -1) == 'OverflowError: %c arg not in range(0x110000)'
assert error_of(lambda: '%c' % 2**100) == 'OverflowError: %c arg not in range(0x110000)'
assert error_of(lambda: '%c' % 1.5) == 'TypeError: %c requires an int or a unicode character, not float'
assert '%c' % Index(97) == 'a'
assert error_of(lambda: '%(a)s' % 1) == 'TypeError: format requires a mapping'
assert error_of(lambda: '%(a)s' % [1]) == 'TypeError: list indices must be integers or slices, not str'
assert error_of(lambda: '%(a)s' % 'x') == 'TypeError: format requires a mapping'
assert error_of(lambda: '%(a)s' % (1,)) == 'TypeError: format requires a mapping'
assert error_of(lambda: '%(a)s' % {}) == "KeyError: 'a'"
assert error_of(lambda: 'a' % 1) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: 'a' % (1,)) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: 'a' % 'x') == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: '%s %s' % 1) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%s %s' % (1,)) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%s' % (1,2)) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: '%s' % ()) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%*d' % ('x',1)) == 'TypeError: * wants int'
assert error_of(lambda: '%*d' % (2**100,1)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: '%.*f' % (2**40,1.5)) == 'OverflowError: Python int too large to convert to C int'
assert error_of(lambda: '%y' % 1) == "ValueError: unsupported format character 'y' (0x79) at index 1"
assert error_of(lambda: '%' % 1) == 'ValueError: incomplete format'
assert error_of(lambda: '%(a' % {}) == 'ValueError: incomplete format key'
assert error_of(lambda: '%%' % 1) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: '%5%' % ()) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%(a)s %s' % {'a':1}) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%(a)%' % {'a':1}) == "ValueError: unsupported format character '%' (0x25) at index 4"
assert error_of(lambda: '%d' % 10**5000) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit'
)
assert error_of(lambda: '%s' % 10**5000) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit'
)
assert error_of(lambda: '%d' % float('nan')) == 'ValueError: cannot convert float NaN to integer'
assert error_of(lambda: '%d' % float('inf')) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: '%d' % Wrong()) == 'TypeError: %d format: a real number is required, not Wrong'
assert error_of(lambda: '%x' % Wrong()) == 'TypeError: %x format: an integer is required, not Wrong'
assert error_of(lambda: '%f' % Wrong()) == 'TypeError: must be real number, not Wrong'
assert error_of(lambda: '%c' % Wrong()) == 'TypeError: %c requires an int or a unicode character, not Wrong'
assert error_of(lambda: '%*d' % (Index(5),1)) == 'TypeError: * wants int'
assert error_of(lambda: '{:5}'.format(Wrong())) == 'TypeError: __format__ must return a str, not int'
assert error_of(lambda: '{}'.format(Wrong())) == 'TypeError: __format__ must return a str, not int'
assert error_of(lambda: '{!r}'.format(Wrong())) == 'TypeError: __repr__ returned non-string (type int)'
assert '{0.value}'.format(Index(4)) == '4'
assert error_of(lambda: '{0[0]}'.format(Index(4))) == "TypeError: 'Index' object is not subscriptable"
assert error_of(lambda: '{x}{y}'.format(**{'x':1})) == "KeyError: 'y'"
assert error_of(lambda: '{:{}}'.format(1)) == 'IndexError: Replacement index 1 out of range for positional args tuple'
assert error_of(lambda: '{:.{}f}'.format(1.5,'x')) == 'ValueError: Format specifier missing precision'
assert error_of(lambda: '{0.__class__.nope}'.format(1)) == "AttributeError: type object 'int' has no attribute 'nope'"
assert error_of(lambda: '{!z}'.format(1)) == 'ValueError: Unknown conversion specifier z'
assert error_of(lambda: '{:{:{}}}'.format(1, 2, 3)) == 'ValueError: Max string recursion exceeded'
assert error_of(lambda: '{0[9999999999999999999999]}'.format([1])) == (
    'ValueError: Too many decimal digits in format string'
)
assert error_of(lambda: '{9999999999999999999999}'.format(1)) == 'ValueError: Too many decimal digits in format string'
assert error_of(lambda: '{0:\x00}'.format(1)) == "ValueError: Unknown format code '\\x0' for object of type 'int'"
assert error_of(lambda: '{:10**10}'.format(1)) == (
    "ValueError: Invalid format specifier '10**10' for object of type 'int'"
)
assert error_of(lambda: '{:s}'.format(1)) == "ValueError: Unknown format code 's' for object of type 'int'"
assert error_of(lambda: '{}'.format_map([1])) == 'ValueError: Format string contains positional fields'
assert error_of(lambda: '{0}'.format_map({'0':1})) == 'ValueError: Format string contains positional fields'
assert error_of(lambda: '{a}'.format_map(Index(1))) == "TypeError: 'Index' object is not subscriptable"
