"""A bit of everything that Monty runs: the checker must have nothing against any of it."""

import asyncio
import collections
import dataclasses
import functools
import itertools
import json
import math
import re
import sys
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, overload

T = TypeVar('T')


# === Classes ===
@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list, compare=False)
    count: ClassVar[int] = 0

    @property
    def length(self) -> float:
        return math.hypot(self.x, self.y)

    @classmethod
    def origin(cls) -> 'Point':
        return cls(0)

    @staticmethod
    def parse(text: str) -> 'Point':
        x, y = map(int, text.split(','))
        return Point(x, y)


point = Point(1, 2)
assert sorted([point, Point.origin()])[0] == Point.parse('0,0')
print(dataclasses.asdict(point), dataclasses.replace(point, x=3).length, f'{point.length:.2f} {point!r:>10}')


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items = list(items)

    def push(self, item: T) -> None:
        self.items.append(item)

    def __iter__(self) -> Iterator[T]:
        yield from reversed(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __enter__(self) -> 'Stack[T]':
        return self

    def __exit__(self, *exc: object) -> None: ...


with Stack([1, 2]) as stack:
    stack.push(3)
    print(sum(stack), len(stack), list(stack), max(stack), *stack)


class Shape(Protocol):
    def area(self) -> float: ...


class Movie(TypedDict, total=False):
    title: str
    year: int


class Pair(NamedTuple):
    left: int
    right: str = ''


Coordinates = namedtuple('Coordinates', 'lat lon')
movie: Movie = {'title': 'x'}
movie['year'] = 1999
pair = Pair(1)
left, right = pair
print(movie.get('year'), pair._replace(left=2), Coordinates(1, 2).lat, left + 1, right.upper())

# === Text ===
text = 'Hello, World'
words: list[str] = text.lower().replace(',', '').split()
print(' '.join(word.capitalize() for word in words), text[::-1], text[0], text.find('o'), text.encode().decode())
print('%s has %d' % ('x', 3), '{} {name}'.format(1, name='n'), ', '.join(sorted(set(text))), text.partition(', ')[2])
print(b'abc'[0] + 1, b'abc'.hex(), bytes([1, 2]), str(b'x', 'utf-8'), int('ff', 16), int.from_bytes(b'\x01', 'big'))
print(text.translate(str.maketrans('abc', 'xyz')), text * 2, 'x' in text, text < 'z', text.isdigit(), ord('a'), chr(97))

# === Numbers ===
print(2**10, 2**-1, 7 // 2, 7 % 3, divmod(7, 2), abs(-1.5), round(1.5), round(1.25, 1), pow(2, 3, 5), -5 >> 1, 1 | 2)
print(math.sqrt(2), math.floor(1.5), math.gcd(4, 6), math.pi, math.prod([1, 2]), float('inf'), 0.1 + 1, True + 1)
total: float = sum([1, 2.5]) + sum(range(3)) + sum(x * 0.5 for x in range(3))
print(min(1, 2), max([1, 2], key=lambda n: -n), min([], default=None), sum([[1], [2]], []), any([]), all([True]))

# === Containers ===
numbers = [3, 1, 2]
numbers.sort(reverse=True)
numbers += [4]
numbers[1:2] = [7, 8]
first, *rest = numbers
print(numbers[-1] + first, rest[0], [*numbers, *rest], numbers.index(3), numbers.pop(), numbers[::2], [1] + ['a'])
ages: dict[str, int] = {'ann': 3, **{'bob': 4}}
ages |= {'eve': 5}
for name, age in sorted(ages.items(), key=lambda item: (-item[1], item[0])):
    print(name.upper(), age + 1)
print(ages.get('x', 0) + 1, ages.pop('ann', None), dict(zip('ab', [1, 2])), {v: k for k, v in ages.items()})
print({1, 2} & {2}, {1} | {'a'}, frozenset([1]) - {1}, (1, 'a') + (2,), (1, 2)[0], tuple(range(3)), len(ages.keys()))
counts = Counter('hello')
groups: defaultdict[str, list[int]] = defaultdict(list)
groups['a'].append(1)
queue: deque[int] = deque([1, 2], maxlen=3)
queue.appendleft(0)
print(counts.most_common(1)[0][0].upper(), counts['l'] + 1, groups, queue.popleft() + 1, OrderedDict(a=1), counts + counts)
print(list(itertools.chain([1], [2])), list(itertools.islice(itertools.count(), 3)), list(itertools.pairwise('abc')))
for key, group in itertools.groupby(sorted(words, key=len), key=len):
    print(key + 1, [word.upper() for word in group])
for index, (a, b) in enumerate(zip(numbers, words), start=1):
    print(index + a, b.upper())
print([list(batch) for batch in itertools.batched(range(5), 2)], list(itertools.product([1], 'a')), list(map(str, [1])))
print(list(filter(None, [0, 1])), list(reversed([1])), next(iter([1])), next(iter([]), None), slice(1, 2), range(5)[1:])


# === Functions ===
def apply(function: Callable[[int], T], value: int, *args: int, key: str | None = None, **rest: Any) -> T:
    return function(value)


@functools.lru_cache(maxsize=None)
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.cache
def square(n: int) -> int:
    return n * n


def logged(function: Callable[..., T]) -> Callable[..., T]:
    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> T:
        return function(*args, **kwargs)

    return wrapper


@logged
def greet(name: str) -> str:
    return f'hi {name}'


def numbers_up_to(n: int):
    for i in range(n):
        received = yield i
        if received:
            return 'stopped'


print(apply(str, 1).upper(), fib(10) + 1, square(3) + 1, greet('x'), functools.reduce(lambda a, b: a + b, [1, 2], 0))
print(functools.partial(pow, 2)(3), fib.cache_info().hits, sum(numbers_up_to(3)), list(numbers_up_to(2)))
generator = numbers_up_to(3)
print(next(generator), generator.send(None))

# === Errors ===
try:
    raise ValueError('bad') from KeyError('x')
except (ValueError, TypeError) as error:
    print(error.args[0], str(error), error.__cause__, type(error).__name__, repr(error))
except Exception:
    raise
else:
    pass
finally:
    print('done')


class AgentError(Exception):
    def __init__(self, message: str, code: int = 0) -> None:
        super().__init__(message)
        self.code = code


try:
    raise AgentError('x', 3)
except AgentError as failure:
    print(failure.code + 1)

# === Text formats ===
data = json.loads('{"a": [1, 2]}')
print(json.dumps(data, indent=2, sort_keys=True), data['a'][0])
match = re.search(r'(?P<word>\w+) (\d+)', 'abc 12', re.IGNORECASE)
if match is not None:
    print(match.group('word').upper(), match[2], match.groups(), match.start(), match.groupdict())
print(re.sub(r'\d', lambda found: found.group() * 2, 'a1'), re.findall(r'\w', 'ab'), re.split(r',\s*', 'a, b'))
pattern = re.compile(r'\d+', re.I | re.M)
print([int(found.group()) for found in pattern.finditer('1 22')], pattern.pattern.upper())
print(sys.version_info >= (3, 14), sys.maxsize + 1, sys.platform)


# === Async ===
async def double(n: int) -> int:
    await asyncio.sleep(0)
    return n * 2


async def main() -> list[int]:
    async with asyncio.timeout(10):
        one, two = await asyncio.gather(double(1), double(2))
        many = await asyncio.gather(*(double(n) for n in range(3)))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(double(5))
    queue: asyncio.Queue[int] = asyncio.Queue()
    await queue.put(one)
    return [one + two, *many, task.result(), await queue.get(), await asyncio.wait_for(double(4), timeout=1)]


print(sum(await main()))
value: Optional[Union[int, str]] = None
mode: Literal['a', 'b'] = 'a'
if isinstance(value, int):
    print(value + 1)
print(isinstance(1, (int, str)), callable(print), getattr(point, 'x', None), hasattr(point, 'y'), id(point), hash('a'))
print(collections.ChainMap({'a': 1})['a'] + 1, vars(point), type(point).__name__, point.__class__, Mapping, print)
lookup: Mapping[str, int] = ages
print(lookup.get('x'), [name for name in lookup], (lambda: 1)(), (walrus := 3) + walrus, 1 < 2 < 3, not 1, None or 'x')
