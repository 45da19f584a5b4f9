# Generators: suspension, send, throw, close, return values, yield from, and their errors.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Basics ===
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return 'finished'


assert list(count(3)) == [0, 1, 2]
g = count(2)
assert (next(g), next(g)) == (0, 1)
try:
    next(g)
except StopIteration as stop:
    assert stop.value == 'finished'
    assert stop.args == ('finished',)
assert error_of(lambda: next(g)) == 'StopIteration: '
assert list(g) == []
assert next(g, 'default') == 'default'
assert (iter(g) is g) is True
assert type(g).__name__ == 'generator'
assert repr(g).startswith('<generator object count at 0x') is True
assert g.__name__ == 'count'
assert g.__qualname__ == 'count'
assert type(count).__name__ == 'function'


def never():
    return 1
    yield


assert list(never()) == []


def plain_return():
    yield 1
    return


assert list(plain_return()) == [1]
log = []


def lazy():
    log.append('started')
    yield 1
    log.append('resumed')


g = lazy()
assert log == []
next(g)
assert log == ['started']
assert list(g) == []
assert log == ['started', 'resumed']


def infinite():
    n = 0
    while True:
        yield (n := n + 1)


assert [x for x, _ in zip(infinite(), 'abc')] == [1, 2, 3]

# === send ===
def accumulate():
    total = 0
    while True:
        received = yield total
        if received is None:
            return total
        total += received


g = accumulate()
assert g.send(None) == 0
assert (g.send(1), g.send(10)) == (1, 11)
assert error_of(lambda: g.send(None)) == 'StopIteration: 11'
assert error_of(lambda: accumulate().send(1)) == "TypeError: can't send non-None value to a just-started generator"
assert error_of(lambda: g.send(5)) == 'StopIteration: '
assert error_of(lambda: g.send()) == 'TypeError: generator.send() takes exactly one argument (0 given)'


def echo():
    got = []
    while len(got) < 3:
        got.append((yield len(got)))
    yield got


g = echo()
assert [next(g), g.send('a'), next(g), g.send('c')] == [0, 1, 2, ['a', None, 'c']]


def expressions():
    x = yield
    y = (yield x) + (yield)
    z = [(yield y), (yield)]
    yield z, (yield) if x else None


g = expressions()
next(g)
assert (g.send(1), g.send(2), g.send(3), g.send(4), g.send(5), g.send(6)) == (1, None, 5, None, None, ([4, 5], 6))
assert list(yielding for yielding in (lambda: (yield 5))()) == [5]

# === throw ===
def resilient():
    while True:
        try:
            yield 'ok'
        except ValueError as error:
            yield f'caught {error}'


g = resilient()
next(g)
assert g.throw(ValueError('one')) == 'caught one'
assert next(g) == 'ok'
assert g.throw(ValueError) == 'caught '
assert error_of(lambda: g.throw(KeyError('out'))) == "KeyError: 'out'"
assert error_of(lambda: next(g)) == 'StopIteration: '
assert error_of(lambda: g.throw(ValueError('after the end'))) == 'ValueError: after the end'
assert error_of(lambda: count(1).throw(ValueError('not started'))) == 'ValueError: not started'
assert error_of(lambda: resilient().throw(5)) == (
    'TypeError: exceptions must be classes or instances deriving from BaseException, not int'
)
assert error_of(lambda: count(1).throw('text')) == (
    'TypeError: exceptions must be classes or instances deriving from BaseException, not str'
)


def translate():
    try:
        yield
    except KeyError as error:
        raise RuntimeError('translated') from error


g = translate()
next(g)
try:
    g.throw(KeyError('k'))
except RuntimeError as error:
    assert str(error) == 'translated'
    assert repr(error.__cause__) == "KeyError('k')"


def swallow():
    try:
        yield 1
    except ValueError:
        return 'swallowed'


g = swallow()
next(g)
assert error_of(lambda: g.throw(ValueError)) == 'StopIteration: swallowed'

# === close ===
log.clear()


def careful():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append('exit')
        raise
    finally:
        log.append('finally')


g = careful()
next(g)
assert g.close() is None
assert log == ['exit', 'finally']
assert g.close() is None
assert error_of(lambda: next(g)) == 'StopIteration: '
assert careful().close() is None
assert log == ['exit', 'finally']


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


g = stubborn()
next(g)
assert error_of(lambda: g.close()) == 'RuntimeError: generator ignored GeneratorExit'


def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return 'value of close'


g = returns_on_close()
next(g)
assert g.close() == 'value of close'


def fails_on_close():
    try:
        yield
    finally:
        raise OSError('while closing')


g = fails_on_close()
next(g)
assert error_of(lambda: g.close()) == 'OSError: while closing'

# === yield from ===
def inner():
    received = yield 1
    log.append(f'inner got {received}')
    try:
        yield 2
    except ValueError as error:
        log.append(f'inner caught {error}')
        yield 'handled'
    return 'inner result'


def outer():
    result = yield from inner()
    log.append(result)
    yield from 'ab'
    yield from [x * 2 for x in (1, 2)]
    last = yield from ()
    return result, last


log.clear()
g = outer()
assert (next(g), g.send('hello'), g.throw(ValueError('thrown'))) == (1, 2, 'handled')
assert list(g) == ['a', 'b', 2, 4]
assert log == ['inner got hello', 'inner caught thrown', 'inner result']


def closes():
    yield from careful()


log.clear()
g = closes()
next(g)
g.close()
assert log == ['exit', 'finally']


def tree(node):
    if isinstance(node, list):
        for child in node:
            yield from tree(child)
    else:
        yield node


assert list(tree([1, [2, [3, []], [[4]]], 5])) == [1, 2, 3, 4, 5]
try:
    list((lambda: (yield from 5))())
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'int' object is not iterable"
try:
    list((lambda: (yield from None))())
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'NoneType' object is not iterable"


def send_to_iterator():
    yield from iter([1, 2])


g = send_to_iterator()
next(g)
assert error_of(lambda: g.send('x')) == "AttributeError: 'list_iterator' object has no attribute 'send'"


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration('from class')


def from_class():
    result = yield from Delegate()
    yield result


assert list(from_class()) == ['from class']

# === StopIteration inside ===
def leaks():
    yield 1
    raise StopIteration('leak')


assert error_of(lambda: list(leaks())) == 'RuntimeError: generator raised StopIteration'
g = leaks()
next(g)
try:
    next(g)
except RuntimeError as error:
    assert repr(error.__cause__) == "StopIteration('leak')"
    assert error.__cause__ is error.__context__


def next_leaks(iterator):
    while True:
        yield next(iterator)


assert error_of(lambda: list(next_leaks(iter([1])))) == 'RuntimeError: generator raised StopIteration'
assert [*(x for x in iter([1, 2]))] == [1, 2]
assert error_of(lambda: list(next(iter([])) for _ in 'ab')) == 'RuntimeError: generator raised StopIteration'

# === Already executing ===
def reenter():
    yield next(me)


me = reenter()
assert error_of(lambda: next(me)) == 'ValueError: generator already executing'


def reenter_list():
    yield list(me)


me = reenter_list()
assert error_of(lambda: next(me)) == 'ValueError: generator already executing'

# === Generator expressions ===
squares = (n * n for n in range(4))
assert repr(squares).startswith('<generator object <genexpr> at 0x') is True
assert (next(squares), sum(squares), list(squares)) == (0, 14, [])
assert sum(x for x in range(5) if x % 2) == 4
assert error_of(lambda: (x for x in 5)) == "TypeError: 'int' object is not iterable"
source = [1, 2]
g = (x * factor for x in source)
factor = 10
source = 'ignored'
assert list(g) == [10, 20]
g = ((x, y) for x in 'ab' for y in later)
later = (1, 2)
assert list(g) == [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
assert max((len(w), w) for w in ['aa', 'b', 'cc']) == (2, 'cc')
assert (set(c.upper() for c in 'abca') == {'A', 'B', 'C'}) is True
assert any(n > 2 for n in infinite()) is True
g = (n for n in [1, 0, 2] if 1 / n)
assert next(g) == 1
assert error_of(lambda: next(g)) == 'ZeroDivisionError: division by zero'
assert list(g) == []

# === Pipelines ===
def numbers():
    yield from range(10)


def only_even(source):
    for n in source:
        if n % 2 == 0:
            yield n


def running(source):
    total = 0
    for n in source:
        total += n
        yield total


assert list(running(only_even(numbers()))) == [0, 2, 6, 12, 20]


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


assert [p for p, _ in zip(primes(), range(10))] == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


assert list(Tree(2, Tree(1), Tree(4, Tree(3)))) == [1, 2, 3, 4]

# === Names can be changed ===
named = (n for n in ())
named.__name__, named.__qualname__ = 'items', 'Shop.items'
assert (named.__name__, named.__qualname__, repr(named)[:29]) == (
    'items', 'Shop.items', '<generator object Shop.items ',
)
assert error_of(lambda: setattr(named, '__name__', 5)) == 'TypeError: __name__ must be set to a string object'
assert error_of(lambda: delattr(named, '__qualname__')) == 'TypeError: __qualname__ must be set to a string object'


# === What others handle is not the context of what is thrown in ===
def catching():
    try:
        yield 1
    except ValueError as caught:
        yield repr(caught.__context__)
    try:
        raise KeyError('own')
    except KeyError:
        try:
            yield 2
        except ValueError as caught:
            yield repr(caught.__context__)


steps = catching()
next(steps)
try:
    raise OSError('outside')
except OSError:
    assert steps.throw(ValueError('in')) == 'None'
    next(steps)
    assert steps.throw(ValueError('in')) == "KeyError('own')"
