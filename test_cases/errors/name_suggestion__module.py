# A name that is a standard module suggests to import it.

def root(value):
    return math.sqrt(value)


root(4)

"""TRACEBACK:
Traceback (most recent call last):
  File "name_suggestion__module.py", line 7, in <module>
    root(4)
    ~~~~^^^
  File "name_suggestion__module.py", line 4, in root
    return math.sqrt(value)
           ^^^^
NameError: name 'math' is not defined. Did you forget to import 'math'?
"""
