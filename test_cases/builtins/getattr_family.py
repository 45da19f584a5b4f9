# getattr, setattr, hasattr, delattr, vars, dir, and attributes of builtin objects.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


class Box:
    """A box."""

    kind = 'class'

    def __init__(self):
        self.x = 1

    def method(self):
        return self.x


box = Box()
# === getattr ===
assert getattr(box, 'x') == 1
assert getattr(box, 'kind') == 'class'
assert getattr(box, 'method')() == 1
assert getattr(box, 'missing', 'default') == 'default'
assert getattr(box, 'missing', None) is None
assert getattr(5, 'real') == 5
assert getattr('a', 'upper')() == 'A'
assert getattr(Box, 'kind') == 'class'
assert (getattr(box, '__class__') is Box) is True
assert getattr(len, '__name__') == 'len'
assert error_of(lambda: getattr(box, 'missing')) == "AttributeError: 'Box' object has no attribute 'missing'"
assert error_of(lambda: getattr(Box, 'missing')) == "AttributeError: type object 'Box' has no attribute 'missing'"
assert error_of(lambda: getattr(5, 'missing')) == "AttributeError: 'int' object has no attribute 'missing'"
assert error_of(lambda: getattr(None, 'x')) == "AttributeError: 'NoneType' object has no attribute 'x'"
assert error_of(lambda: getattr(box, 5)) == "TypeError: attribute name must be string, not 'int'"
assert error_of(lambda: getattr(box, None, 1)) == "TypeError: attribute name must be string, not 'NoneType'"
assert error_of(lambda: getattr(box)) == 'TypeError: getattr expected at least 2 arguments, got 1'
assert error_of(lambda: getattr(box, 'x', 1, 2)) == 'TypeError: getattr expected at most 3 arguments, got 4'
assert error_of(lambda: getattr(box, '')) == "AttributeError: 'Box' object has no attribute ''"
assert error_of(lambda: getattr(box, 'a b')) == "AttributeError: 'Box' object has no attribute 'a b'"
assert getattr(box, 'a b', 'd') == 'd'


class Raises:
    @property
    def value(self):
        raise ValueError('in property')

    @property
    def attribute(self):
        raise AttributeError('custom text')


assert error_of(lambda: getattr(Raises(), 'value', 'default')) == 'ValueError: in property'
assert getattr(Raises(), 'attribute', 'default') == 'default'
assert hasattr(Raises(), 'attribute') is False
assert error_of(lambda: getattr(Raises(), 'attribute')) == 'AttributeError: custom text'
assert error_of(lambda: hasattr(Raises(), 'value')) == 'ValueError: in property'

# === setattr, delattr, hasattr ===
assert setattr(box, 'y', 2) is None
assert box.y == 2
assert hasattr(box, 'y') is True
assert delattr(box, 'y') is None
assert hasattr(box, 'y') is False
setattr(Box, 'added', lambda self: ('added', self.x))
assert box.added() == ('added', 1)
setattr(box, 'not valid', 5)
assert (getattr(box, 'not valid'), vars(box)) == (5, {'x': 1, 'not valid': 5})
delattr(box, 'not valid')
assert error_of(lambda: setattr(5, 'x', 1)) == (
    "AttributeError: 'int' object has no attribute 'x' and no __dict__ for setting new attributes"
)
assert error_of(lambda: setattr('a', 'upper', 1)) == "AttributeError: 'str' object attribute 'upper' is read-only"
assert error_of(lambda: setattr(None, 'x', 1)) == (
    "AttributeError: 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes"
)
assert error_of(lambda: setattr(int, 'x', 1)) == "TypeError: cannot set 'x' attribute of immutable type 'int'"
assert error_of(lambda: setattr(box, 5, 1)) == "TypeError: attribute name must be string, not 'int'"
assert error_of(lambda: setattr(box, 'x')) == 'TypeError: setattr expected 3 arguments, got 2'
assert error_of(lambda: setattr([], 'x', 1)) == (
    "AttributeError: 'list' object has no attribute 'x' and no __dict__ for setting new attributes"
)
assert error_of(lambda: setattr(len, 'x', 1)) == (
    "AttributeError: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new "
    'attributes'
)
assert error_of(lambda: setattr(object(), 'x', 1)) == (
    "AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes"
)
assert error_of(lambda: delattr(box, 'missing')) == "AttributeError: 'Box' object has no attribute 'missing'"
assert error_of(lambda: delattr(box, 'kind')) == "AttributeError: 'Box' object has no attribute 'kind'"
assert error_of(lambda: delattr(5, 'real')) == "AttributeError: attribute 'real' of 'int' objects is not writable"
assert error_of(lambda: delattr(box, 5)) == "TypeError: attribute name must be string, not 'int'"
assert error_of(lambda: hasattr(box, 5)) == "TypeError: attribute name must be string, not 'int'"
assert error_of(lambda: hasattr(box)) == 'TypeError: hasattr expected 2 arguments, got 1'
assert hasattr([], 'append') is True
assert hasattr([], 'add') is False
assert hasattr(5, '__add__') is True
assert hasattr(5, '__len__') is False
assert hasattr(None, '__bool__') is True
assert hasattr(str, 'join') is True
assert hasattr(lambda: 0, '__call__') is True
assert hasattr({}, '__missing__') is False

# === vars ===
assert vars(box) == {'x': 1}
assert (vars(box) is box.__dict__) is True
assert sorted(k for k in vars(Box) if k[0] != '_') == ['added', 'kind', 'method']
vars(box)['through'] = 'vars'
assert box.through == 'vars'
del box.__dict__['through']
assert error_of(lambda: vars(5)) == 'TypeError: vars() argument must have __dict__ attribute'
assert error_of(lambda: vars([])) == 'TypeError: vars() argument must have __dict__ attribute'
assert error_of(lambda: vars(1, 2)) == 'TypeError: vars expected at most 1 argument, got 2'
assert error_of(lambda: box.through) == "AttributeError: 'Box' object has no attribute 'through'"


def local_vars(a):
    b = 2
    return vars()


assert local_vars(1) == {'a': 1, 'b': 2}

# === dir ===
assert [n for n in dir(box) if n[0] != '_'] == ['added', 'kind', 'method', 'x']
assert [n for n in dir(Box) if n[0] != '_'] == ['added', 'kind', 'method']
assert (dir(box) == sorted(dir(box))) is True
assert [n for n in dir([]) if n[0] != '_'] == (
    ['append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort']
)
assert [n for n in dir({}) if n[0] != '_'] == (
    ['clear', 'copy', 'fromkeys', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values']
)
assert [n for n in dir(()) if n[0] != '_'] == ['count', 'index']
assert [n for n in dir(set()) if n[0] != '_'] == (
    ['add', 'clear', 'copy', 'difference', 'difference_update', 'discard', 'intersection', 'intersection_update',
     'isdisjoint', 'issubset', 'issuperset', 'pop', 'remove', 'symmetric_difference',
     'symmetric_difference_update', 'union', 'update']
)
assert [n for n in dir('') if n[0] != '_'] == (
    ['capitalize', 'casefold', 'center', 'count', 'encode', 'endswith', 'expandtabs', 'find', 'format',
     'format_map', 'index', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower',
     'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'maketrans',
     'partition', 'removeprefix', 'removesuffix', 'replace', 'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit',
     'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill']
)
assert [n for n in dir(5) if n[0] != '_'] == (
    ['as_integer_ratio', 'bit_count', 'bit_length', 'conjugate', 'denominator', 'from_bytes', 'imag',
     'is_integer', 'numerator', 'real', 'to_bytes']
)
assert [n for n in dir(1.5) if n[0] != '_'] == (
    ['as_integer_ratio', 'conjugate', 'from_number', 'fromhex', 'hex', 'imag', 'is_integer', 'real']
)
assert [n for n in dir(range(0)) if n[0] != '_'] == ['count', 'index', 'start', 'step', 'stop']
assert [n for n in dir(slice(1)) if n[0] != '_'] == ['indices', 'start', 'step', 'stop']
assert [n for n in dir(b'') if n[0] != '_'] == (
    ['capitalize', 'center', 'count', 'decode', 'endswith', 'expandtabs', 'find', 'fromhex', 'hex', 'index',
     'isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper', 'join', 'ljust',
     'lower', 'lstrip', 'maketrans', 'partition', 'removeprefix', 'removesuffix', 'replace', 'rfind', 'rindex',
     'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase', 'title',
     'translate', 'upper', 'zfill']
)
assert [n for n in dir(frozenset()) if n[0] != '_'] == (
    ['copy', 'difference', 'intersection', 'isdisjoint', 'issubset', 'issuperset', 'symmetric_difference', 'union']
)
assert [n for n in dir((x for x in '')) if n[0] != '_' and not n.startswith('gi_')] == ['close', 'send', 'throw']
assert [n for n in dir(ValueError()) if n[0] != '_'] == ['add_note', 'args', 'with_traceback']
assert [n for n in dir(property()) if n[0] != '_'] == ['deleter', 'fdel', 'fget', 'fset', 'getter', 'setter']
assert error_of(lambda: dir(1, 2)) == 'TypeError: dir expected at most 1 argument, got 2'


def local_dir(a):
    b = 2
    return dir()


assert local_dir(1) == ['a', 'b']

# === Attributes of builtins ===
assert box.__class__.__name__ == 'Box'
assert box.__doc__ == 'A box.'
assert Box.__doc__ == 'A box.'
assert box.__module__ == '__main__'
assert Box.__dict__['kind'] == 'class'
assert box.method.__name__ == 'method'
assert (box.method.__self__ is box) is True
assert Box.method.__qualname__ == 'Box.method'
assert len.__name__ == 'len'
assert len.__qualname__ == 'len'
assert [].append.__name__ == 'append'
assert [].append.__qualname__ == 'list.append'
assert [].append.__self__ == []
assert str.upper.__name__ == 'upper'
assert str.upper.__qualname__ == 'str.upper'
assert print.__module__ == 'builtins'
assert int.__qualname__ == 'int'
assert repr(len) == '<built-in function len>'
assert repr(str.upper) == "<method 'upper' of 'str' objects>"
assert repr(int.__add__) == "<slot wrapper '__add__' of 'int' objects>"
assert repr([].append.__name__) == "'append'"
assert ((5).__class__ is int) is True
assert repr(''.__class__) == "<class 'str'>"
assert None.__class__.__name__ == 'NoneType'
assert (lambda: 0).__class__.__name__ == 'function'
