# The walrus operator: where it may stand, its scope and its value.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Places ===
assert ((n := 5)) == 5
assert n == 5
assert [a := 1, b := a + 1, a + b] == [1, 2, 3]
assert (x := 1, 2) == (1, 2)
assert x == 1
assert len(s := 'abc') + len(s) == 6
if (m := n * 2) > 5:
    found = m
assert found == 10
values = iter([3, 2, 1, 0, 9])
seen = []
while value := next(values):
    seen.append(value)
assert (seen, value) == ([3, 2, 1], 0)
assert {(k := 'key'): (v := 'value'), k + '2': v} == {'key': 'value', 'key2': 'value'}
assert 'abc'[(i := 1)] + 'abc'[i] == 'bb'
assert ('abcd'[(lo := 1):(hi := 3)], lo, hi) == ('bc', 1, 3)
assert f'{(w := 7)} {w:>3}' == '7   7'
assert (lambda: (inner := 5) * inner)() == 25
assert (1 if (flag := 0) else flag) == 0
assert ((p := 3) and (q := p + 1), q) == (4, 4)
assert ((r := 0) or (t := 'used')) == 'used'
assert (not (u := [])) is True
assert (checked := 1), 'message'
assert checked == 1
assert [y for c in 'abc' if (y := c.upper()) != 'B'] == ['A', 'C']
assert y == 'C'
print((z := 'printed'), end='', file=type('Sink', (), {'write': lambda self, text: None})())
assert z == 'printed'
with_default = (lambda a=(d := 4): a)()
assert (with_default, d) == (4, 4)


def decorated(number=(default := 10)):
    return number


assert (decorated(), default) == (10, 10)


@(decorator := lambda f: f)
def function():
    return 1


assert decorator(5) == 5

# === Scope ===
def in_function():
    [last := i for i in range(3)]
    return last


assert in_function() == 2
assert error_of(lambda: last) == "NameError: name 'last' is not defined"


def with_global():
    global made_global
    return [made_global := i for i in 'ab']


with_global()
assert made_global == 'b'


def with_nonlocal():
    x = 0

    def inner():
        nonlocal x
        return [x := i for i in (4, 5)]

    inner()
    return x


assert with_nonlocal() == 5


def nested_comprehension():
    rows = [[cell := (i, j) for j in range(2)] for i in range(2)]
    return cell


assert nested_comprehension() == (1, 1)


def generator_scope():
    g = (seen := i for i in range(3))
    next(g)
    next(g)
    return seen


assert generator_scope() == 1


def unbound():
    if False:
        (never := 1)
    return never


assert error_of(lambda: unbound()) == (
    "UnboundLocalError: cannot access local variable 'never' where it is not associated with a value"
)
log = []
(chain := log).append(chain is log)
assert repr(log) == '[True]'
assert (one := (two := (three := 3)) + 1) + two + three == 10
total = 0
assert ([total := total + item for item in (1, 2, 3)], total) == ([1, 3, 6], 6)
