# Enumerations, generics, protocols, typed dicts and dataclasses as programs use them.
import enum, typing, dataclasses, functools, abc, collections
from typing import *
from dataclasses import *
def e(f, *a, **k):
    try: r = f(*a, **k); return repr(r)
    except BaseException as x: return type(x).__name__ + ': ' + str(x)
# enum
class Shape(enum.Enum):
    _ignore_ = ['tmp']
    tmp = 5
    SQ = 'sq'
    CI = enum.nonmember(7)
    @enum.member
    def fn(): return 1
    @staticmethod
    def st(): return 'st'
    def __eq__(self, o): return self is o
    __hash__ = enum.Enum.__hash__
print(len(Shape), Shape.CI, Shape.fn, Shape.st(), Shape.SQ == 'sq')
class Auto(enum.Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = enum.auto(); B = enum.auto()
print([m.value for m in Auto])
class Miss(enum.Enum):
    X = 1
    @classmethod
    def _missing_(cls, v): return cls.X if v == 'x' else None
print(Miss('x'), e(Miss, 'y'))
class Perm(enum.IntFlag):
    R = 4; W = 2; X = 1
print(
    Perm.R | Perm.W, Perm(7), Perm(8), ~Perm.R, Perm.R | 8, repr(Perm(0)), list(Perm), Perm.R in Perm(6),
    Perm(6).name, len(Perm(6)), Perm['R'], [p for p in Perm(5)],
)
class Strict(enum.Flag, boundary=enum.STRICT): A = 1; B = 2
class Keep(enum.Flag, boundary=enum.KEEP): A = 1
class Conf(enum.Flag, boundary=enum.CONFORM): A = 1; B = 4
print(e(Strict, 4), Keep(9), Conf(7), Strict.A ^ Strict.B, Strict.A & Strict.B, Strict(3) - Strict.A if 0 else '')
class Base(enum.Enum):
    def hello(self): return 'hello ' + self.name
class Derived(Base):
    A = (1, 'a'); B = (2, 'b')
    def __new__(cls, v, l):
        o = object.__new__(cls); o._value_ = v; o.label = l; return o
print(
    Derived.A.hello(), Derived(2).label, Derived.A.value, Derived.__members__.keys(),
    Derived.A.__objclass__ if 0 else '',
)
class Num(float, enum.Enum): PI = 3.14
print(Num.PI + 1, Num.PI, Num(3.14), f'{Num.PI}', repr(Num.PI), isinstance(Num.PI, float))
print(
    enum.Enum('Dyn', {'A': 1, 'B': 2}).B, enum.Enum('Dyn', ['X', 'Y'], start=5).Y.value,
    e(lambda: enum.Enum('D', 'a a')), enum.verify(enum.UNIQUE)(Auto),
    e(lambda: enum.verify(enum.CONTINUOUS)(enum.Enum('C', {'a': 1, 'b': 3}))),
)
print(
    dir(Miss), Miss.X._name_, Miss._member_names_, Miss._value2member_map_, hash(Miss.X) == hash('X'),
    Miss.X.__doc__, Miss.__doc__, e(lambda: Miss.X < Miss.X), copy if 0 else '',
)
@enum.global_enum
class GE(enum.Enum): GA = 1
print(GA, repr(GA))
class P(enum.Enum):
    A = 1
    @enum.property
    def name2(self): return self.name * 2
    @functools.cached_property
    def c(self): return 5
print(P.A.name2, P.A.c, P.A in {P.A: 1}, {P.A}, P.__iter__, bool(P.A), P.A.name, e(setattr, P.A, 'name', 1), e(setattr, P.A, 'zz', 1)) if 0 else print(P.A.name2, P.A.c, e(setattr, P.A, 'name', 1), e(setattr, P.A, 'value', 1))
match P.A:
    case P.A: print('matched')
# generics
T = TypeVar('T'); K = TypeVar('K'); V = TypeVar('V')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
class IntBox(Box[int]): pass
class Pair(Generic[K, V], Box[K]): pass
print(
    Box[int](3).get(), Box[int](3).__orig_class__, IntBox.__orig_bases__, IntBox.__parameters__, Pair.__parameters__,
    Pair[int, str].__args__, Pair.__mro__, get_origin(Box[int]), get_args(Box[int]), e(lambda: Box[int, str]),
    e(lambda: IntBox[int]), Box[T], Box[Box[T]][int], Box[int] == Box[int], issubclass(IntBox, Box),
)
print(
    e(lambda: type('X', (Generic,), {})), e(lambda: Generic[int]), e(lambda: isinstance(1, Box[int])),
    Box.__class_getitem__(int), types if 0 else '',
)
print(get_type_hints(Box.get), get_type_hints(Box.__init__), Box[int].__parameters__, Box[T].__parameters__)
def ff(a: 'int', b: Optional[str] = None, *c: 'list[int]', **d: Any) -> 'Box[int]': pass
print(get_type_hints(ff), get_type_hints(ff, include_extras=True) == get_type_hints(ff))
class Ann:
    a: Annotated[int, 'meta']
    b: ClassVar[int] = 1
    c: Final[str] = 'x'
    d: 'Ann | None'
print(get_type_hints(Ann), get_type_hints(Ann, include_extras=True))
print(
    Literal['a', 1, None], get_args(Literal['a', 1]), Literal[1] == Literal[1], Union[int, str, int], Optional[None],
    Union[int], e(lambda: Union[()]), Callable[[int], str], get_args(Callable[[int, str], bool]), Callable[..., int],
    Type[int], Tuple[int, ...], Dict[str, int], List['x'], Annotated[int, 1, 2].__metadata__,
    Annotated[int, 1].__origin__, Never, NoReturn, Self, LiteralString, Any, Concatenate, TypeGuard[int],
    Required[int], Unpack[Tuple[int]], ClassVar[int], Final,
)
UserId = NewType('UserId', int)
print(
    UserId(5), UserId, UserId.__supertype__, UserId.__name__, type(UserId), e(lambda: UserId | int), cast(int, 'x'),
    assert_type(1, int), e(lambda: assert_never(1)), e(lambda: isinstance(1, UserId)),
)
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class R:
    def close(self): pass
@runtime_checkable
class Named(Protocol):
    name: str
class HasName:
    def __init__(self): self.name = 'n'
print(
    isinstance(R(), Closable), issubclass(R, Closable), isinstance(1, Closable), isinstance(HasName(), Named),
    e(lambda: issubclass(HasName, Named)), e(lambda: Closable()), is_protocol(Closable), get_protocol_members(Named),
    Closable._is_protocol, e(lambda: type('X', (Closable, int), {}) and 1),
)
class Sub(Closable, Protocol[T]):
    def get(self) -> T: ...
print(Sub.__parameters__, Sub[int], Sub.__mro__, Sub.__abstractmethods__)
class Impl(Sub[int]):
    def get(self): return 1
print(Impl().get(), Impl().close())
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(
    len(get_overloads(ov)), ov(1), final(R) is R, R.__final__, override(ov).__override__, no_type_check(ov) is ov,
    reveal_type if 0 else '',
)
class Movie(TypedDict):
    title: str
    year: NotRequired[int]
    ro: ReadOnly[str]
print(
    sorted(Movie.__required_keys__), Movie.__optional_keys__, Movie.__readonly_keys__, Movie(title='x'),
    is_typeddict(Movie), e(lambda: Movie.__mro__), Movie.__bases__, get_type_hints(Movie),
    TypedDict('F', {'a': int}).__annotations__, Movie.__orig_bases__[0].__name__ if 0 else '',
)
class GM(TypedDict, Generic[T]):
    v: T
print(GM[int], GM.__parameters__, GM(v=1))
class NT(NamedTuple, Generic[T]):
    x: T
    y: int = 0
print(NT(1), NT[int](1), NT.__mro__ if 0 else '', NT._fields, e(lambda: type('B', (NT, int), {})) if 0 else '')
# dataclasses
@dataclass(order=True, frozen=True)
class V1:
    x: int
    y: int = field(default=0, compare=False)
    z: list = field(default_factory=list, repr=False, hash=False, metadata={'k': 1})
    cv: ClassVar[int] = 3
    iv: InitVar[int] = 9
    def __post_init__(self, iv): object.__setattr__(self, 'w', iv)
print(
    V1(1), V1(1, 5) == V1(1, 6), V1(1) < V1(2), e(setattr, V1(1), 'x', 2), V1(1, iv=3).w,
    [f.name for f in fields(V1)], V1.__dataclass_params__, fields(V1)[2].metadata['k'],
    replace(V1(1, iv=2), x=5, iv=1), is_dataclass(V1),
    make_dataclass('MD', ['a', ('b', int), ('c', int, field(default=3))], namespace={'m': lambda s: 1})(1, 2),
    e(lambda: V1()), V1.__match_args__,
)
@dataclass(init=False, repr=False, eq=False)
class Bare: a: int = 1
print(Bare().a, Bare.__init__ is object.__init__, Bare.__eq__ is object.__eq__, asdict(Bare()), astuple(Bare()))
@dataclass
class Cyc:
    n: 'Cyc | None' = None
c = Cyc(); c.n = c; print(c)
@dataclass(unsafe_hash=True, match_args=False, kw_only=True)
class UH: a: int; b: str = 'q'
print(hash(UH(a=1)) == hash((1, 'q')), hasattr(UH, '__match_args__'), e(UH, 1), UH(a=2))
def bad():
    @dataclass
    class X: a: list = []
print(
    e(bad), e(lambda: field(default=1, default_factory=list)), e(lambda: fields(5)), e(lambda: asdict(5)),
    e(lambda: replace(UH(a=1), zz=1)),
)
@dataclass
class Desc:
    class D:
        def __set_name__(self, o, n): self._n = '_' + n
        def __get__(self, i, t): return 100 if i is None else getattr(i, self._n, 100)
        def __set__(self, i, v): setattr(i, self._n, int(v))
    q: int = D()
print(Desc().q, Desc('5').q, Desc())
