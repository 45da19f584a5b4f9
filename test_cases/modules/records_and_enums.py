# Dataclasses, enumerations, named tuples, typed dicts, protocols and functools side by side.
import dataclasses, enum, functools, abc, typing, copy
from dataclasses import dataclass, field
def e(f, *a, **k):
    try: r = f(*a, **k); return repr(r)
    except BaseException as x: return type(x).__name__ + ': ' + str(x)
@dataclass(slots=True)
class P:
    x: int
    y: int = 0
    z: list = field(default_factory=list, repr=False)
print(P(1), P.__slots__, hasattr(P(1), '__dict__'), e(setattr, P(1), 'nope', 3))
@dataclass(frozen=True, slots=True, order=True)
class R:
    w: int = 5
print(
    R(1) < R(2), e(setattr, R(1), 'w', 3), e(delattr, R(1), 'w'), hash(R(1)) == hash(R(1)), copy.copy(R(3)),
    copy.deepcopy(P(1, 2, [3])), dataclasses.replace(R(1), w=9), R(1).__getstate__(),
)
@dataclass(weakref_slot=True, slots=True)
class W: a: int = 1
print(W.__slots__, W())
@dataclass
class Base:
    a: int
    def __post_init__(self): self.b = self.a * 2
@dataclass
class Child(Base):
    c: str = 'c'
    def __post_init__(self):
        super().__post_init__(); self.d = self.b + 1
print(
    Child(3), vars(Child(3)), dataclasses.fields(Child)[1].name, dataclasses.asdict(Child(1)),
    dataclasses.astuple(Child(1)), Child.__match_args__,
)
print(
    e(lambda: dataclass(type('X', (), {'__annotations__': {'a': int, 'b': int}, 'a': 1}))), e(Child),
    e(Child, 1, 2, 3),
)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
    _: dataclasses.KW_ONLY = 0
print(K(a=1), e(K, 1))
class Color(enum.Enum):
    RED = 1
    GREEN = enum.auto()
    ALIAS = 1
    @property
    def nice(self): return self.name.title()
    @classmethod
    def make(cls, n): return cls(n)
print(
    list(Color), Color.ALIAS, Color.RED.nice, Color.make(2), Color['GREEN'], e(lambda: Color(9)),
    e(lambda: Color['X']), Color.__members__, Color.RED in Color, 1 in Color, 'x' in Color, len(Color),
    Color.RED.__class__, type(Color), isinstance(Color.RED, Color),
)
class Flag(enum.Flag):
    A = enum.auto(); B = enum.auto(); C = A | B
print(
    Flag.A | Flag.B, ~Flag.A, Flag.C & Flag.A, list(Flag.C), Flag(0), repr(Flag(3)), e(lambda: Flag(8)),
    bool(Flag(0)), Flag.A in Flag.C,
)
class I(enum.IntEnum):
    X = 3; Y = 4
print(I.X + 1, I.X < I.Y, f'{I.X}', repr(I.X), I(3), sorted([I.Y, I.X]), json if 0 else '', {I.X: 1}[3])
class S(enum.StrEnum):
    ONE = enum.auto(); TWO = 'zwei'
print(S.ONE, S.TWO.upper(), f'{S.TWO:>6}', repr(S.ONE))
class Planet(enum.Enum):
    EARTH = (1, 2)
    def __init__(self, m, r): self.m = m; self.r = r
    def __str__(self): return f'P{self.m}'
print(
    Planet.EARTH, Planet.EARTH.m, Planet.EARTH.value, e(setattr, Planet, 'EARTH', 1), e(delattr, Planet, 'EARTH'),
    e(lambda: Planet.EARTH.EARTH),
)
@enum.unique
class U(enum.Enum): A = 1
print(
    e(lambda: enum.unique(Color)), e(lambda: enum.Enum('F', 'a b c')), enum.Enum('F', 'a b c')(1),
    enum.IntEnum('G', {'q': 5}).q,
)
class N(typing.NamedTuple):
    a: int
    b: str = 'x'
    def both(self): return (self.a, self.b)
print(
    N(1), N(1)._replace(a=2), N._fields, N._field_defaults, N(1).both(), N.__annotations__, e(N), N(1) == (1, 'x'),
    N.__slots__, N.__mro__, e(setattr, N(1), 'a', 1), N._make([1, 2]), N(1)._asdict(),
)
class TD(typing.TypedDict, total=False):
    a: int
    b: typing.Required[str]
print(
    TD(a=1), TD.__required_keys__, TD.__optional_keys__, TD.__total__, TD.__annotations__, type(TD(a=1)),
    e(lambda: isinstance({}, TD)),
)
@typing.runtime_checkable
class Sized2(typing.Protocol):
    def __len__(self) -> int: ...
class HasX(typing.Protocol):
    x: int
print(
    isinstance([], Sized2), isinstance(5, Sized2), e(lambda: isinstance(5, HasX)), e(HasX), issubclass(list, Sized2),
    typing.get_protocol_members(Sized2), e(lambda: issubclass(int, HasX)),
)
class Impl(HasX):
    x = 1
print(Impl().x, HasX.__mro__, Impl.__mro__)
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(2), T(2) >= T(1), T(1) > T(2), e(lambda: functools.total_ordering(type('X', (), {}))))
@functools.singledispatch
def sd(x): return 'obj'
@sd.register
def _(x: int): return 'int'
@sd.register(list)
def _(x): return 'list'
@sd.register
def _(x: str | bytes): return 'sb'
print(
    sd(1), sd([]), sd(1.5), sd(True), sd('x'), sd(b''), sd.dispatch(bool) is sd.dispatch(int),
    sorted(t.__name__ for t in sd.registry),
)
class SM:
    @functools.singledispatchmethod
    def m(self, x): return 'o'
    @m.register
    def _(self, x: int): return 'i'
    @functools.cached_property
    def cp(self): print('computing'); return 7
    @functools.partialmethod
    def _z(self): pass
    pm = functools.partialmethod(m, 5)
s = SM()
print(s.m(1), s.m('x'), s.cp, s.cp, vars(s), s.pm())
@functools.lru_cache(maxsize=2)
def lc(x): return x
lc(1); lc(1); lc(2); lc(3)
print(lc.cache_info(), lc.__wrapped__(5), lc.cache_parameters())
print(
    functools.partial(int, base=2)('101'), functools.reduce(lambda a, b: a + b, [1, 2, 3], 10),
    functools.partial(print, 1, sep='-'),
)
