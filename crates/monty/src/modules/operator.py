"""Operators as functions, and functions that fetch. Plain operators are native (`modules/operator.rs`).

Intrinsics:
    _monty.index(obj) -> int: what __index__ gives, checked
    _monty.native_type(cls: type) -> type: messages name cls with its module, as they do for types written in C
"""

from _monty import index as _index
from _monty import native_type as _native_type

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
    "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf",
    "inv", "invert", "ior", "ipow", "irshift", "is_", "is_none", "is_not", "is_not_none", "isub", "itemgetter",
    "itruediv", "ixor", "le", "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_",
    "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor",
]  # fmt: skip

_abs = abs


def abs(a, /):
    """Same as abs(a)."""
    return _abs(a)


def index(a, /):
    """Same as a.__index__()."""
    return _index(a)


def inv(a, /):
    """Same as ~a."""
    return ~a


invert = inv


def pos(a, /):
    """Same as +a."""
    return +a


def is_none(a, /):
    """Same as a is None."""
    return a is None


def is_not_none(a, /):
    """Same as a is not None."""
    return a is not None


def concat(a, b, /):
    """Same as a + b, for sequences."""
    if not hasattr(type(a), "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def contains(a, b, /):
    """Same as b in a."""
    return b in a


def countOf(a, b, /):
    """How often b occurs in a."""
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b, /):
    """Where b first occurs in a."""
    for position, item in enumerate(a):
        if item is b or item == b:
            return position
    raise ValueError("sequence.index(x): x not in sequence")


def setitem(a, b, c, /):
    """Same as a[b] = c."""
    a[b] = c


def delitem(a, b, /):
    """Same as del a[b]."""
    del a[b]


def call(obj, /, *args, **kwargs):
    """Same as obj(*args, **kwargs)."""
    return obj(*args, **kwargs)


def length_hint(obj, default=0, /):
    """How many items an object may give: its length, or what it guesses."""
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    try:
        return len(obj)
    except TypeError:
        pass
    hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(value).__name__}")
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value


def iadd(a, b, /):
    """Same as a += b."""
    a += b
    return a


def iand(a, b, /):
    """Same as a &= b."""
    a &= b
    return a


def iconcat(a, b, /):
    """Same as a += b, for sequences."""
    if not hasattr(type(a), "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


def ifloordiv(a, b, /):
    """Same as a //= b."""
    a //= b
    return a


def ilshift(a, b, /):
    """Same as a <<= b."""
    a <<= b
    return a


def imatmul(a, b, /):
    """Same as a @= b."""
    a @= b
    return a


def imod(a, b, /):
    """Same as a %= b."""
    a %= b
    return a


def imul(a, b, /):
    """Same as a *= b."""
    a *= b
    return a


def ior(a, b, /):
    """Same as a |= b."""
    a |= b
    return a


def ipow(a, b, /):
    """Same as a **= b."""
    a **= b
    return a


def irshift(a, b, /):
    """Same as a >>= b."""
    a >>= b
    return a


def isub(a, b, /):
    """Same as a -= b."""
    a -= b
    return a


def itruediv(a, b, /):
    """Same as a /= b."""
    a /= b
    return a


def ixor(a, b, /):
    """Same as a ^= b."""
    a ^= b
    return a


@_native_type
class attrgetter:
    """A function that fetches attributes, dotted ones too, from its argument."""

    __module__ = "operator"
    __slots__ = ("_attrs", "_paths")

    def __init__(self, attr, /, *attrs):
        names = (attr, *attrs)
        for name in names:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self._attrs = names
        self._paths = tuple([name.split(".") for name in names])

    def __call__(self, obj, /):
        paths = self._paths
        if len(paths) == 1:
            for name in paths[0]:
                obj = getattr(obj, name)
            return obj
        results = []
        for path in paths:
            found = obj
            for name in path:
                found = getattr(found, name)
            results.append(found)
        return tuple(results)

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._attrs))})"

    def __reduce__(self):
        return type(self), self._attrs


@_native_type
class itemgetter:
    """A function that fetches items from its argument."""

    __module__ = "operator"
    __slots__ = ("_item", "_items")

    def __init__(self, item, /, *items):
        self._item = item
        self._items = (item, *items) if items else None

    def __call__(self, obj, /):
        items = self._items
        if items is None:
            return obj[self._item]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        items = self._items or (self._item,)
        return f"operator.itemgetter({', '.join(map(repr, items))})"

    def __reduce__(self):
        return type(self), self._items or (self._item,)


@_native_type
class methodcaller:
    """A function that calls a method of its argument."""

    __module__ = "operator"
    __slots__ = ("_args", "_keywords", "_name")

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name = name
        self._args = args
        self._keywords = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._keywords)

    def __repr__(self):
        parts = [repr(self._name)]
        parts += map(repr, self._args)
        parts += [f"{name}={value!r}" for name, value in self._keywords.items()]
        return f"operator.methodcaller({', '.join(parts)})"


def _name_specials():
    names = globals()
    for name in [name for name in names if not name.startswith("_")]:
        special = f"__{name.rstrip('_')}__"
        if name not in ("attrgetter", "countOf", "indexOf", "is_", "is_not", "is_none", "is_not_none", "itemgetter"):
            if name not in ("length_hint", "methodcaller", "truth"):
                names[special] = names[name]


_name_specials()
