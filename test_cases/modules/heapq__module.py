# heapq: as documented, with exact results and messages.
import heapq
from heapq import *

# === heaps of ints ===


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

h = []
for value in [5, 1, 8, 3, 2, 9, 0, 7]: heappush(h, value)
assert shown(h) == '[0, 2, 1, 5, 3, 9, 8, 7]'
assert shown([heappop(h) for _ in range(8)], h) == '[0, 1, 2, 3, 5, 7, 8, 9] []'
h = [9, 8, 7, 6, 5, 4, 3, 2, 1]
heapify(h)
assert shown(h, heappushpop(h, 0), heappushpop(h, 100), h, heapreplace(h, 50), h) == (
    '[3, 5, 4, 6, 100, 50, 7, 8, 9] 0 1 [3, 5, 4, 6, 100, 50, 7, 8, 9] 2 [3, 5, 4, 6, 100, 50, 7, 8, 9]'
)
assert outcome(heappop, []) == 'IndexError: index out of range'
assert outcome(heapreplace, [], 1) == 'IndexError: index out of range'
assert shown(heappushpop([], 5)) == '5'
assert outcome(heappush, (1,), 2) == 'TypeError: heappush() argument 1 must be list, not tuple'
assert outcome(heappop, 'a') == 'TypeError: heappop() argument must be list, not str'
assert outcome(heapify, {}) == 'TypeError: heapify() argument must be list, not dict'

# === other items ===
h = []
for item in [(2, 'b'), (1, 'z'), (2, 'a'), (1, 'c')]: heappush(h, item)
assert shown([heappop(h) for _ in range(4)]) == "[(1, 'c'), (1, 'z'), (2, 'a'), (2, 'b')]"
h = ['pear', 'fig', 'apple']
heapify(h)
assert shown(h) == "['apple', 'fig', 'pear']"
h = [3.5, 1, True, 10**30, -2.0]
heapify(h)
assert shown(h, [heappop(h) for _ in range(5)]) == '[] [-2.0, True, 1, 3.5, 1000000000000000000000000000000]'
assert outcome(heapify, [1, 'a']) == "TypeError: '<' not supported between instances of 'int' and 'str'"
h = [1]
assert outcome(heappush, h, 'x') == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert shown(h) == "[1, 'x']"


class Item:
    compared = 0
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        Item.compared += 1
        return self.v < other.v
    def __repr__(self): return f'I{self.v}'


h = []
for v in [5, 2, 8, 1, 9, 3]: heappush(h, Item(v))
assert shown(h, Item.compared, [heappop(h) for _ in range(6)], Item.compared) == '[] 7 [I1, I2, I3, I5, I8, I9] 15'
h = [Item(v) for v in [4, 3, 2, 1]]
heapify(h)
assert shown(h, heapreplace(h, Item(9)), heappushpop(h, Item(0)), heappushpop(h, Item(5)), h, Item.compared) == (
    '[I3, I4, I9, I5] I1 I0 I2 [I3, I4, I9, I5] 24'
)
h = [(1, Item(3)), (1, Item(2)), (0, Item(7))]
heapify(h)
assert shown(h, heappop(h), h) == '[(1, I2), (1, I3)] (0, I7) [(1, I2), (1, I3)]'

# === largest first ===
h = [1, 5, 3, 4]
heapify_max(h)
assert shown(h, heappop_max(h), h) == '[4, 1, 3] 5 [4, 1, 3]'
heappush_max(h, 9)
assert shown(h, heapreplace_max(h, 0), heappushpop_max(h, 2), h) == '[3, 1, 2, 0] 9 4 [3, 1, 2, 0]'
h = [Item(v) for v in [1, 5, 3]]
heapify_max(h)
heappush_max(h, Item(7))
assert shown(h, heappop_max(h), heapreplace_max(h, Item(0)), heappushpop_max(h, Item(1)), h) == (
    '[I1, I1, I0] I7 I5 I3 [I1, I1, I0]'
)
assert outcome(heappop_max, []) == 'IndexError: index out of range'

# === merge, nlargest, nsmallest ===
assert shown(list(merge([1, 4, 7], [2, 5], [], [3])), list(merge([7, 4], [5, 2], reverse=True)), list(merge(['aa', 'b'], ['c'], key=lambda s: -len(s))), list(merge())) == (
    "[1, 2, 3, 4, 5, 7] [7, 5, 4, 2] ['aa', 'b', 'c'] []"
)
assert shown(list(merge([(1, 'a')], [(1, 'b')], key=lambda p: p[0]))) == "[(1, 'a'), (1, 'b')]"
assert shown(nlargest(3, [5, 1, 9, 7]), nsmallest(2, 'hello'), nlargest(2, ['aaa', 'b', 'cc'], key=len), nsmallest(1, []), nlargest(1, [3, 4]), nsmallest(0, [1]), nsmallest(9, [2, 1]), nlargest(-1, [1]), nsmallest(1, [3, 1], key=lambda v: -v)) == (
    "[9, 7, 5] ['e', 'h'] ['aaa', 'cc'] [] [4] [] [1, 2] [] [3]"
)
assert shown(nlargest(2, [(1, 'a'), (1, 'b'), (0, 'c')], key=lambda p: p[0]), nsmallest(2, [(1, 'a'), (1, 'b')], key=lambda p: p[0])) == (
    "[(1, 'a'), (1, 'b')] [(1, 'a'), (1, 'b')]"
)

# === Dijkstra ===
graph = {'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}


def shortest(start):
    distances, queue = {}, [(0, start)]
    while queue:
        distance, node = heappop(queue)
        if node not in distances:
            distances[node] = distance
            for other, length in graph[node].items(): heappush(queue, (distance + length, other))
    return distances


assert shown(shortest('a')) == "{'a': 0, 'c': 3, 'b': 4, 'd': 6}"
