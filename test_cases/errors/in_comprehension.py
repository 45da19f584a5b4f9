# Comprehensions are inlined: they add no frame of their own; generator expressions do.

def inverse(number):
    return 1 / number


def listed(numbers):
    return [inverse(number) for number in numbers]


def keyed(numbers):
    return {number: listed([number])[0] for number in numbers}


def lazy(numbers):
    return (keyed([number]) for number in numbers)


def consume(numbers):
    return {str(item) for item in lazy(numbers)}


assert consume([1]) == {'{1: 1.0}'}
print(sum(len(item) for item in consume([2, 0, 1])))

"""TRACEBACK:
Traceback (most recent call last):
  File "in_comprehension.py", line 24, in <module>
    print(sum(len(item) for item in consume([2, 0, 1])))
                                    ~~~~~~~^^^^^^^^^^^
  File "in_comprehension.py", line 20, in consume
    return {str(item) for item in lazy(numbers)}
                                  ~~~~^^^^^^^^^
  File "in_comprehension.py", line 16, in <genexpr>
    return (keyed([number]) for number in numbers)
            ~~~~~^^^^^^^^^^
  File "in_comprehension.py", line 12, in keyed
    return {number: listed([number])[0] for number in numbers}
                    ~~~~~~^^^^^^^^^^
  File "in_comprehension.py", line 8, in listed
    return [inverse(number) for number in numbers]
            ~~~~~~~^^^^^^^^
  File "in_comprehension.py", line 4, in inverse
    return 1 / number
           ~~^~~~~~~~
ZeroDivisionError: division by zero
"""
