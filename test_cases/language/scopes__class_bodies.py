# Scopes of class bodies, comprehensions, lambdas, generator expressions and exec in each other.
x = 'global x'
y = 'global y'


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


# === A class body reads its own names, then the global ones, but closures skip it ===
class Reads:
    before = x
    x = 'class x'
    after = x
    method = lambda self: x
    listed = [x for _ in range(1)]
    first_source = [letter for letter in x[:5]]
    generated = list(x for _ in range(1))
    nested = [[x for _ in 'a'] for x in ['inner x']]
    condition = [1 for _ in range(1) if x == 'global x']

    class Inner:
        from_inner = x

    del x
    gone = x


assert (Reads.before, Reads.after, Reads().method(), Reads.listed, ''.join(Reads.first_source)) == (
    'global x', 'class x', 'global x', ['global x'], 'class',
)
assert (Reads.generated, Reads.nested, Reads.condition, Reads.Inner.from_inner, Reads.gone) == (
    ['global x'], [['inner x']], [1], 'global x', 'global x',
)
assert hasattr(Reads, 'x') is False


# === In a function the class body reads the closure, unless it assigns ===
def function():
    x = 'function x'

    class Free:
        seen = x
        lister = [x + y for y in 'ab']
        method = lambda self: x

    class Assigns:
        seen = x
        x = 'own x'
        seen_again = x
        method = lambda self: x

    class Declares:
        nonlocal x
        seen = x
        x = 'changed by a class body'

    free = Free.seen, Free.lister, Free().method()
    return *free, Assigns.seen, Assigns.seen_again, Assigns().method(), Declares.seen, x


assert function() == (
    'function x',
    ['function xa', 'function xb'],
    'changed by a class body',
    'global x',
    'own x',
    'changed by a class body',
    'function x',
    'changed by a class body',
)


def unbound():
    class Early:
        seen = later

    later = 1


assert error_of(unbound) == (
    "NameError: cannot access free variable 'later' where it is not associated with a value in enclosing scope"
)


def unbound_class_name():
    class Body:
        value = undefined_anywhere


assert error_of(unbound_class_name) == "NameError: name 'undefined_anywhere' is not defined"


class Globals:
    global made_in_class
    made_in_class = 'a global'
    y = y + ' copied'
    locals_seen = sorted(name for name in locals() if not name.startswith('__'))


assert (made_in_class, hasattr(Globals, 'made_in_class'), Globals.y, y, Globals.locals_seen) == (
    'a global', False, 'global y copied', 'global y', ['y'],
)


# === Loops, conditions, handlers and deletion in a body ===
class Body:
    for number in range(3):
        if number == 1:
            continue
        exec(f'field_{number} = number * 10')
    try:
        1 / 0
    except ZeroDivisionError as error:
        text = str(error)
    with memoryview(b'abc') as view:
        size = len(view)
    squares = {n: n * n for n in range(number)}
    vars()['by_vars'] = 'dynamic'
    del view
    while number:
        number -= 1
    else:
        ended = True


assert (Body.field_0, Body.field_2, Body.text, Body.size, Body.squares, Body.by_vars, Body.number, Body.ended) == (
    0, 20, 'division by zero', 3, {0: 0, 1: 1}, 'dynamic', 0, True,
)
assert (hasattr(Body, 'field_1'), hasattr(Body, 'error'), hasattr(Body, 'view')) == (False, False, False)

# === Comprehension variables are their own, walrus targets are not ===
n = 'outer n'
assert ([n for n in range(2)], n) == ([0, 1], 'outer n')
assert ([last := n for n in range(3)], last, n) == ([0, 1, 2], 2, 'outer n')
assert [(i, j) for i in range(3) for j in range(i)] == [(1, 0), (2, 0), (2, 1)]
assert [[i for i in range(i)] for i in range(3)] == [[], [0], [0, 1]]
functions = [lambda: i for i in range(3)]
assert [f() for f in functions] == [2, 2, 2]
functions = [lambda i=i: i for i in range(3)]
assert [f() for f in functions] == [0, 1, 2]
functions = [(lambda j: lambda: (i, j))(i * 10) for i in range(3)]
assert [f() for f in functions] == [(2, 0), (2, 10), (2, 20)]
generators = [(i + k for k in range(2)) for i in range(2)]
assert [list(g) for g in generators] == [[1, 2], [1, 2]]


def walrus_reaches_out():
    total = 0
    partial = [total := total + value for value in (1, 2, 3)]
    any((hit := value) > 1 for value in partial)
    return total, partial, hit, sorted(locals())


assert walrus_reaches_out() == (6, [1, 3, 6], 3, ['hit', 'partial', 'total'])


def comprehension_reads_later():
    result = [inner() for inner in [lambda: late]]
    late = 1


assert error_of(comprehension_reads_later) == (
    "NameError: cannot access free variable 'late' where it is not associated with a value in enclosing scope"
)


# === nonlocal through several levels ===
def counter():
    count = 0

    def middle():
        count = 'own'

        def inner():
            nonlocal count
            count += '!'
            return count

        return inner(), count

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        del count

    return middle, step, reset, lambda: count


middle, step, reset, read = counter()
assert (step(), step(5), middle(), read()) == (1, 6, ('own!', 'own!'), 6)
reset()
assert error_of(read) == (
    "NameError: cannot access free variable 'count' where it is not associated with a value in enclosing scope"
)
assert error_of(step) == (
    "NameError: cannot access free variable 'count' where it is not associated with a value in enclosing scope"
)
assert error_of(reset) == (
    "NameError: cannot access free variable 'count' where it is not associated with a value in enclosing scope"
)


# === exec and eval see what is there, and cannot add to a function ===
def dynamic():
    local = 1
    exec('local = 2; added = 3')
    snapshot = locals()
    snapshot['local'] = 4
    found = eval('local + len(name)', {'name': 'abc'}, {'local': 10})
    return local, 'added' in locals(), found, error_of(lambda: eval('local')), [eval('local') for _ in range(1)]


assert dynamic() == (1, False, 13, "NameError: name 'local' is not defined", [1])
namespace = {'x': 'of exec'}
exec('class Made:\n    seen = x\n    get = lambda self: x\n', namespace)
assert (namespace['Made'].seen, namespace['Made']().get()) == ('of exec', 'of exec')
split, inner = {}, {}
exec('v = 1\ndef f(): return v\n', split, inner)
assert (sorted(inner), error_of(inner['f'])) == (['f', 'v'], "NameError: name 'v' is not defined")
assert error_of(exec, 'w = 1\nlisted = [w for _ in "a"]', split, inner) == None
