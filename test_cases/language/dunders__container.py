# Container methods: len, item access, membership, reversed, and the fallbacks between them.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Items ===
class Grid:
    def __init__(self):
        self.cells = {}
        self.log = []

    def __getitem__(self, key):
        self.log.append(('get', key))
        return self.cells[key]

    def __setitem__(self, key, value):
        self.log.append(('set', key, value))
        self.cells[key] = value

    def __delitem__(self, key):
        self.log.append(('del', key))
        del self.cells[key]


grid = Grid()
grid[1, 2] = 'x'
grid['name'] = grid[1, 2] + 'y'
grid['name'] += 'z'
del grid[1, 2]
assert grid.log == (
    [('set', (1, 2), 'x'), ('get', (1, 2)), ('set', 'name', 'xy'), ('get', 'name'), ('set', 'name', 'xyz'),
     ('del', (1, 2))]
)
assert error_of(lambda: grid[1, 2]) == 'KeyError: (1, 2)'
try:
    del grid['missing']
    assert False, 'nothing raised'
except KeyError as error:
    assert str(error) == "'missing'"


class Echo:
    def __getitem__(self, key):
        return key


echo = Echo()
assert echo[1] == 1
assert repr(echo[1:2]) == 'slice(1, 2, None)'
assert repr(echo[::]) == 'slice(None, None, None)'
assert repr(echo[1:2:3, ..., None, 'x']) == "(slice(1, 2, 3), Ellipsis, None, 'x')"
assert echo[()] == ()
assert echo[1,] == (1,)
assert echo[*'ab', 1] == ('a', 'b', 1)
assert repr(echo[:, 0]) == '(slice(None, None, None), 0)'
assert echo[-1] == -1
assert echo[echo][1] == 1
assert repr(echo['a':'b']) == "slice('a', 'b', None)"
assert error_of(lambda: len(echo)) == "TypeError: object of type 'Echo' has no len()"
assert error_of(lambda: setattr(echo, 'x', 1) or echo.__setitem__) == (
    "AttributeError: 'Echo' object has no attribute '__setitem__'"
)
try:
    del echo[0]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'Echo' object doesn't support item deletion"
try:
    echo[0] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'Echo' object does not support item assignment"


class Nothing: ...


assert error_of(lambda: Nothing()[0]) == "TypeError: 'Nothing' object is not subscriptable"
try:
    del Nothing()[0]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'Nothing' object doesn't support item deletion"
try:
    Nothing()[0] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'Nothing' object does not support item assignment"
assert error_of(lambda: len(Nothing())) == "TypeError: object of type 'Nothing' has no len()"
assert error_of(lambda: iter(Nothing())) == "TypeError: 'Nothing' object is not iterable"
assert error_of(lambda: 1 in Nothing()) == "TypeError: argument of type 'Nothing' is not a container or iterable"
assert error_of(lambda: reversed(Nothing())) == "TypeError: 'Nothing' object is not reversible"
assert error_of(lambda: Nothing[0]) == "TypeError: type 'Nothing' is not subscriptable"
assert error_of(lambda: len(5)) == "TypeError: object of type 'int' has no len()"
assert error_of(lambda: (5)[0]) == "TypeError: 'int' object is not subscriptable"
assert error_of(lambda: None[0]) == "TypeError: 'NoneType' object is not subscriptable"
assert error_of(lambda: len[0]) == "TypeError: 'builtin_function_or_method' object is not subscriptable"
assert error_of(lambda: iter(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: [*5]) == 'TypeError: Value after * must be an iterable, not int'

# === len ===
class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


assert len(Sized(3)) == 3
assert len(Sized(True)) == 1
assert error_of(lambda: len(Sized(-1))) == 'ValueError: __len__() should return >= 0'
assert error_of(lambda: len(Sized('3'))) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: len(Sized(2.0))) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: len(Sized(None))) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert error_of(lambda: len(Sized(2**64))) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert error_of(lambda: bool(Sized(-1))) == 'ValueError: __len__() should return >= 0'

# === Iteration over __getitem__ ===
class Letters:
    def __init__(self, text):
        self.text = text

    def __getitem__(self, index):
        return self.text[index].upper()


letters = Letters('abc')
assert list(letters) == ['A', 'B', 'C']
assert ('B' in letters) is True
assert ('b' in letters) is False
assert [*letters, *letters] == ['A', 'B', 'C', 'A', 'B', 'C']
assert dict(zip(letters, letters)) == {'A': 'A', 'B': 'B', 'C': 'C'}
assert max(letters) == 'C'
a, *b = letters
assert (a, b) == ('A', ['B', 'C'])
assert letters[1:] == 'BC'
assert ''.join(letters) == 'ABC'
assert error_of(lambda: reversed(letters)) == "TypeError: object of type 'Letters' has no len()"


class LettersWithLen(Letters):
    def __len__(self):
        return 3


assert list(reversed(LettersWithLen('abc'))) == ['C', 'B', 'A']
assert [*map(ord, LettersWithLen('ab '))] == [65, 66, 32]


class StopsEarly:
    def __getitem__(self, index):
        if index == 2:
            raise StopIteration
        return index


assert list(StopsEarly()) == [0, 1]


class WrongError:
    def __getitem__(self, index):
        raise KeyError(index)


assert error_of(lambda: list(WrongError())) == 'KeyError: 0'

# === Membership ===
class Contains:
    def __contains__(self, item):
        return item


assert (5 in Contains()) is True
assert ('' in Contains()) is False
assert ([] not in Contains()) is True


class IterOnly:
    def __iter__(self):
        print_log.append('iter')
        return iter([1, 2, 3])


print_log = []
assert (2 in IterOnly()) is True
assert (9 in IterOnly()) is False
assert print_log == ['iter', 'iter']


class NoContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


assert error_of(lambda: 1 in NoContains()) == "TypeError: 'NoContains' object is not a container"


class NoIter:
    __iter__ = None

    def __getitem__(self, index):
        return index


assert error_of(lambda: iter(NoIter())) == "TypeError: 'NoIter' object is not iterable"
assert error_of(lambda: list(NoIter())) == "TypeError: 'NoIter' object is not iterable"
assert error_of(lambda: 1 in NoIter()) == "TypeError: argument of type 'NoIter' is not a container or iterable"

# === reversed ===
class Backwards:
    def __reversed__(self):
        return 'any object'


assert reversed(Backwards()) == 'any object'


class NoReversed(list):
    __reversed__ = None


assert error_of(lambda: reversed(NoReversed())) == "TypeError: 'NoReversed' object is not reversible"

# === Missing ===
class Missing(dict):
    def __missing__(self, key):
        return ('missing', key)


m = Missing(a=1)
assert repr((m['a'], m['b'], m.get('b'), 'b' in m)) == "(1, ('missing', 'b'), None, False)"
assert [m[k] for k in 'ab'] == [1, ('missing', 'b')]
assert error_of(lambda: m.pop('b')) == "KeyError: 'b'"
assert '{a} {b}'.format_map(m) == "1 ('missing', 'b')"

# === Index ===
class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


assert 'abc'[Index(1)] == 'b'
assert [1, 2, 3][Index(-1)] == 3
assert [1, 2, 3][Index(1) : Index(3)] == [2, 3]
assert list(range(Index(3))) == [0, 1, 2]
assert 'ab' * Index(2) == 'abab'
assert hex(Index(255)) == '0xff'
assert int(Index(7)) == 7
assert repr(float(Index(7))) == '7.0'
assert chr(Index(65)) == 'A'
assert bytes(Index(2)) == b'\x00\x00'
assert repr(round(2.567, Index(1))) == '2.6'
assert error_of(lambda: [1][Index('x')]) == 'TypeError: __index__ returned non-int (type str)'
assert error_of(lambda: [1][1.0]) == 'TypeError: list indices must be integers or slices, not float'
assert error_of(lambda: [1]['0']) == 'TypeError: list indices must be integers or slices, not str'
assert error_of(lambda: 'abc'[None]) == "TypeError: string indices must be integers, not 'NoneType'"
assert error_of(lambda: (1,)[1.5]) == 'TypeError: tuple indices must be integers or slices, not float'
assert error_of(lambda: range(3)['a']) == 'TypeError: range indices must be integers or slices, not str'
assert error_of(lambda: b'abc'['a']) == 'TypeError: byte indices must be integers or slices, not str'
assert error_of(lambda: 'abc'[1:'b']) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: 'ab' * 1.0) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(lambda: range(1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: chr('a')) == "TypeError: 'str' object cannot be interpreted as an integer"

# === length_hint and class_getitem ===
class Hinted:
    def __iter__(self):
        return iter('xy')

    def __length_hint__(self):
        return 1000


assert list(Hinted()) == ['x', 'y']


class Generic:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


assert Generic[5] == 'Generic[5]'
assert error_of(lambda: Generic()[5]) == "TypeError: 'Generic' object is not subscriptable"
