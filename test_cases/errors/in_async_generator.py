# Tracebacks through async generators, async with, async comprehensions, tasks and what awaits them.
import asyncio


class Connection:
    def __init__(self, name, fail=()):
        self.name, self.fail = name, fail

    async def __aenter__(self):
        if 'enter' in self.fail:
            raise ConnectionError(f'{self.name} refuses')
        return self

    async def __aexit__(self, kind, error, traceback):
        if 'exit' in self.fail:
            raise BrokenPipeError(f'{self.name} broke') from error

    async def rows(self, *values):
        for value in values:
            await asyncio.sleep(0)
            yield 100 // value

    def __aiter__(self):
        return self

    async def __anext__(self):
        raise LookupError(f'no row of {self.name}')


async def two_rows():
    rows = Connection('a').rows(5, 0)
    return [await anext(rows) for _ in range(2)]


async def nested_generator():
    async for key, value in pairs(Connection('b').rows(1, 0)):
        await check(value // (key - 100))


async def pairs(source):
    async for value in source:
        yield value, await check(value)


async def check(value):
    return value + 0


async def no_row():
    return await anext(Connection('c'))


async def enter():
    async with Connection('d') as one, Connection('e', ['enter']) as two:
        return one, two


async def leave():
    async with (
        Connection('f', ['exit']),
        Connection('g') as connection,
    ):
        return connection.missing


async def task():
    inner = asyncio.create_task(two_rows(), name='inner')
    await inner


async def thrown():
    generator = Connection('h').rows(1, 2)
    await anext(generator)
    await generator.athrow(ValueError('thrown in'))


async def wrong_kind():
    return [x async for x in [1, 2]]


async def stop():
    async def stops():
        yield 1
        raise StopAsyncIteration('early')

    generator = stops()
    return await anext(generator), await anext(generator)


async def not_awaitable():
    return await 5 + 1


async def main():
    errors = []
    for function in (
        two_rows, nested_generator, no_row, enter, leave, task, thrown, wrong_kind, stop, not_awaitable,
    ):
        try:
            await function()
        except Exception as error:
            error.add_note(f'in {function.__name__}()')
            errors.append(error)
    raise ExceptionGroup('asynchronous', errors)


asyncio.run(main())

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_async_generator.py", line 107, in <module>
  |     asyncio.run(main())
  |     ~~~~~~~~~~~^^^^^^^^
  |   File "in_async_generator.py", line 104, in main
  |     raise ExceptionGroup('asynchronous', errors)
  | ExceptionGroup: asynchronous (10 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 32, in two_rows
    |     return [await anext(rows) for _ in range(2)]
    |             ^^^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 21, in rows
    |     yield 100 // value
    |           ~~~~^^~~~~~~
    | ZeroDivisionError: division by zero
    | in two_rows()
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 37, in nested_generator
    |     await check(value // (key - 100))
    |                 ~~~~~~^^~~~~~~~~~~~~
    | ZeroDivisionError: division by zero
    | in nested_generator()
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 50, in no_row
    |     return await anext(Connection('c'))
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 27, in __anext__
    |     raise LookupError(f'no row of {self.name}')
    | LookupError: no row of c
    | in no_row()
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 54, in enter
    |     async with Connection('d') as one, Connection('e', ['enter']) as two:
    |                                        ~~~~~~~~~~^^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 11, in __aenter__
    |     raise ConnectionError(f'{self.name} refuses')
    | ConnectionError: e refuses
    | in enter()
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 63, in leave
    |     return connection.missing
    |            ^^^^^^^^^^^^^^^^^^
    | AttributeError: 'Connection' object has no attribute 'missing'
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 60, in leave
    |     Connection('f', ['exit']),
    |     ~~~~~~~~~~^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 16, in __aexit__
    |     raise BrokenPipeError(f'{self.name} broke') from error
    | BrokenPipeError: f broke
    | in leave()
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 68, in task
    |     await inner
    |   File "in_async_generator.py", line 32, in two_rows
    |     return [await anext(rows) for _ in range(2)]
    |             ^^^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 21, in rows
    |     yield 100 // value
    |           ~~~~^^~~~~~~
    | ZeroDivisionError: division by zero
    | in task()
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 74, in thrown
    |     await generator.athrow(ValueError('thrown in'))
    |   File "in_async_generator.py", line 21, in rows
    |     yield 100 // value
    | ValueError: thrown in
    | in thrown()
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 78, in wrong_kind
    |     return [x async for x in [1, 2]]
    |                              ^^^^^^
    | TypeError: 'async for' requires an object with __aiter__ method, got list
    | in wrong_kind()
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 84, in stops
    |     raise StopAsyncIteration('early')
    | StopAsyncIteration: early
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 87, in stop
    |     return await anext(generator), await anext(generator)
    |                                    ^^^^^^^^^^^^^^^^^^^^^^
    | RuntimeError: async generator raised StopAsyncIteration
    | in stop()
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 100, in main
    |     await function()
    |   File "in_async_generator.py", line 91, in not_awaitable
    |     return await 5 + 1
    |            ^^^^^^^
    | TypeError: 'int' object can't be awaited
    | in not_awaitable()
    +------------------------------------
"""
