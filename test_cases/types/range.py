# needs-native
# range: construction, items, slices, membership, equality, big values.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Construction ===
assert repr(range(3)) == 'range(0, 3)'
assert repr(range(1, 5)) == 'range(1, 5)'
assert repr(range(1, 10, 2)) == 'range(1, 10, 2)'
assert repr(range(5, 1, -1)) == 'range(5, 1, -1)'
assert repr(range(0)) == 'range(0, 0)'
assert repr(range(-3)) == 'range(0, -3)'
assert repr(range(0, 3, 1)) == 'range(0, 3)'
assert repr(range(True)) == 'range(0, 1)'
assert list(range(3)) == [0, 1, 2]
assert list(range(2, 5)) == [2, 3, 4]
assert list(range(0, 10, 3)) == [0, 3, 6, 9]
assert list(range(5, 0, -2)) == [5, 3, 1]
assert list(range(5, 1)) == []
assert list(range(-2, 2)) == [-2, -1, 0, 1]
assert list(range(0, -5, -2)) == [0, -2, -4]
assert list(range(3, 3)) == []
assert error_of(lambda: range()) == 'TypeError: range expected at least 1 argument, got 0'
assert error_of(lambda: range(1, 2, 3, 4)) == 'TypeError: range expected at most 3 arguments, got 4'
assert error_of(lambda: range(1, 2, 0)) == 'ValueError: range() arg 3 must not be zero'
assert error_of(lambda: range(1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: range('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: range(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert error_of(lambda: range(1, 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: range(1, 2, 1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: range(stop=3)) == 'TypeError: range() takes no keyword arguments'
r = range(1, 10, 3)
assert r.start == 1
assert r.stop == 10
assert r.step == 3
assert len(r) == 3
assert type(r).__name__ == 'range'
assert error_of(lambda: setattr(r, 'start', 5)) == 'AttributeError: readonly attribute'
assert (range(5).start, range(5).step) == (0, 1)

# === Items and slices ===
r = range(10, 30, 4)
assert list(r) == [10, 14, 18, 22, 26]
assert r[0] == 10
assert r[-1] == 26
assert r[2] == 18
assert r[True] == 14
assert repr(r[1:3]) == 'range(14, 22, 4)'
assert repr(r[::-1]) == 'range(26, 6, -4)'
assert repr(r[::2]) == 'range(10, 30, 8)'
assert repr(r[:-1]) == 'range(10, 26, 4)'
assert repr(r[10:]) == 'range(30, 30, 4)'
assert repr(r[3:1]) == 'range(22, 14, 4)'
assert repr(r[-2:]) == 'range(22, 30, 4)'
assert repr(r[4:1:-1]) == 'range(26, 14, -4)'
assert repr(r[:]) == 'range(10, 30, 4)'
assert repr(range(0)[::-1]) == 'range(-1, -1, -1)'
assert repr(r[1:][1:]) == 'range(18, 30, 4)'
assert error_of(lambda: r[5]) == 'IndexError: range object index out of range'
assert error_of(lambda: r[-6]) == 'IndexError: range object index out of range'
assert error_of(lambda: r['a']) == 'TypeError: range indices must be integers or slices, not str'
assert error_of(lambda: r[1.0]) == 'TypeError: range indices must be integers or slices, not float'
assert error_of(lambda: range(0)[0]) == 'IndexError: range object index out of range'
assert error_of(lambda: r[::0]) == 'ValueError: slice step cannot be zero'
try:
    r[0] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'range' object does not support item assignment"

# === Membership and methods ===
assert (14 in r) is True
assert (15 in r) is False
assert (30 in r) is False
assert (14.0 in r) is True
assert (14.5 in r) is False
assert ('a' in r) is False
assert (None in r) is False
assert (True in range(2)) is True
assert (-1 in range(3)) is False
assert (10 in range(10, 0, -2)) is True
assert (4 in range(10, 0, -2)) is True
assert r.index(18) == 2
assert r.count(18) == 1
assert r.count(19) == 0
assert range(3).count(1.0) == 1
assert range(5).index(True) == 1
assert error_of(lambda: r.index(15)) == 'ValueError: range.index(x): x not in range'
assert error_of(lambda: r.index('a')) == 'ValueError: sequence.index(x): x not in sequence'
assert error_of(lambda: r.append(1)) == "AttributeError: 'range' object has no attribute 'append'"
assert error_of(lambda: r + r) == "TypeError: unsupported operand type(s) for +: 'range' and 'range'"
assert error_of(lambda: r * 2) == "TypeError: unsupported operand type(s) for *: 'range' and 'int'"
assert error_of(lambda: r < r) == "TypeError: '<' not supported between instances of 'range' and 'range'"

# === Equality and hash ===
assert (range(3) == range(0, 3)) is True
assert (range(0) == range(2, 1)) is True
assert (range(0, 3, 2) == range(0, 4, 2)) is True
assert (range(3) == [0, 1, 2]) is False
assert (range(1, 2) == range(1, 100, 500)) is True
assert (range(3) != range(4)) is True
assert (hash(range(3)) == hash(range(0, 3, 1))) is True
assert (hash(range(0)) == hash(range(5, 2))) is True
assert {range(3): 'x'}[range(0, 3)] == 'x'

# === Iteration ===
it = iter(range(3))
assert next(it) == 0
assert list(it) == [1, 2]
assert next(it, 'end') == 'end'
assert type(iter(range(1))).__name__ == 'range_iterator'
assert list(reversed(range(5))) == [4, 3, 2, 1, 0]
assert list(reversed(range(1, 10, 4))) == [9, 5, 1]
assert list(reversed(range(0))) == []
assert list(reversed(range(5, 0, -2))) == [1, 3, 5]
assert sum(range(101)) == 5050
assert max(range(5)) == 4
assert min(range(5, 10)) == 5
assert sorted(range(3, 0, -1)) == [1, 2, 3]
assert tuple(range(2)) == (0, 1)
assert [*range(2), *range(2)] == [0, 1, 0, 1]
assert dict(zip(range(2), 'ab')) == {0: 'a', 1: 'b'}
assert (set(range(3)) == {0, 1, 2}) is True
a, *b = range(4)
assert (a, b) == (0, [1, 2, 3])
assert [i for i in range(10) if i % 3 == 0] == [0, 3, 6, 9]
assert list(map(str, range(3))) == ['0', '1', '2']
assert list(enumerate(range(2))) == [(0, 0), (1, 1)]
assert list(zip(range(3), range(3, 6))) == [(0, 3), (1, 4), (2, 5)]
same = range(2)
assert [(i, j) for i in same for j in same] == [(0, 0), (0, 1), (1, 0), (1, 1)]
assert bool(range(0)) is False
assert bool(range(1)) is True
assert all(range(1, 3)) is True
assert any(range(1)) is False

# === Big ===
big = range(10**20, 10**20 + 10, 3)
assert list(big) == [100000000000000000000, 100000000000000000003, 100000000000000000006, 100000000000000000009]
assert len(big) == 4
assert big[1] == 100000000000000000003
assert big[-1] == 100000000000000000009
assert (10**20 + 3 in big) is True
assert (10**20 + 4 in big) is False
assert big.index(10**20 + 6) == 2
assert repr(big) == 'range(100000000000000000000, 100000000000000000010, 3)'
assert repr(big[1:]) == 'range(100000000000000000003, 100000000000000000012, 3)'
assert repr(big[::-1]) == 'range(100000000000000000009, 99999999999999999997, -3)'
assert len(range(2**63 - 1)) == 9223372036854775807
assert range(2**63 - 1)[-1] == 9223372036854775806
assert (2**62 in range(2**63)) is True
assert range(10**30)[10**29] == 100000000000000000000000000000
assert range(0, 10**30, 10**29)[3] == 300000000000000000000000000000
assert error_of(lambda: len(range(2**63))) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: len(range(10**30))) == 'OverflowError: Python int too large to convert to C ssize_t'
assert sum(1 for _ in range(0, 10**30, 10**29)) == 10
assert next(iter(range(10**40, 10**41))) == 10000000000000000000000000000000000000000
assert list(range(-(2**63) - 2, -(2**63) + 1)) == [-9223372036854775810, -9223372036854775809, -9223372036854775808]
assert list(range(2**63 - 2, 2**63 + 2)) == (
    [9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809]
)
assert list(range(2**63 - 1, 2**63 - 4, -1)) == [9223372036854775807, 9223372036854775806, 9223372036854775805]
assert list(range(0, 2**63, 2**62)) == [0, 4611686018427387904]
assert bool(range(10**30)) is True
assert (range(10**30) == range(0, 10**30, 1)) is True
assert (str(range(3)), f'{range(1, 2)}') == ('range(0, 3)', 'range(1, 2)')

# === Big: beyond machine words in one of its parts ===
assert range(10**30).index(10**29) == 10**29
assert range(10**30).count(-1) == 0
assert error_of(lambda: range(10**30).index(10**30)) == 'ValueError: range.index(x): x not in range'
assert error_of(lambda: range(10**20, 10**20 + 2).index('a')) == 'ValueError: sequence.index(x): x not in sequence'
assert error_of(lambda: range(10**30)[10**30]) == 'IndexError: range object index out of range'
assert error_of(lambda: range(10**30)[-10**30 - 1]) == 'IndexError: range object index out of range'
assert error_of(lambda: range(10**30)['a']) == 'TypeError: range indices must be integers or slices, not str'
assert error_of(lambda: range(0, 10**30, 0)) == 'ValueError: range() arg 3 must not be zero'
few = range(0, 10**20, 10**19)
assert (1e19 in few, 0.5 in few, 'a' in few, True in few, False in few) == (True, False, False, False, True)
assert repr(range(10**30)[10:10**29:7]) == 'range(10, 100000000000000000000000000000, 7)'
assert repr(range(10**30)[:5]) == 'range(0, 5)'
assert repr(range(10**30)[-3:]) == (
    'range(999999999999999999999999999997, 1000000000000000000000000000000)'
)
assert repr(range(2**62, 2**63 - 1)[::2**40]) == (
    'range(4611686018427387904, 9223372036854775807, 1099511627776)'
)
assert repr(range(0, 2**63 - 1, 2**62)[::3]) == 'range(0, 9223372036854775808, 13835058055282163712)'
assert error_of(lambda: range(10**30)[::0]) == 'ValueError: slice step cannot be zero'
assert list(reversed(range(10**20, 10**20 + 3))) == [10**20 + 2, 10**20 + 1, 10**20]
assert list(reversed(range(10**20, 0, -(10**19) * 4))) == [2 * 10**19, 6 * 10**19, 10**20]
assert (list(range(10**20, 0)), bool(range(10**20, 0)), len(range(10**20, 0))) == ([], False, 0)
assert (range(0, 10**30, 10**30) == range(1), hash(range(0, 10**30, 10**30)) == hash(range(1))) == (True, True)
assert (range(10**30) != range(10**30, 0), range(10**30, 0) == range(0), range(10**30) == 5) == (True, True, False)
assert (range(10**30).start, range(10**30).stop, range(10**30).step) == (0, 10**30, 1)
assert {range(10**20): 1}[range(0, 10**20)] == 1
a, b, c = range(10**20, 10**20 + 3)
assert (a, b, c) == (10**20, 10**20 + 1, 10**20 + 2)
try:
    a, b = range(10**20, 10**20 + 300)
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'too many values to unpack (expected 2)'
first, *rest = range(10**20, 10**20 + 3)
assert (first, rest) == (10**20, [10**20 + 1, 10**20 + 2])
assert error_of(lambda: (lambda a, b: 0)(*range(10**20, 10**20 + 3))).startswith('TypeError: ')
iterator = iter(range(10**20, 10**20 + 3))
assert (type(iterator).__name__, next(iterator), iterator.__length_hint__()) == ('longrange_iterator', 10**20, 2)
assert ([*iterator], [*iterator]) == ([10**20 + 1, 10**20 + 2], [])
assert error_of(lambda: range(10**30) < range(3)) == (
    "TypeError: '<' not supported between instances of 'range' and 'range'"
)
assert error_of(lambda: setattr(range(10**30), 'start', 1)) == 'AttributeError: readonly attribute'
assert [i for i, _ in zip(range(2**63 - 2, 2**64), 'abc')] == [2**63 - 2, 2**63 - 1, 2**63]
assert sum(range(10**20, 10**20 + 4)) == 400000000000000000006
assert sorted(range(10**20 + 2, 10**20, -1)) == [10**20 + 1, 10**20 + 2]
assert error_of(lambda: repr(range(10**5000))) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to '
    'increase the limit'
)
