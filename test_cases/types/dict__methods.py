# dict: every method, with its errors and its edges.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Construction ===
assert repr(dict()) == '{}'
assert repr(dict(a=1, b=2)) == "{'a': 1, 'b': 2}"
assert repr(dict([('a', 1), ['b', 2], 'cd'])) == "{'a': 1, 'b': 2, 'c': 'd'}"
assert repr(dict({'a': 1}, b=2, a=3)) == "{'a': 3, 'b': 2}"
assert repr(dict(zip('ab', [1, 2]))) == "{'a': 1, 'b': 2}"
assert repr(dict((k, v) for k, v in [(1, 2)])) == '{1: 2}'
assert repr(dict(**{'x y': 1})) == "{'x y': 1}"
assert repr(dict({1: 2})) == '{1: 2}'
assert repr(dict(self=1, iterable=2)) == "{'self': 1, 'iterable': 2}"
assert repr({}.fromkeys('aba')) == "{'a': None, 'b': None}"
assert repr(dict.fromkeys([1, 2], 0)) == '{1: 0, 2: 0}'
assert repr(dict.fromkeys((), 5)) == '{}'
shared = dict.fromkeys('ab', [])
shared['a'].append(1)
assert repr(shared) == "{'a': [1], 'b': [1]}"
assert error_of(lambda: dict(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: dict([1])) == 'TypeError: object is not iterable'
assert error_of(lambda: dict(['a'])) == (
    'ValueError: dictionary update sequence element #0 has length 1; 2 is required'
)
assert error_of(lambda: dict([('a', 1, 2)])) == (
    'ValueError: dictionary update sequence element #0 has length 3; 2 is required'
)
assert error_of(lambda: dict(['abc'])) == (
    'ValueError: dictionary update sequence element #0 has length 3; 2 is required'
)
assert error_of(lambda: dict(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: dict({}, {})) == 'TypeError: dict expected at most 1 argument, got 2'
assert error_of(lambda: dict([([], 1)])) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: dict(**{1: 2})) == 'TypeError: keywords must be strings'
assert error_of(lambda: dict.fromkeys(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: dict.fromkeys([[]])) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"

# === Reading ===
d = {'a': 1, 'b': None, 1: 'int', (1, 2): 'tuple'}
assert d['a'] == 1
assert d[1] == 'int'
assert d[True] == 'int'
assert d[1.0] == 'int'
assert d[1, 2] == 'tuple'
assert d.get('a') == 1
assert d.get('x') is None
assert d.get('x', 5) == 5
assert d.get('b', 5) is None
assert ('a' in d) is True
assert ('x' in d) is False
assert (None in d) is False
assert (1.0 in d) is True
assert ('x' not in d) is True
assert len(d) == 4
assert error_of(lambda: d['x']) == "KeyError: 'x'"
assert error_of(lambda: d[80]) == 'KeyError: 80'
assert error_of(lambda: d[None]) == 'KeyError: None'
assert error_of(lambda: d[(3, 4)]) == 'KeyError: (3, 4)'
assert error_of(lambda: d[[]]) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: d[{}]) == "TypeError: cannot use 'dict' as a dict key (unhashable type: 'dict')"
assert error_of(lambda: d.get()) == 'TypeError: get expected at least 1 argument, got 0'
assert error_of(lambda: d.get([])) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: d.get(1, 2, 3)) == 'TypeError: get expected at most 2 arguments, got 3'
assert error_of(lambda: [] in d) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: d['it\'s']) == 'KeyError: "it\'s"'
assert error_of(lambda: d["\n"]) == "KeyError: '\\n'"
assert error_of(lambda: d.a) == "AttributeError: 'dict' object has no attribute 'a'"

# === Writing ===
d = {}
d['a'] = 1
d['a'] += 1
d[None] = 'none'
d[1.5] = 'float'
d[frozenset()] = 'frozen'
assert repr(d) == "{'a': 2, None: 'none', 1.5: 'float', frozenset(): 'frozen'}"
assert d.setdefault('a', 5) == 2
assert d.setdefault('new', 5) == 5
assert d.setdefault('none') is None
assert repr(d) == "{'a': 2, None: 'none', 1.5: 'float', frozenset(): 'frozen', 'new': 5, 'none': None}"
assert d.setdefault('list', []).append(1) is None
assert d['list'] == [1]
assert error_of(lambda: d.setdefault([])) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: d.setdefault()) == 'TypeError: setdefault expected at least 1 argument, got 0'
try:
    d[[]] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "cannot use 'list' as a dict key (unhashable type: 'list')"
try:
    d[{}] += 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "cannot use 'dict' as a dict key (unhashable type: 'dict')"
try:
    d['missing'] += 1
    assert False, 'nothing raised'
except KeyError as error:
    assert str(error) == "'missing'"

# === update and | ===
d = {'a': 1}
assert d.update(b=2) is None
d.update({'a': 3}, c=4)
d.update([('d', 5)])
d.update(zip('e', [6]))
d.update()
d.update(d)
assert repr(d) == "{'a': 3, 'b': 2, 'c': 4, 'd': 5, 'e': 6}"
assert repr({'a': 1} | {'b': 2} | {'a': 3}) == "{'a': 3, 'b': 2}"
d |= {'z': 26}
d |= [('y', 25)]
assert repr(d) == "{'a': 3, 'b': 2, 'c': 4, 'd': 5, 'e': 6, 'z': 26, 'y': 25}"
assert repr({1: 'a'} | {True: 'b'}) == "{1: 'b'}"
assert error_of(lambda: d.update(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: d.update([1])) == 'TypeError: object is not iterable'
assert error_of(lambda: d.update({}, {})) == 'TypeError: update expected at most 1 argument, got 2'
assert error_of(lambda: d.update(['abc'])) == (
    'ValueError: dictionary update sequence element #0 has length 3; 2 is required'
)
assert error_of(lambda: {} | []) == "TypeError: unsupported operand type(s) for |: 'dict' and 'list'"
assert error_of(lambda: {} | None) == "TypeError: unsupported operand type(s) for |: 'dict' and 'NoneType'"
assert error_of(lambda: [] | {}) == "TypeError: unsupported operand type(s) for |: 'list' and 'dict'"
assert error_of(lambda: {} + {}) == "TypeError: unsupported operand type(s) for +: 'dict' and 'dict'"


class HasKeys:
    def keys(self):
        return iter('xy')

    def __getitem__(self, key):
        return key + '!'


d = {}
d.update(HasKeys())
assert repr(d) == "{'x': 'x!', 'y': 'y!'}"
assert repr(dict(HasKeys())) == "{'x': 'x!', 'y': 'y!'}"
assert error_of(lambda: {} | HasKeys()) == "TypeError: unsupported operand type(s) for |: 'dict' and 'HasKeys'"
partial = {}
assert error_of(lambda: partial.update([('a', 1), ('b',)])) == (
    'ValueError: dictionary update sequence element #1 has length 1; 2 is required'
)
assert partial == {'a': 1}

# === Removing ===
d = {'a': 1, 'b': 2, 'c': 3}
assert d.pop('a') == 1
assert d.pop('x', 'default') == 'default'
assert d.pop('x', None) is None
assert d == {'b': 2, 'c': 3}
assert (d.popitem(), d) == (('c', 3), {'b': 2})
del d['b']
assert d == {}
d.clear()
assert (d, d.clear()) == ({}, None)
assert error_of(lambda: d.pop('x')) == "KeyError: 'x'"
assert error_of(lambda: d.pop(80)) == 'KeyError: 80'
assert error_of(lambda: d.pop()) == 'TypeError: pop expected at least 1 argument, got 0'
assert error_of(lambda: d.pop([])) == 'KeyError: []'
assert d.pop('z', 0) == 0
assert error_of(lambda: d.popitem()) == "KeyError: 'popitem(): dictionary is empty'"
assert error_of(lambda: d.pop('a', 1, 2)) == 'TypeError: pop expected at most 2 arguments, got 3'
try:
    del d['x']
    assert False, 'nothing raised'
except KeyError as error:
    assert str(error) == "'x'"
try:
    del d[[]]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "cannot use 'list' as a dict key (unhashable type: 'list')"

# === copy ===
d = {'list': [1], 'n': 1}
c = d.copy()
c['n'] = 2
c['list'].append(2)
assert (d, c) == ({'list': [1, 2], 'n': 1}, {'list': [1, 2], 'n': 2})
assert repr((dict(d) is d, dict(d) == d, d.copy() == d)) == '(False, True, True)'
assert {}.copy() == {}

# === Comparison ===
assert ({'a': 1, 'b': 2} == {'b': 2, 'a': 1}) is True
assert ({} == {}) is True
assert ({'a': 1} == {'a': 2}) is False
assert ({'a': 1} == {'a': 1, 'b': 2}) is False
assert ({} == []) is False
assert ({1: 1} == {1.0: True}) is True
assert error_of(lambda: {} < {}) == "TypeError: '<' not supported between instances of 'dict' and 'dict'"
assert error_of(lambda: {'a': 1} >= {}) == "TypeError: '>=' not supported between instances of 'dict' and 'dict'"
assert error_of(lambda: hash({})) == "TypeError: unhashable type: 'dict'"
assert repr((bool({}), bool({0: 0}))) == '(False, True)'

# === repr ===
assert repr({}) == '{}'
assert repr({'a': 1, 2: [3], (4,): {'n': None}, 'q"': "it's"}) == (
    '{\'a\': 1, 2: [3], (4,): {\'n\': None}, \'q"\': "it\'s"}'
)
d = {}
d['self'] = d
d['list'] = [d]
assert repr(d) == "{'self': {...}, 'list': [{...}]}"
assert (str({'a': 1}), f'{ {"a": 1} }') == ("{'a': 1}", "{'a': 1}")
assert error_of(lambda: {}()) == "TypeError: 'dict' object is not callable"
assert error_of(lambda: {}.missing) == "AttributeError: 'dict' object has no attribute 'missing'"
assert error_of(lambda: {1: 2}[2]) == 'KeyError: 2'
assert error_of(lambda: {'a': 1}.a) == "AttributeError: 'dict' object has no attribute 'a'"

# === Keys that are equal ===
d = {1: 'a'}
d[True] = 'b'
d[1.0] = 'c'
assert repr(d) == "{1: 'c'}"
d = {'1': 's', 1: 'i', 1.5: 'f', b'1': 'b', None: 'n', (): 't', 'é': 'u'}
assert [d[k] for k in ('1', 1, 1.5, b'1', None, (), 'é')] == ['s', 'i', 'f', 'b', 'n', 't', 'u']
d = {0: 'zero', -1: 'minus one', -2: 'minus two'}
assert d[0] == 'zero'
assert d[-1] == 'minus one'
assert d[-2] == 'minus two'
assert d[False] == 'zero'
assert d[-0.0] == 'zero'
d = {2**64: 'big', 2**64 + 1: 'bigger', -(2**64): 'negative'}
assert d[2**64] == 'big'
assert d[18446744073709551617] == 'bigger'
assert d[-(2**64)] == 'negative'
assert d[float(2**64)] == 'big'
