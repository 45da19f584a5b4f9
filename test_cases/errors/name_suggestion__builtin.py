# Builtins are suggested too.

def show(values):
    for value in values:
        pritn(value)


show('ab')

"""TRACEBACK:
Traceback (most recent call last):
  File "name_suggestion__builtin.py", line 8, in <module>
    show('ab')
    ~~~~^^^^^^
  File "name_suggestion__builtin.py", line 5, in show
    pritn(value)
    ^^^^^
NameError: name 'pritn' is not defined. Did you mean: 'print'?
"""
