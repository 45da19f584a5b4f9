# f-strings: nested quotes and fields, conversions, specs that are computed, =, lines, escapes, and what is refused.


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


name, width, value, items = 'Ann', 10, 3.14159, {'a': [1, 2], "it's": 'quoted'}

# === The same quotes inside, to any depth ===
assert f'{'a' + "b"} {items['a'][0]} {items["it's"]}' == 'ab 1 quoted'
assert f'{f'{f'{f'{1 + 1}'}'}'}' == '2'
assert f"{'\n'.join(['a', 'b'])!r} {'\x41'} {'\N{BULLET}'}" == "'a\\nb' A •"
assert f'{'''triple 'inside' single'''}' f"{"x"}" == "triple 'inside' singlex"
assert f'{ {'k': 'v'}['k'] } { {1, 1} } {[n for n in 'ab']} {(lambda x: x * 2)('y')}' == "v {1} ['a', 'b'] yy"
assert f'{name!r:>{width}}|{f'{name:^{width - 1}}':*>{width + 3}}|' == "     'Ann'|****   Ann   |"
assert f'{value:{width}.{2 + 1}f}|{value:{'<'}{width}}|{value:{f'>{width}'}.3}|' == '     3.142|3.14159   |      3.14|'
assert f'{'{'}{'}'}{{}}{{{1}}}{{{{' == '{}{}{1}{{'
assert f'{name if name else 'none'} {(x := 5)} {x} {x!=5} {x==5} {x>=5}' == 'Ann 5 5 False True True'
assert f'{(yielded := [*range(3)])[-1]}{yielded}' == '2[0, 1, 2]'
assert f'{lambda_ := 1}' if False else f'{1:=+5}' == '+   1'

# === Several lines, comments, and continued strings ===
assert f'{
    name  # a comment with 'quotes' and {braces}
    + '!'
}' == 'Ann!'
assert f'''{
    value:.2f} and
  {name
   !r}''' == "3.14 and\n  'Ann'"
assert (
    'plain {not a field} '
    f'{name} '
    rf'\d{name}\n'
    f'{{}}' 'end {}'
) == 'plain {not a field} Ann \\dAnn\\n{}end {}'
assert f'a\
b{1}\
c' == 'ab1c'
assert f'{1}' '{1}' f'''{1}
{2}''' == '1{1}1\n2'

# === = keeps the text as written ===
assert f'{name=}' == "name='Ann'"
assert f'{ name = }' == " name = 'Ann'"
assert f'{name = !s}|{value = :.2f}|{width=:>5}|{name=!r:>8}' == "name = Ann|value = 3.14|width=   10|name=   'Ann'"
assert f'{width+1=} {items['a'][0]=} {len( name )=} {"x"=} {(1,)=}' == (
    'width+1=11 items[\'a\'][0]=1 len( name )=3 "x"=\'x\' (1,)=(1,)'
)
assert f'{width
    + 1 = }' == 'width\n    + 1 = 11'
assert f'{name.upper()  =}' == "name.upper()  ='ANN'"
assert f'{1 == 1 = } {width<=5=} {not name=}' == '1 == 1 = True width<=5=False not name=False'


# === Conversions and formats of own classes ===
class Noisy:
    log = []

    def __str__(self):
        self.log.append('str')
        return 'as str'

    def __repr__(self):
        self.log.append('repr')
        return 'as repr é'

    def __format__(self, spec):
        self.log.append(f'format {spec!r}')
        return f'<{spec}>'


class BadFormat:
    def __format__(self, spec):
        return 5


class NoFormat:
    __format__ = None


noisy = Noisy()
assert (f'{noisy}|{noisy!s}|{noisy!r}|{noisy!a}|{noisy:x}|{noisy!s:>8}|{noisy=}|{noisy=:y}', noisy.log) == (
    '<>|as str|as repr é|as repr \\xe9|<x>|  as str|noisy=as repr é|noisy=<y>',
    ["format ''", 'str', 'repr', 'repr', "format 'x'", 'str', 'repr', "format 'y'"],
)
assert f'{noisy:{{}}}' if False else f'{noisy:a{'b'}{1 + 1}c}' == '<ab2c>'
assert f'{noisy:%Y-%m}|{noisy::}|{noisy: }|{noisy:!r}|{noisy:=}' == '<%Y-%m>|<:>|< >|<!r>|<=>'
assert error_of(lambda: f'{BadFormat()}') == 'TypeError: __format__ must return a str, not int'
assert error_of(lambda: f'{NoFormat()}') == "TypeError: 'NoneType' object is not callable"
assert error_of(lambda: f'{object():x}') == 'TypeError: unsupported format string passed to object.__format__'
assert error_of(lambda: f'{[]:>5}') == 'TypeError: unsupported format string passed to list.__format__'
assert error_of(lambda: f'{None:5}') == 'TypeError: unsupported format string passed to NoneType.__format__'
assert error_of(lambda: f'{name:d}') == "ValueError: Unknown format code 'd' for object of type 'str'"
assert error_of(lambda: f'{5:{name}}') == "ValueError: Invalid format specifier 'Ann' for object of type 'int'"
assert error_of(lambda: f'{5:{-3}}') == '  5'
assert error_of(lambda: f'{5:{width}{width}.3}') == 'ValueError: Precision not allowed in integer format specifier'
assert error_of(lambda: f'{undefined_name!r:>5}') == "NameError: name 'undefined_name' is not defined"


# === Order of evaluation, and scopes ===
log = []


def note(text, result=None):
    log.append(text)
    return result if result is not None else text


assert f'{note('a')}{note('b'):{note('spec', '>3')}}{note('c')!r}{[note(n) for n in 'de']}' == "a  b'c'['d', 'e']"
assert log == ['a', 'b', 'spec', 'c', 'd', 'e']


class Body:
    label = 'class'
    text = f'{label} {[label for label in 'xy']}'
    later = lambda self: f'{self.label} {name}'


def outer(argument):
    def inner():
        return f'{argument} {(lambda: argument)()} {f'{argument!r}'}'

    return inner()


def generator():
    received = f'{(yield 'first')}-{(yield 'second')}'
    yield received


assert (Body.text, Body().later(), outer(5)) == ("class ['x', 'y']", 'class Ann', '5 5 5')
g = generator()
assert (next(g), g.send('one'), g.send('two')) == ('first', 'second', 'one-two')
assert [f'{i}{j}' for i in 'ab' for j in f'{i}1'] == ['aa', 'a1', 'bb', 'b1']
assert (f'', f'{''}', f'' 'x', type(f'{name}').__name__, f'{name}' is name or True, f'a' 'b' f'{1}') == (
    '', '', 'x', 'str', True, 'ab1',
)
assert (rf'\{name}', Rf'{'\n'}\n', fR'{1}\{{', f'\{name}' if False else '') == ('\\Ann', '\n\\n', '1\\{', '')
assert f'\N{LATIN SMALL LETTER E WITH ACUTE}\u00e9{'\u00e9'}\x7b{{' == 'ééé{{'

# === What is refused ===
for source in (
    "f'{}'", "f'{ }'", "f'{!r}'", "f'{:x}'", "f'{=}'", "f'{a!}'", "f'{a!x}'", "f'{a!rr}'", "f'{a! r}'", "f'{a'", "f'}'", "f'{a}}'",
    "f'{a b}'", "f'{a;b}'", "f'{a:{b:{c:{d}}}}'", "f'{a$b}'", "f'{lambda x: 1}'", "f'{*a}'", "f'{**a}'", "f'{a=b}'", "f'{a:{}}'",
    "f'{a\n'", "f'{a:\n}'", "f'{'", "f'{(}'", "f'{)}'", "f'{a[}'", "f'{#}'", "f'{a!s:}'", "f'{yield}'", "f'{a' 'b}'", "f'{1 +}'",
    "bf'{a}'", "uf'{a}'", "f'{a:{b!r}}'", "f'{a!r!s}'", "f'\\N{NO SUCH}'", "f'{x:=5}'", "f'{(x:=5)}'", "f'{a.}'", "f'{\\n}'",
    "f'{a' + f'}'", 'f"{a["b"]}"', "f'{print 1}'", "f'{pass}'", "f'{if}'", "f''' {a''''", "del f'{a}'", "f'{a}' = 1", "f'{a}': int",
):
    try:
        compile(source, 'f.py', 'exec')
        print(ascii(source), 'compiles')
    except SyntaxError as error:
        print(ascii(source), error.msg)

# === A table and a report ===
rows = [('bolt', 3, 0.25), ('nut', 12, 1.5), ('wäsher', 100, 12.125)]
widths = [max(len(f'{cell}') for cell in column) for column in zip(*rows)]
for row in rows:
    print(' | '.join(f'{cell:{'<' if isinstance(cell, str) else '>'}{size}}' for cell, size in zip(row, widths)))
print(f'{'total':-<{sum(widths)}}{sum(count * price for _, count, price in rows):>+12,.2f}')
print(f'''{'\n'.join(f'{index:02d}. {name.title()!r:<12}{'#' * min(count, 20)}' for index, (name, count, _) in enumerate(rows, 1))}''')
