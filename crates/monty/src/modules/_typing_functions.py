"""Functions of typing that make nothing of types or only look at them: NewType, cast(), overload(), get_args(), ….

Intrinsics:
    _monty.caller_module() -> str | None: __name__ of the globals of the nearest frame that is not hidden
    _monty.GenericAlias, Union, allow_instance_checks, set_structural_check: see typing.py
"""

from _monty import GenericAlias, Union, allow_instance_checks, caller_module, set_structural_check
from typing import (
    Annotated,
    Generic,
    _Alias,
    _AnnotatedAlias,
    _CallableAlias,
    _GenericAlias,
    _stands_for_parameters,
    _Unionable,
)

__name__ = "typing"


class ParamSpecArgs:
    __slots__ = ("__origin__",)

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ is other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((type(self), self.__origin__))


class ParamSpecKwargs:
    __slots__ = ("__origin__",)

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        return self.__origin__ is other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((type(self), self.__origin__))


def runtime_checkable(cls):
    """Allow isinstance() and issubclass() with a protocol."""
    if not isinstance(cls, type):
        raise TypeError("issubclass() arg 1 must be a class")
    if not (issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    members = sorted(cls.__protocol_attrs__)
    data = [name for name in members if not callable(getattr(cls, name, None))]
    subclass_error = None
    if data:
        subclass_error = (
            "Protocols with non-method members don't support issubclass(). "
            f"Non-method members: {', '.join([repr(name) for name in data])}."
        )
    allow_instance_checks(cls)
    set_structural_check(cls, tuple(members), True, subclass_error)
    return cls


class NewType(_Unionable):
    """A name for a type that checkers keep apart from it; calling it returns the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = caller_module()

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        name = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                raise TypeError(
                    "Cannot subclass an instance of NewType. "
                    f"Perhaps you were looking for: `{cls.__name__} = NewType({cls.__name__!r}, {name})`"
                )

        return (Refusing,)


# --- functions for checkers


def cast(typ, val):
    """Returns val."""
    return val


def assert_type(val, typ, /):
    """Returns val."""
    return val


def reveal_type(obj, /):
    """Prints the run-time type, returns obj."""
    from sys import stderr

    print(f"Runtime type is {type(obj).__name__!r}", file=stderr)
    return obj


def assert_never(arg, /):
    """Fails if reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def _mark(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    """Mark a class or method as one that must not be subclassed or overridden."""
    return _mark(f, "__final__")


def override(method, /):
    """Mark a method as one that overrides another."""
    return _mark(method, "__override__")


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    """Declare one of several signatures of a function."""
    key = getattr(func, "__module__", None), getattr(func, "__qualname__", None)
    _overloads.setdefault(key, []).append(func)
    return _overload_dummy


def get_overloads(func):
    """The signatures that were declared for a function."""
    key = getattr(func, "__module__", None), getattr(func, "__qualname__", None)
    return list(_overloads.get(key, ()))


def clear_overloads():
    """Forget all declared signatures."""
    _overloads.clear()


def get_origin(tp):
    """The class or special form of a subscripted generic, or None."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _Alias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if hasattr(type(tp), "__typing_callable__"):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return Union if isinstance(tp, Union) else None


def get_args(tp):
    """The arguments of a subscripted generic."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    is_callable = isinstance(tp, _CallableAlias) or hasattr(type(tp), "__typing_callable__")
    if is_callable or isinstance(tp, (_GenericAlias, GenericAlias, Union)):
        args = tp.__args__
        if is_callable and not (len(args) == 2 and _stands_for_parameters(args[0])):
            return list(args[:-1]), args[-1]
        return args
    return ()
