from collections.abc import Callable, Sequence
from re import Pattern
from types import TracebackType
from typing import Any, Generic, Literal, TextIO, TypeVar, overload

__all__ = [
    "catch_warnings", "deprecated", "filterwarnings", "formatwarning", "resetwarnings", "showwarning", "simplefilter",
    "warn", "warn_explicit",
]

_T = TypeVar("_T")
_W_co = TypeVar("_W_co", covariant=True, bound=list[WarningMessage] | None, default=list[WarningMessage] | None)
_Action = Literal["default", "error", "ignore", "always", "all", "module", "once"]

filters: Sequence[tuple[str, Any, type[Warning], Any, int]]
onceregistry: dict[Any, Any]

def warn(
    message: Warning | str,
    category: type[Warning] | None = None,
    stacklevel: int = 1,
    source: Any = None,
    *,
    skip_file_prefixes: tuple[str, ...] = (),
) -> None: ...
def warn_explicit(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    module: str | None = None,
    registry: dict[Any, Any] | None = None,
    module_globals: dict[str, Any] | None = None,
    source: Any = None,
) -> None: ...
def showwarning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: Any = None,
    line: str | None = None,
) -> None: ...
def formatwarning(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str: ...
def filterwarnings(
    action: _Action,
    message: str = "",
    category: type[Warning] = ...,
    module: str = "",
    lineno: int = 0,
    append: bool = False,
) -> None: ...
def simplefilter(
    action: _Action, category: type[Warning] = ..., lineno: int = 0, append: bool = False
) -> None: ...
def resetwarnings() -> None: ...

class WarningMessage:
    message: Warning | str
    category: type[Warning]
    filename: str
    lineno: int
    file: Any
    line: str | None
    source: Any
    def __init__(
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: Any = None,
        line: str | None = None,
        source: Any = None,
    ) -> None: ...

class catch_warnings(Generic[_W_co]):
    @overload
    def __init__(
        self: catch_warnings[None],
        *,
        record: Literal[False] = False,
        module: Any = None,
        action: _Action | None = None,
        category: type[Warning] = ...,
        lineno: int = 0,
        append: bool = False,
    ) -> None: ...
    @overload
    def __init__(
        self: catch_warnings[list[WarningMessage]],
        *,
        record: Literal[True],
        module: Any = None,
        action: _Action | None = None,
        category: type[Warning] = ...,
        lineno: int = 0,
        append: bool = False,
    ) -> None: ...
    def __enter__(self) -> _W_co: ...
    def __exit__(self, *exc_info: object) -> None: ...

class deprecated:
    message: str
    category: type[Warning] | None
    stacklevel: int
    def __init__(
        self, message: str, /, *, category: type[Warning] | None = ..., stacklevel: int = 1
    ) -> None: ...
    def __call__(self, arg: _T, /) -> _T: ...
