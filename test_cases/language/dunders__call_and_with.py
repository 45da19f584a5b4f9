# __call__, __enter__ and __exit__, and the with statement.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Calls ===
class Multiplier:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, value=1, *args, **kwargs):
        return self.factor * value, args, kwargs


triple = Multiplier(3)
assert triple() == (3, (), {})
assert triple(2, 'a', k=1) == (6, ('a',), {'k': 1})
assert callable(triple) is True
assert callable(Multiplier) is True
assert callable(Multiplier(1).factor) is False
assert list(map(triple, [1])) == [(3, (), {})]
assert sorted([3, 1, 2], key=lambda n: triple(-n)) == [3, 2, 1]


class Chain:
    def __init__(self):
        self.names = []

    def __getattr__(self, name):
        self.names.append(name)
        return self

    def __call__(self, *args):
        self.names.append(args)
        return self


assert Chain().get('x').filter(1, 2).names == ['get', ('x',), 'filter', (1, 2)]
instance = Chain.__new__(Chain)


class NotCallable:
    pass


plain = NotCallable()
plain.__call__ = lambda: 'ignored'
assert error_of(lambda: plain()) == "TypeError: 'NotCallable' object is not callable"
assert callable(plain) is False

# === with ===
log = []


class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        log.append(f'enter {self.name}')
        return self.name.upper()

    def __exit__(self, kind, error, trace):
        log.append(f'exit {self.name} {kind and kind.__name__} {error} {trace is not None}')
        return self.suppress


with Manager('a') as value:
    log.append(value)
assert log == ['enter a', 'A', 'exit a None None False']
log.clear()
with Manager('a') as x, Manager('b') as y:
    log.append(x + y)
assert log == ['enter a', 'enter b', 'AB', 'exit b None None False', 'exit a None None False']
log.clear()
with (
    Manager('a', suppress=True) as x,
    Manager('b'),
):
    raise ValueError('lost')
assert log == ['enter a', 'enter b', 'exit b ValueError lost True', 'exit a ValueError lost True']
log.clear()
try:
    with Manager('a'):
        with Manager('b') as b:
            1 / 0
    assert False, 'nothing raised'
except ZeroDivisionError as error:
    assert str(error) == 'division by zero'
assert log == (
    ['enter a', 'enter b', 'exit b ZeroDivisionError division by zero True',
     'exit a ZeroDivisionError division by zero True']
)
log.clear()


def leave(how):
    for i in range(3):
        with Manager(f'{how}{i}'):
            if how == 'return':
                return 'returned'
            if how == 'break':
                break
            if how == 'continue':
                continue
    return 'end'


assert [leave(how) for how in ('return', 'break', 'continue')] == ['returned', 'end', 'end']
assert log == (
    ['enter return0', 'exit return0 None None False', 'enter break0', 'exit break0 None None False',
     'enter continue0', 'exit continue0 None None False', 'enter continue1', 'exit continue1 None None False',
     'enter continue2', 'exit continue2 None None False']
)
log.clear()
with Manager('t') as (first, *rest):
    pass
assert (first, rest) == ('T', [])
holder = {}
with Manager('ab') as holder['key'], Manager('c') as [holder['c']]:
    pass
assert holder == {'key': 'AB', 'c': 'C'}


class Truthy(Manager):
    def __exit__(self, *args):
        return 'any true value'


def suppressed():
    with Truthy('t'):
        raise KeyError('gone')
    return 'after'


assert suppressed() == 'after'


class Replaces(Manager):
    def __exit__(self, kind, error, trace):
        raise TypeError('replaced')


try:
    with Replaces('r'):
        raise KeyError('first')
except TypeError as error:
    assert str(error) == 'replaced'
    assert repr(error.__context__) == "KeyError('first')"


class EnterFails(Manager):
    def __enter__(self):
        raise OSError('no entry')


log.clear()
try:
    with Manager('outer'), EnterFails('inner'):
        log.append('never')
    assert False, 'nothing raised'
except OSError as error:
    assert str(error) == 'no entry'
assert log == ['enter outer', 'exit outer OSError no entry True']


class BadTruth(Manager):
    def __exit__(self, *args):
        class NoBool:
            def __bool__(self):
                raise RuntimeError('no truth')

        return NoBool()


try:
    with BadTruth('x'):
        raise ValueError
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'no truth'
with BadTruth('x'):
    pass

# === What is no context manager ===
try:
    with 5:
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'int' object does not support the context manager protocol (missed __exit__ method)"
try:
    with open_nothing:
        pass
    assert False, 'nothing raised'
except NameError as error:
    assert str(error) == "name 'open_nothing' is not defined"
try:
    with Manager:
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'type' object does not support the context manager protocol (missed __exit__ method)"


class OnlyEnter:
    def __enter__(self):
        return self


class OnlyExit:
    def __exit__(self, *args):
        return None


class OnInstance:
    def __init__(self):
        self.__enter__ = lambda: 1
        self.__exit__ = lambda *args: None


try:
    with OnlyEnter():
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'OnlyEnter' object does not support the context manager protocol (missed __exit__ method)"
try:
    with OnlyExit():
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'OnlyExit' object does not support the context manager protocol (missed __enter__ method)"
try:
    with OnInstance():
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'OnInstance' object does not support the context manager protocol (missed __exit__ method)"


class WrongExit:
    def __enter__(self):
        return self

    def __exit__(self):
        return None


try:
    with WrongExit():
        pass
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'WrongExit.__exit__() takes 1 positional argument but 4 were given'

# === Generators and finally around with ===
log.clear()


def inside():
    with Manager('gen') as name:
        yield name
        yield 'second'


generator = inside()
assert next(generator) == 'GEN'
generator.close()
assert log == ['enter gen', 'exit gen GeneratorExit  True']
log.clear()
assert error_of(lambda: inside().throw(ValueError('not started'))) == 'ValueError: not started'
generator = inside()
next(generator)
assert error_of(lambda: generator.throw(ValueError('thrown in'))) == 'ValueError: thrown in'
assert log == ['enter gen', 'exit gen ValueError thrown in True']
