"""A `mappingproxy` of a mapping that is no plain dict: it asks the mapping for everything.

The machine finds the special methods under their names.
"""

from _monty import MappingProxyType, instance_of, plain


def new(mapping):
    return instance_of(MappingProxyType, mapping)


def inner(value):
    return plain(value) if type(value) is MappingProxyType else value


def __getitem__(self, key, /):
    return plain(self)[key]


def __len__(self, /):
    return len(plain(self))


def __iter__(self, /):
    return iter(plain(self))


def __contains__(self, key, /):
    return key in plain(self)


def __reversed__(self, /):
    return reversed(plain(self))


def __repr__(self, /):
    return f"mappingproxy({plain(self)!r})"


def __str__(self, /):
    return str(plain(self))


def __hash__(self, /):
    return hash(plain(self))


def __eq__(self, other, /):
    return plain(self) == other


def __ne__(self, other, /):
    return plain(self) != other


def __lt__(self, other, /):
    return plain(self) < other


def __le__(self, other, /):
    return plain(self) <= other


def __gt__(self, other, /):
    return plain(self) > other


def __ge__(self, other, /):
    return plain(self) >= other


def __or__(self, other, /):
    return inner(self) | inner(other)


def __ror__(self, other, /):
    return inner(other) | inner(self)


def get(self, key, default=None, /):
    return plain(self).get(key, default)


def keys(self, /):
    return plain(self).keys()


def values(self, /):
    return plain(self).values()


def items(self, /):
    return plain(self).items()


def copy(self, /):
    return plain(self).copy()
