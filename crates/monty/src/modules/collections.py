"""Containers beyond the builtin ones.

Intrinsics:
    _monty.deque: the native type
    _monty.GenericAlias: the native type behind types.GenericAlias
    _monty.tuple_getter(index: int, doc: str) -> data descriptor: reads item `index` of a tuple; __doc__ may be set;
        repr `_tuplegetter(0, 'doc')`, "can't set attribute", "can't delete attribute"
    _monty.compile_function(source: str, name: str, namespace: dict) -> function: runs source with namespace as globals,
        returns what it calls name
    _monty.caller_module() -> str | None: __name__ of the globals of the nearest frame that is not hidden
    _monty.count_elements(counts: dict, elements) -> None: adds one to the count of each element
    _monty.dict_pop_first(d: dict) -> tuple[key, value]: removes the oldest entry in amortised O(1)
    _monty.dict_move_to_front(d: dict, key) -> None: makes an entry the oldest; KeyError(key)
    _monty.native_type(cls: type) -> type: messages name cls with its module, as they do for types written in C
    _monty.ordered_view(view) -> view: shows the view of a dict as that of an OrderedDict
    _monty.repr_enter(obj) -> bool, repr_leave(obj) -> None: the VM's own guard against recursive reprs
"""

from _monty import (
    GenericAlias,
    caller_module,
    compile_function,
    count_elements,
    deque,
    dict_move_to_front,
    dict_pop_first,
    native_type,
    ordered_view,
    repr_enter,
    repr_leave,
    tuple_getter,
)
from keyword import iskeyword as _iskeyword

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]  # fmt: skip


def __getattr__(name):
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        import _collections_user

        value = globals()[name] = getattr(_collections_user, name)
        return value
    if name == "abc":
        import collections.abc

        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


def _is_mapping(value):
    kind = type(value)
    if kind is str or kind is list or kind is tuple:
        return False
    if isinstance(value, dict):
        return True
    from collections.abc import Mapping

    return isinstance(value, Mapping)


# --- OrderedDict


@native_type
class OrderedDict(dict):
    """Dictionary that can reorder its entries and that compares them in order."""

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        if equal is True and isinstance(other, OrderedDict):
            for mine, theirs in zip(self, other):
                if mine is not theirs and mine != theirs:
                    return False
        return equal

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return f"{name}()"
        if not repr_enter(self):
            return "..."
        try:
            if type(self) is OrderedDict:
                return f"{name}({dict(dict.items(self))!r})"
            return f"{name}({ {key: self[key] for key in self.keys()}!r})"
        finally:
            repr_leave(self)

    def __init__(self, /, *args, **keywords):
        if args or keywords:
            _fill_ordered(self, "", args, keywords)

    def update(self, /, *args, **keywords):
        """Set entries from a mapping or an iterable of pairs, then from keywords."""
        _fill_ordered(self, "update() takes", args, keywords)

    def setdefault(self, key, default=None):
        """The value of a key, which is set first if it is missing."""
        if _stores_natively(self):
            return dict.setdefault(self, key, default)
        if key in self:
            return self[key]
        self[key] = default
        return default

    def keys(self, /):
        return ordered_view(dict.keys(self))

    def values(self, /):
        return ordered_view(dict.values(self))

    def items(self, /):
        return ordered_view(dict.items(self))

    def move_to_end(self, key, last=True):
        """Move an entry to the right end, or to the left end if last is false."""
        if last:
            value = dict.pop(self, key)
            dict.__setitem__(self, key, value)
        else:
            dict_move_to_front(self, key)

    def popitem(self, last=True):
        """Remove and return the newest entry, or the oldest if last is false."""
        if not self:
            raise KeyError("dictionary is empty")
        return dict.popitem(self) if last else dict_pop_first(self)

    def copy(self):
        new = self.__class__()
        if _stores_natively(new) and type(self).__getitem__ is dict.__getitem__:
            dict.update(new, self)
            return new
        for key in dict.keys(self):
            new[key] = self[key]
        return new

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __reduce__(self):
        return self.__class__, (), self.__dict__ or None, None, iter(self.items())


def _stores_natively(ordered):
    return type(ordered).__setitem__ is dict.__setitem__


def _fill_ordered(ordered, takes, args, keywords):
    """What OrderedDict() and its update() do with their arguments: entries are set one by one, by the class's own method."""
    if len(args) > 1:
        if takes:
            raise TypeError(f"{takes} at most 1 positional argument ({len(args)} given)")
        raise TypeError(f"expected at most 1 argument, got {len(args)}")
    if args:
        source = args[0]
        kind = type(source)
        if kind is dict or kind is OrderedDict and source is not ordered:
            if _stores_natively(ordered):
                dict.update(ordered, source)
            else:
                for key, value in list(dict.items(source)):
                    ordered[key] = value
        elif hasattr(source, "keys"):
            for key in source.keys():
                ordered[key] = source[key]
        elif hasattr(source, "items"):
            _set_pairs(ordered, source.items())
        else:
            _set_pairs(ordered, source)
    if keywords:
        if _stores_natively(ordered):
            dict.update(ordered, keywords)
        else:
            for key, value in keywords.items():
                ordered[key] = value


def _set_pairs(ordered, pairs):
    for pair in pairs:
        parts = list(pair)
        if len(parts) < 2:
            raise ValueError("need more than 1 value to unpack" if parts else "need more than 0 values to unpack")
        if len(parts) > 2:
            raise ValueError("too many values to unpack (expected 2)")
        ordered[parts[0]] = parts[1]


# --- defaultdict


@native_type
class defaultdict(dict):
    """Dictionary that asks a factory for missing values."""

    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        if args or keywords:
            dict.__init__(self, *args, **keywords)

    def __missing__(self, key, /):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        dict.__setitem__(self, key, value)
        return value

    def __repr__(self):
        factory = self.default_factory
        if factory is None:
            shown = "None"
        elif repr_enter(factory):
            try:
                shown = repr(factory)
            finally:
                repr_leave(factory)
        else:
            shown = "..."
        return f"{type(self).__name__}({shown}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    def __reduce__(self):
        factory = self.default_factory
        return type(self), () if factory is None else (factory,), None, None, iter(self.items())

    __class_getitem__ = classmethod(GenericAlias)


# --- Counter


def _count_of(item):
    return item[1]


class Counter(dict):
    """Dictionary from elements to how often they were counted."""

    def __init__(self, iterable=None, /, **keywords):
        if iterable is not None or keywords:
            self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def total(self):
        """Sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n most common elements and their counts, from the most common on; by default all."""
        cls = type(self)
        if cls.items is dict.items and cls.get is dict.get and cls.__iter__ is dict.__iter__:
            keys = sorted(self, key=self.get, reverse=True)
            if n is not None and not n >= len(keys):
                keys = keys[: max(n, 0)]
            get = self.get
            return [(key, get(key)) for key in keys]
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        from heapq import nlargest

        return nlargest(n, self.items(), key=_count_of)

    def elements(self):
        """Each element as often as its count says."""
        from itertools import chain, repeat, starmap

        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **keywords):
        """Add counts: from an iterable of elements, or a mapping to counts."""
        if iterable is not None:
            if not _is_mapping(iterable):
                count_elements(self, iterable)
            elif self:
                get = self.get
                for element, number in iterable.items():
                    self[element] = number + get(element, 0)
            else:
                dict.update(self, iterable)
        if keywords:
            self.update(keywords)

    def subtract(self, iterable=None, /, **keywords):
        """Like update(), but subtracts; counts may fall below zero."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for element, number in iterable.items():
                    self[element] = get(element, 0) - number
            else:
                for element in iterable:
                    self[element] = get(element, 0) - 1
        if keywords:
            self.subtract(keywords)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, element):
        if element in self:
            dict.__delitem__(self, element)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return f"{name}()"
        try:
            counts = dict(self.most_common())
        except TypeError:
            counts = dict(self)
        return f"{name}({counts!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] == other[element] for counts in (self, other) for element in counts)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] <= other[element] for counts in (self, other) for element in counts)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] >= other[element] for counts in (self, other) for element in counts)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, number in self.items():
            number = number + other[element]
            if number > 0:
                result[element] = number
        for element, number in other.items():
            if element not in self and number > 0:
                result[element] = number
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, number in self.items():
            number = number - other[element]
            if number > 0:
                result[element] = number
        for element, number in other.items():
            if element not in self and number < 0:
                result[element] = 0 - number
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, number in self.items():
            theirs = other[element]
            number = theirs if number < theirs else number
            if number > 0:
                result[element] = number
        for element, number in other.items():
            if element not in self and number > 0:
                result[element] = number
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, number in self.items():
            theirs = other[element]
            number = number if number < theirs else theirs
            if number > 0:
                result[element] = number
        return result

    def __pos__(self):
        result = Counter()
        for element, number in self.items():
            if number > 0:
                result[element] = number
        return result

    def __neg__(self):
        result = Counter()
        for element, number in self.items():
            if number < 0:
                result[element] = 0 - number
        return result

    def _keep_positive(self):
        for element in [element for element, number in self.items() if not number > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, number in other.items():
            self[element] += number
        return self._keep_positive()

    def __isub__(self, other):
        for element, number in other.items():
            self[element] -= number
        return self._keep_positive()

    def __ior__(self, other):
        for element, number in other.items():
            if number > self[element]:
                self[element] = number
        return self._keep_positive()

    def __iand__(self, other):
        for element, number in self.items():
            theirs = other[element]
            if theirs < number:
                self[element] = theirs
        return self._keep_positive()


# --- namedtuple


def _rename_fields(names):
    """Give every name that cannot be a field one from its position."""
    seen = set()
    for position, name in enumerate(names):
        if not name.isidentifier() or _iskeyword(name) or name.startswith("_") or name in seen:
            names[position] = f"_{position}"
        seen.add(name)


def _check_names(typename, names, rename):
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Return a subclass of tuple whose items are also attributes."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        _rename_fields(names)
    _check_names(typename, names, rename)
    default_values = ()
    if defaults is not None:
        default_values = tuple(defaults)
        if len(default_values) > len(names):
            raise TypeError("Got more default values than field names")
    cls = type(typename, (tuple,), _make_namespace(typename, tuple(names), default_values))
    if module is None:
        module = caller_module()
    if module is not None:
        cls.__module__ = module
    return cls


def _make_namespace(typename, fields, defaults):
    """The attributes of a named tuple's class."""
    size = len(fields)
    first_default = size - len(defaults)
    namespace = {"_tuple_new": tuple.__new__, "__name__": f"namedtuple_{typename}"}
    parameters = ["_cls", *fields]
    for position, value in enumerate(defaults, first_default):
        namespace[f"_default_{position}"] = value
        parameters[position + 1] += f"=_default_{position}"
    items = "".join(f"{name}, " for name in fields)
    source = f"def __new__({', '.join(parameters)}):\n    return _tuple_new(_cls, ({items}))\n"
    __new__ = compile_function(source, "__new__", namespace)
    field_list = f"{fields[0]}," if size == 1 else ", ".join(fields)
    __new__.__doc__ = f"Create new instance of {typename}({field_list})"
    shape = "(" + ", ".join(f"{name}=%r" for name in fields) + ")"

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != size:
            raise TypeError(f"Expected {size} arguments, got {len(result)}")
        return result

    def _replace(self, /, **keywords):
        values = [keywords.pop(name, value) for name, value in zip(fields, self)]
        if keywords:
            raise TypeError(f"Got unexpected field names: {list(keywords)!r}")
        return self._make(values)

    def __repr__(self):
        "Return a nicely formatted representation string"
        return self.__class__.__name__ + shape % self

    def _asdict(self):
        "Return a new dict which maps field names to their values."
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        "Return self as a plain tuple.  Used by copy and pickle."
        return tuple(self)

    _make.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
        method.__module__ = f"namedtuple_{typename}" if method is __new__ else "collections"
    return {
        "__doc__": f"{typename}({field_list})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": dict(zip(fields[first_default:], defaults)),
        "__new__": __new__,
        "_make": classmethod(_make),
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
        **{name: tuple_getter(position, f"Alias for field number {position}") for position, name in enumerate(fields)},
    }
