# str.format and format_map: fields, attributes, items, nested specs, numbering, own classes, and every error.


def error_of(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.data = {'k': [x, y], '0': 'zero', 'a b': 'spaced'}

    def __format__(self, spec):
        if spec == 'polar':
            return f'r={(self.x ** 2 + self.y ** 2) ** 0.5:.1f}'
        return f'({self.x:{spec}}, {self.y:{spec}})'

    def __getitem__(self, key):
        return f'item {key!r}'

    @property
    def broken(self):
        raise LookupError('broken property')


point = Point(3, 4)

# === Numbering ===
assert '{} {} {}'.format(1, 'a', None) == '1 a None'
assert '{0} {1} {0}'.format('a', 'b') == 'a b a'
assert '{2}{0}{1}{name}'.format('a', 'b', 'c', name='n') == 'cabn'
assert '{}{name}{}'.format(1, 2, name='n') == '1n2'
assert '{:{}} {}|{:{w}.{}}'.format('a', 3, 'b', 2.5, 2, w=6) == 'a   b|   2.5'
assert '{0:{1}}{2:{1}}'.format('a', 3, 'b') == 'a  b  '
for template in (
    '{} {0}', '{0} {}', '{:{0}}', '{0:{}}', '{} {}', '{2}', '{name}', '{-1}', '{0', '0}', '{', '}', '{}}', '{{}', '{!}',
    '{0!x}', '{0!r', '{0!rr}', '{0!}', '{0:{1:{2}}}', '{0[}', '{0[]}', '{0.}', '{0[a}', '{0[0]x}', '{0]}', '{:}}',
    '{0!r:{',
):
    print(template, '-', error_of(template.format, 'a', 3))

# === Attributes and items ===
assert '{0.x} {0.data[k][1]} {0[key]} {0[5]}'.format(point) == "3 4 item 'key' item 5"
assert '{p.x:>5}|{p.data[k]}|{p.data[a b]}|{p[a.b]}|{p[[]}'.format(p=point) == "    3|[3, 4]|spaced|item 'a.b'|item '['"
assert '{0[0]} {1[k]} {1[5]} {1[-1]}'.format(['a'], {'k': 'v', 5: 'five', '-1': 'x'}) == 'a v five x'
assert error_of('{0[-1]}'.format, ['a']) == 'TypeError: list indices must be integers or slices, not str'
assert error_of('{0[5]}'.format, ['a']) == 'IndexError: list index out of range'
assert error_of('{0[x]}'.format, ['a']) == 'TypeError: list indices must be integers or slices, not str'
assert error_of('{0[k]}'.format, {}) == "KeyError: 'k'"
assert error_of('{0[0]}'.format, {'0': 'text key'}) == 'KeyError: 0'
assert error_of('{0.missing}'.format, 5) == "AttributeError: 'int' object has no attribute 'missing'"
assert error_of('{0.broken}'.format, point) == 'LookupError: broken property'
assert error_of('{0[0]}'.format, 5) == "TypeError: 'int' object is not subscriptable"
assert '{0.__class__.__name__} {0.real.imag}'.format(5) == 'int 0'

# === Conversions and specs ===
assert '{!r} {!s} {!a}'.format('é', 'é', 'é') == "'é' é '\\xe9'"
assert '{:>5}|{:^5}|{:<5}|{:*^7}|{:05}|{:+}'.format('a', 'b', 'c', 'd', 42, 7) == '    a|  b  |c    |***d***|00042|+7'
assert '{0:polar} {0:.1f} {0:>3}'.format(point) == 'r=5.0 (3.0, 4.0) (  3,   4)'
assert '{!r:>6}|{!s:.2}|{:{fill}{align}{width}}'.format('ab', 'xyz', 'm', fill='.', align='^', width=5) == (
    "  'ab'|xy|..m.."
)
assert '{:,} {:_} {:x} {:#b} {:e} {:%} {:c} {:n}'.format(1234567, 1234567, 255, 5, 1234.5, 0.25, 65, 1000) == (
    '1,234,567 1_234_567 ff 0b101 1.234500e+03 25.000000% A 1000'
)
assert '{{}} {{{}}} }}{{'.format(1) == '{} {1} }{'
assert error_of('{:d}'.format, 'a') == "ValueError: Unknown format code 'd' for object of type 'str'"
assert error_of('{:s}'.format, 5) == "ValueError: Unknown format code 's' for object of type 'int'"
assert error_of('{:.2d}'.format, 5) == 'ValueError: Precision not allowed in integer format specifier'
assert error_of('{:c}'.format, 1.5) == "ValueError: Unknown format code 'c' for object of type 'float'"
assert error_of('{:,s}'.format, 'a') == "ValueError: Cannot specify ',' with 's'."
assert error_of('{:=5}'.format, 'a') == "ValueError: '=' alignment not allowed in string format specifier"
assert error_of('{:>>5}'.format, 'a') == '>>>>a'
assert error_of('{:5.}'.format, 1.5) == 'ValueError: Format specifier missing precision'
assert error_of('{:xyz}'.format, 5) == "ValueError: Invalid format specifier 'xyz' for object of type 'int'"
assert error_of('{:99999999999999999999}'.format, 5) == 'ValueError: Too many decimal digits in format string'
assert error_of('{:,_}'.format, 5) == "ValueError: Cannot specify both ',' and '_'."
assert error_of('{:x}'.format, 1j) == "ValueError: Unknown format code 'x' for object of type 'complex'"
assert error_of('{:05}'.format, 1j) == 'ValueError: Zero padding is not allowed in complex format specifier'
assert error_of('{:>5}'.format, [1]) == 'TypeError: unsupported format string passed to list.__format__'
assert error_of('{:+}'.format, 'a') == 'ValueError: Sign not allowed in string format specifier'
assert error_of('{:z}'.format, 5) == 'ValueError: Negative zero coercion (z) not allowed in integer format specifier'


# === format_map ===
class Default(dict):
    def __missing__(self, key):
        return f'<{key}>'


class Anything:
    def __getitem__(self, key):
        return key.upper()


assert '{abc} {d[0]}'.format_map(Anything()) == 'ABC D'
assert '{a} {b} {a.real}'.format_map({'a': 1, 'b': 2}) == '1 2 1'
assert '{a} {missing} {m:>8}'.format_map(Default(a=1)) == '1 <missing>      <m>'
assert '{abc} {d[0]} {e.real}'.format_map({**dict.fromkeys(['abc', 'd'], 'xyz'), 'e': 5}) == 'xyz x 5'
assert error_of('{a}'.format_map, {}) == "KeyError: 'a'"
assert error_of('{}'.format_map, {'': 'never'}) == 'ValueError: Format string contains positional fields'
assert error_of('{0}'.format_map, {'0': 'never'}) == 'ValueError: Format string contains positional fields'
assert error_of('{a}'.format_map, 5) == "TypeError: 'int' object is not subscriptable"
assert error_of('{a}'.format_map) == 'TypeError: str.format_map() takes exactly one argument (0 given)'
assert error_of('{a}'.format_map, {}, {}) == 'TypeError: str.format_map() takes exactly one argument (2 given)'
assert '{a}'.format(**Default(a=5)) == '5'
assert error_of('{x}'.format, **Default(a=5)) == "KeyError: 'x'"
assert '{} {}'.format(*'ab', 'unused', unused=1) == 'a b'

# === format() by itself ===
assert (format(5), format(5, ''), format(5.0, '.0f'), format('a', '>3'), format(point, 'polar'), format(None)) == (
    '5', '5', '5', '  a', 'r=5.0', 'None',
)
assert (format(True), format(True, 'd'), format(True, '5'), format(1 + 2j, '.1f'), format(b'x'), format([1])) == (
    'True', '1', '    1', '1.0+2.0j', "b'x'", '[1]',
)
assert error_of(format, 5, 5) == 'TypeError: format() argument 2 must be str, not int'
assert error_of(format) == 'TypeError: format expected at least 1 argument, got 0'
assert error_of(format, object(), 'x') == 'TypeError: unsupported format string passed to object.__format__'


class Text(str):
    def __format__(self, spec):
        return f'Text({str.__format__(self, spec)})'


class Number(int):
    def __str__(self):
        return 'a number'


assert '{} {:>3} {!s:>3}'.format(Text('a'), Text('b'), Text('c')) == 'Text(a) Text(  b)   c'
assert '{} {:d} {:>10} {!s:>10}'.format(Number(1), Number(2), Number(3), Number(4)) == (
    'a number 2          3   a number'
)
assert (f'{Number(1)}', '%s %d' % (Number(1), Number(2)), format(Number(5)), str(Number(6))) == (
    'a number', 'a number 2', 'a number', 'a number',
)

# === Templates in programs ===
TEMPLATE = '{user[name]:<10}{user[stats].x:>6.2f} {user[stats]:polar} {tags[0]!r:^10}{{{count:+05d}}}'
users = [
    {'name': 'ann', 'stats': Point(3, 4), 'tags': ['x', 'y']},
    {'name': 'bob', 'stats': Point(1.005, -2), 'tags': ["it's"]},
]
for count, user in enumerate(users):
    print(TEMPLATE.format(user=user, tags=user['tags'], count=count * 100))
columns = [('name', '<', 8), ('size', '>', 6), ('rate', '^', 9)]
line = ' '.join('{%s:%s%d}' % column for column in columns)
assert line == '{name:<8} {size:>6} {rate:^9}'
for row in ({'name': 'a', 'size': 10, 'rate': 0.5}, {'name': 'longer name', 'size': 1e6, 'rate': 'n/a'}):
    print(line.format_map(row) + '|')
