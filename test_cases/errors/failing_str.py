# When __str__ itself fails, the traceback says so and goes on.

class Broken(Exception):
    def __str__(self):
        raise ValueError('no text')


def fail():
    raise Broken('x')


fail()

"""TRACEBACK:
Traceback (most recent call last):
  File "failing_str.py", line 12, in <module>
    fail()
    ~~~~^^
  File "failing_str.py", line 9, in fail
    raise Broken('x')
Broken: <exception str() failed>
"""
