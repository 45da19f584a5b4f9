# bisect: as documented, with exact results and messages.
import bisect as b

# === places ===


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

a = [1, 2, 2, 3, 5]
assert shown([b.bisect_left(a, x) for x in range(7)], [b.bisect_right(a, x) for x in range(7)], b.bisect(a, 2), b.bisect is b.bisect_right, b.insort is b.insort_right) == (
    '[0, 0, 1, 3, 4, 4, 5] [0, 1, 3, 4, 4, 5, 5] 3 True True'
)
assert shown(b.bisect(a, 2, 3), b.bisect_left(a, 2, 0, 1), b.bisect(a, 2, lo=1, hi=2), b.bisect((1, 2), 1.5), b.bisect('abc', 'b'), b.bisect([], 1), b.bisect(a, 2, hi=None), b.bisect_left(range(100), 42)) == (
    '3 1 2 1 2 0 3 42'
)
assert outcome(b.bisect, a, 1, -1) == 'ValueError: lo must be non-negative'
assert outcome(b.bisect, a, 'x') == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert outcome(b.bisect, 5, 1) == "TypeError: object of type 'int' has no len()"
assert outcome(b.bisect, [None, 1], 2) == '2'
assert outcome(b.bisect, a, 1, 0, 99) == 'IndexError: list index out of range'
assert shown(b.bisect_left([(1, 'a'), (2, 'b')], 2, key=lambda p: p[0]), b.bisect(['a', 'bb', 'cccc'], 3, key=len), b.bisect([5, 3, 1], -3, key=lambda v: -v)) == (
    '1 2 2'
)

# === insertion ===
l = []
for v in [3, 1, 2, 2.5, 1]: b.insort(l, v)
assert shown(l) == '[1, 1, 2, 2.5, 3]'
l = [True, 2]
b.insort_left(l, 1)
assert shown(l) == '[1, True, 2]'
b.insort_right(l, 1.0)
assert shown(l) == '[1, True, 1.0, 2]'
l = [(1, 'x'), (3, 'y')]
b.insort(l, (2, 'z'), key=lambda p: p[0])
assert shown(l) == "[(1, 'x'), (2, 'z'), (3, 'y')]"
assert outcome(b.insort, (1, 2), 1) == "AttributeError: 'tuple' object has no attribute 'insert'"
assert outcome(b.insort, [1], 'a') == "TypeError: '<' not supported between instances of 'str' and 'int'"


class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'K{self.v}'


l = []
for v in [3, 1, 2]: b.insort(l, K(v))
assert shown(l, b.bisect_left(l, K(2)), b.bisect_right(l, K(2))) == '[K1, K2, K3] 1 2'


def grade(score, breakpoints=[60, 70, 80, 90], grades='FDCBA'): return grades[b.bisect(breakpoints, score)]


assert shown([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]]) == "['F', 'A', 'C', 'C', 'B', 'A', 'A']"
