"""Shallow and deep copies."""

import builtins as _builtins
from _monty import GenericAlias as _GenericAlias
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
    type(None), int, float, bool, str, bytes, type, range, property, type(Ellipsis), type(NotImplemented),
    _function_type, _native_type, _GenericAlias, _Union, _Pattern, object, _complex,
}  # fmt: skip


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset or cls is slice:
        return x
    if cls is list or cls is dict or cls is set or cls is _deque or cls is _bytearray:
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    parts = x.__reduce_ex__(4)
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
            parts = x.__reduce_ex__(4)
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


def _rebuild(x, memo, function, arguments, state=None, listed=None, pairs=None, setter=None):
    deep = memo is not None
    if deep and arguments:
        arguments = tuple([deepcopy(argument, memo) for argument in arguments])
    result = function(*arguments)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if setter is not None:
            setter(result, state)
        elif function is iter:
            for _ in range(state):
                next(result, None)
        elif function is reversed:
            for _ in range(len(arguments[0]) - 1 - state):
                next(result, None)
        elif function is zip or function is map:
            result = function(*arguments, strict=state)
        elif isinstance(result, BaseException) and not _has_own_setter(type(result)):
            for name, value in state.items():
                setattr(result, name, value)
        elif hasattr(result, "__setstate__"):
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


def _has_own_setter(cls):
    setter = getattr(cls, "__setstate__", None)
    return setter is not None and setter is not getattr(BaseException, "__setstate__", None)


def replace(obj, /, **changes):
    """A copy with some fields changed, as its class defines with __replace__."""
    function = getattr(type(obj), "__replace__", None)
    if function is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return function(obj, **changes)
