# call-external
# itertools, map, filter and consumers whose steps call functions that stop at the host, in every mixture.
from functools import cache, cmp_to_key, lru_cache, partial, reduce
from itertools import (
    accumulate, batched, chain, combinations, compress, count, cycle, dropwhile, filterfalse, groupby, islice,
    pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest,
)


def host(value):
    return return_value(value)


def numbers(stop):
    for n in range(stop):
        yield return_value(n)


class Stepper:
    def __init__(self, stop):
        self.n, self.stop = 0, stop

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.stop:
            raise StopIteration
        self.n += 1
        return return_value(self.n)


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(add_ints(self.amount, other.amount if isinstance(other, Money) else other))

    __radd__ = __add__

    def __lt__(self, other):
        return return_value(self.amount < other.amount)

    def __gt__(self, other):
        return return_value(self.amount > other.amount)

    def __bool__(self):
        return return_value(self.amount != 0)

    def __eq__(self, other):
        return return_value(self.amount == other.amount)

    def __hash__(self):
        return return_value(self.amount % 3)


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Consumers of generators ===
assert sum(numbers(5)) == 10
assert sum((n * 0.1 for n in numbers(10)), 1.5) == 6.0
assert sum([0.1] * 10) == sum(x for x in [0.1] * 10) == 1.0
assert sum(x for x in [1, 2.5, 10**30, True]) == 1e30 + 4.5
assert sum([[1], [2]], []) == sum(([x] for x in numbers(3)), [])[1:] == [1, 2]
assert any(n > 2 for n in numbers(9))
assert not all(n < 2 for n in numbers(9))
assert (min(numbers(4)), max(numbers(4)), max(numbers(0), default='none')) == (0, 3, 'none')
assert min(numbers(6), key=lambda n: -host(n)) == 5
assert max(3, -7, 5, key=lambda n: abs(host(n))) == -7
assert max(['b', 'a', 'b'], key=host) == 'b'
assert list(Stepper(3)) == [1, 2, 3]
assert tuple(Stepper(2)) == (1, 2)
assert sorted(Stepper(3), key=lambda n: -host(n)) == [3, 2, 1]
assert ','.join(host(c) for c in 'abc') == 'a,b,c'
assert sum(Stepper(4)) == 10
assert reduce(lambda a, b: add_ints(a, b), numbers(5), 100) == 110
assert reduce(lambda a, b: host(a) + b, Stepper(3)) == 6
assert dict((n, host(n * n)) for n in range(3)) == {0: 0, 1: 1, 2: 4}
assert set(numbers(3)) == {0, 1, 2}
generator = numbers(5)
assert any(n == 2 for n in generator)
assert list(generator) == [3, 4]
it = iter([1, 0, 2, 3])
assert not all(it)
assert list(it) == [2, 3]

# === Items that decide in Python ===
wallet = [Money(3), Money(1), Money(2)]
assert sum(wallet).amount == 6
assert sum((money for money in wallet), Money(4)).amount == 10
assert sum(iter([1, 2, Money(3), 4])).amount == 10
assert sum(x for x in [1.5, 2, Money(3)][:2]) == 3.5
assert min(wallet).amount == min(iter(wallet)).amount == min((m for m in wallet)).amount == 1
assert max(wallet, key=lambda m: m).amount == 3
assert max(iter(wallet), key=lambda m: host(m.amount % 3)).amount == 2
assert any(iter([Money(0), Money(2)])) is True
assert all(m for m in [Money(1), Money(0)]) is False
assert [m.amount for m in sorted(wallet)] == [1, 2, 3]
assert [m.amount for m in sorted(wallet, key=lambda m: m, reverse=True)] == [3, 2, 1]
assert [m.amount for m in filter(None, [Money(0), Money(5)])] == [5]
assert [m.amount for m in accumulate(wallet)] == [3, 4, 6]
assert [(k.amount, len(list(g))) for k, g in groupby([Money(1), Money(1), Money(2)])] == [(1, 2), (2, 1)]
assert list(compress('ab', [Money(0), Money(1)])) == ['b']

# === Sorting with keys ===
words = ['bb', 'a', 'ccc', 'dd']
assert sorted(words, key=lambda w: (host(len(w)), w)) == ['a', 'bb', 'dd', 'ccc']
assert sorted(words, key=lambda w: host(len(w)), reverse=True) == ['ccc', 'bb', 'dd', 'a']
seen = []
words.sort(key=lambda w: (seen.append(len(words)), host(-len(w)))[1])
assert (words, seen) == (['ccc', 'bb', 'dd', 'a'], [0, 0, 0, 0])
assert sorted([3, 1, 2], key=cmp_to_key(lambda a, b: host(a) - host(b))) == [1, 2, 3]


def failing(word):
    if word == 'dd':
        raise ValueError(word)
    return host(word)


assert error_of(lambda: words.sort(key=failing)) == 'ValueError: dd'
assert words == ['ccc', 'bb', 'dd', 'a']
assert error_of(lambda: words.sort(key=lambda w: words.append(w))) == (
    "TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'"
)
assert words == ['ccc', 'bb', 'dd', 'a']
assert error_of(lambda: words.sort(key=lambda w: words.append(w) or w)) == 'ValueError: list modified during sort'
assert error_of(lambda: sorted([1, 'a'], key=host)) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert error_of(lambda: sorted([1], key=5)) == "TypeError: 'int' object is not callable"

# === map, filter, zip, enumerate ===
assert list(map(host, [1, 2])) == [1, 2]
assert list(map(add_ints, numbers(3), [10, 20, 30, 40])) == [10, 21, 32]
assert list(map(lambda a, b, c: (a, b, c), 'ab', Stepper(5), numbers(9))) == [('a', 1, 0), ('b', 2, 1)]
assert list(filter(lambda n: host(n % 2), numbers(6))) == [1, 3, 5]
assert list(zip(numbers(2), Stepper(9))) == [(0, 1), (1, 2)]
assert list(enumerate(Stepper(2), 5)) == [(5, 1), (6, 2)]
assert [pair for pair in enumerate(map(host, 'ab'))] == [(0, 'a'), (1, 'b')]
assert next(map(host, [])  , 'end') == 'end'
assert list(map(str, map(lambda n: n + 1, filter(None, map(host, [0, 1, 2]))))) == ['2', '3']
answers = iter([1, 2, 0, 3])
assert list(iter(lambda: host(next(answers)), 0)) == [1, 2]
assert list(iter(lambda: next(answers), 0)) == [3]
assert list(map(lambda n: next(iter([])) if n == 2 else n, [1, 2, 3])) == [1]
assert error_of(lambda: list(zip(numbers(2), [1], strict=True))) == 'ValueError: zip() argument 2 is shorter than argument 1'
assert error_of(lambda: list(map(lambda n: 1 // n, [1, 0]))) == 'ZeroDivisionError: division by zero'
first, *rest = map(host, 'abc')
assert (first, rest) == ('a', ['b', 'c'])
one, two = map(host, 'xy')
assert (one, two) == ('x', 'y')
assert 2 in map(host, [1, 2, 3])
deep = iter([1, 2])
for _ in range(100):
    deep = map(lambda n: n + 1, deep)
assert list(deep) == [101, 102]


def delegate():
    yield from map(host, [1, 2])
    yield from chain(numbers(2), 'a')


assert list(delegate()) == [1, 2, 0, 1, 'a']

# === itertools over what stops ===
assert list(chain(numbers(2), [], Stepper(1), {5: 6})) == [0, 1, 1, 5]
assert list(chain.from_iterable(map(lambda n: [host(n)] * n, range(4)))) == [1, 2, 2, 3, 3, 3]
assert list(chain(repeat('a', 2), repeat('b', 1), repeat('c', 0))) == ['a', 'a', 'b']
assert list(islice(numbers(9), 1, 6, 2)) == [1, 3, 5]
assert list(islice(map(host, count()), 3)) == [0, 1, 2]
assert list(takewhile(lambda n: host(n < 3), count())) == [0, 1, 2]
assert list(dropwhile(lambda n: host(n < 3), numbers(5))) == [3, 4]
assert list(filterfalse(lambda n: host(n % 2), numbers(5))) == [0, 2, 4]
assert list(starmap(add_ints, zip(numbers(3), repeat(10)))) == [10, 11, 12]
assert list(starmap(lambda *a: a, [Stepper(2), 'ab', (1,)])) == [(1, 2), ('a', 'b'), (1,)]
assert list(accumulate(numbers(4), lambda a, b: add_ints(a, b), initial=100)) == [100, 100, 101, 103, 106]
assert list(pairwise(numbers(4))) == [(0, 1), (1, 2), (2, 3)]
assert list(batched(numbers(5), 2)) == [(0, 1), (2, 3), (4,)]
assert list(zip_longest(numbers(1), Stepper(3), 'ab', fillvalue='-')) == [(0, 1, 'a'), ('-', 2, 'b'), ('-', 3, '-')]
assert list(compress(numbers(4), map(host, [0, 1, 0, 1]))) == [1, 3]
assert list(islice(cycle(numbers(2)), 5)) == [0, 1, 0, 1, 0]
assert [(k, list(g)) for k, g in groupby(numbers(7), lambda n: host(n // 3))] == [(0, [0, 1, 2]), (1, [3, 4, 5]), (2, [6])]
assert list(product(numbers(2), Stepper(2))) == [(0, 1), (0, 2), (1, 1), (1, 2)]
assert list(permutations(numbers(3), 2))[:3] == [(0, 1), (0, 2), (1, 0)]
assert list(combinations(numbers(3), 2)) == [(0, 1), (0, 2), (1, 2)]
left, right = tee(numbers(3))
assert (next(left), list(right), list(left)) == (0, [0, 1, 2], [1, 2])
assert [n for n in chain(numbers(1), map(host, 'a'))] == [0, 'a']

# === They go on after an exception ===
fickle = map(lambda n: 1 // n, [1, 0, 1])
assert (next(fickle), error_of(lambda: next(fickle)), next(fickle)) == (1, 'ZeroDivisionError: division by zero', 1)
picky = takewhile(lambda n: 1 // n, [1, 0, 1])
assert (next(picky), error_of(lambda: next(picky)), next(picky)) == (1, 'ZeroDivisionError: division by zero', 1)
broken = chain([1], 5, [2])
assert (next(broken), error_of(lambda: next(broken)), next(broken, 'end')) == (
    1, "TypeError: 'int' object is not iterable", 'end',
)
totals = accumulate([1, 'a', 2])
assert (next(totals), error_of(lambda: next(totals)), next(totals)) == (
    1, "TypeError: unsupported operand type(s) for +: 'int' and 'str'", 3,
)
short = batched(iter('abc'), 2, strict=True)
assert (next(short), error_of(lambda: next(short)), next(short, 'end')) == (
    ('a', 'b'), 'ValueError: batched(): incomplete batch', 'end',
)
growing = {1: 2}
stale = chain(growing)
growing[3] = 4
assert list(stale) == [1, 3]
running = numbers(2)


def again():
    yield next(running)
    yield sum(looped)


looped = again()
assert error_of(lambda: list(looped)) == 'ValueError: generator already executing'

# === The types and their attributes ===
assert [type(tool).__name__ for tool in (chain(), count(), islice('', 1), groupby(''))] == (
    ['chain', 'count', 'islice', 'groupby']
)
assert type(next(groupby('a'))[1]).__name__ == '_grouper'
assert repr(pairwise('')).startswith('<itertools.pairwise object at 0x')
assert (chain([1]).__next__(), list(chain([1]).__iter__())) == (1, [1])
assert repeat(1, 3).__length_hint__() == 3
assert (count(2), repeat('a', 2)).__repr__() == "(count(2), repeat('a', 2))"


class Chain(chain):
    pass


assert (type(Chain([1])).__name__, list(Chain([1], [2]))) == ('Chain', [1, 2])
assert isinstance(Chain(), chain)
assert list(islice(repeat(7), 2)) == [7, 7]
assert list(product('ab', repeat=3))[5] == ('b', 'a', 'b')
assert len(list(permutations(range(5), 3))) == 60

# === Caches and partials ===
calls = []


@cache
def double(n, by=2):
    calls.append(n)
    return host(n) * by


assert [double(n) for n in (1, 2, 1, 1)] == [2, 4, 2, 2]
assert (double(1, by=3), double(1, by=3), double(1, 3), calls) == (3, 3, 3, [1, 2, 1, 1])
assert repr(double.cache_info()) == 'CacheInfo(hits=3, misses=4, maxsize=None, currsize=4)'
assert error_of(lambda: double([])) == "TypeError: unhashable type: 'list'"
assert double(True) == 2
double.cache_clear()
assert repr(double.cache_info()) == 'CacheInfo(hits=0, misses=0, maxsize=None, currsize=0)'


@lru_cache(maxsize=2)
def recent(n):
    calls.append(n)
    return host(n)


calls.clear()
assert [recent(n) for n in (1, 2, 1, 3, 1, 2, 3)] == [1, 2, 1, 3, 1, 2, 3]
assert calls == [1, 2, 3, 2, 3]
assert repr(recent.cache_info()) == 'CacheInfo(hits=2, misses=5, maxsize=2, currsize=2)'


@lru_cache(typed=True)
def kind(n):
    return type(host(n)).__name__


assert (kind(1), kind(1.0), kind(True), kind(1)) == ('int', 'float', 'bool', 'int')
assert kind.cache_info().hits == 1


@lru_cache(maxsize=0)
def never(n):
    return host(n)


assert (never(1), never(1), never.cache_info().misses) == (1, 1, 2)


@cache
def amount(money):
    calls.append(money.amount)
    return host(money.amount)


calls.clear()
assert (amount(Money(4)), amount(Money(4)), amount(Money(7)), calls) == (4, 4, 7, [4, 7])
assert repr(amount.cache_info()) == 'CacheInfo(hits=1, misses=2, maxsize=None, currsize=2)'


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


assert fibonacci(80) == 23416728348467685
assert error_of(lambda: fibonacci()) == "TypeError: fibonacci() missing 1 required positional argument: 'n'"


class Service:
    @lru_cache
    def answer(self, n):
        calls.append(n)
        return host(n + 1)


calls.clear()
service = Service()
assert (service.answer(1), service.answer(1), calls) == (2, 2, [1])
plus = partial(add_ints, 5)
assert list(map(plus, numbers(3))) == [5, 6, 7]
show = partial(describe_call, 1, key='a')
assert (show(), show(2, key='b', other=3)) == ([[1], {'key': 'a'}], [[1, 2], {'key': 'b', 'other': 3}])
assert partial(partial(pow, 2), 3)(5) == 3
