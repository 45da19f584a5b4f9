# match statements: every kind of pattern, guards, captures, and the errors that patterns raise.
from collections import namedtuple, OrderedDict, defaultdict, deque
from dataclasses import dataclass
import collections.abc
# === literals ===
def f(x):
    match x:
        case 0: return 'zero'
        case -5: return 'minus five'
        case 1.5: return 'float'
        case 'a' | 'b': return 'ab'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case False: return 'false'
        case 1000: return 'big'
        case _: return 'other'
print([f(x) for x in [0, 0.0, -5, 1.5, 'a', 'b', 'c', b'x', None, True, False, 1, 1000, [], {}]])
def seq(x):
    match x:
        case []: return 'empty'
        case [a]: return ('one', a)
        case [a, b]: return ('two', a, b)
        case [a, *rest, z] if a == z: return ('same', a, rest, z)
        case (1, *_): return 'starts with 1'
        case [*_, 9]: return 'ends with 9'
        case [a, [b, *c], *d]: return (a, b, c, d)
        case [*all]: return all
        case _: return None
for x in [[], (), [1], (1,2), [1,2,1], [1,2,3], [2,3,9], [0,[1,2,3],4,5], range(4), 'ab', b'ab', {1,2}, {1:2}, deque([5,6]), None]:
    print(x, seq(x))
def m(x):
    match x:
        case {'a': 1, 'b': b, **rest}: return ('a1', b, rest)
        case {'a': a}: return ('a', a)
        case {-1: None}: return 'neg'
        case {}: return 'any mapping'
        case _: return 'no'
for x in [{'a':1,'b':2,'c':3}, {'a':1}, {-1:None}, {}, {'z':1}, 5, OrderedDict(a=3), defaultdict(int)]:
    print(m(x))
@dataclass
class P:
    x: int
    y: int
class Q:
    __match_args__ = ('u', 'v')
    def __init__(self, u, v): self.u, self.v = u, v
    @property
    def w(self): return self.u + self.v
class G:
    def __getattr__(self, name):
        if name == 'zz': return 7
        raise AttributeError(name)
def c(x):
    match x:
        case P(0, 0): return 'origin'
        case P(0, y=y) | P(y, 0): return ('axis', y)
        case P(x=xx, y=P(y=yy)): return ('nested', xx, yy)
        case P() as p: return ('P', p)
        case Q(u, w=w): return ('Q', u, w)
        case bool(b): return ('bool', b)
        case int(i) if i > 10: return ('big', i)
        case int() | float(): return 'num'
        case str(s): return ('str', s)
        case list(): return 'list'
        case dict(d): return ('dict', d)
        case G(zz=z): return ('G', z)
        case G(yy=z): return ('G', z)
        case _: return 'none'
for x in [P(0,0), P(0,3), P(4,0), P(1,P(2,3)), P(1,2), Q(1,2), True, 5, 50, 1.5, 's', [], {1:2}, G(), ()]:
    print(c(x))
class S(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): print('len'); return len(self.a)
    def __getitem__(self, i): print('get', i); return self.a[i]
print(seq(S(1,2)), seq(S(1, 5, 9)), seq(S(4,5,9)))
class M(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __len__(self): return len(self.d)
    def __getitem__(self, k): print('get', k); return self.d[k]
    def __iter__(self): return iter(self.d)
print(m(M({'a':1,'b':2})), m(M({})), m(M({'a': 5})))
NT = namedtuple('NT', 'a b')
match NT(1, 2):
    case NT(a=1, b=q): print(q)
match NT(1, 2):
    case (x, y): print(x, y)
match 1, 2:
    case 1, *r: print(r)
class Color:
    RED = 1
    class Deep: BLUE = 'b'
def col(x):
    match x:
        case Color.RED: return 'red'
        case Color.Deep.BLUE: return 'blue'
        case {Color.RED: v}: return v
print(col(1), col('b'), col({1: 'v'}), col(3))
match = 5; case = 6; print(match, case)
match match:
    case 5: print('soft')
def gen(x):
    match x:
        case [a, b] if (yield a): yield b
        case _: yield 'end'
g = gen([1,2]); print(next(g), g.send(True))
g = gen([1,2]); print(next(g), g.send(False))
def errs(fn):
    try: fn()
    except Exception as e: print(type(e).__name__, e)
def e1():
    match 5:
        case int(1, 2): pass
def e2():
    match Q(1,2):
        case Q(1, u=3): pass
def e3():
    k = 3
    match 5:
        case k(): pass
class B: __match_args__ = ['x']
def e4():
    match B():
        case B(1): pass
class B2: __match_args__ = (5,)
def e5():
    match B2():
        case B2(1): pass
class K: a = 1; b = 1; c = []
def e6():
    match {1: 2}:
        case {K.a: x, K.b: y}: pass
def e7():
    match {1: 2, 2: 3}:
        case {K.a: x, K.c: y}: pass
def e7b():
    match {1: 2}:
        case {K.c: y}: pass
def e8():
    match Q(1, 2):
        case Q(a, b, c): pass
def e9():
    match P(1, 2):
        case G.x: pass
for e in [e1,e2,e3,e4,e5,e6,e7,e7b,e8,e9]: errs(e)
def unbound(x):
    match x:
        case [p, q] if p: pass
    return p
errs(lambda: unbound(3)); print(unbound([1, 2])); print(unbound([0, 2]))
def closures(x):
    match x:
        case [a, *b]: return lambda: (a, b)
print(closures([1,2,3])())
class InClass:
    match 3:
        case x: pass
print(InClass.x)
def orp(x):
    match x:
        case [1, (int(a) | [a, _])] | {'k': a} | (2, _, a): return a
print(orp([1, 5]), orp([1, [6, 0]]), orp({'k': 7}), orp((2, 0, 8)), orp(3))
match {'x': [1, {'y': (2, 3)}]}:
    case {'x': [int(a), {'y': (b, c)}]}: print(a, b, c)
match 3:
    case x if x > 5: print('no')
    case x: print('yes', x)
