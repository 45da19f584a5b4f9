"""Dynamic programming: 0/1 knapsack, coin change and the longest rising run."""


def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for index, (weight, value) in enumerate(items, 1):
        row = best[index]
        above = best[index - 1]
        for room in range(capacity + 1):
            row[room] = above[room]
            if weight <= room:
                candidate = above[room - weight] + value
                if candidate > row[room]:
                    row[room] = candidate
    chosen = []
    room = capacity
    for index in range(len(items), 0, -1):
        if best[index][room] != best[index - 1][room]:
            chosen.append(index - 1)
            room -= items[index - 1][0]
    return best[-1][capacity], chosen


def coin_ways(coins, amount):
    ways = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            ways[total] += ways[total - coin]
    return ways[amount]


def longest_rising(values):
    lengths = [1] * len(values)
    for i in range(len(values)):
        for j in range(i):
            if values[j] < values[i] and lengths[j] + 1 > lengths[i]:
                lengths[i] = lengths[j] + 1
    return max(lengths)


def main():
    items = [(3 + (i * 37) % 41, 10 + (i * 53) % 97) for i in range(200)]
    value, chosen = knapsack(items, 3000)
    ways = coin_ways([1, 2, 5, 10, 20, 50, 100, 200], 200_000)
    rising = longest_rising([(i * 7919) % 10_007 for i in range(2200)])
    print('knapsack', value, len(chosen), sum(chosen), ways, rising)


main()
