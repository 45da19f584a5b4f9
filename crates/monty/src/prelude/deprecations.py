"""What natives do that CPython warns of."""

from _monty import type_name

from warnings import warn


def deprecate(message):
    warn(message, DeprecationWarning)


def converted(result, cls, method):
    """The result of a conversion that gave an instance of a subclass."""
    name = cls.__name__
    deprecate(
        f"{method} returned non-{name} (type {type_name(result)}).  The ability to return an instance of a strict "
        f"subclass of {name} is deprecated, and may be removed in a future version of Python."
    )
    return getattr(cls, f"__{name}__")(result)


def invert(flag):
    deprecate(
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion "
        "of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for "
        "boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int."
    )
    return ~int(flag)


def thrown(method, kind, value, traceback):
    """The exception that the arguments of throw() or athrow() mean together."""
    deprecate(
        f"the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature instead."
    )
    if traceback is not None and type(traceback).__name__ != "traceback":
        raise TypeError(f"{method}() third argument must be a traceback object")
    if isinstance(kind, BaseException):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        return kind
    if not isinstance(kind, type) or not issubclass(kind, BaseException):
        return kind
    if isinstance(value, kind):
        return value
    if value is None:
        error = kind()
    elif isinstance(value, tuple):
        error = kind(*value)
    else:
        error = kind(value)
    if not isinstance(error, BaseException):
        raise TypeError(
            f"calling {kind!r} should have returned an instance of BaseException, not {type_name(error)}"
        )
    return error


def throw(generator, kind, value, traceback):
    return generator.throw(thrown("throw", kind, value, traceback))


def athrow(generator, kind, value, traceback):
    return generator.athrow(thrown("athrow", kind, value, traceback))
