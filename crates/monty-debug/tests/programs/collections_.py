from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

Pair = namedtuple("Pair", "left right")
queue = deque(maxlen=10)
counts = Counter()
groups = defaultdict(list)
order = OrderedDict()
for n in range(120):
    queue.append(Pair(n, n * n))
    counts[n % 7] += 1
    groups[n % 4].append(queue[0].right)
    order[n % 11] = n
    order.move_to_end(n % 3 if n % 3 in order else n % 11)
    if n % 30 == 29:
        queue.rotate(3)
        groups.clear()
print(queue[2], counts.most_common(2), list(order)[:3])
