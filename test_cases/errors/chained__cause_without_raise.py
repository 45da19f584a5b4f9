# A cause may be a class or an instance that was never raised: it has no traceback of its own.

class Cause(Exception):
    def __str__(self):
        return 'a cause that was made, not raised'


def fail():
    raise ArithmeticError('effect') from Cause()


fail()

"""TRACEBACK:
Cause: a cause that was made, not raised

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "chained__cause_without_raise.py", line 12, in <module>
    fail()
    ~~~~^^
  File "chained__cause_without_raise.py", line 9, in fail
    raise ArithmeticError('effect') from Cause()
ArithmeticError: effect
"""
