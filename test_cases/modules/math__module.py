# needs-native
# math: every function, special values, exactness and errors.
import math
from math import inf, nan

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Constants ===
assert repr(math.pi) == '3.141592653589793'
assert repr(math.e) == '2.718281828459045'
assert repr(math.tau) == '6.283185307179586'
assert repr(math.inf) == 'inf'
assert repr(math.nan) == 'nan'
assert repr(-math.inf) == '-inf'

# === Whole numbers ===
assert math.floor(2.7) == 2
assert math.floor(-2.7) == -3
assert math.ceil(2.1) == 3
assert math.ceil(-2.1) == -2
assert math.trunc(2.9) == 2
assert math.trunc(-2.9) == -2
assert math.floor(5) == 5
assert math.ceil(True) == 1
assert math.floor(1e20) == 100000000000000000000
assert math.ceil(-0.5) == 0
assert type(math.floor(2.5)).__name__ == 'int'
assert type(math.trunc(-0.5)).__name__ == 'int'
assert math.gcd(12, 18) == 6
assert math.gcd() == 0
assert math.gcd(5) == 5
assert math.gcd(-12, 18) == 6
assert math.gcd(0, 0) == 0
assert math.gcd(12, 18, 27) == 3
assert math.gcd(2**100, 6**50) == 1125899906842624
assert math.lcm(4, 6) == 12
assert math.lcm() == 1
assert math.lcm(4, 6, 10) == 60
assert math.lcm(0, 5) == 0
assert math.lcm(-4, 6) == 12
assert math.factorial(0) == 1
assert math.factorial(5) == 120
assert math.factorial(25) == 15511210043330985984000000
assert math.comb(5, 2) == 10
assert math.comb(5, 6) == 0
assert math.comb(100, 50) == 100891344545564193334812497256
assert math.perm(5, 2) == 20
assert math.perm(5) == 120
assert math.perm(3, 5) == 0
assert math.comb(0, 0) == 1
assert math.isqrt(0) == 0
assert math.isqrt(15) == 3
assert math.isqrt(16) == 4
assert math.isqrt(10**40) == 100000000000000000000
assert math.isqrt(10**40 - 1) == 99999999999999999999
assert math.isqrt(2**64 - 1) == 4294967295
assert math.prod([]) == 1
assert math.prod([1, 2, 3]) == 6
assert repr(math.prod([1.5, 2])) == '3.0'
assert math.prod([2], start=5) == 10
assert math.prod(range(1, 21)) == 2432902008176640000
assert math.prod([0, 5]) == 0
assert error_of(lambda: math.floor(inf)) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: math.floor(nan)) == 'ValueError: cannot convert float NaN to integer'
assert error_of(lambda: math.ceil('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.floor(None)) == 'TypeError: must be real number, not NoneType'
assert error_of(lambda: math.trunc('a')) == "TypeError: type str doesn't define __trunc__ method"
assert error_of(lambda: math.trunc(inf)) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: math.gcd(1.5, 2)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: math.gcd('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: math.factorial(-1)) == 'ValueError: factorial() not defined for negative values'
assert error_of(lambda: math.factorial(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: math.factorial(3.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: math.comb(-1, 2)) == 'ValueError: n must be a non-negative integer'
assert error_of(lambda: math.comb(5, -1)) == 'ValueError: k must be a non-negative integer'
assert error_of(lambda: math.comb(5.0, 2)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: math.perm(5, -1)) == 'ValueError: k must be a non-negative integer'
assert error_of(lambda: math.isqrt(-1)) == 'ValueError: isqrt() argument must be nonnegative'
assert error_of(lambda: math.isqrt(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: math.prod(5)) == "TypeError: 'int' object is not iterable"

# === Roots, powers, logarithms ===
assert repr(math.sqrt(16)) == '4.0'
assert repr(math.sqrt(2)) == '1.4142135623730951'
assert repr(math.sqrt(0)) == '0.0'
assert repr(math.sqrt(-0.0)) == '-0.0'
assert repr(math.sqrt(10**40)) == '1e+20'
assert repr(math.sqrt(inf)) == 'inf'
assert math.isclose(math.cbrt(27), 3) is True
assert repr(math.cbrt(-8)) == '-2.0'
assert math.isclose(math.cbrt(2) ** 3, 2) is True
assert repr(math.pow(2, 10)) == '1024.0'
assert repr(math.pow(2, -1)) == '0.5'
assert repr(math.pow(0, 0)) == '1.0'
assert repr(math.pow(nan, 0)) == '1.0'
assert repr(math.pow(1, nan)) == '1.0'
assert repr(math.pow(-8, 3)) == '-512.0'
assert repr(math.pow(inf, -1)) == '0.0'
assert repr(math.pow(0.0, 5)) == '0.0'
assert repr(math.exp(0)) == '1.0'
assert repr(math.exp(1)) == '2.718281828459045'
assert repr(math.exp(-1)) == '0.36787944117144233'
assert repr(math.exp(-inf)) == '0.0'
assert repr(math.exp(710 - 1)) == '8.218407461554972e+307'
assert repr(math.exp(-1000)) == '0.0'
assert repr(math.exp2(10)) == '1024.0'
assert repr(math.exp2(0.5)) == '1.4142135623730951'
assert repr(math.expm1(1e-10)) == '1.00000000005e-10'
assert repr(math.expm1(0)) == '0.0'
assert repr(math.log(1)) == '0.0'
assert repr(math.log(math.e)) == '1.0'
assert repr(math.log(10)) == '2.302585092994046'
assert repr(math.log(8, 2)) == '3.0'
assert repr(math.log(100, 10)) == '2.0'
assert repr(math.log(2**1000)) == '693.1471805599454'
assert repr(math.log(10**400)) == '921.0340371976182'
assert repr(math.log(inf)) == 'inf'
assert repr(math.log(0.5)) == '-0.6931471805599453'
assert repr(math.log2(8)) == '3.0'
assert repr(math.log2(0.125)) == '-3.0'
assert repr(math.log2(2**1000)) == '1000.0'
assert repr(math.log2(3)) == '1.584962500721156'
assert repr(math.log10(1000)) == '3.0'
assert repr(math.log10(0.001)) == '-3.0'
assert repr(math.log10(10**400)) == '400.0'
assert repr(math.log10(2)) == '0.3010299956639812'
assert repr(math.log1p(1e-10)) == '9.999999999500001e-11'
assert repr(math.log1p(0)) == '0.0'
assert repr(math.log1p(-0.5)) == '-0.6931471805599453'
assert repr(math.hypot(3, 4)) == '5.0'
assert repr(math.hypot()) == '0.0'
assert repr(math.hypot(1, 2, 2)) == '3.0'
assert repr(math.hypot(-5)) == '5.0'
assert repr(math.hypot(inf, nan)) == 'inf'
assert repr(math.hypot(1e200, 1e200)) == '1.414213562373095e+200'
assert repr(math.dist((0, 0), (3, 4))) == '5.0'
assert repr(math.dist([1], [1])) == '0.0'
assert repr(math.dist((1, 2, 3), (4, 6, 3))) == '5.0'
assert error_of(lambda: math.sqrt(-1)) == 'ValueError: expected a nonnegative input, got -1.0'
assert error_of(lambda: math.sqrt('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.sqrt(10**400)) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: math.sqrt()) == 'TypeError: math.sqrt() takes exactly one argument (0 given)'
assert error_of(lambda: math.sqrt(1, 2)) == 'TypeError: math.sqrt() takes exactly one argument (2 given)'
assert error_of(lambda: math.pow(0, -1)) == 'ValueError: math domain error'
assert error_of(lambda: math.pow(-8, 1 / 3)) == 'ValueError: math domain error'
assert error_of(lambda: math.pow(10, 1000)) == 'OverflowError: math range error'
assert error_of(lambda: math.exp(1000)) == 'OverflowError: math range error'
assert error_of(lambda: math.exp('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.log(0)) == 'ValueError: expected a positive input'
assert error_of(lambda: math.log(-1)) == 'ValueError: expected a positive input'
assert error_of(lambda: math.log(0.0)) == 'ValueError: expected a positive input, got 0.0'
assert error_of(lambda: math.log(-10**400)) == 'ValueError: expected a positive input'
assert error_of(lambda: math.log(5, 1)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: math.log(5, 0)) == 'ValueError: expected a positive input'
assert error_of(lambda: math.log('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.log()) == 'TypeError: log expected at least 1 argument, got 0'
assert error_of(lambda: math.log2(0)) == 'ValueError: expected a positive input'
assert error_of(lambda: math.log10(-1)) == 'ValueError: expected a positive input'
assert error_of(lambda: math.log1p(-1)) == 'ValueError: expected argument value > -1, got -1.0'
assert error_of(lambda: math.log1p(-2)) == 'ValueError: expected argument value > -1, got -2.0'
assert error_of(lambda: math.dist((1,), (1, 2))) == 'ValueError: both points must have the same number of dimensions'
assert error_of(lambda: math.dist(1, 2)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: math.hypot('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.expm1(1000)) == 'OverflowError: math range error'
assert error_of(lambda: math.exp2(2000)) == 'OverflowError: math range error'

# === Trigonometry ===
assert repr(math.sin(0)) == '0.0'
assert repr(math.sin(1)) == '0.8414709848078965'
assert repr(math.sin(math.pi)) == '1.2246467991473532e-16'
assert repr(math.cos(0)) == '1.0'
assert repr(math.cos(math.pi)) == '-1.0'
assert repr(math.cos(1)) == '0.5403023058681398'
assert repr(math.tan(1)) == '1.5574077246549023'
assert repr(math.tan(math.pi / 4)) == '0.9999999999999999'
assert repr(math.sin(1e22)) == '-0.8522008497671888'
assert repr(math.cos(-0.5)) == '0.8775825618903728'
assert repr(math.sin(-0.0)) == '-0.0'
assert repr(math.asin(1)) == '1.5707963267948966'
assert repr(math.asin(0.5)) == '0.5235987755982989'
assert repr(math.acos(1)) == '0.0'
assert repr(math.acos(0)) == '1.5707963267948966'
assert repr(math.acos(-1)) == '3.141592653589793'
assert repr(math.atan(1)) == '0.7853981633974483'
assert repr(math.atan(inf)) == '1.5707963267948966'
assert repr(math.atan(-0.0)) == '-0.0'
assert repr(math.atan2(1, 1)) == '0.7853981633974483'
assert repr(math.atan2(0, -1)) == '3.141592653589793'
assert repr(math.atan2(-0.0, -1)) == '-3.141592653589793'
assert repr(math.atan2(-1, -1)) == '-2.356194490192345'
assert repr(math.atan2(0, 0)) == '0.0'
assert repr(math.atan2(inf, inf)) == '0.7853981633974483'
assert repr(math.atan2(1, 0)) == '1.5707963267948966'
assert repr(math.sinh(1)) == '1.1752011936438014'
assert repr(math.cosh(1)) == '1.5430806348152437'
assert repr(math.tanh(1)) == '0.7615941559557649'
assert repr(math.asinh(1)) == '0.881373587019543'
assert repr(math.acosh(2)) == '1.3169578969248168'
assert repr(math.atanh(0.5)) == '0.5493061443340549'
assert repr(math.tanh(inf)) == '1.0'
assert repr(math.sinh(0)) == '0.0'
assert repr(math.cosh(0)) == '1.0'
assert repr(math.acosh(1)) == '0.0'
assert repr(math.degrees(math.pi)) == '180.0'
assert repr(math.radians(180)) == '3.141592653589793'
assert repr(math.degrees(1)) == '57.29577951308232'
assert repr(math.radians(1)) == '0.017453292519943295'
assert (math.radians(90) == math.pi / 2) is True
assert error_of(lambda: math.sin(inf)) == 'ValueError: expected a finite input, got inf'
assert error_of(lambda: math.cos(inf)) == 'ValueError: expected a finite input, got inf'
assert error_of(lambda: math.tan(-inf)) == 'ValueError: expected a finite input, got -inf'
assert error_of(lambda: math.asin(2)) == 'ValueError: expected a number in range from -1 up to 1, got 2.0'
assert error_of(lambda: math.acos(-1.5)) == 'ValueError: expected a number in range from -1 up to 1, got -1.5'
assert error_of(lambda: math.acosh(0.5)) == 'ValueError: expected argument value not less than 1, got 0.5'
assert error_of(lambda: math.atanh(1)) == 'ValueError: expected a number between -1 and 1, got 1.0'
assert error_of(lambda: math.atanh(-1)) == 'ValueError: expected a number between -1 and 1, got -1.0'
assert error_of(lambda: math.sinh(1000)) == 'OverflowError: math range error'
assert error_of(lambda: math.cosh(-1000)) == 'OverflowError: math range error'
assert error_of(lambda: math.sin('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.sin(None)) == 'TypeError: must be real number, not NoneType'

# === Parts and neighbours ===
assert repr(math.fabs(-2)) == '2.0'
assert repr(math.fabs(-0.0)) == '0.0'
assert repr(math.copysign(1, -0.0)) == '-1.0'
assert repr(math.copysign(-3, 2)) == '3.0'
assert repr(math.copysign(nan, -1)) == 'nan'
assert repr(math.fmod(7, 3)) == '1.0'
assert repr(math.fmod(-7, 3)) == '-1.0'
assert repr(math.fmod(7, -3)) == '1.0'
assert repr(math.fmod(5.5, inf)) == '5.5'
assert repr(math.fmod(-1e-20, 3)) == '-1e-20'
assert repr(math.remainder(7, 3)) == '1.0'
assert repr(math.remainder(5, 2)) == '1.0'
assert repr(math.remainder(-5, 2)) == '-1.0'
assert repr(math.remainder(7.5, 2)) == '-0.5'
assert repr(math.modf(2.5)) == '(0.5, 2.0)'
assert repr(math.modf(-2.5)) == '(-0.5, -2.0)'
assert repr(math.modf(inf)) == '(0.0, inf)'
assert repr(math.modf(3)) == '(0.0, 3.0)'
assert repr(math.frexp(8)) == '(0.5, 4)'
assert repr(math.frexp(0.3)) == '(0.6, -1)'
assert repr(math.frexp(-5)) == '(-0.625, 3)'
assert repr(math.frexp(0)) == '(0.0, 0)'
assert repr(math.frexp(inf)) == '(inf, 0)'
assert repr(math.ldexp(0.5, 4)) == '8.0'
assert repr(math.ldexp(1, -1074)) == '5e-324'
assert repr(math.ldexp(1, -2000)) == '0.0'
assert repr(math.ldexp(0, 10**6)) == '0.0'
assert repr(math.ulp(1)) == '2.220446049250313e-16'
assert repr(math.ulp(0)) == '5e-324'
assert repr(math.ulp(1e16)) == '2.0'
assert repr(math.ulp(inf)) == 'inf'
assert repr(math.nextafter(1, 2)) == '1.0000000000000002'
assert repr(math.nextafter(1, 0)) == '0.9999999999999999'
assert repr(math.nextafter(0, 1)) == '5e-324'
assert repr(math.nextafter(0, -1)) == '-5e-324'
assert repr(math.nextafter(1, 2, steps=3)) == '1.0000000000000007'
assert repr(math.nextafter(1, inf)) == '1.0000000000000002'
assert error_of(lambda: math.fmod(1, 0)) == 'ValueError: math domain error'
assert error_of(lambda: math.fmod(inf, 1)) == 'ValueError: math domain error'
assert error_of(lambda: math.remainder(1, 0)) == 'ValueError: math domain error'
assert error_of(lambda: math.ldexp(1, 2000)) == 'OverflowError: math range error'
assert error_of(lambda: math.ldexp(1, 1.5)) == 'TypeError: Expected an int as second argument to ldexp.'
assert error_of(lambda: math.nextafter(1, 2, steps=-1)) == 'ValueError: steps must be a non-negative integer'
assert error_of(lambda: math.fabs('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.copysign(1)) == 'TypeError: copysign expected 2 arguments, got 1'

# === Tests and sums ===
assert math.isnan(nan) is True
assert math.isnan(1) is False
assert math.isinf(-inf) is True
assert math.isinf(1) is False
assert math.isfinite(1) is True
assert math.isfinite(inf) is False
assert math.isfinite(nan) is False
assert math.isclose(0.1 + 0.2, 0.3) is True
assert math.isclose(1, 1.1) is False
assert math.isclose(1, 1.1, rel_tol=0.1) is True
assert math.isclose(0, 1e-10) is False
assert math.isclose(0, 1e-10, abs_tol=1e-9) is True
assert math.isclose(inf, inf) is True
assert math.isclose(nan, nan) is False
assert math.isclose(inf, 1e308) is False
assert error_of(lambda: math.isnan('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.isclose(1, 2, rel_tol=-1)) == 'ValueError: tolerances must be non-negative'
assert error_of(lambda: math.isclose(1, 2, 0.5)) == (
    'TypeError: isclose() takes exactly 2 positional arguments (3 given)'
)
assert error_of(lambda: math.isfinite(10**400)) == 'OverflowError: int too large to convert to float'
assert repr(math.fsum([0.1] * 10)) == '1.0'
assert repr(math.fsum([])) == '0.0'
assert repr(math.fsum([1e16, 1, -1e16])) == '1.0'
assert repr(math.fsum([1, 2])) == '3.0'
assert repr(math.fsum([1e100, 1, -1e100, 1])) == '2.0'
assert repr(math.fsum([inf, 1])) == 'inf'
assert repr(math.fsum(x / 10 for x in range(10))) == '4.5'
assert math.sumprod([1, 2, 3], [4, 5, 6]) == 32
assert repr(math.sumprod([0.1] * 3, [1, 2, 3])) == '0.6000000000000001'
assert math.sumprod([], []) == 0
assert math.sumprod([10**20], [10**20]) == 10000000000000000000000000000000000000000
assert repr(math.fma(2, 3, 4)) == '10.0'
assert repr(math.fma(0.1, 10, -1)) == '5.551115123125783e-17'
assert error_of(lambda: math.fsum([inf, -inf])) == 'ValueError: -inf + inf in fsum'
assert error_of(lambda: math.fsum(['a'])) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.fsum(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: math.fsum([1e308, 1e308])) == 'OverflowError: intermediate overflow in fsum'
assert error_of(lambda: math.sumprod([1], [1, 2])) == 'ValueError: Inputs are not the same length'
assert error_of(lambda: math.fma(inf, 0, 1)) == 'ValueError: invalid operation in fma'

# === Special functions ===
assert repr(math.gamma(5)) == '24.0'
assert math.isclose(math.gamma(0.5), math.pi**0.5) is True
assert math.isclose(math.gamma(-1.5), 4 / 3 * math.pi**0.5) is True
assert math.isclose(math.lgamma(5), math.log(24)) is True
assert repr(math.lgamma(1)) == '0.0'
assert repr(math.lgamma(2)) == '0.0'
assert repr(math.erf(0)) == '0.0'
assert repr(math.erf(1)) == '0.8427007929497149'
assert repr(math.erfc(1)) == '0.15729920705028513'
assert repr(math.erf(-inf)) == '-1.0'
assert repr(math.erfc(10)) == '2.088487583762545e-45'
assert error_of(lambda: math.gamma(0)) == 'ValueError: expected a noninteger or positive integer, got 0.0'
assert error_of(lambda: math.gamma(-1)) == 'ValueError: expected a noninteger or positive integer, got -1.0'
assert error_of(lambda: math.gamma(200)) == 'OverflowError: math range error'
assert error_of(lambda: math.lgamma(0)) == 'ValueError: expected a noninteger or positive integer, got 0.0'


class Number:
    def __float__(self):
        return 4.0

    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'

    def __trunc__(self):
        return 'trunc'


assert repr(math.sqrt(Number())) == '2.0'
assert math.floor(Number()) == 'floor'
assert math.ceil(Number()) == 'ceil'
assert math.trunc(Number()) == 'trunc'
assert error_of(lambda: math.missing) == "AttributeError: module 'math' has no attribute 'missing'"
assert error_of(lambda: math.sqrt(x=4)) == 'TypeError: math.sqrt() takes no keyword arguments'

# === Gamma ===
assert [math.gamma(n) for n in range(1, 24)] == [float(math.factorial(n - 1)) for n in range(1, 24)]
assert math.isclose(math.gamma(0.5) ** 2, math.pi) is True
assert math.isclose(math.gamma(150.5), math.exp(math.lgamma(150.5)), rel_tol=1e-9) is True
assert math.isclose(math.gamma(-1.5), 4 * math.sqrt(math.pi) / 3) is True
assert repr(math.gamma(-200.5)) == '-0.0'
assert repr(math.gamma(-201.5)) == '0.0'
assert math.gamma(0.5**900) == 2.0**900
assert error_of(lambda: math.gamma(172)) == 'OverflowError: math range error'
assert error_of(lambda: math.gamma(1e-310)) == 'OverflowError: math range error'
assert error_of(lambda: math.gamma(-3)) == 'ValueError: expected a noninteger or positive integer, got -3.0'
assert repr(math.lgamma(-inf)) == 'inf'
assert repr(math.lgamma(2)) == '0.0'
assert error_of(lambda: math.lgamma(0)) == 'ValueError: expected a noninteger or positive integer, got 0.0'

# === Arguments of another kind ===


class Position:
    def __index__(self):
        return 3


assert error_of(lambda: math.atan2(Position(), 'a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.fmod(Position(), None)) == 'TypeError: must be real number, not NoneType'
assert repr(math.fmod(Position(), 2)) == '1.0'


class Odd(float):
    def __float__(self):
        return 100.0


assert repr(math.sqrt(Odd(4))) == '2.0'
assert repr(math.hypot(Odd(3), 4)) == '5.0'
assert error_of(lambda: math.sumprod('ab', [1])).startswith('TypeError: unsupported operand') is True
assert error_of(lambda: math.sumprod([1, 2], [1])) == 'ValueError: Inputs are not the same length'
assert error_of(lambda: math.sumprod(iter([1]), iter([1, 2]))) == 'ValueError: Inputs are not the same length'

# === Counts of small and large numbers ===
assert [math.comb(67, k) for k in (33, 34)] == [14226520737620288370] * 2
assert math.comb(2**62, 2) == 2**61 * (2**62 - 1)
assert math.perm(20, 20) == math.factorial(20) == 2432902008176640000
assert math.factorial(21) == 51090942171709440000
assert math.perm(2**62, 2) == 2**62 * (2**62 - 1)
assert math.lcm(2**62, 3, -6) == 3 * 2**62
assert math.gcd(-(2**63), 2**63) == 2**63
