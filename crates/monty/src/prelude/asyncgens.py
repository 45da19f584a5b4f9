"""Awaiting asynchronous generators: what `asend`, `athrow`, `aclose` and `anext` give.

A step of an asynchronous generator gives a pair: whether it yielded an item (or passes on what it awaits), and that.
"""

from _monty import async_busy, async_finished, async_step, async_throw, show_as, special


def drive(generator, outcome):
    """Passes on what the generator awaits until it yields an item, which is the result."""
    is_item, result = outcome
    while not is_item:
        error = value = None
        try:
            value = yield result
        except BaseException as thrown:
            error = thrown
        if error is None:
            is_item, result = async_step(generator, value)
        else:
            is_item, result = async_throw(generator, error)
    return result


def send_steps(generator, value):
    if async_busy(generator):
        raise RuntimeError("anext(): asynchronous generator is already running")
    async_busy(generator, True)
    try:
        return (yield from drive(generator, async_step(generator, value)))
    finally:
        async_busy(generator, False)


def throw_steps(generator, error):
    if async_finished(generator):
        return None
    if async_busy(generator):
        raise RuntimeError("athrow(): asynchronous generator is already running")
    async_busy(generator, True)
    try:
        return (yield from drive(generator, async_throw(generator, error)))
    finally:
        async_busy(generator, False)


def close_steps(generator):
    if async_finished(generator):
        return None
    if async_busy(generator):
        raise RuntimeError("aclose(): asynchronous generator is already running")
    async_busy(generator, True)
    try:
        yield from drive(generator, async_throw(generator, GeneratorExit()))
    except (StopAsyncIteration, GeneratorExit):
        return None
    finally:
        async_busy(generator, False)
    raise RuntimeError("async generator ignored GeneratorExit")


def asend(self, value):
    return show_as(send_steps(self, value), "async_generator_asend")


def anext_(self):
    return show_as(send_steps(self, None), "async_generator_asend")


def athrow(self, type):
    return show_as(throw_steps(self, type), "async_generator_athrow")


def aclose(self):
    return show_as(close_steps(self), "async_generator_athrow")


async def default_at_end(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


missing = object()


def next_of(aiterator, default=missing):
    method = special(aiterator, "__anext__")
    if method is None:
        raise TypeError(f"'{type(aiterator).__name__}' object is not an async iterator")
    awaitable = method(aiterator)
    if default is missing:
        return awaitable
    return show_as(default_at_end(awaitable, default), "anext_awaitable")


def iterator_of(async_iterable):
    method = special(async_iterable, "__aiter__")
    if method is None:
        raise TypeError(f"'{type(async_iterable).__name__}' object is not an async iterable")
    iterator = method(async_iterable)
    if special(iterator, "__anext__") is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{type(iterator).__name__}'")
    return iterator
