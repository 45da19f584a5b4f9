"""The built-in sort, plain and with key functions."""

from functools import cmp_to_key


def make_people(count):
    names = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald', 'Tony', 'Niklaus']
    people = []
    seed = 99
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        people.append({'id': i, 'name': names[seed % 8], 'age': 20 + seed % 50, 'score': (seed >> 5) % 1000 / 10})
    return people


def compare(left, right):
    if left['age'] != right['age']:
        return left['age'] - right['age']
    return right['id'] - left['id']


def main():
    people = make_people(90_000)
    by_age = sorted(people, key=lambda person: person['age'])
    by_name = sorted(people, key=lambda person: (person['name'], -person['score'], person['id']))
    by_compare = sorted(people[:25_000], key=cmp_to_key(compare))
    scores = [person['score'] for person in people]
    scores.sort(reverse=True)
    words = [f"{person['name']}{person['id'] % 977}" for person in people]
    words.sort()
    words.sort(key=len)
    words.sort(key=str.lower, reverse=True)
    oldest = max(people, key=lambda person: (person['age'], person['id']))
    print(
        'sorting_keys',
        by_age[0]['id'],
        by_name[100]['id'],
        by_compare[-1]['id'],
        scores[10],
        words[0],
        words[-1],
        oldest['id'],
    )


main()
