"""List, dict and set comprehensions, nested and filtered."""


def pythagorean(limit):
    return [
        (a, b, c)
        for c in range(1, limit)
        for b in range(1, c)
        for a in range(1, b)
        if a * a + b * b == c * c
    ]


def transpose(matrix):
    return [[row[i] for row in matrix] for i in range(len(matrix[0]))]


def invert(mapping):
    return {value: key for key, value in mapping.items()}


def main():
    triples = pythagorean(260)
    matrix = [[i * j % 17 for j in range(120)] for i in range(120)]
    for _ in range(60):
        matrix = transpose(matrix)
    squares = {n: n * n for n in range(400_000) if n % 3}
    roots = invert(squares)
    residues = {n * n % 1009 for n in range(400_000)}
    flat = [value for row in matrix for value in row if value > 8]
    labels = ['fizz' if n % 3 == 0 else 'buzz' if n % 5 == 0 else str(n) for n in range(400_000)]
    total = sum(len(label) for label in labels)
    print('comprehensions', len(triples), triples[-1], len(roots), len(residues), sum(flat), total)


main()
