total = sum([1, 2, 3]
print(total)

"""TRACEBACK:
  File "syntax__unclosed_bracket.py", line 1
    total = sum([1, 2, 3]
               ^
SyntaxError: '(' was never closed
"""
