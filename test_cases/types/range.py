# range: construction, items, slices, membership, equality, big values.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Construction ===
assert repr((range(3), range(1, 5), range(1, 10, 2), range(5, 1, -1), range(0), range(-3), range(0, 3, 1), range(True))) == (
    '(range(0, 3), range(1, 5), range(1, 10, 2), range(5, 1, -1), range(0, 0), range(0, -3), range(0, 3), range(0, 1))'
)
assert (list(range(3)), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -2)), list(range(5, 1)), list(range(-2, 2)), list(range(0, -5, -2)), list(range(3, 3))) == (
    ([0, 1, 2], [2, 3, 4], [0, 3, 6, 9], [5, 3, 1], [], [-2, -1, 0, 1], [0, -2, -4], [])
)
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
assert (r.start, r.stop, r.step, len(r), type(r).__name__) == (1, 10, 3, 3, 'range')
assert error_of(lambda: setattr(r, 'start', 5)) == 'AttributeError: readonly attribute'
assert (range(5).start, range(5).step) == (0, 1)

# === Items and slices ===
r = range(10, 30, 4)
assert (list(r), r[0], r[-1], r[2], r[True]) == ([10, 14, 18, 22, 26], 10, 26, 18, 14)
assert repr((r[1:3], r[::-1], r[::2], r[:-1], r[10:], r[3:1], r[-2:], r[4:1:-1], r[:], range(0)[::-1], r[1:][1:])) == (
    '(range(14, 22, 4), range(26, 6, -4), range(10, 30, 8), range(10, 26, 4), range(30, 30, 4), range(22, 14, 4), range(22, 30, 4), range(26, 14, -4), range(10, 30, 4), range(-1, -1, -1), range(18, 30, 4))'
)
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
assert repr((14 in r, 15 in r, 30 in r, 14.0 in r, 14.5 in r, 'a' in r, None in r, True in range(2), -1 in range(3), 10 in range(10, 0, -2), 4 in range(10, 0, -2))) == (
    '(True, False, False, True, False, False, False, True, False, True, True)'
)
assert (r.index(18), r.count(18), r.count(19), range(3).count(1.0), range(5).index(True)) == (2, 1, 0, 1, 1)
assert error_of(lambda: r.index(15)) == 'ValueError: range.index(x): x not in range'
assert error_of(lambda: r.index('a')) == 'ValueError: sequence.index(x): x not in sequence'
assert error_of(lambda: r.append(1)) == "AttributeError: 'range' object has no attribute 'append'"
assert error_of(lambda: r + r) == "TypeError: unsupported operand type(s) for +: 'range' and 'range'"
assert error_of(lambda: r * 2) == "TypeError: unsupported operand type(s) for *: 'range' and 'int'"
assert error_of(lambda: r < r) == "TypeError: '<' not supported between instances of 'range' and 'range'"

# === Equality and hash ===
assert repr((range(3) == range(0, 3), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(1, 2) == range(1, 100, 500), range(3) != range(4))) == (
    '(True, True, True, False, True, True)'
)
assert repr((hash(range(3)) == hash(range(0, 3, 1)), hash(range(0)) == hash(range(5, 2)), {range(3): 'x'}[range(0, 3)])) == (
    "(True, True, 'x')"
)

# === Iteration ===
it = iter(range(3))
assert (next(it), list(it), next(it, 'end'), type(iter(range(1))).__name__) == (0, [1, 2], 'end', 'range_iterator')
assert (list(reversed(range(5))), list(reversed(range(1, 10, 4))), list(reversed(range(0))), list(reversed(range(5, 0, -2)))) == (
    ([4, 3, 2, 1, 0], [9, 5, 1], [], [1, 3, 5])
)
assert repr((sum(range(101)), max(range(5)), min(range(5, 10)), sorted(range(3, 0, -1)), tuple(range(2)), [*range(2), *range(2)], dict(zip(range(2), 'ab')), set(range(3)) == {0, 1, 2})) == (
    "(5050, 4, 5, [1, 2, 3], (0, 1), [0, 1, 0, 1], {0: 'a', 1: 'b'}, True)"
)
a, *b = range(4)
assert (a, b) == (0, [1, 2, 3])
assert ([i for i in range(10) if i % 3 == 0], list(map(str, range(3))), list(enumerate(range(2))), list(zip(range(3), range(3, 6)))) == (
    ([0, 3, 6, 9], ['0', '1', '2'], [(0, 0), (1, 1)], [(0, 3), (1, 4), (2, 5)])
)
same = range(2)
assert [(i, j) for i in same for j in same] == [(0, 0), (0, 1), (1, 0), (1, 1)]
assert repr((bool(range(0)), bool(range(1)), all(range(1, 3)), any(range(1)))) == '(False, True, True, False)'

# === Big ===
big = range(10**20, 10**20 + 10, 3)
assert repr((list(big), len(big), big[1], big[-1], 10**20 + 3 in big, 10**20 + 4 in big, big.index(10**20 + 6))) == (
    '([100000000000000000000, 100000000000000000003, 100000000000000000006, 100000000000000000009], 4, 100000000000000000003, 100000000000000000009, True, False, 2)'
)
assert repr((big, big[1:], big[::-1])) == (
    '(range(100000000000000000000, 100000000000000000010, 3), range(100000000000000000003, 100000000000000000012, 3), range(100000000000000000009, 99999999999999999997, -3))'
)
assert repr((len(range(2**63 - 1)), range(2**63 - 1)[-1], 2**62 in range(2**63), range(10**30)[10**29], range(0, 10**30, 10**29)[3])) == (
    '(9223372036854775807, 9223372036854775806, True, 100000000000000000000000000000, 300000000000000000000000000000)'
)
assert error_of(lambda: len(range(2**63))) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: len(range(10**30))) == 'OverflowError: Python int too large to convert to C ssize_t'
assert (sum(1 for _ in range(0, 10**30, 10**29)), next(iter(range(10**40, 10**41))), list(range(-(2**63) - 2, -(2**63) + 1)), list(range(2**63 - 2, 2**63 + 2))) == (
    (10, 10000000000000000000000000000000000000000, [-9223372036854775810, -9223372036854775809, -9223372036854775808], [9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809])
)
assert repr((list(range(2**63 - 1, 2**63 - 4, -1)), list(range(0, 2**63, 2**62)), bool(range(10**30)), range(10**30) == range(0, 10**30, 1))) == (
    '([9223372036854775807, 9223372036854775806, 9223372036854775805], [0, 4611686018427387904], True, True)'
)
assert (str(range(3)), f'{range(1, 2)}') == ('range(0, 3)', 'range(1, 2)')
