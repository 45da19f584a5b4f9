name = 'Ada'
print('hello, name)

"""TRACEBACK:
  File "syntax__unterminated_string.py", line 2
    print('hello, name)
          ^
SyntaxError: unterminated string literal (detected at line 2)
"""
