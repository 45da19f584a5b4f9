def numbers(
    count,
):
    for number in range(count):
        yield number


try:
    numbers(3).throw(StopIteration(4))
except StopIteration as error:
    assert error.value == 4
numbers(2).throw(ValueError('before the start'))

"""TRACEBACK:
Traceback (most recent call last):
  File "generator_never_started.py", line 12, in <module>
    numbers(2).throw(ValueError('before the start'))
    ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "generator_never_started.py", line 1, in numbers
    def numbers(
ValueError: before the start
"""
