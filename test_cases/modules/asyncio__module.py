# asyncio: run, gather, tasks, cancellation, futures, events, queues and locks, all without a clock.
import asyncio

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


log = []


async def work(name, steps=1, result=None):
    for step in range(steps):
        log.append(f'{name}{step}')
        await asyncio.sleep(0)
    return result if result is not None else name


async def fail(name, steps=1):
    for _ in range(steps):
        await asyncio.sleep(0)
    raise ValueError(name)


def run(function, *args):
    log.clear()
    return asyncio.run(function(*args))


# === gather ===
async def gather_order():
    return await asyncio.gather(work('a', 3), work('b', 1), work('c', 2))


assert (run(gather_order), log) == (['a', 'b', 'c'], ['a0', 'b0', 'c0', 'a1', 'c1', 'a2'])


async def gather_forms():
    empty = await asyncio.gather()
    star = await asyncio.gather(*(work(str(n)) for n in range(3)))
    nested = await asyncio.gather(asyncio.gather(work('x'), work('y')), work('z'))
    return empty, star, nested


assert run(gather_forms) == ([], ['0', '1', '2'], [['x', 'y'], 'z'])


async def gather_error():
    try:
        await asyncio.gather(work('a', 3), fail('boom'), fail('later', 2))
    except ValueError as error:
        caught = str(error)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return caught


assert (run(gather_error), log) == ('boom', ['a0', 'a1', 'a2'])


async def gather_exceptions():
    return await asyncio.gather(work('a'), fail('x'), work('b', 2), fail('y'), return_exceptions=True)


assert repr(run(gather_exceptions)) == "['a', ValueError('x'), 'b', ValueError('y')]"
assert error_of(lambda: run(gather_error, 1)) == (
    'TypeError: gather_error() takes 0 positional arguments but 1 was given'
)

# === Tasks ===
async def tasks():
    log.append('main')
    task = asyncio.create_task(work('t', 2, result=42), name='my task')
    log.append('created')
    before = task.done()
    await asyncio.sleep(0)
    log.append('after one step')
    result = await task
    return before, task.done(), result, task.result(), await task, task.get_name(), task.cancelled(), task.exception()


assert repr((run(tasks), log)) == (
    "((False, True, 42, 42, 42, 'my task', False, None), ['main', 'created', 't0', 'after one step', 't1'])"
)


async def background():
    task = asyncio.create_task(work('bg', 10))
    await asyncio.sleep(0)
    return task.done()


assert repr((run(background), len(log) < 10)) == '(False, True)'


async def task_error():
    task = asyncio.create_task(fail('in task'))
    try:
        await task
    except ValueError as error:
        first = str(error)
    again = repr(task.exception())
    try:
        task.result()
    except ValueError as error:
        return first, again, str(error), task.done()


assert repr(run(task_error)) == '(\'in task\', "ValueError(\'in task\')", \'in task\', True)'


async def not_ready():
    task = asyncio.create_task(work('n', 2))
    errors = []
    for method in (task.result, task.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            errors.append(str(error))
    await task
    return errors


assert run(not_ready) == ['Result is not set.', 'Exception is not set.']


async def callbacks():
    task = asyncio.create_task(work('c', result='done'))
    task.add_done_callback(lambda t: log.append(f'callback {t.result()}'))
    await task
    await asyncio.sleep(0)


run(callbacks)
assert log == ['c0', 'callback done']


# === Cancellation ===
async def cancellable():
    try:
        log.append('start')
        await asyncio.Event().wait()
    except asyncio.CancelledError as error:
        log.append(f'cancelled {error.args}')
        raise
    finally:
        log.append('finally')


async def cancel():
    task = asyncio.create_task(cancellable())
    await asyncio.sleep(0)
    accepted = task.cancel('reason')
    try:
        await task
    except asyncio.CancelledError as error:
        return accepted, error.args, task.cancelled(), task.cancel()


assert repr((run(cancel), log)) == (
    '((True, (\'reason\',), True, False), [\'start\', "cancelled (\'reason\',)", \'finally\'])'
)
assert issubclass(asyncio.CancelledError, Exception) is False
assert issubclass(asyncio.CancelledError, BaseException) is True


async def stubborn():
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        return 'went on'


async def cancel_refused():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    return await task, task.cancelled()


assert repr(run(cancel_refused)) == "('went on', False)"


async def cancel_before_start():
    task = asyncio.create_task(cancellable())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return 'never started'


assert (run(cancel_before_start), log) == ('never started', [])


# === TaskGroup is an async context manager; wait and as_completed are not ===
async def waiting():
    tasks = [asyncio.create_task(work(name, n)) for name, n in (('a', 3), ('b', 1))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finished = sorted(task.result() for task in done), len(pending)
    done, pending = await asyncio.wait(tasks)
    return finished, len(done), len(pending)


assert run(waiting) == ((['a', 'b'], 0), 2, 0)


async def completed():
    out = []
    for next_done in asyncio.as_completed([work('slow', 5), work('fast', 1), work('middle', 3)]):
        out.append(await next_done)
    return out


assert run(completed) == ['fast', 'middle', 'slow']


async def without_timeout():
    result = await asyncio.wait_for(work('no limit'), None)
    return result, await asyncio.sleep(0, 'value'), asyncio.TimeoutError is TimeoutError


assert repr(run(without_timeout)) == "('no limit', 'value', True)"


async def shielded():
    inner = asyncio.create_task(work('s', 3, result='kept'))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    return await inner


assert run(shielded) == 'kept'


# === Futures, events, queues ===
async def future():
    loop = asyncio.get_running_loop()
    result = loop.create_future()
    asyncio.create_task(set_later(result, 'answer'))
    return await result, result.done()


async def set_later(target, value):
    await asyncio.sleep(0)
    target.set_result(value)


assert repr(run(future)) == "('answer', True)"


async def events():
    event = asyncio.Event()
    waiter = asyncio.create_task(wait_event(event))
    await asyncio.sleep(0)
    before = event.is_set()
    event.set()
    await waiter
    return before, event.is_set()


async def wait_event(event):
    log.append('waiting')
    await event.wait()
    log.append('released')


assert repr((run(events), log)) == "((False, True), ['waiting', 'released'])"


async def queues():
    queue = asyncio.Queue(maxsize=2)
    producer = asyncio.create_task(produce(queue))
    items = []
    while (item := await queue.get()) is not None:
        items.append(item)
        queue.task_done()
    await producer
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        items.append('empty')
    return items, queue.qsize(), queue.empty(), queue.maxsize


async def produce(queue):
    for n in range(5):
        await queue.put(n)
    await queue.put(None)


assert repr(run(queues)) == "([0, 1, 2, 3, 4, 'empty'], 0, True, 2)"


async def locks():
    lock = asyncio.Lock()
    await asyncio.gather(*(locked(lock, name) for name in 'ab'))
    return lock.locked()


async def locked(lock, name):
    await lock.acquire()
    try:
        log.append(f'{name} in')
        await asyncio.sleep(0)
        log.append(f'{name} out')
    finally:
        lock.release()


assert repr((run(locks), log)) == "(False, ['a in', 'a out', 'b in', 'b out'])"


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(limited(semaphore, n) for n in range(4)))


async def limited(semaphore, n):
    await semaphore.acquire()
    log.append(f'in {n}')
    await asyncio.sleep(0)
    log.append(f'out {n}')
    semaphore.release()


run(semaphores)
assert log == ['in 0', 'in 1', 'out 0', 'out 1', 'in 2', 'in 3', 'out 2', 'out 3']

# === Misuse ===
assert error_of(lambda: asyncio.run(5)) == 'TypeError: An asyncio.Future, a coroutine or an awaitable is required'
assert error_of(lambda: asyncio.run(work)) == 'TypeError: An asyncio.Future, a coroutine or an awaitable is required'
assert error_of(lambda: asyncio.get_running_loop()) == 'RuntimeError: no running event loop'


async def nested_run():
    inner = work('x')
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        inner.close()
        return str(error)


assert run(nested_run) == 'asyncio.run() cannot be called from a running event loop'


async def await_list():
    return await [work('x')]


async def gather_wrong():
    return await asyncio.gather(5)


async def task_wrong():
    asyncio.create_task(5)


assert error_of(lambda: run(gather_wrong)) == 'TypeError: An asyncio.Future, a coroutine or an awaitable is required'
assert error_of(lambda: run(task_wrong)) == 'TypeError: a coroutine was expected, got 5'


async def cancel_self():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)


assert error_of(lambda: run(cancel_self)) == 'CancelledError: '


async def exits():
    raise SystemExit(3)


assert error_of(lambda: run(exits)) == 'SystemExit: 3'


async def to_run(x, *, key):
    return x, key


assert run(lambda: to_run(1, key=2)) == (1, 2)
assert asyncio.iscoroutine(5) is False
assert (asyncio.iscoroutinefunction is not None) is True
