def outer():
return 1

"""TRACEBACK:
  File "syntax__missing_block.py", line 2
    return 1
    ^^^^^^
IndentationError: expected an indented block after function definition on line 1
"""
