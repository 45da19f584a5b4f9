# Carets of a failing class pattern.


def area(shape):
    match shape:
        case int(width, height):
            return width * height


area(3)

"""TRACEBACK:
"""
