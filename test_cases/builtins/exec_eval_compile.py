# exec, eval and compile with namespaces; globals, locals, vars and dir.
ns = {}
exec('x = 1\ndef f(y): return x + y\nz = [x for _ in range(2)]', ns)
print(sorted(k for k in ns if not k.startswith('__')), ns['f'](5), ns['z'], '__builtins__' in ns)
print(eval('1 + 2'), eval('  x * 2', {'x': 4}), eval('a + b', {'a': 1}, {'b': 2}))
exec('newname = 5'); print(newname)
def func():
    loc = 3
    exec('loc = 10; other = 1'); print(loc)
    try: other
    except NameError as e: print(e)
    print(eval('loc + 1'), sorted(locals()))
    d = {}
    exec('q = loc', {'loc': 7}, d); print(d)
    l = {}
    exec('''
class C:
    v = 1
    def m(self): return self.v
def g(): return 5
r = [v for v in range(3) if v]
w = C().m() + g()
global gl
gl = 77
''', globals(), l)
    print(sorted(l), l['w'], l['r'], gl)
func()
c = compile('a = 1\nb = a + 1', 'file.py', 'exec'); exec(c); print(a, b, type(c), c.co_filename, c.co_name)
e = compile('a + b', '<e>', 'eval'); print(eval(e), exec(e))
assert repr(e).startswith('<code object <module> at 0x') and repr(e).endswith(', file "<e>", line 1>')
s = compile('a; None; "str"', '<s>', 'single'); exec(s)
def err(f):
    try: f()
    except BaseException as x: print(type(x).__name__, x)
err(lambda: exec('x ='))
err(lambda: eval('x = 1'))
err(lambda: eval(''))
err(lambda: eval('import os'))
err(lambda: eval('1; 2'))
err(lambda: eval('1\n2'))
err(lambda: exec(5)); err(lambda: eval([])); err(lambda: compile(5, 'f', 'exec')); err(lambda: compile('1', 'f', 'bad'))
err(lambda: exec('1', [])); err(lambda: exec('1', {}, 5)); err(lambda: eval('1', 5)); err(lambda: eval('1', {}, 5))
err(lambda: compile('return 1', 'f', 'exec')); err(lambda: exec('undefined_q')); err(lambda: exec('raise ValueError(3)'))
err(lambda: exec('break'))
err(lambda: eval('x y'))
print(eval(b'1 + 1'), exec(b'pass'))
class InClass:
    v = 5
    exec('w = v + 1')
    print(eval('w'), sorted(k for k in locals() if not k.startswith('__')))
print(InClass.w)
def gen():
    exec('import math')
    yield eval('1')
print(list(gen()))
def outer():
    a = 1
    def inner(): a; return eval('a')
    return inner()
print(outer())
x = 'global'
def shadow():
    x = 'local'
    return eval('x'), eval('x', globals()), eval('[x for _ in range(1)]'), eval('(lambda: x)()')
print(shadow())
code = 'result = sum(i * i for i in range(n))'
env = {'n': 4}; exec(code, env); print(env['result'])
print(eval('f"{n}"', env), eval('(yield_ := 3)', {}))
globals()['dyn'] = 3; print(dyn); print(vars() is globals(), 'dyn' in dir())
print(eval('__name__'), eval('len', {'__builtins__': {'len': 5}}) if False else '')
def rec(n): return eval('1 if n == 0 else n * rec(n - 1)')
print(rec(5))
for i in range(3): exec(f'v{i} = {i}')
print(v0, v1, v2)
exec('def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)'); print(fib(10))
exec('for k in range(2): print("loop", k)')
exec('try:\n    1/0\nexcept ZeroDivisionError as err2: print("caught", err2)')
print(eval('{k: v for k, v in [(1, 2)]}'), eval('lambda q: q + 1')(3))
