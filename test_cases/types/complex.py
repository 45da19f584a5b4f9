# needs-native
# complex: literals, arithmetic, construction, text forms.

class Whole:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class Real:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Index:
    def __index__(self):
        return 7


class Sub(complex):
    pass


def outcome(function):
    try:
        return repr(function())
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Literals and repr ===
assert outcome(lambda: 2j) == '2j'
assert outcome(lambda: -2j) == '(-0-2j)'
assert outcome(lambda: 1+2j) == '(1+2j)'
assert outcome(lambda: 1-0j) == '(1-0j)'
assert outcome(lambda: -0j) == '(-0-0j)'
assert outcome(lambda: 1e3j) == '1000j'
assert outcome(lambda: 0x10+1J) == '(16+1j)'
assert outcome(lambda: 1_0j) == '10j'
assert outcome(lambda: complex(-0.0, -0.0)) == '(-0-0j)'
assert outcome(lambda: complex(0, -0.0)) == '-0j'
assert outcome(lambda: complex('nan')) == '(nan+0j)'
assert outcome(lambda: complex(1, float('-inf'))) == '(1-infj)'
assert outcome(lambda: str(1+2j)) == "'(1+2j)'"
assert outcome(lambda: 1.5e300+1e-5j) == '(1.5e+300+1e-05j)'
assert outcome(lambda: [1j, {2j: 3j}]) == '[1j, {2j: 3j}]'

# === Construction ===
assert outcome(lambda: complex()) == '0j'
assert outcome(lambda: complex(1)) == '(1+0j)'
assert outcome(lambda: complex(1.5, 2)) == '(1.5+2j)'
assert outcome(lambda: complex(True, False)) == '(1+0j)'
assert outcome(lambda: complex('1+2j')) == '(1+2j)'
assert outcome(lambda: complex(' ( 1+2j ) ')) == '(1+2j)'
assert outcome(lambda: complex('j')) == '1j'
assert outcome(lambda: complex('-J')) == '-1j'
assert outcome(lambda: complex('inf+nanj')) == '(inf+nanj)'
assert outcome(lambda: complex('1e3-2e-2j')) == '(1000-0.02j)'
assert outcome(lambda: complex('1_0')) == '(10+0j)'
assert outcome(lambda: complex('1__0')) == "ValueError: could not convert string to complex: '1__0'"
assert outcome(lambda: complex('x')) == 'ValueError: complex() arg is a malformed string'
assert outcome(lambda: complex('1 + 2j')) == 'ValueError: complex() arg is a malformed string'
assert outcome(lambda: complex('(1+2j')) == 'ValueError: complex() arg is a malformed string'
assert outcome(lambda: complex('')) == 'ValueError: complex() arg is a malformed string'
assert outcome(lambda: complex('1\x002')) == 'ValueError: complex() arg is a malformed string'
assert outcome(lambda: complex('١٢j')) == '12j'
assert outcome(lambda: complex('1', '2')) == "TypeError: complex() argument 'real' must be a real number, not str"
assert outcome(lambda: complex(1, '2')) == "TypeError: complex() argument 'imag' must be a real number, not str"
assert outcome(lambda: complex(None)) == 'TypeError: complex() argument must be a string or a number, not NoneType'
assert outcome(lambda: complex([])) == 'TypeError: complex() argument must be a string or a number, not list'
assert outcome(lambda: complex(1, [])) == "TypeError: complex() argument 'imag' must be a real number, not list"
assert outcome(lambda: complex(b'1')) == 'TypeError: complex() argument must be a string or a number, not bytes'
assert outcome(lambda: complex(1j)) == '1j'
assert outcome(lambda: complex(10**400)) == 'OverflowError: int too large to convert to float'
assert outcome(lambda: complex(1, 2, 3)) == 'TypeError: complex() takes at most 2 arguments (3 given)'
assert outcome(lambda: complex(x=1)) == "TypeError: complex() got an unexpected keyword argument 'x'"
assert outcome(lambda: complex(real=1, imag=2)) == '(1+2j)'
assert outcome(lambda: complex(imag=2)) == '2j'
assert outcome(lambda: complex(Whole(1+2j))) == '(1+2j)'
assert outcome(lambda: complex(Whole(1+2j), 1)) == '(1+3j)'
assert outcome(lambda: complex(1, Whole(1j))) == "TypeError: complex() argument 'imag' must be a real number, not Whole"
assert outcome(lambda: complex(Real(2.5))) == '(2.5+0j)'
assert outcome(lambda: complex(Real(1.0), Real(2.0))) == '(1+2j)'
assert outcome(lambda: complex(Index())) == '(7+0j)'
assert outcome(lambda: complex(Whole(1))) == 'TypeError: __complex__ returned non-complex (type int)'
assert outcome(lambda: complex(Real(1))) == 'TypeError: Real.__float__ returned non-float (type int)'
assert outcome(lambda: complex.from_number(3)) == '(3+0j)'
assert outcome(lambda: complex.from_number(2.5)) == '(2.5+0j)'
assert outcome(lambda: complex.from_number(Index())) == '(7+0j)'
assert outcome(lambda: complex.from_number('1')) == 'TypeError: must be real number, not str'
assert outcome(lambda: complex.from_number(Whole(3j))) == '3j'
assert outcome(lambda: complex.__new__(int)) == 'TypeError: complex.__new__(int): int is not a subtype of complex'

# === Arithmetic ===
assert outcome(lambda: (1+2j) + (3-1j)) == '(4+1j)'
assert outcome(lambda: 1 + 2j) == '(1+2j)'
assert outcome(lambda: 1j + True) == '(1+1j)'
assert outcome(lambda: 10**20 + 1j) == '(1e+20+1j)'
assert outcome(lambda: 10**400 + 1j) == 'OverflowError: int too large to convert to float'
assert outcome(lambda: 2.5 - 1j) == '(2.5-1j)'
assert outcome(lambda: 1j - 2.5) == '(-2.5+1j)'
assert outcome(lambda: 0.0 - 0j) == '-0j'
assert outcome(lambda: (1+2j) * (3-1j)) == '(5+5j)'
assert outcome(lambda: 2 * (1+2j)) == '(2+4j)'
assert outcome(lambda: (1+2j) * 0.5) == '(0.5+1j)'
assert outcome(lambda: (1+2j) / (3-1j)) == '(0.1+0.7000000000000001j)'
assert outcome(lambda: 1 / (1+1j)) == '(0.5-0.5j)'
assert outcome(lambda: (1+2j) / 2) == '(0.5+1j)'
assert outcome(lambda: 1j / 0) == 'ZeroDivisionError: division by zero'
assert outcome(lambda: 1 / 0j) == 'ZeroDivisionError: division by zero'
assert outcome(lambda: 1j / 0j) == 'ZeroDivisionError: division by zero'
assert outcome(lambda: -(1+2j)) == '(-1-2j)'
assert outcome(lambda: +(1+2j)) == '(1+2j)'
assert outcome(lambda: abs(3+4j)) == '5.0'
assert outcome(lambda: abs(complex(1e308, 1.7e308))) == 'OverflowError: absolute value too large'
assert outcome(lambda: ~1j) == "TypeError: bad operand type for unary ~: 'complex'"
assert outcome(lambda: 1j // 1) == "TypeError: unsupported operand type(s) for //: 'complex' and 'int'"
assert outcome(lambda: 1j % 1) == "TypeError: unsupported operand type(s) for %: 'complex' and 'int'"
assert outcome(lambda: divmod(1j, 1)) == "TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'"
assert outcome(lambda: 1j | 1) == "TypeError: unsupported operand type(s) for |: 'complex' and 'int'"
assert outcome(lambda: 1j + 'a') == "TypeError: unsupported operand type(s) for +: 'complex' and 'str'"
assert outcome(lambda: 'a' * 1j) == "TypeError: can't multiply sequence by non-int of type 'complex'"
assert outcome(lambda: [1] * 1j) == "TypeError: can't multiply sequence by non-int of type 'complex'"
assert outcome(lambda: round(1j)) == "TypeError: type complex doesn't define __round__ method"
assert outcome(lambda: int(1j)) == "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'"
assert outcome(lambda: float(1j)) == "TypeError: float() argument must be a string or a real number, not 'complex'"
assert outcome(lambda: complex('inf') * 1j) == '(nan+infj)'
assert outcome(lambda: complex('inf+infj') / 2) == '(inf+infj)'
assert outcome(lambda: 1 / complex('inf+infj')) == '-0j'
assert outcome(lambda: complex('inf+nanj') * (1+1j)) == '(inf+infj)'

# === Powers ===
assert outcome(lambda: (1+2j) ** 2) == '(-3+4j)'
assert outcome(lambda: (1+2j) ** -2) == '(-0.12-0.16j)'
assert outcome(lambda: (1+2j) ** 0) == '(1+0j)'
assert outcome(lambda: (-8) ** (1/3)) == '(1.0000000000000002+1.7320508075688772j)'
assert outcome(lambda: 0j ** 0) == '(1+0j)'
assert outcome(lambda: 0j ** 2) == '0j'
assert outcome(lambda: 0j ** -1) == 'ZeroDivisionError: zero to a negative or complex power'
assert outcome(lambda: 0j ** 1j) == 'ZeroDivisionError: zero to a negative or complex power'
assert outcome(lambda: (1e200+1e200j) ** 3) == 'OverflowError: complex exponentiation'
assert outcome(lambda: pow(1j, 2, 3)) == 'ValueError: complex modulo'
assert outcome(lambda: pow(2, 1j, 3)) == 'ValueError: complex modulo'
assert outcome(lambda: pow(2, 3, 1j)) == 'ValueError: complex modulo'
assert outcome(lambda: pow('a', 1j, 2)) == "TypeError: unsupported operand type(s) for ** or pow(): 'str', 'complex', 'int'"
assert outcome(lambda: (-1) ** 0.5) == '(6.123233995736766e-17+1j)'
assert outcome(lambda: (2+0j) ** 3) == '(8+0j)'

# === Comparison, hash, truth ===
assert outcome(lambda: 1+0j == 1) == 'True'
assert outcome(lambda: 1 == 1+0j) == 'True'
assert outcome(lambda: 1.5 == 1.5+0j) == 'True'
assert outcome(lambda: 1j == 1) == 'False'
assert outcome(lambda: 2**53 + 1 == complex(2**53)) == 'False'
assert outcome(lambda: 10**400 == 1j) == 'False'
assert outcome(lambda: 1j != 1j) == 'False'
assert outcome(lambda: 1j == 'a') == 'False'
assert outcome(lambda: 1j < 1j) == "TypeError: '<' not supported between instances of 'complex' and 'complex'"
assert outcome(lambda: 1j < 1) == "TypeError: '<' not supported between instances of 'complex' and 'int'"
assert outcome(lambda: hash(1+0j) == hash(1)) == 'True'
assert outcome(lambda: hash(1j)) == '1000003'
assert outcome(lambda: hash(complex(2**61, 3.5))) == '3458764513823540938'
assert outcome(lambda: {1: 2}[1+0j]) == '2'
assert outcome(lambda: {1+0j, 1, True}) == '{(1+0j)}'
assert outcome(lambda: bool(0j)) == 'False'
assert outcome(lambda: bool(1e-300j)) == 'True'
assert outcome(lambda: complex(0.0, -0.0) == 0) == 'True'
assert outcome(lambda: (1j).__eq__(5)) == 'False'
assert outcome(lambda: (1j).__eq__('x')) == 'NotImplemented'
assert outcome(lambda: (1j).__lt__(1j)) == 'NotImplemented'
assert outcome(lambda: (1j).__add__('a')) == 'NotImplemented'
assert outcome(lambda: (1j).__radd__(2)) == '(2+1j)'

# === Attributes ===
assert outcome(lambda: (1+2j).real) == '1.0'
assert outcome(lambda: (1+2j).imag) == '2.0'
assert outcome(lambda: (1+2j).conjugate()) == '(1-2j)'
assert outcome(lambda: (1+2j).__complex__()) == '(1+2j)'
assert outcome(lambda: (1+2j).__getnewargs__()) == '(1.0, 2.0)'
assert outcome(lambda: setattr(1j, 'real', 3)) == 'AttributeError: readonly attribute'
assert outcome(lambda: (1j).foo) == "AttributeError: 'complex' object has no attribute 'foo'"
assert outcome(lambda: isinstance(1j, complex)) == 'True'
assert outcome(lambda: [1, 2][1:2] and range(1j)) == "TypeError: 'complex' object cannot be interpreted as an integer"

# === Formatting ===
assert outcome(lambda: f'{1+2j}') == "'(1+2j)'"
assert outcome(lambda: format(1+2j, '.2f')) == "'1.00+2.00j'"
assert outcome(lambda: format(1+2j, '>20')) == "'              (1+2j)'"
assert outcome(lambda: format(1+2j, '=20')) == "ValueError: '=' alignment flag is not allowed in complex format specifier"
assert outcome(lambda: format(1+2j, 'd')) == "ValueError: Unknown format code 'd' for object of type 'complex'"
assert outcome(lambda: format(1+2j, '020')) == 'ValueError: Zero padding is not allowed in complex format specifier'
assert outcome(lambda: format(1+2j, 'e')) == "'1.000000e+00+2.000000e+00j'"
assert outcome(lambda: format(1e10+2j, ',.2f')) == "'10,000,000,000.00+2.00j'"
assert outcome(lambda: format(2j, 'g')) == "'0+2j'"
assert outcome(lambda: format(2j, '')) == "'2j'"
assert outcome(lambda: '%s %r' % (1j, 2j)) == "'1j 2j'"
assert outcome(lambda: '%d' % 1j) == 'TypeError: %d format: a real number is required, not complex'
assert outcome(lambda: '%f' % 1j) == 'TypeError: must be real number, not complex'
assert outcome(lambda: '%c' % 1j) == 'TypeError: %c requires an int or a unicode character, not complex'

# === Sums ===
assert outcome(lambda: sum([0.1j] * 10)) == '1j'
assert outcome(lambda: sum([1, 0.1, 1j, 0.1])) == '(1.2000000000000002+1j)'
assert outcome(lambda: sum([1j, 2, 0.5, True])) == '(3.5+1j)'
assert outcome(lambda: sum([1j], 0.1)) == '(0.1+1j)'
assert outcome(lambda: sum(x * 0.1j for x in range(10))) == '4.5j'
assert outcome(lambda: sum([1j, Index()])) == "TypeError: unsupported operand type(s) for +: 'complex' and 'Index'"

# === Subclasses ===
assert outcome(lambda: Sub(1, 2)) == '(1+2j)'
assert outcome(lambda: Sub(1, 2) + 1) == '(2+2j)'
assert outcome(lambda: type(Sub(1) + 1)) == "<class 'complex'>"
assert outcome(lambda: type(+Sub(1))) == "<class 'complex'>"
assert outcome(lambda: Sub('1+2j')) == '(1+2j)'
assert outcome(lambda: abs(Sub(3, 4))) == '5.0'
assert outcome(lambda: Sub(1, 2) == 1+2j) == 'True'
assert outcome(lambda: hash(Sub(1)) == hash(1)) == 'True'
assert outcome(lambda: type(Sub.from_number(1)).__name__) == "'Sub'"
