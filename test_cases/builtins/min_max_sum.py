# min(), max() and sum().


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === min and max ===
assert (max(1, 2), max([3, 5, 1]), max('hello'), max({'a': 1, 'b': 0}), max((x for x in (1, 3))), min(1, 2), min([3, 1]), min('hello'), min({2, 1})) == (
    (2, 5, 'o', 'b', 3, 1, 1, 'e', 1)
)
assert (max([1, 2], [1, 3]), max('a', 'b'), max('abc', 'b'), min((1, 'z'), (1, 'a'))) == ([1, 3], 'b', 'b', (1, 'a'))
assert repr((max(1, 1.0), max(1.0, 1), min(1, True), min(True, 1), max(0.0, -0.0), max(-0.0, 0.0), min(0, -0.0), max([1, True, 1.0]))) == (
    '(1, 1.0, 1, True, 0.0, -0.0, 0, 1)'
)
assert (max([], default=None), min((), default='d'), max('', default=5), max([1], default=5)) == (None, 'd', 5, 1)
assert (max('apple', 'fig', key=len), min(['apple', 'fig'], key=len), max([1, -5, 3], key=abs), max([], key=len, default='none'), max(1, 2, key=None)) == (
    ('apple', 'fig', -5, 'none', 2)
)
assert (max(['aa', 'bb', 'c'], key=len), min(['aa', 'b', 'c'], key=len), max({'a': 1, 'b': 5}.items(), key=lambda kv: kv[1]), max(range(10), key=lambda n: n % 4)) == (
    ('aa', 'b', ('b', 5), 3)
)
scores = {'x': 3, 'y': 7}
assert (max(scores, key=scores.get), min(scores, key=scores.get), max(*scores), max(*[1, 2], 3)) == ('y', 'x', 'y', 3)
nan = float('nan')
assert repr((max(nan, 1), max(1, nan), min(nan, 1), min(1, nan), max([1, nan, 2]))) == '(nan, 1, nan, 1, 2)'
calls = []
max([3, 1, 2], key=lambda n: calls.append(n) or n)
assert calls == [3, 1, 2]
assert error_of(lambda: max()) == 'TypeError: max expected at least 1 argument, got 0'
assert error_of(lambda: max(1)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: max([])) == 'ValueError: max() iterable argument is empty'
assert error_of(lambda: min([])) == 'ValueError: min() iterable argument is empty'
assert error_of(lambda: max(())) == 'ValueError: max() iterable argument is empty'
assert error_of(lambda: max(1, 'a')) == "TypeError: '>' not supported between instances of 'str' and 'int'"
assert error_of(lambda: max([1, None])) == "TypeError: '>' not supported between instances of 'NoneType' and 'int'"
assert error_of(lambda: max(1, 2, default=5)) == (
    'TypeError: Cannot specify a default for max() with multiple positional arguments'
)
assert error_of(lambda: max([1], bad=1)) == "TypeError: max() got an unexpected keyword argument 'bad'"
assert error_of(lambda: max([1], key=5)) == "TypeError: 'int' object is not callable"
assert error_of(lambda: max([1, 2], key=lambda: 0)) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: max([[], {}])) == "TypeError: '>' not supported between instances of 'dict' and 'list'"
assert error_of(lambda: max(None)) == "TypeError: 'NoneType' object is not iterable"
assert error_of(lambda: min(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: max([1, 2], key=lambda n: 1 / (n - 1))) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: max(x for x in ())) == 'ValueError: max() iterable argument is empty'

# === sum ===
assert (sum([]), sum([1, 2, 3]), sum((1,)), sum(range(101)), sum({1: 'a', 2: 'b'}), sum(x * x for x in range(4)), sum([True, True, False]), sum([1, 2], 10), sum([1], start=5), sum({3, 4})) == (
    (0, 6, 1, 5050, 3, 14, 2, 13, 6, 7)
)
assert repr((sum([1.5, 2]), sum([1, 2.5]), sum([0.1] * 10), sum([True, 1.0]), sum([], 1.5), sum([2**63, 1]), sum([2**63 - 1] * 3), sum([1e308, 1e308]), sum([10**20, 0.5]))) == (
    '(3.5, 3.5, 1.0, 2.0, 1.5, 9223372036854775809, 27670116110564327421, inf, 1e+20)'
)
assert (sum([[1], [2, 3]], []), sum([(1,), (2,)], ()), sum([], []), sum([[]], [0])) == ([1, 2, 3], (1, 2), [], [0])
start = [0]
assert (sum([[1]], start), start) == ([0, 1], [0])
assert repr((sum([1e16, 1.0, 1.0]), sum([1.0, 1e100, 1.0, -1e100]), sum([float('inf'), 1]), sum([float('inf'), float('-inf')]), sum([0.1, 0.2, 0.3, -0.6]), sum([3, 0.1, 0.2]), sum([0.1, 1, 0.2, 10**20]))) == (
    '(1.0000000000000002e+16, 2.0, inf, nan, 2.7755575615628914e-17, 3.3000000000000003, 1e+20)'
)


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + (other.n if isinstance(other, Money) else other))

    __radd__ = __add__


assert repr((sum([Money(1), Money(2)]).n, sum([Money(1)], Money(5)).n, sum([Money(1), 5, 1.5]).n)) == '(3, 6, 7.5)'
assert error_of(lambda: sum()) == 'TypeError: sum() takes at least 1 positional argument (0 given)'
assert error_of(lambda: sum(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: sum(['a'])) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: sum(['a', 'b'], '')) == "TypeError: sum() can't sum strings [use ''.join(seq) instead]"
assert error_of(lambda: sum([b'a'], b'')) == "TypeError: sum() can't sum bytes [use b''.join(seq) instead]"
assert error_of(lambda: sum([bytearray()], bytearray())) == (
    "TypeError: sum() can't sum bytearray [use b''.join(seq) instead]"
)
assert error_of(lambda: sum([1, 'a'])) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: sum([[1], [2]])) == "TypeError: unsupported operand type(s) for +: 'int' and 'list'"
assert error_of(lambda: sum([None])) == "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'"
assert error_of(lambda: sum([1], 2, 3)) == 'TypeError: sum() takes at most 2 arguments (3 given)'
assert error_of(lambda: sum([1], 'a')) == "TypeError: sum() can't sum strings [use ''.join(seq) instead]"
assert error_of(lambda: sum('abc')) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: sum([1.5, 'a'])) == "TypeError: unsupported operand type(s) for +: 'float' and 'str'"
assert error_of(lambda: sum([10**400, 1.5])) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: sum(1 / n for n in (1, 0))) == 'ZeroDivisionError: division by zero'
