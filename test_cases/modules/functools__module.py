# functools: reduce, partial, caches, wraps, ordering, dispatch.
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, total_ordering, wraps

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === reduce ===
assert (reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5), reduce(max, [3, 9, 2]), reduce(lambda a, b: [b, *a], 'abc', []), reduce(lambda a, b: f'({a}{b})', 'abcd'), reduce(int.__add__, range(5), 100), reduce(lambda a, b: a, ['only'])) == (
    (6, 5, 9, ['c', 'b', 'a'], '(((ab)c)d)', 110, 'only')
)
assert error_of(lambda: reduce(lambda a, b: a, [])) == 'TypeError: reduce() of empty iterable with no initial value'
assert error_of(lambda: reduce(lambda a: a, [1, 2])) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given'
)
assert error_of(lambda: reduce(lambda a, b: a)) == (
    'TypeError: reduce() takes at least 2 positional arguments (1 given)'
)
assert error_of(lambda: reduce(lambda a, b: a, 5)) == 'TypeError: reduce() arg 2 must support iteration'
assert error_of(lambda: reduce(5, [1, 2])) == "TypeError: 'int' object is not callable"
assert error_of(lambda: reduce(lambda a, b: a / b, [1, 0])) == 'ZeroDivisionError: division by zero'

# === partial ===
def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, k=2)
assert repr((p(), p(3), p(3, k=4), p(x=1), partial(p, 5)(), p.func is show, p.args, p.keywords, partial(partial(show, 1), 2).args, partial(int, base=2)('101'), list(map(partial(pow, 2), range(4))), partial(show, **{'a': 1}).keywords)) == (
    "(((1,), {'k': 2}), ((1, 3), {'k': 2}), ((1, 3), {'k': 4}), ((1,), {'k': 2, 'x': 1}), ((1, 5), {'k': 2}), True, (1,), {'k': 2}, (1, 2), 5, [1, 2, 4, 8], {'a': 1})"
)
assert repr((repr(partial(int, '5', base=8)), callable(p), sorted('bca', key=partial(str.upper)), partial(print, end='')())) == (
    '("functools.partial(<class \'int\'>, \'5\', base=8)", True, [\'a\', \'b\', \'c\'], None)'
)
p.note = 'attribute'
assert p.note == 'attribute'
assert error_of(lambda: partial()) == "TypeError: type 'partial' takes at least one argument"
assert error_of(lambda: partial(5)) == 'TypeError: the first argument must be callable'
assert error_of(lambda: partial(int, 'x')()) == "ValueError: invalid literal for int() with base 10: 'x'"
assert error_of(lambda: partial(lambda a: a, 1)(2)) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given'
)
assert (partial(show, functools.Placeholder, 2)(1) if hasattr(functools, 'Placeholder') else None) == ((1, 2), {})


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state
        return self.alive

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)


assert repr((Cell().set_alive(), Cell().set_dead())) == '(True, False)'

# === Caches ===
calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


assert ([square(n) for n in (1, 2, 1, 3, 1, 2)], calls) == ([1, 4, 1, 9, 1, 4], [1, 2, 3, 2])
assert repr((square.cache_info(), square.cache_parameters())) == (
    "(CacheInfo(hits=2, misses=4, maxsize=2, currsize=2), {'maxsize': 2, 'typed': False})"
)
assert repr((square.cache_clear(), square.cache_info(), square.__name__, square.__wrapped__(5))) == (
    "(None, CacheInfo(hits=0, misses=0, maxsize=2, currsize=0), 'square', 25)"
)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert repr((fib(90), fib.cache_info())) == (
    '(2880067194370816120, CacheInfo(hits=88, misses=91, maxsize=None, currsize=91))'
)


@lru_cache
def typed_default(x):
    calls.append(x)
    return x


calls.clear()
assert repr((typed_default(1), typed_default(1.0), typed_default(True), calls)) == '(1, 1.0, 1.0, [1, 1.0])'


@lru_cache(typed=True)
def typed(x):
    calls.append(x)
    return x


calls.clear()
assert repr((typed(1), typed(1.0), typed(1), calls)) == '(1, 1.0, 1, [1, 1.0])'


@lru_cache(maxsize=0)
def uncached(x):
    calls.append(x)
    return x


calls.clear()
assert repr((uncached(1), uncached(1), calls, uncached.cache_info())) == (
    '(1, 1, [1, 1], CacheInfo(hits=0, misses=2, maxsize=0, currsize=0))'
)


@cache
def keywords(a, b=2, *, c=3):
    calls.append((a, b, c))
    return a


calls.clear()
keywords(1), keywords(1), keywords(1, 2), keywords(a=1), keywords(1, c=3), keywords(1, c=3)
assert calls == [(1, 2, 3), (1, 2, 3), (1, 2, 3), (1, 2, 3)]


@cache
def failing(x):
    calls.append(x)
    raise ValueError(x)


calls.clear()
assert error_of(lambda: failing(1)) == 'ValueError: 1'
assert error_of(lambda: failing(1)) == 'ValueError: 1'
assert calls == [1, 1]
assert error_of(lambda: square([])) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: square()) == "TypeError: square() missing 1 required positional argument: 'n'"


class Methods:
    def __init__(self, n):
        self.n = n

    @cache
    def method(self, x):
        calls.append((self.n, x))
        return self.n + x

    @cached_property
    def expensive(self):
        """Docs."""
        calls.append('expensive')
        return self.n * 100

    @staticmethod
    @cache
    def static(x):
        return x


calls.clear()
m = Methods(1)
assert (m.method(2), m.method(2), Methods(5).method(2), m.expensive, m.expensive, calls, vars(m)) == (
    (3, 3, 7, 100, 100, [(1, 2), (5, 2), 'expensive'], {'n': 1, 'expensive': 100})
)
del m.expensive
assert (m.expensive, calls[-1], Methods.expensive.__doc__, Methods.static(3)) == (100, 'expensive', 'Docs.', 3)
m.expensive = 'overwritten'
assert m.expensive == 'overwritten'

# === wraps ===
def decorate(function):
    @wraps(function)
    def wrapper(*args):
        """Wrapper doc."""
        return function(*args)

    return wrapper


@decorate
def documented(x: int) -> str:
    """Original doc."""
    return x


documented.extra = 1
assert (documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented.__qualname__, documented(5), documented.__module__) == (
    ('documented', 'Original doc.', 'documented', 'documented', 5, '__main__')
)
assert decorate(partial(show))(1) == ((1,), {})

# === cmp_to_key and total_ordering ===
key = cmp_to_key(lambda a, b: (a > b) - (a < b))
assert repr((sorted([3, 1, 2], key=key), key(1) < key(2), key(1) == key(1), key(2) >= key(3), max([1, 5, 2], key=cmp_to_key(lambda a, b: b - a)))) == (
    '([1, 2, 3], True, True, False, 1)'
)
assert error_of(lambda: hash(key(1))) == "TypeError: unhashable type: 'functools.KeyWrapper'"
assert error_of(lambda: key(1) < 5) == 'TypeError: other argument must be K instance'
assert error_of(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 'x'))) == (
    "TypeError: '<' not supported between instances of 'str' and 'int'"
)


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


assert repr((Size(1) < Size(2), Size(1) <= Size(1), Size(2) > Size(1), Size(1) > Size(1))) == (
    '(True, True, True, False)'
)
try:
    @total_ordering
    class NoOrder:
        pass
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'must define at least one ordering operation: < > <= >='


# === singledispatch ===
@singledispatch
def describe(value, suffix=''):
    return f'object{suffix}'


@describe.register
def _(value: int, suffix=''):
    return f'int {value}{suffix}'


@describe.register(list)
@describe.register(tuple)
def describe_items(value, suffix=''):
    return f'{len(value)} items{suffix}'


describe.register(type(None), lambda value, suffix='': 'nothing')
assert repr((describe(5), describe(True), describe('s'), describe([1, 2]), describe((1,)), describe(None), describe(1, suffix='!'), describe.dispatch(bool)(7), describe.dispatch(str) is describe.__wrapped__)) == (
    "('int 5', 'int True', 'object', '2 items', '1 items', 'nothing', 'int 1!', 'int 7', True)"
)
assert error_of(lambda: describe()) == 'TypeError: describe requires at least 1 positional argument'


class Visitor:
    @functools.singledispatchmethod
    def visit(self, node):
        return 'unknown'

    @visit.register
    def _(self, node: int):
        return f'int {node}'

    @visit.register
    def _(self, node: str):
        return f'str {node}'


assert (Visitor().visit(1), Visitor().visit('a'), Visitor().visit(None)) == ('int 1', 'str a', 'unknown')
assert error_of(lambda: functools.missing) == "AttributeError: module 'functools' has no attribute 'missing'"
