# Decorators apply from the bottom up, are evaluated from the top down, and may return anything.
from functools import lru_cache, partial, wraps

# === Order ===
log = []


def tag(name):
    log.append(f'evaluate {name}')

    def decorate(function):
        log.append(f'apply {name}')

        @wraps(function)
        def wrapper(*args, **kwargs):
            return f'<{name}>{function(*args, **kwargs)}</{name}>'

        return wrapper

    return decorate


@tag('a')
@tag('b')
def text(value):
    """Text doc."""
    return value


assert log == ['evaluate a', 'evaluate b', 'apply b', 'apply a']
assert text('x') == '<a><b>x</b></a>'
assert (text.__name__, text.__doc__, text.__wrapped__.__name__) == ('text', 'Text doc.', 'text')
assert text.__wrapped__.__wrapped__('plain') == 'plain'

# === Any expression, any result ===
@(lambda function: function('argument'))
def called_at_once(value):
    return [value]


assert called_at_once == ['argument']
registry = {}


@registry.setdefault('key', [tag][0])('c')
def in_registry():
    return 1


assert in_registry() == '<c>1</c>'


@str
def stringified(): ...


assert repr(type(stringified)) == "<class 'str'>"


@int
@(lambda function: '42')
def number(): ...


assert number == 42

# === With state ===
class CountCalls:
    def __init__(self, function):
        self.function = function
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.function(*args)


@CountCalls
def add(a, b):
    return a + b


assert (add(1, 2), add(3, 4), add.count) == (3, 7, 2)


def memo(function):
    cache = {}

    def inner(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]

    inner.cache = cache
    return inner


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(80) == 23416728348467685
assert len(fib.cache) == 81


@lru_cache(maxsize=None)
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)


assert ways(60) == 2504730781961


def repeat(function=None, *, times=2):
    if function is None:
        return partial(repeat, times=times)
    return lambda *args: [function(*args) for _ in range(times)]


@repeat
def once(x):
    return x


@repeat(times=3)
def thrice(x):
    return x


assert (once(1), thrice(2)) == ([1, 1], [2, 2, 2])

# === On classes ===
def add_method(cls):
    cls.added = lambda self: f'added to {cls.__name__}'
    return cls


def singleton(cls):
    return cls()


@add_method
class Plain:
    pass


@singleton
class Config:
    value = 3


assert Plain().added() == 'added to Plain'
assert (type(Config).__name__, Config.value) == ('Config', 3)

# === On methods ===
def traced(function):
    @wraps(function)
    def wrapper(self, *args):
        self.trace.append(function.__name__)
        return function(self, *args)

    return wrapper


class Machine:
    def __init__(self):
        self.trace = []

    @traced
    def run(self, x):
        return self.stop(x) + 1

    @traced
    def stop(self, x):
        return x

    @property
    @traced
    def state(self):
        return 'idle'

    @classmethod
    @wraps(repr)
    def make(cls):
        return cls


machine = Machine()
assert (machine.run(1), machine.state, machine.trace) == (2, 'idle', ['run', 'stop', 'state'])
assert Machine.make.__name__ == 'repr'
assert Machine.run.__qualname__ == 'Machine.run'

# === Failures ===
try:
    @missing_decorator
    def never(): ...
    assert False, 'nothing raised'
except NameError as error:
    assert str(error) == "name 'missing_decorator' is not defined"
try:
    @1
    def never(): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'int' object is not callable"
try:
    @tag
    def wrong(): ...

    wrong()()
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "tag.<locals>.decorate() missing 1 required positional argument: 'function'"
