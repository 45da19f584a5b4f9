# Carets of a failing class pattern.


def area(shape):
    match shape:
        case int(width, height):
            return width * height


area(3)

"""TRACEBACK:
Traceback (most recent call last):
  File "match__class_pattern.py", line 10, in <module>
    area(3)
    ~~~~^^^
  File "match__class_pattern.py", line 6, in area
    case int(width, height):
         ~~~^^^^^^^^^^^^^^^
TypeError: int() accepts 1 positional sub-pattern (2 given)
"""
