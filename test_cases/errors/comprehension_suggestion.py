# A comprehension's variable is gone when a NameError is shown, so it is no suggestion.
counts = [coutn for count in 'ab']

"""TRACEBACK:
Traceback (most recent call last):
  File "comprehension_suggestion.py", line 2, in <module>
    counts = [coutn for count in 'ab']
              ^^^^^
NameError: name 'coutn' is not defined
"""
