# Numbers that objects of the program give when they are asked for an int, a float or a complex number.
import itertools
import operator
import warnings

warnings.simplefilter('ignore')


def outcome(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Ints that are asked for ===
class TextIndex(str):
    def __index__(self):
        return 3


class TrueIndex:
    def __index__(self):
        return True


class BadIndex:
    def __index__(self):
        return [1]


assert [*enumerate('ab', TextIndex('x'))] == [(3, 'a'), (4, 'b')]
assert [first for first, _ in enumerate('ab', TrueIndex())] == [1, 2]
assert ([*itertools.islice('abc', TrueIndex())], [*itertools.repeat(7, TrueIndex())]) == (['a'], [7])
assert [*itertools.combinations('ab', TrueIndex())] == [('a',), ('b',)]
assert outcome(lambda: operator.index(BadIndex())) == 'TypeError: __index__ returned non-int (type list)'
TOO_LARGE = 'OverflowError: Python int too large to convert to C ssize_t'
for function in (itertools.combinations, itertools.permutations, itertools.combinations_with_replacement, itertools.batched):
    assert outcome(lambda: function('ab', 10**30)) == TOO_LARGE
assert outcome(lambda: itertools.repeat(1, 10**30)) == TOO_LARGE
assert outcome(lambda: itertools.product('ab', repeat=10**30)) == TOO_LARGE


# === Subclasses of numbers that convert themselves ===
class OwnFloat(float):
    def __float__(self):
        return 9.0

    def __int__(self):
        return 5


class OwnInt(int):
    def __float__(self):
        return 9.5


assert (complex(OwnFloat(4)), complex(OwnFloat(4), 2), '%d' % OwnFloat(3.7), '%.1f' % OwnFloat(3.7)) == (4, 9 + 2j, '5', '3.7')
assert ('%.1f' % OwnInt(2), '%d' % OwnInt(2), complex(OwnInt(2)), float(OwnInt(2))) == ('9.5', '2', 9.5, 9.5)
