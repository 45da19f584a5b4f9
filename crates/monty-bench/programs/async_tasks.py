"""Coroutines: awaiting, gathering and tasks that take turns."""

import asyncio


async def square(value):
    return value * value


async def chain(depth):
    if depth == 0:
        return 1
    return 1 + await chain(depth - 1)


async def worker(name, rounds, log):
    total = 0
    for i in range(rounds):
        total += await square(i % 10)
        if i % 20 == 0:
            await asyncio.sleep(0)
            log[name] = log.get(name, 0) + 1
    return total


async def main():
    log = {}
    results = await asyncio.gather(*[worker(name, 8000, log) for name in 'abcdefghij'])
    depths = 0
    for _ in range(3000):
        depths += await chain(40)
    tasks = [asyncio.create_task(square(i)) for i in range(4000)]
    squares = 0
    for task in tasks:
        squares += await task
    print('async_tasks', sum(results), sorted(log.items())[:2], depths, squares)


asyncio.run(main())
