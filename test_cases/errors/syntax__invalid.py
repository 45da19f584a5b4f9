values = [1, 2, 3]
for value in values
    print(value)

"""TRACEBACK:
  File "syntax__invalid.py", line 2
    for value in values
                       ^
SyntaxError: expected ':'
"""
