# Tracebacks of operators that classes define: carets under each kind of expression, and errors of types without them.
class Money:
    def __init__(self, amount, currency='EUR'):
        self.amount, self.currency = amount, currency

    def check(self, other):
        if self.currency != other.currency:
            raise ValueError(f'{self.currency} and {other.currency}')
        return other.amount

    def __add__(self, other):
        return Money(self.amount + self.check(other), self.currency)

    def __radd__(self, other):
        return Money(other / 0)

    def __iadd__(self, other):
        self.amount += other.amount
        return self

    def __neg__(self):
        return Money(-self.amount)

    def __lt__(self, other):
        return self.amount < self.check(other)

    def __getitem__(self, key):
        return {'amount': self.amount}[key]

    def __setitem__(self, key, value):
        raise TypeError(f'{key} stays')

    def __delitem__(self, key):
        del self.parts[key]

    def __matmul__(self, other):
        return NotImplemented

    def __rpow__(self, other):
        raise OverflowError(other)

    def __hash__(self):
        return self.amount


euros, dollars = Money(5), Money(7, 'USD')


def add():
    return euros + euros + dollars


def add_right():
    total = 0
    return total + euros


def add_in_place():
    wallet = {'a': [euros]}
    wallet['a'][0] += 5


def compare():
    return euros < Money(6) < dollars < missing


def subscript():
    return euros['amount'] + euros['cents']


def store():
    euros['amount'], x = 1, 2


def store_augmented():
    euros['amount'] += 1


def delete():
    del euros['amount']


def no_operator():
    return -(euros @ dollars)


def no_unary():
    return [~euros, -euros][0]


def right_power():
    return (
        2
        **
        euros
    )


def unhashable():
    return {Money('text'): 1}


def call():
    return euros(1)


def length():
    return len(euros) or bool(euros)


def iterate():
    first, *rest = euros[:]
    return first


errors = []
for function in (
    add, add_right, add_in_place, compare, subscript, store, store_augmented, delete, no_operator, no_unary, right_power,
    unhashable, call, length, iterate,
):
    try:
        function()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('operators', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_operators_of_classes.py", line 125, in <module>
  |     raise ExceptionGroup('operators', errors)
  | ExceptionGroup: operators (15 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 50, in add
    |     return euros + euros + dollars
    |            ~~~~~~~~~~~~~~^~~~~~~~~
    |   File "in_operators_of_classes.py", line 12, in __add__
    |     return Money(self.amount + self.check(other), self.currency)
    |                                ~~~~~~~~~~^^^^^^^
    |   File "in_operators_of_classes.py", line 8, in check
    |     raise ValueError(f'{self.currency} and {other.currency}')
    | ValueError: EUR and USD
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 55, in add_right
    |     return total + euros
    |            ~~~~~~^~~~~~~
    |   File "in_operators_of_classes.py", line 15, in __radd__
    |     return Money(other / 0)
    |                  ~~~~~~^~~
    | ZeroDivisionError: division by zero
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 60, in add_in_place
    |     wallet['a'][0] += 5
    |   File "in_operators_of_classes.py", line 18, in __iadd__
    |     self.amount += other.amount
    |                    ^^^^^^^^^^^^
    | AttributeError: 'int' object has no attribute 'amount'
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 64, in compare
    |     return euros < Money(6) < dollars < missing
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_operators_of_classes.py", line 25, in __lt__
    |     return self.amount < self.check(other)
    |                          ~~~~~~~~~~^^^^^^^
    |   File "in_operators_of_classes.py", line 8, in check
    |     raise ValueError(f'{self.currency} and {other.currency}')
    | ValueError: EUR and USD
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 68, in subscript
    |     return euros['amount'] + euros['cents']
    |                              ~~~~~^^^^^^^^^
    |   File "in_operators_of_classes.py", line 28, in __getitem__
    |     return {'amount': self.amount}[key]
    |            ~~~~~~~~~~~~~~~~~~~~~~~^^^^^
    | KeyError: 'cents'
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 72, in store
    |     euros['amount'], x = 1, 2
    |     ~~~~~^^^^^^^^^^
    |   File "in_operators_of_classes.py", line 31, in __setitem__
    |     raise TypeError(f'{key} stays')
    | TypeError: amount stays
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 76, in store_augmented
    |     euros['amount'] += 1
    |     ~~~~~^^^^^^^^^^
    |   File "in_operators_of_classes.py", line 31, in __setitem__
    |     raise TypeError(f'{key} stays')
    | TypeError: amount stays
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 80, in delete
    |     del euros['amount']
    |         ~~~~~^^^^^^^^^^
    |   File "in_operators_of_classes.py", line 34, in __delitem__
    |     del self.parts[key]
    |         ^^^^^^^^^^
    | AttributeError: 'Money' object has no attribute 'parts'
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 84, in no_operator
    |     return -(euros @ dollars)
    |              ~~~~~~^~~~~~~~~
    | TypeError: unsupported operand type(s) for @: 'Money' and 'Money'
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 88, in no_unary
    |     return [~euros, -euros][0]
    |             ^^^^^^
    | TypeError: bad operand type for unary ~: 'Money'
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 93, in right_power
    |     2
    |     ~
    |     **
    |     ^^
    |     euros
    |     ~~~~~
    |   File "in_operators_of_classes.py", line 40, in __rpow__
    |     raise OverflowError(other)
    | OverflowError: 2
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 100, in unhashable
    |     return {Money('text'): 1}
    |            ^^^^^^^^^^^^^^^^^^
    | TypeError: cannot use 'Money' as a dict key (__hash__ method should return an integer)
    +---------------- 13 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 104, in call
    |     return euros(1)
    | TypeError: 'Money' object is not callable
    +---------------- 14 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 108, in length
    |     return len(euros) or bool(euros)
    |            ~~~^^^^^^^
    | TypeError: object of type 'Money' has no len()
    +---------------- 15 ----------------
    | Traceback (most recent call last):
    |   File "in_operators_of_classes.py", line 122, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_operators_of_classes.py", line 112, in iterate
    |     first, *rest = euros[:]
    |                    ~~~~~^^^
    |   File "in_operators_of_classes.py", line 28, in __getitem__
    |     return {'amount': self.amount}[key]
    |            ~~~~~~~~~~~~~~~~~~~~~~~^^^^^
    | KeyError: slice(None, None, None)
    +------------------------------------
"""
