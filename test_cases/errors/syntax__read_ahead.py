# What a SyntaxError names depends on how far the parser has read: names side by side, errors within f-strings behind
# another error, values that are wrong whatever stands around them, words that a clause cannot hold.
snippets = r'''
import 1 "abc
import 1 f"abc
import 1 f"{
import 1 f"}"
import 1 f"{x!
import 1 f"""abc
import 1 f"{a b
import 1 f"{0777}"
import 1 0777
import 1 f"a" "b
import 1 f"{'a
import 1 $
import 1 f"{$}"
import 1 f"{)}"
import 1 (]
import 1 f"{(]}"
import 1 f"{a:b
import 1 f"{a:b}
import 1 f"}" $
import 1 f"a" $
import 1 f"{a}" $
import 1 f"{a}b" "
import 1 f"{a} b\n$
import 1 f"abc\n$
import 1 f"""abc\n$
import 1 f"{a:\n}"
import 1 t"abc
import 1 rf"abc
import 1 f"{"
import 1 f"{f"
import 1 f"{f"abc}
import 1 f"{f"a}"}"
import 1 f"a" f"b
import 1 f"a{1}" f"b
import 1 (f"abc
import 1 (f"abc)
import 1 (f"abc"
import 1 (\nf"abc
import 1 (\nf"abc"\n
import 1 f"\\N{"
import 1 f"{a}\n
import 1 f"{a\n
import 1 f"{a\n}
import 1 f"{(a\n}"
foo(a b) "abc
foo(a b) f"abc
foo(a b) f"{
foo(a b) f"}"
foo(a b) f"{x!
foo(a b) f"""abc
foo(a b) f"{a b
foo(a b) f"{0777}"
foo(a b) 0777
foo(a b) f"a" "b
foo(a b) f"{'a
foo(a b) $
foo(a b) f"{$}"
foo(a b) f"{)}"
foo(a b) (]
foo(a b) f"{(]}"
foo(a b) f"{a:b
foo(a b) f"{a:b}
foo(a b) f"}" $
foo(a b) f"a" $
foo(a b) f"{a}" $
foo(a b) f"{a}b" "
foo(a b) f"{a} b\n$
foo(a b) f"abc\n$
foo(a b) f"""abc\n$
foo(a b) f"{a:\n}"
foo(a b) t"abc
foo(a b) rf"abc
foo(a b) f"{"
foo(a b) f"{f"
foo(a b) f"{f"abc}
foo(a b) f"{f"a}"}"
foo(a b) f"a" f"b
foo(a b) f"a{1}" f"b
foo(a b) (f"abc
foo(a b) (f"abc)
foo(a b) (f"abc"
foo(a b) (\nf"abc
foo(a b) (\nf"abc"\n
foo(a b) f"\\N{"
foo(a b) f"{a}\n
foo(a b) f"{a\n
foo(a b) f"{a\n}
foo(a b) f"{(a\n}"
import
import\n
import  \n
import # c\n
import #c
from a import # c\n
from . import  # noqa
f(a=1, b $)
f(a=1, b c)
f(a=1, b
f(a=1, b)
f(a=1, b for b in c)
f(**a, b $)
f(**a, *b)
f(a=1, b=2, c 3)
f(a=1, b)(
f(a=1, b:=2)
f(a=1, b if c)
f(a=1 b)
import a as -
import a as b.c
import a as await
import a as b c
from x import a as 1
from x import a as (b)
lambda (x): 1
lambda (: 1
@lambda("s")\ndef f(): 0
def f((x)): 0
def f((x: 0
def f(("a")): 0
lambda a, (b, c): 0
A B C D (x y)
A B, (x y)
print A (x y)
A B [x y]
match A (x y)
A B C (x
a b(c=d e)
(A B (x y))
A if B (x y)
A (x y) B
x = A B (c d)
A, B (c d) e
a "x" b"é"
a b"é"
print(a)b"é"
a t"{x!z}"
a t"{x!z
a f"{x! s}"
a f"{x y}"
"a" b"é" "c"
"a" f"{x!z}" "c"
{1:2, b"é" 3}
[a b"é"]
x = 1 b"é"
x y = 1
x, y z = 1
x, y = z w = 1
x, y = f(a b)
x, y : int
x, y z : int
try:\n    x\nexcept E:\n    \n y
for a in b:\n    c\n  d
if a:\n        b\n    c\n  d
def f():\n        a\n    b
if a:\n  \n b\nc
if 1:\n    if 2:\n\n  x
x\\y
(\n a\\b c d
x = 1 \\ \n
if x:\n  y\\z\n
a b \\c
"a" \\ "b"\n
for not a-b()
for (a b) in c: 0
for 1 in x: 0
for f() in x: 0
for x y in z: 0
for x, not y in z: 0
for x if y else z in w: 0
del a b
del f(), 1
del (a, b), [c, 1]
del a@
del a + 1
del (a b)
del *a, b
del
del a, 
del a;b
del a if b else c
del {x y}
del x = 1
def f(a: *b): 0
def f(*a: *b, c: *d): 0
lambda a: *b
f(a, b for , c)
f(b for , c)
f(a for b)
f(x, y for z in w)
{[1] = 2}
{[1] = """\n"""}
(1 = 2)
(x = 2)
([x] = 2)
(** 1, 2)
(**a)
(**a b)
{1:2, a:=3}
{1:2, "a":=3}
{"a":=3}
{a:=3:4}
{1:2, (a:=3)}
{1:2, a:=3:4}
{**x, a:=3}
yield @cacheit
yield @ x
yield *
def f():\n  yield @x
yield @cacheit\n
await @x\n
return @x\n
raise @x
yield from @x
yield\n@x
"|"t"{x!z}"
t"a" "c"
{"a"t"x" "b"}
{1:2,"a"t"x" "b"}
x = "a" t"x"
f("a" t"x")
"a" t"{x y}"
t"{a}" f"b"
t"{a}" b"b"
b"a" t"b"
f"a" t"b"
"a" t"b
(b"a" "b")
"a" b"b" t"c"
def f():\n  yield @ x
def f():\n  x = yield @ x
def f():\n  (yield @ x)
def f():\n  yield / x
def f():\n  x = yield / x
def f():\n  (yield / x)
def f():\n  yield % x
def f():\n  x = yield % x
def f():\n  (yield % x)
def f():\n  yield | x
def f():\n  x = yield | x
def f():\n  (yield | x)
def f():\n  yield ^ x
def f():\n  x = yield ^ x
def f():\n  (yield ^ x)
def f():\n  yield & x
def f():\n  x = yield & x
def f():\n  (yield & x)
def f():\n  yield << x
def f():\n  x = yield << x
def f():\n  (yield << x)
def f():\n  yield >> x
def f():\n  x = yield >> x
def f():\n  (yield >> x)
def f():\n  yield // x
def f():\n  x = yield // x
def f():\n  (yield // x)
def f():\n  yield == x
def f():\n  x = yield == x
def f():\n  (yield == x)
def f():\n  yield < x
def f():\n  x = yield < x
def f():\n  (yield < x)
def f():\n  yield is x
def f():\n  x = yield is x
def f():\n  (yield is x)
def f():\n  yield in x
def f():\n  x = yield in x
def f():\n  (yield in x)
def f():\n  yield and x
def f():\n  x = yield and x
def f():\n  (yield and x)
def f():\n  yield or x
def f():\n  x = yield or x
def f():\n  (yield or x)
def f():\n  yield if 1 else x
def f():\n  x = yield if 1 else x
def f():\n  (yield if 1 else x)
def f():\n  yield .a x
def f():\n  x = yield .a x
def f():\n  (yield .a x)
def f():\n  yield ** x
def f():\n  x = yield ** x
def f():\n  (yield ** x)
def f():\n  yield := x
def f():\n  x = yield := x
def f():\n  (yield := x)
def f():\n  yield not in x
def f():\n  x = yield not in x
def f():\n  (yield not in x)
def f():\n  yield = x
def f():\n  x = yield = x
def f():\n  (yield = x)
def f():\n  yield -> x
def f():\n  x = yield -> x
def f():\n  (yield -> x)
def f():\n  yield : x
def f():\n  x = yield : x
def f():\n  (yield : x)
def f():\n  yield ! x
def f():\n  x = yield ! x
def f():\n  (yield ! x)
A {x y}
A {x y
A {x: y z}
1 {x y}
1 (x y
1 [x y
A B {x y}
f() {x y}
1 1 {x y}
1 {x y} 2
"s" {x y}
A lambda: (x y)
A 1 (x y)
A 1 {x y}
A -(x y)
A not (x y)
A {(x y)}
A {f(x y)}
A B C {x y}
A.b {x y}
A[1] {x y}
A {1: (x y)}
A {**(x y)}
A {*(x y)}
x = A {x y}
x = 1 {x y}
return A {x y}
A, B {x y}
1, 1 {x y}
A {
A {x
A {x=1}
A {x:=1}
x, y {a b}
A "s" {x y}
match {x y}
A {[x y]}
A ~(x y)
A ... {x y}
A None {x y}
A B "x" {x y}
A 1.5 {x y}
A f"{x}" {x y}
'''
for line in snippets.split('\n')[1:-1]:
    source = line.replace('\\n', '\n').replace('\\\\', '\\')
    try:
        compile(source, 'f', 'exec')
        print(repr(source), 'OK')
    except SyntaxError as error:
        place = error.lineno, error.offset, error.end_lineno, error.end_offset
        print(repr(source), type(error).__name__, error.msg, place, repr(error.text))
