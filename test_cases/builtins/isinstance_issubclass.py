# isinstance(), issubclass(), type(), callable().


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


class Animal: ...
class Dog(Animal): ...
class Puppy(Dog): ...


# === isinstance ===
puppy = Puppy()
assert isinstance(puppy, Puppy) is True
assert isinstance(puppy, Animal) is True
assert isinstance(puppy, object) is True
assert isinstance(puppy, int) is False
assert isinstance(Dog, type) is True
assert isinstance(Dog, Dog) is False
assert isinstance(type, type) is True
assert isinstance(type, object) is True
assert isinstance(object, type) is True
assert isinstance(5, int) is True
assert isinstance(True, int) is True
assert isinstance(5, bool) is False
assert isinstance(5, float) is False
assert isinstance('', str) is True
assert isinstance(b'', str) is False
assert isinstance(None, type(None)) is True
assert isinstance([], list) is True
assert isinstance((), tuple) is True
assert isinstance({}, dict) is True
assert isinstance(5, (str, int)) is True
assert isinstance(5, ()) is False
assert isinstance(5, (str, (float, (int,)))) is True
assert isinstance(5, int | str) is True
assert isinstance(None, int | None) is True
assert isinstance('a', int | None) is False
assert isinstance(puppy, (int, Dog | str)) is True
assert isinstance(len, object) is True
assert isinstance(print, type(len)) is True
assert isinstance(lambda: 0, type(lambda: 0)) is True
assert isinstance(puppy.__init__, object) is True
assert isinstance(ValueError(), Exception) is True
assert isinstance(KeyError(), LookupError) is True
assert isinstance(..., type(...)) is True
assert error_of(lambda: isinstance(5, 5)) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)
assert error_of(lambda: isinstance(5, 'int')) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)
assert error_of(lambda: isinstance(5, [int])) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)
assert isinstance(5, (int, 5)) is True
assert error_of(lambda: isinstance('a', (int, 5))) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)
assert error_of(lambda: isinstance(5, None)) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)
assert error_of(lambda: isinstance(5, list[int])) == (
    'TypeError: isinstance() argument 2 cannot be a parameterized generic'
)
assert isinstance(5, int | list[int]) is True
assert error_of(lambda: isinstance(5)) == 'TypeError: isinstance expected 2 arguments, got 1'
assert error_of(lambda: isinstance()) == 'TypeError: isinstance expected 2 arguments, got 0'
assert error_of(lambda: isinstance([], list[int])) == (
    'TypeError: isinstance() argument 2 cannot be a parameterized generic'
)
assert error_of(lambda: isinstance(5, lambda: 0)) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)

# === issubclass ===
assert issubclass(Puppy, Animal) is True
assert issubclass(Animal, Puppy) is False
assert issubclass(Dog, Dog) is True
assert issubclass(bool, int) is True
assert issubclass(int, object) is True
assert issubclass(int, (str, object)) is True
assert issubclass(int, ()) is False
assert issubclass(KeyError, Exception) is True
assert issubclass(bool, int | str) is True
assert issubclass(type, object) is True
assert error_of(lambda: issubclass(5, int)) == 'TypeError: issubclass() arg 1 must be a class'
assert error_of(lambda: issubclass(puppy, Dog)) == 'TypeError: issubclass() arg 1 must be a class'
assert error_of(lambda: issubclass(int, 5)) == (
    'TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union'
)
assert error_of(lambda: issubclass(int, 'int')) == (
    'TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union'
)
assert error_of(lambda: issubclass('int', str)) == 'TypeError: issubclass() arg 1 must be a class'
assert error_of(lambda: issubclass(int, list[int])) == (
    'TypeError: issubclass() argument 2 cannot be a parameterized generic'
)
assert error_of(lambda: issubclass(list[int], list)) == 'TypeError: issubclass() arg 1 must be a class'
assert error_of(lambda: issubclass(int)) == 'TypeError: issubclass expected 2 arguments, got 1'

# === Unions ===
assert repr(int | str) == 'int | str'
assert repr(int | None) == 'int | None'
assert repr(None | int) == 'None | int'
assert repr(int | str | int) == 'int | str'
assert repr(list[int] | None) == 'list[int] | None'
assert repr((int | str) | float) == 'int | str | float'
assert (int | str == str | int) is True
assert ((int | str).__args__ == (int, str)) is True
assert type(int | str).__name__ == 'Union'
assert (int | int is int) is True
assert error_of(lambda: int | 5) == "TypeError: unsupported operand type(s) for |: 'type' and 'int'"
assert error_of(lambda: 5 | int) == "TypeError: unsupported operand type(s) for |: 'int' and 'type'"
assert error_of(lambda: int | 'str') == "TypeError: unsupported operand type(s) for |: 'type' and 'str'"
assert error_of(lambda: (int | str)(5)) == "TypeError: 'typing.Union' object is not callable"

# === type ===
assert [type(x).__name__ for x in (1, 1.5, 'a', b'', None, True, [], (), {}, set(), frozenset(), range(0), slice(1), len, type, object(), puppy, Dog, ..., NotImplemented, lambda: 0, puppy.__str__, [].append, str.upper, int | str, list[int], property(), staticmethod(len), classmethod(len), super(Dog, Dog()), ValueError())] == (
    ['int', 'float', 'str', 'bytes', 'NoneType', 'bool', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range',
     'slice', 'builtin_function_or_method', 'type', 'object', 'Puppy', 'type', 'ellipsis', 'NotImplementedType',
     'function', 'method-wrapper', 'builtin_function_or_method', 'method_descriptor', 'Union', 'GenericAlias',
     'property', 'staticmethod', 'classmethod', 'super', 'ValueError']
)
assert (type(5) is int) is True
assert (type(type(5)) is type) is True
assert (type(puppy) is Puppy) is True
assert (type(puppy) == Dog) is False
assert (type(puppy)() is puppy) is False
Made = type('Made', (Dog,), {'x': 5, 'm': lambda self: self.x})
assert Made().m() == 5
assert Made.__name__ == 'Made'
assert Made.__mro__[1].__name__ == 'Dog'
assert isinstance(Made(), Animal) is True
assert (type('Empty', (), {}).__bases__ == (object,)) is True
assert repr(Made) == "<class '__main__.Made'>"
assert repr(type('A', (), {})) == "<class '__main__.A'>"
assert repr(Dog) == "<class '__main__.Dog'>"
assert repr(int) == "<class 'int'>"
assert repr(type) == "<class 'type'>"
assert repr(len) == '<built-in function len>'
assert repr(type(None)) == "<class 'NoneType'>"
assert repr(type(...)) == "<class 'ellipsis'>"
assert repr(type(len)) == "<class 'builtin_function_or_method'>"
assert repr(type(lambda: 0)) == "<class 'function'>"
assert error_of(lambda: type()) == 'TypeError: type() takes 1 or 3 arguments'
assert error_of(lambda: type(1, 2)) == 'TypeError: type() takes 1 or 3 arguments'
assert error_of(lambda: type('A', 5, {})) == 'TypeError: type.__new__() argument 2 must be tuple, not int'
assert error_of(lambda: type('A', (), 5)) == 'TypeError: type.__new__() argument 3 must be dict, not int'
assert error_of(lambda: type(5, (), {})) == 'TypeError: type.__new__() argument 1 must be str, not int'
assert error_of(lambda: type('A', (5,), {})) == (
    'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the '
    'metaclasses of all its bases'
)
assert error_of(lambda: type('A', (bool,), {})) == "TypeError: type 'bool' is not an acceptable base type"
assert error_of(lambda: object(5)) == 'TypeError: object() takes no arguments'
assert error_of(lambda: object.missing) == "AttributeError: type object 'object' has no attribute 'missing'"
assert error_of(lambda: int.missing) == "AttributeError: type object 'int' has no attribute 'missing'"
assert int.__name__ == 'int'
assert int.__module__ == 'builtins'
assert Dog.__module__ == '__main__'
assert Dog.__qualname__ == 'Dog'
assert type(puppy).__name__ == 'Puppy'

# === callable ===
class Calls:
    def __call__(self):
        return 1


assert callable(len) is True
assert callable(int) is True
assert callable(lambda: 0) is True
assert callable(Dog) is True
assert callable(Calls()) is True
assert callable(puppy) is False
assert callable(5) is False
assert callable('a') is False
assert callable(None) is False
assert callable([].append) is True
assert callable(print) is True
assert callable(type) is True
assert callable((x for x in '')) is False
assert callable(Calls().__call__) is True
assert error_of(lambda: callable()) == 'TypeError: callable() takes exactly one argument (0 given)'

# === Generic aliases ===
assert repr(list[int]) == 'list[int]'
assert repr(dict[str, int]) == 'dict[str, int]'
assert repr(tuple[int, ...]) == 'tuple[int, ...]'
assert repr(list[list[int]]) == 'list[list[int]]'
assert repr(type[int]) == 'type[int]'
assert repr(set['x']) == "set['x']"
assert repr(frozenset[int]) == 'frozenset[int]'
assert list[int]('ab') == ['a', 'b']
assert dict[str, int](a=1) == {'a': 1}
assert (list[int] == list[int]) is True
assert (list[int].__origin__ is list) is True
assert (dict[str, int].__args__ == (str, int)) is True
assert error_of(lambda: int[str]) == "TypeError: type 'int' is not subscriptable"
assert error_of(lambda: str[0]) == "TypeError: type 'str' is not subscriptable"
assert error_of(lambda: list[int].missing) == "AttributeError: type object 'list' has no attribute 'missing'"


# === Registering where a hook has a say ===
import abc


class Hooked(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return NotImplemented if other is not str else True


assert (Hooked.register(int), isinstance(1, Hooked), isinstance('a', Hooked), isinstance(1.5, Hooked)) == (int, True, True, False)
assert Hooked.register(str) is str
