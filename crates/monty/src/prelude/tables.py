"""Looking keys up in dicts and sets when the keys decide in Python about their hash and equality.

The tables themselves are reached by position; a key's `__eq__` may change them meanwhile, then the search starts anew.
"""

from _monty import has_method, hash_value as native_hash, holds_at, kind, own_hash, plain, same_hash, set_hash, tuple_hash
from _monty import type_name


def find(table, key, hashed, /):
    """The position of a key, or -1."""
    while True:
        for position, known in same_hash(table, hashed):
            if known is key:
                return position
            equal = known == key
            if not holds_at(table, position, known):
                break
            if equal:
                return position
        else:
            return -1


def hash_value(value, /):
    if kind(value) == "tuple" and not has_method(value, "__hash__"):
        return tuple_hash([native_hash(item) for item in plain(value)])
    return own_hash(value)


def key_hash(key, /):
    return named_hash(key, "a dict key")


def element_hash(key, /):
    return named_hash(key, "a set element")


def search_hash(key, /):
    """The hash by which a set is asked for a key: another set stands for its frozen equal."""
    if kind(key) == "set" and not has_method(key, "__hash__"):
        return set_hash(key)
    return named_hash(key, "a set element")


def named_hash(key, role):
    try:
        return native_hash(key)
    except TypeError as error:
        if type(error) is not TypeError:
            raise
        message = f"cannot use '{type_name(key)}' as {role} ({error})"
    raise TypeError(message)
