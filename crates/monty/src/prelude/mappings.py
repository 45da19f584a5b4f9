"""Methods of dict for keys, mappings and iterables that are objects of the program."""

from _monty import entries, find, has_method, insert, instance_of, is_mapping, key_hash, kind, plain, remove_at
from _monty import set_value_at, type_name, value_at

# An argument that is not given.
MISSING = object()


def store(table, hashed, key, value):
    position = find(table, key, hashed)
    if position >= 0:
        set_value_at(table, position, value)
    else:
        insert(table, hashed, key, value)


def put(table, key, value):
    table[key] = value


def count(counts, elements):
    get = counts.get
    for element in elements:
        counts[element] = get(element, 0) + 1


def keys_of(mapping):
    keys = mapping.keys()
    try:
        return iter(keys)
    except TypeError:
        if has_method(keys, "__iter__"):
            raise
    raise TypeError(f"{type_name(mapping)}.keys() returned a non-iterable (type {type_name(keys)})")


def merge(table, source):
    if kind(source) == "dict" and not has_method(source, "__iter__"):
        if plain(source) is not table:
            for hashed, key, value in entries(source):
                store(table, hashed, key, value)
    elif is_mapping(source):
        for key in keys_of(source):
            table[key] = source[key]
    else:
        merge_pairs(table, source)


def merge_pairs(table, source):
    at = 0
    for pair in source:
        if not hasattr(pair, "__iter__") and not hasattr(pair, "__getitem__"):
            raise TypeError("object is not iterable")
        parts = list(pair)
        if len(parts) != 2:
            raise ValueError(f"dictionary update sequence element #{at} has length {len(parts)}; 2 is required")
        table[parts[0]] = parts[1]
        at += 1


def fill(table, source, rest):
    """What is left to do once an iterator is a list."""
    merge(table, source)
    if rest is not None:
        merge(table, rest)


def new_dict(cls, iterable=(), /, **kwargs):
    table = {}
    merge(table, iterable)
    table.update(kwargs)
    return instance_of(cls, table)


def init_dict(self, iterable=(), /, **kwargs):
    merge(plain(self), iterable)
    plain(self).update(kwargs)


def update(self, iterable=(), /, **kwargs):
    merge(plain(self), iterable)
    plain(self).update(kwargs)


def from_keys(cls, iterable, value=None, /):
    result = cls()
    if cls is dict:
        for key in iterable:
            store(result, key_hash(key), key, value)
    else:
        for key in iterable:
            result[key] = value
    return result


def get(self, key, default=None, /):
    table = plain(self)
    position = find(table, key, key_hash(key))
    return value_at(table, position) if position >= 0 else default


def pop(self, key, default=MISSING, /):
    table = plain(self)
    if table:
        position = find(table, key, key_hash(key))
        if position >= 0:
            return remove_at(table, position)
    if default is MISSING:
        raise KeyError(key)
    return default


def setdefault(self, key, default=None, /):
    table = plain(self)
    hashed = key_hash(key)
    position = find(table, key, hashed)
    if position >= 0:
        return value_at(table, position)
    insert(table, hashed, key, default)
    return default
