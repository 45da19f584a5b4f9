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
assert reduce(lambda a, b: a + b, [1, 2, 3]) == 6
assert reduce(lambda a, b: a * b, [], 5) == 5
assert reduce(max, [3, 9, 2]) == 9
assert reduce(lambda a, b: [b, *a], 'abc', []) == ['c', 'b', 'a']
assert reduce(lambda a, b: f'({a}{b})', 'abcd') == '(((ab)c)d)'
assert reduce(int.__add__, range(5), 100) == 110
assert reduce(lambda a, b: a, ['only']) == 'only'
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
assert p() == ((1,), {'k': 2})
assert p(3) == ((1, 3), {'k': 2})
assert p(3, k=4) == ((1, 3), {'k': 4})
assert p(x=1) == ((1,), {'k': 2, 'x': 1})
assert partial(p, 5)() == ((1, 5), {'k': 2})
assert (p.func is show) is True
assert p.args == (1,)
assert p.keywords == {'k': 2}
assert partial(partial(show, 1), 2).args == (1, 2)
assert partial(int, base=2)('101') == 5
assert list(map(partial(pow, 2), range(4))) == [1, 2, 4, 8]
assert partial(show, **{'a': 1}).keywords == {'a': 1}
assert repr(partial(int, '5', base=8)) == "functools.partial(<class 'int'>, '5', base=8)"
assert callable(p) is True
assert sorted('bca', key=partial(str.upper)) == ['a', 'b', 'c']
assert partial(print, end='')() is None
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
assert square.cache_clear() is None
assert repr(square.cache_info()) == 'CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)'
assert square.__name__ == 'square'
assert square.__wrapped__(5) == 25


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
assert repr(typed_default(1)) == '1'
assert repr(typed_default(1.0)) == '1.0'
assert repr(typed_default(True)) == '1.0'
assert repr(calls) == '[1, 1.0]'


@lru_cache(typed=True)
def typed(x):
    calls.append(x)
    return x


calls.clear()
assert repr(typed(1)) == '1'
assert repr(typed(1.0)) == '1.0'
assert repr(typed(1)) == '1'
assert repr(calls) == '[1, 1.0]'


@lru_cache(maxsize=0)
def uncached(x):
    calls.append(x)
    return x


calls.clear()
assert uncached(1) == 1
assert uncached(1) == 1
assert calls == [1, 1]
assert repr(uncached.cache_info()) == 'CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)'


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
assert m.method(2) == 3
assert m.method(2) == 3
assert Methods(5).method(2) == 7
assert m.expensive == 100
assert m.expensive == 100
assert calls == [(1, 2), (5, 2), 'expensive']
assert vars(m) == {'n': 1, 'expensive': 100}
del m.expensive
assert m.expensive == 100
assert calls[-1] == 'expensive'
assert Methods.expensive.__doc__ == 'Docs.'
assert Methods.static(3) == 3
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
assert documented.__name__ == 'documented'
assert documented.__doc__ == 'Original doc.'
assert documented.__wrapped__.__name__ == 'documented'
assert documented.__qualname__ == 'documented'
assert documented(5) == 5
assert documented.__module__ == '__main__'
assert decorate(partial(show))(1) == ((1,), {})

# === cmp_to_key and total_ordering ===
key = cmp_to_key(lambda a, b: (a > b) - (a < b))
assert sorted([3, 1, 2], key=key) == [1, 2, 3]
assert (key(1) < key(2)) is True
assert (key(1) == key(1)) is True
assert (key(2) >= key(3)) is False
assert max([1, 5, 2], key=cmp_to_key(lambda a, b: b - a)) == 1
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


assert (Size(1) < Size(2)) is True
assert (Size(1) <= Size(1)) is True
assert (Size(2) > Size(1)) is True
assert (Size(1) > Size(1)) is False
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
assert describe(5) == 'int 5'
assert describe(True) == 'int True'
assert describe('s') == 'object'
assert describe([1, 2]) == '2 items'
assert describe((1,)) == '1 items'
assert describe(None) == 'nothing'
assert describe(1, suffix='!') == 'int 1!'
assert describe.dispatch(bool)(7) == 'int 7'
assert (describe.dispatch(str) is describe.__wrapped__) is True
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


assert Visitor().visit(1) == 'int 1'
assert Visitor().visit('a') == 'str a'
assert Visitor().visit(None) == 'unknown'
assert error_of(lambda: functools.missing) == "AttributeError: module 'functools' has no attribute 'missing'"

# === The type of a cached function ===
cached = functools.lru_cache(len)
assert type(cached).__name__ == '_lru_cache_wrapper'
assert repr(type(cached)) == "<class 'functools._lru_cache_wrapper'>"
assert repr(cached).startswith('<functools._lru_cache_wrapper object at 0x')
assert (type(cached) is type(functools.cache(len)), isinstance(cached, type(cached)), callable(cached)) == (
    (True, True, True)
)
assert (cached.__name__, cached.__wrapped__, cached('abc'), cached.cache_info().misses) == ('len', len, 3, 1)


class WithCachedMethod:
    @functools.lru_cache(maxsize=None)
    def double(self, x):
        return 2 * x


assert (WithCachedMethod().double(4), type(WithCachedMethod().double).__name__) == (8, 'method')
assert type(WithCachedMethod.double).__name__ == '_lru_cache_wrapper'
assert hasattr(functools.lru_cache(lambda: 0), '__get__')


class Dispatching:
    @functools.singledispatchmethod
    @classmethod
    def kind(cls, value):
        return cls.__name__

    @kind.register
    @classmethod
    def _(cls, value: int):
        return f'int of {cls.__name__}'


assert (Dispatching.kind('x'), Dispatching.kind(1)) == ('Dispatching', 'int of Dispatching')
assert classmethod(Dispatching.kind.register).__wrapped__ is not None


def annotated(x: int):
    pass


assert (classmethod(annotated).__annotations__, staticmethod(annotated).__annotations__) == ({'x': int}, {'x': int})
