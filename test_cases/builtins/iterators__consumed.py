# Everything that takes items, given iterators that ask others: nothing is lost on the way.
import heapq
import math
from collections import deque
from enum import Enum
from itertools import accumulate, chain, combinations, count, islice, repeat, tee


class E(Enum):
    A = 1
    B = 2


class Stack(list):
    pass


# === Lists and deques grow ===
items = [0]
items.extend(islice(count(5), 3))
assert items == [0, 5, 6, 7]
items += islice('abc', 1, None)
assert items == [0, 5, 6, 7, 'b', 'c']
queue = deque()
queue.extend(islice('abc', 2))
queue += tee('xy')[0]
queue.extendleft(islice('pq', 2))
assert list(queue) == ['q', 'p', 'a', 'b', 'x', 'y']
first, second = tee(iter([1, 2, 3]))
next(first)
items = []
items.extend(second)
assert items == [1, 2, 3]
stack = Stack()
stack.extend(islice('abc', 2))
stack += chain('z')
assert stack == ['a', 'b', 'z'] and type(stack) is Stack

# === Slices are assigned ===
items = [1, 2, 3]
items[:] = map(str, items)
assert items == ['1', '2', '3']
items[1:] = filter(None, [0, 5, 6])
assert items == ['1', 5, 6]
items[::1] = chain('a', 'b', 'c')
assert items == ['a', 'b', 'c']
items[:1] = iter(iter([1, 2, 3]).__next__, 3)
assert items == [1, 2, 'b', 'c']
items[:] = E
assert items == [E.A, E.B]

# === Bytes ===
assert bytes(map(int, '12')) == b'\x01\x02' and bytes(filter(None, [0, 1])) == b'\x01'
assert bytes(islice([1, 2, 3], 2)) == b'\x01\x02' and bytearray(map(int, '3')) == b'\x03'

# === Is it in there? ===
assert 3 in chain([1], [3]) and 5 not in accumulate([1, 2, 3]) and 2 not in islice([1, 2], 1)
assert 'x' in repeat('x') and (1, 2) in combinations([1, 2, 3], 2) and 7 not in islice(count(), 3)
numbers = chain([1, 2], [3, 4])
assert 2 in numbers and list(numbers) == [3, 4]

# === Classes that are iterable ===
assert list(enumerate(E)) == [(0, E.A), (1, E.B)] and list(zip(E, 'ab')) == [(E.A, 'a'), (E.B, 'b')]
assert list(map(str, E)) == ['E.A', 'E.B'] and list(filter(None, E)) == [E.A, E.B]
for function in enumerate, zip, lambda each: map(str, each), lambda each: filter(None, each):
    try:
        function(Stack)
    except TypeError as error:
        assert str(error) == "'type' object is not iterable", error
    else:
        raise AssertionError(function)

# === Sets, dicts, and what else there is ===
assert {1: 2}.keys() & islice([1, 2], 2) == {1} and {1: 2}.keys() | chain([5]) == {1, 5}
numbers = {1}
numbers.update(islice([4, 5], 2))
assert numbers == {1, 4, 5}
letters = {}
letters.update(zip('ab', islice('xy', 2)))
assert letters == {'a': 'x', 'b': 'y'} and dict(islice([(1, 2)], 1)) == {1: 2}
head, *rest = islice('abc', 3)
assert (head, rest) == ('a', ['b', 'c'])
assert heapq.nsmallest(2, islice([5, 1, 3], 3)) == [1, 3] and math.prod(islice([2, 3], 2)) == 6
assert list(zip(*[iter('abcd')] * 2)) == [('a', 'b'), ('c', 'd')]

# === Small numbers and long texts ===
powers = [(5, 3, 7), (-5, 3, 7), (2, 0, 1), (3, 10**18, 10**9 + 7), (2**62, 2**62, 2**63 - 25)]
assert [pow(*each) for each in powers] == [6, 1, 0, 246336683, 3928446673914269711]
assert 'ab' * 100 == ''.join(['ab' for _ in range(100)]) and len('x' * 65) == 65 and 'x' * 70 == 'x' * 35 + 'x' * 35

# === A soft keyword after a semicolon is a name ===
x = 1; match = 5  # fmt: skip
y = 2; match += x; case = match; type = case  # fmt: skip
assert (match, case, type) == (6, 6, 6)
