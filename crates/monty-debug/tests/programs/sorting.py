from functools import cmp_to_key, reduce


class Key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value


items = [n * 37 % 101 for n in range(40)]
for n in range(4):
    items.sort(key=lambda x: (-x if n % 2 else x))
    items = sorted(items, key=Key, reverse=n % 2 == 0)
    items.sort(key=cmp_to_key(lambda a, b: b - a))
print(items[:5], reduce(lambda a, b: a * 3 + b, items) % 1009)
print(max(items, key=lambda x: x % 10), any(map(lambda x: x > 99, items)))
