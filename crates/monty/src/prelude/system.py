"""Functions of `sys` that are natives to the program."""

from _monty import digit_limit, handled_exception, recursion_limit, size_of


def exc_info():
    error = handled_exception()
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)


def setrecursionlimit(limit):
    recursion_limit(limit)


def set_int_max_str_digits(maxdigits):
    digit_limit(maxdigits)


def getsizeof(object, default=None):
    kind = type(object)
    size = getattr(kind, "__sizeof__", None)
    if size is not None and kind.__module__ != "builtins":
        result = size(object)
        if isinstance(result, int):
            return result + 16
    return size_of(object)
