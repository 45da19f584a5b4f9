# dict: insertion order, views, iterators, and changes while iterating.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Order ===
d = {}
for key in 'zebra':
    d[key] = len(d)
assert repr(d) == "{'z': 0, 'e': 1, 'b': 2, 'r': 3, 'a': 4}"
d['z'] = 'updated in place'
assert repr(d) == "{'z': 'updated in place', 'e': 1, 'b': 2, 'r': 3, 'a': 4}"
del d['e']
d['e'] = 'at the end'
assert repr(d) == "{'z': 'updated in place', 'b': 2, 'r': 3, 'a': 4, 'e': 'at the end'}"
d.pop('b')
d.setdefault('b', 0)
d.update({'a': 'same place', 'new': 1})
assert repr(d) == "{'z': 'updated in place', 'r': 3, 'a': 'same place', 'e': 'at the end', 'b': 0, 'new': 1}"
assert d.popitem() == ('new', 1)
assert list(reversed(d)) == ['b', 'e', 'a', 'r', 'z']
assert repr({**d, 'z': 0}) == "{'z': 0, 'r': 3, 'a': 'same place', 'e': 'at the end', 'b': 0}"
assert repr(dict(sorted(d.items(), key=lambda item: item[0]))) == (
    "{'a': 'same place', 'b': 0, 'e': 'at the end', 'r': 3, 'z': 'updated in place'}"
)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
for i in range(0, 10, 2):
    big[i] = 'back'
assert len(big) == 505
assert list(big)[:3] == [1, 3, 5]
assert list(big)[-5:] == [0, 2, 4, 6, 8]
assert next(iter(big)) == 1
for i in range(1, 995):
    big.pop(i, None)
assert list(big) == [995, 997, 999, 0]

# === Views ===
d = {'a': 1, 'b': 2}
keys, values, items = d.keys(), d.values(), d.items()
assert repr(keys) == "dict_keys(['a', 'b'])"
assert repr(values) == 'dict_values([1, 2])'
assert repr(items) == "dict_items([('a', 1), ('b', 2)])"
d['c'] = 3
assert (list(keys), list(values), list(items)) == (['a', 'b', 'c'], [1, 2, 3], [('a', 1), ('b', 2), ('c', 3)])
assert (len(keys), len(values), len(items)) == (3, 3, 3)
assert ('a' in keys) is True
assert ('z' in keys) is False
assert (1 in values) is True
assert (('a', 1) in items) is True
assert (('a', 2) in items) is False
assert ('a' in items) is False
assert (('a',) in items) is False
assert list(reversed(keys)) == ['c', 'b', 'a']
assert list(reversed(values)) == [3, 2, 1]
assert list(reversed(items)) == [('c', 3), ('b', 2), ('a', 1)]
assert type(keys).__name__ == 'dict_keys'
assert type(values).__name__ == 'dict_values'
assert type(items).__name__ == 'dict_items'
assert repr({}.keys()) == 'dict_keys([])'
assert repr({}.values()) == 'dict_values([])'
assert repr({}.items()) == 'dict_items([])'
assert error_of(lambda: keys[0]) == "TypeError: 'dict_keys' object is not subscriptable"
assert error_of(lambda: keys.append(1)) == "AttributeError: 'dict_keys' object has no attribute 'append'"
assert error_of(lambda: values[0]) == "TypeError: 'dict_values' object is not subscriptable"
assert error_of(lambda: len(keys) < keys) == "TypeError: '<' not supported between instances of 'int' and 'dict_keys'"
assert error_of(lambda: [] in keys) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: ([], 1) in items) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert (('a', []) in items) is False
assert repr((keys.isdisjoint('xyz'), keys.isdisjoint(['a']))) == '(True, False)'
assert keys.mapping['a'] == 1
assert error_of(lambda: keys.mapping.update(a=2)) == "AttributeError: 'mappingproxy' object has no attribute 'update'"
assert error_of(lambda: hash(keys)) == "TypeError: unhashable type: 'dict_keys'"

# === Set operations on views ===
assert sorted(keys & 'ax') == ['a']
assert sorted(keys | ['z']) == ['a', 'b', 'c', 'z']
assert sorted(keys - {'a'}) == ['b', 'c']
assert sorted(keys ^ {'a', 'q'}) == ['b', 'c', 'q']
assert (type(keys & {'a'}).__name__, type(keys | ()).__name__) == ('set', 'set')
assert (keys == {'a', 'b', 'c'}) is True
assert (keys == ['a', 'b', 'c']) is False
assert (keys >= {'a'}) is True
assert (keys < {'a', 'b', 'c', 'd'}) is True
assert (keys != {}.keys()) is True
assert sorted(items & {('a', 1), ('b', 9)}) == [('a', 1)]
assert (items >= {('a', 1)}) is True
assert (items == {('a', 1), ('b', 2), ('c', 3)}) is True
assert (sorted({'a', 'z'} - keys), sorted({'a', 'z'} & keys)) == (['z'], ['a'])
assert repr((values == d.values(), values == values)) == '(False, True)'
assert error_of(lambda: values & {1}) == "TypeError: unsupported operand type(s) for &: 'dict_values' and 'set'"
assert error_of(lambda: keys & 5) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: keys + keys) == "TypeError: unsupported operand type(s) for +: 'dict_keys' and 'dict_keys'"
assert error_of(lambda: keys < ['a']) == "TypeError: '<' not supported between instances of 'dict_keys' and 'list'"
assert error_of(lambda: {'k': []}.items() & {('k', 1)}) == "TypeError: unhashable type: 'list'"
assert ({'a': [1]}.items() == {'a': [1]}.items()) is True

# === Iterators ===
it = iter(d)
assert (next(it), next(it), next(it)) == ('a', 'b', 'c')
assert error_of(lambda: next(it)) == 'StopIteration: '
assert next(iter(d.items())) == ('a', 1)
assert next(iter(d.values())) == 1
assert next(reversed(d)) == 'c'
assert type(iter(d)).__name__ == 'dict_keyiterator'
assert type(iter(d.values())).__name__ == 'dict_valueiterator'
assert type(iter(d.items())).__name__ == 'dict_itemiterator'
assert type(reversed(d)).__name__ == 'dict_reversekeyiterator'
assert ([(k, d[k]) for k in d], [k + str(v) for k, v in d.items()]) == (
    ([('a', 1), ('b', 2), ('c', 3)], ['a1', 'b2', 'c3'])
)
assert max(d, key=d.get) == 'c'
assert min(d.values()) == 1
assert sum(d.values()) == 6
assert sorted(d, reverse=True) == ['c', 'b', 'a']
assert (list(zip(d, d.values())) == list(d.items())) is True
assert dict(map(reversed, d.items())) == {1: 'a', 2: 'b', 3: 'c'}
assert {v: k for k, v in d.items()} == {1: 'a', 2: 'b', 3: 'c'}

# === Changes while iterating ===
try:
    for k in d:
        d['x' + k] = 0
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'dictionary changed size during iteration'
assert len(d) == 4
try:
    for k in d:
        del d[k]
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'dictionary changed size during iteration'
try:
    for v in d.values():
        d.clear()
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'dictionary changed size during iteration'
d = {'a': 1, 'b': 2}
try:
    for k, v in d.items():
        d.update(z=1)
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'dictionary changed size during iteration'
d = {'a': 1, 'b': 2}
for k in d:
    d[k] *= 10
assert repr(d) == "{'a': 10, 'b': 20}"
out = []
for k in list(d):
    out.append(d.pop(k))
assert (out, d) == ([10, 20], {})
d = {'a': 1}
for k in d:
    d['b'] = 2
    break
assert repr(d) == "{'a': 1, 'b': 2}"
d = {'a': 1}
it = iter(d)
next(it)
d['b'] = 2
assert error_of(lambda: next(it)) == 'RuntimeError: dictionary changed size during iteration'
assert error_of(lambda: next(it)) == 'RuntimeError: dictionary changed size during iteration'
d = {'a': 1, 'b': 2}
it = iter(d)
next(it)
del d['b']
d['c'] = 3
assert next(it) == 'c'
d = {}
it = iter(d)
d[1] = 1
assert error_of(lambda: next(it)) == 'RuntimeError: dictionary changed size during iteration'
it = iter({})
assert next(it, 'nothing') == 'nothing'


# === Keyword order ===
def keywords(**kw):
    return list(kw)


assert keywords(z=1, a=2, **{'m': 3}, b=4) == ['z', 'a', 'm', 'b']


class Ordered:
    z = 1
    a = 2

    def __init__(self):
        self.y = 1
        self.x = 2
        self.y = 3


assert repr(vars(Ordered())) == "{'y': 3, 'x': 2}"
assert [n for n in vars(Ordered) if len(n) == 1] == ['z', 'a']

# === Before all others ===
from collections import OrderedDict

ordered, expected = OrderedDict(), []
seed = 1
for step in range(3000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    key, choice = seed // 65536 % 40, seed // 4096 % 8
    if choice < 3:
        if key not in ordered:
            expected.append(key)
        ordered[key] = step
    elif choice < 6:
        if key in ordered:
            ordered.move_to_end(key, last=choice == 5)
            expected.remove(key)
            expected.insert(len(expected) if choice == 5 else 0, key)
    elif ordered:
        last = choice == 6
        assert ordered.popitem(last=last)[0] == expected.pop(-1 if last else 0)
    assert list(ordered) == expected
    assert (key in ordered) is (key in expected)
assert list(reversed(ordered)) == expected[::-1]
assert dict(ordered) == {**ordered} == {key: ordered[key] for key in expected}
