# Messages of with and async with for objects that are no context managers.
class A: pass
class B:
    def __enter__(self): pass
class C:
    async def __aenter__(self): pass
    async def __aexit__(self,*a): pass
def f(x):
    try:
        with x: pass
    except TypeError as e: print(e)
    except AttributeError as e: print(e)
f(A()); f(B()); f(C()); f(5)
class Outer:
    class In: pass
f(Outer.In())
import asyncio
class D:
    def __enter__(self): pass
    def __exit__(self,*a): pass
class E:
    def __aenter__(self): return 5
    def __aexit__(self,*a): return 6
class F:
    async def __aenter__(self): return 5
    def __aexit__(self,*a): return 6
async def g(x):
    try:
        async with x: pass
    except Exception as e: print(type(e), e, repr(e.__cause__), repr(e.__context__))
async def main():
    for x in A(), B(), C(), D(), 5, E(), F(), Outer.In(): await g(x)
    try: await 5
    except Exception as e: print(e)
    try:
        async with F(): raise ValueError(1)
    except Exception as e: print(type(e), e, repr(e.__cause__), repr(e.__context__))
    def gg(): yield
    try: await gg()
    except Exception as e: print(e)
asyncio.run(main())
