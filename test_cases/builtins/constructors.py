# int(), float(), bool(), list(), tuple(), dict(), set() of many kinds of values, and complex conversions between them.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === int and float ===
assert int() == 0
assert int('5') == 5
assert int(5.9) == 5
assert int(-5.9) == -5
assert int('-7') == -7
assert int(True) == 1
assert int('ff', 16) == 255
assert int(b'5') == 5
assert int('5', base=8) == 5
assert repr(float()) == '0.0'
assert repr(float('5')) == '5.0'
assert repr(float(5)) == '5.0'
assert repr(float('1e3')) == '1000.0'
assert repr(float(True)) == '1.0'
assert repr(float('-0')) == '-0.0'
assert repr(float(' 2.5\n')) == '2.5'
assert repr(float(10**15)) == '1000000000000000.0'
assert error_of(lambda: int('')) == "ValueError: invalid literal for int() with base 10: ''"
assert error_of(lambda: int('5.0')) == "ValueError: invalid literal for int() with base 10: '5.0'"
assert error_of(lambda: int([])) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'"
)
assert error_of(lambda: int({})) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'dict'"
)
assert error_of(lambda: int(None)) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"
)
assert error_of(lambda: int(int)) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'type'"
)
assert error_of(lambda: float('')) == "ValueError: could not convert string to float: ''"
assert error_of(lambda: float('a')) == "ValueError: could not convert string to float: 'a'"
assert error_of(lambda: float([])) == "TypeError: float() argument must be a string or a real number, not 'list'"
assert error_of(lambda: float(None)) == (
    "TypeError: float() argument must be a string or a real number, not 'NoneType'"
)
assert error_of(lambda: float('1_')) == "ValueError: could not convert string to float: '1_'"
assert error_of(lambda: int('5', x=1)) == "TypeError: int() got an unexpected keyword argument 'x'"
assert error_of(lambda: float(x=1)) == 'TypeError: float() takes no keyword arguments'


class Int:
    def __int__(self):
        return 5


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 7


class Trunc:
    def __trunc__(self):
        return 9


class Wrong:
    def __int__(self):
        return 'five'

    def __float__(self):
        return 2

    def __index__(self):
        return 1.5


class SubInt(int):
    pass


class ReturnsSub:
    def __int__(self):
        return 5


assert int(Int()) == 5
assert int(Index()) == 7
assert int(SubInt(3)) == 3
assert type(int(SubInt(3))).__name__ == 'int'
assert int(ReturnsSub()) == 5
assert repr(float(Float())) == '2.5'
assert repr(float(Index())) == '7.0'
assert repr(float(SubInt(3))) == '3.0'
assert error_of(lambda: int(Float())) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'Float'"
)
assert error_of(lambda: float(Int())) == "TypeError: float() argument must be a string or a real number, not 'Int'"
assert error_of(lambda: int(Trunc())) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'Trunc'"
)
assert error_of(lambda: int(Wrong())) == 'TypeError: __int__ returned non-int (type str)'
assert error_of(lambda: float(Wrong())) == 'TypeError: Wrong.__float__ returned non-float (type int)'
assert error_of(lambda: range(Wrong())) == 'TypeError: __index__ returned non-int (type float)'
assert error_of(lambda: [1][Wrong()]) == 'TypeError: __index__ returned non-int (type float)'
assert error_of(lambda: int(object())) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'object'"
)
assert error_of(lambda: float(object())) == (
    "TypeError: float() argument must be a string or a real number, not 'object'"
)

# === bool ===
assert repr([bool(x) for x in (0, 1, '', 'a', [], [0], None, 0.0, float('nan'), (), (0,), {}, {0: 0}, set(), b'', range(0), ...)]) == (
    '[False, True, False, True, False, True, False, False, True, False, True, False, True, False, False, False, True]'
)

# === Sequences and tables ===
assert list('ab') == ['a', 'b']
assert list({'a': 1}) == ['a']
assert list({'a': 1}.items()) == [('a', 1)]
assert list(zip('ab', 'cd')) == [('a', 'c'), ('b', 'd')]
assert tuple([1, 2]) == (1, 2)
assert tuple('ab') == ('a', 'b')
assert list(()) == []
assert list(b'a') == [97]
assert list(map(int, '12')) == [1, 2]
assert list(enumerate('a')) == [(0, 'a')]
assert sorted(set('hello')) == ['e', 'h', 'l', 'o']
assert sorted(frozenset([1, 2])) == [1, 2]
assert sorted(set({'k': 1})) == ['k']
assert (set(()) == set()) is True
assert sorted(set([1, 1.0, True])) == [1]
assert repr(dict([(1, 2)])) == '{1: 2}'
assert repr(dict(a=1)) == "{'a': 1}"
assert repr(dict(zip('ab', '12'))) == "{'a': '1', 'b': '2'}"
assert repr(dict({'a': 1}, b=2)) == "{'a': 1, 'b': 2}"
assert repr(dict([['k', 'v']])) == "{'k': 'v'}"
assert repr(dict(['ab', 'cd'])) == "{'a': 'b', 'c': 'd'}"
assert repr(dict(enumerate('x'))) == "{0: 'x'}"
assert repr(dict(())) == '{}'
assert error_of(lambda: list(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: tuple(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: set(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: dict(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: dict('ab')) == 'ValueError: dictionary update sequence element #0 has length 1; 2 is required'
assert error_of(lambda: dict([1, 2])) == 'TypeError: object is not iterable'
assert error_of(lambda: dict([(1, 2, 3)])) == (
    'ValueError: dictionary update sequence element #0 has length 3; 2 is required'
)
assert error_of(lambda: dict([{1, 2, 3}])) == (
    'ValueError: dictionary update sequence element #0 has length 3; 2 is required'
)
assert error_of(lambda: frozenset(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: list([1], [2])) == 'TypeError: list expected at most 1 argument, got 2'
assert error_of(lambda: set([1], [2])) == 'TypeError: set expected at most 1 argument, got 2'
assert error_of(lambda: list(a=1)) == 'TypeError: list() takes no keyword arguments'
assert error_of(lambda: set(a=1)) == 'TypeError: set() takes no keyword arguments'
assert error_of(lambda: dict([1], a=2)) == 'TypeError: object is not iterable'
assert error_of(lambda: bytes('a')) == 'TypeError: string argument without an encoding'
assert error_of(lambda: bytes([300])) == 'ValueError: bytes must be in range(0, 256)'
assert bytes([1, 2]) == b'\x01\x02'
assert bytes('a', 'ascii') == b'a'
assert bytes(2) == b'\x00\x00'
assert bytes(Index()) == b'\x00\x00\x00\x00\x00\x00\x00'

# === object ===
assert type(object()).__name__ == 'object'
assert (object() == object()) is False
assert isinstance(object(), object) is True
assert repr(object())[:8] == '<object '
assert error_of(lambda: object(1)) == 'TypeError: object() takes no arguments'
assert error_of(lambda: object().x) == "AttributeError: 'object' object has no attribute 'x'"
assert error_of(lambda: object()()) == "TypeError: 'object' object is not callable"
assert error_of(lambda: object()[0]) == "TypeError: 'object' object is not subscriptable"
assert error_of(lambda: object() < object()) == (
    "TypeError: '<' not supported between instances of 'object' and 'object'"
)

# === Round trips ===
assert (int(str(10**30)) == 10**30) is True
assert (float(repr(0.1)) == 0.1) is True
assert (list(tuple([1])) == [1]) is True
assert (dict({'a': 1}.items()) == {'a': 1}) is True
assert str(int('007')) == '7'
assert ''.join(list('abc')) == 'abc'
assert tuple(reversed(tuple('ab'))) == ('b', 'a')
assert int(hex(255), 16) == 255
assert int(bin(5), 0) == 5
assert bytes(list(b'ab')) == b'ab'
assert chr(ord('x')) == 'x'
assert (set(list({1})) == {1}) is True
assert bool(int(False)) is False
assert repr(float(int('3'))) == '3.0'
