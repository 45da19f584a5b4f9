# The unhandled rest of a group keeps its traceback; a bare raise in except* goes with it.


def work():
    try:
        raise ExceptionGroup('jobs', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        pass
    except* TypeError:
        raise


work()

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "group__rest.py", line 13, in <module>
  |     work()
  |     ~~~~^^
  |   File "group__rest.py", line 6, in work
  |     raise ExceptionGroup('jobs', [ValueError(1), TypeError(2), OSError(3)])
  | ExceptionGroup: jobs (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | TypeError: 2
    +---------------- 2 ----------------
    | OSError: 3
    +------------------------------------
"""
