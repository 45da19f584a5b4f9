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
assert repr((math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)) == (
    '(3.141592653589793, 2.718281828459045, 6.283185307179586, inf, nan, -inf)'
)

# === Whole numbers ===
assert (math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(2.9), math.trunc(-2.9), math.floor(5), math.ceil(True), math.floor(1e20), math.ceil(-0.5)) == (
    (2, -3, 3, -2, 2, -2, 5, 1, 100000000000000000000, 0)
)
assert (type(math.floor(2.5)).__name__, type(math.trunc(-0.5)).__name__) == ('int', 'int')
assert (math.gcd(12, 18), math.gcd(), math.gcd(5), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(12, 18, 27), math.gcd(2**100, 6**50), math.lcm(4, 6), math.lcm(), math.lcm(4, 6, 10), math.lcm(0, 5), math.lcm(-4, 6)) == (
    (6, 0, 5, 6, 0, 3, 1125899906842624, 12, 1, 60, 0, 12)
)
assert (math.factorial(0), math.factorial(5), math.factorial(25), math.comb(5, 2), math.comb(5, 6), math.comb(100, 50), math.perm(5, 2), math.perm(5), math.perm(3, 5), math.comb(0, 0)) == (
    (1, 120, 15511210043330985984000000, 10, 0, 100891344545564193334812497256, 20, 120, 0, 1)
)
assert (math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10**40), math.isqrt(10**40 - 1), math.isqrt(2**64 - 1)) == (
    (0, 3, 4, 100000000000000000000, 99999999999999999999, 4294967295)
)
assert repr((math.prod([]), math.prod([1, 2, 3]), math.prod([1.5, 2]), math.prod([2], start=5), math.prod(range(1, 21)), math.prod([0, 5]))) == (
    '(1, 6, 3.0, 10, 2432902008176640000, 0)'
)
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
assert repr((math.sqrt(16), math.sqrt(2), math.sqrt(0), math.sqrt(-0.0), math.sqrt(10**40), math.sqrt(inf), math.cbrt(27), math.cbrt(-8), math.cbrt(2))) == (
    '(4.0, 1.4142135623730951, 0.0, -0.0, 1e+20, inf, 3.0000000000000004, -2.0, 1.2599210498948734)'
)
assert repr((math.pow(2, 10), math.pow(2, -1), math.pow(0, 0), math.pow(nan, 0), math.pow(1, nan), math.pow(-8, 3), math.pow(inf, -1), math.pow(0.0, 5))) == (
    '(1024.0, 0.5, 1.0, 1.0, 1.0, -512.0, 0.0, 0.0)'
)
assert repr((math.exp(0), math.exp(1), math.exp(-1), math.exp(-inf), math.exp(710 - 1), math.exp(-1000), math.exp2(10), math.exp2(0.5), math.expm1(1e-10), math.expm1(0))) == (
    '(1.0, 2.718281828459045, 0.36787944117144233, 0.0, 8.218407461554972e+307, 0.0, 1024.0, 1.4142135623730951, 1.00000000005e-10, 0.0)'
)
assert repr((math.log(1), math.log(math.e), math.log(10), math.log(8, 2), math.log(100, 10), math.log(2**1000), math.log(10**400), math.log(inf), math.log(0.5))) == (
    '(0.0, 1.0, 2.302585092994046, 3.0, 2.0, 693.1471805599454, 921.0340371976182, inf, -0.6931471805599453)'
)
assert repr((math.log2(8), math.log2(0.125), math.log2(2**1000), math.log2(3), math.log10(1000), math.log10(0.001), math.log10(10**400), math.log10(2), math.log1p(1e-10), math.log1p(0), math.log1p(-0.5))) == (
    '(3.0, -3.0, 1000.0, 1.584962500721156, 3.0, -3.0, 400.0, 0.3010299956639812, 9.999999999500001e-11, 0.0, -0.6931471805599453)'
)
assert repr((math.hypot(3, 4), math.hypot(), math.hypot(1, 2, 2), math.hypot(-5), math.hypot(inf, nan), math.hypot(1e200, 1e200), math.dist((0, 0), (3, 4)), math.dist([1], [1]), math.dist((1, 2, 3), (4, 6, 3)))) == (
    '(5.0, 0.0, 3.0, 5.0, inf, 1.414213562373095e+200, 5.0, 0.0, 5.0)'
)
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
assert repr((math.sin(0), math.sin(1), math.sin(math.pi), math.cos(0), math.cos(math.pi), math.cos(1), math.tan(1), math.tan(math.pi / 4), math.sin(1e22), math.cos(-0.5), math.sin(-0.0))) == (
    '(0.0, 0.8414709848078965, 1.2246467991473532e-16, 1.0, -1.0, 0.5403023058681398, 1.5574077246549023, 0.9999999999999999, -0.8522008497671888, 0.8775825618903728, -0.0)'
)
assert repr((math.asin(1), math.asin(0.5), math.acos(1), math.acos(0), math.acos(-1), math.atan(1), math.atan(inf), math.atan(-0.0), math.atan2(1, 1), math.atan2(0, -1), math.atan2(-0.0, -1), math.atan2(-1, -1), math.atan2(0, 0), math.atan2(inf, inf), math.atan2(1, 0))) == (
    '(1.5707963267948966, 0.5235987755982989, 0.0, 1.5707963267948966, 3.141592653589793, 0.7853981633974483, 1.5707963267948966, -0.0, 0.7853981633974483, 3.141592653589793, -3.141592653589793, -2.356194490192345, 0.0, 0.7853981633974483, 1.5707963267948966)'
)
assert repr((math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5), math.tanh(inf), math.sinh(0), math.cosh(0), math.acosh(1))) == (
    '(1.1752011936438014, 1.5430806348152437, 0.7615941559557649, 0.881373587019543, 1.3169578969248168, 0.5493061443340549, 1.0, 0.0, 1.0, 0.0)'
)
assert repr((math.degrees(math.pi), math.radians(180), math.degrees(1), math.radians(1), math.radians(90) == math.pi / 2)) == (
    '(180.0, 3.141592653589793, 57.29577951308232, 0.017453292519943295, True)'
)
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
assert repr((math.fabs(-2), math.fabs(-0.0), math.copysign(1, -0.0), math.copysign(-3, 2), math.copysign(nan, -1), math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), math.fmod(5.5, inf), math.fmod(-1e-20, 3), math.remainder(7, 3), math.remainder(5, 2), math.remainder(-5, 2), math.remainder(7.5, 2))) == (
    '(2.0, 0.0, -1.0, 3.0, nan, 1.0, -1.0, 1.0, 5.5, -1e-20, 1.0, 1.0, -1.0, -0.5)'
)
assert repr((math.modf(2.5), math.modf(-2.5), math.modf(inf), math.modf(3), math.frexp(8), math.frexp(0.3), math.frexp(-5), math.frexp(0), math.frexp(inf), math.ldexp(0.5, 4), math.ldexp(1, -1074), math.ldexp(1, -2000), math.ldexp(0, 10**6))) == (
    '((0.5, 2.0), (-0.5, -2.0), (0.0, inf), (0.0, 3.0), (0.5, 4), (0.6, -1), (-0.625, 3), (0.0, 0), (inf, 0), 8.0, 5e-324, 0.0, 0.0)'
)
assert repr((math.ulp(1), math.ulp(0), math.ulp(1e16), math.ulp(inf), math.nextafter(1, 2), math.nextafter(1, 0), math.nextafter(0, 1), math.nextafter(0, -1), math.nextafter(1, 2, steps=3), math.nextafter(1, inf))) == (
    '(2.220446049250313e-16, 5e-324, 2.0, inf, 1.0000000000000002, 0.9999999999999999, 5e-324, -5e-324, 1.0000000000000007, 1.0000000000000002)'
)
assert error_of(lambda: math.fmod(1, 0)) == 'ValueError: math domain error'
assert error_of(lambda: math.fmod(inf, 1)) == 'ValueError: math domain error'
assert error_of(lambda: math.remainder(1, 0)) == 'ValueError: math domain error'
assert error_of(lambda: math.ldexp(1, 2000)) == 'OverflowError: math range error'
assert error_of(lambda: math.ldexp(1, 1.5)) == 'TypeError: Expected an int as second argument to ldexp.'
assert error_of(lambda: math.nextafter(1, 2, steps=-1)) == 'ValueError: steps must be a non-negative integer'
assert error_of(lambda: math.fabs('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.copysign(1)) == 'TypeError: copysign expected 2 arguments, got 1'

# === Tests and sums ===
assert repr((math.isnan(nan), math.isnan(1), math.isinf(-inf), math.isinf(1), math.isfinite(1), math.isfinite(inf), math.isfinite(nan), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf), math.isclose(nan, nan), math.isclose(inf, 1e308))) == (
    '(True, False, True, False, True, False, False, True, False, True, False, True, True, False, False)'
)
assert error_of(lambda: math.isnan('a')) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.isclose(1, 2, rel_tol=-1)) == 'ValueError: tolerances must be non-negative'
assert error_of(lambda: math.isclose(1, 2, 0.5)) == (
    'TypeError: isclose() takes exactly 2 positional arguments (3 given)'
)
assert error_of(lambda: math.isfinite(10**400)) == 'OverflowError: int too large to convert to float'
assert repr((math.fsum([0.1] * 10), math.fsum([]), math.fsum([1e16, 1, -1e16]), math.fsum([1, 2]), math.fsum([1e100, 1, -1e100, 1]), math.fsum([inf, 1]), math.fsum(x / 10 for x in range(10)))) == (
    '(1.0, 0.0, 1.0, 3.0, 2.0, inf, 4.5)'
)
assert repr((math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 3, [1, 2, 3]), math.sumprod([], []), math.sumprod([10**20], [10**20]), math.fma(2, 3, 4), math.fma(0.1, 10, -1))) == (
    '(32, 0.6000000000000001, 0, 10000000000000000000000000000000000000000, 10.0, 5.551115123125783e-17)'
)
assert error_of(lambda: math.fsum([inf, -inf])) == 'ValueError: -inf + inf in fsum'
assert error_of(lambda: math.fsum(['a'])) == 'TypeError: must be real number, not str'
assert error_of(lambda: math.fsum(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: math.fsum([1e308, 1e308])) == 'OverflowError: intermediate overflow in fsum'
assert error_of(lambda: math.sumprod([1], [1, 2])) == 'ValueError: Inputs are not the same length'
assert error_of(lambda: math.fma(inf, 0, 1)) == 'ValueError: invalid operation in fma'

# === Special functions ===
assert repr((math.gamma(5), math.gamma(0.5), math.gamma(-1.5), math.lgamma(5), math.lgamma(0.5), math.lgamma(100), math.erf(0), math.erf(1), math.erfc(1), math.erf(-inf), math.erfc(10))) == (
    '(24.0, 1.7724538509055159, 2.3632718012073544, 3.178053830347945, 0.5723649429247004, 359.1342053695754, 0.0, 0.8427007929497149, 0.15729920705028513, -1.0, 2.088487583762545e-45)'
)
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


assert repr((math.sqrt(Number()), math.floor(Number()), math.ceil(Number()), math.trunc(Number()))) == (
    "(2.0, 'floor', 'ceil', 'trunc')"
)
assert error_of(lambda: math.missing) == "AttributeError: module 'math' has no attribute 'missing'"
assert error_of(lambda: math.sqrt(x=4)) == 'TypeError: math.sqrt() takes no keyword arguments'
