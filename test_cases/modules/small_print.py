# Small print of several modules: what is refused, in which order, and how it is told.


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

import bisect
import copy
import heapq
import json
import random
import typing
from collections import deque


class Writer:
    def __init__(self):
        self.pieces = []

    def write(self, piece):
        self.pieces.append(piece)


def pieces(*args, **keywords):
    writer = Writer()
    json.dump(*args, writer, **keywords)
    return writer.pieces

# === typing ===
assert outcome(lambda: typing.Deque()) == 'deque([])'
assert outcome(lambda: typing.DefaultDict(list)) == "defaultdict(<class 'list'>, {})"
assert outcome(lambda: typing.OrderedDict()) == 'OrderedDict()'
assert outcome(lambda: typing.Counter('ab')) == "Counter({'a': 1, 'b': 1})"
assert outcome(lambda: typing.Deque([1], 2)) == 'deque([1], maxlen=2)'
assert outcome(lambda: typing.List()) == 'TypeError: Type List cannot be instantiated; use list() instead'
assert outcome(lambda: typing.Tuple()) == 'TypeError: Type Tuple cannot be instantiated; use tuple() instead'
assert outcome(lambda: typing.Type()) == 'TypeError: Type Type cannot be instantiated; use type() instead'
assert outcome(lambda: typing.Hashable()) == "TypeError: Can't instantiate abstract class Hashable without an implementation for abstract method '__hash__'"
assert outcome(lambda: typing.Sequence()) == "TypeError: Can't instantiate abstract class Sequence without an implementation for abstract methods '__getitem__', '__len__'"
assert outcome(lambda: typing.Callable()) == "TypeError: Can't instantiate abstract class Callable without an implementation for abstract method '__call__'"
assert outcome(lambda: typing.Match()) == "TypeError: cannot create 're.Match' instances"

# === heapq ===
assert outcome(lambda: list(heapq.merge(['a'], [1]))) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert outcome(lambda: list(heapq.merge([1, 4], [2, 3], [0, 5]))) == '[0, 1, 2, 3, 4, 5]'
assert outcome(lambda: list(heapq.merge([4, 1], [3, 2], reverse=True))) == '[4, 3, 2, 1]'
assert outcome(lambda: list(heapq.merge(['bb', 'aaa'], ['c'], key=len))) == "['c', 'bb', 'aaa']"
assert outcome(lambda: list(heapq.merge(['c', 'aaa'], ['bb'], key=len))) == "['c', 'bb', 'aaa']"
assert outcome(lambda: heapq.nlargest(None, [1, 2])) == "TypeError: '>=' not supported between instances of 'NoneType' and 'int'"
assert outcome(lambda: heapq.nlargest(1.5, [1, 2, 3])) == "TypeError: 'float' object cannot be interpreted as an integer"
assert outcome(lambda: heapq.nlargest(0, [1], key='no')) == '[]'
assert outcome(lambda: heapq.nsmallest(-1, [1])) == '[]'
assert outcome(lambda: heapq.nsmallest(2, [3, 1, 2])) == '[1, 2]'
assert outcome(lambda: heapq.nlargest(2, iter([3, 1, 2]))) == '[3, 2]'
assert outcome(lambda: heapq.nlargest(5, [3, 1, 2])) == '[3, 2, 1]'
assert outcome(lambda: heapq.nsmallest(0, 5)) == "TypeError: 'int' object is not iterable"

# === bisect ===
assert outcome(lambda: bisect.bisect({'a': 1}, 0)) == 'TypeError: dict is not a sequence'
assert outcome(lambda: bisect.bisect({1}, 1)) == "TypeError: 'set' object does not support indexing"
assert outcome(lambda: bisect.bisect_left({1}, 1)) == "TypeError: 'set' object does not support indexing"
assert outcome(lambda: bisect.bisect([1, 2], 1)) == '1'
assert outcome(lambda: bisect.bisect(deque([1, 2]), 1)) == '1'

# === random ===
random.seed(1)
assert outcome(lambda: random.lognormvariate()) == "TypeError: Random.lognormvariate() missing 2 required positional arguments: 'mu' and 'sigma'"
assert outcome(lambda: random.getrandbits(-1)) == 'ValueError: Cannot convert negative int'
assert outcome(lambda: random.randbytes(-1)) == 'ValueError: Cannot convert negative int'
assert outcome(lambda: random.getrandbits(0)) == '0'
assert outcome(lambda: random.randbytes(0)) == "b''"

# === json ===
assert outcome(lambda: pieces({'a': [1, 2.5], 'b': {}})) == '[\'{\', \'"a"\', \': \', \'[1\', \', 2.5\', \']\', \', \', \'"b"\', \': \', \'{}\', \'}\']'
assert outcome(lambda: pieces([1, [2, 'x']])) == '[\'[1\', \', \', \'[2\', \', "x"\', \']\', \']\']'
assert outcome(lambda: pieces('a')) == '[\'"a"\']'
assert outcome(lambda: pieces({'a': 1}, indent=1)) == '[\'{\', \'\\n \', \'"a"\', \': \', \'1\', \'\\n\', \'}\']'
assert outcome(lambda: pieces([])) == "['[]']"
assert outcome(lambda: json.dump(object(), 5)) == 'TypeError: Object of type object is not JSON serializable'
assert outcome(lambda: json.dump([], 5)) == "AttributeError: 'int' object has no attribute 'write'"
