# Multiple inheritance: linearisation, its failures, cooperative super, and changing the bases of a class.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


def names(cls):
    return ' '.join(base.__name__ for base in cls.__mro__)


# === Linearisation ===
class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


assert names(Z) == 'Z K1 K2 K3 D A B C E O object'
assert names(type('K', (K2, K1), {})) == 'K K2 D K1 A B E C O object'
assert names(type('X', (A, O), {})) == 'X A O object'


class Left(A): pass
class Right(A): pass
class Bottom(Left, Right): pass
class Deeper(Bottom, Right): pass


assert (names(Bottom), names(Deeper)) == ('Bottom Left Right A O object', 'Deeper Bottom Left Right A O object')

# === Failures ===
assert error_of(lambda: type('X', (O, A), {})) == (
    'TypeError: Cannot create a consistent method resolution order (MRO) for bases O, A'
)
assert error_of(lambda: type('X', (object, A), {})) == (
    'TypeError: Cannot create a consistent method resolution order (MRO) for bases object, A'
)
assert error_of(lambda: type('X', (A, A), {})) == 'TypeError: duplicate base class A'
AB = type('AB', (A, B), {})
BA = type('BA', (B, A), {})
assert error_of(lambda: type('X', (AB, BA), {})) == (
    'TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B'
)
assert error_of(lambda: type('X', (AB, B, A), {})) == (
    'TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B'
)
assert error_of(lambda: type('X', (AB, A, B), {}).__name__) == "no error but 'X'"
assert error_of(lambda: type('X', (int, str), {})) == 'TypeError: multiple bases have instance lay-out conflict'
assert error_of(lambda: type('X', (bool,), {})) == "TypeError: type 'bool' is not an acceptable base type"
assert error_of(lambda: type('X', (type(None),), {})) == "TypeError: type 'NoneType' is not an acceptable base type"
assert error_of(lambda: type('X', (type(len),), {})) == (
    "TypeError: type 'builtin_function_or_method' is not an acceptable base type"
)
assert error_of(lambda: type('X', (range,), {})) == "TypeError: type 'range' is not an acceptable base type"
assert error_of(lambda: type('X', (5,), {})) == (
    'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the '
    'metaclasses of all its bases'
)
assert error_of(lambda: type('X', (A, 'B'), {})) == (
    'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the '
    'metaclasses of all its bases'
)
assert error_of(lambda: type('X', (int, A), {})(5) + 1) == 'no error but 6'
assert error_of(lambda: type('X', (A, dict, B), {})(k=1)) == "no error but {'k': 1}"


# === Cooperative super over a diamond ===
class Base:
    def __init__(self, **options):
        self.calls = ['Base']
        if options:
            raise TypeError(f'left over: {sorted(options)}')

    def describe(self):
        return ['Base']


class Sized(Base):
    def __init__(self, *, size=1, **options):
        super().__init__(**options)
        self.size = size
        self.calls.append('Sized')

    def describe(self):
        return ['Sized'] + super().describe()


class Coloured(Base):
    def __init__(self, *, colour='red', **options):
        super().__init__(**options)
        self.colour = colour
        self.calls.append('Coloured')

    def describe(self):
        return ['Coloured', *super().describe()]


class Loud:
    """Not a Base, but cooperates."""

    def describe(self):
        return [word.upper() for word in super().describe()]


class Ball(Loud, Sized, Coloured):
    def describe(self):
        return super(Loud, self).describe() + ['|'] + super().describe()


ball = Ball(size=3, colour='blue')
assert (ball.size, ball.colour, ball.calls) == (3, 'blue', ['Base', 'Coloured', 'Sized'])
assert ball.describe() == ['Sized', 'Coloured', 'Base', '|', 'SIZED', 'COLOURED', 'BASE']
assert error_of(lambda: Ball(weight=1)) == "TypeError: left over: ['weight']"
assert error_of(lambda: Loud().describe()) == "AttributeError: 'super' object has no attribute 'describe'"
assert error_of(lambda: super(Sized, Coloured()).describe()) == (
    'TypeError: super(type, obj): obj (instance of Coloured) is not an instance or subtype of type (Sized).'
)
assert super(Sized, ball).describe() == ['Coloured', 'Base']
assert super(Coloured, Ball).describe(ball) == ['Base']
assert error_of(lambda: super(Coloured, Ball).describe()) == (
    "TypeError: Base.describe() missing 1 required positional argument: 'self'"
)


# === Class attributes: the nearest in the order, not the deepest ===
class Top:
    value = 'top'
    method = lambda self: 'top method'

    def __getattr__(self, name):
        return f'Top.{name}'


class One(Top): pass


class Two(Top):
    value = 'two'
    method = None


class Both(One, Two): pass


both = Both()
assert (both.value, Both.method, both.missing) == ('two', None, 'Top.missing')
assert error_of(lambda: both.method()) == "TypeError: 'NoneType' object is not callable"
One.value = 'one'
assert both.value == 'one'
del One.value, Two.value
assert (both.value, hasattr(Both, 'method')) == ('top', True)
del Top.__getattr__
assert error_of(lambda: both.missing) == "AttributeError: 'Both' object has no attribute 'missing'"

# === Special methods follow the order as well ===
class Adds:
    def __add__(self, other):
        return 'added'

    def __eq__(self, other):
        return True


class Plain: pass


class Mixed(Plain, Adds): pass


assert (Mixed() + 1, Mixed() == object(), Mixed.__hash__) == ('added', True, None)
assert error_of(lambda: {Mixed(): 1}) == "TypeError: cannot use 'Mixed' as a dict key (unhashable type: 'Mixed')"
assert hash(type('Hashable', (Mixed,), {'__hash__': lambda self: 42})()) == 42


# === Bases can be changed, and order with them ===
class Old:
    def who(self):
        return 'old'


class New:
    def who(self):
        return 'new'


class Switch(Old): pass


class Below(Switch): pass


item = Below()
assert item.who() == 'old'
Switch.__bases__ = (New, Old)
assert (item.who(), names(Below)) == ('new', 'Below Switch New Old object')
assert ([c.__name__ for c in New.__subclasses__()], [c.__name__ for c in Old.__subclasses__()]) == (
    ['Switch'], ['Switch'],
)
assert error_of(lambda: setattr(Switch, '__bases__', ())) == (
    'TypeError: can only assign non-empty tuple to Switch.__bases__, not ()'
)
assert error_of(lambda: setattr(Switch, '__bases__', [New])) == (
    'TypeError: can only assign tuple to Switch.__bases__, not list'
)
assert error_of(lambda: setattr(Switch, '__bases__', (Below,))) == (
    'TypeError: a __bases__ item causes an inheritance cycle'
)
assert error_of(lambda: setattr(Switch, '__bases__', (New, 5))) == (
    "TypeError: Switch.__bases__ must be tuple of classes, not 'int'"
)
assert error_of(lambda: setattr(int, '__bases__', (object,))) == (
    "TypeError: cannot set '__bases__' attribute of immutable type 'int'"
)
assert names(Below) == 'Below Switch New Old object'


# === A metaclass may order the bases ===
class Reversed(type):
    def mro(cls):
        order = super().mro()
        return [order[0], *reversed(order[1:-1]), order[-1]]


class M1(metaclass=Reversed):
    name = 'M1'


class M2(metaclass=Reversed):
    name = 'M2'


class M3(M1, M2):
    def __init_subclass__(cls, **keywords):
        cls.told = names(cls), keywords


class M4(M3, key=1): pass


class NoOrder(type):
    def mro(cls):
        return cls.order


def ordered(order):
    return lambda: type('Ordered', (NoOrder,), {'order': order})('X', (), {})


assert (names(M3), M3.name, M3.__bases__ == (M1, M2)) == ('M3 M2 M1 object', 'M2', True)
assert M4.told == ('M4 M1 M2 M3 object', {'key': 1})
assert error_of(ordered([object, 5])) == "TypeError: mro() returned a non-class ('int')"
assert error_of(ordered([int])) == "TypeError: mro() returned base with unsuitable layout ('int')"
assert error_of(ordered(5)) == "TypeError: 'int' object is not iterable"
