# The del and assert statements, pass, and expression statements.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === del of names ===
a = b = c = 1
del a
assert error_of(lambda: a) == "NameError: name 'a' is not defined"
del b, c
assert error_of(lambda: (b, c)) == "NameError: name 'b' is not defined"
a, b = 1, 2
del (a, b)
assert error_of(lambda: a) == "NameError: name 'a' is not defined"
x, y = 1, 2
del [x, (y)]
assert error_of(lambda: y) == "NameError: name 'y' is not defined"
try:
    del never_defined
    assert False, 'nothing raised'
except NameError as error:
    assert str(error) == "name 'never_defined' is not defined"


def local():
    value = 1
    del value
    try:
        del value
    except UnboundLocalError as error:
        first = str(error)
    value = 'again'
    return first, value


assert local() == ("cannot access local variable 'value' where it is not associated with a value", 'again')


def parameter(p):
    del p
    return p


assert error_of(lambda: parameter(1)) == (
    "UnboundLocalError: cannot access local variable 'p' where it is not associated with a value"
)
one = [1]
two = one
del one
assert two == [1]

# === del of items, slices and attributes ===
items = list(range(10))
del items[0]
del items[-1]
assert items == [1, 2, 3, 4, 5, 6, 7, 8]
del items[1:3]
assert items == [1, 4, 5, 6, 7, 8]
del items[::2]
assert items == [4, 6, 8]
del items[5:], items[:0]
assert items == [4, 6, 8]
del items[:]
assert items == []
items = [1, 2, 3, 4]
del items[0], items[0]
assert items == [3, 4]
items = [[1, 2], [3]]
del items[0][1], items[1]
assert items == [[1]]
table = {'a': 1, 'b': {'c': 2}}
del table['b']['c'], table['a']
assert table == {'b': {}}
items = list(range(10))
del items[8:2:-3]
assert items == [0, 1, 2, 3, 4, 6, 7, 9]
assert error_of(lambda: items.__delitem__(99)) == 'IndexError: list assignment index out of range'
try:
    del items[99]
    assert False, 'nothing raised'
except IndexError as error:
    assert str(error) == 'list assignment index out of range'
try:
    del table['missing']
    assert False, 'nothing raised'
except KeyError as error:
    assert str(error) == "'missing'"
try:
    del table[[]]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "cannot use 'list' as a dict key (unhashable type: 'list')"
try:
    del (1, 2)[0]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'tuple' object doesn't support item deletion"
try:
    del 'abc'[0]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'str' object doesn't support item deletion"
try:
    del range(3)[0]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'range' object doesn't support item deletion"
try:
    del (5)[0]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'int' object does not support item deletion"
try:
    del None.x
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes"
try:
    del items['a']
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'list indices must be integers or slices, not str'
try:
    del {1}[1]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'set' object doesn't support item deletion"


class Box:
    shared = 1


box = Box()
box.own = 2
del box.own
assert error_of(lambda: box.own) == "AttributeError: 'Box' object has no attribute 'own'"
try:
    del box.own
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'Box' object has no attribute 'own'"
try:
    del box.shared
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'Box' object has no attribute 'shared'"
del Box.shared
assert error_of(lambda: box.shared) == "AttributeError: 'Box' object has no attribute 'shared'"
log = []


class Logs:
    def __delitem__(self, key):
        log.append(key)

    def __delattr__(self, name):
        log.append(name)


logs = Logs()
del logs[1], logs['a':'b'], logs.name, logs[()]
assert repr(log) == "[1, slice('a', 'b', None), 'name', ()]"

# === assert ===
assert True
assert 1, 'not evaluated ' + undefined
assert (1, 2)
try:
    assert False
    assert False, 'nothing raised'
except AssertionError as error:
    assert str(error) == ''
try:
    assert False, 'message'
    assert False, 'nothing raised'
except AssertionError as error:
    assert str(error) == 'message'
try:
    assert [], ('a', 1)
    assert False, 'nothing raised'
except AssertionError as error:
    assert str(error) == "('a', 1)"
try:
    assert None, None
    assert False, 'nothing raised'
except AssertionError as error:
    assert str(error) == 'None'
try:
    assert 0, undefined_in_message
    assert False, 'nothing raised'
except NameError as error:
    assert str(error) == "name 'undefined_in_message' is not defined"
try:
    assert 1 / 0, 'message'
    assert False, 'nothing raised'
except ZeroDivisionError as error:
    assert str(error) == 'division by zero'
try:
    assert 1 == 2, [1, 2]
except AssertionError as error:
    assert error.args == ([1, 2],)
try:
    assert 1 == 2
except AssertionError as error:
    assert error.args == ()
try:
    assert 0, ('tuple', 'message')
except AssertionError as error:
    assert error.args == (('tuple', 'message'),)

# === Statements without effect ===
pass
...
'docstring in the middle'
1
None
[undefined for undefined in ()]
try:
    undefined
    assert False, 'nothing raised'
except NameError as error:
    assert str(error) == "name 'undefined' is not defined"
try:
    'a'.missing
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'str' object has no attribute 'missing'"
if True: pass
