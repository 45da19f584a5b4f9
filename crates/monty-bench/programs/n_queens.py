"""Backtracking, with lists of flags and with bits."""


def place(row, size, columns, rising, falling):
    if row == size:
        return 1
    solutions = 0
    for column in range(size):
        up = row + column
        down = row - column + size - 1
        if columns[column] or rising[up] or falling[down]:
            continue
        columns[column] = rising[up] = falling[down] = True
        solutions += place(row + 1, size, columns, rising, falling)
        columns[column] = rising[up] = falling[down] = False
    return solutions


def queens(size):
    return place(0, size, [False] * size, [False] * (2 * size - 1), [False] * (2 * size - 1))


def count_by_bits(columns, rising, falling, full):
    if columns == full:
        return 1
    solutions = 0
    free = full & ~(columns | rising | falling)
    while free:
        bit = free & -free
        free ^= bit
        solutions += count_by_bits(columns | bit, (rising | bit) << 1, (falling | bit) >> 1, full)
    return solutions


def main():
    by_flags = [queens(size) for size in range(1, 12)]
    by_bits = [count_by_bits(0, 0, 0, (1 << size) - 1) for size in range(1, 13)]
    print('n_queens', by_flags, by_bits[-1], by_flags == by_bits[:-1])


main()
