"""Integer arithmetic in a tight loop: the Collatz sequence."""


def collatz_length(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def main():
    best = 0
    longest = 0
    for start in range(1, 60_000):
        length = collatz_length(start)
        if length > longest:
            longest = length
            best = start
    print('integer_loop', best, longest)


main()
