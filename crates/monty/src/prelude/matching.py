"""The tests of `match` where the program's own code decides, or where they fail."""

from _monty import type_name

missing = object()


def values(subject, keys):
    """The values under the keys of a mapping, or None if one is not there."""
    seen = set()
    found = []
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        value = subject.get(key, missing)
        if value is missing:
            return None
        found.append(value)
    return found


def attributes(subject, cls, count, names):
    """The subject's attributes that a class pattern asks for, or None if it does not fit."""
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    found = []
    seen = set()
    if count:
        match_args = getattr(cls, "__match_args__", missing)
        whole = match_args is missing and issubclass(
            cls, (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)
        )
        if match_args is missing:
            match_args = ()
        elif type(match_args) is not tuple:
            raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {type_name(match_args)})")
        allowed = 1 if whole else len(match_args)
        if allowed < count:
            plural = "" if allowed == 1 else "s"
            raise TypeError(f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({count} given)")
        if whole:
            found.append(subject)
        else:
            for name in match_args[:count]:
                if type(name) is not str:
                    raise TypeError(f"__match_args__ elements must be strings (got {type_name(name)})")
                if not attribute(subject, cls, name, seen, found):
                    return None
    for name in names:
        if not attribute(subject, cls, name, seen, found):
            return None
    return found


def attribute(subject, cls, name, seen, found):
    if name in seen:
        raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
    seen.add(name)
    value = getattr(subject, name, missing)
    found.append(value)
    return value is not missing
