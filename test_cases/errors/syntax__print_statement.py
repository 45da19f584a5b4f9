value = 1
print value

"""TRACEBACK:
  File "syntax__print_statement.py", line 2
    print value
    ^^^^^^^^^^^
SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
"""
