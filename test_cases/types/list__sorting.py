# list.sort and sorted: stability, keys, reverse, errors on the way, and lists that change meanwhile.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


people = [('bob', 30), ('al', 25), ('eve', 30), ('dan', 25), ('cy', 41)]

# === Stability, also in reverse ===
assert sorted(people, key=lambda p: p[1]) == [('al', 25), ('dan', 25), ('bob', 30), ('eve', 30), ('cy', 41)]
assert sorted(people, key=lambda p: p[1], reverse=True) == [
    ('cy', 41), ('bob', 30), ('eve', 30), ('al', 25), ('dan', 25),
]
assert sorted(people, key=lambda p: (-p[1], p[0])) == [('cy', 41), ('bob', 30), ('eve', 30), ('al', 25), ('dan', 25)]
assert sorted(sorted(people), key=lambda p: p[1], reverse=True) == [
    ('cy', 41), ('bob', 30), ('eve', 30), ('al', 25), ('dan', 25),
]
assert list(reversed(sorted(reversed(people), key=lambda p: p[1]))) == [
    ('cy', 41), ('bob', 30), ('eve', 30), ('al', 25), ('dan', 25),
]
assert sorted([1, True, 1.0, 0, False]) == [0, False, 1, True, 1.0]
assert sorted([True, 1.0, 1], reverse=True) == [True, 1.0, 1]
assert sorted([0.0, -0.0, 0]) == [0.0, -0.0, 0]

# === Keys are made once each, in order, before any comparison ===
calls = []


class Key:
    def __init__(self, value):
        calls.append(f'key {value}')
        self.value = value

    def __lt__(self, other):
        calls.append('<')
        return self.value < other.value


assert sorted([3, 1, 2], key=Key) == [1, 2, 3]
assert calls[:3] == ['key 3', 'key 1', 'key 2']
assert set(calls[3:]) == {'<'}
calls.clear()
assert (sorted([5], key=Key), sorted([], key=Key), calls) == ([5], [], ['key 5'])
words = ['banana', 'Apple', 'cherry', 'apple', 'Banana']
assert sorted(words) == ['Apple', 'Banana', 'apple', 'banana', 'cherry']
assert sorted(words, key=str.lower) == ['Apple', 'apple', 'banana', 'Banana', 'cherry']
assert sorted(words, key=str.swapcase, reverse=True) == ['Banana', 'Apple', 'cherry', 'banana', 'apple']
assert sorted(words, key=len) == ['Apple', 'apple', 'banana', 'cherry', 'Banana']
assert sorted(words, key=None) == sorted(words)
assert sorted({'b': 1, 'a': 2}.items(), key=lambda item: item[::-1]) == [('b', 1), ('a', 2)]
assert sorted('hello', key='olhe'.index) == ['o', 'l', 'l', 'h', 'e']
assert sorted(range(6), key=lambda n: (n % 3, -n)) == [3, 0, 4, 1, 5, 2]
assert sorted(['10', '9', '1'], key=int) == ['1', '9', '10']
assert sorted(x for x in 'bca') == ['a', 'b', 'c']

# === Only < is asked, and its result need not be a bool ===
class Loose:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return [1] if self.n < other.n else ''

    def __gt__(self, other):
        raise AssertionError('never asked')

    def __repr__(self):
        return f'L{self.n}'


assert repr(sorted(map(Loose, [3, 1, 2]))) == '[L1, L2, L3]'
assert repr(sorted(map(Loose, [3, 1, 2]), reverse=True)) == '[L3, L2, L1]'


class Fussy(Loose):
    def __lt__(self, other):
        class Unclear:
            def __bool__(self):
                raise ValueError('truth unknown')

        return Unclear()


assert error_of(lambda: sorted(map(Fussy, [2, 1]))) == 'ValueError: truth unknown'

# === Errors leave a permutation ===
mixed = [3, 'a', 1, 2]
assert error_of(mixed.sort) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert sorted(mixed, key=str) == [1, 2, 3, 'a']
assert error_of(lambda: sorted([1, None])) == "TypeError: '<' not supported between instances of 'NoneType' and 'int'"
assert error_of(lambda: sorted([{}, {}])) == "TypeError: '<' not supported between instances of 'dict' and 'dict'"
assert error_of(lambda: sorted([(1, 'a'), (1, 2)])) == (
    "TypeError: '<' not supported between instances of 'int' and 'str'"
)
assert error_of(lambda: sorted([1j, 2j])) == "TypeError: '<' not supported between instances of 'complex' and 'complex'"
assert error_of(lambda: sorted([object()], key=1)) == "TypeError: 'int' object is not callable"
assert error_of(lambda: sorted([1, 2], key=lambda a, b: 0)) == (
    "TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'b'"
)
assert error_of(lambda: sorted([3, 0, 1], key=lambda n: 1 / n)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: sorted(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: sorted([1], None)) == 'TypeError: sorted expected 1 argument, got 2'
assert error_of(lambda: sorted([1], cmp=None)) == "TypeError: sort() got an unexpected keyword argument 'cmp'"
assert error_of(lambda: [1].sort(None)) == 'TypeError: sort() takes no positional arguments'
assert error_of(lambda: [1].sort(reverse='yes')) == 'no error but None'
assert error_of(lambda: sorted()) == 'TypeError: sorted expected 1 argument, got 0'
assert ([2, 1].sort(), sorted([1, 2], reverse=2)) == (None, [2, 1])
fails = [4, 2, 3]
assert error_of(lambda: fails.sort(key=lambda n: 1 // (n - 3))) == 'ZeroDivisionError: division by zero'
assert fails == [4, 2, 3]

# === The list is empty meanwhile, and changing it is an error ===
seen = []
data = [3, 1, 2]


def spy(value):
    seen.append((len(data), list(data)))
    return value


data.sort(key=spy)
assert (seen[0], data) == ((0, []), [1, 2, 3])


def appending(value):
    data.append(99)
    return value


assert error_of(lambda: data.sort(key=appending)) == 'ValueError: list modified during sort'
assert data == [1, 2, 3]


class Grows:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        target.clear()
        return self.n < other.n

    def __repr__(self):
        return f'G{self.n}'


target = [Grows(2), Grows(1)]
assert error_of(target.sort) == 'no error but None'
assert repr(target) == '[G1, G2]'

# === Nested sequences and partial orders ===
assert sorted([[2], [1, 5], [1], [], [1, 4, 9]]) == [[], [1], [1, 4, 9], [1, 5], [2]]
assert sorted([(1, 'b'), (1, 'a', 0), (0, 'z'), (1, 'a')]) == [(0, 'z'), (1, 'a'), (1, 'a', 0), (1, 'b')]
assert sorted(['', 'b', 'a\x00', 'a', 'Z', 'é', 'z']) == ['', 'Z', 'a', 'a\x00', 'b', 'z', 'é']
assert sorted([b'b', b'\xff', b'', b'a']) == [b'', b'a', b'b', b'\xff']
assert str(sorted([float('inf'), 3, -float('inf'), 2**70, -1.5])) == '[-inf, -1.5, 3, 1180591620717411303424, inf]'
nan = float('nan')
assert [str(x) for x in sorted([3, nan, 1])] == ['3', 'nan', '1']

# === Longer lists: runs, and a merge of runs ===
values = [(n * 7919) % 1009 for n in range(1000)]
ordered = sorted(values)
assert all(a <= b for a, b in zip(ordered, ordered[1:]))
assert sum(n * i for i, n in enumerate(ordered)) == 336194592
runs = [*range(50), *range(50, 0, -1), *range(0, 100, 2), *[7] * 20]
assert sorted(runs) == sorted(reversed(runs)) == sorted(sorted(runs, reverse=True))
pairs = [(n % 10, n) for n in range(500)]
pairs.sort(key=lambda p: p[0])
assert pairs == sorted(pairs)
pairs.sort(key=lambda p: p[0], reverse=True)
assert (pairs[:2], pairs[-1]) == ([(9, 9), (9, 19)], (0, 490))


# === A sort by several keys in turn, and a rank ===
rows = [('x', 'b', 1), ('y', 'a', 3), ('z', 'b', 3), ('w', 'a', 1)]
table = [dict(zip(('name', 'team', 'score'), row)) for row in rows]
for key, reverse in ('name', False), ('score', True), ('team', False):
    table.sort(key=lambda row: row[key], reverse=reverse)
assert [row['name'] for row in table] == ['y', 'w', 'z', 'x']
scores = [50, 20, 50, 10]
order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
assert order == [0, 2, 1, 3]
assert [sorted(scores, reverse=True).index(score) + 1 for score in scores] == [1, 3, 1, 4]


class Backwards(list):
    def __iter__(self):
        return reversed(self)

    def __len__(self):
        return 99


backwards = Backwards([1, 3, 2])
assert (sorted(backwards), sorted(backwards, key=lambda n: 0)) == ([1, 2, 3], [2, 3, 1])
backwards.sort()
assert list.__repr__(backwards) == '[1, 2, 3]'
