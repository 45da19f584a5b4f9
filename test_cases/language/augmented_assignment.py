# Augmented assignment: in place where the object can, a new object where it cannot.

# === Every operator ===
n = 7
n += 3
assert n == 10
n -= 4
assert n == 6
n *= 5
assert n == 30
n /= 4
assert repr(n) == '7.5'
n //= 2
assert repr(n) == '3.0'
n **= 4
assert repr(n) == '81.0'
n %= 7
assert repr(n) == '4.0'
b = 0b1100
b &= 0b0111
assert b == 4
b |= 0b0011
assert b == 7
b ^= 0b0101
assert b == 2
b <<= 3
assert b == 16
b >>= 2
assert b == 4

# === In place or not ===
a = alias = [1]
a += [2]
assert alias == [1, 2]
a += (3,)
a += 'xy'
a += {'k': 0}
a += (i for i in range(2))
assert alias == [1, 2, 3, 'x', 'y', 'k', 0, 1]
a *= 2
assert (a is alias) is True
a = a + [0]
assert (a is alias) is False
t = alias = (1,)
t += (2,)
assert (t, alias) == ((1, 2), (1,))
s = alias = {1, 2}
s |= {3}
s &= {2, 3, 4}
s -= {2}
s ^= {3, 9}
assert alias == {9}
f = alias = frozenset({1})
f |= {2}
assert (sorted(f), sorted(alias)) == ([1, 2], [1])
d = alias = {'a': 1}
d |= {'b': 2}
d |= [('c', 3)]
assert repr(alias) == "{'a': 1, 'b': 2, 'c': 3}"
text = alias = 'x'
text += 'y'
assert (text, alias) == ('xy', 'x')
text *= 3
assert text == 'xyxyxy'
data = b'a'
data += b'b'
assert data == b'ab'

# === Targets ===
matrix = [[1, 2], [3, 4]]
matrix[1][0] += 10
matrix[-1] += [5]
assert matrix == [[1, 2], [13, 4, 5]]
counts = {'a': 1}
counts['a'] -= 5
assert counts == {'a': -4}


class Box:
    shared = []
    number = 1


box = Box()
box.number += 1
assert (box.number, Box.number) == (2, 1)
box.shared += ['via instance']
assert Box.shared == ['via instance']
assert (box.shared is Box.shared) is True
assert sorted(vars(box)) == ['number', 'shared']
values = [0, 1, 2, 3]
values[1:3] += ['new']
assert values == [0, 1, 2, 'new', 3]
index_calls = []


def index():
    index_calls.append(1)
    return 0


values[index()] += 100
assert (values[0], index_calls) == (100, [1])

# === The tuple that changes and fails ===
pair = ([1], 2)
try:
    pair[0] += [9]
except TypeError as error:
    assert str(error) == "'tuple' object does not support item assignment"
assert pair == ([1, 9], 2)

# === Failures ===
try:
    n = 1
    n += 'a'
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for +=: 'int' and 'str'"
try:
    n = []
    n += 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'int' object is not iterable"
try:
    n = 'a'
    n -= 'b'
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for -=: 'str' and 'str'"
try:
    n = {1}
    n |= [1]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for |=: 'set' and 'list'"
try:
    n = {}
    n |= 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'int' object is not iterable"
try:
    n = None
    n += 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for +=: 'NoneType' and 'int'"
try:
    n = [1]
    n *= 1.5
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "can't multiply sequence by non-int of type 'float'"
try:
    n = 2.5
    n <<= 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for <<=: 'float' and 'int'"
try:
    n = (1,)
    n += [2]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'can only concatenate tuple (not "list") to tuple'
try:
    n = 1
    n @= 2
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for @=: 'int' and 'int'"
try:
    n = 1
    n //= 0
    assert False, 'nothing raised'
except ZeroDivisionError as error:
    assert str(error) == 'division by zero'
try:
    undefined_name += 1
    assert False, 'nothing raised'
except NameError as error:
    assert str(error) == "name 'undefined_name' is not defined"
try:
    counts['missing'] += 1
    assert False, 'nothing raised'
except KeyError as error:
    assert str(error) == "'missing'"
try:
    box.missing += 1
    assert False, 'nothing raised'
except AttributeError as error:
    assert str(error) == "'Box' object has no attribute 'missing'"
try:
    values[99] += 1
    assert False, 'nothing raised'
except IndexError as error:
    assert str(error) == 'list index out of range'
