# Targets of assignments: chains, tuples, starred names, nested patterns, order of evaluation.

# === Simple and chained ===
a = b = c = []
a.append(1)
assert (b, c) == ([1], [1])
assert (a is b is c) is True
x, y = 1, 2
x, y = y, x
assert (x, y) == (2, 1)
(p) = 1
[q, r] = 'ab'
assert (p, q, r) == (1, 'a', 'b')
(single,) = [7]
assert single == 7
first, *_ = 'xyz'
assert (first, _) == ('x', ['y', 'z'])
() = []
[] = ''
i = 0
items = [10, 20, 30]
i, items[i] = 2, 'two'
assert (i, items) == (2, [10, 20, 'two'])
i = 0
i = items[i] = 1
assert (i, items) == (1, [10, 1, 'two'])
t = u, v = [1, 2]
assert (t, u, v) == ([1, 2], 1, 2)

# === Sources ===
a, b, c = range(3)
assert (a, b, c) == (0, 1, 2)
a, b = {'k1': 1, 'k2': 2}
assert (a, b) == ('k1', 'k2')
a, b = (n * n for n in (3, 4))
assert (a, b) == (9, 16)
a, b = {5: 'x'}.items(), zip()
assert list(a) == [(5, 'x')]
(a, b), c = (1, 2), 3
assert (a, b, c) == (1, 2, 3)
[(a, [b, c]), d] = [('A', 'BC'), {'D': 0}]
assert (a, b, c, d) == ('A', 'B', 'C', {'D': 0})
for k, (l, m) in [(1, (2, 3)), ('x', 'yz')]:
    pass
assert (k, l, m) == ('x', 'y', 'z')

# === Starred ===
*a, = 1, 2
assert a == [1, 2]
a, *b = [1]
assert (a, b) == (1, [])
*a, b = 'xyz'
assert (a, b) == (['x', 'y'], 'z')
a, *b, c = range(5)
assert (a, b, c) == (0, [1, 2, 3], 4)
a, (b, *c), *d = 1, 'bcd', 4, 5
assert (a, b, c, d) == (1, 'b', ['c', 'd'], [4, 5])
[*a, [*b]] = 'ab', 'cd', 'ef'
assert (a, b) == (['ab', 'cd'], ['e', 'f'])
head, *tail = {'one': 1, 'two': 2}
assert (head, tail) == ('one', ['two'])
for a, *b in [(1, 2, 3), 'xy']:
    last = (a, b)
assert last == ('x', ['y'])

# === Targets that are not names ===
class Box:
    pass


box = Box()
box.a, box.b = 1, 2
assert (box.a, box.b) == (1, 2)
data = {}
data['x'], data['y'] = data['z'], *data['w'] = [[1, 2], 3]
assert repr(data) == "{'x': [1, 2], 'y': 3, 'z': [1, 2], 'w': [3]}"
lst = list(range(6))
lst[1:3], lst[0] = 'ab', 'first'
assert lst == ['first', 'a', 'b', 3, 4, 5]
*lst[1:2], box.c = 'xyz'
assert (lst, box.c) == (['first', 'x', 'y', 'b', 3, 4, 5], 'z')

# === Order of evaluation ===
order = []


def at(name, value):
    order.append(name)
    return value


table = {}
at('target1', table)[at('key1', 1)] = at('target2', table)[at('key2', 2)] = at('value', 0)
assert order == ['value', 'target1', 'key1', 'target2', 'key2']
order.clear()
at('target', [1, 2])[at('index', 0)] += at('value', 1)
assert order == ['target', 'index', 'value']
order.clear()
assert repr({at('k1', 1): at('v1', 'a'), at('k2', 2): at('v2', 'b')}) == "{1: 'a', 2: 'b'}"
assert order == ['k1', 'v1', 'k2', 'v2']
order.clear()
(at('f', print) if False else at('g', max))(at('a1', 1), *at('rest', (2, 3)), key=at('kw', None))
assert order == ['g', 'a1', 'rest', 'kw']

# === Failures ===
try:
    a, b = 1, 2, 3
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'too many values to unpack (expected 2, got 3)'
try:
    a, b = [1]
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected 2, got 1)'
try:
    a, b = 'x'
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected 2, got 1)'
try:
    a, b = ''
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected 2, got 0)'
try:
    (a, b), c = 1, 2
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'cannot unpack non-iterable int object'
try:
    a, b = 5
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'cannot unpack non-iterable int object'
try:
    a, b = None
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'cannot unpack non-iterable NoneType object'
try:
    a, *b, c = [1]
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected at least 2, got 1)'
try:
    a, *b, c, d = 'xy'
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected at least 3, got 2)'
try:
    *a, b = ()
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected at least 1, got 0)'
try:
    [a] = (1, 2)
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'too many values to unpack (expected 1, got 2)'
try:
    () = [1]
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'too many values to unpack (expected 0, got 1)'
try:
    a, b = {1, 2, 3}
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'too many values to unpack (expected 2)'
try:
    a, b = iter([1, 2, 3])
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'too many values to unpack (expected 2)'
try:
    a, b, c = (n for n in 'ab')
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected 3, got 2)'
try:
    a, b = range(1000000000)
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'too many values to unpack (expected 2)'
try:
    a, b = {'x': 1, 'y': 2, 'z': 3}
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'too many values to unpack (expected 2, got 3)'
try:
    5[0] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'int' object does not support item assignment"
try:
    'abc'[0] = 'x'
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'str' object does not support item assignment"
try:
    (1, 2)[0] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'tuple' object does not support item assignment"
try:
    None.attribute = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'NoneType' object has no attribute 'attribute' and no __dict__ for setting new attributes"
try:
    (5).real = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "attribute 'real' of 'int' objects is not writable"
try:
    [1, 2]['a'] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'list indices must be integers or slices, not str'
try:
    [1, 2][5] = 1
    assert False, 'nothing raised'
except IndexError as error:
    assert str(error) == 'list assignment index out of range'
try:
    {}[[]] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "cannot use 'list' as a dict key (unhashable type: 'list')"
try:
    {}[{1}] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "cannot use 'set' as a dict key (unhashable type: 'set')"
a = 1
try:
    a, b = 'changed', *[]
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected 2, got 1)'
assert a == 1
box = Box()
try:
    box.x, box.y = iter('xyz')
except ValueError:
    assert not hasattr(box, 'x')

# === Annotated ===
number: int = 3
text: str
(parenthesised): float = 1.5
box.note: str = 'n'
assert repr((number, parenthesised, box.note)) == "(3, 1.5, 'n')"
try:
    text
except NameError as error:
    assert str(error) == "name 'text' is not defined"


def local():
    inner: int
    try:
        return inner
    except UnboundLocalError as error:
        return str(error)


assert local() == "cannot access local variable 'inner' where it is not associated with a value"
