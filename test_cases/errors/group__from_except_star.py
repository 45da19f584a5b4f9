# What except* raises at its end: new errors and the unhandled rest in one group.


def work():
    try:
        raise ExceptionGroup('jobs', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise RuntimeError('while handling values')
    except* TypeError as group:
        raise KeyError('while handling types') from group


work()

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "group__from_except_star.py", line 13, in <module>
  |     work()
  |     ~~~~^^
  | ExceptionGroup:  (3 sub-exceptions)
  +-+---------------- 1 ----------------
    | Exception Group Traceback (most recent call last):
    |   File "group__from_except_star.py", line 6, in work
    |     raise ExceptionGroup('jobs', [ValueError(1), TypeError(2), OSError(3)])
    | ExceptionGroup: jobs (1 sub-exception)
    +-+---------------- 1 ----------------
      | ValueError: 1
      +------------------------------------
    | 
    | During handling of the above exception, another exception occurred:
    | 
    | Traceback (most recent call last):
    |   File "group__from_except_star.py", line 8, in work
    |     raise RuntimeError('while handling values')
    | RuntimeError: while handling values
    +---------------- 2 ----------------
    | Exception Group Traceback (most recent call last):
    |   File "group__from_except_star.py", line 6, in work
    |     raise ExceptionGroup('jobs', [ValueError(1), TypeError(2), OSError(3)])
    | ExceptionGroup: jobs (1 sub-exception)
    +-+---------------- 1 ----------------
      | TypeError: 2
      +------------------------------------
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "group__from_except_star.py", line 10, in work
    |     raise KeyError('while handling types') from group
    | KeyError: 'while handling types'
    +---------------- 3 ----------------
    | Exception Group Traceback (most recent call last):
    |   File "group__from_except_star.py", line 6, in work
    |     raise ExceptionGroup('jobs', [ValueError(1), TypeError(2), OSError(3)])
    | ExceptionGroup: jobs (1 sub-exception)
    +-+---------------- 1 ----------------
      | OSError: 3
      +------------------------------------
"""
