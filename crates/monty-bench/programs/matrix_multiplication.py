"""Matrices as lists of lists, and as tuples for powers."""


def make_matrix(rows, columns, seed):
    matrix = []
    for _ in range(rows):
        row = []
        for _ in range(columns):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed % 100 / 10)
        matrix.append(row)
    return matrix


def multiply(a, b):
    rows = len(a)
    inner = len(b)
    columns = len(b[0])
    result = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def multiply_with_zip(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def fibonacci_by_matrix(n, modulus):
    a, b, c, d = 1, 1, 1, 0
    ra, rb, rc, rd = 1, 0, 0, 1
    while n:
        if n & 1:
            ra, rb, rc, rd = (
                (ra * a + rb * c) % modulus,
                (ra * b + rb * d) % modulus,
                (rc * a + rd * c) % modulus,
                (rc * b + rd * d) % modulus,
            )
        a, b, c, d = (
            (a * a + b * c) % modulus,
            (a * b + b * d) % modulus,
            (c * a + d * c) % modulus,
            (c * b + d * d) % modulus,
        )
        n >>= 1
    return rb


def main():
    size = 150
    a = make_matrix(size, size, 1)
    b = make_matrix(size, size, 2)
    product = multiply(a, b)
    zipped = multiply_with_zip(a[:60], b)
    trace = sum(product[i][i] for i in range(size))
    close = all(abs(x - y) < 1e-6 for x, y in zip(product[59], zipped[59]))
    fibonacci = sum(fibonacci_by_matrix(n, 1_000_007) for n in range(0, 10_000, 2))
    print(f'matrix_multiplication {trace:.3f} {close} {fibonacci}')


main()
