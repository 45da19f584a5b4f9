# What happens when a class is made, in order: bases, __prepare__, body, __new__, __set_name__, __init_subclass__.
log = []


def logged():
    result = list(log)
    log.clear()
    return result


class Named:
    def __init__(self, label):
        log.append(f'field {label}')
        self.label = label

    def __set_name__(self, owner, name):
        log.append(f'set_name {name} of {owner.__name__}')
        self.name = name


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        log.append(f'prepare {name} {[base.__name__ for base in bases]} {keywords}')
        return Namespace()

    def __new__(mcls, name, bases, namespace, **keywords):
        log.append(f'new {name} {type(namespace).__name__} {keywords}')
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        log.append(f'made {name}')
        return cls

    def __init__(cls, name, bases, namespace, **keywords):
        log.append(f'init {name} {keywords}')
        super().__init__(name, bases, namespace)


class Namespace(dict):
    def __setitem__(self, key, value):
        if not key.startswith('__'):
            log.append(f'store {key}')
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith('auto_'):
            log.append(f'missing {key}')
            return key[5:]
        raise KeyError(key)


def decorate(cls):
    log.append(f'decorate {cls.__name__}')
    return cls


# === The whole order ===
@decorate
class Base(metaclass=Meta):
    log.append('body')
    first = Named('one')
    second = Named('two')
    third = auto_text

    def __init_subclass__(cls, /, tag=None, **keywords):
        log.append(f'init_subclass {cls.__name__} {tag!r} {[key for key in vars(cls) if not key.startswith("__")]}')
        super().__init_subclass__(**keywords)


assert logged() == [
    'prepare Base [] {}', 'body', 'field one', 'store first', 'field two', 'store second', 'missing auto_text',
    'store third', 'new Base Namespace {}', 'set_name first of Base', 'set_name second of Base', 'made Base',
    'init Base {}', 'decorate Base',
]


class Child(Base, tag='t'):
    field = Named('three')


assert logged() == [
    "prepare Child ['Base'] {'tag': 't'}",
    'field three',
    'store field',
    "new Child Namespace {'tag': 't'}",
    'set_name field of Child',
    "init_subclass Child 't' ['field']",
    'made Child',
    "init Child {'tag': 't'}",
]
assert (Base.third, Base.first.name, Child.field.name, type(Child).__name__) == ('text', 'first', 'field', 'Meta')
assert type(vars(Child)).__name__ == 'mappingproxy'


# === __class__ is there when __init_subclass__ runs, not before ===
class Cell:
    def __init_subclass__(cls):
        log.append(cls.who().__name__)


class UsesCell(Cell):
    @staticmethod
    def who():
        return __class__


assert logged() == ['UsesCell']


class EarlyMeta(type):
    def __new__(mcls, name, bases, namespace):
        try:
            namespace['who'](None)
        except NameError as error:
            log.append(str(error))
        return super().__new__(mcls, name, bases, namespace)


class Early(metaclass=EarlyMeta):
    def who(self):
        return __class__


assert logged() == (
    ["cannot access free variable '__class__' where it is not associated with a value in enclosing scope"]
)
assert Early().who() is Early


class DropsCell(type):
    def __new__(mcls, name, bases, namespace):
        namespace.pop('__classcell__', None)
        return super().__new__(mcls, name, bases, namespace)


try:
    class Dropped(metaclass=DropsCell):
        def who(self):
            return super()
except RuntimeError as error:
    assert str(error) == (
        "__class__ not set defining 'Dropped' as <class '__main__.Dropped'>. Was __classcell__ propagated to "
        "type.__new__?"
    )


class Substitute(type):
    def __new__(mcls, name, bases, namespace):
        return 'not a class at all'


class Replaced(metaclass=Substitute):
    x = 1


assert Replaced == 'not a class at all'


# === Errors in each step ===
def error_of(function):
    try:
        function()
    except Exception as error:
        return f'{type(error).__name__}: {error}', getattr(error, '__notes__', None)


class BadName:
    def __set_name__(self, owner, name):
        raise LookupError('refused')


def bad_name():
    class Holder:
        attribute = BadName()


class NoMapping(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return [name]


def bad_prepare():
    class Holder(metaclass=NoMapping):
        pass


class Strict:
    def __init_subclass__(cls, *, required):
        cls.required = required


def missing_keyword():
    class Holder(Strict):
        pass


def unknown_keyword():
    class Holder(Strict, required=1, other=2):
        pass


def metaclass_conflict():
    class Other(type):
        pass

    class Holder(Base, metaclass=Other):
        pass


def not_callable():
    class Holder(metaclass=5):
        pass


for function in (bad_name, bad_prepare, missing_keyword, unknown_keyword, metaclass_conflict, not_callable):
    print(function.__name__, error_of(function))
log.clear()


# === A function as metaclass, and __mro_entries__ ===
def build(name, bases, namespace, **keywords):
    return name, bases, sorted(key for key in namespace if not key.startswith('__')), keywords


class Built(int, str, metaclass=build, option=True):
    x = y = 1


assert Built[2:] == (['x', 'y'], {'option': True})
assert Built[:2] == ('Built', (int, str))


class Entry:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        log.append(len(bases))
        return self.bases


class Resolved(Entry(dict), Entry(), Entry()):
    pass


assert (Resolved.__bases__ == (dict,), len(Resolved.__orig_bases__), logged()) == (True, 3, [3, 3, 3])


# === A registry by __init_subclass__, and __set_name__ called late ===
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, abstract=False, **keywords):
        super().__init_subclass__(**keywords)
        if not abstract:
            Plugin.registry[name or cls.__name__.lower()] = cls


class Middle(Plugin, abstract=True):
    def __init_subclass__(cls, /, level=0, **keywords):
        super().__init_subclass__(**keywords)
        cls.level = level


class First(Middle, level=3):
    pass


class Second(Middle, name='2nd'):
    pass


Third = type('Third', (Second,), {'x': 1}, name='3rd', level=9)
assert {name: (cls.__name__, cls.level) for name, cls in Plugin.registry.items()} == (
    {'first': ('First', 3), '2nd': ('Second', 0), '3rd': ('Third', 9)}
)
Third.late = Named('late')
assert (hasattr(Third.late, 'name'), logged()) == (False, ['field late'])
