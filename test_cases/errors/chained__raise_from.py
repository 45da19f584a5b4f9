# `raise … from …`: the cause is shown, the context is not; `from None` hides both.
# needs-native
class ConfigError(Exception):
    pass


def read(name):
    try:
        return {'a': 1}[name]
    except KeyError as error:
        raise ConfigError(f'no setting {name!r}') from error


def hidden(name):
    try:
        return read(name)
    except ConfigError:
        raise LookupError('hidden cause') from None


def start():
    try:
        hidden('b')
    except LookupError as error:
        first = error
    try:
        read('c')
    except ConfigError as error:
        raise OSError(2, 'cannot start') from error
    return first


start()

"""TRACEBACK:
Traceback (most recent call last):
  File "chained__raise_from.py", line 9, in read
    return {'a': 1}[name]
           ~~~~~~~~^^^^^^
KeyError: 'c'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "chained__raise_from.py", line 27, in start
    read('c')
    ~~~~^^^^^
  File "chained__raise_from.py", line 11, in read
    raise ConfigError(f'no setting {name!r}') from error
ConfigError: no setting 'c'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "chained__raise_from.py", line 33, in <module>
    start()
    ~~~~~^^
  File "chained__raise_from.py", line 29, in start
    raise OSError(2, 'cannot start') from error
FileNotFoundError: [Errno 2] cannot start
"""
