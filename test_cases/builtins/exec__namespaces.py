# exec and eval with mappings as locals and with builtins of their own.

shown = []


def print(*args):
    shown.append(' '.join(map(str, args)))


def t(f, *a):
    try: r = f(*a)
    except BaseException as e: r = f'{type(e).__name__}: {e}'
    print(r)
t(eval, 'abs(1)', {'__builtins__': None})
t(eval, 'abs(1)', {'__builtins__': {}})
t(eval, 'abs(1)', {'__builtins__': {'abs': abs}})
t(exec, 'def f(): return len([1])\nprint(f())', {'__builtins__': {'print': print}})
t(exec, 'def f(): return len([1])\nprint(f())', {'__builtins__': {'print': print, 'len': len}})
t(eval, '__name__', {})
import collections
d = collections.defaultdict(lambda: 7)
t(eval, 'a + b', {}, d); print(dict(d))
t(eval, 'a', collections.defaultdict(int))
c = collections.ChainMap({}, {'x': 5})
exec('y = x; z = [y for _ in range(2)]; del y', {}, c); print(c)
t(exec, 'import q', {'__builtins__': {}}, c)
class M(dict):
    def __missing__(self, k):
        if k.startswith('v'): return k
        raise KeyError(k)
t(eval, 'v1 + v2', M()); t(eval, 'w', M()); t(eval, 'len(v1)', {}, M())
t(eval, '[v1 for x in (1,2)]', {}, M())
def f():
    loc = 3
    return eval('loc'), sorted(locals()), eval('sorted(locals())')
print(f())
class K:
    a = 1
    b = eval('a')
    print(sorted(k for k in locals() if k[0] != '_'))
t(eval, 'sorted(locals())', {'__builtins__': __builtins__, 'a': 1}, {'b': 2})
t(exec, 'locals()["n"] = 1; n', {}, M())
t(exec, 'x', 5); t(exec, 'x', {}, 5); t(eval, 'x', 5); t(eval, 'x', {}, 5); t(eval, 'x', {}, 'abc'); 
import builtins
t(eval, 'len([1])', {'__builtins__': vars(builtins)}); t(eval, 'len([1])', {'__builtins__': builtins})
exec('class C: pass', {'__builtins__': vars(builtins)})

assert shown == '''\
TypeError: 'NoneType' object is not subscriptable
NameError: name 'abs' is not defined
1
NameError: name 'len' is not defined
1
None
builtins
14
{'a': 7, 'b': 7}
0
ChainMap({'z': [5, 5]}, {'x': 5})
ImportError: __import__ not found
v1v2
NameError: name 'w' is not defined
2
['v1', 'v1']
(3, ['loc'], ['loc'])
['a', 'b']
['b']
None
TypeError: exec() globals must be a dict, not int
TypeError: locals must be a mapping or None, not int
TypeError: globals must be a dict
TypeError: locals must be a mapping
TypeError: string indices must be integers, not 'str'
1
1
'''.splitlines(), shown
