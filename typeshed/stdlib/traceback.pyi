from collections.abc import Generator, Iterable, Iterator
from types import FrameType, TracebackType
from typing import Any, ClassVar, Protocol, Self, overload

__all__ = [
    "FrameSummary", "StackSummary", "TracebackException", "clear_frames", "extract_stack", "extract_tb", "format_exc",
    "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc",
    "print_exception", "print_last", "print_list", "print_stack", "print_tb", "walk_tb",
]

class _Writer(Protocol):
    def write(self, text: str, /) -> object: ...

_FrameTuple = tuple[str, int, str, str | None]

class FrameSummary:
    filename: str
    lineno: int | None
    name: str
    line: str | None
    locals: dict[str, str] | None
    end_lineno: int | None
    colno: int | None
    end_colno: int | None
    def __init__(
        self,
        filename: str,
        lineno: int | None,
        name: str,
        *,
        lookup_line: bool = True,
        locals: dict[str, Any] | None = None,
        line: str | None = None,
        end_lineno: int | None = None,
        colno: int | None = None,
        end_colno: int | None = None,
        **kwargs: Any,
    ) -> None: ...
    def __getitem__(self, index: Any) -> Any: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...

class StackSummary(list[FrameSummary]):
    @classmethod
    def extract(
        klass,
        frame_gen: Iterable[Any],
        *,
        limit: int | None = None,
        lookup_lines: bool = True,
        capture_locals: bool = False,
    ) -> StackSummary: ...
    @classmethod
    def from_list(klass, a_list: Iterable[FrameSummary | _FrameTuple]) -> StackSummary: ...
    def format_frame_summary(self, frame_summary: FrameSummary, **kwargs: Any) -> str: ...
    def format(self, **kwargs: Any) -> list[str]: ...

class TracebackException:
    __cause__: TracebackException | None
    __context__: TracebackException | None
    __notes__: list[str] | None
    __suppress_context__: bool
    exceptions: list[TracebackException] | None
    stack: StackSummary
    exc_type_str: str | None
    max_group_width: int
    max_group_depth: int
    filename: str | None
    lineno: str | None
    end_lineno: str | None
    text: str | None
    offset: int | None
    end_offset: int | None
    msg: str | None
    @property
    def exc_type(self) -> type[BaseException] | None: ...
    def __init__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        exc_traceback: TracebackType | None,
        *,
        limit: int | None = None,
        lookup_lines: bool = True,
        capture_locals: bool = False,
        compact: bool = False,
        max_group_width: int = 15,
        max_group_depth: int = 10,
        _seen: set[int] | None = None,
    ) -> None: ...
    @classmethod
    def from_exception(cls, exc: BaseException, *args: Any, **kwargs: Any) -> Self: ...
    def format(self, *, chain: bool = True, **kwargs: Any) -> Generator[str]: ...
    def format_exception_only(self, *, show_group: bool = False, **kwargs: Any) -> Generator[str]: ...
    def print(self, *, file: _Writer | None = None, chain: bool = True, **kwargs: Any) -> None: ...

def print_tb(tb: TracebackType | None, limit: int | None = None, file: _Writer | None = None) -> None: ...
def format_tb(tb: TracebackType | None, limit: int | None = None) -> list[str]: ...
def extract_tb(tb: TracebackType | None, limit: int | None = None) -> StackSummary: ...
def print_exception(
    exc: BaseException | type[BaseException] | None,
    /,
    value: BaseException | None = ...,
    tb: TracebackType | None = ...,
    limit: int | None = None,
    file: _Writer | None = None,
    chain: bool = True,
    **kwargs: Any,
) -> None: ...
def format_exception(
    exc: BaseException | type[BaseException] | None,
    /,
    value: BaseException | None = ...,
    tb: TracebackType | None = ...,
    limit: int | None = None,
    chain: bool = True,
    **kwargs: Any,
) -> list[str]: ...
def format_exception_only(
    exc: BaseException | type[BaseException] | None,
    /,
    value: BaseException | None = ...,
    *,
    show_group: bool = False,
    **kwargs: Any,
) -> list[str]: ...
def print_exc(limit: int | None = None, file: _Writer | None = None, chain: bool = True) -> None: ...
def print_last(limit: int | None = None, file: _Writer | None = None, chain: bool = True) -> None: ...
def format_exc(limit: int | None = None, chain: bool = True) -> str: ...
def print_stack(f: FrameType | None = None, limit: int | None = None, file: _Writer | None = None) -> None: ...
def format_stack(f: FrameType | None = None, limit: int | None = None) -> list[str]: ...
def extract_stack(f: FrameType | None = None, limit: int | None = None) -> StackSummary: ...
def format_list(extracted_list: Iterable[FrameSummary | _FrameTuple]) -> list[str]: ...
def print_list(
    extracted_list: Iterable[FrameSummary | _FrameTuple], file: _Writer | None = None
) -> None: ...
def walk_tb(tb: TracebackType | None) -> Iterator[tuple[FrameType | None, int]]: ...
def clear_frames(tb: TracebackType | None) -> None: ...
