# Whole small programs: algorithms with known answers.
from collections import deque


# === Sorting ===
def quicksort(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def merge_sort(items):
    if len(items) < 2:
        return items[:]
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    while left and right:
        merged.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return merged + left + right


def heap_sort(items):
    heap = list(items)

    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and heap[child] < heap[child + 1]:
                child += 1
            if heap[root] >= heap[child]:
                return
            heap[root], heap[child] = heap[child], heap[root]
            root = child

    for start in range(len(heap) // 2, -1, -1):
        sift(start, len(heap))
    for end in range(len(heap) - 1, 0, -1):
        heap[0], heap[end] = heap[end], heap[0]
        sift(0, end)
    return heap


data = [(n * 37 + 11) % 64 for n in range(40)]
for sort in (quicksort, merge_sort, heap_sort):
    assert sort(data) == sorted(data), sort.__name__


# === Numbers ===
def sieve(limit):
    flags = [True] * (limit + 1)
    flags[:2] = [False] * 2
    for n in range(2, int(limit**0.5) + 1):
        if flags[n]:
            flags[n * n :: n] = [False] * len(range(n * n, limit + 1, n))
    return [n for n, prime in enumerate(flags) if prime]


assert sieve(50) == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
assert len(sieve(10000)) == 1229


def factorize(n):
    factors, divisor = {}, 2
    while divisor * divisor <= n:
        while n % divisor == 0:
            factors[divisor] = factors.get(divisor, 0) + 1
            n //= divisor
        divisor += 1
    if n > 1:
        factors[n] = 1
    return factors


assert factorize(5040) == {2: 4, 3: 2, 5: 1, 7: 1}
assert factorize(2**31 - 1) == {2147483647: 1}


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


assert max((len(list(collatz(n))), n) for n in range(1, 200)) == (125, 171)


def pi_digits(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return ''.join(map(str, out))


assert pi_digits(60) == '314159265358979323846264338327950288419716939937510582097494'


def roman(n):
    pairs = zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split())
    text = ''
    for value, letters in pairs:
        count, n = divmod(n, value)
        text += letters * count
    return text


assert [roman(n) for n in (1, 4, 9, 14, 1994, 2024)] == ['I', 'IV', 'IX', 'XIV', 'MCMXCIV', 'MMXXIV']

# === Matrices ===
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def determinant(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * determinant([row[:j] + row[j + 1 :] for row in m[1:]]) for j in range(len(m)))


assert multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]) == [[19, 22], [43, 50]]
assert determinant([[2, 0, 1], [1, 3, 2], [1, 1, 1]]) == 0
power = [[1, 0], [0, 1]]
for _ in range(90):
    power = multiply(power, [[1, 1], [1, 0]])
assert power[0][1] == 2880067194370816120

# === Search ===
def queens(n, columns=()):
    row = len(columns)
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, (*columns, column))


assert next(queens(6)) == (1, 3, 5, 0, 2, 4)
assert sum(1 for _ in queens(6)) == 4


def shortest(graph, start, goal):
    distances, queue = {start: (0, [start])}, [(0, start)]
    while queue:
        queue.sort()
        distance, node = queue.pop(0)
        if node == goal:
            return distances[node]
        for neighbour, cost in graph.get(node, {}).items():
            candidate = distance + cost
            if neighbour not in distances or candidate < distances[neighbour][0]:
                distances[neighbour] = candidate, distances[node][1] + [neighbour]
                queue.append((candidate, neighbour))


assert shortest({'a': {'b': 7, 'c': 3}, 'c': {'b': 1, 'd': 8}, 'b': {'d': 2}}, 'a', 'd') == (6, ['a', 'c', 'b', 'd'])


def maze_steps(rows):
    cells = {(x, y): cell for y, row in enumerate(rows) for x, cell in enumerate(row)}
    start = next(p for p, cell in cells.items() if cell == 'S')
    queue, seen = deque([(start, 0)]), {start}
    while queue:
        (x, y), steps = queue.popleft()
        if cells[x, y] == 'E':
            return steps
        for p in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if cells.get(p, '#') != '#' and p not in seen:
                seen.add(p)
                queue.append((p, steps + 1))


assert maze_steps(['S..#', '.#..', '...E']) == 5


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for room in range(capacity, weight - 1, -1):
            best[room] = max(best[room], best[room - weight] + value)
    return best[capacity]


assert knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7) == 9


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


assert edit_distance('kitten', 'sitting') == 3


def life(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(8):
    glider = life(glider)
assert sorted(glider) == [(2, 4), (3, 2), (3, 4), (4, 3), (4, 4)]


# === Texts ===
def evaluate(text):
    tokens = text.replace('(', ' ( ').replace(')', ' ) ').split()

    def expression(level=0):
        if level == 2:
            token = tokens.pop(0)
            if token == '(':
                value = expression()
                assert tokens.pop(0) == ')'
                return value
            return -expression(2) if token == '-' else int(token)
        value = expression(level + 1)
        while tokens and tokens[0] in ('+-', '*/')[level]:
            operator, right = tokens.pop(0), expression(level + 1)
            value = {'+': value + right, '-': value - right, '*': value * right, '/': right and value // right}[operator]
        return value

    return expression()


assert evaluate('2 + 3 * (4 - 1) - 10 / 4') == 9
assert evaluate('- (2 + 3) * - 2') == 10


def run_lengths(text):
    out = []
    for letter in text:
        if out and out[-1][0] == letter:
            out[-1][1] += 1
        else:
            out.append([letter, 1])
    return ''.join(f'{count if count > 1 else ""}{letter}' for letter, count in out)


assert run_lengths('aaabccdddd') == '3ab2c4d'


def caesar(text, shift):
    return ''.join(
        chr((ord(c) - base + shift) % 26 + base) if c.isalpha() and (base := ord('a' if c.islower() else 'A')) else c
        for c in text
    )


assert caesar('Hello, World!', 3) == 'Khoor, Zruog!'
assert caesar(caesar('Round Trip', 11), -11) == 'Round Trip'
checksum = 0
for i in range(20000):
    checksum = (checksum * 31 + i ^ (checksum >> 7)) & 0xFFFFFFFF
assert checksum == 4085791478
