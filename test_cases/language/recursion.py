# Recursion, its limit, and recovering from it.
import sys

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Plain ===
def factorial(n):
    return 1 if n == 0 else n * factorial(n - 1)


assert factorial(25) == 15511210043330985984000000


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


assert depth(500) == 500


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


assert ackermann(2, 3) == 9


def hanoi(n, source='A', target='C', spare='B'):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield source + target
        yield from hanoi(n - 1, spare, target, source)


assert list(hanoi(3)) == ['AC', 'AB', 'CB', 'AC', 'BA', 'BC', 'AC']


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [items[i] + rest for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1 :])]


assert permutations('abc') == ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']

# === Limit ===
assert sys.getrecursionlimit() == 1000


def forever(n=0):
    return forever(n + 1)


assert error_of(lambda: forever()) == 'RecursionError: maximum recursion depth exceeded'
assert depth(500) == 500
reached = 0


def count():
    global reached
    reached += 1
    count()


try:
    count()
except RecursionError as error:
    assert str(error) == 'maximum recursion depth exceeded'
assert (reached > 900 and reached <= 1000) is True


class Endless:
    @property
    def value(self):
        return self.value

    def __eq__(self, other):
        return self == other

    def __add__(self, other):
        return self + other

    def __getattr__(self, name):
        return getattr(self, name)

    def __len__(self):
        return len(self)


for attempt in (
    lambda: Endless().value,
    lambda: Endless() == 1,
    lambda: Endless() + 1,
    lambda: Endless().anything,
    lambda: len(Endless()),
):
    try:
        attempt()
        assert False
    except RecursionError as error:
        assert str(error).startswith('maximum recursion depth exceeded')


def recover(n):
    try:
        return recover(n + 1)
    except RecursionError:
        return 'recovered'


assert recover(0) == 'recovered'

# === Containers that hold themselves ===
loop = [1]
loop.append(loop)
assert repr(loop) == '[1, [...]]'
table = {}
table['self'] = table
assert repr(table) == "{'self': {...}}"
pair = ([],)
pair[0].append(pair)
assert repr(pair) == '([(...)],)'
mutual_a, mutual_b = [], {}
mutual_a.append(mutual_b)
mutual_b['a'] = mutual_a
assert repr(mutual_a) == "[{'a': [...]}]"
assert (loop == loop) is True
assert loop[1][1][1][0] == 1
other = [1]
other.append(other)
try:
    loop == other
    assert False
except RecursionError as error:
    assert type(error) is RecursionError
