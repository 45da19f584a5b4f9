"""Raising, catching, re-raising and cleaning up."""


class ValidationError(Exception):
    def __init__(self, field, reason):
        super().__init__(f'{field}: {reason}')
        self.field = field
        self.reason = reason


class RetryError(RuntimeError):
    pass


def parse_age(text):
    try:
        age = int(text)
    except ValueError as error:
        raise ValidationError('age', 'not a number') from error
    if age < 0:
        raise ValidationError('age', 'negative')
    return age


def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return -1


def flaky(attempt):
    if attempt % 3:
        raise RetryError(attempt)
    return attempt


def with_retries(start, log):
    attempt = start
    while True:
        try:
            result = flaky(attempt)
        except RetryError as error:
            attempt = error.args[0] + 1
        else:
            return result
        finally:
            log['attempts'] += 1


def main():
    inputs = ['12', 'seven', '-3', '40', '', '99']
    ages = 0
    failures = {}
    table = {i: i * i for i in range(0, 100, 2)}
    found = 0
    log = {'attempts': 0}
    for i in range(200_000):
        try:
            ages += parse_age(inputs[i % 6])
        except ValidationError as error:
            failures[error.reason] = failures.get(error.reason, 0) + 1
        found += lookup(table, i % 100)
        if i % 2 == 0:
            found += with_retries(i, log) % 5
        try:
            inputs[i % 8]
            ages // (i % 10)
        except (IndexError, ZeroDivisionError) as error:
            name = type(error).__name__
            failures[name] = failures.get(name, 0) + 1
    print('exceptions', ages, sorted(failures.items()), found, log['attempts'])


main()
