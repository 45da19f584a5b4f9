# str.format(), format_map() and % formatting.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Fields ===
assert '{} {}'.format('a', 1) == 'a 1'
assert '{0} {1} {0}'.format('a', 'b') == 'a b a'
assert '{name} {0}'.format('a', name='n') == 'n a'
assert '{} {name} {}'.format(1, 2, name=3) == '1 3 2'
assert '{{}} {{{}}}'.format('x') == '{} {x}'
assert '{0[0]} {0[1]} {d[key]} {d[0]}'.format([1, 2], d={'key': 'v', 0: 'zero'}) == '1 2 v zero'
assert '{0.real} {0.imag}'.format(5) == '5 0'
assert '{a.b.c[1].d}'.format(a=type('A', (), {'b': type('B', (), {'c': [0, type('D', (), {'d': 'deep'})]})})) == (
    'deep'
)
assert '{0[-1]}'.format({'-1': 'text key'}) == 'text key'
assert '{0[a b]}'.format({'a b': 'space'}) == 'space'
assert '{!r} {!s} {!a}'.format('é', 'é', 'é') == "'é' é '\\xe9'"
assert '{:>5}|{:<5}|{:^5}|{:*^5}'.format('a', 'b', 'c', 'd') == '    a|b    |  c  |**d**'
assert '{:{}}|{:{}.{}f}|{:{align}{width}}'.format('a', 4, 3.14159, 8, 2, 'z', align='^', width=5) == (
    'a   |    3.14|  z  '
)
assert '{0:{1}}'.format(42, '05d') == '00042'
assert '{:,} {:_} {:x} {:#b} {:+d} {:e} {:%}'.format(1234567, 1234567, 255, 5, 7, 1234.5, 0.5) == (
    '1,234,567 1_234_567 ff 0b101 +7 1.234500e+03 50.000000%'
)
assert ('{:%}'.format(True), '{:d}'.format(True), '{}'.format(True)) == ('100.000000%', '1', 'True')
assert '{} {} {}'.format(None, [1], {'a': 1}) == "None [1] {'a': 1}"
assert (''.format(), 'plain'.format(1, 2), '{}'.format('{}')) == ('', 'plain', '{}')
assert ('{0}{1}'.format(*'ab'), '{a}{b}'.format(**{'a': 1, 'b': 2})) == ('ab', '12')
assert ('{:}'.format('x'), '{:5}'.format('x'), '{:5}'.format(1)) == ('x', 'x    ', '    1')
assert '{0!r:}'.format('x') == "'x'"
assert '{ }'.format(**{' ': 'space'}) == 'space'
assert '{a-b}'.format(**{'a-b': 'dash'}) == 'dash'
assert error_of(lambda: '{}'.format()) == 'IndexError: Replacement index 0 out of range for positional args tuple'
assert error_of(lambda: '{} {}'.format(1)) == 'IndexError: Replacement index 1 out of range for positional args tuple'
assert error_of(lambda: '{1}'.format(0)) == 'IndexError: Replacement index 1 out of range for positional args tuple'
assert error_of(lambda: '{name}'.format()) == "KeyError: 'name'"
assert error_of(lambda: '{0} {}'.format(1, 2)) == (
    'ValueError: cannot switch from manual field specification to automatic field numbering'
)
assert error_of(lambda: '{} {0}'.format(1, 2)) == (
    'ValueError: cannot switch from automatic field numbering to manual field specification'
)
assert error_of(lambda: '{'.format(1)) == "ValueError: Single '{' encountered in format string"
assert error_of(lambda: '}'.format(1)) == "ValueError: Single '}' encountered in format string"
assert error_of(lambda: '{0'.format(1)) == "ValueError: expected '}' before end of string"
assert error_of(lambda: '{0!x}'.format(1)) == 'ValueError: Unknown conversion specifier x'
assert error_of(lambda: '{0!}'.format(1)) == "ValueError: unmatched '{' in format spec"
assert error_of(lambda: '{0!rr}'.format(1)) == "ValueError: expected ':' after conversion specifier"
assert error_of(lambda: '{0.}'.format(1)) == 'ValueError: Empty attribute in format string'
assert error_of(lambda: '{0[}'.format([1])) == "ValueError: expected '}' before end of string"
assert error_of(lambda: '{0[]}'.format([1])) == 'ValueError: Empty attribute in format string'
assert error_of(lambda: '{0.missing}'.format(1)) == "AttributeError: 'int' object has no attribute 'missing'"
assert error_of(lambda: '{0[5]}'.format([1])) == 'IndexError: list index out of range'
assert error_of(lambda: '{0[x]}'.format([1])) == 'TypeError: list indices must be integers or slices, not str'
assert error_of(lambda: '{0[x]}'.format({})) == "KeyError: 'x'"
assert error_of(lambda: '{:d}'.format('a')) == "ValueError: Unknown format code 'd' for object of type 'str'"
assert '{:>>5}'.format('a') == '>>>>a'
assert error_of(lambda: '{:5.2d}'.format(1)) == 'ValueError: Precision not allowed in integer format specifier'
assert error_of(lambda: '{:.{}f}'.format(1.5, 'x')) == 'ValueError: Format specifier missing precision'
assert error_of(lambda: '{:{:{}}}'.format(1, 2, 3)) == 'ValueError: Max string recursion exceeded'

# === format_map ===
class Default(dict):
    def __missing__(self, key):
        return f'<{key}>'


assert '{a} {b}'.format_map(Default(a=1)) == '1 <b>'
assert '{a}'.format_map({'a': 5}) == '5'
assert error_of(lambda: '{b}'.format_map({'a': 5})) == "KeyError: 'b'"
assert error_of(lambda: '{}'.format_map({'a': 5})) == 'ValueError: Format string contains positional fields'
assert error_of(lambda: '{a}'.format_map(5)) == "TypeError: 'int' object is not subscriptable"

# === Percent ===
assert '%s %s' % ('a', 1) == 'a 1'
assert '%s' % 'only' == 'only'
assert '%s' % [1, 2] == '[1, 2]'
assert '%s' % (1,) == '1'
assert '%s' % {'a': 1} == "{'a': 1}"
assert '%(a)s %(b)d %(a)r' % {'a': 'x', 'b': 5} == "x 5 'x'"
assert '%d %i %u' % (5, 5.9, True) == '5 5 1'
assert '%5d|%-5d|%05d|%+d|% d|%+05d' % (42, 42, 42, 42, 42, 42) == '   42|42   |00042|+42| 42|+0042'
assert '%x %X %#x %#X %o %#o' % (255, 255, 255, 255, 8, 8) == 'ff FF 0xff 0XFF 10 0o10'
assert '%x %o %d' % (-255, -8, -5) == '-ff -10 -5'
assert '%f %.2f %8.3f %-8.1f| %08.2f %+.1f' % (3.14159, 3.14159, 3.14159, 3.14159, 3.14159, 3.14159) == (
    '3.141590 3.14    3.142 3.1     | 00003.14 +3.1'
)
assert '%e %.2E %g %G %.3g' % (1234.5, 1234.5, 1234.5, 1e-10, 1234.5) == '1.234500e+03 1.23E+03 1234.5 1E-10 1.23e+03'
assert '%f %f %5.1f %F' % (float('inf'), float('-inf'), float('nan'), float('inf')) == 'inf -inf   nan INF'
assert '%#.0f %#g' % (3.0, 3.0) == '3. 3.00000'
assert '%s %r %a' % ('é', 'é', 'é') == "é 'é' '\\xe9'"
assert '%10s|%-10s|%.2s|%5.1s|' % ('abc', 'abc', 'abc', 'abc') == '       abc|abc       |ab|    a|'
assert '%c%c%c' % (65, 'b', 0x1F600) == 'Ab😀'
assert ('%%' % (), '100%%' % ()) == ('%', '100%')
assert '%*d|%-*d|%.*f' % (5, 42, 5, 42, 2, 3.14159) == '   42|42   |3.14'
assert error_of(lambda: '%5%|' % ()) == 'TypeError: not enough arguments for format string'
assert '%d' % 10**20 == '100000000000000000000'
assert ('%.3d' % 5, '%+.3d' % 5, '%#.5x' % 255) == ('005', '+005', '0x000ff')
assert '%ld %hd' % (1, 2) == '1 2'
assert '%(a)s' % {'a': (1, 2)} == '(1, 2)'
assert ('%s %s' % ('a', None), '%s' % None) == ('a None', 'None')
assert ('no fields' % (), 'no fields' % {}, 'no fields' % []) == ('no fields', 'no fields', 'no fields')
assert error_of(lambda: '%s %s' % 'a') == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%s' % ()) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%s' % (1, 2)) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: 'plain' % 1) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: 'plain' % (1,)) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: '%d' % 'a') == 'TypeError: %d format: a real number is required, not str'
assert error_of(lambda: '%d' % None) == 'TypeError: %d format: a real number is required, not NoneType'
assert error_of(lambda: '%d' % '5') == 'TypeError: %d format: a real number is required, not str'
assert error_of(lambda: '%x' % 1.5) == 'TypeError: %x format: an integer is required, not float'
assert error_of(lambda: '%o' % 'a') == 'TypeError: %o format: an integer is required, not str'
assert error_of(lambda: '%f' % 'a') == 'TypeError: must be real number, not str'
assert error_of(lambda: '%c' % 'ab') == (
    'TypeError: %c requires an int or a unicode character, not a string of length 2'
)
assert error_of(lambda: '%c' % 1.5) == 'TypeError: %c requires an int or a unicode character, not float'
assert error_of(lambda: '%c' % -1) == 'OverflowError: %c arg not in range(0x110000)'
assert error_of(lambda: '%c' % 0x110000) == 'OverflowError: %c arg not in range(0x110000)'
assert error_of(lambda: '%(a)s' % 5) == 'TypeError: format requires a mapping'
assert error_of(lambda: '%(a)s' % {'b': 1}) == "KeyError: 'a'"
assert error_of(lambda: '%(a' % {'a': 1}) == 'ValueError: incomplete format key'
assert error_of(lambda: '%(a)s %s' % {'a': 1}) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%y' % 1) == "ValueError: unsupported format character 'y' (0x79) at index 1"
assert error_of(lambda: '%' % 1) == 'ValueError: incomplete format'
assert error_of(lambda: '%5' % 1) == 'ValueError: incomplete format'
assert error_of(lambda: '%*d' % ('a', 1)) == 'TypeError: * wants int'
assert error_of(lambda: '%*d' % (1,)) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%d' % float('inf')) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: '%d' % float('nan')) == 'ValueError: cannot convert float NaN to integer'

# === format() ===
assert format(5) == '5'
assert format('a') == 'a'
assert format(1.5, '.2f') == '1.50'
assert format(5, '>3') == '  5'
assert format('a', '') == 'a'
assert format(1234.5, ',.1f') == '1,234.5'
assert format(255, '#x') == '0xff'
assert format(True, 'd') == '1'
assert format(None) == 'None'
assert error_of(lambda: format(5, 5)) == 'TypeError: format() argument 2 must be str, not int'
assert error_of(lambda: format(None, 'x')) == 'TypeError: unsupported format string passed to NoneType.__format__'
assert error_of(lambda: format()) == 'TypeError: format expected at least 1 argument, got 0'
assert error_of(lambda: format([], 'd')) == 'TypeError: unsupported format string passed to list.__format__'
