"""Iteration where it takes Python code: iterators over objects of the program, and functions that consume them."""

from _monty import index, instance_of, iterator_parts, kind, new_iterator, plain, set_iterator, type_name

# The end of an iterator, and an argument that is not given.
END = object()


def list_of(iterable):
    """A list of the items of an object that is asked for its length before."""
    from operator import length_hint

    iterator = iter(iterable)
    length_hint(iterable)
    return [item for item in iterator]


def next_item(iterator):
    """A step of a native iterator that takes Python code."""
    what, first, second, strict = iterator_parts(iterator)
    if what == "map":
        return first(*step_all(second, strict, what))
    if what == "filter":
        while True:
            item = next(second)
            if item if first is None else first(item):
                return item
    if what == "enumerate":
        item = next(first)
        set_iterator(iterator, what, second + 1)
        return second, item
    if what == "zip":
        return tuple(step_all(second, strict, what))
    if what == "callable":
        return call_until(iterator, first, second)
    return step_sequence(iterator, what, first, second)


def step_all(iterators, strict, name):
    items = []
    for iterator in iterators:
        item = next(iterator, END)
        if item is END:
            if strict:
                check_lengths(iterators, len(items), name)
            raise StopIteration
        items.append(item)
    return items


def check_lengths(iterators, ended, name):
    if ended > 0:
        raise ValueError(f"{name}() argument {ended + 1} is shorter than {arguments_before(ended)}")
    for at in range(1, len(iterators)):
        if next(iterators[at], END) is not END:
            raise ValueError(f"{name}() argument {at + 1} is longer than {arguments_before(at)}")


def arguments_before(count):
    return "argument 1" if count == 1 else f"arguments 1-{count}"


def call_until(iterator, function, sentinel):
    try:
        item = function()
    except StopIteration:
        item = END
    if item is END or sentinel is item or sentinel == item:
        set_iterator(iterator, "callable", None)
        raise StopIteration
    return item


def step_sequence(iterator, what, source, index):
    """A step over an object with `__getitem__`."""
    backwards = what == "reversed"
    if backwards:
        index -= 1
        if index < 0:
            raise StopIteration
    try:
        item = source[index]
    except (IndexError, StopIteration):
        set_iterator(iterator, what, None)
        item = END
    if item is END:
        raise StopIteration
    set_iterator(iterator, what, index if backwards else index + 1)
    return item


def sequence_iterator(value):
    return new_iterator("sequence", value, None, False)


def take(value, wanted):
    """Exactly so many items, for an unpacking."""
    if kind(value) == "object" and not hasattr(value, "__iter__") and not hasattr(value, "__getitem__"):
        raise TypeError(f"cannot unpack non-iterable {type_name(value)} object")
    items = []
    iterator = iter(value)
    while len(items) < wanted:
        item = next(iterator, END)
        if item is END:
            raise ValueError(f"not enough values to unpack (expected {wanted}, got {len(items)})")
        items.append(item)
    if next(iterator, END) is not END:
        raise ValueError(f"too many values to unpack (expected {wanted})")
    return items


def new_map(cls, /, *arguments, strict=False):
    function, *iterables = arguments
    iterators = [iter(iterable) for iterable in iterables]
    return instance_of(cls, new_iterator("map", function, iterators, True if strict else False))


def new_zip(cls, /, *iterables, strict=False):
    iterators = [iter(iterable) for iterable in iterables]
    return instance_of(cls, new_iterator("zip", None, iterators, True if strict else False))


def new_filter(cls, function, iterable, /):
    return instance_of(cls, new_iterator("filter", function, iter(iterable), False))


def new_enumerate(cls, iterable, start=0):
    return instance_of(cls, new_iterator("enumerate", index(start), iter(iterable), False))


def new_reversed(cls, object, /):
    return instance_of(cls, new_iterator("reversed", object, len(object), False))


def check_extreme(args, default, name):
    """What `min` and `max` look at."""
    if not args:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
    if len(args) == 1:
        return args[0]
    if default is not END:
        raise TypeError(f"Cannot specify a default for {name}() with multiple positional arguments")
    return args


def min(*args, key=None, default=END):
    best = END
    for item in check_extreme(args, default, "min"):
        if best is END or item < best:
            best = item
    return best if best is not END else default_extreme(default, "min")


def max(*args, key=None, default=END):
    best = END
    for item in check_extreme(args, default, "max"):
        if best is END or item > best:
            best = item
    return best if best is not END else default_extreme(default, "max")


def default_extreme(default, name):
    if default is END:
        raise ValueError(f"{name}() iterable argument is empty")
    return default


def min_from(iterator, best, best_key, item, item_key, key):
    """The rest of `min` from the first comparison on that is Python code."""
    if item_key < best_key:
        best, best_key = item, item_key
    for item in rest(iterator):
        item_key = item if key is None else key(item)
        if item_key < best_key:
            best, best_key = item, item_key
    return best


def max_from(iterator, best, best_key, item, item_key, key):
    if item_key > best_key:
        best, best_key = item, item_key
    for item in rest(iterator):
        item_key = item if key is None else key(item)
        if item_key > best_key:
            best, best_key = item, item_key
    return best


def rest(iterator):
    """What an iterator still gives, for one that need not be iterable itself."""
    if kind(iterator) != "object":
        return iterator
    return steps_of(iterator)


def steps_of(iterator):
    while True:
        item = next(iterator, END)
        if item is END:
            return
        yield item


def sum(iterable, /, start=0):
    iterator = iter(iterable)
    item = next(iterator, END)
    return start if item is END else sum_from(iterator, item, start, False)


def sum_from(iterator, item, total, plain):
    """The rest of `sum` from the first addition on that is Python code."""
    number = not plain and (type(total) is int or type(total) is bool)
    total = total + item
    iterator = rest(iterator)
    if number:
        while type(total) is int:
            item = next(iterator, END)
            if item is END:
                return total
            total = total + item
        if type(total) is float:
            return add_floats(iterator, total)
    for item in iterator:
        total = total + item
    return total


def add_floats(iterator, total):
    # Compensated: the error of each addition is kept apart.
    rest = 0.0
    for item in iterator:
        what = type(item)
        if what is int or what is bool:
            item = float(item)
        elif what is not float:
            total = compensated(total, rest) + item
            for item in iterator:
                total = total + item
            return total
        new = total + item
        if (total if total >= 0.0 else -total) >= (item if item >= 0.0 else -item):
            rest += (total - new) + item
        else:
            rest += (item - new) + total
        total = new
    return compensated(total, rest)


def compensated(total, rest):
    # An error that is not finite would spoil an infinity.
    return total + rest if rest and rest - rest == 0.0 else total


def any(iterable, /):
    for item in iterable:
        if item:
            return True
    return False


def all(iterable, /):
    for item in iterable:
        if not item:
            return False
    return True


def any_from(iterator, item):
    """The rest of `any` from the first item on whose truth is Python code."""
    return True if item else any(rest(iterator))


def all_from(iterator, item):
    return all(rest(iterator)) if item else False
