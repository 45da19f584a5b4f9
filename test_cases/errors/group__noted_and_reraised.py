# A part of a group that gets a note and is raised again goes back into its place.
try:
    raise ExceptionGroup('many', [ValueError(1), TypeError(2)])
except* ValueError as group:
    group.add_note('seen')
    raise

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "group__noted_and_reraised.py", line 3, in <module>
  |     raise ExceptionGroup('many', [ValueError(1), TypeError(2)])
  | ExceptionGroup: many (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | ValueError: 1
    +---------------- 2 ----------------
    | TypeError: 2
    +------------------------------------
"""
