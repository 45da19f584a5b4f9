# Tracebacks of match statements: subjects, guards, class patterns, values, captures and bodies that fail.
class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self._y = y

    @property
    def y(self):
        return 1 / self._y


class BadArgs:
    __match_args__ = 'x', 5
    x = 1


class Keys(dict):
    def get(self, key, default=None):
        raise LookupError(f'get {key!r}')

    def __eq__(self, other):
        raise RuntimeError('not comparable')


class Limits:
    LOW = 1


def subject(values):
    match values['missing']:
        case 1:
            return 1


def subject_tuple(value):
    match value, value.attribute:
        case _:
            return 0


def guard(value):
    match value:
        case [x, *rest] if rest[x] > 0:
            return x


def computed_attribute(value):
    match value:
        case Point(0, _) | Point(1, 2):
            return 'never'
        case Point(x=1, y=y):
            return y


def too_many(value):
    match value:
        case Point(
            1,
            2,
            3,
        ):
            return 'never'


def bad_match_args(value):
    match value:
        case BadArgs(1, 2):
            return 'never'


def missing_value(value):
    match value:
        case Limits.LOW:
            return 'low'
        case Limits.HIGH:
            return 'high'


def missing_class(value):
    match value:
        case {'a': int() | Unknown()}:
            return 'never'


def no_class(value):
    match value:
        case Limits.LOW():
            return 'never'


def mapping(value):
    match value:
        case {'k': v, **rest}:
            return v, rest


def comparing(value):
    match value:
        case 'text':
            return 'text'


def body(value):
    match value:
        case {'n': n, **rest}:
            match rest:
                case {'d': d}:
                    return n / d
                case _:
                    return undefined


def builtin_positions(value):
    match value:
        case str(a, b):
            return a, b


errors = []
for function, value in (
    (subject, {}), (subject_tuple, 5), (guard, [3, 1]), (computed_attribute, Point(1, 0)), (too_many, Point(1, 1)),
    (bad_match_args, BadArgs()), (missing_value, 2), (missing_class, {'a': 'b'}), (no_class, 1),
    (mapping, Keys(k=1)), (comparing, Keys()), (body, {'n': 1, 'd': 0}), (body, {'n': 1}), (builtin_positions, 'ab'),
):
    try:
        function(value)
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('match', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_match_statement.py", line 131, in <module>
  |     raise ExceptionGroup('match', errors)
  | ExceptionGroup: match (14 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 32, in subject
    |     match values['missing']:
    |           ~~~~~~^^^^^^^^^^^
    | KeyError: 'missing'
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 38, in subject_tuple
    |     match value, value.attribute:
    |                  ^^^^^^^^^^^^^^^
    | AttributeError: 'int' object has no attribute 'attribute'
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 45, in guard
    |     case [x, *rest] if rest[x] > 0:
    |                        ~~~~^^^
    | IndexError: list index out of range
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 51, in computed_attribute
    |     case Point(0, _) | Point(1, 2):
    |          ~~~~~^^^^^^
    |   File "in_match_statement.py", line 11, in y
    |     return 1 / self._y
    |            ~~^~~~~~~~~
    | ZeroDivisionError: division by zero
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 59, in too_many
    |     case Point(
    |          ~~~~~^
    |         1,
    |         ^^
    |         2,
    |         ^^
    |         3,
    |         ^^
    |     ):
    |     ^
    | TypeError: Point() accepts 2 positional sub-patterns (3 given)
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 69, in bad_match_args
    |     case BadArgs(1, 2):
    |          ~~~~~~~^^^^^^
    | TypeError: __match_args__ elements must be strings (got int)
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 77, in missing_value
    |     case Limits.HIGH:
    |          ^^^^^^^^^^^
    | AttributeError: type object 'Limits' has no attribute 'HIGH'
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 83, in missing_class
    |     case {'a': int() | Unknown()}:
    |                        ^^^^^^^
    | NameError: name 'Unknown' is not defined
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 89, in no_class
    |     case Limits.LOW():
    |          ~~~~~~~~~~^^
    | TypeError: called match pattern must be a class
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 95, in mapping
    |     case {'k': v, **rest}:
    |          ^^^^^^^^^^^^^^^^
    |   File "in_match_statement.py", line 21, in get
    |     raise LookupError(f'get {key!r}')
    | LookupError: get 'k'
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 101, in comparing
    |     case 'text':
    |          ^^^^^^
    |   File "in_match_statement.py", line 24, in __eq__
    |     raise RuntimeError('not comparable')
    | RuntimeError: not comparable
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 110, in body
    |     return n / d
    |            ~~^~~
    | ZeroDivisionError: division by zero
    +---------------- 13 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 112, in body
    |     return undefined
    |            ^^^^^^^^^
    | NameError: name 'undefined' is not defined
    +---------------- 14 ----------------
    | Traceback (most recent call last):
    |   File "in_match_statement.py", line 128, in <module>
    |     function(value)
    |     ~~~~~~~~^^^^^^^
    |   File "in_match_statement.py", line 117, in builtin_positions
    |     case str(a, b):
    |          ~~~^^^^^^
    | TypeError: str() accepts 1 positional sub-pattern (2 given)
    +------------------------------------
"""
