"""asyncio: concurrency with coroutines, in virtual time; the loop itself is in _asyncio.

Intrinsics:
    _monty.is_coroutine_function(obj) -> bool: a function defined with `async def`, a bound method of one, or a host's
        async function
    _monty.is_host_future(obj) -> bool: obj is what calling a host's async function gave
"""

from _asyncio import (
    CancelledError,
    EventLoop,
    Future,
    Handle,
    InvalidStateError,
    Runner,
    Task,
    TimerHandle,
    _get_running_loop,
    all_tasks,
    create_task,
    current_task,
    ensure_future,
    get_event_loop,
    get_running_loop,
    iscoroutine,
    isfuture,
    new_event_loop,
    run,
    run_until_complete_top_level,
    set_event_loop,
)
from _asyncio_sync import (
    Barrier,
    BoundedSemaphore,
    BrokenBarrierError,
    Condition,
    Event,
    LifoQueue,
    Lock,
    PriorityQueue,
    Queue,
    QueueEmpty,
    QueueFull,
    QueueShutDown,
    Semaphore,
)
from _monty import is_coroutine_function as _is_coroutine_function

__all__ = [
    "ALL_COMPLETED", "AbstractEventLoop", "Barrier", "BoundedSemaphore", "BrokenBarrierError", "CancelledError",
    "Condition", "Event", "EventLoop", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Future", "Handle", "InvalidStateError",
    "LifoQueue", "Lock", "PriorityQueue", "Queue", "QueueEmpty", "QueueFull", "QueueShutDown", "Runner", "Semaphore",
    "Task", "TaskGroup", "TimerHandle", "Timeout", "TimeoutError", "_get_running_loop", "all_tasks", "as_completed",
    "create_task", "current_task", "ensure_future", "gather", "get_event_loop", "get_running_loop", "iscoroutine",
    "iscoroutinefunction", "isfuture", "new_event_loop", "run", "set_event_loop", "shield", "sleep", "timeout",
    "timeout_at", "to_thread", "wait", "wait_for",
]  # fmt: skip

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
AbstractEventLoop = EventLoop
TimeoutError = TimeoutError


def iscoroutinefunction(func):
    """Whether a function was defined with async def."""
    from warnings import warn

    warn(
        "'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; use "
        "inspect.iscoroutinefunction() instead",
        DeprecationWarning,
    )
    return _is_coroutine_function(func)


# --- sleeping


class _Pause:
    """Awaiting it lets every other ready callback run once."""

    __slots__ = ()

    def __await__(self):
        yield


_pause = _Pause()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def sleep(delay, result=None):
    """Suspend the task for a time, which passes at once when nothing else is left to do."""
    if delay <= 0:
        await _pause
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = Future(loop=loop)
    handle = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


async def to_thread(func, /, *args, **kwargs):
    """Call a function; there are no threads, so the loop stands still meanwhile."""
    await _pause
    return func(*args, **kwargs)


# --- timeouts


class Timeout:
    """Context manager that cancels its block at a deadline, see timeout()."""

    def __init__(self, when):
        self._state = "created"
        self._when = when
        self._handle = None
        self._task = None

    def when(self):
        """The deadline on the loop's clock, or None."""
        return self._when

    def reschedule(self, when):
        """Move the deadline."""
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
            return
        loop = get_running_loop()
        if when <= loop.time():
            self._handle = loop.call_soon(self._on_timeout)
        else:
            self._handle = loop.call_at(when, self._on_timeout)

    def expired(self):
        """Whether the block was cancelled for being late."""
        return self._state in ("expiring", "expired")

    def __repr__(self):
        if self._state == "active":
            when = None if self._when is None else round(self._when, 3)
            return f"<Timeout [active] when={when}>"
        return f"<Timeout [{self._state}]>"

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_val
        elif self._state == "active":
            self._state = "finished"
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = "expiring"
        self._handle = None


def timeout(delay):
    """`async with timeout(delay):` cancels the block after a time and raises TimeoutError."""
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    """Like timeout(), with a time on the loop's clock."""
    return Timeout(when)


async def wait_for(fut, timeout):
    """Await something for a limited time; when late, it is cancelled and TimeoutError raised."""
    if fut is not None and not isfuture(fut) and not iscoroutine(fut) and not hasattr(type(fut), "__await__"):
        raise TypeError(f"'{type(fut).__name__}' object can't be awaited")
    if timeout is None or timeout > 0:
        async with _timeout(timeout):
            return await fut
    fut = ensure_future(fut)
    if fut.done():
        return fut.result()
    await _cancel_and_wait(fut)
    try:
        return fut.result()
    except CancelledError as error:
        raise TimeoutError from error


_timeout = timeout


async def _cancel_and_wait(fut):
    waiter = Future(loop=get_running_loop())

    def release(_):
        _set_unless_done(waiter, None)

    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


# --- several at once


class _GatheringFuture(Future):
    """What gather() returns; cancelling it cancels the children."""

    def __init__(self, children, *, loop):
        Future.__init__(self, loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        any_cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                any_cancelled = True
        if any_cancelled:
            self._cancel_requested = True
        return any_cancelled


_GatheringFuture.__module__ = "asyncio.tasks"


def _outcome(child):
    """A finished child's result, or its exception as a value."""
    if child.cancelled():
        message = child._cancel_message
        return CancelledError("" if message is None else message)
    error = child.exception()
    return child.result() if error is None else error


def gather(*coros_or_futures, return_exceptions=False):
    """Run awaitables concurrently; gives the list of their results, in the order of the arguments."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    finished = 0
    outer = None

    def child_done(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(children_of):
            results = [_outcome(child) for child in children]
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    children_of = {}
    children = []
    done_already = []
    loop = None
    for argument in coros_or_futures:
        child = children_of.get(argument)
        if child is None:
            child = children_of[argument] = ensure_future(argument, loop=loop)
            if loop is None:
                loop = child._loop
            if child.done():
                done_already.append(child)
            else:
                child.add_done_callback(child_done)
        children.append(child)
    outer = _GatheringFuture(children, loop=loop)
    for child in done_already:
        child_done(child)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for tasks; gives the set of those that are done and the set of those that are not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    futures = dict.fromkeys(fs)
    if any(iscoroutine(future) for future in futures):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait(futures, timeout, return_when)
    done, pending = set(), set()
    for future in futures:
        (done if future.done() else pending).add(future)
    return done, pending


async def _wait(futures, timeout, return_when):
    loop = get_running_loop()
    waiter = loop.create_future()
    handle = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter, None)
    left = len(futures)

    def count_down(future):
        nonlocal left
        left -= 1
        if (
            left <= 0
            or return_when == FIRST_COMPLETED
            or (return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None)
        ):
            if handle is not None:
                handle.cancel()
            _set_unless_done(waiter, None)

    for future in futures:
        future.add_done_callback(count_down)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for future in futures:
            future.remove_done_callback(count_down)


class _AsCompletedIterator:
    """What as_completed() returns: for `for` it gives coroutines, for `async for` the tasks themselves."""

    def __init__(self, awaitables, timeout):
        self._done = Queue()
        self._handle = None
        loop = get_event_loop()
        self._todo = {ensure_future(awaitable, loop=loop): None for awaitable in dict.fromkeys(awaitables)}
        self._left = len(self._todo)
        for future in self._todo:
            future.add_done_callback(self._on_done)
        if self._todo and timeout is not None:
            self._handle = loop.call_later(timeout, self._on_timeout)

    def _on_done(self, future):
        if future in self._todo:
            del self._todo[future]
            self._done.put_nowait(future)
            if not self._todo and self._handle is not None:
                self._handle.cancel()

    def _on_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._on_done)
            self._done.put_nowait(None)
        self._todo.clear()

    async def _next_done(self):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future

    async def _next_result(self):
        return (await self._next_done()).result()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next_done()


_AsCompletedIterator.__module__ = "asyncio.tasks"


def as_completed(fs, *, timeout=None):
    """Run awaitables concurrently and iterate over them as they finish."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


def shield(arg):
    """Protect an awaitable from being cancelled along with whoever awaits the shield."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.done():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


# --- task groups


class TaskGroup:
    """`async with TaskGroup() as group:` waits for all tasks of the group; if one fails, the others are cancelled."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = {}
        self._errors = []
        self._base_error = None
        self._all_done = None

    def __repr__(self):
        parts = [""]
        if self._tasks:
            parts.append(f"tasks={len(self._tasks)}")
        if self._errors:
            parts.append(f"errors={len(self._errors)}")
        if self._aborting:
            parts.append("cancelling")
        elif self._entered:
            parts.append("entered")
        return f"<TaskGroup{' '.join(parts)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    def create_task(self, coro, *, name=None, context=None, **options):
        """Start a coroutine as a task of the group."""
        problem = None
        if not self._entered:
            problem = "has not been entered"
        elif self._exiting and not self._tasks:
            problem = "is finished"
        elif self._aborting:
            problem = "is shutting down"
        if problem is not None:
            if hasattr(coro, "close"):
                coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {problem}")
        task = self._loop.create_task(coro, name=name)
        self._tasks[task] = None
        task.add_done_callback(self._on_task_done)
        return task

    async def __aexit__(self, exc_type, exc, exc_tb):
        self._exiting = True
        cancellation = None
        if exc_type is not None:
            if isinstance(exc, (KeyboardInterrupt, SystemExit)) and self._base_error is None:
                self._base_error = exc
            if issubclass(exc_type, CancelledError):
                cancellation = exc
            if not self._aborting:
                self._abort()
        while self._tasks:
            if self._all_done is None:
                self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as error:
                if not self._aborting:
                    cancellation = error
                    self._abort()
            self._all_done = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancellation = None
        if cancellation is not None and not self._errors:
            raise cancellation
        if exc_type is not None and not issubclass(exc_type, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent_task.cancelling():
                self._parent_task.uncancel()
                self._parent_task.cancel()
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        if self._all_done is not None and not self._tasks:
            _set_unless_done(self._all_done, True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (KeyboardInterrupt, SystemExit)) and self._base_error is None:
            self._base_error = error
        if not self._parent_task.done() and not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
