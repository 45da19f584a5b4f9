# Generators that have not begun, and what they wait for.


def answer(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Throwing into one ===
def numbers():
    yield 1
    yield 2


def through():
    yield from numbers()
    yield from [1, 2]


def throw(error):
    return numbers().throw(error)


fresh, started = through(), through()
first = next(started)
assert answer(lambda: throw(StopIteration(4))) == 'StopIteration: 4'
assert answer(lambda: throw(StopIteration)) == 'StopIteration: '
assert answer(lambda: throw(ValueError(1))) == 'ValueError: 1'
assert answer(lambda: throw(KeyError)) == 'KeyError: '

# === gi_yieldfrom ===
assert answer(lambda: fresh.gi_yieldfrom) == None
assert answer(lambda: started.gi_yieldfrom.gi_yieldfrom) == None
assert answer(lambda: type(started.gi_yieldfrom).__name__) == 'generator'
assert answer(lambda: [next(started), next(started)]) == [2, 1]
assert answer(lambda: type(started.gi_yieldfrom).__name__) == 'list_iterator'
assert answer(lambda: list(started)) == [2]
assert answer(lambda: started.gi_yieldfrom) == None

# === Names of functions made in generator expressions ===
def outer():
    class Inner:
        made = next(lambda: 1 for _ in [1])

    inside = next((lambda: (lambda: 2))() for _ in [1])
    nested = next((lambda: 3 for _ in [1]) for _ in [1])
    return [
        next(lambda: 1 for _ in [1]).__qualname__,
        [lambda: 1 for _ in [1]][0].__qualname__,
        Inner.made.__qualname__,
        inside.__qualname__,
        nested.__qualname__,
        next(nested).__qualname__,
    ]
assert answer(lambda: outer()) == ['outer.<locals>.<genexpr>.<lambda>', 'outer.<locals>.<lambda>', 'outer.<locals>.Inner.<genexpr>.<lambda>', 'outer.<locals>.<genexpr>.<lambda>.<locals>.<lambda>', 'outer.<locals>.<genexpr>.<genexpr>', 'outer.<locals>.<genexpr>.<genexpr>.<lambda>']
