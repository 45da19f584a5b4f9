"""Abstract base classes.

Intrinsics:
    _monty.abstract_class(cls: type) -> type: cls and all its subclasses are abstract base classes: __abstractmethods__
        is computed when a class is made, instantiating one with abstract methods raises CPython's TypeError, and the
        class (not its instances) has register(subclass), after which issubclass() and isinstance() hold
    _monty.abc_cache_token() -> int: how many times register() was called
"""

from _monty import abc_cache_token as get_cache_token
from _monty import abc_register, abstract_class

__all__ = [
    "ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty", "abstractstaticmethod", "get_cache_token",
    "update_abstractmethods",
]  # fmt: skip


class ABCMeta(type):
    """The metaclass of abstract base classes that do not inherit from ABC."""

    def __new__(mcls, name, bases, namespace, /, **keywords):
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        return abstract_class(cls)

    def register(cls, subclass):
        """Make a class count as a subclass."""
        return abc_register(cls, subclass)


@abstract_class
class ABC:
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
