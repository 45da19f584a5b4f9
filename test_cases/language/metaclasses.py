# Metaclasses, three-argument type, class hooks, descriptors, namespaces, slots, name mangling.
class Meta(type):
    registry = []
    def __new__(mcls, name, bases, ns, **kw):
        print('new', name, bases, sorted(k for k in ns if not k.startswith('__')), kw)
        cls = super().__new__(mcls, name, bases, ns)
        return cls
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
        Meta.registry.append(cls)
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, kw)
        return {'injected': 42}
    def __call__(cls, *args, **kw):
        print('call', cls.__name__, args, kw)
        return super().__call__(*args, **kw)
    @property
    def prop(cls): return f'prop of {cls.__name__}'
    @prop.setter
    def prop(cls, v): print('set prop', v)
    def meth(cls): return ('meth', cls.__name__)
    def __len__(cls): return 7
    def __iter__(cls): return iter([1, 2, 3])
    def __contains__(cls, x): return x == 'in'
    def __getitem__(cls, k): return ('item', k)
    def __setitem__(cls, k, v): print('setitem', k, v)
    def __delitem__(cls, k): print('delitem', k)
    def __getattr__(cls, name):
        if name.startswith('dyn'): return ('dyn', name)
        raise AttributeError(f'no {name} here')
    def __setattr__(cls, name, v): print('setattr', name, v); super().__setattr__(name, v)
    def __delattr__(cls, name): print('delattr', name); super().__delattr__(name)
    def __repr__(cls): return f'<Meta {cls.__name__}>'
    def __add__(cls, o): return ('add', cls.__name__, o)
    def __eq__(cls, o): return cls is o
    def __hash__(cls): return 5
    def __lt__(cls, o): return cls.__name__ < o.__name__
    def __instancecheck__(cls, obj): return obj == 'inst' or type.__instancecheck__(cls, obj)
    def __subclasscheck__(cls, sub): return sub is int or super().__subclasscheck__(sub)
    def __bool__(cls): return False
    def __dir__(cls): return ['a', 'b']
class A(metaclass=Meta, opt=1):
    x = injected
    def __init__(self, v=0): self.v = v
    def who(self): return __class__
class B(A): y = 2
print(type(A), type(B), A.__class__, isinstance(A, Meta), isinstance(A, type), Meta.registry)
a = A(5); print(a.v, a.who(), A.x, type(a))
print(A.prop, A.meth(), B.meth(), A.injected)
A.prop = 3
print(len(A), list(A), 'in' in A, 'out' in A, A['k'], bool(A), not A)
A['k'] = 1; del A['k']
print(A.dynamic)
try: A.nothing
except AttributeError as e: print(e)
try: a.meth
except AttributeError as e: print(e)
A.new = 5; print(A.new, a.new); del A.new
print(repr(A), str(B), f'{A}', A + 1, A == A, A != B, {A: 1}[A], sorted([B, A]))
print(isinstance('inst', A), isinstance(a, A), isinstance(3, A), issubclass(int, A), issubclass(B, A), issubclass(str, A), isinstance('inst', (int, A)))
print(dir(A))
for q in A: print(q)
p, *q = A; print(p, q)
print([z for z in B], 5 in [*A])
# singleton
class Singleton(type):
    _inst = {}
    def __call__(cls, *a):
        if cls not in cls._inst: cls._inst[cls] = super().__call__(*a)
        return cls._inst[cls]
class S(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(S(1) is S(2), S(3).v)
def loop():
    r = []
    for i in range(5): r.append(S(i).v)
    return r
print(loop())
# three-argument type
T = type('T', (A,), {'z': 1, 'f': lambda self: super(T, self).who()})
print(T, T.z, T(1).f(), type(T), T.__module__, T.__qualname__)
N = type('N', (), {}); print(N, N.__mro__, N.__name__, type(N))
def err(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
err(lambda: type('X', (int, str), {}))
err(lambda: type('X', 5, {})); err(lambda: type(5, (), {})); err(lambda: type('X', (), 5)); err(lambda: type()); err(lambda: type(1, 2))
class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
def conflict():
    class C3(C1, C2): pass
err(conflict)
class M3(M1, M2): pass
class C3(C1, C2, metaclass=M3): pass
print(type(C3), C3.__mro__)
class C4(C1, metaclass=type): pass
print(type(C4))
# function as metaclass
def fm(name, bases, ns, **kw): return (name, bases, kw)
class F(metaclass=fm, k=2): pass
print(F)
# __init_subclass__ and __set_name__
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.name = name
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, v): obj.__dict__[self.name] = v * 2
    def __delete__(self, obj): del obj.__dict__[self.name]
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.subs.append((cls.__name__, tag))
class Sub1(Base, tag='one'): d = Desc()
class Sub2(Sub1): pass
print(Base.subs)
s = Sub1(); print(s.d); s.d = 4; print(s.d); del s.d; print(s.d, type(Sub1.d).__name__)
err(lambda: type('Bad', (Base,), {}, foo=1))
class NonData:
    def __get__(self, obj, owner): return ('nd', obj is None, owner.__name__)
class UseND: n = NonData()
u = UseND(); print(u.n, UseND.n); u.__dict__['n'] = 'own'; print(u.n)
# __class_getitem__
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(CG[1, 2])
err(lambda: N[1])
# __mro_entries__
class Proxy:
    def __mro_entries__(self, bases): return (dict,)
class PD(Proxy()): pass
print(PD.__bases__, type(PD.__orig_bases__[0]).__name__)
# custom namespace
class NS(dict):
    def __init__(self): super().__init__(); self.log = []
    def __setitem__(self, k, v):
        if not k.startswith('__'): self.log.append(('set', k))
        super().__setitem__(k, v)
    def __missing__(self, k):
        if k.startswith('auto'):
            self[k] = len(self.log); return self[k]
        raise KeyError(k)
class MN(type):
    @classmethod
    def __prepare__(m, n, b): return NS()
    def __new__(m, n, b, ns): cls = super().__new__(m, n, b, dict(ns)); cls.log = ns.log; return cls
class UsesNS(metaclass=MN):
    a = 1
    b = auto_one
    auto_two
    def f(self): return self.a
    c = len([a for _ in range(2)]) if False else a + 1
print(UsesNS.log, UsesNS.b, UsesNS.auto_two, UsesNS().f(), UsesNS.c)
err(lambda: exec_class())
def exec_class():
    class Q(metaclass=MN):
        undefined_thing
err(exec_class)
# slots
class Sl:
    __slots__ = ('a', '__b')
    def __init__(self): self.a = 1; self.__b = 2
    def b(self): return self.__b
sl = Sl(); print(sl.a, sl.b(), Sl.__slots__)
err(lambda: setattr(sl, 'zz', 1))
err(lambda: sl.__dict__)
# getattribute
class GA:
    x = 1
    def __getattribute__(self, name):
        if name == 'secret': return 'intercepted'
        return super().__getattribute__(name)
    def __getattr__(self, name): return ('fallback', name)
g = GA(); print(g.secret, g.x, g.nope)
# name mangling
class Mg:
    __p = 1
    def __m(self): return self.__p
    def call(self): return self.__m(), [self.__p for _ in range(1)], (lambda: self.__p)()
    class __In: pass
print(Mg().call(), Mg._Mg__p, [k for k in Mg.__dict__ if 'Mg' in k])
# super and classcell
class W:
    def f(self): return __class__.__name__
    @classmethod
    def c(cls): return super().__init_subclass__ is not None, __class__
print(W().f(), W.c())
class MetaCell(type):
    def __new__(m, n, b, ns):
        ns.pop('__classcell__', None)
        return super().__new__(m, n, b, ns)
def badcell():
    class BC(metaclass=MetaCell):
        def f(self): return __class__
err(badcell)
class MR(type):
    def mro(cls): return super().mro()
class UM(metaclass=MR): pass
print(UM.__mro__)
import abc
class AB(metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def f(self): pass
err(lambda: AB())
class AB2(AB):
    def f(self): return 1
print(AB2().f(), isinstance(AB2(), AB), type(AB), AB.__abstractmethods__)
AB.register(int); print(isinstance(3, AB))
class Private: pass
err(lambda: type.__new__(Meta, 'a'))
print(object.__new__(N).__class__)
o = N(); o.__class__ = Private; print(type(o))
