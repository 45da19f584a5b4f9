# A local that is assigned later in the function, and a deleted one.

counter = 0


def deleted():
    value = 1
    del value
    return value


def bump():
    counter += 1
    return counter


try:
    deleted()
except UnboundLocalError as error:
    assert str(error) == "cannot access local variable 'value' where it is not associated with a value"

bump()

"""TRACEBACK:
Traceback (most recent call last):
  File "unbound_local.py", line 22, in <module>
    bump()
    ~~~~^^
  File "unbound_local.py", line 13, in bump
    counter += 1
    ^^^^^^^
UnboundLocalError: cannot access local variable 'counter' where it is not associated with a value
"""
