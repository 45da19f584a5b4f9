value = 3
if value = 3:
    print(value)

"""TRACEBACK:
  File "syntax__equals_in_condition.py", line 2
    if value = 3:
       ^^^^^^^^^
SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
"""
