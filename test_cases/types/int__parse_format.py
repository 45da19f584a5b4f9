# int(): parsing of texts in every base; bin, oct, hex, str and their limits.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Decimal texts ===
assert int('42') == 42
assert int(' 42 ') == 42
assert int('\n-42\t') == -42
assert int('+42') == 42
assert int('  1_0 ') == 10
assert int('1_000') == 1000
assert int('0') == 0
assert int('-0') == 0
assert int('007') == 7
assert int('00_1') == 1
assert int('\u0663\u0664') == 34
assert int('\u3000 5') == 5
assert int('９') == 9
assert int(b' 7 ') == 7
assert int('9223372036854775808') == 9223372036854775808
assert int('-9223372036854775809') == -9223372036854775809
assert int('1' * 40) == 1111111111111111111111111111111111111111
assert error_of(lambda: int('')) == "ValueError: invalid literal for int() with base 10: ''"
assert error_of(lambda: int(' ')) == "ValueError: invalid literal for int() with base 10: ' '"
assert error_of(lambda: int('x')) == "ValueError: invalid literal for int() with base 10: 'x'"
assert error_of(lambda: int('1.5')) == "ValueError: invalid literal for int() with base 10: '1.5'"
assert error_of(lambda: int('1e5')) == "ValueError: invalid literal for int() with base 10: '1e5'"
assert error_of(lambda: int('1__0')) == "ValueError: invalid literal for int() with base 10: '1__0'"
assert error_of(lambda: int('_1')) == "ValueError: invalid literal for int() with base 10: '_1'"
assert error_of(lambda: int('1_')) == "ValueError: invalid literal for int() with base 10: '1_'"
assert error_of(lambda: int('- 1')) == "ValueError: invalid literal for int() with base 10: '- 1'"
assert error_of(lambda: int('--1')) == "ValueError: invalid literal for int() with base 10: '--1'"
assert error_of(lambda: int('+-1')) == "ValueError: invalid literal for int() with base 10: '+-1'"
assert error_of(lambda: int('+')) == "ValueError: invalid literal for int() with base 10: '+'"
assert error_of(lambda: int('1 2')) == "ValueError: invalid literal for int() with base 10: '1 2'"
assert error_of(lambda: int('0x10')) == "ValueError: invalid literal for int() with base 10: '0x10'"
assert error_of(lambda: int('1,000')) == "ValueError: invalid literal for int() with base 10: '1,000'"
assert error_of(lambda: int('½')) == "ValueError: invalid literal for int() with base 10: '½'"
assert error_of(lambda: int('1\x00')) == "ValueError: invalid literal for int() with base 10: '1\\x00'"
assert error_of(lambda: int(b'x')) == "ValueError: invalid literal for int() with base 10: b'x'"
assert error_of(lambda: int('é')) == "ValueError: invalid literal for int() with base 10: 'é'"
assert error_of(lambda: int('\ud800')) == "ValueError: invalid literal for int() with base 10: '\\ud800'"
assert error_of(lambda: int("it's")) == 'ValueError: invalid literal for int() with base 10: "it\'s"'

# === Bases ===
assert int('101', 2) == 5
assert int('ff', 16) == 255
assert int('FF', 16) == 255
assert int('z', 36) == 35
assert int('Zz', 36) == 1295
assert int('777', 8) == 511
assert int('-11', 3) == -4
assert int('1_0', 2) == 2
assert int('0b11', 2) == 3
assert int('0B11', 2) == 3
assert int('0o17', 8) == 15
assert int('0xFf', 16) == 255
assert int('-0x1f', 16) == -31
assert int('0x_1', 16) == 1
assert int('0b11', 0) == 3
assert int('0o17', 0) == 15
assert int('0xff', 0) == 255
assert int('10', 0) == 10
assert int('0', 0) == 0
assert int('000', 0) == 0
assert int(' -0X1F ', 0) == -31
assert int('1_0', 0) == 10
assert int('0b1', 16) == 177
assert int('b', base=12) == 11
assert int(b'11', 2) == 3
assert int('1' * 70, 2) == 1180591620717411303423
assert int('f' * 20, 16) == 1208925819614629174706175
assert int('10', True + 1) == 2
assert error_of(lambda: int('2', 2)) == "ValueError: invalid literal for int() with base 2: '2'"
assert error_of(lambda: int('g', 16)) == "ValueError: invalid literal for int() with base 16: 'g'"
assert error_of(lambda: int('08', 0)) == "ValueError: invalid literal for int() with base 0: '08'"
assert error_of(lambda: int('0b2', 0)) == "ValueError: invalid literal for int() with base 0: '0b2'"
assert error_of(lambda: int('0x', 16)) == "ValueError: invalid literal for int() with base 16: '0x'"
assert error_of(lambda: int('0o17', 16)) == "ValueError: invalid literal for int() with base 16: '0o17'"
assert error_of(lambda: int('', 2)) == "ValueError: invalid literal for int() with base 2: ''"
assert error_of(lambda: int('1', 1)) == 'ValueError: int() base must be >= 2 and <= 36, or 0'
assert error_of(lambda: int('1', 37)) == 'ValueError: int() base must be >= 2 and <= 36, or 0'
assert error_of(lambda: int('1', -2)) == 'ValueError: int() base must be >= 2 and <= 36, or 0'
assert error_of(lambda: int(5, 2)) == "TypeError: int() can't convert non-string with explicit base"
assert error_of(lambda: int(5.5, 2)) == "TypeError: int() can't convert non-string with explicit base"
assert error_of(lambda: int('5', '2')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: int('5', 2.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: int(base=2)) == 'TypeError: int() missing string argument'
assert error_of(lambda: int('10', None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"

# === Other arguments ===
assert int() == 0
assert int(5) == 5
assert int(True) == 1
assert int(2.9) == 2
assert int(-2.9) == -2
assert int(1e10) == 10000000000
assert int(-0.0) == 0
assert int(0.99999999999999999) == 1
assert (int(1e20), int(123456789.987654321), int(2.0**70)) == (
    (100000000000000000000, 123456789, 1180591620717411303424)
)
assert error_of(lambda: int(None)) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"
)
assert error_of(lambda: int([])) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'"
)
assert error_of(lambda: int(float('inf'))) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: int(float('-inf'))) == 'OverflowError: cannot convert float infinity to integer'
assert error_of(lambda: int(float('nan'))) == 'ValueError: cannot convert float NaN to integer'
assert error_of(lambda: int(1, 2, 3)) == 'TypeError: int expected at most 2 arguments, got 3'
assert error_of(lambda: int(x=5)) == "TypeError: int() got an unexpected keyword argument 'x'"
assert error_of(lambda: int(object)) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'type'"
)


class Texty:
    def __str__(self):
        return '5'


assert error_of(lambda: int(Texty())) == (
    "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'Texty'"
)


class Truncates:
    def __int__(self):
        return 3

    def __index__(self):
        return 4


assert int(Truncates()) == 3
assert hex(Truncates()) == '0x4'
assert [0, 1, 2, 3, 'four'][Truncates()] == 'four'

# === bin, oct, hex ===
assert bin(0) == '0b0'
assert bin(5) == '0b101'
assert bin(-5) == '-0b101'
assert bin(True) == '0b1'
assert oct(8) == '0o10'
assert oct(-8) == '-0o10'
assert oct(0) == '0o0'
assert hex(255) == '0xff'
assert hex(-255) == '-0xff'
assert hex(0) == '0x0'
assert hex(2**70) == '0x400000000000000000'
assert bin(2**65)[:6] == '0b1000'
assert hex(-(2**64)) == '-0x10000000000000000'
assert error_of(lambda: bin(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: hex('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: oct(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert error_of(lambda: hex()) == 'TypeError: hex() takes exactly one argument (0 given)'

# === str and repr ===
assert str(0) == '0'
assert str(-5) == '-5'
assert str(10**20) == '100000000000000000000'
assert repr(2**64) == '18446744073709551616'
assert str(-(10**30)) == '-1000000000000000000000000000000'
assert str(True) == 'True'
assert repr(False) == 'False'
assert (len(str(10**4299)), str(10**4299)[:3]) == (4300, '100')
assert error_of(lambda: str(10**4300)) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use '
    'sys.set_int_max_str_digits() to increase the limit'
)
assert error_of(lambda: repr(10**5000)) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use '
    'sys.set_int_max_str_digits() to increase the limit'
)
assert error_of(lambda: int('1' * 4301)) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use '
    'sys.set_int_max_str_digits() to increase the limit'
)
assert (len(f'{10**4299}'), int('1' * 4300) % 1000) == (4300, 111)
assert error_of(lambda: f'{10**4300}') == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use '
    'sys.set_int_max_str_digits() to increase the limit'
)
assert error_of(lambda: '%d' % 10**4300) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use '
    'sys.set_int_max_str_digits() to increase the limit'
)
assert error_of(lambda: int('1_' * 4300 + '1')) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use '
    'sys.set_int_max_str_digits() to increase the limit'
)
assert repr((len(hex(10**5000)), int('f' * 5000, 16) == 16**5000 - 1)) == '(4155, True)'

# === format ===
assert format(1234567, ',') == '1,234,567'
assert format(1234567, '_') == '1_234_567'
assert format(255, 'x') == 'ff'
assert format(255, '#X') == '0XFF'
assert format(5, '08b') == '00000101'
assert format(-5, '08b') == '-0000101'
assert format(10**25, ',') == '10,000,000,000,000,000,000,000,000'
assert format(-(2**70), '_x') == '-40_0000_0000_0000_0000'
assert format(2**70, 'e') == '1.180592e+21'
assert format(7, '.3f') == '7.000'
assert format(10**20, 'g') == '1e+20'
assert format(3, '%') == '300.000000%'
assert format(65, 'c') == 'A'
assert format(5, '+') == '+5'
assert format(5, '^7') == '   5   '
assert format(5, '*<4') == '5***'
assert format(-5, '=6') == '-    5'
assert error_of(lambda: format(5, 's')) == "ValueError: Unknown format code 's' for object of type 'int'"
assert error_of(lambda: format(5, '.3')) == 'ValueError: Precision not allowed in integer format specifier'
assert error_of(lambda: format(5, ',b')) == "ValueError: Cannot specify ',' with 'b'."
assert error_of(lambda: format(10**400, 'f')) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: format(10**400, 'e')) == 'OverflowError: int too large to convert to float'
