# set and frozenset: operators and methods with mixed types, updates in place, subclasses, hashing.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


mutable, frozen = {1, 2, 3}, frozenset({2, 3, 4})

# === The left operand gives the type ===
for name, result in {
    'and': mutable & frozen,
    'rand': frozen & mutable,
    'or': mutable | frozen,
    'ror': frozen | mutable,
    'sub': mutable - frozen,
    'rsub': frozen - mutable,
    'xor': mutable ^ frozen,
    'rxor': frozen ^ mutable,
}.items():
    print(name, type(result).__name__, sorted(result))
assert (mutable == frozenset(mutable), frozen == set(frozen), hash(frozen) == hash(frozenset([4, 3, 2]))) == (
    True, True, True,
)
assert ({frozen: 'found'}[frozenset(range(2, 5))], set(frozen) in {frozen}, frozen in [{2, 3, 4}]) == (
    'found', True, True,
)

# === Operators want sets, methods take iterables ===
assert error_of(lambda: mutable | [4]) == "TypeError: unsupported operand type(s) for |: 'set' and 'list'"
assert error_of(lambda: [4] | mutable) == "TypeError: unsupported operand type(s) for |: 'list' and 'set'"
assert error_of(lambda: mutable - 'a') == "TypeError: unsupported operand type(s) for -: 'set' and 'str'"
assert error_of(lambda: frozen ^ {1: 2}) == "TypeError: unsupported operand type(s) for ^: 'frozenset' and 'dict'"
assert error_of(lambda: mutable & None) == "TypeError: unsupported operand type(s) for &: 'set' and 'NoneType'"
assert error_of(lambda: mutable + {4}) == "TypeError: unsupported operand type(s) for +: 'set' and 'set'"
assert error_of(lambda: mutable < [1]) == "TypeError: '<' not supported between instances of 'set' and 'list'"
assert sorted(mutable.union([4], (5,), 'a'), key=str) == [1, 2, 3, 4, 5, 'a']
assert sorted(mutable.intersection(range(2, 10), {3: 'x', 2: 'y'})) == [2, 3]
assert (sorted(mutable.difference([1], [3])), sorted(mutable.symmetric_difference([1, 9, 9]))) == ([2], [2, 3, 9])
assert (mutable.union() == mutable, mutable.union() is mutable, frozen.union() is frozen, frozen.copy() is frozen) == (
    True, False, False, True,
)
assert (mutable.intersection() is mutable, frozenset(frozen) is frozen, set(mutable) is mutable) == (False, True, False)
assert error_of(lambda: mutable.union(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: mutable.union([[]])) == (
    "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
)
assert error_of(lambda: mutable.symmetric_difference()) == (
    'TypeError: set.symmetric_difference() takes exactly one argument (0 given)'
)
assert error_of(lambda: mutable.intersection([[]])) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: mutable.difference([[]])) == (
    "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
)

# === Comparisons: inclusion, which is no order ===
assert (mutable < {1, 2, 3, 4}, mutable <= frozenset(mutable), mutable < mutable, mutable > {3}, set() <= frozen) == (
    True, True, False, True, True,
)
assert (mutable < frozen, mutable > frozen, mutable == frozen, mutable != frozen) == (False, False, False, True)
assert (mutable.issubset('123'), mutable.issubset([1, 2, 3, 4]), mutable.issuperset(()), mutable.isdisjoint([4])) == (
    False, True, True, True,
)
assert (mutable == [1, 2, 3], mutable != 5, {1} == {1.0}, {1} == {True}, {'1'} == {1}, {0} == {False, 0.0}) == (
    False, True, True, True, False, True,
)
assert sorted([{1, 2}, {1}, set(), {1, 2, 3}]) == [set(), {1}, {1, 2}, {1, 2, 3}]
assert [max([{1}, {2}, {3}]), min([{1}, {2}, {3}])] == [{1}, {1}]

# === In place ===
first = alias = {1, 2}
first |= frozenset({3})
first ^= {1, 5}
first -= {2}
assert (sorted(alias), first is alias) == ([3, 5], True)
frozen_first = frozen_alias = frozenset({1, 2})
frozen_first |= {3}
assert (sorted(frozen_first), sorted(frozen_alias)) == ([1, 2, 3], [1, 2])
first.update([7], 'ab', {})
first.difference_update('a', [7])
first.intersection_update({3, 5, 'b', 'c'}, [5, 'b'])
first.symmetric_difference_update([5, 6])
assert sorted(first, key=str) == [6, 'b']
first -= first
assert first == set()
first ^= first
assert first == set()
assert error_of(lambda: alias.__ior__([1])) == 'no error but NotImplemented'
try:
    alias |= [1]
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for |=: 'set' and 'list'"
try:
    frozen_alias.add(5)
except AttributeError as error:
    assert str(error) == "'frozenset' object has no attribute 'add'"


# === Elements: add, remove, discard, pop ===
items = {1, 'a', None}
assert (items.add(2), items.discard('zz'), items.remove('a'), len(items)) == (None, None, None, 3)
assert error_of(lambda: items.remove('a')) == "KeyError: 'a'"
assert error_of(lambda: items.remove((1, 2))) == 'KeyError: (1, 2)'
assert error_of(lambda: items.add([])) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: items.add({1})) == "TypeError: cannot use 'set' as a set element (unhashable type: 'set')"
assert error_of(lambda: items.discard([])) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: [] in items) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
nested = {frozenset({1}), frozenset({2})}
assert ({1} in nested, nested.discard({1}), nested.remove({2}), nested) == (True, None, None, set())
assert error_of(lambda: nested.remove({3})) == 'KeyError: {3}'
assert error_of(set().pop) == "KeyError: 'pop from an empty set'"
assert error_of(lambda: hash(set())) == "TypeError: unhashable type: 'set'"
assert error_of(lambda: {1: 2}[{1}]) == "TypeError: cannot use 'set' as a dict key (unhashable type: 'set')"


# === Equal elements: the first one stays ===
kept = {1}
kept.add(1.0)
kept |= {True}
assert (kept, {True, 1, 1.0}, {0.0, 0, False}, {*[2.0], 2}) == ({1}, {True}, {0.0}, {2.0})
assert [repr(x) for x in {1} & {1.0}] == ['1.0']
assert [repr(x) for x in {1.0, 2} & {1}] == ['1']
assert [repr(x) for x in {1}.intersection([1.0])] == ['1.0']
assert len({float('nan'), float('nan')}) == 2
nan = float('nan')
assert (len({nan, nan}), nan in {nan}, {nan} == {nan}, {float('nan')} == {float('nan')}) == (1, True, True, False)


# === Changing while iterating ===
def grow():
    for item in growing:
        growing.add(item + 100)


growing = {1, 2}
assert error_of(grow) == 'RuntimeError: Set changed size during iteration'


# === Subclasses ===
class Bag(set):
    def __init__(self, items=(), label=None):
        super().__init__(items)
        self.label = label

    def __repr__(self):
        return f'Bag({sorted(self)}, {self.label!r})'


class Fixed(frozenset):
    def __new__(cls, items=(), label=None):
        self = super().__new__(cls, items)
        self.label = label
        return self


bag, fixed = Bag([1, 2], 'bag'), Fixed([2, 3], label='fixed')
results = bag | {3}, {3} | bag, bag.copy(), bag & fixed, fixed - bag, fixed.union(), fixed.copy()
assert [type(result).__name__ for result in results] == [
    'set', 'set', 'set', 'set', 'frozenset', 'frozenset', 'frozenset',
]
assert (bag, fixed.label, repr(fixed), bag == {1, 2}, hash(fixed) == hash(frozenset({2, 3}))) == (
    Bag([1, 2], 'bag'), 'fixed', 'Fixed({2, 3})', True, True,
)
assert error_of(lambda: hash(bag)) == "TypeError: unhashable type: 'Bag'"
bag |= {9}
assert (bag, type(bag).__name__) == (Bag([1, 2, 9], 'bag'), 'Bag')
assert (repr(set()), repr(frozenset()), repr({1}), repr(frozenset({'a'})), repr(Fixed())) == (
    'set()', 'frozenset()', '{1}', "frozenset({'a'})", 'Fixed()',
)


class Reflected:
    def __ror__(self, other):
        return f'ror {sorted(other)}'

    def __rsub__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return f'gt {sorted(other)}'


assert (mutable | Reflected(), mutable < Reflected()) == ('ror [1, 2, 3]', 'gt [1, 2, 3]')
assert error_of(lambda: mutable - Reflected()) == "TypeError: unsupported operand type(s) for -: 'set' and 'Reflected'"
