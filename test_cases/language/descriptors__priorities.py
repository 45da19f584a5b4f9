# Descriptors: which of instance, class, metaclass and __getattr__ answers, for every kind of descriptor.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


class Getter:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner=None):
        where = 'class' if instance is None else 'instance'
        return f'{self.name} by {where} of {owner.__name__}'


class Data(Getter):
    def __set__(self, instance, value):
        instance.__dict__[f'_{self.name}'] = value

    def __delete__(self, instance):
        instance.__dict__.pop(f'_{self.name}')


# === Instance, class and base ===
class Base:
    getter = Getter('base getter')
    data = Data('base data')
    plain = 'base plain'


class Child(Base):
    def __init__(self):
        self.__dict__.update(getter='own getter', data='own data', plain='own plain')

    def __getattr__(self, name):
        return f'fallback for {name}'


child = Child()
assert (child.getter, child.data, child.plain, child.other) == (
    'own getter',
    'base data by instance of Child',
    'own plain',
    'fallback for other',
)
assert (Child.getter, Child.data, Child.plain) == (
    'base getter by class of Child',
    'base data by class of Child',
    'base plain',
)
child.data = 5
assert (child.__dict__['_base data'], child.data) == (5, 'base data by instance of Child')
del child.data
assert error_of(lambda: delattr(child, 'data')) == "KeyError: '_base data'"
del child.getter, child.plain
assert (child.getter, child.plain) == ('base getter by instance of Child', 'base plain')
assert error_of(lambda: delattr(child, 'getter')) == "AttributeError: 'Child' object has no attribute 'getter'"
Child.plain = Data('late data')
child.__dict__['plain'] = 'hidden'
assert child.plain == 'late data by instance of Child'
Child.data = 'replaced on the subclass'
assert (child.data, Base().data) == ('own data', 'base data by instance of Base')
child.data = 'into the dict'
assert child.__dict__['data'] == 'into the dict'


# === The metaclass's data descriptors come before the class, its others after ===
class Meta(type):
    getter = Getter('meta getter')
    data = Data('meta data')
    only = Getter('meta only')

    def __getattr__(cls, name):
        return f'meta fallback for {name}'


class Product(metaclass=Meta):
    getter = 'class getter'
    data = 'class data'


assert (Product.getter, Product.data, Product.only, Product.other) == (
    'class getter',
    'meta data by instance of Meta',
    'meta only by instance of Meta',
    'meta fallback for other',
)
product = Product()
assert (product.getter, product.data) == ('class getter', 'class data')
assert error_of(lambda: product.only) == "AttributeError: 'Product' object has no attribute 'only'"
assert error_of(lambda: product.other) == "AttributeError: 'Product' object has no attribute 'other'"


# === An AttributeError in a descriptor calls __getattr__; other errors do not ===
class Computed:
    @property
    def broken(self):
        return self.missing_inside

    @property
    def fails(self):
        return {}['key']

    def __getattr__(self, name):
        if name == 'missing_inside':
            raise AttributeError('inner name is missing')
        return f'fallback for {name}'


computed = Computed()
assert computed.broken == 'fallback for broken'
assert error_of(lambda: computed.fails) == "KeyError: 'key'"
assert (hasattr(computed, 'broken'), hasattr(computed, 'missing_inside'), getattr(computed, 'missing_inside', 5)) == (
    (True, False, 5)
)


# === __getattribute__ sees everything but special methods by operators ===
class Watched:
    seen = []

    def __getattribute__(self, name):
        object.__getattribute__(self, 'seen').append(name)
        return object.__getattribute__(self, name)

    def __len__(self):
        return 3

    def method(self):
        return self.value

    value = property(lambda self: len(self.__dict__))


watched = Watched()
watched.x = 1
assert (len(watched), bool(watched), watched.method(), watched.__len__(), getattr(watched, 'x')) == (3, True, 1, 3, 1)
assert Watched.seen == ['method', 'value', '__dict__', '__len__', 'x']


# === Bound again: functions, classmethods and staticmethods as descriptors ===
class Tools:
    def method(self, *args):
        return self, args

    klass = classmethod(lambda cls, *args: (cls.__name__, args))
    static = staticmethod(lambda *args: args)
    length = len


function = Tools.__dict__['method']
assert function.__get__('text')(1) == ('text', (1,))
assert function.__get__(None, str) is function
assert error_of(lambda: function.__get__(None)) == 'TypeError: __get__(None, None) is invalid'
assert Tools.__dict__['klass'].__get__(None, int)(1) == ('int', (1,))
assert Tools.__dict__['klass'].__get__('text')(1) == ('str', (1,))
assert Tools.__dict__['static'].__get__('text')(1) == (1,)
assert (Tools().length('four'), Tools.__dict__['static'](2)) == (4, (2,))
bound = Tools.method.__get__('first')
assert bound.__get__('second')() == ('first', ())
assert (bound.__self__, bound.__func__ is function, bound == function.__get__('first')) == ('first', True, True)
assert 'abc'.upper.__self__ == 'abc'
assert str.upper.__get__('xyz')() == 'XYZ'
assert error_of(lambda: str.upper.__get__(5)) == (
    "TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object"
)
assert error_of(lambda: int.__add__.__get__('x')) == (
    "TypeError: descriptor '__add__' for 'int' objects doesn't apply to a 'str' object"
)
assert error_of(lambda: dict.__dict__['fromkeys'].__get__(None, dict)('ab')) == {'a': None, 'b': None}


# === Descriptors are found on the type only ===
instance = Tools()
instance.getter = Getter('on an instance')
assert type(instance.getter).__name__ == 'Getter'


class Half:
    """Has __get__ only on its instances, which is no descriptor."""

    def __init__(self):
        self.__get__ = lambda *args: 'never'


class Holder:
    half = Half()


assert type(Holder().half).__name__ == 'Half'


# === Lazy attributes and validated fields ===
class lazy:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Field:
    def __init__(self, *checks, default=None):
        self.checks, self.default = checks, default

    def __set_name__(self, owner, name):
        self.key = f'_{name}'
        self.label = f'{owner.__qualname__}.{name}'

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.key, self.default)

    def __set__(self, instance, value):
        for check in self.checks:
            if not check(value):
                raise ValueError(f'{self.label} refuses {value!r}')
        setattr(instance, self.key, value)


class Account:
    loads = 0
    owner = Field(str.isidentifier, default='nobody')
    amount = Field(lambda value: value >= 0, lambda value: value == int(value))

    @lazy
    def history(self):
        Account.loads += 1
        return [self.owner]


account = Account()
assert (account.owner, account.amount) == ('nobody', None)
account.owner, account.amount = 'ann', 3.0
assert [account.history, account.history, Account.loads, sorted(account.__dict__)] == [
    ['ann'],
    ['ann'],
    1,
    ['_amount', '_owner', 'history'],
]
for attribute, value in ('amount', -1), ('amount', 1.5), ('owner', '2x'), ('amount', 'text'), ('owner', 5):
    print(error_of(lambda: setattr(account, attribute, value)))
assert (type(Account.owner).__name__, Account.amount.label) == ('Field', 'Account.amount')
