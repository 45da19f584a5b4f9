# Inheritance: C3 order, super() in its forms, abstract-like patterns, subclasses of builtins.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Method resolution ===
class Base:
    def who(self):
        return ['Base']

    def only_base(self):
        return self.who()


class Left(Base):
    def who(self):
        return ['Left'] + super().who()


class Right(Base):
    def who(self):
        return ['Right'] + super().who()


class Both(Left, Right):
    def who(self):
        return ['Both'] + super().who()


assert [c.__name__ for c in Both.__mro__] == ['Both', 'Left', 'Right', 'Base', 'object']
assert Both().who() == ['Both', 'Left', 'Right', 'Base']
assert Both().only_base() == ['Both', 'Left', 'Right', 'Base']
assert Left().who() == ['Left', 'Base']
assert [c.__name__ for c in Both.mro()] == ['Both', 'Left', 'Right', 'Base', 'object']
assert [c.__name__ for c in Base.__subclasses__()] == ['Left', 'Right']
assert (Both.__bases__ == (Left, Right)) is True


class O1: ...
class O2: ...
class O3: ...
class K1(O1, O2): ...
class K2(O3): ...
class K3(O1, O3): ...
class Z(K1, K3, K2): ...


assert ' '.join(c.__name__ for c in Z.__mro__) == 'Z K1 K3 O1 O2 K2 O3 object'
try:
    class Bad(Base, Left): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'Cannot create a consistent method resolution order (MRO) for bases Base, Left'
try:
    class X(O1, O2): ...
    class Y(O2, O1): ...
    class XY(X, Y): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'Cannot create a consistent method resolution order (MRO) for bases O1, O2'
try:
    class Twice(Base, Base): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'duplicate base class Base'
try:
    class FromValue(5): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'int expected at most 2 arguments, got 3'
try:
    class FromBool(bool): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "type 'bool' is not an acceptable base type"
try:
    class FromNone(type(None)): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "type 'NoneType' is not an acceptable base type"
try:
    class FromFunction(len): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "cannot create 'builtin_function_or_method' instances"
try:
    class Conflict(int, str): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'multiple bases have instance lay-out conflict'

# === super() ===
class Shape:
    def __init__(self, **rest):
        self.rest = rest
        self.log = ['Shape']

    @classmethod
    def create(cls):
        return cls.__name__

    @staticmethod
    def unit():
        return 'cm'

    @property
    def area(self):
        return 1

    kind = 'shape'


class Colored(Shape):
    def __init__(self, color, **rest):
        super().__init__(**rest)
        self.color = color
        self.log.append('Colored')


class Sized(Shape):
    def __init__(self, size, **rest):
        super().__init__(**rest)
        self.size = size
        self.log.append('Sized')


class Square(Colored, Sized):
    kind = 'square'

    def __init__(self, **all_args):
        super().__init__(**all_args)
        self.log.append('Square')

    @classmethod
    def create(cls):
        return 'Square.' + super().create()

    @staticmethod
    def unit():
        return 'mm' + Shape.unit()

    @property
    def area(self):
        return super().area + self.size**2

    def parent_kind(self):
        return super().kind

    def explicit(self):
        return super(Colored, self).__init__, super(Square, Square).create()

    def in_closure(self):
        return [super(Square, self).kind for _ in range(2)], (lambda self: super().kind)(self)


square = Square(color='red', size=3, extra=True)
assert repr((square.log, square.color, square.size, square.rest)) == (
    "(['Shape', 'Sized', 'Colored', 'Square'], 'red', 3, {'extra': True})"
)
assert square.create() == 'Square.Square'
assert Square.unit() == 'mmcm'
assert square.area == 10
assert square.parent_kind() == 'shape'
assert square.explicit()[1] == 'Square'
assert square.in_closure() == (['shape', 'shape'], 'shape')
assert super(Square, square).area == 1
assert error_of(lambda: super(Square, square).missing) == "AttributeError: 'super' object has no attribute 'missing'"
assert error_of(lambda: super(Square, 5)) == (
    'TypeError: super(type, obj): obj (instance of int) is not an instance or subtype of type (Square).'
)
assert error_of(lambda: super(5, square)) == 'TypeError: super() argument 1 must be a type, not int'
assert error_of(lambda: super().method()) == 'RuntimeError: super(): no arguments'


class NoSelf:
    def method():
        return super()


assert error_of(lambda: NoSelf.method()) == 'RuntimeError: super(): no arguments'


class Parent:
    def greet(self):
        return f'hello from {type(self).__name__} with {__class__.__name__}'


class Child(Parent):
    pass


assert Child().greet() == 'hello from Child with Parent'

# === isinstance and issubclass ===
assert isinstance(square, (int, Shape)) is True
assert isinstance(square, int | Sized) is True
assert (issubclass(Square, Shape) and issubclass(Shape, Shape)) is True
assert issubclass(Shape, Square) is False
assert issubclass(bool, int) is True
assert isinstance(Square, type) is True

# === Overriding dunders ===
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f'{type(self).__name__}{self.parts}'

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts


class Named(Vector):
    def __init__(self, name, *parts):
        super().__init__(*parts)
        self.name = name

    def __repr__(self):
        return f'{self.name}={super().__repr__()}'


assert repr(Named('v', 1, 2)) == 'v=Named(1, 2)'
assert (Named('a', 1) == Named('b', 1) == Vector(1)) is True
assert error_of(lambda: hash(Vector(1))) == "TypeError: unhashable type: 'Vector'"
assert error_of(lambda: {Named('a', 1)}) == (
    "TypeError: cannot use 'Named' as a set element (unhashable type: 'Named')"
)

# === Subclasses of builtins ===
class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __getitem__(self, index):
        if isinstance(index, str):
            return f'item {index}'
        return super().__getitem__(index)


stack = Stack('ab').push('c')
assert (stack[0], stack['x'], stack[-1], len(stack)) == ('a', 'item x', 'c', 3)
assert (stack == ['a', 'b', 'c']) is True
assert repr(stack) == "['a', 'b', 'c']"
assert type(stack[:1]).__name__ == 'list'
assert type(stack + stack).__name__ == 'list'
assert type(stack.copy()).__name__ == 'list'
assert isinstance(stack, list) is True
assert [*reversed(stack)] == ['c', 'b', 'a']


class DefaultDict(dict):
    def __missing__(self, key):
        self[key] = value = f'made {key}'
        return value


d = DefaultDict(a=1)
assert repr((d['a'], d['b'], d.get('c'), 'c' in d, len(d))) == "(1, 'made b', None, False, 2)"
assert repr(d) == "{'a': 1, 'b': 'made b'}"


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def __add__(self, other):
        return Upper(str(self) + other)


text = Upper('ab') + 'cd'
assert (text, type(text).__name__, type(text.lower()).__name__) == ('ABCD', 'Upper', 'str')
assert {text: 1}['ABCD'] == 1
assert f'{text:>6}|{text!r}' == "  ABCD|'ABCD'"


class Positive(int):
    def __new__(cls, value):
        if value < 0:
            raise ValueError('negative')
        return super().__new__(cls, value)

    def __str__(self):
        return f'+{int(self)}'

    def __add__(self, other):
        return Positive(super().__add__(other))


assert str(Positive(3) + 4) == '+7'
assert (type(Positive(3) + 4).__name__, type(Positive(3) * 2).__name__, type(-Positive(3)).__name__) == (
    ('Positive', 'int', 'int')
)
assert [10, 20, 30][Positive(1)] == 20
assert repr(Positive(7)) == '7'
assert f'{Positive(7)} {Positive(7):d} {Positive(7)!r}' == '+7 7 7'
assert error_of(lambda: Positive(-1)) == 'ValueError: negative'


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


a, b = pair = Pair(1, 2)
assert repr((a, b, pair.first, pair == (1, 2), type(pair + ()).__name__)) == "(1, 2, 1, True, 'tuple')"
assert repr(pair) == '(1, 2)'
assert {pair: 'x'}[1, 2] == 'x'


class Tags(set):
    def __contains__(self, item):
        return item == 'always' or super().__contains__(item)


tags = Tags({'x'})
assert repr(('always' in tags, 'x' in tags, 'y' in tags, len(tags), type(tags | {'y'}).__name__)) == (
    "(True, True, False, 1, 'set')"
)
assert repr(tags) == "Tags({'x'})"

# === __init_subclass__ ===
class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **rest):
        super().__init_subclass__(**rest)
        cls.registry.append((cls.__name__, name))


class First(Plugin): ...
class Second(Plugin, name='second'): ...
class Third(Second): ...


assert Plugin.registry == [('First', None), ('Second', 'second'), ('Third', None)]
try:
    class Fourth(Plugin, wrong=1): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'Fourth.__init_subclass__() takes no keyword arguments'
try:
    class Fifth(Base, wrong=1): ...
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'Fifth.__init_subclass__() takes no keyword arguments'
