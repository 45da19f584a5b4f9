"""Iterators for looping.

The iterators are native: their steps are in `runtime/tools.rs` and `runtime/tool_steps.rs`, their constructors in
`modules/intrinsics/tools.rs` and `prelude/iterators.py`.

Intrinsics:
    _monty.make_iterator_type(name: str, module: str, function, doc) -> type: calling the type calls the function, which
        gives an iterator, and makes that an instance of the type; attributes may be set on the type; it is subscriptable
    _monty.new_count, new_repeat, ...: those functions
    _monty.new_tool(cls: type, kind: str, *parts): an iterator of a kind
    _monty.times_left(iterator) -> int | None: how often a repeat() goes on
    _monty.native_type(cls: type) -> type: messages name cls with its module, as they do for types written in C
"""

from _monty import (
    make_iterator_type,
    native_type,
    new_accumulate,
    new_batched,
    new_chain,
    new_combinations,
    new_compress,
    new_count,
    new_cycle,
    new_dropwhile,
    new_filterfalse,
    new_groupby,
    new_islice,
    new_pairwise,
    new_permutations,
    new_product,
    new_repeat,
    new_replacements,
    new_starmap,
    new_takewhile,
    new_tee,
    new_tool,
    new_zip_longest,
    times_left,
)

__all__ = [
    "accumulate", "batched", "chain", "combinations", "combinations_with_replacement", "compress", "count", "cycle",
    "dropwhile", "filterfalse", "groupby", "islice", "pairwise", "permutations", "product", "repeat", "starmap",
    "takewhile", "tee", "zip_longest",
]  # fmt: skip


def _iter(self, /):
    return self


def _next(self, /):
    return next(self)


_iter.__name__ = "__iter__"
_next.__name__ = "__next__"


def _type(name, function, doc):
    """The type of the iterators that a native function makes."""
    cls = native_type(make_iterator_type(name, "itertools", function, doc))
    cls.__iter__ = _iter
    cls.__next__ = _next
    return cls


count = _type("count", new_count, "count(start=0, step=1): start, start + step, start + 2 * step, ...")
repeat = _type(
    "repeat", new_repeat, "repeat(object[, times]): the same object again and again, or the given number of times."
)
cycle = _type("cycle", new_cycle, "The items of the iterable, over and over.")
accumulate = _type("accumulate", new_accumulate, "Running totals, or running results of a function of two arguments.")
batched = _type("batched", new_batched, "Tuples of n items each; the last may be shorter unless strict.")
chain = _type("chain", new_chain, "The items of the first iterable, then those of the second, and so on.")
compress = _type("compress", new_compress, "The items of data whose selector is true.")
dropwhile = _type("dropwhile", new_dropwhile, "All items from the first on which the predicate is false.")
takewhile = _type("takewhile", new_takewhile, "The items before the first on which the predicate is false.")
filterfalse = _type(
    "filterfalse", new_filterfalse, "The items on which the function is false; with None, the false items."
)
starmap = _type("starmap", new_starmap, "function(*args) for each args in the iterable.")
pairwise = _type("pairwise", new_pairwise, "Overlapping pairs of neighbours.")
islice = _type(
    "islice", new_islice, "islice(iterable, stop) or islice(iterable, start, stop[, step]): slicing for iterators."
)
groupby = _type("groupby", new_groupby, "(key, group) for each run of neighbours that have the same key.")
zip_longest = _type(
    "zip_longest", new_zip_longest, "Like zip(), but goes on to the end of the longest and fills the gaps."
)
product = _type("product", new_product, "Cartesian product: like nested for loops, the last varies fastest.")
combinations = _type("combinations", new_combinations, "All subsequences of r items, in the order of the input.")
combinations_with_replacement = _type(
    "combinations_with_replacement", new_replacements, "All subsequences of r items, each of which may occur several times."
)
permutations = _type("permutations", new_permutations, "All arrangements of r items; by default of all items.")


def _no_group(*args):
    raise TypeError("cannot create 'itertools._grouper' instances")


_grouper = _type("_grouper", _no_group, None)


def _chain_from_iterable(iterable, /):
    """chain() of the iterables that an iterable yields, taken lazily."""
    return new_tool(chain, "chain", iter(iterable))


_chain_from_iterable.__name__ = "from_iterable"
_chain_from_iterable.__qualname__ = "chain.from_iterable"
chain.from_iterable = _chain_from_iterable


def _length_hint(self, /):
    left = times_left(self)
    if left is None:
        raise TypeError("len() of unsized object")
    return left


_length_hint.__name__ = "__length_hint__"
repeat.__length_hint__ = _length_hint


def _copy(self, /):
    return new_tool(_tee, "tee", self)


_copy.__name__ = "__copy__"
_tee = _type("_tee", new_tee, "Iterator wrapped to make it copyable.")
_tee.__copy__ = _copy
