"""What waiting for coroutines needs."""


def await_top(awaitable):
    from _asyncio import run_until_complete_top_level

    return run_until_complete_top_level(awaitable)
