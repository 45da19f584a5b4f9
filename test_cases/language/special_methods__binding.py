# Special methods are found on the type and bound by their `__get__`, whatever they are.

import functools
import types


def error_of(action):
    try:
        return action()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Methods of builtin types ===
class AttributeDict(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


record = AttributeDict(x=1)
record.y = 2
assert (record.x, record.y, record, vars(record)) == (1, 2, {'x': 1, 'y': 2}, {})
del record.x
assert record == {'y': 2}
assert error_of(lambda: record.missing) == "KeyError: 'missing'"


class Words(str):
    __iter__ = str.split


assert error_of(lambda: list(Words('a b'))) == "TypeError: iter() returned non-iterator of type 'list'"


# === Bound methods, builtin functions, classes: they are no descriptors ===
class Borrowed:
    __len__ = 'abc'.__len__
    __iter__ = [1, 2].__iter__
    __getitem__ = [10, 20].__getitem__
    __contains__ = {5}.__contains__
    __hash__ = (5).__hash__
    __repr__ = 'text'.__str__
    __add__ = (10).__add__
    __getattr__ = {'k': 'v'}.__getitem__
    __neg__ = abs
    __matmul__ = divmod
    __str__ = int
    __call__ = max


borrowed = Borrowed()
assert (len(borrowed), list(borrowed), borrowed[1], 5 in borrowed, 6 in borrowed) == (3, [1, 2], 20, True, False)
assert (hash(borrowed), repr(borrowed), borrowed + 5, borrowed.k, borrowed(3, 4)) == (5, 'text', 15, 'v', 4)
assert error_of(lambda: borrowed.z) == "KeyError: 'z'"
assert error_of(lambda: -borrowed) == 'TypeError: abs() takes exactly one argument (0 given)'
assert error_of(lambda: borrowed @ 2) == 'TypeError: divmod expected 2 arguments, got 1'
assert error_of(lambda: str(borrowed)) == 'TypeError: __str__ returned non-string (type int)'


# === Descriptors of the library ===
def describe(self, *args):
    return (type(self).__name__, *args)


class Described:
    __call__ = functools.partialmethod(describe, 'given')
    __len__ = property(lambda self: lambda: 3)
    __getitem__ = classmethod(lambda cls, key: (cls.__name__, key))
    __contains__ = staticmethod(lambda item: item == 4)
    __iter__ = staticmethod(lambda: iter([4, 5]))

    @functools.cached_property
    def __add__(self):
        return lambda other: ('added', other)


described = Described()
assert described(1) == ('Described', 'given', 1)
assert (len(described), described['k'], 4 in described, described + 1) == (3, ('Described', 'k'), True, ('added', 1))
consumers = [list, tuple, set, lambda x: [*map(str, x)], lambda x: [*zip(x)], max, any, sum, lambda x: [*enumerate(x)]]
assert [consumer(described) for consumer in consumers] == [
    [4, 5], (4, 5), {4, 5}, ['4', '5'], [(4,), (5,)], 5, True, 9, [(0, 4), (1, 5)]
]  # fmt: skip


# === Descriptors of the program ===
class Bound:
    def __init__(self, function):
        self.function = function

    def __get__(self, obj, owner=None):
        return self if obj is None else types.MethodType(self.function, obj)

    def __call__(self, *args):
        return 'unbound'


class Everything:
    @Bound
    def __init__(self, *args):
        self.args = args

    @Bound
    def __add__(self, other):
        return 'add', self.args, other

    @Bound
    def __len__(self):
        return 7

    @Bound
    def __call__(self, *args, **keywords):
        return args, keywords

    @Bound
    def __getattr__(self, name):
        return f'no {name}'

    @Bound
    def __eq__(self, other):
        return other == 'equal'

    @Bound
    def __iter__(self):
        return iter('ab')

    @Bound
    def __getitem__(self, key):
        return key * 2

    @Bound
    def __setitem__(self, key, value):
        self.args = key, value

    @Bound
    def __str__(self):
        return 'shown'

    @Bound
    def __enter__(self):
        return 'entered'

    @Bound
    def __exit__(self, *error):
        self.args = error[0]
        return True


every = Everything(1, 2)
assert (every + 3, len(every), every(1, a=2)) == (('add', (1, 2), 3), 7, ((1,), {'a': 2}))
assert (every.other, every == 'equal', every == 'else', [*every], every['k']) == ('no other', True, False, ['a', 'b'], 'kk')
assert (str(every), f'{every}', bool(every)) == ('shown', 'shown', True)
every['x'] = 'y'
assert every.args == ('x', 'y')
with every as entered:
    assert entered == 'entered'
    1 / 0
assert every.args is ZeroDivisionError


class Plain:
    """Callable, but no descriptor: the object is not passed."""

    def __call__(self, *args):
        return args


class Carrier:
    __call__ = __neg__ = __getitem__ = Plain()


assert (Carrier()(1), -Carrier(), Carrier()[2]) == ((1,), (), (2,))


# === None stands for "not supported" ===
class Nothing:
    __bool__ = __iter__ = __contains__ = __hash__ = None


nothing = Nothing()
assert error_of(lambda: bool(nothing)) == "TypeError: 'Nothing' cannot be interpreted as a boolean"
assert error_of(lambda: [*nothing]) == "TypeError: 'Nothing' object is not iterable"
assert error_of(lambda: 1 in nothing) == "TypeError: 'Nothing' object is not a container"


# === Operators of subclasses that have no answer ===
def refuse(self, other):
    return NotImplemented


def refusing(base):
    names = '__add__ __radd__ __mul__ __rmul__ __sub__ __rsub__ __or__ __ror__ __eq__ __lt__ __gt__'.split()
    return type('Refusing', (base,), dict.fromkeys(names, refuse) | {'__hash__': None})


UNSUPPORTED = "TypeError: unsupported operand type(s) for {}: '{}' and '{}'"
for base, value in ((int, 5), (float, 2.0), (str, 'ab'), (list, [1]), (tuple, (1,)), (set, {1}), (dict, {1: 2})):
    one, other = refusing(base)(value), refusing(base)(value)
    assert (one == one, one == other) == (True, False)
    assert error_of(lambda: one < other) == "TypeError: '<' not supported between instances of 'Refusing' and 'Refusing'"
    assert error_of(lambda: one + other) == UNSUPPORTED.format('+', 'Refusing', 'Refusing')
    assert error_of(lambda: one | other) == UNSUPPORTED.format('|', 'Refusing', 'Refusing')
number = refusing(float)(2.0)
assert error_of(lambda: number + 2) == UNSUPPORTED.format('+', 'Refusing', 'int')
assert error_of(lambda: 2 + number) == UNSUPPORTED.format('+', 'int', 'Refusing')
assert 2.5 + number == 4.5
items = refusing(list)([1])
assert error_of(lambda: items * 2) == UNSUPPORTED.format('*', 'Refusing', 'int')
assert error_of(lambda: 2 * items) == UNSUPPORTED.format('*', 'int', 'Refusing')


class Different(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


assert (Different(1) == Different(2), Different(1) != Different(2), Different(1) != Different(1)) == (True, True, False)


# === Changes in place come first ===
from collections import ChainMap, OrderedDict, defaultdict, deque

for other in ({'a': 1}, OrderedDict(a=1), defaultdict(int, a=1), ChainMap({'a': 1})):
    target = alias = {}
    target |= other
    assert (alias is target, type(target), target) == (True, dict, {'a': 1})


class Reflected:
    def __ror__(self, other):
        return 'reflected'


def update(target):
    target |= Reflected()


assert error_of(lambda: update({})) == "TypeError: 'Reflected' object is not iterable"
assert set() | Reflected() == 'reflected'
queue = alias = deque([1, 2], 3)
queue *= 2
assert (alias is queue, queue) == (True, deque([2, 1, 2], maxlen=3))


# === Numbers with items ===
def item(self, index):
    if index > 2:
        raise IndexError
    return index * 10


for base in (int, float, Exception):
    indexed = type('Indexed', (base,), {'__getitem__': item})()
    assert (20 in indexed, 21 in indexed, [*indexed]) == (True, False, [0, 10, 20])
    assert error_of(lambda: reversed(indexed)) == "TypeError: object of type 'Indexed' has no len()"


# === The class of a class ===
class Printed:
    __class_getitem__ = str
    __init_subclass__ = functools.partial(dict, a=1)


class Below(Printed):
    pass


assert Below[5] == '5'
