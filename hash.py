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
    p = Point(1,2); l = Line('a', 1); o = Order(5, [Line('S1', 1), Line('S2', 2)]); R = range(20000); l2 = Line('a', 1)
    vs = [Version(i * 7 % 10, i * 13 % 20, i % 3) for i in range(100)]
    d = {Point(i, 0): i for i in range(50)}
    for _ in R: hash(p)
main()
