# iter(), next(), any() and all().


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === iter and next ===
it = iter([1, 2])
assert next(it) == 1
assert next(it) == 2
assert next(it, 'default') == 'default'
assert next(it, None) is None
assert error_of(lambda: next(it)) == 'StopIteration: '
assert (iter(it) is it) is True
assert list(iter(iter('ab'))) == ['a', 'b']
assert list(iter({'k': 1})) == ['k']
assert error_of(lambda: iter(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: iter(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: iter(int)) == "TypeError: 'type' object is not iterable"
assert error_of(lambda: iter(lambda: 0)) == "TypeError: 'function' object is not iterable"
assert error_of(lambda: iter()) == 'TypeError: iter expected at least 1 argument, got 0'
assert error_of(lambda: iter(1, 2)) == 'TypeError: iter(v, w): v must be callable'
assert error_of(lambda: iter('a', 'b')) == 'TypeError: iter(v, w): v must be callable'
assert error_of(lambda: next([])) == "TypeError: 'list' object is not an iterator"
assert error_of(lambda: next('a')) == "TypeError: 'str' object is not an iterator"
assert error_of(lambda: next()) == 'TypeError: next expected at least 1 argument, got 0'
assert error_of(lambda: next(it, 1, 2)) == 'TypeError: next expected at most 2 arguments, got 3'
assert error_of(lambda: next(range(3))) == "TypeError: 'range' object is not an iterator"
assert error_of(lambda: next({})) == "TypeError: 'dict' object is not an iterator"

# === iter with a sentinel ===
numbers = [1, 2, 3, 0, 4]
assert (list(iter(lambda: numbers.pop(0), 0)), numbers) == ([1, 2, 3], [4])
assert (list(iter(lambda: 5, 5)), list(iter([3, 2, 1].pop, 3))) == ([], [1, 2])
counter = iter(iter(range(5)).__next__, 3)
assert (list(counter), next(counter, 'stays at the end')) == ([0, 1, 2], 'stays at the end')


def fails():
    raise ValueError('inside')


def stops():
    raise StopIteration


assert error_of(lambda: next(iter(fails, None))) == 'ValueError: inside'
assert list(iter(stops, None)) == []
assert error_of(lambda: list(iter([1].pop, 'never'))) == 'IndexError: pop from empty list'


class Equal:
    def __eq__(self, other):
        return True


assert list(iter(lambda: 1, Equal())) == []

# === any and all ===
assert any([]) is False
assert all([]) is True
assert any([0, 1]) is True
assert all([0, 1]) is False
assert any('a') is True
assert all('') is True
assert any({0: 1}) is False
assert all({0: 1}) is False
assert any([[], [0]]) is True
assert all([[0], 'x']) is True
assert any(range(1)) is False
assert all(range(1, 3)) is True
assert any(n > 2 for n in range(5)) is True
assert all(n > 2 for n in range(5)) is False
assert any(map(str.isdigit, 'a1')) is True
assert all(zip('', 'a')) is True
seen = []
assert repr((any(seen.append(n) or n == 2 for n in range(9)), seen)) == '(True, [0, 1, 2])'
seen.clear()
assert repr((all(not seen.append(n) and n < 2 for n in range(9)), seen)) == '(False, [0, 1, 2])'
rest = iter([1, 0, 5, 6])
assert repr((any(rest), list(rest))) == '(True, [0, 5, 6])'
rest = iter([1, 0, 5, 6])
assert repr((all(rest), list(rest))) == '(False, [5, 6])'
assert error_of(lambda: any(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: all(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: any()) == 'TypeError: any() takes exactly one argument (0 given)'
assert error_of(lambda: any([1], [2])) == 'TypeError: any() takes exactly one argument (2 given)'
assert error_of(lambda: any(1 / n for n in (0, 1))) == 'ZeroDivisionError: division by zero'
assert any(1 / n for n in (1, 0)) is True


class NoTruth:
    def __bool__(self):
        raise TypeError('undecided')


assert error_of(lambda: any([0, NoTruth()])) == 'TypeError: undecided'
assert error_of(lambda: all([1, NoTruth()])) == 'TypeError: undecided'
assert repr((any([1, NoTruth()]), all([0, NoTruth()]))) == '(True, False)'
