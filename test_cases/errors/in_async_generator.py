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


async def comprehension():
    return [row async for row in Connection('a').rows(5, 0)]


async def nested_generator():
    return {key: value async for key, value in pairs(Connection('b').rows(1, 0))}


async def pairs(source):
    async for value in source:
        yield value, await check(value)


async def check(value):
    return value


async def loop():
    async for row in Connection('c'):
        return row


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
    inner = asyncio.create_task(comprehension(), name='inner')
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

    return [x async for x in stops()]


async def not_awaitable():
    return await 5 + 1


async def main():
    errors = []
    for function in (
        comprehension, nested_generator, loop, enter, leave, task, thrown, wrong_kind, stop, not_awaitable,
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
  |   File "in_async_generator.py", line 105, in <module>
  |     asyncio.run(main())
  |     ~~~~~~~~~~~^^^^^^^^
  |   File "in_async_generator.py", line 102, in main
  |     raise ExceptionGroup('asynchronous', errors)
  | ExceptionGroup: asynchronous (10 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 31, in comprehension
    |     return [row async for row in Connection('a').rows(5, 0)]
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 21, in rows
    |     yield 100 // value
    |           ~~~~^^~~~~~~
    | ZeroDivisionError: division by zero
    | in comprehension()
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 35, in nested_generator
    |     return {key: value async for key, value in pairs(Connection('b').rows(1, 0))}
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 39, in pairs
    |     async for value in source:
    |         yield value, await check(value)
    |   File "in_async_generator.py", line 21, in rows
    |     yield 100 // value
    |           ~~~~^^~~~~~~
    | ZeroDivisionError: division by zero
    | in nested_generator()
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 48, in loop
    |     async for row in Connection('c'):
    |         return row
    |   File "in_async_generator.py", line 27, in __anext__
    |     raise LookupError(f'no row of {self.name}')
    | LookupError: no row of c
    | in loop()
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 53, in enter
    |     async with Connection('d') as one, Connection('e', ['enter']) as two:
    |                                        ~~~~~~~~~~^^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 11, in __aenter__
    |     raise ConnectionError(f'{self.name} refuses')
    | ConnectionError: e refuses
    | in enter()
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 62, in leave
    |     return connection.missing
    |            ^^^^^^^^^^^^^^^^^^
    | AttributeError: 'Connection' object has no attribute 'missing'
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 59, in leave
    |     Connection('f', ['exit']),
    |     ~~~~~~~~~~^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 16, in __aexit__
    |     raise BrokenPipeError(f'{self.name} broke') from error
    | BrokenPipeError: f broke
    | in leave()
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 67, in task
    |     await inner
    |   File "in_async_generator.py", line 31, in comprehension
    |     return [row async for row in Connection('a').rows(5, 0)]
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_async_generator.py", line 21, in rows
    |     yield 100 // value
    |           ~~~~^^~~~~~~
    | ZeroDivisionError: division by zero
    | in task()
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 73, in thrown
    |     await generator.athrow(ValueError('thrown in'))
    |   File "in_async_generator.py", line 21, in rows
    |     yield 100 // value
    | ValueError: thrown in
    | in thrown()
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 77, in wrong_kind
    |     return [x async for x in [1, 2]]
    |                              ^^^^^^
    | TypeError: 'async for' requires an object with __aiter__ method, got list
    | in wrong_kind()
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 83, in stops
    |     raise StopAsyncIteration('early')
    | StopAsyncIteration: early
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 85, in stop
    |     return [x async for x in stops()]
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
    | RuntimeError: async generator raised StopAsyncIteration
    | in stop()
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_async_generator.py", line 98, in main
    |     await function()
    |   File "in_async_generator.py", line 89, in not_awaitable
    |     return await 5 + 1
    |            ^^^^^^^
    | TypeError: 'int' object can't be awaited
    | in not_awaitable()
    +------------------------------------
"""
