"""Regular expressions: searching, groups, substitution and splitting."""

import re

LOG = """
2024-01-05 12:30:01 [ERROR] db.pool: connection 17 lost after 3021 ms (user=alice@example.com)
2024-01-05 12:30:02 [INFO] web.api: GET /orders/991?limit=20 200 12 ms
2024-01-05 12:30:02 [INFO] web.api: POST /orders 201 48 ms (user=bob.smith@mail.example.org)
2024-01-05 12:30:07 [WARN] disk: usage at 91% of /var/lib/data
"""

LINE = re.compile(r'^(\d{4}-\d\d-\d\d) (\d\d):(\d\d):(\d\d) \[(ERROR|WARN|INFO)\] ([\w.]+): (.*)$', re.MULTILINE)
EMAIL = re.compile(r'[\w.+-]+@[\w-]+(?:\.[\w-]+)+')
DURATION = re.compile(r'(?P<amount>\d+) ms')


def main():
    text = LOG * 2800
    levels = {}
    seconds = 0
    duration = 0
    for match in LINE.finditer(text):
        _, hours, minutes, secs, level, _, message = match.groups()
        levels[level] = levels.get(level, 0) + 1
        seconds += int(hours) * 3600 + int(minutes) * 60 + int(secs)
        found = DURATION.search(message)
        if found:
            duration += int(found.group('amount'))
    emails = EMAIL.findall(text)
    hidden = EMAIL.sub('<hidden>', text)
    doubled = re.sub(r'\d+', lambda match: str(int(match.group()) * 2), text)
    words = re.split(r'[^A-Za-z]+', text)
    quoted = len(re.findall(r'"(?:[^"\\]|\\.)*"', '"a" "b\\"c" "d" ' * 16_000))
    print(
        'regex_scan',
        sorted(levels.items()),
        seconds,
        duration,
        len(emails),
        len(hidden),
        len(doubled),
        len(words),
        quoted,
    )


main()
