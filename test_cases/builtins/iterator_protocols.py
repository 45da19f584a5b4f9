# iter with a sentinel, zip and map in strict mode, enumerate, reversed, filter: state, laziness and errors.


def error_of(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


log = []


def noisy(name, *values):
    for value in values:
        log.append(f'{name}{value}')
        yield value
    log.append(f'{name}.')


def logged():
    result = ' '.join(log)
    log.clear()
    return result


# === iter(callable, sentinel) ===
numbers = iter([1, 2, 3, 0, 4, 0])
countdown = iter(lambda: next(numbers), 0)
assert (list(countdown), list(countdown), next(countdown, 'over'), next(numbers)) == ([1, 2, 3], [], 'over', 4)
assert (list(iter(lambda: next(numbers), 99)), next(numbers, 'used up')) == ([0], 'used up')
assert (list(iter([1, 2, 3, 4].pop, 2)), list(iter('x'.upper, 'X')), [*zip(range(2), iter(dict, None))]) == (
    [4, 3], [], [(0, {}), (1, {})],
)


class Reader:
    def __init__(self, text):
        self.text, self.position = text, 0

    def read(self, size):
        chunk = self.text[self.position:self.position + size]
        self.position += size
        return chunk

    def __call__(self):
        if self.position > 100:
            raise LookupError('too far')
        return self.read(3)


assert list(iter(Reader('abcdefgh'), '')) == ['abc', 'def', 'gh']
assert ''.join(reversed([*iter(Reader('xyz'), '')])) == 'xyz'


class Sentinel:
    def __eq__(self, other):
        log.append(f'=={other}')
        return other == 'c'


assert (list(iter(iter('abcd').__next__, Sentinel())), logged()) == (['a', 'b'], '==a ==b ==c')
failing = iter(lambda: 1 // 0, 5)
assert (error_of(next, failing), error_of(next, failing)) == (
    'ZeroDivisionError: division by zero',
    'ZeroDivisionError: division by zero',
)
stopping = iter(lambda: next(iter([])), 5)
assert (error_of(list, stopping), repr(stopping)[:28]) == ([], '<callable_iterator object at')
assert error_of(iter, 5, 0) == 'TypeError: iter(v, w): v must be callable'
assert error_of(iter, 5) == "TypeError: 'int' object is not iterable"
assert error_of(iter) == 'TypeError: iter expected at least 1 argument, got 0'
assert error_of(iter, [], 1, 2) == 'TypeError: iter expected at most 2 arguments, got 3'

# === __iter__, __getitem__, __next__ and what is no iterator ===
class Squares:
    def __getitem__(self, index):
        if index == 5:
            raise IndexError
        if index < 0:
            raise ValueError('negative')
        return index * index


class BadIter:
    def __iter__(self):
        return 5


class NoneIter(Squares):
    __iter__ = None


class OnlyNext:
    def __next__(self):
        return 1


assert (list(Squares()), 9 in Squares(), max(Squares()), dict(zip('ab', Squares())), [*reversed([*Squares()])]) == (
    [0, 1, 4, 9, 16], True, 16, {'a': 0, 'b': 1}, [16, 9, 4, 1, 0],
)
squares = iter(Squares())
assert (list(squares), list(squares), type(squares).__name__) == ([0, 1, 4, 9, 16], [], 'iterator')
assert error_of(iter, BadIter()) == "TypeError: iter() returned non-iterator of type 'int'"
assert error_of(iter, NoneIter()) == "TypeError: 'NoneIter' object is not iterable"
assert error_of(list, OnlyNext()) == "TypeError: 'OnlyNext' object is not iterable"
assert error_of(next, []) == "TypeError: 'list' object is not an iterator"
assert error_of(next, OnlyNext(), 1, 2) == 'TypeError: next expected at most 2 arguments, got 3'
assert next(OnlyNext()) == 1

# === zip: which inputs are asked, and what is lost ===
first, second = noisy('a', 1, 2, 3), noisy('b', 1, 2)
assert ([*zip(first, second)], logged(), [*first]) == ([(1, 1), (2, 2)], 'a1 b1 a2 b2 a3 b.', [])
logged()
assert ([*zip(noisy('a', 1), noisy('b', 1, 2), noisy('c', 1))], logged()) == ([(1, 1, 1)], 'a1 b1 c1 a.')
assert ([*zip()], [*zip('ab')], [*zip(*[iter(range(7))] * 3)], [*zip(*zip('ab', 'cd'))]) == (
    [], [('a',), ('b',)], [(0, 1, 2), (3, 4, 5)], [('a', 'b'), ('c', 'd')],
)
for lengths in ((2, 1), (1, 2), (2, 2, 1), (1, 1, 2), (0, 1), (1, 0, 1), (3, 3, 3)):
    print(lengths, error_of(list, zip(*map(range, lengths), strict=True)))
strict = zip(noisy('a', 1, 2), noisy('b', 1), strict=True)
assert (next(strict), error_of(next, strict), error_of(next, strict), logged()) == (
    (1, 1),
    'ValueError: zip() argument 2 is shorter than argument 1',
    'StopIteration: ',
    'a1 b1 a2 b. a.',
)
assert error_of(zip, [1], 5) == "TypeError: 'int' object is not iterable"
assert error_of(zip, [1], [2], stric=True) == (
    "TypeError: zip() got an unexpected keyword argument 'stric'. Did you mean 'strict'?"
)
assert error_of(lambda: list(zip([1, 0], (1 // n for n in (1, 0))))) == 'ZeroDivisionError: division by zero'
assert (list(zip([1], [2], strict=0)), list(zip(strict=True))) == ([(1, 2)], [])

# === map: several inputs, strict, errors that leave it usable ===
assert ([*map(pow, [2, 3], [3, 2, 1])], [*map(max, 'ab', 'ba', 'cc')], [*map(str, range(2))]) == (
    [8, 9], ['c', 'c'], ['0', '1'],
)
for lengths in ((2, 1), (1, 2), (2, 2), (0, 3)):
    print(lengths, error_of(list, map(lambda a, b: (a, b), *map(range, lengths), strict=True)))
inverse = map(lambda n: 6 // n, [1, 0, 2])
assert (next(inverse), error_of(next, inverse), next(inverse), next(inverse, 'end')) == (
    6,
    'ZeroDivisionError: division by zero',
    3,
    'end',
)
assert ([*map(lambda *args: args, 'ab', [1, 2])], [*map(None.__eq__, [None])]) == ([('a', 1), ('b', 2)], [True])
assert error_of(lambda: list(map(None, [1]))) == "TypeError: 'NoneType' object is not callable"
assert error_of(map, str) == 'TypeError: map() must have at least two arguments.'
assert error_of(map) == 'TypeError: map() must have at least two arguments.'
assert error_of(map, str, 5) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: list(map(lambda a: a, [1], [2]))) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given'
)
lazy = map(log.append, 'ab')
assert (log, [*lazy], logged()) == ([], [None, None], 'a b')

# === filter ===
assert ([*filter(None, [0, 1, '', 'a', [0], None])], [*filter(str.isalpha, 'a1b')], [*filter(len, [[], 'a'])]) == (
    [1, 'a', [0]], ['a', 'b'], ['a'],
)
assert error_of(lambda: [*filter(5, [1])]) == "TypeError: 'int' object is not callable"
assert error_of(filter, None, 5) == "TypeError: 'int' object is not iterable"
assert error_of(filter, None) == 'TypeError: filter expected 2 arguments, got 1'

# === enumerate ===
assert ([*enumerate('ab', 5)], [*enumerate('ab', start=-1)], [*enumerate(iterable='a', start=True)]) == (
    [(5, 'a'), (6, 'b')], [(-1, 'a'), (0, 'b')], [(1, 'a')],
)
assert next(enumerate('a', 2**64)) == (18446744073709551616, 'a')
assert error_of(enumerate, 'a', 1.5) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(enumerate) == "TypeError: enumerate() missing required argument 'iterable'"
assert error_of(enumerate, 5) == "TypeError: 'int' object is not iterable"
assert error_of(enumerate, 'a', 1, 2) == 'TypeError: enumerate() takes at most 2 arguments (3 given)'
shared = enumerate(noisy('n', 'x', 'y', 'z'))
assert (next(shared), [*zip(shared, shared)], logged()) == ((0, 'x'), [((1, 'y'), (2, 'z'))], 'nx ny nz n.')

# === reversed ===
class Sequence:
    def __len__(self):
        log.append('len')
        return 3

    def __getitem__(self, index):
        log.append(f'[{index}]')
        return 'abc'[index]


class OwnReversed(list):
    def __reversed__(self):
        return 'anything'


class NoReversed(list):
    __reversed__ = None


assert (next(reversed(Sequence())), logged()) == ('c', 'len [2]')
assert (reversed(OwnReversed()), [*reversed({'a': 1, 'b': 2})], [*reversed(range(0, 10, 3))], [*reversed('añ')]) == (
    'anything', ['b', 'a'], [9, 6, 3, 0], ['ñ', 'a'],
)
assert error_of(reversed, NoReversed()) == "TypeError: 'NoReversed' object is not reversible"
assert error_of(reversed, {1, 2}) == "TypeError: 'set' object is not reversible"
assert error_of(reversed, (x for x in 'ab')) == "TypeError: 'generator' object is not reversible"
assert error_of(reversed, 5) == "TypeError: 'int' object is not reversible"
assert error_of(reversed) == 'TypeError: reversed expected 1 argument, got 0'
items = [1, 2, 3]
backwards = reversed(items)
next(backwards)
items.append(4)
assert ([*backwards], items) == ([2, 1], [1, 2, 3, 4])
backwards = reversed(items)
items.clear()
assert ([*backwards], [*backwards]) == ([], [])

# === Iterators over lists and dicts that change, and hints of their lengths ===
items = [1, 2, 3]
iterator = iter(items)
assert (next(iterator), items.append(4), next(iterator), items.pop(0), [*iterator], items.append(9), [*iterator]) == (
    (1, None, 2, 1, [4], None, [])
)
items = [1, 2, 3]
assert [value for value in items if items.remove(value) is None] == [1, 3]
assert (iter(items).__length_hint__(), reversed(items).__length_hint__(), iter('ab').__length_hint__()) == (1, 1, 2)
assert (iter(range(5)).__length_hint__(), iter({1: 2}).__length_hint__(), iter((1,)).__length_hint__()) == (5, 1, 1)
assert [type(iter(x)).__name__ for x in ([], (), '', b'', {}, set(), range(1), bytearray(), {}.items())] == [
    'list_iterator', 'tuple_iterator', 'str_ascii_iterator', 'bytes_iterator', 'dict_keyiterator', 'set_iterator',
    'range_iterator', 'bytearray_iterator', 'dict_itemiterator',
]
