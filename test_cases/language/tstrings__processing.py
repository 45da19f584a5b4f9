# Template strings: their parts, formats, nesting, concatenation, and programs that render them.
from string.templatelib import Interpolation, Template, convert


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


name, number, items = 'World', 42, [1, 2]

# === Parts ===
template = t'Hello {name}, {number:>5}{items!r:^{number // 4}} {{braces}}'
assert template.strings == ('Hello ', ', ', '', ' {braces}')
assert template.values == ('World', 42, [1, 2])
assert [(i.expression, i.value, i.conversion, i.format_spec) for i in template.interpolations] == [
    ('name', 'World', None, ''), ('number', 42, None, '>5'), ('items', [1, 2], 'r', '^10'),
]
assert [part if isinstance(part, str) else part.value for part in template] == [
    'Hello ', 'World', ', ', 42, [1, 2], ' {braces}',
]
assert (t''.strings, t''.interpolations, t'{1}'.strings, t'{1}{2}'.strings, list(t'{1}{2}x')[-1]) == (
    ('',), (), ('', ''), ('', '', ''), 'x',
)
assert (t'{name = }'.strings, t'{name = }'.interpolations[0].conversion) == (('name = ', ''), 'r')
assert (t'{name=!s:>9}'.strings, t'{name=!s:>9}'.interpolations[0].format_spec) == (('name=', ''), '>9')
assert (t'{number=:x}'.interpolations[0].conversion, t'{number=}'.interpolations[0].conversion) == (None, 'r')
assert [i.expression for i in t'{name.upper()}{items[0]}{number if name else 0}{(lambda: 1)()}'.interpolations] == [
    'name.upper()', 'items[0]', 'number if name else 0', '(lambda: 1)()',
]
assert t'{
    name
    + "!"
}'.interpolations[0].expression.strip() == 'name\n    + "!"'
assert (repr(t'a{number!a:x}'), repr(t''), repr(t'{name}'.interpolations[0])) == (
    "Template(strings=('a', ''), interpolations=(Interpolation(42, 'number', 'a', 'x'),))",
    "Template(strings=('',), interpolations=())",
    "Interpolation('World', 'name', None, '')",
)
assert rt'\n{name}\t'.strings == ('\\n', '\\t')
assert tr'\d{number}'.strings == ('\\d', '')
assert t'\x41\N{BULLET}{1}\u20ac'.strings == ('A•', '€')

# === Values are evaluated at once, formats are not applied ===
log = []
made = t'{log.append(1)}{len(log)}{"x":{log.append(2) or "spec"}}'
assert (log, made.values, made.interpolations[2].format_spec) == ([1, 2], (None, 1, 'x'), 'spec')
assert t'{name:not a format}{number!r:%%}'.interpolations[1].format_spec == '%%'
assert error_of(lambda: t'{missing_name}') == "NameError: name 'missing_name' is not defined"
assert error_of(lambda: t'{number:{1 / 0}}') == 'ZeroDivisionError: division by zero'
number = 43
assert template.values[1] == 42

# === Concatenation ===
left, right = t'a{1}b', t'c{2}'
assert ((left + right).strings, (left + right).values) == (('a', 'bc', ''), (1, 2))
assert (t'{1}' t'{2}' t'x').strings == ('', '', 'x')
assert (left + t'').strings == left.strings
assert error_of(lambda: left + 'text') == (
    'TypeError: can only concatenate string.templatelib.Template (not "str") to string.templatelib.Template'
)
assert error_of(lambda: 'text' + left) == (
    'TypeError: can only concatenate str (not "string.templatelib.Template") to str'
)
assert error_of(lambda: left * 2) == (
    "TypeError: unsupported operand type(s) for *: 'string.templatelib.Template' and 'int'"
)
assert error_of(lambda: left % 2) == (
    "TypeError: unsupported operand type(s) for %: 'string.templatelib.Template' and 'int'"
)
assert (left == left, t'a' == t'a', left != right, bool(t''), hash(left) == hash(left)) == (
    True, False, True, True, True,
)

# === By hand ===
by_hand = Template('x', 'y', Interpolation(5, 'five', 'r', '>3'), Interpolation(6), 'z', '', 'w')
assert (by_hand.strings, by_hand.values) == (('xy', '', 'zw'), (5, 6))
assert [(i.expression, i.conversion, i.format_spec) for i in by_hand.interpolations] == [
    ('five', 'r', '>3'), ('', None, ''),
]
assert Template().strings == ('',)
assert error_of(lambda: Template(5)) == (
    "TypeError: Template.__new__ *args need to be of type 'str' or 'Interpolation', got int"
)
assert error_of(lambda: Template('a', strings=())) == 'TypeError: Template.__new__ only accepts *args arguments'
assert error_of(lambda: Interpolation()) == "TypeError: Interpolation() missing required argument 'value' (pos 1)"
assert error_of(lambda: Interpolation(1, 'e', 'x')) == (
    "ValueError: Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'"
)
assert error_of(lambda: Interpolation(1, 2)) == "TypeError: Interpolation() argument 'expression' must be str, not int"
assert error_of(lambda: setattr(by_hand, 'strings', ())) == 'AttributeError: readonly attribute'
assert error_of(lambda: setattr(by_hand.interpolations[0], 'value', 1)) == 'AttributeError: readonly attribute'
assert error_of(lambda: type('Sub', (Template,), {})) == (
    "TypeError: type 'string.templatelib.Template' is not an acceptable base type"
)
assert Interpolation.__match_args__ == ('value', 'expression', 'conversion', 'format_spec')
assert (convert('é', 'a'), convert('é', 'r'), convert(5, 's'), convert(5, None)) == ("'\\xe9'", "'é'", '5', 5)
assert error_of(lambda: convert(5, 'x')) == 'ValueError: invalid conversion specifier: x'


# === Rendering: what an f-string would give ===
def render(template):
    parts = []
    for part in template:
        match part:
            case str():
                parts.append(part)
            case Interpolation(value, _, conversion, spec):
                value = render(value) if isinstance(value, Template) else convert(value, conversion)
                parts.append(format(value, spec))
    return ''.join(parts)


price, word, when = 12.5, 'é', None
assert render(t'{price:08.2f}|{word!a:>8}|{word!r}|{when}|{price!s:>6}|{price = }') == (
    f'{price:08.2f}|{word!a:>8}|{word!r}|{when}|{price!s:>6}|{price = }'
)
assert render(t'[{t"<{word}>":>5}]') == '[  <é>]'
assert error_of(lambda: render(t'{price:d}')) == "ValueError: Unknown format code 'd' for object of type 'float'"


# === Escaping HTML, with nested templates and lists ===
class Raw(str):
    pass


def html(template):
    def one(value):
        match value:
            case Template():
                return html(value)
            case Raw():
                return value
            case list() | tuple():
                return ''.join(map(one, value))
            case None | False:
                return ''
            case dict():
                return ''.join(f' {key}="{one(entry)}"' for key, entry in value.items())
        return str(value).replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;')

    return ''.join(part if isinstance(part, str) else one(part.value) for part in template)


rows = ['<a>', 'b & c', None, t'<b>{"<bold>"}</b>']
page = t'<ul{ {"class": "x<y", "id": 5} }>{[t"<li>{row}</li>" for row in rows]}{Raw("<hr>")}{False}</ul>'
print(html(page))


# === Queries with parameters ===
def query(template):
    text, parameters = [], []
    for part in template:
        if isinstance(part, str):
            text.append(part)
        elif isinstance(part.value, Template):
            inner, more = query(part.value)
            text.append(inner)
            parameters += more
        elif part.format_spec == 'list':
            text.append(', '.join('?' * len(part.value)))
            parameters += part.value
        else:
            text.append('?')
            parameters.append(part.value)
    return ''.join(text), parameters


where = t'name = {name} AND size IN ({items:list})'
assert query(t'SELECT * FROM t WHERE {where} LIMIT {number}') == (
    'SELECT * FROM t WHERE name = ? AND size IN (?, ?) LIMIT ?',
    ['World', 1, 2, 43],
)


# === Logging that formats late, in functions, comprehensions and classes ===
class Event:
    kind = 'class'
    label = t'{kind}'

    def __format__(self, spec):
        log.append(spec)
        return f'<{spec}>'


log.clear()
events = [t'{event:{index}}' for index, event in enumerate([Event(), Event()])]
assert (log, [render(event) for event in events], log, Event.label.values) == (
    ['0', '1'], ['<0>', '<1>'], ['0', '1'], ('class',),
)
assert [*map(render, [t'{n}' for n in range(3)])] == ['0', '1', '2']
assert (lambda x, *, y=t'{name}': (t'{x}{y.values[0]}').values)(1) == (1, 'World')
