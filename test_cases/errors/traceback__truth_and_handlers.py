# Where the truth of operands and the classes of handlers are at fault: which part of the source tracebacks underline.
import traceback


def t(f):
    try:
        f()
    except Exception:
        print(*(line for line in traceback.format_exc().splitlines() if not line.startswith('  File')), sep='\n')


N=NotImplemented
def a(): return [N and 1]
def b(): return [next(iter([N])) and ...]
def c():
    if N and 1: pass
def d():
    if next(iter([N])) or 1: pass
def e():
    x = 1 if next(iter([N])) else 2
def f():
    while next(iter([N])): pass
def g(): assert next(iter([N]))
def h(): return not next(iter([N]))
def i(): return [x for x in [1] if next(iter([N]))]
def j(): print(next(iter([N])) and 1 or 2)
def k():
    try: raise ValueError
    except (KeyError, (IndexError, OSError)) as error:
        0
        pass
def l():
    try: raise ValueError
    except 5:
        pass
def m():
    try: raise ValueError
    except (KeyError, 5): pass
def n():
    try: raise ValueError
    except* (KeyError, 5): pass
def o():
    try: raise ValueError
    except (KeyError,
            5) as e:
        pass
        pass
        pass
for z in (a,b,c,d,e,f,g,h,i,j,k,l,m,n,o): t(z)
