# Iterators written as classes, and how every consumer uses them.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Protocol ===
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


assert [*Countdown(3)] == [2, 1, 0]
assert list(Countdown(3)) == [2, 1, 0]
assert tuple(Countdown(2)) == (1, 0)
assert sum(Countdown(4)) == 6
assert sorted(Countdown(3)) == [0, 1, 2]
assert ({n for n in Countdown(3)} == {0, 1, 2}) is True
assert dict(zip(Countdown(3), 'abc')) == {2: 'a', 1: 'b', 0: 'c'}
assert max(Countdown(3)) == 2
assert (1 in Countdown(3)) is True
assert list(map(str, Countdown(2))) == ['1', '0']
assert list(enumerate(Countdown(2))) == [(0, 1), (1, 0)]
assert ','.join(map(str, Countdown(3))) == '2,1,0'
assert all(Countdown(3)) is False
assert any(Countdown(3)) is True
assert [*zip(Countdown(2), Countdown(9))] == [(1, 8), (0, 7)]
assert bytes(Countdown(3)) == b'\x02\x01\x00'
assert list(filter(None, Countdown(3))) == [2, 1]
a, b = Countdown(2)
assert (a, b) == (1, 0)
a, *b = Countdown(4)
assert (a, b) == (3, [2, 1, 0])
assert print(*Countdown(0), end='') is None
numbers = [9]
numbers.extend(Countdown(2))
numbers += Countdown(2)
numbers[1:1] = Countdown(2)
assert numbers == [9, 1, 0, 1, 0, 1, 0]
assert (lambda *args: args)(*Countdown(2), *Countdown(1)) == (1, 0, 0)
assert [(x, y) for x in Countdown(2) for y in Countdown(x + 1)] == [(1, 1), (1, 0), (0, 0)]

# === Consumed once ===
once = Countdown(2)
assert (list(once), list(once)) == ([1, 0], [])
shared = iter(range(6))
assert [(x, next(shared)) for x in shared] == [(0, 1), (2, 3), (4, 5)]
shared = iter('abcdef')
assert [*zip(shared, shared, shared)] == [('a', 'b', 'c'), ('d', 'e', 'f')]
assert next(shared, 'empty') == 'empty'
assert error_of(lambda: next(shared)) == 'StopIteration: '
partial = Countdown(5)
assert (3 in partial) is True
assert list(partial) == [2, 1, 0]
for item in (loop := Countdown(5)):
    if item == 3:
        break
assert list(loop) == [2, 1, 0]

# === iter() with a sentinel ===
values = iter([1, 2, 0, 3])
assert list(iter(lambda: next(values), 0)) == [1, 2]
assert list(values) == [3]
assert list(iter([].copy, [])) == []
sentinel = iter(values.__next__, None)
assert error_of(lambda: next(iter(5, None))) == 'TypeError: iter(v, w): v must be callable'
assert error_of(lambda: iter(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: iter()) == 'TypeError: iter expected at least 1 argument, got 0'
assert error_of(lambda: iter([], 1, 2)) == 'TypeError: iter expected at most 2 arguments, got 3'
assert (iter(once) is once) is True
assert (iter(iter([])) is not None) is True

# === Restartable ===
class Squares:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i * i


squares = Squares(3)
assert (list(squares), list(squares)) == ([0, 1, 4], [0, 1, 4])
assert [(x, y) for x in squares for y in squares if x < y] == [(0, 1), (0, 4), (1, 4)]

# === Errors ===
class Breaks:
    def __init__(self, at):
        self.at = at
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == self.at:
            raise ValueError(f'at {self.n}')
        return self.n


assert error_of(lambda: list(Breaks(3))) == 'ValueError: at 3'
assert error_of(lambda: [*Breaks(2)]) == 'ValueError: at 2'
assert error_of(lambda: sum(Breaks(2))) == 'ValueError: at 2'
assert error_of(lambda: dict(Breaks(1))) == 'ValueError: at 1'
assert error_of(lambda: (lambda *a: a)(*Breaks(2))) == 'ValueError: at 2'
assert error_of(lambda: 5 in Breaks(3)) == 'ValueError: at 3'
assert (2 in Breaks(3)) is True
partial_list = []
assert error_of(lambda: partial_list.extend(Breaks(3))) == 'ValueError: at 3'
assert partial_list == [1, 2]


class NoNext:
    def __iter__(self):
        return self


class NextOnly:
    def __next__(self):
        return 1


assert error_of(lambda: iter(NoNext())) == "TypeError: iter() returned non-iterator of type 'NoNext'"
assert error_of(lambda: list(NoNext())) == "TypeError: iter() returned non-iterator of type 'NoNext'"
assert error_of(lambda: for_loop_over(NextOnly())) == "NameError: name 'for_loop_over' is not defined"
assert error_of(lambda: iter(NextOnly())) == "TypeError: 'NextOnly' object is not iterable"
assert next(NextOnly()) == 1
assert error_of(lambda: next([])) == "TypeError: 'list' object is not an iterator"
assert error_of(lambda: next(5)) == "TypeError: 'int' object is not an iterator"
assert error_of(lambda: next(NoNext())) == "TypeError: 'NoNext' object is not an iterator"
try:
    for item in 5:
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'int' object is not iterable"
try:
    for item in None:
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'NoneType' object is not iterable"
try:
    for item in NextOnly():
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'NextOnly' object is not iterable"


class StopsInIter:
    def __iter__(self):
        raise StopIteration('from iter')


assert error_of(lambda: list(StopsInIter())) == 'StopIteration: from iter'
stop = StopIteration(5)
assert stop.value == 5
assert StopIteration().value is None
assert StopIteration(1, 2).value == 1

# === Changing while iterating ===
growing = [1, 2]
for item in growing:
    if len(growing) < 6:
        growing.append(item * 10)
assert growing == [1, 2, 10, 20, 100, 200]
shrinking = [1, 2, 3, 4, 5]
for item in shrinking:
    shrinking.remove(item)
assert shrinking == [2, 4]
table = {'a': 1}
try:
    for key in table:
        table[key + 'x'] = 1
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'dictionary changed size during iteration'
table = {'a': 1, 'b': 2}
try:
    for key in table:
        del table[key]
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'dictionary changed size during iteration'
for key in table:
    table[key] = 'same size'
assert repr(table) == "{'b': 'same size'}"
try:
    for key in table:
        table['new'] = table.pop(key)
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'dictionary keys changed during iteration'
members = {1}
try:
    for item in members:
        members.add(item + 1)
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'Set changed size during iteration'
iterator = iter([1, 2])
list(iterator)
assert list(iterator) == []
late = [1]
iterator = iter(late)
next(iterator)
assert next(iterator, 'done') == 'done'
late.append(2)
assert next(iterator, 'still done') == 'still done'
try:
    for key in (d := {1: 1}):
        d.clear()
        d[1] = d[2] = 0
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'dictionary changed size during iteration'
