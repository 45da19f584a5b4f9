# enum: as documented, with exact results and messages.
from enum import *
from enum import show_flag_values, bin as ebin
import enum


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return self.name, self.value
    @classmethod
    def default(cls): return cls.RED
    @property
    def lower(self): return self.name.lower()


assert shown(Color.RED, repr(Color.RED), Color(1), Color['RED'], Color.CRIMSON, list(Color), len(Color), Color.__members__) == (
    'Color.RED <Color.RED: 1> Color.RED Color.RED Color.RED [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLU'
    "E: 3>] 3 {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Col"
    'or.RED: 1>}'
)
assert shown(Color.RED.describe(), Color.default(), Color.RED.lower, Color.RED is Color.CRIMSON, Color.RED.GREEN) == (
    "('RED', 1) Color.RED red True Color.GREEN"
)
assert shown(Color, type(Color), isinstance(Color.RED, Color), Color.RED in Color, 1 in Color, 7 in Color, 'x' in Color) == (
    "<enum 'Color'> <class 'enum.EnumType'> True True True False False"
)
assert outcome(Color, 9) == 'ValueError: 9 is not a valid Color'
assert outcome(lambda: Color['X']) == "KeyError: 'X'"
assert outcome(lambda: Color.X) == "AttributeError: type object 'Color' has no attribute 'X'"
assert outcome(lambda: setattr(Color, 'RED', 3)) == "AttributeError: cannot reassign member 'RED'"
assert outcome(lambda: delattr(Color, 'RED')) == "AttributeError: 'Color' cannot delete member 'RED'."
assert outcome(lambda: setattr(Color.RED, 'value', 3)) == "AttributeError: <enum 'Enum'> cannot set attribute 'value'"
assert outcome(lambda: setattr(Color.RED, 'name', 3)) == "AttributeError: <enum 'Enum'> cannot set attribute 'name'"
assert outcome(lambda: Color()) == "TypeError: EnumType.__call__() missing 1 required positional argument: 'value'"
assert outcome(lambda: Color.RED < Color.BLUE) == (
    "TypeError: '<' not supported between instances of 'Color' and 'Color'"
)
assert shown(Color.RED == 1, Color.RED == Color.RED, hash(Color.RED) == hash('RED'), {Color.RED: 1}, bool(Color.RED), f'{Color.RED:>12}', '%s' % Color.RED) == (
    'False True True {<Color.RED: 1>: 1} True    Color.RED Color.RED'
)
assert shown(list(reversed(Color)), dir(Color), dir(Color.RED)) == (
    "[<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>] ['BLUE', 'GREEN', 'RED', '__class__', '__contain"
    "s__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module"
    "__', '__name__', '__qualname__'] ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'defau"
    "lt', 'describe', 'lower', 'name', 'value']"
)


def bad():
    class C2(Color): pass


assert outcome(bad) == "TypeError: <enum 'C2'> cannot extend <enum 'Color'>"


def dup():
    class D(Enum):
        A = 1
        A = 2


assert outcome(dup) == "TypeError: 'A' already defined as 1"


class IE(IntEnum):
    A = 1
    B = auto()
    C = 10
    D = auto()


assert shown(IE.A, repr(IE.A), IE.A + 1, IE.B, IE.D, f'{IE.A}', f'{IE.A:03d}', IE.A < IE.B, sorted([IE.C, IE.A]), IE(10), str(IE.C), '%d' % IE.A, int(IE.C), IE.A == 1, [10,20][IE.A], isinstance(IE.A, int), max(IE)) == (
    '1 <IE.A: 1> 2 2 11 1 001 True [<IE.A: 1>, <IE.C: 10>] 10 10 1 10 True 20 True 11'
)


class SE(StrEnum):
    FOO = auto()
    BAR = 'barr'


assert shown(SE.FOO, repr(SE.FOO), SE.BAR + 'x', SE('foo'), f'{SE.BAR:>6}', SE.BAR.upper(), SE.FOO == 'foo', ','.join(SE)) == (
    "foo <SE.FOO: 'foo'> barrx foo   barr BARR True foo,barr"
)


def bs():
    class X(StrEnum):
        A = 1


assert outcome(bs) == 'TypeError: 1 is not a string'


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7


assert shown(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.RWX, Perm(0), repr(Perm(0)), ~Perm.R, Perm.R in Perm.RWX, list(Perm), list(Perm.R|Perm.X), Perm.R & Perm.W, Perm.R ^ Perm.RWX, bool(Perm(0)), len(Perm.RWX), Perm(3), Perm(6).name, Perm(7).name) == (
    'Perm.R|W <Perm.R|W: 6> Perm.RWX Perm(0) <Perm: 0> Perm.W|X True [<Perm.R: 4>, <Perm.W: 2>, <Perm.X: '
    '1>] [<Perm.R: 4>, <Perm.X: 1>] Perm(0) Perm.W|X False 3 Perm.W|X R|W RWX'
)
assert outcome(Perm, 8) == "ValueError: <flag 'Perm'> invalid value 8\n    given 0b0 1000\n  allowed 0b0 0111"
assert outcome(Perm, 'a') == "ValueError: 'a' is not a valid Perm"
assert outcome(lambda: Perm.R | 1) == "TypeError: unsupported operand type(s) for |: 'Perm' and 'int'"
assert outcome(lambda: 1 in Perm.R) == "TypeError: unsupported operand type(s) for 'in': 'int' and 'Perm'"
assert outcome(Perm, -1) == '<Perm.RWX: 7>'


class IP(IntFlag):
    R = 4
    W = 2
    X = 1


assert shown(IP.R | IP.W, repr(IP.R | IP.W), IP.R | 8, repr(IP.R | 8), repr(IP(8)), repr(~IP.R), IP.R + 1, repr(IP.R | 1), str(IP.R), f'{IP.R}', repr(IP(0)), list(IP(7)), repr(IP.R & 4), repr(8 | IP.R), 4 in IP) == (
    '6 <IP.R|W: 6> 12 <IP.R|8: 12> <IP: 8> <IP.W|X: 3> 5 <IP.R|X: 5> 4 4 <IP: 0> [<IP.R: 4>, <IP.W: 2>, <'
    'IP.X: 1>] <IP.R: 4> <IP.R|8: 12> True'
)


class AF(Flag):
    A = auto(); B = auto(); C = auto(); AB = A | B


assert shown([ (m, m.value) for m in AF], AF.AB, repr(AF.AB), list(AF.__members__), AF.C | AF.AB) == (
    "[(<AF.A: 1>, 1), (<AF.B: 2>, 2), (<AF.C: 4>, 4)] AF.AB <AF.AB: 3> ['A', 'B', 'C', 'AB'] AF.A|B|C"
)
Animal = Enum('Animal', 'ANT BEE CAT')
assert shown(list(Animal), Animal.__module__, Animal.ANT.value, Enum('A2', [('X', 1), ('Y', 5)]).Y, list(Enum('A3', {'P': 'p'})), list(IntEnum('A4', ['Q', 'S'], start=5))) == (
    "[<Animal.ANT: 1>, <Animal.BEE: 2>, <Animal.CAT: 3>] __main__ 1 A2.Y [<A3.P: 'p'>] [<A4.Q: 5>, <A4.S: 6>]"
)


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 3)


assert shown(Planet.EARTH.g, Planet.EARTH.value, Planet.EARTH, repr(Planet.EARTH), Planet((3.303e+23, 2.4397e6))) == (
    '9.798 (5.976e+24, 6378140.0) Planet.EARTH <Planet.EARTH: (5.976e+24, 6378140.0)> Planet.MERCURY'
)


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, 'P.X')
    PY = (1, 'P.Y')


assert shown(Coord.PY.label, Coord.PY.value, Coord(1), bytes(Coord.PY)) == "P.Y 1 Coord.PY b'\\x01'"


class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values): return name.title()
    ONE = auto()
    TWO = auto()


assert shown([m.value for m in Auto]) == "['One', 'Two']"


class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value):
        if value == 'a': return cls.A
        if value == 'bad': return 5
        if value == 'err': raise KeyError('x')
        return None


assert shown(Miss('a')) == 'Miss.A'
assert outcome(Miss, 'z') == "ValueError: 'z' is not a valid Miss"
assert outcome(Miss, 'bad') == 'TypeError: error in Miss._missing_: returned 5 instead of None or a valid member'
assert outcome(Miss, 'err') == "KeyError: 'x'"


def uniq():
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 1


assert outcome(uniq) == "ValueError: duplicate values found in <enum 'U'>: B -> A, C -> A"


class Mixed(str, Enum):
    A = 'a'
    B = 'b'


assert shown(Mixed.A, repr(Mixed.A), Mixed.A == 'a', f'{Mixed.A}', Mixed('b'), Mixed.A.upper(), str(Mixed.A), isinstance(Mixed.A, str)) == (
    "Mixed.A <Mixed.A: 'a'> True Mixed.A Mixed.B A Mixed.A True"
)


class MI(int, Enum):
    A = 1


assert shown(MI.A, f'{MI.A}', MI.A + 1, repr(MI.A)) == 'MI.A MI.A 2 <MI.A: 1>'


class Base(Enum):
    def hi(self): return 'hi ' + self.name
    @classmethod
    def make(cls, v): return cls(v)


class Sub(Base):
    Z = 26


assert shown(Sub.Z.hi(), Sub.make(26)) == 'hi Z Sub.Z'


class Ign(Enum):
    _ignore_ = ['tmp', 'i']
    tmp = 5
    for i in range(2): pass
    A = 1


assert shown(list(Ign), hasattr(Ign, 'tmp')) == '[<Ign.A: 1>] False'


class NM(Enum):
    A = 1
    K = nonmember(5)
    @member
    def f(): return 3
    class Inner: pass


assert shown(list(NM)[0], NM.K, type(NM.f), NM.Inner) == "NM.A 5 <enum 'NM'> <class '__main__.NM.Inner'>"


class Unh(Enum):
    A = [1]
    B = {}


assert shown(Unh.A, Unh([1]), list(Unh), [1] in Unh) == 'Unh.A Unh.A [<Unh.A: [1]>, <Unh.B: {}>] True'
assert outcome(Unh, [2]) == 'ValueError: [2] is not a valid Unh'


class Names(Enum):
    name = 1
    value = 2


assert outcome(lambda: (Names.name, Names.value.name, Names.name.value)) == "(<Names.name: 1>, 'value', 1)"
import copy
assert shown(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED) == 'True True'
match Color.GREEN:
    case Color.RED: print('r')
    case Color.GREEN: print('g')


class W(Enum):
    A = 1, 'one'
    B = 2, 'two'
    def __new__(cls, num, text):
        o = object.__new__(cls); o._value_ = num; o.text = text
        return o


assert shown(W.A.text, W(2).text, W.A.value) == 'one two 1'


class Order(Enum):
    def __lt__(self, o): return self.value < o.value
    LO = 1; HI = 2


assert shown(Order.LO < Order.HI, sorted([Order.HI, Order.LO])) == 'True [<Order.LO: 1>, <Order.HI: 2>]'
for v in (verify(CONTINUOUS), verify(UNIQUE)):
    def t():
        @v
        class V(Enum):
            A = 1; B = 5; C = 1
    print(outcome(t))


def t():
    @verify(NAMED_FLAGS)
    class V(Flag):
        A = 1; B = 2; C = 12


assert outcome(t) == (
    "ValueError: invalid Flag 'V': alias C is missing combined values of 0xc [use enum.show_flag_values(v"
    'alue) for details]'
)


class Conf(Flag, boundary=CONFORM):
    A = 1; B = 2


class Ej(Flag, boundary=EJECT):
    A = 1; B = 2


class Kp(Flag, boundary=KEEP):
    A = 1; B = 2


assert shown(repr(Conf(7)), repr(Ej(7)), repr(Kp(7)), Kp(7), repr(~Kp.A)) == (
    '<Conf.A|B: 3> 7 <Kp.A|B|4: 7> Kp.A|B|4 <Kp.B: 2>'
)
assert shown(STRICT, repr(STRICT), list(FlagBoundary), show_flag_values(6), ebin(10), ebin(-10), ebin(5, 8)) == (
    "strict <FlagBoundary.STRICT: 'strict'> [<FlagBoundary.STRICT: 'strict'>, <FlagBoundary.CONFORM: 'con"
    "form'>, <FlagBoundary.EJECT: 'eject'>, <FlagBoundary.KEEP: 'keep'>] [2, 4] 0b0 1010 0b1 0110 0b0 000"
    '00101'
)


class E0(Enum): pass


assert outcome(lambda: E0(1)) == (
    "TypeError: <enum 'E0'> has no members; specify `names=()` if you meant to create a new, empty, enum"
)
assert shown(list(E0), len(E0)) == '[] 0'


def bd():
    class X(Enum):
        _foo_ = 1


assert outcome(bd) == "ValueError: _sunder_ names, such as '_foo_', are reserved for future Enum use"


def mr():
    class X(Enum):
        mro = 1


assert outcome(mr) == "ValueError: invalid enum member name(s) 'mro'"


class Meth(Enum):
    A = lambda x: x
    def b(self): pass
    C = staticmethod(len)


assert shown(list(Meth), len(Meth)) == '[] 0'


class HasVal(Enum):
    A = 1
    def __str__(self): return f'HV{self.value}'
    def __repr__(self): return 'RR'


assert shown(HasVal.A, [HasVal.A], f'{HasVal.A}') == 'HV1 [RR] HV1'
assert shown(Color.RED.__class__, Color.__name__, Color.RED._value_, Color.RED._name_, Color._member_names_, Color.__doc__, type(Color.RED).__mro__[1:]) == (
    "<enum 'Color'> Color 1 RED ['RED', 'GREEN', 'BLUE'] None (<enum 'Enum'>, <class 'object'>)"
)
assert shown(repr(auto()), auto().value if 0 else '') == 'auto(_auto_null) '


class Cmp(Enum):
    A = 1
    B = 1.0
    C = True


assert shown(list(Cmp), Cmp.__members__) == "[<Cmp.A: 1>] {'A': <Cmp.A: 1>, 'B': <Cmp.A: 1>, 'C': <Cmp.A: 1>}"


class Dt(Enum):
    A = auto()
    B = 'x'


def ab():
    class Dt(Enum):
        B = 'x'
        C = auto()


assert outcome(ab) == "TypeError: unable to increment 'x'"


class T(tuple, Enum):
    A = (1, 2)


assert shown(T.A, repr(T.A), T.A[0], T.A.value) == 'T.A <T.A: (1, 2)> 1 (1, 2)'


class Fl(float, Enum):
    PI = 3.14


assert shown(Fl.PI * 2, repr(Fl.PI), Fl(3.14)) == '6.28 <Fl.PI: 3.14> Fl.PI'


# === auto() among other values ===
class Labelled(Enum):
    A = auto(), 'a'
    B = auto(), 'b'


assert shown([made.value for made in Labelled]) == "[(1, 'a'), (2, 'b')]"


# === Aliases made later ===
class Late(Enum):
    A = 1
    B = 2


Late.A._add_alias_('C')
Late.A._add_value_alias_(7)
Late.A._add_value_alias_(7)
assert shown(Late.C, Late['C'], Late(7)) == 'Late.A Late.A Late.A'
for change in (lambda: Late.A._add_alias_('B'), lambda: Late.A._add_value_alias_(2)):
    try:
        change()
    except (NameError, ValueError) as error:
        print(error)


# === Names of combinations with members of several bits ===
class Bits(Flag):
    A = 1
    B = 6


assert shown(repr(Bits(7)), Bits(2).name) == '<Bits.A|B: 7> None'


# === type() makes no enumeration ===


class Colour(Enum):
    RED = 1


try:
    type('X', (Colour,), {})
except AttributeError as error:
    assert str(error) == "'dict' object has no attribute '_member_names'"
else:
    assert False
