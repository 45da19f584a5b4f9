async def fetch():
    return 1

def run():
    return await fetch()

"""TRACEBACK:
  File "traceback__syntax_in_compiler.py", line 5
    return await fetch()
           ^^^^^^^^^^^^^
SyntaxError: 'await' outside async function
"""
