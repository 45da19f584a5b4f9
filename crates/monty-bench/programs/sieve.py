"""A flag list, strided loops and slices."""


def primes_below(limit):
    flags = [True] * limit
    flags[0] = flags[1] = False
    number = 2
    while number * number < limit:
        if flags[number]:
            for multiple in range(number * number, limit, number):
                flags[multiple] = False
        number += 1
    return [index for index, flag in enumerate(flags) if flag]


def primes_by_slices(limit):
    flags = [1] * limit
    flags[0:2] = [0, 0]
    for number in range(2, int(limit**0.5) + 1):
        if flags[number]:
            start = number * number
            flags[start::number] = [0] * len(range(start, limit, number))
    return sum(flags)


def main():
    primes = primes_below(3_500_000)
    count = primes_by_slices(1_000_000)
    print('sieve', len(primes), primes[-1], sum(primes[:1000]), count)


main()
