# Stars in calls, displays, subscripts, returns and loops.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Displays ===
assert [*'ab', *(), *range(2)] == ['a', 'b', 0, 1]
assert (*'ab',) == ('a', 'b')
assert (*'ab', 1) == ('a', 'b', 1)
assert ({*'a', *[1], *()} == {'a', 1}) is True
assert repr({**{'a': 1}, 'b': 2, **{'a': 3}}) == "{'a': 3, 'b': 2}"
assert repr({'a': 1, **{'a': 2, 'c': 3}}) == "{'a': 2, 'c': 3}"
assert repr({**{'a': 2}, 'a': 1}) == "{'a': 1}"
assert [*{'k': 1}, *{2}, *(x for x in 'z')] == ['k', 2, 'z']
assert [*[*[*'deep']]] == ['d', 'e', 'e', 'p']
assert [1, *[], 2] == [1, 2]
assert (*{'a': 1}.items(),) == (('a', 1),)
assert repr({1: 2, **{'x': 3}, **{}, 4: 5}) == "{1: 2, 'x': 3, 4: 5}"
first = {'a': 1}
copy = {**first}
copy['b'] = 2
assert repr(first) == "{'a': 1}"
lst = [1]
lst = [*lst, *lst, lst]
assert lst == [1, 1, [1]]

# === Calls ===
def show(*args, **kwargs):
    return args, kwargs


assert show(*[1], 2, *(3, 4), k=5, **{'m': 6}) == ((1, 2, 3, 4), {'k': 5, 'm': 6})
assert show(*'ab', **{}, **{'x': 1}) == (('a', 'b'), {'x': 1})
assert show(**{'a': 1}, b=2) == ((), {'a': 1, 'b': 2})
assert show(*[], *(), **{}) == ((), {})
assert show(*{'k': 1}, *(i for i in range(2))) == (('k', 0, 1), {})
assert show(x=1, *[2]) == ((2,), {'x': 1})
assert max(*[1, 5, 3]) == 5
assert print(*[], sep='', end='') is None
assert show(*range(3), *'x')[0] == (0, 1, 2, 'x')
assert len(show(*range(1000))[0]) == 1000
assert len(show(**{f'k{i}': i for i in range(300)})[1]) == 300
assert (lambda a, b=2, *c, d, **e: (a, b, c, d, e))(*[1], **{'d': 4, 'z': 26}) == (1, 2, (), 4, {'z': 26})
assert error_of(lambda: show(*5)) == 'TypeError: __main__.show() argument after * must be an iterable, not int'
assert error_of(lambda: show(*None, 1)) == 'TypeError: Value after * must be an iterable, not NoneType'
assert error_of(lambda: show(**5)) == 'TypeError: __main__.show() argument after ** must be a mapping, not int'
assert error_of(lambda: show(**[('a', 1)])) == (
    'TypeError: __main__.show() argument after ** must be a mapping, not list'
)
assert error_of(lambda: show(**{1: 2})) == 'TypeError: keywords must be strings'
assert error_of(lambda: show(a=1, **{'a': 2})) == (
    "TypeError: __main__.show() got multiple values for keyword argument 'a'"
)
assert error_of(lambda: show(**{'a': 1}, **{'a': 2})) == (
    "TypeError: __main__.show() got multiple values for keyword argument 'a'"
)
assert error_of(lambda: max(*5)) == 'TypeError: max() argument after * must be an iterable, not int'
assert error_of(lambda: [*5]) == 'TypeError: Value after * must be an iterable, not int'
assert error_of(lambda: [*None]) == 'TypeError: Value after * must be an iterable, not NoneType'
assert error_of(lambda: {*5}) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: (*5,)) == 'TypeError: Value after * must be an iterable, not int'
assert error_of(lambda: {**5}) == "TypeError: 'int' object is not a mapping"
assert error_of(lambda: {**[1]}) == "TypeError: 'list' object is not a mapping"
assert error_of(lambda: {**None}) == "TypeError: 'NoneType' object is not a mapping"
assert error_of(lambda: {*[[]]}) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: print(**{'sep': 1})) == 'TypeError: sep must be None or a string, not int'


class Mapping:
    def keys(self):
        return ['x', 'y']

    def __getitem__(self, key):
        return key * 2


assert repr({**Mapping()}) == "{'x': 'xx', 'y': 'yy'}"
assert show(**Mapping()) == ((), {'x': 'xx', 'y': 'yy'})


class OnlyKeys:
    def keys(self):
        return ['x']


assert error_of(lambda: {**OnlyKeys()}) == "TypeError: 'OnlyKeys' object is not subscriptable"
assert error_of(lambda: show(**OnlyKeys())) == "TypeError: 'OnlyKeys' object is not subscriptable"

# === return, yield, subscripts, for ===
def returns(*rest):
    return 0, *rest


def yields(*rest):
    yield 0, *rest


assert returns(1, 2) == (0, 1, 2)
assert list(yields(1, 2)) == [(0, 1, 2)]
assert [x for x in (*'ab', *'cd')] == ['a', 'b', 'c', 'd']
out = []
for x in *[1, 2], *'ab':
    out.append(x)
assert out == [1, 2, 'a', 'b']


class Key:
    def __getitem__(self, key):
        return key


assert Key()[*'ab'] == ('a', 'b')
assert Key()[1, *[2, 3], 4] == (1, 2, 3, 4)
assert repr(Key()[*(), 1:2]) == '(slice(1, 2, None),)'

# === Order of evaluation ===
log = []


def note(value):
    log.append(value)
    return value


show(note(1), *note([2]), note(3), k=note(4), **note({'m': 5}))
assert log == [1, [2], 3, 4, {'m': 5}]
log.clear()
assert repr({note('a'): note(1), **note({'b': 2}), note('c'): note(3)}) == "{'a': 1, 'b': 2, 'c': 3}"
assert log == ['a', 1, {'b': 2}, 'c', 3]
log.clear()


def fails():
    log.append('fails')
    raise ValueError('stop here')


assert error_of(lambda: show(note(1), *fails(), note(2))) == 'ValueError: stop here'
assert log == [1, 'fails']
