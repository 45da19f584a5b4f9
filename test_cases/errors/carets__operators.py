# Carets of binary operators: tildes for the operands, a caret for the operator, and nothing when the whole line failed.

class Strict:
    def __init__(self, depth):
        self.depth = depth

    def __add__(self, other):
        if self.depth == 0:
            return [1, 2][0] + (3 * 4) + 'x' * 2
        return Strict(self.depth - 1) + other

    def __getitem__(self, key):
        return (self + key) if key else None

    def __neg__(self):
        return self[7]

    def __lt__(self, other):
        return -self

    def __contains__(self, other):
        return self < other

    def __bool__(self):
        return other_name in self


other_name = 'name'
value = Strict(2)
if not value:
    print('unreachable')

"""TRACEBACK:
Traceback (most recent call last):
  File "carets__operators.py", line 30, in <module>
    if not value:
           ^^^^^
  File "carets__operators.py", line 25, in __bool__
    return other_name in self
           ^^^^^^^^^^^^^^^^^^
  File "carets__operators.py", line 22, in __contains__
    return self < other
           ^^^^^^^^^^^^
  File "carets__operators.py", line 19, in __lt__
    return -self
           ^^^^^
  File "carets__operators.py", line 16, in __neg__
    return self[7]
           ~~~~^^^
  File "carets__operators.py", line 13, in __getitem__
    return (self + key) if key else None
            ~~~~~^~~~~
  File "carets__operators.py", line 10, in __add__
    return Strict(self.depth - 1) + other
           ~~~~~~~~~~~~~~~~~~~~~~~^~~~~~~
  File "carets__operators.py", line 10, in __add__
    return Strict(self.depth - 1) + other
           ~~~~~~~~~~~~~~~~~~~~~~~^~~~~~~
  File "carets__operators.py", line 9, in __add__
    return [1, 2][0] + (3 * 4) + 'x' * 2
           ~~~~~~~~~~~~~~~~~~~~^~~~~~~~~
TypeError: unsupported operand type(s) for +: 'int' and 'str'
"""
