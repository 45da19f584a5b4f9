# __class_getitem__, __mro_entries__, type() with three arguments, and classes that are made and changed by programs.


def error_of(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


# === __class_getitem__ is a classmethod without saying so ===
class Typed:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item!r}]'

    def __getitem__(self, item):
        return f'instance {item}'


class Derived(Typed):
    pass


assert (Typed[int], Typed[1, 'a'], Derived[:], Typed()[5], Typed[...], Derived[()]) == (
    "Typed[<class 'int'>]",
    "Typed[(1, 'a')]",
    'Derived[slice(None, None, None)]',
    'instance 5',
    'Typed[Ellipsis]',
    'Derived[()]',
)
assert (type(Typed.__dict__['__class_getitem__']).__name__, Typed.__class_getitem__(3)) == ('classmethod', 'Typed[3]')


class Meta(type):
    def __getitem__(cls, item):
        return f'meta {item}'

    def __setitem__(cls, item, value):
        cls.items = {**getattr(cls, 'items', {}), item: value}

    def __contains__(cls, item):
        return item in cls.items


class Both(Typed, metaclass=Meta):
    pass


Both['k'] = 1
assert (Both[5], Both.items, 'k' in Both, Both()[5]) == ('meta 5', {'k': 1}, True, 'instance 5')


class Plain:
    pass


class Sequence:
    __class_getitem__ = classmethod(lambda cls, item: (cls.__name__, item))


assert Sequence['x'] == ('Sequence', 'x')
assert error_of(lambda: Plain[int]) == "TypeError: type 'Plain' is not subscriptable"
assert error_of(lambda: int[str]) == "TypeError: type 'int' is not subscriptable"
assert error_of(lambda: Plain()[int]) == "TypeError: 'Plain' object is not subscriptable"
assert error_of(lambda: type(None)[int]) == "TypeError: type 'NoneType' is not subscriptable"
Plain.__class_getitem__ = classmethod(lambda cls, item: 'added later')
assert Plain[int] == 'added later'
assert [str(alias) for alias in (list[int], dict[str, int], tuple[int, ...], type[int], set['x'])] == [
    'list[int]', 'dict[str, int]', 'tuple[int, ...]', 'type[int]', "set['x']",
]
assert error_of(lambda: str[int]) == "TypeError: type 'str' is not subscriptable"

# === type() with three arguments ===
def area(self):
    return self.width * self.height


Shape = type('Shape', (), {'width': 2, 'height': 3, 'area': area, '__doc__': 'A shape.', '__slots__': ()})
assert (Shape().area(), Shape.__name__, Shape.__qualname__, Shape.__module__, Shape.__doc__, Shape.area.__name__) == (
    6, 'Shape', 'Shape', '__main__', 'A shape.', 'area',
)
namespace = {'x': 1}
Copied = type('Copied', (Shape,), namespace)
namespace['x'] = 2
assert (Copied.x, Copied().area(), Copied.__bases__ == (Shape,), sorted(namespace)) == (1, 6, True, ['x'])
Named = type('Any name at all', (), {'__qualname__': 'Outer.Inner', '__module__': 'elsewhere'})
assert (repr(Named), Named.__name__, Named.__qualname__) == (
    "<class 'elsewhere.Outer.Inner'>",
    'Any name at all',
    'Outer.Inner',
)
assert (type(5), type(type), type(Shape) is type, isinstance(type, type), issubclass(type, object)) == (
    int, type, True, True, True,
)
for args in ((), (1, 2), ('X', (), {}, 1), (5, (), {}), ('X', [], {}), ('X', (), []), ('X', (5,), {}), ('X\0', (), {})):
    print(error_of(type, *args))
assert error_of(type, 'X', (), {}, unknown=1) == 'TypeError: X.__init_subclass__() takes no keyword arguments'
assert error_of(lambda: type('X', (), {'__init_subclass__': 5}).__name__) == 'X'
assert error_of(lambda: type('Y', (type('X', (), {'__init_subclass__': classmethod(lambda cls: 1 / 0)}),), {})) == (
    'ZeroDivisionError: division by zero'
)
made = {}
for name in 'first', 'second':
    made[name] = type(name, (dict,), {'kind': name, 'label': property(lambda self: f'{self.kind} {len(self)}')})
assert [cls(a=1).label for cls in made.values()] == ['first 1', 'second 1']

# === Names of classes can be changed, within limits ===
class Renamed:
    class Inner:
        def method(self):
            pass


Renamed.__name__, Renamed.Inner.__qualname__ = 'Other', 'Other.Inner'
assert (repr(Renamed), repr(Renamed.Inner), Renamed.Inner.method.__qualname__, Renamed.__qualname__) == (
    "<class '__main__.Renamed'>",
    "<class '__main__.Other.Inner'>",
    'Renamed.Inner.method',
    'Renamed',
)
assert error_of(setattr, Renamed, '__name__', 5) == "TypeError: can only assign string to Other.__name__, not 'int'"
assert error_of(setattr, Renamed, '__name__', 'nul\0') == 'ValueError: type name must not contain null characters'
assert error_of(delattr, Renamed, '__name__') == (
    "TypeError: cannot delete '__name__' attribute of immutable type 'Other'"
)
assert error_of(setattr, Renamed, '__qualname__', None) == (
    "TypeError: can only assign string to Other.__qualname__, not 'NoneType'"
)
assert error_of(setattr, int, 'new', 1) == "TypeError: cannot set 'new' attribute of immutable type 'int'"
assert error_of(delattr, str, 'upper') == "TypeError: cannot set 'upper' attribute of immutable type 'str'"
assert error_of(setattr, Renamed, '__mro__', ()) == (
    "AttributeError: attribute '__mro__' of 'type' objects is not writable"
)
Renamed.__doc__ = 'documented later'
Renamed.__module__ = 'moved'
assert (Renamed.__doc__, repr(Renamed)) == ('documented later', "<class 'moved.Renamed'>")

# === Methods are added, replaced and deleted while instances live ===
class Counter:
    total = 0

    def step(self):
        Counter.total += 1
        return self


counter = Counter()
bound = counter.step
Counter.step = lambda self: 'replaced'
assert (counter.step(), bound() is counter, Counter.total) == ('replaced', True, 1)
Counter.__len__ = lambda self: 7
Counter.__call__ = lambda self, *args: args
Counter.__iter__ = lambda self: iter('ab')
assert (len(counter), counter(1, 2), [*counter], bool(counter)) == (7, (1, 2), ['a', 'b'], True)
del Counter.__len__, Counter.__iter__
assert error_of(len, counter) == "TypeError: object of type 'Counter' has no len()"
assert error_of(iter, counter) == "TypeError: 'Counter' object is not iterable"
counter.__len__ = lambda: 9
assert error_of(len, counter) == "TypeError: object of type 'Counter' has no len()"
del Counter.step
assert error_of(lambda: counter.step()) == "AttributeError: 'Counter' object has no attribute 'step'"
Counter.step = staticmethod(lambda *args: args)
assert (counter.step(1), Counter.step()) == ((1,), ())
Counter.__eq__ = lambda self, other: True
assert (counter == 5, hash(counter) == hash(counter), Counter.__hash__ is object.__hash__) == (True, True, True)


# === Class decorators that wrap, register and replace ===
registry = {}


def register(name=None):
    def decorate(cls):
        registry[name or cls.__name__.lower()] = cls
        return cls

    return decorate


def with_repr(cls):
    def __repr__(self):
        return f'{type(self).__qualname__}({", ".join(f"{k}={v!r}" for k, v in vars(self).items())})'

    cls.__repr__ = __repr__
    return cls


def singleton(cls):
    return cls()


@register()
@with_repr
class Item:
    def __init__(self, name, **rest):
        self.name = name
        vars(self).update(rest)


@register('special')
class SpecialItem(Item):
    pass


@singleton
class config:
    debug = True

    def __getattr__(self, name):
        return f'no {name}'


assert (repr(registry['item']('a', size=1)), repr(registry['special']('b')), sorted(registry)) == (
    "Item(name='a', size=1)", "SpecialItem(name='b')", ['item', 'special'],
)
assert (config.debug, config.other, type(config).__name__) == (True, 'no other', 'config')


# === Local classes are new each time, and keep their closures ===
def make(base, factor):
    class Scaled(base):
        scale = factor * getattr(base, 'scale', 1)

        def __call__(self, value):
            return value * self.scale, factor, __class__ is type(self)

    return Scaled


Twice = make(object, 2)
Sixfold = make(Twice, 3)
assert (Twice()(1), Sixfold()(1), Twice.__call__(Sixfold(), 1), Twice is make(object, 2), Sixfold.__qualname__) == (
    (2, 2, True), (6, 3, True), (6, 2, False), False, 'make.<locals>.Scaled',
)
assert [cls.__name__ for cls in Sixfold.__mro__] == ['Scaled', 'Scaled', 'object']
assert sorted(cls.scale for cls in Twice.__subclasses__()) == [6]
