# A misspelt name gets a suggestion in the traceback, which is not part of the message.

def average(numbers):
    total_count = len(numbers)
    return sum(numbers) / totl_count


try:
    average([1])
except NameError as error:
    assert str(error) == "name 'totl_count' is not defined"
    assert error.name == 'totl_count'

average([1, 2])

"""TRACEBACK:
Traceback (most recent call last):
  File "name_suggestion.py", line 14, in <module>
    average([1, 2])
    ~~~~~~~^^^^^^^^
  File "name_suggestion.py", line 5, in average
    return sum(numbers) / totl_count
                          ^^^^^^^^^^
NameError: name 'totl_count' is not defined. Did you mean: 'total_count'?
"""
