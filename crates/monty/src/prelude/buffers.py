"""Objects of the program that are bytes-like: their `__buffer__` gives a view (PEP 688)."""

from _monty import has_method, special, type_name

# What C code asks for: bytes in one piece, and all that there is to know.
SIMPLE = 0
FULL_READ_ONLY = 284


def view(obj, flags):
    found = special(obj, "__buffer__")(obj, flags)
    if type(found) is not memoryview:
        raise TypeError("__buffer__ returned non-memoryview object")
    return found


def octets_as(obj, flags):
    found = view(obj, flags)
    content = bytes(found)
    if has_method(obj, "__release_buffer__"):
        special(obj, "__release_buffer__")(obj, found)
    return content


def octets(obj):
    return octets_as(obj, SIMPLE)


def all_octets(obj):
    return octets_as(obj, FULL_READ_ONLY)


def each_octets(items):
    contents = []
    for at, item in enumerate(items):
        content = octets_or_none(item) if has_method(item, "__buffer__") else item
        if content is None:
            raise TypeError(f"sequence item {at}: expected a bytes-like object, {type_name(item)} found")
        contents.append(content)
    return contents


def octets_or_none(obj):
    """None where `__buffer__` fails, however it does."""
    try:
        return octets(obj)
    except BaseException:
        return None


def new_view(obj):
    return memoryview(view(obj, FULL_READ_ONLY))


def concatenate(left, right):
    content = octets_or_none(right)
    if content is None:
        raise TypeError(f"can't concat {type_name(right)} to {type_name(left)}")
    return left + content


def extend(left, right):
    content = octets_or_none(right)
    if content is None:
        raise TypeError(f"can't concat {type_name(right)} to {type_name(left)}")
    left += content
    return left


def set_item(container, key, value):
    container[key] = octets(value)
