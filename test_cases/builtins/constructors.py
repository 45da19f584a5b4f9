# int(), float(), bool(), list(), tuple(), dict(), set() of many kinds of values, and complex conversions between them.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === int and float ===
assert (int(), int('5'), int(5.9), int(-5.9), int('-7'), int(True), int('ff', 16), int(b'5'), int('5', base=8)) == (
    (0, 5, 5, -5, -7, 1, 255, 5, 5)
)
assert repr((float(), float('5'), float(5), float('1e3'), float(True), float('-0'), float(' 2.5\n'), float(10**15))) == (
    '(0.0, 5.0, 5.0, 1000.0, 1.0, -0.0, 2.5, 1000000000000000.0)'
)
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


assert (int(Int()), int(Index()), int(SubInt(3)), type(int(SubInt(3))).__name__, int(ReturnsSub())) == (
    (5, 7, 3, 'int', 5)
)
assert repr((float(Float()), float(Index()), float(SubInt(3)))) == '(2.5, 7.0, 3.0)'
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
assert (list('ab'), list({'a': 1}), list({'a': 1}.items()), list(zip('ab', 'cd')), tuple([1, 2]), tuple('ab'), list(()), list(b'a'), list(map(int, '12')), list(enumerate('a'))) == (
    (['a', 'b'], ['a'], [('a', 1)], [('a', 'c'), ('b', 'd')], (1, 2), ('a', 'b'), [], [97], [1, 2], [(0, 'a')])
)
assert repr((sorted(set('hello')), sorted(frozenset([1, 2])), sorted(set({'k': 1})), set(()) == set(), sorted(set([1, 1.0, True])))) == (
    "(['e', 'h', 'l', 'o'], [1, 2], ['k'], True, [1])"
)
assert repr((dict([(1, 2)]), dict(a=1), dict(zip('ab', '12')), dict({'a': 1}, b=2), dict([['k', 'v']]), dict(['ab', 'cd']), dict(enumerate('x')), dict(()))) == (
    "({1: 2}, {'a': 1}, {'a': '1', 'b': '2'}, {'a': 1, 'b': 2}, {'k': 'v'}, {'a': 'b', 'c': 'd'}, {0: 'x'}, {})"
)
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
assert (bytes([1, 2]), bytes('a', 'ascii'), bytearray(b'a'), bytes(2), bytes(bytearray(b'x')), bytes(Index())) == (
    (b'\x01\x02', b'a', bytearray(b'a'), b'\x00\x00', b'x', b'\x00\x00\x00\x00\x00\x00\x00')
)

# === object ===
assert repr((type(object()).__name__, object() == object(), isinstance(object(), object), repr(object())[:8])) == (
    "('object', False, True, '<object ')"
)
assert error_of(lambda: object(1)) == 'TypeError: object() takes no arguments'
assert error_of(lambda: object().x) == "AttributeError: 'object' object has no attribute 'x'"
assert error_of(lambda: object()()) == "TypeError: 'object' object is not callable"
assert error_of(lambda: object()[0]) == "TypeError: 'object' object is not subscriptable"
assert error_of(lambda: object() < object()) == (
    "TypeError: '<' not supported between instances of 'object' and 'object'"
)

# === Round trips ===
assert repr((int(str(10**30)) == 10**30, float(repr(0.1)) == 0.1, list(tuple([1])) == [1], dict({'a': 1}.items()) == {'a': 1}, str(int('007')), ''.join(list('abc')), tuple(reversed(tuple('ab'))), int(hex(255), 16), int(bin(5), 0), bytes(list(b'ab')), chr(ord('x')), set(list({1})) == {1}, bool(int(False)), float(int('3')))) == (
    "(True, True, True, True, '7', 'abc', ('b', 'a'), 255, 5, b'ab', 'x', True, False, 3.0)"
)
