def greet(name):
    return name

greet(name='Ada', 'Bob')

"""TRACEBACK:
  File "syntax__keyword_comma.py", line 4
    greet(name='Ada', 'Bob')
                           ^
SyntaxError: positional argument follows keyword argument
"""
