# Suggestions of NameError, AttributeError, ImportError and keyword arguments: which are near enough, which are chosen.
import math


class Server:
    retries = 3
    _timeout = 5
    __slots__ = ('hostname', 'port', '__secret')

    def __init__(self):
        self.hostname = 'local'

    def restart(self, *, delay=0, verbose=False):
        return self.retires

    def private(self):
        return self.timeout

    def mangled(self):
        return self.secret

    def bare(self):
        return retries

    @classmethod
    def build(cls):
        return cls.biuld()


def local_name():
    counter = counted = 0
    return countr + counted


def closure_name():
    maximum = 10

    def inner():
        return maximun, maximum

    return inner()


def builtin_name():
    return [enumrate('ab'), pritn]


def comprehension_name():
    counter = 1
    return [letter for letter in 'ab' if conter]


def far_name():
    return completely_different_thing


def module_attribute():
    return math.sqrtt


def keyword():
    Server().restart(dealy=5)


def keyword_builtin():
    sorted([1], revers=True)


def slot():
    Server().hostnam


def method_of_builtin():
    [].appendd(1)


def upper_case():
    Value = 1
    return value, Value


def assigned():
    Server().portt = 5


errors = []
for function in (
    Server().restart, Server().private, Server().bare, Server.build, local_name, closure_name, builtin_name,
    comprehension_name, module_attribute, keyword, slot, method_of_builtin, assigned,
):
    try:
        function()
    except Exception as error:
        errors.append(error)
more = []
for function in far_name, keyword_builtin, upper_case, Server().mangled:
    try:
        function()
    except Exception as error:
        more.append(error)
raise ExceptionGroup('typing errors', errors) from ExceptionGroup('more', more)

"""TRACEBACK:
  | ExceptionGroup: more (4 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 98, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 54, in far_name
    |     return completely_different_thing
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
    | NameError: name 'completely_different_thing' is not defined
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 98, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 66, in keyword_builtin
    |     sorted([1], revers=True)
    |     ~~~~~~^^^^^^^^^^^^^^^^^^
    | TypeError: sort() got an unexpected keyword argument 'revers'. Did you mean 'reverse'?
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 98, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 79, in upper_case
    |     return value, Value
    |            ^^^^^
    | NameError: name 'value' is not defined. Did you mean: 'Value'?
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 98, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 20, in mangled
    |     return self.secret
    |            ^^^^^^^^^^^
    | AttributeError: 'Server' object has no attribute 'secret'
    +------------------------------------

The above exception was the direct cause of the following exception:

  + Exception Group Traceback (most recent call last):
  |   File "suggestions__many.py", line 101, in <module>
  |     raise ExceptionGroup('typing errors', errors) from ExceptionGroup('more', more)
  | ExceptionGroup: typing errors (13 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 14, in restart
    |     return self.retires
    |            ^^^^^^^^^^^^
    | AttributeError: 'Server' object has no attribute 'retires'. Did you mean: 'retries'?
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 17, in private
    |     return self.timeout
    |            ^^^^^^^^^^^^
    | AttributeError: 'Server' object has no attribute 'timeout'. Did you mean: '_timeout'?
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 23, in bare
    |     return retries
    |            ^^^^^^^
    | NameError: name 'retries' is not defined. Did you mean: 'self.retries'?
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 27, in build
    |     return cls.biuld()
    |            ^^^^^^^^^
    | AttributeError: type object 'Server' has no attribute 'biuld'. Did you mean: 'build'?
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 32, in local_name
    |     return countr + counted
    |            ^^^^^^
    | NameError: name 'countr' is not defined. Did you mean: 'counter'?
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 41, in closure_name
    |     return inner()
    |   File "suggestions__many.py", line 39, in inner
    |     return maximun, maximum
    |            ^^^^^^^
    | NameError: name 'maximun' is not defined. Did you mean: 'maximum'?
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 45, in builtin_name
    |     return [enumrate('ab'), pritn]
    |             ^^^^^^^^
    | NameError: name 'enumrate' is not defined. Did you mean: 'enumerate'?
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 50, in comprehension_name
    |     return [letter for letter in 'ab' if conter]
    |                                          ^^^^^^
    | NameError: name 'conter' is not defined. Did you mean: 'counter'?
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 58, in module_attribute
    |     return math.sqrtt
    |            ^^^^^^^^^^
    | AttributeError: module 'math' has no attribute 'sqrtt'. Did you mean: 'sqrt'?
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 62, in keyword
    |     Server().restart(dealy=5)
    |     ~~~~~~~~~~~~~~~~^^^^^^^^^
    | TypeError: Server.restart() got an unexpected keyword argument 'dealy'. Did you mean 'delay'?
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 70, in slot
    |     Server().hostnam
    | AttributeError: 'Server' object has no attribute 'hostnam'. Did you mean: 'hostname'?
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 74, in method_of_builtin
    |     [].appendd(1)
    |     ^^^^^^^^^^
    | AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?
    +---------------- 13 ----------------
    | Traceback (most recent call last):
    |   File "suggestions__many.py", line 92, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "suggestions__many.py", line 83, in assigned
    |     Server().portt = 5
    |     ^^^^^^^^^^^^^^
    | AttributeError: 'Server' object has no attribute 'portt' and no __dict__ for setting new attributes. Did you mean: 'port'?
    +------------------------------------
"""
