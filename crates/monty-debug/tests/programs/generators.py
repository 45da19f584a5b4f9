def numbers(limit):
    n = 0
    while n < limit:
        got = yield n
        n += got or 1


def chained(limit):
    yield from numbers(limit)
    yield from (n * n for n in range(limit))


source = numbers(200)
next(source)
total = 0
try:
    while True:
        total += source.send(total % 3)
except StopIteration:
    pass
for item in chained(80):
    total += item
print(total, list(zip(numbers(5), chained(3))))
