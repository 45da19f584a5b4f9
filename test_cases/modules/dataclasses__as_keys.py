# Instances of dataclasses as keys and in sorts: the methods that are written for them decide, until the class has others.

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Point:
    x: int
    y: int


@dataclass(order=True)
class Version:
    major: int
    name: str = ''
    note: object = field(default=None, compare=False)


# === Keys ===

assert hash(Point(1, 2)) == hash((1, 2))
seen = {Point(x % 3, 0): x for x in range(7)}
assert seen == {Point(0, 0): 6, Point(1, 0): 4, Point(2, 0): 5}
assert Point(1, 0) in seen and Point(1, 1) not in seen and Point(1.0, False) in seen
assert [Point(0, 1), Point(1, 0)].index(Point(1, 0)) == 1
assert {Point(1, 2), Point(1, 2)} == {Point(1, 2)}
assert {(Point(1, 2), 'a'): 1}[Point(1, 2), 'a'] == 1


def error_of(function):
    try:
        return f'no error but {function()!r}'
    except Exception as error:
        return f'{type(error).__name__}: {error}'


assert error_of(lambda: {Point([], 1): 1}) == (
    "TypeError: cannot use 'Point' as a dict key (unhashable type: 'list')"
)
assert error_of(lambda: hash(Version(1))) == "TypeError: unhashable type: 'Version'"

# === Fields are compared one by one, not as the items of a tuple ===

nan = float('nan')
assert (Point(nan, 1) == Point(nan, 1)) is False
assert [Point(nan, 1)] != [Point(nan, 1)]
same = Point(nan, 1)
assert [same] == [same] and same == same


# === Subclasses, other classes ===


class Named(Point):
    pass


assert Named(1, 2) not in {Point(1, 2)} and hash(Named(1, 2)) == hash(Point(1, 2))
assert Named(1, 2) in {Named(1, 2)}

# === Sorting ===

versions = [Version(n * 7 % 5, 'ab'[n % 2], note=object()) for n in range(10)]
assert [(v.major, v.name) for v in sorted(versions)] == sorted([(v.major, v.name) for v in versions])
assert max(versions) == Version(4, 'b') and min(versions) == Version(0, 'a')
assert error_of(lambda: sorted([Version(1, 'a'), Version(1, None)])) == (
    "TypeError: '<' not supported between instances of 'NoneType' and 'str'"
)
assert error_of(lambda: sorted([Version(1), Point(1, 2)])) == (
    "TypeError: '<' not supported between instances of 'Point' and 'Version'"
)
assert sorted([Version(nan, 'b'), Version(1, 'a')])[0].name == 'b'

# === The class may change its mind ===

log = []


class Loud:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        log.append(f'hash {self.value}')
        return hash(self.value)

    def __eq__(self, other):
        log.append(f'{self.value} == {other.value}')
        return self.value == other.value


table = {Point(Loud(1), 0): 'a'}
assert table[Point(Loud(1), 0)] == 'a' and log == ['hash 1', 'hash 1', '1 == 1'], log

Point.__hash__ = lambda self: log.append('own hash') or 5
assert {Point(1, 2): 3}[Point(1, 2)] == 3 and log[3:] == ['own hash', 'own hash']
Point.__eq__ = lambda self, other: False
assert Point(1, 2) not in {Point(1, 2)}


@dataclass(frozen=True)
class Shown:
    x: int


Shown.x = property(lambda self: 7)
key = Shown.__new__(Shown)
assert hash(key) == hash((7,)) and {key: 'seven'}[Shown.__new__(Shown)] == 'seven'


@dataclass(frozen=True)
class Asked:
    x: int

    def __getattribute__(self, name):
        return 9 if name == 'x' else object.__getattribute__(self, name)


assert hash(Asked(1)) == hash((9,)) and Asked(1) in {Asked(2)}


@dataclass(frozen=True, slots=True)
class Slotted:
    x: int
    y: str


assert {Slotted(1, 'a'): 2}[Slotted(1, 'a')] == 2 and hash(Slotted(1, 'a')) == hash((1, 'a'))
