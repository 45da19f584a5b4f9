# dataclasses: generated methods, fields, options, inheritance and helpers.
import dataclasses
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Basics ===
@dataclass
class Point:
    """A point."""

    x: int
    y: int = 0

    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


p = Point(3, 4)
assert repr(p) == 'Point(x=3, y=4)'
assert repr(Point(1)) == 'Point(x=1, y=0)'
assert repr(Point(y=2, x='any type')) == "Point(x='any type', y=2)"
assert p.x == 3
assert p.y == 4
assert repr(p.length()) == '5.0'
assert Point.y == 0
assert (p == Point(3, 4)) is True
assert (p == Point(3, 5)) is False
assert (p != (3, 4)) is True
assert (p == 5) is False
assert Point.__doc__ == 'A point.'
assert vars(p) == {'x': 3, 'y': 4}
p.x = 10
assert repr(p) == 'Point(x=10, y=4)'
assert error_of(lambda: Point()) == "TypeError: Point.__init__() missing 1 required positional argument: 'x'"
assert error_of(lambda: Point(1, 2, 3)) == (
    'TypeError: Point.__init__() takes from 2 to 3 positional arguments but 4 were given'
)
assert error_of(lambda: Point(1, z=2)) == "TypeError: Point.__init__() got an unexpected keyword argument 'z'"
assert error_of(lambda: Point(1, x=2)) == "TypeError: Point.__init__() got multiple values for argument 'x'"
assert error_of(lambda: hash(p)) == "TypeError: unhashable type: 'Point'"
assert error_of(lambda: p < Point(1)) == "TypeError: '<' not supported between instances of 'Point' and 'Point'"
assert error_of(lambda: Point.x) == "AttributeError: type object 'Point' has no attribute 'x'"
assert Point.__match_args__ == ('x', 'y')
assert [f.name for f in fields(Point)] == ['x', 'y']
assert [f.default for f in fields(Point)][1] == 0
assert is_dataclass(Point) is True
assert is_dataclass(p) is True
assert is_dataclass(int) is False
assert list(Point.__dataclass_fields__) == ['x', 'y']
assert ({'Point': Point}['Point'](1) == Point(1)) is True


# === field ===
@dataclass
class Options:
    name: str
    tags: list = field(default_factory=list)
    secret: str = field(default='s', repr=False)
    ignored: int = field(default=0, compare=False)
    computed: int = field(init=False)
    fixed: int = field(init=False, default=7)
    key: str = field(default='k', kw_only=True)
    shared: ClassVar[int] = 5
    note: str = field(default='n', metadata={'doc': 'a note'})

    def __post_init__(self):
        self.computed = len(self.name)


a, b = Options('abc'), Options('abc', ignored=9)
a.tags.append(1)
assert repr(a) == "Options(name='abc', tags=[1], ignored=0, computed=3, fixed=7, key='k', note='n')"
assert b.tags == []
assert (a == b) is False
assert Options('x', [1], 's2', 3, 'note', key='kk').note == 'note'
assert Options.shared == 5
b.tags.append(1)
assert (a == b) is True
assert error_of(lambda: Options()) == "TypeError: Options.__init__() missing 1 required positional argument: 'name'"
assert error_of(lambda: Options('x', computed=1)) == (
    "TypeError: Options.__init__() got an unexpected keyword argument 'computed'"
)
assert error_of(lambda: Options('x', [], 's', 1, 'n', 'k')) == (
    'TypeError: Options.__init__() takes from 2 to 6 positional arguments but 7 were given'
)
assert fields(Options)[-1].metadata['doc'] == 'a note'
assert [f.name for f in fields(a) if f.init] == ['name', 'tags', 'secret', 'ignored', 'key', 'note']
try:
    @dataclass
    class Mutable:
        items: list = []
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == "mutable default <class 'list'> for field items is not allowed: use default_factory"
try:
    @dataclass
    class MutableDict:
        table: dict = {}
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == "mutable default <class 'dict'> for field table is not allowed: use default_factory"
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "non-default argument 'b' follows default argument 'a'"
try:
    @dataclass
    class BothDefaults:
        a: int = field(default=1, default_factory=int)
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'cannot specify both default and default_factory'
assert error_of(lambda: field(default=1, default_factory=int)) == (
    'ValueError: cannot specify both default and default_factory'
)


# === Options of the decorator ===
@dataclass(frozen=True)
class Frozen:
    x: int
    y: list = field(default_factory=list, hash=False)


f = Frozen(1)
assert error_of(lambda: setattr(f, 'x', 2)) == "FrozenInstanceError: cannot assign to field 'x'"
assert error_of(lambda: setattr(f, 'new', 2)) == "FrozenInstanceError: cannot assign to field 'new'"
assert error_of(lambda: delattr(f, 'x')) == "FrozenInstanceError: cannot delete field 'x'"
assert (hash(Frozen(1)) == hash(Frozen(1))) is True
assert {Frozen(1): 'a'}[Frozen(1)] == 'a'
assert issubclass(FrozenInstanceError, AttributeError) is True


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)


assert (Version(1, 2) < Version(1, 3)) is True
assert (Version(2) > Version(1, 9)) is True
assert (Version(1) <= Version(1)) is True
assert (Version(1, label='a') == Version(1)) is True
assert max(Version(1), Version(0, 5)).major == 1
assert repr(sorted([Version(2), Version(1, 5), Version(1)])) == (
    "[Version(major=1, minor=0, label=''), Version(major=1, minor=5, label=''), Version(major=2, minor=0, label='')]"
)
assert error_of(lambda: Version(1) < 5) == "TypeError: '<' not supported between instances of 'Version' and 'int'"
assert error_of(lambda: Version(1) < Point(1)) == (
    "TypeError: '<' not supported between instances of 'Version' and 'Point'"
)


@dataclass(eq=False)
class Identity:
    x: int


assert (Identity(1) == Identity(1)) is False
assert isinstance(hash(Identity(1)), int) is True


@dataclass(repr=False, init=False)
class Bare:
    x: int = 3


assert (Bare().x, repr(Bare())[:15]) == (3, '<__main__.Bare ')
assert error_of(lambda: Bare(1)) == 'TypeError: Bare() takes no arguments'


@dataclass(kw_only=True)
class Keywords:
    a: int
    b: int = 2


assert repr(Keywords(a=1)) == 'Keywords(a=1, b=2)'
assert error_of(lambda: Keywords(1)) == 'TypeError: Keywords.__init__() takes 1 positional argument but 2 were given'
assert error_of(lambda: Keywords()) == "TypeError: Keywords.__init__() missing 1 required keyword-only argument: 'a'"


@dataclass(slots=True)
class Slots:
    x: int
    y: int = 5


s = Slots(1)
assert repr(s) == 'Slots(x=1, y=5)'
assert error_of(lambda: setattr(s, 'z', 1)) == (
    "AttributeError: 'Slots' object has no attribute 'z' and no __dict__ for setting new attributes"
)
assert hasattr(s, '__dict__') is False


@dataclass(unsafe_hash=True)
class Hashed:
    x: int


assert (hash(Hashed(1)) == hash(Hashed(1))) is True
assert len({Hashed(1), Hashed(1), Hashed(2)}) == 2


@dataclass()
class Empty:
    pass


assert repr(Empty()) == 'Empty()'
assert (Empty() == Empty()) is True


# === Own methods win ===
@dataclass
class Custom:
    x: int

    def __repr__(self):
        return f'<{self.x}>'

    def __eq__(self, other):
        return 'own eq'


assert repr(Custom(1)) == '<1>'
assert (Custom(1) == 2) == 'own eq'


# === Inheritance ===
@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    b: str = 'replaced in place'

    def __post_init__(self):
        self.total = f'{self.a}{self.b}{self.c}'


assert repr(Child(1)) == "Child(a=1, b='replaced in place', c=3)"
assert Child(1).total == '1replaced in place3'
assert (Child(1) == Base(1)) is False
assert isinstance(Child(1), Base) is True
assert [f.name for f in fields(Child)] == ['a', 'b', 'c']


class Plain(Base):
    d: int = 5


assert repr(Plain(1)) == 'Plain(a=1, b=2)'
assert error_of(lambda: Plain(1, 2, 3)) == (
    'TypeError: Base.__init__() takes from 2 to 3 positional arguments but 4 were given'
)
try:
    @dataclass
    class Bad(Base):
        required: int
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "non-default argument 'required' follows default argument 'b'"
try:
    @dataclass(frozen=True)
    class FrozenChild(Base):
        c: int = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'cannot inherit frozen dataclass from a non-frozen one'


@dataclass
class InitVarUser:
    x: int
    scale: dataclasses.InitVar[int] = 2

    def __post_init__(self, scale):
        self.x *= scale


assert repr(InitVarUser(3)) == 'InitVarUser(x=6)'
assert repr(InitVarUser(3, 10)) == 'InitVarUser(x=30)'


# === Helpers ===
@dataclass
class Tree:
    value: int
    children: list = field(default_factory=list)
    table: dict = field(default_factory=dict)


tree = Tree(1, [Tree(2), Tree(3, [Tree(4)])], {'k': Tree(5)})
assert asdict(tree) == (
    {'value': 1,
     'children': [{'value': 2, 'children': [], 'table': {}},
                  {'value': 3, 'children': [{'value': 4, 'children': [], 'table': {}}], 'table': {}}],
     'table': {'k': {'value': 5, 'children': [], 'table': {}}}}
)
assert astuple(Tree(1, [Tree(2)])) == (1, [(2, [], {})], {})
assert asdict(Point(1, 2), dict_factory=lambda items: sorted(items)) == [('x', 1), ('y', 2)]
assert (asdict(tree)['children'] is tree.children) is False
assert repr(tree) == (
    'Tree(value=1, children=[Tree(value=2, children=[], table={}), Tree(value=3, children=[Tree(value=4, '
    "children=[], table={})], table={})], table={'k': Tree(value=5, children=[], table={})})"
)
assert repr(replace(Point(1, 2), x=5)) == 'Point(x=5, y=2)'
assert repr(replace(Child(1), b='new')) == "Child(a=1, b='new', c=3)"
assert error_of(lambda: replace(Point(1), z=1)) == (
    "TypeError: Point.__init__() got an unexpected keyword argument 'z'"
)
assert error_of(lambda: replace(5)) == 'TypeError: replace() should be called on dataclass instances'
assert error_of(lambda: asdict(5)) == 'TypeError: asdict() should be called on dataclass instances'
assert error_of(lambda: asdict(Point)) == 'TypeError: asdict() should be called on dataclass instances'
assert error_of(lambda: fields(5)) == 'TypeError: must be called with a dataclass type or instance'
loop = Tree(1)
loop.children.append(loop)
assert repr(loop) == 'Tree(value=1, children=[...], table={})'
Made = dataclasses.make_dataclass('Made', ['a', ('b', int), ('c', int, 5), ('d', list, field(default_factory=list))])
assert repr(Made(1, 2)) == 'Made(a=1, b=2, c=5, d=[])'
assert error_of(lambda: dataclasses.make_dataclass('X', ['not valid'])) == (
    "TypeError: Field names must be valid identifiers: 'not valid'"
)
assert error_of(lambda: dataclasses.make_dataclass('X', ['a', 'a'])) == "TypeError: Field name duplicated: 'a'"


@dataclass
class Outer:
    @dataclass
    class Inner:
        x: int

    inner: Inner


assert repr(Outer(Outer.Inner(1))) == 'Outer(inner=Outer.Inner(x=1))'
assert repr([Point(1), {'p': Point(2)}]) == "[Point(x=1, y=0), {'p': Point(x=2, y=0)}]"
assert f'{Point(1)}|{Point(1)!s:>16}|' == 'Point(x=1, y=0)| Point(x=1, y=0)|'


# === A default for an inherited slot ===
@dataclass(slots=True)
class WithSlots:
    x: int
    y: int = 5


@dataclass(slots=True)
class MoreSlots(WithSlots):
    z: int = 4
    y: int = 6


assert (repr(MoreSlots(1)), MoreSlots.__slots__) == ('MoreSlots(x=1, y=6, z=4)', ('z',))
