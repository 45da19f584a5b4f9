# Class statements: bodies, attributes, bound methods, names and the objects they make.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Bodies ===
class Empty:
    pass


class Full:
    """Class doc."""

    count = 0
    names = ['a']

    def __init__(self, x):
        self.x = x
        Full.count += 1

    def get(self):
        """Method doc."""
        return self.x


assert Full.__name__ == 'Full'
assert Full.__qualname__ == 'Full'
assert Full.__module__ == '__main__'
assert Full.__doc__ == 'Class doc.'
assert Full.get.__doc__ == 'Method doc.'
assert Empty.__doc__ is None
assert repr(Full) == "<class '__main__.Full'>"
assert repr([Empty, int, type, object]) == (
    "[<class '__main__.Empty'>, <class 'int'>, <class 'type'>, <class 'object'>]"
)
assert type(Full).__name__ == 'type'
assert (Full.__bases__ == (object,)) is True
assert (Full.__base__ is object) is True
assert (Full.__class__ is type) is True
full = Full(3)
assert full.get() == 3
assert Full.get(full) == 3
assert (full.__class__ is Full) is True
assert full.__dict__ == {'x': 3}
assert (type(full) is Full) is True
assert Full.count == 1
assert repr(full).split(' object at ')[0] == '<__main__.Full'
assert (isinstance(full, Full) and isinstance(full, object)) is True

# === Instance and class attributes ===
other = Full(4)
other.count += 10
assert (full.count, other.count, Full.count) == (2, 12, 2)
full.names.append('shared')
assert Full.names == ['a', 'shared']
other.names = ['own']
assert (full.names, other.names) == (['a', 'shared'], ['own'])
del other.names
assert other.names == ['a', 'shared']
Full.added = 'later'
assert full.added == 'later'
full.get = lambda: 'instance attribute'
assert full.get() == 'instance attribute'
del full.get
assert full.get() == 3
Full.get = lambda self: ('replaced', self.x)
assert (full.get(), other.get()) == (('replaced', 3), ('replaced', 4))
del Full.added
assert error_of(lambda: full.added) == "AttributeError: 'Full' object has no attribute 'added'"
assert error_of(lambda: Full.added) == "AttributeError: type object 'Full' has no attribute 'added'"
assert error_of(lambda: Full.missing) == "AttributeError: type object 'Full' has no attribute 'missing'"
try:
    del full.missing
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'Full' object has no attribute 'missing'"
try:
    del Full.missing
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "type object 'Full' has no attribute 'missing'"
assert error_of(lambda: full.x.y) == "AttributeError: 'int' object has no attribute 'y'"
assert error_of(lambda: Empty(1)) == 'TypeError: Empty() takes no arguments'
assert error_of(lambda: Full()) == "TypeError: Full.__init__() missing 1 required positional argument: 'x'"
assert error_of(lambda: object().attribute) == "AttributeError: 'object' object has no attribute 'attribute'"
assert error_of(lambda: setattr(object(), 'a', 1)) == (
    "AttributeError: 'object' object has no attribute 'a' and no __dict__ for setting new attributes"
)
assert error_of(lambda: int.attribute) == "AttributeError: type object 'int' has no attribute 'attribute'"
assert error_of(lambda: setattr(int, 'attribute', 1)) == (
    "TypeError: cannot set 'attribute' attribute of immutable type 'int'"
)
assert error_of(lambda: Full.__init__()) == (
    "TypeError: Full.__init__() missing 2 required positional arguments: 'self' and 'x'"
)

# === Bound methods ===
bound = full.get
assert bound() == ('replaced', 3)
assert (bound.__self__ is full) is True
assert (bound.__func__ is Full.get) is True
assert (full.get == full.get) is True
assert (full.get is full.get) is False
assert (full.get == other.get) is False
assert (hash(full.get) == hash(full.get)) is True


class Adder:
    def __init__(self, base):
        self.base = base

    def add(self, value, *more, scale=1):
        return (self.base + value + sum(more)) * scale


assert [*map(Adder(10).add, [1, 2])] == [11, 12]
assert Adder(1).add(1, 2, 3, scale=2) == 14
assert Adder.add(Adder(1), 1) == 2
assert Adder.add.__qualname__ == 'Adder.add'
assert repr(Adder(1).add).split(' of ')[0] == '<bound method Adder.add'
methods = [Adder(i).add for i in range(3)]
assert [method(0) for method in methods] == [0, 1, 2]

# === Code in bodies ===
class Computed:
    squares = [n * n for n in range(4)]
    total = sum(squares)
    for index, value in enumerate(squares):
        last = (index, value)
    if total > 10:
        size = 'big'
    else:
        size = 'small'
    try:
        1 / 0
    except ZeroDivisionError as error:
        caught = str(error)

    def helper(n):
        return n + 1

    used = helper(total)
    helper = staticmethod(helper)

    class Nested:
        depth = 2

        def where(self):
            return type(self).__qualname__

    with_nested = Nested.depth


assert (Computed.squares, Computed.total, Computed.last, Computed.size) == ([0, 1, 4, 9], 14, (3, 9), 'big')
assert (Computed.caught, Computed.used, Computed.helper(1), Computed.with_nested) == ('division by zero', 15, 2, 2)
assert Computed.Nested().where() == 'Computed.Nested'
assert repr(Computed.Nested) == "<class '__main__.Computed.Nested'>"


def factory(n):
    class Made:
        size = n

        def grow(self):
            return factory(n + 1)

    return Made


made = factory(1)
assert (made.size, made().grow().size) == (1, 2)
assert (made is factory(1)) is False
assert made.__qualname__ == 'factory.<locals>.Made'
assert repr(factory(2)) == "<class '__main__.factory.<locals>.Made'>"

# === Private names ===
class Secret:
    __hidden = 'class'
    __dunder__ = 'plain'

    def __init__(self):
        self.__value = 1

    def read(self):
        return self.__value, self.__hidden, Secret.__hidden

    def __method(self):
        return 'private method'

    def call(self):
        __local = 5
        return self.__method(), __local


secret = Secret()
assert secret.read() == (1, 'class', 'class')
assert secret.call() == ('private method', 5)
assert secret.__dict__ == {'_Secret__value': 1}
assert Secret._Secret__hidden == 'class'
assert secret._Secret__method() == 'private method'
assert error_of(lambda: secret.__value) == "AttributeError: 'Secret' object has no attribute '__value'"
assert Secret.__dunder__ == 'plain'


class Sub(Secret):
    __hidden = 'sub'

    def read_sub(self):
        return self.__hidden


assert (Sub().read_sub(), Sub().read()) == ('sub', (1, 'class', 'class'))

# === __new__ ===
class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, *args):
        self.args = args


assert (Single(1) is Single(2, 3)) is True
assert Single.instance.args == (2, 3)


class NotInstance:
    def __new__(cls, value):
        return value

    def __init__(self, value):
        raise AssertionError('not called: __new__ gave another type')


assert NotInstance(5) == 5


class Celsius(float):
    def __new__(cls, value):
        return super().__new__(cls, value + 0.5)

    @property
    def kelvin(self):
        return self + 273.0


assert repr(Celsius(1).kelvin) == '274.5'
assert type(Celsius(1) + 1).__name__ == 'float'


class BadInit:
    def __init__(self):
        return 5


assert error_of(lambda: BadInit()) == "TypeError: __init__() should return None, not 'int'"

# === __slots__ ===
class Slotted:
    __slots__ = ('a', 'b')

    def __init__(self, a):
        self.a = a


slotted = Slotted(1)
slotted.b = 2
assert (slotted.a, slotted.b) == (1, 2)
assert error_of(lambda: setattr(slotted, 'c', 3)) == (
    "AttributeError: 'Slotted' object has no attribute 'c' and no __dict__ for setting new attributes"
)
assert error_of(lambda: slotted.__dict__) == "AttributeError: 'Slotted' object has no attribute '__dict__'"
del slotted.a
assert error_of(lambda: slotted.a) == "AttributeError: 'Slotted' object has no attribute 'a'"

# === Dynamic ===
Dynamic = type('Dynamic', (Adder,), {'base': 5, 'twice': lambda self, n: self.add(n) * 2})
assert Dynamic(1).twice(2) == 6
assert repr(Dynamic) == "<class '__main__.Dynamic'>"
assert Dynamic.__name__ == 'Dynamic'
full.__class__ = Adder
full.base = 100
assert full.add(1) == 101
assert error_of(lambda: setattr(5, '__class__', int)) == (
    'TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses'
)


class Ordered:
    z = 1
    a = 2

    def m(self): ...


assert [name for name in vars(Ordered) if not name.startswith('__')] == ['z', 'a', 'm']
assert ('z' in Ordered.__dict__) is True
assert error_of(lambda: Ordered.__dict__.update({})) == (
    "AttributeError: 'mappingproxy' object has no attribute 'update'"
)
