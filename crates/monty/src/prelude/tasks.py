"""What waiting for coroutines needs."""

from _monty import native_type


def await_top(awaitable):
    from _asyncio import run_until_complete_top_level

    return run_until_complete_top_level(awaitable)


@native_type
class coroutine_wrapper:
    """What `__await__` of a coroutine gives: an iterator that runs it."""

    __module__ = "builtins"
    __slots__ = ("_coroutine",)

    def __init__(self, coroutine):
        self._coroutine = coroutine

    def __iter__(self):
        return self

    def __next__(self):
        return self._coroutine.send(None)

    def send(self, value, /):
        return self._coroutine.send(value)

    def throw(self, *error):
        return self._coroutine.throw(*error)

    def close(self):
        return self._coroutine.close()
