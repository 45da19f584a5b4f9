"""Calls: defaults, keywords, star arguments, decorators and functions in dicts."""


def plain(a, b, c):
    return a + b * c


def with_defaults(a, b=2, *, scale=1, offset=0):
    return (a + b) * scale + offset


def variadic(*values, **options):
    total = sum(values)
    for name in options:
        total += options[name]
    return total


def counted(function):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@counted
def decorated(x, y=1):
    return x - y


OPERATIONS = {
    'add': lambda x, y: x + y,
    'subtract': lambda x, y: x - y,
    'multiply': lambda x, y: x * y % 1009,
}


def main():
    total = 0
    names = list(OPERATIONS)
    triple = (1, 2, 3)
    options = {'scale': 3, 'offset': 4}
    for i in range(150_000):
        total += plain(i, 2, 3) + plain(a=i, c=1, b=2)
        total += with_defaults(i) + with_defaults(i, 3, scale=2) + with_defaults(i, **options)
        total += variadic(i, 1, 2) + variadic(*triple, bonus=i)
        total += decorated(i) + decorated(i, y=5)
        total += OPERATIONS[names[i % 3]](i, 7)
    print('calls_with_keywords', total, decorated.calls)


main()
