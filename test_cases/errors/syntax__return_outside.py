value = 3
if value:
    return value

"""TRACEBACK:
  File "syntax__return_outside.py", line 3
    return value
    ^^^^^^^^^^^^
SyntaxError: 'return' outside function
"""
