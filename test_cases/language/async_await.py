# Coroutines: what await accepts, how errors and values travel, driving them by hand, asyncio.run.
import asyncio

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


log = []


# === By hand ===
async def simple():
    return 5


c = simple()
assert type(c).__name__ == 'coroutine'
assert repr(c).startswith('<coroutine object simple at 0x') is True
assert error_of(lambda: c.send(None)) == 'StopIteration: 5'
assert error_of(lambda: c.send(None)) == 'RuntimeError: cannot reuse already awaited coroutine'
assert error_of(lambda: c.send(None)) == 'RuntimeError: cannot reuse already awaited coroutine'
assert simple().close() is None


class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        received = yield self.value
        return received


async def two_steps():
    first = await Suspend('one')
    second = await Suspend('two')
    return first, second


c = two_steps()
assert (c.send(None), c.send('a')) == ('one', 'two')
try:
    c.send('b')
except StopIteration as stop:
    assert stop.value == ('a', 'b')


async def nested():
    log.append('outer starts')
    result = await two_steps()
    log.append('outer ends')
    return result


c = nested()
assert (c.send(None), c.send(1)) == ('one', 'two')
assert error_of(lambda: c.send(2)) == 'StopIteration: (1, 2)'
assert log == ['outer starts', 'outer ends']


async def catches():
    try:
        await Suspend('waiting')
    except ValueError as error:
        return f'caught {error}'
    finally:
        log.append('finally')


c = catches()
c.send(None)
assert error_of(lambda: c.throw(ValueError('thrown'))) == 'StopIteration: caught thrown'
c = catches()
c.send(None)
c.close()
assert log[-2:] == ['finally', 'finally']
c = catches()
c.send(None)
assert error_of(lambda: c.throw(KeyError('out'))) == "KeyError: 'out'"
c = simple()
assert error_of(lambda: c.send(1)) == "TypeError: can't send non-None value to a just-started coroutine"
assert error_of(lambda: c.throw(ValueError('not started'))) == 'ValueError: not started'
assert error_of(lambda: c.send(None)) == 'RuntimeError: cannot reuse already awaited coroutine'
assert error_of(lambda: iter(simple())) == "TypeError: 'coroutine' object is not iterable"
assert error_of(lambda: [*simple()]) == 'TypeError: Value after * must be an iterable, not coroutine'
assert error_of(lambda: next(simple())) == "TypeError: 'coroutine' object is not an iterator"

# === What await refuses ===
def refused(value):
    async def waits():
        return await value

    try:
        waits().send(None)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


assert refused(5) == "TypeError: 'int' object can't be awaited"
assert refused(None) == "TypeError: 'NoneType' object can't be awaited"
assert refused('text') == "TypeError: 'str' object can't be awaited"
assert refused([]) == "TypeError: 'list' object can't be awaited"
assert refused(simple) == "TypeError: 'function' object can't be awaited"
assert refused((n for n in 'a')) == "TypeError: 'generator' object can't be awaited"


class BadAwait:
    def __await__(self):
        return 5


assert refused(BadAwait()) == "TypeError: __await__() returned non-iterator of type 'int'"


class AwaitsIterator:
    def __await__(self):
        return iter([])


async def waits_iterator():
    return await AwaitsIterator()


assert error_of(lambda: waits_iterator().send(None)) == 'StopIteration: '
twice = simple()


async def await_twice():
    first = await twice
    try:
        await twice
    except RuntimeError as error:
        return first, str(error)


assert asyncio.run(await_twice()) == (5, 'cannot reuse already awaited coroutine')

# === asyncio.run ===
async def add(a, b):
    await asyncio.sleep(0)
    return a + b


async def main(n):
    total = 0
    for i in range(n):
        total = await add(total, i)
    return total


assert asyncio.run(main(5)) == 10
assert asyncio.run(simple()) == 5


async def fails():
    await asyncio.sleep(0)
    raise ValueError('inside')


assert error_of(lambda: asyncio.run(fails())) == 'ValueError: inside'
assert error_of(lambda: asyncio.run(5)) == 'TypeError: An asyncio.Future, a coroutine or an awaitable is required'
assert error_of(lambda: asyncio.run(simple)) == (
    'TypeError: An asyncio.Future, a coroutine or an awaitable is required'
)


async def handles():
    try:
        await fails()
    except ValueError as error:
        return f'handled {error}'
    else:
        return 'no error'
    finally:
        await asyncio.sleep(0)
        log.append('after finally')


assert asyncio.run(handles()) == 'handled inside'
assert log[-1] == 'after finally'

# === In expressions ===
async def value(x):
    return x


async def expressions():
    items = [await value(i) for i in range(3)]
    mapping = {await value('k'): await value(i) for i in (1, 2)}
    chosen = await value(1) if await value(False) else await value(2)
    text = f'{await value("f")}{await value(3):>3}'
    total = await value(1) + await value(2) * -await value(3)
    called = max(await value(1), await value(5), key=lambda n: -n)
    nested_value = await (await value(value))(7)
    walrus = (got := await value(9)) + got
    return items, mapping, chosen, text, total, called, nested_value, walrus, [await value(1)][0]


assert asyncio.run(expressions()) == ([0, 1, 2], {'k': 2}, 2, 'f  3', -5, 1, 7, 18, 1)


class Service:
    def __init__(self):
        self.calls = []

    async def fetch(self, name):
        self.calls.append(name)
        return name.upper()

    @staticmethod
    async def static():
        return 'static'

    @classmethod
    async def build(cls):
        return cls()

    async def both(self):
        return await self.fetch('a') + await self.fetch('b')


async def use_service():
    service = await Service.build()
    return await service.both(), await Service.static(), service.calls


assert asyncio.run(use_service()) == ('AB', 'static', ['a', 'b'])


async def recursive(n):
    return 0 if n == 0 else n + await recursive(n - 1)


assert asyncio.run(recursive(100)) == 5050


def make():
    async def inner(x=1, *args, key=None, **rest):
        return x, args, key, rest

    return inner


assert asyncio.run(make()(1, 2, key=3, z=4)) == (1, (2,), 3, {'z': 4})
assert error_of(lambda: make()(bad=1, x=2, **{'x': 3})) == (
    "TypeError: __main__.make.<locals>.inner() got multiple values for keyword argument 'x'"
)
assert error_of(lambda: simple(1)) == 'TypeError: simple() takes 0 positional arguments but 1 was given'
assert type(simple).__name__ == 'function'
assert simple.__name__ == 'simple'
assert (asyncio.iscoroutinefunction(simple) if hasattr(asyncio, 'iscoroutinefunction') else True) is True
assert asyncio.iscoroutine(twice) is True
later = lambda: add(1, 2)
assert asyncio.run(later()) == 3
