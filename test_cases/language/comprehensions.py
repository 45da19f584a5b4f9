# Comprehensions: nesting, conditions, scoping, order of evaluation, and the walrus inside.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Forms ===
assert [x * x for x in range(5)] == [0, 1, 4, 9, 16]
assert [x for x in range(10) if x % 2 if x > 3] == [5, 7, 9]
assert [(x, y) for x in 'ab' for y in range(2)] == [('a', 0), ('a', 1), ('b', 0), ('b', 1)]
assert [y for x in [[1, 2], [], [3]] for y in x] == [1, 2, 3]
assert [[y * 2 for y in x] for x in [[1], [2, 3]]] == [[2], [4, 6]]
assert ({x % 3 for x in range(10)} == {0, 1, 2}) is True
assert repr({k: v for k, v in zip('abc', range(3))}) == "{'a': 0, 'b': 1, 'c': 2}"
assert repr({k: v for k in 'aba' for v in (1, 2)}) == "{'a': 2, 'b': 2}"
assert repr({x: {y: x + y for y in range(2)} for x in range(2)}) == '{0: {0: 0, 1: 1}, 1: {0: 1, 1: 2}}'
assert [a + b for a, b in [(1, 2), (3, 4)]] == [3, 7]
assert [a for a, *_ in ['xyz', 'pq']] == ['x', 'p']
assert [x if x % 2 else -x for x in range(4)] == [0, 1, -2, 3]
assert [x for x in (1, 2, 3) if not x == 2] == [1, 3]
assert [(i, row[i]) for row in ['ab', 'cd'] for i in range(len(row)) if row[i] != 'b'] == (
    [(0, 'a'), (0, 'c'), (1, 'd')]
)
assert [*[x for x in 'ab'], *(y for y in 'cd')] == ['a', 'b', 'c', 'd']
assert [x for x in {'k': 1}] == ['k']
assert [lambda: x for x in range(2)][0]() == 1
assert [[x for x in x] for x in ['ab', 'c']] == [['a', 'b'], ['c']]
assert [x for x, in [(1,), [2]]] == [1, 2]
assert [None for _ in range(2)] == [None, None]
assert [[0] * 2 for _ in range(2)] == [[0, 0], [0, 0]]
assert [... for x in ''] + [x for x in b'ab'] == [97, 98]

# === Scoping ===
x = 'outer'
squares = [x for x in range(3)]
assert x == 'outer'
assert [x for _ in range(2)] == ['outer', 'outer']


def local():
    y = 1
    result = [y for y in range(3)]
    nested = [[y + z for z in range(2)] for y in range(2)]
    return y, result, nested


assert local() == (1, [0, 1, 2], [[0, 1], [1, 2]])


def unbound():
    [late for late in range(3)]
    return late


assert error_of(lambda: unbound()) == "NameError: name 'late' is not defined"
assert error_of(lambda: [missing for _ in 'a']) == "NameError: name 'missing' is not defined"
assert error_of(lambda: [x for x in missing]) == "NameError: name 'missing' is not defined"
assert error_of(lambda: [y for x in 'ab' for y in missing]) == "NameError: name 'missing' is not defined"
assert error_of(lambda: [q for q in q]) == "NameError: name 'q' is not defined"


def param_shadow(n):
    return [n for n in range(n)], n


assert param_shadow(3) == ([0, 1, 2], 3)
calls = []


def note(value):
    calls.append(value)
    return value


assert repr({note('key'): note('value') for _ in 'a'}) == "{'key': 'value'}"
assert calls == ['key', 'value']
calls.clear()
[note(3) for _ in note([1]) if note(2)]
assert calls == [[1], 2, 3]
assert [i for i in range(3) for j in range(i)] == [1, 2, 2]


class Body:
    numbers = [1, 2]
    direct = [n for n in numbers]
    size = 10
    try:
        mixed = [n * size for n in numbers]
    except NameError as error:
        failed = str(error)


assert Body.direct == [1, 2]
assert Body.failed == "name 'size' is not defined"

# === Cells in comprehensions ===
assert [f() for f in [lambda: n for n in range(3)]] == [2, 2, 2]
assert [f() for f in [(lambda n: lambda: n)(n) for n in range(3)]] == [0, 1, 2]


def closure_in_comprehension():
    functions = [lambda: (i, outer_value) for i in range(2)]
    outer_value = 'set later'
    return [f() for f in functions]


assert closure_in_comprehension() == [(1, 'set later'), (1, 'set later')]


def cell_and_comprehension():
    x = 'cell'

    def read():
        return x

    listed = [x for x in 'ab']
    return read(), listed


assert cell_and_comprehension() == ('cell', ['a', 'b'])

# === Walrus ===
assert [y := 1, y**2] == [1, 1]
assert [half for n in range(8) if (half := n // 2) % 2] == [1, 1, 3, 3]
assert half == 3
running = 0
assert [running := running + n for n in range(5)] == [0, 1, 3, 6, 10]
assert running == 10


def walrus_in_function():
    found = [hit for n in (3, 8, 9) if (hit := n * n) > 10]
    return found, hit


assert walrus_in_function() == ([64, 81], 81)
assert any((witness := n) > 5 for n in (1, 7, 9)) is True
assert witness == 7

# === Errors ===
assert error_of(lambda: [1 / n for n in (1, 0)]) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: [a for a, b in [(1, 2, 3)]]) == 'ValueError: too many values to unpack (expected 2, got 3)'
assert error_of(lambda: {[]: 1 for _ in 'a'}) == (
    "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
)
assert error_of(lambda: {[] for _ in 'a'}) == (
    "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
)
assert error_of(lambda: [n for n in 5]) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: [n for n in None]) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: [y for x in (1, 2) for y in x]) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: {k: v for k, v in 'ab'}) == 'ValueError: not enough values to unpack (expected 2, got 1)'
assert error_of(lambda: {k: v for k, v in [(1,)]}) == 'ValueError: not enough values to unpack (expected 2, got 1)'
partial = []
assert error_of(lambda: [partial.append(n) or 1 / (2 - n) for n in range(5)]) == 'ZeroDivisionError: division by zero'
assert partial == [0, 1, 2]

# === Mutation while iterating ===
items = [1, 2, 3]
assert [items.pop() for _ in items] == [3, 2]
assert items == [1]
items = [1]
assert [items.append(n + 1) or n for n in items if n < 5] == [1, 2, 3, 4]
assert items == [1, 2, 3, 4, 5]
assert [x for x in range(3) if x not in [0]] == [1, 2]
source = {'a': 1, 'b': 2}
assert error_of(lambda: [source.pop(k) for k in source]) == 'RuntimeError: dictionary changed size during iteration'
assert [source.setdefault(k, 0) for k in list(source)] == [2]
assert ({k: source.pop(k) for k in list(source)} if source else 'empty') == {'b': 2}

# === Their variables are theirs alone ===
def unbound(n):
    sizes = [len(range(n))] + [n, n + 1][:1]
    return [x for y in sizes for x in (x,)]


def doubled(items):
    result = [item * 2 for item in items]
    return sorted(locals())


def seen(items):
    return [sorted(locals()) for item in items]


message = "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value"
assert error_of(lambda: unbound(3)) == message
assert doubled([1, 2]) == ['items', 'result']
assert seen('ab') == [['item', 'items']] * 2
