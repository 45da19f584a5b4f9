"""Permutations in place: slicing, reversing and rotating short lists."""


def fannkuch(size):
    permutation = list(range(size))
    counts = [0] * size
    checksum = 0
    most_flips = 0
    index = 0
    remaining = size
    while True:
        while remaining != 1:
            counts[remaining - 1] = remaining
            remaining -= 1
        first = permutation[0]
        if first:
            flips = 0
            work = permutation[:]
            while first:
                work[: first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            most_flips = max(most_flips, flips)
            checksum += flips if index % 2 == 0 else -flips
        while True:
            if remaining == size:
                return checksum, most_flips
            permutation.insert(remaining, permutation.pop(0))
            counts[remaining] -= 1
            if counts[remaining] > 0:
                break
            remaining += 1
        index += 1
        remaining = max(remaining, 1)


def main():
    print('fannkuch', fannkuch(9), fannkuch(7))


main()
