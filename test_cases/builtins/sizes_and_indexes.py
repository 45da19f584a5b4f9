# Numbers that say how many or where: what has __index__, what is too large, what comes first when several are wrong.
import bisect
import itertools
import json
import random
import time
import types
import warnings

warnings.simplefilter('ignore')


def error_of(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Number(int):
    pass


class TextWithIndex(str):
    def __index__(self):
        return 5


random.seed(1)

# === A bool or a subclass of int from __index__ ===
yes = Index(True)
assert list(enumerate('ab', yes)) == [(1, 'a'), (2, 'b')]
assert list(enumerate('a', TextWithIndex('x'))) == [(5, 'a')]
assert [type(number) for number, _ in enumerate('ab', Number(5))] == [int, int]
assert list(itertools.islice('abc', yes)) == ['a']
assert list(itertools.repeat(7, yes)) == [7]
assert list(itertools.combinations('abc', yes)) == [('a',), ('b',), ('c',)]
assert list(itertools.batched('ab', yes)) == [('a',), ('b',)]
assert list(itertools.product('ab', repeat=yes)) == [('a',), ('b',)]
assert len(random.choices('ab', k=yes)) == 1
assert [type(number) for number in itertools.islice(itertools.count(True), 2)] == [int, int]
assert repr(itertools.count(True)) == 'count(1)'
assert 0 <= random.getrandbits(Index(3)) < 8

# === Too large ===
large = 10**30
too_large = 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(itertools.repeat, 1, large) == too_large
assert error_of(itertools.combinations, 'ab', large) == too_large
assert error_of(itertools.combinations, 5, -large) == too_large
assert error_of(itertools.permutations, 'ab', large) == too_large
assert error_of(itertools.batched, 'ab', large) == too_large
assert error_of(itertools.product, 'ab', repeat=large) == too_large
assert error_of(itertools.tee, 'ab', large) == too_large
assert error_of(bisect.bisect, [1], 1, large) == too_large
assert error_of(bisect.bisect, [1], 1, 0, large) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert error_of(time.gmtime, 1e20) == 'OverflowError: timestamp out of range for platform time_t'

# === Which of two wrong arguments is named ===
assert error_of(itertools.combinations, 5, 1.5) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(itertools.permutations, 5, -1) == "TypeError: 'int' object is not iterable"
assert error_of(itertools.permutations, 'a', -1) == 'ValueError: r must be non-negative'
assert error_of(sum, 0, 'a') == error_of(sum, 5, b'') == "TypeError: 'int' object is not iterable"
assert error_of(sum, [1], 'a') == "TypeError: sum() can't sum strings [use ''.join(seq) instead]"
assert error_of(random.getrandbits, -1) == 'ValueError: Cannot convert negative int'
assert error_of(random.randbytes, -1) == 'ValueError: Cannot convert negative int'

# === bisect ===
assert error_of(bisect.bisect, [1], 1, 'a') == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(bisect.bisect, [1], 1, 0, 'a') == "TypeError: argument should be integer or None, not 'str'"
assert bisect.bisect([1, 2], 5, 0, -1) == 2
assert error_of(bisect.bisect, {'a': 1}, 0) == error_of(bisect.insort, {}, 0) == 'TypeError: dict is not a sequence'

# === Bytes ===
assert error_of(bytes, int) == "TypeError: cannot convert 'type' object to bytes"
assert error_of(bytearray, int) == "TypeError: cannot convert 'type' object to bytearray"
assert error_of(bytearray().extend, int) == "TypeError: can't extend bytearray with type"
assert error_of(bytearray().extend, TextWithIndex('a')) == "TypeError: expected iterable of integers; got: 'str'"
array = bytearray(b'x')
array.extend('')
assert array == b'x'


# === Deleting items: of sequences by index, and else ===
def delete(container, key):
    del container[key]


class Plain:
    pass


class Gives:
    def __getitem__(self, key):
        return key


for container, name in ((Plain(), 'Plain'), (Gives(), 'Gives'), ((1,), 'tuple'), ('a', 'str'), (frozenset(), 'frozenset')):
    assert error_of(delete, container, 0) == f"TypeError: '{name}' object doesn't support item deletion"
    assert error_of(delete, container, 'a') == f"TypeError: '{name}' object does not support item deletion"
    assert error_of(delete, container, slice(1)) == f"TypeError: '{name}' object does not support item deletion"
for container, name in ((ValueError(), 'ValueError'), (5, 'int'), (object(), 'object'), (types.SimpleNamespace(), 'types.SimpleNamespace')):
    assert error_of(delete, container, 0) == f"TypeError: '{name}' object does not support item deletion"

# === Names of types in messages ===
assert error_of(format, list[int], 'd') == 'TypeError: unsupported format string passed to types.GenericAlias.__format__'
assert error_of(format, int | str, 'd') == 'TypeError: unsupported format string passed to typing.Union.__format__'
assert error_of(aiter, int | str) == "TypeError: 'typing.Union' object is not an async iterable"
assert error_of(lambda: 1 in types.SimpleNamespace()) == (
    "TypeError: argument of type 'types.SimpleNamespace' is not a container or iterable"
)

# === Odds ===
assert (int in list[int], [*list[int]][0] in list[int]) == (False, True)
assert error_of(complex, '1_c²') == "ValueError: could not convert string to complex: '1_c²'"
assert error_of(complex, 'c²') == 'ValueError: complex() arg is a malformed string'
assert error_of(eval, '3²') == "SyntaxError: invalid character '²' (U+00B2) (<string>, line 1)"
assert error_of(eval, '0x1٣') == "SyntaxError: invalid character '٣' (U+0663) (<string>, line 1)"
assert repr(OSError([], 1, None)) == 'OSError([], 1, None)'
proxy = types.MappingProxyType({'a': 1})
assert error_of(json.dumps, proxy) == 'TypeError: Object of type mappingproxy is not JSON serializable'
assert error_of(hash, proxy) == "TypeError: unhashable type: 'dict'"
assert error_of(type, 'T', (), proxy) == 'TypeError: type.__new__() argument 3 must be dict, not mappingproxy'
