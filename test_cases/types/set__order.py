# needs-native
# Sets iterate as CPython does with PYTHONHASHSEED=0: its hash functions, its table sizes, its probing.

# === Small integers ===
assert list({3, 1, 2}) == [1, 2, 3]
assert list({8, 0, 16, 1}) == [8, 0, 16, 1]
assert list({100, 50, 25, 7}) == [25, 50, 100, 7]
assert list({5, 13, 21, 29}) == [29, 13, 21, 5]
assert list({-1, -2, -3, 0, 1}) == [0, 1, -1, -3, -2]
assert list({10**6, 10**9, 10**12, 10**18, 10**24}) == (
    [1000000, 1000000000, 1000000000000, 1000000000000000000, 1000000000000000000000000]
)
assert list({2**61 - 1, 2**61, 2**62, -(2**61)}) == (
    [2305843009213693951, 2305843009213693952, 4611686018427387904, -2305843009213693952]
)
assert list(set(range(20, 0, -1))) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
assert list(set(range(0, 400, 37))) == [0, 259, 37, 296, 74, 333, 111, 370, 148, 185, 222]
assert list({n * n for n in range(12)}) == [0, 1, 64, 121, 4, 36, 100, 9, 16, 49, 81, 25]
assert list({n * 8 for n in range(9)}) == [0, 32, 64, 8, 40, 16, 48, 24, 56]
assert list({(n * 7919) % 101 for n in range(15)}) == [0, 66, 3, 69, 6, 41, 44, 47, 82, 85, 22, 88, 25, 28, 63]
assert list({-n for n in range(10)}) == [0, -2, -9, -8, -7, -6, -5, -4, -3, -1]

# === Floats, bools, None ===
assert repr(list({1.5, 2.5, 0.1, -0.5})) == '[0.1, 1.5, 2.5, -0.5]'
assert repr(list({0.5, 0.25, 3, 10})) == '[0.5, 0.25, 10, 3]'
assert repr(list({True, False, 2})) == '[False, True, 2]'
assert repr(list({float('inf'), 0, float('-inf')})) == '[0, -inf, inf]'
assert repr(list({1e10, 1e20, 1e-5, 3.14})) == '[10000000000.0, 3.14, 1e+20, 1e-05]'

# === Strings and bytes ===
assert list({'a', 'b', 'c', 'd'}) == ['d', 'c', 'a', 'b']
assert list({'apple', 'banana', 'cherry', 'date', 'elderberry'}) == (
    ['banana', 'apple', 'cherry', 'date', 'elderberry']
)
assert list(set('the quick brown fox')) == (
    [' ', 'q', 'u', 'f', 'n', 'x', 'r', 'h', 't', 'k', 'b', 'i', 'c', 'o', 'e', 'w']
)
assert list({'', 'x', 'xy', 'xyz', 'é', '中', '😀'}) == ['', 'xy', 'x', 'é', '中', 'xyz', '😀']
assert list({b'a', b'bc', b''}) == [b'', b'bc', b'a']
assert repr(list({'a', b'a', 1, 1.5})) == "[b'a', 1, 'a', 1.5]"
assert list({f'key{i}' for i in range(12)}) == (
    ['key9', 'key11', 'key5', 'key6', 'key8', 'key0', 'key10', 'key4', 'key3', 'key1', 'key2', 'key7']
)
assert repr({'x', 'y', 'z'}) == "{'y', 'x', 'z'}"
assert repr(frozenset({'one', 'two', 'three'})) == "frozenset({'three', 'one', 'two'})"
assert list(set('mississippi')) == ['p', 'm', 's', 'i']
assert list({'id', 'name', 'email', 'age'}) == ['id', 'name', 'age', 'email']

# === Tuples ===
assert list({(1, 2), (2, 1), (0, 0), (3,)}) == [(1, 2), (3,), (2, 1), (0, 0)]
assert list({(), (1,), ('a',), ('a', 1)}) == [('a',), (1,), (), ('a', 1)]
assert list({(x, y) for x in range(3) for y in range(3)}) == (
    [(0, 1), (1, 2), (2, 1), (0, 0), (1, 1), (2, 0), (0, 2), (2, 2), (1, 0)]
)
assert list({('a', (1, 2)), ('b', (3,))}) == [('a', (1, 2)), ('b', (3,))]

# === Frozen sets ===
assert (list({frozenset({1}), frozenset({2}), frozenset()}) == list({frozenset({1}), frozenset({2}), frozenset()})) is (
    True
)
assert [sorted(f) for f in {frozenset({1, 2}), frozenset({3}), frozenset()}] == [[3], [], [1, 2]]

# === History matters ===
grown = set()
for n in (8, 0, 16):
    grown.add(n)
assert list(grown) == [8, 0, 16]
other = set()
for n in (16, 8, 0):
    other.add(n)
assert list(other) == [16, 8, 0]
assert (grown == other) is True
many = set(range(100))
for n in range(3, 100):
    many.discard(n)
many.add(64)
many.add(33)
assert list(many) == [0, 1, 2, 33, 64]
assert list(many.copy()) == [0, 1, 2, 33, 64]
assert list(set(many)) == [0, 1, 2, 33, 64]
holes = {1, 2, 3, 4, 5}
holes.remove(3)
holes.add(8)
assert list(holes) == [1, 2, 4, 5, 8]
holes.remove(1)
holes.add(9)
assert list(holes) == [2, 4, 5, 8, 9]
popped = {5, 3, 9, 1}
assert [popped.pop() for _ in range(4)] == [9, 3, 5, 1]
popped = {'b', 'a', 'c'}
assert [popped.pop() for _ in range(3)] == ['c', 'a', 'b']
a = {1, 9, 17}
a.add(25)
a.discard(9)
a.add(33)
assert list(a) == [1, 33, 17, 25]

# === Operations ===
left, right = {1, 2, 3, 40, 50}, {50, 3, 99, 8}
assert (list(left | right), list(right | left)) == ([1, 2, 3, 99, 40, 8, 50], [1, 2, 99, 3, 8, 40, 50])
assert (list(left & right), list(right & left)) == ([50, 3], [50, 3])
assert (list(left - right), list(right - left)) == ([40, 1, 2], [8, 99])
assert (list(left ^ right), list(right ^ left)) == ([1, 2, 99, 8, 40], [1, 2, 99, 40, 8])
words, more = {'red', 'green', 'blue'}, {'blue', 'cyan', 'red'}
assert (list(words | more), list(more | words)) == (
    (['red', 'cyan', 'green', 'blue'], ['red', 'cyan', 'green', 'blue'])
)
assert (list(words & more), list(words - more), list(words ^ more)) == (['red', 'blue'], ['green'], ['green', 'cyan'])
left |= right
assert list(left) == [1, 2, 3, 99, 40, 8, 50]
left -= {1, 2}
assert list(left) == [3, 99, 40, 8, 50]
left &= {3, 40, 8, 99}
assert list(left) == [40, 8, 3, 99]
assert list({*left, *'ab'}) == [3, 99, 40, 8, 'b', 'a']
assert list(set({'k': 1, 'a': 2, 'z': 3})) == ['a', 'k', 'z']
assert list(frozenset(['q', 'w', 'e']) | {'r'}) == ['e', 'q', 'w', 'r']
assert list({'a': 1, 'c': 2}.keys() | {'b'}) == ['c', 'a', 'b']
assert list({'a': 1, 'c': 2}.keys() & ['c', 'a']) == ['c', 'a']
assert list({1, 2, 3}.union([10, 20], [30])) == [1, 2, 3, 10, 20, 30]
assert list(set([3, 1, 2]).intersection([2, 3, 4])) == [2, 3]
assert list({'x', 'y', 'z'}.symmetric_difference('yw')) == ['w', 'x', 'z']

# === Growth ===
sizes = []
for n in (4, 5, 6, 19, 20, 77, 78):
    members = set()
    for i in range(n):
        members.add(i * 1000)
    sizes.append(list(members)[:6])
assert sizes == (
    [[0, 1000, 3000, 2000], [0, 4000, 1000, 2000, 3000], [0, 4000, 1000, 5000, 2000, 3000],
     [0, 16000, 5000, 10000, 15000, 4000], [0, 16000, 5000, 10000, 15000, 4000],
     [0, 64000, 21000, 42000, 63000, 20000], [0, 64000, 21000, 42000, 63000, 20000]]
)
strings = {str(i) for i in range(40)}
assert list(strings) == (
    ['38', '9', '23', '8', '5', '10', '15', '27', '17', '7', '11', '28', '22', '26', '14', '24', '39', '0', '37',
     '4', '16', '33', '12', '34', '25', '2', '13', '21', '6', '1', '3', '35', '31', '20', '18', '30', '32', '36',
     '29', '19']
)
