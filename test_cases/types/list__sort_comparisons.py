# Which items a sort compares, and in which order, shows wherever `<` counts, prints, fails or is no order at all.

from functools import cmp_to_key
from heapq import merge, nlargest, nsmallest


class Logged:
    log = []

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Logged.log.append((self.value, other.value))
        return self.value < other.value

    def __repr__(self):
        return f'<{self.value}>'


def compared(values, **options):
    """The pairs that a sort of the values asks about."""
    Logged.log = []
    items = sorted(map(Logged, values), **options)
    assert [item.value for item in items] == sorted(values, reverse=options.get('reverse', False))
    return Logged.log


def digest(pairs):
    number = 0
    for a, b in pairs:
        number = (number * 31 + a * 7 + b) % 1000003
    return len(pairs), number


def numbers(count, limit, seed=1):
    result = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        result.append(seed // 65536 % limit)
    return result


# === Short lists ===
assert compared([]) == []
assert compared([1]) == []
assert compared([1, 2]) == [(2, 1)]
assert compared([2, 1]) == [(1, 2)]
assert compared([1, 1, 1]) == [(1, 1), (1, 1)]
assert compared([3, 2, 1]) == [(2, 3), (1, 2)]
assert compared([2, 2, 1]) == [(2, 2), (1, 2), (2, 2)]
assert compared([3, 3, 2, 2, 1]) == [(3, 3), (2, 3), (3, 3), (2, 2), (2, 2), (1, 2)]
assert compared([2, 1, 3, 4]) == [(1, 2), (3, 1), (1, 3), (3, 2), (4, 3)]
assert compared([5, 2, 9, 1]) == [(2, 5), (9, 2), (2, 9), (9, 5), (1, 9), (1, 5), (1, 2)]
assert compared([1, 2, 3, 0]) == [(2, 1), (3, 2), (0, 3), (1, 3), (0, 2), (0, 1)]
assert compared([1, 2, 3], reverse=True) == [(2, 3), (1, 2)]

# === Long lists ===
assert digest(compared(numbers(63, 1000))) == (291, 338009)
assert digest(compared(numbers(64, 1000))) == (303, 137653)
assert digest(compared(numbers(500, 10000))) == (3830, 588693)
assert digest(compared(numbers(1000, 50))) == (8349, 158851)
assert digest(compared(numbers(777, 5), reverse=True)) == (4478, 194997)
assert digest(compared(list(range(300)) + list(range(150)))) == (772, 440884)
assert digest(compared(list(range(100)) + list(range(200, 500)))) == (399, 735688)
assert digest(compared(list(range(400, 0, -1)) + list(range(300)) + [7] * 90)) == (1457, 434117)
assert digest(compared(sorted(numbers(400, 900)) + sorted(numbers(90, 900, 5)) + numbers(60, 900))) == (1468, 928371)
assert digest(compared([number // 3 for number in range(400, 0, -1)])) == (665, 560308)

# === No order ===
nan = float('nan')
assert repr(sorted([5.0, 2.0, nan])) == '[2.0, nan, 5.0]'
assert repr(sorted([nan, 1.0, 0.5, nan, 0.1])) == '[0.5, nan, 0.1, nan, 1.0]'
assert repr(sorted([3.0, nan, 1, nan, 2], reverse=True)) == '[3.0, nan, 1, nan, 2]'
assert repr(sorted([(nan, 1), (0.5, 2), (0.1, 3)])) == '[(0.1, 3), (nan, 1), (0.5, 2)]'
assert sorted([{1, 2}, {3}, {1}, set(), {2}]) == [set(), {1, 2}, {3}, {1}, {2}]
assert sorted([3, 1, 2, 5, 4], key=cmp_to_key(lambda a, b: a > b)) == [3, 1, 2, 5, 4]
assert sorted(range(20), key=cmp_to_key(lambda a, b: -1 if (a * 7 + b * 5) % 11 < 5 else 1)) == [9, 8, 7, 13, 6, 17, 5, 10, 0, 1, 2, 14, 15, 12, 3, 16, 18, 4, 19, 11]

assert repr(sorted([2, 1.0, True, 1, 0.5, 2.0, -0.0, 0, 2**53, 2.0**53])) == '[-0.0, 0, 0.5, 1.0, True, 1, 2, 2.0, 9007199254740992, 9007199254740992.0]'
assert repr(sorted([2**53 + 1, 2.0**53, 2**53, 1.5], reverse=True)) == '[9007199254740993, 9007199254740992.0, 9007199254740992, 1.5]'

# === Failing ===
def failed(values, **options):
    try:
        values.sort(**options)
    except TypeError as error:
        return str(error), values
    return 'none', values


assert failed([1.0, 1, -1, None]) == ("'<' not supported between instances of 'NoneType' and 'int'", [1, 1.0, -1, None])
assert failed([3, 1, None, 2]) == ("'<' not supported between instances of 'NoneType' and 'int'", [3, 1, None, 2])
assert failed([5, 4, 'x', 3, 1]) == ("'<' not supported between instances of 'str' and 'int'", [5, 4, 'x', 3, 1])
assert failed([1, 2, 3, 0, 5, 'x', 4], reverse=True) == ("'<' not supported between instances of 'str' and 'int'", [1, 2, 3, 0, 5, 'x', 4])
assert failed(['b', 'a', 'd', 'c', 'e'], key=lambda letter: 1j if letter == 'c' else ord(letter)) == ("'<' not supported between instances of 'complex' and 'int'", ['a', 'b', 'd', 'c', 'e'])
message, state = failed([*range(40, 0, -1), *range(80), None, 3])
assert (message, state[:4], state[-5:]) == ("'<' not supported between instances of 'NoneType' and 'int'", [0, 1, 1, 2], [77, 78, 79, None, 3])


class Bomb(Logged):
    def __lt__(self, other):
        Logged.log.append((self.value, other.value))
        if len(Logged.log) == 290:
            raise KeyError(self.value)
        return self.value < other.value


Logged.log = []
bombs = [Bomb(number) for number in numbers(100, 1000)]
try:
    bombs.sort()
except KeyError as error:
    assert repr(error) == 'KeyError(738)'
state = [bomb.value for bomb in bombs]
assert sorted(state) == sorted(numbers(100, 1000))
assert digest(list(zip(state, state[1:]))) == (99, 360554)


# === What knows no answer is asked again ===
class Shy:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Logged.log.append(('lt', self.value, other.value))
        return NotImplemented

    def __gt__(self, other):
        Logged.log.append(('gt', self.value, other.value))
        return self.value > other.value


class Shyer(Shy):
    pass


Logged.log = []
assert [shy.value for shy in sorted([Shy(2), Shy(1)])] == [1, 2]
assert Logged.log == [('lt', 1, 2), ('lt', 1, 2), ('gt', 2, 1)]
Logged.log = []
assert [shy.value for shy in sorted([Shy(2), Shyer(1)])] == [1, 2]
assert Logged.log == [('lt', 1, 2), ('gt', 2, 1)]

# === heapq ===
Logged.log = []
assert [item.value for item in nlargest(3, map(Logged, numbers(12, 100)))] == [86, 67, 58]
assert Logged.log == [(58, 13), (38, 13), (13, 15), (58, 38), (15, 38), (15, 51), (58, 38), (51, 38), (38, 27), (38, 10), (38, 19), (38, 12), (38, 86), (58, 51), (86, 51), (51, 49), (51, 67), (58, 86), (67, 58), (67, 86), (58, 67)]
Logged.log = []
assert [item.value for item in nsmallest(3, map(Logged, numbers(12, 100)), key=lambda item: item)] == [10, 12, 13]
assert Logged.log == [(13, 58), (58, 38), (15, 58), (13, 38), (38, 15), (51, 38), (27, 38), (13, 15), (15, 27), (10, 27), (13, 15), (15, 10), (19, 15), (12, 15), (13, 10), (13, 12), (86, 13), (49, 13), (67, 13), (10, 13), (12, 10), (10, 12), (12, 13), (12, 13), (12, 10)]
assert nlargest(2, [(1, 'a'), (3, 'b'), (3, 'c'), (2, 'd')], key=lambda pair: pair[0]) == [(3, 'b'), (3, 'c')]
assert nsmallest(2, [4, 1, 1.0, True, 3]) == [1, 1.0]
assert repr(nsmallest(3, [nan, 1.0, 0.5, 2.0, nan])) == '[1.0, nan, 0.5]'
assert nlargest(0, [1, 2], key='no function') == []
assert nlargest(-1, iter([1, 2])) == []
assert nsmallest(5, [3, 1]) == [1, 3]


def error_of(function):
    try:
        function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


assert error_of(lambda: nlargest(None, [1])) == "TypeError: '>=' not supported between instances of 'NoneType' and 'int'"
assert error_of(lambda: nlargest(1.5, [1, 2])) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: list(merge(['a'], [1]))) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert error_of(lambda: nsmallest('a', 5)) == "TypeError: 'int' object is not iterable"
Logged.log = []
merged = merge(map(Logged, [1, 4, 4, 9]), map(Logged, [2, 4, 5]), map(Logged, [0, 9]))
assert [item.value for item in merged] == [0, 1, 2, 4, 4, 4, 5, 9, 9]
assert digest(Logged.log) == (15, 910613)
keys = []
merged = merge([3, 6], [2, 9, 8], key=lambda number: keys.append(number) or number)
assert list(merged) == [2, 3, 6, 9, 8]
assert keys == [3, 2, 9, 6]
assert list(merge([9, 5], [7, 7, 1], [8], reverse=True)) == [9, 8, 7, 7, 5, 1]
