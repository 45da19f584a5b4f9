# What class bodies leave in their namespaces, what a metaclass sees of it, and what a class keeps.


def e(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === What the metaclass gets ===
class M(type):
    def __new__(m, n, b, ns):
        print(n, {k: (v if isinstance(v,(int,str,tuple)) else type(v).__name__) for k, v in ns.items()})
        c = super().__new__(m, n, b, ns)
        print(list(vars(c)))
        return c
class A(metaclass=M):
    "doc"
    x: int = 1
    def f(self): self.z = 1; self.a.b = 2; self.c += 1; del self.d
    def g(self):
        for self.q in (): pass
        def inner(self): self.inner = 1
        class In:
            def h(self): self.deep = 2
        lambda: [0 for self.comp in ()]
        with x as self.w, y as (self.u, *self.v): pass
        self.ann: int = 5
        self.__priv = 1
        self.x[0] = 3
    @classmethod
    def k(cls): cls.kk = 1; other.self = 3

@lambda c: c
@(lambda c: c)
class B(metaclass=M):
    pass
class G[T](metaclass=M):
    "d"
    y = T
class H[T: int](metaclass=M):
    y: T
    def m(self) -> T: return __class__
class I(metaclass=M):
    def m(self, a: int) -> int: pass
class J(metaclass=M):
    __slots__ = ('b', 'a')
    def m[T](self): pass
class K(metaclass=M):
    type X = int
def d():
    class L(metaclass=M):
        def __eq__(self, o): return 1
    return L
d()
# === What is left in the class ===
class P:
    x = 1
    def f(self): pass
print(list(vars(P)), P.__firstlineno__, P.__static_attributes__)
print(vars(type('T', (), {'z': 1})).keys())
class A:
    x: int
    y = 0
print(list(vars(A)), A.__annotate__(1)); A.__annotations__; print(list(vars(A)))
A.__annotations__ = {'q': 1}; print(list(vars(A)), A.__annotations__, A.__annotate__)
print(e(lambda: int.__annotate__), e(lambda: int.__annotations__))

# === __annotate__ and __annotations__ ===
class A2:
    x: int
for n in (0, 1, 2, 3, 4, 5, True, 'a', None, 1.5): print(n, e(A2.__annotate__, n))
print(e(A2.__annotate__), e(lambda: A2.__annotate__(format=1)))
def f(a: int): pass
for n in (0, 1, 2, 3, 4, 5, True, 'a', None): print(n, e(f.__annotate__, n))
print(A2.__annotate__.__qualname__)
print(e(setattr, A2, '__annotate__', 5), e(setattr, f, '__annotate__', 5), e(setattr, int, '__annotate__', None))
A2.__annotate__ = lambda x: {'z': 3}; print(list(vars(A2)), A2.__annotations__, list(vars(A2)))
A2.__annotate__ = None; print(list(vars(A2)), A2.__annotations__, list(vars(A2)))
del A2.__annotations__; print(list(vars(A2)), e(delattr, A2, '__annotate__'), e(delattr, A2, '__annotations__'))
print(e(delattr, f, '__annotate__'), e(delattr, f, '__annotations__'), f.__annotations__, f.__annotate__)
f.__annotate__ = lambda f: 'nodict'; print(e(lambda: f.__annotations__))
A2.__annotate__ = lambda f: 'nodict'; print(e(lambda: A2.__annotations__))
print(e(setattr, f, '__annotations__', 5), e(setattr, A2, '__annotations__', 5), A2.__annotations__)
f.__annotations__ = None; print(f.__annotations__, f.__annotate__)
print(dir(A2), [n for n in dir(A2())])
class Sub(A2): pass
print(Sub.__annotations__, Sub.__annotate__)
