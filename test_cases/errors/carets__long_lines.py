# Lines with indentation, comments and semicolons; a target over several lines; text after the marked part.

def outer():
    if True:
            for number in [1]: value = number; inner(value)  # the call is marked, the comment is not


def inner(value):
    table = {
        'first': value,
        'second': {'deep': [value, value, value], 'wide': 'a fairly long text so that the line grows beyond eighty columns'},
    }; return table['second']['deep'][value -
        1:][0](  # here
        value,

        value,
    )


outer()

"""TRACEBACK:
Traceback (most recent call last):
  File "carets__long_lines.py", line 20, in <module>
    outer()
    ~~~~~^^
  File "carets__long_lines.py", line 5, in outer
    for number in [1]: value = number; inner(value)  # the call is marked, the comment is not
                                       ~~~~~^^^^^^^
  File "carets__long_lines.py", line 12, in inner
    }; return table['second']['deep'][value -
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        1:][0](  # here
        ~~~~~~^^^^^^^^^
        value,
        ^^^^^^
    
    
        value,
        ^^^^^^
    )
    ^
TypeError: 'int' object is not callable
"""
