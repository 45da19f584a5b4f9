# list: reading, assigning and deleting slices with every kind of step.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


base = list(range(10))


def after(change, start=base):
    """A copy of the list after a change."""
    items = list(start)
    change(items)
    return items


# === Reading ===
assert base[2:5] == [2, 3, 4]
assert base[:3] == [0, 1, 2]
assert base[7:] == [7, 8, 9]
assert base[:] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert base[-3:] == [7, 8, 9]
assert base[:-8] == [0, 1]
assert base[::3] == [0, 3, 6, 9]
assert base[1::3] == [1, 4, 7]
assert base[::-1] == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
assert base[8:2:-2] == [8, 6, 4]
assert base[2:8:-1] == []
assert base[::-4] == [9, 5, 1]
assert base[-1:-4:-1] == [9, 8, 7]
assert base[5:5] == []
assert base[20:] == []
assert base[-20:2] == [0, 1]
assert base[:100] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert base[100::-3] == [9, 6, 3, 0]
assert base[-100::-1] == []
assert base[None:3] == [0, 1, 2]
assert base[True:3] == [1, 2]
assert base[: 10**20] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert base[-(10**20) : 2] == [0, 1]
assert base[:: 10**20] == [0]
assert base[:: -(10**20)] == [9]
assert repr((base[:] is base, base[:] == base)) == '(False, True)'
assert error_of(lambda: base[::0]) == 'ValueError: slice step cannot be zero'
assert error_of(lambda: base['a':]) == 'TypeError: slice indices must be integers or None or have an __index__ method'
assert error_of(lambda: base[:1.5]) == 'TypeError: slice indices must be integers or None or have an __index__ method'
assert error_of(lambda: base[::'x']) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: base[1, 2]) == 'TypeError: list indices must be integers or slices, not tuple'
assert error_of(lambda: base[None]) == 'TypeError: list indices must be integers or slices, not NoneType'

# === Assigning without a step ===
def put(key, value, start=base):
    items = list(start)
    items[key] = value
    return items


assert put(slice(1, 3), 'ab') == [0, 'a', 'b', 3, 4, 5, 6, 7, 8, 9]
assert put(slice(1, 3), []) == [0, 3, 4, 5, 6, 7, 8, 9]
assert put(slice(2, 2), [9, 9]) == [0, 1, 9, 9, 2, 3, 4, 5, 6, 7, 8, 9]
assert put(slice(0, 0), (x for x in 'gen')) == ['g', 'e', 'n', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert put(slice(None), range(2)) == [0, 1]
assert put(slice(8, 100), 'z') == [0, 1, 2, 3, 4, 5, 6, 7, 'z']
assert put(slice(100, 200), 'zz') == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'z', 'z']
assert put(slice(5, 2), 'insert at five') == (
    [0, 1, 2, 3, 4, 'i', 'n', 's', 'e', 'r', 't', ' ', 'a', 't', ' ', 'f', 'i', 'v', 'e', 5, 6, 7, 8, 9]
)
assert put(slice(-2, None), {'k': 1}) == [0, 1, 2, 3, 4, 5, 6, 7, 'k']
assert put(slice(-100, -9), [7]) == [7, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert put(slice(3, -3), [None]) == [0, 1, 2, None, 7, 8, 9]
assert put(slice(1, 3), ['longer', 'than', 'before']) == [0, 'longer', 'than', 'before', 3, 4, 5, 6, 7, 8, 9]
assert put(slice(1, 2, 1), 'xyz') == [0, 'x', 'y', 'z', 2, 3, 4, 5, 6, 7, 8, 9]
assert put(slice(0, 1), '') == [1, 2, 3, 4, 5, 6, 7, 8, 9]
assert error_of(lambda: put(slice(1, 2), 5)) == 'TypeError: must assign iterable to extended slice'
assert error_of(lambda: put(slice(1, 2), None)) == 'TypeError: must assign iterable to extended slice'
assert error_of(lambda: put('a', 1)) == 'TypeError: list indices must be integers or slices, not str'
assert error_of(lambda: put(1.5, 1)) == 'TypeError: list indices must be integers or slices, not float'
assert error_of(lambda: put(10, 1)) == 'IndexError: list assignment index out of range'
assert error_of(lambda: put(-11, 1)) == 'IndexError: list assignment index out of range'
assert error_of(lambda: put(slice('a', None), [])) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
items = [1, 2, 3]
items[1:2] = items
assert items == [1, 1, 2, 3, 3]
items[:0] = items
assert items == [1, 1, 2, 3, 3, 1, 1, 2, 3, 3]
items[:] = reversed(items)
assert items == [3, 3, 2, 1, 1, 3, 3, 2, 1, 1]
items[len(items) :] = ['appended']
assert items[-1] == 'appended'

# === Assigning with a step ===
assert put(slice(None, None, 2), 'abcde') == ['a', 1, 'b', 3, 'c', 5, 'd', 7, 'e', 9]
assert put(slice(None, None, -1), range(10)) == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
assert put(slice(1, 6, 2), [11, 33, 55]) == [0, 11, 2, 33, 4, 55, 6, 7, 8, 9]
assert put(slice(8, 2, -3), 'xy') == [0, 1, 2, 3, 4, 'y', 6, 7, 'x', 9]
assert put(slice(5, 5, 2), []) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert put(slice(None, None, -2), 'edcba') == [0, 'a', 2, 'b', 4, 'c', 6, 'd', 8, 'e']
assert error_of(lambda: put(slice(None, None, 2), 'abc')) == (
    'ValueError: attempt to assign sequence of size 3 to extended slice of size 5'
)
assert error_of(lambda: put(slice(None, None, 2), [])) == (
    'ValueError: attempt to assign sequence of size 0 to extended slice of size 5'
)
assert error_of(lambda: put(slice(None, None, -1), [1])) == (
    'ValueError: attempt to assign sequence of size 1 to extended slice of size 10'
)
assert error_of(lambda: put(slice(5, 5, 2), [1])) == (
    'ValueError: attempt to assign sequence of size 1 to extended slice of size 0'
)
assert error_of(lambda: put(slice(None, None, 0), [])) == 'ValueError: slice step cannot be zero'
assert error_of(lambda: put(slice(None, None, 2), 5)) == 'TypeError: must assign iterable to extended slice'
assert error_of(lambda: put(slice(5, 2, 2), [1])) == (
    'ValueError: attempt to assign sequence of size 1 to extended slice of size 0'
)
items = list(range(4))
items[::2], items[1::2] = items[1::2], items[::2]
assert items == [1, 0, 3, 2]
items[::-1] = items
assert items == [2, 3, 0, 1]

# === Deleting ===
def drop(key, start=base):
    items = list(start)
    del items[key]
    return items


assert drop(slice(2, 5)) == [0, 1, 5, 6, 7, 8, 9]
assert drop(slice(None)) == []
assert drop(slice(5, 5)) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert drop(slice(5, 2)) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert drop(slice(None, None, 2)) == [1, 3, 5, 7, 9]
assert drop(slice(1, None, 3)) == [0, 2, 3, 5, 6, 8, 9]
assert drop(slice(None, None, -2)) == [0, 2, 4, 6, 8]
assert drop(slice(8, 1, -3)) == [0, 1, 3, 4, 6, 7, 9]
assert drop(slice(-3, None)) == [0, 1, 2, 3, 4, 5, 6]
assert drop(slice(100, 200, 5)) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert drop(slice(None, None, 100)) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
assert (drop(0), drop(-1), drop(True)) == (
    ([1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 2, 3, 4, 5, 6, 7, 8, 9])
)
assert error_of(lambda: drop(10)) == 'IndexError: list assignment index out of range'
assert error_of(lambda: drop(-11)) == 'IndexError: list assignment index out of range'
assert error_of(lambda: drop('a')) == 'TypeError: list indices must be integers or slices, not str'
assert error_of(lambda: drop(slice(None, None, 0))) == 'ValueError: slice step cannot be zero'

# === In place operators on slices ===
items = [1, 2, 3, 4]
items[1:3] += [9]
assert items == [1, 2, 3, 9, 4]
items[:2] *= 2
assert items == [1, 2, 1, 2, 3, 9, 4]
a = b = [1, 2]
a[:] = [3]
assert b == [3]
a = a[:] + [4]
assert (a, b) == ([3, 4], [3])


# === Subclass sees slices ===
class Logged(list):
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.append((key, value))


logged = Logged()
logged[1:2] = 'x'
logged[::2] = 5
assert repr(logged[1:]) == 'slice(1, None, None)'
assert repr(list(logged)) == "[(slice(1, 2, None), 'x'), (slice(None, None, 2), 5)]"
