# A with block and a finally block stand in the way: they run, and leave no entry when they do not fail.

events = []


class Resource:
    def __init__(self, name, fails):
        self.name = name
        self.fails = fails

    def __enter__(self):
        events.append(f'enter {self.name}')
        return self

    def __exit__(self, kind, error, trace):
        events.append(f'exit {self.name} {kind.__name__}')
        if self.fails:
            raise OSError('exit failed')


def work(fails):
    with Resource('outer', False) as outer, Resource('inner', fails) as inner:
        return outer.name % inner.name


try:
    work(True)
except OSError as error:
    assert repr(error.__context__) == "TypeError('not all arguments converted during string formatting')"
    assert events == ['enter outer', 'enter inner', 'exit inner TypeError', 'exit outer OSError']
finally:
    events.clear()

try:
    work(False)
except TypeError:
    assert events == ['enter outer', 'enter inner', 'exit inner TypeError', 'exit outer TypeError']

try:
    work(True)
finally:
    events.append('finally')

"""TRACEBACK:
Traceback (most recent call last):
  File "finally_and_with.py", line 23, in work
    return outer.name % inner.name
           ~~~~~~~~~~~^~~~~~~~~~~~
TypeError: not all arguments converted during string formatting

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "finally_and_with.py", line 40, in <module>
    work(True)
    ~~~~^^^^^^
  File "finally_and_with.py", line 22, in work
    with Resource('outer', False) as outer, Resource('inner', fails) as inner:
                                            ~~~~~~~~^^^^^^^^^^^^^^^^
  File "finally_and_with.py", line 18, in __exit__
    raise OSError('exit failed')
OSError: exit failed
"""
