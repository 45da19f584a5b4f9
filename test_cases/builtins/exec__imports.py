# Imports, nested text and namespaces of text that brings its own builtins or a mapping along.


def error_of(action):
    try:
        return action()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


calls = []


def watched(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    return __import__(name, globals, locals, fromlist, level)


def run(source, importer=watched, **names):
    own = {'__import__': importer, 'print': print, 'exec': exec, 'eval': eval, 'dir': dir, 'len': len}
    namespace = {'__builtins__': own} | names
    exec(source, namespace)
    del namespace['__builtins__']
    return namespace


# === An __import__ of the program's own ===
assert list(run('import math')) == ['math']
assert list(run('from math import pi')) == ['pi']
assert list(run('from math import pi as x, e')) == ['x', 'e']
assert list(run('import collections.abc')) == ['collections']
assert run('import collections.abc as z')['z'].__name__ == 'collections.abc'
assert run('def f():\n import json\n return json.dumps([1])\nresult = f()')['result'] == '[1]'
assert calls == [
    ('math', None, 0),
    ('math', ('pi',), 0),
    ('math', ('pi', 'e'), 0),
    ('collections.abc', None, 0),
    ('collections.abc', None, 0),
    ('json', None, 0),
]


class Module:
    x = 5
    _hidden = 6


def fake(name, *rest):
    return Module


assert run('import anything as q\nresult = q.x', fake)['result'] == 5
assert run('from anything import x', fake) == {'x': 5}
assert error_of(lambda: run('from anything import y', fake)) == (
    "ImportError: cannot import name 'y' from 'Module' (unknown location)"
)
assert run('from anything import *', fake) == {'x': 5}
assert run('import anything', lambda *args: None) == {'anything': None}


def refuse(name, *rest):
    raise ImportError(f'no {name} here')


assert error_of(lambda: run('import math', refuse)) == 'ImportError: no math here'
assert error_of(lambda: run('def f():\n  import math\nf()', refuse)) == 'ImportError: no math here'
assert error_of(lambda: exec('import math', {'__builtins__': {}})) == 'ImportError: __import__ not found'

# === Text within restricted text is restricted ===
assert error_of(lambda: run('exec("open")')) == "NameError: name 'open' is not defined"
assert error_of(lambda: run('eval("sum([1])")')) == "NameError: name 'sum' is not defined"
assert error_of(lambda: run('exec("abs(-1)", {})')) == "NameError: name 'abs' is not defined"
assert run('g = {}\nexec("r = 1", g)\nresult = g["__builtins__"] is __builtins__')['result'] is True
calls.clear()
run('exec("import math")')
assert calls == [('math', None, 0)]


# === A mapping as locals ===
class Mapping:
    def __init__(self, **names):
        self.names = names

    def __getitem__(self, name):
        return self.names[name]

    def __setitem__(self, name, value):
        self.names[name] = value

    def __delitem__(self, name):
        del self.names[name]

    def keys(self):
        return self.names.keys()


def after(source, **names):
    mapping = Mapping(**names)
    exec(source, {}, mapping)
    return mapping.names


assert after('del a', a=1, b=2) == {'b': 2}
assert error_of(lambda: after('del z', a=1)) == "NameError: name 'z' is not defined"
assert after('names = dir()', b=1, a=2) == {'b': 1, 'a': 2, 'names': ['a', 'b']}
assert {'pi', 'sqrt', 'a'} <= after('from math import *', a=1).keys()
assert after('exec("b = a")', a=1) == {'a': 1, 'b': 1}

# === What only the interpreter itself may import ===
for name in ('_monty', '_typing_records'):
    assert error_of(lambda: __import__(name)) == f"ModuleNotFoundError: No module named '{name}'"
    assert error_of(lambda: exec(f'from {name} import x')) == f"ModuleNotFoundError: No module named '{name}'"
