# === A case recurses as deep as a script of its own would ===
def descend(depth):
    return descend(depth + 1)


descend(0)

"""TRACEBACK:
Traceback (most recent call last):
  File "traceback__recursion.py", line 6, in <module>
    descend(0)
    ~~~~~~~^^^
  File "traceback__recursion.py", line 3, in descend
    return descend(depth + 1)
  File "traceback__recursion.py", line 3, in descend
    return descend(depth + 1)
  File "traceback__recursion.py", line 3, in descend
    return descend(depth + 1)
  [Previous line repeated 996 more times]
RecursionError: maximum recursion depth exceeded
"""
