# __str__ gives the text after the colon; a text of several lines is printed as it is.

class Problem(Exception):
    def __init__(self, code, *details):
        super().__init__(code, *details)
        self.code = code
        self.details = details

    def __str__(self):
        lines = [f'problem {self.code}'] + [f'  - {detail}' for detail in self.details]
        return chr(10).join(lines)


class Specific(Problem):
    pass


def check(values):
    wrong = [value for value in values if value % 2]
    if wrong:
        raise Specific(400 + len(wrong), *wrong)


check([2, 4])
check([1, 2, 3])

"""TRACEBACK:
Traceback (most recent call last):
  File "custom_exception_with_str.py", line 25, in <module>
    check([1, 2, 3])
    ~~~~~^^^^^^^^^^^
  File "custom_exception_with_str.py", line 21, in check
    raise Specific(400 + len(wrong), *wrong)
Specific: problem 402
  - 1
  - 3
"""
