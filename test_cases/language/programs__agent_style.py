# Whole small programs as an agent writes them: data in, report out.
import json
import re
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Records to a table ===
@dataclass(order=True)
class Sale:
    day: str
    product: str
    amount: float
    tags: list[str] = field(default_factory=list, compare=False)

    @classmethod
    def parse(cls, line):
        day, product, amount, *tags = (part.strip() for part in line.split(','))
        return cls(day, product, float(amount), tags)


raw = '''
2024-01-02, tea, 3.50, hot
2024-01-01, coffee, 4.25
2024-01-02, coffee, 4.25, hot, large
bad line
2024-01-03, tea, n/a
2024-01-03, cake, 12
'''
sales, problems = [], []
for number, line in enumerate(raw.strip().splitlines(), start=1):
    try:
        sales.append(Sale.parse(line))
    except ValueError as error:
        problems.append(f'line {number}: {error}')
assert problems == (
    ['line 4: not enough values to unpack (expected at least 3, got 1)',
     "line 5: could not convert string to float: 'n/a'"]
)
assert [sale.product for sale in sorted(sales)] == ['coffee', 'coffee', 'tea', 'cake']
totals = defaultdict(float)
for sale in sales:
    totals[sale.product] += sale.amount
assert repr(dict(sorted(totals.items(), key=lambda item: -item[1]))) == "{'cake': 12.0, 'coffee': 8.5, 'tea': 3.5}"
widths = [max(map(len, column)) for column in zip(*[(s.product, f'{s.amount:.2f}') for s in sales])]
table = '\n'.join(f'{s.product:<{widths[0]}} | {s.amount:>{widths[1]}.2f}' for s in sales)
assert table.split('\n') == ['tea    |  3.50', 'coffee |  4.25', 'coffee |  4.25', 'cake   | 12.00']
assert repr(asdict(sales[2])) == (
    "{'day': '2024-01-02', 'product': 'coffee', 'amount': 4.25, 'tags': ['hot', 'large']}"
)
assert json.dumps([asdict(s) for s in sales if 'hot' in s.tags], separators=(',', ':')) == (
    '[{"day":"2024-01-02","product":"tea","amount":3.5,"tags":["hot"]},{"day":"2024-01-02","product":"coffee","amount":4.25,"tags":["hot","large"]}]'
)

# === Words ===
text = "The quick brown fox. The lazy dog! Isn't the dog quick?"
words = re.findall(r"[a-z']+", text.lower())
assert Counter(words).most_common(3) == [('the', 3), ('quick', 2), ('dog', 2)]
assert {length: sorted({w for w in words if len(w) == length}) for length in sorted({len(w) for w in words})} == (
    {3: ['dog', 'fox', 'the'], 4: ['lazy'], 5: ['brown', "isn't", 'quick']}
)
assert ' '.join(w.capitalize() if i % 2 else w for i, w in enumerate(words[:4])) == 'the Quick brown Fox'


# === A bank with errors ===
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f'need {needed}, have {available}')
        self.missing = needed - available


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('amount must be positive')
        self._balance += amount
        self.history.append(('deposit', amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(('withdraw', amount))
        return self

    def __repr__(self):
        return f'Account({self.owner!r}, {self._balance})'


def transfer(source, target, amount):
    try:
        source.withdraw(amount)
    except InsufficientFunds as error:
        return f'failed: {error} (short by {error.missing})'
    else:
        target.deposit(amount)
        return 'ok'
    finally:
        source.history.append('attempt')


ada, bob = Account('Ada', 100), Account('Bob')
assert [transfer(ada, bob, 70), transfer(ada, bob, 70), transfer(bob, ada, 20)] == (
    ['ok', 'failed: need 70, have 30 (short by 40)', 'ok']
)
assert repr([ada, bob]) == "[Account('Ada', 50), Account('Bob', 50)]"
assert ada.history == [('withdraw', 70), 'attempt', 'attempt', ('deposit', 20)]
assert error_of(lambda: ada.deposit(-5)) == 'ValueError: amount must be positive'
assert error_of(lambda: setattr(ada, 'balance', 5)) == (
    "AttributeError: property 'balance' of 'Account' object has no setter"
)

# === Nested data ===
document = json.loads('{"users": [{"name": "Ada", "roles": ["admin", "dev"], "age": 36}, {"name": "Bob", "roles": [], "age": null}], "meta": {"page": 1}}')


def flatten(value, prefix=''):
    if isinstance(value, dict):
        for key, item in value.items():
            yield from flatten(item, f'{prefix}.{key}' if prefix else key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from flatten(item, f'{prefix}[{index}]')
    else:
        yield prefix, value


assert repr(dict(flatten(document))) == (
    "{'users[0].name': 'Ada', 'users[0].roles[0]': 'admin', 'users[0].roles[1]': 'dev', 'users[0].age': 36, "
    "'users[1].name': 'Bob', 'users[1].age': None, 'meta.page': 1}"
)
assert [u['name'] for u in document['users'] if (u.get('age') or 0) > 30] == ['Ada']
assert sorted({role for u in document['users'] for role in u['roles']}) == ['admin', 'dev']
assert document['users'][1].get('email', 'unknown') == 'unknown'
assert document.get('missing', {}).get('deep') is None
assert max(document['users'], key=lambda u: u['age'] or -1)['name'] == 'Ada'


# === Pipelines, retries, state machines ===
def retry(times):
    def decorate(function):
        def wrapper(*args):
            errors = []
            for attempt in range(1, times + 1):
                try:
                    return function(attempt, *args), errors
                except (ConnectionError, TimeoutError) as error:
                    errors.append(f'{attempt}: {type(error).__name__}')
            raise RuntimeError(f'gave up after {times}') from None

        return wrapper

    return decorate


@retry(3)
def flaky(attempt, succeed_at):
    if attempt < succeed_at:
        raise (ConnectionError, TimeoutError)[attempt % 2](attempt)
    return f'done at {attempt}'


assert flaky(1) == ('done at 1', [])
assert flaky(3) == ('done at 3', ['1: TimeoutError', '2: ConnectionError'])
assert error_of(lambda: flaky(4)) == 'RuntimeError: gave up after 3'
transitions = {('idle', 'start'): 'running', ('running', 'pause'): 'paused', ('paused', 'start'): 'running', ('running', 'stop'): 'idle'}
state, trace = 'idle', []
for event in ['start', 'pause', 'stop', 'start', 'stop']:
    state = transitions.get((state, event), state)
    trace.append(state)
assert trace == ['running', 'paused', 'paused', 'running', 'idle']


def pipeline(*stages):
    def run(items):
        for stage in stages:
            items = stage(items)
        return list(items)

    return run


clean = pipeline(
    lambda items: (item.strip() for item in items),
    lambda items: filter(None, items),
    lambda items: dict.fromkeys(items),
    lambda items: map(str.title, items),
)
assert clean(['  ada ', '', 'bob', 'ada', ' ']) == ['Ada', 'Bob']


class LRU:
    def __init__(self, size):
        self.size, self.data = size, {}

    def get(self, key, default=None):
        if key not in self.data:
            return default
        self.data[key] = self.data.pop(key)
        return self.data[key]

    def put(self, key, value):
        self.data.pop(key, None)
        self.data[key] = value
        if len(self.data) > self.size:
            del self.data[next(iter(self.data))]


lru = LRU(2)
lru.put('a', 1)
lru.put('b', 2)
lru.get('a')
lru.put('c', 3)
assert (list(lru.data.items()), lru.get('b', 'evicted')) == ([('a', 1), ('c', 3)], 'evicted')
grid = [['.'] * 5 for _ in range(3)]
for x, y in [(0, 0), (4, 2), (2, 1)]:
    grid[y][x] = '#'
assert [''.join(row) for row in grid] == ['#....', '..#..', '....#']
assert [''.join(column) for column in zip(*grid)] == ['#..', '...', '.#.', '...', '..#']
average = sum(values := [3, 1, 4, 1, 5]) / len(values)
assert f'{average:.2f} {sorted(values)[len(values) // 2]} {max(set(values), key=values.count)}' == '2.80 3 1'
