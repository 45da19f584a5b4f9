# f-strings: expressions, conversions, nested specs, `=`, quotes and the whole format mini-language.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Expressions ===
name, number, items = 'Ada', 3.14159, [1, 2]
assert f'' == ''
assert f'{name}' == 'Ada'
assert f'{name} is {len(name)} long' == 'Ada is 3 long'
assert f'{{}} {{{name}}} }}{{' == '{} {Ada} }{'
assert f'{1 + 2 * 3}{"x"}{items}' == '7x[1, 2]'
assert f'{items[0]}{items[-1]!r}{ {"k": 1}["k"] }' == '121'
assert f'{name.upper():>5}{name[1:]}' == '  ADAda'
assert f'{(lambda x: x * 2)(4)}' == '8'
assert f'{[n for n in range(3)]} {({n for n in "a"})}' == "[0, 1, 2] {'a'}"
assert f'{name if number > 3 else None}' == 'Ada'
assert f'{1, 2}{*items, 3}' == '(1, 2)(1, 2, 3)'
assert f'{(y := 5)} {y}' == '5 5'
assert f'{y:=5}' == '    5'
assert f'{1 == 1} {1 != 2} {1 <= 2} {not 1}' == 'True True True False'
assert f'{"nested " + f"{name} {f'{number:.1f}'}"}' == 'nested Ada 3.1'
assert f"{name + f'{"x" * 2}'}" == 'Adaxx'
assert f'''{
    name
    + '!'
}''' == 'Ada!'
assert f'{"a\nb"!r} {'\t'!r}' == "'a\\nb' '\\t'"
assert f'a' 'b' f'{name}' "c{d}" == 'abAdac{d}'
assert rf'\d{number:.0f}\n' + fr'{name}\\' == '\\d3\\nAda\\\\'
assert f'\x41\u00e9\N{BULLET}{name}\n' == 'Aé•Ada\n'
assert f'{None} {True} {...} {int} {len("abc")}' == "None True Ellipsis <class 'int'> 3"
assert f'{"{}"}{"}"}' == '{}}'
assert f'{items!r:>10}|{items!s:<10}|{name!a}' == "    [1, 2]|[1, 2]    |'Ada'"
assert f'{"é😀"!a} {"é"!r} {b"x"!s}' == "'\\xe9\\U0001f600' 'é' b'x'"
assert f'{ name }|{name }|{ name!r }' == "Ada|Ada|'Ada'"
assert f'{3.0:{"."}{2}f}' == '3.00'
assert f'{number:{"10"}.{1 + 1}f}|' == '      3.14|'
assert f'{name:{"*"}{"^"}{9}}' == '***Ada***'
assert f'{name!r:{"^"}{len(name) + 6}}' == "  'Ada'  "
assert f'{5:{""}}' + f'{name:}' == '5Ada'
assert f'{12345:{","}}' == '12,345'
assert f'{{{number:{"{"}<8.3}}}' == '{3.14{{{{}'

# === Self-documenting ===
assert f'{name=}' == "name='Ada'"
assert f'{name = }' == "name = 'Ada'"
assert f'{ name =!s}' == ' name =Ada'
assert f'{number=:.2f}' == 'number=3.14'
assert f'{name=!r:^12}' == "name=   'Ada'    "
assert f'{1+2=} {items[0]  =  } {len(name)=:>5}' == '1+2=3 items[0]  =  1 len(name)=    3'
assert f'{name=:>6}' == 'name=   Ada'
assert f'{f"{name=}"=}' == 'f"{name=}"="name=\'Ada\'"'
assert f'{name.upper()=}, {number*2=:08.3f}' == "name.upper()='ADA', number*2=0006.283"

# === Strings ===
assert f'{"ab":5}|{"ab":<5}|{"ab":>5}|{"ab":^5}|{"ab":*^6}|' == 'ab   |ab   |   ab| ab  |**ab**|'
assert f'{"abcdef":.3}|{"abcdef":6.2}|{"abcdef":>6.2}|{"abc":.0}|' == 'abc|ab    |    ab||'
assert f'{"ab":s}|{"ab":5s}|{"é":3}|{"":3}|{"ab":1}' == 'ab|ab   |é  |   |ab'
assert f'{"ab":=<5}' == 'ab==='
assert f'{"ab":05}|{"ab":<05}|{"ab":é>4}' == 'ab000|ab000|ééab'
try:
    f'{"ab":=5}'
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == "'=' alignment not allowed in string format specifier"
assert error_of(lambda: f'{"ab":d}') == "ValueError: Unknown format code 'd' for object of type 'str'"
assert error_of(lambda: f'{"ab":+}') == 'ValueError: Sign not allowed in string format specifier'
assert error_of(lambda: f'{"ab":,}') == "ValueError: Cannot specify ',' with 's'."
assert error_of(lambda: f'{"ab":#}') == 'ValueError: Alternate form (#) not allowed in string format specifier'
assert error_of(lambda: f'{"ab": }') == 'ValueError: Space not allowed in string format specifier'
assert error_of(lambda: f'{"ab":_}') == "ValueError: Cannot specify '_' with 's'."
assert error_of(lambda: f'{"ab":zz}') == "ValueError: Unknown format code 'z' for object of type 'str'"
assert error_of(lambda: f'{"ab":5.}') == 'ValueError: Format specifier missing precision'

# === Integers ===
assert f'{42:d}|{42:5}|{42:<5}|{42:^5}|{42:05}|{-42:05}|{42:+}|{42: }|{-42: }' == (
    '42|   42|42   | 42  |00042|-0042|+42| 42|-42'
)
assert f'{42:b}|{42:o}|{42:x}|{42:X}|{42:#b}|{42:#o}|{42:#x}|{42:#X}|{-42:#x}' == (
    '101010|52|2a|2A|0b101010|0o52|0x2a|0X2A|-0x2a'
)
assert f'{65:c}|{0x1F600:c}|{65:5c}|{65:<3c}|' == 'A|😀|    A|A  |'
assert f'{1234567:,}|{1234567:_}|{-1234567:,}|{123:,}|{0:,}' == '1,234,567|1_234_567|-1,234,567|123|0'
assert f'{0xFFFFFF:_x}|{255:_b}|{1234:_o}|{0xABCDEF:#_X}' == 'ff_ffff|1111_1111|2322|0XAB_CDEF'
assert f'{1234567:15,}|{1234567:<15,}|{1234567:015,}|{1234:06,}|{-1234:08_}' == (
    '      1,234,567|1,234,567      |000,001,234,567|01,234|-001_234'
)
assert f'{5:#010b}|{-5:#010b}|{5:*>+6}|{5:=+6}|{-5:0=6}|{-5:*=6}' == (
    '0b00000101|-0b0000101|****+5|+    5|-00005|-****5'
)
assert f'{5:e}|{5:.2f}|{5:g}|{5:%}|{5:.1%}|{5:n}' == '5.000000e+00|5.00|5|500.000000%|500.0%|5'
assert f'{10**20:e}|{10**20:,}|{2**70:x}|{10**20:.3g}' == (
    '1.000000e+20|100,000,000,000,000,000,000|400000000000000000|1e+20'
)
assert f'{True}|{True:d}|{True:5}|{False:}|{True:>6}|{True:.1f}|{True!s:>6}' == 'True|1|    1|False|     1|1.0|  True'
assert f'{0:#x}|{0:+}|{0:05}|{-0: d}' == '0x0|+0|00000| 0'
assert error_of(lambda: f'{5:s}') == "ValueError: Unknown format code 's' for object of type 'int'"
assert error_of(lambda: f'{5:.2}') == 'ValueError: Precision not allowed in integer format specifier'
assert error_of(lambda: f'{5:.2d}') == 'ValueError: Precision not allowed in integer format specifier'
assert error_of(lambda: f'{5:,x}') == "ValueError: Cannot specify ',' with 'x'."
assert error_of(lambda: f'{5:+c}') == "ValueError: Sign not allowed with integer format specifier 'c'"
assert error_of(lambda: f'{5:#c}') == "ValueError: Alternate form (#) not allowed with integer format specifier 'c'"
assert error_of(lambda: f'{-1:c}') == 'OverflowError: %c arg not in range(0x110000)'
assert error_of(lambda: f'{0x110000:c}') == 'OverflowError: %c arg not in range(0x110000)'
assert error_of(lambda: f'{5:y}') == "ValueError: Unknown format code 'y' for object of type 'int'"
assert error_of(lambda: f'{5:,_}') == "ValueError: Cannot specify both ',' and '_'."
assert error_of(lambda: f'{5:_,}') == "ValueError: Cannot specify both ',' and '_'."
assert error_of(lambda: f'{5:,,}') == "ValueError: Cannot specify ',' with ','."
assert error_of(lambda: f'{5:99999999999999999999}') == 'ValueError: Too many decimal digits in format string'
assert error_of(lambda: f'{5:.99999999999999999999f}') == 'ValueError: Too many decimal digits in format string'
assert error_of(lambda: f'{5:10 }') == "ValueError: Unknown format code '\\x20' for object of type 'int'"

# === Floats ===
assert f'{1.0}|{1.5:}|{1e16}|{1e-5}|{0.1 + 0.2}|{-0.0}|{1e22}|{1e100}' == (
    '1.0|1.5|1e+16|1e-05|0.30000000000000004|-0.0|1e+22|1e+100'
)
assert f'{3.14159:.2f}|{3.14159:8.3f}|{3.14159:<8.2f}|{3.14159:08.2f}|{-3.14159:08.2f}' == (
    '3.14|   3.142|3.14    |00003.14|-0003.14'
)
assert f'{2.5:.0f}|{3.5:.0f}|{0.125:.2f}|{0.375:.2f}|{2.675:.2f}|{1e23:.0f}' == (
    '2|4|0.12|0.38|2.67|99999999999999991611392'
)
assert f'{1234.5:e}|{1234.5:E}|{1234.5:.2e}|{0.0:e}|{1e-10:.3e}|{1e100:e}|{1e-100:.0e}' == (
    '1.234500e+03|1.234500E+03|1.23e+03|0.000000e+00|1.000e-10|1.000000e+100|1e-100'
)
assert f'{1234.5:g}|{0.00001234:g}|{1e20:g}|{123456789.0:g}|{1.0:g}|{100000.0:g}|{1000000.0:g}|{0.0001:g}|{1e-5:G}' == (
    '1234.5|1.234e-05|1e+20|1.23457e+08|1|100000|1e+06|0.0001|1E-05'
)
assert f'{1234.5678:.2g}|{1234.5678:.6g}|{1234.5678:.10g}|{0.1:.20g}|{100.0:#g}|{1.0:#.3g}' == (
    '1.2e+03|1234.57|1234.5678|0.10000000000000000555|100.000|1.00'
)
assert f'{0.256:%}|{0.256:.1%}|{1.0:.0%}|{-0.005:.0%}|{12.345:,.1%}' == '25.600000%|25.6%|100%|-0%|1,234.5%'
assert f'{1234567.891:,}|{1234567.891:,.2f}|{1234567.891:_.1f}|{1e15:,}|{0.5:,}' == (
    '1,234,567.891|1,234,567.89|1_234_567.9|1,000,000,000,000,000.0|0.5'
)
assert f'{3.0:.3}|{3.14159:.3}|{1234567.0:.3}|{0.00012345:.2}|{100.0:.1}|{1e10:.5}' == (
    '3.0|3.14|1.23e+06|0.00012|1e+02|1e+10'
)
assert f'{3.5:+}|{3.5: }|{-3.5: }|{3.5:+08.2f}|{3.5:=+8}|{-3.5:*=8}' == '+3.5| 3.5|-3.5|+0003.50|+    3.5|-****3.5'
assert f'{float("inf")}|{float("-inf"):8}|{float("nan"):>5}|{float("inf"):+}|{float("nan"):08.2f}|{float("-inf"):F}|{float("inf"):%}' == (
    'inf|    -inf|  nan|+inf|00000nan|-INF|inf%'
)
assert f'{-0.0:f}|{-0.0:z.1f}|{-0.04:z.1f}|{-0.06:z.1f}|{0.04:+z.1f}|{-0.0:g}' == '-0.000000|0.0|0.0|-0.1|+0.0|-0'
assert f'{3.0:n}|{3.0:#.0f}|{3.0:.0f}|{5e-324}|{1.7976931348623157e308:e}' == '3|3.|3|5e-324|1.797693e+308'
assert f'{1.5:012,.2f}|{1234.5:012,.2f}|{-1234.5:012,.1f}' == '0,000,001.50|0,001,234.50|-0,001,234.5'
assert error_of(lambda: f'{1.5:d}') == "ValueError: Unknown format code 'd' for object of type 'float'"
assert error_of(lambda: f'{1.5:x}') == "ValueError: Unknown format code 'x' for object of type 'float'"
assert error_of(lambda: f'{1.5:s}') == "ValueError: Unknown format code 's' for object of type 'float'"
assert error_of(lambda: f'{1.5:c}') == "ValueError: Unknown format code 'c' for object of type 'float'"
assert error_of(lambda: f'{1.5:.f}') == 'ValueError: Format specifier missing precision'
assert error_of(lambda: f'{1.5:y}') == "ValueError: Unknown format code 'y' for object of type 'float'"

# === Other types ===
assert f'{None!s:>6}|{[1]!r:>5}|{None}|{(1,)}|{ {1: 2} }' == '  None|  [1]|None|(1,)|{1: 2}'
assert error_of(lambda: f'{None:>6}') == 'TypeError: unsupported format string passed to NoneType.__format__'
assert error_of(lambda: f'{[1]:5}') == 'TypeError: unsupported format string passed to list.__format__'
assert error_of(lambda: f'{(1,):d}') == 'TypeError: unsupported format string passed to tuple.__format__'
assert error_of(lambda: f'{ {}:x}') == 'TypeError: unsupported format string passed to dict.__format__'
assert error_of(lambda: f'{int:>5}') == 'TypeError: unsupported format string passed to type.__format__'
assert error_of(lambda: f'{undefined}') == "NameError: name 'undefined' is not defined"
assert error_of(lambda: f'{1 / 0}') == 'ZeroDivisionError: division by zero'
assert error_of(lambda: f'{name!r:d}') == "ValueError: Unknown format code 'd' for object of type 'str'"
