"""Counting words in dicts, in the three usual spellings."""

from collections import Counter, defaultdict

TEXT = """
The quick brown fox jumps over the lazy dog, while the other dogs watch the fox.
An agent that writes code asks a tool for rows, counts what it finds, and writes a report;
then it asks the tool again, since the first report was too long and the second too short.
Counting words is what every tutorial shows: split the text, strip the marks, look up, add one.
"""


def clean(word):
    return word.strip('.,;:').lower()


def count_plain(words):
    counts = {}
    for word in words:
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


def count_with_get(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def count_with_default(words):
    counts = defaultdict(int)
    for word in words:
        counts[word] += 1
    return counts


def pairs(words):
    counts = {}
    for first, second in zip(words, words[1:]):
        key = (first, second)
        counts[key] = counts.get(key, 0) + 1
    return counts


def main():
    words = [clean(word) for word in (TEXT * 6000).split()]
    plain = count_plain(words)
    with_get = count_with_get(words)
    with_default = count_with_default(words)
    counter = Counter(words)
    couples = pairs(words)
    same = plain == with_get == dict(with_default) == dict(counter)
    top = sorted(plain.items(), key=lambda item: (-item[1], item[0]))[:3]
    print('word_count', same, top, len(couples), couples[('the', 'fox')])


main()
