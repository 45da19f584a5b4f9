# What refuses to be assigned to or deleted, and how it says so.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


class Plain:
    def method(self):
        pass


class Slotted:
    __slots__ = ('only',)


class Number(int):
    pass


# === Fields ===
fields = [
    (range(3), 'start'), (slice(3), 'stop'), (property(), 'fget'), (Plain().method, '__func__'),
    (staticmethod(len), '__func__'), (classmethod(len), '__wrapped__'), (super(Plain, Plain()), '__thisclass__'),
    (error_of, '__closure__'), (error_of, '__globals__'),
]
for owner, field in fields:
    assert error_of(lambda: setattr(owner, field, 1)) == 'AttributeError: readonly attribute', field
    assert error_of(lambda: delattr(owner, field)) == 'AttributeError: readonly attribute', field

# === Computed attributes ===
assert error_of(lambda: setattr(5, 'real', 1)) == "AttributeError: attribute 'real' of 'int' objects is not writable"
assert error_of(lambda: delattr(True, 'real')) == "AttributeError: attribute 'real' of 'int' objects is not writable"
assert error_of(lambda: setattr(len, '__name__', 'x')) == (
    "AttributeError: attribute '__name__' of 'builtin_function_or_method' objects is not writable"
)
assert error_of(lambda: setattr((x for x in ''), 'gi_running', 1)) == (
    "AttributeError: attribute 'gi_running' of 'generator' objects is not writable"
)
assert error_of(lambda: setattr(Plain, '__mro__', ())) == (
    "AttributeError: attribute '__mro__' of 'type' objects is not writable"
)
assert error_of(lambda: setattr(Plain, '__dict__', {})) == (
    "AttributeError: attribute '__dict__' of 'type' objects is not writable"
)

# === Methods, and names that nobody has ===
assert error_of(lambda: setattr('a', 'join', 1)) == "AttributeError: 'str' object attribute 'join' is read-only"
assert error_of(lambda: delattr('a', 'join')) == "AttributeError: 'str' object attribute 'join' is read-only"
nobody = [None, 'a', [], {}, 5, object(), len, Plain().method, super(Plain, Plain()), iter([]), property(), Slotted()]
for owner in nobody:
    message = f"AttributeError: '{type(owner).__name__}' object has no attribute 'nope' and no __dict__ for setting new attributes"
    assert error_of(lambda: setattr(owner, 'nope', 1)) == message, owner
for owner in [None, 'a', 5, object(), super(Plain, Plain()), property()]:
    message = f"AttributeError: '{type(owner).__name__}' object has no attribute 'nope' and no __dict__ for setting new attributes"
    assert error_of(lambda: delattr(owner, 'nope')) == message, owner
assert error_of(lambda: delattr(Plain(), 'nope')) == "AttributeError: 'Plain' object has no attribute 'nope'"

# === Classes ===
assert error_of(lambda: setattr(int, 'nope', 1)) == "TypeError: cannot set 'nope' attribute of immutable type 'int'"
assert error_of(lambda: delattr(int, 'real')) == "TypeError: cannot set 'real' attribute of immutable type 'int'"
assert error_of(lambda: delattr(Plain, 'nope')) == "AttributeError: type object 'Plain' has no attribute 'nope'"
assert error_of(lambda: setattr(Plain, '__name__', 1)) == (
    "TypeError: can only assign string to Plain.__name__, not 'int'"
)
assert error_of(lambda: setattr(Plain, '__qualname__', 1)) == (
    "TypeError: can only assign string to Plain.__qualname__, not 'int'"
)
assert error_of(lambda: delattr(Plain, '__name__')) == (
    "TypeError: cannot delete '__name__' attribute of immutable type 'Plain'"
)
assert Plain.__name__ == 'Plain'

# === __class__ and __dict__ ===
assert error_of(lambda: setattr(Plain(), '__class__', 1)) == (
    "TypeError: __class__ must be set to a class, not 'int' object"
)
assert error_of(lambda: setattr(Plain(), '__class__', int)) == (
    'TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses'
)
assert error_of(lambda: setattr(Plain(), '__class__', Number)) == (
    "TypeError: __class__ assignment: 'Number' object layout differs from 'Plain'"
)
assert error_of(lambda: setattr(Slotted(), '__class__', Plain)) == (
    "TypeError: __class__ assignment: 'Plain' object layout differs from 'Slotted'"
)
assert error_of(lambda: setattr(Plain(), '__dict__', 1)) == (
    "TypeError: __dict__ must be set to a dictionary, not a 'int'"
)
assert error_of(lambda: setattr(Slotted(), '__dict__', {})) == (
    "AttributeError: 'Slotted' object has no attribute '__dict__' and no __dict__ for setting new attributes"
)


class Other:
    kind = 'other'


changed = Plain()
changed.own = 1
changed.__class__ = Other
assert (changed.kind, changed.own, type(changed)) == ('other', 1, Other)
changed.__dict__ = {'new': 2}
assert (changed.new, hasattr(changed, 'own')) == (2, False)


# === What __slots__ let through ===
class Wider(Slotted):
    __slots__ = ('more',)


class Open(Wider):
    pass


class WithDict:
    __slots__ = ('__dict__', '__private')


wider = Wider()
wider.only, wider.more = 1, 2
assert (wider.only, wider.more) == (1, 2)
assert error_of(lambda: setattr(wider, 'third', 3)).startswith("AttributeError: 'Wider' object has no attribute 'third'")
anything = Open()
anything.only, anything.third = 1, 3
assert (anything.only, anything.third) == (1, 3)
anything = WithDict()
anything.x, anything._WithDict__private = 1, 2
assert (anything.x, anything._WithDict__private) == (1, 2)
