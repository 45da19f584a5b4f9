# needs-native
# float: texts in both directions, rounding, special values, methods.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Shortest repr ===
assert repr(0.1) == '0.1'
assert repr(0.1 + 0.2) == '0.30000000000000004'
assert repr(1 / 3) == '0.3333333333333333'
assert repr(2 / 3) == '0.6666666666666666'
assert repr(1e16) == '1e+16'
assert repr(1e15) == '1000000000000000.0'
assert repr(123456789012345680.0) == '1.2345678901234568e+17'
assert repr(9007199254740993.0) == '9007199254740992.0'
assert repr(1e-4) == '0.0001'
assert repr(1e-5) == '1e-05'
assert repr(0.00012345) == '0.00012345'
assert repr(1.0) == '1.0'
assert repr(-0.0) == '-0.0'
assert repr(100.0) == '100.0'
assert repr(1e100) == '1e+100'
assert repr(1e22) == '1e+22'
assert repr(1e23) == '1e+23'
assert repr(5e-324) == '5e-324'
assert repr(2.2250738585072014e-308) == '2.2250738585072014e-308'
assert repr(1.7976931348623157e308) == '1.7976931348623157e+308'
assert repr(1e21) == '1e+21'
assert repr(123.456) == '123.456'
assert repr(4.35) == '4.35'
assert repr(0.3) == '0.3'
assert repr(2.675) == '2.675'
assert repr(1.1 * 3) == '3.3000000000000003'
assert repr(0.1 * 3) == '0.30000000000000004'
assert repr(1e-7) == '1e-07'
assert repr(12345678.9) == '12345678.9'
assert str(1.0) == '1.0'
assert str(1e16) == '1e+16'
assert str(0.1) == '0.1'
assert f'{1e16}' == '1e+16'
assert str([1.0, 2.5]) == '[1.0, 2.5]'
assert repr(float('inf')) == 'inf'
assert repr(float('-inf')) == '-inf'
assert repr(float('nan')) == 'nan'
assert repr(-float('nan')) == 'nan'
assert repr(-float('inf')) == '-inf'
assert (3.0 == 3) is True
assert repr(0.1 + 0.2) == '0.30000000000000004'
assert repr(1.1 + 2.2) == '3.3000000000000003'
assert repr(0.1 * 3) == '0.30000000000000004'
assert repr(1 - 0.9) == '0.09999999999999998'
assert repr(100 * 1.1) == '110.00000000000001'
assert repr(4.35 * 100) == '434.99999999999994'
assert repr(1e16 + 1) == '1e+16'
assert repr(1.0 - 1e-17) == '1.0'

# === Parsing ===
assert repr(float('1.5')) == '1.5'
assert repr(float(' 1.5 ')) == '1.5'
assert repr(float('-1.5e3')) == '-1500.0'
assert repr(float('+.5')) == '0.5'
assert repr(float('5.')) == '5.0'
assert repr(float('1e5')) == '100000.0'
assert repr(float('1E-5')) == '1e-05'
assert repr(float('1_0.5_0')) == '10.5'
assert repr(float('1_0e1_0')) == '100000000000.0'
assert repr(float('٣.٥')) == '3.5'
assert repr(float('inf')) == 'inf'
assert repr(float('-Infinity')) == '-inf'
assert repr(float('+INF')) == 'inf'
assert repr(float('NaN')) == 'nan'
assert repr(float('-nan')) == 'nan'
assert repr(float('iNfInItY')) == 'inf'
assert repr(float('1e400')) == 'inf'
assert repr(float('-1e400')) == '-inf'
assert repr(float('1e-400')) == '0.0'
assert repr(float('0.1e1')) == '1.0'
assert repr(float('00.5')) == '0.5'
assert repr(float('1' * 400)) == 'inf'
assert repr(float('4.9e-324')) == '5e-324'
assert repr(float('2.4703282292062327e-324')) == '0.0'
assert repr(float('9007199254740993')) == '9007199254740992.0'
assert repr(float('0.1000000000000000055511151231257827')) == '0.1'
assert repr(float('179769313486231580793e289')) == 'inf'
assert repr(float(b'2.5')) == '2.5'
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
assert repr(float()) == '0.0'
assert repr(float(5)) == '5.0'
assert repr(float(True)) == '1.0'
assert repr(float(10**20)) == '1e+20'
assert repr(float(2**53 + 1)) == '9007199254740992.0'
assert error_of(lambda: float(2**1024)) == 'OverflowError: int too large to convert to float'

# === round ===
assert [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, -2.5, 0.49999999999999994, 1e16 + 2)] == (
    [0, 2, 2, 0, -2, 2, 3, -2, 0, 10000000000000002]
)
assert type(round(2.5)).__name__ == 'int'
assert type(round(2.5, 0)).__name__ == 'float'
assert type(round(2.5, None)).__name__ == 'int'
assert repr(round(2.675, 2)) == '2.67'
assert repr(round(0.125, 2)) == '0.12'
assert repr(round(0.375, 2)) == '0.38'
assert repr(round(1.005, 2)) == '1.0'
assert repr(round(2.5, 0)) == '2.0'
assert repr(round(-2.5, 0)) == '-2.0'
assert repr(round(1234.5678, -2)) == '1200.0'
assert repr(round(1250.0, -2)) == '1200.0'
assert repr(round(15.0, -1)) == '20.0'
assert repr(round(25.0, -1)) == '20.0'
assert repr(round(0.1, 50)) == '0.1'
assert repr(round(1e300, 5)) == '1e+300'
assert repr(round(1e22, -30)) == '0.0'
assert repr(round(1.5, 400)) == '1.5'
assert round(-0.4) == 0
assert repr(round(-0.4, 0)) == '-0.0'
assert repr(round(5e-324, 3)) == '0.0'
assert repr(round(123.456, 1)) == '123.5'
assert repr(round(9.995, 2)) == '9.99'
assert repr(round(1e-10, 5)) == '0.0'
assert repr(round(float('inf'), 2)) == 'inf'
assert repr(round(float('nan'), 1)) == 'nan'
assert repr(round(-1e-5, 3)) == '-0.0'
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
assert repr(inf + 1) == 'inf'
assert repr(inf - inf) == 'nan'
assert repr(inf * 0) == 'nan'
assert repr(inf * -1) == '-inf'
assert repr(inf / inf) == 'nan'
assert repr(1 / inf) == '0.0'
assert repr(-1 / inf) == '-0.0'
assert repr(inf // 1) == 'nan'
assert repr(1 // inf) == '0.0'
assert repr(-1 // inf) == '-1.0'
assert repr(5 % inf) == '5.0'
assert repr(-5 % inf) == 'inf'
assert repr(inf % 5) == 'nan'
assert repr(0 * -1.0) == '-0.0'
assert (inf == inf) is True
assert (nan == nan) is False
assert (inf > 10**400) is True
assert (-inf < 0) is True
assert (nan < nan) is False
assert (nan != 0) is True
assert (inf == -inf) is False
assert (0.0 == -0.0) is True
assert repr(nan**0) == '1.0'
assert repr(1**nan) == '1.0'
assert repr(inf**0) == '1.0'
assert repr(0.0**inf) == '0.0'
assert repr(2**inf) == 'inf'
assert repr(0.5**inf) == '0.0'
assert repr((-1) ** inf) == '1.0'
assert repr(inf**-1) == '0.0'
assert repr((-inf) ** 3) == '-inf'
assert repr((-0.0) ** 3) == '-0.0'
assert repr((-8.0) ** 2) == '64.0'
assert repr(max(nan, 1)) == 'nan'
assert max(1, nan) == 1
assert repr(min(nan, 1)) == 'nan'
assert repr(sorted([3, nan, 1])) == '[3, nan, 1]'
assert repr(sum([inf, -inf])) == 'nan'
assert ([nan] == [nan]) is True
assert (nan in [nan]) is True
assert bool(nan) is True
assert bool(0.0) is False
assert bool(-0.0) is False
assert bool(inf) is True
assert hash(inf) == 314159
assert hash(-inf) == -314159
assert hash(0.5) == 1152921504606846976
assert hash(-0.0) == 0
assert hash(1e300) == 1224995262755759164
assert hash(0.1) == 230584300921369408
assert hash(-1.0) == -2
assert repr(-0.0 + 0) == '0.0'
assert repr(0.0 - 0.0) == '0.0'
assert repr(-0.0 - 0.0) == '-0.0'
assert repr(-0.0 * 1) == '-0.0'
assert repr(abs(-0.0)) == '0.0'
assert repr(-(0.0)) == '-0.0'
assert repr(0.0 / -1) == '-0.0'
assert repr(-0.0 // 1) == '-0.0'
assert repr(-5e-324 / 2) == '-0.0'
assert error_of(lambda: 1.0 / 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 0.0 / 0.0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: inf // 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: inf % 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 0.0 ** -1) == 'ZeroDivisionError: zero to a negative power'
assert error_of(lambda: (-8.0) ** 'a') == "TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'str'"
assert error_of(lambda: 10.0 ** 400) == "OverflowError: (34, 'Numerical result out of range')"
assert error_of(lambda: inf < 'a') == "TypeError: '<' not supported between instances of 'float' and 'str'"

# === Division and modulo ===
assert repr(7.5 // 2) == '3.0'
assert repr(-7.5 // 2) == '-4.0'
assert repr(7.5 % -2) == '-0.5'
assert repr(-7.5 % 2) == '0.5'
assert repr(0.3 % 0.1) == '0.09999999999999998'
assert repr(1.0 % 0.1) == '0.09999999999999995'
assert repr(5.5 % 5.5) == '0.0'
assert repr(-0.0 % 5) == '0.0'
assert repr(5.0 % -5.0) == '-0.0'
assert repr(-1e-20 % 3) == '3.0'
assert repr(1e-20 // -3) == '-1.0'
assert repr(divmod(-7.5, 2)) == '(-4.0, 0.5)'
assert repr(divmod(1.0, 0.1)) == '(9.0, 0.09999999999999995)'
assert repr(1e17 // 3) == '3.3333333333333332e+16'
assert repr(1e308 // 1e-308) == 'inf'
assert repr(2.0**0.5) == '1.4142135623730951'
assert repr(2**0.5) == '1.4142135623730951'
assert repr(9**0.5) == '3.0'
assert repr(8 ** (1 / 3)) == '2.0'
assert repr(1.1**10) == '2.5937424601000023'
assert repr(0.5**-2) == '4.0'
assert repr(10**-3) == '0.001'
assert repr((-2.0) ** 3) == '-8.0'
assert repr(1e200 * 1e200) == 'inf'
assert repr(1e-200 * 1e-200) == '0.0'
assert repr(4.0**-0.5) == '0.5'

# === Methods ===
assert (0.5).is_integer() is False
assert (2.0).is_integer() is True
assert inf.is_integer() is False
assert (0.75).as_integer_ratio() == (3, 4)
assert (0.1).as_integer_ratio() == (3602879701896397, 36028797018963968)
assert (-2.0).as_integer_ratio() == (-2, 1)
assert repr((1.5).real) == '1.5'
assert repr((1.5).imag) == '0.0'
assert repr((1.5).conjugate()) == '1.5'
assert (1.5).hex() == '0x1.8000000000000p+0'
assert (0.1).hex() == '0x1.999999999999ap-4'
assert (-0.0).hex() == '-0x0.0p+0'
assert inf.hex() == 'inf'
assert nan.hex() == 'nan'
assert (1e300).hex() == '0x1.7e43c8800759cp+996'
assert (5e-324).hex() == '0x0.0000000000001p-1022'
assert (1.0).hex() == '0x1.0000000000000p+0'
assert repr(float.fromhex('0x1.8p+1')) == '3.0'
assert repr(float.fromhex('-0x.8')) == '-0.5'
assert repr(float.fromhex('1')) == '1.0'
assert repr(float.fromhex('inf')) == 'inf'
assert repr(float.fromhex('0x1p-1074')) == '5e-324'
assert repr(float.fromhex(' A.8 ')) == '10.5'
assert (2.7).__trunc__() == 2
assert (2.7).__floor__() == 2
assert (2.2).__ceil__() == 3
assert (-2.7).__int__() == -2
assert (2.5).__round__() == 2
assert (1.5).__eq__(1) is False
assert (1.5).__lt__('a') is NotImplemented
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
assert repr(sum([0.1] * 10)) == '1.0'
assert repr(sum([0.1] * 3)) == '0.30000000000000004'
assert repr(sum([1e16, 1, -1e16])) == '1.0'
assert repr(sum([1e100, 1.0, -1e100])) == '1.0'
assert repr(sum([0.1, 0.2, 0.3])) == '0.6'
assert repr(sum([1, 0.5])) == '1.5'
assert repr(sum([0.1] * 10, 0.0)) == '1.0'
assert repr(sum([-0.0])) == '0.0'
assert repr(sum([], -0.0)) == '-0.0'
total = 0
for _ in range(10):
    total += 0.1
assert repr(total) == '0.9999999999999999'
