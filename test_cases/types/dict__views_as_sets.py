# dict views as sets, merging, and the order that updates, pops and re-insertion leave.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


stock = {'apple': 3, 'pear': 0, 'fig': 7}
wanted = {'fig': 2, 'kiwi': 1, 'apple': 3}

# === Set operations ===
assert sorted(stock.keys() & wanted.keys()) == ['apple', 'fig']
assert sorted(stock.keys() | wanted) == ['apple', 'fig', 'kiwi', 'pear']
assert sorted(stock.keys() - ['fig']) == ['apple', 'pear']
assert sorted(stock.keys() ^ {'fig', 'lime'}) == ['apple', 'lime', 'pear']
assert sorted(stock.items() & wanted.items()) == [('apple', 3)]
assert sorted(stock.items() - wanted.items()) == [('fig', 7), ('pear', 0)]
assert sorted(stock.items() ^ wanted.items()) == [('fig', 2), ('fig', 7), ('kiwi', 1), ('pear', 0)]
assert sorted({'fig', 'x'} - stock.keys()) == ['x']
assert sorted({'fig', 'x'} | stock.keys()) == ['apple', 'fig', 'pear', 'x']
assert sorted(frozenset({'fig', 'x'}) & stock.keys()) == ['fig']
assert [type(value).__name__ for value in (stock.keys() & [], [] | stock.keys(), stock.items() - stock.items())] == [
    'set', 'set', 'set',
]
assert error_of(lambda: stock.keys() & 5) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: stock.values() & {3}) == "TypeError: unsupported operand type(s) for &: 'dict_values' and 'set'"
assert error_of(lambda: {'a': []}.items() & {('a', 1)}) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: {'a': []}.items() | set()) == (
    "TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')"
)
assert error_of(lambda: stock.keys() + stock.keys()) == (
    "TypeError: unsupported operand type(s) for +: 'dict_keys' and 'dict_keys'"
)
assert error_of(lambda: stock.keys()[0]) == "TypeError: 'dict_keys' object is not subscriptable"
assert error_of(lambda: hash(stock.keys())) == "TypeError: unhashable type: 'dict_keys'"

# === Comparisons of views ===
assert (stock.keys() == {'fig', 'pear', 'apple'}, stock.keys() == ['apple', 'pear', 'fig']) == (True, False)
assert (stock.keys() > {'fig'}, stock.keys() >= stock.keys(), stock.keys() < wanted.keys()) == (True, True, False)
assert (stock.items() == dict(reversed(stock.items())).items(), stock.items() <= (stock | wanted).items()) == (
    True, False,
)
assert (stock.values() == stock.values(), (v := stock.values()) == v, list(stock.values()) == [3, 0, 7]) == (
    False, True, True,
)
assert error_of(lambda: stock.keys() < ['fig']) == (
    "TypeError: '<' not supported between instances of 'dict_keys' and 'list'"
)
assert error_of(lambda: stock.values() < stock.values()) == (
    "TypeError: '<' not supported between instances of 'dict_values' and 'dict_values'"
)
assert (stock.keys().isdisjoint('ab'), stock.keys().isdisjoint(wanted), stock.items().isdisjoint([('fig', 7)])) == (
    True, False, False,
)
assert ({1: 'a'}.items() == {1.0: 'a'}.items(), {1: 2}.keys() == {True}, {}.keys() == {}.items() == set()) == (
    True, True, True,
)
assert [item in stock.items() for item in (('fig', 7.0), ('fig', 8), ['fig', 7], 5)] == [True, False, False, False]
assert error_of(lambda: ([], 1) in stock.items()) == (
    "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
)
assert error_of(lambda: [] in stock.keys()) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert [] in {'a': []}.values()

# === Views are live, iterators are not fooled ===
keys, items, values = stock.keys(), stock.items(), stock.values()
stock['plum'] = 1
del stock['pear']
assert (list(keys), list(items), list(values), len(keys)) == (
    ['apple', 'fig', 'plum'],
    [('apple', 3), ('fig', 7), ('plum', 1)],
    [3, 7, 1],
    3,
)
assert (repr(keys), repr(items), repr(values)) == (
    "dict_keys(['apple', 'fig', 'plum'])",
    "dict_items([('apple', 3), ('fig', 7), ('plum', 1)])",
    'dict_values([3, 7, 1])',
)
assert (list(reversed(keys)), list(reversed(items)), list(reversed(values))) == (
    ['plum', 'fig', 'apple'],
    [('plum', 1), ('fig', 7), ('apple', 3)],
    [1, 7, 3],
)
assert (keys.mapping['plum'], type(items.mapping).__name__) == (1, 'mappingproxy')
assert error_of(lambda: items.mapping.__setitem__('a', 1)) == (
    "AttributeError: 'mappingproxy' object has no attribute '__setitem__'"
)


def add_while_iterating():
    for key in stock:
        stock[key + '!'] = 0


def replace_while_iterating():
    for key in data:
        del data[key]
        data[key] = 1


def change_values():
    for key, value in data.items():
        data[key] = value * 2
    return data


assert error_of(add_while_iterating) == 'RuntimeError: dictionary changed size during iteration'
data = {'a': 1}
assert error_of(replace_while_iterating) == 'RuntimeError: dictionary keys changed during iteration'
data = {'a': 1, 'b': 2}
assert change_values() == {'a': 2, 'b': 4}
iterator = iter(data)
next(iterator)
data.clear()
assert error_of(lambda: next(iterator)) == 'RuntimeError: dictionary changed size during iteration'

# === Order: first insertion, kept by updates, lost by deletion ===
order = dict(b=1, a=2)
order['c'] = 3
order['b'] = 4
assert list(order.items()) == [('b', 4), ('a', 2), ('c', 3)]
order['a'] = order.pop('a')
assert list(order) == ['b', 'c', 'a']
order.update(z=0, c=9)
order |= [('y', 1), ('b', 2)]
assert list(order.items()) == [('b', 2), ('c', 9), ('a', 2), ('z', 0), ('y', 1)]
assert (order.popitem(), order.popitem(), order.pop('missing', 'default'), list(order)) == (
    ('y', 1), ('z', 0), 'default', ['b', 'c', 'a'],
)
assert error_of(lambda: order.pop('missing')) == "KeyError: 'missing'"
assert error_of({}.popitem) == "KeyError: 'popitem(): dictionary is empty'"
assert {1: 'int', 1.0: 'float', True: 'bool'} == {1: 'bool'}
assert list({**{'x': 1, 'y': 2}, 'x': 3, 'w': 4}.items()) == [('x', 3), ('y', 2), ('w', 4)]
assert list(dict(zip('abca', range(4))).items()) == [('a', 3), ('b', 1), ('c', 2)]

# === Merging ===
left, right = {'a': 1, 'b': 2}, {'b': 3, 'c': 4}
assert (left | right, right | left, left) == ({'a': 1, 'b': 3, 'c': 4}, {'b': 2, 'c': 4, 'a': 1}, {'a': 1, 'b': 2})
left |= right
assert left == {'a': 1, 'b': 3, 'c': 4}
left |= ['de', ('f', 5)]
assert left == {'a': 1, 'b': 3, 'c': 4, 'd': 'e', 'f': 5}
assert error_of(lambda: left | [('x', 1)]) == "TypeError: unsupported operand type(s) for |: 'dict' and 'list'"
assert error_of(lambda: left.__ior__(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: left.update(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: left.update([1])) == 'TypeError: object is not iterable'
assert error_of(lambda: left.update(['abc'])) == (
    'ValueError: dictionary update sequence element #0 has length 3; 2 is required'
)
assert error_of(lambda: left.update([('k',)])) == (
    'ValueError: dictionary update sequence element #0 has length 1; 2 is required'
)
assert error_of(lambda: dict([('a', 1)], [('b', 2)])) == 'TypeError: dict expected at most 1 argument, got 2'


class Keyed:
    def keys(self):
        yield from 'xy'

    def __getitem__(self, key):
        return key * 2


assert (dict(Keyed()), {**Keyed()}, dict(Keyed(), x='by keyword')) == (
    {'x': 'xx', 'y': 'yy'},
    {'x': 'xx', 'y': 'yy'},
    {'x': 'by keyword', 'y': 'yy'},
)


class Sub(dict):
    def __missing__(self, key):
        return f'missing {key}'


class Merging(dict):
    def __or__(self, other):
        return 'or'

    def __ror__(self, other):
        return 'ror'


sub = Sub(a=1)
assert (sub['b'], sub.get('b'), 'b' in sub) == ('missing b', None, False)
assert [type(merged).__name__ for merged in (sub | {}, {} | sub, sub.copy())] == ['dict', 'dict', 'dict']
assert ({} | Merging(), Merging() | {}, sub | Merging()) == ('ror', 'or', {'a': 1})

# === setdefault, get and fromkeys share what they are given ===
groups = {}
for word in 'one two three four five six'.split():
    groups.setdefault(len(word), []).append(word)
assert groups == {3: ['one', 'two', 'six'], 5: ['three'], 4: ['four', 'five']}
shared = dict.fromkeys('ab', [])
shared['a'].append(1)
assert shared == {'a': [1], 'b': [1]}
assert (dict.fromkeys('aba'), dict.fromkeys(range(2), 'x'), Sub.fromkeys('a')) == (
    {'a': None, 'b': None}, {0: 'x', 1: 'x'}, {'a': None},
)
assert (groups.get(99), groups.setdefault(99), groups.setdefault(99, 'kept'), groups[99]) == (None, None, None, None)


# === Keys are hashed once, compared when hashes are equal ===
class Key:
    log = []

    def __init__(self, name, hashed):
        self.name, self.hashed = name, hashed

    def __hash__(self):
        Key.log.append(f'hash {self.name}')
        return self.hashed

    def __eq__(self, other):
        Key.log.append(f'{self.name}=={other.name}')
        return self.name.lower() == other.name.lower()


a, upper, other = Key('a', 1), Key('A', 1), Key('b', 1)
table = {a: 'first'}
table[upper] = 'second'
assert (len(table), [key.name for key in table], table[a], Key.log) == (
    1,
    ['a'],
    'second',
    ['hash a', 'hash A', 'a==A', 'hash a'],
)
Key.log.clear()
assert (table.get(other, 'none'), upper in table, Key.log) == ('none', True, ['hash b', 'a==b', 'hash A', 'a==A'])
