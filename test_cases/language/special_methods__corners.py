# Special methods that are missing, borrowed or made up: operators, attributes, calls, delegation, __import__.
def e(f, *a):
    try: r = f(*a); return repr(r)
    except BaseException as x: return type(x).__name__ + ': ' + str(x)
print(
    e(lambda: __import__(5)), e(lambda: __import__('')), e(lambda: __import__('no_such')),
    e(lambda: __import__('no.such')), e(lambda: __import__('math', level=-1)), e(__import__),
    __import__('collections.abc').__name__, __import__('collections.abc', fromlist=['x']).__name__,
    __import__('math', {}, {}, [], 0).__name__, __import__,
)
print(e(lambda: __import__('math', foo=1)), e(lambda: __import__(name='math')))
class Number(int):
    def __sub__(self, other): return NotImplemented
    def __add__(self, other): return NotImplemented
    def __mul__(self, o): return NotImplemented
class Other(int):
    def __sub__(self, o): return NotImplemented
class L(list):
    def __add__(self, o): return NotImplemented
    def __mul__(self, o): return NotImplemented
class S(set):
    def __or__(self, o): return NotImplemented
class T(str):
    def __mod__(self, o): return NotImplemented
    def __add__(self, o): return NotImplemented
n, o = Number(5), Other(3)
print(
    e(lambda: n - n), e(lambda: n - 2), e(lambda: 2 - n), e(lambda: n - o), e(lambda: n + n), e(lambda: n * n),
    e(lambda: L([1]) + L([2])), e(lambda: L([1]) * 2), e(lambda: S({1}) | S({2})), e(lambda: S({1}) | {2}),
    e(lambda: T('a%s') % T('b')), e(lambda: T('a%s') % 'b'), e(lambda: T('a') + T('b')),
)
def isub():
    x = Number(5); x -= x; return x
print(e(isub))
class Record(dict):
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
    __getattr__ = dict.__getitem__
r = Record(a=1)
r.e = 5
print(r.a, r.e)
del r.a
print(r, vars(r), e(lambda: r.zz))
print(
    e(str.upper.__get__, 5), str.upper.__get__('a')(), e(int.__add__.__get__, 'x'), e(list.append.__get__, 5),
    e(lambda: str.upper.__get__(None, str)),
)
print(
    e(lambda: type(5, x=1)), e(lambda: type()), e(lambda: type(1, 2)), e(lambda: type('X', (), {}, 5)),
    e(lambda: type('X', (), {}, x=5)),
)
class Str(str): pass
text = Str('Ab c')
print(
    type(text.format()).__name__, type(text % ()).__name__, type(Str('{}').format(1)).__name__,
    type(Str('a%%') % ()).__name__, type(Str('{{').format()).__name__, type(Str('').format()).__name__,
    type(Str('') % ()).__name__, type(text % {}).__name__, e(lambda: text % 1),
)
class LoudDict(dict):
    def keys(self): return ['k1']
    def __getitem__(self, key): return f'got {key}'
    def __iter__(self): return iter(['fake'])
class Quiet(dict):
    def keys(self): return ['k1']
    def __getitem__(self, key): return f'got {key}'
print({**LoudDict(a=1)}, (lambda **kw: kw)(**LoudDict(a=1)), dict(LoudDict(a=1)), {**Quiet(a=1)}, dict(Quiet(a=1)))
print(
    e(lambda: sum(iterable=[1])), e(lambda: sum()), e(lambda: sum([1], begin=1)), e(lambda: sorted(iterable=[1])),
    e(lambda: sorted()), e(lambda: round(ndigits=1)), e(lambda: pow(base=2)), e(lambda: int(x=5)),
)
class F:
    def __call__(self, *a, **k): pass
    def __repr__(self): return '<f>'
class F2:
    def __call__(self, *a, **k): pass
    def __str__(self): return 'strf'
f = F()
for f in (F(), F2()):
    for t in (lambda: f(**{'a': 1}, **{'a': 2}), lambda: f(**5), lambda: f(*5), lambda: f(**{'k': 2}, k=1), lambda: f(**{5: 1}), lambda: f.__call__(*5), lambda: [].append(*5), lambda: len(**5), lambda: F(*5), lambda: (lambda: 0)(*5)):
        print(e(t))
class M:
    def __init__(self, keys): self.k = keys
    def keys(self): return self.k
    def __getitem__(self, key): print('get', key); return key
def g(**kw): return kw
print(
    e(lambda: g(**M('pq'), **M('qr'))), e(lambda: g(**M('pp'))), e(lambda: g(**{'p': 1}, **M('p'))),
    e(lambda: g(**M([1]))), e(lambda: {**M('pp')}),
)
class D:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        return self.n
    def __getattr__(self, name):
        print('asked', name)
        if name == 'send': return lambda v: v * 100
        if name == 'throw': return lambda e: ('thrown', e)
        if name == 'close': return lambda: print('closed')
        raise AttributeError(name)
def g():
    yield from D()
it = g()
print(next(it), it.send(5), it.throw(ValueError('x')), it.close())
class D2(D):
    def __getattr__(self, name):
        raise AttributeError(name)
def g():
    yield from D2()
it = g()
print(next(it), e(lambda: it.send(5)))
it = g()
print(next(it), e(lambda: it.throw(ValueError('x'))))
it = g()
print(next(it), it.close())
from typing import *
print(Callable, NamedTuple.__name__)
