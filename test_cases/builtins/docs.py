# __doc__ of what is built in: a string where CPython has one, with whatever text.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Classes ===
assert [cls for cls in (
    object, type, int, bool, float, str, bytes, list, tuple, dict, set, frozenset, range, slice, property, staticmethod,
    classmethod, super, map, zip, filter, enumerate, reversed, BaseException, Exception, ValueError, KeyError,
) if type(cls.__doc__) is not str or not cls.__doc__] == []
assert [x for x in (5, 1.5, 'a', b'', [], (), {}, set(), None, ..., NotImplemented, True, range(1), ValueError()) if (
    x.__doc__ != type(x).__doc__
)] == []
assert [iterator.__doc__ for iterator in (iter([]), iter({}), iter('a'), iter(int, 1), (x for x in ''), {}.keys())] == (
    [None, None, None, None, None, None]
)
assert type(object().__doc__) is str

# === Functions and methods ===
assert [f for f in (
    print, len, sorted, min, max, sum, isinstance, repr, id, hash, abs, str.join, 'a'.join, [].append, list.append,
    {}.get, int.from_bytes, int.__add__, (1).__add__, object.__init__,
) if type(f.__doc__) is not str or not f.__doc__] == []


def plain():
    "Text."


class Bare:
    def method(self):
        """Of a method."""


assert (plain.__doc__, (lambda: 0).__doc__, Bare.__doc__, Bare().__doc__) == ('Text.', None, None, None)
assert (Bare.method.__doc__, Bare().method.__doc__) == ('Of a method.', 'Of a method.')


class Documented(int):
    """Of a class."""


class Inheriting(Documented):
    pass


assert (Documented.__doc__, Documented().__doc__, Inheriting.__doc__) == ('Of a class.', 'Of a class.', None)

# === Modules ===
import functools
import math
import sys

assert [module for module in (functools, math, sys) if type(module.__doc__) is not str] == []
assert error_of(lambda: setattr(len, '__doc__', 'x')) == (
    "AttributeError: attribute '__doc__' of 'builtin_function_or_method' objects is not writable"
)
