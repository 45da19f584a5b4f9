# needs-native
# __hash__ and __eq__ of keys in dicts and members of sets.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Keys ===
log = []


class Key:
    def __init__(self, name, code):
        self.name, self.code = name, code

    def __hash__(self):
        log.append(f'hash {self.name}')
        return self.code

    def __eq__(self, other):
        log.append(f'{self.name} == {getattr(other, "name", other)}')
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f'Key({self.name})'


a = Key('a', 1)
b = Key('b', 1)
c = Key('c', 2)
table = {a: 1}
assert log == ['hash a']
table[b] = 2
assert log == ['hash a', 'hash b', 'a == b']
log.clear()
assert table[a] == 1
assert log == ['hash a']
log.clear()
assert table[Key('b', 1)] == 2
assert log == ['hash b', 'a == b', 'b == b']
log.clear()
assert (c in table) is False
assert (Key('a', 2) in table) is False
assert log == ['hash c', 'hash a']
table[Key('a', 1)] = 'replaced'
assert repr(table) == "{Key(a): 'replaced', Key(b): 2}"
assert repr({a, b, c, Key('a', 1)}) == '{Key(a), Key(c), Key(b)}'
log.clear()
assert (a in {a}) is True
assert log == ['hash a', 'hash a']
assert table.get(Key('zz', 1), 'none') == 'none'
assert table.pop(b) == 2
assert len(table) == 1
assert ({a: 1} == {Key('a', 1): 1}) is True

# === Values of hash ===
class Hash:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


assert hash(Hash(5)) == 5
assert hash(Hash(-1)) == -2
assert hash(Hash(2**61 - 1)) == 2305843009213693951
assert hash(Hash(2**64)) == 8
assert hash(Hash(-(2**63))) == -9223372036854775808
assert (hash(Hash(10**30)) == hash(10**30)) is True
assert hash(Hash(True)) == 1
assert error_of(lambda: hash(Hash('x'))) == 'TypeError: __hash__ method should return an integer'
assert error_of(lambda: hash(Hash(1.0))) == 'TypeError: __hash__ method should return an integer'
assert error_of(lambda: hash(Hash(None))) == 'TypeError: __hash__ method should return an integer'
assert error_of(lambda: {Hash('x'): 1}) == (
    "TypeError: cannot use 'Hash' as a dict key (__hash__ method should return an integer)"
)

# === Unhashable ===
class EqOnly:
    def __eq__(self, other):
        return True


class Explicit:
    __hash__ = None


class Restored(EqOnly):
    __hash__ = object.__hash__


class Child(EqOnly):
    pass


class HashOnly:
    def __hash__(self):
        return 7


assert error_of(lambda: hash(EqOnly())) == "TypeError: unhashable type: 'EqOnly'"
assert error_of(lambda: hash(Explicit())) == "TypeError: unhashable type: 'Explicit'"
assert error_of(lambda: hash(Child())) == "TypeError: unhashable type: 'Child'"
assert error_of(lambda: {EqOnly(): 1}) == "TypeError: cannot use 'EqOnly' as a dict key (unhashable type: 'EqOnly')"
assert error_of(lambda: {Explicit()}) == (
    "TypeError: cannot use 'Explicit' as a set element (unhashable type: 'Explicit')"
)
assert error_of(lambda: {}[Explicit()]) == (
    "TypeError: cannot use 'Explicit' as a dict key (unhashable type: 'Explicit')"
)
assert error_of(lambda: {1: 2}.get([])) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: [] in {1: 2}) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: [] in {1}) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: {[]: 1}) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: {[1]}) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: {{}: 1}) == "TypeError: cannot use 'dict' as a dict key (unhashable type: 'dict')"
assert error_of(lambda: {(1, [2]): 3}) == "TypeError: cannot use 'tuple' as a dict key (unhashable type: 'list')"
assert error_of(lambda: set([[1]])) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: {1}.add([])) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: {1}.discard({})) == "TypeError: cannot use 'dict' as a set element (unhashable type: 'dict')"
assert error_of(lambda: frozenset([set()])) == "TypeError: cannot use 'set' as a set element (unhashable type: 'set')"
assert error_of(lambda: dict([([], 1)])) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: hash([])) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: hash({})) == "TypeError: unhashable type: 'dict'"
assert error_of(lambda: hash(set())) == "TypeError: unhashable type: 'set'"
assert error_of(lambda: hash((1, []))) == "TypeError: unhashable type: 'list'"
assert type(hash(Restored())).__name__ == 'int'
assert len({HashOnly(), HashOnly()}) == 2
assert ({1} in {frozenset({1})}) is True
assert (set() in [set()]) is True

# === A member that changes is lost ===
class Mutable:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return self.n == other.n


m = Mutable(1)
members = {m}
m.n = 2
assert (m in members) is False
assert (Mutable(1) in members) is False
assert (list(members) == [m]) is True

# === Errors inside ===
class Fails:
    def __init__(self, code=None):
        self.code = code

    def __hash__(self):
        if self.code is None:
            raise RuntimeError('no hash')
        return self.code

    def __eq__(self, other):
        raise RuntimeError('no eq')


assert error_of(lambda: {Fails(): 1}) == 'RuntimeError: no hash'
assert error_of(lambda: Fails() in {1}) == 'RuntimeError: no hash'
assert error_of(lambda: {1: 'one'}[Fails(1)]) == 'RuntimeError: no eq'
assert error_of(lambda: {1, Fails(1)}) == 'RuntimeError: no eq'
assert (Fails(2) in {1}) is False
assert error_of(lambda: {1: 'a'}.setdefault(Fails(1), 0)) == 'RuntimeError: no eq'
assert error_of(lambda: {1}.remove(Fails(1))) == 'RuntimeError: no eq'
assert error_of(lambda: {1: 'a'}.pop(Fails(1))) == 'RuntimeError: no eq'

# === Equal numbers are one key ===
mixed = {1: 'int', 1.0: 'float', True: 'bool'}
assert repr(mixed) == "{1: 'bool'}"
mixed[0] = 'zero'
mixed[False] = 'false'
mixed[-0.0] = 'minus zero'
assert repr(mixed) == "{1: 'bool', 0: 'minus zero'}"
assert mixed[0.0] == 'minus zero'
assert repr({True, 1, 1.0, 0, False}) == '{0, True}'
assert repr({2**70: 'a', float(2**70): 'b'}) == "{1180591620717411303424: 'b'}"
nan = float('nan')
by_nan = {nan: 1}
assert by_nan[nan] == 1
assert (float('nan') in by_nan) is False
assert len({nan, nan, float('nan')}) == 2
assert repr({'1': 's', 1: 'i', b'1': 'b', (1,): 't', None: 'n'}) == (
    "{'1': 's', 1: 'i', b'1': 'b', (1,): 't', None: 'n'}"
)
assert (hash(1) == hash(1.0) == hash(True)) is True
assert (hash((1, 2)) == hash((1.0, True + 1))) is True
assert (hash('abc') == hash('abc')) is True
assert (hash(frozenset({1, 2})) == hash(frozenset({2, 1}))) is True
