async def fetch():
    return 1

def run():
    return await fetch()

"""TRACEBACK:
  File "syntax__await_outside.py", line 5
    return await fetch()
           ^^^^^^^^^^^^^
SyntaxError: 'await' outside async function
"""
