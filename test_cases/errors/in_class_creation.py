# Tracebacks of class statements: bases, decorators, bodies, metaclasses, __set_name__ and __init_subclass__.
class Meta(type):
    def __prepare__(name, bases, fail=None):
        if fail == 'prepare':
            raise OSError('nothing prepared')
        return {}

    def __new__(mcls, name, bases, namespace, fail=None):
        if fail == 'new':
            raise TypeError(f'{name} is not wanted')
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, fail=None):
        super().__init__(name, bases, namespace)
        if fail == 'init':
            cls.missing

    def __call__(cls, *args):
        if not args:
            raise ValueError('arguments wanted')
        return super().__call__(*args)


class Named:
    def __set_name__(self, owner, name):
        self.position = ['first', 'second'].index(name)


class Base:
    def __init_subclass__(cls, *, limit=None, **keywords):
        cls.limit = limit + 1
        super().__init_subclass__(**keywords)


class Called(metaclass=Meta):
    def __init__(self, value):
        self.value = int(value)


def decorator(cls):
    return cls.undecorated


def in_prepare():
    class Prepared(metaclass=Meta, fail='prepare'):
        pass


def in_new():
    class Made(
        dict,
        metaclass=Meta,
        fail='new',
    ):
        """Refused."""


def in_init():
    @decorator
    class Initialised(metaclass=Meta, fail='init'):
        x = 1


def in_decorator():
    @str
    @decorator
    class Decorated:
        x = 1


def in_set_name():
    class Fields:
        first = Named()
        third = Named()


def in_init_subclass():
    class Limited(Base):
        pass


def in_keywords():
    class Extra(Base, limit=1, other=2):
        pass


def in_nested_body():
    class Outer:
        class Inner:
            table = {n: 1 // n for n in range(2)}


def in_bases():
    class Ordered(Base, object, Base):
        pass


def bad_base():
    class Derived(5):
        pass


def conflict():
    class Both(Called, metaclass=type('Other', (type,), {})):
        pass


def calls():
    Called()


def wrong_value():
    return Called('x').value


def missing_base():
    class Missing(Undefined, metaclass=Meta):
        pass


errors = []
for function in (
    in_prepare, in_new, in_init, in_decorator, in_set_name, in_init_subclass, in_keywords, in_nested_body, in_bases,
    bad_base, conflict, calls, wrong_value, missing_base,
):
    try:
        function()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('classes', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_class_creation.py", line 130, in <module>
  |     raise ExceptionGroup('classes', errors)
  | ExceptionGroup: classes (14 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 45, in in_prepare
    |     class Prepared(metaclass=Meta, fail='prepare'):
    |         pass
    |   File "in_class_creation.py", line 5, in __prepare__
    |     raise OSError('nothing prepared')
    | OSError: nothing prepared
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 50, in in_new
    |     class Made(
    |     ...<4 lines>...
    |         \"\"\"Refused.\"\"\"
    |   File "in_class_creation.py", line 10, in __new__
    |     raise TypeError(f'{name} is not wanted')
    | TypeError: Made is not wanted
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 60, in in_init
    |     class Initialised(metaclass=Meta, fail='init'):
    |         x = 1
    |   File "in_class_creation.py", line 16, in __init__
    |     cls.missing
    | AttributeError: type object 'Initialised' has no attribute 'missing'
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 66, in in_decorator
    |     @decorator
    |      ^^^^^^^^^
    |   File "in_class_creation.py", line 41, in decorator
    |     return cls.undecorated
    |            ^^^^^^^^^^^^^^^
    | AttributeError: type object 'Decorated' has no attribute 'undecorated'
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 72, in in_set_name
    |     class Fields:
    |         first = Named()
    |         third = Named()
    |   File "in_class_creation.py", line 26, in __set_name__
    |     self.position = ['first', 'second'].index(name)
    |                     ~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^
    | ValueError: list.index(x): x not in list
    | Error calling __set_name__ on 'Named' instance 'third' in 'Fields'
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 78, in in_init_subclass
    |     class Limited(Base):
    |         pass
    |   File "in_class_creation.py", line 31, in __init_subclass__
    |     cls.limit = limit + 1
    |                 ~~~~~~^~~
    | TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 83, in in_keywords
    |     class Extra(Base, limit=1, other=2):
    |         pass
    |   File "in_class_creation.py", line 32, in __init_subclass__
    |     super().__init_subclass__(**keywords)
    |     ~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^
    | TypeError: in_keywords.<locals>.Extra.__init_subclass__() takes no keyword arguments
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 88, in in_nested_body
    |     class Outer:
    |         class Inner:
    |             table = {n: 1 // n for n in range(2)}
    |   File "in_class_creation.py", line 89, in Outer
    |     class Inner:
    |         table = {n: 1 // n for n in range(2)}
    |   File "in_class_creation.py", line 90, in Inner
    |     table = {n: 1 // n for n in range(2)}
    |                 ~~^^~~
    | ZeroDivisionError: division by zero
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 94, in in_bases
    |     class Ordered(Base, object, Base):
    |         pass
    | TypeError: duplicate base class Base
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 99, in bad_base
    |     class Derived(5):
    |         pass
    | TypeError: int expected at most 2 arguments, got 3
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 104, in conflict
    |     class Both(Called, metaclass=type('Other', (type,), {})):
    |         pass
    | TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 109, in calls
    |     Called()
    |     ~~~~~~^^
    |   File "in_class_creation.py", line 20, in __call__
    |     raise ValueError('arguments wanted')
    | ValueError: arguments wanted
    +---------------- 13 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 113, in wrong_value
    |     return Called('x').value
    |            ~~~~~~^^^^^
    |   File "in_class_creation.py", line 21, in __call__
    |     return super().__call__(*args)
    |            ~~~~~~~~~~~~~~~~^^^^^^^
    |   File "in_class_creation.py", line 37, in __init__
    |     self.value = int(value)
    |                  ~~~^^^^^^^
    | ValueError: invalid literal for int() with base 10: 'x'
    +---------------- 14 ----------------
    | Traceback (most recent call last):
    |   File "in_class_creation.py", line 127, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_class_creation.py", line 117, in missing_base
    |     class Missing(Undefined, metaclass=Meta):
    |                   ^^^^^^^^^
    | NameError: name 'Undefined' is not defined
    +------------------------------------
"""
