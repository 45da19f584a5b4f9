"""Formatting: f-strings with specs, str.format, percent and the types' own str()."""


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __str__(self):
        return f'{self.cents // 100}.{self.cents % 100:02d}'

    def __repr__(self):
        return f'Money({self.cents})'

    def __format__(self, spec):
        return format(str(self), spec)


def row(number, name, price, ratio):
    return f'{number:>5} | {name:<12} | {price:>10.2f} | {ratio:6.1%} | {number:#06x} | {number:,}'


def main():
    names = ['apple', 'banana', 'cherry', 'dragon fruit']
    length = 0
    digits = 0
    for i in range(80_000):
        line = row(i, names[i % 4], i * 1.37, i % 101 / 100)
        length += len(line)
        money = Money(i * 7)
        length += len(f'{money:>10} {money!r} {names[i % 4]!r:^20}')
        text = '{0}-{name}:{0:03d}'.format(i, name=names[i % 4])
        length += len(text) + len('%s has %d (%.1f%%)' % (names[i % 4], i, i / 7))
        digits += int(text[-1]) + len(str(i / 3)) + len(f'{i=}')
    print('fstrings', length, digits, row(1234, 'kiwi', 3.14159, 0.5))


main()
