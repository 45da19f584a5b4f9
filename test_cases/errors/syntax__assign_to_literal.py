value = 3
1 + value = 4

"""TRACEBACK:
  File "syntax__assign_to_literal.py", line 2
    1 + value = 4
    ^^^^^^^^^
SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
"""
