"""Abstract base classes.

Intrinsics:
    _monty.abstract_metaclass(cls: type) -> type: the classes that cls or a subclass of it makes are abstract base
        classes: __abstractmethods__ is computed when one is made, instantiating one with abstract methods raises
        CPython's TypeError
    _monty.abc_register(cls: type, subclass: type) -> type: issubclass() and isinstance() hold from now on
    _monty.abc_cache_token() -> int: how many times register() was called
"""

from _monty import abc_cache_token as get_cache_token
from _monty import abc_register, abstract_metaclass

__all__ = [
    "ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty", "abstractstaticmethod", "get_cache_token",
    "update_abstractmethods",
]  # fmt: skip


@abstract_metaclass
class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def register(cls, subclass):
        """Make a class count as a subclass."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        return abc_register(cls, subclass)


class ABC(metaclass=ABCMeta):
    """A class to inherit from in order to be abstract."""

    __slots__ = ()


def abstractmethod(funcobj):
    """Mark a method as one that concrete subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractclassmethod(callable):
    """An abstract class method."""
    return classmethod(abstractmethod(callable))


def abstractstaticmethod(callable):
    """An abstract static method."""
    return staticmethod(abstractmethod(callable))


def abstractproperty(fget=None, fset=None, fdel=None, doc=None):
    """An abstract property."""
    return property(abstractmethod(fget), fset, fdel, doc)


def update_abstractmethods(cls):
    """Recompute which methods of a class are abstract, after some were added from outside."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    abstract = set()
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                abstract.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, "__isabstractmethod__", False):
            abstract.add(name)
    cls.__abstractmethods__ = frozenset(abstract)
    return cls
