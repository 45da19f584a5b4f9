# `raise … from None` shows only the last error; the context is kept but suppressed.

def lookup(name):
    try:
        return {}[name]
    except KeyError:
        raise ValueError(f'unknown name {name}') from None


try:
    lookup('first')
except ValueError as error:
    assert error.__suppress_context__ is True
    assert error.__cause__ is None
    assert repr(error.__context__) == "KeyError('first')"

lookup('second')

"""TRACEBACK:
Traceback (most recent call last):
  File "chained__from_none.py", line 17, in <module>
    lookup('second')
    ~~~~~~^^^^^^^^^^
  File "chained__from_none.py", line 7, in lookup
    raise ValueError(f'unknown name {name}') from None
ValueError: unknown name second
"""
