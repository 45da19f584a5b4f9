# needs-native
# int: arithmetic of every size, bit operations, methods and errors.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Around 64 bits ===
assert 9223372036854775807 + 1 == 9223372036854775808
assert -9223372036854775808 - 1 == -9223372036854775809
assert 9223372036854775807 * 2 == 18446744073709551614
assert 9223372036854775807 * 9223372036854775807 == 85070591730234615847396907784232501249
assert -9223372036854775808 * -1 == 9223372036854775808
assert -(-9223372036854775808) == 9223372036854775808
assert abs(-9223372036854775808) == 9223372036854775808
assert -9223372036854775808 // -1 == 9223372036854775808
assert -9223372036854775808 % -1 == 0
assert divmod(-9223372036854775808, -1) == (9223372036854775808, 0)
assert 4611686018427387904 + 4611686018427387904 == 9223372036854775808
assert (9223372036854775808 - 1 == 9223372036854775807) is True
assert (9223372036854775808 - 1) // 3 == 3074457345618258602
assert 3037000500 * 3037000500 == 9223372037000250000
assert 1 << 63 == 9223372036854775808
assert 1 << 64 == 18446744073709551616
assert 1 << 62 == 4611686018427387904
assert -1 << 63 == -9223372036854775808
assert (2**63 >> 1, (2**64 - 1) & 0xFF, -(2**64) >> 64) == (4611686018427387904, 255, -1)
assert 9223372036854775807 ^ -1 == -9223372036854775808
assert ~9223372036854775807 == -9223372036854775808
assert 9223372036854775807 | 2**64 == 27670116110564327423
total = 9223372036854775800
for _ in range(10):
    total += 1
assert total == 9223372036854775810
for _ in range(10):
    total -= 1
assert total == 9223372036854775800

# === Big ===
a, b = 3**200, 7**90
assert (a + b, a - b) == (
    (265613988875874769350231799630100671188573579366939642051628966562377469759516749366504939071250,
     265613988875874769327330844441458582469893325939849349897520956915807512043087616622264459016752)
)
assert a * b == (
    3041407028361443166354064482231003261045150440633004652166702419791201939210188578650235945543372733349241002321028100417655038578340348178345177029869163561411344489983249
)
assert (a // b, a % b) == (
    (23196760719186782608, 1070899271811779049303735016967845875860090566313191361787373240478139758609)
)
assert -a // b == -23196760719186782609
assert -a % b == 10379578322509265310036391696577300201193914256971787496427193131642100268640
assert a // -b == -23196760719186782609
assert a % -b == -10379578322509265310036391696577300201193914256971787496427193131642100268640
assert (divmod(a, b) == (a // b, a % b)) is True
assert repr(((a * b + 5) // b == a, (a * b + 5) % b)) == '(True, 5)'
assert a & b == 29271012916207697687871517686554622275910964186237151229639068635911172129
assert (a | b == (a ^ b) + (a & b)) is True
assert -a & b == 11421206581404836661652255195858591454778093859098741706984927303484328855121
assert a & -b == 265613988875874769338752051022863419131545581135707941352299050774906253750072543925748787871873
assert -a | b == -265613988875874769338752051022863419131545581135707941352299050774906253750072543925748787871873
assert -a ^ -b == 265613988875874769350173257604268255793197836331566532807077144634004995457057471229233116726992
assert a >> 100 == 209532491703986330431325155582666135646717366058555309627874922351
assert -a >> 100 == -209532491703986330431325155582666135646717366058555309627874922352
assert (a << 3 == a * 8) is True
assert (~a == -a - 1) is True
assert pow(3, 10**6, 1000007) == 81323
assert pow(a, b, 10**9 + 7) == 139945777
assert pow(3, -1, 11) == 4
assert pow(-3, 5, 7) == 2
assert pow(2, 10, -7) == -5
assert pow(5, 0, 1) == 0
assert (2**100 == 1 << 100) is True
assert (-2) ** 101 == -2535301200456458802993406410752
assert 10**30 // 10**28 == 100
assert 0**0 == 1
assert 1**10**9 == 1
assert (-1) ** (10**9 + 1) == -1
assert (a > b) is True
assert (a == 3**200) is True
assert (-a < b) is True
assert (a != a + 1) is True
assert (a > 1e90) is True
assert (a < float('inf')) is True
assert a.bit_length() == 317
assert b.bit_count() == 132
assert (-a).bit_length() == 317
assert a % 1000 == 1
assert (len(str(2**10000)), str(2**300)) == (
    (3011, '2037035976334486086268445688409378161051468393665936250636140449354381299763336706183397376')
)
assert repr(10**25 / 10**24) == '10.0'
assert repr(2**1000 / 2**999) == '2.0'
assert repr((10**400) / (10**399)) == '10.0'
assert repr(1 / 10**400) == '0.0'
assert repr(float(2**1023)) == '8.98846567431158e+307'
assert int(1e22) == 10000000000000000000000
assert int(-1e22) == -10000000000000000000000
assert int(1.7976931348623157e308) % 10**10 == 4124858368
fact = 1
for i in range(1, 31):
    fact *= i
assert fact == 265252859812191058636308480000000
fib = [0, 1]
while len(fib) < 200:
    fib.append(fib[-1] + fib[-2])
assert fib[-1] == 173402521172797813159685037284371942044301
assert error_of(lambda: 10**400 / 1) == 'OverflowError: integer division result too large for a float'
assert error_of(lambda: float(10**400)) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: 10**400 * 1.5) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: 2.0 ** 5000) == "OverflowError: (34, 'Numerical result out of range')"
assert error_of(lambda: 1.5 + 10**400) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: pow(2, -1, 4)) == 'ValueError: base is not invertible for the given modulus'
assert error_of(lambda: pow(2, 3, 0)) == 'ValueError: pow() 3rd argument cannot be 0'
assert error_of(lambda: pow(2.0, 3, 5)) == (
    'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
)
assert error_of(lambda: pow(2, 3.0, 5)) == (
    'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
)
assert error_of(lambda: 1 << -1) == 'ValueError: negative shift count'
assert error_of(lambda: 5 // 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 5 % 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: divmod(5, 0)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: a // 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 0 ** -1) == 'ZeroDivisionError: zero to a negative power'

# === Floor division and modulo ===
assert [(x // y, x % y) for x in (7, -7) for y in (2, -2, 3, -3, 7, 8)] == (
    [(3, 1), (-4, -1), (2, 1), (-3, -2), (1, 0), (0, 7), (-4, 1), (3, -1), (-3, 2), (2, -1), (-1, 0), (-1, 1)]
)
assert [(x // y, x % y) for x in (0, 1, -1) for y in (5, -5)] == [(0, 0), (0, 0), (0, 1), (-1, -4), (-1, 4), (0, -1)]
assert repr(7 // 2.0) == '3.0'
assert repr(-7 // 2.0) == '-4.0'
assert repr(7 % -2.0) == '-1.0'
assert repr(-7 % 2.5) == '0.5'
assert repr(1e300 % 7) == '1.0'
assert repr(5 // 0.3) == '16.0'
assert repr(1.0 // 0.1) == '9.0'
assert repr((divmod(7, -2), divmod(-7.5, 2), divmod(2**70, 10))) == (
    '((-4, -1), (-4.0, 0.5), (118059162071741130342, 4))'
)

# === True division ===
assert repr(1 / 3) == '0.3333333333333333'
assert repr(2 / 3) == '0.6666666666666666'
assert repr(10 / 5) == '2.0'
assert repr(-1 / 2) == '-0.5'
assert repr(0 / 5) == '0.0'
assert repr(7 / -2) == '-3.5'
assert repr(9007199254740993 / 1) == '9007199254740992.0'
assert repr(1 / 9007199254740993) == '1.1102230246251564e-16'
assert repr((2**70 + 1) / 2**70) == '1.0'
assert repr(123456789012345678901234567890 / 987654321) == '1.249999988734375e+20'

# === Bits ===
assert [x.bit_length() for x in (0, 1, 2, 255, 256, -1, -256)] == [0, 1, 2, 8, 9, 1, 9]
assert [x.bit_count() for x in (0, 1, 255, -255, 2**64 - 1)] == [0, 1, 8, 8, 64]
assert 5 & -2 == 4
assert 5 | -2 == -1
assert 5 ^ -2 == -5
assert -5 & -3 == -7
assert -5 | 3 == -5
assert ~0 == -1
assert ~-1 == 0
assert -1 >> 10 == -1
assert -8 >> 2 == -2
assert 1 >> 100 == 0
assert 0 << 10**6 == 0
assert True << 3 == 8
assert True & 3 == 1
assert True | False is True
assert True ^ True is False
assert ~True == -2

# === Methods and attributes ===
assert (5).real == 5
assert (5).imag == 0
assert (5).numerator == 5
assert (5).denominator == 1
assert (5).conjugate() == 5
assert (5).is_integer() is True
assert (5).as_integer_ratio() == (5, 1)
assert True.real == 1
assert (True).numerator == 1
assert (7).__add__(3) == 10
assert (7).__radd__(3) == 10
assert (7).__neg__() == -7
assert (7).__bool__() is True
assert (7).__index__() == 7
assert (7).__floordiv__(2) == 3
assert (7).__eq__(7.0) is NotImplemented
assert repr((7).__float__()) == '7.0'
assert round(5) == 5
assert round(15, -1) == 20
assert round(25, -1) == 20
assert round(-25, -1) == -20
assert round(1234, -2) == 1200
assert round(5, 2) == 5
assert round(149, -2) == 100
assert round(10**30 + 5, -1) == 1000000000000000000000000000000
assert round(5, -1) == 0
assert round(4, -5) == 0
assert type(True + 0).__name__ == 'int'
assert type(True & True).__name__ == 'bool'
assert type(+True).__name__ == 'int'
assert type(5 // 2).__name__ == 'int'
assert type(4 / 2).__name__ == 'float'
assert type(2**-1).__name__ == 'float'
assert error_of(lambda: (5).missing) == "AttributeError: 'int' object has no attribute 'missing'"
assert error_of(lambda: 5()) == "TypeError: 'int' object is not callable"
assert error_of(lambda: 5[0]) == "TypeError: 'int' object is not subscriptable"
assert error_of(lambda: len(5)) == "TypeError: object of type 'int' has no len()"
assert error_of(lambda: iter(5)) == "TypeError: 'int' object is not iterable"

# === Hash ===
assert hash(0) == 0
assert hash(1) == 1
assert hash(-1) == -2
assert hash(-2) == -2
assert hash(2**61 - 1) == 0
assert hash(2**61) == 1
assert hash(2**64) == 8
assert hash(-(2**61) + 1) == 0
assert hash(10**30) == 465258685558744706
assert hash(True) == 1
