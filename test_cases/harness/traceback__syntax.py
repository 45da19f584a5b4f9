# === What does not parse fails without a traceback header ===
def f(:
    pass

"""TRACEBACK:
  File "traceback__syntax.py", line 2
    def f(:
          ^
SyntaxError: invalid syntax
"""
