# Endless recursion: repeated frames are shortened to a count.

def descend(level):
    if level < 0:
        return 0
    return 1 + descend(level + 1)


def start():
    return descend(0)


try:
    start()
except RecursionError as error:
    assert str(error) == 'maximum recursion depth exceeded'
    assert isinstance(error, RuntimeError)

start()

"""TRACEBACK:
Traceback (most recent call last):
  File "recursion.py", line 19, in <module>
    start()
    ~~~~~^^
  File "recursion.py", line 10, in start
    return descend(0)
  File "recursion.py", line 6, in descend
    return 1 + descend(level + 1)
               ~~~~~~~^^^^^^^^^^^
  File "recursion.py", line 6, in descend
    return 1 + descend(level + 1)
               ~~~~~~~^^^^^^^^^^^
  File "recursion.py", line 6, in descend
    return 1 + descend(level + 1)
               ~~~~~~~^^^^^^^^^^^
  [Previous line repeated 995 more times]
RecursionError: maximum recursion depth exceeded
"""
