# An error in a gathered coroutine: asyncio.run() raises it with the coroutine frames, below its own machinery.
import asyncio


async def fetch(name):
    await asyncio.sleep(0)
    if name == 'bad':
        raise ConnectionError(f'cannot reach {name}')
    return name


async def main():
    results = await asyncio.gather(fetch('good'), fetch('bad'), return_exceptions=True)
    assert results[0] == 'good'
    assert repr(results[1]) == "ConnectionError('cannot reach bad')"
    try:
        await asyncio.gather(fetch('good'), fetch('bad'))
    except ConnectionError as error:
        failure = str(error)
    return failure


caught = asyncio.run(main())
raise RuntimeError(caught)

"""TRACEBACK:
Traceback (most recent call last):
  File "async_task.py", line 24, in <module>
    raise RuntimeError(caught)
RuntimeError: cannot reach bad
"""
