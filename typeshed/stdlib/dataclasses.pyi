from collections.abc import Callable, Iterable, Mapping
from types import GenericAlias
from typing import Any, Generic, TypeVar, final, overload

from _typeshed import DataclassInstance

__all__ = [
    "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "asdict", "astuple", "dataclass", "field",
    "fields", "is_dataclass", "make_dataclass", "replace",
]

_T = TypeVar("_T")

@final
class _MISSING_TYPE: ...

MISSING: _MISSING_TYPE

# A marker, not a class, at run time; checkers know it by this name.
class KW_ONLY: ...

class FrozenInstanceError(AttributeError): ...

class InitVar(Generic[_T]):
    type: Any
    def __init__(self, type: Any) -> None: ...

class Field(Generic[_T]):
    name: str
    type: Any
    default: _T | _MISSING_TYPE
    default_factory: Callable[[], _T] | Any
    repr: bool
    hash: bool | None
    init: bool
    compare: bool
    metadata: Mapping[Any, Any]
    kw_only: bool | Any
    doc: str | None
    def __init__(
        self,
        default: Any,
        default_factory: Any,
        init: bool,
        repr: bool,
        hash: bool | None,
        compare: bool,
        metadata: Mapping[Any, Any] | None,
        kw_only: bool | Any,
        doc: str | None,
    ) -> None: ...
    @classmethod
    def __class_getitem__(cls, key: Any, /) -> GenericAlias: ...

@overload
def field(
    *,
    default: _T,
    default_factory: _MISSING_TYPE = ...,
    init: bool = True,
    repr: bool = True,
    hash: bool | None = None,
    compare: bool = True,
    metadata: Mapping[Any, Any] | None = None,
    kw_only: bool | _MISSING_TYPE = ...,
    doc: str | None = None,
) -> _T: ...
@overload
def field(
    *,
    default: _MISSING_TYPE = ...,
    default_factory: Callable[[], _T],
    init: bool = True,
    repr: bool = True,
    hash: bool | None = None,
    compare: bool = True,
    metadata: Mapping[Any, Any] | None = None,
    kw_only: bool | _MISSING_TYPE = ...,
    doc: str | None = None,
) -> _T: ...
@overload
def field(
    *,
    default: _MISSING_TYPE = ...,
    default_factory: _MISSING_TYPE = ...,
    init: bool = True,
    repr: bool = True,
    hash: bool | None = None,
    compare: bool = True,
    metadata: Mapping[Any, Any] | None = None,
    kw_only: bool | _MISSING_TYPE = ...,
    doc: str | None = None,
) -> Any: ...
@overload
def dataclass(
    cls: None = None,
    /,
    *,
    init: bool = True,
    repr: bool = True,
    eq: bool = True,
    order: bool = False,
    unsafe_hash: bool = False,
    frozen: bool = False,
    match_args: bool = True,
    kw_only: bool = False,
    slots: bool = False,
    weakref_slot: bool = False,
) -> Callable[[type[_T]], type[_T]]: ...
@overload
def dataclass(
    cls: type[_T],
    /,
    *,
    init: bool = True,
    repr: bool = True,
    eq: bool = True,
    order: bool = False,
    unsafe_hash: bool = False,
    frozen: bool = False,
    match_args: bool = True,
    kw_only: bool = False,
    slots: bool = False,
    weakref_slot: bool = False,
) -> type[_T]: ...
def fields(class_or_instance: DataclassInstance | type[DataclassInstance]) -> tuple[Field[Any], ...]: ...
def is_dataclass(obj: object) -> bool: ...
@overload
def asdict(obj: DataclassInstance, *, dict_factory: type[dict[Any, Any]] = ...) -> dict[str, Any]: ...
@overload
def asdict(obj: DataclassInstance, *, dict_factory: Callable[[list[tuple[str, Any]]], _T]) -> _T: ...
@overload
def astuple(obj: DataclassInstance, *, tuple_factory: type[tuple[Any, ...]] = ...) -> tuple[Any, ...]: ...
@overload
def astuple(obj: DataclassInstance, *, tuple_factory: Callable[[list[Any]], _T]) -> _T: ...
def replace(obj: _T, /, **changes: Any) -> _T: ...
def make_dataclass(
    cls_name: str,
    fields: Iterable[str | tuple[str, Any] | tuple[str, Any, Any]],
    *,
    bases: tuple[type, ...] = (),
    namespace: dict[str, Any] | None = None,
    init: bool = True,
    repr: bool = True,
    eq: bool = True,
    order: bool = False,
    unsafe_hash: bool = False,
    frozen: bool = False,
    match_args: bool = True,
    kw_only: bool = False,
    slots: bool = False,
    weakref_slot: bool = False,
    module: str | None = None,
    decorator: Callable[..., Any] = ...,
) -> type: ...
