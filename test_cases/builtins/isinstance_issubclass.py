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
assert repr((isinstance(puppy, Puppy), isinstance(puppy, Animal), isinstance(puppy, object), isinstance(puppy, int), isinstance(Dog, type), isinstance(Dog, Dog), isinstance(type, type), isinstance(type, object), isinstance(object, type))) == (
    '(True, True, True, False, True, False, True, True, True)'
)
assert repr((isinstance(5, int), isinstance(True, int), isinstance(5, bool), isinstance(5, float), isinstance('', str), isinstance(b'', str), isinstance(None, type(None)), isinstance([], list), isinstance((), tuple), isinstance({}, dict))) == (
    '(True, True, False, False, True, False, True, True, True, True)'
)
assert repr((isinstance(5, (str, int)), isinstance(5, ()), isinstance(5, (str, (float, (int,)))), isinstance(5, int | str), isinstance(None, int | None), isinstance('a', int | None), isinstance(puppy, (int, Dog | str)))) == (
    '(True, False, True, True, True, False, True)'
)
assert repr((isinstance(len, object), isinstance(print, type(len)), isinstance(lambda: 0, type(lambda: 0)), isinstance(puppy.__init__, object), isinstance(ValueError(), Exception), isinstance(KeyError(), LookupError), isinstance(..., type(...)))) == (
    '(True, True, True, True, True, True, True)'
)
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
assert repr((issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Dog, Dog), issubclass(bool, int), issubclass(int, object), issubclass(int, (str, object)), issubclass(int, ()), issubclass(KeyError, Exception), issubclass(bool, int | str), issubclass(type, object))) == (
    '(True, False, True, True, True, True, False, True, True, True)'
)
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
assert repr((int | str, int | None, None | int, int | str | int, list[int] | None, (int | str) | float)) == (
    '(int | str, int | None, None | int, int | str, list[int] | None, int | str | float)'
)
assert repr((int | str == str | int, (int | str).__args__ == (int, str), type(int | str).__name__, int | int is int)) == (
    "(True, True, 'Union', True)"
)
assert error_of(lambda: int | 5) == "TypeError: unsupported operand type(s) for |: 'type' and 'int'"
assert error_of(lambda: 5 | int) == "TypeError: unsupported operand type(s) for |: 'int' and 'type'"
assert error_of(lambda: int | 'str') == "TypeError: unsupported operand type(s) for |: 'type' and 'str'"
assert error_of(lambda: (int | str)(5)) == "TypeError: 'typing.Union' object is not callable"

# === type ===
assert [type(x).__name__ for x in (1, 1.5, 'a', b'', None, True, [], (), {}, set(), frozenset(), range(0), slice(1), len, type, object(), puppy, Dog, ..., NotImplemented, lambda: 0, puppy.__str__, [].append, str.upper, int | str, list[int], property(), staticmethod(len), classmethod(len), super(Dog, Dog()), ValueError())] == (
    ['int', 'float', 'str', 'bytes', 'NoneType', 'bool', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'slice', 'builtin_function_or_method', 'type', 'object', 'Puppy', 'type', 'ellipsis', 'NotImplementedType', 'function', 'method-wrapper', 'builtin_function_or_method', 'method_descriptor', 'Union', 'GenericAlias', 'property', 'staticmethod', 'classmethod', 'super', 'ValueError']
)
assert repr((type(5) is int, type(type(5)) is type, type(puppy) is Puppy, type(puppy) == Dog, type(puppy)() is puppy)) == (
    '(True, True, True, False, False)'
)
Made = type('Made', (Dog,), {'x': 5, 'm': lambda self: self.x})
assert repr((Made().m(), Made.__name__, Made.__mro__[1].__name__, isinstance(Made(), Animal), type('Empty', (), {}).__bases__ == (object,))) == (
    "(5, 'Made', 'Dog', True, True)"
)
assert repr((Made, type('A', (), {}), Dog, int, type, len, type(None), type(...), type(len), type(lambda: 0))) == (
    "(<class '__main__.Made'>, <class '__main__.A'>, <class '__main__.Dog'>, <class 'int'>, <class 'type'>, <built-in function len>, <class 'NoneType'>, <class 'ellipsis'>, <class 'builtin_function_or_method'>, <class 'function'>)"
)
assert error_of(lambda: type()) == 'TypeError: type() takes 1 or 3 arguments'
assert error_of(lambda: type(1, 2)) == 'TypeError: type() takes 1 or 3 arguments'
assert error_of(lambda: type('A', 5, {})) == 'TypeError: type.__new__() argument 2 must be tuple, not int'
assert error_of(lambda: type('A', (), 5)) == 'TypeError: type.__new__() argument 3 must be dict, not int'
assert error_of(lambda: type(5, (), {})) == 'TypeError: type.__new__() argument 1 must be str, not int'
assert error_of(lambda: type('A', (5,), {})) == (
    'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases'
)
assert error_of(lambda: type('A', (bool,), {})) == "TypeError: type 'bool' is not an acceptable base type"
assert error_of(lambda: object(5)) == 'TypeError: object() takes no arguments'
assert error_of(lambda: object.missing) == "AttributeError: type object 'object' has no attribute 'missing'"
assert error_of(lambda: int.missing) == "AttributeError: type object 'int' has no attribute 'missing'"
assert (int.__name__, int.__module__, Dog.__module__, Dog.__qualname__, type(puppy).__name__) == (
    ('int', 'builtins', '__main__', 'Dog', 'Puppy')
)

# === callable ===
class Calls:
    def __call__(self):
        return 1


assert repr((callable(len), callable(int), callable(lambda: 0), callable(Dog), callable(Calls()), callable(puppy), callable(5), callable('a'), callable(None), callable([].append), callable(print), callable(type), callable((x for x in '')), callable(Calls().__call__))) == (
    '(True, True, True, True, True, False, False, False, False, True, True, True, False, True)'
)
assert error_of(lambda: callable()) == 'TypeError: callable() takes exactly one argument (0 given)'

# === Generic aliases ===
assert repr((list[int], dict[str, int], tuple[int, ...], list[list[int]], type[int], set['x'], frozenset[int])) == (
    "(list[int], dict[str, int], tuple[int, ...], list[list[int]], type[int], set['x'], frozenset[int])"
)
assert repr((list[int]('ab'), dict[str, int](a=1), list[int] == list[int], list[int].__origin__ is list, dict[str, int].__args__ == (str, int))) == (
    "(['a', 'b'], {'a': 1}, True, True, True)"
)
assert error_of(lambda: int[str]) == "TypeError: type 'int' is not subscriptable"
assert error_of(lambda: str[0]) == "TypeError: type 'str' is not subscriptable"
assert error_of(lambda: list[int].missing) == "AttributeError: type object 'list' has no attribute 'missing'"
