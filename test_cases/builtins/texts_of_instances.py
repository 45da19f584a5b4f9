# str, repr, format, % and print where classes of the program decide, inside containers too.


class Shown:
    def __str__(self):
        return 'S!'


class Written:
    def __repr__(self):
        return 'R!'


class Formatted:
    def __format__(self, spec):
        return f'F<{spec}>'


class Index:
    def __index__(self):
        return 3


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Containers ===
w = Written()
assert str([w, 1]) == '[R!, 1]'
assert repr({'a': w}) == "{'a': R!}"
assert repr((w,)) == '(R!,)'
assert repr({w}) == '{R!}'
assert repr(frozenset([w])) == 'frozenset({R!})'
assert repr({'a': w}.values()) == 'dict_values([R!])'
assert repr({'a': w}.items()) == "dict_items([('a', R!)])"
assert repr(slice(w, 1)) == 'slice(R!, 1, None)'
assert ascii([w, 'é']) == "[R!, '\\xe9']"
items = [w]
items.append(items)
assert repr(items) == '[R!, [...]]'
assert f'{items}' == '[R!, [...]]'
entries = {1: w}
entries['self'] = entries
assert repr(entries) == "{1: R!, 'self': {...}}"
assert repr([entries]) == "[{1: R!, 'self': {...}}]"


class Numbers(list):
    pass


assert repr([Numbers([w]), Numbers()]) == '[[R!], []]'


class Failure(Exception):
    pass


assert repr(Failure(w, 1)) == 'Failure(R!, 1)'
assert str(Failure(w)) == 'R!'
assert str(Failure(w, 1)) == '(R!, 1)'
assert str(KeyError(w)) == 'R!'


class Failing:
    def __repr__(self):
        raise ValueError('no repr')


failing = [Failing()]
assert error_of(lambda: repr(failing)) == 'ValueError: no repr'
assert error_of(lambda: repr(failing)) == 'ValueError: no repr'

# === f-strings, format and % ===
assert f'{Shown()} {w!r:>5} {Formatted():abc} {w} {[w]}' == 'S!    R! F<abc> R! [R!]'
assert '{} {!r} {:x}'.format(Shown(), w, Formatted()) == 'S! R! F<x>'
assert '{0[0]} {0} {a:{b}}'.format([w], a=Formatted(), b='>') == 'R! [R!] F<>>'
assert '%s %r %5s %d' % (Shown(), w, [w], True) == 'S! R!  [R!] 1'
assert '%x %d %f %c %*d' % (Index(), Index(), Index(), Index(), 5, 1) == '3 3 3.000000 \x03     1'
assert b'%d %a' % (Index(), w) == b'3 R!'
assert format(w) == 'R!'
assert format(Formatted(), 'x') == 'F<x>'


class Answers:
    def __getattr__(self, name):
        return name * 2

    def __getitem__(self, key):
        return [key]


assert '{0.ab} {0[x]} {0[1]}'.format(Answers()) == "abab ['x'] [1]"
assert '%(a)s %(b)r' % Answers() == "['a'] ['b']"
assert '{a} {b}'.format_map(Answers()) == "['a'] ['b']"


class Whole:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __bytes__(self):
        return b'w'


assert '%d %.1f' % (Whole(), Whole()) == '7 7.5'
assert b'%s|%b' % (Whole(), Whole()) == b'w|w'
assert bytes(Whole()) == b'w'
assert error_of(lambda: '%s %s' % w) == 'TypeError: not enough arguments for format string'
assert error_of(lambda: '%s' % (w, 1)) == 'TypeError: not all arguments converted during string formatting'
assert error_of(lambda: '%s %y' % (w, 1)) == "ValueError: unsupported format character 'y' (0x79) at index 4"
assert error_of(lambda: '{} {'.format(w)) == "ValueError: Single '{' encountered in format string"
assert error_of(lambda: '{!q}'.format(w)) == 'ValueError: Unknown conversion specifier q'
assert error_of(lambda: '{.x}'.format(w)) == "AttributeError: 'Written' object has no attribute 'x'"
assert error_of(lambda: f'{w:x}') == 'TypeError: unsupported format string passed to Written.__format__'

# === Subclasses of str and bytes ===
class Name(str):
    def __str__(self):
        return 'n:' + super().__str__()

    def __add__(self, other):
        return Name(str.__add__(self, other))


n = Name('a')
assert [str(n), n + 'b', f'{n}', '%s' % n, '{}'.format(n), repr(n)] == ['n:a', 'ab', 'n:a', 'n:a', 'n:a', "'a'"]
assert type(n + 'b') is Name
assert type(n.upper()) is str
assert n.join(['1', '2']) == '1a2'
assert type(str.__str__(n)) is str


class Data(bytes):
    pass


assert type(Data.fromhex('6162')) is Data
assert type(Data(b'ab')[:1]) is bytes
assert bytes(Data(b'q')) == b'q'

# === Tables and iterators ===
class Shift:
    def __getitem__(self, point):
        if point == 98:
            raise LookupError
        return point + 1


assert 'abc'.translate(Shift()) == 'bbd'
assert '-'.join(character for character in 'abc') == 'a-b-c'
assert bytes(number for number in [1, 2]) == b'\x01\x02'

# === print ===
class Loud:
    def __str__(self):
        print('in str', end=';')
        return 'L'


class File:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append('flushed')


print(1, Loud(), 2)
print(w, [w], Shown(), sep='|', end='.\n')
file = File()
print(1, w, 'x', sep='-', end='!', file=file, flush=True)
assert file.parts == ['1', '-', 'R!', '-', 'x', '!', 'flushed']


# === Methods and modules say what they are of ===
import collections
import json
import types

queue = collections.deque()
assert (queue.__module__, iter(queue).__module__, [].__class__.__module__) == ('collections', 'collections', 'builtins')
assert repr(collections.deque.append) == "<method 'append' of 'collections.deque' objects>"
assert repr(collections.deque.__len__) == "<slot wrapper '__len__' of 'collections.deque' objects>"
assert repr(queue.append).startswith('<built-in method append of collections.deque object at 0x')
assert repr(iter(queue)).startswith('<collections._deque_iterator object at 0x')
assert error_of(lambda: queue.missing) == "AttributeError: 'collections.deque' object has no attribute 'missing'"
proxy = types.MappingProxyType({})
assert error_of(lambda: hash(proxy)) == "TypeError: unhashable type: 'dict'"
assert error_of(lambda: json.dumps(proxy)) == 'TypeError: Object of type mappingproxy is not JSON serializable'
module = types.ModuleType('made')
module.__file__ = 'place.py'
assert (repr(module), repr(types.ModuleType('bare'))) == ("<module 'made' from 'place.py'>", "<module 'bare'>")
