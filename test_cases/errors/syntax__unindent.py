def outer():
        value = 1
    return value

"""TRACEBACK:
  File "syntax__unindent.py", line 3
    return value
                ^
IndentationError: unindent does not match any outer indentation level
"""
