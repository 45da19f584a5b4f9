"""Functions that make functions: counters, composition, currying."""


def make_counter(step):
    total = 0

    def advance():
        nonlocal total
        total += step
        return total

    return advance


def make_account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(amount)
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            return None
        balance -= amount
        history.append(-amount)
        return balance

    def report():
        return balance, len(history), sum(history)

    return deposit, withdraw, report


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def adder(n):
    return lambda value: value + n


def multiplier(n):
    return lambda value: value * n


def main():
    counters = [make_counter(step) for step in range(1, 6)]
    total = 0
    for _ in range(350_000):
        for counter in counters:
            total += counter()
    deposit, withdraw, report = make_account(100)
    for amount in range(500_000):
        deposit(amount % 7)
        withdraw(amount % 11)
    pipeline = compose(adder(3), multiplier(2), adder(-1), lambda value: value % 1009)
    value = 1
    for _ in range(600_000):
        value = pipeline(value)
    print('closures', total, report(), value)


main()
