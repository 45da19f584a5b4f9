# `mappingproxy` of dicts and of all other mappings.
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict
from types import MappingProxyType


def answer(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === repr shows what is inside ===
assert repr(MappingProxyType({'a': 1})) == "mappingproxy({'a': 1})"
assert repr(MappingProxyType(UserDict(a=1))) == "mappingproxy({'a': 1})"
assert repr(MappingProxyType(ChainMap({'a': 1}))) == "mappingproxy(ChainMap({'a': 1}))"
assert repr(MappingProxyType(OrderedDict(a=1))) == "mappingproxy(OrderedDict({'a': 1}))"
assert repr(MappingProxyType(Counter('aab'))) == "mappingproxy(Counter({'a': 2, 'b': 1}))"
assert repr(MappingProxyType(MappingProxyType({}))) == 'mappingproxy(mappingproxy({}))'
assert MappingProxyType(OrderedDict(a=1)).__repr__() == "mappingproxy(OrderedDict({'a': 1}))"
assert f'{[MappingProxyType(OrderedDict(a=1))]}' == "[mappingproxy(OrderedDict({'a': 1}))]"
assert str(MappingProxyType(OrderedDict(a=1))) == "OrderedDict({'a': 1})"
assert str(MappingProxyType({'a': 1})) == "{'a': 1}"

# === The mapping is asked ===


class Mapping:
    def __init__(self, data):
        self.data = data
        self.log = []

    def __getattribute__(self, name):
        if not name.startswith('__') and name not in ('data', 'log'):
            self.log.append(name)
        return object.__getattribute__(self, name)

    def __getitem__(self, key):
        self.log.append(f'[{key}]')
        return self.data[key]

    def __len__(self):
        return 5

    def __iter__(self):
        return iter('xyz')

    def __contains__(self, key):
        self.log.append(f'in {key}')
        return key == 'there'

    def __reversed__(self):
        return iter('zyx')

    def __eq__(self, other):
        return 'equal'

    def __hash__(self):
        return 99

    def __or__(self, other):
        return ('or', other)

    def __repr__(self):
        return 'M'

    def get(self, key, default=None):
        return 'got', key, default

    def keys(self):
        return ['a']

    def values(self):
        return 'values'

    def items(self):
        return 'items'

    def copy(self):
        return 'copy'


mapping = Mapping({'a': 1})
proxy = MappingProxyType(mapping)
assert isinstance(proxy, MappingProxyType) and type(proxy) is MappingProxyType
assert (proxy['a'], len(proxy), [*proxy], [*reversed(proxy)]) == (1, 5, ['x', 'y', 'z'], ['z', 'y', 'x'])
assert ('there' in proxy, 'a' in proxy, hash(proxy), repr(proxy), str(proxy)) == (True, False, 99, 'mappingproxy(M)', 'M')
assert (proxy == 1, proxy | 2, proxy | MappingProxyType({})) == ('equal', ('or', 2), ('or', {}))
assert (proxy.get('k'), proxy.get('k', 3)) == (('got', 'k', None), ('got', 'k', 3))
assert (proxy.keys(), proxy.values(), proxy.items(), proxy.copy()) == (['a'], 'values', 'items', 'copy')
assert mapping.log == ['[a]', 'in there', 'in a', 'get', 'get', 'keys', 'values', 'items', 'copy']
assert ({**proxy}, dict(proxy)) == ({'a': 1}, {'a': 1})
assert MappingProxyType(defaultdict(int))['missing'] == 0
assert MappingProxyType(UserDict(a=1))['a'] == 1
assert MappingProxyType(MappingProxyType(MappingProxyType({1: 2})))[1] == 2
assert MappingProxyType('ab')[1] == 'b'
match MappingProxyType(OrderedDict(a=1)):
    case {'a': found}:
        assert found == 1

# === What cannot be done ===
assert answer(MappingProxyType, 5) == 'TypeError: mappingproxy() argument must be a mapping, not int'
assert answer(MappingProxyType, [1]) == 'TypeError: mappingproxy() argument must be a mapping, not list'


def store(mapping):
    mapping['b'] = 1


def delete(mapping):
    del mapping['a']


def update(mapping):
    mapping |= {'b': 1}


class Class:
    pass


for proxy in (MappingProxyType({'a': 1}), MappingProxyType(OrderedDict(a=1)), vars(Class)):
    assert answer(store, proxy) == "TypeError: 'mappingproxy' object does not support item assignment"
    assert answer(delete, proxy) == "TypeError: 'mappingproxy' object does not support item deletion"
    assert answer(update, proxy) == "TypeError: '|=' is not supported by mappingproxy; use '|' instead"
assert not hasattr(Class, 'b')
assert repr(MappingProxyType[int, str]) == 'mappingproxy[int, str]'


# === keys() that is no iterable ===
class Keys:
    def keys(self):
        return 5

    def __getitem__(self, key):
        return 1


message = 'TypeError: Keys.keys() returned a non-iterable (type int)'
assert answer(dict, Keys()) == answer(lambda: {**Keys()}) == answer(lambda: print(**Keys())) == message
