"""Operators as functions: those that are not native, and those whose operands decide in Python."""

from _monty import index as as_index, type_name


def add(a, b):
    return a + b


def and_(a, b):
    return a & b


def floordiv(a, b):
    return a // b


def lshift(a, b):
    return a << b


def matmul(a, b):
    return a @ b


def mod(a, b):
    return a % b


def mul(a, b):
    return a * b


def or_(a, b):
    return a | b


def pow(a, b):
    return a ** b


def rshift(a, b):
    return a >> b


def sub(a, b):
    return a - b


def truediv(a, b):
    return a / b


def xor(a, b):
    return a ^ b


def eq(a, b):
    return a == b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def le(a, b):
    return a <= b


def lt(a, b):
    return a < b


def ne(a, b):
    return a != b


def getitem(a, b):
    return a[b]


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def neg(a):
    return -a


def not_(a):
    return not a


def truth(a):
    return True if a else False


def absolute(a, /):
    return abs(a)


def index(a, /):
    return as_index(a)


def inv(a, /):
    return ~a


def pos(a, /):
    return +a


def is_none(a, /):
    return a is None


def is_not_none(a, /):
    return a is not None


def check_sequence(a):
    if not hasattr(type(a), "__getitem__") or isinstance(a, dict):
        raise TypeError(f"'{type_name(a)}' object can't be concatenated")


def concat(a, b, /):
    check_sequence(a)
    return a + b


def contains(a, b, /):
    return b in a


def searched(a):
    try:
        return iter(a)
    except TypeError:
        if hasattr(a, "__iter__"):
            raise
    raise TypeError(f"argument of type '{type_name(a)}' is not iterable")


def countOf(a, b, /):
    count = 0
    for item in searched(a):
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b, /):
    for position, item in enumerate(searched(a)):
        if item is b or item == b:
            return position
    raise ValueError("sequence.index(x): x not in sequence")


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def length_hint(obj, default=0, /):
    default = as_index(default)
    try:
        return len(obj)
    except TypeError:
        pass
    hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(value).__name__}")
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value


def iadd(a, b, /):
    a += b
    return a


def iand(a, b, /):
    a &= b
    return a


def iconcat(a, b, /):
    check_sequence(a)
    a += b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def imod(a, b, /):
    a %= b
    return a


def imul(a, b, /):
    a *= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def isub(a, b, /):
    a -= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a
