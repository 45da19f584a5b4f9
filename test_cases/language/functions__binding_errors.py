# Binding arguments to parameters: every kind of parameter, star arguments, defaults, and the message of each failure.


def error_of(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except TypeError as error:
        return str(error)


def everything(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


# === Every place at once ===
assert everything(1, d=4) == (1, 2, 3, (), 4, 5, {})
assert everything(1, 20, 30, 40, 50, d=4, e=6, f=7) == (1, 20, 30, (40, 50), 4, 6, {'f': 7})
assert everything(1, d=4, a='by name', b='too') == (1, 2, 3, (), 4, 5, {'a': 'by name', 'b': 'too'})
assert everything(*'xyzw', **{'d': 1, 'not an identifier': 2}) == (
    'x', 'y', 'z', ('w',), 1, 5, {'not an identifier': 2},
)
assert everything(1, c=9, d=4) == (1, 2, 9, (), 4, 5, {})
assert error_of(everything) == "everything() missing 1 required positional argument: 'a'"
assert error_of(everything, d=1) == "everything() missing 1 required positional argument: 'a'"
assert error_of(everything, 1) == "everything() missing 1 required keyword-only argument: 'd'"
assert error_of(everything, 1, 2, 3, c=4, d=5) == "everything() got multiple values for argument 'c'"
assert error_of(everything, a=1, d=4) == "everything() missing 1 required positional argument: 'a'"


# === Missing, too many, unexpected: the words and the counts ===
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def defaults(a=1, b=2): pass
def positional(a, b, /): pass
def positional_default(a, b=1, /, c=2): pass
def keyword(*, a, b): pass
def keyword_default(a, *, b=1, c): pass
def rest(a, *args): pass
def options(a, **kwargs): pass


class Methods:
    def method(self, a): pass

    @classmethod
    def klass(cls, a): pass

    @staticmethod
    def static(a): pass

    def no_self(): pass

    def __init__(self, a=1, *, b=2): pass

    def __call__(self, a): pass


instance = Methods()
functions = [
    none, one, two, three, default, defaults, positional, positional_default, keyword, keyword_default, rest, options,
    instance.method, Methods.method, instance.klass, instance.static, instance.no_self, Methods, instance,
]
calls = [
    ((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((), {'a': 1}), ((), {'z': 1}), ((1,), {'a': 1}),
    ((1,), {'b': 1}), ((1, 2, 3, 4), {'b': 1}), ((), {'a': 1, 'b': 2, 'c': 3}), ((1,), {'y': 1, 'z': 2}),
    ((1, 2), {'c': 3, 'a': 1}),
]
for function in functions:
    for args, kwargs in calls:
        message = error_of(function, *args, **kwargs)
        if isinstance(message, str):
            shown = ', '.join([*map(str, args), *(f'{k}={v}' for k, v in kwargs.items())])
            print(f'({shown})', message)


# === Names in messages: qualified, of lambdas, of locals, changed ===
def outer():
    def inner(x):
        pass

    return inner, lambda y: y


inner, function = outer()
assert error_of(inner) == "outer.<locals>.inner() missing 1 required positional argument: 'x'"
assert error_of(function) == "outer.<locals>.<lambda>() missing 1 required positional argument: 'y'"
assert error_of(lambda: None, 1) == '<lambda>() takes 0 positional arguments but 1 was given'
inner.__name__ = 'renamed'
assert error_of(inner) == "outer.<locals>.inner() missing 1 required positional argument: 'x'"
inner.__qualname__ = 'qualified.renamed'
assert error_of(inner) == "qualified.renamed() missing 1 required positional argument: 'x'"
assert error_of([lambda x: x][0], 1, 2) == '<lambda>() takes 1 positional argument but 2 were given'


class Outer:
    class Inner:
        def method(self, *, option): pass

        def __init__(self, required): pass


assert error_of(Outer.Inner) == "Outer.Inner.__init__() missing 1 required positional argument: 'required'"
assert error_of(Outer.Inner.method, None) == "Outer.Inner.method() missing 1 required keyword-only argument: 'option'"
assert error_of(Outer.Inner(1).method, 1) == 'Outer.Inner.method() takes 1 positional argument but 2 were given'


# === Keyword names that are near, and names that are no identifiers ===
def configure(*, timeout=1, retries=2, verbose=False): pass


assert error_of(configure, timeuot=1) == (
    "configure() got an unexpected keyword argument 'timeuot'. Did you mean 'timeout'?"
)
assert error_of(configure, retires=1, x=2) == (
    "configure() got an unexpected keyword argument 'retires'. Did you mean 'retries'?"
)
assert error_of(configure, **{'no such': 1}) == "configure() got an unexpected keyword argument 'no such'"
assert error_of(configure, **{'': 1}) == "configure() got an unexpected keyword argument ''"
assert error_of(lambda: configure(**{1: 2})) == 'keywords must be strings'
assert error_of(lambda: configure(**{'timeout': 1}, timeout=2)) == (
    "__main__.configure() got multiple values for keyword argument 'timeout'"
)
assert error_of(lambda: configure(**{'timeout': 1}, **{'timeout': 2})) == (
    "__main__.configure() got multiple values for keyword argument 'timeout'"
)
assert error_of(lambda: configure(*5)) == '__main__.configure() argument after * must be an iterable, not int'
assert error_of(lambda: configure(**5)) == '__main__.configure() argument after ** must be a mapping, not int'
assert error_of(lambda: configure(*[], **[('a', 1)])) == (
    '__main__.configure() argument after ** must be a mapping, not list'
)
assert error_of(lambda: configure(1, 2, timeout=3)) == (
    'configure() takes 0 positional arguments but 2 positional arguments (and 1 keyword-only argument) were given'
)
assert error_of(lambda: one(b=1, a=2)) == "one() got an unexpected keyword argument 'b'"
assert error_of(lambda: one(1, b=1)) == "one() got an unexpected keyword argument 'b'"
assert error_of(lambda: two(1, a=1)) == "two() got multiple values for argument 'a'"
assert error_of(lambda: two(b=1)) == "two() missing 1 required positional argument: 'a'"
assert error_of(lambda: positional(1, b=2)) == (
    "positional() got some positional-only arguments passed as keyword arguments: 'b'"
)
assert error_of(lambda: positional(a=1, b=2)) == (
    "positional() got some positional-only arguments passed as keyword arguments: 'a, b'"
)
assert error_of(lambda: positional_default(1, b=2, c=3)) == (
    "positional_default() got some positional-only arguments passed as keyword arguments: 'b'"
)


# === Defaults: evaluated once, shared, replaced ===
def shared(item, items=[], *, seen={}):
    items.append(item)
    seen[item] = len(items)
    return items, seen


assert (shared(1), shared(2, [0]), shared(3)) == (
    ([1, 3], {1: 1, 2: 2, 3: 2}), ([0, 2], {1: 1, 2: 2, 3: 2}), ([1, 3], {1: 1, 2: 2, 3: 2}),
)
assert (shared.__defaults__, shared.__kwdefaults__) == (([1, 3],), {'seen': {1: 1, 2: 2, 3: 2}})
shared.__defaults__ = (['fresh'],)
shared.__kwdefaults__ = None
assert error_of(shared, 4) == "shared() missing 1 required keyword-only argument: 'seen'"
shared.__kwdefaults__ = {'seen': {}, 'unused': 1}
assert shared(4) == (['fresh', 4], {4: 2})
shared.__defaults__ = ('item', ())
assert shared.__defaults__ == ('item', ())
shared.__defaults__ = None
assert error_of(shared, 5) == "shared() missing 1 required positional argument: 'items'"


def late(a, b=1, c=2):
    return a, b, c


late.__defaults__ = 10, 20, 30
assert (late(), late(1), late(1, c=3)) == ((10, 20, 30), (1, 20, 30), (1, 20, 3))
late.__defaults__ = (99,)
assert error_of(late, 1) == "late() missing 1 required positional argument: 'b'"
assert late(1, 2) == (1, 2, 99)
try:
    late.__defaults__ = [1]
except TypeError as error:
    assert str(error) == '__defaults__ must be set to a tuple object'


# === Forwarding through layers keeps positions and names apart ===
def spy(function):
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except TypeError as error:
            return f'{function.__name__}{args}{kwargs}: {error}'

    return wrapper


@spy
def target(a, /, b, *args, c, **kwargs):
    return a, b, args, c, kwargs


assert (target(1, 2, 3, c=4, d=5), target(1, b=2, c=3, a=4)) == ((1, 2, (3,), 4, {'d': 5}), (1, 2, (), 3, {'a': 4}))
assert target(1, 2, 3) == "target(1, 2, 3){}: target() missing 1 required keyword-only argument: 'c'"
assert target(*(1, 2), *(), **{'c': 3}, **{'kwargs': 4, 'args': 5}) == (1, 2, (), 3, {'kwargs': 4, 'args': 5})
assert target(1, 2, b=3, c=4) == "target(1, 2){'b': 3, 'c': 4}: target() got multiple values for argument 'b'"
assert (lambda self, /, **kw: (self, kw))(1, self=2) == (1, {'self': 2})
assert (lambda *args, **kwargs: (args, kwargs))(*range(3), **dict(zip('ab', 'cd'))) == ((0, 1, 2), {'a': 'c', 'b': 'd'})
assert (lambda *args: args is not None and args)(*(original := (1, 2))) == (1, 2)
assert (lambda **kw: kw.update(new=1) or kw)(**(given := {'a': 1})) == {'a': 1, 'new': 1}
assert given == {'a': 1}
