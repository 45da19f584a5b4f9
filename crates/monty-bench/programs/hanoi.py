"""Recursion with several arguments that moves items between lists."""


def move(count, source, target, spare, moves):
    if count == 0:
        return moves
    moves = move(count - 1, source, spare, target, moves)
    target.append(source.pop())
    return move(count - 1, spare, target, source, moves + 1)


def main():
    disks = 21
    left = list(range(disks, 0, -1))
    middle = []
    right = []
    moves = move(disks, left, right, middle, 0)
    print('hanoi', moves, len(left), len(middle), sum(right), right[0])


main()
