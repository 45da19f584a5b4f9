"""Methods of list, tuple, deque, range and slice for items and indices that are objects of the program."""

from _monty import exact, has_method, instance_of, kind, plain, special, type_name

LAST = 9223372036854775807


def as_index(value):
    if value is None or not has_method(value, "__index__"):
        return value
    return exact(special(value, "__index__")(value), int, "__index__")


def count(self, value, /):
    total = 0
    for item in plain(self):
        if item is value or item == value:
            total += 1
    return total


def clip(at, size):
    if kind(at) not in ("int", "bool"):
        raise TypeError("slice indices must be integers or have an __index__ method")
    if at < 0:
        at += size
        return at if at > 0 else 0
    return at


def index(self, value, start=0, stop=LAST, /):
    inner = plain(self)
    size = len(inner)
    at, stop = clip(as_index(start), size), clip(as_index(stop), size)
    while at < stop and at < len(inner):
        item = inner[at]
        if item is value or item == value:
            return at
        at += 1
    what = kind(inner)
    raise ValueError(f"{what}.index(x): x not in {what}")


def range_index(self, value, /):
    at = 0
    for item in self:
        if item == value:
            return at
        at += 1
    raise ValueError("sequence.index(x): x not in sequence")


def extend(self, iterable, /):
    inner, iterator = plain(self), iter(iterable)
    if kind(inner) == "list":
        from operator import length_hint

        length_hint(iterable)
    for item in iterator:
        inner.append(item)


def extendleft(self, iterable, /):
    inner = plain(self)
    for item in iterable:
        inner.appendleft(item)


def insert(self, index, object, /):
    plain(self).insert(as_index(index), object)


def pop(self, index=-1, /):
    return plain(self).pop(as_index(index))


def remove(self, value, /):
    inner = plain(self)
    at = 0
    while at < len(inner):
        item = inner[at]
        if item is value or item == value:
            del inner[at]
            return
        at += 1
    what = kind(inner)
    raise ValueError(f"{what}.remove(x): x not in {what}")


def rotate(self, n=1, /):
    plain(self).rotate(as_index(n))


def new_range(cls, *arguments):
    return range(*[as_index(argument) for argument in arguments])


def new_deque(cls, iterable=(), maxlen=None):
    raise TypeError("an integer is required")


def slice_indices(self, length, /):
    parts = slice(as_index(self.start), as_index(self.stop), as_index(self.step))
    return parts.indices(as_index(length))


def count_in_view(self, value, /):
    total = 0
    for item in self:
        if item is value or item == value:
            total += 1
    return total


def index_in_view(self, value, start=0, stop=LAST, /):
    size = len(self)
    at, stop = clip(as_index(start), size), clip(as_index(stop), size)
    while at < stop and at < size:
        item = self[at]
        if item is value or item == value:
            return at
        at += 1
    raise ValueError("memoryview.index(x): x not found")
