name = 'Ada'
print(f'{name} is {1 +}')

"""TRACEBACK:
  File "syntax__fstring.py", line 2
    print(f'{name} is {1 +}')
                         ^
SyntaxError: f-string: expecting '=', or '!', or ':', or '}'
"""
