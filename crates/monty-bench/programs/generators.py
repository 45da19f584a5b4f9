"""Generator functions, pipelines of them, and yield from."""


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def evens(source):
    for value in source:
        if value % 2 == 0:
            yield value


def windows(source, size):
    window = []
    for value in source:
        window.append(value)
        if len(window) == size:
            yield sum(window)
            window.clear()


def in_order(tree):
    if tree is not None:
        left, value, right = tree
        yield from in_order(left)
        yield value
        yield from in_order(right)


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return build(low, middle), middle, build(middle + 1, high)


def averager():
    total = 0
    count = 0
    average = 0
    while True:
        value = yield average
        total += value
        count += 1
        average = total // count


def main():
    piped = sum(value % 7 for value in windows(evens(numbers(1_600_000)), 5))
    tree = build(0, 80_000)
    walked = 0
    for position, value in enumerate(in_order(tree)):
        walked += position ^ value
    average = averager()
    next(average)
    last = 0
    for value in range(800_000):
        last = average.send(value % 1000)
    squares = sum(n * n for n in range(800_000) if n & 1)
    print('generators', piped, walked, last, squares)


main()
