# operator: as documented, with exact results and messages.
import operator as op

# === arithmetic ===


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

assert shown(op.add(1, 2), op.add('a', 'b'), op.add([1], [2]), op.sub(5, 3), op.mul('ab', 2), op.truediv(1, 4), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 100), op.matmul.__name__) == (
    '3 ab [1, 2] 2 abab 0.25 -4 2 1267650600228229401496703205376 matmul'
)
assert shown(op.and_(6, 3), op.or_({1}, {2}), op.xor(5, 1), op.lshift(1, 70), op.rshift(-5, 1), op.neg(5), op.neg(-2.5), op.pos(True), op.invert(5), op.inv(0), op.abs(-3), op.abs(-2.5)) == (
    '2 {1, 2} 4 1180591620717411303424 -3 -5 2.5 1 -6 -1 3 2.5'
)
assert outcome(op.add, 1, 'a') == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert outcome(op.add, 'a', 1) == 'TypeError: can only concatenate str (not "int") to str'
assert outcome(op.sub, [], []) == "TypeError: unsupported operand type(s) for -: 'list' and 'list'"
assert outcome(op.neg, 'a') == "TypeError: bad operand type for unary -: 'str'"
assert outcome(op.truediv, 1, 0) == 'ZeroDivisionError: division by zero'
assert outcome(op.matmul, 1, 2) == "TypeError: unsupported operand type(s) for @: 'int' and 'int'"
assert outcome(op.lshift, 1, -1) == 'ValueError: negative shift count'

# === comparison ===
assert shown(op.lt(1, 2), op.le('a', 'a'), op.eq([1], [1.0]), op.ne(1, '1'), op.gt((1, 2), (1,)), op.ge({1}, {1}), op.is_(None, None), op.is_not([], []), op.is_none(None), op.is_not_none(0), op.not_([]), op.truth('x')) == (
    'True True True True True True True True True True True True'
)
assert outcome(op.lt, 1, 'a') == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert outcome(op.gt, None, 1) == "TypeError: '>' not supported between instances of 'NoneType' and 'int'"

# === containers ===
d = {'a': 1}
l = [10, 20, 30]
op.setitem(d, 'b', 2)
op.delitem(l, 0)
assert shown(d, l, op.getitem(l, -1), op.getitem('abc', slice(1)), op.contains(l, 20), op.countOf([1, 2, 1, True], 1), op.indexOf('hello', 'l'), op.concat([1], [2]), op.length_hint(l), op.length_hint(5, 7)) == (
    "{'a': 1, 'b': 2} [20, 30] 30 a True 3 2 [1, 2] 2 7"
)
assert outcome(op.getitem, l, 9) == 'IndexError: list index out of range'
assert outcome(op.getitem, d, 'zz') == "KeyError: 'zz'"
assert outcome(op.indexOf, [1], 2) == 'ValueError: sequence.index(x): x not in sequence'
assert outcome(op.concat, 1, 2) == "TypeError: 'int' object can't be concatenated"
assert outcome(op.getitem, 5, 1) == "TypeError: 'int' object is not subscriptable"
assert outcome(op.length_hint, l, 'a') == "TypeError: 'str' object cannot be interpreted as an integer"


class Hint:
    def __init__(self, value): self.value = value
    def __length_hint__(self): return self.value


assert shown(op.length_hint(Hint(5)), op.length_hint(Hint(NotImplemented), 3)) == '5 3'
assert outcome(op.length_hint, Hint(-1)) == 'ValueError: __length_hint__() should return >= 0'
assert outcome(op.length_hint, Hint('a')) == 'TypeError: __length_hint__ must be an integer, not str'

# === in place ===
a = [1]
b = op.iadd(a, [2])
assert shown(a is b, a, op.iadd(1, 2), op.imul([1], 2), op.ior({1}, {2}), op.iconcat([1], [2]), op.isub(5, 2), op.ipow(2, 3), op.ixor(6, 3), op.itruediv(1, 2), op.ifloordiv(7, 2), op.imod(7, 4), op.ilshift(1, 2), op.irshift(8, 1), op.iand(6, 3)) == (
    'True [1, 2] 3 [1, 1] {1, 2} [1, 2] 3 8 5 0.5 3 3 4 4 2'
)

# === operands that decide ===


class V:
    def __add__(self, other): return ('add', other)
    def __radd__(self, other): return ('radd', other)
    def __lt__(self, other): return 'lt'
    def __eq__(self, other): return 'eq'
    def __neg__(self): return 'neg'
    def __getitem__(self, key): return ('item', key)
    def __bool__(self): return False
    def __index__(self): return 7
    def __matmul__(self, other): return 'matmul'
    def __contains__(self, item): return 0
    def __hash__(self): return 1


assert shown(op.add(V(), 1), op.add(1, V()), op.lt(V(), 1), op.eq(V(), 1), op.gt(1, V()), op.neg(V()), op.getitem(V(), 2), op.not_(V()), op.truth(V()), op.index(V()), op.matmul(V(), 1), op.contains(V(), 1)) == (
    "('add', 1) ('radd', 1) lt eq lt neg ('item', 2) True False 7 matmul False"
)
assert outcome(op.index, 1.5) == "TypeError: 'float' object cannot be interpreted as an integer"
assert shown(op.index(True), op.index(10**30)) == '1 1000000000000000000000000000000'

# === fetchers ===
assert shown(op.itemgetter(1)('abc'), op.itemgetter(1, 0)([5, 6]), op.itemgetter('k')({'k': 1}), op.itemgetter(slice(1, 3))('abcdef'), sorted([(1, 'b'), (2, 'a')], key=op.itemgetter(1))) == (
    "b (6, 5) 1 bc [(2, 'a'), (1, 'b')]"
)


class P:
    def __init__(self, x): self.x = x
    def f(self, a, b=2): return (self.x, a, b)


p = P(P(3))
assert shown(op.attrgetter('x.x')(p), op.attrgetter('x.x', 'f.__name__')(p), op.methodcaller('f', 1, b=5)(P(9)), op.methodcaller('upper')('abc')) == (
    "3 (3, 'f') (9, 1, 5) ABC"
)
assert shown(op.itemgetter(1, 'a'), op.attrgetter('a.b', 'c'), op.methodcaller('m', 1, k='v')) == (
    "operator.itemgetter(1, 'a') operator.attrgetter('a.b', 'c') operator.methodcaller('m', 1, k='v')"
)
assert outcome(op.attrgetter, 1) == 'TypeError: attribute name must be a string'
assert outcome(op.methodcaller, 1) == 'TypeError: method name must be a string'
assert outcome(op.itemgetter(1), 5) == "TypeError: 'int' object is not subscriptable"
assert outcome(op.attrgetter('q'), 5) == "AttributeError: 'int' object has no attribute 'q'"
assert outcome(op.itemgetter(9), []) == 'IndexError: list index out of range'

# === calls ===
assert shown(op.call(max, 1, 2), op.call(dict, a=1), op.__add__(1, 2), op.__getitem__([1], 0), op.__not__(1), op.__lt__(1, 2)) == (
    "2 {'a': 1} 3 1 False True"
)
from functools import reduce
assert shown(reduce(op.mul, range(1, 20)), list(map(op.add, [1, 2], [3, 4])), sorted(['b', 'A', 'c'], key=op.methodcaller('lower'))) == (
    "121645100408832000 [4, 6] ['A', 'b', 'c']"
)
assert outcome(op.add) == 'TypeError: add expected 2 arguments, got 0'
assert outcome(op.add, 1) == 'TypeError: add expected 2 arguments, got 1'
assert outcome(lambda: op.add(1, b=2)) == 'TypeError: _operator.add() takes no keyword arguments'
