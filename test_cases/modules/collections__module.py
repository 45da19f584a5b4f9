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
assert c['s'] == 4
assert c['missing'] == 0
assert ('missing' in c) is False
assert len(c) == 4
assert c.total() == 11
assert c.most_common(2) == [('i', 4), ('s', 4)]
assert c.most_common() == [('i', 4), ('s', 4), ('p', 2), ('m', 1)]
assert c.most_common(0) == []
assert sorted(c.elements()) == ['i', 'i', 'i', 'i', 'm', 'p', 'p', 's', 's', 's', 's']
assert list(Counter(a=2, b=0, c=-1).elements()) == ['a', 'a']
assert repr(Counter()) == 'Counter()'
assert repr(Counter(a=1, b=2)) == "Counter({'b': 2, 'a': 1})"
assert repr(Counter({'x': 5})) == "Counter({'x': 5})"
assert repr(Counter([1, 1, 2])) == 'Counter({1: 2, 2: 1})'
assert repr(Counter('aab', c=3)) == "Counter({'c': 3, 'a': 2, 'b': 1})"
c = Counter(a=3, b=1)
c.update('ab')
c.update({'a': 10}, z=1)
c.subtract('a', b=5)
assert repr(c) == "Counter({'a': 13, 'z': 1, 'b': -3})"
c['new'] += 1
del c['z'], c['never there']
assert repr(c) == "Counter({'a': 13, 'new': 1, 'b': -3})"
assert repr(Counter(a=3, b=1) + Counter(a=1, c=2)) == "Counter({'a': 4, 'c': 2, 'b': 1})"
assert repr(Counter(a=3, b=1) - Counter(a=1, b=2)) == "Counter({'a': 2})"
assert repr(Counter(a=3, b=1) & Counter(a=1, b=5)) == "Counter({'a': 1, 'b': 1})"
assert repr(Counter(a=3, b=1) | Counter(a=1, b=5)) == "Counter({'b': 5, 'a': 3})"
assert repr(+Counter(a=1, b=-1)) == "Counter({'a': 1})"
assert repr(-Counter(a=1, b=-1)) == "Counter({'b': 1})"
assert (Counter(a=1) == Counter(a=1, b=0)) is True
assert (Counter(a=1) <= Counter(a=2)) is True
assert (Counter(a=1) < Counter(a=1)) is False
assert (Counter(a=1) == {'a': 1}) is True
assert (Counter('abc').copy() == Counter('cba')) is True
assert Counter('aab').most_common(1)[0] == ('a', 2)
assert dict(Counter('ab')) == {'a': 1, 'b': 1}
assert isinstance(c, dict) is True
assert max(Counter('aab'), key=Counter('aab').get) == 'a'
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
assert d.get('c') is None
assert ('c' in d) is False
assert len(d) == 2
assert d['a'] == [1]
assert d.setdefault('z', 5) == 5
assert dict(d) == {'a': [1], 'b': [], 'z': 5}
counts = defaultdict(int)
for letter in 'hello':
    counts[letter] += 1
assert repr(counts) == "defaultdict(<class 'int'>, {'h': 1, 'e': 1, 'l': 2, 'o': 1})"
tree = defaultdict(lambda: defaultdict(int))
tree['x']['y'] += 5
assert (tree['x']['y'], len(tree)) == (5, 1)
assert repr(defaultdict(int, a=1)) == "defaultdict(<class 'int'>, {'a': 1})"
assert repr(defaultdict(None, {'k': 1})) == "defaultdict(None, {'k': 1})"
assert repr(defaultdict(int).copy()) == "defaultdict(<class 'int'>, {})"
assert repr(defaultdict(int, {'a': 1}) | {'b': 2}) == "defaultdict(<class 'int'>, {'a': 1, 'b': 2})"
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
assert q.pop() == 4
assert q.popleft() == 0
assert list(q) == [1, 2, 3]
assert len(q) == 3
assert q[0] == 1
assert q[-1] == 3
assert (2 in q) is True
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
assert list(q) == ['set', 3, 2, 1, 'x', 'y']
assert q.count(2) == 1
assert q.index('set') == 0
assert list(reversed(q)) == ['y', 'x', 1, 2, 3, 'set']
bounded = deque(maxlen=3)
for n in range(5):
    bounded.append(n)
assert repr(bounded) == 'deque([2, 3, 4], maxlen=3)'
bounded.appendleft('left')
bounded.extend([7, 8])
assert (list(bounded), bounded.maxlen, deque([1]).maxlen) == ([3, 7, 8], 3, None)
assert (deque([1, 2]) == deque([1, 2])) is True
assert (deque([1]) == [1]) is False
assert (deque([1]) < deque([2])) is True
assert list(deque([1]) + deque([2])) == [1, 2]
assert list(deque([1, 2]) * 2) == [1, 2, 1, 2]
assert list(deque('abc', 2)) == ['b', 'c']
assert bool(deque()) is False
assert list(deque([1]).copy()) == [1]
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
assert list(o) == ['c', 'b', 'a']
assert o.popitem(last=False) == ('c', 3)
assert o.popitem() == ('a', 1)
assert list(reversed(o)) == ['b']
assert (o == {'b': 2}) is True
assert (OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1)) is False
assert (OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}) is True
assert list(OrderedDict.fromkeys('ba')) == ['b', 'a']
assert error_of(lambda: o.move_to_end('missing')) == "KeyError: 'missing'"
assert error_of(lambda: OrderedDict().popitem()) == "KeyError: 'dictionary is empty'"
assert repr(OrderedDict()) == 'OrderedDict()'

# === namedtuple ===
Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
assert repr(p) == 'Point(x=1, y=2)'
assert p.x == 1
assert p[1] == 2
assert (p == (1, 2)) is True
assert p._asdict() == {'x': 1, 'y': 2}
assert Point._fields == ('x', 'y')
assert repr(Point._make([3, 4])) == 'Point(x=3, y=4)'
assert len(p) == 2
assert (hash(p) == hash((1, 2))) is True
assert Point.__name__ == 'Point'
assert p + (3,) == (1, 2, 3)
assert p.index(2) == 1
assert max(p) == 2
x, y = p
assert repr(p._replace(x=9)) == 'Point(x=9, y=2)'
assert repr(namedtuple('D', 'a b c', defaults=[5])(1, 2)) == 'D(a=1, b=2, c=5)'
assert repr(namedtuple('S', 'a, b')(1, 2)) == 'S(a=1, b=2)'
assert repr(namedtuple('R', 'a def a', rename=True)(1, 2, 3)) == 'R(a=1, _1=2, _2=3)'
assert repr(namedtuple('E', '')()) == 'E()'
assert Point.x.__doc__ == 'Alias for field number 0'
assert sorted([Point(2, 1), Point(1, 5)])[0].y == 5
assert namedtuple('D', 'a b', defaults=[1])._field_defaults == {'b': 1}
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
assert chain['a'] == 1
assert chain['b'] == 3
assert len(chain) == 2
assert sorted(chain) == ['a', 'b']
assert dict(chain) == {'a': 1, 'b': 3}
assert ('b' in chain) is True
assert chain.get('z', 0) == 0
assert chain.maps[1]['a'] == 2
assert list(chain) == ['a', 'b']
chain['b'] = 'first map'
assert chain.maps[0] == {'a': 1, 'b': 'first map'}
child = chain.new_child({'c': 5})
assert child['c'] == 5
assert child['a'] == 1
assert (child.parents == chain) is True
assert len(child) == 3
del chain['b']
assert chain['b'] == 3
assert error_of(lambda: chain['zzz']) == "KeyError: 'zzz'"
assert error_of(lambda: chain.pop('b')) == 'KeyError: "Key not found in the first mapping: \'b\'"'
assert repr(chain) == "ChainMap({'a': 1}, {'a': 2, 'b': 3})"


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


lower = Lower({'A': 1}, B=2)
assert lower.data == {'a': 1, 'b': 2}
assert lower['a'] == 1
assert ('A' in lower) is False
assert sorted(lower) == ['a', 'b']
assert len(lower) == 2

# === abc ===
assert isinstance([], abc.Sequence) is True
assert isinstance({}, abc.Mapping) is True
assert isinstance(set(), abc.Set) is True
assert isinstance('', abc.Iterable) is True
assert isinstance(5, abc.Iterable) is False
assert isinstance(len, abc.Callable) is True
assert isinstance(iter([]), abc.Iterator) is True
assert isinstance((x for x in ''), abc.Generator) is True
assert isinstance(5, abc.Hashable) is True
assert isinstance([], abc.Hashable) is False
assert isinstance((), abc.MutableSequence) is False
assert isinstance({}.keys(), abc.KeysView) is True
assert isinstance(range(1), abc.Sequence) is True
assert issubclass(dict, abc.MutableMapping) is True


class Sized:
    def __len__(self):
        return 0


assert isinstance(Sized(), abc.Sized) is True
assert isinstance(Sized(), abc.Container) is False


class Squares(abc.Sequence):
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index**2

    def __len__(self):
        return 3


assert list(Squares()) == [0, 1, 4]
assert (4 in Squares()) is True
assert list(reversed(Squares())) == [4, 1, 0]
assert Squares().index(4) == 2
assert Squares().count(1) == 1


class Incomplete(abc.Sequence):
    pass


assert error_of(lambda: Incomplete()) == (
    "TypeError: Can't instantiate abstract class Incomplete without an implementation for abstract methods "
    "'__getitem__', '__len__'"
)
assert error_of(lambda: collections.missing) == "AttributeError: module 'collections' has no attribute 'missing'"
