# bool is an int; None, Ellipsis and NotImplemented are single objects.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === bool ===
assert repr((True == 1, False == 0, True is True, isinstance(True, int), issubclass(bool, int), bool.__mro__[1].__name__)) == (
    "(True, True, True, True, True, 'int')"
)
assert repr((True + True, True * 5, -True, True / 2, True // 2, True**2, 3 - True, True < 2, 5 % True)) == (
    '(2, 5, -1, 0.5, 0, 1, 2, True, 0)'
)
assert repr((True & False, True | False, True ^ True, True & 3, True | 2, not True, not 0)) == (
    '(False, True, False, 1, 3, False, True)'
)
assert repr((True & True, True | 0, True ^ 1, True and 1, 1 and True)) == '(True, 1, 0, 1, True)'
assert ([10, 20][True], 'ab' * True, range(True), list(range(True)), {True: 'a'}[1], sum([True, True, False])) == (
    (20, 'ab', range(0, 1), [0], 'a', 2)
)
assert repr([True, False, not None]) == '[True, False, True]'
assert repr((str(True), repr(False), f'{True}', f'{True:d}', f'{True:>6}', '%d %s' % (True, True), int(True), float(True), hex(True), bin(False))) == (
    "('True', 'False', 'True', '1', '     1', '1 True', 1, 1.0, '0x1', '0b0')"
)
assert repr((bool(), bool(0), bool(0.0), bool(''), bool('0'), bool('False'), bool([]), bool([0]), bool(None), bool({}), bool(set()), bool(range(0)), bool(b''), bool(-1), bool(-0.0), bool(float('nan')), bool(...), bool(object), bool(lambda: 0), bool(10**30), bool((None,)))) == (
    '(False, False, False, False, True, True, False, True, False, False, False, False, False, True, False, True, True, True, True, True, True)'
)
assert repr((max(True, 2), max(True, 1), max(1, True), min(False, 0), sorted([True, 0, 2, False]))) == (
    '(2, True, 1, False, [0, False, True, 2])'
)
assert repr((True.real, True.bit_length(), (True).__and__(False), True.__eq__(1.0), True.conjugate(), hash(True), hash(False))) == (
    '(1, 1, False, NotImplemented, 1, 1, 0)'
)
assert repr((1 == True == 1.0, True is (1 == 1), 1 in [True], [True].index(1), {1, True, 1.0} == {1})) == (
    '(True, True, True, 0, True)'
)
assert repr((all([]), any([]), all([1, 'a']), any([0, '']), not [], not not 'a')) == (
    '(True, False, True, False, True, True)'
)
assert error_of(lambda: bool(1, 2)) == 'TypeError: bool expected at most 1 argument, got 2'
assert error_of(lambda: True()) == "TypeError: 'bool' object is not callable"
assert error_of(lambda: True[0]) == "TypeError: 'bool' object is not subscriptable"
assert error_of(lambda: bool(x=1)) == 'TypeError: bool() takes no keyword arguments'
assert error_of(lambda: bool.__new__(int)) == 'TypeError: bool.__new__(int): int is not a subtype of bool'
assert error_of(lambda: True.missing) == "AttributeError: 'bool' object has no attribute 'missing'"
assert repr((True == 'True', True != None, True > False)) == '(False, True, True)'
assert repr(((not True) == False, True if [] else False)) == '(True, False)'
assert ([] or 'default', 0 or None, 5 and 0 and 1, '' or [] or {}, 1 and 'x' or 'y') == ('default', None, 0, {}, 'x')
assert repr((int('1') == True, bool(int('0')), bool('0'))) == '(True, False, True)'
assert repr((True, False)) == '(True, False)'
assert (~False, +True, abs(True), round(True), divmod(True, 2), pow(True, 2)) == (-1, 1, 1, 1, (0, 1), 1)
assert repr((+True, abs(True), round(True), True.real, True.__int__())) == '(1, 1, 1, 1, 1)'

# === None ===
assert repr((None is None, None == None, None == 0, None == False, bool(None), str(None), repr(None), f'{None}', type(None).__name__)) == (
    "(True, True, False, False, False, 'None', 'None', 'None', 'NoneType')"
)
assert repr(([None] * 2, None in [None], {None: 1}[None], (None, 1)[0], not None, None or 1)) == (
    '([None, None], True, 1, None, True, 1)'
)
assert (print(end='', file=None), [].append(1), (lambda: None)()) == (None, None, None)
assert repr((isinstance(None, type(None)), type(None)() is None, hash(None) == hash(None))) == '(True, True, True)'
assert error_of(lambda: None + 1) == "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'"
assert error_of(lambda: None < 1) == "TypeError: '<' not supported between instances of 'NoneType' and 'int'"
assert error_of(lambda: None[0]) == "TypeError: 'NoneType' object is not subscriptable"
assert error_of(lambda: None()) == "TypeError: 'NoneType' object is not callable"
assert error_of(lambda: None.missing) == "AttributeError: 'NoneType' object has no attribute 'missing'"
assert error_of(lambda: len(None)) == "TypeError: object of type 'NoneType' has no len()"
assert error_of(lambda: iter(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: -None) == "TypeError: bad operand type for unary -: 'NoneType'"
assert error_of(lambda: None['key']) == "TypeError: 'NoneType' object is not subscriptable"
assert error_of(lambda: int(None)) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"
)
assert error_of(lambda: sorted([None, 1])) == "TypeError: '<' not supported between instances of 'int' and 'NoneType'"
assert error_of(lambda: ''.join([None])) == 'TypeError: sequence item 0: expected str instance, NoneType found'
try:
    None.x = 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes"
try:
    None[0] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'NoneType' object does not support item assignment"
try:
    for x in None:
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'NoneType' object is not iterable"
try:
    with None:
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'NoneType' object does not support the context manager protocol (missed __exit__ method)"
try:
    a, b = None
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'cannot unpack non-iterable NoneType object'
assert error_of(lambda: type(None)(1)) == 'TypeError: NoneType takes no arguments'


def implicit():
    pass


def bare():
    return


assert (implicit(), bare()) == (None, None)

# === Ellipsis and NotImplemented ===
assert repr((..., NotImplemented)) == '(Ellipsis, NotImplemented)'
assert repr((... is Ellipsis, type(...).__name__, bool(...), type(NotImplemented).__name__, ... == Ellipsis)) == (
    "(True, 'ellipsis', True, 'NotImplementedType', True)"
)
assert error_of(lambda: bool(NotImplemented)) == 'TypeError: NotImplemented should not be used in a boolean context'
assert error_of(lambda: ... + 1) == "TypeError: unsupported operand type(s) for +: 'ellipsis' and 'int'"
assert error_of(lambda: NotImplemented()) == "TypeError: 'NotImplementedType' object is not callable"
assert error_of(lambda: ....missing) == "AttributeError: 'ellipsis' object has no attribute 'missing'"
