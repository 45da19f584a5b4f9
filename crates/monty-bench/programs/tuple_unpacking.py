"""Tuples: packing, unpacking, starred targets, swapping and comparing."""


def divide(a, b):
    return a // b, a % b


def statistics(values):
    low = high = values[0]
    total = 0
    for value in values:
        low, high = min(low, value), max(high, value)
        total += value
    return low, high, total


def head_and_tail(values):
    first, *middle, last = values
    return first + last, len(middle)


def euclid(a, b):
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b:
        quotient, remainder = divide(a, b)
        a, b = b, remainder
        x0, x1 = x1, x0 - quotient * x1
        y0, y1 = y1, y0 - quotient * y1
    return a, x0, y0


def main():
    points = [(i, (i * 31) % 97, (i * 17) % 89) for i in range(160_000)]
    total = 0
    for index, (x, y, z) in enumerate(points):
        total += x * 2 - y + z - index
    largest = max(points, key=lambda point: (point[1], point[2]))
    ordered = 0
    for left, right in zip(points, points[1:]):
        if left[1:] < right[1:]:
            ordered += 1
    sums = 0
    for i in range(300_000):
        both, count = head_and_tail((i, 1, 2, 3, i + 1))
        sums += both + count
    divisors = 0
    for a in range(1, 700):
        for b in range(1, 240):
            divisor, x, y = euclid(a, b)
            divisors += divisor + x * y
    low, high, whole = statistics([y for _, y, _ in points])
    print('tuple_unpacking', total, largest, ordered, sums, divisors, low, high, whole)


main()
