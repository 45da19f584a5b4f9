# Syntax warnings: shown on stderr before the program runs, in CPython's order.
x = y = 1


# === finally ===
def leaves():
    for i in range(3):
        try:
            pass
        finally:
            break
    for i in range(3):
        try:
            pass
        finally:
            if i:
                continue
            for j in []:
                break
            else:
                break
            while 1:
                break

            def inner():
                return 1
    try:
        pass
    finally:
        return 5


def nested():
    try:
        pass
    finally:
        try:
            pass
        finally:
            if x: return (
                1)

        class Q:
            def m(self):
                return 1
        x is 1
        "\e"
        match x:
            case 1:
                return 4


# === escapes ===
a = "\d"
b = b"\d\q"
c = f"\d{x}\w{x!r:\>5}"
d = """abc

\z \y
"""
e = '\400'
f = '\8'
g = b'\777'
h = rb'\d'
i = ("abc" "\d"
  "x" "\e")
j = "a\
\k"
k = f"""{x
  !r:\>3}"""
l = b"\8", "\8", "\N{DIGIT ONE}\x41\u0041\U00000041\
\a\b\f\n\r\t\v\0\\\'\"", b"\N{x}" b"\u1234", f"\{x}", f"\N{DIGIT ONE}{x}\{{", t"\d{x}"
m = u"\d", "\é", "\\\d"


# === is with a literal ===
def compared():
    x is 1; x is not "a"; 1 is x; x is (1,2); x is (); x is None; x is True; x is ...; x is -1; x is 1.5; x is b'' ; x is f''
    x is [] ; x is {}
    x is 1 is 2
    x == 1 is 2
    assert (x, "msg")
    assert ()
    assert (x,)
    y is (y, 1); y is (1,(2,3)); y is (1, -1); y is (1+1); y is "a"+"b"; y is ("a" "b"); y is not ...; y is __debug__; [] is y; (1,) is y
    [1 is 1 for _ in ()]
    f"{1 is 1} {x!r:{1 is 2}}"
    lambda: x is 7
    return
    x is 8


# === a missing comma ===
def commas():
    1(); "a"(); f"a"(); (1,2)(3); [1](2); {}(1); {1}(2); None(); True(); ...(); (lambda: 1)(); 1.5(2); b'a'(3); [x for x in y](1); {x for x in y}(1); {x:1 for x in y}(1); (x for x in y)(1); t"a"()
    1[0]; {1}[0]; None[0]; (x for x in y)[0]; {x for x in y}[1]; (lambda: 1)[0]; 1.5['a']; True[1]; ...[1]; t"a"[0]
    "a"["b"]; (1,2)["a"]; [1]["a"]; [1][1.5]; "a"[None]; b"a"[(1,2)]; [x for x in y]["a"]; f"a"["a"]; "a"[(1)]; "a"[True]; "a"[1:2]; "a"[[1]]; "a"[{1}]; "a"[f"{x}"]; "a"[lambda: 1]; "a"[(x for x in y)]; "a"[x]; "a"[...]; "a"[{}]; "a"[[x for x in y]]; "a"[b"q"]; "a"[(x,y)]


# === numbers glued to keywords ===
0in [1]
1if 1else 2
print(0xfor 1)
1.5and 1
0o7in [7]
1not in []
0b1or 2


# === text compiled at run time ===
exec("x is 1\n'\\d'")
eval("x is 1")
code = compile("x is 2\nassert (x, 1)", "other.py", "exec")
exec(code)
