# Tracebacks through builtins that call back: sort keys, map, filter, min, reduce, sub, partial, property, __missing__.
import functools
import itertools
import json
import re
from operator import attrgetter, itemgetter, methodcaller


def inverse(n):
    return 1 / n


class Ordered:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        raise NotImplementedError('never equal')


class Defaults(dict):
    def __missing__(self, key):
        return self[key.parent]


class Text:
    def __str__(self):
        return self.title

    def __format__(self, spec):
        return str(self) + spec


@functools.cache
def fibonacci(n):
    return fibonacci(n - 1) + fibonacci(n - 2) if n else None + 1


@functools.singledispatch
def show(value):
    raise TypeError(f'cannot show {value!r}')


@show.register
def _(value: list):
    return [show(item) for item in value]


def sorting():
    return sorted([1, 2, 0], key=inverse)


def comparing():
    return max([Ordered(1), Ordered('a')])


def hashing():
    return {Ordered(1): 'a', Ordered(1): 'b'}


def mapping():
    for value in map(inverse, filter(lambda n: n.real, [2, 'x'])):
        print(value)


def reducing():
    return functools.reduce(lambda total, n: total + n, [1, 2, None], 0)


def substituting():
    return re.sub(r'\d', lambda match: match['name'], 'a1')


def grouping():
    return [(key, list(group)) for key, group in itertools.groupby([1, 0], key=inverse)]


def partial():
    return functools.partial(int, base=1)('10')


def getters():
    return attrgetter('real.imag.missing')(5)


def items():
    return list(map(itemgetter(1), ['ab', 'c']))


def caller():
    return methodcaller('split', 5)('a b')


def missing():
    return Defaults()['key']


def printing():
    print('shown:', Text())


def cached():
    return fibonacci(2)


def dispatching():
    return show([[5]])


def serialising():
    return json.dumps({'a': [1, {2, 3}]})


errors = []
for function in (
    sorting, comparing, hashing, mapping, reducing, grouping, getters, items, caller, missing, printing, cached,
    dispatching, partial, substituting,
):
    try:
        function()
    except Exception as error:
        errors.append(error)
try:
    serialising()
except Exception as error:
    raise ExceptionGroup('called back', errors) from error

"""TRACEBACK:
Traceback (most recent call last):
  File "in_callbacks.py", line 130, in <module>
    serialising()
    ~~~~~~~~~~~^^
  File "in_callbacks.py", line 117, in serialising
    return json.dumps({'a': [1, {2, 3}]})
           ~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^
TypeError: Object of type set is not JSON serializable
when serializing list item 1
when serializing dict item 'a'

The above exception was the direct cause of the following exception:

  + Exception Group Traceback (most recent call last):
  |   File "in_callbacks.py", line 132, in <module>
  |     raise ExceptionGroup('called back', errors) from error
  | ExceptionGroup: called back (15 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 56, in sorting
    |     return sorted([1, 2, 0], key=inverse)
    |   File "in_callbacks.py", line 10, in inverse
    |     return 1 / n
    |            ~~^~~
    | ZeroDivisionError: division by zero
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 60, in comparing
    |     return max([Ordered(1), Ordered('a')])
    |   File "in_callbacks.py", line 18, in __lt__
    |     return self.value < other.value
    |            ^^^^^^^^^^^^^^^^^^^^^^^^
    | TypeError: '<' not supported between instances of 'int' and 'str'
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 64, in hashing
    |     return {Ordered(1): 'a', Ordered(1): 'b'}
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_callbacks.py", line 24, in __eq__
    |     raise NotImplementedError('never equal')
    | NotImplementedError: never equal
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 68, in mapping
    |     for value in map(inverse, filter(lambda n: n.real, [2, 'x'])):
    |                  ~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_callbacks.py", line 68, in <lambda>
    |     for value in map(inverse, filter(lambda n: n.real, [2, 'x'])):
    |                                                ^^^^^^
    | AttributeError: 'str' object has no attribute 'real'
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 73, in reducing
    |     return functools.reduce(lambda total, n: total + n, [1, 2, None], 0)
    |            ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_callbacks.py", line 73, in <lambda>
    |     return functools.reduce(lambda total, n: total + n, [1, 2, None], 0)
    |                                              ~~~~~~^~~
    | TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 81, in grouping
    |     return [(key, list(group)) for key, group in itertools.groupby([1, 0], key=inverse)]
    |                   ~~~~^^^^^^^
    |   File "in_callbacks.py", line 10, in inverse
    |     return 1 / n
    |            ~~^~~
    | ZeroDivisionError: division by zero
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 89, in getters
    |     return attrgetter('real.imag.missing')(5)
    |            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^
    | AttributeError: 'int' object has no attribute 'missing'
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 93, in items
    |     return list(map(itemgetter(1), ['ab', 'c']))
    | IndexError: string index out of range
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 97, in caller
    |     return methodcaller('split', 5)('a b')
    |            ~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^
    | TypeError: must be str or None, not int
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 101, in missing
    |     return Defaults()['key']
    |            ~~~~~~~~~~^^^^^^^
    |   File "in_callbacks.py", line 29, in __missing__
    |     return self[key.parent]
    |                 ^^^^^^^^^^
    | AttributeError: 'str' object has no attribute 'parent'
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 105, in printing
    |     print('shown:', Text())
    |     ~~~~~^^^^^^^^^^^^^^^^^^
    |   File "in_callbacks.py", line 34, in __str__
    |     return self.title
    |            ^^^^^^^^^^
    | AttributeError: 'Text' object has no attribute 'title'
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 109, in cached
    |     return fibonacci(2)
    |   File "in_callbacks.py", line 42, in fibonacci
    |     return fibonacci(n - 1) + fibonacci(n - 2) if n else None + 1
    |            ~~~~~~~~~^^^^^^^
    |   File "in_callbacks.py", line 42, in fibonacci
    |     return fibonacci(n - 1) + fibonacci(n - 2) if n else None + 1
    |            ~~~~~~~~~^^^^^^^
    |   File "in_callbacks.py", line 42, in fibonacci
    |     return fibonacci(n - 1) + fibonacci(n - 2) if n else None + 1
    |                                                          ~~~~~^~~
    | TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
    +---------------- 13 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 113, in dispatching
    |     return show([[5]])
    |   File "in_callbacks.py", line 52, in _
    |     return [show(item) for item in value]
    |             ~~~~^^^^^^
    |   File "in_callbacks.py", line 52, in _
    |     return [show(item) for item in value]
    |             ~~~~^^^^^^
    |   File "in_callbacks.py", line 47, in show
    |     raise TypeError(f'cannot show {value!r}')
    | TypeError: cannot show 5
    +---------------- 14 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 85, in partial
    |     return functools.partial(int, base=1)('10')
    |            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^
    | ValueError: int() base must be >= 2 and <= 36, or 0
    +---------------- 15 ----------------
    | Traceback (most recent call last):
    |   File "in_callbacks.py", line 126, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_callbacks.py", line 77, in substituting
    |     return re.sub(r'\\d', lambda match: match['name'], 'a1')
    |            ~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_callbacks.py", line 77, in <lambda>
    |     return re.sub(r'\\d', lambda match: match['name'], 'a1')
    |                                        ~~~~~^^^^^^^^
    | IndexError: no such group
    +------------------------------------
"""
