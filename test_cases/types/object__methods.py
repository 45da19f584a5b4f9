# The methods of object, called for what has its own of them, and taken over by subclasses of builtin types.


# === Called by name ===
assert object.__repr__(5)[:15] == '<int object at '
assert object.__repr__([])[:16] == '<list object at '
assert (object.__str__(5), object.__str__('a')) == ('5', "'a'")
assert (object.__eq__(1, 2), object.__eq__([], []), object.__ne__([], [])) == (NotImplemented, NotImplemented, False)
assert (object.__lt__(1, 2), object.__ge__('b', 'a')) == (NotImplemented, NotImplemented)
items = []
assert object.__eq__(items, items) is True
assert object.__hash__(items) == object.__hash__(items)


# === Subclasses that tell themselves apart by identity ===
class Node(list):
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__
    __repr__ = object.__repr__


a, b = Node([1]), Node([1])
assert (a == b, a != b, a == a, a != a) == (False, True, True, False)
assert (len({a, b}), {a: 'a', b: 'b'}[b], a in [b], [b, a].index(a), [a].count(b)) == (2, 'b', False, 1, 0)
assert repr(a)[:24] == '<__main__.Node object at'


class Key(str):
    __eq__ = object.__eq__
    __hash__ = object.__hash__


x, y = Key('k'), Key('k')
assert (len({x: 1, y: 2}), {x: 1}.get('k'), x == 'k', 'k' == x, x == y) == (2, None, True, True, False)


class Mark(tuple):
    __lt__ = object.__lt__


assert (Mark((1,)).__lt__((2,)), Mark((1,)).__gt__((2,)), Mark((1,)) < (2,)) == (NotImplemented, False, True)


class Shown(str):
    __str__ = object.__str__

    def __repr__(self):
        return 'shown'


assert (str(Shown('z')), f'{Shown("z")}', '%s' % Shown('z'), str.__str__(Shown('z'))) == (
    'shown', 'shown', 'shown', 'z',
)
