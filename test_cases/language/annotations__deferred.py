# Annotations that wait: __annotate__ with every format, annotationlib, and names that come later or never.
import annotationlib
from annotationlib import Format, ForwardRef, get_annotations

log = []


def error_of(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


def note(value):
    log.append(value)
    return value


# === Evaluated when asked, once, and kept ===
def function(
    a: note('first'), /, b: note('second') = 1, *c: note('third'), d: note('fourth'), **e: note('fifth')
) -> note('result'):
    local: note('never') = 2
    return local


assert log == []
assert function.__annotations__ == {
    'b': 'second',
    'a': 'first',
    'c': 'third',
    'd': 'fourth',
    'e': 'fifth',
    'return': 'result',
}
assert log == ['second', 'first', 'third', 'fourth', 'fifth', 'result']
assert function.__annotations__ is function.__annotations__
assert len(log) == 6
assert function.__annotate__(1) == function.__annotations__
assert len(log) == 12
assert function(1, d=2) == 2 and len(log) == 12


class Holder:
    log.append('body')
    field: note('field') = log.append('value')
    other: note('other')

    def method(self: note('self')) -> note('method'):
        pass


log.clear()
assert (Holder.__annotations__, log) == ({'field': 'field', 'other': 'other'}, ['field', 'other'])
assert hasattr(Holder, 'other') is False
log.clear()
assert (Holder.method.__annotations__, log) == ({'self': 'self', 'return': 'method'}, ['self', 'method'])


# === Formats ===
class Forward:
    known: int
    later: Later
    nested: list[Later]
    dotted: Later.Inner | None
    text: 'Later'
    call: note(3)


assert error_of(lambda: Forward.__annotations__) == "NameError: name 'Later' is not defined"
assert error_of(get_annotations, Forward) == "NameError: name 'Later' is not defined"
assert get_annotations(Forward, format=Format.STRING) == {
    'known': 'int',
    'later': 'Later',
    'nested': 'list[Later]',
    'dotted': 'Later.Inner | None',
    'text': 'Later',
    'call': 'note(3)',
}
found = get_annotations(Forward, format=Format.FORWARDREF)
assert (found['known'] is int, type(found['later']).__name__, found['later'].__forward_arg__, found['text']) == (
    True, 'ForwardRef', 'Later', 'Later',
)
assert isinstance(found['dotted'], ForwardRef)
assert found['dotted'].__forward_arg__ == 'Later.Inner | None'
assert error_of(found['later'].evaluate) == "NameError: name 'Later' is not defined"


class Later:
    class Inner:
        pass


for name in 'later', 'dotted':
    found[name] = get_annotations(Forward, format=Format.FORWARDREF)[name]
assert (found['later'] is Later, found['dotted'] == Later.Inner | None) == (True, True)
assert Forward.__annotations__['nested'] == list[Later]
assert get_annotations(Forward, eval_str=True)['text'] is Later
assert get_annotations(Forward, format=Format.FORWARDREF)['later'] is Later
assert [(f.name, f.value) for f in Format] == [
    ('VALUE', 1),
    ('VALUE_WITH_FAKE_GLOBALS', 2),
    ('FORWARDREF', 3),
    ('STRING', 4),
]
assert repr(error_of(Forward.__annotate__, 2)) == (
    "{'known': <class 'int'>, 'later': <class '__main__.Later'>, 'nested': list[__main__.Later], 'dotted': "
    "__main__.Later.Inner | None, 'text': 'Later', 'call': 3}"
)
assert error_of(Forward.__annotate__, 4) == 'NotImplementedError: '
assert error_of(Forward.__annotate__) == (
    "TypeError: Forward.__annotate__() missing 1 required positional argument: 'format'"
)
assert error_of(get_annotations, 5) == 'TypeError: 5 does not have annotations'
assert error_of(get_annotations, Forward, format=Format.STRING, eval_str=True) == (
    'ValueError: eval_str=True is only supported with format=Format.VALUE'
)


# === Strings of every expression ===
def expressions(
    a: x + 1 * y,
    b: m.n[0].k(1, z=2),
    c: [p, (q, 1)],
    d: -s ** 2 < t,
    f: (1, 'two', None, True),
    g: list[int, 'str'],
): ...


assert [*get_annotations(expressions, format=Format.STRING).values()] == [
    'x + 1 * y', 'm.n[0].k(1, z=2)', '[p, (q, 1)]', '-s ** 2 < t', "(1, 'two', None, True)", "list[int, 'str']",
]


# === Scopes: closures, class names, type parameters, module names ===
def closure():
    local = str

    def inner(x: local, y: unknown_here) -> local:
        pass

    class Inner:
        own = bytes
        x: own
        y: local

        def method(self) -> own:
            pass

    before = inner.__annotate__(1) if 'unknown_here' in globals() else error_of(lambda: inner.__annotations__)
    unset = error_of(lambda: Inner.method.__annotations__)
    local = float
    return before, Inner.__annotations__, unset


assert repr(closure()) == (
    '("NameError: name \'unknown_here\' is not defined", {\'x\': <class \'bytes\'>, \'y\': <class \'float\'>}, '
    '{\'return\': <class \'bytes\'>})'
)


class Generic[T]:
    item: T
    items: list[T]

    def method[U](self, value: U, other: T) -> dict[T, U]:
        pass


assert str(Generic.__annotations__) == "{'item': T, 'items': list[T]}"
assert str(Generic.method.__annotations__) == "{'value': U, 'other': T, 'return': dict[T, U]}"
assert get_annotations(Generic.method, format=Format.STRING) == {'value': 'U', 'other': 'T', 'return': 'dict[T, U]'}
number: int = 1
if number:
    conditional: str
else:
    never: bytes
assert repr({name: t for name, t in __annotate__(1).items() if name in ('number', 'conditional', 'never')}) == (
    "{'number': <class 'int'>, 'conditional': <class 'str'>}"
)


# === Assigning, deleting, inheriting ===
class Base:
    a: int


class Child(Base):
    pass


class Both(Base):
    b: str


assert repr((Child.__annotations__, Both.__annotations__, Child.__annotate__, get_annotations(Child))) == (
    "({}, {'b': <class 'str'>}, None, {})"
)
assert (Base().__annotations__ if hasattr(Base(), '__annotations__') else 'not on instances') == 'not on instances'
Child.__annotations__ = {'c': 'assigned'}
assert repr((Child.__annotations__, Base.__annotations__)) == "({'c': 'assigned'}, {'a': <class 'int'>})"
Child.__annotations__['d'] = 'added'
assert get_annotations(Child) == {'c': 'assigned', 'd': 'added'}
del Child.__annotations__
assert Child.__annotations__ == {}


def replaced(a: int) -> str:
    pass


replaced.__annotate__ = lambda format: {'a': format}
assert (replaced.__annotations__, get_annotations(replaced, format=Format.VALUE)) == ({'a': 1}, {'a': 1})
replaced.__annotations__ = {'by': 'hand'}
assert (replaced.__annotations__, replaced.__annotate__) == ({'by': 'hand'}, None)
replaced.__annotate__ = None
assert replaced.__annotations__ == {'by': 'hand'}
assert error_of(setattr, replaced, '__annotate__', 5) == 'TypeError: __annotate__ must be callable or None'
assert error_of(setattr, replaced, '__annotations__', 5) == 'TypeError: __annotations__ must be set to a dict object'
replaced.__annotations__ = None
assert replaced.__annotations__ == {}
replaced.__annotate__ = lambda format: 'no dict'
assert error_of(lambda: replaced.__annotations__) == "TypeError: __annotate__ returned non-dict of type 'str'"
assert ((lambda: 0).__annotations__, (lambda: 0).__annotate__) == ({}, None)


# === An error on the way is not remembered ===
attempts = []


def flaky():
    attempts.append(1)
    if len(attempts) < 2:
        raise OSError('not yet')
    return int


class Flaky:
    x: flaky()


assert error_of(lambda: Flaky.__annotations__) == 'OSError: not yet'
assert repr((Flaky.__annotations__, Flaky.__annotations__, len(attempts))) == (
    "({'x': <class 'int'>}, {'x': <class 'int'>}, 2)"
)


# === A validator that uses them ===
def checked(function):
    def wrapper(**values):
        for name, kind in get_annotations(function).items():
            if name in values and not isinstance(values[name], kind):
                raise TypeError(f'{name} wants {kind.__name__}, not {values[name]!r}')
        return function(**values)

    return wrapper


@checked
def node(name: str, parent: Node | None = None):
    return Node(name, parent)


class Node:
    def __init__(self, name, parent):
        self.path = (parent.path if parent else ()) + (name,)


assert node(name='leaf', parent=node(name='root')).path == ('root', 'leaf')
assert error_of(node, name=5) == 'TypeError: name wants str, not 5'
assert error_of(lambda: node(name='x', parent='y')) == "TypeError: parent wants Union, not 'y'"
