# Comparison operators: chains, mixed types, sequences, and what cannot be ordered.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Chains ===
seen = []


def note(value):
    seen.append(value)
    return value


assert (note(1) < note(2) < note(3)) is True
assert seen == [1, 2, 3]
seen.clear()
assert (note(3) < note(2) < note(1)) is False
assert seen == [3, 2]
assert (1 < 3 > 2) is True
assert (1 == 1 != 2) is True
assert (1 < 2 < 2) is False
assert (3 in [3] in [[3]]) is True
assert ('a' < 'b' > 'a' != 'c') is True
assert ((1 < 2) == True) is True
assert (0 == 0 in [0]) is True
assert (1 == 1.0 == True) is True
assert (not 1 < 2 < 3) is False

# === Numbers of different types ===
assert (1 == 1.0) is True
assert (1 == True) is True
assert (0 == False) is True
assert (0.1 + 0.2 == 0.3) is False
assert (2 ** 53 == 2.0 ** 53) is True
assert (2 ** 53 + 1 == 2.0 ** 53) is False
assert (2 ** 53 + 1 > 2.0 ** 53) is True
assert (10 ** 400 > 1e308) is True
assert (10 ** 400 < float('inf')) is True
assert (-10 ** 400 > float('-inf')) is True
assert (0.0 == -0.0) is True
assert (True < 2) is True
assert (False < 0.5 < True) is True
nan = float('nan')
assert (nan == nan) is False
assert (nan != nan) is True
assert (nan < 1 or nan > 1 or nan <= nan) is False
assert (nan is nan) is True
assert ([nan] == [nan]) is True
assert (nan in [nan]) is True
assert (nan in [float('nan')]) is False
assert ((nan,) == (nan,)) is True
assert ({nan: 1} == {nan: 1}) is True
assert ([float('nan')] == [float('nan')]) is False

# === Strings and bytes ===
assert ('a' < 'B') is False
assert ('Z' < 'a' < 'é' < '中' < '😀') is True
assert ('ab' < 'abc') is True
assert ('' < 'a') is True
assert ('a' == b'a') is False
assert (b'a' < b'b') is True
assert ('é' == 'e\u0301') is False
assert ('10' < '9') is True

# === Sequences ===
assert ([1, 2] < [1, 2, 0]) is True
assert ([1, 3] > [1, 2, 9]) is True
assert ((1, 'a') < (1, 'b')) is True
assert ([] < [0]) is True
assert ((1, 2) == [1, 2]) is False
assert ([1, 2] == [1.0, True + 1]) is True
assert ([[1], [2]] < [[1], [3]]) is True
assert ((0, 'a') < (1, None)) is True
assert (range(3) == range(0, 3, 1)) is True
assert (range(0) == range(5, 5)) is True
assert (range(0, 3, 2) == range(0, 4, 2)) is True
assert (range(3) == [0, 1, 2]) is False

# === Dicts and sets ===
assert ({'a': 1, 'b': 2} == {'b': 2, 'a': 1}) is True
assert ({'a': 1} == {'a': 1.0}) is True
assert ({1: 'a'} == {True: 'a'}) is True
assert ({'a': 1} != {'a': 2}) is True
assert ({1, 2} == {2, 1}) is True
assert ({1} < {1, 2}) is True
assert ({1, 2} <= {1, 2}) is True
assert ({1} < {2}) is False
assert ({1} > {2}) is False
assert ({1} == frozenset({1})) is True
assert (set() == frozenset()) is True
assert ({1, 2} > frozenset({1})) is True
assert ({1: 2}.keys() == {1}) is True
assert ({1: 2}.items() == {(1, 2)}) is True
assert ({1: 2}.values() == {1: 2}.values()) is False

# === Different types ===
assert (None == 0) is False
assert (None == None) is True
assert ('a' == 1) is False
assert ([] == ()) is False
assert ([] == None) is False
assert (int == int) is True
assert (int != float) is True
assert (len == len) is True
assert (print != len) is True
assert (1).__eq__('a') is NotImplemented
assert (1).__lt__(1.5) is NotImplemented
assert 'a'.__lt__(1) is NotImplemented
assert [].__eq__(()) is NotImplemented
assert (1.5).__lt__(2) is True
assert (object() == object()) is False

# === What cannot be ordered ===
assert error_of(lambda: 1 < 'a') == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert error_of(lambda: 'a' >= 1) == "TypeError: '>=' not supported between instances of 'str' and 'int'"
assert error_of(lambda: None < 1) == "TypeError: '<' not supported between instances of 'NoneType' and 'int'"
assert error_of(lambda: None < None) == "TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'"
assert error_of(lambda: [] < ()) == "TypeError: '<' not supported between instances of 'list' and 'tuple'"
assert error_of(lambda: [1] < ['a']) == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert error_of(lambda: (1, 2) < (1, 'b')) == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert error_of(lambda: {} < {}) == "TypeError: '<' not supported between instances of 'dict' and 'dict'"
assert error_of(lambda: 1 <= []) == "TypeError: '<=' not supported between instances of 'int' and 'list'"
assert error_of(lambda: {1} < [1]) == "TypeError: '<' not supported between instances of 'set' and 'list'"
assert error_of(lambda: b'a' < 'a') == "TypeError: '<' not supported between instances of 'bytes' and 'str'"
assert error_of(lambda: int < float) == "TypeError: '<' not supported between instances of 'type' and 'type'"
assert error_of(lambda: object() < object()) == (
    "TypeError: '<' not supported between instances of 'object' and 'object'"
)
assert error_of(lambda: range(3) < range(4)) == (
    "TypeError: '<' not supported between instances of 'range' and 'range'"
)
assert error_of(lambda: 1 < 2 < 'a') == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert error_of(lambda: sorted([3, 'a', None])) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert error_of(lambda: max([1, 'a'])) == "TypeError: '>' not supported between instances of 'str' and 'int'"
