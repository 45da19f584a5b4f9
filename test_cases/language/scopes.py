# Names: local, enclosing, global and builtin; global and nonlocal; what class bodies see.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === global ===
total = 1


def read():
    return total


def write():
    global total, created
    total += 10
    created = 'by function'


write()
assert (total, read(), created) == (11, 11, 'by function')


def nested_global():
    total = 'enclosing'

    def inner():
        global total
        total = 'set by inner'
        return total

    return inner(), total


assert nested_global() == ('set by inner', 'enclosing')
assert total == 'set by inner'


def delete_global():
    global created
    del created


delete_global()
assert error_of(lambda: created) == "NameError: name 'created' is not defined"
assert error_of(lambda: delete_global()) == "NameError: name 'created' is not defined"

# === nonlocal ===
def levels():
    x = 1

    def second():
        x = 2

        def third():
            nonlocal x
            x = 3

        third()
        return x

    return second(), x


assert levels() == (3, 1)


def through():
    x = 1

    def second():
        def third():
            nonlocal x
            x += 1

        third()

    second()
    second()
    return x


assert through() == 3


def delete_nonlocal():
    x = 1

    def inner():
        nonlocal x
        del x

    inner()
    return x


assert error_of(lambda: delete_nonlocal()) == (
    "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value"
)

# === Unbound ===
def conditional(flag):
    if flag:
        value = 'set'
    return value


assert conditional(True) == 'set'
assert error_of(lambda: conditional(False)) == (
    "UnboundLocalError: cannot access local variable 'value' where it is not associated with a value"
)


def after_loop(items):
    for item in items:
        pass
    return item


assert after_loop('ab') == 'b'
assert error_of(lambda: after_loop('')) == (
    "UnboundLocalError: cannot access local variable 'item' where it is not associated with a value"
)


def handler():
    try:
        raise ValueError('x')
    except ValueError as error:
        pass
    return error


assert error_of(lambda: handler()) == (
    "UnboundLocalError: cannot access local variable 'error' where it is not associated with a value"
)


def handler_deletes_outer():
    error = 'before'
    try:
        raise ValueError
    except ValueError as error:
        pass
    try:
        return error
    except UnboundLocalError:
        return 'gone'


assert handler_deletes_outer() == 'gone'


def self_reference():
    value = value_two = 1
    del value_two
    return value_two


assert error_of(lambda: self_reference()) == (
    "UnboundLocalError: cannot access local variable 'value_two' where it is not associated with a value"
)
assert error_of(lambda: undefined_global) == "NameError: name 'undefined_global' is not defined"


def import_makes_local():
    try:
        return math
    except UnboundLocalError as error:
        message = str(error)
    import math

    return message


assert import_makes_local() == "cannot access local variable 'math' where it is not associated with a value"

# === Builtins can be shadowed ===
def shadow(list):
    return [list, len(list)]


assert shadow('abc') == ['abc', 3]
len = lambda value: 'shadowed'
assert len('abc') == 'shadowed'
del len
assert len('abc') == 3
print_saved = print
print = 5
assert print == 5
del print
assert (print is print_saved) is True

# === Class bodies ===
x = 'global'


class Body:
    y = x
    x = 'class'
    z = x

    def method(self):
        return x

    listed = [x for _ in range(1)]
    source = [item for item in (x, y)]
    function = lambda self: x
    for loop in range(3):
        squares = loop * loop
    if True:
        conditional = 'yes'
    del loop


assert (Body.y, Body.x, Body.z) == ('global', 'class', 'class')
assert Body().method() == 'global'
assert Body.listed == ['global']
assert Body.source == ['class', 'global']
assert Body().function() == 'global'
assert Body.squares == 4
assert hasattr(Body, 'loop') is False


def enclosing():
    x = 'enclosing'

    class Inner:
        before = x

        class Innermost:
            value = x

    class Assigns:
        try:
            x = x + ' seen'
        except NameError:
            x = 'not seen'

    class Global:
        global from_class
        from_class = 'set in class body'
        nested = x

    class NonLocal:
        nonlocal x
        x = 'changed in class body'

    return Inner.before, Inner.Innermost.value, Assigns.x, Global.nested, x


assert enclosing() == ('enclosing', 'enclosing', 'global seen', 'enclosing', 'changed in class body')
assert from_class == 'set in class body'

# === globals() and locals() ===
assert globals()['x'] == 'global'
globals()['dynamic'] = 'made by globals()'
assert dynamic == 'made by globals()'
assert ('__name__' in globals()) is True
assert __name__ == '__main__'


def local_view(a, b=2):
    c = a + b
    return sorted(locals().items())


assert local_view(1) == [('a', 1), ('b', 2), ('c', 3)]


def snapshot():
    value = 1
    view = locals()
    value = 2
    view['value'] = 3
    return value, view['value']


assert snapshot() == (2, 3)


class LocalsInClass:
    a = 1
    names = sorted(name for name in locals() if not name.startswith('_'))


assert LocalsInClass.names == ['a']

# === Loop and with variables stay ===
for leftover in range(3):
    pass
assert leftover == 2
[hidden for hidden in 'abc']
assert error_of(lambda: hidden) == "NameError: name 'hidden' is not defined"
if (walrus := 5) > 3:
    pass
assert walrus == 5


# === nonlocal __class__ ===
class Renamed:
    def forget(self):
        nonlocal __class__
        __class__ = 'forgotten'

    def own(self):
        return __class__


assert Renamed().own() is Renamed
Renamed().forget()
assert Renamed().own() == 'forgotten'
