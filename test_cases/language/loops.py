# for and while with else, break and continue; nested loops; loop variables.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === else ===
def search(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            result = index
            break
    else:
        result = 'else'
    return result


assert search('abc', 'b') == 1
assert search('abc', 'z') == 'else'
assert search('', 'z') == 'else'


def countdown(n, stop):
    out = []
    while n:
        n -= 1
        if n == stop:
            break
        if n % 2:
            continue
        out.append(n)
    else:
        out.append('else')
    return out


assert countdown(6, -1) == [4, 2, 0, 'else']
assert countdown(6, 2) == [4]
assert countdown(0, 0) == ['else']


def return_skips_else():
    for _ in 'a':
        return 'returned'
    else:
        return 'else'


assert return_skips_else() == 'returned'


def nested():
    out = []
    for i in range(3):
        for j in range(3):
            if j == i:
                break
            if (i + j) % 2:
                continue
            out.append((i, j))
        else:
            out.append('never')
            continue
        out.append(f'broke {i}')
    else:
        out.append('outer else')
    return out


assert nested() == ['broke 0', 'broke 1', (2, 0), 'broke 2', 'outer else']


def primes(limit):
    found = []
    for n in range(2, limit):
        for d in range(2, n):
            if n % d == 0:
                break
        else:
            found.append(n)
    return found


assert primes(30) == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]

# === Loop variables ===
for i in range(3):
    i = i * 10
assert i == 20
for i in []:
    pass
assert i == 20
for never_set in ():
    pass
assert error_of(lambda: never_set) == "NameError: name 'never_set' is not defined"
i = 5
for i in range(i):
    pass
assert i == 4
box = {}
for box['key'] in 'ab':
    pass
assert box == {'key': 'b'}
items = [0, 0, 0]
for index, items[index] in enumerate('xyz'):
    pass
assert items == ['x', 'y', 'z']
for a, (b, *c) in [(1, 'xyz'), (2, [3])]:
    pass
assert (a, b, c) == (2, 3, [])
numbers = [1, 2, 3]
for n in numbers[:]:
    numbers.append(n)
assert numbers == [1, 2, 3, 1, 2, 3]
for n in numbers:
    n += 100
assert numbers == [1, 2, 3, 1, 2, 3]
source = [1, 2, 3]
for n in source:
    source = 'rebinding does not matter'
assert n == 3

# === Ranges in loops ===
out = []
for i in range(10, 0, -3):
    out.append(i)
for i in range(0):
    out.append('never')
for i in range(5, 2):
    out.append('never')
assert out == [10, 7, 4, 1]
count = 0
for i in range(10**18, 10**18 + 3):
    count += i
assert count == 3000000000000000003
for i in range(10**30, 10**30 + 2):
    count = i
assert count == 1000000000000000000000000000001
r = range(3)
assert [(x, y) for x in r for y in r if x < y] == [(0, 1), (0, 2), (1, 2)]
total = 0
for i in range(1000):
    if i % 3 and i % 5:
        continue
    total += i
assert total == 233168

# === while ===
n, steps = 27, 0
while n != 1:
    n = 3 * n + 1 if n % 2 else n // 2
    steps += 1
assert steps == 111
while True:
    steps -= 1
    if steps < 100:
        break
else:
    steps = 'not reached'
assert steps == 99
stack = [[1, [2]], 3]
flat = []
while stack:
    top = stack.pop()
    if isinstance(top, list):
        stack.extend(top)
    else:
        flat.append(top)
assert flat == [3, 2, 1]
a, b = 1071, 462
while b:
    a, b = b, a % b
assert a == 21
while 0:
    pass
else:
    done = 'else of a loop that never ran'
assert done == 'else of a loop that never ran'
x = 3
while x: x -= 1
else: x = 'one line'
assert x == 'one line'

# === Functions in loops ===
def first_duplicate(items):
    seen = set()
    for item in items:
        if item in seen:
            return item
        seen.add(item)


assert first_duplicate([3, 1, 3, 1]) == 3
assert first_duplicate([]) is None


def with_try():
    out = []
    for text in ['1', 'x', '3', 'stop', '5']:
        try:
            if text == 'stop':
                break
            out.append(int(text))
        except ValueError:
            continue
        out.append('ok')
    return out


assert with_try() == [1, 'ok', 3, 'ok']
assert [sum(1 for _ in range(i)) for i in range(4)] == [0, 1, 2, 3]
try:
    for a, b in [(1, 2), (3,)]:
        pass
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected 2, got 1)'
assert (a, b) == (1, 2)
try:
    for x in range('a'):
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'str' object cannot be interpreted as an integer"
try:
    for x in {}.items:
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'builtin_function_or_method' object is not iterable"
