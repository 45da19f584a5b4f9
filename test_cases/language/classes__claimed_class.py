# `__class__` as an attribute that a class defines itself, and what isinstance() and issubclass() make of it.
import abc
from collections.abc import Mapping, Sequence


def error_of(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === A proxy says that it is of another class ===
class Proxy:
    def __init__(self, target):
        self.target = target

    @property
    def __class__(self):
        return type(self.target)


proxy = Proxy([1])
assert (proxy.__class__, type(proxy), '__class__' in vars(Proxy)) == (list, Proxy, True)
assert (isinstance(proxy, list), isinstance(proxy, Proxy), isinstance(proxy, str)) == (True, True, False)
assert (isinstance(proxy, (str, list)), isinstance(proxy, int | list), isinstance(proxy, int | str)) == (True, True, False)
assert (isinstance(proxy, Sequence), isinstance(proxy, Mapping)) == (True, False)
match proxy:
    case list():
        matched = 'list'
    case _:
        matched = 'other'
assert matched == 'list'


# === By any kind of attribute ===
class Plain:
    __class__ = str

    def own(self):
        return __class__, super().__repr__()[:15]


assert (Plain().__class__, isinstance(Plain(), str), Plain.__class__) == (str, True, type)
assert Plain().own() == (Plain, '<__main__.Plain')


class Asked:
    def __getattribute__(self, name):
        if name == '__class__':
            return int
        raise AttributeError(name)


class Silent:
    def __getattribute__(self, name):
        raise AttributeError(name)


class Broken:
    def __getattribute__(self, name):
        raise ValueError(name)


assert (isinstance(Asked(), int), isinstance(Asked(), Asked), isinstance(Asked(), str)) == (True, True, False)
assert (isinstance(Silent(), int), isinstance(Silent(), Silent)) == (False, True)
assert (error_of(lambda: isinstance(Broken(), int)), isinstance(Broken(), Broken)) == ('ValueError: __class__', True)


class Settable:
    @property
    def __class__(self):
        return self.shown

    @__class__.setter
    def __class__(self, value):
        self.shown = value


settable = Settable()
settable.__class__ = bytes
assert (settable.__class__, type(settable), isinstance(settable, bytes)) == (bytes, Settable, True)


class Body:
    class __class__:
        inner = 1

    seen = __class__.inner
    del __class__

    def method(self):
        return __class__


assert (Body.seen, Body().__class__, Body().method()) == (1, Body, Body)


# === A metaclass that asks the usual check ===
class Lenient(type):
    def __instancecheck__(cls, instance):
        return super().__instancecheck__(instance) or instance == 5

    def __subclasscheck__(cls, subclass):
        return super().__subclasscheck__(subclass) or subclass is int


class Base(metaclass=Lenient):
    pass


class Below(Base):
    pass


assert [isinstance(value, Base) for value in (5, Below(), 6)] == [True, True, False]
assert [issubclass(cls, Base) for cls in (int, Below, str)] == [True, True, False]


class LenientAbstract(abc.ABCMeta):
    def __instancecheck__(cls, instance):
        return super().__instancecheck__(instance) or instance == 5


class Abstract(metaclass=LenientAbstract):
    pass


Abstract.register(str)
assert [isinstance(value, Abstract) for value in (5, Abstract(), 'a', 6)] == [True, True, True, False]


# === What is no class but has bases ===
class Described:
    def __init__(self, *bases):
        self.__bases__ = bases


first = Described()
second = Described(first)
third = Described(second, int)
assert [issubclass(third, other) for other in (first, second, third, int, str)] == [True, True, True, True, False]
assert (issubclass(first, third), issubclass(third, (str, first)), isinstance(5, first)) == (False, True, False)
assert error_of(lambda: issubclass(object(), int)) == 'TypeError: issubclass() arg 1 must be a class'
assert error_of(lambda: isinstance(5, object())) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)
assert error_of(lambda: issubclass(first, object())) == (
    'TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union'
)


# === Making classes and instances ===
class Unfinished(abc.ABC):
    @abc.abstractmethod
    def method(self): ...


assert error_of(lambda: Unfinished(1)) == 'TypeError: Unfinished() takes no arguments'
assert error_of(lambda: Unfinished()).startswith("TypeError: Can't instantiate abstract class Unfinished without")
assert error_of(lambda: type.__new__(int, 'A', (), {})) == 'TypeError: type.__new__(int): int is not a subtype of type'
assert error_of(lambda: type('A', (), vars(Base))) == (
    'TypeError: type.__new__() argument 3 must be dict, not mappingproxy'
)
assert error_of(lambda: type('A', (), {'__classcell__': 5})) == (
    "TypeError: __classcell__ must be a nonlocal cell, not <class 'int'>"
)
assert error_of(lambda: delattr(Base, '__bases__')) == (
    "TypeError: cannot delete '__bases__' attribute of immutable type 'Base'"
)


class OfList(list):
    pass


class Other:
    pass


class Lower(Other):
    pass


def rebase(bases):
    Lower.__bases__ = bases


assert error_of(lambda: rebase((OfList,))) == "TypeError: __bases__ assignment: 'OfList' object layout differs from 'Other'"
assert error_of(lambda: rebase((list,))) == "TypeError: __bases__ assignment: 'list' object layout differs from 'Other'"
assert error_of(lambda: rebase((object,))) == "TypeError: __bases__ assignment: 'object' deallocator differs from 'Other'"
assert error_of(lambda: rebase((int,))) == "TypeError: __bases__ assignment: 'int' deallocator differs from 'Other'"


# === A property under another name ===
class Named:
    number = property(lambda self: 1)
    number.__name__ = 'first'


assert Named.number.__name__ == 'number'
Named.number.__name__ = 'renamed'

assert (error_of(lambda: setattr(Named(), 'number', 3)), Named.number.__name__) == (
    "AttributeError: property 'renamed' of 'Named' object has no setter", 'renamed'
)
