from collections.abc import Iterable
from typing import Any, ClassVar, Protocol, TypeVar, final

_T_co = TypeVar("_T_co", covariant=True)
_T_contra = TypeVar("_T_contra", contravariant=True)
_S_contra = TypeVar("_S_contra", contravariant=True)
_KT = TypeVar("_KT")
_KT_contra = TypeVar("_KT_contra", contravariant=True)
_VT_co = TypeVar("_VT_co", covariant=True)

@final
class NoneType:
    def __bool__(self) -> bool: ...

class SupportsKeysAndGetItem(Protocol[_KT, _VT_co]):
    def keys(self) -> Iterable[_KT]: ...
    def __getitem__(self, key: _KT, /) -> _VT_co: ...

class SupportsGetItem(Protocol[_KT_contra, _VT_co]):
    def __getitem__(self, key: _KT_contra, /) -> _VT_co: ...

class SupportsIter(Protocol[_T_co]):
    def __iter__(self) -> _T_co: ...

class SupportsNext(Protocol[_T_co]):
    def __next__(self) -> _T_co: ...

class SupportsLen(Protocol):
    def __len__(self) -> int: ...

class SupportsWrite(Protocol[_T_contra]):
    def write(self, text: _T_contra, /) -> object: ...

class SupportsRead(Protocol[_T_co]):
    def read(self) -> _T_co: ...

class SupportsAdd(Protocol[_T_contra, _T_co]):
    def __add__(self, other: _T_contra, /) -> _T_co: ...

class SupportsMul(Protocol[_T_contra, _T_co]):
    def __mul__(self, other: _T_contra, /) -> _T_co: ...

class SupportsDivMod(Protocol[_T_contra, _T_co]):
    def __divmod__(self, other: _T_contra, /) -> _T_co: ...

class SupportsRDivMod(Protocol[_T_contra, _T_co]):
    def __rdivmod__(self, other: _T_contra, /) -> _T_co: ...

class SupportsPow2(Protocol[_T_contra, _T_co]):
    def __pow__(self, other: _T_contra, /) -> _T_co: ...

class SupportsPow3(Protocol[_T_contra, _S_contra, _T_co]):
    def __pow__(self, other: _T_contra, modulo: _S_contra, /) -> _T_co: ...

class SupportsDunderLT(Protocol[_T_contra]):
    def __lt__(self, other: _T_contra, /) -> bool: ...

class SupportsDunderGT(Protocol[_T_contra]):
    def __gt__(self, other: _T_contra, /) -> bool: ...

SupportsRichComparison = SupportsDunderLT[Any] | SupportsDunderGT[Any]

class DataclassInstance(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]
