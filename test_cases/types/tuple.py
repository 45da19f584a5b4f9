# needs-native
# tuple: construction, methods, operators, nesting, hashing.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Construction ===
assert () == ()
assert (1,) == (1,)
assert (1, 2) == (1, 2)
assert tuple() == ()
assert tuple('ab') == ('a', 'b')
assert tuple([1]) == (1,)
assert tuple(range(2)) == (0, 1)
assert tuple({'k': 1}) == ('k',)
assert tuple(x for x in 'g') == ('g',)
t = 1, 2
assert (tuple(t) is t) is True
assert t + () == (1, 2)
assert () + t == (1, 2)
assert t * 2 == (1, 2, 1, 2)
assert 2 * t == (1, 2, 1, 2)
assert t * 0 == ()
assert t * -1 == ()
assert error_of(lambda: tuple(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: tuple(1, 2)) == 'TypeError: tuple expected at most 1 argument, got 2'
assert error_of(lambda: (1,) + [2]) == 'TypeError: can only concatenate tuple (not "list") to tuple'
assert error_of(lambda: (1,) + 2) == 'TypeError: can only concatenate tuple (not "int") to tuple'
assert error_of(lambda: (1,) * 1.5) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(lambda: (1,) - (1,)) == "TypeError: unsupported operand type(s) for -: 'tuple' and 'tuple'"

# === Items ===
t = (10, 20, 30, 40)
assert t[0] == 10
assert t[-1] == 40
assert t[1:3] == (20, 30)
assert t[::-1] == (40, 30, 20, 10)
assert t[::2] == (10, 30)
assert t[9:] == ()
assert t[True] == 20
assert len(t) == 4
assert error_of(lambda: t[4]) == 'IndexError: tuple index out of range'
assert error_of(lambda: t[-5]) == 'IndexError: tuple index out of range'
assert error_of(lambda: t['a']) == 'TypeError: tuple indices must be integers or slices, not str'
assert error_of(lambda: t[1.5]) == 'TypeError: tuple indices must be integers or slices, not float'
assert error_of(lambda: ()[0]) == 'IndexError: tuple index out of range'
try:
    t[0] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'tuple' object does not support item assignment"
try:
    del t[0]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'tuple' object doesn't support item deletion"
try:
    t[0:1] = 1
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'tuple' object does not support item assignment"
assert t.index(20) == 1
assert t.index(30, 1) == 2
assert t.index(40, -1) == 3
assert (1, True, 1.0).count(1) == 3
assert t.count('x') == 0
assert error_of(lambda: t.index(5)) == 'ValueError: tuple.index(x): x not in tuple'
assert error_of(lambda: t.index(10, 1)) == 'ValueError: tuple.index(x): x not in tuple'
assert error_of(lambda: t.append(1)) == "AttributeError: 'tuple' object has no attribute 'append'"
assert error_of(lambda: t.sort()) == "AttributeError: 'tuple' object has no attribute 'sort'"
assert repr((10 in t, '10' in t, () in ((),))) == '(True, False, True)'

# === Comparison ===
assert ((1, 2) < (1, 3)) is True
assert ((1,) < (1, 0)) is True
assert (() < (0,)) is True
assert ((2,) > (1, 9)) is True
assert ((1, 2) == (1.0, 2)) is True
assert ((1, 2) == [1, 2]) is False
assert ((1, 'a') < (2, None)) is True
assert error_of(lambda: (1, 'a') < (1, 2)) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert error_of(lambda: (1,) < [2]) == "TypeError: '<' not supported between instances of 'tuple' and 'list'"
assert sorted([(2, 'a'), (1, 'z'), (1, 'b')]) == [(1, 'b'), (1, 'z'), (2, 'a')]
assert (max((1, 5), (2, 0)), min([(1, 'b'), (1, 'a')])) == ((2, 0), (1, 'a'))

# === Hash ===
assert (hash((1, 2)) == hash((1, 2))) is True
assert (hash(()) == hash(())) is True
assert (hash((1, 2)) == hash((2, 1))) is False
assert hash((1, 2, 3)) == 529344067295497451
assert hash(()) == 5740354900026072187
assert hash((0,)) == -8753497827991233192
assert hash((1,)) == -6644214454873602895
assert hash((-1,)) == 8078679518589016365
assert hash((1, (2, 3))) == 7267574591690527098
assert error_of(lambda: hash(([],))) == "TypeError: unhashable type: 'list'"
assert ({(1, 2): 'a'}[1, 2], {(): 'empty'}[()]) == ('a', 'empty')

# === Iteration ===
assert [*t] == [10, 20, 30, 40]
assert list(reversed(t)) == [40, 30, 20, 10]
assert list(zip(t, t[1:])) == [(10, 20), (20, 30), (30, 40)]
assert sum(t) == 100
assert max(t) == 40
a, (b, *c), d = 1, (2, 3, 4), 5
assert (a, b, c, d) == (1, 2, [3, 4], 5)
it = iter(t)
assert (next(it), list(it)) == (10, [20, 30, 40])
assert type(it).__name__ == 'tuple_iterator'

# === repr ===
assert repr(()) == '()'
assert repr((1,)) == '(1,)'
assert repr(1) == '1'
assert repr('a') == "'a'"
assert repr((None, [2])) == '(None, [2])'
assert repr(((),)) == '((),)'
assert (str((1,)), f'{(1, "x")}', '%s' % ((1, 2),)) == ('(1,)', "(1, 'x')", '(1, 2)')
a = ([],)
a[0].append(a)
assert repr(a) == '([(...)],)'
assert repr((bool(()), bool((0,)))) == '(False, True)'
assert repr((tuple.__doc__ is not None, type(()).__name__)) == "(True, 'tuple')"
mutable = ([1], 2)
mutable[0].append(3)
assert mutable == ([1, 3], 2)
x = (1, 2)
y = x
x += (3,)
assert (x, y) == ((1, 2, 3), (1, 2))
