"""Runs test cases on CPython 3.14 and tells what each one did.

The harness sends one JSON object per line (`name`, `source`, `call_external`, `run_async`, `wants_value`) and reads one
per line back (`stdout`, `stderr`, `ending`). The same file serves a native interpreter, where it is the main program, and
Pyodide, where `pyodide.mjs` imports it and calls `answer`. A case must not notice that it shares its process: it gets a
namespace, streams, a recursion limit and an event loop of its own, and no frame of this file shows in a traceback.
"""

import ast
import asyncio
import builtins
import contextlib
import copy
import functools
import gc
import inspect
import io
import json
import linecache
import pathlib
import sys
import tempfile
import traceback
import types
import warnings

SCRIPT_RECURSION_LIMIT = 1000

set_real_recursion_limit = sys.setrecursionlimit
get_real_recursion_limit = sys.getrecursionlimit
frames_below_case = 0


def hello():
    """The first line of every session: which Python answers, so that the harness can refuse a wrong one."""
    return json.dumps(
        {
            'version': '.'.join(str(part) for part in sys.version_info[:3]),
            'is_native': sys.platform != 'emscripten' and sys.maxsize == 2**63 - 1,
            'hash_seed_is_zero': not sys.flags.hash_randomization,
        }
    )


def answer(line):
    """Runs the case of one request line and returns the answer line."""
    return json.dumps(run_case(json.loads(line)))


def run_case(request):
    name, source = request['name'], request['source']
    module = types.ModuleType('__main__')
    namespace = module.__dict__
    namespace.update(__builtins__=builtins, __file__=name)
    if request['call_external']:
        namespace.update(HOST_FUNCTIONS)
    stdout = io.TextIOWrapper(io.BytesIO(), encoding='utf-8', newline='\n', write_through=True)
    stderr = io.TextIOWrapper(
        io.BytesIO(), encoding='utf-8', errors='backslashreplace', newline='\n', write_through=True
    )
    outer = sys.stdout, sys.stderr, sys.stdin, sys.argv, sys.modules.get('__main__')
    sys.stdout, sys.stderr, sys.stdin, sys.argv = stdout, stderr, io.StringIO(), [name]
    sys.modules['__main__'] = module
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    prepare_process()
    try:
        ending = run_to_end({**request, 'stderr': stderr}, namespace, stderr)
        answer = {'stdout': text_of(stdout), 'stderr': text_of(stderr), 'ending': ending}
        bury(namespace)
    finally:
        sys.stdout, sys.stderr, sys.stdin, sys.argv, sys.modules['__main__'] = outer
        set_real_recursion_limit(SCRIPT_RECURSION_LIMIT)
        linecache.cache.pop(name, None)
    return answer


def bury(namespace):
    """Ends what the case left suspended, while nobody hears it: later it would speak in the middle of another case."""
    namespace.clear()
    gc.collect()


def prepare_process():
    """Undoes what an earlier case may have left behind and silences what Monty does not have."""
    warnings.resetwarnings()
    for category in (ResourceWarning, ImportWarning, PendingDeprecationWarning, DeprecationWarning):
        warnings.simplefilter('ignore', category)
    warnings.filterwarnings('default', category=DeprecationWarning, module='__main__')
    # Monty has no finalisers, which would notice these.
    warnings.filterwarnings('ignore', 'coroutine .* was never awaited', RuntimeWarning)
    warnings.onceregistry.clear()
    asyncio._set_running_loop(None)
    sys.unraisablehook = lambda _: None
    if 'decimal' in sys.modules:
        decimal = sys.modules['decimal']
        decimal.setcontext(decimal.Context())


def text_of(stream):
    return stream.buffer.getvalue().decode()


def run_to_end(request, namespace, stderr):
    try:
        value = evaluate(request, namespace)
        return {'kind': 'complete', 'value': repr(value) if request['wants_value'] else None}
    except SystemExit as exit:
        if exit.code is None or isinstance(exit.code, int):
            return {'kind': 'exit', 'code': int(exit.code or 0)}
        print(exit.code, file=stderr)
        return {'kind': 'exit', 'code': 1}
    except BaseException as error:
        set_real_recursion_limit(10 * SCRIPT_RECURSION_LIMIT)
        hide_foreign_frames(error, request['name'], set())
        traceback.print_exception(error, file=stderr)
        return {'kind': 'raise', 'exception': repr(error)}


def evaluate(request, namespace):
    """Runs the case; returns the value of its last expression statement if that was asked for."""
    codes = compile_case(request)
    if request['run_async']:
        return asyncio.run(evaluate_async(codes, namespace))
    value = None
    for code in codes:
        match_recursion_limit()
        value = eval(code, namespace)
    return value


async def evaluate_async(codes, namespace):
    value = None
    for code in codes:
        match_recursion_limit()
        value = eval(code, namespace)
        if code.co_flags & inspect.CO_COROUTINE:
            value = await value
    return value


def compile_case(request):
    """Compiles the case; if that fails, as a file of that name, from which the compiler quotes the line at fault."""
    shown = io.StringIO()
    with contextlib.suppress(SyntaxError), contextlib.redirect_stderr(shown):
        codes = compile_parts(request)
        print(shown.getvalue(), end='', file=request['stderr'])
        return codes
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        pathlib.Path(request['name']).write_text(request['source'], encoding='utf-8')
        return compile_parts(request)


def compile_parts(request):
    name, source = request['name'], request['source']
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if request['run_async'] else 0
    compile_part = functools.partial(compile, filename=name, flags=flags, dont_inherit=True)
    if not request['wants_value']:
        return [compile_part(source, mode='exec')]
    tree = ast.parse(source, name)
    if not tree.body or not isinstance(tree.body[-1], ast.Expr):
        return [compile_part(source, mode='exec')]
    last = ast.Expression(tree.body.pop().value)
    return [compile_part(tree, mode='exec'), compile_part(last, mode='eval')]


def match_recursion_limit():
    """Lets the case recurse exactly as deep as if it were the main script."""
    global frames_below_case
    frame, frames_below_case = sys._getframe(1), 0
    while frame is not None:
        frame, frames_below_case = frame.f_back, frames_below_case + 1
    set_real_recursion_limit(SCRIPT_RECURSION_LIMIT + frames_below_case)


def set_recursion_limit(limit, /):
    set_real_recursion_limit(limit + frames_below_case if type(limit) is int and limit > 0 else limit)


def get_recursion_limit():
    return get_real_recursion_limit() - frames_below_case


def hide_foreign_frames(error, case_name, seen):
    """Removes from `error`, and from every exception it carries, all frames that are not the case's own code."""
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    shown = []
    link = error.__traceback__
    while link is not None:
        if is_shown(link.tb_frame.f_code.co_filename, case_name):
            shown.append(link)
        link = link.tb_next
    for link, following in zip(shown, shown[1:] + [None]):
        link.tb_next = following
    error.__traceback__ = shown[0] if shown else None
    hide_foreign_frames(error.__cause__, case_name, seen)
    hide_foreign_frames(error.__context__, case_name, seen)
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            hide_foreign_frames(member, case_name, seen)


def is_shown(filename, case_name):
    return filename == case_name or (filename.startswith('<') and not filename.startswith('<frozen '))


class IdleLoop(asyncio.BaseEventLoop):
    """An event loop without clock or sockets: when nothing can run, the host answers, then time jumps to the next timer.

    That is what a Monty host does with `ResolveFutures`, and it makes every interleaving deterministic.
    """

    def __init__(self):
        super().__init__()
        self._selector = self
        self._now = 0.0
        self.unanswered = []
        self.set_exception_handler(lambda loop, context: None)

    def time(self):
        return self._now

    def select(self, timeout):
        if timeout is None or timeout > 0:
            if self.unanswered:
                answers, self.unanswered = self.unanswered, []
                for future in answers:
                    if not future.done():
                        future.set_result(None)
            elif timeout is None:
                raise RuntimeError('deadlock: every task waits and nothing will wake one')
            else:
                self._now += timeout
        return ()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def across_boundary(function):
    """Copies arguments and result, as they are when they pass between a sandbox and its host."""

    @functools.wraps(function)
    def call(*args, **kwargs):
        args, kwargs = copy.deepcopy((args, kwargs))
        return copy.deepcopy(function(*args, **kwargs))

    return call


@across_boundary
def add_ints(a, b):
    return a + b


@across_boundary
def concat_strings(a, b):
    return a + b


@across_boundary
def return_value(x):
    return x


@across_boundary
def get_list():
    return [1, 2, 3]


@across_boundary
def describe_call(*args, **kwargs):
    return [list(args), kwargs]


@across_boundary
def raise_error(kind, message):
    raise getattr(builtins, kind)(message)


async def async_call(x):
    x = copy.deepcopy(x)
    await until_answered()
    return x


async def async_raise(kind, message):
    await until_answered()
    raise getattr(builtins, kind)(message)


async def until_answered():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.unanswered.append(future)
    await future


HOST_FUNCTIONS = {
    function.__name__: function
    for function in (
        add_ints,
        concat_strings,
        return_value,
        get_list,
        describe_call,
        raise_error,
        async_call,
        async_raise,
    )
}

sys.setrecursionlimit = set_recursion_limit
sys.getrecursionlimit = get_recursion_limit
asyncio.new_event_loop = asyncio.events.new_event_loop = IdleLoop


def main():
    requests, answers = sys.stdin, sys.stdout
    print(hello(), file=answers, flush=True)
    for line in requests:
        print(answer(line), file=answers, flush=True)


if __name__ == '__main__':
    main()
