"""Sorting with keys, and with a `<` that is Python code."""

from _monty import put_items, sort_values, take_items

SHORT_RUN = 32

sort_items = sorted


def sorted(iterable, /, *, key=None, reverse=False):
    items = list(iterable)
    if key is not None:
        return sort_items(items, key=key, reverse=True if reverse else False)
    return sort_values(items, items, True if reverse else False)


def sort(self, *, key=None, reverse=False):
    # The list is empty meanwhile; whatever happens, it gets its items back.
    reverse = True if reverse else False
    if key is not None:
        return sort_list(self, key=key, reverse=reverse)
    items = result = take_items(self)
    try:
        result = sort_values(items, items, reverse)
    finally:
        changed = put_items(self, result)
    if changed:
        raise ValueError("list modified during sort")


sort_list = list.sort


def sort_slowly(items, keys, reverse, /):
    order = list(range(len(keys)))
    if reverse:
        order.reverse()
    order = merge_sort(order, keys)
    if reverse:
        order.reverse()
    return [items[at] for at in order]


def merge_sort(order, keys):
    """Natural runs, short ones extended by insertion, merged in pairs: stable, and of few comparisons."""
    size = len(order)
    shortest, rest = size, 0
    while shortest >= 2 * SHORT_RUN:
        rest |= shortest & 1
        shortest >>= 1
    shortest += rest
    runs = []
    start = 0
    while start < size:
        run = natural_run(order, start, keys)
        start += len(run)
        while len(run) < shortest and start < size:
            insert_into(run, order[start], keys)
            start += 1
        runs.append(run)
    while len(runs) > 1:
        merged = [merge(runs[at], runs[at + 1], keys) for at in range(0, len(runs) - 1, 2)]
        if len(runs) % 2:
            merged.append(runs[-1])
        runs = merged
    return runs[0] if runs else order


def natural_run(order, start, keys):
    end = start + 1
    if end == len(order):
        return order[start:]
    falling = True if keys[order[end]] < keys[order[start]] else False
    end += 1
    while end < len(order) and (True if keys[order[end]] < keys[order[end - 1]] else False) is falling:
        end += 1
    run = order[start:end]
    if falling:
        run.reverse()
    return run


def insert_into(run, at, keys):
    key = keys[at]
    low, high = 0, len(run)
    while low < high:
        middle = (low + high) // 2
        if key < keys[run[middle]]:
            high = middle
        else:
            low = middle + 1
    run.insert(low, at)


def merge(left, right, keys):
    result = []
    x = y = 0
    while x < len(left) and y < len(right):
        if keys[right[y]] < keys[left[x]]:
            result.append(right[y])
            y += 1
        else:
            result.append(left[x])
            x += 1
    result.extend(left[x:])
    result.extend(right[y:])
    return result
