# Carets of an assignment that cannot unpack mark the value's side or the target.

def swap(pair):
    left, (middle, *rest), right = pair
    return right, middle, rest, left


assert swap((1, 'ab', 2)) == (2, 'a', ['b'], 1)
try:
    swap((1, 'ab'))
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected 3, got 2)'

for key, value in {'ab': 1, 'abc': 2}:
    print(key, value)

"""TRACEBACK:
Traceback (most recent call last):
  File "unpacking.py", line 14, in <module>
    for key, value in {'ab': 1, 'abc': 2}:
        ^^^^^^^^^^
ValueError: too many values to unpack (expected 2)
"""
