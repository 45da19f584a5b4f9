from collections.abc import Callable
from typing import Any, Protocol, TypeVar

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)

class _Sequence(Protocol[_T_co]):
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> _T_co: ...

def bisect(
    a: _Sequence[_T], x: Any, lo: int = 0, hi: int | None = None, *, key: Callable[[_T], Any] | None = None
) -> int: ...
def bisect_left(
    a: _Sequence[_T], x: Any, lo: int = 0, hi: int | None = None, *, key: Callable[[_T], Any] | None = None
) -> int: ...
def bisect_right(
    a: _Sequence[_T], x: Any, lo: int = 0, hi: int | None = None, *, key: Callable[[_T], Any] | None = None
) -> int: ...
def insort(
    a: list[_T], x: _T, lo: int = 0, hi: int | None = None, *, key: Callable[[_T], Any] | None = None
) -> None: ...
def insort_left(
    a: list[_T], x: _T, lo: int = 0, hi: int | None = None, *, key: Callable[[_T], Any] | None = None
) -> None: ...
def insort_right(
    a: list[_T], x: _T, lo: int = 0, hi: int | None = None, *, key: Callable[[_T], Any] | None = None
) -> None: ...
