# Numbers of different types: equality, order and hashes across int, bool, float and complex; conversions between them.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


inf, nan = float('inf'), float('nan')

# === Equal numbers have equal hashes ===
groups = [
    (0, 0.0, -0.0, False, 0j, -0j, complex(0.0, -0.0)),
    (1, 1.0, True, 1 + 0j),
    (-7, -7.0, complex(-7)),
    (2**53, 2.0**53, complex(2**53)),
    (2**100, 2.0**100, complex(2.0**100)),
    (-(2**1000), -(2.0**1000)),
]
for group in groups:
    assert all(a == b for a in group for b in group), group
    assert len({hash(value) for value in group}) == 1, group
    assert len(set(group)) == len(dict.fromkeys(group)) == 1, group
assert (hash(5), hash(0), hash(-1), hash(-2), hash(True), hash(1.0), hash(-1.0)) == (5, 0, -2, -2, 1, 1, -2)
assert [n for n in range(-3, 4) if hash(n) != n] == [-1]
assert hash(0.5) == hash(0.5 + 0j) != hash(0.25)
assert hash(inf) == -hash(-inf) == 314159

# === Exact comparison of int and float, without rounding ===
big = 2**53
assert (float(big) == big, float(big + 1) == big + 1, float(big + 1) < big + 1, big + 1 > float(big)) == (
    True, False, True, True,
)
assert (10**400 > 1e308, -(10**400) < -1e308, 10**400 < inf, -(10**400) > -inf, 10**400 == inf) == (
    True, True, True, True, False,
)
assert (1e16 + 1 == 10**16 + 1, 10**16 + 1 > 1e16, 1e22 == 10**22, 1e23 == 10**23, 10**23 - 1e23) == (
    False, True, True, False, 0.0,
)
assert (0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 3 > 2.999999999999999999, 2.5 < 3 < 3.5, 1 == 1 + 1e-17) == (
    False, True, False, True, True,
)
assert (nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, [nan] == [nan], nan in (nan,), nan in {nan: 1}) == (
    False, True, False, False, False, True, True, True,
)
assert (max(nan, 1) is nan, max(1, nan), min(1, nan), min(nan, 1) is nan, sorted([2, 1])) == (True, 1, 1, True, [1, 2])
assert (1 + 2j == 1 + 2j, 1j == 1, 2 + 0j == 2, 2 + 0j != 2.5, 1j in {1j}, 2 in {2 + 0j}) == (
    True, False, True, True, True, True,
)
assert error_of(lambda: 1j < 2) == "TypeError: '<' not supported between instances of 'complex' and 'int'"
assert error_of(lambda: 1 < 1j) == "TypeError: '<' not supported between instances of 'int' and 'complex'"
assert error_of(lambda: max(1j, 1)) == "TypeError: '>' not supported between instances of 'int' and 'complex'"
assert error_of(lambda: 1 < '1') == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert (1 == '1', 1.5 == None, 0 == [], False == '', 1j == '1j') == (False, False, False, False, False)

# === Mixed arithmetic: the wider type wins ===
for a, b in ((True, 2), (3, 0.5), (2, 1j), (1.5, 2j), (True, False), (True, 1.5)):
    print(*(repr(result) for result in (a + b, a - b, a * b, a / b if b else 'none')))
assert (True + True, True * 3.0, True & False, True & 3, True | 2, True ^ True, -True) == (
    2, 3.0, False, 1, 3, False, -1,
)
assert (7 // 2.0, -7 // 2, 7 % -3.5, -7.5 % 2, divmod(7, 2.5), divmod(-7, 2), 2**-1, 4**0.5) == (
    3.0, -4, -0.0, 0.5, (2.0, 2.0), (-4, 1), 0.5, 2.0,
)
assert (True / 2, True // 2, True % 2, True << 3, -True, +True, abs(-True), round(True), pow(True, 2)) == (
    0.5, 0, 1, 8, -1, 1, 1, 1, 1,
)
assert (0.0 == -0.0, str(-0.0), 0.0 * -1, -0.0 + 0.0, -0.0 - 0.0, str(0 * -1.0), 1 / inf, -1 / inf) == (
    True, '-0.0', -0.0, 0.0, -0.0, '-0.0', 0.0, -0.0,
)
assert repr((inf - inf, inf * 0, inf // 1, inf % 2, 5 % inf, -5 % inf, 5 // inf, -5 // inf)) == (
    '(nan, nan, nan, nan, 5.0, inf, 0.0, -1.0)'
)
assert error_of(lambda: 1 // 0.0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 1 % 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 1.0 % 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: divmod(1, 0)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: divmod(1.0, 0)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 1j / 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 0 ** -1) == 'ZeroDivisionError: zero to a negative power'
assert error_of(lambda: 0.0 ** -1) == 'ZeroDivisionError: zero to a negative power'
assert error_of(lambda: 0j ** -1) == 'ZeroDivisionError: zero to a negative or complex power'
assert error_of(lambda: 1j // 2) == "TypeError: unsupported operand type(s) for //: 'complex' and 'int'"
assert error_of(lambda: 1j % 2) == "TypeError: unsupported operand type(s) for %: 'complex' and 'int'"
assert error_of(lambda: 10**400 * 1.0) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: 10**400 / 3) == 'OverflowError: integer division result too large for a float'
assert repr((10**400 / 10**399, (10**400 + 1) // 10**400, 1 / 10**400, 10**308 / 10**-2)) == '(10.0, 1, 0.0, inf)'
assert error_of(lambda: 1e200 ** 2).startswith('OverflowError: (')
assert error_of(lambda: int(inf)) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: int(nan)) == 'ValueError: cannot convert float NaN to integer'
assert error_of(lambda: round(inf)) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: int(1j)) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'"
)
assert error_of(lambda: float(1j)) == "TypeError: float() argument must be a string or a real number, not 'complex'"

# === Conversions ===
assert (int(-2.9), int(2.9), int(1e20), int(True), int(-0.0), int('-12'), int(b'7')) == (
    -2, 2, 100000000000000000000, 1, 0, -12, 7,
)
assert repr((float(10**22), float(True), float('1_000.5'), float(' -inf '), float('.5e-3'), float(b'2'))) == (
    '(1e+22, 1.0, 1000.5, -inf, 0.0005, 2.0)'
)
assert (complex(1), complex(1, 2), complex('1+2j'), complex(' -j '), complex('(3)')) == (
    1+0j, 1+2j, 1+2j, -1j, 3+0j,
)
assert (bool(0.0), bool(-0.0), bool(nan), bool(0j), bool(1e-320), bool(10**50)) == (
    False, False, True, False, True, True,
)
assert ((1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (5).as_integer_ratio(), True.as_integer_ratio()) == (
    (3, 2),
    (3602879701896397, 36028797018963968),
    (5, 1),
    (1, 1),
)
assert ((2.0).is_integer(), (2.5).is_integer(), inf.is_integer(), (5).is_integer(), (1 + 0j).conjugate()) == (
    True, False, False, True, 1-0j,
)
assert ((255).bit_length(), (-256).bit_length(), (0).bit_length(), (255).bit_count(), (-7).bit_count()) == (
    8, 9, 0, 8, 3,
)
assert ((5).real, (5).imag, True.real, (2.5).imag, (1 + 2j).real, (5).numerator, (5).denominator) == (
    5, 0, 1, 0.0, 1.0, 5, 1,
)
assert repr(((0.1).hex(), float.fromhex('0x1.8p1'), float.fromhex('-0x.1'), float.fromhex('inf'), (-0.0).hex())) == (
    "('0x1.999999999999ap-4', 3.0, -0.0625, inf, '-0x0.0p+0')"
)
assert error_of(lambda: float.fromhex('xyz')) == 'ValueError: invalid hexadecimal floating-point string'
assert error_of(lambda: float.fromhex('0x1p5000')) == (
    'OverflowError: hexadecimal value too large to represent as a float'
)
assert error_of(lambda: inf.as_integer_ratio()) == 'OverflowError: cannot convert Infinity to integer ratio'
assert error_of(lambda: nan.as_integer_ratio()) == 'ValueError: cannot convert NaN to integer ratio'


# === Own numbers: __index__, __int__, __float__, __complex__ and what takes them ===
class Index:
    def __index__(self):
        return 3


class Float:
    def __float__(self):
        return 2.5


class Complex:
    def __complex__(self):
        return 1 + 1j


class Bad:
    def __index__(self):
        return 'three'

    def __float__(self):
        return 3

    def __complex__(self):
        return 2.5

    def __int__(self):
        return 3.0


assert (int(Index()), float(Index()), complex(Index()), float(Float()), complex(Float()), complex(Complex())) == (
    3, 3.0, 3+0j, 2.5, 2.5+0j, 1+1j,
)
assert ([10, 20, 30, 40][Index()], 'ab' * Index(), range(Index()), hex(Index()), chr(Index()), 'abcdef'[Index():]) == (
    40, 'ababab', range(0, 3), '0x3', '\x03', 'def',
)
assert error_of(lambda: int(Float())) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'Float'"
)
assert error_of(lambda: int(Bad())) == 'TypeError: __int__ returned non-int (type float)'
assert error_of(lambda: float(Bad())) == 'TypeError: Bad.__float__ returned non-float (type int)'
assert error_of(lambda: complex(Bad())) == 'TypeError: __complex__ returned non-complex (type float)'
assert error_of(lambda: [1][Bad()]) == 'TypeError: __index__ returned non-int (type str)'
assert error_of(lambda: [1][Float()]) == 'TypeError: list indices must be integers or slices, not Float'
assert error_of(lambda: range(Float())) == "TypeError: 'Float' object cannot be interpreted as an integer"
assert error_of(lambda: float(Complex())) == (
    "TypeError: float() argument must be a string or a real number, not 'Complex'"
)
assert error_of(lambda: Index() + 1) == "TypeError: unsupported operand type(s) for +: 'Index' and 'int'"
assert error_of(lambda: round(Index())) == "TypeError: type Index doesn't define __round__ method"


# === As keys ===
prices = {1: 'int', 2.0: 'float', True: 'bool', 2: 'int again', 1 + 0j: 'complex'}
assert prices == {1: 'complex', 2.0: 'int again'}
assert (prices[True], prices[1.0], prices.get(2 + 0j), 0.5 in prices, prices.get(nan, 'no nan')) == (
    'complex', 'complex', 'int again', False, 'no nan',
)
table = {nan: 'this one'}
assert (table[nan], table.get(float('nan')), (1, 2.0) in {(1.0, 2): 'x'}, frozenset([1]) in {frozenset([True])}) == (
    'this one', None, True, True,
)
assert [value for value in (1, 1.0, True, 1 + 0j) if value in [True]] == [1, 1.0, True, (1+0j)]
assert ([1, True, 1.0].count(1), [2, 1.0].index(True), range(3).index(2.0), 1.0 in range(3)) == (3, 1, 2, True)
