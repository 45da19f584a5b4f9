from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Coroutine, Generator, Iterator
from types import TracebackType
from typing import Any, Generic, ParamSpec, Protocol, Self, TypeVar, overload

__all__ = [
    "AbstractAsyncContextManager", "AbstractContextManager", "AsyncContextDecorator", "AsyncExitStack",
    "ContextDecorator", "ExitStack", "aclosing", "asynccontextmanager", "closing", "contextmanager", "nullcontext",
    "redirect_stderr", "redirect_stdout", "suppress",
]

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)
_ExitT_co = TypeVar("_ExitT_co", covariant=True, bound=bool | None, default=bool | None)
_F = TypeVar("_F", bound=Callable[..., Any])
_AF = TypeVar("_AF", bound=Callable[..., Awaitable[Any]])
_P = ParamSpec("_P")
_G_co = TypeVar("_G_co", covariant=True)

class AbstractContextManager(ABC, Generic[_T_co, _ExitT_co]):
    def __enter__(self) -> _T_co: ...
    @abstractmethod
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> _ExitT_co: ...

class AbstractAsyncContextManager(ABC, Generic[_T_co, _ExitT_co]):
    async def __aenter__(self) -> _T_co: ...
    @abstractmethod
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> _ExitT_co: ...

class ContextDecorator:
    def __call__(self, func: _F) -> _F: ...

class AsyncContextDecorator:
    def __call__(self, func: _AF) -> _AF: ...

class _GeneratorContextManager(AbstractContextManager[_T_co, bool | None], ContextDecorator):
    gen: Generator[_T_co, Any, Any]
    def __exit__(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool | None: ...

class _AsyncGeneratorContextManager(AbstractAsyncContextManager[_T_co, bool | None], AsyncContextDecorator):
    gen: AsyncGenerator[_T_co, Any]
    async def __aexit__(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool | None: ...

def contextmanager(func: Callable[_P, Iterator[_T_co]]) -> Callable[_P, _GeneratorContextManager[_T_co]]: ...
def asynccontextmanager(
    func: Callable[_P, AsyncIterator[_T_co]],
) -> Callable[_P, _AsyncGeneratorContextManager[_T_co]]: ...

class _SupportsClose(Protocol):
    def close(self) -> object: ...

class _SupportsAclose(Protocol):
    def aclose(self) -> Awaitable[object]: ...

_C = TypeVar("_C", bound=_SupportsClose)
_AC = TypeVar("_AC", bound=_SupportsAclose)

class closing(AbstractContextManager[_C, None]):
    thing: _C
    def __init__(self, thing: _C) -> None: ...
    def __exit__(self, *exc_info: object) -> None: ...

class aclosing(AbstractAsyncContextManager[_AC, None]):
    thing: _AC
    def __init__(self, thing: _AC) -> None: ...
    async def __aexit__(self, *exc_info: object) -> None: ...

class suppress(AbstractContextManager[None, bool]):
    def __init__(self, *exceptions: type[BaseException]) -> None: ...
    def __exit__(
        self,
        exctype: type[BaseException] | None,
        excinst: BaseException | None,
        exctb: TracebackType | None,
    ) -> bool: ...

class redirect_stdout(AbstractContextManager[_T, None]):
    def __init__(self, new_target: _T) -> None: ...
    def __exit__(
        self,
        exctype: type[BaseException] | None,
        excinst: BaseException | None,
        exctb: TracebackType | None,
    ) -> None: ...

class redirect_stderr(AbstractContextManager[_T, None]):
    def __init__(self, new_target: _T) -> None: ...
    def __exit__(
        self,
        exctype: type[BaseException] | None,
        excinst: BaseException | None,
        exctb: TracebackType | None,
    ) -> None: ...

class _BaseExitStack:
    def pop_all(self) -> Self: ...
    def push(self, exit: _T) -> _T: ...
    def enter_context(self, cm: AbstractContextManager[_T, Any]) -> _T: ...
    def callback(self, callback: Callable[_P, _T], /, *args: _P.args, **kwds: _P.kwargs) -> Callable[_P, _T]: ...

class ExitStack(_BaseExitStack, AbstractContextManager[Any, bool]):
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc_details: Any) -> bool: ...
    def close(self) -> None: ...

class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager[Any, bool]):
    async def enter_async_context(self, cm: AbstractAsyncContextManager[_T, Any]) -> _T: ...
    def push_async_exit(self, exit: _T) -> _T: ...
    def push_async_callback(
        self, callback: Callable[_P, Awaitable[_T]], /, *args: _P.args, **kwds: _P.kwargs
    ) -> Callable[_P, Awaitable[_T]]: ...
    async def aclose(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *exc_details: Any) -> bool: ...

class nullcontext(AbstractContextManager[_T, None], AbstractAsyncContextManager[_T, None]):
    enter_result: _T
    @overload
    def __init__(self: nullcontext[None], enter_result: None = None) -> None: ...
    @overload
    def __init__(self: nullcontext[_T], enter_result: _T) -> None: ...
    def __exit__(self, *excinfo: object) -> None: ...
    async def __aexit__(self, *excinfo: object) -> None: ...
