"""Heaps in lists, and what can be made of them. The functions on heaps are native (`modules/heapq.rs`)."""

__all__ = [
    "heapify", "heapify_max", "heappop", "heappop_max", "heappush", "heappush_max", "heappushpop", "heappushpop_max",
    "heapreplace", "heapreplace_max", "merge", "nlargest", "nsmallest",
]  # fmt: skip

from _monty import has_plain_order

def merge(*iterables, key=None, reverse=False):
    """Iterate over sorted inputs in the order of all their items."""
    order, replace, pop = (
        (heapify_max, heapreplace_max, heappop_max) if reverse else (heapify, heapreplace, heappop)
    )
    # The next value of each input, below its key and what decides between equal ones: the earlier input.
    heads = []
    direction = -1 if reverse else 1
    for number, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            heads.append([value if key is None else key(value), number * direction, value, iterator])
            break
    order(heads)
    while len(heads) > 1:
        head = heads[0]
        yield head[2]
        for value in head[3]:
            head[0] = value if key is None else key(value)
            head[2] = value
            replace(heads, head)
            break
        else:
            pop(heads)
    for head in heads:
        yield head[2]
        yield from head[3]


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first: as sorted(iterable, key=key)[:n]."""
    if n == 1:
        missing = object()
        result = min(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    if _wants_all(n, iterable):
        return sorted(iterable, key=key)[:n]
    return _select(iter(iterable), range(n), key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, largest first: as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        missing = object()
        result = max(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    if _wants_all(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    return _select(iter(iterable), range(0, -n, -1), key, True)


def _wants_all(n, iterable):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return False
    return n >= size


def _select(iterator, positions, key, largest):
    """The items that a heap of so many keeps."""
    count = len(positions)
    if not count:
        return []
    items = list(iterator)
    keys = items if key is None else [key(item) for item in items]
    if has_plain_order(keys):
        if key is None:
            return sorted(items, reverse=largest)[:count]
        step = positions.step
        order = sorted(zip(keys, range(0, step * len(keys), step)), reverse=largest)
        return [items[at * step] for _, at in order[:count]]
    arrange, replace = (heapify, heapreplace) if largest else (heapify_max, heapreplace_max)
    best = list(zip(keys, positions, items))
    arrange(best)
    worst, position, step = best[0][0], positions.stop, positions.step
    for at in range(count, len(keys)):
        wanted = keys[at]
        if worst < wanted if largest else wanted < worst:
            replace(best, (wanted, position, items[at]))
            worst = best[0][0]
            position += step
    best.sort(reverse=largest)
    return [item for _, _, item in best]
