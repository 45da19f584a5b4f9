# Where slots keep their values: apart from __dict__, by class, through copies, deletion and changes of class.
def e(f, *a, **k):
    try: r = f(*a, **k); return repr(r)
    except BaseException as x: return type(x).__name__ + ': ' + str(x)
class A:
    __slots__ = ('__x', 'y', '_A__z')
    def __init__(self): self.__x = 1
    def get(self): return self.__x
print(
    A().get(), A.__slots__, sorted(k for k in vars(A) if 'x' in k or 'z' in k), e(lambda: A().y),
    e(setattr, A(), 'q', 1),
)
class B(A):
    __slots__ = ()
b = B(); b.y = 2; print(b.y, e(setattr, b, 'q', 1), e(lambda: b.__dict__), b.__getstate__())
class C(A): pass
c = C(); c.y = 1; c.w = 2; print(vars(c), c.__getstate__(), e(delattr, c, 'y'), e(lambda: c.y), e(delattr, c, 'y'))
class D:
    __slots__ = {'a': 'doc a', 'b': None}
print(D.__slots__, D.a, D.a.__doc__)
import copy
d = D(); d.a = [1]; d2 = copy.deepcopy(d); print(d2.a, d2.a is d.a, e(lambda: d2.b), copy.copy(d).a is d.a)
class E(D): __slots__ = 'a'
x = E(); D.a.__set__(x, 'low'); x.a = 'high'; print(x.a, D.a.__get__(x), E.a.__get__(x), super(E, x).a)
del x.a; print(e(lambda: x.a), D.a.__get__(x))
class F(int): __slots__ = ()
print(
    F(5), e(setattr, F(5), 'a', 1), e(lambda: type('X', (int,), {'__slots__': ('a',)})),
    e(lambda: type('X', (tuple,), {'__slots__': ['a']})), e(lambda: type('X', (bytes,), {'__slots__': 'a'})),
    e(lambda: type('X', (type,), {'__slots__': 'a'})),
)
class G(list): __slots__ = ('a',)
g = G([1]); g.a = 5; print(g, g.a, e(setattr, g, 'b', 1), e(lambda: type('X', (G, D), {})), e(lambda: type('X', (G, dict), {})), e(lambda: type('X', (G, list), {})))
class H(str): __slots__ = ('a',)
h = H('x'); h.a = 1; print(h, h.a, h + 'y')
class Ex(Exception): __slots__ = ('code',)
ex = Ex('m'); ex.code = 3; ex.other = 4; print(ex.code, ex.__dict__, ex.args)
print(
    e(lambda: type('X', (), {'__slots__': ('a',), 'a': 1})),
    e(lambda: type('X', (), {'__slots__': ('__dict__', '__dict__')})),
    e(lambda: type('X', (C,), {'__slots__': ('__dict__',)})),
    e(lambda: type('X', (), {'__slots__': ('__weakref__', '__weakref__')})),
    e(lambda: type('X', (C,), {'__slots__': ('__weakref__',)})), e(lambda: type('X', (), {'__slots__': (1,)})),
    e(lambda: type('X', (), {'__slots__': ('a b',)})), e(lambda: type('X', (), {'__slots__': 5})),
    e(lambda: type('X', (), {'__slots__': None})),
)
class I:
    __slots__ = ['m']
    def __init__(self): self.m = lambda: 'called'
print(I().m())
class J:
    __slots__ = ('v',)
    def __getattr__(self, n): return f'dyn {n}'
print(J().v, J().w)
class K:
    __slots__ = ('n',)
    def __init__(self): self.n = 0
    def inc(self):
        self.n += 1
        return self
k = K()
for _ in range(100): k.inc()
print(k.n)
class L(K): __slots__ = ('p', 'n')
l = L(); l.inc(); print(l.n, e(lambda: K.n.__get__(l)))
class P1: __slots__ = ('x', 'y')
class P2: __slots__ = ('y', 'x')
class P3: __slots__ = ('x', 'z')
class P4: __slots__ = ('x', 'y', '__dict__')
class P5(P1): __slots__ = ()
class P6: pass
class P7: pass
class P8(P6): __slots__ = ()
p = P1(); p.x = 1; p.y = 2
p.__class__ = P2; print(p.x, p.y, type(p).__name__)
for cls in (P3, P4, P5, P6, int, P1): print(cls.__name__, e(setattr, p, '__class__', cls))
q = P6(); q.a = 1; q.__class__ = P7; print(q.a, e(setattr, q, '__class__', P8), vars(q))
def gen():
    yield 'a'
    yield 'b'
class Q: __slots__ = gen()
o = Q(); o.a, o.b = 1, 2; print(o.a, o.b, e(setattr, o, 'c', 1), type(Q.__slots__).__name__)
class R:
    __slots__ = ('a', 'b')
    def __eq__(self, o): return (self.a, self.b) == (o.a, o.b)
    def __repr__(self): return f'R({self.a}, {self.b})'
    __match_args__ = ('a', 'b')
r = R(); r.a, r.b = 1, 2
match r:
    case R(x, b=y): print(x, y)
print(hasattr(r, 'a'), hasattr(R(), 'a'), getattr(R(), 'a', 'dflt'), [n for n in dir(r) if not n.startswith('_')])
r.__init__(); print(r, r == r)
class S(R): __slots__ = ('c',)
s = S(); s.a = s.b = s.c = 0; print(s, s.__getstate__(), S.__mro__, S.__base__)
class T(P6, P1): pass
t = T(); t.x = 1; t.q = 2; print(vars(t), t.x, T.__base__, T.__bases__)
class U(P1, P6): __slots__ = ()
u = U(); u.x = 1; u.zz = 3; print(vars(u))
