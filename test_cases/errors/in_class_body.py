# A class body is a frame with the name of the class; a nested class is one inside it.

def limit(value):
    if value > 10:
        raise ValueError(f'{value} is over the limit')
    return value


class Outer:
    size = limit(3)

    class Inner:
        depth = limit(10)
        values = [limit(item) for item in (1, 5, 11)]

"""TRACEBACK:
Traceback (most recent call last):
  File "in_class_body.py", line 9, in <module>
    class Outer:
    ...<4 lines>...
            values = [limit(item) for item in (1, 5, 11)]
  File "in_class_body.py", line 12, in Outer
    class Inner:
        depth = limit(10)
        values = [limit(item) for item in (1, 5, 11)]
  File "in_class_body.py", line 14, in Inner
    values = [limit(item) for item in (1, 5, 11)]
              ~~~~~^^^^^^
  File "in_class_body.py", line 5, in limit
    raise ValueError(f'{value} is over the limit')
ValueError: 11 is over the limit
"""
