"""Breadth-first and depth-first search in a maze of characters."""

from collections import deque

STEPS = [(0, 1), (1, 0), (0, -1), (-1, 0)]


def make_maze(height, width):
    rows = []
    seed = 3
    for y in range(height):
        row = []
        for x in range(width):
            seed = (seed * 1103515245 + 12345) % 2147483648
            wall = (seed >> 16) % 10 < 3 and (y, x) not in ((0, 0), (height - 1, width - 1))
            row.append('#' if wall else '.')
        rows.append(''.join(row))
    return rows


def breadth_first(maze):
    height = len(maze)
    width = len(maze[0])
    distances = {(0, 0): 0}
    queue = deque([(0, 0)])
    while queue:
        y, x = queue.popleft()
        for dy, dx in STEPS:
            ny, nx = y + dy, x + dx
            if 0 <= ny < height and 0 <= nx < width and maze[ny][nx] == '.' and (ny, nx) not in distances:
                distances[ny, nx] = distances[y, x] + 1
                queue.append((ny, nx))
    return distances


def flood_sizes(maze):
    height = len(maze)
    width = len(maze[0])
    seen = [[False] * width for _ in range(height)]
    sizes = []
    for y in range(height):
        for x in range(width):
            if maze[y][x] == '#' or seen[y][x]:
                continue
            stack = [(y, x)]
            seen[y][x] = True
            size = 0
            while stack:
                cy, cx = stack.pop()
                size += 1
                for dy, dx in STEPS:
                    ny, nx = cy + dy, cx + dx
                    if ny < 0 or nx < 0 or ny >= height or nx >= width:
                        continue
                    if maze[ny][nx] == '.' and not seen[ny][nx]:
                        seen[ny][nx] = True
                        stack.append((ny, nx))
            sizes.append(size)
    return sizes


def main():
    maze = make_maze(420, 420)
    distances = breadth_first(maze)
    sizes = flood_sizes(maze)
    print('maze_search', len(distances), max(distances.values()), len(sizes), max(sizes), distances.get((419, 419)))


main()
