table = {}
for n in range(400):
    table[f"key{n % 50}"] = (n, str(n))
    table.setdefault(n, []).append(n)
    if n % 9 == 0:
        table.pop(n)
    if n % 100 == 99:
        table = dict(list(table.items())[-40:])
print(len(table), list(table)[:4])
