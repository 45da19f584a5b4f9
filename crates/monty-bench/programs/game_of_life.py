"""Cellular automata: a set of live cells, and rows of a wrapped grid."""

NEIGHBOURS = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]


def step_set(alive):
    counts = {}
    for y, x in alive:
        for dy, dx in NEIGHBOURS:
            cell = (y + dy, x + dx)
            counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or count == 2 and cell in alive}


def step_grid(grid):
    height = len(grid)
    width = len(grid[0])
    following = []
    for y in range(height):
        above = grid[y - 1]
        row = grid[y]
        below = grid[(y + 1) % height]
        cells = []
        for x in range(width):
            right = (x + 1) % width
            around = (
                above[x - 1] + above[x] + above[right] + row[x - 1] + row[right] + below[x - 1] + below[x] + below[right]
            )
            cells.append(1 if around == 3 or (around == 2 and row[x]) else 0)
        following.append(cells)
    return following


def main():
    alive = {(0, 1), (1, 3), (2, 0), (2, 1), (2, 4), (2, 5), (2, 6)}
    for _ in range(450):
        alive = step_set(alive)
    grid = [[(x * y + x + y) % 3 % 2 for x in range(90)] for y in range(90)]
    for _ in range(120):
        grid = step_grid(grid)
    print('game_of_life', len(alive), min(alive), max(alive), sum(map(sum, grid)))


main()
