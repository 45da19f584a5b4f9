# More than three equal entries are shortened; three are not.

def countdown(level):
    if level == 0:
        raise ValueError('bottom')
    countdown(level - 1)


def twice(level):
    if level == 0:
        return countdown(6)
    return twice(level - 1)


twice(2)

"""TRACEBACK:
Traceback (most recent call last):
  File "recursion__bounded.py", line 15, in <module>
    twice(2)
    ~~~~~^^^
  File "recursion__bounded.py", line 12, in twice
    return twice(level - 1)
  File "recursion__bounded.py", line 12, in twice
    return twice(level - 1)
  File "recursion__bounded.py", line 11, in twice
    return countdown(6)
  File "recursion__bounded.py", line 6, in countdown
    countdown(level - 1)
    ~~~~~~~~~^^^^^^^^^^^
  File "recursion__bounded.py", line 6, in countdown
    countdown(level - 1)
    ~~~~~~~~~^^^^^^^^^^^
  File "recursion__bounded.py", line 6, in countdown
    countdown(level - 1)
    ~~~~~~~~~^^^^^^^^^^^
  [Previous line repeated 3 more times]
  File "recursion__bounded.py", line 5, in countdown
    raise ValueError('bottom')
ValueError: bottom
"""
