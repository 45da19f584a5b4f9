# Metaclasses, descriptors, properties and hooks of class creation together.
def e(f, *a, **k):
    try: r = f(*a, **k); return repr(r)
    except BaseException as x: return type(x).__name__ + ': ' + str(x)
class Meta(type):
    registry = {}
    def __new__(m, n, b, ns, **k):
        c = super().__new__(m, n, b, ns)
        m.registry[n] = c
        return c
    def __init__(c, n, b, ns, **k): c.k = k; super().__init__(n, b, ns)
    def __call__(c, *a, **k):
        print('call', c.__name__, a); return super().__call__(*a, **k)
    def __instancecheck__(c, o): return o == 5 or super().__instancecheck__(o)
    def __subclasscheck__(c, o): return o is int or super().__subclasscheck__(o)
    def __getattr__(c, n): return f'meta {n}'
    def __len__(c): return 9
    def __iter__(c): return iter('ab')
    def __getitem__(c, k): return k * 2
    def __contains__(c, x): return x == 1
    def __add__(c, o): return 'added'
    def __bool__(c): return False
    def __repr__(c): return f'<M {c.__name__}>'
    def __dir__(c): return ['z', 'a']
    def __eq__(c, o): return c is o or o == 'same'
    def __hash__(c): return 1
    @property
    def prop(c): return c.__name__ + '!'
    def method(c): return c
class A(metaclass=Meta, z=1):
    def __init__(self, *a): self.a = a
print(
    A, A(1).a, isinstance(5, A), issubclass(int, A), A.foo, len(A), list(A), A[4], 1 in A, A + 1, bool(A), dir(A),
    A == 'same', {A: 1}, A.prop, A.method(), A.k, Meta.registry, e(lambda: A().foo), e(setattr, A, 'prop', 1),
    A.__class__,
)
class B(A, y=2): pass
print(B.k, type(B), B.prop, e(lambda: type('X', (A,), {'q': 1})), e(lambda: Meta('X', (), {}, w=1).k))
class D:
    def __set_name__(s, o, n): s.n = n; print('set_name', o.__name__, n)
    def __get__(s, i, o=None): return s if i is None else i.__dict__.get(s.n, 'unset')
    def __set__(s, i, v):
        if v < 0: raise ValueError(s.n)
        i.__dict__[s.n] = v
    def __delete__(s, i): del i.__dict__[s.n]
class C:
    x = D(); y = D()
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); cls.tag = tag; print('sub', cls.__name__, tag)
c = C(); print(c.x, C.x.n); c.x = 5; print(c.x, vars(c)); print(e(setattr, c, 'x', -1)); del c.x; print(c.x, e(delattr, c, 'x'))
class E(C, tag='t'): z = D()
print(E.tag, e(lambda: type('F', (C,), {}, bad=1)), e(lambda: type('F', (C,), {}, tag=2).tag))
class Bad:
    def __set_name__(s, o, n): raise ValueError('no')
def mk():
    class G: b = Bad()
try: mk()
except ValueError as x: print(x, x.__notes__)
class P:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
    ro = property(lambda s: 1)
    wo = property(None, lambda s, v: None)
p = P(); p.x = 4; print(p.x, P.x.__doc__, P.x.__name__, P.x.fget.__name__, e(setattr, p, 'ro', 1), e(lambda: p.wo), e(delattr, p, 'ro')); del p.x; print(p.x, P.__dict__['x'] is P.x)
class P2(P):
    @P.x.getter
    def x(self): return 'p2'
    @property
    def ro(self): return super().ro + 1
print(P2().x, P2().ro, e(setattr, P2(), 'x', 3))
class CM:
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(x): return x
    @classmethod
    @property
    def cp(cls): return 1
print(
    CM.c(), CM().c(), CM.s(1), CM().s(2), CM.__dict__['c'].__func__.__name__, e(lambda: CM.__dict__['s'](3)),
    type(CM.__dict__['c']), CM.c.__self__ is CM, CM.c.__func__.__name__,
)
class G:
    def __getattribute__(self, n):
        print('get', n); return super().__getattribute__(n)
    def __getattr__(self, n): return f'dyn {n}'
    def __setattr__(self, n, v): print('set', n); super().__setattr__(n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
g = G(); g.a = 1; print(g.a, g.b); del g.a; print(g.a)
class Sl:
    __slots__ = ('a', '__dict__')
s = Sl(); s.a = 1; s.b = 2; print(s.__dict__, Sl.a, e(lambda: Sl.a.__get__(5)), Sl.a.__objclass__, Sl.a.__name__, e(delattr, Sl(), 'a'), e(lambda: Sl().a), type(Sl.a))
class New:
    def __new__(cls, *a): 
        self = super().__new__(cls); self.n = a; return self
class New2(New):
    def __init__(self, x): self.i = x
print(vars(New2(3)), e(New2), e(lambda: object.__new__(New2, 1)), e(lambda: object(1)), e(lambda: New(1, k=2)))
class Ret:
    def __new__(cls): return 5
    def __init__(self): print('never')
print(Ret())
print(
    e(lambda: type('A', (int, str), {})), e(lambda: type('A', (bool,), {})),
    e(lambda: type('A', (A, int, object), {})), e(lambda: type('A', (object, A), {})),
    e(lambda: type('A', (5,), {})), e(lambda: type('A', (A, A), {})), e(lambda: type(1, (), {})),
    e(lambda: type('A', [], {})), e(lambda: type('A', (), [])), e(lambda: type('A\0', (), {})),
)
class X: pass
class Y(X): pass
print(
    X.__subclasses__(), Y.__bases__, Y.__base__, Y.__mro__, Y.mro(), X.__name__, X.__qualname__, X.__module__,
    e(setattr, X, '__name__', 5), e(delattr, X, '__name__'), e(setattr, X, '__module__', 'm'), X.__module__, X,
)
X.__name__ = 'Z'; X.__qualname__ = 'Q.Z'; print(X, X.__name__, Y.__bases__)
print(
    e(lambda: super().x), e(lambda: super(Y, X())), e(lambda: super(5)), super(Y, Y()).__thisclass__,
    super(Y, Y()).__self_class__,
)
from types import *
print(
    new_class('T', (X,), {}, lambda ns: ns.update(a=1)).a, prepare_class('T', (A,))[0], resolve_bases((int,)),
    SimpleNamespace(a=1), MethodType(len, 'abc')(), DynamicClassAttribute,
)
class Cl:
    def __class_getitem__(cls, k): return (cls.__name__, k)
    def f(self): return __class__
print(Cl[1], e(lambda: Cl()[1]), Cl().f())
def deco(n):
    def d(c): c.n = n; return c
    return d
@deco(1)
@deco(2)
class Dec: pass
print(Dec.n)
import abc
class AB(abc.ABC):
    @property
    @abc.abstractmethod
    def p(self): ...
    @classmethod
    @abc.abstractmethod
    def cm(cls): ...
    @abc.abstractmethod
    def m(self): return 'base'
    @p.setter
    @abc.abstractmethod
    def p(self, v): ...
print(e(AB), AB.__abstractmethods__ == {'p', 'cm', 'm'})
class AC(AB):
    p = 1
    @classmethod
    def cm(cls): return 'cm'
    def m(self): return super().m() + '+'
print(AC().m(), AC.cm(), AC.__abstractmethods__)
class VS(abc.ABC):
    @classmethod
    def __subclasshook__(cls, o):
        return True if hasattr(o, 'quack') else NotImplemented
class Duck: quack = 1
print(issubclass(Duck, VS), isinstance(Duck(), VS), issubclass(int, VS), VS.register(int), issubclass(int, VS))
AB.x = 1
print(abc.update_abstractmethods(AC) is AC, abc.get_cache_token() is not None)
