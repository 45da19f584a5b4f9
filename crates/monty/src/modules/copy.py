"""Shallow and deep copies."""

import builtins as _builtins
from _monty import GenericAlias as _GenericAlias
from _monty import MappingProxyType as _MappingProxyType
from _monty import MethodType as _MethodType
from _monty import Pattern as _Pattern
from _monty import Union as _Union
from _monty import deque as _deque

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """An object cannot be copied."""


error = Error

# Where these builtins are not there, others stand for them.
_complex = getattr(_builtins, "complex", float)
_bytearray = getattr(_builtins, "bytearray", bytes)
_missing = object()
_function_type = type(lambda: None)
_native_type = type(len)
_atomic = {
    type(None), int, float, bool, str, bytes, type, range, slice, property, type(Ellipsis), type(NotImplemented),
    _function_type, _native_type, _GenericAlias, _Union, _Pattern, object, _complex,
}  # fmt: skip


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset:
        return x
    if cls is list or cls is dict or cls is set or cls is _deque or cls is _bytearray:
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    parts = _reduced(x, cls)
    if isinstance(parts, str):
        return x
    return _rebuild(x, None, *parts)


def deepcopy(x, memo=None, _nil=_missing):
    """A new object whose contents are copies too."""
    cls = type(x)
    if cls in _atomic:
        return x
    if memo is None:
        memo = {}
    else:
        known = memo.get(id(x), _missing)
        if known is not _missing:
            return known
    copier = _deep_copiers.get(cls)
    if copier is not None:
        result = copier(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            result = copier(memo)
        else:
            parts = _reduced(x, cls)
            if isinstance(parts, str):
                result = x
            else:
                result = _rebuild(x, memo, *parts)
    if result is not x:
        memo[id(x)] = result
        # The original must live as long as the memo, which knows it by its id.
        keep = memo.get(id(memo))
        if keep is None:
            memo[id(memo)] = [x]
        else:
            keep.append(x)
    return result


def _deep_list(x, memo):
    result = []
    memo[id(x)] = result
    for item in x:
        result.append(deepcopy(item, memo))
    return result


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself has been copied meanwhile.
    known = memo.get(id(x), _missing)
    if known is not _missing:
        return known
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    result = {}
    memo[id(x)] = result
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _deep_set(x, memo):
    result = set()
    memo[id(x)] = result
    for item in x:
        result.add(deepcopy(item, memo))
    return result


def _deep_frozenset(x, memo):
    return frozenset([deepcopy(item, memo) for item in x])


def _deep_deque(x, memo):
    result = _deque(maxlen=x.maxlen)
    memo[id(x)] = result
    for item in x:
        result.append(deepcopy(item, memo))
    return result


def _deep_method(x, memo):
    return _MethodType(x.__func__, deepcopy(x.__self__, memo))


def _deep_bytearray(x, memo):
    return _bytearray(x)


_deep_copiers = {
    list: _deep_list,
    tuple: _deep_tuple,
    dict: _deep_dict,
    set: _deep_set,
    frozenset: _deep_frozenset,
    _deque: _deep_deque,
    _MethodType: _deep_method,
    _bytearray: _deep_bytearray,
}


def _reduced(x, cls):
    """What would be pickled: a function, its arguments, and perhaps state, items and pairs."""
    if cls.__reduce_ex__ is not object.__reduce_ex__:
        return x.__reduce_ex__(4)
    if cls.__reduce__ is not object.__reduce__:
        return x.__reduce__()
    if isinstance(x, BaseException):
        return cls, x.args, (dict(x.__dict__) or None)
    if cls.__module__ == "builtins" or cls is _MappingProxyType:
        return x.__reduce_ex__(4)
    arguments, keywords = _new_arguments(x)
    listed = iter(x) if isinstance(x, (list, _deque)) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return _new, (cls, arguments, keywords), x.__getstate__(), listed, pairs


def _new(cls, arguments, keywords):
    return cls.__new__(cls, *arguments, **keywords)


def _new_arguments(x):
    if hasattr(x, "__getnewargs_ex__"):
        arguments = x.__getnewargs_ex__()
        if not isinstance(arguments, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(arguments).__name__}'")
        return arguments
    if hasattr(x, "__getnewargs__"):
        arguments = x.__getnewargs__()
        if not isinstance(arguments, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(arguments).__name__}'")
        return arguments, {}
    for base in (bool, int, float, _complex, str, bytes, _bytearray):
        if isinstance(x, base):
            return (base(x),), {}
    for base in (tuple, set, frozenset):
        if isinstance(x, base):
            return (base(x),), {}
    return (), {}


def _rebuild(x, memo, function, arguments, state=None, listed=None, pairs=None, setter=None):
    deep = memo is not None
    if deep and arguments and function is not _new:
        arguments = tuple([deepcopy(argument, memo) for argument in arguments])
    elif deep and function is _new:
        cls, positional, keywords = arguments
        positional = tuple([deepcopy(argument, memo) for argument in positional])
        arguments = cls, positional, {name: deepcopy(value, memo) for name, value in keywords.items()}
    result = function(*arguments)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if setter is not None:
            setter(result, state)
        elif hasattr(result, "__setstate__") and not isinstance(result, BaseException):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(result, name, value)
    if listed is not None:
        for item in listed:
            result.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            result[key] = value
    return result


def replace(obj, /, **changes):
    """A copy with some fields changed, as its class defines with __replace__."""
    function = getattr(type(obj), "__replace__", None)
    if function is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return function(obj, **changes)
