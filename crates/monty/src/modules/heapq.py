"""Heaps in lists, and what can be made of them. The functions on heaps are native (`modules/heapq.rs`)."""

__all__ = [
    "heapify", "heapify_max", "heappop", "heappop_max", "heappush", "heappush_max", "heappushpop", "heappushpop_max",
    "heapreplace", "heapreplace_max", "merge", "nlargest", "nsmallest",
]  # fmt: skip


def merge(*iterables, key=None, reverse=False):
    """Iterate over sorted inputs in the order of all their items."""
    order, replace, pop = (
        (heapify_max, heapreplace_max, heappop_max) if reverse else (heapify, heapreplace, heappop)
    )
    heap = []
    direction = -1 if reverse else 1
    for number, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            wanted = value if key is None else key(value)
            heap.append(_Head(wanted, number * direction, value, iterator))
            break
    order(heap)
    while heap:
        head = heap[0]
        yield head.value
        for value in head.iterator:
            wanted = value if key is None else key(value)
            replace(heap, _Head(wanted, head.number, value, head.iterator))
            break
        else:
            pop(heap)


class _Head:
    """The next value of an input; of equal ones the earlier input's comes first."""

    __slots__ = ("iterator", "key", "number", "value")

    def __init__(self, key, number, value, iterator):
        self.key = key
        self.number = number
        self.value = value
        self.iterator = iterator

    def __lt__(self, other):
        if self.key == other.key:
            return self.number < other.number
        return self.key < other.key


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first: as sorted(iterable, key=key)[:n]."""
    if n == 1:
        missing = object()
        result = min(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    if _takes_none(n, iterable):
        return []
    return sorted(iterable, key=key)[:n]


def nlargest(n, iterable, key=None):
    """The n largest items, largest first: as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        missing = object()
        result = max(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    if _takes_none(n, iterable):
        return []
    return sorted(iterable, key=key, reverse=True)[:n]


def _takes_none(n, iterable):
    """Whether fewer items are wanted than there are, and none at all."""
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return False
    return not range(n) and iter(iterable) is not None
