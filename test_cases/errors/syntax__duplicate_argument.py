def send(to, subject, to):
    return to

"""TRACEBACK:
  File "syntax__duplicate_argument.py", line 1
    def send(to, subject, to):
                          ^^
SyntaxError: duplicate argument 'to' in function definition
"""
