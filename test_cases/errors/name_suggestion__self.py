# A bare name that is an attribute of self suggests the attribute.

class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def describe(self):
        return f'{self.owner}: {balance}'


Account('Ada').describe()

"""TRACEBACK:
Traceback (most recent call last):
  File "name_suggestion__self.py", line 12, in <module>
    Account('Ada').describe()
    ~~~~~~~~~~~~~~~~~~~~~~~^^
  File "name_suggestion__self.py", line 9, in describe
    return f'{self.owner}: {balance}'
                            ^^^^^^^
NameError: name 'balance' is not defined. Did you mean: 'self.balance'?
"""
