"""Dataclasses: construction, equality, ordering, defaults, frozen keys."""

from dataclasses import asdict, dataclass, field, replace


@dataclass
class Line:
    sku: str
    quantity: int
    price: float = 1.5

    def total(self):
        return self.quantity * self.price


@dataclass(frozen=True)
class Point:
    x: int
    y: int

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)


@dataclass(order=True)
class Version:
    major: int
    minor: int
    patch: int = 0


@dataclass
class Order:
    number: int
    lines: list[Line] = field(default_factory=list)
    done: bool = False

    def total(self):
        return sum(line.total() for line in self.lines)


def main():
    revenue = 0.0
    equal = 0
    shown = 0
    for number in range(16_000):
        order = Order(number)
        for i in range(number % 5):
            order.lines.append(Line(f'S{i}', i + 1))
        revenue += order.total()
        if order.lines and order.lines[-1] == Line('S1', 2):
            equal += 1
        if number % 10 == 0:
            shown += len(repr(order)) + len(asdict(order)['lines'])
            order = replace(order, done=True)
            shown += order.done
    visited = {}
    here = Point(0, 0)
    for step in range(70_000):
        here = here.moved(step * 7 % 5 - 2, step * 3 % 7 - 3)
        visited[here] = visited.get(here, 0) + 1
    versions = [Version(i * 7 % 10, i * 13 % 20, i % 3) for i in range(16_000)]
    versions.sort()
    print('dataclasses_like', revenue, equal, shown, len(visited), max(visited.values()), versions[0], versions[-1])


main()
