# A StopIteration that leaves a generator's body becomes a RuntimeError caused by it.

def pairs(items):
    iterator = iter(items)
    while True:
        left = next(iterator)
        right = next(iterator)
        yield left, right


source = pairs('abc')
assert next(source) == ('a', 'b')
for pair in source:
    print(pair)

"""TRACEBACK:
Traceback (most recent call last):
  File "generator_raised_stop_iteration.py", line 7, in pairs
    right = next(iterator)
StopIteration

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "generator_raised_stop_iteration.py", line 13, in <module>
    for pair in source:
                ^^^^^^
RuntimeError: generator raised StopIteration
"""
