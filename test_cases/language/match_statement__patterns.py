# match: sequences, mappings and or-patterns with stars and guards, what stays bound, and what is asked of the subject.
log = []


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Sequences ===
def shape(value):
    match value:
        case []:
            return 'empty'
        case [x]:
            return 'one', x
        case [1, *rest, 9]:
            return 'one to nine', rest
        case (first, (second, [*third]), *_) if third:
            return 'nested', first, second, third
        case [[*_, 0] | [0, *_] as edge, *others]:
            return 'zero at an edge', edge, others
        case [*_, last]:
            return 'last', last
        case _:
            return 'no sequence'


for value in (
    [], (), [5], (1, 9), [1, 2, 3, 9], ['a', ('b', 'cd')], ['a', ('b', ['c', 'd']), 'e'], ['a', ('b', [])],
    [[1, 0], 2], [(0, 1), 2, 3], [(1, 2), 3], range(3), range(1, 10), 'text', b'bytes', bytearray(b'x'), {1, 2},
    {}, None, iter([1]), [1, [2]], memoryview(b'ab'),
):
    if type(value).__name__ in ('list_iterator', 'memoryview'):
        print(type(value).__name__, shape(value))
    else:
        print(value, shape(value))


# === Mappings: extra keys are fine, the rest is a new dict, missing keys are not made ===
def request(value):
    match value:
        case {'type': 'point', 'x': x, 'y': y, **rest} if not rest:
            return 'exact point', x, y
        case {'type': 'point', **rest}:
            return 'point with', rest
        case {'type': str(kind), 'items': [first, *_]}:
            return kind, first
        case {'type': None | False as nothing}:
            return 'nothing', nothing
        case {1: one, 'two': two}:
            return one, two
        case {-1: minus} | {2.5: minus} | {1 + 2j: minus} | {b'k': minus}:
            return 'number', minus
        case {}:
            return 'some mapping'
        case _:
            return 'no mapping'


for value in (
    {'type': 'point', 'x': 1, 'y': 2}, {'y': 2, 'z': 3, 'x': 1, 'type': 'point'}, {'type': 'list', 'items': 'ab'},
    {'type': 'list', 'items': (7, 8)}, {'type': None}, {'type': 0}, {True: 'yes', 'two': 2}, {-1: 'm'}, {2.5: 'f'},
    {1 + 2j: 'c'}, {b'k': 'b'}, {}, {'other': 1}, [('type', 'point')], 5,
):
    print(request(value))


class Missing(dict):
    def __missing__(self, key):
        log.append(key)
        return 'made'


subject = Missing(type='list')
assert (request(subject), log, subject) == ('some mapping', [], {'type': 'list'})
original = {'type': 'point', 'a': [1]}
match original:
    case {'type': _, **rest}:
        rest['a'].append(2)
        rest['b'] = 3
assert (original, rest) == ({'type': 'point', 'a': [1, 2]}, {'a': [1, 2], 'b': 3})


# === or-patterns bind the same names; the first that fits wins ===
def either(value):
    match value:
        case (0, x) | (x, 0):
            return 'zero', x
        case {'a': x} | {'b': x} | [[x, *_], *_]:
            return 'found', x
        case 'yes' | 'y' | True | 1.5 as answer:
            return 'answer', answer
        case int(x) | float(x) | complex(real=x):
            return 'number', x


values = (0, 0), (1, 0), (0, 1), {'b': 1, 'a': 2}, [[5, 6]], 'y', 1, True, 1.5, 7, 2.5, 3j, 'no'
assert [either(value) for value in values] == [
    ('zero', 0), ('zero', 1), ('zero', 1), ('found', 2), ('found', 5), ('answer', 'y'), ('number', 1), ('answer', True),
    ('answer', 1.5), ('number', 7), ('number', 2.5), ('number', 0.0), None,
]

# === Captures of patterns that failed later stay bound ===
match [1, [2, 3]]:
    case [a, [b, e]] if e == 99:
        result = 'never'
    case [c, [d, e]] if (f := c + d) > 100:
        result = 'never'
    case _:
        result = 'default'
assert (result, a, b, c, d, e, f) == ('default', 1, 2, 1, 2, 3, 3)


def captures(value):
    match value:
        case [x, 'never']:
            pass
        case [_, y] if y == 'no':
            pass
    return sorted(locals())


assert (captures([1, 2]), captures(5), captures([1, 'never'])) == (['value', 'y'], ['value'], ['value', 'x'])


def unbound(value):
    match value:
        case {'k': found}:
            pass
    return found


assert (unbound({'k': 1}), error_of(unbound, {})) == (
    1,
    "UnboundLocalError: cannot access local variable 'found' where it is not associated with a value",
)

# === Guards run in order, only after a match ===
def guard(name, result):
    log.append(name)
    return result


def guarded(value):
    log.clear()
    match value:
        case int() if guard('int', False):
            return 'int'
        case int() | str() if guard('int or str', value == 'x'):
            return 'x'
        case n if guard(f'any {n!r}', n):
            return 'truthy'
        case _ if guard('last', True):
            return 'rest'


assert [(guarded(v), *log) for v in (0, 'x', 2, None)] == [
    ('rest', 'int', 'int or str', 'any 0', 'last'),
    ('x', 'int or str'),
    ('truthy', 'int', 'int or str', 'any 2'),
    ('rest', 'any None', 'last'),
]


def guarded_with_error(value):
    match value:
        case 5 if value / 0:
            return 'never'


assert error_of(guarded_with_error, 5) == 'ZeroDivisionError: division by zero'

# === Values: equality by ==, singletons by is, dotted names looked up each time ===
class Colour:
    RED, GREEN = 'red', 'green'

    class Deep:
        NUMBER = 4


class Equal:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        log.append(f'== {other!r}')
        return self.answer


def constant(value):
    match value:
        case Colour.RED:
            return 'red'
        case Colour.Deep.NUMBER | Colour.GREEN:
            return 'number or green'
        case None:
            return 'none'
        case True:
            return 'true'
        case -1 | 0.5 | 2 - 1j | 'a' 'b' | b'c':
            return 'literal'


values = 'red', 4, 4.0, 'green', None, True, 1, -1, 0.5, 2 - 1j, 'ab', b'c', 'c'
assert [constant(v) for v in values] == [
    'red', 'number or green', 'number or green', 'number or green', 'none', 'true', None, 'literal', 'literal',
    'literal', 'literal', 'literal', None,
]
log.clear()
assert (constant(Equal(False)), constant(Equal(1)), constant(Equal([]))) == (None, 'red', None)
assert log == [
    "== 'red'", '== 4', "== 'green'", '== -1', '== 0.5', '== (2-1j)', "== 'ab'", "== b'c'", "== 'red'", "== 'red'",
    '== 4', "== 'green'", '== -1', '== 0.5', '== (2-1j)', "== 'ab'", "== b'c'",
]
Colour.RED = 'crimson'
assert (constant('red'), constant('crimson')) == (None, 'red')


def no_such_attribute(value):
    match value:
        case Colour.BLUE:
            return 'blue'


assert error_of(no_such_attribute, 1) == "AttributeError: type object 'Colour' has no attribute 'BLUE'"

# === Subjects: evaluated once, tuples without parentheses, walrus, star ===
def subject():
    log.append('subject')
    return 3, 4


log.clear()
match subject():
    case [x]:
        pass
    case x, y if x > y:
        pass
    case x, y:
        total = x + y
assert (log, total) == (['subject'], 7)
match *'ab', (n := 5):
    case 'a', letter, number:
        assert (letter, number, n) == ('b', 5, 5)
match 1,:
    case 1,:
        result = 'a tuple of one'
assert result == 'a tuple of one'
match = case = 'soft'
match match:
    case 'soft' as case:
        result = [case, match]
assert result == ['soft', 'soft']


# === An evaluator ===
def evaluate(tree, names):
    match tree:
        case int() | float():
            return tree
        case str(name) if name in names:
            return names[name]
        case ['let', [[str(name), value], *more], body]:
            inner = {**names, name: evaluate(value, names)}
            return evaluate(['let', more, body] if more else body, inner)
        case ['+' | '*' as operator, *operands]:
            values = [evaluate(operand, names) for operand in operands]
            return sum(values) if operator == '+' else evaluate_product(values)
        case ['if', test, then, otherwise]:
            return evaluate(then if evaluate(test, names) else otherwise, names)
        case _:
            raise SyntaxError(f'what is {tree!r}?')


def evaluate_product(values):
    match values:
        case []:
            return 1
        case [first, *rest]:
            return first * evaluate_product(rest)


assert evaluate(['let', [['x', 2], ['y', ['+', 'x', 3]]], ['*', 'x', 'y', ['if', ['+'], 0, 10]]], {}) == 100
assert error_of(evaluate, ['+', 1, ['?', 2]], {}) == "SyntaxError: what is ['?', 2]?"
assert error_of(evaluate, 'unknown', {}) == "SyntaxError: what is 'unknown'?"
