# exec and eval with mappings as locals and with builtins of their own.
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
t(exec, 'print(sorted(locals()))', {'__builtins__': __builtins__, 'a': 1}, {'b': 2})
t(exec, 'locals()["n"] = 1; print(n)', {}, M())
t(exec, 'x', 5); t(exec, 'x', {}, 5); t(eval, 'x', 5); t(eval, 'x', {}, 5); t(eval, 'x', {}, 'abc'); 
import builtins
t(eval, 'len([1])', {'__builtins__': vars(builtins)}); t(eval, 'len([1])', {'__builtins__': builtins})
exec('class C: pass', {'__builtins__': vars(builtins)})
