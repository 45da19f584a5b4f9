# Tracebacks of f-strings, t-strings, format and %: carets in nested fields, over several lines, with wide characters.
class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        if spec == 'K':
            return 273
        return f'{self.degrees:{spec}}'

    def __str__(self):
        return '°' + self.degrees

    def __repr__(self):
        return f'Temperature({self.undefined!r})'


warm = Temperature(20)
names = {'a': 'b'}


def plain():
    return f'a {names["a"]} and {names["b"]} or {names}'


def expression():
    return f'{1 + 1} {warm.degrees + "x"!r:>10}'


def nested_spec():
    return f'{1.5:{10}.{warm.precision}f}'


def wrong_spec():
    return f'{"text":d}'


def own_format():
    return f'{warm:x} {warm:.3q}'


def own_format_type():
    return f'{warm:K}'


def own_str():
    return f'{warm!s}'


def own_repr():
    return f'{[warm]}'


def several_lines():
    return (
        'first '
        f'{names["a"]} '
        f'{names["a"] + 1} '
        'last'
    )


def triple():
    return f'''
    {warm.degrees:>5}
    {
        warm.degrees
        / 0
    }
    '''


def nested():
    return f'{f"{f'{names["deep"]}'}"}'


def debug():
    return f'日本 {warm.degrees = } {names["é"] = }'


def template():
    return t'{warm.degrees} {warm.humidity:{1 / 0}}'


def method():
    return '{0.degrees} {0.humidity}'.format(warm)


def percent():
    return 'ünï %s %d' % (warm.degrees, 'x')


errors = []
for function in (
    plain, expression, nested_spec, wrong_spec, own_format, own_format_type, own_str, own_repr, several_lines, triple,
    nested, debug, template, method, percent,
):
    try:
        function()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('formats', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_format_strings.py", line 102, in <module>
  |     raise ExceptionGroup('formats', errors)
  | ExceptionGroup: formats (15 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 23, in plain
    |     return f'a {names["a"]} and {names["b"]} or {names}'
    |                                  ~~~~~^^^^^
    | KeyError: 'b'
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 27, in expression
    |     return f'{1 + 1} {warm.degrees + "x"!r:>10}'
    |                       ~~~~~~~~~~~~~^~~~~
    | TypeError: unsupported operand type(s) for +: 'int' and 'str'
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 31, in nested_spec
    |     return f'{1.5:{10}.{warm.precision}f}'
    |                         ^^^^^^^^^^^^^^
    | AttributeError: 'Temperature' object has no attribute 'precision'
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 35, in wrong_spec
    |     return f'{"text":d}'
    |              ^^^^^^^^^^
    | ValueError: Unknown format code 'd' for object of type 'str'
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 39, in own_format
    |     return f'{warm:x} {warm:.3q}'
    |                       ^^^^^^^^^^
    |   File "in_format_strings.py", line 9, in __format__
    |     return f'{self.degrees:{spec}}'
    |              ^^^^^^^^^^^^^^^^^^^^^
    | ValueError: Unknown format code 'q' for object of type 'int'
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 43, in own_format_type
    |     return f'{warm:K}'
    |              ^^^^^^^^
    | TypeError: __format__ must return a str, not int
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 47, in own_str
    |     return f'{warm!s}'
    |              ^^^^^^^^
    |   File "in_format_strings.py", line 12, in __str__
    |     return '°' + self.degrees
    |            ~~~~^~~~~~~~~~~~~~
    | TypeError: can only concatenate str (not "int") to str
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 51, in own_repr
    |     return f'{[warm]}'
    |              ^^^^^^^^
    |   File "in_format_strings.py", line 15, in __repr__
    |     return f'Temperature({self.undefined!r})'
    |                           ^^^^^^^^^^^^^^
    | AttributeError: 'Temperature' object has no attribute 'undefined'
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 58, in several_lines
    |     f'{names["a"] + 1} '
    |        ~~~~~~~~~~~^~~
    | TypeError: can only concatenate str (not "int") to str
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 67, in triple
    |     warm.degrees
    |     ~~~~~~~~~~~~
    |     / 0
    |     ^~~
    | ZeroDivisionError: division by zero
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 74, in nested
    |     return f'{f"{f'{names["deep"]}'}"}'
    |                     ~~~~~^^^^^^^^
    | KeyError: 'deep'
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 78, in debug
    |     return f'日本 {warm.degrees = } {names["é"] = }'
    |                                      ~~~~~^^^^^
    | KeyError: 'é'
    +---------------- 13 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 82, in template
    |     return t'{warm.degrees} {warm.humidity:{1 / 0}}'
    |                              ^^^^^^^^^^^^^
    | AttributeError: 'Temperature' object has no attribute 'humidity'
    +---------------- 14 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 86, in method
    |     return '{0.degrees} {0.humidity}'.format(warm)
    |            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^
    | AttributeError: 'Temperature' object has no attribute 'humidity'
    +---------------- 15 ----------------
    | Traceback (most recent call last):
    |   File "in_format_strings.py", line 99, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_format_strings.py", line 90, in percent
    |     return 'ünï %s %d' % (warm.degrees, 'x')
    |            ~~~~~~~~~~~~^~~~~~~~~~~~~~~~~~~~~
    | TypeError: %d format: a real number is required, not str
    +------------------------------------
"""
