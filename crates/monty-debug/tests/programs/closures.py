def counter():
    count = 0

    def more(step=1):
        nonlocal count
        count += step
        return count

    return more


counters = [counter() for _ in range(5)]
for n in range(150):
    counters[n % 5](n)
    if n % 20 == 0:
        counters[n % 3] = counter()


def memo(function):
    known = {}

    def inner(x):
        if x not in known:
            known[x] = function(x)
        return known[x]

    return inner


@memo
def steps(n):
    return 0 if n == 1 else 1 + steps(n // 2 if n % 2 == 0 else 3 * n + 1)


print([c() for c in counters], max(steps(n) for n in range(1, 30)))
