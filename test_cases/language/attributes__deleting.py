# Deleting attributes: what has them, what may not lose them, and the slots.


def answer(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === An object with a dict ===
class Plain:
    """Doc."""

    shared = 1

    def method(self):
        pass


class Slotted:
    """Doc."""

    __slots__ = ('a',)
    shared = 1

    def method(self):
        pass


class Both(Slotted):
    pass


class Number(int):
    pass


class Hooked:
    __slots__ = ()

    def __setattr__(self, name, value):
        super().__setattr__(name, value)

    def __delattr__(self, name):
        super().__delattr__(name)


plain = Plain()
plain.x = 1
del plain.__dict__
assert answer(lambda: plain.__dict__) == {}
assert answer(lambda: delattr(plain, 'method')) == "AttributeError: 'Plain' object has no attribute 'method'"
assert answer(lambda: delattr(plain, 'zz')) == "AttributeError: 'Plain' object has no attribute 'zz'"
assert answer(lambda: delattr(plain, '__class__')) == "TypeError: can't delete __class__ attribute"
assert answer(lambda: delattr(plain, '__doc__')) == "AttributeError: 'Plain' object has no attribute '__doc__'"
assert answer(lambda: setattr(plain, "y", 2)) == None
assert answer(lambda: plain.__dict__) == {'y': 2}

# === Slots ===
assert answer(lambda: delattr(Slotted(), 'a')) == 'AttributeError: a'
assert answer(lambda: delattr(Slotted(), 'method')) == "AttributeError: 'Slotted' object attribute 'method' is read-only"
assert answer(lambda: delattr(Slotted(), 'shared')) == "AttributeError: 'Slotted' object attribute 'shared' is read-only"
assert answer(lambda: delattr(Slotted(), 'zz')) == "AttributeError: 'Slotted' object has no attribute 'zz' and no __dict__ for setting new attributes"
assert answer(lambda: delattr(Slotted(), '__doc__')) == "AttributeError: 'Slotted' object attribute '__doc__' is read-only"
assert answer(lambda: delattr(Slotted(), '__module__')) == "AttributeError: 'Slotted' object attribute '__module__' is read-only"
assert answer(lambda: setattr(Slotted(), 'shared', 1)) == "AttributeError: 'Slotted' object attribute 'shared' is read-only"
assert answer(lambda: setattr(Slotted(), 'zz', 1)) == "AttributeError: 'Slotted' object has no attribute 'zz' and no __dict__ for setting new attributes"
assert answer(lambda: delattr(Both(), 'a')) == 'AttributeError: a'
assert answer(lambda: delattr(Both(), 'zz')) == "AttributeError: 'Both' object has no attribute 'zz'"
assert answer(lambda: delattr(Hooked(), 'zz')) == "AttributeError: 'Hooked' object has no attribute 'zz'"
assert answer(lambda: setattr(Hooked(), 'zz', 1)) == "AttributeError: 'Hooked' object has no attribute 'zz'"

# === Classes ===
assert answer(lambda: delattr(Plain, '__class__')) == "TypeError: can't delete __class__ attribute"
assert answer(lambda: delattr(Plain, '__doc__')) == "TypeError: cannot delete '__doc__' attribute of immutable type 'Plain'"
assert answer(lambda: delattr(Plain, '__dict__')) == "AttributeError: attribute '__dict__' of 'type' objects is not writable"
assert answer(lambda: delattr(Plain, '__module__')) == "TypeError: cannot delete '__module__' attribute of immutable type 'Plain'"
assert answer(lambda: delattr(Plain, '__name__')) == "TypeError: cannot delete '__name__' attribute of immutable type 'Plain'"
assert answer(lambda: setattr(Plain, '__class__', 3)) == "TypeError: __class__ must be set to a class, not 'int' object"
assert answer(lambda: delattr(int, '__class__')) == "TypeError: cannot set '__class__' attribute of immutable type 'int'"
assert answer(lambda: setattr(int, '__class__', 3)) == "TypeError: cannot set '__class__' attribute of immutable type 'int'"

# === Values of builtin types ===
assert answer(lambda: delattr(Number(3), 'real')) == "AttributeError: attribute 'real' of 'int' objects is not writable"
assert answer(lambda: setattr(Number(3), 'real', 1)) == "AttributeError: attribute 'real' of 'int' objects is not writable"
assert answer(lambda: delattr(Number(3), '__class__')) == "TypeError: can't delete __class__ attribute"
assert answer(lambda: delattr(5, '__class__')) == "TypeError: can't delete __class__ attribute"
assert answer(lambda: setattr('x', '__class__', 3)) == "TypeError: __class__ must be set to a class, not 'int' object"
assert answer(lambda: setattr([], '__doc__', 3)) == "AttributeError: 'list' object attribute '__doc__' is read-only"
assert answer(lambda: delattr(None, '__doc__')) == "AttributeError: 'NoneType' object attribute '__doc__' is read-only"
assert answer(lambda: delattr(ValueError(), '__dict__')) == 'TypeError: cannot delete __dict__'
assert answer(lambda: delattr(len, '__class__')) == "TypeError: can't delete __class__ attribute"
