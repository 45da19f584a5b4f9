# Uncaught assert statements, with and without a message.

def check(values):
    try:
        assert not values, f'{len(values)} left over'
    except AssertionError as error:
        assert error.args == ('2 left over',)
    assert all(value > 1 for value in values)


check([1, 2])

"""TRACEBACK:
Traceback (most recent call last):
  File "assert_statement.py", line 11, in <module>
    check([1, 2])
    ~~~~~^^^^^^^^
  File "assert_statement.py", line 8, in check
    assert all(value > 1 for value in values)
           ~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
AssertionError
"""
