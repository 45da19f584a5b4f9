# === The exact text of stderr: markers, chained exceptions, the name of the file alone ===
def parse(text):
    return int(text)


try:
    parse('ten')
except ValueError as error:
    raise LookupError('a \\ and "quotes"') from error

"""TRACEBACK:
Traceback (most recent call last):
  File "traceback__chained.py", line 7, in <module>
    parse('ten')
    ~~~~~^^^^^^^
  File "traceback__chained.py", line 3, in parse
    return int(text)
ValueError: invalid literal for int() with base 10: 'ten'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "traceback__chained.py", line 9, in <module>
    raise LookupError('a \\\\ and "quotes"') from error
LookupError: a \\ and "quotes"
"""
