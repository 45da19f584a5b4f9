# How library functions that CPython has in C count and name their arguments, and that they are builtin functions.
import collections
import functools
import itertools
import operator
import sys
import time
import types


def answer(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except TypeError as error:
        return str(error)


# === One argument, none, several ===
assert answer(operator.abs) == '_operator.abs() takes exactly one argument (0 given)'
assert answer(operator.invert, 1, 2) == '_operator.invert() takes exactly one argument (2 given)'
assert answer(operator.index, zz=1) == '_operator.index() takes no keyword arguments'
assert answer(operator.concat, 1) == 'concat expected 2 arguments, got 1'
assert answer(operator.setitem, 1) == 'setitem expected 3 arguments, got 1'
assert answer(operator.iadd, *range(9)) == 'iadd expected 2 arguments, got 9'
assert answer(operator.iadd, a=1) == '_operator.iadd() takes no keyword arguments'
assert answer(operator.call) == 'call expected at least 1 argument, got 0'
assert answer(operator.length_hint) == 'length_hint expected at least 1 argument, got 0'
assert answer(operator.length_hint, 1, 2, 3) == 'length_hint expected at most 2 arguments, got 3'
assert answer(sys.exc_info, zz=1) == 'sys.exc_info() takes no keyword arguments'
assert answer(sys.intern) == 'sys.intern() takes exactly one argument (0 given)'
assert answer(time.mktime) == 'time.mktime() takes exactly one argument (0 given)'
assert answer(time.perf_counter, 1) == 'time.perf_counter() takes no arguments (1 given)'
assert answer(itertools.tee) == 'tee expected at least 1 argument, got 0'
assert answer(itertools.tee, zz=1) == 'itertools.tee() takes no keyword arguments'

# === Arguments that have names ===
assert answer(sys.getsizeof) == "getsizeof() missing required argument 'object' (pos 1)"
assert answer(sys.getsizeof, 1, 2, 3) == 'getsizeof() takes at most 2 arguments (3 given)'
assert answer(sys.set_int_max_str_digits) == "set_int_max_str_digits() missing required argument 'maxdigits' (pos 1)"
assert answer(sys.set_int_max_str_digits, 1, 2) == 'set_int_max_str_digits() takes at most 1 argument (2 given)'
assert answer(functools.cmp_to_key) == "cmp_to_key() missing required argument 'mycmp' (pos 1)"
assert answer(functools.cmp_to_key, zz=1) == "cmp_to_key() missing required argument 'mycmp' (pos 1)"

# === Constructors ===
assert answer(itertools.cycle) == 'cycle expected 1 argument, got 0'
assert answer(itertools.cycle, iterable=[]) == 'cycle() takes no keyword arguments'
assert answer(itertools.starmap, 1) == 'starmap expected 2 arguments, got 1'
assert answer(itertools.chain, zz=1) == 'chain() takes no keyword arguments'
assert answer(itertools.islice, zz=1) == 'islice() takes no keyword arguments'
assert answer(itertools.accumulate) == "accumulate() missing required argument 'iterable' (pos 1)"
assert answer(itertools.accumulate, *range(9)) == 'accumulate() takes at most 3 arguments (9 given)'
assert answer(itertools.accumulate, 1, 2, 3) == 'accumulate() takes at most 2 positional arguments (3 given)'
assert answer(itertools.batched, [1], 2, True) == 'batched() takes exactly 2 positional arguments (3 given)'
assert answer(itertools.batched, [1]) == "batched() missing required argument 'n' (pos 2)"
assert answer(itertools.combinations, zz=1) == "combinations() missing required argument 'iterable' (pos 1)"
assert answer(itertools.groupby, [], zz=1) == "groupby() got an unexpected keyword argument 'zz'"
assert answer(itertools.groupby, iterable=[], key=1, zz=2) == 'groupby() takes at most 2 keyword arguments (3 given)'
assert answer(itertools.repeat, 1, 2, 3) == 'repeat() takes at most 2 arguments (3 given)'
assert answer(operator.attrgetter) == 'attrgetter expected 1 argument, got 0'
assert answer(operator.itemgetter, zz=1) == 'itemgetter() takes no keyword arguments'
assert answer(operator.methodcaller) == 'methodcaller needs at least one argument, the method name'
assert answer(types.SimpleNamespace, 1, 2) == 'SimpleNamespace expected at most 1 argument, got 2'
assert answer(types.MappingProxyType) == "mappingproxy() missing required argument 'mapping' (pos 1)"
assert answer(types.MappingProxyType, 1, 2) == 'mappingproxy() takes at most 1 argument (2 given)'

# === They are builtin functions: classes do not bind them ===


class Clock:
    absolute = operator.abs
    count = operator.countOf
    last = sys.intern


assert (Clock().absolute(-5), Clock().count([1, 1], 1), Clock().last('a')) == (5, 2, 'a')
for function in (operator.abs, time.time, sys.getsizeof, itertools.tee, functools.cmp_to_key):
    assert type(function) is type(len)
    assert repr(function) == f'<built-in function {function.__name__}>'
    assert not hasattr(function, '__code__')
assert (operator.abs.__module__, sys.intern.__module__, time.localtime.__name__) == ('_operator', 'sys', 'localtime')
assert sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)) == [3, 2, 1]
assert functools.reduce(operator.iadd, [[1], [2], [3]]) == [1, 2, 3]


def nested():
    try:
        raise ValueError
    except ValueError:
        try:
            raise KeyError(1)
        except KeyError:
            return sys.exc_info()[1], sys.exception()


assert [repr(error) for error in nested()] == ['KeyError(1)', 'KeyError(1)']
assert (sys.exc_info(), sys.exception()) == ((None, None, None), None)

# === What operator looks at first ===


class Index:
    def __index__(self):
        return 7


assert operator.length_hint(5, Index()) == 7
assert answer(operator.length_hint, 5, 1.5) == "'float' object cannot be interpreted as an integer"
assert answer(operator.countOf, 5, 1) == "argument of type 'int' is not iterable"
assert answer(operator.indexOf, 5, 1) == "argument of type 'int' is not iterable"
assert answer(operator.concat, {}, 1) == "'dict' object can't be concatenated"
assert answer(operator.iconcat, collections.OrderedDict(), 1) == (
    "'collections.OrderedDict' object can't be concatenated"
)
assert answer(operator.concat, [1], 1) == 'can only concatenate list (not "int") to list'
