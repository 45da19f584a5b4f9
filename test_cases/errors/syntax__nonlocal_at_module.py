def outer():
    def inner():
        nonlocal missing
        missing = 1
    return inner

"""TRACEBACK:
  File "syntax__nonlocal_at_module.py", line 3
    nonlocal missing
    ^^^^^^^^^^^^^^^^
SyntaxError: no binding for nonlocal 'missing' found
"""
