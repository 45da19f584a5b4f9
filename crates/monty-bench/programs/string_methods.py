"""The methods of strings that scripts use all the time."""

LINES = [
    '  2024-01-05, ERROR , Database connection lost; retrying  ',
    '2024-01-06,INFO,Service started on port 8080',
    'no commas here at all',
    '2024-01-07,WARNING,Disk usage at 91%',
    '\t2024-02-01,ERROR,Timeout while calling the "orders" service\n',
]


def parse(line):
    line = line.strip()
    if line.count(',') < 2:
        return None
    date, level, message = line.split(',', 2)
    return date.strip(), level.strip().lower(), message.strip()


def slug(text):
    text = text.lower().replace('%', ' percent').replace('"', '')
    return '-'.join(part for part in text.split() if part.isalnum())


def is_palindrome(text):
    letters = ''.join(char for char in text if char.isalpha()).casefold()
    return letters == letters[::-1]


def main():
    by_level = {}
    slugs = 0
    misses = 0
    padded = 0
    for round_number in range(50_000):
        for line in LINES:
            parsed = parse(line)
            if parsed is None:
                misses += 1
                continue
            date, level, message = parsed
            by_level[level] = by_level.get(level, 0) + 1
            slugs += len(slug(message))
            if date.startswith('2024-01') and not message.endswith('8080'):
                padded += len(message.rjust(50)) + message.find('a') + date.rfind('-')
            if level.upper() == 'ERROR':
                head, _, tail = message.partition(' ')
                padded += len(head.title()) - len(tail.center(10, '*'))
        if round_number % 10 == 0 and is_palindrome('A man, a plan, a canal: Panama'):
            padded += 1
    print('string_methods', sorted(by_level.items()), slugs, misses, padded)


main()
