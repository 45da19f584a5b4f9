def outer():
    value = 1
      other = 2
    return value

"""TRACEBACK:
  File "syntax__indentation.py", line 3
    other = 2
IndentationError: unexpected indent
"""
