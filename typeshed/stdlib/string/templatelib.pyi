from collections.abc import Iterator
from types import GenericAlias
from typing import Any, Literal, final

_Conversion = Literal["a", "r", "s"]

@final
class Interpolation:
    __match_args__ = ("value", "expression", "conversion", "format_spec")
    __slots__ = ("value", "expression", "conversion", "format_spec")
    value: Any
    expression: str
    conversion: _Conversion | None
    format_spec: str
    def __new__(cls, *args: Any, **keywords: Any) -> Interpolation: ...
    def __class_getitem__(cls, key: Any) -> GenericAlias: ...

@final
class Template:
    __slots__ = ("strings", "interpolations")
    strings: tuple[str, ...]
    interpolations: tuple[Interpolation, ...]
    def __new__(cls, *args: str | Interpolation) -> Template: ...
    @property
    def values(self) -> tuple[Any, ...]: ...
    def __iter__(self) -> Iterator[str | Interpolation]: ...
    def __add__(self, other: Template) -> Template: ...

def convert(obj: Any, /, conversion: _Conversion | None) -> Any: ...
