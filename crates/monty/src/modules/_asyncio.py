"""The event loop of asyncio: futures, tasks, timers. Its clock is virtual: no time passes but to the next timer.

Order of events equals CPython's: callbacks run in the order in which they became ready, timers that fall due together
in the order of their deadlines, a round of the loop runs what was ready at its start. Answers of the host take the
place of I/O: the loop waits for one when nothing else is ready, and moves the clock only if no host call is pending.

Intrinsics:
    _monty.is_host_future(obj) -> bool: obj is the pending or answered result of a host's async function; when awaited
        unanswered it is yielded to the loop, and gives its result, or raises, once resumed after it was answered
    _monty.host_future_done(future) -> bool: whether it is answered
    _monty.wait_host_futures(futures: list) -> None: suspends the whole VM until one of them at least is answered
    _monty.has_top_level_await() -> bool: whether the main program awaits outside of functions, so that a loop counts as
        running there
    _monty.coroutine_info(coroutine) -> tuple[str, str, int, int | None]: qualified name, file, the line of its `def`,
        and the current line unless it is finished
    _monty.repr_enter(obj) -> bool, repr_leave(obj) -> None: the VM's own guard against recursive reprs
    _monty.GenericAlias: the native type behind types.GenericAlias
"""

from _monty import (
    GenericAlias,
    coroutine_info,
    deque,
    has_top_level_await,
    host_future_done,
    is_host_future,
    repr_enter,
    repr_leave,
    wait_host_futures,
)

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


class CancelledError(BaseException):
    """The Future or Task was cancelled."""

    __module__ = "asyncio.exceptions"


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""

    __module__ = "asyncio.exceptions"


async def _sample():
    pass


_coroutine_type = type(_sample_coroutine := _sample())
_sample_coroutine.close()


def iscoroutine(obj):
    """Whether obj is a coroutine, or what calling a host's async function gives."""
    kind = type(obj)
    if kind is _coroutine_type or is_host_future(obj):
        return True
    return all(hasattr(kind, name) for name in ("__await__", "send", "throw", "close"))


def isfuture(obj):
    """Whether obj is a Future."""
    return isinstance(obj, Future)


# --- handles


class Handle:
    """A callback that the loop will call, unless it is cancelled before."""

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self, _):
        if not self._cancelled:
            self._callback(*self._args)

    def _info(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append("cancelled")
        if self._callback is not None:
            name = getattr(self._callback, "__qualname__", None) or repr(self._callback)
            parts.append(f"{name}()")
        return parts

    def __repr__(self):
        return f"<{' '.join(self._info())}>"


class TimerHandle(Handle):
    """A Handle with a deadline."""

    def __init__(self, when, callback, args, loop, context=None):
        Handle.__init__(self, callback, args, loop)
        self._when = when

    def when(self):
        return self._when

    def _info(self):
        parts = Handle._info(self)
        parts.insert(2 if self._cancelled else 1, f"when={self._when}")
        return parts


# --- futures


class Future:
    """A result that will be there later."""

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None
        self._cancelled_error = None

    def __repr__(self):
        return f"<{' '.join(self._info())}>"

    def _info(self):
        parts = [type(self).__name__, self._state.lower()]
        if self._state is _FINISHED:
            if self._exception is not None:
                parts.append(f"exception={self._exception!r}")
            elif repr_enter(self):
                try:
                    parts.append(f"result={self._result!r}")
                finally:
                    repr_leave(self)
            else:
                parts.append("result=...")
        return parts

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state is not _PENDING

    def cancelled(self):
        return self._state is _CANCELLED

    def cancel(self, msg=None):
        """Cancel the future unless it is done; returns whether it was cancelled."""
        if self._state is not _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _make_cancelled_error(self):
        error = self._cancelled_error
        if error is not None:
            self._cancelled_error = None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            ready = self._loop._ready
            for callback in callbacks:
                ready.append((callback, self))

    def result(self):
        state = self._state
        if state is _FINISHED:
            if self._exception is not None:
                raise self._exception
            return self._result
        if state is _CANCELLED:
            raise self._make_cancelled_error()
        raise InvalidStateError("Result is not set.")

    def exception(self):
        if self._state is _FINISHED:
            return self._exception
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        raise InvalidStateError("Exception is not set.")

    def set_result(self, result):
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            cause = exception
            exception = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            exception.__cause__ = cause
            exception.__context__ = cause
        self._exception = exception
        self._state = _FINISHED
        self._schedule_callbacks()

    def add_done_callback(self, fn, *, context=None):
        """Call fn(self) soon after the future is done."""
        if self._state is _PENDING:
            self._callbacks.append(fn)
        else:
            self._loop._ready.append((fn, self))

    def remove_done_callback(self, fn):
        """Remove all instances of a callback; returns how many there were."""
        kept = [callback for callback in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def __await__(self):
        if self._state is _PENDING:
            yield self
            if self._state is _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__
    __class_getitem__ = classmethod(GenericAlias)


# --- tasks

_task_count = 0


class Task(Future):
    """A coroutine that the event loop drives."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        Future.__init__(self, loop=loop)
        if name is None:
            global _task_count
            _task_count += 1
            name = f"Task-{_task_count}"
        self._name = str(name)
        self._must_cancel = False
        self._waiter = None
        self._cancel_requests = 0
        self._coro = coro
        self._driven = _await_host_future(coro) if is_host_future(coro) else coro
        self._loop._tasks[self] = None
        self._loop._ready.append((self._step, None))

    def _info(self):
        parts = Future._info(self)
        if self._must_cancel and self._state is _PENDING:
            parts[1] = "cancelling"
        parts.insert(2, f"name={self._name!r}")
        if is_host_future(self._coro):
            parts.insert(3, f"coro={self._coro!r}")
        else:
            name, file, first_line, line = coroutine_info(self._coro)
            if line is None:
                parts.insert(3, f"coro=<{name}() done, defined at {file}:{first_line}>")
            else:
                parts.insert(3, f"coro=<{name}() running at {file}:{line}>")
        if self._waiter is not None:
            parts.insert(4, f"wait_for={self._waiter!r}")
        return parts

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        """Ask the task to cancel itself: a CancelledError is thrown into its coroutine."""
        if self._state is not _PENDING:
            return False
        self._cancel_requests += 1
        if self._waiter is not None and self._waiter.cancel(msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How many requests to cancel the task are outstanding."""
        return self._cancel_requests

    def uncancel(self):
        """Take back one request to cancel the task; returns how many remain."""
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _wakeup(self, future):
        state = future._state
        if state is _FINISHED:
            self._step(future._exception)
        else:
            self._step(future._make_cancelled_error())

    def _finish(self):
        self._loop._tasks.pop(self, None)

    def _step(self, error):
        """Run the coroutine up to its next suspension."""
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._waiter = None
        loop = self._loop
        outer_task = loop._current_task
        loop._current_task = self
        try:
            if error is None:
                awaited = self._driven.send(None)
            else:
                awaited = self._driven.throw(error)
        except StopIteration as stop:
            self._finish()
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                Future.set_result(self, stop.value)
        except CancelledError as cancelled:
            self._finish()
            self._cancelled_error = cancelled
            Future.cancel(self)
        except (KeyboardInterrupt, SystemExit) as fatal:
            self._finish()
            Future.set_exception(self, fatal)
            raise
        except BaseException as failure:
            self._finish()
            Future.set_exception(self, failure)
        else:
            if awaited is None:
                loop._ready.append((self._step, None))
            else:
                self._wait_for(awaited)
        finally:
            loop._current_task = outer_task

    def _wait_for(self, awaited):
        """Go to sleep until what the coroutine yielded is done."""
        if is_host_future(awaited):
            awaited = self._loop._watch_host_future(awaited)
        elif not isinstance(awaited, Future):
            self._fail(f"Task got bad yield: {awaited!r}")
            return
        elif awaited is self:
            self._fail(f"Task cannot await on itself: {self!r}")
            return
        elif awaited._loop is not self._loop:
            self._fail(f"Task {self!r} got Future {awaited!r} attached to a different loop")
            return
        awaited.add_done_callback(self._wakeup)
        self._waiter = awaited
        if self._must_cancel and awaited.cancel(self._cancel_message):
            self._must_cancel = False

    def _fail(self, message):
        self._loop._ready.append((self._step, RuntimeError(message)))


async def _await_host_future(future):
    return await future


# --- the loop


class EventLoop:
    """Runs callbacks, tasks and timers; waits for the host's answers."""

    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._host_waiters = []
        self._tasks = {}
        self._current_task = None
        self._now = 0.0
        self._running = False
        self._stopping = False
        self._closed = False
        self._exception_handler = None

    def __repr__(self):
        return f"<EventLoop running={self._running} closed={self._closed} debug=False>"

    def time(self):
        return self._now

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **options):
        return Task(coro, loop=self, name=name)

    def call_soon(self, callback, *args, context=None):
        """Call callback(*args) in the next round."""
        self._check_closed()
        handle = Handle(callback, args, self)
        self._ready.append((handle._run, None))
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Call callback(*args) after a delay in seconds."""
        return self.call_at(self._now + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        """Call callback(*args) when the clock reaches a time."""
        self._check_closed()
        handle = TimerHandle(when, callback, args, self)
        # Latest first; of equal deadlines (but for rounding), the one set last comes first, since they pop at the end.
        timers = self._timers
        deadline = when - 1e-9
        low, high = 0, len(timers)
        while low < high:
            middle = (low + high) // 2
            if timers[middle]._when > deadline + 2e-9:
                low = middle + 1
            else:
                high = middle
        timers.insert(low, handle)
        return handle

    async def run_in_executor(self, executor, func, *args):
        return func(*args)

    def call_exception_handler(self, context):
        if self._exception_handler is not None:
            self._exception_handler(self, context)

    def set_exception_handler(self, handler):
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def _watch_host_future(self, host_future):
        """A Future that is done once the host has answered."""
        future = Future(loop=self)
        self._host_waiters.append((host_future, future))
        return future

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _collect_answers(self):
        """Wake whoever awaits an answered host future; forget those that gave up waiting."""
        waiting = []
        for entry in self._host_waiters:
            host_future, future = entry
            if future._state is _PENDING:
                if host_future_done(host_future):
                    future.set_result(None)
                else:
                    waiting.append(entry)
        self._host_waiters = waiting

    def _find_work(self):
        """With nothing ready: wait for the host, else move the clock, else give up."""
        if self._host_waiters:
            self._collect_answers()
            while not self._ready and self._host_waiters:
                wait_host_futures([entry[0] for entry in self._host_waiters])
                self._collect_answers()
            if self._ready:
                return
        timers = self._timers
        while timers and timers[-1]._cancelled:
            timers.pop()
        if timers:
            self._now = max(self._now, timers[-1]._when)
        elif not self._stopping:
            raise RuntimeError("Deadlock: all tasks are waiting, and nothing is left that could wake one")

    def _run_once(self):
        ready = self._ready
        if not ready:
            self._find_work()
        timers = self._timers
        if timers:
            due = self._now + 1e-9
            while timers and timers[-1]._when < due:
                handle = timers.pop()
                if not handle._cancelled:
                    ready.append((handle._run, None))
        for _ in range(len(ready)):
            callback, argument = ready.popleft()
            try:
                callback(argument)
            except (KeyboardInterrupt, SystemExit):
                raise
            except Exception as error:
                self.call_exception_handler({"message": "Exception in callback", "exception": error})

    def stop(self):
        self._stopping = True

    def _check_running(self):
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _running_loop is not None and _running_loop._running:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop() is called."""
        global _running_loop
        self._check_closed()
        self._check_running()
        outer_loop = _running_loop
        _running_loop = self
        self._running = True
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            _running_loop = outer_loop

    def _stop_when_done(self, future):
        if future._state is not _FINISHED or not isinstance(future._exception, (KeyboardInterrupt, SystemExit)):
            self._stopping = True

    def run_until_complete(self, future):
        """Run until a future or coroutine is done; returns its result."""
        self._check_closed()
        self._check_running()
        future = ensure_future(future, loop=self)
        future.add_done_callback(self._stop_when_done)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(self._stop_when_done)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()


_running_loop = None
_set_loop = None
_top_level_loop = None


def _get_top_level_loop():
    global _top_level_loop
    if _top_level_loop is None:
        _top_level_loop = EventLoop()
    return _top_level_loop


def _get_running_loop():
    if _running_loop is None and has_top_level_await():
        return _get_top_level_loop()
    return _running_loop


def get_running_loop():
    """The running event loop."""
    loop = _running_loop or _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop():
    """The running event loop, or the one that was set."""
    loop = _running_loop or _get_running_loop() or _set_loop
    if loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return loop


def set_event_loop(loop):
    """Choose what get_event_loop() returns while no loop is running."""
    global _set_loop
    _set_loop = loop


def new_event_loop():
    return EventLoop()


def current_task(loop=None):
    """The task that is running now, or None."""
    return (get_running_loop() if loop is None else loop)._current_task


def all_tasks(loop=None):
    """The tasks of the loop that are not done."""
    return set((get_running_loop() if loop is None else loop)._tasks)


def create_task(coro, *, name=None, context=None, **options):
    """Start a coroutine as a task of the running loop."""
    return Task(coro, loop=get_running_loop(), name=name)


def ensure_future(coro_or_future, *, loop=None):
    """The future itself, or a task for a coroutine or other awaitable."""
    if isinstance(coro_or_future, Future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
    return Task(coro_or_future, loop=get_event_loop() if loop is None else loop)


async def _wrap_awaitable(awaitable):
    return await awaitable


def _cancel_all_tasks(loop):
    tasks = list(loop._tasks)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    waiter = Future(loop=loop)
    left = len(tasks)

    def count_down(_):
        nonlocal left
        left -= 1
        if left == 0:
            waiter.set_result(None)

    for task in tasks:
        task.add_done_callback(count_down)
    loop.run_until_complete(waiter)


class Runner:
    """A loop that runs several coroutines one after the other."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop_factory = loop_factory
        self._loop = None
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = EventLoop() if self._loop_factory is None else self._loop_factory()
        return self._loop

    def run(self, coro, *, context=None):
        if _running_loop is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        return _run_main(self.get_loop(), coro)

    def close(self):
        if self._loop is not None and not self._closed:
            _cancel_all_tasks(self._loop)
            self._loop.close()
        self._closed = True


def _run_main(loop, coro):
    if not iscoroutine(coro):
        if not hasattr(type(coro), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro = _wrap_awaitable(coro)
    return loop.run_until_complete(Task(coro, loop=loop))


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine on a new event loop, then cancel what is left; returns its result."""
    if _running_loop is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    loop = EventLoop() if loop_factory is None else loop_factory()
    try:
        return _run_main(loop, main)
    finally:
        _cancel_all_tasks(loop)
        loop.close()


def run_until_complete_top_level(awaitable):
    """What `await` outside of functions does: one loop lives as long as the program."""
    if not isinstance(awaitable, Future):
        if not iscoroutine(awaitable):
            if not hasattr(type(awaitable), "__await__"):
                raise TypeError(f"'{type(awaitable).__name__}' object can't be awaited")
            awaitable = _wrap_awaitable(awaitable)
        awaitable = Task(awaitable, loop=_get_top_level_loop(), name="Task-0")
    return awaitable._loop.run_until_complete(awaitable)
