# `__await__` of a coroutine gives an iterator that runs it.
import asyncio


async def answer():
    await asyncio.sleep(0)
    return 42


async def plain():
    return 'result'


async def failing():
    try:
        await Pause()
    except ValueError as error:
        return f'caught {error}'


class Pause:
    def __await__(self):
        return (yield 'paused')


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return (yield from answer().__await__()) + 1


# === In __await__ ===
async def main():
    return await Awaitable(), await answer()


assert asyncio.run(main()) == (43, 42)

# === The iterator ===
wrapper = plain().__await__()
assert type(wrapper).__name__ == 'coroutine_wrapper'
assert iter(wrapper) is wrapper
try:
    next(wrapper)
except StopIteration as stop:
    assert stop.value == 'result'
wrapper = failing().__await__()
assert next(wrapper) == 'paused'
try:
    wrapper.throw(ValueError('thrown'))
except StopIteration as stop:
    assert stop.value == 'caught thrown'
wrapper = failing().__await__()
assert wrapper.send(None) == 'paused'
assert wrapper.close() is None
wrapper = failing().__await__()
assert wrapper.send(None) == 'paused'
try:
    wrapper.send('sent')
except StopIteration as stop:
    assert stop.value is None


# === What awaits what ===
class Paused:
    def __await__(self):
        return (yield 'paused')


async def waits():
    return await Paused()


async def awaits(awaitable):
    return await awaitable


def message(function):
    try:
        return function()
    except (RuntimeError, TypeError) as error:
        return str(error)


waiting = waits()
assert waiting.cr_await is None
assert (waiting.send(None), type(waiting.cr_await).__name__) == ('paused', 'generator')
assert message(lambda: awaits(waiting).send(None)) == 'coroutine is being awaited already'
waiting.close()


class GivesCoroutine:
    def __await__(self):
        return waits()


assert message(lambda: awaits(GivesCoroutine()).send(None)) == '__await__() returned a coroutine'


def delegates():
    yield from waits()


assert message(lambda: next(delegates())) == (
    "cannot 'yield from' a coroutine object in a non-coroutine generator"
)


async def numbers():
    yield await Paused()


items = numbers()
assert (items.ag_frame is None, items.ag_await) == (False, None)
step = items.asend(None)
assert (step.send(None), type(items.ag_await).__name__) == ('paused', 'generator')
