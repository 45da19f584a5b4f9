# abs, round, divmod, pow and hash of numbers.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === abs ===
assert (abs(-5), abs(5), abs(True), abs(-(2**63)), abs(-(10**30)), abs(0)) == (
    (5, 5, 1, 9223372036854775808, 1000000000000000000000000000000, 0)
)
assert repr((abs(-2.5), abs(-0.0), abs(float('-inf')), abs(float('nan')), abs(False))) == '(2.5, 0.0, inf, nan, 0)'
assert error_of(lambda: abs('a')) == "TypeError: bad operand type for abs(): 'str'"
assert error_of(lambda: abs(None)) == "TypeError: bad operand type for abs(): 'NoneType'"
assert error_of(lambda: abs([])) == "TypeError: bad operand type for abs(): 'list'"
assert error_of(lambda: abs()) == 'TypeError: abs() takes exactly one argument (0 given)'
assert error_of(lambda: abs(1, 2)) == 'TypeError: abs() takes exactly one argument (2 given)'

# === divmod ===
assert (divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(-7, -2), divmod(0, 5), divmod(True, 2), divmod(10**30, 7), divmod(-(2**63), -1)) == (
    ((3, 1), (-4, 1), (-4, -1), (3, -1), (0, 0), (0, 1), (142857142857142857142857142857, 1), (9223372036854775808, 0))
)
assert repr((divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 0.5), divmod(1.0, 0.1), divmod(-1e-20, 1), divmod(5.0, float('inf')), divmod(-5.0, float('inf')), divmod(float('inf'), 1), divmod(0.0, -1))) == (
    '((3.0, 1.5), (-4.0, 0.5), (14.0, 0.0), (9.0, 0.09999999999999995), (-1.0, 1.0), (0.0, 5.0), (-1.0, inf), (nan, nan), (-0.0, -0.0))'
)
assert error_of(lambda: divmod(1, 0)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: divmod(1.0, 0)) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: divmod('a', 1)) == "TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'"
assert error_of(lambda: divmod(1)) == 'TypeError: divmod expected 2 arguments, got 1'
assert error_of(lambda: divmod(None, 1)) == (
    "TypeError: unsupported operand type(s) for divmod(): 'NoneType' and 'int'"
)

# === pow ===
assert (pow(2, 10), pow(-2, 3), pow(0, 0), pow(2, 100), pow(5, 3, 7), pow(-5, 3, 7), pow(5, 3, -7), pow(3, -1, 7), pow(3, -2, 7), pow(10, 10**18, 7), pow(0, 5, 1), pow(2, 0, 1), pow(base=2, exp=3), pow(2, 3, mod=5), pow(True, 5), pow(7, 1, 7)) == (
    (1024, -8, 1, 1267650600228229401496703205376, 6, 1, -1, 5, 4, 4, 0, 0, 8, 3, 1, 0)
)
assert repr((pow(2, -1), pow(2.0, 3), pow(4, 0.5), pow(2, -2), pow(0.0, 0), pow(-2.0, 3), pow(-1, 10**20), pow(2.5, 2), pow(0, 0.0), pow(1, -5))) == (
    '(0.5, 8.0, 2.0, 0.25, 1.0, -8.0, 1, 6.25, 1.0, 1.0)'
)
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
assert (round(5), round(2.5), round(3.5), round(-2.5), round(0.5), round(1e20), round(True), round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(55, -1), round(5, 10), round(5, -10), round(10**30, -29), round(15, -1), round(25, -1), round(35, -1)) == (
    (5, 2, 4, -2, 0, 100000000000000000000, 1, 1200, 1200, 1400, -1200, 60, 5, 0, 1000000000000000000000000000000, 20, 20, 40)
)
assert repr((round(2.675, 2), round(2.5, 0), round(1.25, 1), round(1.35, 1), round(-1.25, 1), round(1234.5, -2), round(0.0, 5), round(-0.4, 0), round(1e16, 2), round(1.0, 3), round(123.0, -3), round(567.0, -3), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1.15, 1))) == (
    '(2.67, 2.0, 1.2, 1.4, -1.2, 1200.0, 0.0, -0.0, 1e+16, 1.0, 0.0, 1000.0, 0.1, 0.2, 0.3, 1.1)'
)
assert repr((round(True, 0), round(5, None), round(2.5, None), round(2.7, True))) == '(1, 5, 2, 2.7)'
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
assert (round(r), round(r, 2), round(r, None), abs(r), divmod(r, 1), divmod(1, r), pow(r, 2), pow(r, 2, 3), pow(2, r), r**2, 2**r) == (
    ('rounded none', 'rounded 2', 'rounded none', 'abs', ('divmod', 1), ('rdivmod', 1), ('pow', 2, 'no mod'), ('pow', 2, 3), ('rpow', 2), ('pow', 2, 'no mod'), ('rpow', 2))
)

# === hash ===
assert (hash(1), hash(-1), hash(-2), hash(0), hash(True), hash(2**61 - 1), hash(2**61), hash(2**61 + 5), hash(-(2**61)), hash(10**50), hash(-(10**50))) == (
    (1, -2, -2, 0, 1, 0, 1, 6, -2, 619332571178673746, -619332571178673746)
)
assert (hash(1.0), hash(0.5), hash(-0.5), hash(0.1), hash(1e100), hash(1e-100), hash(float('inf')), hash(float('-inf')), hash(-1.0), hash(-0.0), hash(5e-324), hash(2.5)) == (
    (1, 1152921504606846976, -1152921504606846976, 230584300921369408, 1822893315824342674, 1735222877707689105, 314159, -314159, -2, 0, 16777216, 1152921504606846978)
)
assert (hash(()), hash((1,)), hash((1, 2)), hash((1, 2, 3)), hash((-1,)), hash((0, (0,))), hash((1.5, True)), hash(tuple(range(10)))) == (
    (5740354900026072187, -6644214454873602895, -3550055125485641917, 529344067295497451, 8078679518589016365, 2886958471919528486, 1767087712303363268, -2040549277248155741)
)
assert repr((hash(''), hash('') == hash(b''), hash('a') == hash(b'a'), hash('abc') == hash('abcd'), hash('é') == hash('\xe9'))) == (
    '(0, True, True, False, True)'
)
assert (hash(frozenset()), hash(frozenset({1})), hash(frozenset({1, 2, 3})), hash(frozenset(range(100)))) == (
    (133146708735736, -558064481276695278, -272375401224217160, 4411996150312757951)
)
assert repr((hash(range(0)), hash(range(3)) == hash((3, 0, 1)), hash(range(1)) == hash((1, 0, None)), hash(None) == hash(None))) == (
    '(2676694398852732306, True, True, True)'
)
assert (hash('a'), hash('abc'), hash('hello world'), hash(b'abc'), hash('é中😀')) == (
    (4644417185603328019, -4594863902769663758, -5642461784034726774, -4594863902769663758, 2586780515087696112)
)
assert error_of(lambda: hash([])) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: hash({})) == "TypeError: unhashable type: 'dict'"
assert error_of(lambda: hash(set())) == "TypeError: unhashable type: 'set'"
assert error_of(lambda: hash(())[0]) == "TypeError: 'int' object is not subscriptable"
assert error_of(lambda: hash((1, [2]))) == "TypeError: unhashable type: 'list'"
assert error_of(lambda: hash(bytearray())) == "TypeError: unhashable type: 'bytearray'"
assert error_of(lambda: hash()) == 'TypeError: hash() takes exactly one argument (0 given)'
assert error_of(lambda: hash({}.keys())) == "TypeError: unhashable type: 'dict_keys'"
assert error_of(lambda: hash(slice([]))) == "TypeError: unhashable type: 'list'"
assert repr((hash(int) == hash(int), hash(len) == hash(len), type(hash(object())).__name__)) == "(True, True, 'int')"
