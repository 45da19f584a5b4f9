# __slots__: inheritance, mixing with __dict__, defaults, conflicts, several bases, and what dataclasses make of them.
from dataclasses import dataclass


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


# === Which attributes an instance may have ===
class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y


class Named(Point):
    __slots__ = ('name',)


class Open(Named):
    pass


class Closed(Open):
    __slots__ = ('extra',)


point, named, opened, closed = Point(1, 2), Named(3, 4), Open(5, 6), Closed(7, 8)
assert [hasattr(obj, '__dict__') for obj in (point, named, opened, closed)] == [False, False, True, True]
assert error_of(setattr, point, 'z', 1) == (
    "AttributeError: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes"
)
assert error_of(setattr, named, 'z', 1) == (
    "AttributeError: 'Named' object has no attribute 'z' and no __dict__ for setting new attributes"
)
assert error_of(lambda: named.name) == "AttributeError: 'Named' object has no attribute 'name'"
assert error_of(lambda: point.__dict__) == "AttributeError: 'Point' object has no attribute '__dict__'"
assert error_of(delattr, named, 'name') == 'AttributeError: name'
opened.z = closed.z = 1
closed.extra = 2
assert (vars(opened), vars(closed), closed.extra, closed.x) == ({'z': 1}, {'z': 1}, 2, 7)
del point.x
assert error_of(lambda: point.x) == "AttributeError: 'Point' object has no attribute 'x'"
point.x = 5
assert (point.x, point.y) == (5, 2)
assert (Point.__slots__, Named.__slots__, hasattr(Open, '__slots__') and Open.__slots__, Closed.__slots__) == (
    ('x', 'y'), ('name',), ('name',), ('extra',),
)
assert [name for name in ('x', 'y', 'name') if name in vars(Named)] == ['name']
assert sorted(name for name in dir(closed) if not name.startswith('_')) == ['extra', 'name', 'x', 'y', 'z']


# === Forms of __slots__ ===
class OneString:
    __slots__ = 'value'


class FromDict:
    __slots__ = {'a': 'the first', 'b': 'the second'}


class FromGenerator:
    __slots__ = (f'field{n}' for n in range(3))


class Empty:
    __slots__ = ()


class WithDict:
    __slots__ = ('a', '__dict__')


assert [sorted(k for k in vars(cls) if not k.startswith('__')) for cls in (OneString, FromDict, FromGenerator, Empty)] == [
    ['value'],
    ['a', 'b'],
    ['field0', 'field1', 'field2'],
    [],
]
mixed = WithDict()
mixed.a, mixed.b = 1, 2
assert (mixed.__dict__, mixed.a) == ({'b': 2}, 1)
assert error_of(setattr, Empty(), 'a', 1) == (
    "AttributeError: 'Empty' object has no attribute 'a' and no __dict__ for setting new attributes"
)
for slots in (['a', 5], ('not valid',), ('a', 'a '), 5, ('__dict__', '__dict__'), '1st', ('class', 'def'), ('é',)):
    print(slots, error_of(lambda: type('X', (), {'__slots__': slots}).__name__))
assert error_of(lambda: type('X', (), {'__slots__': ('a',), 'a': 1})) == (
    "ValueError: 'a' in __slots__ conflicts with class variable"
)
assert error_of(lambda: type('X', (int,), {'__slots__': ('a',)})) == (
    "TypeError: nonempty __slots__ not supported for subtype of 'int'"
)
assert error_of(lambda: type('X', (int,), {'__slots__': ()})(5) + 1) == 6
assert error_of(lambda: type('X', (tuple,), {'__slots__': ()})((1, 2)).__dict__) == (
    "AttributeError: 'X' object has no attribute '__dict__'"
)


# === The same slot again, and class attributes over slots ===
class Again(Point):
    __slots__ = ('x',)


again = Again(1, 2)
assert (again.x, Point.x.__get__(again, Again) if False else error_of(Point.x.__get__, again)) == (
    1,
    "AttributeError: 'Again' object has no attribute 'x'",
)
Point.x.__set__(again, 'hidden')
assert (again.x, Point.x.__get__(again)) == (1, 'hidden')


class Default(Point):
    __slots__ = ()
    x = 'class attribute'


assert error_of(setattr, Default.__new__(Default), 'x', 1) == (
    "AttributeError: 'Default' object attribute 'x' is read-only"
)
assert (error_of(Default), Default.__new__(Default).x) == (
    "AttributeError: 'Default' object attribute 'x' is read-only",
    'class attribute',
)


class Validated(Point):
    __slots__ = ()

    @property
    def x(self):
        return Point.x.__get__(self)

    @x.setter
    def x(self, value):
        Point.x.__set__(self, abs(value))


assert (Validated(-3, -4).x, Validated(-3, -4).y) == (3, -4)

# === Several bases ===
class Left:
    __slots__ = ('left',)


class Right:
    __slots__ = ('right',)


class Both(Left, Empty):
    __slots__ = ('both',)


both = Both()
both.left, both.both = 1, 2
assert (both.left, both.both, hasattr(both, '__dict__')) == (1, 2, False)
assert error_of(lambda: type('X', (Left, Right), {})) == 'TypeError: multiple bases have instance lay-out conflict'
assert error_of(lambda: type('X', (Left, Right), {'__slots__': ()})) == (
    'TypeError: multiple bases have instance lay-out conflict'
)
assert error_of(lambda: type('X', (Left, Both), {})) == (
    'TypeError: Cannot create a consistent method resolution order (MRO) for bases Left, Both'
)
assert error_of(lambda: type('X', (Both, Left), {}).__mro__[1].__name__) == 'Both'
assert error_of(lambda: type('X', (Left, dict), {})().__dict__) == (
    'TypeError: multiple bases have instance lay-out conflict'
)
assert error_of(lambda: type('X', (int, dict), {})) == 'TypeError: multiple bases have instance lay-out conflict'


# === Private names, and descriptors of slots ===
class Private:
    __slots__ = ('__secret', '_half', '__dunder__')

    def __init__(self):
        self.__secret = 1


assert sorted(name for name in vars(Private) if 'secret' in name or 'half' in name) == ['_Private__secret', '_half']
assert (Private()._Private__secret, type(Private._half).__name__, Private._half.__name__) == (
    1, 'member_descriptor', '_half',
)
assert (repr(Point.x), Point.x.__objclass__ is Point, Point.x.__get__(None, Point) is Point.x) == (
    "<member 'x' of 'Point' objects>",
    True,
    True,
)
assert error_of(Point.x.__get__, 5) == "TypeError: descriptor 'x' for 'Point' objects doesn't apply to a 'int' object"
assert error_of(Point.x.__set__, Empty(), 1) == (
    "TypeError: descriptor 'x' for 'Point' objects doesn't apply to a 'Empty' object"
)
assert error_of(lambda: Point.x.__get__()) == 'TypeError: __get__ expected at least 1 argument, got 0'
Point.label = 'set on the class'
assert (point.label, error_of(setattr, point, 'label', 'own')) == (
    'set on the class',
    "AttributeError: 'Point' object attribute 'label' is read-only",
)


# === __class__ may change between equal layouts ===
class SameLayout:
    __slots__ = ('x', 'y')


class OtherOrder:
    __slots__ = ('y', 'x')


point.__class__ = SameLayout
assert (type(point).__name__, point.x, point.y) == ('SameLayout', 5, 2)
assert error_of(setattr, point, '__class__', OtherOrder if False else Named) == (
    "TypeError: __class__ assignment: 'Named' object layout differs from 'SameLayout'"
)
assert error_of(setattr, point, '__class__', Empty) == (
    "TypeError: __class__ assignment: 'Empty' object layout differs from 'SameLayout'"
)
assert error_of(setattr, opened, '__class__', Point) == (
    "TypeError: __class__ assignment: 'Point' object layout differs from 'Open'"
)


# === Special methods that use them ===
class Comparable:
    __slots__ = ()

    def _key(self):
        return tuple(getattr(self, name, None) for cls in type(self).__mro__ for name in getattr(cls, '__slots__', ()))

    def __eq__(self, other):
        return type(self) is type(other) and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f'{type(self).__name__}{self._key()}'


class Pair(Comparable):
    __slots__ = ('first', 'second')

    def __init__(self, first, second):
        self.first, self.second = first, second


class Triple(Pair):
    __slots__ = ('third',)


triple = Triple(1, 2)
assert (repr(triple), Pair(1, 2) == Pair(1, 2), Pair(1, 2) == triple, len({Pair(1, 2), Pair(1, 2), triple})) == (
    'Triple(None, 1, 2)', True, False, 2,
)


@dataclass(slots=True)
class Data:
    name: str
    size: int = 0


@dataclass(slots=True)
class MoreData(Data):
    tags: tuple = ()


data = MoreData('n', tags=('t',))
assert (repr(data), MoreData.__slots__, hasattr(data, '__dict__'), Data('a') == Data('a', 0)) == (
    "MoreData(name='n', size=0, tags=('t',))",
    ('tags',),
    False,
    True,
)
assert error_of(setattr, data, 'other', 1) == (
    "AttributeError: 'MoreData' object has no attribute 'other' and no __dict__ for setting new attributes"
)
assert (Data.__qualname__, Data.name.__qualname__) == ('Data', 'Data.name')


# === The same base twice ===
class Base:
    pass


class Derived(Base):
    pass


assert error_of(setattr, Derived, '__bases__', (Base, Base)) == 'TypeError: duplicate base class Base'
