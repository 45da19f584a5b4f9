"""Naive double recursion: the price of a call."""


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main():
    print('fib', fib(32), fib(27))


main()
