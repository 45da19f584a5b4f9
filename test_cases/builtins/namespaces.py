# vars, dir, globals, locals, exec and eval: which namespace each one shows, shares or copies.


def error_of(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


# === At the top level all are one ===
value = 'global'
assert (globals() is locals(), vars() is globals(), globals()['value'], 'value' in dir()) == (
    True, True, 'global', True,
)
globals()['made'] = 1
locals()['also_made'] = 2
exec('executed = made + also_made')
assert (made, also_made, executed) == (1, 2, 3)
del globals()['made']
assert error_of(lambda: made) == "NameError: name 'made' is not defined"
assert (__name__, globals().get('__doc__'), eval('value'), eval('value', {'value': 'given'})) == (
    '__main__', None, 'global', 'given',
)


# === In functions locals() is a snapshot ===
def snapshot(a, *args, b=2, **kwargs):
    before = locals()
    c = 3
    after = locals()
    after['a'] = after['new'] = 'changed'
    again = locals()
    return before, a, sorted(again), before is after, 'new' in again, vars() == locals()


assert snapshot(1, 5, x=6) == (
    {'a': 1, 'b': 2, 'args': (5,), 'kwargs': {'x': 6}},
    1,
    ['a', 'after', 'args', 'b', 'before', 'c', 'kwargs'],
    False,
    False,
    True,
)


def closures():
    free, unused = 1, 2

    def inner():
        own = free
        return sorted(locals())

    del unused
    return inner(), sorted(locals())


assert closures() == (['free', 'own'], ['free', 'inner'])


def in_comprehension():
    outer = 1
    return [sorted(locals()) for item in 'a'], [*(sorted(locals()) for item in 'a')], (lambda p: locals())(5)


assert in_comprehension() == ([['item', 'outer']], [['.0', 'item']], {'p': 5})


def generator():
    x = 1
    yield dict(locals())
    y = 2
    yield dict(locals())


assert [*generator()] == [{'x': 1}, {'x': 1, 'y': 2}]


def deleted():
    x = 1
    del x
    y = 2
    return locals()


assert deleted() == {'y': 2}


# === exec and eval in functions ===
def executes():
    local = 1
    exec('local = 2; new = 3')
    names = {}
    exec('made = local + 1\nlocal = 5', globals(), names | {'local': 10})
    target = {'local': 10}
    exec('made = local + 1\nlocal = 5', {}, target)
    return local, error_of(lambda: eval('new')), names, target, eval('local * 2')


assert executes() == (1, "NameError: name 'new' is not defined", {}, {'local': 5, 'made': 11}, 2)


def scopes():
    def hidden():
        return eval('free', {}, {'free': 'passed'})

    free = 'free'
    return hidden(), error_of(lambda: eval('free')), (lambda: (free, eval('free')))()


assert scopes() == ('passed', "NameError: name 'free' is not defined", ('free', 'free'))

# === Globals and locals given ===
namespace = {'x': 1}
assert (eval('x + y', namespace, {'y': 2}), '__builtins__' in namespace, exec('z = x', namespace), namespace['z']) == (
    3, True, None, 1,
)
assert eval('[x for _ in range(2)]', {'x': 'g'}, {'x': 'l'}) == ['l', 'l']
assert eval('(lambda: x)()', {'x': 'g'}, {'x': 'l'}) == 'g'
assert error_of(eval, '(lambda: y)()', {}, {'y': 1}) == "NameError: name 'y' is not defined"
separate_globals, separate_locals = {}, {}
exec('a = 1\ndef f(): return a\nglobal g\ng = 2\nclass C:\n    b = g\n', separate_globals, separate_locals)
assert (sorted(separate_locals), separate_globals['g'], separate_locals['C'].b, error_of(separate_locals['f'])) == (
    ['C', 'a', 'f'],
    2,
    2,
    "NameError: name 'a' is not defined",
)


class Logging(dict):
    def __init__(self, **names):
        super().__init__(**names)
        self.log = []

    def __getitem__(self, name):
        self.log.append(f'get {name}')
        return super().__getitem__(name)

    def __missing__(self, name):
        if name == 'dynamic':
            return 'made up'
        raise KeyError(name)

    def __setitem__(self, name, value):
        self.log.append(f'set {name}')
        super().__setitem__(name, value)

    def __delitem__(self, name):
        self.log.append(f'del {name}')
        super().__delitem__(name)


names = Logging(a=1)
exec('b = a + 1\nc = len(dynamic)\ndel a\nfor i in [0]: pass', {}, names)
assert (dict(names), names.log) == (
    {'b': 2, 'c': 7, 'i': 0},
    ['get a', 'set b', 'get len', 'get dynamic', 'set c', 'del a', 'set i'],
)
assert error_of(eval, 'nothing', {}, names) == "NameError: name 'nothing' is not defined"


class Mapping:
    def __getitem__(self, name):
        return name * 2

    def __setitem__(self, name, value):
        print('assigned', name, value)


assert eval('ab + cd', {}, Mapping()) == 'ababcdcd'
exec('x = y', {}, Mapping())
assert error_of(eval, 'x', []) == 'TypeError: globals must be a real dict; try eval(expr, {}, mapping)'
assert error_of(eval, 'x', {}, 5) == 'TypeError: locals must be a mapping'
assert error_of(eval, 'x', Mapping()) == 'TypeError: globals must be a real dict; try eval(expr, {}, mapping)'
assert error_of(exec, 'x', None, 5) == 'TypeError: locals must be a mapping or None, not int'
assert (eval('1', None, None), eval(b'1 + 1'), eval('  \t1'), eval('1\n'), eval('2', globals={}, locals={})) == (
    (1, 2, 1, 1, 2)
)
assert error_of(eval, 5) == 'TypeError: eval() arg 1 must be a string, bytes or code object'
assert error_of(eval, '') == 'SyntaxError: invalid syntax (<string>, line 0)'
assert error_of(eval, '1; 2') == 'SyntaxError: invalid syntax (<string>, line 1)'
assert error_of(eval) == 'TypeError: eval() takes at least 1 positional argument (0 given)'

# === Builtins can be replaced ===
limited = {'__builtins__': {'len': lambda x: 'own len'}}
assert (eval('len([])', limited), error_of(eval, 'print(1)', limited)) == (
    'own len',
    "NameError: name 'print' is not defined",
)
assert error_of(exec, 'class C: pass', {'__builtins__': {}}) == 'NameError: __build_class__ not found'
assert error_of(exec, 'import math', {'__builtins__': {}}) == 'ImportError: __import__ not found'
assert eval('[x for x in (1, 2)]', {'__builtins__': {}}) == [1, 2]

# === vars and dir of objects ===
class Base:
    shared = 1


class Thing(Base):
    """A thing."""

    def __init__(self):
        self.own = 2

    def method(self):
        pass


thing = Thing()
vars(thing)['added'] = 3
assert (thing.added, vars(thing), [name for name in dir(thing) if '_' not in name]) == (
    3,
    {'own': 2, 'added': 3},
    ['added', 'method', 'own', 'shared'],
)
assert sorted(name for name in vars(Thing) if '_' not in name) == ['method']
assert error_of(vars, 5) == 'TypeError: vars() argument must have __dict__ attribute'
assert error_of(vars, []) == 'TypeError: vars() argument must have __dict__ attribute'
assert error_of(vars, Thing, Thing) == 'TypeError: vars expected at most 1 argument, got 2'
assert error_of(lambda: vars(Thing).update(x=1)) == "AttributeError: 'mappingproxy' object has no attribute 'update'"
assert (type(vars(Thing)).__name__, vars(Thing)['method'] is Thing.method, '__doc__' in vars(Thing)) == (
    'mappingproxy', True, True,
)


class OwnDir:
    def __init__(self, names):
        self.names = names

    def __dir__(self):
        return self.names


assert (dir(OwnDir(['b', 'a', 'b'])), dir(OwnDir('xy')), dir(OwnDir({3: 1, 1: 2}))) == (
    ['a', 'b', 'b'], ['x', 'y'], [1, 3],
)
assert error_of(dir, OwnDir(5)) == "TypeError: 'int' object is not iterable"
assert error_of(dir, OwnDir([1, 'a'])) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert error_of(dir, 1, 2) == 'TypeError: dir expected at most 1 argument, got 2'
instance = Thing()
instance.__dir__ = lambda: ['never']
assert 'own' in dir(instance)


def lists_names():
    b = a = 1
    return dir(), [dir() for c in 'x']


assert lists_names() == (['a', 'b'], [['a', 'b', 'c']])


# === Names that shadow builtins, and come back ===
def shadow():
    len = lambda x: 'shadowed'
    return len([])


def unbound_builtin():
    try:
        return len([])
    finally:
        len = None


assert (shadow(), len([1]), error_of(unbound_builtin)) == (
    'shadowed',
    1,
    "UnboundLocalError: cannot access local variable 'len' where it is not associated with a value",
)
sum = 'global shadow'
assert sum == 'global shadow'
del sum
assert sum([1, 2]) == 3
