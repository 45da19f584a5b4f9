# __init_subclass__, __set_name__, descriptors, __getattribute__, __slots__, __class__ and __dict__.


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        print('isub', cls.__name__, tag)


class D1(Base, tag='x'): pass


print(outcome(lambda: type('D2', (Base,), {}, tag=5).tag))


def bad():
    class D3(Base, other=1): pass


assert outcome(bad) == 'TypeError: bad.<locals>.D3.__init_subclass__() takes no keyword arguments'


def bad2():
    class D4(x=1): pass


assert outcome(bad2) == 'TypeError: bad2.<locals>.D4.__init_subclass__() takes no keyword arguments'
assert outcome(lambda: object.__init_subclass__(1)) == (
    'TypeError: object.__init_subclass__() takes no arguments (1 given)'
)
assert outcome(lambda: object.__init_subclass__(x=1)) == (
    'TypeError: object.__init_subclass__() takes no keyword arguments'
)


class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.name = name
    def __get__(self, obj, owner=None): return ('get', self.name, obj is None, owner.__name__ if owner else None)
    def __set__(self, obj, v): print('set', self.name, v)
    def __delete__(self, obj): print('delete', self.name)


class ND:
    def __get__(self, obj, owner=None): return 'nd'


class H:
    d = Desc()
    n = ND()


h = H()
assert shown(h.d, H.d, h.n, H.n) == "('get', 'd', False, 'H') ('get', 'd', True, 'H') nd nd"
h.d = 1
del h.d
h.__dict__['d'] = 'inst'
assert shown(h.d) == "('get', 'd', False, 'H')"
h.n = 'own'
assert shown(h.n, h.__dict__) == "own {'d': 'inst', 'n': 'own'}"
del h.n
assert shown(h.n) == 'nd'


class BadName:
    def __set_name__(self, o, n): raise ValueError('bad')


def b():
    class Z:
        q = BadName()


assert outcome(b) == 'ValueError: bad'


class OnlySet:
    def __set__(self, o, v): o.__dict__['s'] = v * 2


class O:
    s = OnlySet()


o = O()
assert shown(type(o.s).__name__) == 'OnlySet'
o.s = 4
assert shown(o.s) == '8'
assert outcome(lambda: delattr(o, 's')) == 'AttributeError: __delete__'


class OnlyDel:
    def __delete__(self, o): print('del')


class O2:
    s = OnlyDel()


o = O2()
del o.s
assert outcome(lambda: setattr(o, 's', 1)) == 'AttributeError: __set__'


class MD(type):
    m = Desc()
    k = ND()


class K(metaclass=MD):
    k = 'own k'


assert shown(K.m, K.k) == "('get', 'm', False, 'MD') own k"
K.m = 5
del K.m
assert outcome(lambda: K().m) == "AttributeError: 'K' object has no attribute 'm'"


class G:
    x = 1
    def __getattribute__(self, n):
        if n == 'secret': raise AttributeError('no secret')
        if n.startswith('dyn'): return n.upper()
        return super().__getattribute__(n)
    def __getattr__(self, n): return f'fallback {n}'


g = G()
assert shown(g.x, g.dynamic, g.secret, g.missing) == '1 DYNAMIC fallback secret fallback missing'


class G2:
    def __getattribute__(self, n): raise AttributeError(n)


assert outcome(lambda: G2().abc) == 'AttributeError: abc'
assert shown(hasattr(G2(), 'x'), getattr(G2(), 'x', 5)) == 'False 5'
assert shown(len.__class__, type(G2()).__name__) == "<class 'builtin_function_or_method'> G2"


class S:
    __slots__ = ('a', 'b')


s = S()
assert outcome(lambda: s.a) == "AttributeError: 'S' object has no attribute 'a'"
s.a = 1
assert outcome(lambda: s.a) == '1'
assert outcome(lambda: setattr(s, 'c', 1)) == (
    "AttributeError: 'S' object has no attribute 'c' and no __dict__ for setting new attributes"
)
assert outcome(lambda: s.__dict__) == "AttributeError: 'S' object has no attribute '__dict__'"
assert outcome(lambda: vars(s)) == 'TypeError: vars() argument must have __dict__ attribute'
assert outcome(lambda: delattr(s, 'b')) == 'AttributeError: b'
assert outcome(lambda: s.c) == "AttributeError: 'S' object has no attribute 'c'"
assert shown(S.a, type(S.a), S.__slots__) == "<member 'a' of 'S' objects> <class 'member_descriptor'> ('a', 'b')"


class S2(S): pass


s2 = S2()
s2.c = 4
s2.a = 3


class S3(S):
    __slots__ = ['c', '__dict__']


s3 = S3()
s3.zz = 1
s3.c = 2
assert shown(sorted(s3.__dict__)[-1]) == 'zz'


class S4:
    __slots__ = {'a': 'doc of a', 'b': None}


assert shown(S4.a.__doc__, S4.b.__doc__) == 'None None'


class S5:
    __slots__ = 'single'


S5().single = 1


class S6:
    __slots__ = ('__priv',)
    def __init__(self): self.__priv = 3


assert shown(S6()._S6__priv) == '3'


def lay():
    class E1(S, S4): pass


assert outcome(lay) == 'TypeError: multiple bases have instance lay-out conflict'
assert outcome(lambda: S.a.__get__(5)) == "TypeError: descriptor 'a' for 'S' objects doesn't apply to a 'int' object"
assert outcome(lambda: S.a.__set__(s, 9)) == 'None'
assert outcome(lambda: s.a) == '9'
assert outcome(lambda: S.a.__get__(None, S)) == "<member 'a' of 'S' objects>"
assert outcome(lambda: S.a.__objclass__) == "<class '__main__.S'>"
assert outcome(lambda: S.a.__name__) == "'a'"


class C1: pass


class C2: pass


c = C1()
c.__class__ = C2
assert shown(type(c).__name__) == 'C2'
assert outcome(lambda: setattr(c, '__class__', int)) == (
    'TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses'
)
assert outcome(lambda: setattr(c, '__class__', 5)) == "TypeError: __class__ must be set to a class, not 'int' object"
assert outcome(lambda: setattr(c, '__class__', S)) == (
    "TypeError: __class__ assignment: 'S' object layout differs from 'C2'"
)
assert outcome(lambda: setattr(5, '__class__', C1)) == (
    'TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses'
)
assert outcome(lambda: delattr(c, '__class__')) == "TypeError: can't delete __class__ attribute"
c.__dict__ = {'q': 1}
assert shown(c.q) == '1'
assert outcome(lambda: setattr(c, '__dict__', 5)) == "TypeError: __dict__ must be set to a dictionary, not a 'int'"
del c.__dict__
assert shown(c.__dict__) == '{}'
assert outcome(lambda: setattr(C1, '__dict__', {})) == (
    "AttributeError: attribute '__dict__' of 'type' objects is not writable"
)
