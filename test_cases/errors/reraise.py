# A bare raise goes on with the same error: the frames passed since are added, none is repeated.

log = []


def inner(value):
    if value < 0:
        raise ValueError('negative', value)
    return value


def middle(value):
    try:
        return inner(value)
    except ValueError as error:
        log.append(error.args)
        raise
    finally:
        log.append('middle done')


def outer(value):
    try:
        return middle(value)
    except ValueError as error:
        log.append('outer')
        raise error


try:
    outer(-1)
except ValueError as error:
    assert log == [('negative', -1), 'middle done', 'outer']
    saved = error

raise saved

"""TRACEBACK:
Traceback (most recent call last):
  File "reraise.py", line 36, in <module>
    raise saved
  File "reraise.py", line 31, in <module>
    outer(-1)
    ~~~~~^^^^
  File "reraise.py", line 27, in outer
    raise error
  File "reraise.py", line 24, in outer
    return middle(value)
  File "reraise.py", line 14, in middle
    return inner(value)
  File "reraise.py", line 8, in inner
    raise ValueError('negative', value)
ValueError: ('negative', -1)
"""
