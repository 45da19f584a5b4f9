# Wrong arguments of repr, chr, ord, hex and their kin.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Wrong:
    def __str__(self):
        return 5

    def __repr__(self):
        return 5

    def __format__(self, spec):
        return 5

    def __bytes__(self):
        return 5


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Builtins ===
assert error_of(lambda: repr(Wrong())) == 'TypeError: __repr__ returned non-string (type int)'
assert error_of(lambda: format(Wrong())) == 'TypeError: __format__ must return a str, not int'
assert error_of(lambda: f'{Wrong()}') == 'TypeError: __format__ must return a str, not int'
assert error_of(lambda: ascii(Wrong())) == 'TypeError: __repr__ returned non-string (type int)'
assert error_of(lambda: chr(-1)) == 'ValueError: chr() arg not in range(0x110000)'
assert error_of(lambda: chr(1114112)) == 'ValueError: chr() arg not in range(0x110000)'
assert error_of(lambda: chr(2**100)) == 'ValueError: chr() arg not in range(0x110000)'
assert error_of(lambda: chr('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: chr(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert chr(Index(97)) == 'a'
assert error_of(lambda: ord('ab')) == 'TypeError: ord() expected a character, but string of length 2 found'
assert error_of(lambda: ord('')) == 'TypeError: ord() expected a character, but string of length 0 found'
assert error_of(lambda: ord(5)) == 'TypeError: ord() expected string of length 1, but int found'
assert error_of(lambda: ord(b'ab')) == 'TypeError: ord() expected a character, but string of length 2 found'
assert error_of(lambda: ord()) == 'TypeError: ord() takes exactly one argument (0 given)'
assert error_of(lambda: chr()) == 'TypeError: chr() takes exactly one argument (0 given)'
assert error_of(lambda: bin(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: bin('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert bin(Index(5)) == '0b101'
assert error_of(lambda: hex('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: oct(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert error_of(lambda: bin()) == 'TypeError: bin() takes exactly one argument (0 given)'
assert error_of(lambda: format()) == 'TypeError: format expected at least 1 argument, got 0'
assert error_of(lambda: format(1,2)) == 'TypeError: format() argument 2 must be str, not int'
assert error_of(lambda: format(1,2,3)) == 'TypeError: format expected at most 2 arguments, got 3'
assert error_of(lambda: format([],'5')) == 'TypeError: unsupported format string passed to list.__format__'
assert error_of(lambda: format(None,'s')) == 'TypeError: unsupported format string passed to NoneType.__format__'
assert error_of(lambda: repr()) == 'TypeError: repr() takes exactly one argument (0 given)'
assert error_of(lambda: repr(1,2)) == 'TypeError: repr() takes exactly one argument (2 given)'
assert error_of(lambda: ascii()) == 'TypeError: ascii() takes exactly one argument (0 given)'
