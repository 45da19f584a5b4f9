# Tracebacks of errors on the way into, inside of and out of with statements, in a chain.
class Step:
    def __init__(self, name, enter=None, exit=None):
        self.name, self.enter, self.exit = name, enter, exit

    def __enter__(self):
        if self.enter:
            raise self.enter
        return self.name

    def __exit__(self, kind, error, traceback):
        if self.exit:
            raise self.exit
        return False


class HalfManager:
    def __enter__(self):
        return 1


def inside():
    with Step('a') as a, Step('b'):
        return a + 1


def entering():
    with Step('a'), Step('b', enter=RuntimeError('no b')) as b:
        return b


def leaving():
    with Step('outer', exit=OSError('outer is stuck')):
        with Step('inner', exit=LookupError('inner is stuck')) as name:
            raise ValueError(name)


def leaving_after_return():
    with (
        Step('first', exit=OSError('first is stuck')) as first,
        Step('second') as second,
    ):
        return first, second


def unpacking():
    with Step('abc') as (
        x,
        y,
    ):
        return x, y


def half():
    with Step('a'), HalfManager() as manager:
        return manager


def neither():
    with 5 as five:
        return five


def target():
    with Step('a') as numbers[0]:
        pass


def in_handler():
    try:
        leaving()
    except OSError as error:
        with Step('cleanup', exit=TypeError('cleanup failed')):
            raise RuntimeError('wrapped') from error


errors = []
for function in (inside, entering, leaving_after_return, unpacking, half, neither, target, in_handler):
    try:
        function()
    except Exception as error:
        errors.append(error)
with Step('last', exit=ExceptionGroup('on the way out', errors[4:])) as last:
    raise ExceptionGroup('with', errors[:4])

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_context_managers.py", line 84, in <module>
  |     raise ExceptionGroup('with', errors[:4])
  | ExceptionGroup: with (4 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 80, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_context_managers.py", line 24, in inside
    |     return a + 1
    |            ~~^~~
    | TypeError: can only concatenate str (not "int") to str
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 80, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_context_managers.py", line 28, in entering
    |     with Step('a'), Step('b', enter=RuntimeError('no b')) as b:
    |                     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_context_managers.py", line 8, in __enter__
    |     raise self.enter
    | RuntimeError: no b
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 80, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_context_managers.py", line 40, in leaving_after_return
    |     Step('first', exit=OSError('first is stuck')) as first,
    |     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_context_managers.py", line 13, in __exit__
    |     raise self.exit
    | OSError: first is stuck
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 80, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_context_managers.py", line 47, in unpacking
    |     with Step('abc') as (
    |                         ^
    |     ...<2 lines>...
    |     ):
    |     ^
    | ValueError: too many values to unpack (expected 2)
    +------------------------------------

During handling of the above exception, another exception occurred:

  + Exception Group Traceback (most recent call last):
  |   File "in_context_managers.py", line 83, in <module>
  |     with Step('last', exit=ExceptionGroup('on the way out', errors[4:])) as last:
  |          ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |   File "in_context_managers.py", line 13, in __exit__
  |     raise self.exit
  | ExceptionGroup: on the way out (4 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 80, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_context_managers.py", line 55, in half
    |     with Step('a'), HalfManager() as manager:
    |                     ~~~~~~~~~~~^^
    | TypeError: 'HalfManager' object does not support the context manager protocol (missed __exit__ method)
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 80, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_context_managers.py", line 60, in neither
    |     with 5 as five:
    |          ^
    | TypeError: 'int' object does not support the context manager protocol (missed __exit__ method)
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 80, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_context_managers.py", line 65, in target
    |     with Step('a') as numbers[0]:
    |                       ^^^^^^^
    | NameError: name 'numbers' is not defined. Did you forget to import 'numbers'?
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 35, in leaving
    |     raise ValueError(name)
    | ValueError: inner
    | 
    | During handling of the above exception, another exception occurred:
    | 
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 34, in leaving
    |     with Step('inner', exit=LookupError('inner is stuck')) as name:
    |          ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_context_managers.py", line 13, in __exit__
    |     raise self.exit
    | LookupError: inner is stuck
    | 
    | During handling of the above exception, another exception occurred:
    | 
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 71, in in_handler
    |     leaving()
    |     ~~~~~~~^^
    |   File "in_context_managers.py", line 33, in leaving
    |     with Step('outer', exit=OSError('outer is stuck')):
    |          ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_context_managers.py", line 13, in __exit__
    |     raise self.exit
    | OSError: outer is stuck
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 74, in in_handler
    |     raise RuntimeError('wrapped') from error
    | RuntimeError: wrapped
    | 
    | During handling of the above exception, another exception occurred:
    | 
    | Traceback (most recent call last):
    |   File "in_context_managers.py", line 80, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_context_managers.py", line 73, in in_handler
    |     with Step('cleanup', exit=TypeError('cleanup failed')):
    |          ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_context_managers.py", line 13, in __exit__
    |     raise self.exit
    | TypeError: cleanup failed
    +------------------------------------
"""
