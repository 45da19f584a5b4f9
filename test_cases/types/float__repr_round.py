# float: texts in both directions, rounding, special values, methods.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Shortest repr ===
assert (repr(0.1), repr(0.1 + 0.2), repr(1 / 3), repr(2 / 3), repr(1e16), repr(1e15), repr(123456789012345680.0), repr(9007199254740993.0)) == (
    ('0.1', '0.30000000000000004', '0.3333333333333333', '0.6666666666666666', '1e+16', '1000000000000000.0', '1.2345678901234568e+17', '9007199254740992.0')
)
assert (repr(1e-4), repr(1e-5), repr(0.00012345), repr(1.0), repr(-0.0), repr(100.0), repr(1e100), repr(1e22), repr(1e23), repr(5e-324), repr(2.2250738585072014e-308)) == (
    ('0.0001', '1e-05', '0.00012345', '1.0', '-0.0', '100.0', '1e+100', '1e+22', '1e+23', '5e-324', '2.2250738585072014e-308')
)
assert (repr(1.7976931348623157e308), repr(1e21), repr(123.456), repr(4.35), repr(0.3), repr(2.675), repr(1.1 * 3), repr(0.1 * 3), repr(1e-7), repr(12345678.9)) == (
    ('1.7976931348623157e+308', '1e+21', '123.456', '4.35', '0.3', '2.675', '3.3000000000000003', '0.30000000000000004', '1e-07', '12345678.9')
)
assert (str(1.0), str(1e16), str(0.1), f'{1e16}', str([1.0, 2.5])) == ('1.0', '1e+16', '0.1', '1e+16', '[1.0, 2.5]')
assert repr((float('inf'), float('-inf'), float('nan'), -float('nan'), -float('inf'))) == (
    '(inf, -inf, nan, nan, -inf)'
)
assert repr((3.0 == 3, 0.1 + 0.2, 1.1 + 2.2, 0.1 * 3, 1 - 0.9, 100 * 1.1, 4.35 * 100, 1e16 + 1, 1.0 - 1e-17)) == (
    '(True, 0.30000000000000004, 3.3000000000000003, 0.30000000000000004, 0.09999999999999998, 110.00000000000001, 434.99999999999994, 1e+16, 1.0)'
)

# === Parsing ===
assert repr((float('1.5'), float(' 1.5 '), float('-1.5e3'), float('+.5'), float('5.'), float('1e5'), float('1E-5'), float('1_0.5_0'), float('1_0e1_0'), float('٣.٥'))) == (
    '(1.5, 1.5, -1500.0, 0.5, 5.0, 100000.0, 1e-05, 10.5, 100000000000.0, 3.5)'
)
assert repr((float('inf'), float('-Infinity'), float('+INF'), float('NaN'), float('-nan'), float('iNfInItY'))) == (
    '(inf, -inf, inf, nan, nan, inf)'
)
assert repr((float('1e400'), float('-1e400'), float('1e-400'), float('0.1e1'), float('00.5'), float('1' * 400), float('4.9e-324'), float('2.4703282292062327e-324'))) == (
    '(inf, -inf, 0.0, 1.0, 0.5, inf, 5e-324, 0.0)'
)
assert repr((float('9007199254740993'), float('0.1000000000000000055511151231257827'), float('179769313486231580793e289'), float(b'2.5'))) == (
    '(9007199254740992.0, 0.1, inf, 2.5)'
)
assert error_of(lambda: float('')) == "ValueError: could not convert string to float: ''"
assert error_of(lambda: float(' ')) == "ValueError: could not convert string to float: ' '"
assert error_of(lambda: float('x')) == "ValueError: could not convert string to float: 'x'"
assert error_of(lambda: float('1.5.2')) == "ValueError: could not convert string to float: '1.5.2'"
assert error_of(lambda: float('1e')) == "ValueError: could not convert string to float: '1e'"
assert error_of(lambda: float('e5')) == "ValueError: could not convert string to float: 'e5'"
assert error_of(lambda: float('.')) == "ValueError: could not convert string to float: '.'"
assert error_of(lambda: float('1__0')) == "ValueError: could not convert string to float: '1__0'"
assert error_of(lambda: float('_1.0')) == "ValueError: could not convert string to float: '_1.0'"
assert error_of(lambda: float('1_.0')) == "ValueError: could not convert string to float: '1_.0'"
assert error_of(lambda: float('1._0')) == "ValueError: could not convert string to float: '1._0'"
assert error_of(lambda: float('0x1p3')) == "ValueError: could not convert string to float: '0x1p3'"
assert error_of(lambda: float('1,5')) == "ValueError: could not convert string to float: '1,5'"
assert error_of(lambda: float('infin')) == "ValueError: could not convert string to float: 'infin'"
assert error_of(lambda: float('- 1')) == "ValueError: could not convert string to float: '- 1'"
assert error_of(lambda: float('1.5f')) == "ValueError: could not convert string to float: '1.5f'"
assert error_of(lambda: float(None)) == (
    "TypeError: float() argument must be a string or a real number, not 'NoneType'"
)
assert error_of(lambda: float([])) == "TypeError: float() argument must be a string or a real number, not 'list'"
assert error_of(lambda: float(b'x')) == "ValueError: could not convert string to float: b'x'"
assert error_of(lambda: float(1, 2)) == 'TypeError: float expected at most 1 argument, got 2'
assert error_of(lambda: float('1\x00')) == "ValueError: could not convert string to float: '1\\x00'"
assert repr((float(), float(5), float(True), float(10**20), float(2**53 + 1))) == (
    '(0.0, 5.0, 1.0, 1e+20, 9007199254740992.0)'
)
assert error_of(lambda: float(2**1024)) == 'OverflowError: int too large to convert to float'

# === round ===
assert [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, -2.5, 0.49999999999999994, 1e16 + 2)] == (
    [0, 2, 2, 0, -2, 2, 3, -2, 0, 10000000000000002]
)
assert (type(round(2.5)).__name__, type(round(2.5, 0)).__name__, type(round(2.5, None)).__name__) == (
    ('int', 'float', 'int')
)
assert repr((round(2.675, 2), round(0.125, 2), round(0.375, 2), round(1.005, 2), round(2.5, 0), round(-2.5, 0), round(1234.5678, -2), round(1250.0, -2), round(15.0, -1), round(25.0, -1))) == (
    '(2.67, 0.12, 0.38, 1.0, 2.0, -2.0, 1200.0, 1200.0, 20.0, 20.0)'
)
assert repr((round(0.1, 50), round(1e300, 5), round(1e22, -30), round(1.5, 400), round(-0.4), round(-0.4, 0), round(5e-324, 3), round(123.456, 1), round(9.995, 2), round(1e-10, 5))) == (
    '(0.1, 1e+300, 0.0, 1.5, 0, -0.0, 0.0, 123.5, 9.99, 0.0)'
)
assert repr((round(float('inf'), 2), round(float('nan'), 1), round(-1e-5, 3))) == '(inf, nan, -0.0)'
assert error_of(lambda: round(float('inf'))) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: round(float('nan'))) == 'ValueError: cannot convert float NaN to integer'
assert error_of(lambda: round(1.5, 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: round(1.5, 1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: round('a')) == "TypeError: type str doesn't define __round__ method"
assert error_of(lambda: round()) == "TypeError: round() missing required argument 'number' (pos 1)"
assert error_of(lambda: round(1.7976931348623157e308, -308)) == 'OverflowError: rounded value too large to represent'
assert repr((round(number=2.5), round(2.567, ndigits=1))) == '(2, 2.6)'

# === Special values ===
inf, nan = float('inf'), float('nan')
assert repr((inf + 1, inf - inf, inf * 0, inf * -1, inf / inf, 1 / inf, -1 / inf, inf // 1, 1 // inf, -1 // inf, 5 % inf, -5 % inf, inf % 5, 0 * -1.0)) == (
    '(inf, nan, nan, -inf, nan, 0.0, -0.0, nan, 0.0, -1.0, 5.0, inf, nan, -0.0)'
)
assert repr((inf == inf, nan == nan, inf > 10**400, -inf < 0, nan < nan, nan != 0, inf == -inf, 0.0 == -0.0)) == (
    '(True, False, True, True, False, True, False, True)'
)
assert repr((nan**0, 1**nan, inf**0, 0.0**inf, 2**inf, 0.5**inf, (-1) ** inf, inf**-1, (-inf) ** 3, (-0.0) ** 3, (-8.0) ** 2)) == (
    '(1.0, 1.0, 1.0, 0.0, inf, 0.0, 1.0, 0.0, -inf, -0.0, 64.0)'
)
assert repr((max(nan, 1), max(1, nan), min(nan, 1), sorted([3, nan, 1]), sum([inf, -inf]), [nan] == [nan], nan in [nan])) == (
    '(nan, 1, nan, [3, nan, 1], nan, True, True)'
)
assert repr((bool(nan), bool(0.0), bool(-0.0), bool(inf), hash(inf), hash(-inf), hash(0.5), hash(-0.0), hash(1e300), hash(0.1), hash(-1.0))) == (
    '(True, False, False, True, 314159, -314159, 1152921504606846976, 0, 1224995262755759164, 230584300921369408, -2)'
)
assert repr((-0.0 + 0, 0.0 - 0.0, -0.0 - 0.0, -0.0 * 1, abs(-0.0), -(0.0), 0.0 / -1, -0.0 // 1, -5e-324 / 2)) == (
    '(0.0, 0.0, -0.0, -0.0, 0.0, -0.0, -0.0, -0.0, -0.0)'
)
assert error_of(lambda: 1.0 / 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 0.0 / 0.0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: inf // 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: inf % 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 0.0 ** -1) == 'ZeroDivisionError: zero to a negative power'
assert error_of(lambda: (-8.0) ** 'a') == "TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'str'"
assert error_of(lambda: 10.0 ** 400) == "OverflowError: (34, 'Numerical result out of range')"
assert error_of(lambda: inf < 'a') == "TypeError: '<' not supported between instances of 'float' and 'str'"

# === Division and modulo ===
assert repr((7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 0.3 % 0.1, 1.0 % 0.1, 5.5 % 5.5, -0.0 % 5, 5.0 % -5.0, -1e-20 % 3, 1e-20 // -3, divmod(-7.5, 2), divmod(1.0, 0.1), 1e17 // 3, 1e308 // 1e-308)) == (
    '(3.0, -4.0, -0.5, 0.5, 0.09999999999999998, 0.09999999999999995, 0.0, 0.0, -0.0, 3.0, -1.0, (-4.0, 0.5), (9.0, 0.09999999999999995), 3.3333333333333332e+16, inf)'
)
assert repr((2.0**0.5, 2**0.5, 9**0.5, 8 ** (1 / 3), 1.1**10, 0.5**-2, 10**-3, (-2.0) ** 3, 1e200 * 1e200, 1e-200 * 1e-200, 4.0**-0.5)) == (
    '(1.4142135623730951, 1.4142135623730951, 3.0, 2.0, 2.5937424601000023, 4.0, 0.001, -8.0, inf, 0.0, 0.5)'
)

# === Methods ===
assert repr(((0.5).is_integer(), (2.0).is_integer(), inf.is_integer(), (0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (-2.0).as_integer_ratio(), (1.5).real, (1.5).imag, (1.5).conjugate())) == (
    '(False, True, False, (3, 4), (3602879701896397, 36028797018963968), (-2, 1), 1.5, 0.0, 1.5)'
)
assert ((1.5).hex(), (0.1).hex(), (-0.0).hex(), inf.hex(), nan.hex(), (1e300).hex(), (5e-324).hex(), (1.0).hex()) == (
    ('0x1.8000000000000p+0', '0x1.999999999999ap-4', '-0x0.0p+0', 'inf', 'nan', '0x1.7e43c8800759cp+996', '0x0.0000000000001p-1022', '0x1.0000000000000p+0')
)
assert repr((float.fromhex('0x1.8p+1'), float.fromhex('-0x.8'), float.fromhex('1'), float.fromhex('inf'), float.fromhex('0x1p-1074'), float.fromhex(' A.8 '))) == (
    '(3.0, -0.5, 1.0, inf, 5e-324, 10.5)'
)
assert repr(((2.7).__trunc__(), (2.7).__floor__(), (2.2).__ceil__(), (-2.7).__int__(), (2.5).__round__(), (1.5).__eq__(1), (1.5).__lt__('a'))) == (
    '(2, 2, 3, -2, 2, False, NotImplemented)'
)
assert error_of(lambda: inf.as_integer_ratio()) == 'OverflowError: cannot convert Infinity to integer ratio'
assert error_of(lambda: nan.as_integer_ratio()) == 'ValueError: cannot convert NaN to integer ratio'
assert error_of(lambda: float.fromhex('x')) == 'ValueError: invalid hexadecimal floating-point string'
assert error_of(lambda: float.fromhex('0x1p5000')) == (
    'OverflowError: hexadecimal value too large to represent as a float'
)
assert error_of(lambda: (1.5).missing) == "AttributeError: 'float' object has no attribute 'missing'"
assert error_of(lambda: 1.5 | 2) == "TypeError: unsupported operand type(s) for |: 'float' and 'int'"
assert error_of(lambda: ~1.5) == "TypeError: bad operand type for unary ~: 'float'"
assert error_of(lambda: [1, 2][1.0]) == 'TypeError: list indices must be integers or slices, not float'
assert error_of(lambda: 'a' * 2.0) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(lambda: range(2.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert (5 .__add__(1.5), (5).__eq__(5.0), (5).__mul__(1.5)) == (NotImplemented, NotImplemented, NotImplemented)

# === sum is compensated ===
assert repr((sum([0.1] * 10), sum([0.1] * 3), sum([1e16, 1, -1e16]), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([1, 0.5]), sum([0.1] * 10, 0.0), sum([-0.0]), sum([], -0.0))) == (
    '(1.0, 0.30000000000000004, 1.0, 1.0, 0.6, 1.5, 1.0, 0.0, -0.0)'
)
total = 0
for _ in range(10):
    total += 0.1
assert repr(total) == '0.9999999999999999'
