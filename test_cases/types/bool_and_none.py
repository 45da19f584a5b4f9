# bool is an int; None, Ellipsis and NotImplemented are single objects.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === bool ===
assert (True == 1) is True
assert (False == 0) is True
assert (True is True) is True
assert isinstance(True, int) is True
assert issubclass(bool, int) is True
assert bool.__mro__[1].__name__ == 'int'
assert True + True == 2
assert True * 5 == 5
assert -True == -1
assert repr(True / 2) == '0.5'
assert True // 2 == 0
assert True**2 == 1
assert 3 - True == 2
assert (True < 2) is True
assert 5 % True == 0
assert True & False is False
assert True | False is True
assert True ^ True is False
assert True & 3 == 1
assert True | 2 == 3
assert (not True) is False
assert (not 0) is True
assert repr(True & True) == 'True'
assert repr(True | 0) == '1'
assert repr(True ^ 1) == '0'
assert repr(True and 1) == '1'
assert repr(1 and True) == 'True'
assert [10, 20][True] == 20
assert 'ab' * True == 'ab'
assert range(True) == range(0, 1)
assert list(range(True)) == [0]
assert {True: 'a'}[1] == 'a'
assert sum([True, True, False]) == 2
assert repr([True, False, not None]) == '[True, False, True]'
assert str(True) == 'True'
assert repr(False) == 'False'
assert f'{True}' == 'True'
assert f'{True:d}' == '1'
assert f'{True:>6}' == '     1'
assert '%d %s' % (True, True) == '1 True'
assert int(True) == 1
assert repr(float(True)) == '1.0'
assert hex(True) == '0x1'
assert bin(False) == '0b0'
assert bool() is False
assert bool(0) is False
assert bool(0.0) is False
assert bool('') is False
assert bool('0') is True
assert bool('False') is True
assert bool([]) is False
assert bool([0]) is True
assert bool(None) is False
assert bool({}) is False
assert bool(set()) is False
assert bool(range(0)) is False
assert bool(b'') is False
assert bool(-1) is True
assert bool(-0.0) is False
assert bool(float('nan')) is True
assert bool(...) is True
assert bool(object) is True
assert bool(lambda: 0) is True
assert bool(10**30) is True
assert bool((None,)) is True
assert max(True, 2) == 2
assert max(True, 1) is True
assert max(1, True) == 1
assert min(False, 0) is False
assert repr(sorted([True, 0, 2, False])) == '[0, False, True, 2]'
assert True.real == 1
assert True.bit_length() == 1
assert (True).__and__(False) is False
assert True.__eq__(1.0) is NotImplemented
assert True.conjugate() == 1
assert hash(True) == 1
assert hash(False) == 0
assert (1 == True == 1.0) is True
assert (True is (1 == 1)) is True
assert (1 in [True]) is True
assert [True].index(1) == 0
assert ({1, True, 1.0} == {1}) is True
assert all([]) is True
assert any([]) is False
assert all([1, 'a']) is True
assert any([0, '']) is False
assert (not []) is True
assert (not not 'a') is True
assert error_of(lambda: bool(1, 2)) == 'TypeError: bool expected at most 1 argument, got 2'
assert error_of(lambda: True()) == "TypeError: 'bool' object is not callable"
assert error_of(lambda: True[0]) == "TypeError: 'bool' object is not subscriptable"
assert error_of(lambda: bool(x=1)) == 'TypeError: bool() takes no keyword arguments'
assert error_of(lambda: bool.__new__(int)) == 'TypeError: bool.__new__(int): int is not a subtype of bool'
assert error_of(lambda: True.missing) == "AttributeError: 'bool' object has no attribute 'missing'"
assert repr((True == 'True', True != None, True > False)) == '(False, True, True)'
assert repr(((not True) == False, True if [] else False)) == '(True, False)'
assert ([] or 'default') == 'default'
assert (0 or None) is None
assert (5 and 0 and 1) == 0
assert ('' or [] or {}) == {}
assert (1 and 'x' or 'y') == 'x'
assert repr((int('1') == True, bool(int('0')), bool('0'))) == '(True, False, True)'
assert repr((True, False)) == '(True, False)'
assert ~False == -1
assert +True == 1
assert abs(True) == 1
assert round(True) == 1
assert divmod(True, 2) == (0, 1)
assert pow(True, 2) == 1
assert repr(+True) == '1'
assert repr(abs(True)) == '1'
assert repr(round(True)) == '1'
assert repr(True.real) == '1'
assert repr(True.__int__()) == '1'

# === None ===
assert (None is None) is True
assert (None == None) is True
assert (None == 0) is False
assert (None == False) is False
assert bool(None) is False
assert str(None) == 'None'
assert repr(None) == 'None'
assert f'{None}' == 'None'
assert type(None).__name__ == 'NoneType'
assert [None] * 2 == [None, None]
assert (None in [None]) is True
assert {None: 1}[None] == 1
assert (None, 1)[0] is None
assert (not None) is True
assert (None or 1) == 1
assert (print(end='', file=None), [].append(1), (lambda: None)()) == (None, None, None)
assert isinstance(None, type(None)) is True
assert (type(None)() is None) is True
assert (hash(None) == hash(None)) is True
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
assert (... is Ellipsis) is True
assert type(...).__name__ == 'ellipsis'
assert bool(...) is True
assert type(NotImplemented).__name__ == 'NotImplementedType'
assert (... == Ellipsis) is True
assert error_of(lambda: bool(NotImplemented)) == 'TypeError: NotImplemented should not be used in a boolean context'
assert error_of(lambda: ... + 1) == "TypeError: unsupported operand type(s) for +: 'ellipsis' and 'int'"
assert error_of(lambda: NotImplemented()) == "TypeError: 'NotImplementedType' object is not callable"
assert error_of(lambda: ....missing) == "AttributeError: 'ellipsis' object has no attribute 'missing'"
