# typing: names that agents import, which must do nothing at run time.
from __future__ import annotations

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


import typing
from typing import (
    Annotated,
    Any,
    Callable,
    ClassVar,
    Final,
    Generic,
    Literal,
    NamedTuple,
    NewType,
    Optional,
    Protocol,
    TypedDict,
    TypeVar,
    Union,
    cast,
    overload,
)

# === Annotations do nothing ===
number: int = 'not an int'
assert number == 'not an int'
names: list[str]
undefined_annotation: This | Does[Not, Exist] = 1
assert undefined_annotation == 1


def annotated(a: Missing, *args: Also[Missing], key: 'text' = 1, **rest: 5 // 0) -> Nothing:
    local: Undefined = a
    return local


assert annotated('x') == 'x'


class Fields:
    x: int
    y: Undefined = 5


assert repr((Fields.y, hasattr(Fields, 'x'))) == '(5, False)'

# === Helpers ===
assert (cast(int, 'text'), cast('anything', None)) == ('text', None)
UserId = NewType('UserId', int)
assert (UserId(5), type(UserId(5)).__name__, UserId.__name__) == (5, 'int', 'UserId')
T = TypeVar('T')
assert T.__name__ == 'T'
assert repr(T) == '~T'


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self


assert Stack().push(1).push('a').items == [1, 'a']
assert Stack[int]().push(5).items == [5]
assert Stack.__name__ == 'Stack'
assert error_of(lambda: cast(int)) == "TypeError: cast() missing 1 required positional argument: 'val'"


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


assert (double(2), double('a')) == (4, 'aa')


@typing.final
class Sealed:
    @typing.override if hasattr(typing, 'override') else lambda f: f
    def method(self):
        return 'method'

    @typing.no_type_check
    def other(self):
        return 'other'


assert (Sealed().method(), Sealed().other()) == ('method', 'other')
LIMIT: Final = 10


class Config:
    shared: ClassVar[dict[str, int]] = {}
    value: Annotated[int, 'positive'] = 3
    mode: Literal['r', 'w'] = 'r'
    callback: Optional[Callable[[int], str]] = None


assert Config.shared == {}
assert Config.value == 3
assert Config.mode == 'r'
assert Config.callback is None
assert LIMIT == 10
assert typing.TYPE_CHECKING is False
assert error_of(lambda: typing.Missing) == "AttributeError: module 'typing' has no attribute 'Missing'"
assert (typing.get_origin(list[int]) is list) is True
assert (typing.get_args(dict[str, int]) == (str, int)) is True
assert typing.get_origin(int) is None
assert typing.get_args(int) == ()
assert repr(Optional[int]) == 'int | None'
assert repr(Union[int, str]) == 'int | str'
assert repr(Union[int, None]) == 'int | None'
assert repr(Any) == 'typing.Any'
assert repr(Callable[[int], str]) == 'typing.Callable[[int], str]'
assert repr(Literal['a', 1]) == "typing.Literal['a', 1]"
assert repr(Annotated[int, 'x']) == "typing.Annotated[int, 'x']"
assert repr(typing.List[int]) == 'typing.List[int]'
assert repr(typing.Dict[str, int]) == 'typing.Dict[str, int]'
assert repr(ClassVar[int]) == 'typing.ClassVar[int]'
assert (Union[int, str] == int | str) is True
assert (Optional[int] == int | None) is True
assert (Union[int] is int) is True
assert (Union[int, int] is int) is True
assert repr((typing.assert_type(5, int), typing.reveal_type is not None)) == '(5, True)'
assert error_of(lambda: typing.assert_never(5)) == 'AssertionError: Expected code to be unreachable, but got: 5'
assert error_of(lambda: Any()) == 'TypeError: Any cannot be instantiated'
assert error_of(lambda: isinstance(5, Any)) == 'TypeError: typing.Any cannot be used with isinstance()'

# === TypedDict ===
class Movie(TypedDict):
    title: str
    year: int


class Extra(Movie, total=False):
    note: str


movie = Movie(title='Up', year=2009)
assert movie == {'title': 'Up', 'year': 2009}
assert (type(movie) is dict) is True
assert Extra(title='x', year=1, note='n') == {'title': 'x', 'year': 1, 'note': 'n'}
assert Movie({'title': 'y', 'year': 2}) == {'title': 'y', 'year': 2}
assert Movie.__name__ == 'Movie'
assert sorted(Extra.__required_keys__) == ['title', 'year']
assert sorted(Extra.__optional_keys__) == ['note']
assert Movie.__total__ is True
assert Extra.__total__ is False
Point = TypedDict('Point', {'x': int, 'y': int})
assert Point(x=1, y=2) == {'x': 1, 'y': 2}
assert error_of(lambda: isinstance({}, Movie)) == 'TypeError: TypedDict does not support instance and class checks'

# === NamedTuple ===
class Employee(NamedTuple):
    """An employee."""

    name: str
    age: int = 30

    def greet(self):
        return f'{self.name} ({self.age})'


e = Employee('Ada')
assert repr(e) == "Employee(name='Ada', age=30)"
assert e.name == 'Ada'
assert e[1] == 30
assert (e == ('Ada', 30)) is True
assert e.greet() == 'Ada (30)'
assert e._asdict() == {'name': 'Ada', 'age': 30}
assert repr(e._replace(age=5)) == "Employee(name='Ada', age=5)"
assert Employee._fields == ('name', 'age')
assert Employee._field_defaults == {'age': 30}
assert len(e) == 2
assert Employee.__doc__ == 'An employee.'
assert repr(Employee._make(['x', 1])) == "Employee(name='x', age=1)"
name, age = e
assert (name, age) == ('Ada', 30)
assert isinstance(e, tuple) is True
assert (hash(e) == hash(('Ada', 30))) is True
assert {e: 1}['Ada', 30] == 1
assert (e < ('B', 0)) is True
assert error_of(lambda: Employee()) == "TypeError: Employee.__new__() missing 1 required positional argument: 'name'"
assert error_of(lambda: Employee('a', 1, 2)) == (
    'TypeError: Employee.__new__() takes from 2 to 3 positional arguments but 4 were given'
)
assert error_of(lambda: Employee('a', bad=1)) == (
    "TypeError: Employee.__new__() got an unexpected keyword argument 'bad'"
)
assert error_of(lambda: setattr(e, 'name', 'x')) == "AttributeError: can't set attribute"
assert error_of(lambda: e._replace(bad=1)) == "TypeError: Got unexpected field names: ['bad']"
assert error_of(lambda: e.missing) == "AttributeError: 'Employee' object has no attribute 'missing'"
Pair = NamedTuple('Pair', [('a', int), ('b', str)])
assert repr(Pair(1, b='x')) == "Pair(a=1, b='x')"


# === Protocol ===
class Named(Protocol):
    name: str

    def describe(self) -> str: ...


class Person:
    name = 'p'

    def describe(self):
        return 'person'


class Explicit(Named):
    pass


assert Explicit().describe() is None
assert error_of(lambda: Named()) == 'TypeError: Protocols cannot be instantiated'
assert error_of(lambda: isinstance(Person(), Named)) == (
    'TypeError: Instance and class checks can only be used with @runtime_checkable protocols'
)


@typing.runtime_checkable
class Describes(Protocol):
    def describe(self) -> str: ...


assert repr((isinstance(Person(), Describes), isinstance(5, Describes))) == '(True, False)'


# === Corners ===
UserId = typing.NewType('UserId', int)


def make_class():
    class Sub(UserId):
        pass


assert error_of(make_class) == (
    'TypeError: Cannot subclass an instance of NewType. '
    "Perhaps you were looking for: `Sub = NewType('Sub', UserId)`"
)


def of_union():
    class Sub(typing.Union[int, str]):
        pass


assert error_of(of_union) == 'TypeError: Cannot subclass int | str'
assert typing.get_type_hints(len) == {}
assert error_of(lambda: typing.TypeAliasType('A')) == (
    "TypeError: typealias() missing required argument 'value' (pos 2)"
)
assert error_of(lambda: typing.TypeGuard[int, str]) == (
    "TypeError: typing.TypeGuard accepts only single type. Got (<class 'int'>, <class 'str'>)."
)


@typing.dataclass_transform(kw_only_default=True, other=1)
def transforming(cls):
    return cls


assert transforming.__dataclass_transform__ == {
    'eq_default': True,
    'order_default': False,
    'kw_only_default': True,
    'frozen_default': False,
    'field_specifiers': (),
    'kwargs': {'other': 1},
}
import copy

Kind = typing.TypeVar('Kind')
assert copy.copy(Kind) is Kind and copy.deepcopy([Kind])[0] is Kind
