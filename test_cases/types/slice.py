# slice: attributes, indices(), comparison, use as a key.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Attributes ===
s = slice(1, 10, 2)
assert repr(s) == 'slice(1, 10, 2)'
assert repr(slice(5)) == 'slice(None, 5, None)'
assert repr(slice(None)) == 'slice(None, None, None)'
assert repr(slice(1, None)) == 'slice(1, None, None)'
assert repr(slice('a', [], 1.5)) == "slice('a', [], 1.5)"
assert s.start == 1
assert s.stop == 10
assert s.step == 2
assert slice(5).start is None
assert slice(5).stop == 5
assert slice(1, 2).step is None
assert error_of(lambda: slice()) == 'TypeError: slice expected at least 1 argument, got 0'
assert error_of(lambda: slice(1, 2, 3, 4)) == 'TypeError: slice expected at most 3 arguments, got 4'
assert error_of(lambda: setattr(s, 'start', 5)) == 'AttributeError: readonly attribute'
assert error_of(lambda: slice(start=1)) == 'TypeError: slice() takes no keyword arguments'
assert repr((type(s).__name__, isinstance(s, slice))) == "('slice', True)"

# === indices ===
assert slice(None).indices(5) == (0, 5, 1)
assert slice(None, None, -1).indices(5) == (4, -1, -1)
assert slice(2).indices(5) == (0, 2, 1)
assert slice(-3, None).indices(5) == (2, 5, 1)
assert slice(-100, 100).indices(5) == (0, 5, 1)
assert slice(100, -100, -2).indices(5) == (4, -1, -2)
assert slice(1, 10, 3).indices(4) == (1, 4, 3)
assert slice(None).indices(0) == (0, 0, 1)
assert slice(None, None, -1).indices(0) == (-1, -1, -1)
assert slice(-1, -10, -1).indices(3) == (2, -1, -1)
assert slice(10**30, None, -(10**30)).indices(10) == (9, -1, -1000000000000000000000000000000)
assert slice(None).indices(10**30) == (0, 1000000000000000000000000000000, 1)
assert error_of(lambda: slice(None).indices(-1)) == 'ValueError: length should not be negative'
assert error_of(lambda: slice(None, None, 0).indices(5)) == 'ValueError: slice step cannot be zero'
assert error_of(lambda: slice('a').indices(5)) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: slice(1.5, None).indices(5)) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: slice(None).indices('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: slice(None).indices()) == 'TypeError: slice.indices() takes exactly one argument (0 given)'

# === Equality, order, hash ===
assert (slice(1, 2) == slice(1, 2)) is True
assert (slice(1, 2) == slice(1, 2, None)) is True
assert (slice(1, 2) == slice(1, 2, 1)) is False
assert (slice(1) != slice(2)) is True
assert (slice(1) == (None, 1, None)) is False
assert repr((slice(1, 2) < slice(1, 3), slice(0, 5) > slice(0, 4))) == '(True, True)'
assert error_of(lambda: slice(None) < slice(1)) == (
    "TypeError: '<' not supported between instances of 'NoneType' and 'int'"
)
assert error_of(lambda: slice(1) < 5) == "TypeError: '<' not supported between instances of 'slice' and 'int'"
assert (hash(slice(1, 2)) == hash(slice(1, 2))) is True
assert {slice(1, 2): 'x'}[slice(1, 2)] == 'x'
assert error_of(lambda: hash(slice([], 2))) == "TypeError: unhashable type: 'list'"

# === Use ===
items = list(range(10))
even, last = slice(None, None, 2), slice(-3, None)
assert items[even] == [0, 2, 4, 6, 8]
assert items[last] == [7, 8, 9]
assert 'abcdefghij'[even] == 'acegi'
assert b'abcdef'[last] == b'def'
assert tuple(items)[slice(2, 4)] == (2, 3)
assert range(10)[even] == range(0, 10, 2)
items[last] = 'xyz'
assert items == [0, 1, 2, 3, 4, 5, 6, 'x', 'y', 'z']
del items[even]
assert items == [1, 3, 5, 'x', 'z']


class Show:
    def __getitem__(self, key):
        return key


show = Show()
assert repr(show[1:2]) == 'slice(1, 2, None)'
assert repr(show[:]) == 'slice(None, None, None)'
assert repr(show[::2]) == 'slice(None, None, 2)'
assert repr(show[1:2, ::3]) == '(slice(1, 2, None), slice(None, None, 3))'
assert repr(show[None:None]) == 'slice(None, None, None)'
assert repr(show['a':'b':'c']) == "slice('a', 'b', 'c')"
assert repr(show[...]) == 'Ellipsis'
assert repr(show[1:2,]) == '(slice(1, 2, None),)'
assert repr(show[:, :]) == '(slice(None, None, None), slice(None, None, None))'
assert repr(show[(1, 2)]) == '(1, 2)'
assert repr((show[1:2].stop, show[:, 1][0] == slice(None))) == '(2, True)'
assert error_of(lambda: [1, 2][slice('a', None)]) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: {}[1:2]) == 'KeyError: slice(1, 2, None)'
assert {slice(None): 'all'}[:] == 'all'
assert error_of(lambda: (5)[1:2]) == "TypeError: 'int' object is not subscriptable"
assert error_of(lambda: None[:]) == "TypeError: 'NoneType' object is not subscriptable"
assert error_of(lambda: items[slice]) == 'TypeError: list indices must be integers or slices, not type'
