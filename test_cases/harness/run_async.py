# call-external
# run-async
import asyncio

# === Await at the top level ===
assert await async_call(7) == 7


# === Answers come when nothing else can run, in the order of the calls ===
async def ask(name, times):
    for number in range(times):
        print(name, 'asks', number)
        print(name, 'got', await async_call(number))
    return name


print(await asyncio.gather(ask('a', 2), ask('b', 1)))

# === A host's failure arrives at the await ===
try:
    await async_raise('ValueError', 'refused')
except ValueError as error:
    print('caught', error)

await asyncio.gather(async_call('x'), async_call('y'))
# Return=['x', 'y']
