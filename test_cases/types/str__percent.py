# The % operator of str: flags, widths, mappings, conversions and errors.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


class Amount:
    def __init__(self, value):
        self.value = value

    def __str__(self):
        return f'{self.value} units'

    def __repr__(self):
        return f'Amount({self.value}, "é")'

    def __float__(self):
        return float(self.value)

    def __int__(self):
        return int(self.value)

    def __index__(self):
        return int(self.value) * 100


amount = Amount(2.5)

# === One value, tuples, and what counts as one ===
assert ('%s' % 5, '%s' % [1, 2], '%s' % ((1, 2),), '%s %s' % (1, 2), '%s' % None) == (
    '5', '[1, 2]', '(1, 2)', '1 2', 'None',
)
assert ('%s' % {'a': 1}, '%s' % {1}, 'plain' % (), 'plain' % {}, 'plain' % [], '%%' % ()) == (
    "{'a': 1}", '{1}', 'plain', 'plain', 'plain', '%',
)
assert ('%s|%r|%a' % (amount, amount, amount)) == '2.5 units|Amount(2.5, "é")|Amount(2.5, "\\xe9")'
assert error_of(lambda: '%s %s' % 5) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%s' % (1, 2)) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: '%s' % ()) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: 'plain' % 5) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: 'plain' % 'text') == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: 'plain' % (1,)) == 'TypeError: not all arguments converted during string formatting'

# === Integers: flags in every mix ===
for flags in ('', '-', '+', ' ', '0', '-0', '+0', ' 0', '#', '#0', '+ ', '-+#'):
    print(repr(flags), *(f'%{flags}8{kind}' % value for kind in 'doxX' for value in (42, -42)), sep='|')
assert ('%.5d' % 42, '%8.5d' % -42, '%-8.5d|' % 42, '%08.5d' % 42, '%.0d' % 0, '%#.5x' % 255) == (
    '00042', '  -00042', '00042   |', '00000042', '0', '0x000ff',
)
assert ('%d' % 3.99, '%d' % True, '%i' % -0.5, '%u' % 7, '%d' % amount, '%x' % amount) == (
    '3', '1', '0', '7', '2', 'c8',
)
assert ('%d' % 10**30, '%x' % 2**100, '%o' % -8, '%hd %ld %Ld' % (1, 2, 3)) == (
    '1000000000000000000000000000000',
    '10000000000000000000000000',
    '-10',
    '1 2 3',
)
assert error_of(lambda: '%d' % '5') == 'TypeError: %d format: a real number is required, not str'
assert error_of(lambda: '%d' % None) == 'TypeError: %d format: a real number is required, not NoneType'
assert error_of(lambda: '%x' % 1.0) == 'TypeError: %x format: an integer is required, not float'
assert error_of(lambda: '%o' % 'a') == 'TypeError: %o format: an integer is required, not str'
assert error_of(lambda: '%d' % float('inf')) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: '%d' % float('nan')) == 'ValueError: cannot convert float NaN to integer'
assert error_of(lambda: '%d' % 1j) == 'TypeError: %d format: a real number is required, not complex'

# === Floats ===
for value in (0.0, -1.5, 1234567.891, 1e-7, float('inf'), float('nan')):
    print(*(f'%{spec}' % value for spec in ('f', '.0f', '#.0f', 'e', '.2E', 'g', '#g', '+.3g', '012.2f', ' G')))
assert ('%f' % 5, '%.1f' % amount, '%g' % 10**20, '%5.1f|%-8.2e|' % (2.25, 31415.9)) == (
    '5.000000', '2.5', '1e+20', '  2.2|3.14e+04|',
)
assert ('%.3f' % 2.0005, '%.0f %.0f' % (0.5, 1.5), '%.20g' % 0.1, '%G' % 1e-10) == (
    '2.001', '0 2', '0.10000000000000000555', '1E-10',
)
assert error_of(lambda: '%f' % '1.5') == 'TypeError: must be real number, not str'
assert error_of(lambda: '%f' % 1j) == 'TypeError: must be real number, not complex'
assert error_of(lambda: '%f' % 10**400) == 'OverflowError: int too large to convert to float'

# === Characters ===
assert ('%c%c%c' % (97, 'b', 0x1f600), '%3c|%-3c|' % ('x', 'y')) == ('ab😀', '  x|y  |')
assert error_of(lambda: '%c' % 'ab') == 'TypeError: %c requires an int or a unicode character, not a string of length 2'
assert error_of(lambda: '%c' % '') == 'TypeError: %c requires an int or a unicode character, not a string of length 0'
assert error_of(lambda: '%c' % -1) == 'OverflowError: %c arg not in range(0x110000)'
assert error_of(lambda: '%c' % 0x110000) == 'OverflowError: %c arg not in range(0x110000)'
assert error_of(lambda: '%c' % 1.5) == 'TypeError: %c requires an int or a unicode character, not float'

# === Widths and precisions from the arguments ===
assert ('%*s|%-*s|%*s' % (5, 'a', 5, 'b', -5, 'c'), '%.*s' % (2, 'abcdef'), '%*.*f' % (8, 3, 3.14159)) == (
    '    a|b    |c    ', 'ab', '   3.142',
)
assert ('%5s|%-5s|%.2s|%5.1s|%05s' % ('ab', 'ab', 'abc', 'xyz', 'q'), '%.3r' % 'text') == (
    '   ab|ab   |ab|    x|    q', "'te",
)
assert error_of(lambda: '%*d' % ('5', 1)) == 'TypeError: * wants int'
assert error_of(lambda: '%.*f' % (1.5, 1)) == 'TypeError: * wants int'
assert error_of(lambda: '%*d' % 5) == 'TypeError: not enough arguments for format string'

# === Mappings ===
class Default(dict):
    def __missing__(self, key):
        return f'no {key}'


class Lookup:
    def __getitem__(self, key):
        return key.upper()


record = {'name': 'bolt', 'n': 3, '': 'empty', 'a(b)c': 'nested', 'price': 0.125}
assert '%(name)s x %(n)03d = %(price)8.2f%%' % record == 'bolt x 003 =     0.12%'
assert ('%()s %(a(b)c)s' % record, '%(name)s %(name)r' % record) == ('empty nested', "bolt 'bolt'")
assert ('%(x)s' % Default(), '%(abc)s-%(d)s' % Lookup()) == ('no x', 'ABC-D')
assert error_of(lambda: '%(missing)s' % record) == "KeyError: 'missing'"
assert error_of(lambda: '%(name)s' % 'text') == 'TypeError: format requires a mapping'
assert error_of(lambda: '%(name)s' % (1,)) == 'TypeError: format requires a mapping'
assert error_of(lambda: '%(name' % record) == 'ValueError: incomplete format key'
assert error_of(lambda: '%(name)' % record) == 'ValueError: incomplete format'
assert error_of(lambda: '%(name)d' % record) == 'TypeError: %d format: a real number is required, not str'
assert error_of(lambda: '%(n)*d' % record) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%s %(n)s' % record) == (
    'no error but "{\'name\': \'bolt\', \'n\': 3, \'\': \'empty\', \'a(b)c\': \'nested\', \'price\': 0.125} 3"'
)

# === Wrong formats ===
assert error_of(lambda: '%' % 1) == 'ValueError: incomplete format'
assert error_of(lambda: 'abc%z' % 1) == "ValueError: unsupported format character 'z' (0x7a) at index 4"
assert error_of(lambda: '%5' % 1) == 'ValueError: incomplete format'
assert error_of(lambda: '%\n' % 1) == "ValueError: unsupported format character '?' (0xa) at index 1"
assert error_of(lambda: '%é' % 1) == "ValueError: unsupported format character '?' (0xe9) at index 1"
assert error_of(lambda: '%.' % 1) == 'ValueError: incomplete format'
assert error_of(lambda: '%s %' % 1) == 'ValueError: incomplete format'
assert error_of(lambda: '%99999999999999999999d' % 1) == 'ValueError: width too big'

# === Types, precedence and overriding ===
class Text(str):
    def __mod__(self, other):
        return f'mod {other!r}'


class Right(str):
    def __rmod__(self, other):
        return f'rmod {other!r}'


class Tuple(tuple):
    pass


assert (Text('%s') % 5, '%s' % Right('x'), 'abc %s' % (Right('x'),)) == ('mod 5', "rmod '%s'", 'abc x')
assert ('%s-%s' % Tuple((1, 2)), '%s' % 'a' + 'b', '%d' % 3 * 2, '%s' % 7 % ()) == ('1-2', 'ab', '33', '7')
template = '%s is %s'
template %= 'a', 'b'
assert template == 'a is b'
assert error_of(lambda: 5 % '%s') == "TypeError: unsupported operand type(s) for %: 'int' and 'str'"
assert error_of(lambda: None % 's') == "TypeError: unsupported operand type(s) for %: 'NoneType' and 'str'"


class Bad:
    def __str__(self):
        return 5

    def __repr__(self):
        raise LookupError('no repr')


assert error_of(lambda: '%s' % Bad()) == 'TypeError: __str__ returned non-string (type int)'
assert error_of(lambda: '%r' % Bad()) == 'LookupError: no repr'
assert error_of(lambda: '%(a)s' % {'a': Bad()}) == 'TypeError: __str__ returned non-string (type int)'
