# needs-native
# collections.OrderedDict: its views, and which of a subclass's own methods it calls.
from collections import Counter, OrderedDict, defaultdict, namedtuple

log = []


def logged():
    text = ' '.join(log)
    log.clear()
    return text


def error_of(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


# === Views ===
o = OrderedDict([('a', 1), ('b', 2)])
assert (repr(o.keys()), repr(o.values()), repr(o.items())) == (
    "odict_keys(['a', 'b'])", 'odict_values([1, 2])', "odict_items([('a', 1), ('b', 2)])"
)
assert (str(o.keys()), f'{OrderedDict().items()}') == ("odict_keys(['a', 'b'])", 'odict_items([])')
assert [type(view).__name__ for view in (o.keys(), o.values(), o.items())] == ['odict_keys', 'odict_values', 'odict_items']
assert [type(view).__base__.__name__ for view in (o.keys(), o.values(), o.items())] == ['dict_keys', 'dict_values', 'dict_items']
assert isinstance(o.keys(), type({}.keys())) and not isinstance({}.keys(), type(o.keys()))
assert o.keys() == {'a', 'b'} == {'a': 1, 'b': 2}.keys() and o.keys() & {'a', 'x'} == {'a'}
assert ('a' in o.keys(), 2 in o.values(), ('a', 1) in o.items(), len(o.items())) == (True, True, True, 2)
assert (list(reversed(o)), list(reversed(o.keys())), list(reversed(o.items()))) == (
    ['b', 'a'], ['b', 'a'], [('b', 2), ('a', 1)]
)
assert error_of(hash, o.keys()) == "TypeError: unhashable type: 'odict_keys'"
o.move_to_end('a')
assert (list(o.keys()), {**o}, dict(o), sorted(o.items())) == (
    ['b', 'a'], {'b': 2, 'a': 1}, {'b': 2, 'a': 1}, [('a', 1), ('b', 2)]
)

# === Arguments ===
assert error_of(OrderedDict, 'a') == 'ValueError: need more than 1 value to unpack'
assert error_of(OrderedDict, [()]) == 'ValueError: need more than 0 values to unpack'
assert error_of(OrderedDict, ['abc']) == 'ValueError: too many values to unpack (expected 2)'
assert error_of(OrderedDict, [5]) == error_of(OrderedDict, 5) == "TypeError: 'int' object is not iterable"
assert error_of(OrderedDict, {}, {}) == 'TypeError: expected at most 1 argument, got 2'
assert error_of(OrderedDict().update, {}, {}) == 'TypeError: update() takes at most 1 positional argument (2 given)'
assert OrderedDict(['ab', (1, 2)], c=3) == {'a': 'b', 1: 2, 'c': 3}
assert OrderedDict({'x': 1}.items()) == OrderedDict(x=1)


class Pairs:
    def items(self):
        return [('i', 1)]


class Keyed:
    def keys(self):
        return ['k']

    def __getitem__(self, key):
        return key * 2


class Renamed(dict):
    def keys(self):
        return ['own']

    def __getitem__(self, key):
        return f'value of {key}'


assert (OrderedDict(Pairs()), OrderedDict(Keyed()), OrderedDict(Renamed(a=1))) == (
    {'i': 1}, {'k': 'kk'}, {'own': 'value of own'}
)


# === Methods of a subclass ===
class Noisy(OrderedDict):
    def __setitem__(self, key, value):
        log.append(f'set {key}')
        super().__setitem__(key, value)

    def __getitem__(self, key):
        log.append(f'get {key}')
        return super().__getitem__(key)

    def __contains__(self, key):
        log.append(f'has {key}')
        return super().__contains__(key)


n = Noisy([('a', 1)], b=2)
assert logged() == 'set a set b'
n.update({'c': 3})
n.update([('d', 4)], e=5)
n |= {'f': 6}
assert logged() == 'set c set d set e set f' and type(n) is Noisy
assert (n.setdefault('a', 9), n.setdefault('z', 9), logged()) == (1, 9, 'has a get a has z set z')
assert (n.pop('z'), n.popitem(), n.get('a'), logged()) == (9, ('f', 6), 1, '')
small = Noisy(a=1)
logged()
assert (small.copy(), logged()) == ({'a': 1}, 'get a set a')
assert (repr(small), logged()) == ("Noisy({'a': 1})", 'get a')
assert (Noisy.fromkeys('xy', 0), logged()) == ({'x': 0, 'y': 0}, 'set x set y')
assert (Noisy(small), logged()) == ({'a': 1}, 'get a set a')
assert (type(small | {'b': 2}), logged()) == (Noisy, 'get a set a set b')


class LastChanged(OrderedDict):
    """Entries in the order in which they were changed last."""

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)


changed = LastChanged([('a', 1), ('b', 2), ('a', 3)])
changed.update(b=4)
assert list(changed.items()) == [('a', 3), ('b', 4)]


class Bounded(OrderedDict):
    def __init__(self, limit, *args, **kwargs):
        self.limit = limit
        super().__init__(*args, **kwargs)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        while len(self) > self.limit:
            self.popitem(last=False)


assert list(Bounded(2, zip('abcd', range(4)))) == ['c', 'd']


# === A defaultdict stores what its factory made by itself ===
class Loud(defaultdict):
    def __setitem__(self, key, value):
        log.append(f'set {key}')
        super().__setitem__(key, value)


loud = Loud(list)
loud['a'].append(1)
loud['b'] = 2
assert (loud, logged()) == ({'a': [1], 'b': 2}, 'set b')

# === The descriptors of a named tuple ===
assert repr(namedtuple('Point', 'x y').y) == "_tuplegetter(1, 'Alias for field number 1')"


# === Counter.most_common() goes over items() ===
class Weighted(Counter):
    def items(self):
        return [(key, count * 10) for key, count in super().items()]


assert (Weighted('aab').most_common(), Weighted('aab').most_common(1)) == ([('a', 20), ('b', 10)], [('a', 20)])
assert error_of(Counter('a').most_common, 'x') == "TypeError: '>=' not supported between instances of 'str' and 'int'"
assert (Counter('aab').most_common(-1), Counter('aab').most_common(9)) == ([], [('a', 2), ('b', 1)])
