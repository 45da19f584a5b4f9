# needs-native
# How objects say to be made again: __reduce__ and __reduce_ex__.


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

import copy
import dataclasses
import enum
import functools
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple


class Plain:
    pass


class Slots:
    __slots__ = ('p', 'q')


class Both(Plain):
    __slots__ = ('__own', 'p')


class SubList(list):
    pass


class SubDict(dict):
    pass


class SubInt(int):
    pass


class SubTuple(tuple):
    pass


class SubSet(set):
    pass


class WithArguments:
    def __getnewargs__(self):
        return 1, 2


class WithKeywords:
    def __getnewargs_ex__(self):
        return (1,), {'a': 2}


class WithState:
    def __getstate__(self):
        return {'a': 1}


class Error(ValueError):
    pass


class Own:
    def __reduce__(self):
        return Own, (), super().__reduce__()[0].__name__


class Color(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Data:
    x: int = 1


Point = namedtuple('Point', 'x y')
plain, slots, both, error = Plain(), Slots(), Both(), Error('a')
plain.x = slots.p = both.p = 1
both.z, both._Both__own, error.q = 2, 3, 1
started = iter([1, 2, 3])
next(started)


def shown(value):
    if isinstance(value, tuple):
        return tuple([shown(item) for item in value])
    if type(value).__name__ == 'function':
        return f'{value.__module__}.{value.__name__}'
    return [*value] if 'iterator' in type(value).__name__ else value


def parts(value):
    return [shown(value.__reduce_ex__(protocol)) for protocol in (0, 2, 4)]

# === Instances ===
assert outcome(lambda: parts(plain)) == "[('copyreg._reconstructor', (<class '__main__.Plain'>, <class 'object'>, None), {'x': 1}), ('copyreg.__newobj__', (<class '__main__.Plain'>,), {'x': 1}, None, None), ('copyreg.__newobj__', (<class '__main__.Plain'>,), {'x': 1}, None, None)]"
assert outcome(lambda: parts(Plain())) == "[('copyreg._reconstructor', (<class '__main__.Plain'>, <class 'object'>, None)), ('copyreg.__newobj__', (<class '__main__.Plain'>,), None, None, None), ('copyreg.__newobj__', (<class '__main__.Plain'>,), None, None, None)]"
assert outcome(lambda: parts(slots)) == 'TypeError: a class that defines __slots__ without defining __getstate__ cannot be pickled'
assert outcome(lambda: shown(slots.__reduce_ex__(2))) == "('copyreg.__newobj__', (<class '__main__.Slots'>,), (None, {'p': 1}), None, None)"
assert outcome(lambda: shown(Slots().__reduce_ex__(4))) == "('copyreg.__newobj__', (<class '__main__.Slots'>,), None, None, None)"
assert outcome(lambda: shown(both.__reduce_ex__(4))) == "('copyreg.__newobj__', (<class '__main__.Both'>,), ({'z': 2}, {'_Both__own': 3, 'p': 1}), None, None)"
assert outcome(lambda: both.__reduce__()) == 'TypeError: a class that defines __slots__ without defining __getstate__ cannot be pickled'
assert outcome(lambda: parts(SubList([1, 2]))) == "[('copyreg._reconstructor', (<class '__main__.SubList'>, <class 'list'>, [1, 2])), ('copyreg.__newobj__', (<class '__main__.SubList'>,), None, [1, 2], None), ('copyreg.__newobj__', (<class '__main__.SubList'>,), None, [1, 2], None)]"
assert outcome(lambda: parts(SubDict(a=1))) == "[('copyreg._reconstructor', (<class '__main__.SubDict'>, <class 'dict'>, {'a': 1})), ('copyreg.__newobj__', (<class '__main__.SubDict'>,), None, None, [('a', 1)]), ('copyreg.__newobj__', (<class '__main__.SubDict'>,), None, None, [('a', 1)])]"
assert outcome(lambda: parts(SubInt(3))) == "[('copyreg._reconstructor', (<class '__main__.SubInt'>, <class 'int'>, 3)), ('copyreg.__newobj__', (<class '__main__.SubInt'>, 3), None, None, None), ('copyreg.__newobj__', (<class '__main__.SubInt'>, 3), None, None, None)]"
assert outcome(lambda: parts(SubTuple((1, 2)))) == "[('copyreg._reconstructor', (<class '__main__.SubTuple'>, <class 'tuple'>, (1, 2))), ('copyreg.__newobj__', (<class '__main__.SubTuple'>, (1, 2)), None, None, None), ('copyreg.__newobj__', (<class '__main__.SubTuple'>, (1, 2)), None, None, None)]"
assert outcome(lambda: parts(SubSet([1]))) == "[(<class '__main__.SubSet'>, ([1],), None), (<class '__main__.SubSet'>, ([1],), None), (<class '__main__.SubSet'>, ([1],), None)]"
assert outcome(lambda: parts(WithArguments())) == "[('copyreg._reconstructor', (<class '__main__.WithArguments'>, <class 'object'>, None)), ('copyreg.__newobj__', (<class '__main__.WithArguments'>, 1, 2), None, None, None), ('copyreg.__newobj__', (<class '__main__.WithArguments'>, 1, 2), None, None, None)]"
assert outcome(lambda: parts(WithKeywords())) == "[('copyreg._reconstructor', (<class '__main__.WithKeywords'>, <class 'object'>, None)), ('copyreg.__newobj_ex__', (<class '__main__.WithKeywords'>, (1,), {'a': 2}), None, None, None), ('copyreg.__newobj_ex__', (<class '__main__.WithKeywords'>, (1,), {'a': 2}), None, None, None)]"
assert outcome(lambda: parts(WithState())) == "[('copyreg._reconstructor', (<class '__main__.WithState'>, <class 'object'>, None), {'a': 1}), ('copyreg.__newobj__', (<class '__main__.WithState'>,), {'a': 1}, None, None), ('copyreg.__newobj__', (<class '__main__.WithState'>,), {'a': 1}, None, None)]"
assert outcome(lambda: parts(Own())) == "[(<class '__main__.Own'>, (), '_reconstructor'), (<class '__main__.Own'>, (), '_reconstructor'), (<class '__main__.Own'>, (), '_reconstructor')]"
assert outcome(lambda: parts(Color.RED)) == "[(<enum 'Color'>, (1,)), (<enum 'Color'>, (1,)), (<enum 'Color'>, (1,))]"
assert outcome(lambda: parts(Data())) == "[('copyreg._reconstructor', (<class '__main__.Data'>, <class 'object'>, None), {'x': 1}), ('copyreg.__newobj__', (<class '__main__.Data'>,), {'x': 1}, None, None), ('copyreg.__newobj__', (<class '__main__.Data'>,), {'x': 1}, None, None)]"
assert outcome(lambda: parts(Point(1, 2))) == "[('copyreg._reconstructor', (<class '__main__.Point'>, <class 'tuple'>, (1, 2))), ('copyreg.__newobj__', (<class '__main__.Point'>, 1, 2), None, None, None), ('copyreg.__newobj__', (<class '__main__.Point'>, 1, 2), None, None, None)]"

# === Builtin values ===
assert outcome(lambda: [shown(x.__reduce_ex__(2)) for x in (1, 'a', [1], {1: 2}, (1,), None, True, 1.5, b'a', 1j, 2**70)]) == "[('copyreg.__newobj__', (<class 'int'>, 1), None, None, None), ('copyreg.__newobj__', (<class 'str'>, 'a'), None, None, None), ('copyreg.__newobj__', (<class 'list'>,), None, [1], None), ('copyreg.__newobj__', (<class 'dict'>,), None, None, [(1, 2)]), ('copyreg.__newobj__', (<class 'tuple'>, (1,)), None, None, None), ('copyreg.__newobj__', (<class 'NoneType'>,), None, None, None), ('copyreg.__newobj__', (<class 'bool'>, 1), None, None, None), ('copyreg.__newobj__', (<class 'float'>, 1.5), None, None, None), ('copyreg.__newobj__', (<class 'bytes'>, b'a'), None, None, None), ('copyreg.__newobj__', (<class 'complex'>, 0.0, 1.0), None, None, None), ('copyreg.__newobj__', (<class 'int'>, 1180591620717411303424), None, None, None)]"
assert outcome(lambda: (1).__reduce__()) == "TypeError: cannot pickle 'int' object"
assert outcome(lambda: [].__reduce_ex__(0)) == "TypeError: cannot pickle 'list' object"
assert outcome(lambda: None.__reduce__()) == "TypeError: cannot pickle 'NoneType' object"
assert outcome(lambda: True.__reduce__()) == "TypeError: cannot pickle 'bool' object"
assert outcome(lambda: parts(bytearray(b'ab'))) == "[(<class 'bytearray'>, ('ab', 'latin-1'), None), (<class 'bytearray'>, ('ab', 'latin-1'), None), (<class 'bytearray'>, (b'ab',), None)]"
assert outcome(lambda: parts({1})) == "[(<class 'set'>, ([1],), None), (<class 'set'>, ([1],), None), (<class 'set'>, ([1],), None)]"
assert outcome(lambda: parts(frozenset([1]))) == "[(<class 'frozenset'>, ([1],), None), (<class 'frozenset'>, ([1],), None), (<class 'frozenset'>, ([1],), None)]"
assert outcome(lambda: parts(deque([1], 3))) == "[(<class 'collections.deque'>, ((), 3), None, [1]), (<class 'collections.deque'>, ((), 3), None, [1]), (<class 'collections.deque'>, ((), 3), None, [1])]"
assert outcome(lambda: parts(deque([1]))) == "[(<class 'collections.deque'>, (), None, [1]), (<class 'collections.deque'>, (), None, [1]), (<class 'collections.deque'>, (), None, [1])]"
assert outcome(lambda: parts(OrderedDict(a=1))) == "[(<class 'collections.OrderedDict'>, (), None, None, [('a', 1)]), (<class 'collections.OrderedDict'>, (), None, None, [('a', 1)]), (<class 'collections.OrderedDict'>, (), None, None, [('a', 1)])]"
assert outcome(lambda: parts(defaultdict(list, a=1))) == "[(<class 'collections.defaultdict'>, (<class 'list'>,), None, None, [('a', 1)]), (<class 'collections.defaultdict'>, (<class 'list'>,), None, None, [('a', 1)]), (<class 'collections.defaultdict'>, (<class 'list'>,), None, None, [('a', 1)])]"
assert outcome(lambda: parts(Counter('a'))) == "[(<class 'collections.Counter'>, ({'a': 1},)), (<class 'collections.Counter'>, ({'a': 1},)), (<class 'collections.Counter'>, ({'a': 1},))]"
assert outcome(lambda: parts(range(3))) == "[(<class 'range'>, (0, 3, 1)), (<class 'range'>, (0, 3, 1)), (<class 'range'>, (0, 3, 1))]"
assert outcome(lambda: parts(slice(1, 2))) == "[(<class 'slice'>, (1, 2, None)), (<class 'slice'>, (1, 2, None)), (<class 'slice'>, (1, 2, None))]"
assert outcome(lambda: parts(...)) == "['Ellipsis', 'Ellipsis', 'Ellipsis']"
assert outcome(lambda: parts(NotImplemented)) == "['NotImplemented', 'NotImplemented', 'NotImplemented']"
assert outcome(lambda: parts(object())) == "[('copyreg._reconstructor', (<class 'object'>, <class 'object'>, None)), ('copyreg.__newobj__', (<class 'object'>,), None, None, None), ('copyreg.__newobj__', (<class 'object'>,), None, None, None)]"
assert outcome(lambda: parts(list[int])) == "[(<class 'types.GenericAlias'>, (<class 'list'>, (<class 'int'>,))), (<class 'types.GenericAlias'>, (<class 'list'>, (<class 'int'>,))), (<class 'types.GenericAlias'>, (<class 'list'>, (<class 'int'>,)))]"
assert outcome(lambda: parts(len)) == "['len', 'len', 'len']"
assert outcome(lambda: parts([].append)) == "[(<built-in function getattr>, ([], 'append')), (<built-in function getattr>, ([], 'append')), (<built-in function getattr>, ([], 'append'))]"
assert outcome(lambda: parts(plain.__init__)[0][1][1:]) == "('__init__',)"
assert outcome(lambda: parts(str.join)) == "[(<built-in function getattr>, (<class 'str'>, 'join')), (<built-in function getattr>, (<class 'str'>, 'join')), (<built-in function getattr>, (<class 'str'>, 'join'))]"

# === Exceptions ===
assert outcome(lambda: parts(ValueError('a'))) == "[(<class 'ValueError'>, ('a',)), (<class 'ValueError'>, ('a',)), (<class 'ValueError'>, ('a',))]"
assert outcome(lambda: parts(error)) == "[(<class '__main__.Error'>, ('a',), {'q': 1}), (<class '__main__.Error'>, ('a',), {'q': 1}), (<class '__main__.Error'>, ('a',), {'q': 1})]"
assert outcome(lambda: OSError(2, 'x', 'f').__reduce__()) == "(<class 'FileNotFoundError'>, (2, 'x', 'f'))"
assert outcome(lambda: OSError(2, 'x', 'f', None, 'g').__reduce__()) == "(<class 'FileNotFoundError'>, (2, 'x', 'f', None, 'g'))"
assert outcome(lambda: OSError('x').__reduce__()) == "(<class 'OSError'>, ('x',))"
assert outcome(lambda: AttributeError('a', name='n').__reduce__()) == "(<class 'AttributeError'>, ('a',), {'name': 'n', 'args': ('a',)})"
assert outcome(lambda: ImportError('a', name='x', path='p').__reduce__()) == "(<class 'ImportError'>, ('a',), {'name': 'x', 'path': 'p'})"
assert outcome(lambda: NameError('a', name='b').__reduce__()) == "(<class 'NameError'>, ('a',))"
assert outcome(lambda: KeyError('a').__reduce__()) == "(<class 'KeyError'>, ('a',))"
assert outcome(lambda: StopIteration(1).__reduce__()) == "(<class 'StopIteration'>, (1,))"
assert outcome(lambda: SystemExit(1).__reduce__()) == "(<class 'SystemExit'>, (1,))"

# === Iterators ===
assert outcome(lambda: started.__reduce__()) == '(<built-in function iter>, ([1, 2, 3],), 1)'
assert outcome(lambda: iter((1,)).__reduce__()) == '(<built-in function iter>, ((1,),), 0)'
assert outcome(lambda: iter('ab').__reduce__()) == "(<built-in function iter>, ('ab',), 0)"
assert outcome(lambda: iter(range(3)).__reduce__()) == '(<built-in function iter>, (range(0, 3),), None)'
assert outcome(lambda: iter({1: 2}).__reduce__()) == '(<built-in function iter>, ([1],))'
assert outcome(lambda: iter({1}).__reduce__()) == '(<built-in function iter>, ([1],))'
assert outcome(lambda: iter(b'ab').__reduce__()) == "(<built-in function iter>, (b'ab',), 0)"
assert outcome(lambda: reversed([1, 2]).__reduce__()) == "(<class 'reversed'>, ([1, 2],), 1)"
assert outcome(lambda: shown(zip([1]).__reduce__())) == "(<class 'zip'>, ([1],))"
assert outcome(lambda: shown(map(len, ['a']).__reduce__())) == "(<class 'map'>, (<built-in function len>, ['a']))"
assert outcome(lambda: shown(enumerate([1]).__reduce__())) == "(<class 'enumerate'>, ([1], 0))"
assert outcome(lambda: shown(filter(None, [1]).__reduce__())) == "(<class 'filter'>, (None, [1]))"

# === What cannot be made again ===
assert outcome(lambda: (x for x in []).__reduce_ex__(4)) == "TypeError: cannot pickle 'generator' object"
assert outcome(lambda: {}.keys().__reduce_ex__(4)) == "TypeError: cannot pickle 'dict_keys' object"
assert outcome(lambda: Plain.__dict__.__reduce_ex__(4)) == "TypeError: cannot pickle 'mappingproxy' object"
assert outcome(lambda: memoryview(b'a').__reduce_ex__(4)) == 'TypeError: cannot pickle memoryview objects'
assert outcome(lambda: (lambda: 0).__reduce_ex__(4)) == "TypeError: cannot pickle 'function' object"
assert outcome(lambda: staticmethod(len).__reduce_ex__(4)) == "TypeError: cannot pickle 'staticmethod' object"
assert outcome(lambda: property().__reduce_ex__(4)) == "TypeError: cannot pickle 'property' object"
assert outcome(lambda: plain.__reduce_ex__('x')) == "TypeError: 'str' object cannot be interpreted as an integer"

# === Copies ===
assert outcome(lambda: [*copy.copy(started)]) == '[2, 3]'
assert outcome(lambda: [*copy.deepcopy(started)]) == '[2, 3]'
assert outcome(lambda: [*copy.copy(reversed([1, 2, 3]))]) == '[3, 2, 1]'
assert outcome(lambda: [*copy.copy(zip([1], [2]))]) == '[(1, 2)]'
assert outcome(lambda: [*copy.copy(map(len, ['ab']))]) == '[2]'
assert outcome(lambda: [*copy.copy(enumerate('ab'))]) == "[(0, 'a'), (1, 'b')]"
assert outcome(lambda: [*copy.copy(iter('abc'))]) == "['a', 'b', 'c']"
assert outcome(lambda: [*copy.copy(iter(range(3)))]) == '[0, 1, 2]'
assert outcome(lambda: [*copy.copy(iter({1: 2}))]) == '[1]'
assert outcome(lambda: copy.copy(OSError(2, 'x', 'f'))) == "FileNotFoundError(2, 'x')"
assert outcome(lambda: copy.deepcopy(OSError(2, 'x', 'f'))) == "FileNotFoundError(2, 'x')"
assert outcome(lambda: str(copy.copy(OSError(2, 'x', 'f')))) == '"[Errno 2] x: \'f\'"'
assert outcome(lambda: copy.copy(error).q) == '1'
assert outcome(lambda: copy.deepcopy(error).args) == "('a',)"
assert outcome(lambda: copy.copy(AttributeError('a', name='n')).name) == "'n'"
assert outcome(lambda: copy.copy(memoryview(b''))) == 'TypeError: cannot pickle memoryview objects'
assert outcome(lambda: vars(copy.copy(plain))) == "{'x': 1}"
assert outcome(lambda: copy.copy(slots).p) == '1'
assert outcome(lambda: copy.deepcopy(both)._Both__own) == '3'
assert outcome(lambda: copy.deepcopy(SubList([[1]]))) == '[[1]]'
assert outcome(lambda: copy.copy(SubDict(a=1))) == "{'a': 1}"
assert outcome(lambda: type(copy.deepcopy(SubInt(3))).__name__) == "'SubInt'"
assert outcome(lambda: copy.deepcopy(Point([1], 2))) == 'Point(x=[1], y=2)'
assert outcome(lambda: copy.copy(Color.RED)) == '<Color.RED: 1>'
assert outcome(lambda: copy.deepcopy(Data([1]))) == 'Data(x=[1])'
assert outcome(lambda: copy.copy(deque([1], 3))) == 'deque([1], maxlen=3)'
