# A plain exception in except* is wrapped in a group.

try:
    raise ValueError('plain')
except* ValueError as group:
    raise TypeError('in handler')

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "group__naked.py", line 5, in <module>
  |     except* ValueError as group:
  |         raise TypeError('in handler')
  | ExceptionGroup:  (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "group__naked.py", line 4, in <module>
    |     raise ValueError('plain')
    | ValueError: plain
    +------------------------------------

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "group__naked.py", line 6, in <module>
    raise TypeError('in handler')
TypeError: in handler
"""
