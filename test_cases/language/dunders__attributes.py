# Attribute access: __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, lookup order.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === __getattr__ runs only for what is missing ===
class Lazy:
    present = 'class'

    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        self.log.append(name)
        if name.startswith('no_'):
            raise AttributeError(f'refused {name}')
        return f'made {name}'


lazy = Lazy()
assert (lazy.present, lazy.other, lazy.log) == ('class', 'made other', ['other'])
assert hasattr(lazy, 'anything') is True
assert hasattr(lazy, 'no_thing') is False
assert getattr(lazy, 'no_default', 'default') == 'default'
assert error_of(lambda: lazy.no_way) == 'AttributeError: refused no_way'
assert lazy.log == ['other', 'anything', 'no_thing', 'no_default', 'no_way']
lazy.other = 'set'
assert lazy.other == 'set'
del lazy.other
assert lazy.other == 'made other'
assert error_of(lambda: len(lazy)) == "TypeError: object of type 'Lazy' has no len()"
assert error_of(lambda: lazy + 1) == "TypeError: unsupported operand type(s) for +: 'Lazy' and 'int'"
assert error_of(lambda: lazy[0]) == "TypeError: 'Lazy' object is not subscriptable"
assert error_of(lambda: Lazy.missing) == "AttributeError: type object 'Lazy' has no attribute 'missing'"
assert repr(lazy).startswith('<') is True

# === __setattr__ and __delattr__ ===
class Guarded:
    def __init__(self):
        super().__setattr__('log', [])
        self.value = 1

    def __setattr__(self, name, value):
        self.log.append(('set', name, value))
        if name == 'readonly':
            raise AttributeError('cannot set readonly')
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(('del', name))
        object.__delattr__(self, name)


guarded = Guarded()
guarded.value += 1
setattr(guarded, 'other', 3)
del guarded.other
try:
    guarded.readonly = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == 'cannot set readonly'
assert error_of(lambda: delattr(guarded, 'missing')) == "AttributeError: 'Guarded' object has no attribute 'missing'"
assert guarded.log == (
    [('set', 'value', 1), ('set', 'value', 2), ('set', 'other', 3), ('del', 'other'), ('set', 'readonly', 1),
     ('del', 'missing')]
)
assert guarded.value == 2
guarded.__dict__['direct'] = 'not logged'
assert guarded.direct == 'not logged'
assert len(guarded.log) == 6
for guarded.loop in 'ab':
    pass
assert guarded.log[-2:] == [('set', 'loop', 'a'), ('set', 'loop', 'b')]

# === __getattribute__ runs always ===
class Always:
    value = 1

    def __init__(self):
        self.own = 2

    def __getattribute__(self, name):
        if name == 'secret':
            raise AttributeError('hidden')
        if name == 'magic':
            return 'magic value'
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f'fallback for {name}'

    def method(self):
        return self.magic


always = Always()
assert (always.value, always.own, always.magic, always.secret, always.nothing, always.method()) == (
    (1, 2, 'magic value', 'fallback for secret', 'fallback for nothing', 'magic value')
)

# === Proxy ===
class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


proxy = Proxy('text')
assert proxy.upper() == 'TEXT'
assert proxy.replace('t', 'T') == 'TexT'
assert error_of(lambda: proxy.missing) == "AttributeError: 'str' object has no attribute 'missing'"
assert error_of(lambda: len(proxy)) == "TypeError: object of type 'Proxy' has no len()"
empty = Proxy.__new__(Proxy)
assert error_of(lambda: empty.anything) == 'RecursionError: maximum recursion depth exceeded'

# === Order: data property, instance, class ===
class Order:
    plain = 'class'

    @property
    def data(self):
        return 'property'

    def method(self):
        return 'method'


order = Order()
order.__dict__.update(plain='instance', data='instance', method=lambda: 'instance')
assert (order.plain, order.data, order.method()) == ('instance', 'property', 'instance')
assert sorted(vars(order)) == ['data', 'method', 'plain']

# === dir and names ===
class Listed:
    a = 1

    def __dir__(self):
        return ['z', 'b', 'a']


assert dir(Listed()) == ['a', 'b', 'z']
plain = Order()
plain.zed = 1
assert [name for name in dir(plain) if not name.startswith('_')] == ['data', 'method', 'plain', 'zed']
assert [name for name in dir(Order) if not name.startswith('_')] == ['data', 'method', 'plain']
assert ('__init__' in dir(plain)) is True
setattr(plain, 'not an identifier', 5)
assert getattr(plain, 'not an identifier') == 5
assert vars(plain) == {'zed': 1, 'not an identifier': 5}
assert error_of(lambda: setattr(plain, 5, 1)) == "TypeError: attribute name must be string, not 'int'"
assert error_of(lambda: getattr(plain, 5)) == "TypeError: attribute name must be string, not 'int'"
assert error_of(lambda: getattr(plain)) == 'TypeError: getattr expected at least 2 arguments, got 1'
assert error_of(lambda: getattr(plain, 'a', 'b', 'c')) == 'TypeError: getattr expected at most 3 arguments, got 4'
assert error_of(lambda: hasattr(plain, None)) == "TypeError: attribute name must be string, not 'NoneType'"
assert error_of(lambda: getattr(plain, 'missing')) == "AttributeError: 'Order' object has no attribute 'missing'"
assert error_of(lambda: getattr(5, 'missing')) == "AttributeError: 'int' object has no attribute 'missing'"
assert error_of(lambda: getattr(Order, 'missing')) == "AttributeError: type object 'Order' has no attribute 'missing'"
assert error_of(lambda: getattr(len, 'missing')) == (
    "AttributeError: 'builtin_function_or_method' object has no attribute 'missing'"
)
assert error_of(lambda: None.missing) == "AttributeError: 'NoneType' object has no attribute 'missing'"
assert error_of(lambda: [].missing) == "AttributeError: 'list' object has no attribute 'missing'"
assert error_of(lambda: 'x'.missing) == "AttributeError: 'str' object has no attribute 'missing'"
assert error_of(lambda: (1).missing) == "AttributeError: 'int' object has no attribute 'missing'"
assert error_of(lambda: print.missing) == (
    "AttributeError: 'builtin_function_or_method' object has no attribute 'missing'"
)
assert error_of(lambda: (lambda: 0).missing) == "AttributeError: 'function' object has no attribute 'missing'"
assert error_of(lambda: [].append.missing) == (
    "AttributeError: 'builtin_function_or_method' object has no attribute 'missing'"
)
import math

assert error_of(lambda: math.missing) == "AttributeError: module 'math' has no attribute 'missing'"
try:
    [].attribute = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'list' object has no attribute 'attribute' and no __dict__ for setting new attributes"
try:
    'x'.upper = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'str' object attribute 'upper' is read-only"
try:
    len.attribute = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'builtin_function_or_method' object has no attribute 'attribute' and no __dict__ for setting new attributes"
try:
    (1).real = 2
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "attribute 'real' of 'int' objects is not writable"
try:
    del (1).real
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "attribute 'real' of 'int' objects is not writable"
try:
    str.upper = None
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "cannot set 'upper' attribute of immutable type 'str'"
