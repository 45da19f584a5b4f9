# map(), filter(), zip(), enumerate() and reversed(): lazy, one step at a time.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === map ===
assert list(map(str, [1, 2])) == ['1', '2']
assert list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])) == [11, 22]
assert list(map(len, ['a', 'bb'])) == [1, 2]
assert list(map(max, 'az', 'bc', 'ca')) == ['c', 'z']
assert list(map(int, '123')) == [1, 2, 3]
assert list(map(str.upper, 'ab')) == ['A', 'B']
assert list(map([10, 20].__getitem__, [1, 0])) == [20, 10]
assert dict(map(lambda k: (k, 1), 'ab')) == {'a': 1, 'b': 1}
assert list(map(print, [])) == []
m = map(lambda x: 1 / x, [1, 0, 2])
assert repr(next(m)) == '1.0'
assert error_of(lambda: next(m)) == 'ZeroDivisionError: division by zero'
assert repr((next(m), next(m, 'end'))) == "(0.5, 'end')"
assert error_of(lambda: map(str)) == 'TypeError: map() must have at least two arguments.'
assert error_of(lambda: map()) == 'TypeError: map() must have at least two arguments.'
assert error_of(lambda: map(str, 5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: list(map(5, [1]))) == "TypeError: 'int' object is not callable"
assert error_of(lambda: list(map(lambda: 0, [1]))) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: list(map(lambda x: x, [1], [2]))) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given'
)
assert error_of(lambda: list(map(int, ['1', 'x']))) == "ValueError: invalid literal for int() with base 10: 'x'"
assert repr((iter(m) is m, type(m).__name__, repr(map(str, []))[:14])) == "(True, 'map', '<map object at')"
calls = []
lazy = map(calls.append, 'abc')
assert calls == []
next(lazy)
assert calls == ['a']
assert (list(lazy), calls) == ([None, None], ['a', 'b', 'c'])
assert list(map(lambda a, b: (a, b), 'abc', [1, 2, 3], strict=True)) == [('a', 1), ('b', 2), ('c', 3)]
assert error_of(lambda: list(map(lambda a, b: (a, b), 'abc', [1, 2], strict=True))) == (
    'ValueError: map() argument 2 is shorter than argument 1'
)

# === filter ===
assert list(filter(None, [0, 1, '', 'a', None, [], [0]])) == [1, 'a', [0]]
assert list(filter(lambda n: n % 2, range(6))) == [1, 3, 5]
assert list(filter(str.isdigit, 'a1b2')) == ['1', '2']
assert list(filter({1, 2}.__contains__, [1, 5, 2])) == [1, 2]
assert list(filter(None, '')) == []
assert list(filter(bool, [1, 0])) == [1]
f = filter(lambda n: 1 / n > 0.4, [1, 0, 2, 3])
assert next(f) == 1
assert error_of(lambda: next(f)) == 'ZeroDivisionError: division by zero'
assert list(f) == [2]
assert error_of(lambda: filter(None)) == 'TypeError: filter expected 2 arguments, got 1'
assert error_of(lambda: filter(None, 5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: list(filter(5, [1]))) == "TypeError: 'int' object is not callable"
assert error_of(lambda: filter(None, [], [])) == 'TypeError: filter expected 2 arguments, got 3'
assert type(f).__name__ == 'filter'
assert (iter(f) is f) is True
assert list(filter(lambda x: 'any', [0])) == [0]

# === zip ===
assert list(zip()) == []
assert list(zip([1, 2])) == [(1,), (2,)]
assert list(zip('ab', [1, 2, 3])) == [('a', 1), ('b', 2)]
assert repr(list(zip('ab', range(9), (True, False, None)))) == "[('a', 0, True), ('b', 1, False)]"
assert dict(zip('ab', [1, 2])) == {'a': 1, 'b': 2}
assert list(zip(*[(1, 'a'), (2, 'b')])) == [(1, 2), ('a', 'b')]
assert list(zip([], 'abc')) == []
a, b = zip(*[(1, 'a'), (2, 'b')])
assert (a, b) == ((1, 2), ('a', 'b'))
it = iter('abcdef')
assert (list(zip(it, it)), list(zip(*[iter(range(7))] * 3))) == (
    ([('a', 'b'), ('c', 'd'), ('e', 'f')], [(0, 1, 2), (3, 4, 5)])
)
first, second = iter([1, 2, 3]), iter([1])
assert (list(zip(first, second)), list(first)) == ([(1, 1)], [3])
first, second = iter([1]), iter([1, 2, 3])
assert (list(zip(first, second)), list(second)) == ([(1, 1)], [2, 3])
assert list(zip('ab', [1, 2], strict=True)) == [('a', 1), ('b', 2)]
assert list(zip(strict=True)) == []
assert error_of(lambda: list(zip('abc', [1, 2], strict=True))) == (
    'ValueError: zip() argument 2 is shorter than argument 1'
)
assert error_of(lambda: list(zip('ab', [1, 2, 3], strict=True))) == (
    'ValueError: zip() argument 2 is longer than argument 1'
)
assert error_of(lambda: list(zip('ab', [1, 2], 'x', strict=True))) == (
    'ValueError: zip() argument 3 is shorter than arguments 1-2'
)
assert error_of(lambda: list(zip('a', 'a', 'xy', strict=True))) == (
    'ValueError: zip() argument 3 is longer than arguments 1-2'
)
assert error_of(lambda: zip(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: zip([], 5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: zip([], bad=1)) == "TypeError: zip() got an unexpected keyword argument 'bad'"
assert error_of(lambda: list(zip([1], (1 / n for n in [0])))) == 'ZeroDivisionError: division by zero'
assert type(zip()).__name__ == 'zip'
assert next(zip('a', 'b')) == ('a', 'b')
assert next(zip(), 'end') == 'end'
growing = [1, 2]
out = []
for x, y in zip(growing, 'abcd'):
    growing.append(x * 10)
    out.append((x, y))
assert (out, growing) == ([(1, 'a'), (2, 'b'), (10, 'c'), (20, 'd')], [1, 2, 10, 20, 100, 200])
items = [1, 2, 3, 4]
assert ([(x, items.pop()) for x, _ in zip(items, 'abcd')], items) == ([(1, 4), (2, 3)], [1, 2])

# === enumerate ===
assert list(enumerate('ab')) == [(0, 'a'), (1, 'b')]
assert list(enumerate('ab', 5)) == [(5, 'a'), (6, 'b')]
assert list(enumerate('a', start=-1)) == [(-1, 'a')]
assert list(enumerate([])) == []
assert list(enumerate('ab', 10**20)) == [(100000000000000000000, 'a'), (100000000000000000001, 'b')]
assert list(enumerate('ab', True)) == [(1, 'a'), (2, 'b')]
assert list(enumerate(iterable='x')) == [(0, 'x')]
assert list(enumerate('ab', 2**63 - 1)) == [(9223372036854775807, 'a'), (9223372036854775808, 'b')]
assert repr(list(enumerate('ab', True))) == "[(1, 'a'), (2, 'b')]"
e = enumerate('xyz')
assert (next(e), list(e), type(e).__name__) == ((0, 'x'), [(1, 'y'), (2, 'z')], 'enumerate')
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    pass
assert (i, a, b) == (1, 3, 4)
assert error_of(lambda: enumerate()) == "TypeError: enumerate() missing required argument 'iterable'"
assert error_of(lambda: enumerate(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: enumerate('a', 'b')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: enumerate('a', 1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: enumerate('a', 1, 2)) == 'TypeError: enumerate() takes at most 2 arguments (3 given)'
growing = ['a']
for i, x in enumerate(growing):
    if i < 3:
        growing.append(x + str(i))
assert growing == ['a', 'a0', 'a01', 'a012']

# === reversed ===
assert list(reversed([1, 2])) == [2, 1]
assert list(reversed('ab')) == ['b', 'a']
assert list(reversed(range(3))) == [2, 1, 0]
assert list(reversed((1, 2))) == [2, 1]
assert list(reversed({'a': 1, 'b': 2})) == ['b', 'a']
assert list(reversed(b'ab')) == [98, 97]
assert list(reversed([])) == []
assert ''.join(reversed('abc')) == 'cba'
r = reversed([1, 2, 3])
assert next(r) == 3
assert list(r) == [2, 1]
assert next(r, 'end') == 'end'
assert type(r).__name__ == 'list_reverseiterator'
assert type(reversed('')).__name__ == 'reversed'
assert error_of(lambda: reversed(5)) == "TypeError: 'int' object is not reversible"
assert error_of(lambda: reversed({1})) == "TypeError: 'set' object is not reversible"
assert error_of(lambda: reversed(x for x in 'a')) == "TypeError: 'generator' object is not reversible"
assert error_of(lambda: reversed(map(str, []))) == "TypeError: 'map' object is not reversible"
assert error_of(lambda: reversed()) == 'TypeError: reversed expected 1 argument, got 0'
assert error_of(lambda: reversed(enumerate('a'))) == "TypeError: 'enumerate' object is not reversible"
assert error_of(lambda: reversed(None)) == "TypeError: 'NoneType' object is not reversible"
items = [1, 2, 3]
r = reversed(items)
items.append(4)
assert list(r) == [3, 2, 1]
items = [1, 2, 3]
r = reversed(items)
items.clear()
assert list(r) == []

# === Together ===
assert list(map(lambda pair: pair[0] * pair[1], zip(range(4), reversed(range(4))))) == [0, 2, 2, 0]
assert [f'{i}:{a}{b}' for i, (a, b) in enumerate(zip('ab', 'cd'), 1)] == ['1:ac', '2:bd']
assert list(filter(None, map(str.strip, [' a ', ' ', 'b']))) == ['a', 'b']
assert sum(map(len, filter(str.isalpha, ['ab', '1', 'c']))) == 3
assert max(enumerate([3, 9, 2]), key=lambda pair: pair[1]) == (1, 9)
assert list(zip(*map(reversed, ['ab', 'cd']))) == [('b', 'd'), ('a', 'c')]
assert dict(enumerate('ab')) == {0: 'a', 1: 'b'}
assert sorted(zip([2, 1], 'ab')) == [(1, 'b'), (2, 'a')]
assert next(filter(lambda n: n > 10, map(lambda n: n * n, range(100)))) == 16
