# An exception without a message shows its name alone, without a colon.

class Outer:
    class Missing(LookupError):
        pass


def find():
    raise Outer.Missing


assert str(Outer.Missing()) == ''
assert repr(Outer.Missing()) == 'Missing()'
find()

"""TRACEBACK:
Traceback (most recent call last):
  File "custom_exception_without_args.py", line 14, in <module>
    find()
    ~~~~^^
  File "custom_exception_without_args.py", line 9, in find
    raise Outer.Missing
Outer.Missing
"""
