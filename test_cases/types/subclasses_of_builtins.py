# Subclasses of int, float, str, bytes, tuple, list, dict, set and Exception: what they inherit, keep and lose.


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


def kinds(*values):
    return ' '.join(type(value).__name__ for value in values)


class Int(int):
    """An int with a unit."""

    def __new__(cls, value, unit=''):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f'{int(self)}{self.unit}'


class Float(float): pass
class Str(str): pass
class Bytes(bytes): pass
class Tuple(tuple): pass
class List(list): pass
class Dict(dict): pass
class Set(set): pass
class FrozenSet(frozenset): pass
class ByteArray(bytearray): pass


# === Operations give the base type ===
five = Int(5, 'kg')
assert kinds(
    five + 1, -five, +five, abs(five), five * 2, five // 2, five ** 2, ~five, five & 3, int(five), round(five),
) == (
    'int int int int int int int int int int int'
)
assert (repr(five), str(five), f'{five}', f'{five:03d}', '%s %d' % (five, five), five.unit, five == 5, five + 1) == (
    '5kg', '5kg', '5kg', '005', '5kg 5', 'kg', True, 6,
)
assert (
    {5: 'found'}[five], [0, 1, 2, 3, 4, 'at five'][five], five in range(6), 'ab' * Int(2), hex(five), five.real is five,
) == (
    'found', 'at five', True, 'abab', '0x5', False,
)
assert kinds(Float(1.5) + 1, -Float(1), Float(2).real, Float('1e3'), Float.fromhex('0x1p1'), round(Float(1.5), 1)) == (
    'float float float Float Float float'
)
text = Str('Ab c')
assert kinds(
    text + 'x', text.upper(), text[0], text[:], text * 1, text.strip(), text.replace('A', 'B'), str(text), f'{text}',
) == (
    'str str str str str str str str str'
)
assert kinds(text.format(), text % (), text.join('ab'), ''.join([text]), text.split()[0], text.partition(' ')[0]) == (
    'Str Str str str str str'
)
assert (text == 'Ab c', hash(text) == hash('Ab c'), {'Ab c': 1}[text], text is str(text), repr(text)) == (
    True, True, 1, False, "'Ab c'",
)
assert kinds(Bytes(b'ab') + b'c', Bytes(b'ab')[:], Bytes(b'a').upper(), Bytes.fromhex('00'), bytes(Bytes(b'x'))) == (
    'bytes bytes bytes Bytes bytes'
)
assert kinds(Tuple([1]) + (2,), Tuple([1])[:], Tuple([1]) * 2, tuple(Tuple([1])), Tuple((1, 2))) == (
    'tuple tuple tuple tuple Tuple'
)
assert kinds(List([1]) + [2], List([1])[:], List([1]) * 2, List([1]).copy(), list(List()), sorted(List([1]))) == (
    'list list list list list list'
)
assert kinds(Dict(a=1) | {}, {} | Dict(), Dict(a=1).copy(), Dict.fromkeys('ab'), dict(Dict())) == (
    'dict dict dict Dict dict'
)
assert kinds(Set([1]) | {2}, {1} | Set([2]), Set([1]) - Set([1]), Set([1]).copy(), Set([1]).union([2])) == (
    'set set set set set'
)
assert kinds(
    FrozenSet('a') & {'a'}, FrozenSet('a').copy(), ByteArray(b'a') + b'b', ByteArray(b'a')[:], ByteArray(b'a').copy(),
) == (
    'frozenset frozenset bytearray bytearray bytearray'
)
in_place = [List([1]), Set([1]), Dict(a=1), ByteArray(b'a')]
in_place[0] += [2]
in_place[1] |= {2}
in_place[2] |= {'b': 2}
in_place[3] += b'b'
assert (kinds(*in_place), repr(in_place)) == (
    'List Set Dict ByteArray',
    "[[1, 2], Set({1, 2}), {'a': 1, 'b': 2}, ByteArray(b'ab')]",
)
assert kinds(Int.from_bytes(b'\x01'), Float.from_number(2), Str(b'x', 'ascii'), Dict([(1, 2)]), Tuple('ab')) == (
    'Int Float Str Dict Tuple'
)

# === Attributes, and reprs ===
for value in (
    Float(1.5), Str('s'), Bytes(b'b'), Tuple((1,)), List([1]), Dict(a=1), Set([1]), FrozenSet([1]), ByteArray(b'x'),
):
    value.extra = 1
    print(type(value).__name__, repr(value), vars(value), isinstance(value, type(value).__base__))
assert error_of(setattr, 5, 'extra', 1) == (
    "AttributeError: 'int' object has no attribute 'extra' and no __dict__ for setting new attributes"
)
assert error_of(setattr, 'text', 'extra', 1) == (
    "AttributeError: 'str' object has no attribute 'extra' and no __dict__ for setting new attributes"
)
assert error_of(setattr, [], 'extra', 1) == (
    "AttributeError: 'list' object has no attribute 'extra' and no __dict__ for setting new attributes"
)
assert (repr(Set()), repr(FrozenSet()), repr(List()), repr(Tuple()), repr(Dict())) == (
    'Set()', 'FrozenSet()', '[]', '()', '{}',
)


# === __new__ and __init__ of immutable and mutable bases ===
class Range(tuple):
    def __new__(cls, start, stop):
        return super().__new__(cls, range(start, stop))

    def __init__(self, start, stop):
        self.bounds = start, stop


class Upper(str):
    def __new__(cls, value):
        return super().__new__(cls, value.upper())

    def __init__(self, value):
        self.original = value


class Filled(list):
    def __init__(self, size, value=0):
        super().__init__([value] * size)


class NoSuper(list):
    def __init__(self, items):
        self.given = items


class Extra(float):
    def __init__(self, value, extra):
        self.extra = extra


assert (Range(1, 4), Range(1, 4).bounds, Upper('abc'), Upper('abc').original, Filled(3, 'x'), NoSuper('ab')) == (
    (1, 2, 3), (1, 4), 'ABC', 'abc', ['x', 'x', 'x'], [],
)
assert (NoSuper('ab').given, error_of(Extra, 1.5, 'x'), error_of(Int, 'x'), error_of(Tuple, 5)) == (
    'ab',
    'TypeError: float expected at most 1 argument, got 2',
    "ValueError: invalid literal for int() with base 10: 'x'",
    "TypeError: 'int' object is not iterable",
)
assert error_of(lambda: Float('x')) == "ValueError: could not convert string to float: 'x'"
assert error_of(lambda: Str(b'x', 5)) == "TypeError: str() argument 'encoding' must be str, not int"
assert error_of(lambda: Int.__new__(str, 5)) == (
    'TypeError: super(type, obj): obj (type str) is not an instance or subtype of type (Int).'
)
assert error_of(lambda: int.__new__(Str, 5)) == 'TypeError: int.__new__(Str): Str is not a subtype of int'
assert error_of(lambda: object.__new__(Int)) == 'TypeError: object.__new__(Int) is not safe, use int.__new__()'


# === What builtins ask of subclasses: overridden methods that are used, and those that are not ===
class LoudList(list):
    def __len__(self):
        return 42

    def __iter__(self):
        return iter(['iter'])

    def __getitem__(self, index):
        return f'item {index}'

    def __contains__(self, value):
        return value == 'everything'

    def append(self, value):
        super().append(('appended', value))


class LoudDict(dict):
    def __getitem__(self, key):
        return f'got {key}'

    def __setitem__(self, key, value):
        super().__setitem__(key, ('set', value))

    def __iter__(self):
        return iter(['fake'])

    def keys(self):
        return ['k1', 'k2']

    def __contains__(self, key):
        return True


class LoudStr(str):
    def __str__(self):
        return 'from str'

    def __repr__(self):
        return 'from repr'

    def __len__(self):
        return 99

    def __iter__(self):
        return iter('xy')

    def __format__(self, spec):
        return f'formatted {spec!r}'


loud = LoudList([3, 1])
loud.append(2)
loud.extend([0])
assert (
    len(loud), [*loud], loud[0], 3 in loud, 'everything' in loud, repr(loud), loud == [3, 1, ('appended', 2), 0],
) == (
    42, ['iter'], 'item 0', False, True, "[3, 1, ('appended', 2), 0]", True,
)
assert (list(loud), tuple(loud), loud + [1], loud.index(1), max(loud)) == (
    ['iter'], ('iter',), [3, 1, ('appended', 2), 0, 1], 1, 'iter',
)
assert (','.join(LoudList('ab')), [*reversed(LoudList('ab'))][-1], [*map(str, loud)], bool(LoudList())) == (
    'iter', 'a', ['iter'], True,
)
table = LoudDict(a=1)
table['b'] = 2
table.update(c=3)
table.setdefault('d', 4)
assert (table['a'], table.get('a'), [*table], 'zz' in table, len(table), repr(table), table.pop('a')) == (
    'got a',
    1,
    ['fake'],
    True,
    4,
    "{'a': 1, 'b': ('set', 2), 'c': 3, 'd': 4}",
    1,
)
assert (dict(table), {**table}, dict(table.items()), (lambda **kw: kw)(**table), list(table.values())) == (
    {'k1': 'got k1', 'k2': 'got k2'},
    {'k1': 'got k1', 'k2': 'got k2'},
    {'b': ('set', 2), 'c': 3, 'd': 4},
    {'k1': 'got k1', 'k2': 'got k2'},
    [('set', 2), 3, 4],
)
assert ('%(x)s' % table, '{x}'.format_map(table), '{a[q]}'.format(a=table)) == ('got x', 'got x', 'got q')
word = LoudStr('real')
assert (
    str(word), repr(word), f'{word}', f'{word!s}', f'{word!r:>12}', '%s' % word, '{}'.format(word), '{:5}'.format(word),
) == (
    'from str', 'from repr', "formatted ''", 'from str', '   from repr', 'from str', "formatted ''", "formatted '5'",
)
assert (
    len(word), [*word], word + '', ''.join([word]), word.upper(), word == 'real', 'x'.join(word), {word: 1}['real'],
) == (
    99, ['x', 'y'], 'real', 'real', 'REAL', True, 'xxy', 1,
)
assert (
    str.__str__(word), word[:], list(enumerate(word)), 'x' in word, sorted(word), 'a real b'.replace(word, '-'),
) == (
    'real', 'real', [(0, 'x'), (1, 'y')], False, ['x', 'y'], 'a - b',
)
assert (int(LoudStr('12')), float(LoudStr('1.5')), LoudStr('1') < '2', max(LoudStr('b'), 'a') == 'b', print(word)) == (
    12, 1.5, True, True, None,
)


# === Numbers that override operators ===
class Mod7(int):
    def __add__(self, other):
        return Mod7(int.__add__(self, other) % 7)

    __radd__ = __add__

    def __eq__(self, other):
        return int(self) % 7 == int(other) % 7

    def __hash__(self):
        return hash(int(self) % 7)

    def __bool__(self):
        return int(self) % 7 != 0

    def __index__(self):
        return 3


assert (
    Mod7(5) + 4, 4 + Mod7(5), sum([Mod7(5)] * 3), Mod7(9) == 2, 2 == Mod7(9), bool(Mod7(7)), {Mod7(1), Mod7(8)},
) == (
    2, 2, 1, True, True, False, {1},
)
assert (kinds(Mod7(5) + 4, Mod7(5) * 2), 'abcdefgh'[Mod7(5)], hex(Mod7(5)), range(Mod7(5)), float(Mod7(5))) == (
    'Mod7 int', 'f', '0x5', range(0, 5), 5.0,
)
