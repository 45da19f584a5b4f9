"""Iterators for looping.

Intrinsics:
    _monty.make_iterator_type(name: str, module: str, function, doc) -> type: calling the type calls the function, which
        gives a generator, and makes that an instance of the type; attributes may be set on the type; it is subscriptable
    _monty.GenericAlias: the native type behind types.GenericAlias
    _monty.native_type(cls: type) -> type: messages name cls with its module, as they do for types written in C
    _monty.index(obj) -> int: operator.index()
"""

from _monty import GenericAlias, index, make_iterator_type, native_type

__all__ = [
    "accumulate", "batched", "chain", "combinations", "combinations_with_replacement", "compress", "count", "cycle",
    "dropwhile", "filterfalse", "groupby", "islice", "pairwise", "permutations", "product", "repeat", "starmap",
    "takewhile", "tee", "zip_longest",
]  # fmt: skip

_end = object()


def iterator_type(name):
    """Turns a function that gives a generator into a type."""
    module, _, short = name.rpartition(".")
    return lambda function: native_type(make_iterator_type(short, module, function, function.__doc__))


def _reject_missing(name, value, first, second):
    missing, position = (first, 1) if value is _end else (second, 2)
    raise TypeError(f"{name}() missing required argument '{missing}' (pos {position})")


# --- infinite iterators


@native_type
class count:
    """count(start=0, step=1): start, start + step, start + 2 * step, ..."""

    __slots__ = ("_value", "_step")

    def __init__(self, start=0, step=1):
        for number in (start, step):
            kind = type(number)
            if kind is not int and not (
                hasattr(kind, "__index__") or hasattr(kind, "__float__") or hasattr(kind, "__complex__")
            ):
                raise TypeError("a number is required")
        self._value = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._value
        self._value = value + self._step
        return value

    def __repr__(self):
        name = type(self).__name__
        if type(self._step) is int and self._step == 1:
            return f"{name}({self._value!r})"
        return f"{name}({self._value!r}, {self._step!r})"

    __class_getitem__ = classmethod(GenericAlias)


@native_type
class repeat:
    """repeat(object[, times]): the same object again and again, or the given number of times."""

    __slots__ = ("_object", "_left")

    def __init__(self, object=_end, times=_end):
        if object is _end:
            raise TypeError("repeat() missing required argument 'object' (pos 1)")
        self._object = object
        self._left = None if times is _end else max(index(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        left = self._left
        if left is not None:
            if left == 0:
                raise StopIteration
            self._left = left - 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        name = type(self).__name__
        if self._left is None:
            return f"{name}({self._object!r})"
        return f"{name}({self._object!r}, {self._left})"

    __class_getitem__ = classmethod(GenericAlias)


@iterator_type("itertools.cycle")
def cycle(iterable, /):
    """The items of the iterable, over and over."""
    return _cycle(iter(iterable))


def _cycle(iterator):
    seen = []
    for item in iterator:
        seen.append(item)
        yield item
    while seen:
        yield from seen


# --- one pass over the input


@iterator_type("itertools.accumulate")
def accumulate(iterable, func=None, *, initial=None):
    """Running totals, or running results of a function of two arguments."""
    return _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, total):
    if total is None:
        total = next(iterator, _end)
        if total is _end:
            return
    yield total
    if func is None:
        for item in iterator:
            total = total + item
            yield total
    else:
        for item in iterator:
            total = func(total, item)
            yield total


@iterator_type("itertools.batched")
def batched(iterable, n, *, strict=False):
    """Tuples of n items each; the last may be shorter unless strict."""
    n = index(n)
    if n < 1:
        raise ValueError("n must be at least one")
    return _batched(iter(iterable), n, strict)


def _batched(iterator, n, strict):
    batch = []
    for item in iterator:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


_each = object()


@iterator_type("itertools.chain")
def chain(*iterables):
    """The items of the first iterable, then those of the second, and so on."""
    if len(iterables) == 2 and iterables[0] is _each:
        iterables = iterables[1]
    for iterable in iterables:
        yield from iterable


def _chain_from_iterable(iterable, /):
    """chain() of the iterables that an iterable yields, taken lazily."""
    return chain(_each, iter(iterable))


_chain_from_iterable.__name__ = "from_iterable"
_chain_from_iterable.__qualname__ = "chain.from_iterable"
chain.from_iterable = _chain_from_iterable


@iterator_type("itertools.compress")
def compress(data=_end, selectors=_end):
    """The items of data whose selector is true."""
    if selectors is _end:
        _reject_missing("compress", data, "data", "selectors")
    return _compress(zip(iter(data), iter(selectors)))


def _compress(pairs):
    for item, selector in pairs:
        if selector:
            yield item


@iterator_type("itertools.dropwhile")
def dropwhile(predicate, iterable, /):
    """All items from the first on which the predicate is false."""
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


@iterator_type("itertools.takewhile")
def takewhile(predicate, iterable, /):
    """The items before the first on which the predicate is false."""
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


@iterator_type("itertools.filterfalse")
def filterfalse(function, iterable, /):
    """The items on which the function is false; with None, the false items."""
    return _filterfalse(None if function is bool else function, iter(iterable))


def _filterfalse(function, iterator):
    if function is None:
        for item in iterator:
            if not item:
                yield item
    else:
        for item in iterator:
            if not function(item):
                yield item


@iterator_type("itertools.starmap")
def starmap(function, iterable, /):
    """function(*args) for each args in the iterable."""
    return _starmap(function, iter(iterable))


def _starmap(function, iterator):
    for args in iterator:
        if type(args) is not tuple:
            args = tuple(args)
        yield function(*args)


@iterator_type("itertools.pairwise")
def pairwise(iterable, /):
    """Overlapping pairs of neighbours."""
    return _pairwise(iter(iterable))


def _pairwise(iterator):
    before = next(iterator, _end)
    if before is not _end:
        for item in iterator:
            yield before, item
            before = item


@iterator_type("itertools.islice")
def islice(*args):
    """islice(iterable, stop) or islice(iterable, start, stop[, step]): slicing for iterators."""
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
    return _islice(iter(iterable), start, stop, step)


def _is_slice_index(value):
    return value is None or hasattr(type(value), "__index__") and 0 <= index(value) <= 0x7FFFFFFFFFFFFFFF


def _islice(iterator, start, stop, step):
    if step == 1 and stop is not None and start <= stop:
        left = stop - start
        for _ in zip(range(start), iterator):
            pass
        if left:
            for item in iterator:
                yield item
                left -= 1
                if not left:
                    return
        return
    position, target = 0, start
    while True:
        for _ in zip(range(target - position), iterator):
            pass
        if stop is not None and target >= stop:
            return
        item = next(iterator, _end)
        if item is _end:
            return
        yield item
        position = target + 1
        target += step
        if stop is not None and target > stop:
            target = stop


class _GroupState:
    """What a groupby and its current group share; key and value are _end while unknown or used up."""

    __slots__ = ("iterator", "function", "key", "value", "live")

    def __init__(self, iterator, function):
        self.iterator = iterator
        self.function = function
        self.key = self.value = _end
        self.live = None

    def step(self):
        """Fetch the next item; False at the end of the input."""
        value = next(self.iterator, _end)
        if value is _end:
            return False
        function = self.function
        self.key = value if function is None else function(value)
        self.value = value
        return True


@iterator_type("itertools.groupby")
def groupby(iterable, key=None):
    """(key, group) for each run of neighbours that have the same key."""
    return _groupby(_GroupState(iter(iterable), key))


def _groupby(state):
    target = _end
    while True:
        state.live = None
        while True:
            key = state.key
            if key is not _end and (target is _end or not (target is key or target == key)):
                break
            if not state.step():
                return
        target = key
        state.live = live = object()
        yield key, _grouper(state, live, key)


@iterator_type("itertools._grouper")
def _grouper(state, live, target):
    while state.live is live:
        if state.value is _end and not state.step():
            return
        key = state.key
        if not (target is key or target == key):
            return
        value = state.value
        state.value = _end
        yield value


class _tee:
    """One of the iterators that tee() returns; a link is [value, next link or None]."""

    __slots__ = ("_iterator", "_link", "__weakref__")

    def __new__(cls, iterable, /):
        if isinstance(iterable, _tee):
            return iterable.__copy__()
        self = object.__new__(cls)
        self._iterator = iter(iterable)
        self._link = [None, None]
        return self

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        following = link[1]
        if following is None:
            link[0] = next(self._iterator)
            following = link[1] = [None, None]
        self._link = following
        return link[0]

    def __copy__(self):
        other = object.__new__(_tee)
        other._iterator = self._iterator
        other._link = self._link
        return other


def tee(iterable, n=2, /):
    """A tuple of n independent iterators over one iterable."""
    n = index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = _tee(iterable)
    return (first, *(first.__copy__() for _ in range(n - 1)))


@iterator_type("itertools.zip_longest")
def zip_longest(*iterables, fillvalue=None, **keywords):
    """Like zip(), but goes on to the end of the longest and fills the gaps."""
    if keywords:
        raise TypeError("zip_longest() got an unexpected keyword argument")
    iterators = []
    for iterable in iterables:
        iterators.append(iter(iterable))
    return _zip_longest(iterators, fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    if not active:
        return
    empty = iter(())
    while True:
        row = []
        for position, iterator in enumerate(iterators):
            if iterator is empty:
                row.append(fillvalue)
                continue
            value = next(iterator, _end)
            if value is _end:
                active -= 1
                if not active:
                    return
                iterators[position] = empty
                value = fillvalue
            row.append(value)
        yield tuple(row)


# --- combinatorics


@iterator_type("itertools.product")
def product(*iterables, repeat=1):
    """Cartesian product: like nested for loops, the last varies fastest."""
    repeat = index(repeat)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pools = [tuple(iterable) for iterable in iterables] * repeat
    return _product(pools)


def _product(pools):
    if not all(pools):
        return
    if len(pools) < 3:
        if not pools:
            yield ()
        elif len(pools) == 1:
            for first in pools[0]:
                yield (first,)
        else:
            second_pool = pools[1]
            for first in pools[0]:
                for second in second_pool:
                    yield first, second
        return
    last = pools.pop()
    head = [pool[0] for pool in pools]
    positions = [0] * len(pools)
    while True:
        start = tuple(head)
        for value in last:
            yield *start, value
        for place in range(len(pools) - 1, -1, -1):
            pool = pools[place]
            position = positions[place] + 1
            if position < len(pool):
                positions[place] = position
                head[place] = pool[position]
                break
            positions[place] = 0
            head[place] = pool[0]
        else:
            return


def _check_size(r):
    r = index(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


@iterator_type("itertools.combinations")
def combinations(iterable=_end, r=_end):
    """All subsequences of r items, in the order of the input."""
    if r is _end:
        _reject_missing("combinations", iterable, "iterable", "r")
    pool = tuple(iterable)
    r = _check_size(r)
    return _arrange(pool, r, lambda rest, position: rest[position + 1 :], exhausting=True)


@iterator_type("itertools.combinations_with_replacement")
def combinations_with_replacement(iterable=_end, r=_end):
    """All subsequences of r items, each of which may occur several times."""
    if r is _end:
        _reject_missing("combinations_with_replacement", iterable, "iterable", "r")
    pool = tuple(iterable)
    r = _check_size(r)
    return _arrange(pool, r, lambda rest, position: rest[position:], exhausting=False)


@iterator_type("itertools.permutations")
def permutations(iterable, r=None):
    """All arrangements of r items; by default of all items."""
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not isinstance(r, int):
        raise TypeError("Expected int as r")
    else:
        r = _check_size(r)
    return _arrange(pool, r, lambda rest, position: rest[:position] + rest[position + 1 :], exhausting=True)


def _arrange(pool, r, narrow, exhausting):
    """Walk the tree of choices. narrow(rest, i): what may follow once rest[i] is taken.

    head holds the choices but the last, rests[depth] what could be chosen at each depth, places[depth] which was.
    If exhausting, each choice uses up an item at least, so that depth d needs r - d of them.
    """
    if r == 0:
        yield ()
        return
    if not pool or exhausting and r > len(pool):
        return
    head, rests, places = [], [pool], []
    depth, place = 0, 0
    while True:
        while depth < r - 1:
            rest = rests[-1]
            head.append(rest[place])
            places.append(place)
            rests.append(narrow(rest, place))
            depth += 1
            place = 0
        start = tuple(head)
        for value in rests[-1]:
            yield *start, value
        while depth:
            depth -= 1
            head.pop()
            rests.pop()
            place = places.pop() + 1
            rest = rests[-1]
            if place < len(rest) and (not exhausting or len(narrow(rest, place)) >= r - depth - 1):
                break
        else:
            return
