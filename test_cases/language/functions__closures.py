# Closures share variables, not values; each call makes new ones.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Cells ===
def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    def current():
        return count

    return step, current


step, current = counter()
assert (step(), step(5), current()) == (1, 6, 6)
other_step, other_current = counter()
assert (other_step(), current()) == (1, 6)


def late():
    def read():
        return value

    value = 'assigned after the definition'
    return read()


assert late() == 'assigned after the definition'


def unset():
    def read():
        return value

    if False:
        value = 1
    return read


assert error_of(lambda: unset()()) == (
    "NameError: cannot access free variable 'value' where it is not associated with a value in enclosing scope"
)


def deleted():
    value = 1

    def read():
        return value

    del value
    return read


assert error_of(lambda: deleted()()) == (
    "NameError: cannot access free variable 'value' where it is not associated with a value in enclosing scope"
)

# === Late binding in loops ===
functions = []
for i in range(3):
    functions.append(lambda: i)
assert [f() for f in functions] == [2, 2, 2]
i = 'changed'
assert [f() for f in functions] == ['changed', 'changed', 'changed']
assert [f() for f in [lambda: j for j in range(3)]] == [2, 2, 2]
assert [f() for f in [lambda j=j: j for j in range(3)]] == [0, 1, 2]
assert [f() for f in (lambda: j for j in range(3))] == [0, 1, 2]


def make_adders():
    return [lambda value, n=n: value + n + extra for n in range(3)], (extra := 100)


assert [adder(1) for adder in make_adders()[0]] == [101, 102, 103]


def fresh_per_call(n):
    return lambda: n


assert [f() for f in map(fresh_per_call, range(3))] == [0, 1, 2]

# === Depth ===
def outer():
    x = 'outer'

    def middle():
        def inner():
            nonlocal x
            x += '+inner'
            return x

        return inner

    return middle()(), x


assert outer() == ('outer+inner', 'outer+inner')


def shadowing(x):
    def inner(x):
        return [x for x in (x, 'element')], x

    return inner('argument'), x


assert shadowing('outer') == ((['argument', 'element'], 'argument'), 'outer')


def recursive_closure(n):
    def down(k):
        return [] if k == 0 else [n - k] + down(k - 1)

    return down(n)


assert recursive_closure(4) == [0, 1, 2, 3]


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


assert repr((even(10), odd(10))) == '(True, False)'

# === Classes between ===
def with_class():
    name = 'function'

    class Holder:
        name = 'class'
        seen = name

        def read(self):
            return name

        values = [name for _ in range(1)]
        first = [letter for letter in name][0]

    return Holder.seen, Holder().read(), Holder.values, Holder.first


assert with_class() == ('class', 'function', ['function'], 'c')

# === Attributes of functions ===
def documented(a, b: int = 1, *, c: 'text' = None) -> str:
    """First line.

    More.
    """
    return a


assert documented.__name__ == 'documented'
assert documented.__qualname__ == 'documented'
assert documented.__doc__.split('\n')[0] == 'First line.'
assert documented.__module__ == '__main__'
assert documented.__defaults__ == (1,)
assert documented.__kwdefaults__ == {'c': None}
assert (documented.__annotations__ == {'b': int, 'c': 'text', 'return': str}) is True
assert fresh_per_call(1).__qualname__ == 'fresh_per_call.<locals>.<lambda>'
assert fresh_per_call(1).__name__ == '<lambda>'
assert counter()[0].__qualname__ == 'counter.<locals>.step'
documented.calls = 3
assert documented.calls == 3
assert documented.__dict__ == {'calls': 3}
assert error_of(lambda: documented.missing) == "AttributeError: 'function' object has no attribute 'missing'"
documented.__name__ = 'renamed'
assert documented.__name__ == 'renamed'
assert repr(documented).split(' at ')[0] == '<function documented'
assert repr(len) == '<built-in function len>'
assert repr([].append).split(' at ')[0] == '<built-in method append of list object'
assert type(documented).__name__ == 'function'
assert type(len).__name__ == 'builtin_function_or_method'
assert type(lambda: 0).__name__ == 'function'
assert type(''.join).__name__ == 'builtin_function_or_method'
assert callable(documented) is True
assert (documented == documented) is True
assert {documented: 1}[documented] == 1
