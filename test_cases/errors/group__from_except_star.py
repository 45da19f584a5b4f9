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
"""
