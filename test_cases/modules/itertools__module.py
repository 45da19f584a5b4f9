# itertools: every iterator, laziness, and errors.
import itertools
from itertools import accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Endless ===
assert list(islice(count(), 3)) == [0, 1, 2]
assert list(islice(count(5), 2)) == [5, 6]
assert list(islice(count(1, -2), 3)) == [1, -1, -3]
assert repr(list(islice(count(0.5, 0.25), 3))) == '[0.5, 0.75, 1.0]'
assert list(islice(count(2**63 - 1), 3)) == [9223372036854775807, 9223372036854775808, 9223372036854775809]
assert next(count(step=5, start=1)) == 1
assert repr(count()) == 'count(0)'
assert repr(count(5)) == 'count(5)'
assert repr(count(1, 2)) == 'count(1, 2)'
assert repr(count(1.5)) == 'count(1.5)'
assert list(islice(cycle('ab'), 5)) == ['a', 'b', 'a', 'b', 'a']
assert list(cycle([])) == []
assert list(repeat('x', 3)) == ['x', 'x', 'x']
assert list(islice(repeat(1), 2)) == [1, 1]
assert list(repeat(1, 0)) == []
assert list(repeat(1, -5)) == []
assert list(map(pow, range(4), repeat(2))) == [0, 1, 4, 9]
assert repr((repeat(1), repeat('a', 2))) == "(repeat(1), repeat('a', 2))"
assert error_of(lambda: count('a')) == 'TypeError: a number is required'
assert error_of(lambda: repeat()) == "TypeError: repeat() missing required argument 'object' (pos 1)"
assert error_of(lambda: repeat(1, 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: cycle(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: next(cycle([]))) == 'StopIteration: '

# === Chains ===
assert list(chain()) == []
assert list(chain('ab', [1], {2: 3})) == ['a', 'b', 1, 2]
assert list(chain.from_iterable(['ab', 'c'])) == ['a', 'b', 'c']
assert list(chain(*[[1], [], [2]])) == [1, 2]
assert list(chain.from_iterable(x * [x] for x in range(3))) == [1, 2, 2]
assert error_of(lambda: list(chain(5))) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: list(chain([1], 5))) == "TypeError: 'int' object is not iterable"
partial = []
assert error_of(lambda: [partial.append(x) for x in chain([1], 5)]) == "TypeError: 'int' object is not iterable"
assert partial == [1]
assert error_of(lambda: list(chain.from_iterable([1]))) == "TypeError: 'int' object is not iterable"

# === Selecting ===
assert list(compress('abcd', [1, 0, True])) == ['a', 'c']
assert list(dropwhile(lambda x: x < 3, [1, 4, 2])) == [4, 2]
assert list(takewhile(lambda x: x < 3, [1, 4, 2])) == [1]
assert list(filterfalse(None, [0, 1, ''])) == [0, '']
assert list(filterfalse(lambda x: x % 2, range(5))) == [0, 2, 4]
assert list(islice('abcdef', 2)) == ['a', 'b']
assert list(islice('abcdef', 2, 4)) == ['c', 'd']
assert list(islice('abcdef', 1, None, 2)) == ['b', 'd', 'f']
assert list(islice('abc', None)) == ['a', 'b', 'c']
assert list(islice('abc', 5, 10)) == []
assert list(islice('abc', 0)) == []
assert list(islice('abcdef', 1, 5, 3)) == ['b', 'e']
it = iter(range(10))
assert (list(islice(it, 2)), list(islice(it, 1, 3)), next(it)) == ([0, 1], [3, 4], 5)
it = iter([1, 5, 2])
assert (list(takewhile(lambda x: x < 3, it)), list(it)) == ([1], [2])
assert error_of(lambda: islice('a')) == 'TypeError: islice expected at least 2 arguments, got 1'
assert error_of(lambda: islice('a', -1)) == (
    'ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
)
assert error_of(lambda: islice('a', 1, 2, 0)) == 'ValueError: Step for islice() must be a positive integer or None.'
assert error_of(lambda: islice('a', 1, 2, -1)) == 'ValueError: Step for islice() must be a positive integer or None.'
assert error_of(lambda: islice('a', 'x')) == (
    'ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
)
assert error_of(lambda: islice(5, 1)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: list(takewhile(5, [1]))) == "TypeError: 'int' object is not callable"
assert error_of(lambda: compress('a')) == "TypeError: compress() missing required argument 'selectors' (pos 2)"

# === Running results ===
assert list(accumulate([1, 2, 3])) == [1, 3, 6]
assert list(accumulate([3, 1, 4], max)) == [3, 3, 4]
assert list(accumulate([1, 2], initial=10)) == [10, 11, 13]
assert list(accumulate([])) == []
assert list(accumulate([], initial=5)) == [5]
assert list(accumulate('abc')) == ['a', 'ab', 'abc']
assert list(accumulate([1, 2, 3], lambda a, b: a * b)) == [1, 2, 6]
assert list(accumulate([1, 2], func=None)) == [1, 3]
assert error_of(lambda: list(accumulate([1, 'a']))) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: accumulate(5)) == "TypeError: 'int' object is not iterable"
assert list(starmap(pow, [(2, 3), (3, 2)])) == [8, 9]
assert list(starmap(lambda *a: a, ['ab', ()])) == [('a', 'b'), ()]
assert error_of(lambda: list(starmap(pow, [5]))) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: list(starmap(pow, [(1,)]))) == "TypeError: pow() missing required argument 'exp' (pos 2)"
assert list(pairwise('abcd')) == [('a', 'b'), ('b', 'c'), ('c', 'd')]
assert list(pairwise('a')) == []
assert list(pairwise([])) == []
assert list(batched('abcdefg', 3)) == [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)]
assert list(batched([], 2)) == []
assert list(batched('ab', 5)) == [('a', 'b')]
assert list(batched('abcd', 2, strict=True)) == [('a', 'b'), ('c', 'd')]
assert error_of(lambda: batched('a', 0)) == 'ValueError: n must be at least one'
assert error_of(lambda: list(batched('abc', 2, strict=True))) == 'ValueError: batched(): incomplete batch'
assert error_of(lambda: pairwise(5)) == "TypeError: 'int' object is not iterable"
assert list(zip_longest('abc', [1])) == [('a', 1), ('b', None), ('c', None)]
assert list(zip_longest('a', 'xyz', fillvalue='-')) == [('a', 'x'), ('-', 'y'), ('-', 'z')]
assert list(zip_longest()) == []
assert list(zip_longest([], [1])) == [(None, 1)]
assert error_of(lambda: zip_longest(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: zip_longest('a', bad=1)) == 'TypeError: zip_longest() got an unexpected keyword argument'

# === Combinations ===
assert list(product('ab', [1, 2])) == [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
assert list(product()) == [()]
assert list(product('ab', repeat=2)) == [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')]
assert list(product('ab', [])) == []
assert list(product([1], repeat=0)) == [()]
assert len(list(product(range(3), repeat=4))) == 81
assert list(permutations('abc')) == (
    [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')]
)
assert list(permutations('abc', 2)) == [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
assert list(permutations('ab', 3)) == []
assert list(permutations('ab', 0)) == [()]
assert list(permutations([])) == [()]
assert list(permutations([1, 1])) == [(1, 1), (1, 1)]
assert list(combinations('abcd', 2)) == [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')]
assert list(combinations('abc', 0)) == [()]
assert list(combinations('ab', 3)) == []
assert list(combinations([3, 1, 2], 2)) == [(3, 1), (3, 2), (1, 2)]
assert list(combinations_with_replacement('abc', 2)) == (
    [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')]
)
assert list(combinations_with_replacement('a', 3)) == [('a', 'a', 'a')]
assert list(combinations_with_replacement('', 1)) == []
assert len(list(permutations(range(6)))) == 720
assert len(list(combinations(range(10), 5))) == 252
assert next(islice(permutations(range(20)), 3, 4))[-3:] == (18, 19, 17)
assert error_of(lambda: permutations('a', -1)) == 'ValueError: r must be non-negative'
assert error_of(lambda: combinations('a', -1)) == 'ValueError: r must be non-negative'
assert error_of(lambda: combinations('a')) == "TypeError: combinations() missing required argument 'r' (pos 2)"
assert error_of(lambda: product(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: product('a', repeat=-1)) == 'ValueError: repeat argument cannot be negative'
assert error_of(lambda: permutations('a', 'b')) == 'TypeError: Expected int as r'
assert error_of(lambda: combinations(5, 1)) == "TypeError: 'int' object is not iterable"

# === groupby ===
assert [(k, list(g)) for k, g in groupby('aaabbca')] == (
    [('a', ['a', 'a', 'a']), ('b', ['b', 'b']), ('c', ['c']), ('a', ['a'])]
)
assert [(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2])] == [(1, 3), (2, 1)]
assert [(k, list(g)) for k, g in groupby(['a', 'B', 'b'], key=str.lower)] == [('a', ['a']), ('b', ['B', 'b'])]
assert list(groupby([])) == []
assert [k for k, _ in groupby([1, 3, 2, 4], lambda n: n % 2)] == [1, 0]
groups = [(k, g) for k, g in groupby('aab')]
assert [(k, list(g)) for k, g in groups] == [('a', []), ('b', [])]
by = groupby('aabb')
first_key, first = next(by)
assert (first_key, next(first)) == ('a', 'a')
second_key, second = next(by)
assert list(first) == []
assert second_key == 'b'
assert list(second) == ['b', 'b']
assert next(by, 'end') == 'end'
words = ['apple', 'bob', 'avocado', 'bee']
assert {k: list(g) for k, g in groupby(sorted(words, key=lambda w: w[0]), key=lambda w: w[0])} == (
    {'a': ['apple', 'avocado'], 'b': ['bob', 'bee']}
)
assert error_of(lambda: groupby(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: list(groupby([1], key=lambda: 0))) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: list(groupby([1, 2], key=lambda x: 1 / (x - 1)))) == 'ZeroDivisionError: division by zero'

# === tee ===
a, b = tee([1, 2, 3])
assert next(a) == 1
assert next(a) == 2
assert list(b) == [1, 2, 3]
assert list(a) == [3]
assert list(b) == []
assert tee('x', 0) == ()
assert len(tee('x', 3)) == 3
assert [list(t) for t in tee(iter('ab'), 2)] == [['a', 'b'], ['a', 'b']]
source = iter(range(3))
a, b = tee(source)
next(source)
assert (list(a), list(b)) == ([1, 2], [1, 2])
assert error_of(lambda: tee(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: tee([], -1)) == 'ValueError: n must be >= 0'

# === Laziness ===
log = []


def noisy(n):
    for i in range(n):
        log.append(i)
        yield i


lazy = chain(noisy(2), noisy(3))
assert log == []
next(lazy)
assert log == [0]
log.clear()
eager = product(noisy(2), 'x')
assert log == [0, 1]
log.clear()
assert (list(zip(noisy(5), 'ab')), log) == ([(0, 'a'), (1, 'b')], [0, 1, 2])
log.clear()
assert (list(islice(noisy(9), 2)), log) == ([0, 1], [0, 1])
assert type(count()).__name__ == 'count'
assert type(chain()).__name__ == 'chain'
assert type(groupby([])).__name__ == 'groupby'
assert (iter(lazy) is lazy) is True
assert error_of(lambda: itertools.missing) == "AttributeError: module 'itertools' has no attribute 'missing'"
assert error_of(lambda: next(chain())) == 'StopIteration: '
assert list(map(''.join, product('ab', '12'))) == ['a1', 'a2', 'b1', 'b2']
assert sum(1 for _ in combinations(range(5), 2)) == 10
assert max(pairwise([1, 5, 2]), key=lambda p: p[1] - p[0]) == (1, 5)
assert dict(zip('abc', count(1))) == {'a': 1, 'b': 2, 'c': 3}
