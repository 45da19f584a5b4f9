# Unpacking everywhere: what is iterated and how far, starred targets, nested targets, errors and their messages.
log = []


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


class Source:
    """Counts what is taken from it."""

    def __init__(self, *values, fail=None):
        self.values, self.fail = values, fail

    def __iter__(self):
        log.append('iter')
        for value in self.values:
            log.append(value)
            yield value
        log.append('end')
        if self.fail:
            raise self.fail

    def __len__(self):
        log.append('len')
        return 99


def logged():
    result = list(log)
    log.clear()
    return result


# === How far the source is read ===
a, b = Source(1, 2)
assert (a, b, logged()) == (1, 2, ['iter', 1, 2, 'end'])


def two(source):
    a, b = source
    return a, b


def star(source):
    a, *b, c = source
    return a, b, c


assert (error_of(two, Source(1, 2, 3, 4)), logged()) == (
    'ValueError: too many values to unpack (expected 2)',
    ['iter', 1, 2, 3],
)
assert (error_of(two, Source(1)), logged()) == (
    'ValueError: not enough values to unpack (expected 2, got 1)',
    ['iter', 1, 'end'],
)
assert (error_of(two, Source(1, 2, fail=KeyError('at the end'))), logged()) == (
    "KeyError: 'at the end'", ['iter', 1, 2, 'end'],
)
assert (error_of(star, Source(1, 2)), error_of(star, Source(1)), logged()) == (
    (1, [], 2),
    'ValueError: not enough values to unpack (expected at least 2, got 1)',
    ['iter', 1, 2, 'end', 'iter', 1, 'end'],
)
assert (error_of(star, Source(1, 2, 3, 4, 5)), logged()) == ((1, [2, 3, 4], 5), ['iter', 1, 2, 3, 4, 5, 'end'])
generator = (n for n in range(10))
assert (error_of(two, generator), next(generator)) == ('ValueError: too many values to unpack (expected 2)', 3)
assert (error_of(star, generator), next(generator, 'used up')) == ((4, [5, 6, 7, 8], 9), 'used up')

# === Every iterable ===
for source in 'ab', b'ab', {'k': 1, 'l': 2}, range(2), {1: 2, 3: 4}.items(), [[], ()], (x for x in 'xy'):
    print(two(source))
for source in 'abc', (1, 2, 3), [1], {}, {5}, 'é', range(5), None, 7, two, NotImplemented, 1.5, int, [1, 2, 3, 4]:
    print(error_of(two, source))
for source in (), [1], 'x', None:
    print(error_of(star, source))


class Sized(list):
    """A list that claims to hold other things: unpacking asks its __iter__."""

    def __iter__(self):
        return iter('pq')


class Sequence:
    def __getitem__(self, index):
        return [10, 20][index]


class Tuple(tuple):
    def __iter__(self):
        return iter(['from', 'iter'])


class BadIterator:
    def __iter__(self):
        return [1, 2]


assert (two(Sized([1, 2, 3])), two(Sequence()), two(Tuple((1, 2)))) == (('p', 'q'), (10, 20), ('from', 'iter'))
assert ([*Sized([1])], (*Tuple((1, 2)),), {*Sequence()}, max(*Sized([1])), dict([Sized([])])) == (
    ['p', 'q'], ('from', 'iter'), {10, 20}, 'q', {'p': 'q'},
)
assert error_of(two, BadIterator()) == "TypeError: iter() returned non-iterator of type 'list'"

# === Starred targets make new lists, wherever they stand ===
*start, end = 'abc'
[*everything] = (1, 2)
first, *nothing = [0]
(*one, two_), three = 'pq', 'r'
assert (start, end, everything, first, nothing, one, two_, three) == (['a', 'b'], 'c', [1, 2], 0, [], ['p'], 'q', 'r')
original = [1, 2]
*copied, = original
assert (copied, copied is original) == ([1, 2], False)
(a, (b, *c), *d), e = (1, 'xyz', 4, 5), 6
assert (a, b, c, d, e) == (1, 'x', ['y', 'z'], [4, 5], 6)
x, (y, (z, [w])) = 1, (2, (3, '4'))
assert (x, y, z, w) == (1, 2, 3, '4')
() = []
[] = ''
[()] = [()]
(a), [b] = 1, [2]
assert (a, b) == (1, 2)
assert error_of(exec, '() = [1]') == 'ValueError: too many values to unpack (expected 0, got 1)'
assert error_of(exec, '[a, []] = 1, 2') == 'TypeError: cannot unpack non-iterable int object'
for source in (
    '*a = 1', 'a, *b, *c = x', '*a, (*b, *c) = x', '(*a) = x', 'del *a', 'f(*a = 1)', '*a += 1', 'for *x in y: pass',
    'with a as *b: pass', '[x for *x in y]', '*x: int = 1', 'a, b: int = 1', 'a, b += 1', '(a, b): int', 'print(*)',
    '{**}', '{**a: 1}', '[**a]', '(*a for a in b)', 'lambda *: 0', 'def f(*): 0', 'x = *a', 'return *a',
):
    try:
        compile(source, 's', 'exec')
        print(source, '-', 'compiles')
    except SyntaxError as error:
        print(source, '-', error.msg)

# === Targets of every kind, stored from left to right ===
class Holder:
    pass


holder, table, numbers = Holder(), {}, [0, 1, 2, 3]
holder.a, table['k'], numbers[1:3], *holder.rest = 'A', 'K', 'xyz', 8, 9
assert (holder.a, table, numbers, holder.rest) == ('A', {'k': 'K'}, [0, 'x', 'y', 'z', 3], [8, 9])
i, numbers[i], i = 0, 'at zero', 1
assert (numbers, i) == (['at zero', 'x', 'y', 'z', 3], 1)
for holder.x, (table['i'], *holder.tail) in [(1, 'ab'), (2, 'cde')]:
    log.append((holder.x, table['i'], holder.tail))
assert logged() == [(1, 'a', ['b']), (2, 'c', ['d', 'e'])]
assert [[a, b] for a, *b in ('xyz', 'w')] == [['x', ['y', 'z']], ['w', []]]
assert {k: v for k, (v, *_) in {'a': (1, 2), 'b': 'z'}.items()} == {'a': 1, 'b': 'z'}
with memoryview(b'xy') as (left, right):
    pass
assert (left, right) == (120, 121)
x = y = (p, q) = [r, *s] = 'mn'
assert (x, y, p, q, r, s) == ('mn', 'mn', 'm', 'n', 'm', ['n'])
a, b = b, a = 1, 2
assert (a, b) == (2, 1)

# === In displays, calls, returns, subscripts and for ===
def returns(*rest):
    return 0, *rest, *'ab'


def yields():
    got = yield 1, *'x'
    yield *[got], 2


assert (returns(5), returns(), [*yields()]) == ((0, 5, 'a', 'b'), (0, 'a', 'b'), [(1, 'x'), (None, 2)])
assert ([*range(2), *'ab', *{'k': 1}], (*(), *[]), {*'aa', *[1]} == {'a', 1}, {**{'a': 1}, 'b': 2, **{'a': 3}}) == (
    [0, 1, 'a', 'b', 'k'], (), True, {'a': 3, 'b': 2},
)
assert {(1, 2): 'tuple'}[*[1], 2] == 'tuple'
for item in *'ab', 3:
    log.append(item)
assert logged() == ['a', 'b', 3]
assert (lambda *args, **kwargs: (args, kwargs))(*'ab', 1, *[2], k=3, **{'l': 4}, **{}) == (
    ('a', 'b', 1, 2), {'k': 3, 'l': 4},
)
assert (print(*[], sep='') is None, max(*[1, 2], *(3,)), dict(**{'a b': 1}), '{}{}'.format(*'xy')) == (
    True, 3, {'a b': 1}, 'xy',
)
assert error_of(lambda: [*5]) == 'TypeError: Value after * must be an iterable, not int'
assert error_of(lambda: (1, *None)) == 'TypeError: Value after * must be an iterable, not NoneType'
assert error_of(lambda: {*1.5}) == "TypeError: 'float' object is not iterable"
assert error_of(lambda: {**[1]}) == "TypeError: 'list' object is not a mapping"
assert error_of(lambda: dict(**'ab')) == 'TypeError: dict() argument after ** must be a mapping, not str'
assert error_of(lambda: dict(**{1: 2})) == 'TypeError: keywords must be strings'
assert error_of(lambda: print(*5)) == 'TypeError: print() argument after * must be an iterable, not int'
assert error_of(lambda: {*[[]]}) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"


# === Records from text, swaps and rotations ===
TEXT = 'ann,41,red,blue\nbob,7\ncy,x,green'


def parse(line):
    match line.split(','):
        case [name, age, *colours] if age.isdigit():
            return name, int(age), colours
        case [name, *rest]:
            return name, None, rest


assert [parse(line) for line in TEXT.split('\n')] == [
    ('ann', 41, ['red', 'blue']), ('bob', 7, []), ('cy', None, ['x', 'green']),
]
(head, *_), *_, (*_, tail) = map(parse, TEXT.split('\n'))
assert (head, tail) == ('ann', ['x', 'green'])
queue = [1, 2, 3, 4]
queue[0], queue[-1] = queue[-1], queue[0]
[queue[i], *queue[i + 1:]] = [queue[2], 'rotated', *queue[:1]] if (i := 1) else []
assert queue == [4, 3, 'rotated', 4]
queue[:], queue[0:0] = queue[1:] + queue[:1], ['first']
assert queue == ['first', 3, 'rotated', 4, 4]
