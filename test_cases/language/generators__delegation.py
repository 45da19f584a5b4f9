# yield from through several layers: what send, throw and close reach, and what comes back.
log = []


def error_of(function, *args):
    try:
        result = function(*args)
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


def logged():
    result = ', '.join(log)
    log.clear()
    return result


# === Three layers, each with cleanup ===
def layer(name, inner=None):
    try:
        if inner is None:
            received = yield f'{name} first'
            log.append(f'{name} got {received!r}')
            received = yield f'{name} second'
            log.append(f'{name} got {received!r}')
            return f'{name} done'
        result = yield from inner
        log.append(f'{name} received {result!r}')
        return [name, result]
    except LookupError as error:
        log.append(f'{name} caught {error!r}')
        yield f'{name} recovering'
        raise RuntimeError(f'{name} gives up') from error
    except GeneratorExit:
        log.append(f'{name} closing')
        raise
    finally:
        log.append(f'{name} finally')


def stack():
    return layer('top', layer('middle', layer('bottom')))


g = stack()
assert (next(g), g.send(1)) == ('bottom first', 'bottom second')
assert error_of(g.send, 2) == "StopIteration: ['top', ['middle', 'bottom done']]"
assert logged() == (
    "bottom got 1, bottom got 2, bottom finally, middle received 'bottom done', middle finally, top received "
    "['middle', 'bottom done'], top finally"
)
g = stack()
next(g)
g.close()
assert logged() == 'bottom closing, bottom finally, middle closing, middle finally, top closing, top finally'
g = stack()
next(g)
assert g.throw(KeyError('k')) == 'bottom recovering'
assert logged() == "bottom caught KeyError('k')"
assert error_of(next, g) == 'RuntimeError: bottom gives up'
assert logged() == 'bottom finally, middle finally, top finally'
assert error_of(next, g) == 'StopIteration: '
g = stack()
next(g)
assert error_of(g.throw, OSError('through all')) == 'OSError: through all'
assert logged() == 'bottom finally, middle finally, top finally'
g = stack()
assert error_of(g.throw, KeyError('before the start')) == "KeyError: 'before the start'"
assert logged() == ''
assert g.close() is None


# === gi_yieldfrom shows the chain ===
def chain_of(generator):
    names = []
    while generator is not None:
        names.append(getattr(generator, '__name__', type(generator).__name__))
        generator = getattr(generator, 'gi_yieldfrom', None)
    return names


def outer():
    yield from middle()


def middle():
    yield from iter([1, 2])


g = outer()
assert chain_of(g) == ['outer']
next(g)
assert chain_of(g) == ['outer', 'middle', 'list_iterator']
assert (g.gi_running, g.gi_suspended) == (False, True)
list(g)
assert (chain_of(g), g.gi_suspended, g.gi_frame) == (['outer'], False, None)


# === A delegate that is no generator: send, throw and close as far as it has them ===
class Delegate:
    def __init__(self):
        self.steps = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.steps += 1
        log.append('next')
        return self.steps


class Sends(Delegate):
    def send(self, value):
        log.append(f'send {value!r}')
        raise StopIteration(f'ended by {value!r}')


class Throws(Delegate):
    def throw(self, *args):
        log.append(f'throw {args!r}')
        return 'thrown result'


class Closes(Delegate):
    def close(self):
        log.append('close')


class Both(Closes, Throws):
    pass


def delegating(delegate):
    result = yield from delegate
    yield f'result {result}'


g = delegating(Sends())
assert (next(g), g.send(None), g.send('x')) == (1, 2, "result ended by 'x'")
assert logged() == "next, next, send 'x'"
g = delegating(Throws())
next(g)
assert g.throw(ValueError('v')) == 'thrown result'
assert logged() == "next, throw (ValueError('v'),)"
g = delegating(Delegate())
next(g)
assert error_of(g.throw, ValueError('v')) == 'ValueError: v'
assert logged() == 'next'
g = delegating(Delegate())
next(g)
assert g.close() is None
assert logged() == 'next'
g = delegating(Closes())
next(g)
g.close()
assert logged() == 'next, close'
g = delegating(Both())
next(g)
assert error_of(g.throw, GeneratorExit('given')) == 'GeneratorExit: given'
assert logged() == 'next, close'


# === Cleanup that fails, yields or returns ===
def stubborn():
    try:
        yield 1
    finally:
        yield 'one more'


def wrap(inner):
    try:
        return (yield from inner)
    except GeneratorExit:
        log.append('outer exit')
        raise
    except RuntimeError as error:
        log.append(f'outer saw {error}')
        raise


g = wrap(stubborn())
next(g)
assert error_of(g.close) == 'RuntimeError: generator ignored GeneratorExit'
assert logged() == 'outer saw generator ignored GeneratorExit'


def fails():
    try:
        yield 1
    finally:
        raise OSError('cleanup failed')


g = wrap(fails())
next(g)
try:
    g.close()
except OSError as error:
    assert (str(error), repr(error.__context__)) == ('cleanup failed', 'GeneratorExit()')


def returns():
    try:
        yield 1
    except GeneratorExit:
        return 'inner value'


g = wrap(returns())
next(g)
assert error_of(g.close) == 'no error but None'
assert logged() == 'outer exit'


# === A return in the middle of delegation chains ===
def parts(text):
    count = 0
    for word in text.split():
        count += yield from letters(word)
    return count


def letters(word):
    for number, letter in enumerate(word, 1):
        if letter == '!':
            return number - 1
        yield letter
    return len(word)


def total():
    result = yield from parts('ab c!d efg')
    yield result
    result = yield from parts('')
    yield result


assert list(total()) == ['a', 'b', 'c', 'e', 'f', 'g', 6, 0]


# === Delegating to what is running, finished or shared ===
def selfish():
    yield from me


me = selfish()
assert error_of(next, me) == 'ValueError: generator already executing'
finished = (x for x in ())
list(finished)
assert list(wrap(finished)) == []
shared = (x for x in range(6))


def pair():
    yield from zip(shared, shared)


one, two = pair(), wrap(shared)
assert [next(one), next(two), next(one), *two, *one] == [(0, 1), 2, (3, 4), 5]
