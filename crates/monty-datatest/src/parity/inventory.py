"""Looks at the modules of the interpreter that runs this. The harness calls read_module() for each of them.

rows: (owner, name, kind, detail); owner is a module or 'class KEY'; detail is the key of a class, or the number of a
function in functions.
"""

rows = []
functions = []
_seen = set()
_kinds = (
    'function', 'builtin_function_or_method', 'method', 'method_descriptor', 'wrapper_descriptor',
    'classmethod_descriptor', 'method-wrapper',
)


def read_module(name, module):
    names = getattr(module, '__all__', None)
    if names is None:
        keywords = ('False', 'None', 'True')
        names = [item for item in dir(module) if (not item.startswith('_') or item == '__import__') and item not in keywords]
        names += [item for item in ('__stdin__', '__stdout__', '__stderr__') if item in dir(module)]
        # A module may make some at their first use.
        names += [item for item in ('modules',) if name == 'sys']
    for item in names:
        try:
            value = getattr(module, item)
        except Exception:
            # A name that is promised but cannot be had: programs do without it, and so do the stubs.
            continue
        note(name, item, value)


def note(owner, name, value):
    kind = type(value).__name__
    if isinstance(value, (staticmethod, classmethod)):
        value = value.__func__
        kind = type(value).__name__
    if isinstance(value, type):
        rows.append((owner, name, 'class', key_of(value)))
        read_class(value)
    elif kind in _kinds:
        rows.append((owner, name, 'function', len(functions)))
        functions.append(value)
    else:
        rows.append((owner, name, 'value', ''))


def key_of(cls):
    return cls.__module__ + '.' + cls.__qualname__


def read_class(cls):
    key = key_of(cls)
    if key in _seen:
        return
    _seen.add(key)
    owner = 'class ' + key
    found = set()
    # What every object has says nothing about a class.
    for base in cls.__mro__[:-1] or cls.__mro__:
        for name, value in vars(base).items():
            # Every abstract class has a way to register others; to checkers it belongs to the metaclass.
            if name == 'register' and hasattr(cls, '__abstractmethods__'):
                continue
            # Every object can be compared, and most refuse.
            if cls is object and name in ('__lt__', '__le__', '__gt__', '__ge__'):
                continue
            if name not in found:
                found.add(name)
                # What a class says that it cannot do.
                if value is None and name.startswith('__'):
                    continue
                if isinstance(value, type):
                    # A class within a class is not followed.
                    rows.append((owner, name, 'value', ''))
                else:
                    note(owner, name, value)
    rows.append((owner, '', 'value', ''))
