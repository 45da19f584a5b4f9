# needs-native
# sys: the parts that a sandboxed program may see.
import sys

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


assert sys.maxsize == 9223372036854775807
assert sys.maxunicode == 1114111
assert sys.byteorder == 'little'
assert sys.getrecursionlimit() == 1000
assert sys.version_info[:2] == (3, 14)
assert sys.version_info.major == 3
assert sys.version_info.minor == 14
assert (sys.version_info >= (3, 14)) is True
assert (sys.hexversion >> 16 == 0x030E) is True
assert sys.version.startswith('3.14') is True
assert repr(sys.float_info.max) == '1.7976931348623157e+308'
assert repr(sys.float_info.min) == '2.2250738585072014e-308'
assert repr(sys.float_info.epsilon) == '2.220446049250313e-16'
assert sys.float_info.dig == 15
assert sys.float_info.mant_dig == 53
assert sys.int_info.default_max_str_digits == 4300
assert sys.get_int_max_str_digits() == 4300
assert sys.hash_info.modulus == 2305843009213693951
assert sys.hash_info.inf == 314159
assert sys.hash_info.width == 64
assert (sys.modules['sys'] is sys) is True
assert ('no such module' in sys.modules) is False
assert sys.__name__ == 'sys'
assert (sys.intern('abc') is sys.intern('ab' + 'c')) is True
assert error_of(lambda: sys.intern(5)) == 'TypeError: intern() argument must be str, not int'

# === Active exception ===
assert (sys.exc_info(), sys.exception()) == ((None, None, None), None)
try:
    1 / 0
except ZeroDivisionError as error:
    kind, value, trace = sys.exc_info()
    assert kind is ZeroDivisionError and value is error and trace is error.__traceback__
    assert sys.exception() is error
    try:
        raise KeyError('inner')
    except KeyError as inner:
        assert sys.exception() is inner
    assert sys.exception() is error
assert sys.exc_info() == (None, None, None)

# === exit ===
assert error_of(lambda: sys.exit()) == 'SystemExit: '
assert error_of(lambda: sys.exit(3)) == 'SystemExit: 3'
assert error_of(lambda: sys.exit('message')) == 'SystemExit: message'
assert error_of(lambda: sys.exit((1, 2))) == 'SystemExit: (1, 2)'
assert error_of(lambda: sys.exit(1, 2)) == 'TypeError: exit expected at most 1 argument, got 2'


def leaves():
    try:
        sys.exit(5)
    except Exception:
        return 'SystemExit is no Exception'
    finally:
        seen.append('finally')


seen = []
assert error_of(lambda: leaves()) == 'SystemExit: 5'
assert seen == ['finally']
try:
    sys.exit(7)
except SystemExit as error:
    assert error.code == 7

# === Output ===
assert repr((sys.stdout.write(''), hasattr(sys.stderr, 'write'))) == '(0, True)'
print('to sys.stdout', file=sys.stdout)
sys.stdout.write('written\n')
assert error_of(lambda: sys.missing) == "AttributeError: module 'sys' has no attribute 'missing'"
assert error_of(lambda: sys.stdout.write(5)) == 'TypeError: write() argument must be str, not int'
