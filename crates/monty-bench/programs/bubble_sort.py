"""Reading and swapping list items by index."""


def pseudo_random(count, seed):
    values = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        values.append(seed % 10_000)
    return values


def bubble_sort(items):
    swaps = 0
    end = len(items)
    while end > 1:
        last_swap = 0
        for i in range(1, end):
            if items[i - 1] > items[i]:
                items[i - 1], items[i] = items[i], items[i - 1]
                swaps += 1
                last_swap = i
        end = last_swap
    return swaps


def main():
    values = pseudo_random(3000, 42)
    swaps = bubble_sort(values)
    ordered = all(values[i] <= values[i + 1] for i in range(len(values) - 1))
    print('bubble_sort', swaps, ordered, values[0], values[1500], values[-1])


main()
