"""Operators on builtin containers whose items or keys decide in Python code. Natives have tried before."""

from _monty import element_hash, entries, exact, find, has_method, insert, key_hash, keys_of, kind, plain, remove_at, search_hash
from _monty import set_value_at, special, type_name, value_at, viewed

SEQUENCES = ("list", "tuple", "deque")
OCTETS = ("bytes", "bytearray", "memoryview")
SETS = ("set", "frozenset", "keys", "items")
# What looks for an item itself, whatever `__iter__` of a subclass says.
SEARCHED = SETS + ("dict", "bytes", "str", "list", "tuple", "range", "deque")


def as_index(value):
    """What `__index__` gives; anything else as it is."""
    if value is None or not has_method(value, "__index__"):
        return value
    return exact(special(value, "__index__")(value), int, "__index__")


def as_key(key):
    if kind(key) == "slice":
        return slice(as_index(key.start), as_index(key.stop), as_index(key.step))
    return as_index(key)


def eq(left, right):
    left, right = plain(left), plain(right)
    what, other = kind(left), kind(right)
    if what in SETS and other in SETS:
        return len(left) == len(right) and all_in(left, right)
    if what != other:
        return left is right
    if what in SEQUENCES:
        if len(left) != len(right):
            return False
        for a, b in zip(left, right):
            if not (a is b or a == b):
                return False
        return True
    if what == "dict":
        if len(left) != len(right):
            return False
        for hashed, key, value in entries(left):
            position = find(right, key, hashed)
            if position < 0:
                return False
            found = value_at(right, position)
            if not (value is found or value == found):
                return False
        return True
    if what == "slice":
        return (left.start, left.stop, left.step) == (right.start, right.stop, right.step)
    return left is right


def ne(left, right):
    return not eq(left, right)


def all_in(small, large):
    if kind(small) in ("set", "frozenset") and kind(large) in ("set", "frozenset"):
        for hashed, key in entries(small):
            if find(large, key, hashed) < 0:
                return False
        return True
    for item in small:
        if item not in large:
            return False
    return True


def different(left, right):
    """The first two items that differ, or the lengths."""
    for a, b in zip(left, right):
        if not (a is b or a == b):
            return a, b
    return len(left), len(right)


def parts(left, right, sign):
    """Both operands of an ordering as builtin values; whether they are sets."""
    a, b = plain(left), plain(right)
    what, other = kind(a), kind(b)
    if what in SETS and other in SETS:
        return a, b, True
    if what == "slice" and other == "slice":
        return (a.start, a.stop, a.step), (b.start, b.stop, b.step), False
    if what in SEQUENCES and what == other:
        return a, b, False
    names = f"'{type_name(left)}' and '{type_name(right)}'"
    raise TypeError(f"'{sign}' not supported between instances of {names}")


def lt(left, right):
    left, right, are_sets = parts(left, right, "<")
    if are_sets:
        return len(left) < len(right) and all_in(left, right)
    a, b = different(left, right)
    return a < b


def le(left, right):
    left, right, are_sets = parts(left, right, "<=")
    if are_sets:
        return len(left) <= len(right) and all_in(left, right)
    a, b = different(left, right)
    return a <= b


def gt(left, right):
    left, right, are_sets = parts(left, right, ">")
    if are_sets:
        return len(left) > len(right) and all_in(right, left)
    a, b = different(left, right)
    return a > b


def ge(left, right):
    left, right, are_sets = parts(left, right, ">=")
    if are_sets:
        return len(left) >= len(right) and all_in(right, left)
    a, b = different(left, right)
    return a >= b


def contains(container, item):
    inner = plain(container)
    what = kind(inner)
    if what not in SEARCHED and has_method(container, "__iter__"):
        inner, what = container, "object"
    elif what not in SEARCHED and what not in OCTETS and has_method(container, "__getitem__"):
        inner, what = container, "object"
    if what == "dict":
        return find(inner, item, key_hash(item)) >= 0
    if what == "keys":
        return find(viewed(inner), item, key_hash(item)) >= 0
    if what == "set" or what == "frozenset":
        return find(inner, item, search_hash(item)) >= 0
    if what == "items":
        pair = plain(item)
        if kind(pair) != "tuple" or len(pair) != 2:
            return False
        position = find(viewed(inner), pair[0], key_hash(pair[0]))
        if position < 0:
            return False
        found = value_at(viewed(inner), position)
        return found is pair[1] or found == pair[1]
    if what == "bytes" or what == "bytearray":
        if has_method(item, "__buffer__") and not has_method(item, "__index__"):
            return bytes(item) in inner
        return as_index(item) in inner
    if what == "object" and not hasattr(inner, "__iter__") and not has_method(inner, "__getitem__"):
        raise TypeError(f"argument of type '{type_name(container)}' is not a container or iterable")
    for known in iterator_for_search(container, inner):
        if known is item or known == item:
            return True
    return False


def iterator_for_search(container, inner):
    try:
        return iter(inner)
    except TypeError:
        pass
    raise TypeError(f"argument of type '{type_name(container)}' is not a container or iterable")


def get_item(container, key):
    inner = plain(container)
    if kind(inner) != "dict":
        return inner[as_key(key)]
    position = find(inner, key, key_hash(key))
    if position >= 0:
        return value_at(inner, position)
    if has_method(container, "__missing__"):
        return special(container, "__missing__")(container, key)
    raise KeyError(key)


def set_item(container, key, value):
    inner = plain(container)
    if kind(inner) == "dict":
        hashed = key_hash(key)
        position = find(inner, key, hashed)
        if position >= 0:
            set_value_at(inner, position, value)
        else:
            insert(inner, hashed, key, value)
        return
    what, key = kind(inner), as_key(key)
    if kind(key) != "slice":
        if what == "bytearray" or what == "memoryview":
            value = as_item(value)
    elif what == "bytearray":
        key.indices(len(inner))
        if kind(value) not in OCTETS:
            value = bytearray([as_index(item) for item in value])
    elif what != "memoryview":
        key.indices(len(inner))
        value = items_to_assign(value)
    inner[key] = value


def items_to_assign(value):
    try:
        iterator = iter(value)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError("must assign iterable to extended slice")
    return [*iterator]


def as_item(value):
    """A number, or what `__index__` or `__float__` of an object gives."""
    value = as_index(value)
    return float(value) if has_method(value, "__float__") else value


def delete_item(container, key):
    inner = plain(container)
    if kind(inner) != "dict":
        del inner[as_key(key)]
        return
    position = find(inner, key, key_hash(key))
    if position < 0:
        raise KeyError(key)
    remove_at(inner, position)


def make_set(items):
    result = set()
    for item in items:
        result.add(item)
    return result


def make_dict(items):
    result = {}
    for at in range(0, len(items), 2):
        result[items[at]] = items[at + 1]
    return result


def set_add(target, value):
    hashed = element_hash(value)
    if find(target, value, hashed) < 0:
        insert(target, hashed, value)


def call_error(callee, message):
    raise TypeError(f"{callee!s} {message}")


def merge_keywords(target, mapping, callee):
    for key in keys_of(mapping):
        if key in target:
            raise_repeated(callee, key)
        target[key] = mapping[key]


def raise_repeated(callee, key):
    name = str(callee)
    if hasattr(callee, "__qualname__"):
        module = getattr(callee, "__module__", None)
        prefix = "" if module is None or module == "builtins" else f"{module}."
        name = f"{prefix}{callee.__qualname__}()"
    raise TypeError(f"{name} got multiple values for keyword argument '{key}'")


def merge_mapping(target, mapping):
    for key in keys_of(mapping):
        target[key] = mapping[key]


def as_set(value):
    """The left operand of an operator with a view."""
    value = plain(value)
    return value if kind(value) in ("set", "frozenset") else set(value)


def both_sets(left, right):
    return kind(left) in ("set", "frozenset") and kind(right) in ("set", "frozenset")


def union(left, right):
    left, right = plain(left), plain(right)
    if kind(left) == "dict" and kind(right) == "dict":
        result = left.copy()
        result.update(right)
        return result
    if both_sets(left, right):
        return left.union(right)
    result = set(left)
    result.update(right)
    return result


def intersection(left, right):
    left, right = plain(left), plain(right)
    if both_sets(left, right):
        return left.intersection(right)
    if kind(left) not in ("keys", "items"):
        left, right = right, left
    if kind(right) in ("set", "frozenset") and len(left) <= len(right):
        return set(right.intersection(left))
    if kind(right) in ("keys", "items") and len(right) > len(left):
        left, right = right, left
    result = set()
    for item in right:
        if item in left:
            result.add(item)
    return result


def difference(left, right):
    left, right = plain(left), plain(right)
    if both_sets(left, right):
        return left.difference(right)
    result = set(left)
    result.difference_update(right)
    return result


def symmetric_difference(left, right):
    left, right = plain(left), plain(right)
    if both_sets(left, right):
        return left.symmetric_difference(right)
    result = set(left)
    result.symmetric_difference_update(right)
    return result


def update_union(left, right):
    plain(left).update(plain(right) if kind(right) != "object" else right)
    return left


def update_intersection(left, right):
    plain(left).intersection_update(right)
    return left


def update_difference(left, right):
    plain(left).difference_update(right)
    return left


def update_symmetric_difference(left, right):
    plain(left).symmetric_difference_update(right)
    return left


def extend(left, right):
    plain(left).extend(right)
    return left


def repeat(left, right):
    """A sequence times an object with `__index__`."""
    if kind(left) in ("str", "bytes", "bytearray", "list", "tuple", "deque"):
        return plain(left) * as_index(right)
    return as_index(left) * plain(right)


def update_repeat(left, right):
    inner = plain(left)
    inner *= as_index(right)
    return left if kind(inner) in ("list", "deque", "bytearray") else inner
