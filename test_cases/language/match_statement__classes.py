# match: class patterns with __match_args__, attributes that are computed, builtin types, and their errors.
log = []


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f'Point({self.x!r}, {self.y!r})'


class Pixel(Point):
    __match_args__ = Point.__match_args__ + ('colour',)

    def __init__(self, x, y, colour):
        super().__init__(x, y)
        self.colour = colour


# === Positions, keywords, nesting ===
def describe(shape):
    match shape:
        case Pixel(0, 0, 'red' | 'green' as colour):
            return f'{colour} at the origin'
        case Pixel(x, colour=None):
            return f'colourless at x {x}'
        case Point(0, 0):
            return 'origin'
        case Point(x, y) if x == y:
            return f'diagonal {x}'
        case Point(y=0, x=x) | Point(x=0, y=x):
            return f'on an axis {x}'
        case [Point(x, y), Point(x=Point(a, b))]:
            return f'a list of {x} {y}, {a} {b}'
        case {'at': Point(x=int(x), y=str() | None as y)}:
            return f'mapped {x} {y}'
        case Point():
            return 'somewhere'
        case object(real=r, imag=0) if not isinstance(r, float):
            return f'a number {r}'
        case object():
            return 'something else'


for shape in (
    Pixel(0, 0, 'green'), Pixel(0, 0, 'blue'), Pixel(3, 4, None), Point(0, 0), Point(2, 2.0), Point(0, 7), Point(7, 0),
    [Point(1, 2), Point(Point(3, 4), 5)], {'at': Point(1, 'n')}, {'at': Point(1.5, 'n')}, Point(1, 2), 5, True, 1j, 2.0,
    Point,
):
    print(describe(shape))


# === Attributes are read in order, once, and only as far as needed ===
class Watched:
    __match_args__ = ('a', 'b', 'c')

    def __getattr__(self, name):
        log.append(name)
        if name == 'broken':
            raise ValueError('broken attribute')
        if name.startswith('missing'):
            raise AttributeError(name)
        return {'a': 1, 'b': 2, 'c': 3}.get(name, name.upper())


def watched(value):
    log.clear()
    match value:
        case Watched(1, 99, c):
            result = 'never'
        case Watched(a, missing_one=_):
            result = 'never'
        case Watched(1, 2, extra=extra, other='OTHER'):
            result = extra
    return result, ' '.join(log)


assert watched(Watched()) == ('EXTRA', 'a b c a missing_one a b extra other')


def broken(value):
    match value:
        case Watched(broken=x):
            return x


def broken_match_args(value):
    match value:
        case Watched(1, 2, 3, 4):
            return 'never'


assert error_of(broken, Watched()) == 'ValueError: broken attribute'
assert error_of(broken_match_args, Watched()) == 'TypeError: Watched() accepts 3 positional sub-patterns (4 given)'
assert error_of(broken_match_args, 'no instance') == 'no error but None'


# === Builtin types match themselves by position ===
def builtin(value):
    match value:
        case bool(b):
            return 'bool', b
        case int(n) if n > 100:
            return 'big', n
        case int(0 | 1 as n):
            return 'bit', n
        case str('exact' as s) | bytes(b'exact' as s):
            return 'exact', s
        case float(x) | str(x):
            return 'float or str', x
        case list([x, *_]) | tuple([x, *_]) | set(x) | frozenset(x):
            return 'collection', x
        case dict({'k': v}) | dict(v):
            return 'dict', v
        case bytearray(x):
            return 'bytearray', x
        case type():
            return 'type', value.__name__
        case None | Ellipsis.__class__():
            return 'nothing', value


for value in (
    True, 1000, 1, 7, 'exact', b'exact', 'other', 1.5, [4, 5], (6,), [], {1}, frozenset({2}), {'k': 3}, {'l': 4},
    int, None, ..., b'no', bytearray(b'x'),
):
    print(builtin(value))


class Number(int):
    pass


class Text(str):
    __match_args__ = ('upper_case',)
    upper_case = property(lambda self: self.upper())


def derived(value):
    match value:
        case Text(upper):
            return 'text', upper
        case Number(n):
            return 'number', type(n).__name__
        case str(s):
            return 'str', s


assert [derived(value) for value in (Text('abc'), Number(5), 'plain', 5)] == [
    ('text', 'ABC'), ('number', 'Number'), ('str', 'plain'), None,
]


# === Classes that decide about their instances ===
class Even(type):
    def __instancecheck__(cls, value):
        log.append(f'check {value!r}')
        return isinstance(value, int) and value % 2 == 0


class EvenNumber(metaclass=Even):
    pass


def even(value):
    match value:
        case EvenNumber(real=r):
            return 'even', r
        case EvenNumber():
            return 'never'
        case _:
            return 'odd'


log.clear()
assert (even(4), even(5), even('x')) == (('even', 4), 'odd', 'odd')
assert log == ['check 4', 'check 5', 'check 5', "check 'x'", "check 'x'"]


# === Errors of class patterns ===
class NoArgs:
    pass


class ListArgs:
    __match_args__ = ['a']


class OddArgs:
    __match_args__ = ('a', 5)


class TwiceArgs:
    __match_args__ = ('a', 'a')
    a = 1


class FailingArgs(type):
    @property
    def __match_args__(cls):
        raise LookupError('no match args today')


class Fails(metaclass=FailingArgs):
    pass


def one_argument(value):
    match value:
        case NoArgs(1):
            pass
        case ListArgs(1):
            pass
        case OddArgs(_, 2):
            pass
        case TwiceArgs(_, 2):
            pass
        case Fails(1):
            pass
        case Point(1, x=1):
            pass
    return 'no match'


for cls in (NoArgs, ListArgs, OddArgs, TwiceArgs, Fails):
    value = cls()
    value.a = 1
    print(error_of(one_argument, value))
print(error_of(one_argument, Point(1, 2)))


def too_many_for_builtin(value):
    match value:
        case int(1, 2):
            pass


def not_a_class(value):
    target = [5]
    match value:
        case target.append():
            pass


assert error_of(too_many_for_builtin, 1) == 'TypeError: int() accepts 1 positional sub-pattern (2 given)'
assert error_of(too_many_for_builtin, 'a') == 'no error but None'
assert error_of(not_a_class, 1) == 'TypeError: called match pattern must be a class'


# === __match_args__ made by a decorator, and changed later ===
def record(cls):
    cls.__match_args__ = tuple(cls.__annotations__)

    def __init__(self, *values):
        for name, value in zip(cls.__match_args__, values, strict=True):
            setattr(self, name, value)

    cls.__init__ = __init__
    return cls


@record
class Binary:
    left: object
    operator: str
    right: object


@record
class Unary:
    operator: str
    operand: object


def show(tree):
    match tree:
        case Binary(left, '+' | '-' as operator, Binary(_, '+' | '-') as right):
            return f'{show(left)} {operator} ({show(right)})'
        case Binary(Binary(operator='+' | '-') as left, '*', right):
            return f'({show(left)}) * {show(right)}'
        case Binary(left, operator, right):
            return f'{show(left)} {operator} {show(right)}'
        case Unary(operator, Unary() | int() as operand):
            return f'{operator}{show(operand)}'
        case Unary(operator=operator, operand=operand):
            return f'{operator}({show(operand)})'
        case _:
            return str(tree)


tree = Binary(Binary(1, '+', 2), '*', Binary(Unary('-', Unary('-', 3)), '-', Unary('-', Binary(4, '*', 5))))
assert show(tree) == '(1 + 2) * --3 - -(4 * 5)'
assert show(Binary(1, '-', Binary(2, '-', 3))) == '1 - (2 - 3)'
Binary.__match_args__ = ('right', 'operator', 'left')
assert show(Binary(1, '-', Binary(2, '*', 3))) == '1 - 2 * 3'
