# run-async
# Await at the top level of a program, as agents write it.
import asyncio


async def double(n):
    await asyncio.sleep(0)
    return n * 2


value = await double(4)
assert value == 8
assert await double(value) == 16
assert [await double(n) for n in range(3)] == [0, 2, 4]
first, second = await asyncio.gather(double(1), double(2))
assert (first, second) == (2, 4)
if await double(1):
    reached = True
assert reached
try:
    await 5
    assert False
except TypeError as error:
    assert str(error) == "'int' object can't be awaited"
total = 0
for n in [1, 2]:
    total += await double(n)
assert total == 6
assert {await double(1): await double(2)} == {2: 4}
assert f'{await double(21)}' == '42'
results = await asyncio.gather(*(double(n) for n in range(4)))
assert results == [0, 2, 4, 6]
