# What Python asks when a special method is missing, answers nonsense, or belongs to a subclass of a builtin type.


def answer(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Searching without __contains__ ===
class Nonsense:
    def __iter__(self):
        return NotImplemented


class Failing:
    def __iter__(self):
        raise TypeError('not today')


class Broken:
    def __iter__(self):
        raise ValueError('not today')


class NoContainer:
    __contains__ = None
assert answer(lambda: 1 in Nonsense()) == "TypeError: argument of type 'Nonsense' is not a container or iterable"
assert answer(lambda: 1 in Failing()) == "TypeError: argument of type 'Failing' is not a container or iterable"
assert answer(lambda: 1 in Broken()) == 'ValueError: not today'
assert answer(lambda: 1 in NoContainer()) == "TypeError: 'NoContainer' object is not a container"
assert answer(lambda: 1 in object()) == "TypeError: argument of type 'object' is not a container or iterable"
assert answer(lambda: 1 in int) == "TypeError: argument of type 'type' is not a container or iterable"
assert answer(lambda: list(Nonsense())) == "TypeError: iter() returned non-iterator of type 'NotImplementedType'"

# === Subclasses of builtin types search by themselves ===
class Octets(bytes):
    def __iter__(self):
        return iter([1])


class Letters(str):
    def __iter__(self):
        return iter([1])


class Things(list):
    def __iter__(self):
        return iter([1])


class Table(dict):
    def __iter__(self):
        return iter([1])
assert answer(lambda: 1 in Octets(b'a')) == False
assert answer(lambda: 97 in Octets(b'a')) == True
assert answer(lambda: object() in Octets(b'a')) == "TypeError: a bytes-like object is required, not 'object'"
assert answer(lambda: object() in Letters('a')) == "TypeError: 'in <string>' requires string as left operand, not object"
assert answer(lambda: 'a' in Letters('a')) == True
assert answer(lambda: 1 in Things('a')) == False
assert answer(lambda: 'a' in Things('a')) == True
assert answer(lambda: 'a' in Table({'a': 1})) == True
assert answer(lambda: 1 in Table({'a': 1})) == False
assert answer(lambda: list(Things('a'))) == [1]

# === Iterating over classes ===
class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


class Counted(type):
    def __getitem__(cls, index):
        if index > 3:
            raise IndexError
        return index


class Indexed(metaclass=Counted):
    pass
assert answer(lambda: list(int)) == "TypeError: 'type' object is not iterable"
assert answer(lambda: sorted(ValueError)) == "TypeError: 'type' object is not iterable"
assert answer(lambda: [*int]) == 'TypeError: Value after * must be an iterable, not type'
assert answer(lambda: tuple(Made)) == "TypeError: 'Meta' object is not iterable"
assert answer(lambda: [*Made]) == 'TypeError: Value after * must be an iterable, not Meta'
assert answer(lambda: set(Made)) == "TypeError: 'Meta' object is not iterable"
assert answer(lambda: dict(Made)) == "TypeError: 'Meta' object is not iterable"
assert answer(lambda: enumerate(Made)) == "TypeError: 'Meta' object is not iterable"
assert answer(lambda: sum(Made)) == "TypeError: 'Meta' object is not iterable"
assert answer(lambda: 1 in Made) == "TypeError: argument of type 'Meta' is not a container or iterable"
assert answer(lambda: any(Made)) == "TypeError: 'Meta' object is not iterable"
assert answer(lambda: list(Indexed)) == [0, 1, 2, 3]
assert answer(lambda: 3 in Indexed) == True
assert answer(lambda: 4 in Indexed) == False

# === Truth of numbers comes before their length ===
class Long(int):
    def __len__(self):
        return ()


class Real(float):
    def __len__(self):
        return 3


class Text(str):
    def __len__(self):
        return 3


class Items(list):
    def __len__(self):
        return 0
assert answer(lambda: bool(Long())) == False
assert answer(lambda: bool(Long(2))) == True
assert answer(lambda: bool(Real())) == False
assert answer(lambda: bool(Text())) == True
assert answer(lambda: bool(Items([1]))) == False
assert answer(lambda: not Long(0)) == True
assert answer(lambda: [] or Real()) == 0.0

# === Joining what is not iterable ===
assert answer(lambda: ''.join(str)) == 'TypeError: can only join an iterable'
assert answer(lambda: ''.join(1)) == 'TypeError: can only join an iterable'

# === Repeating by an index ===
class Twice(str):
    def __index__(self):
        return 2


class Wrong(dict):
    def __index__(self):
        return 'x'


class Fails(float):
    def __index__(self):
        return 1 // 0
assert answer(lambda: 'ab' * Twice()) == 'abab'
assert answer(lambda: [1] * Twice()) == [1, 1]
assert answer(lambda: Twice("x") * 3) == 'xxx'
assert answer(lambda: (1,) * Wrong()) == 'TypeError: __index__ returned non-int (type str)'
assert answer(lambda: b"a" * Fails()) == 'ZeroDivisionError: division by zero'
assert answer(lambda: Twice("a") * Twice("b")) == 'aa'

# === str() of what only has __repr__ ===
class Represented:
    def __repr__(self):
        return 5
assert answer(lambda: str(Represented())) == 'TypeError: __str__ returned non-string (type int)'
assert answer(lambda: repr(Represented())) == 'TypeError: __repr__ returned non-string (type int)'
assert answer(lambda: f'{Represented()}') == 'TypeError: __str__ returned non-string (type int)'
assert answer(lambda: '%s' % Represented()) == 'TypeError: __str__ returned non-string (type int)'
assert answer(lambda: '%r' % Represented()) == 'TypeError: __repr__ returned non-string (type int)'
assert answer(lambda: '{}'.format(Represented())) == 'TypeError: __str__ returned non-string (type int)'
assert answer(lambda: format(Represented())) == 'TypeError: __str__ returned non-string (type int)'
assert answer(lambda: [Represented()] == 0 or str([Represented()])) == 'TypeError: __repr__ returned non-string (type int)'

# === Methods through __getattribute__ ===
seen = []


class Watched:
    def __getattribute__(self, name):
        seen.append(name)
        return object.__getattribute__(self, name)

    def method(self, x):
        return x


class Answering:
    __slots__ = ()

    def __getattr__(self, name):
        return {name: 1}
assert answer(lambda: Watched().method(1)) == 1
assert answer(lambda: seen) == ['method']
assert answer(lambda: sorted(vars(Watched()))) == []
assert answer(lambda: seen) == ['method', '__dict__']
assert answer(lambda: vars(Answering())) == {'__dict__': 1}
assert answer(lambda: vars(1)) == 'TypeError: vars() argument must have __dict__ attribute'

# === Positional-only parameters by name ===
def only(a, /):
    return a


def mixed(a, b, /, c):
    return a, b, c


async def work():
    return 1


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value


finished = work()
assert answer(lambda: only(**{'a': 1, '': 2})) == "TypeError: only() got some positional-only arguments passed as keyword arguments: 'a'"
assert answer(lambda: only(**{'': 2, 'a': 1})) == "TypeError: only() got some positional-only arguments passed as keyword arguments: 'a'"
assert answer(lambda: mixed(1, b=2, c=3)) == "TypeError: mixed() got some positional-only arguments passed as keyword arguments: 'b'"
assert answer(lambda: mixed(zzz=1, b=2, a=3)) == "TypeError: mixed() got some positional-only arguments passed as keyword arguments: 'a, b'"
assert answer(lambda: mixed(1, 2, zzz=1)) == "TypeError: mixed() got an unexpected keyword argument 'zzz'"

# === A coroutine that has run ===
assert answer(lambda: drive(finished)) == 1
assert answer(lambda: finished.send(None)) == 'RuntimeError: cannot reuse already awaited coroutine'
assert answer(lambda: finished.throw(ValueError(1))) == 'RuntimeError: cannot reuse already awaited coroutine'
assert answer(lambda: finished.close()) == None

# === Functions in class bodies ===
def described(x):
    """Doc."""


as_static, as_class = staticmethod(described), classmethod(described)
assert answer(lambda: as_static.__name__) == 'described'
assert answer(lambda: as_class.__name__) == 'described'
assert answer(lambda: as_class.__doc__) == 'Doc.'
assert answer(lambda: as_static.__qualname__) == 'described'
assert answer(lambda: as_class.__module__) == '__main__'

# === Bytes hold numbers ===
assert answer(lambda: False in b'\0') == True
assert answer(lambda: True in b'\1\2') == True
assert answer(lambda: 256 in b'') == 'ValueError: byte must be in range(0, 256)'
assert answer(lambda: -1 in b'') == 'ValueError: byte must be in range(0, 256)'
assert answer(lambda: 10**30 in b'') == 'ValueError: byte must be in range(0, 256)'
assert answer(lambda: 'a' in b'') == "TypeError: a bytes-like object is required, not 'str'"

# === Three operands of pow ===
assert answer(lambda: pow(1.5, 7, {})) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert answer(lambda: pow(1, 7, {})) == "TypeError: unsupported operand type(s) for ** or pow(): 'int', 'int', 'dict'"
assert answer(lambda: pow(1, 2, 1.5)) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert answer(lambda: pow({}, 2, 1.5)) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert answer(lambda: pow(1.5, 'a', 3)) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert answer(lambda: pow(2, 'a', 3)) == "TypeError: unsupported operand type(s) for ** or pow(): 'int', 'str', 'int'"
assert answer(lambda: pow(2, 1.5, 3)) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert answer(lambda: pow(1.5, 2, None)) == 2.25
