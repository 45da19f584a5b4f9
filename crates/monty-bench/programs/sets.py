"""Sets: membership, algebra, frozensets as keys."""


def friends_graph(count):
    friends = {}
    seed = 17
    for person in range(count):
        known = set()
        for _ in range(20):
            seed = (seed * 1103515245 + 12345) % 2147483648
            known.add((seed >> 8) % count)
        known.discard(person)
        friends[person] = known
    return friends


def common_friends(friends, count):
    total = 0
    for person in range(count):
        mine = friends[person]
        for other in range(person + 1, min(person + 40, count)):
            total += len(mine & friends[other])
    return total


def reachable(friends, start, distance):
    seen = {start}
    frontier = {start}
    for _ in range(distance):
        following = set()
        for person in frontier:
            following |= friends[person]
        frontier = following - seen
        seen |= frontier
    return len(seen)


def main():
    count = 2500
    friends = friends_graph(count)
    common = common_friends(friends, count)
    near = sum(reachable(friends, start, 2) for start in range(0, count, 5))
    groups = {}
    for person in range(count):
        key = frozenset(friend % 9 for friend in friends[person])
        groups[key] = groups.get(key, 0) + 1
    seen = set()
    repeats = 0
    for value in range(900_000):
        square = value * value % 100_003
        if square in seen:
            repeats += 1
        else:
            seen.add(square)
    union = set(range(0, 90_000, 2)) | set(range(0, 90_000, 3))
    print('sets', common, near, len(groups), repeats, len(union), sum(union ^ seen), seen.issuperset({0, 1, 4}))


main()
