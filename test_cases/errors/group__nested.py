# The traceback of an exception group: members in boxes, with causes, notes and nested groups.


def fail(error):
    raise error


def collect(*errors):
    found = []
    for error in errors:
        try:
            fail(error)
        except Exception as caught:
            caught.add_note(f'note of {caught}\nin two lines')
            found.append(caught)
    return found


def chained():
    try:
        fail(KeyError('first'))
    except KeyError as error:
        raise ValueError('second') from error


try:
    chained()
except ValueError as error:
    both = [error]
inner = ExceptionGroup('inner', [*both, *collect(OSError('disk'))])
raise ExceptionGroup('outer', collect(ValueError('value'), inner, TypeError('type')))

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "group__nested.py", line 31, in <module>
  |     raise ExceptionGroup('outer', collect(ValueError('value'), inner, TypeError('type')))
  | ExceptionGroup: outer (3 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "group__nested.py", line 12, in collect
    |     fail(error)
    |     ~~~~^^^^^^^
    |   File "group__nested.py", line 5, in fail
    |     raise error
    | ValueError: value
    | note of value
    | in two lines
    +---------------- 2 ----------------
    | Exception Group Traceback (most recent call last):
    |   File "group__nested.py", line 12, in collect
    |     fail(error)
    |     ~~~~^^^^^^^
    |   File "group__nested.py", line 5, in fail
    |     raise error
    | ExceptionGroup: inner (2 sub-exceptions)
    | note of inner (2 sub-exceptions)
    | in two lines
    +-+---------------- 1 ----------------
      | Traceback (most recent call last):
      |   File "group__nested.py", line 21, in chained
      |     fail(KeyError('first'))
      |     ~~~~^^^^^^^^^^^^^^^^^^^
      |   File "group__nested.py", line 5, in fail
      |     raise error
      | KeyError: 'first'
      | 
      | The above exception was the direct cause of the following exception:
      | 
      | Traceback (most recent call last):
      |   File "group__nested.py", line 27, in <module>
      |     chained()
      |     ~~~~~~~^^
      |   File "group__nested.py", line 23, in chained
      |     raise ValueError('second') from error
      | ValueError: second
      +---------------- 2 ----------------
      | Traceback (most recent call last):
      |   File "group__nested.py", line 12, in collect
      |     fail(error)
      |     ~~~~^^^^^^^
      |   File "group__nested.py", line 5, in fail
      |     raise error
      | OSError: disk
      | note of disk
      | in two lines
      +------------------------------------
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "group__nested.py", line 12, in collect
    |     fail(error)
    |     ~~~~^^^^^^^
    |   File "group__nested.py", line 5, in fail
    |     raise error
    | TypeError: type
    | note of type
    | in two lines
    +------------------------------------
"""
