# Who is asked first, how often and for what: operands of subclasses, lengths before lists, results of conversions.
import functools
import operator
import warnings


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


def show(*functions):
    for function in functions:
        print(ascii(outcome(function)))


# === Comparisons: the left type answers what it knows, unless the right one inherits from it ===


class Int(int):
    def __gt__(self, other):
        print('gt', end=' ')
        return 4

    def __lt__(self, other):
        print('lt', end=' ')
        return 4

    def __eq__(self, other):
        print('eq', end=' ')
        return 4

    __hash__ = int.__hash__


class Items(list):
    def __gt__(self, other):
        print('gt', end=' ')
        return 4


class Frozen(frozenset):
    def __ge__(self, other):
        print('ge', end=' ')
        return 5


class Plain(tuple):
    pass


for left in (1, True, 1.5, 2j, 'a', None):
    for sign in ('<', '>', '==', '!=', '<='):
        show(lambda: eval(f'left {sign} Int(2)', {'left': left, 'Int': Int}))
show(lambda: [1] < Items([2]), lambda: (1,) < Items([2]), lambda: {1} <= Frozen([1]), lambda: frozenset([1]) <= Frozen([1]))
show(lambda: max(Int(0), False), lambda: sorted([Int(2), True, 1.5]), lambda: max([1.5, Int(3)]), lambda: 1.5 in [Int(3)])
show(lambda: sorted([Plain([1]), ('', 2)]), lambda: (1, 2) < Plain(('a',)), lambda: Plain((1,)) < ('a',))

# === Lists ask for the length first ===


class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        print('len', end=' ')
        return self.length

    def __iter__(self):
        print('iter', end=' ')
        return iter([1, 2])


class SizedList(list):
    def __len__(self):
        print('len', end=' ')
        return -5


class Hinting:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint

    def __iter__(self):
        return iter('ab')


for subject in (Sized(2), Sized(-1), Sized('a'), SizedList([1]), Hinting(-1), Hinting('x'), Hinting(TypeError('t')), Hinting(KeyError('k')), Hinting(NotImplemented)):
    print(type(subject).__name__)
    show(lambda: list(subject), lambda: [*subject], lambda: [].extend(subject), lambda: [].__iadd__(subject))
    show(lambda: tuple(subject), lambda: set(subject), lambda: (lambda *args: args)(*subject), lambda: {*subject})
show(lambda: sorted(Sized(-1)), lambda: bytes(Sized(-1)), lambda: bytes(Sized(3)), lambda: print(0, *Sized(-1)))

# === What conversions give ===


class Number(int):
    pass


class Converts:
    def __init__(self, result):
        self.result = result

    def __index__(self):
        return self.result

    def __int__(self):
        return self.result


class Real(float):
    def __int__(self):
        return True


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for result in (True, Number(3), 2.0, 'x'):
        value = Converts(result)
        show(lambda: int(value), lambda: operator.index(value), lambda: [1, 2, 3, 4][value], lambda: [1, 2, 3, 4][value:])
        show(lambda: range(value), lambda: hex(value), lambda: 'a' * value, lambda: bytes(value), lambda: bytes([value]))
        show(lambda: '%d' % value, lambda: '%x' % value, lambda: '%i' % value, lambda: 'abc'.find('a', value))
    show(lambda: int(Real(1)))
for warning in caught:
    print(warning.category.__name__, warning.message)

# === Bytes ===


class Text(str):
    def __bytes__(self):
        return self.result


class Octets(bytes):
    def __repr__(self):
        return 'own'


for result in (b'q', {}):
    text = Text('a')
    text.result = result
    show(lambda: bytes(text), lambda: bytes(text, 'ascii'), lambda: bytearray(text))
show(lambda: str(Octets(b'a')), lambda: '%s' % Octets(b'a'), lambda: f'{Octets(b"a")}', lambda: f'{Octets(b"a")!r}')

# === Powers of three ===
show(lambda: (0).__pow__(4, 0.0), lambda: pow(0, 4, 0.0), lambda: (2).__pow__(3, 5), lambda: (2).__rpow__(3, 5))

# === Slices are looked at before what is assigned ===


def assign(target, key, value):
    target[key] = value
    return target


for key in (slice(0, 1), slice(0, 1, 2), slice(0, 1, 0), slice('', 1)):
    for value in (5, object, [7]):
        show(lambda: assign([1, 2, 3], key, value), lambda: assign(bytearray(b'abc'), key, value))

# === Made anew, even if that fails ===
for thing in ([1], {1}, bytearray(b'a')):
    show(lambda: thing.__init__(object), lambda: thing)
items = [1, 2]
show(lambda: items.__init__(items), lambda: items)

# === Messages ===
show(lambda: setattr(str, "it's", 1), lambda: delattr(int, 'a\n'), lambda: sum(ValueError(), ''), lambda: sum([], ''))
show(lambda: functools.reduce(0, list), lambda: functools.reduce(0, 5), lambda: UnicodeEncodeError(None, 0, 5, 4, 0))
show(lambda: exec('\ud800'), lambda: eval('"a\ud800"'), lambda: compile('x\n\ud800\udc00', 'f', 'exec'))
print(type(iter('\xdf')).__name__, type(iter('a')).__name__)
iterator = iter('\xdf')
list(iterator)
print(type(iterator).__name__, iterator.__reduce__())

# === StopIteration thrown where a generator delegates to what cannot throw ===


def delegating(iterable):
    result = yield from iterable
    print('result', result, end=' ')
    yield -2


def thrown(iterable, error):
    generator = delegating(iterable)
    next(generator)
    return generator.throw(error)


class Stop(StopIteration):
    pass


for error in (StopIteration, StopIteration(7), Stop(8), ValueError('v')):
    show(lambda: thrown([5, 6], error), lambda: thrown(iter(range(4)), error), lambda: thrown((i for i in [1, 2]), error))
print('a', 'b', sep='-')
show(lambda: print('written', '\ud800', 'not'))
print()

# === What is wrong first ===
show(lambda: sorted((lambda: 0), zzz=1), lambda: sorted([], zzz=1), lambda: {0: {}}.items().isdisjoint({2, 3}))
show(lambda: {0: {}}.items().isdisjoint([(0, {})]), lambda: {1: 2}.keys().isdisjoint({2, 3}), lambda: {1: 2, 3: 4}.keys().isdisjoint({3}))
