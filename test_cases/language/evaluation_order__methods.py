# The method of a call is looked up before the arguments are evaluated: what that runs, and what fails there, comes first.
log = []


def note(value):
    log.append(value)
    return value


def trace(function):
    log.clear()
    try:
        result = repr(function())
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    return ' '.join(map(str, log)), result


class Dynamic:
    def __getattr__(self, name):
        log.append(f'get {name}')
        return lambda *values: note(f'{name}{values}')


class Computed:
    @property
    def method(self):
        log.append('property')
        return lambda *values: len(values)

    def plain(self, *values):
        return values

    callback = staticmethod(note)


class Hooked:
    def __getattribute__(self, name):
        log.append(f'hook {name}')
        return object.__getattribute__(self, name)

    def method(self, value):
        return value


class Meta(type):
    def __getattr__(cls, name):
        log.append(f'meta {name}')
        return note


class Made(metaclass=Meta):
    pass


d, c = Dynamic(), Computed()
assert trace(lambda: d.method(note('a'))) == ("get method a method('a',)", '"method(\'a\',)"')
assert trace(lambda: d.first(note('a')).lower(note('b'))) == (
    "get first a first('a',) b",
    'TypeError: str.lower() takes no arguments (1 given)',
)
assert trace(lambda: c.method(note('a'), note('b'))) == ('property a b', '2')
assert trace(lambda: c.plain(note('a'))) == ('a', "('a',)")
assert trace(lambda: c.callback(note('a'))) == ('a a', "'a'")
assert trace(lambda: Hooked().method(note('a'))) == ('hook method a', "'a'")
assert trace(lambda: Made.anything(note('a'))) == ('meta anything a a', "'a'")

# === What is missing fails before the arguments ===
for missing in (
    lambda: c.missing(note('never')),
    lambda: [].missing(note('never')),
    lambda: (5).missing(note('never')),
    lambda: Computed.missing(note('never')),
    lambda: log.missing(*[note('never')]),
    lambda: None.missing(k=note('never')),
    lambda: super(Computed, c).missing(note('never')),
    lambda: c.plain.missing([note('never') for _ in 'ab']),
):
    logged, result = trace(missing)
    assert logged == '' and result.endswith("has no attribute 'missing'"), (logged, result)
assert trace(lambda: c.missing(undefined_name[0])) == ('', "AttributeError: 'Computed' object has no attribute 'missing'")

# === In the instance, in a module, of a generator ===
c.own = note
assert trace(lambda: c.own(note('a'))) == ('a a', "'a'")
import math

assert trace(lambda: math.floor(note(2.5))) == ('2.5', '2')
assert trace(lambda: math.missing(note('never'))) == ('', "AttributeError: module 'math' has no attribute 'missing'")


def echo():
    value = None
    while True:
        value = yield value


generator = echo()
next(generator)
assert trace(lambda: generator.send(note('sent'))) == ('sent', "'sent'")
assert trace(lambda: generator.missing(note('never'))) == ('', "AttributeError: 'generator' object has no attribute 'missing'")


# === Often at one place: the look-up is remembered, and forgotten when the object is another ===
class Other:
    def plain(self, *values):
        return ['other', *values]


def call(target, value):
    return target.plain(note(value))


log.clear()
assert [call(target, n) for n, target in enumerate([c, c, Other(), c, Other(), Other()])] == [
    (0,), (1,), ['other', 2], (3,), ['other', 4], ['other', 5],
]  # fmt: skip
assert log == [0, 1, 2, 3, 4, 5]
c.plain = lambda value: f'own {value}'
assert call(c, 6) == 'own 6'
del c.plain
assert call(c, 7) == (7,)
