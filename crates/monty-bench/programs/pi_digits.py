"""Unbounded integers: digits of pi, a factorial and a modular power."""


def pi_digits(count):
    digits = []
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = (
                q * k,
                (2 * q + r) * l,
                t * l,
                k + 1,
                (q * (7 * k + 2) + r * l) // (t * l),
                l + 2,
            )
    return digits


def factorial(n):
    result = 1
    for factor in range(2, n + 1):
        result *= factor
    return result


def main():
    digits = pi_digits(2600)
    big = factorial(1400)
    power = pow(3, 10**49 + 9, 10**50 + 151) + big % 1_000_003
    print('pi_digits', ''.join(map(str, digits[-10:])), sum(digits), len(str(big)), power)


main()
