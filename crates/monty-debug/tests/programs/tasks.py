import asyncio


async def work(n):
    total = 0
    for k in range(n):
        await asyncio.sleep(0)
        total += k
    return total


async def main():
    results = []
    for n in range(6):
        results.append(await asyncio.gather(work(n), work(n + 1), work(2)))
    return results


print(asyncio.run(main()))
