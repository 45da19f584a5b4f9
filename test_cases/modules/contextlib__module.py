# contextlib: as documented, with exact results and messages.
from contextlib import *
import contextlib, sys, asyncio


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


@contextmanager
def cm(x):
    """doc"""
    print('in', x)
    try:
        yield x * 2
    except ValueError as e:
        print('caught', e)
    finally:
        print('out')


assert shown(cm.__name__, cm.__doc__) == 'cm doc'
with cm(2) as v: print(v)
with cm(3): raise ValueError('q')


def f():
    with cm(4): raise KeyError('k')


print(outcome(f))


@contextmanager
def never():
    if 0: yield


def f():
    with never(): pass


assert outcome(f) == "RuntimeError: generator didn't yield"


@contextmanager
def twice():
    yield; yield


def f():
    with twice(): pass


assert outcome(f) == "RuntimeError: generator didn't stop"


@contextmanager
def twice2():
    try: yield
    except: yield


def f():
    with twice2(): 1/0


assert outcome(f) == "RuntimeError: generator didn't stop after throw()"


@contextmanager
def other():
    try: yield
    except ZeroDivisionError as e: raise TypeError('t') from e


def f():
    with other(): 1/0


assert outcome(f) == 'TypeError: t'


def f():
    with cm(1): raise StopIteration('si')


print(outcome(f))


@cm(9)
def deco(a): print('deco', a); return 5


print(shown(deco(1), deco(2)))
with suppress(KeyError, ValueError): {}[1]
with suppress(): print('s')


def f():
    with suppress(KeyError): 1/0


assert outcome(f) == 'ZeroDivisionError: division by zero'


def f():
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])


assert outcome(f) == 'ExceptionGroup: g (1 sub-exception)'


class Cl:
    def close(self): print('closed')


with closing(Cl()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)


class Out:
    def __init__(self): self.text = ''
    def write(self, text): self.text += text
    def getvalue(self): return self.text
    def flush(self): pass


o = Out()
with redirect_stdout(o): print('hidden')
assert shown(repr(o.getvalue())) == "'hidden\\n'"
with ExitStack() as st:
    for i in range(3): st.enter_context(cm(i))
    st.callback(print, 'cb', end='!\n')
    @st.callback
    def _(): print('cb2')
    st.push(lambda *a: print('push', a[0]))
    st.push(Cl.close) if 0 else None


def f():
    with ExitStack() as st:
        st.push(lambda *a: True)
        st.callback(lambda: 1/0)
        raise KeyError(1)


assert outcome(f) == 'None'


def f():
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        raise KeyError(1)


assert outcome(f) == 'ZeroDivisionError: division by zero'


def f():
    with ExitStack() as st:
        st.callback(lambda: {}['a'])
        st.callback(lambda: 1/0)


assert outcome(f) == "KeyError: 'a'"
assert outcome(lambda: ExitStack().enter_context(5)) == (
    "TypeError: 'builtins.int' object does not support the context manager protocol"
)
st = ExitStack()
st.callback(print, 'moved')
st2 = st.pop_all()
st.close()
st2.close()


class A(AbstractContextManager):
    def __exit__(self,*a): print('A exit'); return None


with A() as a: print(type(a).__name__)
assert outcome(lambda: type('B',(AbstractContextManager,),{})()) == (
    "TypeError: Can't instantiate abstract class B without an implementation for abstract method '__exit__'"
)
assert shown(issubclass(A, AbstractContextManager), isinstance(cm(1), AbstractContextManager)) == 'True True'


class Duck:
    def __enter__(s): pass
    def __exit__(s,*a): pass


assert shown(isinstance(Duck(), AbstractContextManager), isinstance(5, AbstractContextManager)) == 'True False'


class CD(ContextDecorator):
    def __enter__(s): print('cd in'); return s
    def __exit__(s,*a): print('cd out', a[0])


@CD()
def g(): print('g'); return 1


g()
async def main():
    @asynccontextmanager
    async def acm(x):
        print('ain'); 
        try: yield x
        except ValueError: print('acaught')
        finally: print('aout')
    async with acm(1) as v: print(v)
    async with acm(1) as v: raise ValueError
    try:
        async with acm(1): raise KeyError('ak')
    except KeyError as e: print(repr(e))
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(acm(7)))
        st.enter_context(cm(8))
        async def cb(x): print('acb', x)
        st.push_async_callback(cb, 3)
    class Ac:
        async def aclose(self): print('aclosed')
    async with aclosing(Ac()): pass
    async with nullcontext(3) as z: print(z)
asyncio.run(main())
