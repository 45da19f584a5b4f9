# An error while another one is handled: both are shown, the first one first, for three levels.

def load(key):
    settings = {'name': 'x'}
    return settings[key]


def load_or_default(key, default):
    try:
        return load(key)
    except KeyError:
        return default + 1


def convert(text):
    try:
        return int(text)
    except ValueError:
        return load_or_default('size', text)


try:
    convert('many')
except TypeError as error:
    raise RuntimeError('could not convert')

"""TRACEBACK:
Traceback (most recent call last):
  File "chained__during_handling.py", line 17, in convert
    return int(text)
ValueError: invalid literal for int() with base 10: 'many'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "chained__during_handling.py", line 10, in load_or_default
    return load(key)
  File "chained__during_handling.py", line 5, in load
    return settings[key]
           ~~~~~~~~^^^^^
KeyError: 'size'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "chained__during_handling.py", line 23, in <module>
    convert('many')
    ~~~~~~~^^^^^^^^
  File "chained__during_handling.py", line 19, in convert
    return load_or_default('size', text)
  File "chained__during_handling.py", line 12, in load_or_default
    return default + 1
           ~~~~~~~~^~~
TypeError: can only concatenate str (not "int") to str

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "chained__during_handling.py", line 25, in <module>
    raise RuntimeError('could not convert')
RuntimeError: could not convert
"""
