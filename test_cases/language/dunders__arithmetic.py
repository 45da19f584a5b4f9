# Arithmetic methods: forward, reflected, in place, NotImplemented and the priority of subclasses.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


OPERATORS = {
    'add': lambda a, b: a + b,
    'sub': lambda a, b: a - b,
    'mul': lambda a, b: a * b,
    'truediv': lambda a, b: a / b,
    'floordiv': lambda a, b: a // b,
    'mod': lambda a, b: a % b,
    'pow': lambda a, b: a**b,
    'matmul': lambda a, b: a @ b,
    'and': lambda a, b: a & b,
    'or': lambda a, b: a | b,
    'xor': lambda a, b: a ^ b,
    'lshift': lambda a, b: a << b,
    'rshift': lambda a, b: a >> b,
    'divmod': divmod,
}


# === Forward and reflected ===
class Recorder:
    pass


class Reflected:
    pass


for name in OPERATORS:
    setattr(Recorder, f'__{name}__', lambda self, other, name=name: (name, other))
    setattr(Reflected, f'__r{name}__', lambda self, other, name=name: ('r' + name, other))

for name, apply in OPERATORS.items():
    assert apply(Recorder(), 5) == (name, 5)
    assert apply(5, Reflected()) == ('r' + name, 5)
    assert apply((), Reflected()) == ('r' + name, ())
    assert apply(None, Reflected()) == ('r' + name, None)
    assert apply(Recorder(), Reflected())[0] == name
assert error_of(lambda: Reflected() + 1) == "TypeError: unsupported operand type(s) for +: 'Reflected' and 'int'"
assert error_of(lambda: 1 + Recorder()) == "TypeError: unsupported operand type(s) for +: 'int' and 'Recorder'"
assert error_of(lambda: Recorder() + Recorder() + 1) == 'TypeError: can only concatenate tuple (not "int") to tuple'
assert pow(Recorder(), 2) == ('pow', 2)

assert error_of(lambda: 's' % Reflected()) == 'TypeError: not all arguments converted during string formatting'

# === Unary ===
class Unary:
    def __neg__(self):
        return 'neg'

    def __pos__(self):
        return 'pos'

    def __invert__(self):
        return 'invert'

    def __abs__(self):
        return 'abs'

    def __round__(self, digits=None):
        return ('round', digits)

    def __trunc__(self):
        return 'trunc'

    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'


u = Unary()
assert (-u, +u, ~u, abs(u), round(u), round(u, 2)) == ('neg', 'pos', 'invert', 'abs', ('round', None), ('round', 2))
assert error_of(lambda: -Recorder()) == "TypeError: bad operand type for unary -: 'Recorder'"
assert error_of(lambda: ~Recorder()) == "TypeError: bad operand type for unary ~: 'Recorder'"
assert error_of(lambda: abs(Recorder())) == "TypeError: bad operand type for abs(): 'Recorder'"
assert error_of(lambda: round(Recorder())) == "TypeError: type Recorder doesn't define __round__ method"
import math

assert (math.floor(u), math.ceil(u), math.trunc(u)) == ('floor', 'ceil', 'trunc')

# === NotImplemented ===
class Metres:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'{self.n}m'

    def __add__(self, other):
        if isinstance(other, Metres):
            return Metres(self.n + other.n)
        return NotImplemented

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __mul__(self, other):
        return NotImplemented if isinstance(other, Metres) else Metres(self.n * other)

    __rmul__ = __mul__


assert repr(Metres(1) + Metres(2)) == '3m'
assert repr(sum([Metres(1), Metres(2), Metres(3)])) == '6m'
assert repr(3 * Metres(2) * 2) == '12m'
assert error_of(lambda: Metres(1) + 1) == "TypeError: unsupported operand type(s) for +: 'Metres' and 'int'"
assert error_of(lambda: 1 + Metres(1)) == "TypeError: unsupported operand type(s) for +: 'int' and 'Metres'"
assert error_of(lambda: Metres(1) * Metres(2)) == (
    "TypeError: unsupported operand type(s) for *: 'Metres' and 'Metres'"
)
assert error_of(lambda: Metres(1) - Metres(2)) == (
    "TypeError: unsupported operand type(s) for -: 'Metres' and 'Metres'"
)
assert error_of(lambda: 'a' - Metres(1)) == "TypeError: unsupported operand type(s) for -: 'str' and 'Metres'"
assert Metres(1).__add__(5) is NotImplemented
assert (1).__add__('a') is NotImplemented
assert (1).__add__(1.5) is NotImplemented
assert repr((1.5).__add__(1)) == '2.5'
assert error_of(lambda: not NotImplemented) == 'TypeError: NotImplemented should not be used in a boolean context'

# === A subclass's reflected method goes first ===
class Base:
    def __add__(self, other):
        return 'Base.add'

    def __radd__(self, other):
        return 'Base.radd'


class Same(Base):
    pass


class Overrides(Base):
    def __radd__(self, other):
        return 'Overrides.radd'


assert Base() + Base() == 'Base.add'
assert Base() + Same() == 'Base.add'
assert Base() + Overrides() == 'Overrides.radd'
assert Overrides() + Base() == 'Base.add'
assert Overrides() + Overrides() == 'Base.add'


class MyInt(int):
    def __radd__(self, other):
        return f'MyInt.radd({other})'

    def __add__(self, other):
        return f'MyInt.add({other})'


assert 1 + MyInt(5) == 'MyInt.radd(1)'
assert MyInt(5) + 1 == 'MyInt.add(1)'
assert repr(1.5 + MyInt(5)) == '6.5'
assert 2 * MyInt(5) == 10


class Silent(Base):
    def __radd__(self, other):
        return NotImplemented


assert Base() + Silent() == 'Base.add'

# === In place ===
class Account:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(('iadd', other))
        return self

    def __add__(self, other):
        return 'add'

    def __sub__(self, other):
        return ('sub', other)

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return ('mul', other)

    def __ior__(self, other):
        return 'something else'


account = same = Account()
account += 1
account += 2
assert (account is same) is True
assert account.log == [('iadd', 1), ('iadd', 2)]
account -= 3
assert account == ('sub', 3)
account = same
account *= 4
assert account == ('mul', 4)
account = same
account |= 5
assert account == 'something else'
try:
    account = same
    account /= 2
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for /=: 'Account' and 'int'"
try:
    value = 1
    value += Account()
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for +=: 'int' and 'Account'"
holder = [same]
holder[0] += 'in list'
assert same.log[-1] == ('iadd', 'in list')

# === Results may be anything ===
class Odd:
    def __add__(self, other):
        return None

    def __getattr__(self, name):
        raise AssertionError('special methods are looked up on the type')


assert Odd() + 1 is None
odd = Recorder()
odd.__sub__ = lambda other: 'instance attribute is ignored'
assert odd - 1 == ('sub', 1)
odd.__neg__ = lambda: 1
assert error_of(lambda: -odd) == "TypeError: bad operand type for unary -: 'Recorder'"


class NoneAdd(Base):
    __add__ = None


assert error_of(lambda: NoneAdd() + 1) == "TypeError: 'NoneType' object is not callable"
