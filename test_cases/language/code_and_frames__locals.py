# `frame.f_locals` of a call of a function: a view of its variables that writes to them (PEP 667).
import sys
from collections.abc import Mapping, MutableMapping


def answer(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Reading and writing ===
def function(a, *, k=1):
    b = 2
    view = sys._getframe().f_locals
    assert (type(view).__name__, list(view), len(view), view['a']) == ('FrameLocalsProxy', ['a', 'k', 'b', 'view'], 4, 1)
    view['a'] = 50
    view.update({'b': 60, 'extra': 70})
    view |= {'k': 80}
    assert (a, b, k, view['extra'], 'extra' in locals()) == (50, 60, 80, 70, True)
    assert sys._getframe().f_locals['extra'] == 70
    assert view == sys._getframe().f_locals and view is not sys._getframe().f_locals
    assert (view.get('zz'), view.get('zz', 4), view.setdefault('a', 5), view.setdefault('more', 5)) == (None, 4, 50, 5)
    assert ('a' in view, 5 in view, isinstance(view, dict), isinstance(view, Mapping)) == (True, False, False, True)
    assert repr(view) == (
        "{'a': 50, 'k': 80, 'b': 60, 'view': {'a': 50, 'k': 80, 'b': 60, 'view': {...}, 'extra': 70, 'more': 5}, "
        "'extra': 70, 'more': 5}"
    ) or repr(view).startswith("{'a': 50, 'k': 80, 'b': 60, 'view': {...}")
    assert (type(view.keys()), type(view.items()), type(view.values()), type(view.copy())) == (list, list, list, dict)
    assert list(reversed(view)) == ['more', 'extra', 'view', 'b', 'k', 'a']
    assert {**view}.keys() == dict(view).keys() == (view | {}).keys() == ({} | view).keys()
    assert eval('a + b', {}, view) == 110
    del view['extra']
    assert (view.pop('more'), view.pop('more', 9), list(view)) == (5, 9, ['a', 'k', 'b', 'view'])
    return view


assert list(function(1))[:3] in (['a', 'k', 'b'], [])


# === What cannot be done ===
def refusals(a):
    view = sys._getframe().f_locals
    assert answer(lambda: view['zz']) == '''KeyError: "local variable ''zz'' is not defined"'''
    assert answer(lambda: view[[]]) == "TypeError: unhashable type: 'list'"
    assert answer(view.__delitem__, 'a') == 'ValueError: cannot remove local variables from FrameLocalsProxy'
    assert answer(view.pop, 'a', 3) == 'ValueError: cannot remove local variables from FrameLocalsProxy'
    assert (answer(view.__delitem__, 'zz'), answer(view.pop, 'zz')) == ("KeyError: 'zz'", "KeyError: 'zz'")
    assert answer(hash, view) == "TypeError: unhashable type: 'FrameLocalsProxy'"
    assert answer(view.update, 5) == 'TypeError: update() argument must be dict or another FrameLocalsProxy'
    assert answer(lambda: view | 5) == "TypeError: unsupported operand type(s) for |: 'FrameLocalsProxy' and 'int'"
    assert answer(type(view)) == 'TypeError: FrameLocalsProxy expected 1 argument, got 0'
    assert answer(type(view), 5) == 'TypeError: expect frame, not int'


refusals(1)


# === Variables that functions within share, or that are not bound yet ===
def around():
    shared = 1

    def inner():
        return shared

    sys._getframe().f_locals['shared'] = 5
    sys._getframe().f_locals['later'] = 6
    if not shared:
        later = 1
    return inner(), shared, later


assert around() == (5, 5, 6)


def caller():
    count = 1
    changes()
    return count


def changes():
    sys._getframe(1).f_locals['count'] += 10


assert caller() == 11


# === Generators that wait ===
def generator():
    value = 1
    yield value
    yield value


running = generator()
next(running)
running.gi_frame.f_locals['value'] = 50
assert (next(running), running.gi_frame.f_locals['value']) == (50, 50)


# === Modules and classes have a plain dict ===
class Class:
    sys._getframe().f_locals['added'] = 2


assert Class.added == 2
assert sys._getframe().f_locals is globals()
