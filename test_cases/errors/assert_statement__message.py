# The message of an assert may be any value; a tuple is printed as a tuple.

def check(total, expected):
    assert total == expected, (total, expected)


check(3, 3)
check(2 + 2, 5)

"""TRACEBACK:
Traceback (most recent call last):
  File "assert_statement__message.py", line 8, in <module>
    check(2 + 2, 5)
    ~~~~~^^^^^^^^^^
  File "assert_statement__message.py", line 4, in check
    assert total == expected, (total, expected)
           ^^^^^^^^^^^^^^^^^
AssertionError: (4, 5)
"""
