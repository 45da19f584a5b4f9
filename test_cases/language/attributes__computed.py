# __getattr__, __getattribute__, __setattr__, __delattr__ and __dir__ together: proxies, records, and class attributes.
log = []


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


def logged():
    result = ' '.join(log)
    log.clear()
    return result


# === Who is asked, for every kind of access ===
class Spy:
    kind = 'class attribute'

    def __init__(self):
        self.own = 1

    def __getattribute__(self, name):
        log.append(f'get {name}')
        return super().__getattribute__(name)

    def __getattr__(self, name):
        log.append(f'fallback {name}')
        if name.startswith('no'):
            raise AttributeError(f'really no {name}')
        return name.upper()

    def __setattr__(self, name, value):
        log.append(f'set {name}')
        super().__setattr__(name, value)

    def __delattr__(self, name):
        log.append(f'del {name}')
        super().__delattr__(name)

    def __len__(self):
        return self.own

    def method(self, value=None):
        return self.own, value


spy = Spy()
assert logged() == 'set own'
assert (spy.own, spy.kind, spy.dynamic, logged()) == (
    1,
    'class attribute',
    'DYNAMIC',
    'get own get kind get dynamic fallback dynamic',
)
assert (hasattr(spy, 'no_way'), getattr(spy, 'nope', 'default'), hasattr(spy, 'own'), logged()) == (
    False,
    'default',
    True,
    'get no_way fallback no_way get nope fallback nope get own',
)
assert error_of(lambda: spy.nothing) == 'AttributeError: really no nothing'
log.clear()
assert (len(spy), bool(spy), logged()) == (1, True, 'get own get own')
assert (spy.method(), logged()) == ((1, None), 'get method get own')
assert (Spy.method(spy, 2), logged()) == ((1, 2), 'get own')
spy.own += 1
assert (logged(), spy.own) == ('get own set own', 2)
log.clear()
spy.own, other = 7, spy.own
assert (other, logged()) == (2, 'get own set own')
del spy.own
assert (spy.own, logged()) == ('OWN', 'del own get own fallback own')
assert error_of(delattr, spy, 'own') == "AttributeError: 'Spy' object has no attribute 'own'"
assert (isinstance(spy, Spy), type(spy) is Spy, spy.__class__ is Spy, sorted(vars(spy)), logged()) == (
    True,
    True,
    True,
    [],
    'del own get __class__ get __dict__',
)
assert (str(spy)[:16], spy == spy, logged()) == ('<__main__.Spy ob', True, '')
for spy.target in [1, 2]:
    pass
with memoryview(b'x') as spy.view:
    pass
assert logged() == 'set target set target set view'
[spy.a, *spy.rest] = 'xyz'
assert (logged(), spy.__dict__['rest'], logged()) == ('set a set rest', ['y', 'z'], 'get __dict__')


# === A proxy that forwards everything but its own name ===
class Proxy:
    __slots__ = ('_target', '_name')

    def __init__(self, target, name):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_name', name)

    def __getattr__(self, name):
        log.append(f'{self._name}.{name}')
        value = getattr(self._target, name)
        return Proxy(value, f'{self._name}.{name}') if hasattr(value, '__dict__') else value

    def __setattr__(self, name, value):
        log.append(f'{self._name}.{name}={value!r}')
        setattr(self._target, name, value)

    def __delattr__(self, name):
        log.append(f'del {self._name}.{name}')
        delattr(self._target, name)

    def __dir__(self):
        return [name for name in dir(self._target) if not name.startswith('_')]

    def __call__(self, *args):
        return self._target(*args)


class Engine:
    power = 90

    def start(self):
        return f'started with {self.power}'


class Car:
    def __init__(self):
        self.engine = Engine()
        self.wheels = 4

    def drive(self, distance):
        self.distance = distance
        return self.engine.start()


car = Car()
proxy = Proxy(car, 'car')
assert (proxy.wheels, proxy.engine.power, logged()) == (4, 90, 'car.wheels car.engine car.engine.power')
proxy.wheels = 3
proxy.engine.power += 10
assert (car.wheels, car.engine.power, Engine.power, logged()) == (
    3,
    100,
    90,
    'car.wheels=3 car.engine car.engine.power car.engine.power=100',
)
assert (proxy.drive(5), proxy.distance, logged()) == ('started with 100', 5, 'car.drive car.distance')
del proxy.engine.power
assert (car.engine.power, dir(proxy), logged()) == (
    90,
    ['distance', 'drive', 'engine', 'wheels'],
    'car.engine del car.engine.power',
)
assert error_of(lambda: proxy.missing) == "AttributeError: 'Car' object has no attribute 'missing'"
assert error_of(lambda: len(proxy)) == "TypeError: object of type 'Proxy' has no len()"
assert error_of(lambda: proxy.engine.start.missing) == "AttributeError: 'function' object has no attribute 'missing'"
assert error_of(delattr, proxy, 'colour') == "AttributeError: 'Car' object has no attribute 'colour'"
log.clear()


# === Records: a dict with attributes, nested and frozen ===
class Record(dict):
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__

    def __getattr__(self, name):
        try:
            value = self[name]
        except KeyError:
            raise AttributeError(f'record without {name}', name=name, obj=self) from None
        return Record(value) if type(value) is dict else value


record = Record(a=1, b={'c': {'d': 2}}, items='hidden')
record.e = 5
del record.a
assert (record, record.b.c.d, callable(record.items), record['items']) == (
    {'b': {'c': {'d': 2}}, 'items': 'hidden', 'e': 5},
    2,
    True,
    'hidden',
)
assert error_of(lambda: record.a) == 'AttributeError: record without a'
assert error_of(delattr, record, 'a') == "KeyError: 'a'"
assert (getattr(record, 'x', None), hasattr(record, 'e'), 'e' in record, record | {'e': 6}) == (
    None,
    True,
    True,
    {'b': {'c': {'d': 2}}, 'items': 'hidden', 'e': 6},
)


class Frozen:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __setattr__(self, name, value):
        raise AttributeError(f'cannot set {name!r} of a {type(self).__name__}')

    def __delattr__(self, name):
        raise AttributeError(f'cannot delete {name!r}')

    def replace(self, **changes):
        return type(self)(**self.__dict__ | changes)


frozen = Frozen(x=1, y=[2])
assert error_of(setattr, frozen, 'x', 2) == "AttributeError: cannot set 'x' of a Frozen"
assert error_of(delattr, frozen, 'x') == "AttributeError: cannot delete 'x'"
frozen.y.append(3)
frozen.__dict__['z'] = 'behind its back'
assert (vars(frozen), vars(frozen.replace(x=9)), frozen.z) == (
    {'x': 1, 'y': [2, 3], 'z': 'behind its back'},
    {'x': 9, 'y': [2, 3], 'z': 'behind its back'},
    'behind its back',
)
object.__setattr__(frozen, 'x', 'forced')
assert frozen.x == 'forced'


# === Classes: a metaclass does the same for class attributes ===
class Constants(type):
    def __getattr__(cls, name):
        if name.isupper():
            return f'{cls.__name__}.{name}'
        raise AttributeError(f'no constant {name}')

    def __setattr__(cls, name, value):
        if name in vars(cls):
            raise TypeError(f'{name} is fixed')
        super().__setattr__(name, value)

    def __dir__(cls):
        return ['Z', 'A']


class Settings(metaclass=Constants):
    DEBUG = True


Settings.EXTRA = 1
assert (Settings.DEBUG, Settings.EXTRA, Settings.ANYTHING, dir(Settings)) == (True, 1, 'Settings.ANYTHING', ['A', 'Z'])
assert error_of(setattr, Settings, 'DEBUG', False) == 'TypeError: DEBUG is fixed'
assert error_of(lambda: Settings.lower) == 'AttributeError: no constant lower'
assert error_of(lambda: Settings().ANYTHING) == "AttributeError: 'Settings' object has no attribute 'ANYTHING'"


# === Errors and recursion in the hooks ===
class Recursive:
    def __getattr__(self, name):
        return self.other


class WrongError:
    def __getattr__(self, name):
        raise KeyError(name)


class NoSelf:
    def __getattr__(name):
        return 'never'


class Assigned:
    pass


assert error_of(lambda: Recursive().name)[:15] == 'RecursionError:'
assert error_of(hasattr, WrongError(), 'x') == "KeyError: 'x'"
assert error_of(getattr, WrongError(), 'x', 'default') == "KeyError: 'x'"
assert error_of(lambda: NoSelf().x) == 'TypeError: NoSelf.__getattr__() takes 1 positional argument but 2 were given'
instance = Assigned()
instance.__getattr__ = lambda name: 'never asked'
assert error_of(lambda: instance.x) == "AttributeError: 'Assigned' object has no attribute 'x'"
Assigned.__getattr__ = lambda self, name: f'late {name}'
assert instance.x == 'late x'
