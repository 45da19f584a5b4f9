# Code objects and frames: what functions say about themselves, who called, where an exception passed.

shown = []


def print(*args):
    shown.append(' '.join(map(str, args)))


import sys
def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    x = 1
    def inner(q):
        nonlocal x
        z = a + x
        return z
    return [y for y in args]
async def g(): "doc"
async def ag(): yield 1
def gen(): yield
class C:
    def m(self): return __class__
    l = lambda s: s
    @staticmethod
    def s(): pass
def show(c):
    print(c.co_name, c.co_qualname, c.co_firstlineno, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars, hex(c.co_flags))
for fn in (f, g, ag, gen, C.m, C.l, C.s, lambda *a, **k: 0, show): show(fn.__code__)
def outer():
    v = 1
    def mid():
        def low(): return v
        return low
    return mid
show(outer.__code__); show(outer().__code__); show(outer()().__code__)
show((x for x in 'a').__class__ and f.__code__)
show(compile('x = 1\ny', __file__, 'exec'))
try:
    (lambda: 1 / 0)()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_globals is globals())
        tb = tb.tb_next
def who():
    fr = sys._getframe(1)
    return fr.f_code.co_name, fr.f_lineno, sorted(fr.f_locals), fr.f_globals['__name__'], fr.f_back.f_code.co_name
def caller(p):
    q = 2
    return who()
print(caller(1))
try: sys._getframe(100)
except ValueError as e: print(e)
print(type(sys._getframe()), type(f.__code__))
import types
print(types.FrameType, types.CodeType, isinstance(f.__code__, types.CodeType))
print(f.__code__.co_varnames[:f.__code__.co_argcount])
class D:
    def run(self): return sys._getframe().f_code.co_name, sys._getframe().f_code.co_qualname
print(D().run(), D().run.__code__.co_name)
import re
print(re.sub('0x[0-9a-f]+', '0x', repr(f.__code__)).replace(f.__code__.co_filename, 'F'), re.sub('0x[0-9a-f]+', '0x', repr(outer().__closure__)))

assert shown == '''\
f f 11 3 2 2 9 ('a', 'b', 'c', 'd', 'e', 'args', 'kw', 'inner', 'y') ('a', 'x') () 0xf
g g 18 0 0 0 0 () () () 0x4000083
ag ag 19 0 0 0 0 () () () 0x203
gen gen 20 0 0 0 0 () () () 0x23
m C.m 22 1 0 0 1 ('self',) () ('__class__',) 0x8000003
<lambda> C.<lambda> 23 1 0 0 1 ('s',) () () 0x8000003
s C.s 24 0 0 0 0 () () () 0x8000003
<lambda> <lambda> 28 0 0 0 2 ('a', 'k') () () 0xf
show show 26 1 0 0 1 ('c',) () () 0x3
outer outer 29 0 0 0 1 ('mid',) ('v',) () 0x3
mid outer.<locals>.mid 31 0 0 0 1 ('low',) () ('v',) 0x13
low outer.<locals>.mid.<locals>.low 32 0 0 0 0 () () ('v',) 0x13
f f 11 3 2 2 9 ('a', 'b', 'c', 'd', 'e', 'args', 'kw', 'inner', 'y') ('a', 'x') () 0xf
<module> <module> 1 0 0 0 0 () () () 0x0
<module> 39 True
<lambda> 39 True
('caller', 50, ['p', 'q'], '__main__', '<module>')
call stack is not deep enough
<class 'frame'> <class 'code'>
<class 'frame'> <class 'code'> True
('a', 'b', 'c')
('run', 'D.run') run
<code object f at 0x, file "F", line 11> (<cell at 0x: int object at 0x>,)
'''.splitlines(), shown


# === Equality and identity ===
def error_of(action):
    try:
        return action()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def one(a):
    return a + 1


def two(a):
    return a + 2


def maker():
    def made():
        return 1

    return made


assert one.__code__ is one.__code__ and one.__code__ == one.__code__ and one.__code__ != two.__code__
assert len({one.__code__, one.__code__, two.__code__}) == 2
assert maker().__code__ is maker().__code__
same = [compile('x = 1', 'm.py', 'exec') for _ in range(2)]
assert same[0] == same[1] and hash(same[0]) == hash(same[1]) and same[0] is not same[1]
assert same[0] != compile('x = 2', 'm.py', 'exec') and same[0] != compile('1', 'm.py', 'eval')


# === Setting the code of a function ===
def replaced(x, y=5):
    return x, y


def swapped(x, y):
    return y, x


replaced.__code__ = swapped.__code__
assert (replaced(1), replaced.__name__, replaced.__code__ is swapped.__code__) == ((5, 1), 'replaced', True)
assert error_of(lambda: setattr(one, '__code__', 1)) == 'TypeError: __code__ must be set to a code object'


def free():
    value = 1

    def inner():
        return value

    return inner


assert error_of(lambda: setattr(free(), '__code__', one.__code__)) == (
    'ValueError: inner() requires a code object with 1 free vars, not 0'
)


# === Frames are the same objects as long as the call goes on ===
def caller():
    return sys._getframe(), callee()


def callee():
    return sys._getframe(), sys._getframe().f_back, sys._getframe(1)


own, (inner, back, above) = caller()
assert back is above is own and inner is not own and inner.f_back is own
assert (inner.f_code is callee.__code__, own.f_code.co_name, own.f_back is sys._getframe()) == (True, 'caller', True)


def handling():
    try:
        1 / 0
    except ZeroDivisionError:
        traceback = sys.exc_info()[2]
        frame = traceback.tb_frame
        return frame is traceback.tb_frame, frame is sys._getframe(), 'traceback' in frame.f_locals


assert handling() == (True, True, True)


# === The variables of a call that has ended are not those of another ===
def keep(number, old=None):
    return sys._getframe() if old is None else old.f_locals


kept = keep(1)
assert keep(2, kept).get('number') != 2
frames = []


def recurse(depth):
    frames.append(sys._getframe())
    if depth:
        return recurse(depth - 1)
    return [frame.f_locals['depth'] for frame in frames]


assert recurse(3) == [3, 2, 1, 0]


def failing(number):
    raise KeyError(number)


def traceback_of(number):
    try:
        failing(number)
    except KeyError as error:
        return error.__traceback__


ended = traceback_of(1)


def other(number):
    return ended.tb_next.tb_frame.f_locals.get('number')


assert other(2) != 2


# === Frames of generators ===
def generator():
    x = 1
    yield sys._getframe()
    x = 2
    yield sys._getframe()


running = generator()
first = next(running)
assert (first is running.gi_frame, first.f_locals, first.f_code.co_name) == (True, {'x': 1}, 'generator')
assert next(running) is first and first.f_locals == {'x': 2}
assert ([*running], running.gi_frame) == ([], None)
