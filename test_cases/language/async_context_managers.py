# async with: order, errors that are swallowed or replaced, cancellation, generators, exit stacks and task groups.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager

log = []


class Manager:
    def __init__(self, name, swallow=(), fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    async def __aenter__(self):
        await asyncio.sleep(0)
        log.append(f'+{self.name}')
        if self.fail == 'enter':
            raise OSError(f'{self.name} cannot enter')
        return self.name

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        log.append(f'-{self.name}' + (f'({error!r})' if kind else ''))
        if self.fail == 'exit':
            raise OSError(f'{self.name} cannot exit')
        return isinstance(error, self.swallow)


def run(function, *args):
    log.clear()
    try:
        result = asyncio.run(function(*args))
    except BaseException as error:
        result = f'{error!r} after {error.__context__!r}'
    return ' '.join(log), result


# === Order, targets, return and loops ===
async def order():
    async with Manager('a') as a, Manager('b') as (b), Manager('xy') as [x, y]:
        log.append('body')
        return a, b, x, y


async def loops():
    done = []
    for n in range(4):
        async with Manager(f'm{n}', swallow=ZeroDivisionError) as name:
            if n == 0:
                continue
            done.append(name)
            if n == 1:
                1 / 0
            if n == 2:
                break
    return done


async def mixed():
    with memoryview(b'abc') as view:
        async with (
            Manager('a'),
            Manager('b') as name,
        ):
            return name, view[0]


for function in order, loops, mixed:
    print(function.__name__, run(function))


# === Errors ===
async def failing(**faults):
    async with Manager('outer', **faults.get('outer', {})):
        async with Manager('inner', **faults.get('inner', {})):
            if 'body' in faults:
                raise faults['body']
        log.append('between')
    return 'done'


for faults in (
    {},
    {'body': ValueError('v')},
    {'body': ValueError('v'), 'inner': {'swallow': ValueError}},
    {'body': ValueError('v'), 'outer': {'swallow': Exception}},
    {'body': ValueError('v'), 'inner': {'fail': 'exit'}},
    {'body': ValueError('v'), 'inner': {'fail': 'exit'}, 'outer': {'swallow': OSError}},
    {'inner': {'fail': 'enter'}},
    {'inner': {'fail': 'enter'}, 'outer': {'swallow': OSError}},
    {'outer': {'fail': 'enter'}, 'inner': {'fail': 'enter'}},
    {'inner': {'fail': 'exit'}},
    {'inner': {'fail': 'exit'}, 'outer': {'fail': 'exit'}, 'body': KeyError('k')},
):
    print(run(lambda: failing(**faults)))


class Sync:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *details):
        pass


class BadExit:
    async def __aenter__(self):
        pass

    def __aexit__(self, *details):
        return True


async def wrong(manager):
    async with manager:
        log.append('body')


async def wrong_sync():
    with Manager('a'):
        pass


for function, *args in (wrong, Sync()), (wrong, 5), (wrong, NotAwaitable()), (wrong, BadExit()), (wrong_sync,):
    print(run(function, *args))


# === Cancellation runs the exits ===
async def waits():
    async with Manager('outer'), Manager('inner'):
        log.append('waiting')
        await asyncio.sleep(100)


async def cancelled():
    task = asyncio.create_task(waits())
    for _ in range(5):
        await asyncio.sleep(0)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as error:
        return f'cancelled: {error}'


async def timed_out():
    try:
        async with asyncio.timeout(0.01):
            await waits()
    except TimeoutError:
        return 'timed out'


async def shielded():
    async with Manager('patient', swallow=asyncio.CancelledError):
        asyncio.current_task().cancel()
        await asyncio.sleep(0)
    return 'went on'


print(run(cancelled))
print(run(timed_out))
print(run(shielded))


# === Generators as managers, exit stacks ===
@asynccontextmanager
async def transaction(name, keep=True):
    log.append(f'begin {name}')
    try:
        yield name.upper()
    except LookupError as error:
        log.append(f'roll back {error!r}')
        if not keep:
            raise RuntimeError('replaced') from error
    else:
        log.append('commit')
    finally:
        await asyncio.sleep(0)
        log.append(f'end {name}')


async def transactions():
    async with transaction('one') as one:
        log.append(one)
    async with transaction('two'):
        {}['k']
    async with transaction('three', keep=False):
        [][0]


async def stacked():
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(Manager(name)) for name in 'ab']
        stack.enter_context(memoryview(b'x'))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(log.append, 'callback')
        await stack.enter_async_context(Manager('c', swallow=ValueError))
        raise ValueError('swallowed by c')
    return names


print(run(transactions))
print(run(stacked))


# === In asynchronous generators: closed by aclose, entered again by each iteration ===
async def guarded(values):
    async with Manager('generator'):
        for value in values:
            async with Manager(f'item{value}'):
                yield value


async def iterate():
    seen = []
    async for value in guarded([1, 2]):
        seen.append(value)
    generator = guarded([3, 4])
    seen.append(await anext(generator))
    await generator.aclose()
    return seen


print(run(iterate))


# === Task groups: all are waited for, errors come together ===
async def worker(name, steps, error=None):
    async with Manager(name):
        for _ in range(steps):
            await asyncio.sleep(0)
        if error:
            raise error
    return name


async def grouped(*workers):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(worker(*arguments)) for arguments in workers]
        log.append('started')
    return [task.result() for task in tasks]


print(run(grouped, ('a', 1), ('b', 0)))
log_text, result = run(grouped, ('a', 50), ('b', 1, ValueError('b failed')))
print(log_text)
print(result[:80])
