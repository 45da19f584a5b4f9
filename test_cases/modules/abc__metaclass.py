# ABCMeta: the class of abstract classes, and what may be made of it.
import abc, collections.abc, typing, contextlib
print(
    type(abc.ABC), type(collections.abc.Sized), type(typing.Protocol), type(contextlib.AbstractContextManager),
    type(abc.ABC) is abc.ABCMeta,
)
class M(abc.ABCMeta):
    def __new__(m, n, b, ns, **k):
        print('new', n, k)
        return super().__new__(m, n, b, ns, **k)
    def __init__(c, n, b, ns, **k): super().__init__(n, b, ns)
class A(metaclass=M):
    @abc.abstractmethod
    def f(self): pass
class B(A): pass
try: B()
except TypeError as e: print(e)
class C(B):
    def f(self): return 1
print(C().f(), A.__abstractmethods__, C.__abstractmethods__, hasattr(C(), 'register'), C.register.__self__ is C)
A.register(int)
print(isinstance(5, A), issubclass(int, A), issubclass(str, A))
try: A.register(5)
except TypeError as e: print(e)
class E(abc.ABC, metaclass=abc.ABCMeta): pass
class Meta(type): pass
try:
    class F(abc.ABC, metaclass=Meta): pass
except TypeError as e: print(e)
@typing.runtime_checkable
class P(typing.Protocol):
    x: int
    def m(self): ...
print(type(P), isinstance(C, P), P.__abstractmethods__, issubclass(type(P), abc.ABCMeta))
class Q(P): pass
class Quacks(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, 'quack') else NotImplemented
class Duck: quack = 1
print(
    issubclass(Duck, Quacks), isinstance(Duck(), Quacks), issubclass(int, Quacks), Quacks.register(int),
    issubclass(int, Quacks),
)
try: Quacks.register(5)
except TypeError as e: print(e)
try: Quacks.register(Quacks), C.register(A)
except RuntimeError as e: print(e)
class Unsure(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other): return 5
try: issubclass(int, Unsure)
except AssertionError as e: print(e)
