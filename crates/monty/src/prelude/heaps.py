"""Heaps and sorted lists whose items decide about `<` in Python. Natives have tried before and changed nothing."""

from _monty import index, type_name


def rise(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[at] = above
        at = parent
    heap[at] = item


def sink(heap, at):
    end, start, item = len(heap), at, heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    rise(heap, start, at)


def rise_max(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        above = heap[parent]
        if not above < item:
            break
        heap[at] = above
        at = parent
    heap[at] = item


def sink_max(heap, at):
    end, start, item = len(heap), at, heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    rise_max(heap, start, at)


def heappush(heap, item):
    heap.append(item)
    rise(heap, 0, len(heap) - 1)


def heappush_max(heap, item):
    heap.append(item)
    rise_max(heap, 0, len(heap) - 1)


def pop_with(heap, sink):
    last = heap.pop()
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    sink(heap, 0)
    return result


def heappop(heap):
    return pop_with(heap, sink)


def heappop_max(heap):
    return pop_with(heap, sink_max)


def heapreplace(heap, item):
    result = heap[0]
    heap[0] = item
    sink(heap, 0)
    return result


def heapreplace_max(heap, item):
    result = heap[0]
    heap[0] = item
    sink_max(heap, 0)
    return result


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        sink(heap, 0)
    return item


def heappushpop_max(heap, item):
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        sink_max(heap, 0)
    return item


def heapify(heap):
    for at in reversed(range(len(heap) // 2)):
        sink(heap, at)


def heapify_max(heap):
    for at in reversed(range(len(heap) // 2)):
        sink_max(heap, at)


# bisect


def bounds(a, lo, hi):
    lo = index(lo)
    if not -0x8000000000000000 <= lo <= 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if hi is not None:
        if not hasattr(type(hi), "__index__"):
            raise TypeError(f"argument should be integer or None, not '{type_name(hi)}'")
        given, hi = hi, index(hi)
        if not -0x8000000000000000 <= hi <= 0x7FFFFFFFFFFFFFFF:
            raise OverflowError(f"cannot fit '{type_name(given)}' into an index-sized integer")
    if lo < 0:
        raise ValueError("lo must be non-negative")
    # As in C, -1 stands for None.
    if hi is not None and hi != -1:
        return lo, hi
    check_sequence(a)
    return lo, len(a)


def check_sequence(a):
    if isinstance(a, dict):
        raise TypeError(f"{type_name(a)} is not a sequence")


def item_of(a, at):
    check_sequence(a)
    if not hasattr(type(a), "__getitem__"):
        raise TypeError(f"'{type_name(a)}' object does not support indexing")
    return a[at]


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    lo, hi = bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = item_of(a, middle)
        if x < (item if key is None else key(item)):
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    lo, hi = bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = item_of(a, middle)
        if (item if key is None else key(item)) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    wanted = x if key is None else key(x)
    at = bisect_right(a, wanted, lo, hi, key=key)
    a.insert(at, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    wanted = x if key is None else key(x)
    at = bisect_left(a, wanted, lo, hi, key=key)
    a.insert(at, x)
