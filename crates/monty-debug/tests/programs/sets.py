class Thing:
    pass

seen = set()
things = set()
for n in range(300):
    seen.add(n * 7 % 101)
    things.add(Thing())
    if len(things) > 20:
        things.pop()
    if n % 10 == 0:
        seen -= {n, n + 1}
        seen |= frozenset(range(n, n + 3))
print(len(seen), len(things), hash(next(iter(things))) != 0)
