"""Memoisation in dicts with integer and tuple keys."""


def partitions(total, largest, memo):
    if total == 0:
        return 1
    if total < 0 or largest == 0:
        return 0
    key = (total, largest)
    if key in memo:
        return memo[key]
    result = partitions(total - largest, largest, memo) + partitions(total, largest - 1, memo)
    memo[key] = result
    return result


def grid_paths(row, column, blocked, memo):
    if row < 0 or column < 0 or (row, column) in blocked:
        return 0
    if row == 0 and column == 0:
        return 1
    key = row * 1000 + column
    found = memo.get(key)
    if found is None:
        found = grid_paths(row - 1, column, blocked, memo) + grid_paths(row, column - 1, blocked, memo)
        found %= 1_000_007
        memo[key] = found
    return found


def main():
    total_ways = 0
    entries = 0
    for total in range(180, 300, 10):
        memo = {}
        total_ways += partitions(total, total, memo)
        entries += len(memo)
    paths = 0
    for gap in range(3, 8):
        blocked = {(i, (i * 7) % 200) for i in range(1, 200, gap)}
        memo = {}
        paths += grid_paths(200, 199, blocked, memo)
        entries += len(memo)
    print('memo_dict', total_ways, paths, entries)


main()
