"""Operators defined by classes: arithmetic, comparison, hashing and indexing."""


class Vector:
    __slots__ = ('x', 'y', 'z')

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y and self.z == other.z

    def __hash__(self):
        return hash((self.x, self.y, self.z))

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z


class Fraction:
    def __init__(self, top, bottom):
        a, b = top, bottom
        while b:
            a, b = b, a % b
        self.top = top // a
        self.bottom = bottom // a

    def __add__(self, other):
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __lt__(self, other):
        return self.top * other.bottom < other.top * self.bottom

    def __bool__(self):
        return self.top != 0


def main():
    position = Vector(0, 0, 0)
    velocity = Vector(1, 2, 3)
    dots = 0
    for i in range(160_000):
        velocity = velocity + Vector(i % 3 - 1, i % 5 - 2, i % 7 - 3)
        position = position + 2 * velocity - velocity
        dots += position @ -velocity
        if i % 1000 == 0 and position == velocity:
            dots += 1
    cells = {}
    for i in range(120_000):
        cell = Vector(i % 20, i % 30, i % 7)
        cells[cell] = cells.get(cell, 0) + 1
    fractions = [Fraction(1 + i % 13, 1 + i % 17) for i in range(6000)]
    fractions.sort()
    largest = fractions[0]
    for fraction in fractions:
        if largest < fraction:
            largest = fraction
    total = Fraction(0, 1)
    for i in range(1, 30):
        total = total + Fraction(1, i)
    print('vector_operators', position.x, position.y, position.z, dots, len(cells), largest.top, total.top, bool(total))


main()
