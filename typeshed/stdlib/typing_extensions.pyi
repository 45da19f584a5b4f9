from abc import ABCMeta
from collections.abc import Mapping
from typing import (
    Annotated as Annotated,
    Any as Any,
    ClassVar as ClassVar,
    Concatenate as Concatenate,
    Final as Final,
    Literal as Literal,
    LiteralString as LiteralString,
    Never as Never,
    NewType as NewType,
    NotRequired as NotRequired,
    ParamSpec as ParamSpec,
    ParamSpecArgs as ParamSpecArgs,
    ParamSpecKwargs as ParamSpecKwargs,
    Protocol as Protocol,
    ReadOnly as ReadOnly,
    Required as Required,
    Self as Self,
    TypeAlias as TypeAlias,
    TypeAliasType as TypeAliasType,
    TypeGuard as TypeGuard,
    TypeIs as TypeIs,
    TypeVar as TypeVar,
    TypeVarTuple as TypeVarTuple,
    Unpack as Unpack,
    overload as overload,
)

_T = TypeVar("_T")
_TypeT = TypeVar("_TypeT", bound=type)

def disjoint_base(cls: _TypeT) -> _TypeT: ...

class _TypedDict(Mapping[str, object], metaclass=ABCMeta): ...

class deprecated:
    def __init__(self, message: str, /) -> None: ...
    def __call__(self, arg: _T, /) -> _T: ...
