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
"""
