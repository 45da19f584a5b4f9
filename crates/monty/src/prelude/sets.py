"""Methods of set and frozenset for members and iterables that are objects of the program.

The order of a set depends on how it came about, so each function takes the steps that the native one takes.
"""

from _monty import compact, copied, element_hash, entries, find, freeze, has_method, hash_value, insert, instance_of, kind
from _monty import plain, remove_at, search_hash, take_over


def is_set(value):
    return kind(value) in ("set", "frozenset") and not has_method(value, "__iter__")


def is_dict(value):
    return kind(value) == "dict" and not has_method(value, "__iter__")


def put(table, hashed, key):
    if find(table, key, hashed) < 0:
        insert(table, hashed, key)


def drop(table, hashed, key):
    position = find(table, key, hashed)
    if position >= 0:
        remove_at(table, position)
    return position >= 0


def merge(table, other):
    if is_set(other):
        for hashed, key in entries(other):
            put(table, hashed, key)
    elif is_dict(other):
        for hashed, key, _ in entries(other):
            put(table, hashed, key)
    else:
        for key in other:
            put(table, element_hash(key), key)


def subtract(table, other):
    if is_set(other):
        if len(other) >> 3 > len(table):
            other = common(table, other)
        for hashed, key in entries(other):
            drop(table, hashed, key)
    else:
        for key in other:
            drop(table, element_hash(key), key)
    compact(table)


def common(table, other):
    """The members of both."""
    result = set()
    if is_set(other):
        searched, visited = (other, table) if len(other) > len(table) else (table, other)
        for hashed, key in entries(visited):
            if find(searched, key, hashed) >= 0:
                put(result, hashed, key)
        return result
    for key in other:
        hashed = hash_value(key)
        if find(table, key, hashed) >= 0:
            put(result, hashed, key)
            if len(result) >= len(table):
                break
    return result


def toggle(table, other):
    if is_dict(other):
        rows = [(hashed, key) for hashed, key, _ in entries(other)]
    elif is_set(other):
        rows = entries(other)
    else:
        rows = entries(filled(other))
    for hashed, key in rows:
        if not drop(table, hashed, key):
            insert(table, hashed, key)


def filled(iterable):
    result = set()
    merge(result, iterable)
    return result


def as_kind(table, like):
    return freeze(table) if kind(like) == "frozenset" else table


def new(cls, iterable=(), /):
    return fill(cls, iterable)


def fill(cls, iterable):
    if kind(cls) != "type":
        plain(cls).clear()
        merge(plain(cls), iterable)
        return None
    table = filled(iterable)
    return instance_of(cls, freeze(table) if issubclass(cls, frozenset) else table)


def init(self, iterable=(), /):
    plain(self).clear()
    merge(plain(self), iterable)


def add(self, object, /):
    put(plain(self), element_hash(object), object)


def discard(self, object, /):
    drop(plain(self), search_hash(object), object)


def remove(self, object, /):
    if not drop(plain(self), search_hash(object), object):
        raise KeyError(object)


def union(self, /, *others):
    table = copied(self)
    for other in others:
        merge(table, other)
    return as_kind(table, self)


def update(self, /, *others):
    for other in others:
        merge(plain(self), other)


def difference(self, /, *others):
    table = copied(self)
    if others:
        first, *others = others
        table = difference_of(self, first)
        for other in others:
            subtract(table, other)
    return as_kind(table, self)


def difference_of(self, other):
    if not is_set(other) and not is_dict(other) or len(self) >> 2 > len(other):
        table = copied(self)
        subtract(table, other)
        return table
    table = set()
    for hashed, key in entries(self):
        if find(other, key, hashed) < 0:
            put(table, hashed, key)
    return table


def difference_update(self, /, *others):
    for other in others:
        if plain(other) is plain(self):
            plain(self).clear()
        else:
            subtract(plain(self), other)


def intersection(self, /, *others):
    table = plain(self) if others else copied(self)
    for other in others:
        table = copied(table) if plain(other) is table else common(table, other)
    return as_kind(table, self)


def intersection_update(self, /, *others):
    table = plain(self) if others else copied(self)
    for other in others:
        table = copied(table) if plain(other) is table else common(table, other)
    take_over(self, table)


def symmetric_difference(self, other, /):
    table = copied(other) if is_set(other) else filled(other)
    toggle(table, plain(self))
    return as_kind(table, self)


def symmetric_difference_update(self, other, /):
    if plain(other) is plain(self):
        plain(self).clear()
    else:
        toggle(plain(self), other)


def isdisjoint(self, other, /):
    searched, visited = plain(self), other
    if is_set(other):
        if len(other) > len(searched):
            searched, visited = other, searched
        for hashed, key in entries(visited):
            if find(searched, key, hashed) >= 0:
                return False
        return True
    for key in visited:
        if find(searched, key, element_hash(key)) >= 0:
            return False
    return True


def view_isdisjoint(self, other, /):
    for item in other:
        if item in self:
            return False
    return True


def issubset(self, other, /):
    if is_set(other):
        return len(plain(self)) <= len(plain(other)) and contains_all(other, self)
    return len(common(plain(self), other)) == len(plain(self))


def contains_all(table, members):
    for hashed, key in entries(members):
        if find(table, key, hashed) < 0:
            return False
    return True


def issuperset(self, other, /):
    if is_set(other):
        return len(plain(self)) >= len(plain(other)) and contains_all(self, other)
    for key in other:
        if find(self, key, element_hash(key)) < 0:
            return False
    return True
