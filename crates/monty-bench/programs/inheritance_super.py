"""Method calls through inheritance, super() and polymorphism."""


class Shape:
    sides = 0

    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError

    def describe(self):
        return len(self.name) + self.sides

    def scale(self, factor):
        return self.area() * factor


class Rectangle(Shape):
    sides = 4

    def __init__(self, name, width, height):
        super().__init__(name)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def describe(self):
        return super().describe() + self.width


class Square(Rectangle):
    def __init__(self, side):
        super().__init__('square', side, side)

    def describe(self):
        return super().describe() * 2


class Circle(Shape):
    def __init__(self, radius):
        super().__init__('circle')
        self.radius = radius

    def area(self):
        return 3 * self.radius * self.radius


class Named:
    def label(self):
        return 1


class Coloured(Named):
    def label(self):
        return 10 + super().label()


class Sized(Named):
    def label(self):
        return 100 + super().label()


class Tag(Coloured, Sized):
    def label(self):
        return 1000 + super().label()


def main():
    total = 0
    labels = 0
    circles = 0
    tag = Tag()
    for i in range(150_000):
        shapes = [Rectangle('box', i % 10, 3), Square(i % 7), Circle(i % 5)]
        for shape in shapes:
            total += shape.scale(2) + shape.describe()
            if isinstance(shape, Circle):
                circles += 1
        labels += tag.label()
    print('inheritance_super', total, labels, circles, [cls.__name__ for cls in Tag.__mro__])


main()
