from contextlib import contextmanager, suppress

entered = []


@contextmanager
def entry(name):
    entered.append(name)
    try:
        yield name
    finally:
        entered.pop()


for n in range(80):
    with entry(n) as outer, entry(str(n)):
        with suppress(ValueError, KeyError):
            if n % 2:
                raise ValueError(n)
            {}[n]
print(entered)
