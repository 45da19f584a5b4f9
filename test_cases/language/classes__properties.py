# property, classmethod and staticmethod.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === property ===
class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        """The temperature."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError(f'{value} is below absolute zero')
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        self._degrees = None

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

    doubled = property(lambda self: self._degrees * 2, doc='twice')
    write_only = property(None, lambda self, value: setattr(self, 'written', value))


t = Celsius(100)
assert t.degrees == 100
assert repr(t.fahrenheit) == '212.0'
t.degrees = 0
t.degrees += 5
assert t.degrees == 5
assert error_of(lambda: setattr(t, 'degrees', -300)) == 'ValueError: -300 is below absolute zero'
assert error_of(lambda: Celsius(-300)) == 'ValueError: -300 is below absolute zero'
assert t.degrees == 5
del t.degrees
assert t.degrees is None
assert error_of(lambda: setattr(t, 'fahrenheit', 1)) == (
    "AttributeError: property 'fahrenheit' of 'Celsius' object has no setter"
)
assert error_of(lambda: delattr(t, 'fahrenheit')) == (
    "AttributeError: property 'fahrenheit' of 'Celsius' object has no deleter"
)
t.degrees = 1
assert t.doubled == 2
t.write_only = 'w'
assert t.written == 'w'
assert error_of(lambda: t.write_only) == "AttributeError: property 'write_only' of 'Celsius' object has no getter"
assert Celsius.degrees.__doc__ == 'The temperature.'
assert Celsius.doubled.__doc__ == 'twice'
assert type(Celsius.degrees).__name__ == 'property'
assert Celsius.degrees.fget(t) == 1
assert Celsius.fahrenheit.fset is None
assert vars(t) == {'_degrees': 1, 'written': 'w'}
t.__dict__['degrees'] = 'ignored: the property wins'
assert t.degrees == 1


class Broken:
    @property
    def value(self):
        return self.missing

    @property
    def caught(self):
        raise KeyError('inside')


assert error_of(lambda: Broken().value) == "AttributeError: 'Broken' object has no attribute 'missing'"
assert hasattr(Broken(), 'value') is False
assert getattr(Broken(), 'value', 'default') == 'default'
assert error_of(lambda: Broken().caught) == "KeyError: 'inside'"
assert error_of(lambda: hasattr(Broken(), 'caught')) == "KeyError: 'inside'"


class WithFallback(Broken):
    def __getattr__(self, name):
        return f'fallback {name}'


assert WithFallback().value == 'fallback missing'
assert WithFallback().other == 'fallback other'


class Derived(Celsius):
    @property
    def degrees(self):
        return 'derived'


assert error_of(lambda: Derived(1)) == "AttributeError: property 'degrees' of 'Derived' object has no setter"


class Extended(Celsius):
    @Celsius.degrees.getter
    def degrees(self):
        return ('extended', self._degrees)


e = Extended(3)
e.degrees = 4
assert e.degrees == ('extended', 4)

# === classmethod ===
class Date:
    calendar = 'plain'

    def __init__(self, year, month):
        self.year, self.month = year, month

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split('-')))

    @classmethod
    def name(cls):
        return cls.__name__, cls.calendar

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def __repr__(self):
        return f'{type(self).__name__}({self.year}, {self.month})'


class Lunar(Date):
    calendar = 'lunar'


assert repr(Date.parse('2024-2')) == 'Date(2024, 2)'
assert repr(Lunar.parse('2024-2')) == 'Lunar(2024, 2)'
assert repr(Lunar(1, 2).parse('3-4')) == 'Lunar(3, 4)'
assert (Date.name(), Lunar.name(), Lunar(1, 1).name()) == (('Date', 'plain'), ('Lunar', 'lunar'), ('Lunar', 'lunar'))
assert (Date.parse.__self__ is Date) is True
assert (Lunar.parse.__self__ is Lunar) is True
parse = Lunar.parse
assert repr(parse('5-6')) == 'Lunar(5, 6)'

# === staticmethod ===
assert [y for y in (1900, 2000, 2023, 2024) if Date.is_leap(y)] == [2000, 2024]
assert Date(1, 1).is_leap(4) is True
assert (Date.is_leap is Lunar.is_leap) is True
assert type(Date.__dict__['is_leap']).__name__ == 'staticmethod'
assert type(Date.__dict__['parse']).__name__ == 'classmethod'
assert type(Date.is_leap).__name__ == 'function'
assert type(Date.parse).__name__ == 'method'
plain = staticmethod(len)
assert plain('abc') == 3


class Uses:
    size = staticmethod(len)
    upper = str.upper
    builtin = len

    def own(self):
        return self.size('abcd'), self.builtin('ab')


assert Uses().own() == (4, 2)
assert error_of(lambda: Uses().upper('x')) == (
    "TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'Uses' object"
)
Date.is_leap = staticmethod(lambda year: 'replaced')
assert Lunar.is_leap(1) == 'replaced'


# === Subclasses of property ===
class Tagged(property):
    def __init__(self, fget=None, fset=None, fdel=None, doc=None, tag='none'):
        self.tag = tag
        property.__init__(self, fget=fget, fset=fset, fdel=fdel, doc=doc)

    def __get__(self, instance, owner=None):
        return self.tag if instance is None else super().__get__(instance, owner)


class Shelf:
    @Tagged
    def width(self):
        return self._width

    @width.setter
    def width(self, value):
        self._width = value

    depth = Tagged(lambda self: 2, tag='depth', doc='How deep')


shelf = Shelf()
shelf.width = 7
assert (shelf.width, shelf.depth, Shelf.width, Shelf.depth) == (7, 2, 'none', 'depth')
assert vars(Shelf)['depth'].__doc__ == 'How deep'


class Narrow(property):
    def __init__(self, getter):
        super().__init__(getter)


assert error_of(lambda: Narrow(len).setter(len)) == (
    'TypeError: Narrow.__init__() takes 2 positional arguments but 5 were given'
)
both = property(len, print)
assert (both.getter(None).fget, both.setter(None).fset, both.deleter(None).fdel) == (len, print, None)
both.__init__(ord)
assert (both.fget, both.fset) == (ord, None)
