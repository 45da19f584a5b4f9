# sorted() and list.sort(): stability, keys, reverse, and how often things are called.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Basics ===
assert sorted([3, 1, 2]) == [1, 2, 3]
assert sorted('cab') == ['a', 'b', 'c']
assert sorted((3, 1)) == [1, 3]
assert sorted({'b': 1, 'a': 2}) == ['a', 'b']
assert sorted(range(3, 0, -1)) == [1, 2, 3]
assert sorted([]) == []
assert sorted({2, 1}) == [1, 2]
assert sorted(b'ba') == [97, 98]
assert sorted([3, 1, 2], reverse=True) == [3, 2, 1]
assert sorted('abc', reverse=1) == ['c', 'b', 'a']
assert sorted([1, 2], reverse=False) == [1, 2]
assert sorted([[2], [1, 5], [1]]) == [[1], [1, 5], [2]]
assert sorted([(1, 'b'), (1, 'a'), (0, 'z')]) == [(0, 'z'), (1, 'a'), (1, 'b')]
assert sorted(['b', 'A', 'a', 'B', 'é', 'z', '10', '9']) == ['10', '9', 'A', 'B', 'a', 'b', 'z', 'é']
assert repr(sorted([1.5, True, 0, 2, False, 1])) == '[0, False, True, 1, 1.5, 2]'
assert repr(sorted([2, 2.0, 1, True, 1.0])) == '[1, True, 1.0, 2, 2.0]'
assert repr(sorted([0.0, -0.0, 0])) == '[0.0, -0.0, 0]'
original = [2, 1]
assert repr((sorted(original), original, sorted(original) is original)) == '([1, 2], [2, 1], False)'

# === Keys ===
words = ['banana', 'Apple', 'cherry', 'apple', 'fig']
assert sorted(words, key=len) == ['fig', 'Apple', 'apple', 'banana', 'cherry']
assert sorted(words, key=str.lower) == ['Apple', 'apple', 'banana', 'cherry', 'fig']
assert sorted(words, key=lambda w: (-len(w), w.lower())) == ['banana', 'cherry', 'Apple', 'apple', 'fig']
assert sorted(words, key=len, reverse=True) == ['banana', 'cherry', 'Apple', 'apple', 'fig']
assert sorted(words, key=None) == ['Apple', 'apple', 'banana', 'cherry', 'fig']
assert sorted(range(6), key=lambda n: n % 3) == [0, 3, 1, 4, 2, 5]
assert sorted(range(6), key=lambda n: n % 3, reverse=True) == [2, 5, 1, 4, 0, 3]
assert sorted([-3, 2, -1], key=abs) == [-1, 2, -3]
assert sorted('hello', key='olleh'.index) == ['o', 'l', 'l', 'e', 'h']
assert sorted({'x': 3, 'y': 1, 'z': 2}.items(), key=lambda item: item[1]) == [('y', 1), ('z', 2), ('x', 3)]
assert sorted(['10', '9', '1'], key=int) == ['1', '9', '10']
assert sorted([{'n': 2}, {'n': 1}], key=lambda d: d['n']) == [{'n': 1}, {'n': 2}]
table = {'a': 3, 'b': 1, 'c': 2}
assert sorted(table, key=table.get) == ['b', 'c', 'a']
assert sorted(table, key=table.__getitem__, reverse=True) == ['a', 'c', 'b']
calls = []
sorted([3, 1, 2], key=lambda n: calls.append(n) or n)
assert calls == [3, 1, 2]

# === Stability ===
people = [('Ann', 30), ('Bob', 25), ('Cid', 30), ('Dan', 25), ('Eve', 30)]
assert [n for n, _ in sorted(people, key=lambda p: p[1])] == ['Bob', 'Dan', 'Ann', 'Cid', 'Eve']
assert [n for n, _ in sorted(people, key=lambda p: p[1], reverse=True)] == ['Ann', 'Cid', 'Eve', 'Bob', 'Dan']
assert [n for n, _ in sorted(sorted(people, key=lambda p: p[0], reverse=True), key=lambda p: p[1])] == (
    ['Dan', 'Bob', 'Eve', 'Cid', 'Ann']
)
pairs = [(n * 7 % 10, n) for n in range(100)]
by_first = sorted(pairs, key=lambda p: p[0])
assert all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(by_first, by_first[1:])) is True
assert by_first[:12] == (
    [(0, 0), (0, 10), (0, 20), (0, 30), (0, 40), (0, 50), (0, 60), (0, 70), (0, 80), (0, 90), (1, 3), (1, 13)]
)
state = 42
numbers = []
for _ in range(500):
    state = (state * 1103515245 + 12345) % 2**31
    numbers.append(state % 1000)
ordered = sorted(numbers)
assert all(a <= b for a, b in zip(ordered, ordered[1:])) is True
assert ordered[:5] == [0, 3, 8, 12, 13]
assert ordered[-5:] == [993, 993, 995, 997, 999]
assert (sum(ordered) == sum(numbers)) is True
assert (sorted(numbers, reverse=True) == ordered[::-1]) is True
assert (sorted(ordered + [5, 3]) == sorted(numbers + [3, 5])) is True


# === Comparisons ===
class Item:
    count = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.count += 1
        return self.value < other.value

    def __repr__(self):
        return f'<{self.value}>'


assert repr(sorted(map(Item, [3, 1, 2]))) == '[<1>, <2>, <3>]'
Item.count = 0
sorted(map(Item, range(10)))
assert Item.count == 9
Item.count = 0
sorted(map(Item, range(10, 0, -1)))
assert Item.count == 9
Item.count = 0
sorted(map(Item, [2, 1, 4, 3, 6, 5, 8, 7]))
assert (8 <= Item.count <= 24) is True
assert repr(sorted([2, 1, 3], key=Item)) == '[1, 2, 3]'


class Confused:
    def __lt__(self, other):
        return 'truthy'


assert len(sorted([Confused(), Confused()])) == 2
from functools import cmp_to_key

assert sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)) == [3, 2, 1]
assert sorted(['b', 'a', 'C'], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))) == (
    ['a', 'b', 'C']
)
nan = float('nan')
assert repr(sorted([3.0, nan, 1.0])) == '[3.0, nan, 1.0]'

# === Errors ===
assert error_of(lambda: sorted()) == 'TypeError: sorted expected 1 argument, got 0'
assert error_of(lambda: sorted(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: sorted([1, 'a'])) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert error_of(lambda: sorted([None, None])) == (
    "TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'"
)
assert error_of(lambda: sorted([1], key=5)) == "TypeError: 'int' object is not callable"
assert error_of(lambda: sorted([1], lambda x: x)) == 'TypeError: sorted expected 1 argument, got 2'
assert error_of(lambda: sorted([1], bad=1)) == "TypeError: sort() got an unexpected keyword argument 'bad'"
assert error_of(lambda: sorted([[1], (1,)])) == "TypeError: '<' not supported between instances of 'tuple' and 'list'"
assert error_of(lambda: sorted([1, 2], key=lambda x: 1 / (x - 2))) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: sorted([1, 2], key=lambda x: None)) == (
    "TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'"
)
assert error_of(lambda: sorted([{}, {}])) == "TypeError: '<' not supported between instances of 'dict' and 'dict'"
assert error_of(lambda: sorted([1, 2], key=lambda: 0)) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: sorted(x for x in [1, 1 / 0])) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: sorted(None)) == "TypeError: 'NoneType' object is not iterable"
assert sorted([None]) == [None]
assert sorted([{}]) == [{}]
assert sorted(['a'], key=lambda x: None) == ['a']


class Refuses:
    def __lt__(self, other):
        raise ValueError('not comparable')


assert error_of(lambda: sorted([Refuses(), Refuses()])) == 'ValueError: not comparable'
items = [3, Refuses(), 1]
assert error_of(lambda: items.sort(key=lambda x: x if isinstance(x, int) else 1 / 0)) == (
    'ZeroDivisionError: division by zero'
)
assert (items[0], items[2]) == (3, 1)
# A sort that fails half way keeps all items.
items = [5, 4, 'x', 3]
assert error_of(lambda: items.sort()) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert sorted(map(str, items)) == ['3', '4', '5', 'x']
