"""Dynamic programming on lists of lists: common subsequence and edit distance."""


def make_text(length, seed):
    letters = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        letters.append('ACGT'[(seed >> 16) % 4])
    return ''.join(letters)


def common_subsequence(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                table[i][j] = table[i - 1][j - 1] + 1
            else:
                table[i][j] = max(table[i - 1][j], table[i][j - 1])
    letters = []
    i = len(a)
    j = len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            letters.append(a[i - 1])
            i -= 1
            j -= 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return ''.join(reversed(letters))


def edit_distance(a, b):
    previous = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        current = [i]
        for j, right in enumerate(b, 1):
            cost = 0 if left == right else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def main():
    a = make_text(1000, 1)
    b = make_text(1200, 2)
    common = common_subsequence(a, b)
    distance = edit_distance(a, b)
    print('longest_common_subsequence', len(common), common[:12], distance)


main()
