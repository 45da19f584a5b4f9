# Decorators and default values run at the line of the definition.

def registered(name):
    def decorate(function):
        if not name.isidentifier():
            raise NameError(f'bad name {name!r}')
        return function

    return decorate


@registered('good')
def first():
    pass


@registered('good_too')
@registered('not good')
def second(
    value=1,
):
    pass

"""TRACEBACK:
Traceback (most recent call last):
  File "decorator_and_default.py", line 18, in <module>
    @registered('not good')
     ~~~~~~~~~~^^^^^^^^^^^^
  File "decorator_and_default.py", line 6, in decorate
    raise NameError(f'bad name {name!r}')
NameError: bad name 'not good'
"""
