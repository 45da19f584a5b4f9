# set and frozenset: methods, operators, comparisons and errors.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


def s(value):
    """Members in order, to compare sets whatever their order."""
    return sorted(value, key=lambda item: (str(type(item)), item))


# === Construction ===
assert s({1, 2, 2}) == [1, 2]
assert set() == set()
assert s(set('aab')) == ['a', 'b']
assert s(set([1, 1.0, True])) == [1]
assert repr(frozenset()) == 'frozenset()'
assert s(frozenset('ba')) == ['a', 'b']
assert s({*'ab', *[1]}) == [1, 'a', 'b']
assert type({1}).__name__ == 'set'
assert type(frozenset()).__name__ == 'frozenset'
assert len({0, False, 0.0, ''}) == 2
f = frozenset({1})
assert repr((frozenset(f) is f, set({1}) == f)) == '(True, True)'
assert error_of(lambda: set(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: set(1, 2)) == 'TypeError: set expected at most 1 argument, got 2'
assert error_of(lambda: {[]}) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: set([[]])) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: {{}}) == "TypeError: cannot use 'dict' as a set element (unhashable type: 'dict')"
assert error_of(lambda: frozenset(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: {set()}) == "TypeError: cannot use 'set' as a set element (unhashable type: 'set')"
assert len({frozenset(), frozenset()}) == 1

# === Changing ===
a = {1}
assert (a.add(2), a.add(2), s(a)) == (None, None, [1, 2])
assert (a.remove(1), a.discard(99), s(a)) == (None, None, [2])
assert (a.pop(), a) == (2, set())
assert (a.update([1, 2], 'x', {3: 4}), s(a)) == (None, [1, 2, 3, 'x'])
assert (a.update(), a.clear(), a) == (None, None, set())
assert error_of(lambda: a.pop()) == "KeyError: 'pop from an empty set'"
assert error_of(lambda: a.remove(5)) == 'KeyError: 5'
assert error_of(lambda: a.remove('x')) == "KeyError: 'x'"
assert error_of(lambda: a.remove((1, 2))) == 'KeyError: (1, 2)'
assert error_of(lambda: a.add([])) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: a.update(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: a.update([1, []])) == (
    "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
)
assert s(a) == [1]
assert error_of(lambda: a.add()) == 'TypeError: set.add() takes exactly one argument (0 given)'
assert error_of(lambda: a.discard([])) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: frozenset().add(1)) == "AttributeError: 'frozenset' object has no attribute 'add'"
assert error_of(lambda: f.remove(1)) == "AttributeError: 'frozenset' object has no attribute 'remove'"
a = {1, 2, 3}
b = a.copy()
b.add(4)
assert repr((s(a), a.copy() is a, f.copy() is f)) == '([1, 2, 3], False, True)'

# === Operators and methods ===
a, b = {1, 2, 3}, {2, 3, 4}
assert s(a | b) == [1, 2, 3, 4]
assert s(a & b) == [2, 3]
assert s(a - b) == [1]
assert s(b - a) == [4]
assert s(a ^ b) == [1, 4]
assert s(a.union(b)) == [1, 2, 3, 4]
assert s(a.intersection(b)) == [2, 3]
assert s(a.difference(b)) == [1]
assert s(a.symmetric_difference(b)) == [1, 4]
assert s(a.union([9], 'z', {7: 8})) == [1, 2, 3, 7, 9, 'z']
assert s(a.intersection([1, 2], (2,))) == [2]
assert s(a.difference([1], [2])) == [3]
assert s(a.union()) == [1, 2, 3]
assert s(a.intersection()) == [1, 2, 3]
assert s(a.symmetric_difference([3, 3, 9])) == [1, 2, 9]
c = set(a)
c |= {9}
c &= {1, 2, 9}
c -= {1}
c ^= {2, 5}
assert s(c) == [5, 9]
c = {1, 2, 3}
assert c.intersection_update([1, 2], {2}) is None
assert s(c) == [2]
assert c.difference_update([2]) is None
assert c == set()
assert c.symmetric_difference_update('ab') is None
assert s(c) == ['a', 'b']
c = alias = {1}
c |= {2}
assert (alias is c) is True
c = alias = frozenset({1})
c |= {2}
assert (s(c), s(alias)) == ([1, 2], [1])
assert type(a | f).__name__ == 'set'
assert type(f | a).__name__ == 'frozenset'
assert type(f.union([1])).__name__ == 'frozenset'
assert error_of(lambda: a | [1]) == "TypeError: unsupported operand type(s) for |: 'set' and 'list'"
assert error_of(lambda: a & 'ab') == "TypeError: unsupported operand type(s) for &: 'set' and 'str'"
assert error_of(lambda: a - None) == "TypeError: unsupported operand type(s) for -: 'set' and 'NoneType'"
assert error_of(lambda: [1] | a) == "TypeError: unsupported operand type(s) for |: 'list' and 'set'"
assert error_of(lambda: a + b) == "TypeError: unsupported operand type(s) for +: 'set' and 'set'"
assert error_of(lambda: a.union(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: a.symmetric_difference()) == (
    'TypeError: set.symmetric_difference() takes exactly one argument (0 given)'
)
assert error_of(lambda: a.symmetric_difference([1], [2])) == (
    'TypeError: set.symmetric_difference() takes exactly one argument (2 given)'
)
assert error_of(lambda: a.intersection([[]])) == "TypeError: unhashable type: 'list'"
try:
    a |= [1]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "unsupported operand type(s) for |=: 'set' and 'list'"
c = {1, 2}
c -= c
assert c == set()
c = {1, 2}
c ^= c
assert c == set()

# === Comparison ===
assert ({1} < {1, 2}) is True
assert ({1, 2} < {1, 2}) is False
assert ({1, 2} <= {1, 2}) is True
assert ({1} > set()) is True
assert ({1} >= {2}) is False
assert ({1} == {1.0}) is True
assert ({1} == frozenset([1])) is True
assert ({1} != [1]) is True
assert {1}.issubset([1, 2]) is True
assert {1, 2}.issuperset('') is True
assert {1}.isdisjoint([2]) is True
assert {1}.isdisjoint({1}) is False
assert {1, 2}.issuperset([1]) is True
assert repr(({1} < {2}, {1} > {2}, {1} == {2})) == '(False, False, False)'
assert error_of(lambda: {1} < [1, 2]) == "TypeError: '<' not supported between instances of 'set' and 'list'"
assert error_of(lambda: {1} <= 5) == "TypeError: '<=' not supported between instances of 'set' and 'int'"
assert error_of(lambda: {1}.issubset(5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: {1}.isdisjoint(5)) == "TypeError: 'int' object is not iterable"
assert (1 in {1}) is True
assert (1.0 in {1}) is True
assert ('a' in {1}) is False
assert (frozenset([1]) in {frozenset([1])}) is True
assert ({1} in {frozenset([1])}) is True
assert error_of(lambda: [] in {1}) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"

# === Hash ===
assert (hash(frozenset([1, 2])) == hash(frozenset([2, 1]))) is True
assert {frozenset([1]): 'x'}[frozenset({1})] == 'x'
assert error_of(lambda: hash({1})) == "TypeError: unhashable type: 'set'"
assert {frozenset([1]): 'x'}.get(frozenset()) is None

# === Iteration and repr ===
assert repr(set()) == 'set()'
assert repr({1}) == '{1}'
assert repr(frozenset()) == 'frozenset()'
assert repr(frozenset({1})) == 'frozenset({1})'
assert repr({(1, 'a')}) == "{(1, 'a')}"
assert repr({'x'}) == "{'x'}"
assert bool(set()) is False
assert bool({0}) is True
assert len({1, 1, 2}) == 2
assert sum({1, 2}) == 3
assert max({1, 5}) == 5
assert sorted({3, 1}) == [1, 3]
assert error_of(lambda: {1}[0]) == "TypeError: 'set' object is not subscriptable"
assert error_of(lambda: {1} * 2) == "TypeError: unsupported operand type(s) for *: 'set' and 'int'"
assert error_of(lambda: {1}()) == "TypeError: 'set' object is not callable"
try:
    for item in (grow := {1}):
        grow.add(item + 1)
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'Set changed size during iteration'
try:
    for item in (shrink := {1, 2}):
        shrink.clear()
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'Set changed size during iteration'
for item in (same := {1}):
    same.discard(1)
    same.add(1)
assert same == {1}
it = iter({1})
assert (next(it), next(it, 'end')) == (1, 'end')
nan = float('nan')
assert repr((len({nan, nan}), nan in {nan})) == '(1, True)'
assert {1} | {1.0} == {1}
assert {True} & {1} == {1}
assert {1.0} - {1} == set()
assert set([1]).union([True]) == {1}
assert repr({1} | {1.0}) == '{1}'
assert repr({1.0} | {1}) == '{1.0}'
assert repr({True} & {1}) == '{1}'
