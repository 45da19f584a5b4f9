# sum, min, max, any, all, divmod, round and pow on unusual arguments: starts, defaults, keys, negative ones.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === sum: any start, any addition ===
assert (sum([]), sum([], 5), sum([[1], [2]], []), sum([(1,), (2, 3)], start=()), sum([1, 2.5, True])) == (
    0, 5, [1, 2], (1, 2, 3), 4.5,
)
assert (sum(range(101)), sum({1: 'a', 2: 'b'}), sum([0.1] * 10), sum([1, 1j]), sum([2**70, -1, 2**70])) == (
    5050, 3, 1.0, 1+1j, 2361183241434822606847,
)
assert (sum([0.1] * 3), sum([1e100, 1, -1e100]), sum([1, 1e100, 1, -1e100]), sum([0.1, 0.2, 0.3], 0j)) == (
    0.30000000000000004, 1.0, 1.0, 0.6+0j,
)
assert error_of(lambda: sum(['a', 'b'])) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: sum(['a'], '')) == "TypeError: sum() can't sum strings [use ''.join(seq) instead]"
assert error_of(lambda: sum([b'a'], b'')) == "TypeError: sum() can't sum bytes [use b''.join(seq) instead]"
assert error_of(lambda: sum([b'a'], bytearray())) == "TypeError: sum() can't sum bytearray [use b''.join(seq) instead]"
assert error_of(lambda: sum([1, 'a'])) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: sum([[1], [2]])) == "TypeError: unsupported operand type(s) for +: 'int' and 'list'"
assert error_of(lambda: sum([1, None])) == "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'"
assert error_of(lambda: sum(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: sum()) == 'TypeError: sum() takes at least 1 positional argument (0 given)'
assert error_of(lambda: sum([1], 2, 3)) == 'TypeError: sum() takes at most 2 arguments (3 given)'


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.parts, other.parts, strict=True)))

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __repr__(self):
        return f'Vector{self.parts}'


assert repr(sum([Vector(1, 2), Vector(3, 4), Vector(5, 6)])) == 'Vector(9, 12)'
assert error_of(lambda: sum([Vector(1)], 1)) == "TypeError: unsupported operand type(s) for +: 'int' and 'Vector'"
assert error_of(lambda: sum([Vector(1), Vector(1, 2)])) == 'ValueError: zip() argument 2 is longer than argument 1'

# === min and max: keys, defaults, ties and partial orders ===
words = ['pear', 'fig', 'Apple', 'kiwi', 'nut']
assert (min(words), max(words), min(words, key=len), max(words, key=len), max(words, key=str.lower)) == (
    'Apple', 'pear', 'fig', 'Apple', 'pear',
)
assert (min(3, 1, 2), max('b', 'a', key=ord), min([], default='none'), max((), default=None), max([0], default=5)) == (
    1, 'b', 'none', None, 0,
)
assert (max([1, 1.0, True]), max([True, 1, 1.0]), min(0.0, -0.0), max(-0.0, 0.0), min([2], key=lambda n: -n)) == (
    1, True, 0.0, -0.0, 2,
)
assert (max({'a': 2, 'b': 1}), max({'a': 2, 'b': 1}, key={'a': 2, 'b': 1}.get), max(x * x % 7 for x in range(10))) == (
    'b', 'a', 4,
)
assert (max([[1, 2], [1, 3], [1]]), min((2, 'a'), (1, 'z')), max('abc', 'abd'), max(*'hello'), max({1}, {2})) == (
    [1, 3], (1, 'z'), 'abd', 'o', {1},
)
assert error_of(lambda: max([])) == 'ValueError: max() iterable argument is empty'
assert error_of(lambda: min(())) == 'ValueError: min() iterable argument is empty'
assert error_of(lambda: max()) == 'TypeError: max expected at least 1 argument, got 0'
assert error_of(lambda: max(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: max(1, 2, default=3)) == (
    'TypeError: Cannot specify a default for max() with multiple positional arguments'
)
assert error_of(lambda: max([1, 'a'])) == "TypeError: '>' not supported between instances of 'str' and 'int'"
assert error_of(lambda: min(1, None)) == "TypeError: '<' not supported between instances of 'NoneType' and 'int'"
assert error_of(lambda: max([1, 2], key=5)) == "TypeError: 'int' object is not callable"
assert error_of(lambda: max([], key=5)) == 'ValueError: max() iterable argument is empty'
assert error_of(lambda: max([1, 2], key=lambda: 0)) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: max([1], ke=5)) == (
    "TypeError: max() got an unexpected keyword argument 'ke'. Did you mean 'key'?"
)
assert max([1, 2], key=None) == 2
calls = []
assert min((3, 1, 2), key=lambda n: calls.append(n) or -n) == 3
assert calls == [3, 1, 2]

# === any and all stop at once ===
def counting(values):
    for value in values:
        calls.append(value)
        yield value


calls.clear()
assert (any(counting([0, '', 5, 6])), all(counting([1, [], 2])), any(counting([])), all(counting([])), calls) == (
    True, False, False, True, [0, '', 5, 1, []],
)
assert error_of(lambda: any([0, 1 / 1, *5])) == 'TypeError: Value after * must be an iterable, not int'
assert error_of(lambda: all(5)) == "TypeError: 'int' object is not iterable"

# === round: halves to even, digits of every sign, and own types ===
assert [round(n / 2) for n in range(-5, 6)] == [-2, -2, -2, -1, 0, 0, 0, 1, 2, 2, 2]
assert [round(x, 1) for x in (0.25, 0.35, -0.25, 2.675, 1e20, 0.05)] == [0.2, 0.3, -0.2, 2.7, 1e+20, 0.1]
assert (round(2.675, 2), round(1.005, 2), round(5e-324, 400), round(1.5e300, 2), round(123.456, -1)) == (
    2.67, 1.0, 5e-324, 1.5e+300, 120.0,
)
assert [round(n, -1) for n in (5, 15, 25, -5, -15, 14, 16, 0)] == [0, 20, 20, 0, -20, 10, 20, 0]
assert (round(12345, -2), round(15550, -2), round(15450, -2), round(10**30 + 5, -1), round(7, 5), round(99, -3)) == (
    12300,
    15600,
    15400,
    1000000000000000000000000000000,
    7,
    0,
)
assert (round(2.5), round(2.5, None), round(2.5, 0), type(round(2.5, 0)).__name__, round(-0.4), round(-0.4, 0)) == (
    2, 2, 2.0, 'float', 0, -0.0,
)
assert (round(1e308, -308), round(number=2.567, ndigits=1), round(True, 1), round(1.7, True)) == (1e+308, 2.6, 1, 1.7)
assert error_of(lambda: round(2.5, 1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: round('2.5')) == "TypeError: type str doesn't define __round__ method"
assert error_of(lambda: round(1j)) == "TypeError: type complex doesn't define __round__ method"
assert error_of(lambda: round()) == "TypeError: round() missing required argument 'number' (pos 1)"
assert error_of(lambda: round(float('nan'))) == 'ValueError: cannot convert float NaN to integer'
assert error_of(lambda: round(1.7e308, -308)) == 'OverflowError: rounded value too large to represent'
assert str(round(float('nan'), 2)) == 'nan'


class Rounds:
    def __round__(self, digits='none'):
        return f'rounded {digits}'


assert (round(Rounds()), round(Rounds(), 2), round(Rounds(), None)) == ('rounded none', 'rounded 2', 'rounded none')

# === divmod and % with every sign ===
for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (7.5, 2), (-7.5, 2), (7.5, -2), (0, -5), (-0.0, 3), (2**70, -7)):
    quotient, rest = divmod(a, b)
    assert (quotient, rest) == (a // b, a % b)
    print(a, b, repr(quotient), repr(rest))
assert error_of(lambda: divmod('a', 1)) == "TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'"
assert error_of(lambda: divmod(1)) == 'TypeError: divmod expected 2 arguments, got 1'
assert error_of(lambda: divmod(1j, 1)) == "TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'"

# === pow with three arguments ===
assert (pow(3, 4, 5), pow(3, -1, 7), pow(-3, 3, 7), pow(3, 3, -7), pow(2, 1000, 10**9 + 7), pow(5, 0, 1)) == (
    1, 5, 1, -1, 688423210, 0,
)
assert (pow(10, -2), pow(4, 0.5), pow(0, 0), pow(0.0, 0), pow(2, -2, 9), pow(exp=2, base=3, mod=5)) == (
    0.01, 2.0, 1, 1.0, 7, 4,
)
assert (pow(38, -1, mod=97), 38 * pow(38, -1, 97) % 97, pow(7, -5, 11) * pow(7, 5, 11) % 11) == (23, 1, 1)
assert error_of(lambda: pow(2, -1, 4)) == 'ValueError: base is not invertible for the given modulus'
assert error_of(lambda: pow(2, 3, 0)) == 'ValueError: pow() 3rd argument cannot be 0'
assert error_of(lambda: pow(2, 3.0, 5)) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert error_of(lambda: pow(2.0, 3, 5)) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert error_of(lambda: pow(2, 3, 1.5)) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert error_of(lambda: pow(1j, 2, 3)) == 'ValueError: complex modulo'
assert error_of(lambda: pow('a', 2)) == "TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'"
assert error_of(lambda: pow(2)) == "TypeError: pow() missing required argument 'exp' (pos 2)"
assert error_of(lambda: pow(2, '3')) == "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'"
assert [pow(g, 6, 7) for g in range(1, 7)] == [1, 1, 1, 1, 1, 1]
