# Big integers: arithmetic identities, bits, text in every base, the limit of decimal digits, roots and number theory.
import math
import sys


def error_of(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


a, b = 3**200, -(7**90)

# === Identities ===
for x in (a, b, a + b, -a, a * b, 1, -1, 2**64, -(2**64), 2**63 - 1, 2**30, 2**60 - 1):
    for y in (b, a, 2**64, -(2**64), 3, -3, 2**30, 2**15 - 1):
        quotient, rest = divmod(x, y)
        assert quotient * y + rest == x and (rest == 0 or (rest < 0) == (y < 0)) and abs(rest) < abs(y)
        assert (x + y) - y == x and (x - y) + y == x and x * y // y == x
        assert (x & y) + (x | y) == x + y and (x ^ y) == (x | y) - (x & y)
        assert ~x == -x - 1 and x << 70 >> 70 == x and (x << 3) == x * 8 and x >> 5 == x // 32
        assert int(str(x)) == x == int(hex(x), 16) == int(f'{x:b}', 2) == int(oct(x), 0)
assert (a % 10**9, b % 10**9, a % -(10**9), (a * a) % 1_000_003, a // 10**90) == (
    699044001, 759972751, -300955999, 313558, 265613,
)
assert (str(a)[:12], str(b)[-12:], len(str(a * b)), hash(2**80) == hash(float(2**80))) == (
    '265613988875', '120240027249', 173, True,
)
assert (a.bit_length(), b.bit_length(), a.bit_count(), (-a).bit_count(), (a ^ a), (b & 0xFF), (b | 1) & 0xF) == (
    317, 253, 178, 178, 0, 143, 15,
)
assert (2**200 >> 199, 2**200 >> 201, -(2**200) >> 201, -(2**200) >> 10**6, 0 << 10**9, 1 << 64, -1 << 65) == (
    2, 0, -1, -1, 0, 18446744073709551616, -36893488147419103232,
)
assert error_of(lambda: 1 << -1) == 'ValueError: negative shift count'
assert error_of(lambda: 1 >> -1) == 'ValueError: negative shift count'
assert error_of(lambda: a % 0) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: a << 1.0) == "TypeError: unsupported operand type(s) for <<: 'int' and 'float'"
assert error_of(lambda: a & 1.0) == "TypeError: unsupported operand type(s) for &: 'int' and 'float'"
assert (a > b, a == float(a), a < float('inf'), -a < b < a, max(a, b, 10**100) == 10**100) == (
    True, False, True, True, True,
)

# === Text in bases ===
number = 0xDEADBEEF_CAFEBABE_0123456789ABCDEF
assert (f'{number:x}', f'{number:X}'[:8], f'{number:#o}', f'{number:_x}', f'{-number:#_b}'[:24]) == (
    'deadbeefcafebabe0123456789abcdef',
    'DEADBEEF',
    '0o3365333735762577272574004432126361152746757',
    'dead_beef_cafe_babe_0123_4567_89ab_cdef',
    '-0b1101_1110_1010_1101_1',
)
assert (f'{number:,}', f'{number:_}', f'{number:e}', f'{number:.3g}', f'{number:+d}'[:5], f'{number:060,d}') == (
    '295,990,755,076,957,304,698,161,171,062,762,229,231',
    '295_990_755_076_957_304_698_161_171_062_762_229_231',
    '2.959908e+38',
    '2.96e+38',
    '+2959',
    '0,000,000,295,990,755,076,957,304,698,161,171,062,762,229,231',
)
assert (f'{number:>45}|', f'{number:<45}|', f'{number:*^45}|', f'{-number:=45}|') == (
    '      295990755076957304698161171062762229231|',
    '295990755076957304698161171062762229231      |',
    '***295990755076957304698161171062762229231***|',
    '-     295990755076957304698161171062762229231|',
)
assert (int('zz', 36), int('-0b101', 0), int(' 0x_ff ', 16), int('1_000'), int('٣٤'), int('z' * 30, 36)) == (
    1295,
    -5,
    255,
    1000,
    34,
    48873677980689257489322752273774603865660850175,
)
for text, base in (
    ('12', 2), ('', 10), ('0x', 16), ('1__0', 10), ('_1', 10), ('1_', 10), ('0b2', 0), ('012', 0), ('- 1', 10),
    ('1', 1), ('1', 37), ('1', -2), ('g', 16), ('1.5', 10), ('0x1', 10),
):
    print(repr(text), base, error_of(int, text, base))
assert error_of(int, 5, 10) == "TypeError: int() can't convert non-string with explicit base"
assert error_of(int, '5', '10') == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(int, '5', 10.0) == "TypeError: 'float' object cannot be interpreted as an integer"
assert (int('00'), int('0_0', 0), int('-0'), int('+7'), int(b'\t12\n'), int(bytearray(b'f'), 16)) == (
    0, 0, 0, 7, 12, 15,
)

# === The limit of decimal digits, not of other bases ===
limit = sys.get_int_max_str_digits()
assert limit == 4300
big = 10**limit
assert error_of(str, big) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to '
    'increase the limit'
)
assert error_of(repr, -big) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to '
    'increase the limit'
)
assert error_of(lambda: f'{big}') == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to '
    'increase the limit'
)
assert error_of(lambda: '%d' % big) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to '
    'increase the limit'
)
assert error_of(int, '1' * (limit + 1)) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use '
    'sys.set_int_max_str_digits() to increase the limit'
)
assert error_of(int, '1' * (limit + 1), 7) == (
    'ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use '
    'sys.set_int_max_str_digits() to increase the limit'
)
assert (len(str(big - 1)), len(hex(big)), int('1' * (limit + 1), 16) > 0, len(f'{big:b}'), int('1' * limit) % 7) == (
    4300, 3574, True, 14285, 5,
)
assert error_of(lambda: big * 1.0) == 'OverflowError: int too large to convert to float'
assert error_of(float, big) == 'OverflowError: int too large to convert to float'
assert error_of(lambda: big / 3) == 'OverflowError: integer division result too large for a float'
assert (big // 10 ** (limit - 1), big / (big // 4), big % 997, math.log10(big), math.log2(2**5000)) == (
    10, 4.0, 327, 4300.0, 5000.0,
)
assert error_of(compile, '1' * (limit + 1), 's', 'eval') == (
    'SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use '
    'sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid '
    'decimal conversion limits. (s, line 1)'
)

# === Bytes ===
assert ((258).to_bytes(2), (258).to_bytes(4, 'little'), (-2).to_bytes(3, signed=True), (255).to_bytes()) == (
    b'\x01\x02', b'\x02\x01\x00\x00', b'\xff\xff\xfe', b'\xff',
)
assert (int.from_bytes(b'\x01\x02'), int.from_bytes(b'\xff\xfe', 'little', signed=True), int.from_bytes([1, 0, 0])) == (
    258, -257, 65536,
)
assert int.from_bytes(a.to_bytes(40, 'big'), 'big') == a
assert int.from_bytes(b.to_bytes(32, 'little', signed=True), 'little', signed=True) == b
assert error_of((256).to_bytes, 1) == 'OverflowError: int too big to convert'
assert error_of((-1).to_bytes, 1) == "OverflowError: can't convert negative int to unsigned"
assert error_of((1).to_bytes, -1) == 'ValueError: length argument must be non-negative'
assert error_of((1).to_bytes, 1, 'middle') == "ValueError: byteorder must be either 'little' or 'big'"
assert error_of(int.from_bytes, 'text') == "TypeError: cannot convert 'str' object to bytes"
assert error_of(int.from_bytes, [256]) == 'ValueError: bytes must be in range(0, 256)'

# === Powers, roots, and modular arithmetic ===
assert (pow(a, b % 100, 10**20), pow(3, a, 1000), pow(b, 3, 10**6), pow(7, -1, 2**64), pow(2, 10**6, 10**9 + 7)) == (
    2534975688051244001, 3, 480751, 7905747460161236407, 235042059,
)
for n in (0, 1, 2, 99, 10**40, 10**40 - 1, a, 2**200 + 1):
    root = math.isqrt(n)
    assert root * root <= n < (root + 1) ** 2
assert (math.isqrt(10**50), math.gcd(a, 3**50 * 7), math.lcm(2**40, 6**20) == 2**40 * 3**20, math.comb(100, 50)) == (
    10000000000000000000000000,
    717897987691852588770249,
    True,
    100891344545564193334812497256,
)
assert (math.factorial(30), math.perm(20, 10), math.prod(range(1, 30, 2)), math.gcd(b, 0) == -b) == (
    265252859812191058636308480000000,
    670442572800,
    6190283353629375,
    True,
)
assert error_of(math.isqrt, -1) == 'ValueError: isqrt() argument must be nonnegative'
assert error_of(math.factorial, -1) == 'ValueError: factorial() not defined for negative values'
assert error_of(pow, 6, -1, 9) == 'ValueError: base is not invertible for the given modulus'


# === Programs ===
def fibonacci(n):
    if n == 0:
        return 0, 1
    x, y = fibonacci(n // 2)
    x, y = x * (2 * y - x), x * x + y * y
    return (y, x + y) if n % 2 else (x, y)


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % base == 0:
            return n == base
        x = pow(base, odd, n)
        if x not in (1, n - 1) and not any((x := x * x % n) == n - 1 for _ in range(twos - 1)):
            return False
    return True


def pi_digits(count):
    digits, q, r, t, k, m, x = [], 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = (
                q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2,
            )
    return ''.join(map(str, digits))


assert fibonacci(300)[0] == 222232244629420445529739893461909967206666939096499764990979600
assert [n for n in range(100) if is_prime(n)] == [
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
]
assert [p for p in (31, 61, 67, 89, 107, 127, 257) if is_prime(2**p - 1)] == [31, 61, 89, 107, 127]
assert pi_digits(60) == '314159265358979323846264338327950288419716939937510582097494'
assert sum(int(digit) for digit in str(2**1000)) == 1366

# === Powers of two as operands ===
numbers = [2**63, -(2**63) - 1, 2**64 - 1, -(2**64), 2**200 + 12345, -(2**200) - 12345, 3**80, -(3**81), 10**30]
for number in numbers:
    for exponent in (0, 1, 5, 31, 32, 62, 63, 64, 65, 130, 300):
        power = 2**exponent
        assert number % power == number & (power - 1) == number - number // power * power
        assert number // power == number >> exponent
        assert number % -power == -(-number % power)
        assert 0 <= number % power < power
    for word in (1, 7, 255, 2**62, 2**63 - 1):
        assert number & word == (number + 2**320) % 2**320 & word
        assert number | word == number + word - (number & word)
        assert number ^ word == (number | word) - (number & word)
        assert word & number == number & word
        assert word | number == number | word
        assert word - number == -(number - word)
        assert divmod(number, word) == (number // word, number % word)
    for word in (-1, -8, -(2**63)):
        assert (number & word) + (number | word) == number + word
    assert (number < 5) == (number < 0)
    assert (5 < number) == (number > 0)
    assert number != 5
assert 2**64 >> 2**70 == 0
assert -(2**64) >> 2**70 == -1
assert [2**70 >> 64, -(2**70) >> 64, -(2**70) - 1 >> 64] == [64, -64, -65]

# === Digits of words ===
assert [bin(0), bin(-1), bin(2**63 - 1), bin(-(2**63))] == ['0b0', '-0b1', '0b' + '1' * 63, '-0b1' + '0' * 63]
assert [oct(8), hex(-255), hex(-(2**63)), hex(2**63)] == ['0o10', '-0xff', '-0x8000000000000000', '0x8000000000000000']
assert [divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(-(2**63), 1)] == [(3, 1), (-4, 1), (-4, -1), (-(2**63), 0)]
