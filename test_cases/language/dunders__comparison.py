# Comparison methods: reflection, NotImplemented, what a class derives by itself.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Reflection ===
log = []


class Left:
    def __lt__(self, other):
        log.append('lt')
        return 'lt result'

    def __le__(self, other):
        log.append('le')
        return NotImplemented


class Right:
    def __gt__(self, other):
        log.append('gt')
        return 'gt result'

    def __ge__(self, other):
        log.append('ge')
        return 'ge result'


assert (Left() < Right()) == 'lt result'
assert (Left() <= Right()) == 'ge result'
assert (5 < Right()) == 'gt result'
assert log == ['lt', 'le', 'ge', 'gt']
assert error_of(lambda: Left() > 5) == "TypeError: '>' not supported between instances of 'Left' and 'int'"
assert error_of(lambda: Left() <= 5) == "TypeError: '<=' not supported between instances of 'Left' and 'int'"
assert error_of(lambda: Left() >= Left()) == "TypeError: '>=' not supported between instances of 'Left' and 'Left'"
assert (Left() > Left()) == 'lt result'

# === Equality ===
class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        log.append(f'eq {self.x}')
        if not isinstance(other, Point):
            return NotImplemented
        return self.x == other.x


log.clear()
assert (Point(1) == Point(1)) is True
assert (Point(1) != Point(1)) is False
assert (Point(1) != Point(2)) is True
assert (Point(1) == 1) is False
assert (1 == Point(1)) is False
assert (Point(1) != 1) is True
assert log == ['eq 1', 'eq 1', 'eq 1', 'eq 1', 'eq 1', 'eq 1']
p = Point(1)
assert (p in [1, Point(1)]) is True
assert [Point(0), Point(2)].index(Point(2)) == 1
assert [Point(1), 1, Point(1)].count(Point(1)) == 2
assert ((Point(1), 2) == (Point(1), 2)) is True
log.clear()
assert ([p] == [p]) is True
assert log == []
assert Point.__hash__ is None


class OnlyNe:
    def __ne__(self, other):
        return 'ne'


assert (OnlyNe() != 1) == 'ne'
assert (OnlyNe() == 1) is False


class Default:
    pass


d = Default()
assert (d == d) is True
assert (d == Default()) is False
assert (d != d) is False
assert (d != Default()) is True
assert Default().__eq__(1) is NotImplemented
assert error_of(lambda: d < d) == "TypeError: '<' not supported between instances of 'Default' and 'Default'"

# === Results need not be bool ===
class Query:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return Query(f'{self.text}={other}')

    def __lt__(self, other):
        return Query(f'{self.text}<{other}')

    def __and__(self, other):
        return Query(f'({self.text} & {other.text})')

    def __bool__(self):
        raise TypeError('a query has no truth value')


assert ((Query('a') == 1) & (Query('b') < 2)).text == '(a=1 & b<2)'
assert error_of(lambda: 1 < Query('a') < 2) == "TypeError: '<' not supported between instances of 'int' and 'Query'"
assert error_of(lambda: Query('a') == 1 == 1) == 'TypeError: a query has no truth value'
assert error_of(lambda: Query('a') in [1]) == 'TypeError: a query has no truth value'
assert error_of(lambda: not (Query('a') == 1)) == 'TypeError: a query has no truth value'

# === Subclass first ===
class Base:
    def __eq__(self, other):
        return 'Base.eq'

    def __lt__(self, other):
        return 'Base.lt'

    def __gt__(self, other):
        return 'Base.gt'


class Derived(Base):
    def __eq__(self, other):
        return 'Derived.eq'

    def __gt__(self, other):
        return 'Derived.gt'


assert (Base() == Derived()) == 'Derived.eq'
assert (Base() < Derived()) == 'Derived.gt'
assert (Derived() < Base()) == 'Base.lt'
assert (Base() == Base()) == 'Base.eq'

# === Sorting uses only < ===
class Version:
    comparisons = 0

    def __init__(self, text):
        self.parts = tuple(map(int, text.split('.')))

    def __lt__(self, other):
        Version.comparisons += 1
        return self.parts < other.parts

    def __repr__(self):
        return '.'.join(map(str, self.parts))


versions = [Version(t) for t in ('1.10', '1.9', '1.2.3', '0.9')]
assert repr(sorted(versions)) == '[0.9, 1.2.3, 1.9, 1.10]'
assert (3 <= Version.comparisons <= 6) is True
assert repr(min(versions)) == '0.9'
assert repr(max(versions)) == '1.10'
assert repr(sorted(versions, reverse=True)) == '[1.10, 1.9, 1.2.3, 0.9]'
assert error_of(lambda: versions[0] <= versions[1]) == (
    "TypeError: '<=' not supported between instances of 'Version' and 'Version'"
)
assert (versions[0] > versions[1]) is True

# === total_ordering ===
from functools import total_ordering


@total_ordering
class Card:
    def __init__(self, rank):
        self.rank = rank

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self.rank < other.rank


assert repr((Card(1) <= Card(1), Card(2) > Card(1), Card(2) >= Card(3), Card(1) != Card(2))) == (
    '(True, True, False, True)'
)
assert error_of(lambda: Card(1) <= 5) == "TypeError: '<=' not supported between instances of 'Card' and 'int'"

# === Errors inside ===
class Fails:
    def __eq__(self, other):
        raise RuntimeError('eq failed')


assert error_of(lambda: Fails() == 1) == 'RuntimeError: eq failed'
assert error_of(lambda: Fails() in [1, 2]) == 'RuntimeError: eq failed'
assert error_of(lambda: [1, 2].index(Fails())) == 'RuntimeError: eq failed'
assert error_of(lambda: [Fails()] == [1]) == 'RuntimeError: eq failed'
fails = Fails()
assert (fails in [fails]) is True
assert ([fails] == [fails]) is True
