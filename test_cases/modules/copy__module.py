# copy: as documented, with exact results and messages.
from copy import copy, deepcopy, Error, replace


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class A:
    def __init__(self): self.x=[1]; self.me=self


a=A()
b=copy(a)
c=deepcopy(a)
assert shown(b.x is a.x, b.me is a, c.x is a.x, c.me is c, c.x) == 'True True False True [1]'


class S:
    __slots__=('p','__q'); 
    def __init__(s): s.p=[1]; s.__q=2


s=S()
t=deepcopy(s)
assert shown(t.p, t.p is s.p, t._S__q) == '[1] False 2'


class L(list):
    pass


l=L([1,[2]])
l.tag=[3]
m=deepcopy(l)
assert shown(m, type(m).__name__, m.tag, m.tag is l.tag, m[1] is l[1]) == '[1, [2]] L [3] False False'
m=copy(l)
assert shown(m, m.tag is l.tag, m[1] is l[1]) == '[1, [2]] True True'


class D(dict): pass


d=D(a=[1])
d.z=1
e=deepcopy(d)
assert shown(e, e.z, e['a'] is d['a']) == "{'a': [1]} 1 False"


class I(int): pass


i=I(5)
i.n=[1]
j=deepcopy(i)
assert shown(j, j.n, type(j).__name__) == '5 [1] I'


class T(tuple): pass


t=T([1,[2]])
u=deepcopy(t)
assert shown(u, u[1] is t[1], type(u).__name__) == '(1, [2]) False T'


class SS(set): pass


assert shown(sorted(deepcopy(SS([1,2]))), type(copy(SS())).__name__) == '[1, 2] SS'
x=[1]
y=[x,x]
z=deepcopy(y)
assert shown(z[0] is z[1]) == 'True'
x=[]
x.append(x)
z=deepcopy(x)
assert shown(z[0] is z) == 'True'
t=([],)
z=deepcopy(t)
assert shown(z[0] is t[0]) == 'False'
t=(1,2)
assert shown(deepcopy(t) is t) == 'True'


class C1:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'


assert shown(copy(C1()), deepcopy([C1()])) == "copied ['deep']"


class R:
    def __init__(s,v): s.v=v
    def __reduce__(self): return (R,(self.v*2,))


assert shown(copy(R(2)).v, deepcopy(R(3)).v) == '4 6'


class G:
    def __getstate__(self): return {'st':1}
    def __setstate__(self, s): self.got=s


assert shown(deepcopy(G()).got) == "{'st': 1}"


class N:
    def __new__(cls, a): o=object.__new__(cls); o.a=a; return o
    def __getnewargs__(self): return (self.a,)


assert shown(copy(N(4)).a) == '4'
assert outcome(copy, (i for i in [])) == "TypeError: cannot pickle 'generator' object"
e=ValueError('x',1)
f=deepcopy(e)
assert shown(repr(f), f.args is e.args) == "ValueError('x', 1) False"


class E(Exception):
    def __init__(self,a,b): super().__init__(a); self.b=b


assert outcome(lambda: deepcopy(E(1,2))) == "TypeError: E.__init__() missing 1 required positional argument: 'b'"
assert shown(copy(len) is len, deepcopy(A) is A, copy(None), deepcopy(3.5), copy('s'), deepcopy({1:{2:[3]}})) == (
    'True True None 3.5 s {1: {2: [3]}}'
)
from dataclasses import dataclass


@dataclass
class P: x:int; y:list


p=P(1,[2])
q=deepcopy(p)
assert shown(q, q.y is p.y, replace(p,x=5)) == 'P(x=1, y=[2]) False P(x=5, y=[2])'
assert outcome(replace, 5, a=1) == 'TypeError: replace() does not support int objects'
import collections
assert shown(deepcopy(collections.deque([[1]],3)), deepcopy(collections.Counter('aab')), deepcopy(collections.defaultdict(list,{1:[2]})), deepcopy(collections.OrderedDict(a=1))) == (
    "deque([[1]], maxlen=3) Counter({'a': 2, 'b': 1}) defaultdict(<class 'list'>, {1: [2]}) OrderedDict({'a': 1})"
)
assert shown(deepcopy(frozenset([1])), deepcopy({1,2}), copy([1,2]), copy({1:2}), copy({1}), deepcopy(range(3)), deepcopy(slice(1))) == (
    'frozenset({1}) {1, 2} [1, 2] {1: 2} {1} range(0, 3) slice(None, 1, None)'
)
NT=collections.namedtuple('NT','a b')
assert shown(deepcopy(NT([1],2)), copy(NT(1,2))) == 'NT(a=[1], b=2) NT(a=1, b=2)'


def f(): pass


f.x=1
assert shown(deepcopy(f) is f) == 'True'
memo={}
o=[1]
deepcopy(o,memo)
assert shown(len(memo)) == '2'


class WithP:
    @property
    def p(self): return 1


assert shown(deepcopy(WithP()).p) == '1'
assert shown(deepcopy(a.__init__).__self__ is a) == 'False'

part = slice(1, [2])
assert (copy(part) is part, deepcopy(part) == part, deepcopy(part).stop is part.stop) == (True, True, False)
