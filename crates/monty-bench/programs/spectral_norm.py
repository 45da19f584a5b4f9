"""Float arithmetic in small functions that are called from nested loops."""

import math


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(vector):
    size = len(vector)
    result = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            total += element(i, j) * vector[j]
        result.append(total)
    return result


def multiply_transposed(vector):
    size = len(vector)
    result = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            total += element(j, i) * vector[j]
        result.append(total)
    return result


def main():
    size = 250
    u = [1.0] * size
    v = u
    for _ in range(10):
        v = multiply_transposed(multiply(u))
        u = multiply_transposed(multiply(v))
    numerator = 0.0
    denominator = 0.0
    for left, right in zip(u, v):
        numerator += left * right
        denominator += right * right
    print(f'spectral_norm {math.sqrt(numerator / denominator):.9f}')


main()
