# needs-native
# Every kind of SyntaxError with its message and position, as compile() raises it.
snippets = r'''
x = 
1 = x
f() = 1
x + 1 = 2
(a, 1) = 2
[a, f()] = 1
None = 1
True = 1
__debug__ = 1
def f(None): pass
def f(a, a): pass
def f(a=1, b): pass
def f(*): pass
def f(*, **k): pass
def f(**k, a): pass
def f(a, /, b, /): pass
def f(/, a): pass
def f(*a, *b): pass
lambda a, a: 1
lambda a=1, b: 1
f(a=1, 2)
f(**k, *a)
f(a=1, a=2)
f(1=2)
f(a.b=2)
f(x for x in y, 1)
f(1, x for x in y)
f(True=1)
class C(a=1, 2): pass
return 1
yield 1
await x
break
continue
for x in y: pass else: pass
if x: break
while 1: def f(): break
def f(): continue
class C: return 1
class C: yield 1
def f(): nonlocal x
nonlocal x
def f(): x = 1; global x
def f(x): global x
def f(): print(x); global x
def f(): x: int; global x
def f(): global x, y; x: int = 1
def f(): nonlocal x; global x
def f(): global x; nonlocal x
def f(a): nonlocal a
def g():\n  a = 1\n  def f(a): nonlocal a
global x\nx = 1\nglobal x
import a.b as c.d
from . import *
def f(): from x import *
class C: from x import *
from __future__ import nope
x = 1\nfrom __future__ import annotations
from __future__ import braces
import
from x import
from x import (a, b
from x import a,
del f()
del 1
del (a, 1)
del x + y
del *a
x += y += 1
(a, b) += 1
f() += 1
a, b += 1
for 1 in x: pass
for f() in x: pass
with x as 1: pass
with x as f(): pass
[x for 1 in y]
[x for x in y if]
{**a for a in b}
{a: b for **c in d}
[*a for a in b]
(*a for a in b)
(*a)
*a
x = *a
print *a
x: int: str
(a, b): int
[a]: int
f(): int = 1
a: int = *b
x := 1
(x.y := 1)
(x[0] := 1)
[x := 1 for x in y]
[(y := 1) for x in (y := z)]
class C: [(x := 1) for y in z]
def f(a := 1): pass
f(x := 1, y = z := 2)
if x = 1: pass
while x = 1: pass
if x: 
if x:\npass
def f():\nx = 1
  x = 1
if 1:\n    a\n  b
if 1:\n\ta\n        b
try: pass
try: pass\nexcept: pass\nexcept A: pass
try: pass\nexcept A: pass\nexcept* B: pass
try: pass\nexcept*: pass
try: pass\nexcept A, B as c: pass
try: pass\nexcept A as b.c: pass
try: pass\nfinally: pass\nexcept: pass
try:\n  pass\nexcept* A:\n  return
for x in y:\n  try: pass\n  except* A: break
for x in y:\n  try: pass\n  except* A: continue
def f():\n  try: pass\n  except* A: return 1
else: pass
elif x: pass
except: pass
'abc
"abc
'''+"'''abc\n"+r'''
f'{'
f'{}'
f'{a b}'
f'{a!x}'
f'{a!}'
f'{a:{b:{c:{d}}}}'
f'{lambda x: 1}'
f'{a'
f'}'
f'{a = !r:>5'
t'{a' 
t'a' 'b'
t'a' f'b'
b'é'
b'a' 'b'
0777
0x
0b2
0o9
1__0
1_
1e
1.2.3
5a
0xfg
$
a ? b
a ! b
x = (1, 2
x = [1, 2
x = {1: 2
x = 1)
x = (1]
x = [1)
a b
a b c
print x
exec x
print 'a'
a = b c
if a b: pass
f(a b)
f(a, b c)
[a b]
[a, b c]
{a: b c: d}
{a b}
{a: }
{a:, b: 1}
{1: 2, 3}
{1, 2: 3}
x = {1:2, **}
f(**)
f(*)
f(a,, b)
[1,,2]
a.
a..b
a.1
.a
a[
a[]
a[1:2:3:4]
a[b c]
not
a not b
a is not
a <> b
a === b
a++
++
a or
or a
a if b
a if b else
if else
lambda
lambda x
lambda x:
def
def f
def f(
def f()
def f() pass
def f():
class
class C
class C(
class C pass
class C()
class 1: pass
def 1(): pass
async
async x
async def f(): yield from x
async def f():\n  yield 1\n  return 2
async def f(): [await x for x in y]
def f(): await x
def f(): async with x: pass
def f(): async for x in y: pass
def f(): [x async for x in y]
[x async for x in y]
lambda: await x
lambda: (yield)
[(yield x) for x in y]
((yield x) for x in y)
[(yield from x) for x in y]
class C[T: (yield 1)]: pass
class C[T](x := 1): pass
def f[T](x: (yield)): pass
def f[T, T](): pass
type X[T] = (yield 1)
type X[T] = (T := 1)
type X = await y
def f[T = int, U](): pass
def f[*T: int](): pass
def f[**P: int](): pass
def f[]() : pass
type 1 = 2
type X.y = 2
def f() -> (yield): pass
def f(x: (y := 1)): pass
def f(x: await y): pass
x: (yield)
x: (y := 1)
match x:
match x:\n  pass
match x:\n  case 1: pass\n  x
match x:\n  case a: pass\n  case b: pass
match x:\n  case _: pass\n  case 1: pass
match x:\n  case a | 1: pass
match x:\n  case [a, a]: pass
match x:\n  case {**a, "b": c}: pass
match x:\n  case {"a": 1, "a": 2}: pass
match x:\n  case [*a, *b]: pass
match x:\n  case C(a=1, a=2): pass
match x:\n  case C(a=1, 2): pass
match x:\n  case 1 + 1: pass
match x:\n  case 1j + 1: pass
match x:\n  case -a: pass
match x:\n  case f"a": pass
match x:\n  case a.b.c(): pass\n  case a(): pass
match x:\n  case {a: 1}: pass
match x:\n  case 1 as 2: pass
match x:\n  case 1 as _: pass
match x:\n  case 1 as a.b: pass
match x:\n  case {**_}: pass
match x:\n  case *a: pass
match x:\n  case (a | b): pass
match x:\n  case [a] | [b]: pass
match x:\n  case a() as a: pass
match x:\n  case __debug__: pass
with open(x) as f, : pass
with (a, b) as 1: pass
with (a as 1): pass
with a as b c: pass
assert
assert x, y, z
assert (x, y) = 1
raise x, y
raise from x
raise x from
global
global x.y
pass x
del
return x y
import x y
import x as
from x import y z
from x import y as
@
@x
@x\ny
x = yield = 1
(yield) = 1
await x = 1
x = lambda: 1 = 2
a if b else c = 1
a and b = 1
not a = 1
-a = 1
a < b = 1
{a: 1} = 1
{a} = 1
"a" = 1
f"a" = 1
... = 1
[a for a in b] = 1
(a for a in b) = 1
{a for a in b} = 1
(a, b, c()) = 1
*a, *b = c
[*a, *b] = c
(*a, b), *c, *d = e
for *a in b: pass
*a = b
*a, = b
x = (yield
def f(x, *, y=1, z, **k, w): pass
def f((a, b)): pass
def f(a.b): pass
def f(1): pass
def f("a"): pass
def f(a, *, ): pass
def f(*a, b, c=1, d): pass
def f(*a=1): pass
def f(**a=1): pass
def f(a b): pass
def f(a, b c): pass
f(a for a in b for c)
f(lambda: (yield))
a = 1 if 2 else
a = 1 else 2
"a" "b" c
u'a' b'b'
\
a \ b
x = 1; ; y
;
x;;
if True: pass; else: pass
{x: y, z}
{*a: b}
{**a: b}
{a: *b}
{a: **b}
(**a)
[**a]
a[**b]
a[*b]
a[*b:c]
a[b, *c] = d
del a[*b]
super = 1
f(*a, **b, c)
f(**a, b)
f(b=1, *a, c)
class C(*a, b): pass
class C(**a, b): pass
def __debug__(): pass
class __debug__: pass
import __debug__
import a as __debug__
def f(__debug__): pass
f(__debug__=1)
x.__debug__ = 1
del __debug__
for __debug__ in x: pass
with x as __debug__: pass
try: pass\nexcept A as __debug__: pass
lambda __debug__: 1
(__debug__ := 1)
__debug__: int = 1
__debug__ += 1
'''
lines = []
cur = snippets.split('\n')
n = 0
for s in cur:
    if s == '': continue
    src = s.replace('\\n', '\n').replace('\\t', '\t')
    n += 1
    try:
        compile(src, 'f', 'exec')
        print(repr(s), 'OK')
    except SyntaxError as e:
        print(repr(s), type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset))
    except BaseException as e:
        print(repr(s), type(e).__name__, e)
