# Tracebacks of what is evaluated late: annotations, type aliases, bounds, defaults, lambdas and closures.
def limit(name):
    return {'small': 1}[name]


class Record:
    size: limit('small')
    weight: limit('large')

    def method(self, value: 1 / 0 = None) -> unknown_result:
        return value


type Alias[T] = dict[T, limit('alias')]
type Chain = Missing.attribute | None


def generic[T: limit('bound'), U: (limit('one'), limit('small')), V = limit('default')](x: T) -> U:
    return T, U, V


class Holder[T: 'text' + 1]:
    item: list[T] + 5


def closure():
    def inner():
        return later + 1

    table = [lambda: inner(), lambda: later]
    if not table:
        later = 1
    return table[0]()


def bound():
    T, U, V = generic(1)
    return T.__bound__


def constraints():
    return generic(1)[1].__constraints__


def default():
    return generic(1)[2].__default__


def module_annotation() -> no_such_type: ...


actions = [
    lambda: Record.__annotations__,
    lambda: Record.method.__annotations__,
    lambda: Alias.__value__,
    lambda: Chain.__value__,
    bound,
    constraints,
    default,
    lambda: Holder.__type_params__[0].__bound__,
    lambda: Holder.__annotations__,
    lambda: module_annotation.__annotations__,
    closure,
    lambda key=lambda: [][0]: key(),
]
errors = []
for action in actions:
    try:
        action()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('late', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_lazy_evaluation.py", line 72, in <module>
  |     raise ExceptionGroup('late', errors)
  | ExceptionGroup: late (12 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 53, in <lambda>
    |     lambda: Record.__annotations__,
    |             ^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 8, in __annotate__
    |     weight: limit('large')
    |             ~~~~~^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 3, in limit
    |     return {'small': 1}[name]
    |            ~~~~~~~~~~~~^^^^^^
    | KeyError: 'large'
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 54, in <lambda>
    |     lambda: Record.method.__annotations__,
    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 10, in __annotate__
    |     def method(self, value: 1 / 0 = None) -> unknown_result:
    |                             ~~^~~
    | ZeroDivisionError: division by zero
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 55, in <lambda>
    |     lambda: Alias.__value__,
    |             ^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 14, in Alias
    |     type Alias[T] = dict[T, limit('alias')]
    |                             ~~~~~^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 3, in limit
    |     return {'small': 1}[name]
    |            ~~~~~~~~~~~~^^^^^^
    | KeyError: 'alias'
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 56, in <lambda>
    |     lambda: Chain.__value__,
    |             ^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 15, in Chain
    |     type Chain = Missing.attribute | None
    |                  ^^^^^^^
    | NameError: name 'Missing' is not defined
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 38, in bound
    |     return T.__bound__
    |            ^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 18, in T
    |     def generic[T: limit('bound'), U: (limit('one'), limit('small')), V = limit('default')](x: T) -> U:
    |                    ~~~~~^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 3, in limit
    |     return {'small': 1}[name]
    |            ~~~~~~~~~~~~^^^^^^
    | KeyError: 'bound'
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 42, in constraints
    |     return generic(1)[1].__constraints__
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 18, in U
    |     def generic[T: limit('bound'), U: (limit('one'), limit('small')), V = limit('default')](x: T) -> U:
    |                                        ~~~~~^^^^^^^
    |   File "in_lazy_evaluation.py", line 3, in limit
    |     return {'small': 1}[name]
    |            ~~~~~~~~~~~~^^^^^^
    | KeyError: 'one'
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 46, in default
    |     return generic(1)[2].__default__
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 18, in V
    |     def generic[T: limit('bound'), U: (limit('one'), limit('small')), V = limit('default')](x: T) -> U:
    |                                                                           ~~~~~^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 3, in limit
    |     return {'small': 1}[name]
    |            ~~~~~~~~~~~~^^^^^^
    | KeyError: 'default'
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 60, in <lambda>
    |     lambda: Holder.__type_params__[0].__bound__,
    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 22, in T
    |     class Holder[T: 'text' + 1]:
    |                     ~~~~~~~^~~
    | TypeError: can only concatenate str (not "int") to str
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 61, in <lambda>
    |     lambda: Holder.__annotations__,
    |             ^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 23, in __annotate__
    |     item: list[T] + 5
    |           ~~~~~~~~^~~
    | TypeError: unsupported operand type(s) for +: 'types.GenericAlias' and 'int'
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 62, in <lambda>
    |     lambda: module_annotation.__annotations__,
    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_lazy_evaluation.py", line 49, in __annotate__
    |     def module_annotation() -> no_such_type: ...
    |                                ^^^^^^^^^^^^
    | NameError: name 'no_such_type' is not defined
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 33, in closure
    |     return table[0]()
    |            ~~~~~~~~^^
    |   File "in_lazy_evaluation.py", line 30, in <lambda>
    |     table = [lambda: inner(), lambda: later]
    |                      ~~~~~^^
    |   File "in_lazy_evaluation.py", line 28, in inner
    |     return later + 1
    |            ^^^^^
    | NameError: cannot access free variable 'later' where it is not associated with a value in enclosing scope. Did you mean: 'iter'?
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_lazy_evaluation.py", line 69, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_lazy_evaluation.py", line 64, in <lambda>
    |     lambda key=lambda: [][0]: key(),
    |                               ~~~^^
    |   File "in_lazy_evaluation.py", line 64, in <lambda>
    |     lambda key=lambda: [][0]: key(),
    |                        ~~^^^
    | IndexError: list index out of range
    +------------------------------------
"""
