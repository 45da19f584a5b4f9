"""The iterators of itertools where making them takes Python code: iterables of the program, and arguments to refuse.

Each function ends in `new_tool`; a class of None is filled in by the machine.
"""

from _monty import index, new_tool

_end = object()


def _size(value):
    """What fits a `ssize_t`."""
    value = index(value)
    if not -0x8000000000000000 <= value <= 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return value


def count(start=0, step=1):
    for number in (start, step):
        kind = type(number)
        if kind is not int and not (
            hasattr(kind, "__index__") or hasattr(kind, "__float__") or hasattr(kind, "__complex__")
        ):
            raise TypeError("a number is required")
    if isinstance(start, int) and isinstance(step, int):
        start, step = index(start), index(step)
    return new_tool(None, "count", start, step)


def repeat(object, times=_end):
    return new_tool(None, "repeat", object, None if times is _end else max(_size(times), 0))


def cycle(iterable, /):
    return new_tool(None, "cycle", iter(iterable))


def accumulate(iterable, func=None, *, initial=None):
    return new_tool(None, "accumulate", iter(iterable), func, initial)


def batched(iterable, n, *, strict=False):
    n = _size(n)
    if n < 1:
        raise ValueError("n must be at least one")
    return new_tool(None, "batched", iter(iterable), n, True if strict else False)


def chain(*iterables):
    return new_tool(None, "chain", iter(iterables))


def compress(data, selectors):
    return new_tool(None, "compress", iter(data), iter(selectors))


def dropwhile(predicate, iterable, /):
    return new_tool(None, "dropwhile", predicate, iter(iterable))


def takewhile(predicate, iterable, /):
    return new_tool(None, "takewhile", predicate, iter(iterable))


def filterfalse(function, iterable, /):
    return new_tool(None, "filterfalse", function, iter(iterable))


def starmap(function, iterable, /):
    return new_tool(None, "starmap", function, iter(iterable))


def tee(iterable, /):
    return new_tool(None, "tee", iter(iterable))


def tees(iterable, n=2):
    """A tuple of n independent iterators over one iterable."""
    from itertools import _tee

    n = index(n)
    if not -0x8000000000000000 <= n <= 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = _tee(iterable)
    return (first, *(first.__copy__() for _ in range(n - 1)))


def pairwise(iterable, /):
    return new_tool(None, "pairwise", iter(iterable))


def islice(*args):
    if not 2 <= len(args) <= 4:
        few = len(args) < 2
        bound = "least 2" if few else "most 4"
        raise TypeError(f"islice expected at {bound} arguments, got {len(args)}")
    if len(args) == 2:
        iterable, stop = args
        start, step = 0, 1
    else:
        iterable, start, stop, step = args if len(args) == 4 else (*args, 1)
    if not _is_slice_index(stop):
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not _is_slice_index(start):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step is not None and not (_is_slice_index(step) and index(step) > 0):
        raise ValueError("Step for islice() must be a positive integer or None.")
    start = 0 if start is None else index(start)
    step = 1 if step is None else index(step)
    if stop is not None:
        stop = index(stop)
    return new_tool(None, "islice", iter(iterable), start, stop, step)


def _is_slice_index(value):
    return value is None or hasattr(type(value), "__index__") and 0 <= index(value) <= 0x7FFFFFFFFFFFFFFF


def groupby(iterable, key=None):
    return new_tool(None, "groupby", iter(iterable), key)


def zip_longest(*iterables, fillvalue=None, **keywords):
    if keywords:
        raise TypeError("zip_longest() got an unexpected keyword argument")
    iterators = []
    for iterable in iterables:
        iterators.append(iter(iterable))
    return new_tool(None, "zip_longest", fillvalue, iterators)


def product(*iterables, repeat=1):
    repeat = _size(repeat)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    if repeat * 8 > 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("repeat argument too large")
    pools = [tuple(iterable) for iterable in iterables]
    return new_tool(None, "product", repeat, *pools)


def _chosen(kind, pool, r, *options):
    if r < 0:
        raise ValueError("r must be non-negative")
    return new_tool(None, kind, pool, r, *options)


def combinations(iterable, r):
    r = _size(r)
    return _chosen("combinations", tuple(iterable), r, False)


def combinations_with_replacement(iterable, r):
    r = _size(r)
    return _chosen("combinations", tuple(iterable), r, True)


def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not isinstance(r, int):
        raise TypeError("Expected int as r")
    else:
        r = _size(r)
    return _chosen("permutations", pool, r)
