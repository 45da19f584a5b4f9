# Metaclasses with every hook, type() with three arguments, attributes of classes.


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'injected': 1}
    def __new__(m, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', a, k)
        return super().__call__(*a, **k)
    def __instancecheck__(cls, o):
        print('instancecheck')
        return o == 5
    def __subclasscheck__(cls, o):
        print('subclasscheck')
        return o is int
    def __getattr__(cls, n):
        return 'meta_' + n
    def __len__(cls): return 42
    def __iter__(cls): return iter([1,2,3])
    def __contains__(cls, x): return x == 'in'
    def __getitem__(cls, k): return ('item', k)
    def __repr__(cls): return f'<M {cls.__name__}>'
    def __add__(cls, o): return 'added'
    def __bool__(cls): return False
    def __dir__(cls): return ['zz','aa']
    @property
    def prop(cls): return 'metaprop'
    def __lt__(cls, o): return True
    def __hash__(cls): return 7
    def __eq__(cls, o): return NotImplemented


class A(metaclass=Meta, flag=True):
    x = injected + 1
    def __init__(self, v): self.v = v


a = A(3)
assert shown(a.v, A.x, A.foo, len(A), list(A), 'in' in A, A[1], A, A+1, bool(A), dir(A), A.prop, A < A, hash(A)) == (
    "3 2 meta_foo 42 [1, 2, 3] True ('item', 1) <M A> added False ['aa', 'zz'] metaprop True 7"
)
print(shown(isinstance(5, A), isinstance(a, A), issubclass(int, A), issubclass(str, A)))
assert outcome(lambda: a.prop) == "AttributeError: 'A' object has no attribute 'prop'"


class B(A): pass


assert shown(type(B), B.__mro__) == "<class '__main__.Meta'> (<M B>, <M A>, <class 'object'>)"
assert outcome(lambda: a.foo) == "AttributeError: 'A' object has no attribute 'foo'"


class M2(type): pass


def mk():
    class C(A, metaclass=M2): pass


assert outcome(mk) == (
    'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of t'
    'he metaclasses of all its bases'
)
assert outcome(type) == 'TypeError: type() takes 1 or 3 arguments'
assert outcome(type, 1, 2) == 'TypeError: type() takes 1 or 3 arguments'
assert outcome(type, 1, (), {}) == 'TypeError: type.__new__() argument 1 must be str, not int'
assert outcome(type, 'a', [], {}) == 'TypeError: type.__new__() argument 2 must be tuple, not list'
assert outcome(type, 'a', (), []) == 'TypeError: type.__new__() argument 3 must be dict, not list'
assert outcome(type, 'a', (1,), {}) == (
    'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of t'
    'he metaclasses of all its bases'
)
assert outcome(type, 'a', (int, str), {}) == 'TypeError: multiple bases have instance lay-out conflict'
assert outcome(type, 'a', (bool,), {}) == "TypeError: type 'bool' is not an acceptable base type"
assert outcome(type, 'X', (), {'__slots__': ('a', 'a')}) == "<class '__main__.X'>"
assert outcome(type, 'X', (), {'__slots__': ('1a',)}) == 'TypeError: __slots__ must be identifiers'
assert outcome(type, 'X', (), {'__slots__': (1,)}) == "TypeError: __slots__ items must be strings, not 'int'"
assert outcome(type, 'X', (), {'__slots__': 'a', 'a': 1}) == (
    "ValueError: 'a' in __slots__ conflicts with class variable"
)
assert outcome(type, 'X', (int,), {'__slots__': ('a',)}) == (
    "TypeError: nonempty __slots__ not supported for subtype of 'int'"
)
assert outcome(type, 'X', (tuple,), {'__slots__': ('a',)}) == (
    "TypeError: nonempty __slots__ not supported for subtype of 'tuple'"
)
assert outcome(type, 'X', (), {'__slots__': ('__dict__','__dict__')}) == (
    'TypeError: __dict__ slot disallowed: we already got one'
)
assert outcome(type, 'X', (), {'__slots__': ('__weakref__','__weakref__')}) == (
    'TypeError: __weakref__ slot disallowed: we already got one'
)
print(outcome(type, 'X', (object, A), {}))


class P: pass


class Q(P): pass


assert outcome(type, 'X', (P, Q), {}) == (
    'TypeError: Cannot create a consistent method resolution order (MRO) for bases P, Q'
)
assert outcome(type, 'X', (P, P), {}) == 'TypeError: duplicate base class P'
assert outcome(type, 'X', (), {}, foo=1) == 'TypeError: X.__init_subclass__() takes no keyword arguments'
assert outcome(type, 'X', (), {'__qualname__': 1}) == 'TypeError: type __qualname__ must be a str, not int'
assert outcome(type, 'X', (), {'__doc__': 1}) == "<class '__main__.X'>"
X = type('X', (P,), {'f': lambda self: 1})
assert shown(X, X.__module__, X.__qualname__, X.__name__, X().f()) == "<class '__main__.X'> __main__ X X 1"
X.__name__ = 'Y'
X.__qualname__='Z.Y'
assert shown(X) == "<class '__main__.Z.Y'>"


def seta(n, v): setattr(X, n, v)


assert outcome(seta, '__name__', 1) == "TypeError: can only assign string to Y.__name__, not 'int'"
assert outcome(seta, '__name__', 'a\0') == 'ValueError: type name must not contain null characters'
assert outcome(seta, '__qualname__', 1) == "TypeError: can only assign string to Y.__qualname__, not 'int'"
assert outcome(seta, '__bases__', 1) == 'TypeError: can only assign tuple to Y.__bases__, not int'
assert outcome(seta, '__bases__', ()) == 'TypeError: can only assign non-empty tuple to Y.__bases__, not ()'
assert outcome(seta, '__bases__', (int,)) == "TypeError: __bases__ assignment: 'int' deallocator differs from 'P'"
assert outcome(seta, '__bases__', (X,)) == 'TypeError: a __bases__ item causes an inheritance cycle'
assert outcome(seta, '__bases__', (Q,)) == 'None'
assert shown(X.__mro__) == "(<class '__main__.Z.Y'>, <class '__main__.Q'>, <class '__main__.P'>, <class 'object'>)"
assert outcome(lambda: setattr(int, 'x', 1)) == "TypeError: cannot set 'x' attribute of immutable type 'int'"
assert outcome(lambda: delattr(int, 'real')) == "TypeError: cannot set 'real' attribute of immutable type 'int'"
assert outcome(lambda: setattr(X, '__mro__', 1)) == (
    "AttributeError: attribute '__mro__' of 'type' objects is not writable"
)
assert outcome(lambda: delattr(X, '__name__')) == (
    "TypeError: cannot delete '__name__' attribute of immutable type 'Y'"
)
assert outcome(lambda: delattr(X, '__module__')) == (
    "TypeError: cannot delete '__module__' attribute of immutable type 'Y'"
)
assert outcome(lambda: delattr(X, 'zzz')) == "AttributeError: type object 'Y' has no attribute 'zzz'"
assert outcome(lambda: delattr(X, '__doc__')) == "TypeError: cannot delete '__doc__' attribute of immutable type 'Y'"
assert outcome(lambda: delattr(X, '__abstractmethods__')) == 'AttributeError: __abstractmethods__'
assert outcome(lambda: X.__abstractmethods__) == 'AttributeError: __abstractmethods__'
assert outcome(lambda: X.__dict__['f'].__name__) == "'<lambda>'"
assert outcome(lambda: type(X.__dict__)) == "<class 'mappingproxy'>"


def f():
    X.__dict__['a'] = 1


assert outcome(f) == "TypeError: 'mappingproxy' object does not support item assignment"
