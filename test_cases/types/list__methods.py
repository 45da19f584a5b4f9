# list: every method, with its errors and its edges.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === append, extend, insert ===
a = []
assert a.append(1) is None
a.append([2])
a.extend('ab')
a.extend(x for x in range(2))
a.extend({'k': 1})
assert a.extend(()) is None
assert a == [1, [2], 'a', 'b', 0, 1, 'k']
a.extend(a)
assert len(a) == 14
a = [1, 2, 3]
a.insert(0, 'first')
a.insert(-1, 'before last')
a.insert(100, 'end')
a.insert(-100, 'start')
a.insert(True, 'bool index')
assert a == ['start', 'bool index', 'first', 1, 2, 'before last', 3, 'end']
assert error_of(lambda: a.append()) == 'TypeError: list.append() takes exactly one argument (0 given)'
assert error_of(lambda: a.append(1, 2)) == 'TypeError: list.append() takes exactly one argument (2 given)'
assert error_of(lambda: a.extend(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: a.extend(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: a.insert(1)) == 'TypeError: insert expected 2 arguments, got 1'
assert error_of(lambda: a.insert('a', 1)) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: a.insert(1.0, 1)) == "TypeError: 'float' object cannot be interpreted as an integer"

# === pop, remove, clear ===
a = [1, 2, 3, 4, 5]
assert a.pop() == 5
assert a.pop(0) == 1
assert a.pop(-2) == 3
assert a == [2, 4]
assert a.remove(2) is None
assert a == [4]
a = [1, True, 1.0, 'x']
a.remove(1.0)
assert repr(a) == "[True, 1.0, 'x']"
a.clear()
assert a == []
assert error_of(lambda: [].pop()) == 'IndexError: pop from empty list'
assert error_of(lambda: [1].pop(5)) == 'IndexError: pop index out of range'
assert error_of(lambda: [1].pop(-2)) == 'IndexError: pop index out of range'
assert error_of(lambda: [1].pop('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: [1].pop(0, 1)) == 'TypeError: pop expected at most 1 argument, got 2'
assert error_of(lambda: [].pop(0)) == 'IndexError: pop from empty list'
assert error_of(lambda: [1].remove(2)) == 'ValueError: list.remove(x): x not in list'
assert error_of(lambda: [].remove(1)) == 'ValueError: list.remove(x): x not in list'
assert error_of(lambda: [1].remove()) == 'TypeError: list.remove() takes exactly one argument (0 given)'
nan = float('nan')
a = [nan, 1]
a.remove(nan)
assert a == [1]
assert error_of(lambda: [nan].remove(float('nan'))) == 'ValueError: list.remove(x): x not in list'

# === index and count ===
a = [1, 2, 3, 2, 1]
assert a.index(2) == 1
assert a.index(2, 2) == 3
assert a.index(1, -1) == 4
assert a.index(2, -4, -1) == 1
assert a.index(True) == 0
assert a.index(3.0) == 2
assert a.count(2) == 2
assert a.count(5) == 0
assert a.count(True) == 2
assert [[], [], 0].count([]) == 2
assert ['a', b'a'].count('a') == 1
assert error_of(lambda: a.index(9)) == 'ValueError: list.index(x): x not in list'
assert error_of(lambda: a.index(1, 1, 3)) == 'ValueError: list.index(x): x not in list'
assert error_of(lambda: a.index(2, 2, 3)) == 'ValueError: list.index(x): x not in list'
assert error_of(lambda: [].index('x')) == 'ValueError: list.index(x): x not in list'
assert error_of(lambda: a.index()) == 'TypeError: index expected at least 1 argument, got 0'
assert error_of(lambda: a.index(1, 'a')) == 'TypeError: slice indices must be integers or have an __index__ method'
assert error_of(lambda: [None].index([])) == 'ValueError: list.index(x): x not in list'

# === sort ===
a = [3, 1, 2]
assert a.sort() is None
assert a == [1, 2, 3]
a.sort(reverse=True)
assert a == [3, 2, 1]
words = ['banana', 'Apple', 'cherry', 'apple']
words.sort()
assert words == ['Apple', 'apple', 'banana', 'cherry']
words.sort(key=str.lower)
assert words == ['Apple', 'apple', 'banana', 'cherry']
words.sort(key=len, reverse=True)
assert words == ['banana', 'cherry', 'Apple', 'apple']
words.sort(key=lambda w: (-len(w), w))
assert words == ['banana', 'cherry', 'Apple', 'apple']
words.sort(key=None, reverse=0)
assert words == ['Apple', 'apple', 'banana', 'cherry']
pairs = [(1, 'b'), (0, 'z'), (1, 'a'), (0, 'a')]
pairs.sort(key=lambda p: p[0])
assert pairs == [(0, 'z'), (0, 'a'), (1, 'b'), (1, 'a')]
pairs.sort(key=lambda p: p[0], reverse=True)
assert pairs == [(1, 'b'), (1, 'a'), (0, 'z'), (0, 'a')]
mixed = [3, 1.5, True, 2, False]
mixed.sort()
assert repr(mixed) == '[False, True, 1.5, 2, 3]'
mixed = [1, 'a', 2]
assert error_of(lambda: mixed.sort()) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert error_of(lambda: [1, None].sort()) == "TypeError: '<' not supported between instances of 'NoneType' and 'int'"
assert error_of(lambda: [1].sort(5)) == 'TypeError: sort() takes no positional arguments'
assert error_of(lambda: [1].sort(bad=1)) == "TypeError: sort() got an unexpected keyword argument 'bad'"
assert error_of(lambda: [1].sort(key=5)) == "TypeError: 'int' object is not callable"
assert error_of(lambda: [1, 2].sort(key=lambda: 0)) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: [{}, {}].sort()) == "TypeError: '<' not supported between instances of 'dict' and 'dict'"
assert error_of(lambda: [2, 1].sort(key=lambda x: 1 / 0)) == 'ZeroDivisionError: division by zero'
a = [1, 2, 3]


def meddle(x):
    a.append(x)
    return x


assert error_of(lambda: a.sort(key=meddle)) == 'ValueError: list modified during sort'
assert a == [1, 2, 3]
seen = []


def watch(x):
    seen.append(list(a))
    return -x


a = [1, 2]
a.sort(key=watch)
assert (a, seen) == ([2, 1], [[], []])
a = [5, 3, 4]
assert error_of(lambda: a.sort(key=lambda x: 1 if x != 4 else 'a')) == (
    "TypeError: '<' not supported between instances of 'str' and 'int'"
)
assert sorted(a) == [3, 4, 5]

# === reverse, copy ===
a = [1, [2], 3]
assert a.reverse() is None
assert a == [3, [2], 1]
b = a.copy()
b.append(4)
b[1].append('shared')
assert a == [3, [2, 'shared'], 1]
assert repr((a.copy() is a, a[:] == a)) == '(False, True)'
assert [].copy() == []

# === Construction ===
assert list() == []
assert list('ab') == ['a', 'b']
assert list((1, 2)) == [1, 2]
assert list({'a': 1}) == ['a']
assert list(range(3)) == [0, 1, 2]
assert list({3}) == [3]
assert list(b'ab') == [97, 98]
assert list(x for x in 'z') == ['z']
assert error_of(lambda: list(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: list(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: list(1, 2)) == 'TypeError: list expected at most 1 argument, got 2'
assert error_of(lambda: list(iterable=[1])) == 'TypeError: list() takes no keyword arguments'
a = [1]
assert (list(a) is a) is False
assert [None] * 3 == [None, None, None]
assert [1, 2] * 2 == [1, 2, 1, 2]
assert 2 * [0] == [0, 0]
assert [0] * 0 == []
assert [0] * -1 == []
assert [[]] * 2 == [[], []]
assert ([1] + [2], [] + []) == ([1, 2], [])
assert error_of(lambda: [1] + (2,)) == 'TypeError: can only concatenate list (not "tuple") to list'
assert error_of(lambda: [1] + None) == 'TypeError: can only concatenate list (not "NoneType") to list'
assert error_of(lambda: [1] * 1.5) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(lambda: [1] * [2]) == "TypeError: can't multiply sequence by non-int of type 'list'"
assert error_of(lambda: [1] - [1]) == "TypeError: unsupported operand type(s) for -: 'list' and 'list'"

# === Operators ===
assert (1 in [1]) is True
assert ('1' in [1]) is False
assert ([] in [[]]) is True
assert (None in []) is False
assert (1.0 in [True]) is True
assert ([1, 2] == [1, 2]) is True
assert ([1, 2] == (1, 2)) is False
assert ([1, 2] != [2, 1]) is True
assert ([1, 2] < [1, 3]) is True
assert ([] < [1]) is True
assert ([2] > [1, 5]) is True
assert ([1] <= [1]) is True
assert error_of(lambda: [1] < [None]) == "TypeError: '<' not supported between instances of 'int' and 'NoneType'"
assert error_of(lambda: [1] < (1,)) == "TypeError: '<' not supported between instances of 'list' and 'tuple'"
assert repr((bool([]), bool([0]), len([[], []]))) == '(False, True, 2)'
assert error_of(lambda: hash([])) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: {[]: 1}) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: [1]()) == "TypeError: 'list' object is not callable"
assert error_of(lambda: [1].missing) == "AttributeError: 'list' object has no attribute 'missing'"
assert error_of(lambda: [1]['a']) == 'TypeError: list indices must be integers or slices, not str'
assert error_of(lambda: [1][1.0]) == 'TypeError: list indices must be integers or slices, not float'
assert error_of(lambda: [][0]) == 'IndexError: list index out of range'
assert error_of(lambda: [1, 2][2]) == 'IndexError: list index out of range'
assert error_of(lambda: [1, 2][-3]) == 'IndexError: list index out of range'

# === repr ===
assert repr([]) == '[]'
assert repr([1, 'a', None, [2.0, (3,)], {'k': [4]}, b'x']) == "[1, 'a', None, [2.0, (3,)], {'k': [4]}, b'x']"
a = [1]
a.append(a)
assert repr(a) == '[1, [...]]'
assert (str([1, 'two']), f'{[1, "x"]}') == ("[1, 'two']", "[1, 'x']")

# === Iteration ===
a = [1, 2, 3]
assert list(reversed(a)) == [3, 2, 1]
it = iter(a)
next(it)
a.append(4)
assert list(it) == [2, 3, 4]
a.append(5)
assert list(it) == []
r = reversed(a)
assert next(r) == 5
a.clear()
assert list(r) == []
it = iter([1, 2])
assert it.__length_hint__() == 2
next(it)
assert it.__length_hint__() == 1
assert (type(it).__name__, type(r).__name__) == ('list_iterator', 'list_reverseiterator')
# An iterator goes on from its position when items before it are removed.
a = [1, 2, 3, 4]
out = []
for x in a:
    out.append(x)
    a.pop(0)
assert (out, a) == ([1, 3], [3, 4])
