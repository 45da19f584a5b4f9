from typing import Any, Protocol, Self, TypeVar

__all__ = ["Error", "copy", "deepcopy", "replace"]

_T = TypeVar("_T")
_R = TypeVar("_R", bound="_SupportsReplace")

class _SupportsReplace(Protocol):
    def __replace__(self, /, **changes: Any) -> Self: ...

class Error(Exception): ...

error = Error

def copy(x: _T) -> _T: ...
def deepcopy(x: _T, memo: dict[int, Any] | None = None, _nil: Any = ...) -> _T: ...
def replace(obj: _R, /, **changes: Any) -> _R: ...
