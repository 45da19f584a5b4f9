"""itertools and functools, with map, filter, zip and enumerate around them."""

from functools import lru_cache, partial, reduce
from itertools import accumulate, chain, combinations, count, cycle, groupby, islice, permutations, product, takewhile


@lru_cache(maxsize=None)
def steps(n):
    if n < 3:
        return n
    return (steps(n - 1) + steps(n - 2)) % 1_000_007


def power(base, exponent):
    return base**exponent


def main():
    square = partial(power, exponent=2)
    squares = sum(map(square, range(300_000)))
    triples = sum(1 for a, b, c in combinations(range(140), 3) if (a + b + c) % 7 == 0)
    orders = sum(1 for order in permutations(range(9)) if order[0] < order[-1])
    dice = sum(1 for roll in product(range(1, 7), repeat=7) if sum(roll) == 24)
    runs = [(key, len(list(group))) for key, group in groupby(range(300_000), key=lambda n: n // 100 % 7)]
    running = list(accumulate(range(200_000)))
    folded = reduce(lambda left, right: (left * 31 + right) % 65_521, chain(range(250_000), range(5_000)), 7)
    odd = list(takewhile(lambda n: n < 90_000, filter(lambda n: n % 2, count(1))))
    colours = list(islice(cycle(['red', 'green', 'blue']), 70_000))
    climbed = 0
    for n in range(0, 20_000):
        climbed += steps(n)
    print(
        'itertools_functools', squares, triples, orders, dice, len(runs), running[-1], folded, len(odd), colours[-1], climbed
    )


main()
