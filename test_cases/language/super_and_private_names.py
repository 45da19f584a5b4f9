# super() in every place, and private names.


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class A:
    def m(self): return ['A']
    @classmethod
    def c(cls): return ['A', cls.__name__]
    @staticmethod
    def s(): return 's'
    @property
    def p(self): return 'pA'
    x = 10


class B(A):
    def m(self):
        return ['B'] + super().m()
    @classmethod
    def c(cls): return ['B'] + super().c()
    @property
    def p(self): return 'B' + super().p
    def nested(self):
        def inner(self2):
            return super().m()
        return inner(self)
    def nested2(self):
        def inner():
            return super(B, self).m()
        return inner()
    def comp(self):
        return [super(B, self).m() for _ in range(2)]
    def comp2(self):
        return [super().m() for _ in range(2)]
    def gen(self):
        return list(super().m() for _ in range(2))
    def lam(self):
        return (lambda s: super().m())(self)
    def noarg():
        return super().m()
    def delself(self):
        del self
        return super().m()
    def rebind(self):
        self = B()
        return super().m()
    def cell(self):
        f = lambda: self
        return super().m()
    def star(*args):
        return super().m()
    def cls_(self): return __class__
    def sx(self): return super().x
    def missing(self): return super().missing_thing
    def setx(self): super().x = 5
    def rep(self): return repr(super()), super().__class__, super().__thisclass__, super().__self__ is self, super().__self_class__


class C(B):
    def m(self): return ['C'] + super().m()


b = C()
for n in ['m','c','nested','nested2','comp','comp2','gen','lam','noarg','delself','rebind','cell','star','cls_','sx','missing','setx','rep']:
    print(n, end=' ')
    print(outcome(getattr(b, n)))
assert outcome(lambda: b.p) == "'BpA'"
assert outcome(lambda: super()) == 'RuntimeError: super(): no arguments'


def f(): return super()


assert outcome(f) == 'RuntimeError: super(): no arguments'


def g(x): return super()


assert outcome(g, 1) == 'RuntimeError: super(): __class__ cell not found'
assert outcome(super, 1) == 'TypeError: super() argument 1 must be a type, not int'
assert outcome(super, A, 1) == (
    'TypeError: super(type, obj): obj (instance of int) is not an instance or subtype of type (A).'
)
assert outcome(super, int, 'a') == (
    'TypeError: super(type, obj): obj (instance of str) is not an instance or subtype of type (int).'
)
assert outcome(lambda: super(A)) == "<super: <class 'A'>, NULL>"
assert outcome(lambda: super(A).x) == "AttributeError: 'super' object has no attribute 'x'"
assert outcome(lambda: super(A).__get__(b, C).x) == "AttributeError: 'super' object has no attribute 'x'"
assert outcome(lambda: super(A, C).c) == "AttributeError: 'super' object has no attribute 'c'"
assert outcome(lambda: super(B, b).c()) == "['A', 'C']"
assert outcome(lambda: super(B, C).c()) == "['A', 'C']"
assert shown(super(B, b).m.__self__ is b) == 'True'


class Meta(type):
    def __call__(cls, *a): 
        return super().__call__(*a)
    def hello(cls): return 'hello'


class Meta2(Meta):
    def hello(cls): return super().hello() + '2'


class K(metaclass=Meta2): pass


assert shown(K().__class__, K.hello()) == "<class '__main__.K'> hello2"


class S(A):
    super = None
    def m(self):
        return __class__.__mro__


assert shown(S().m()) == "(<class '__main__.S'>, <class '__main__.A'>, <class 'object'>)"


class Outer:
    class Inner(A):
        def m(self): return super().m() + [__class__.__qualname__]
    def mk(self):
        class L(A):
            def m(self): return super().m() + [__class__.__qualname__]
        return L()


assert shown(Outer.Inner().m(), Outer().mk().m()) == "['A', 'Outer.Inner'] ['A', 'Outer.mk.<locals>.L']"


class Mang:
    __a = 1
    def __f(self): return 2
    def get(self): return self.__a, self.__f(), __class__.__a
    def kw(self, __k=3): return __k
    def loc(self):
        __z = 5
        return sorted(locals())
    def imp(self):
        import math as __m
        return __m.pi > 3
    def glob(self):
        global __g
        __g = 4
    def ex(self):
        try: 1/0
        except ZeroDivisionError as __e: return type(__e).__name__
    def comp(self): return [__i for __i in range(2)]
    def w(self):
        class __In: pass
        return __In.__name__, __In.__qualname__
    def attr(self):
        self.__q = 1
        del self.__q
        self.__dun__ = 2
        self.___ = 3
        return vars(self)
    def strn(self): return getattr(self, '__a', 'no')
    def call(self): return self.kw(_Mang__k=7)
    def call2(self): return self.kw(__k=7)
    def match_(self):
        match [1]:
            case [__v]: return __v
    def nl(self):
        __n = 1
        def f():
            nonlocal __n
            __n += 1
        f(); return __n
    async def co(self): return self.__a
    def lam(self): return (lambda __l: __l)(8)
    __slots__ = ()
    del __slots__


m = Mang()
for n in ['get','kw','imp','ex','comp','w','attr','strn','call','call2','match_','nl','lam']:
    print(n, end=' '); print(outcome(getattr(m, n)))
m.glob()
assert shown(_Mang__g) == '4'


class _U:
    __x = 1


assert shown(sorted(k for k in vars(_U) if 'x' in k)) == "['_U__x']"


class ___:
    __x = 1


assert shown(sorted(k for k in vars(___) if 'x' in k)) == "['__x']"


class Private:
    def local(self):
        __z = 5
        def inner():
            return __z
        return sorted(locals()), inner()
    def recurse(self, n):
        __n = n
        if n: self.recurse(n - 1)
        return __n
    def walrus(self): return [(__w := i) for i in range(3)], __w
    def loop(self):
        for __i in range(3): pass
        with open_it() as __f: pass
        return __i, __f
    def gen(self): return list(__g for __g in 'ab')


import contextlib


@contextlib.contextmanager
def open_it(): yield 'opened'


q = Private()
assert shown(q.local(), q.recurse(3), q.walrus(), q.loop(), q.gen(), [name for name in globals() if '__z' in name or '__n' in name and 'Private' in name]) == (
    "(['_Private__z', 'inner', 'self'], 5) 3 ([0, 1, 2], 2) (2, 'opened') ['a', 'b'] []"
)


class M(type): pass


class R(metaclass=M): pass


assert shown(R in (int, R), R == int, int == R, R != R, [int, R].index(R), [int].count(R), {R: 1}[R]) == (
    'True False False False 1 0 1'
)
