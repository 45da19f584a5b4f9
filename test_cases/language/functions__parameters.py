# Parameters of every kind, defaults, and the exact TypeErrors of calls that do not fit.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Kinds ===
def every(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


assert every(1, d=4) == (1, 2, 3, (), 4, 5, {})
assert every(1, 9, 8, 7, 6, d=4, e=0, f=1) == (1, 9, 8, (7, 6), 4, 0, {'f': 1})
assert every(1, d=4, a='kw', b='kw') == (1, 2, 3, (), 4, 5, {'a': 'kw', 'b': 'kw'})
assert every(*[1, 2, 3], *'45', **{'d': 4}, **{'z': 0}) == (1, 2, 3, ('4', '5'), 4, 5, {'z': 0})
assert every(1, c='c', d='d') == (1, 2, 'c', (), 'd', 5, {})


def keyword_only(*, a, b=1):
    return a, b


def positional_only(a, b=1, /):
    return a, b


def catch_all(*args, **kwargs):
    return args, kwargs


assert keyword_only(a=0) == (0, 1)
assert positional_only(0) == (0, 1)
assert catch_all() == ((), {})
assert catch_all(1, *[], x=2, **{}) == ((1,), {'x': 2})
assert catch_all(**{'not an identifier': 1}) == ((), {'not an identifier': 1})
assert catch_all(self=1, args=2, kwargs=3) == ((), {'self': 1, 'args': 2, 'kwargs': 3})
assert (lambda *a, k=0, **kw: (a, k, kw))(1, 2, k=3, j=4) == ((1, 2), 3, {'j': 4})

# === Fresh containers ===
source = {'x': 1}
_, collected = catch_all(**source)
collected['y'] = 2
assert source == {'x': 1}
args_in = [1, 2]
args_out, _ = catch_all(*args_in)
assert args_out == (1, 2)

# === Defaults ===
def remember(item, seen=[]):
    seen.append(item)
    return seen


assert remember(1) == [1]
assert remember(2) == [1, 2]
assert remember(3, []) == [3]
assert remember(4) == [1, 2, 4]
assert remember.__defaults__ == ([1, 2, 4],)
base = 10


def early(value=base, *, key=base + 1):
    return value, key


base = 99
assert early() == (10, 11)
assert early.__kwdefaults__ == {'key': 11}
early.__defaults__ = (0,)
assert early() == (0, 11)
early.__defaults__ = None
assert error_of(lambda: early()) == "TypeError: early() missing 1 required positional argument: 'value'"

# === Too few or too many ===
def nothing():
    return 'nothing'


def one(a):
    return a


def two(a, b):
    return a, b


def three(a, b, c):
    return a, b, c


def optional(a, b=1, c=2):
    return a, b, c


assert error_of(lambda: nothing(1)) == 'TypeError: nothing() takes 0 positional arguments but 1 was given'
assert error_of(lambda: nothing(1, 2)) == 'TypeError: nothing() takes 0 positional arguments but 2 were given'
assert error_of(lambda: one()) == "TypeError: one() missing 1 required positional argument: 'a'"
assert error_of(lambda: one(1, 2)) == 'TypeError: one() takes 1 positional argument but 2 were given'
assert error_of(lambda: two()) == "TypeError: two() missing 2 required positional arguments: 'a' and 'b'"
assert error_of(lambda: two(1)) == "TypeError: two() missing 1 required positional argument: 'b'"
assert error_of(lambda: two(b=1)) == "TypeError: two() missing 1 required positional argument: 'a'"
assert error_of(lambda: two(1, 2, 3)) == 'TypeError: two() takes 2 positional arguments but 3 were given'
assert error_of(lambda: three()) == "TypeError: three() missing 3 required positional arguments: 'a', 'b', and 'c'"
assert error_of(lambda: three(1)) == "TypeError: three() missing 2 required positional arguments: 'b' and 'c'"
assert error_of(lambda: optional()) == "TypeError: optional() missing 1 required positional argument: 'a'"
assert error_of(lambda: optional(1, 2, 3, 4)) == (
    'TypeError: optional() takes from 1 to 3 positional arguments but 4 were given'
)
assert error_of(lambda: optional(b=1)) == "TypeError: optional() missing 1 required positional argument: 'a'"
assert error_of(lambda: keyword_only()) == "TypeError: keyword_only() missing 1 required keyword-only argument: 'a'"
assert error_of(lambda: keyword_only(1)) == 'TypeError: keyword_only() takes 0 positional arguments but 1 was given'
assert error_of(lambda: keyword_only(1, a=2)) == (
    'TypeError: keyword_only() takes 0 positional arguments but 1 positional argument (and 1 keyword-only '
    'argument) were given'
)
assert error_of(lambda: keyword_only(1, 2, 3)) == (
    'TypeError: keyword_only() takes 0 positional arguments but 3 were given'
)
assert error_of(lambda: every()) == "TypeError: every() missing 1 required positional argument: 'a'"
assert error_of(lambda: every(1)) == "TypeError: every() missing 1 required keyword-only argument: 'd'"
assert error_of(lambda: (lambda: 0)(1)) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: (lambda x: 0)()) == (
    "TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'"
)
assert error_of(lambda: (lambda x, y, z, *, k: 0)(1)) == (
    "TypeError: <lambda>.<locals>.<lambda>() missing 2 required positional arguments: 'y' and 'z'"
)


def many_keywords(*, a, b, c):
    return a, b, c


assert error_of(lambda: many_keywords()) == (
    "TypeError: many_keywords() missing 3 required keyword-only arguments: 'a', 'b', and 'c'"
)
assert error_of(lambda: many_keywords(b=1)) == (
    "TypeError: many_keywords() missing 2 required keyword-only arguments: 'a' and 'c'"
)


def mixed(a, b, *, c):
    return a


assert error_of(lambda: mixed(1, 2, 3)) == 'TypeError: mixed() takes 2 positional arguments but 3 were given'
assert error_of(lambda: mixed(1, 2, 3, c=4)) == (
    'TypeError: mixed() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) '
    'were given'
)
assert error_of(lambda: mixed(1, 2, 3, d=4)) == "TypeError: mixed() got an unexpected keyword argument 'd'"


def star(a, *rest, b):
    return a


assert error_of(lambda: star()) == "TypeError: star() missing 1 required positional argument: 'a'"
assert error_of(lambda: star(1, 2)) == "TypeError: star() missing 1 required keyword-only argument: 'b'"

# === Wrong keywords ===
assert error_of(lambda: nothing(x=1)) == "TypeError: nothing() got an unexpected keyword argument 'x'"
assert error_of(lambda: one(1, a=2)) == "TypeError: one() got multiple values for argument 'a'"
assert error_of(lambda: one(b=1)) == "TypeError: one() got an unexpected keyword argument 'b'"
assert error_of(lambda: one(1, b=1)) == "TypeError: one() got an unexpected keyword argument 'b'"
assert error_of(lambda: one(aa=1)) == "TypeError: one() got an unexpected keyword argument 'aa'. Did you mean 'a'?"
assert error_of(lambda: two(1, 2, c=3)) == "TypeError: two() got an unexpected keyword argument 'c'"
assert error_of(lambda: two(1, a=1)) == "TypeError: two() got multiple values for argument 'a'"
assert error_of(lambda: positional_only(a=1)) == (
    "TypeError: positional_only() got some positional-only arguments passed as keyword arguments: 'a'"
)
assert error_of(lambda: positional_only(1, b=2)) == (
    "TypeError: positional_only() got some positional-only arguments passed as keyword arguments: 'b'"
)
assert error_of(lambda: positional_only(a=1, b=2)) == (
    "TypeError: positional_only() got some positional-only arguments passed as keyword arguments: 'a, b'"
)
assert error_of(lambda: positional_only(1, c=2)) == (
    "TypeError: positional_only() got an unexpected keyword argument 'c'"
)
assert error_of(lambda: one(**{'a': 1}, **{'a': 2})) == (
    "TypeError: __main__.one() got multiple values for keyword argument 'a'"
)
assert error_of(lambda: catch_all(x=1, **{'x': 2})) == (
    "TypeError: __main__.catch_all() got multiple values for keyword argument 'x'"
)
assert error_of(lambda: catch_all(**{1: 2})) == 'TypeError: keywords must be strings'
assert error_of(lambda: catch_all(**[1])) == (
    'TypeError: __main__.catch_all() argument after ** must be a mapping, not list'
)
assert error_of(lambda: catch_all(**None)) == (
    'TypeError: __main__.catch_all() argument after ** must be a mapping, not NoneType'
)
assert error_of(lambda: catch_all(*1)) == (
    'TypeError: __main__.catch_all() argument after * must be an iterable, not int'
)
assert error_of(lambda: catch_all(*None)) == (
    'TypeError: __main__.catch_all() argument after * must be an iterable, not NoneType'
)
assert error_of(lambda: catch_all(1, *2)) == 'TypeError: Value after * must be an iterable, not int'
assert error_of(lambda: catch_all(1, **2)) == (
    'TypeError: __main__.catch_all() argument after ** must be a mapping, not int'
)


class Greeter:
    def hello(self, name):
        return name

    def no_self():
        return 0

    @classmethod
    def build(cls, size):
        return size

    @staticmethod
    def fixed(size):
        return size

    def __call__(self, x):
        return x


assert error_of(lambda: Greeter().hello()) == (
    "TypeError: Greeter.hello() missing 1 required positional argument: 'name'"
)
assert error_of(lambda: Greeter().hello(1, 2)) == (
    'TypeError: Greeter.hello() takes 2 positional arguments but 3 were given'
)
assert error_of(lambda: Greeter.hello()) == (
    "TypeError: Greeter.hello() missing 2 required positional arguments: 'self' and 'name'"
)
assert error_of(lambda: Greeter.hello('x')) == (
    "TypeError: Greeter.hello() missing 1 required positional argument: 'name'"
)
assert error_of(lambda: Greeter().hello(nom=1)) == (
    "TypeError: Greeter.hello() got an unexpected keyword argument 'nom'"
)
assert error_of(lambda: Greeter().no_self()) == (
    'TypeError: Greeter.no_self() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: Greeter.build()) == (
    "TypeError: Greeter.build() missing 1 required positional argument: 'size'"
)
assert error_of(lambda: Greeter().build(1, 2)) == (
    'TypeError: Greeter.build() takes 2 positional arguments but 3 were given'
)
assert error_of(lambda: Greeter.fixed()) == (
    "TypeError: Greeter.fixed() missing 1 required positional argument: 'size'"
)
assert error_of(lambda: Greeter()()) == "TypeError: Greeter.__call__() missing 1 required positional argument: 'x'"
assert error_of(lambda: Greeter(1)) == 'TypeError: Greeter() takes no arguments'
assert error_of(lambda: Greeter(x=1)) == 'TypeError: Greeter() takes no arguments'


class WithInit:
    def __init__(self, a, b=2):
        self.a = a


assert error_of(lambda: WithInit()) == "TypeError: WithInit.__init__() missing 1 required positional argument: 'a'"
assert error_of(lambda: WithInit(1, 2, 3)) == (
    'TypeError: WithInit.__init__() takes from 2 to 3 positional arguments but 4 were given'
)
assert error_of(lambda: WithInit(1, c=3)) == "TypeError: WithInit.__init__() got an unexpected keyword argument 'c'"

# === Things that cannot be called ===
assert error_of(lambda: 1()) == "TypeError: 'int' object is not callable"
assert error_of(lambda: 'text'()) == "TypeError: 'str' object is not callable"
assert error_of(lambda: None()) == "TypeError: 'NoneType' object is not callable"
assert error_of(lambda: [].append()()) == 'TypeError: list.append() takes exactly one argument (0 given)'
assert error_of(lambda: (1, 2)(3)) == "TypeError: 'tuple' object is not callable"
assert error_of(lambda: Greeter.missing()) == "AttributeError: type object 'Greeter' has no attribute 'missing'"
assert error_of(lambda: {}()) == "TypeError: 'dict' object is not callable"
# === Builtins with wrong arguments ===
assert error_of(lambda: len()) == 'TypeError: len() takes exactly one argument (0 given)'
assert error_of(lambda: len(1, 2)) == 'TypeError: len() takes exactly one argument (2 given)'
assert error_of(lambda: len(1)) == "TypeError: object of type 'int' has no len()"
assert error_of(lambda: len(obj=[])) == 'TypeError: len() takes no keyword arguments'
assert error_of(lambda: abs()) == 'TypeError: abs() takes exactly one argument (0 given)'
assert error_of(lambda: ord()) == 'TypeError: ord() takes exactly one argument (0 given)'
assert error_of(lambda: isinstance(1)) == 'TypeError: isinstance expected 2 arguments, got 1'
assert error_of(lambda: [].append()) == 'TypeError: list.append() takes exactly one argument (0 given)'
assert error_of(lambda: [].append(1, 2)) == 'TypeError: list.append() takes exactly one argument (2 given)'
assert error_of(lambda: 'a'.upper(1)) == 'TypeError: str.upper() takes no arguments (1 given)'
assert error_of(lambda: {}.get()) == 'TypeError: get expected at least 1 argument, got 0'
assert error_of(lambda: 'a'.replace('b')) == 'TypeError: replace() takes at least 2 positional arguments (1 given)'
assert error_of(lambda: 'a'.split(bad=1)) == "TypeError: split() got an unexpected keyword argument 'bad'"
assert error_of(lambda: print(bad=1)) == "TypeError: print() got an unexpected keyword argument 'bad'"
assert error_of(lambda: sorted()) == 'TypeError: sorted expected 1 argument, got 0'
assert error_of(lambda: sorted([1], 2)) == 'TypeError: sorted expected 1 argument, got 2'
assert error_of(lambda: sorted([1], bad=2)) == "TypeError: sort() got an unexpected keyword argument 'bad'"
