"""The functions of math for arguments that Python code turns into numbers."""

from _monty import exact, type_name

import math


def _float(arg):
    if isinstance(arg, float) or hasattr(type(arg), "__float__") or hasattr(type(arg), "__index__"):
        return float(arg)
    raise TypeError(f"must be real number, not {type_name(arg)}")


def _real(function):
    def convert(*args):
        return function(*[_float(arg) for arg in args])

    return convert


def _index(arg):
    if arg is None or isinstance(arg, int):
        return arg
    if hasattr(type(arg), "__index__"):
        return exact(type(arg).__index__(arg), int, "__index__")
    raise TypeError(f"'{type_name(arg)}' object cannot be interpreted as an integer")


def _integral(function):
    def convert(*args):
        return function(*[_index(arg) for arg in args])

    return convert


acos = _real(math.acos)
acosh = _real(math.acosh)
asin = _real(math.asin)
asinh = _real(math.asinh)
atan = _real(math.atan)
atan2 = _real(math.atan2)
atanh = _real(math.atanh)
cbrt = _real(math.cbrt)
ceil = _real(math.ceil)
comb = _integral(math.comb)
copysign = _real(math.copysign)
cos = _real(math.cos)
cosh = _real(math.cosh)
degrees = _real(math.degrees)
erf = _real(math.erf)
erfc = _real(math.erfc)
exp = _real(math.exp)
exp2 = _real(math.exp2)
expm1 = _real(math.expm1)
fabs = _real(math.fabs)
factorial = _integral(math.factorial)
floor = _real(math.floor)
fma = _real(math.fma)
fmod = _real(math.fmod)
frexp = _real(math.frexp)
gamma = _real(math.gamma)
gcd = _integral(math.gcd)
hypot = _real(math.hypot)
isfinite = _real(math.isfinite)
isinf = _real(math.isinf)
isnan = _real(math.isnan)
isqrt = _integral(math.isqrt)
lcm = _integral(math.lcm)
lgamma = _real(math.lgamma)
log10 = _real(math.log10)
log1p = _real(math.log1p)
log2 = _real(math.log2)
modf = _real(math.modf)
perm = _integral(math.perm)
pow = _real(math.pow)
radians = _real(math.radians)
remainder = _real(math.remainder)
sin = _real(math.sin)
sinh = _real(math.sinh)
sqrt = _real(math.sqrt)
tan = _real(math.tan)
tanh = _real(math.tanh)
ulp = _real(math.ulp)


def log(x, *base):
    return math.log(*[arg if isinstance(arg, int) else _float(arg) for arg in (x, *base)])


def ldexp(x, i):
    return math.ldexp(_float(x), i)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    return math.isclose(_float(a), _float(b), rel_tol=_float(rel_tol), abs_tol=_float(abs_tol))


def nextafter(x, y, *, steps=None):
    return math.nextafter(_float(x), _float(y), steps=_index(steps))


def dist(p, q):
    return math.dist([_float(x) for x in p], [_float(x) for x in q])


def fsum(seq):
    return math.fsum([_float(x) for x in seq])


def prod(iterable, *, start=1):
    for item in iterable:
        start = start * item
    return start


def sumprod(p, q):
    p, q, total, missing = iter(p), iter(q), 0, object()
    while True:
        x, y = next(p, missing), next(q, missing)
        if x is missing or y is missing:
            break
        total = total + x * y
    if x is not y:
        raise ValueError("Inputs are not the same length")
    return total
