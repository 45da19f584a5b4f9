# A generator's frame stands between the consumer and what it called; yield from adds each level.

def numbers(texts):
    for text in texts:
        yield int(text)


def checked(texts):
    count = yield from numbers(texts)
    return count


def doubled(texts):
    for number in checked(texts):
        yield number * 2


stream = doubled(['1', '2', 'three', '4'])
assert next(stream) == 2
assert next(stream) == 4
total = sum(stream)

"""TRACEBACK:
Traceback (most recent call last):
  File "in_generator.py", line 21, in <module>
    total = sum(stream)
  File "in_generator.py", line 14, in doubled
    for number in checked(texts):
                  ~~~~~~~^^^^^^^
  File "in_generator.py", line 9, in checked
    count = yield from numbers(texts)
            ^^^^^^^^^^^^^^^^^^^^^^^^^
  File "in_generator.py", line 5, in numbers
    yield int(text)
          ~~~^^^^^^
ValueError: invalid literal for int() with base 10: 'three'
"""
