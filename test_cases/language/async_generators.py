# Asynchronous generators and comprehensions, async for and async with, and their errors.
import asyncio
async def ag(n):
    for i in range(n):
        await asyncio.sleep(0)
        got = yield i
        if got is not None: print('got', got)
async def main():
    async for x in ag(3): print(x)
    print([x async for x in ag(4)], {x async for x in ag(3)}, {x: x*x async for x in ag(3) if x})
    g = ag(3)
    print(type(g), type(g.asend(None)) , type(g.aclose()), type(g.__anext__()), type(g.athrow(ValueError)))
    print(await g.asend(None)); print(await g.asend('hello')); print(await g.__anext__())
    try: await g.__anext__()
    except StopAsyncIteration as e: print('stop', repr(e))
    try: await g.__anext__()
    except StopAsyncIteration as e: print('stop', repr(e))
    async def h():
        try:
            yield 1
            yield 2
        except ValueError as e:
            print('caught', e); yield 'after'
        finally:
            print('finally')
            await asyncio.sleep(0)
    g = h(); print(await anext(g)); print(await g.athrow(ValueError('v')))
    try: await g.asend(None)
    except StopAsyncIteration: print('end')
    print(await g.athrow(ValueError))
    g = h(); print(await anext(g)); print(await g.aclose()); print(await g.aclose())
    try: await anext(g)
    except StopAsyncIteration: print('closed')
    g = h()
    try: await g.asend(5)
    except TypeError as e: print(e)
    await g.aclose()
    print(await anext(g, 'dflt'))
    async def ig():
        try: yield 1
        except GeneratorExit: yield 2
    g = ig(); await anext(g)
    try: await g.aclose()
    except RuntimeError as e: print(e)
    async def rs():
        yield 1
        raise StopIteration('x')
    async def rsa():
        yield 1
        raise StopAsyncIteration('x')
    for f in rs, rsa:
        try:
            async for x in f(): print(x)
        except RuntimeError as e: print(e, repr(e.__cause__))
    g = (x * 2 async for x in ag(3)); print(type(g)); print([y async for y in g])
    g2 = (await asyncio.sleep(0, x) for x in range(3)); print(type(g2), [y async for y in g2])
    print([[y async for y in ag(x)] for x in range(3)])
    for bad in (5, [1]):
        try:
            async for x in bad: pass
        except TypeError as e: print(e)
        try: aiter(bad)
        except TypeError as e: print(e)
        try: anext(bad)
        except TypeError as e: print(e)
    class It:
        def __init__(self): self.n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 3: raise StopAsyncIteration
            return self.n
    async for x in It(): print(x)
    else: print('else')
    it = aiter(It()); print(await anext(it), await anext(it), await anext(it), await anext(it, None))
    class CM:
        async def __aenter__(self): print('enter'); return 5
        async def __aexit__(self, *a): print('exit', a[0]); return True
    async with CM() as c, CM() as d: print(c, d); raise ValueError
    a = g.asend(None)
    g = ag(2)
    t = asyncio.create_task(g.__anext__().__await__() if False else anext2(g))
    await asyncio.sleep(0)
    try: await anext(g)
    except RuntimeError as e: print(e)
    print(await t)
    a = ag(1).asend(None)
    print(await a)
    try: await a
    except RuntimeError as e: print(e)
    async def nested():
        async with CM():
            async for x in ag(2):
                yield x
                yield x + 10
    print([z async for z in nested()])
    async for x in ag(5):
        if x == 1: continue
        if x == 3: break
        print('loop', x)
    print(g.__name__, ag.__name__, g.__qualname__, g.ag_running)
async def anext2(g): return await anext(g)
asyncio.run(main())
def sync():
    return (x async for x in ag(2))
async def use(): print([x async for x in sync()])
asyncio.run(use())
async def tg():
    async def fail(n): await asyncio.sleep(n); raise ValueError(n)
    try:
        async with asyncio.TaskGroup() as t:
            t.create_task(fail(0)); t.create_task(fail(0))
    except* ValueError as e:
        print(repr(e))
asyncio.run(tg())
async def m2():
    match [x async for x in ag(3)]:
        case [0, *r]: print(r)
    def gf():
        yield 1
    try:
        async with gf(): pass
    except TypeError as e: print(e)
    class A:
        async def __aenter__(self): pass
    try:
        async with A(): pass
    except TypeError as e: print(e)
    class B:
        def __aiter__(self): return 5
    try:
        async for x in B(): pass
    except TypeError as e: print(e)
    class C:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in C(): pass
    except TypeError as e: print(e, repr(e.__cause__))
asyncio.run(m2())
