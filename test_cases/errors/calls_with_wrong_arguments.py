# A call that does not fit the signature fails at the caller's line: the callee has no entry.

def outer(value):
    def inner(first, /, second, *, flag, level=0):
        return first, second, flag, level

    return inner(value, third=3, flag=True)


outer(1)

"""TRACEBACK:
Traceback (most recent call last):
  File "calls_with_wrong_arguments.py", line 10, in <module>
    outer(1)
    ~~~~~^^^
  File "calls_with_wrong_arguments.py", line 7, in outer
    return inner(value, third=3, flag=True)
TypeError: outer.<locals>.inner() got an unexpected keyword argument 'third'
"""
