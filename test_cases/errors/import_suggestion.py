# `from module import name` with a misspelt name.
from math import cos, sqrt

assert sqrt(4) == 2.0 and cos(0) == 1.0


def late_import():
    from sys import maxsise

    return maxsise


late_import()

"""TRACEBACK:
Traceback (most recent call last):
  File "import_suggestion.py", line 13, in <module>
    late_import()
    ~~~~~~~~~~~^^
  File "import_suggestion.py", line 8, in late_import
    from sys import maxsise
ImportError: cannot import name 'maxsise' from 'sys' (unknown location). Did you mean: 'maxsize'?
"""
