# needs-native
# t-strings and string.templatelib.
from string.templatelib import Template, Interpolation, convert
x = 5; name = 'n'; w = 10
t = t'Hello {x} and { name!r:>{w}} end'
print(repr(t), t.strings, t.interpolations, t.values, type(t))
print(list(t)); print([type(p).__name__ for p in t])
print(t'{x=}', t'{x = }', t'{x=!s}', t'{x=:>5}', t'{ x }', t'{x!a}', t'', t'a' t'b{x}', t'{{}}')
print(t'a{1}' + t'b{2}c')
try: t'a' + 'b'
except TypeError as e: print(e)
try: 'a' + t'b'
except TypeError as e: print(e)
i = Interpolation(1, 'one', 'r', '>3'); print(i, i.value, i.expression, i.conversion, i.format_spec, Interpolation.__match_args__)
print(Template('a', i, 'b', 'c', i), Template(), Template(i))
match t'{x:d}'.interpolations[0]:
    case Interpolation(v, e, c, f): print(v, e, c, f)
for bad in (lambda: Interpolation(1, 'x', 'z'), lambda: Interpolation(1, 2), lambda: Template(5), lambda: Interpolation(), lambda: Template(strings=())):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
try: t.strings = ()
except AttributeError as e: print(e)
try: i.value = 5
except AttributeError as e: print(e)
print(convert('é', 'a'), convert(1, None), convert('x', 'r'), convert('x', 's'))
def html(t):
    return ''.join(p if isinstance(p, str) else format(convert(p.value, p.conversion), p.format_spec) for p in t)
print(html(t'<{x:03}|{name!r}|{x + 1:.2f}|{[a for a in range(3)]}|{f"{x}"}>'))
print(t'{x}' == t'{x}', hash(t) != 0, isinstance(t, Template))
print(t'''multi
{x
 + 1}
''', rt'\n{x}\d')
print(t'{"a" + "b"}'.interpolations[0].expression, t'{x:{w}.{x}}'.interpolations[0].format_spec, t'{ x + 1 !r}'.interpolations[0])
print(t'{(lambda: 3)()}'.values, t'{await_ if False else 1}'.values)
try: t'{undefined}'
except NameError as e: print(e)
print(t'{x}{name}'.strings, (t'a' + t'b').strings, iter(t'{x}').__next__())
