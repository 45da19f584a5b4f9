# Type parameters, type aliases, deferred annotations, and type variables at run time.
import typing
def ident[T](x: T, y: int = 5, *, k='k') -> T: return x
print(ident(3), ident.__type_params__, ident.__annotations__, ident.__defaults__, ident.__kwdefaults__, ident.__qualname__)
class Box[T, *Ts, **P]:
    x: T
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
    def m[U](self, u: U) -> tuple[T, U]: return (self.v, u)
    @staticmethod
    def s[V: int](v: V = 1) -> V: return v
print(Box.__type_params__, Box.__bases__, Box.__orig_bases__, Box.__parameters__, Box.__qualname__, Box.get.__qualname__)
print(Box(3).get(), Box[int, str, [bool]], Box.m.__type_params__, Box.s.__type_params__[0].__bound__, Box.s(), Box.__annotations__)
class D[T](Box[T, int, ...] if False else list[T], metaclass=type): pass
print(D.__bases__, D.__orig_bases__, D.__type_params__)
type A = int | str
type L[T] = list[T] | A
print(A, A.__value__, L, L.__type_params__, L.__value__, type(A), A.__name__, L[int])
type R = dict[str, R]
print(R.__value__)
def f[T: (int, str), U: list[T] = list[int], *V = *tuple[int, ...], **W = [int]](): return T, U, V, W
T, U, V, W = f()
print(T, T.__constraints__, T.__bound__, U.__bound__, U.__default__, V.__default__, W.__default__, T.has_default(), U.has_default())
print(T.__covariant__, T.__infer_variance__, T.__name__, T.__module__, type(T), type(V), type(W))
def lazy[T: undefined_name](): return T
t = lazy()
try: t.__bound__
except NameError as e: print(e)
undefined_name = 7
print(t.__bound__)
class Outer:
    inner = int
    type Alias = list[inner]
    def meth[T: inner](self, x: inner) -> T: return T
    class Nested[T](list[T]):
        y: inner
    def __priv[__X](self): return __X
print(Outer.Alias.__value__, Outer().meth(1).__bound__, Outer.meth.__annotations__)
def closure():
    local = str
    def g[T: local](x: T) -> local:
        def h() -> T: return local
        return T, h
    return g
g = closure(); tt, h = g(1); print(tt.__bound__, g.__annotations__, h.__annotations__, h())
async def co[T](x: T): return T
def gen[T](x: T):
    yield T
print(next(gen(1)), gen.__name__)
class Meth:
    def a[T](self): return super().__repr__()[:10]
print(Meth().a())
def deco(fn): print('deco', fn.__type_params__); return fn
@deco
def decorated[T](): pass
def outer_fn[T](x: T):
    class Inner[U]:
        def get(self, t: T, u: U): return T, U
    return Inner
I = outer_fn(1); print(I.__qualname__, I().get(1, 2), I.get.__annotations__, I.get.__qualname__)
print(outer_fn.__code__.co_name if hasattr(outer_fn, '__code__') else 'outer_fn')
# annotations
x: int = 1
if x:
    y: str
else:
    z: bytes
print(__annotations__ if False else sorted(__annotate__(1).items(), key=str))
class C:
    a: int
    if False:
        b: str
    for i in range(2):
        c: undefined_later
    (d): float = 1
    e: 'forward'
    try: pass
    finally: f_: int
try: C.__annotations__
except NameError as e: print(e)
undefined_later = 5
print(C.__annotations__)
class E(C):
    pass
print(E.__annotations__, E.__annotate__ if False else None)
def fn(a: int, *b: str, c: float = 1, **d: bytes) -> None: pass
print(fn.__annotations__, fn.__annotate__(1))
def noann(): pass
print(noann.__annotations__, noann.__annotate__)
def fwd(a: Later) -> Later: pass
class Later: pass
print(fwd.__annotations__)
obj = Later()
obj.attr: print('annotation evaluated') = 5
lst = [0]
lst[0]: print('again')
print(obj.attr)
def local_ann():
    v: not_defined = 5
    w: also_not
    return v
print(local_ann())
T1 = typing.TypeVar('T1', bound=int); P1 = typing.ParamSpec('P1'); Ts = typing.TypeVarTuple('Ts')
class G(typing.Generic[T1]): pass
print(G[int], G.__parameters__, T1, P1, Ts, P1.args, P1.kwargs, typing.get_type_hints(fwd))
class Bases(*[list], **{}): pass
print(Bases.__bases__)
class GG[T](*[list]): pass
print(GG.__bases__)
