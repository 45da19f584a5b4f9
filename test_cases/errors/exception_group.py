# An exception group prints as a tree, with the nested tracebacks indented.

def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        return error


def parse(text):
    return int(text)


def divide(left, right):
    return left / right


def run():
    found = [attempt(parse, 'x'), attempt(divide, 1, 0)]
    nested = ExceptionGroup('nested', [TypeError('never raised'), found.pop()])
    raise ExceptionGroup('several failed', found + [nested])


run()

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "exception_group.py", line 24, in <module>
  |     run()
  |     ~~~^^
  |   File "exception_group.py", line 21, in run
  |     raise ExceptionGroup('several failed', found + [nested])
  | ExceptionGroup: several failed (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "exception_group.py", line 5, in attempt
    |     function(*args)
    |     ~~~~~~~~^^^^^^^
    |   File "exception_group.py", line 11, in parse
    |     return int(text)
    | ValueError: invalid literal for int() with base 10: 'x'
    +---------------- 2 ----------------
    | ExceptionGroup: nested (2 sub-exceptions)
    +-+---------------- 1 ----------------
      | TypeError: never raised
      +---------------- 2 ----------------
      | Traceback (most recent call last):
      |   File "exception_group.py", line 5, in attempt
      |     function(*args)
      |     ~~~~~~~~^^^^^^^
      |   File "exception_group.py", line 15, in divide
      |     return left / right
      |            ~~~~~^~~~~~~
      | ZeroDivisionError: division by zero
      +------------------------------------
"""
