"""Structural pattern matching: literals, sequences, mappings, classes and guards."""


class Move:
    __match_args__ = ('dx', 'dy')

    def __init__(self, dx, dy):
        self.dx = dx
        self.dy = dy


class Say:
    __match_args__ = ('text',)

    def __init__(self, text):
        self.text = text


def interpret(command):
    match command:
        case 'stop' | 'halt':
            return 0
        case int(n) if n > 100:
            return 100
        case int(n):
            return n
        case []:
            return 1
        case [x]:
            return x
        case ['add', x, y]:
            return x + y
        case ['sum', *rest]:
            return sum(rest)
        case {'kind': 'circle', 'radius': radius}:
            return 3 * radius * radius
        case {'kind': 'box', 'size': [width, height], **rest}:
            return width * height + len(rest)
        case Move(0, 0):
            return 5
        case Move(dx, dy=dy):
            return dx * 2 + dy
        case Say(text='hello' as greeting):
            return len(greeting)
        case Say(text):
            return len(text) * 2
        case None | True | False:
            return 7
        case _:
            return -1


def simplify(tree):
    match tree:
        case ('+', 0, x) | ('+', x, 0):
            return simplify(x)
        case ('*', 1, x) | ('*', x, 1):
            return simplify(x)
        case ('*', 0, _) | ('*', _, 0):
            return 0
        case (operator, left, right):
            return (operator, simplify(left), simplify(right))
        case _:
            return tree


def count_nodes(tree):
    match tree:
        case (_, left, right):
            return 1 + count_nodes(left) + count_nodes(right)
        case _:
            return 1


def main():
    commands = [
        'stop',
        7,
        400,
        [],
        [9],
        ['add', 2, 3],
        ['sum', 1, 2, 3, 4],
        {'kind': 'circle', 'radius': 4},
        {'kind': 'box', 'size': (2, 5), 'colour': 'red'},
        Move(0, 0),
        Move(3, 4),
        Say('hello'),
        Say('goodbye'),
        None,
        3.5,
    ]
    total = 0
    for _ in range(45_000):
        for command in commands:
            total += interpret(command)
    tree = ('+', 0, ('*', 1, ('+', ('*', 'x', 0), ('*', ('+', 'y', 0), 'z'))))
    nodes = 0
    for _ in range(30_000):
        nodes += count_nodes(simplify(tree))
    print('match_statement', total, nodes)


main()
