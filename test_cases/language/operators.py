# Binary and unary operators of the builtin types, their precedence and their refusals.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Arithmetic ===
assert 7 // 2 == 3
assert -7 // 2 == -4
assert 7 // -2 == -4
assert -7 % 3 == 2
assert 7 % -3 == -2
assert repr(7 / 2) == '3.5'
assert repr(6 / 3) == '2.0'
assert repr(7.5 // 2) == '3.0'
assert repr(-7.5 // 2) == '-4.0'
assert repr(-7.5 % 2) == '0.5'
assert repr(7.5 % -2) == '-0.5'
assert 2 ** 10 == 1024
assert repr(2 ** -1) == '0.5'
assert (-2) ** 3 == -8
assert -2 ** 2 == -4
assert 2 ** 3 ** 2 == 512
assert 0 ** 0 == 1
assert repr(0.0 ** 0) == '1.0'
assert 10 ** 20 == 100000000000000000000
assert True + True == 2
assert repr(True * 3.5) == '3.5'
assert +True == 1
assert -False == 0
assert ~True == -2
assert ~5 == -6
assert --5 == 5
assert -(-5) ** 2 == -25

# === Bits ===
assert 6 & 3 == 2
assert 6 | 3 == 7
assert 6 ^ 3 == 5
assert True & False is False
assert True | 2 == 3
assert True ^ True is False
assert 1 << 70 == 1180591620717411303424
assert -1 >> 100 == -1
assert -5 >> 1 == -3
assert -5 & 0xFF == 251
assert -(1 << 70) >> 69 == -2
assert 1 | 2 ^ 3 & 4 << 1 == 3
assert 1 + 2 << 3 - 1 == 12

# === Sequences ===
assert 'ab' + 'cd' == 'abcd'
assert 'ab' * 3 == 'ababab'
assert 3 * 'ab' == 'ababab'
assert 'ab' * -1 == ''
assert 'ab' * True == 'ab'
assert [1] * 3 == [1, 1, 1]
assert 2 * (1, 2) == (1, 2, 1, 2)
assert b'ab' * 2 == b'abab'
assert [1] + [2] == [1, 2]
assert () + (1,) == (1,)
assert ('x' in 'axb') is True
assert ('' in '') is True
assert (b'a' in b'cab') is True
assert (97 in b'a') is True
assert (3 not in [1, 2]) is True
assert (None in [None]) is True
row = [0] * 2
grid = [row] * 2
grid[0][0] = 1
assert grid == [[1, 0], [1, 0]]

# === Identity and short circuits ===
calls = []


def note(value):
    calls.append(value)
    return value


assert (note(0) or note('') or note([])) == []
assert (note(1) and note(0) and note(2)) == 0
assert (note(0) or note(3) and note(4)) == 4
assert (not note(0) or note(5)) is True
assert calls == [0, '', [], 1, 0, 0, 3, 4, 0]
assert (None or 0) == 0
assert ('a' and 'b') == 'b'
assert (not 'a') is False
assert (not not []) is False
assert (1 if [] else 2) == 2
assert (1 if 0 else 2 if 0 else 3) == 3
assert ((None is None) and (None is not 0)) is True
assert (not None is None) is False

# === Precedence ===
assert 2 + 3 * 4 - 1 == 13
assert (not 1 == 2) is True
assert (1 < 2 == True) is False
assert (1 | 2 == 3) is True
assert ((1 | 2) == 3) is True
assert -1 ** 2 + 2 % 3 * 4 // 5 == 0
assert (1 if True else 2 + 10) == 1
assert (lambda: 1 if False else 2)() == 2
assert (lambda x: x or 3)(0) == 3
assert repr(2 ** -2 ** 1) == '0.25'
assert ~2 ** 2 == -5
assert 10 - 5 - 2 == 3
assert repr(100 / 10 / 2) == '5.0'
assert (5 & 3 == 3) is False

# === Refusals ===
assert error_of(lambda: 1 + 'a') == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: 'a' + 1) == 'TypeError: can only concatenate str (not "int") to str'
assert error_of(lambda: 'a' + b'b') == 'TypeError: can only concatenate str (not "bytes") to str'
assert error_of(lambda: b'a' + 'b') == "TypeError: can't concat str to bytes"
assert error_of(lambda: [1] + (2,)) == 'TypeError: can only concatenate list (not "tuple") to list'
assert error_of(lambda: (1,) + [2]) == 'TypeError: can only concatenate tuple (not "list") to tuple'
assert error_of(lambda: [] - []) == "TypeError: unsupported operand type(s) for -: 'list' and 'list'"
assert error_of(lambda: {} + {}) == "TypeError: unsupported operand type(s) for +: 'dict' and 'dict'"
assert error_of(lambda: None + 1) == "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'"
assert error_of(lambda: 1 - None) == "TypeError: unsupported operand type(s) for -: 'int' and 'NoneType'"
assert error_of(lambda: 'a' * 'b') == "TypeError: can't multiply sequence by non-int of type 'str'"
assert error_of(lambda: 'a' * 1.5) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(lambda: [1] * '2') == "TypeError: can't multiply sequence by non-int of type 'str'"
assert error_of(lambda: 1.5 * [1]) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(lambda: 1 & 1.0) == "TypeError: unsupported operand type(s) for &: 'int' and 'float'"
assert error_of(lambda: 1.0 << 2) == "TypeError: unsupported operand type(s) for <<: 'float' and 'int'"
assert error_of(lambda: 1 << 1.0) == "TypeError: unsupported operand type(s) for <<: 'int' and 'float'"
assert error_of(lambda: -'a') == "TypeError: bad operand type for unary -: 'str'"
assert error_of(lambda: +[]) == "TypeError: bad operand type for unary +: 'list'"
assert error_of(lambda: ~1.5) == "TypeError: bad operand type for unary ~: 'float'"
assert error_of(lambda: ~'a') == "TypeError: bad operand type for unary ~: 'str'"
assert error_of(lambda: -None) == "TypeError: bad operand type for unary -: 'NoneType'"
assert error_of(lambda: 1 @ 2) == "TypeError: unsupported operand type(s) for @: 'int' and 'int'"
assert error_of(lambda: 2 ** 'a') == "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'"
assert error_of(lambda: 'a' // 2) == "TypeError: unsupported operand type(s) for //: 'str' and 'int'"
assert error_of(lambda: divmod('a', 2)) == "TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'"
assert error_of(lambda: 1 << -1) == 'ValueError: negative shift count'
assert error_of(lambda: 1 >> -1) == 'ValueError: negative shift count'
assert error_of(lambda: 1 / 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 1 // 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 1 % 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 1.0 / 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 1.0 // 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 1.0 % 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: 0 ** -1) == 'ZeroDivisionError: zero to a negative power'
assert error_of(lambda: 0.0 ** -1) == 'ZeroDivisionError: zero to a negative power'
assert error_of(lambda: 1 in 2) == "TypeError: argument of type 'int' is not a container or iterable"
assert error_of(lambda: 1 in 'abc') == "TypeError: 'in <string>' requires string as left operand, not int"
assert error_of(lambda: None in 'abc') == "TypeError: 'in <string>' requires string as left operand, not NoneType"
assert error_of(lambda: 'a' in b'abc') == "TypeError: a bytes-like object is required, not 'str'"
assert error_of(lambda: 300 in b'abc') == 'ValueError: byte must be in range(0, 256)'
assert error_of(lambda: [] in set()) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert error_of(lambda: print + 1) == (
    "TypeError: unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'"
)
assert error_of(lambda: (lambda: 0) * 2) == "TypeError: unsupported operand type(s) for *: 'function' and 'int'"
assert error_of(lambda: len | int) == (
    "TypeError: unsupported operand type(s) for |: 'builtin_function_or_method' and 'type'"
)
