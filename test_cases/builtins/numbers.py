# needs-native
# abs, round, divmod, pow and hash of numbers.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === abs ===
assert abs(-5) == 5
assert abs(5) == 5
assert abs(True) == 1
assert abs(-(2**63)) == 9223372036854775808
assert abs(-(10**30)) == 1000000000000000000000000000000
assert abs(0) == 0
assert repr(abs(-2.5)) == '2.5'
assert repr(abs(-0.0)) == '0.0'
assert repr(abs(float('-inf'))) == 'inf'
assert repr(abs(float('nan'))) == 'nan'
assert repr(abs(False)) == '0'
assert error_of(lambda: abs('a')) == "TypeError: bad operand type for abs(): 'str'"
assert error_of(lambda: abs(None)) == "TypeError: bad operand type for abs(): 'NoneType'"
assert error_of(lambda: abs([])) == "TypeError: bad operand type for abs(): 'list'"
assert error_of(lambda: abs()) == 'TypeError: abs() takes exactly one argument (0 given)'
assert error_of(lambda: abs(1, 2)) == 'TypeError: abs() takes exactly one argument (2 given)'

# === divmod ===
assert divmod(7, 2) == (3, 1)
assert divmod(-7, 2) == (-4, 1)
assert divmod(7, -2) == (-4, -1)
assert divmod(-7, -2) == (3, -1)
assert divmod(0, 5) == (0, 0)
assert divmod(True, 2) == (0, 1)
assert divmod(10**30, 7) == (142857142857142857142857142857, 1)
assert divmod(-(2**63), -1) == (9223372036854775808, 0)
assert repr(divmod(7.5, 2)) == '(3.0, 1.5)'
assert repr(divmod(-7.5, 2)) == '(-4.0, 0.5)'
assert repr(divmod(7, 0.5)) == '(14.0, 0.0)'
assert repr(divmod(1.0, 0.1)) == '(9.0, 0.09999999999999995)'
assert repr(divmod(-1e-20, 1)) == '(-1.0, 1.0)'
assert repr(divmod(5.0, float('inf'))) == '(0.0, 5.0)'
assert repr(divmod(-5.0, float('inf'))) == '(-1.0, inf)'
assert repr(divmod(float('inf'), 1)) == '(nan, nan)'
assert repr(divmod(0.0, -1)) == '(-0.0, -0.0)'
assert error_of(lambda: divmod(1, 0)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: divmod(1.0, 0)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: divmod('a', 1)) == "TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'"
assert error_of(lambda: divmod(1)) == 'TypeError: divmod expected 2 arguments, got 1'
assert error_of(lambda: divmod(None, 1)) == (
    "TypeError: unsupported operand type(s) for divmod(): 'NoneType' and 'int'"
)

# === pow ===
assert pow(2, 10) == 1024
assert pow(-2, 3) == -8
assert pow(0, 0) == 1
assert pow(2, 100) == 1267650600228229401496703205376
assert pow(5, 3, 7) == 6
assert pow(-5, 3, 7) == 1
assert pow(5, 3, -7) == -1
assert pow(3, -1, 7) == 5
assert pow(3, -2, 7) == 4
assert pow(10, 10**18, 7) == 4
assert pow(0, 5, 1) == 0
assert pow(2, 0, 1) == 0
assert pow(base=2, exp=3) == 8
assert pow(2, 3, mod=5) == 3
assert pow(True, 5) == 1
assert pow(7, 1, 7) == 0
assert repr(pow(2, -1)) == '0.5'
assert repr(pow(2.0, 3)) == '8.0'
assert repr(pow(4, 0.5)) == '2.0'
assert repr(pow(2, -2)) == '0.25'
assert repr(pow(0.0, 0)) == '1.0'
assert repr(pow(-2.0, 3)) == '-8.0'
assert repr(pow(-1, 10**20)) == '1'
assert repr(pow(2.5, 2)) == '6.25'
assert repr(pow(0, 0.0)) == '1.0'
assert repr(pow(1, -5)) == '1.0'
assert error_of(lambda: pow(0, -1)) == 'ZeroDivisionError: zero to a negative power'
assert error_of(lambda: pow(2, 3, 0)) == 'ValueError: pow() 3rd argument cannot be 0'
assert error_of(lambda: pow(2, -1, 4)) == 'ValueError: base is not invertible for the given modulus'
assert error_of(lambda: pow(6, -1, 9)) == 'ValueError: base is not invertible for the given modulus'
assert error_of(lambda: pow('a', 2)) == "TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'"
assert error_of(lambda: pow(2, 'a')) == "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'"
assert error_of(lambda: pow(2.0, 3, 5)) == (
    'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
)
assert error_of(lambda: pow(2)) == "TypeError: pow() missing required argument 'exp' (pos 2)"
assert error_of(lambda: pow(2, 3, 4, 5)) == 'TypeError: pow() takes at most 3 arguments (4 given)'
assert error_of(lambda: pow(2, 3, 5.0)) == (
    'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
)
assert error_of(lambda: pow(10.0, 1000)) == "OverflowError: (34, 'Numerical result out of range')"

# === round ===
assert round(5) == 5
assert round(2.5) == 2
assert round(3.5) == 4
assert round(-2.5) == -2
assert round(0.5) == 0
assert round(1e20) == 100000000000000000000
assert round(True) == 1
assert round(1234, -2) == 1200
assert round(1250, -2) == 1200
assert round(1350, -2) == 1400
assert round(-1250, -2) == -1200
assert round(55, -1) == 60
assert round(5, 10) == 5
assert round(5, -10) == 0
assert round(10**30, -29) == 1000000000000000000000000000000
assert round(15, -1) == 20
assert round(25, -1) == 20
assert round(35, -1) == 40
assert repr(round(2.675, 2)) == '2.67'
assert repr(round(2.5, 0)) == '2.0'
assert repr(round(1.25, 1)) == '1.2'
assert repr(round(1.35, 1)) == '1.4'
assert repr(round(-1.25, 1)) == '-1.2'
assert repr(round(1234.5, -2)) == '1200.0'
assert repr(round(0.0, 5)) == '0.0'
assert repr(round(-0.4, 0)) == '-0.0'
assert repr(round(1e16, 2)) == '1e+16'
assert repr(round(1.0, 3)) == '1.0'
assert repr(round(123.0, -3)) == '0.0'
assert repr(round(567.0, -3)) == '1000.0'
assert repr(round(0.15, 1)) == '0.1'
assert repr(round(0.25, 1)) == '0.2'
assert repr(round(0.35, 1)) == '0.3'
assert repr(round(1.15, 1)) == '1.1'
assert repr(round(True, 0)) == '1'
assert repr(round(5, None)) == '5'
assert repr(round(2.5, None)) == '2'
assert repr(round(2.7, True)) == '2.7'
assert error_of(lambda: round('a')) == "TypeError: type str doesn't define __round__ method"
assert error_of(lambda: round(1.5, 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: round(1.5, 1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: round(5, 1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: round(float('nan'))) == 'ValueError: cannot convert float NaN to integer'
assert error_of(lambda: round(float('inf'))) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: round(None)) == "TypeError: type NoneType doesn't define __round__ method"
assert error_of(lambda: round(1.5, 1, 2)) == 'TypeError: round() takes at most 2 arguments (3 given)'


class Rounds:
    def __round__(self, digits='none'):
        return f'rounded {digits}'

    def __abs__(self):
        return 'abs'

    def __divmod__(self, other):
        return ('divmod', other)

    def __rdivmod__(self, other):
        return ('rdivmod', other)

    def __pow__(self, other, mod='no mod'):
        return ('pow', other, mod)

    def __rpow__(self, other):
        return ('rpow', other)


r = Rounds()
assert round(r) == 'rounded none'
assert round(r, 2) == 'rounded 2'
assert round(r, None) == 'rounded none'
assert abs(r) == 'abs'
assert divmod(r, 1) == ('divmod', 1)
assert divmod(1, r) == ('rdivmod', 1)
assert pow(r, 2) == ('pow', 2, 'no mod')
assert pow(r, 2, 3) == ('pow', 2, 3)
assert pow(2, r) == ('rpow', 2)
assert r**2 == ('pow', 2, 'no mod')
assert 2**r == ('rpow', 2)

# === hash ===
assert hash(1) == 1
assert hash(-1) == -2
assert hash(-2) == -2
assert hash(0) == 0
assert hash(True) == 1
assert hash(2**61 - 1) == 0
assert hash(2**61) == 1
assert hash(2**61 + 5) == 6
assert hash(-(2**61)) == -2
assert hash(10**50) == 619332571178673746
assert hash(-(10**50)) == -619332571178673746
assert hash(1.0) == 1
assert hash(0.5) == 1152921504606846976
assert hash(-0.5) == -1152921504606846976
assert hash(0.1) == 230584300921369408
assert hash(1e100) == 1822893315824342674
assert hash(1e-100) == 1735222877707689105
assert hash(float('inf')) == 314159
assert hash(float('-inf')) == -314159
assert hash(-1.0) == -2
assert hash(-0.0) == 0
assert hash(5e-324) == 16777216
assert hash(2.5) == 1152921504606846978
assert hash(()) == 5740354900026072187
assert hash((1,)) == -6644214454873602895
assert hash((1, 2)) == -3550055125485641917
assert hash((1, 2, 3)) == 529344067295497451
assert hash((-1,)) == 8078679518589016365
assert hash((0, (0,))) == 2886958471919528486
assert hash((1.5, True)) == 1767087712303363268
assert hash(tuple(range(10))) == -2040549277248155741
assert hash('') == 0
assert (hash('') == hash(b'')) is True
assert (hash('a') == hash(b'a')) is True
assert (hash('abc') == hash('abcd')) is False
assert (hash('é') == hash('\xe9')) is True
assert hash(frozenset()) == 133146708735736
assert hash(frozenset({1})) == -558064481276695278
assert hash(frozenset({1, 2, 3})) == -272375401224217160
assert hash(frozenset(range(100))) == 4411996150312757951
assert hash(range(0)) == 2676694398852732306
assert (hash(range(3)) == hash((3, 0, 1))) is True
assert (hash(range(1)) == hash((1, 0, None))) is True
assert (hash(None) == hash(None)) is True
assert hash('a') == 4644417185603328019
assert hash('abc') == -4594863902769663758
assert hash('hello world') == -5642461784034726774
assert hash(b'abc') == -4594863902769663758
assert hash('é中😀') == 2586780515087696112
assert error_of(lambda: hash([])) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: hash({})) == "TypeError: unhashable type: 'dict'"
assert error_of(lambda: hash(set())) == "TypeError: unhashable type: 'set'"
assert error_of(lambda: hash(())[0]) == "TypeError: 'int' object is not subscriptable"
assert error_of(lambda: hash((1, [2]))) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: hash()) == 'TypeError: hash() takes exactly one argument (0 given)'
assert error_of(lambda: hash({}.keys())) == "TypeError: unhashable type: 'dict_keys'"
assert error_of(lambda: hash(slice([]))) == "TypeError: unhashable type: 'list'"
assert (hash(int) == hash(int)) is True
assert (hash(len) == hash(len)) is True
assert type(hash(object())).__name__ == 'int'
