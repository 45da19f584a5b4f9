"""Functions that take or return functions.

Intrinsics:
    _monty.GenericAlias, MethodType, MappingProxyType, Union: the native types behind types.GenericAlias and so on
    _monty.descriptor(cls: type) -> type: the VM honours __get__, __set_name__ of instances of cls found in classes
    _monty.bind_attribute(value, instance, owner: type) -> object: what looking up `value` in class `owner` gives for
        `instance` (None: for the class itself): binds functions, properties, class methods, descriptors; else value
    _monty.as_type(function, cls: type) -> function: type(function) and the default repr show `cls`
    _monty.dict_pop_first(d: dict) -> tuple[key, value]: removes the oldest entry in amortised O(1)
    _monty.fold(function, iterable[, initial]) -> object: reduce(), its arguments checked
    _monty.key_wrapper(function): the function is _KeyWrapper.__lt__, which sorting does without
    _monty.memoise(wrapper, function, results, maxsize, typed, mark): calls of the wrapper are looked up in the results,
        by a key as _make_key() gives; its own code runs only where that takes Python code
    _monty.memo_count(wrapper, hits, misses) -> (hits, misses): adds to its counters, or clears them
    _monty.partial_call(function): the function is partial.__call__, which the VM does itself where it can
    _monty.own_attribute_count(obj) -> int: attributes of the object itself, those in slots apart
    _monty.native_type(cls: type) -> type: messages name cls with its module, as they do for types written in C
    _monty.annotations(obj) -> dict: annotations with a ForwardRef for each name that is not bound yet
    _monty.repr_enter(obj) -> bool, repr_leave(obj) -> None: the VM's own guard against recursive reprs
"""

from _annotations import annotations
from _monty import (
    GenericAlias,
    MappingProxyType,
    MethodType,
    Union,
    as_type,
    bind_attribute,
    descriptor,
    dict_pop_first,
    fold,
    key_wrapper,
    memo_count,
    memoise,
    native_type,
    own_attribute_count,
    partial_call,
    repr_enter,
    repr_leave,
)

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
    "Placeholder",
]  # fmt: skip

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)

_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Return a decorator that applies update_wrapper() with the given wrapped function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(*args, **keywords):
    """Apply a function of two arguments cumulatively to the items of an iterable, from left to right."""
    if keywords:
        if len(args) != 2 or list(keywords) != ["initial"]:
            _reject_reduce_call(args, keywords)
        args += (keywords["initial"],)
    elif not 2 <= len(args) <= 3:
        _reject_reduce_call(args, keywords)
    function = args[0]
    try:
        iterator = iter(args[1])
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError("reduce() arg 2 must support iteration")
    return fold(function, iterator, *args[2:])


def _reject_reduce_call(args, keywords):
    if len(args) < 2:
        raise TypeError(f"reduce() takes at least 2 positional arguments ({len(args)} given)")
    total = len(args) + len(keywords)
    if total > 3:
        raise TypeError(f"reduce() takes at most 3 arguments ({total} given)")
    name = next(name for name in keywords if name != "initial")
    raise TypeError(f"reduce() got an unexpected keyword argument '{name}'")


# --- partial application


class _PlaceholderType:
    """The type of the Placeholder singleton."""

    __slots__ = ()
    __module__ = "functools"
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = object.__new__(cls)
        return cls._instance

    def __init_subclass__(cls, /, **keywords):
        raise TypeError("type 'functools._PlaceholderType' is not an acceptable base type")

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"


Placeholder = _PlaceholderType()


def _merge_arguments(args, gaps, new):
    """Fill the gaps in args with the first of new and append the others."""
    merged = list(args)
    for gap, value in zip(gaps, new):
        merged[gap] = value
    return (*merged, *new[len(gaps) :])


def _find_gaps(args):
    return tuple(index for index, value in enumerate(args) if value is Placeholder)


def _start_partial(inner, args, keywords):
    """Flatten a partial into (func, args, keywords, gaps)."""
    if args and args[-1] is Placeholder:
        raise TypeError("trailing Placeholders are not allowed")
    for value in keywords.values():
        if value is Placeholder:
            raise TypeError("Placeholder cannot be passed as a keyword argument")
    if inner is None:
        return args, keywords, _find_gaps(args)
    gaps = inner._gaps
    if len(args) < len(gaps):
        args += (Placeholder,) * (len(gaps) - len(args))
    args = _merge_arguments(inner.args, gaps, args)
    return args, {**inner.keywords, **keywords}, _find_gaps(args)


def _partial_repr(self):
    kind = type(self)
    name = f"{kind.__module__}.{kind.__qualname__}"
    if not repr_enter(self):
        return "..."
    try:
        parts = [repr(self.func)]
        parts += [repr(value) for value in self.args]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
    finally:
        repr_leave(self)
    return f"{name}({', '.join(parts)})"


@native_type
@descriptor
class partial:
    """A function with some of its arguments already given."""

    __slots__ = ("func", "args", "keywords", "_gaps", "__dict__", "__weakref__")

    def __new__(*args, **keywords):
        if len(args) < 2:
            raise TypeError("type 'partial' takes at least one argument")
        cls, func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self = object.__new__(cls)
        inner = func if isinstance(func, partial) and own_attribute_count(func) == 0 else None
        self.args, self.keywords, self._gaps = _start_partial(inner, args, keywords)
        self.func = func if inner is None else inner.func
        return self

    def __call__(self, /, *args, **keywords):
        gaps = self._gaps
        if gaps:
            if len(args) < len(gaps):
                raise TypeError(
                    "missing positional arguments in 'partial' call; "
                    f"expected at least {len(gaps)}, got {len(args)}"
                )
            args = _merge_arguments(self.args, gaps, args)
        else:
            args = self.args + args
        if keywords:
            return self.func(*args, **{**self.keywords, **keywords})
        return self.func(*args, **self.keywords)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return MethodType(self, instance)

    __repr__ = _partial_repr

    def __reduce__(self):
        state = (self.func, self.args, self.keywords, self.__dict__ or None)
        return type(self), (self.func,), state

    def __setstate__(self, state):
        self.func, self.args, self.keywords, namespace = state
        self._gaps = _find_gaps(self.args)
        if namespace:
            self.__dict__.update(namespace)

    __class_getitem__ = classmethod(GenericAlias)


partial_call(partial.__call__)


@descriptor
class partialmethod:
    """Like partial, for use as a method."""

    __slots__ = ("func", "args", "keywords", "_gaps", "__dict__", "__weakref__")
    __repr__ = _partial_repr

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            inner = func
            func = inner.func
        else:
            inner = None
            if not callable(func) and not hasattr(func, "__get__"):
                raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        self.args, self.keywords, self._gaps = _start_partial(inner, args, keywords)
        self.func = func

    def _make_unbound_method(self):
        def method(cls_or_self, /, *args, **keywords):
            gaps = self._gaps
            if gaps:
                if len(args) < len(gaps):
                    raise TypeError(
                        "missing positional arguments in 'partial' call; "
                        f"expected at least {len(gaps)}, got {len(args)}"
                    )
                args = _merge_arguments(self.args, gaps, args)
            else:
                args = self.args + args
            return self.func(cls_or_self, *args, **{**self.keywords, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, instance, owner=None):
        func = self.func
        bound = bind_attribute(func, instance, owner)
        if bound is not func:
            result = partial(bound, *self.args, **self.keywords)
            if hasattr(bound, "__self__"):
                result.__self__ = bound.__self__
            return result
        method = self._make_unbound_method()
        return method if instance is None else MethodType(method, instance)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


# --- memoisation

_cache_info_type = None


def _make_cache_info(hits, misses, maxsize, currsize):
    global _cache_info_type
    if _cache_info_type is None:
        from collections import namedtuple

        _cache_info_type = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _cache_info_type(hits, misses, maxsize, currsize)


_keyword_mark = object()


def _make_key(args, keywords, typed):
    """One hashable value for a call; a lone int or str stands for itself."""
    key = args
    if keywords:
        key += (_keyword_mark, *(part for item in keywords.items() for part in item))
    if typed:
        key += tuple(type(value) for value in args)
        if keywords:
            key += tuple(type(value) for value in keywords.values())
    elif not keywords and len(args) == 1:
        kind = type(args[0])
        if kind is int or kind is str:
            return args[0]
    return key


def lru_cache(maxsize=128, typed=False):
    """Decorator that keeps the results of the most recent calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _memoise(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _memoise(user_function, maxsize, typed)

    return decorating_function


def cache(user_function, /):
    """Lightweight unbounded cache."""
    return _memoise(user_function, None, False)


def _memoise(user_function, maxsize, typed):
    if not callable(user_function):
        raise TypeError("the first argument must be callable")
    results = {}

    def wrapper(*args, **keywords):
        # Calls come here only where an argument decides in Python about its hash or `==`.
        key = _make_key(args, keywords, typed)
        try:
            value = results.get(key, _missing)
        except TypeError:
            hash(key)
            raise
        if value is not _missing:
            if maxsize is not None:
                results[key] = results.pop(key)
            memo_count(wrapper, 1, 0)
            return value
        memo_count(wrapper, 0, 1)
        value = user_function(*args, **keywords)
        if maxsize is None:
            results[key] = value
        elif maxsize > 0 and key not in results:
            if len(results) >= maxsize:
                dict_pop_first(results)
            results[key] = value
        return value

    def cache_info():
        hits, misses = memo_count(wrapper, 0, 0)
        return _make_cache_info(hits, misses, maxsize, len(results))

    def cache_clear():
        results.clear()
        memo_count(wrapper, None, None)

    memoise(wrapper, user_function, results, maxsize, typed, _keyword_mark)
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return as_type(update_wrapper(wrapper, user_function), _lru_cache_wrapper)


@native_type
class _lru_cache_wrapper:
    """What lru_cache makes of a function."""


@descriptor
class cached_property:
    """A property that is computed once and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        namespace = getattr(instance, "__dict__", None)
        if namespace is None:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property."
            )
        value = namespace.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            namespace[name] = value
        return value

    __class_getitem__ = classmethod(GenericAlias)


# --- ordering


@native_type
class _KeyWrapper:
    """What cmp_to_key() returns, and also what calling that returns."""

    __slots__ = ("_compare", "obj")
    __hash__ = None

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        key = _KeyWrapper(self._compare)
        key.obj = obj
        return key

    def _against(self, other):
        if type(other) is not _KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        if type(other) is not _KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._against(other) > 0

    def __eq__(self, other):
        return self._against(other) == 0

    def __le__(self, other):
        return self._against(other) <= 0

    def __ge__(self, other):
        return self._against(other) >= 0


key_wrapper(_KeyWrapper.__lt__)
_KeyWrapper.__name__ = _KeyWrapper.__qualname__ = "KeyWrapper"


def _lt_then_gt(self, other):
    result = type(self).__lt__(self, other)
    return result if result is NotImplemented else not result and self != other


def _lt_then_le(self, other):
    result = type(self).__lt__(self, other)
    return result if result is NotImplemented else result or self == other


def _lt_then_ge(self, other):
    result = type(self).__lt__(self, other)
    return result if result is NotImplemented else not result


def _le_then_ge(self, other):
    result = type(self).__le__(self, other)
    return result if result is NotImplemented else not result or self == other


def _le_then_lt(self, other):
    result = type(self).__le__(self, other)
    return result if result is NotImplemented else result and self != other


def _le_then_gt(self, other):
    result = type(self).__le__(self, other)
    return result if result is NotImplemented else not result


def _gt_then_lt(self, other):
    result = type(self).__gt__(self, other)
    return result if result is NotImplemented else not result and self != other


def _gt_then_ge(self, other):
    result = type(self).__gt__(self, other)
    return result if result is NotImplemented else result or self == other


def _gt_then_le(self, other):
    result = type(self).__gt__(self, other)
    return result if result is NotImplemented else not result


def _ge_then_le(self, other):
    result = type(self).__ge__(self, other)
    return result if result is NotImplemented else not result or self == other


def _ge_then_gt(self, other):
    result = type(self).__ge__(self, other)
    return result if result is NotImplemented else result and self != other


def _ge_then_lt(self, other):
    result = type(self).__ge__(self, other)
    return result if result is NotImplemented else not result


# The first operation that a class defines, in this order, gives the three others.
_derived_operations = {
    "__lt__": {"__gt__": _lt_then_gt, "__le__": _lt_then_le, "__ge__": _lt_then_ge},
    "__le__": {"__ge__": _le_then_ge, "__lt__": _le_then_lt, "__gt__": _le_then_gt},
    "__gt__": {"__lt__": _gt_then_lt, "__ge__": _gt_then_ge, "__le__": _gt_then_le},
    "__ge__": {"__le__": _ge_then_le, "__gt__": _ge_then_gt, "__lt__": _ge_then_lt},
}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods."""
    defined = {name for name in _derived_operations if getattr(cls, name) is not getattr(object, name)}
    for root, derived in _derived_operations.items():
        if root in defined:
            for name, function in derived.items():
                if name not in defined:
                    setattr(cls, name, function)
            return cls
    raise ValueError("must define at least one ordering operation: < > <= >=")


# --- dispatch on the first argument's type


def _is_dispatch_class(cls):
    if isinstance(cls, Union):
        return all(isinstance(arg, type) for arg in cls.__args__)
    return isinstance(cls, type) and not isinstance(cls, GenericAlias)


def _find_implementation(cls, registry):
    """The registered function for cls: nearest in the MRO, abstract bases after the class that fulfils them."""
    mro = cls.__mro__
    abstract = [kind for kind in registry if kind not in mro and issubclass(cls, kind)]
    for kind in mro:
        if kind in registry:
            return registry[kind]
        matches = [
            base for base in abstract
            if issubclass(kind, base) and not any(issubclass(parent, base) for parent in kind.__bases__)
        ]  # fmt: skip
        if matches:
            best = [
                base for base in matches
                if not any(other is not base and issubclass(other, base) for other in matches)
            ]  # fmt: skip
            if len(best) > 1:
                raise RuntimeError(f"Ambiguous dispatch: {best[0]} or {best[1]}")
            return registry[best[0]]
    return None


def _read_dispatch_class(func):
    """The class that a function's first annotation names."""
    wrapped = func.__func__ if isinstance(func, (classmethod, staticmethod)) else func
    hints = annotations(wrapped)
    if not hints:
        raise TypeError(
            f"Invalid first argument to `register()`: {func!r}. "
            "Use either `@register(some_class)` or plain `@register` on an annotated function."
        )
    name, cls = next(iter(hints.items()))
    if isinstance(cls, str):
        from typing import get_type_hints

        name, cls = next(iter(get_type_hints(func).items()))
    if isinstance(cls, Union):
        if not _is_dispatch_class(cls):
            raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
    elif type(cls).__name__ == "ForwardRef":
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is an unresolved forward reference.")
    elif not _is_dispatch_class(cls):
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
    return cls


def singledispatch(func):
    """Decorator for a generic function that chooses an implementation by the type of the first argument."""
    registry = {object: func}
    chosen = {}
    function_name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        implementation = chosen.get(cls)
        if implementation is None:
            implementation = chosen[cls] = registry.get(cls) or _find_implementation(cls, registry)
        return implementation

    def register(cls, func=None):
        if _is_dispatch_class(cls):
            if func is None:
                return lambda function: register(cls, function)
        elif func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        elif isinstance(cls, type) or not hasattr(cls, "__annotations__") or isinstance(cls, GenericAlias):
            raise TypeError(
                f"Invalid first argument to `register()`: {cls!r}. "
                "Use either `@register(some_class)` or plain `@register` on an annotated function."
            )
        else:
            func = cls
            cls = _read_dispatch_class(func)
        for kind in cls.__args__ if isinstance(cls, Union) else (cls,):
            registry[kind] = func
        chosen.clear()
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{function_name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = chosen.clear
    return update_wrapper(wrapper, func)


@descriptor
class singledispatchmethod:
    """singledispatch() for methods: dispatches on the first argument after self or cls."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, instance, owner=None):
        return _BoundDispatch(self, instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        return f"<single dispatch method descriptor {_name_of(self.func)}>"


def _name_of(func):
    return getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or "?"


class _BoundDispatch:
    def __init__(self, method, instance, owner):
        self._method = method
        self._instance = instance
        self._owner = owner
        func = method.func
        self.__wrapped__ = func
        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            value = getattr(func, name, _missing)
            if value is not _missing:
                setattr(self, name, value)
        if instance is not None:
            self.__self__ = instance

    def __call__(self, /, *args, **keywords):
        if not args:
            name = getattr(self._method.func, "__name__", "singledispatchmethod method")
            raise TypeError(f"{name} requires at least 1 positional argument")
        method = self._method.dispatcher.dispatch(args[0].__class__)
        return bind_attribute(method, self._instance, self._owner)(*args, **keywords)

    @property
    def register(self):
        return self._method.register

    @property
    def __isabstractmethod__(self):
        return self._method.__isabstractmethod__

    def __repr__(self):
        name = _name_of(self._method.func)
        if self._instance is None:
            return f"<single dispatch method {name}>"
        return f"<bound single dispatch method {name} of {self._instance!r}>"
