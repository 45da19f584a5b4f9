# min(), max() and sum().


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === min and max ===
assert max(1, 2) == 2
assert max([3, 5, 1]) == 5
assert max('hello') == 'o'
assert max({'a': 1, 'b': 0}) == 'b'
assert max((x for x in (1, 3))) == 3
assert min(1, 2) == 1
assert min([3, 1]) == 1
assert min('hello') == 'e'
assert min({2, 1}) == 1
assert max([1, 2], [1, 3]) == [1, 3]
assert max('a', 'b') == 'b'
assert max('abc', 'b') == 'b'
assert min((1, 'z'), (1, 'a')) == (1, 'a')
assert repr(max(1, 1.0)) == '1'
assert repr(max(1.0, 1)) == '1.0'
assert repr(min(1, True)) == '1'
assert repr(min(True, 1)) == 'True'
assert repr(max(0.0, -0.0)) == '0.0'
assert repr(max(-0.0, 0.0)) == '-0.0'
assert repr(min(0, -0.0)) == '0'
assert repr(max([1, True, 1.0])) == '1'
assert max([], default=None) is None
assert min((), default='d') == 'd'
assert max('', default=5) == 5
assert max([1], default=5) == 1
assert max('apple', 'fig', key=len) == 'apple'
assert min(['apple', 'fig'], key=len) == 'fig'
assert max([1, -5, 3], key=abs) == -5
assert max([], key=len, default='none') == 'none'
assert max(1, 2, key=None) == 2
assert max(['aa', 'bb', 'c'], key=len) == 'aa'
assert min(['aa', 'b', 'c'], key=len) == 'b'
assert max({'a': 1, 'b': 5}.items(), key=lambda kv: kv[1]) == ('b', 5)
assert max(range(10), key=lambda n: n % 4) == 3
scores = {'x': 3, 'y': 7}
assert max(scores, key=scores.get) == 'y'
assert min(scores, key=scores.get) == 'x'
assert max(*scores) == 'y'
assert max(*[1, 2], 3) == 3
nan = float('nan')
assert repr(max(nan, 1)) == 'nan'
assert repr(max(1, nan)) == '1'
assert repr(min(nan, 1)) == 'nan'
assert repr(min(1, nan)) == '1'
assert repr(max([1, nan, 2])) == '2'
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
assert sum([]) == 0
assert sum([1, 2, 3]) == 6
assert sum((1,)) == 1
assert sum(range(101)) == 5050
assert sum({1: 'a', 2: 'b'}) == 3
assert sum(x * x for x in range(4)) == 14
assert sum([True, True, False]) == 2
assert sum([1, 2], 10) == 13
assert sum([1], start=5) == 6
assert sum({3, 4}) == 7
assert repr(sum([1.5, 2])) == '3.5'
assert repr(sum([1, 2.5])) == '3.5'
assert repr(sum([0.1] * 10)) == '1.0'
assert repr(sum([True, 1.0])) == '2.0'
assert repr(sum([], 1.5)) == '1.5'
assert repr(sum([2**63, 1])) == '9223372036854775809'
assert repr(sum([2**63 - 1] * 3)) == '27670116110564327421'
assert repr(sum([1e308, 1e308])) == 'inf'
assert repr(sum([10**20, 0.5])) == '1e+20'
assert sum([[1], [2, 3]], []) == [1, 2, 3]
assert sum([(1,), (2,)], ()) == (1, 2)
assert sum([], []) == []
assert sum([[]], [0]) == [0]
start = [0]
assert (sum([[1]], start), start) == ([0, 1], [0])
assert repr(sum([1e16, 1.0, 1.0])) == '1.0000000000000002e+16'
assert repr(sum([1.0, 1e100, 1.0, -1e100])) == '2.0'
assert repr(sum([float('inf'), 1])) == 'inf'
assert repr(sum([float('inf'), float('-inf')])) == 'nan'
assert repr(sum([0.1, 0.2, 0.3, -0.6])) == '2.7755575615628914e-17'
assert repr(sum([3, 0.1, 0.2])) == '3.3000000000000003'
assert repr(sum([0.1, 1, 0.2, 10**20])) == '1e+20'


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + (other.n if isinstance(other, Money) else other))

    __radd__ = __add__


assert sum([Money(1), Money(2)]).n == 3
assert sum([Money(1)], Money(5)).n == 6
assert repr(sum([Money(1), 5, 1.5]).n) == '7.5'
assert error_of(lambda: sum()) == 'TypeError: sum() takes at least 1 positional argument (0 given)'
assert error_of(lambda: sum(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: sum(['a'])) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: sum(['a', 'b'], '')) == "TypeError: sum() can't sum strings [use ''.join(seq) instead]"
assert error_of(lambda: sum([b'a'], b'')) == "TypeError: sum() can't sum bytes [use b''.join(seq) instead]"
assert error_of(lambda: sum([1, 'a'])) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: sum([[1], [2]])) == "TypeError: unsupported operand type(s) for +: 'int' and 'list'"
assert error_of(lambda: sum([None])) == "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'"
assert error_of(lambda: sum([1], 2, 3)) == 'TypeError: sum() takes at most 2 arguments (3 given)'
assert error_of(lambda: sum([1], 'a')) == "TypeError: sum() can't sum strings [use ''.join(seq) instead]"
assert error_of(lambda: sum('abc')) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: sum([1.5, 'a'])) == "TypeError: unsupported operand type(s) for +: 'float' and 'str'"
assert error_of(lambda: sum([10**400, 1.5])) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: sum(1 / n for n in (1, 0))) == 'ZeroDivisionError: division by zero'
