# The order in which calls, displays, comprehensions, comparisons and subscripts evaluate their parts.
log = []


def note(name, value=None):
    log.append(str(name))
    return value


def trace(function):
    """What evaluating noted, and the result or the error."""
    log.clear()
    try:
        result = repr(function())
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    return ' '.join(log), result


class Noisy:
    """Says which of its methods run."""

    def __init__(self, name, items=()):
        self.name, self.items = name, list(items)

    def __call__(self, *args, **kwargs):
        log.append(f'{self.name}()')
        return args, kwargs

    def __repr__(self):
        return f'<{self.name}>'

    def __iter__(self):
        log.append(f'iter({self.name})')
        for item in self.items:
            log.append(f'{self.name}>{item}')
            yield item

    def keys(self):
        log.append(f'{self.name}.keys')
        return self.items

    def __getitem__(self, key):
        log.append(f'{self.name}[{key}]')
        return f'{self.name}-{key}'

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        log.append(f'{self.name}.{name}')
        return Noisy(f'{self.name}.{name}')


f = Noisy('f')


def g(*args, **kwargs):
    return args, kwargs


# === Calls: the function, then the arguments as written ===
assert trace(lambda: note('f', f)(note('a'), note('b'), k=note('c'))) == ('f a b c f()', "((None, None), {'k': None})")
assert trace(lambda: note('f', f)(*note('s', [1]), note('a'), *note('t', [2]))) == ('f s a t f()', '((1, None, 2), {})')
assert trace(lambda: note('f', f)(k=note('k'), *note('s', [1]), **note('d', {}))) == (
    ('f s k d f()', "((1,), {'k': None})")
)
assert trace(lambda: f(*Noisy('x', [1, 2]), note('then'), *Noisy('y', [3]))) == (
    ('iter(x) x>1 x>2 then iter(y) y>3 f()', '((1, 2, None, 3), {})')
)
assert trace(lambda: f(note('a'), **Noisy('m', 'pq'), z=note('z'), **Noisy('n', 'r'))) == (
    ('a m.keys m[p] m[q] z n.keys n[r] f()', "((None,), {'p': 'm-p', 'q': 'm-q', 'z': None, 'r': 'n-r'})")
)
assert trace(lambda: g(note('a'), **Noisy('m', 'pq'), **Noisy('n', 'qr'))) == (
    'a m.keys m[p] m[q] n.keys', "TypeError: __main__.g() got multiple values for keyword argument 'q'"
)
assert trace(lambda: note('n', None)(note('a'))) == ('n a', "TypeError: 'NoneType' object is not callable")
assert trace(lambda: g(note('a'), *note('s', 5), note('never'))) == (
    'a s',
    'TypeError: Value after * must be an iterable, not int',
)
assert trace(lambda: g(note('a'), **note('d', 5), k=note('never'))) == (
    'a d',
    'TypeError: __main__.g() argument after ** must be a mapping, not int',
)
assert trace(lambda: g(**note('d', {1: 2}), k=note('later'))) == ('d later', 'TypeError: keywords must be strings')
assert trace(lambda: g(**note('d', {'k': 2}), k=note('again'))) == (
    'd again',
    "TypeError: __main__.g() got multiple values for keyword argument 'k'",
)
assert trace(lambda: missing_function(note('never'))) == ('', "NameError: name 'missing_function' is not defined")
assert trace(lambda: f(missing_argument, note('never'))) == ('', "NameError: name 'missing_argument' is not defined")

# === Displays ===
assert trace(lambda: [note(1), *Noisy('x', 'a'), note(2)]) == ('1 iter(x) x>a 2', "[None, 'a', None]")
assert trace(lambda: (note(1), *Noisy('x', 'a'), *Noisy('y', 'b'), note(2))) == (
    ('1 iter(x) x>a iter(y) y>b 2', "(None, 'a', 'b', None)")
)
assert trace(lambda: {note('k1', 1): note('v1', 'a'), note('k2', 1): note('v2', 'b')}) == ('k1 v1 k2 v2', "{1: 'b'}")
assert trace(lambda: {note('k1', 1): note('v1'), **Noisy('m', 'pq'), note('k2', 'p'): note('v2')}) == (
    ('k1 v1 m.keys m[p] m[q] k2 v2', "{1: None, 'p': None, 'q': 'm-q'}")
)
assert trace(lambda: {note('k', []): note('v')}) == (
    ('k v', "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')")
)
assert trace(lambda: {**note('m', 5), 'k': note('never')}) == ('m', "TypeError: 'int' object is not a mapping")
assert trace(lambda: {note('a', 1), *Noisy('x', [1, 2]), note('b', 1.0)}) == ('a iter(x) x>1 x>2 b', '{1, 2}')
assert trace(lambda: f'{note("a", 1)!r:{note("w", 3)}}{note("b", 2)}') == ('a w b', "'1  2'")
assert trace(lambda: note('a', 'x')[note('b', 0):note('c', 1):note('d', 1)]) == ('a b c d', "'x'")
assert trace(lambda: f[note('i', 1), note('j', 2)][note('k', 0)]) == ('i j f[(1, 2)] k', "'f'")
assert trace(lambda: [note(1), note(2), missing_name, note(3)]) == (
    ('1 2', "NameError: name 'missing_name' is not defined")
)

# === Comprehensions: the value after the key, the first source at once ===
assert trace(lambda: {note(f'k{i}', i): note(f'v{i}') for i in Noisy('s', [1, 2]) if note(f'if{i}', True)}) == (
    ('iter(s) s>1 if1 k1 v1 s>2 if2 k2 v2', '{1: None, 2: None}')
)
assert trace(lambda: [note(f'{i}{j}') for i in Noisy('o', 'ab') for j in Noisy('i', 'xy')]) == (
    ('iter(o) o>a iter(i) i>x ax i>y ay o>b iter(i) i>x bx i>y by', '[None, None, None, None]')
)
assert trace(lambda: (note('made'), (note('body') for i in Noisy('s', [1])))[0]) == ('made', 'None')
assert trace(lambda: [*(note('body', i) for i in note('source', [1]) for j in note('inner', [2]))]) == (
    ('source inner body', '[1]')
)
assert trace(lambda: (i for i in note('source', 5))) == ('source', "TypeError: 'int' object is not iterable")

# === Comparisons and logic ===
assert trace(lambda: note('a', 1) < note('b', 2) < note('c', 3)) == ('a b c', 'True')
assert trace(lambda: note('a', 1) > note('b', 2) < note('c', 3)) == ('a b', 'False')
assert trace(lambda: note('a', 1) in note('b', [1]) == note('c', [1])) == ('a b c', 'True')
assert trace(lambda: note('a', 0) or note('b', '') or note('c', [])) == ('a b c', '[]')
assert trace(lambda: note('a', 1) and note('b', '') and note('c', [])) == ('a b', "''")
assert trace(lambda: note('a', 0) and note('b') or note('c', 5)) == ('a c', '5')
assert trace(lambda: note('yes', 1) if note('test', True) else note('no', 2)) == ('test yes', '1')
assert trace(lambda: note('yes', 1) if note('test', '') else note('no', 2)) == ('test no', '2')
assert trace(lambda: not note('a', 0) == note('b', 0)) == ('a b', 'False')

# === Arithmetic: left to right, whatever binds tighter ===
assert trace(lambda: note('a', 2) + note('b', 3) * note('c', 4) ** note('d', 2)) == ('a b c d', '50')
assert trace(lambda: note('a', 2) ** note('b', 3) ** note('c', 2)) == ('a b c', '512')
assert trace(lambda: -note('a', 2) ** -note('b', 1)) == ('a b', '-0.5')
assert trace(lambda: note('a', 1) / note('b', 0) + note('never')) == ('a b', 'ZeroDivisionError: division by zero')
assert trace(lambda: (note('a', 1), note('b', [])) + (note('c'),)) == ('a b c', '(1, [], None)')


# === Definitions: decorators, defaults, keyword defaults, and no annotations ===
def decorator(name):
    note(f'make {name}')
    return lambda function: note(f'apply {name}', function)


log.clear()


@decorator('outer')
@decorator('inner')
def defined(a: note('annotation') = note('default a', 1), *, k=note('default k', 2), b=note('default b', 3)):
    note('body')


assert log == ['make outer', 'make inner', 'default a', 'default k', 'default b', 'apply inner', 'apply outer']
assert (defined.__defaults__, defined.__kwdefaults__) == ((1,), {'k': 2, 'b': 3})
log.clear()


@decorator('class')
class Made(note('base 1', dict), *note('bases', ()), metaclass=note('meta', type)):
    note('body')
    field: note('annotation') = note('value')


assert log == ['make class', 'base 1', 'bases', 'meta', 'body', 'value', 'apply class']
log.clear()
function = lambda a=note('lambda default'), *, b=note('second'): note('lambda body')
assert log == ['lambda default', 'second']
