# Names with two leading underscores inside of a class body, in every place where a name can stand.
import sys


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


# === Attributes, variables, parameters, keywords ===
class Box:
    __count = 0
    __slots__ = ('__item', '__dict__')

    def __init__(self, __item, *__rest, __key=1, **__options):
        self.__item = __item
        self.__rest = __rest
        Box.__count += 1
        __local = __key
        self.locals = sorted(locals())

    def __private(self):
        return self.__item, self.__rest

    def call(self):
        return self.__private()

    def keyword(self):
        return (lambda **names: names)(__word=1, plain=2)

    def nested(self):
        def __inner(__x):
            nonlocal __shared
            __shared += __x
            return lambda __y: (__x, __y, __shared)

        __shared = 10
        return __inner(1)(2), __inner.__name__, __inner.__qualname__

    def rebinds(self):
        global __global_name
        __global_name = 'set by a method'

    def delete(self):
        del self.__item
        return hasattr(self, '_Box__item'), hasattr(self, '__item')

    def loops(self):
        for __i in range(3):
            pass
        with Box.__manager() as __m:
            pass
        try:
            [][0]
        except IndexError as __error:
            message = str(__error)
        [__first, *__others] = 'abc'
        if (__walrus := 5) > 4:
            return __i, __m, message, __first, __others, __walrus, [__c for __c in 'xy'], sorted(locals())

    @staticmethod
    def __manager():
        class __Manager:
            def __enter__(self):
                return type(self).__name__

            def __exit__(self, *details):
                pass

        return __Manager()

    def match(self, value):
        match value:
            case {'k': __v, **__more}:
                return __v, __more, sorted(locals())
            case [__a, *__b] as __whole:
                return __a, __b, __whole
            case Box(__item=x):
                return 'by attribute', x

    def annotated(self, __p: '__T' = 3) -> '__R':
        return __p


box = Box('item', 'more', _Box__key='k', extra=1)
assert (box.call(), Box._Box__count, box.locals) == (
    ('item', ('more',)),
    1,
    ['_Box__item', '_Box__key', '_Box__local', '_Box__options', '_Box__rest', 'self'],
)
assert (box.keyword(), box.nested()) == (
    {'__word': 1, 'plain': 2},
    ((1, 2, 11), '__inner', 'Box.nested.<locals>.__inner'),
)
assert error_of(lambda: box.__item) == "AttributeError: 'Box' object has no attribute '__item'"
assert error_of(lambda: Box.__count) == "AttributeError: type object 'Box' has no attribute '__count'"
assert error_of(lambda: Box(__item=1)) == (
    "TypeError: Box.__init__() missing 1 required positional argument: '_Box__item'"
)
assert error_of(lambda: Box(_Box__item=1).call()) == (1, ())
box.rebinds()
assert (_Box__global_name, '__global_name' in globals()) == ('set by a method', False)
assert box.loops() == (
    2,
    '__Manager',
    'list index out of range',
    'a',
    ['b', 'c'],
    5,
    ['x', 'y'],
    ['_Box__first', '_Box__i', '_Box__m', '_Box__others', '_Box__walrus', 'message', 'self'],
)
assert (box.match({'k': 1, 'l': 2}), box.match('no'), box.match([1, 2, 3])) == (
    (1, {'l': 2}, ['_Box__more', '_Box__v', 'self', 'value']),
    None,
    (1, [2, 3], [1, 2, 3]),
)
assert box.match(box) is None
assert (Box.annotated.__annotations__, box.annotated()) == ({'_Box__p': '__T', 'return': '__R'}, 3)
assert box.delete() == (False, False)
assert sorted(name for name in vars(Box) if 'Box' in name) == [
    '_Box__count', '_Box__item', '_Box__manager', '_Box__private',
]


# === What is not mangled ===
class Plain:
    __dunder__ = 'dunder'
    ___three = 'three'
    _single = 'single'
    text = '__text'

    def get(self):
        __end_ = 'one at the end'
        return self.__dunder__, self.___three, self._single, getattr(self, '__by_name', 'no such'), sorted(locals())

    def by_text(self):
        self.__x = 1
        return f'{self.__x}', eval('self.__x', {'self': Named()}), hasattr(self, '__x')


class Named:
    def __getattr__(self, name):
        return name


assert Plain().get() == ('dunder', 'three', 'single', 'no such', ['_Plain__end_', 'self'])
assert Plain().by_text() == ('1', '__x', False)
assert [name for name in vars(Plain) if 'Plain' in name] == ['_Plain___three']


# === The class's name, without its own leading underscores ===
class __Odd:
    __x = 'odd'

    class Inner:
        __x = 'inner'

        def get(self):
            return self.__x

    def get(self):
        return self.__x, self.Inner().get()


class ___:
    __x = 'unmangled'


assert (__Odd._Odd__x, __Odd.Inner._Inner__x, __Odd().get(), ___.__x) == ('odd', 'inner', ('odd', 'inner'), 'unmangled')


class First:
    def __hidden(self):
        return 'first'

    def show(self):
        return self.__hidden()


class Second(First):
    def __hidden(self):
        return 'second'

    def show_both(self):
        return self.show(), self.__hidden(), self._First__hidden()


assert Second().show_both() == ('first', 'second', 'first')

# === Functions made outside and moved in are not mangled ===
def outside(self):
    return self.__outside


Second.outside = outside
assert error_of(lambda: Second().outside()) == "AttributeError: 'Second' object has no attribute '__outside'"
Second.__outside = 'as it stands'
assert Second().outside() == 'as it stands'
Second.late = lambda self: self._Second__late
setattr(Second, '_Second__late', 'mangled by hand')
assert Second().late() == 'mangled by hand'


# === Classes in functions, comprehensions and imports in classes ===
def make():
    __closed = 'of the function'

    class Local:
        def get(self):
            return __closed

    return Local


assert error_of(make()().get) == "NameError: name '_Local__closed' is not defined"


class Imports:
    import sys as __sys
    from sys import version_info as __version
    __squares = [__n * __n for __n in range(3)]
    __get = lambda self, __d=__squares: (__d, self.__sys is sys)

    def get(self):
        return self.__get(), Imports.__version[0], self.__squares


assert Imports().get() == (([0, 1, 4], True), 3, [0, 1, 4])
assert sorted(vars(Imports))[:4] == ['_Imports__get', '_Imports__squares', '_Imports__sys', '_Imports__version']


# === Error texts ===
class Fails:
    def fail(self):
        return __undefined


assert error_of(Fails().fail) == "NameError: name '_Fails__undefined' is not defined"
assert error_of(lambda: Fails.fail.__name) == "AttributeError: 'function' object has no attribute '__name'"


# === Type parameters belong to the class ===
class Generic[__T]:
    def method[__U](self, value: __T) -> __U:
        return __T, __U


assert ([p.__name__ for p in Generic.__type_params__], repr(Generic().method(1))) == (['__T'], '(__T, __U)')
