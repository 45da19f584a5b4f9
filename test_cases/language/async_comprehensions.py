# Asynchronous comprehensions and generators in each other, with awaits in every part.
import asyncio

log = []


async def ticks(*values, name='ticks'):
    try:
        for value in values:
            await asyncio.sleep(0)
            yield value
    finally:
        log.append(f'{name} closed')


async def double(value):
    await asyncio.sleep(0)
    return value * 2


async def is_odd(value):
    return value % 2 == 1


# === All four kinds ===
async def kinds():
    listed = [x async for x in ticks(1, 2, 3)]
    unique = {x % 2 async for x in ticks(1, 2, 3)}
    mapped = {x: await double(x) async for x in ticks(1, 2)}
    lazy = (x async for x in ticks(7, 8))
    return listed, unique, mapped, type(lazy).__name__, [x async for x in lazy]


assert asyncio.run(kinds()) == ([1, 2, 3], {0, 1}, {1: 2, 2: 4}, 'async_generator', [7, 8])


# === await in the element, the condition, the source, the inner source ===
async def pick(n):
    return [n, n + 1]


async def awaits():
    yield [await double(x) for x in range(3)]
    yield [x for x in range(5) if await is_odd(x)]
    yield [x for x in await pick(5)]
    yield [(x, y) for x in range(2) for y in await pick(x)]
    yield [(x, y) async for x in ticks(1, 2) for y in 'ab' if await is_odd(x)]
    yield [(x, y) for x in 'ab' async for y in ticks(1, 2)]
    yield [[y async for y in ticks(*range(x))] async for x in ticks(1, 2, 3)]
    yield {await double(k): [await double(v) for v in vs] for k, vs in {1: [2], 3: [4, 5]}.items()}
    yield [z async for z in (await double(y) async for y in (x + 1 async for x in ticks(1, 2)))]
    yield [await double(x) if await is_odd(x) else -x for x in range(4)]


async def collect(agen):
    return [x async for x in agen]


for result in asyncio.run(collect(awaits())):
    print(result)


# === A generator expression that awaits is asynchronous ===
async def generator_kind():
    plain = (x for x in range(2))
    awaiting = (await double(x) for x in range(2))
    source_only = (x for x in await pick(1))
    return [type(g).__name__ for g in (plain, awaiting, source_only)], [x async for x in awaiting], [*source_only]


assert asyncio.run(generator_kind()) == (['generator', 'async_generator', 'generator'], [0, 2], [1, 2])


async def consume_wrongly():
    return list(await double(x) for x in range(2))


async def iterate_wrongly():
    return [x for x in ticks(1)]


async def iterate_wrongly_too():
    return [x async for x in [1, 2]]


async def unpack_wrongly():
    return [*ticks(1)]


def error_of(coroutine):
    try:
        return asyncio.run(coroutine)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


assert error_of(consume_wrongly()) == "TypeError: 'async_generator' object is not iterable"
assert error_of(iterate_wrongly()) == "TypeError: 'async_generator' object is not iterable"
assert error_of(iterate_wrongly_too()) == "TypeError: 'async for' requires an object with __aiter__ method, got list"
assert error_of(unpack_wrongly()) == 'TypeError: Value after * must be an iterable, not async_generator'


# === Scopes: names of the comprehension stay inside, walrus goes outside ===
async def scopes():
    x = 'outer'
    got = [x async for x in ticks(1, 2)]
    last = [(last := value) async for value in ticks(3, 4)] and last
    functions = [lambda: y async for y in ticks(5, 6)]
    return x, got, last, [f() for f in functions]


assert asyncio.run(scopes()) == ('outer', [1, 2], 4, [6, 6])


# === Errors leave at once, and close nothing that is not closed ===
async def failing():
    yield 1
    raise ValueError('source failed')


async def errors():
    found = []
    for make in (
        lambda: collect(failing()),
        lambda: collect(1 / x async for x in ticks(1, 0)),
        lambda: collect(x async for x in ticks(1, 2) if missing_name),
    ):
        try:
            await make()
        except Exception as error:
            found.append(f'{type(error).__name__}: {error}')
    return found


assert asyncio.run(errors()) == (
    [
        'ValueError: source failed',
        'ZeroDivisionError: division by zero',
        "NameError: name 'missing_name' is not defined",
    ]
)
log.clear()


# === Nested generators: aclose and athrow reach the loop they are in ===
async def outer(inner):
    try:
        async for value in inner:
            try:
                yield value * 10
            except KeyError as error:
                log.append(f'outer caught {error}')
                yield 'recovered'
    finally:
        log.append('outer closing')
        await inner.aclose()
        log.append('outer closed')


async def nested():
    agen = outer(ticks(1, 2, 3, name='inner'))
    seen = [await anext(agen), await agen.athrow(KeyError('k')), await anext(agen), await agen.asend(None)]
    seen.append(await anext(agen, 'default'))
    await agen.aclose()
    second = outer(ticks(4, 5, name='second'))
    seen.append(await anext(second))
    await second.aclose()
    try:
        await anext(second)
    except StopAsyncIteration as stop:
        seen.append(repr(stop))
    return seen


assert asyncio.run(nested()) == [10, 'recovered', 20, 30, 'default', 40, 'StopAsyncIteration()']
assert log == (
    [
        "outer caught 'k'", 'inner closed', 'outer closing', 'outer closed', 'outer closing', 'second closed',
        'outer closed',
    ]
)


# === Two consumers share one source through tasks ===
async def worker(name, source, results):
    async with asyncio.Lock():
        for _ in range(2):
            results.append((name, await anext(source)))
            await asyncio.sleep(0)


async def numbers():
    n = 0
    while True:
        yield n
        n += 1


async def share():
    source, results = numbers(), []
    await asyncio.gather(worker('a', source, results), worker('b', source, results))
    await source.aclose()
    return results


assert asyncio.run(share()) == [('a', 0), ('b', 1), ('a', 2), ('b', 3)]


# === A class that iterates asynchronously ===
class Pages:
    def __init__(self, pages):
        self.pages = pages

    def __aiter__(self):
        self.position = 0
        return self

    async def __anext__(self):
        if self.position == len(self.pages):
            raise StopAsyncIteration
        self.position += 1
        return self.pages[self.position - 1]


async def paged():
    pages = Pages(['ab', 'c', '', 'def'])
    letters = [letter async for page in pages for letter in page]
    lengths = {page: len(page) async for page in pages if page}
    async for page in pages:
        if page == 'c':
            break
    else:
        letters.append('never')
    rest = [page async for page in aiter(pages)]
    return letters, lengths, rest


assert asyncio.run(paged()) == (['a', 'b', 'c', 'd', 'e', 'f'], {'ab': 2, 'c': 1, 'def': 3}, ['ab', 'c', '', 'def'])
