# Function, method, generator and coroutine objects as values.
import asyncio

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


def plain(a, b=1, *args, c, d=2, **kwargs):
    """Doc."""
    return a


def generate():
    yield 1


async def coroutine():
    return 1


class Holder:
    def method(self, x=1):
        return self, x

    @classmethod
    def of_class(cls):
        return cls

    @staticmethod
    def static(x):
        return x


holder = Holder()
# === Kinds ===
assert [type(f).__name__ for f in (plain, generate, coroutine, holder.method, Holder.method, holder.of_class, Holder.static, len, [].append, str.upper, 'a'.upper, int.__add__, (1).__add__, dict.fromkeys, Holder, lambda: 0, print, type)] == (
    ['function', 'function', 'function', 'method', 'function', 'method', 'function', 'builtin_function_or_method',
     'builtin_function_or_method', 'method_descriptor', 'builtin_function_or_method', 'wrapper_descriptor',
     'method-wrapper', 'builtin_function_or_method', 'type', 'function', 'builtin_function_or_method', 'type']
)
assert repr([callable(f) for f in (plain, holder.method, len, Holder, holder, 'a'.upper, generate())]) == (
    '[True, True, True, True, False, True, False]'
)
assert type(generate()).__name__ == 'generator'
c = coroutine()
assert (type(c).__name__, c.close()) == ('coroutine', None)

# === Attributes ===
assert plain.__name__ == 'plain'
assert plain.__qualname__ == 'plain'
assert plain.__doc__ == 'Doc.'
assert plain.__module__ == '__main__'
assert plain.__defaults__ == (1,)
assert plain.__kwdefaults__ == {'d': 2}
assert plain.__dict__ == {}
assert holder.method.__name__ == 'method'
assert holder.method.__doc__ is None
assert (holder.method.__func__ is Holder.method) is True
assert (holder.method.__self__ is holder) is True
assert Holder.method.__qualname__ == 'Holder.method'
assert (holder.method.__defaults__ == (1,)) is True
assert len.__name__ == 'len'
assert (len.__self__ is not None) is True
assert [].append.__self__ == []
assert 'abc'.upper.__name__ == 'upper'
assert 'abc'.upper.__self__ == 'abc'
assert str.upper.__qualname__ == 'str.upper'
assert (str.upper.__objclass__ is str) is True
plain.tag = 'set'
assert repr((plain.tag, plain.__dict__, hasattr(plain, 'other'))) == "('set', {'tag': 'set'}, False)"
del plain.tag
assert error_of(lambda: plain.tag) == "AttributeError: 'function' object has no attribute 'tag'"
try:
    holder.method.tag = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'method' object has no attribute 'tag' and no __dict__ for setting new attributes"
try:
    len.tag = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'builtin_function_or_method' object has no attribute 'tag' and no __dict__ for setting new attributes"
try:
    plain.__name__ = 5
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == '__name__ must be set to a string object'
try:
    plain.__defaults__ = 5
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == '__defaults__ must be set to a tuple object'
try:
    del plain.__name__
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == '__name__ must be set to a string object'
plain.__name__ = 'other'
plain.__qualname__ = 'also.other'
plain.__doc__ = 'new doc'
assert plain.__name__ == 'other'
assert plain.__doc__ == 'new doc'
assert repr(plain).startswith('<function also.other at 0x') is True
plain.__kwdefaults__ = {'c': 5, 'd': 6}
assert plain('x') == 'x'
plain.__kwdefaults__ = None
assert error_of(lambda: plain('x')) == (
    "TypeError: also.other() missing 2 required keyword-only arguments: 'c' and 'd'"
)
assert (plain.__annotations__, generate.__annotations__) == ({}, {})
Holder.method.note = 'through the class'
assert holder.method.note == 'through the class'


def annotated(x: int, *, y: 'str' = '') -> list[int]: ...


assert (annotated.__annotations__ == {'x': int, 'y': 'str', 'return': list[int]}) is True
assert annotated.__annotations__['y'] == 'str'

# === Equality and hashing ===
assert (plain == plain) is True
assert (plain != generate) is True
assert ((lambda: 0) == (lambda: 0)) is False
assert (holder.method == holder.method) is True
assert (holder.method is holder.method) is False
assert (holder.method == Holder().method) is False
assert ([].append == [].append) is False
assert (len == len) is True
items = []
assert (items.append == items.append) is True
assert (hash(plain) == hash(plain)) is True
assert {len: 1}[len] == 1
assert {holder.method: 1}[holder.method] == 1
assert ('a'.upper == 'a'.upper) is True
assert error_of(lambda: plain < generate) == (
    "TypeError: '<' not supported between instances of 'function' and 'function'"
)
assert error_of(lambda: plain + 1) == "TypeError: unsupported operand type(s) for +: 'function' and 'int'"
assert error_of(lambda: plain[0]) == "TypeError: 'function' object is not subscriptable"
assert error_of(lambda: len[0]) == "TypeError: 'builtin_function_or_method' object is not subscriptable"
assert error_of(lambda: iter(plain)) == "TypeError: 'function' object is not iterable"
assert error_of(lambda: plain.missing) == "AttributeError: 'function' object has no attribute 'missing'"
assert error_of(lambda: len(plain)) == "TypeError: object of type 'function' has no len()"

# === repr ===
assert repr(plain)[:10] == '<function '
assert repr(holder.method).startswith('<bound method Holder.method of <__main__.Holder object at 0x') is True
assert repr(Holder.of_class) == "<bound method Holder.of_class of <class '__main__.Holder'>>"
assert repr(len) == '<built-in function len>'
assert repr(str.upper) == "<method 'upper' of 'str' objects>"
assert repr('a'.upper).startswith("<built-in method upper of str object at 0x") is True
assert repr(generate()).startswith('<generator object generate at 0x') is True
assert repr((x for x in '')).startswith('<generator object <genexpr> at 0x') is True
assert repr(type) == "<class 'type'>"
assert repr(int.__add__) == "<slot wrapper '__add__' of 'int' objects>"
assert repr((1).__add__).startswith("<method-wrapper '__add__' of int object at 0x") is True

# === Unbound calls ===
assert str.upper('a') == 'A'
assert list.append(items, 1) is None
assert items == [1]
assert dict.get({'a': 1}, 'a') == 1
assert int.__add__(1, 2) == 3
assert object.__eq__(1, 1) is True
assert object.__repr__(holder)[:7] == '<__main'
assert list.__len__([1, 2]) == 2
assert str.join('-', 'ab') == 'a-b'
assert float.is_integer(2.0) is True
assert (set.union({1}, {2}) == {1, 2}) is True
assert error_of(lambda: str.upper()) == 'TypeError: unbound method str.upper() needs an argument'
assert error_of(lambda: str.upper(1)) == (
    "TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object"
)
assert error_of(lambda: list.append([])) == 'TypeError: list.append() takes exactly one argument (0 given)'
assert error_of(lambda: list.append((), 1)) == (
    "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'tuple' object"
)
assert error_of(lambda: int.__add__('a', 1)) == (
    "TypeError: descriptor '__add__' requires a 'int' object but received a 'str'"
)
assert error_of(lambda: dict.get([], 1)) == (
    "TypeError: descriptor 'get' for 'dict' objects doesn't apply to a 'list' object"
)
assert error_of(lambda: Holder.method()) == (
    "TypeError: Holder.method() missing 1 required positional argument: 'self'"
)
assert Holder.method('any object', 2) == ('any object', 2)

# === Passing around ===
assert list(map(Holder.static, [1])) == [1]
assert repr([f(-5) for f in (abs, str, bool, lambda n: n * 2)]) == "[5, '-5', True, -10]"
assert sorted('bA', key=str.lower) == ['A', 'b']
assert max([[1], [1, 2]], key=len) == [1, 2]
assert (lambda f, *a: f(*a))(max, 1, 5) == 5
table = {'add': int.__add__, 'join': ' '.join, 'make': Holder, 'first': (lambda items: items[0])}
assert table['add'](1, 2) == 3
assert table['join'](['a', 'b']) == 'a b'
assert type(table['make']()).__name__ == 'Holder'
assert table['first']('xyz') == 'x'
compose = lambda *fs: lambda x: compose(*fs[1:])(fs[0](x)) if fs else x
assert compose(str.strip, str.upper, list)(' ab ') == ['A', 'B']
bound = [holder.method for _ in range(2)]
assert repr((bound[0]() == bound[1](), bound[0](5)[1])) == '(True, 5)'
assert asyncio.iscoroutine(c) is True


# === The builtins that a function sees ===
def plain():
    pass


assert plain.__builtins__['len'] is len and plain.__builtins__['print'] is print
limited = {'__builtins__': {'len': 'own'}}
exec('def f(): pass', limited)
assert limited['f'].__builtins__ is limited['__builtins__']
try:
    plain.__builtins__ = {}
except AttributeError as error:
    assert str(error) == 'readonly attribute'
else:
    assert False
assert repr(staticmethod.__class_getitem__(int)) == 'staticmethod[int]'
