# collections: Counter, defaultdict, deque, OrderedDict, namedtuple, ChainMap, and the abstract types.
import collections
from collections import ChainMap, Counter, OrderedDict, UserDict, abc, defaultdict, deque, namedtuple

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Counter ===
c = Counter('mississippi')
assert repr(c) == "Counter({'i': 4, 's': 4, 'p': 2, 'm': 1})"
assert repr((c['s'], c['missing'], 'missing' in c, len(c), c.total(), c.most_common(2), c.most_common(), c.most_common(0), sorted(c.elements()), list(Counter(a=2, b=0, c=-1).elements()))) == (
    "(4, 0, False, 4, 11, [('i', 4), ('s', 4)], [('i', 4), ('s', 4), ('p', 2), ('m', 1)], [], ['i', 'i', 'i', 'i', 'm', 'p', 'p', 's', 's', 's', 's'], ['a', 'a'])"
)
assert repr((Counter(), Counter(a=1, b=2), Counter({'x': 5}), Counter([1, 1, 2]), Counter('aab', c=3))) == (
    "(Counter(), Counter({'b': 2, 'a': 1}), Counter({'x': 5}), Counter({1: 2, 2: 1}), Counter({'c': 3, 'a': 2, 'b': 1}))"
)
c = Counter(a=3, b=1)
c.update('ab')
c.update({'a': 10}, z=1)
c.subtract('a', b=5)
assert repr(c) == "Counter({'a': 13, 'z': 1, 'b': -3})"
c['new'] += 1
del c['z'], c['never there']
assert repr(c) == "Counter({'a': 13, 'new': 1, 'b': -3})"
assert repr((Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=5), Counter(a=3, b=1) | Counter(a=1, b=5), +Counter(a=1, b=-1), -Counter(a=1, b=-1))) == (
    "(Counter({'a': 4, 'c': 2, 'b': 1}), Counter({'a': 2}), Counter({'a': 1, 'b': 1}), Counter({'b': 5, 'a': 3}), Counter({'a': 1}), Counter({'b': 1}))"
)
assert repr((Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=1) == {'a': 1}, Counter('abc').copy() == Counter('cba'))) == (
    '(True, True, False, True, True)'
)
assert repr((Counter('aab').most_common(1)[0], dict(Counter('ab')), isinstance(c, dict), max(Counter('aab'), key=Counter('aab').get))) == (
    "(('a', 2), {'a': 1, 'b': 1}, True, 'a')"
)
assert Counter(['b', 'a', 'b', 'c', 'a']).most_common() == [('b', 2), ('a', 2), ('c', 1)]
c = Counter(a=1)
c += Counter(a=1, b=2)
assert repr(c) == "Counter({'a': 2, 'b': 2})"
assert error_of(lambda: Counter(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: Counter.fromkeys('ab', 1)) == (
    'NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.'
)
assert error_of(lambda: Counter('a', 'b')) == (
    'TypeError: Counter.__init__() takes from 1 to 2 positional arguments but 3 were given'
)

# === defaultdict ===
d = defaultdict(list)
d['a'].append(1)
d['b']
assert repr(d) == "defaultdict(<class 'list'>, {'a': [1], 'b': []})"
assert repr((d.get('c'), 'c' in d, len(d), d['a'], d.setdefault('z', 5), dict(d))) == (
    "(None, False, 2, [1], 5, {'a': [1], 'b': [], 'z': 5})"
)
counts = defaultdict(int)
for letter in 'hello':
    counts[letter] += 1
assert repr(counts) == "defaultdict(<class 'int'>, {'h': 1, 'e': 1, 'l': 2, 'o': 1})"
tree = defaultdict(lambda: defaultdict(int))
tree['x']['y'] += 5
assert (tree['x']['y'], len(tree)) == (5, 1)
assert repr((defaultdict(int, a=1), defaultdict(None, {'k': 1}), defaultdict(int).copy(), defaultdict(int, {'a': 1}) | {'b': 2})) == (
    "(defaultdict(<class 'int'>, {'a': 1}), defaultdict(None, {'k': 1}), defaultdict(<class 'int'>, {}), defaultdict(<class 'int'>, {'a': 1, 'b': 2}))"
)
d = defaultdict(lambda: 'default', a=1)
assert repr((d['missing'], d.default_factory is not None, list(d))) == "('default', True, ['a', 'missing'])"
assert error_of(lambda: defaultdict(5)) == 'TypeError: first argument must be callable or None'
assert error_of(lambda: defaultdict(None)['x']) == "KeyError: 'x'"
assert error_of(lambda: defaultdict()['k']) == "KeyError: 'k'"
assert error_of(lambda: defaultdict(lambda: 1 / 0)['x']) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: defaultdict(list)[[]]) == (
    "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
)
d.default_factory = None
assert error_of(lambda: d['other']) == "KeyError: 'other'"

# === deque ===
q = deque([1, 2, 3])
q.append(4)
q.appendleft(0)
assert repr(q) == 'deque([0, 1, 2, 3, 4])'
assert repr((q.pop(), q.popleft(), list(q), len(q), q[0], q[-1], 2 in q)) == '(4, 0, [1, 2, 3], 3, 1, 3, True)'
q.extend('ab')
q.extendleft('xy')
assert repr(q) == "deque(['y', 'x', 1, 2, 3, 'a', 'b'])"
q.rotate(2)
assert repr(q) == "deque(['a', 'b', 'y', 'x', 1, 2, 3])"
q.rotate(-3)
q.rotate()
assert list(q) == ['y', 'x', 1, 2, 3, 'a', 'b']
q.reverse()
q.insert(1, 'inserted')
q.remove('a')
del q[0]
q[0] = 'set'
assert (list(q), q.count(2), q.index('set'), list(reversed(q))) == (
    (['set', 3, 2, 1, 'x', 'y'], 1, 0, ['y', 'x', 1, 2, 3, 'set'])
)
bounded = deque(maxlen=3)
for n in range(5):
    bounded.append(n)
assert repr(bounded) == 'deque([2, 3, 4], maxlen=3)'
bounded.appendleft('left')
bounded.extend([7, 8])
assert (list(bounded), bounded.maxlen, deque([1]).maxlen) == ([3, 7, 8], 3, None)
assert repr((deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1]) < deque([2]), list(deque([1]) + deque([2])), list(deque([1, 2]) * 2), list(deque('abc', 2)), bool(deque()), list(deque([1]).copy()))) == (
    "(True, False, True, [1, 2], [1, 2, 1, 2], ['b', 'c'], False, [1])"
)
assert error_of(lambda: deque().pop()) == 'IndexError: pop from an empty deque'
assert error_of(lambda: deque().popleft()) == 'IndexError: pop from an empty deque'
assert error_of(lambda: deque([1])[5]) == 'IndexError: deque index out of range'
assert error_of(lambda: deque([1]).remove(2)) == 'ValueError: deque.remove(x): x not in deque'
assert error_of(lambda: deque([1]).index(2)) == 'ValueError: deque.index(x): x not in deque'
assert error_of(lambda: deque(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: deque([], -1)) == 'ValueError: maxlen must be non-negative'
assert error_of(lambda: deque([], 'a')) == 'TypeError: an integer is required'
assert error_of(lambda: deque([1])[0:1]) == "TypeError: sequence index must be integer, not 'slice'"
assert error_of(lambda: hash(deque())) == "TypeError: unhashable type: 'collections.deque'"
assert error_of(lambda: deque(maxlen=1).insert(0, 1) or deque([1], maxlen=1).insert(0, 2)) == (
    'IndexError: deque already at its maximum size'
)
assert error_of(lambda: deque([1]) + [2]) == 'TypeError: can only concatenate deque (not "list") to deque'
try:
    for item in (changing := deque([1, 2])):
        changing.append(item)
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'deque mutated during iteration'
q.clear()
assert repr(q) == 'deque([])'
loop = deque()
loop.append(loop)
assert repr(loop) == 'deque([[...]])'

# === OrderedDict ===
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
assert repr(o) == "OrderedDict({'b': 2, 'c': 3, 'a': 1})"
o.move_to_end('c', last=False)
assert repr((list(o), o.popitem(last=False), o.popitem(), list(reversed(o)), o == {'b': 2})) == (
    "(['c', 'b', 'a'], ('c', 3), ('a', 1), ['b'], True)"
)
assert repr((OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, list(OrderedDict.fromkeys('ba')))) == (
    "(False, True, ['b', 'a'])"
)
assert error_of(lambda: o.move_to_end('missing')) == "KeyError: 'missing'"
assert error_of(lambda: OrderedDict().popitem()) == "KeyError: 'dictionary is empty'"
assert repr(OrderedDict()) == 'OrderedDict()'

# === namedtuple ===
Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
assert repr(p) == 'Point(x=1, y=2)'
assert repr((p.x, p[1], p == (1, 2), p._asdict(), Point._fields, Point._make([3, 4]), len(p), hash(p) == hash((1, 2)), Point.__name__, p + (3,), p.index(2), max(p))) == (
    "(1, 2, True, {'x': 1, 'y': 2}, ('x', 'y'), Point(x=3, y=4), 2, True, 'Point', (1, 2, 3), 1, 2)"
)
x, y = p
assert repr((p._replace(x=9), namedtuple('D', 'a b c', defaults=[5])(1, 2), namedtuple('S', 'a, b')(1, 2), namedtuple('R', 'a def a', rename=True)(1, 2, 3))) == (
    '(Point(x=9, y=2), D(a=1, b=2, c=5), S(a=1, b=2), R(a=1, _1=2, _2=3))'
)
assert repr((namedtuple('E', '')(), Point.x.__doc__, sorted([Point(2, 1), Point(1, 5)])[0].y, namedtuple('D', 'a b', defaults=[1])._field_defaults)) == (
    "(E(), 'Alias for field number 0', 5, {'b': 1})"
)
assert error_of(lambda: Point(1)) == "TypeError: Point.__new__() missing 1 required positional argument: 'y'"
assert error_of(lambda: Point(1, 2, 3)) == 'TypeError: Point.__new__() takes 3 positional arguments but 4 were given'
assert error_of(lambda: Point(1, z=2)) == "TypeError: Point.__new__() got an unexpected keyword argument 'z'"
assert error_of(lambda: setattr(p, 'x', 5)) == "AttributeError: can't set attribute"
assert error_of(lambda: p.z) == "AttributeError: 'Point' object has no attribute 'z'"
assert error_of(lambda: p._replace(z=1)) == "TypeError: Got unexpected field names: ['z']"
assert error_of(lambda: Point._make([1])) == 'TypeError: Expected 2 arguments, got 1'
assert error_of(lambda: namedtuple('B', 'a a')) == "ValueError: Encountered duplicate field name: 'a'"
assert error_of(lambda: namedtuple('B', 'def')) == "ValueError: Type names and field names cannot be a keyword: 'def'"
assert error_of(lambda: namedtuple('B', '_a')) == "ValueError: Field names cannot start with an underscore: '_a'"
assert error_of(lambda: namedtuple('1B', 'a')) == (
    "ValueError: Type names and field names must be valid identifiers: '1B'"
)


class Named(namedtuple('Base', 'a b')):
    @property
    def total(self):
        return self.a + self.b


assert Named(1, 2).total == 3
assert repr(Named(1, 2)) == 'Named(a=1, b=2)'

# === ChainMap and UserDict ===
chain = ChainMap({'a': 1}, {'a': 2, 'b': 3})
assert repr((chain['a'], chain['b'], len(chain), sorted(chain), dict(chain), 'b' in chain, chain.get('z', 0), chain.maps[1]['a'], list(chain))) == (
    "(1, 3, 2, ['a', 'b'], {'a': 1, 'b': 3}, True, 0, 2, ['a', 'b'])"
)
chain['b'] = 'first map'
assert chain.maps[0] == {'a': 1, 'b': 'first map'}
child = chain.new_child({'c': 5})
assert repr((child['c'], child['a'], child.parents == chain, len(child))) == '(5, 1, True, 3)'
del chain['b']
assert chain['b'] == 3
assert error_of(lambda: chain['zzz']) == "KeyError: 'zzz'"
assert error_of(lambda: chain.pop('b')) == 'KeyError: "Key not found in the first mapping: \'b\'"'
assert repr(chain) == "ChainMap({'a': 1}, {'a': 2, 'b': 3})"


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


lower = Lower({'A': 1}, B=2)
assert repr((lower.data, lower['a'], 'A' in lower, sorted(lower), len(lower))) == (
    "({'a': 1, 'b': 2}, 1, False, ['a', 'b'], 2)"
)

# === abc ===
assert repr((isinstance([], abc.Sequence), isinstance({}, abc.Mapping), isinstance(set(), abc.Set), isinstance('', abc.Iterable), isinstance(5, abc.Iterable), isinstance(len, abc.Callable), isinstance(iter([]), abc.Iterator), isinstance((x for x in ''), abc.Generator), isinstance(5, abc.Hashable), isinstance([], abc.Hashable), isinstance((), abc.MutableSequence), isinstance({}.keys(), abc.KeysView), isinstance(range(1), abc.Sequence), issubclass(dict, abc.MutableMapping))) == (
    '(True, True, True, True, False, True, True, True, True, False, False, True, True, True)'
)


class Sized:
    def __len__(self):
        return 0


assert repr((isinstance(Sized(), abc.Sized), isinstance(Sized(), abc.Container))) == '(True, False)'


class Squares(abc.Sequence):
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index**2

    def __len__(self):
        return 3


assert repr((list(Squares()), 4 in Squares(), list(reversed(Squares())), Squares().index(4), Squares().count(1))) == (
    '([0, 1, 4], True, [4, 1, 0], 2, 1)'
)


class Incomplete(abc.Sequence):
    pass


assert error_of(lambda: Incomplete()) == (
    "TypeError: Can't instantiate abstract class Incomplete without an implementation for abstract methods '__getitem__', '__len__'"
)
assert error_of(lambda: collections.missing) == "AttributeError: module 'collections' has no attribute 'missing'"
