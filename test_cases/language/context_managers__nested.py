# with: errors that are swallowed, replaced or raised on the way in and out, in nested managers.
log = []


class Manager:
    def __init__(self, name, enter=None, exit=None, swallow=False):
        self.name, self.enter, self.exit, self.swallow = name, enter, exit, swallow

    def __enter__(self):
        log.append(f'+{self.name}')
        if self.enter:
            raise self.enter
        return self.name

    def __exit__(self, kind, error, traceback):
        log.append(f'-{self.name}({error!r})' if kind else f'-{self.name}')
        assert (kind is None) == (error is None) == (traceback is None)
        if self.exit:
            raise self.exit
        return self.swallow


def run(body):
    log.clear()
    try:
        result = body()
    except BaseException as error:
        chain = []
        while error is not None:
            chain.append(repr(error))
            error = error.__context__
        result = ' <- '.join(chain)
    return ' '.join(log), result


# === Swallowing ===
def swallowed():
    with Manager('a', swallow=True):
        with Manager('b'):
            raise ValueError('inside')
        log.append('never')
    log.append('after')
    return 'result'


assert run(swallowed) == ("+a +b -b(ValueError('inside')) -a(ValueError('inside')) after", 'result')


def swallowed_in_loop():
    done = []
    for n in range(4):
        with Manager(f'm{n}', swallow=n % 2):
            if n == 2:
                continue
            done.append(n)
            [][n]
    return done


assert run(swallowed_in_loop) == (
    ("+m0 -m0(IndexError('list index out of range'))", "IndexError('list index out of range')")
)


def truthy(answer):
    def body():
        with Manager('a', swallow=answer):
            raise KeyError('k')
        return 'swallowed'

    return run(body)[1]


assert [truthy(answer) for answer in (1, 'yes', [], {}, [0], 0.0, NotImplemented is None, ...)] == (
    [
        'swallowed', 'swallowed', "KeyError('k')", "KeyError('k')", 'swallowed', "KeyError('k')", "KeyError('k')",
        'swallowed',
    ]
)

# === return, break and continue pass through exits ===
def early():
    for n in range(3):
        with Manager(f'a{n}') as name, Manager(f'b{n}', swallow=True):
            if n == 0:
                continue
            return name + 'r'


assert run(early) == ('+a0 +b0 -b0 -a0 +a1 +b1 -b1 -a1', 'a1r')


def exit_loses_return():
    with Manager('a', exit=OSError('while leaving')):
        return 'lost'


assert run(exit_loses_return) == ('+a -a', "OSError('while leaving')")


def return_after_swallowed_exit():
    with Manager('outer', swallow=True):
        with Manager('inner', exit=OSError('while leaving')):
            return 'lost'
    return 'instead'


assert run(return_after_swallowed_exit) == ("+outer +inner -inner -outer(OSError('while leaving'))", 'instead')

# === Replacing: the new error has the old one as its context ===
def replaced():
    with Manager('a'), Manager('b', exit=TypeError('second')), Manager('c', exit=OSError('first')):
        raise ValueError('inside')


assert run(replaced) == (
    (
        "+a +b +c -c(ValueError('inside')) -b(OSError('first')) -a(TypeError('second'))",
        "TypeError('second') <- OSError('first') <- ValueError('inside')",
    )
)


def same_error():
    error = ValueError('same')
    with Manager('a', exit=error):
        raise error


assert run(same_error) == ("+a -a(ValueError('same'))", "ValueError('same')")


def replaced_then_swallowed():
    with Manager('a', swallow=True), Manager('b', exit=TypeError('second')):
        raise ValueError('inside')
    return 'swallowed both'


assert run(replaced_then_swallowed) == ("+a +b -b(ValueError('inside')) -a(TypeError('second'))", 'swallowed both')

# === Failing to enter: only those entered are left ===
def enter_fails():
    with Manager('a'), Manager('b', enter=OSError('no b')), Manager('c'):
        log.append('never')


assert run(enter_fails) == ("+a +b -a(OSError('no b'))", "OSError('no b')")


def enter_fails_and_is_swallowed():
    with Manager('a', swallow=True), Manager('b', enter=OSError('no b')):
        log.append('never')
    return 'went on'


assert run(enter_fails_and_is_swallowed) == ("+a +b -a(OSError('no b'))", 'went on')


def target_fails():
    with Manager('a') as missing_object.attribute:
        log.append('never')


assert run(target_fails) == (
    (
        '+a -a(NameError("name \'missing_object\' is not defined"))',
        'NameError("name \'missing_object\' is not defined")',
    )
)


def unpacking_fails():
    with Manager('a', swallow=True), Manager('xyz') as (x, y):
        log.append('never')
    return 'swallowed'


assert run(unpacking_fails) == (
    (
        (
            "+a +xyz -xyz(ValueError('too many values to unpack (expected 2)')) -a(ValueError('too many values to "
            "unpack (expected 2)'))"
        ),
        'swallowed',
    )
)

# === Targets ===
def targets():
    data = {}
    with (
        Manager('ab') as (x, y),
        Manager('k') as data['key'],
        Manager('pqr') as [first, *rest],
        Manager('unnamed'),
    ):
        return x, y, data, first, rest


assert run(targets) == ('+ab +k +pqr +unnamed -unnamed -pqr -k -ab', ('a', 'b', {'key': 'k'}, 'p', ['q', 'r']))

# === Inside handlers and finally ===
def in_handler():
    try:
        raise KeyError('original')
    except KeyError:
        with Manager('a', exit=TypeError('in exit')):
            pass


assert run(in_handler) == ('+a -a', "TypeError('in exit') <- KeyError('original')")


def in_finally():
    try:
        raise KeyError('original')
    finally:
        with Manager('a', swallow=True):
            raise ValueError('inside finally')


assert run(in_finally) == ("+a -a(ValueError('inside finally'))", "KeyError('original')")


def reraised():
    try:
        with Manager('a'):
            raise KeyError('k')
    except KeyError as error:
        with Manager('b', swallow=True):
            raise
        return f'{error!r} is over'


assert run(reraised) == ("+a -a(KeyError('k')) +b -b(KeyError('k'))", "KeyError('k') is over")

# === Generators are left when they are closed ===
def generator():
    with Manager('g', swallow=True):
        yield 1
        yield 2
    yield 'after'


def close_it():
    g = generator()
    next(g)
    try:
        g.close()
    except RuntimeError as error:
        return str(error)


assert run(close_it) == ('+g -g(GeneratorExit())', 'generator ignored GeneratorExit')


def throw_it():
    g = generator()
    return next(g), g.throw(OSError('thrown')), list(g)


assert run(throw_it) == ("+g -g(OSError('thrown'))", (1, 'after', []))

# === An undo log ===
class Transaction:
    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.saved = dict(self.store)
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            return
        self.store.clear()
        self.store.update(self.saved)
        return issubclass(kind, LookupError)


def transactions():
    store = {'a': 1}
    with Transaction(store):
        store['b'] = 2
    with Transaction(store):
        store['c'] = 3
        with Transaction(store):
            del store['a']
            store['missing']
        store['d'] = 4
        with Transaction(store):
            store.clear()
            [].pop()
    try:
        with Transaction(store):
            store['e'] = 1 / 0
    except ZeroDivisionError as error:
        return store, str(error)


assert run(transactions) == ('', ({'a': 1, 'b': 2, 'c': 3, 'd': 4}, 'division by zero'))
