class Shape:
    count = 0

    def __init__(self, side):
        self.side = side
        Shape.count += 1

    @property
    def area(self):
        return self.side * self.side

    def __add__(self, other):
        return Shape(self.side + other.side)

    def __eq__(self, other):
        return self.side == other.side

    def __hash__(self):
        return self.side

    def __repr__(self):
        return f"Shape({self.side})"


class Named(Shape):
    def __init__(self, side, name):
        super().__init__(side)
        self.name = name


total = Shape(0)
known = {}
for n in range(60):
    shape = Named(n, str(n)) if n % 2 else Shape(n)
    total = total + shape + shape
    known[shape] = repr(shape)
    if n % 10 == 0:
        shape.extra = n
    if n % 15 == 0:
        Shape.flag = n
print(total.area, Shape.count, known[Shape(4)])
