# Lambda expressions: parameters, defaults, nesting and precedence.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Parameters ===
assert (lambda: None)() is None
assert (lambda x: x * 2)(4) == 8
assert (lambda x, /, y=2, *z, k=3, **w: (x, y, z, k, w))(1, 5, 6, k=7, m=8) == (1, 5, (6,), 7, {'m': 8})
assert (lambda *, k: k)(k=1) == 1
assert (lambda *args: args)(*'ab') == ('a', 'b')
assert (lambda x=1, y=(lambda: 2)(): (x, y))() == (1, 2)
assert error_of(lambda: (lambda x, y: 0)(1)) == (
    "TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'y'"
)
assert error_of(lambda: (lambda *, k: k)(1)) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: (lambda x: x)(y=1)) == (
    "TypeError: <lambda>.<locals>.<lambda>() got an unexpected keyword argument 'y'"
)

# === Bodies ===
assert (lambda x: 'even' if x % 2 == 0 else 'odd')(3) == 'odd'
assert (lambda: (yield_ := 5) + yield_)() == 10
assert (lambda x: [x, *x, {x: x}])('ab') == ['ab', 'a', 'b', {'ab': 'ab'}]
assert (lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3) == (1, 2, 3)
assert [f(3) for f in (lambda x: x + 1, lambda x: x * x)] == [4, 9]
assert list((lambda: (yield))()) == [None]
assert list((lambda n: (yield n) or (yield n + 1))(2)) == [2, 3]
assert (lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 20) == 2432902008176640000
assert (lambda x: x in 'abc' and not x == 'b')('a') is True
assert sorted([('b', 1), ('a', 2)], key=lambda pair: pair[1]) == [('b', 1), ('a', 2)]
assert {'k': lambda: 1}['k']() == 1
assert (lambda s: f'{s!r:>5}')('a') == "  'a'"

# === Names ===
named = lambda: 0
assert named.__name__ == '<lambda>'
assert named.__qualname__ == '<lambda>'


class Holder:
    method = lambda self, x: (type(self).__name__, x)
    nested = (lambda: (lambda: 0))()


assert Holder().method(3) == ('Holder', 3)
assert Holder.method.__qualname__ == 'Holder.<lambda>'
assert Holder.nested.__qualname__ == 'Holder.<lambda>.<locals>.<lambda>'
assert error_of(lambda: named(1)) == 'TypeError: <lambda>() takes 0 positional arguments but 1 was given'
assert error_of(lambda: Holder().method()) == (
    "TypeError: Holder.<lambda>() missing 1 required positional argument: 'x'"
)
