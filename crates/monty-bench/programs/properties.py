"""Properties, class and static methods, and special methods."""


class Temperature:
    count = 0

    def __init__(self, celsius):
        self._celsius = celsius
        Temperature.count += 1

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError('below absolute zero')
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @classmethod
    def from_fahrenheit(cls, value):
        return cls((value - 32) * 5 / 9)

    @staticmethod
    def is_freezing(celsius):
        return celsius <= 0


class Grid:
    def __init__(self, width, height):
        self.width = width
        self.cells = [0] * (width * height)

    def __getitem__(self, position):
        x, y = position
        return self.cells[y * self.width + x]

    def __setitem__(self, position, value):
        x, y = position
        self.cells[y * self.width + x] = value

    def __len__(self):
        return len(self.cells)

    def __contains__(self, value):
        return value in self.cells

    def __iter__(self):
        return iter(self.cells)

    @property
    def total(self):
        return sum(self.cells)


def main():
    temperature = Temperature(20.0)
    freezing = 0
    warmth = 0.0
    for i in range(300_000):
        temperature.celsius = i % 60 - 20
        warmth += temperature.fahrenheit
        if Temperature.is_freezing(temperature.celsius):
            freezing += 1
        if i % 4 == 0:
            temperature.fahrenheit = 50.0
            warmth += temperature.celsius
        if i % 10 == 0:
            warmth += Temperature.from_fahrenheit(212).celsius
    grid = Grid(80, 60)
    for round_number in range(60):
        for y in range(60):
            for x in range(80):
                grid[x, y] = grid[x, y] + x * y + round_number
    print(f'properties {warmth:.3f} {freezing} {Temperature.count} {grid.total} {len(grid)} {-1 in grid} {max(grid)}')


main()
