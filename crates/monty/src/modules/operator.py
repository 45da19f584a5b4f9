"""Functions that fetch. The operators are native (`modules/operator.rs`) or in `prelude/operator.py`.

Intrinsics:
    _monty.native_type(cls: type) -> type: messages name cls with its module, as they do for types written in C
"""

from _monty import native_type as _native_type

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
    "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf",
    "inv", "invert", "ior", "ipow", "irshift", "is_", "is_none", "is_not", "is_not_none", "isub", "itemgetter",
    "itruediv", "ixor", "le", "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_",
    "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor",
]  # fmt: skip


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

    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        name, *args = args
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
