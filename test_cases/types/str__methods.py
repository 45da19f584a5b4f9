# needs-native
# str: splitting, joining, stripping, searching, replacing, testing and padding.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === split ===
assert 'a b  c'.split() == ['a', 'b', 'c']
assert '  a b  '.split() == ['a', 'b']
assert ''.split() == []
assert '   '.split() == []
assert 'a b  c'.split(' ') == ['a', 'b', '', 'c']
assert ''.split(' ') == ['']
assert ' '.split(' ') == ['', '']
assert 'a,b,,c'.split(',') == ['a', 'b', '', 'c']
assert 'a--b--c'.split('--') == ['a', 'b', 'c']
assert 'aaa'.split('aa') == ['', 'a']
assert 'abc'.split('abc') == ['', '']
assert 'a b c d'.split(None, 2) == ['a', 'b', 'c d']
assert '  a  b  c  '.split(None, 1) == ['a', 'b  c  ']
assert '  a b  '.split(maxsplit=0) == ['a b  ']
assert 'a,b,c'.split(',', 1) == ['a', 'b,c']
assert 'a,b,c'.split(',', 0) == ['a,b,c']
assert 'a,b,c'.split(',', -1) == ['a', 'b', 'c']
assert 'a,b,c'.split(sep=',', maxsplit=9) == ['a', 'b', 'c']
assert 'a\t b\nc\x0bd\u3000e\xa0f\x1cg'.split() == ['a', 'b', 'c', 'd', 'e', 'f', 'g']
assert 'a b c d'.rsplit(None, 2) == ['a b', 'c', 'd']
assert '  a  b  c  '.rsplit(None, 1) == ['  a  b', 'c']
assert 'a,b,c'.rsplit(',', 1) == ['a,b', 'c']
assert 'aaa'.rsplit('aa') == ['a', '']
assert 'a,b,,c'.rsplit(',') == ['a', 'b', '', 'c']
assert ''.rsplit() == []
assert error_of(lambda: 'a'.split('')) == 'ValueError: empty separator'
assert error_of(lambda: 'a'.split(1)) == 'TypeError: must be str or None, not int'
assert error_of(lambda: 'a'.split(',', None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.split(',', '1')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.split(b',')) == 'TypeError: must be str or None, not bytes'

# === splitlines and partition ===
assert 'a\nb\r\nc\rd'.splitlines() == ['a', 'b', 'c', 'd']
assert 'a\n\nb\n'.splitlines() == ['a', '', 'b']
assert ''.splitlines() == []
assert '\n'.splitlines() == ['']
assert 'a\nb\r\n'.splitlines(True) == ['a\n', 'b\r\n']
assert 'a\nb'.splitlines(keepends=True) == ['a\n', 'b']
assert 'a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i'.splitlines() == ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
assert 'a=b=c'.partition('=') == ('a', '=', 'b=c')
assert 'a=b=c'.rpartition('=') == ('a=b', '=', 'c')
assert 'abc'.partition('x') == ('abc', '', '')
assert 'abc'.rpartition('x') == ('', '', 'abc')
assert ''.partition('x') == ('', '', '')
assert 'a--b'.partition('--') == ('a', '--', 'b')
assert error_of(lambda: 'a'.partition('')) == 'ValueError: empty separator'
assert error_of(lambda: 'a'.partition(None)) == 'TypeError: must be str, not NoneType'

# === join ===
assert ','.join(['a', 'b']) == 'a,b'
assert ''.join(()) == ''
assert ', '.join('abc') == 'a, b, c'
assert '-'.join({'k': 1, 'l': 2}) == 'k-l'
assert ','.join(str(n) for n in range(3)) == '0,1,2'
assert 'x'.join(['only']) == 'only'
assert error_of(lambda: ','.join([1])) == 'TypeError: sequence item 0: expected str instance, int found'
assert error_of(lambda: ','.join(['a', 1])) == 'TypeError: sequence item 1: expected str instance, int found'
assert error_of(lambda: ','.join(5)) == 'TypeError: can only join an iterable'
assert error_of(lambda: ','.join(['a', b'b'])) == 'TypeError: sequence item 1: expected str instance, bytes found'
assert error_of(lambda: ','.join(['a', None])) == 'TypeError: sequence item 1: expected str instance, NoneType found'
assert error_of(lambda: ','.join()) == 'TypeError: str.join() takes exactly one argument (0 given)'

# === strip ===
assert '  a b \t\n'.strip() == 'a b'
assert '\u3000 a\xa0'.strip() == 'a'
assert 'xxaxx'.strip('x') == 'a'
assert 'xyaxy'.strip('yx') == 'a'
assert 'abc'.strip('') == 'abc'
assert '  a '.strip(None) == 'a'
assert '  a  '.lstrip() == 'a  '
assert '  a  '.rstrip() == '  a'
assert 'www.example.com'.lstrip('w.') == 'example.com'
assert 'www.example.com'.rstrip('.moc') == 'www.example'
assert 'aaa'.strip('a') == ''
assert error_of(lambda: 'a'.strip(1)) == 'TypeError: strip arg must be None or str'
assert 'TestHook'.removeprefix('Test') == 'Hook'
assert 'TestHook'.removeprefix('Hook') == 'TestHook'
assert 'TestTest'.removeprefix('Test') == 'Test'
assert 'MiscTests'.removesuffix('Tests') == 'Misc'
assert 'MiscTests'.removesuffix('') == 'MiscTests'
assert ''.removeprefix('a') == ''
assert error_of(lambda: 'a'.removeprefix(('a',))) == 'TypeError: removeprefix() argument must be str, not tuple'

# === Searching ===
assert 'banana'.find('an') == 1
assert 'banana'.find('an', 2) == 3
assert 'banana'.find('an', 2, 4) == -1
assert 'banana'.find('x') == -1
assert 'banana'.find('') == 0
assert 'banana'.find('', 6) == 6
assert 'banana'.find('', 7) == -1
assert 'banana'.find('a', -1) == 5
assert 'banana'.find('an', -100, 100) == 1
assert 'banana'.find('a', None, 1) == -1
assert 'banana'.rfind('an') == 3
assert 'banana'.rfind('an', 0, 3) == 1
assert 'banana'.rfind('') == 6
assert 'banana'.rfind('x') == -1
assert 'banana'.index('n') == 2
assert 'banana'.rindex('n') == 4
assert error_of(lambda: 'banana'.index('x')) == 'ValueError: substring not found'
assert error_of(lambda: 'banana'.rindex('x')) == 'ValueError: substring not found'
assert error_of(lambda: 'banana'.index('b', 1)) == 'ValueError: substring not found'
assert 'banana'.count('a') == 3
assert 'banana'.count('ana') == 1
assert 'banana'.count('') == 7
assert ''.count('') == 1
assert 'banana'.count('a', 2) == 2
assert 'banana'.count('a', 2, -1) == 1
assert 'aaaa'.count('aa') == 2
assert error_of(lambda: 'a'.find(1)) == 'TypeError: find() argument 1 must be str, not int'
assert error_of(lambda: 'a'.count()) == 'TypeError: count expected at least 1 argument, got 0'
assert error_of(lambda: 'a'.find('a', 'b')) == (
    'TypeError: slice indices must be integers or None or have an __index__ method'
)
assert error_of(lambda: 'a'.find()) == 'TypeError: find expected at least 1 argument, got 0'
assert 'banana'.startswith('ba') is True
assert 'banana'.startswith(('x', 'ba')) is True
assert 'banana'.startswith('') is True
assert 'banana'.startswith('an', 1) is True
assert 'banana'.startswith('an', 1, 2) is False
assert 'banana'.startswith('', 7) is False
assert 'banana'.startswith(()) is False
assert 'banana'.endswith('na') is True
assert 'banana'.endswith(('x', 'a'), 0, 2) is True
assert 'banana'.endswith('an', 0, -1) is True
assert error_of(lambda: 'a'.startswith(1)) == 'TypeError: startswith first arg must be str or a tuple of str, not int'
assert error_of(lambda: 'a'.startswith(['a'])) == (
    'TypeError: startswith first arg must be str or a tuple of str, not list'
)
assert error_of(lambda: 'a'.startswith((1,))) == 'TypeError: tuple for startswith must only contain str, not int'
assert error_of(lambda: 'a'.endswith(('b', 1))) == 'TypeError: tuple for endswith must only contain str, not int'

# === replace and translate ===
assert 'banana'.replace('a', 'o') == 'bonono'
assert 'banana'.replace('a', 'o', 2) == 'bonona'
assert 'banana'.replace('an', '') == 'ba'
assert 'abc'.replace('', '-') == '-a-b-c-'
assert 'abc'.replace('', '-', 2) == '-a-bc'
assert ''.replace('', '-') == '-'
assert 'aaa'.replace('aa', 'b') == 'ba'
assert 'abc'.replace('x', 'y') == 'abc'
assert 'aaa'.replace('a', 'b', count=1) == 'baa'
assert 'aaa'.replace('a', 'b', 0) == 'aaa'
assert 'aaa'.replace('a', 'b', -5) == 'bbb'
assert error_of(lambda: 'a'.replace('a', 1)) == 'TypeError: replace() argument 2 must be str, not int'
assert error_of(lambda: 'a'.replace(None, 'a')) == 'TypeError: replace() argument 1 must be str, not None'
assert error_of(lambda: 'a'.replace('a')) == 'TypeError: replace() takes at least 2 positional arguments (1 given)'
table = str.maketrans('abc', 'xyz', 'd')
assert table == {97: 120, 98: 121, 99: 122, 100: None}
assert 'abcd'.translate(table) == 'xyz'
assert str.maketrans({'a': 'one', 98: None, 'c': 100}) == {97: 'one', 98: None, 99: 100}
assert 'abcx'.translate({97: 'one', 98: None, 99: 100}) == 'onedx'
assert 'abc'.translate({ord('a'): 'é'}) == 'ébc'
assert 'ab'.translate([None] * 97 + ['A']) == 'Ab'
assert error_of(lambda: str.maketrans('ab', 'x')) == (
    'ValueError: the first two maketrans arguments must have equal length'
)
assert error_of(lambda: str.maketrans({'ab': 'x'})) == 'ValueError: string keys in translatetable must be of length 1'
assert error_of(lambda: str.maketrans('a')) == (
    'TypeError: if you give only one argument to maketrans it must be a dict'
)
assert error_of(lambda: 'a'.translate({97: 0x110000})) == 'ValueError: character mapping must be in range(0x110000)'
assert error_of(lambda: 'a'.translate({97: 1.5})) == 'TypeError: character mapping must return integer, None or str'
assert error_of(lambda: 'a'.translate(5)) == "TypeError: 'int' object is not subscriptable"
assert 'a\tb'.expandtabs() == 'a       b'
assert 'a\tbc\td'.expandtabs(4) == 'a   bc  d'
assert '\t|\n\t|'.expandtabs(tabsize=2) == '  |\n  |'
assert 'a\tb'.expandtabs(0) == 'ab'

# === Padding ===
assert 'ab'.ljust(5) == 'ab   '
assert 'ab'.rjust(5) == '   ab'
assert 'ab'.center(5) == '  ab '
assert 'abc'.center(6) == ' abc  '
assert 'abc'.center(8) == '  abc   '
assert ('ab'.ljust(5, '*'), 'ab'.rjust(1), 'ab'.center(7, 'é')) == ('ab***', 'ab', 'éééabéé')
assert ('a'.center(4), 'ab'.center(5, '-'), ''.center(3, 'x')) == (' a  ', '--ab-', 'xxx')
assert '42'.zfill(5) == '00042'
assert '-42'.zfill(5) == '-0042'
assert '+42'.zfill(5) == '+0042'
assert '42'.zfill(1) == '42'
assert ''.zfill(2) == '00'
assert '-'.zfill(3) == '-00'
assert 'ab'.zfill(4) == '00ab'
assert '--1'.zfill(5) == '-00-1'
assert error_of(lambda: 'a'.ljust(5, 'xy')) == 'TypeError: The fill character must be exactly one character long'
assert error_of(lambda: 'a'.ljust(5, '')) == 'TypeError: The fill character must be exactly one character long'
assert error_of(lambda: 'a'.ljust('5')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.center(5, 1)) == 'TypeError: The fill character must be a unicode character, not int'
assert error_of(lambda: 'a'.zfill(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"

# === Case ===
assert 'hello World'.upper() == 'HELLO WORLD'
assert 'Hello'.lower() == 'hello'
assert 'hello wORLD'.capitalize() == 'Hello world'
assert 'hello wORLD'.swapcase() == 'HELLO World'
assert "they're bill's friends".title() == "They'Re Bill'S Friends"
assert 'x1y a-b_c é'.title() == 'X1Y A-B_C É'
assert (''.capitalize(), '1abc'.capitalize()) == ('', '1abc')

# === Tests ===
tests = ('isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper')


def true_tests(text):
    return ' '.join(name[2:] for name in tests if getattr(text, name)())


assert true_tests('') == 'ascii printable'
assert true_tests('abc') == 'alnum alpha ascii identifier lower printable'
assert true_tests('ABC') == 'alnum alpha ascii identifier printable upper'
assert true_tests('Abc Def') == 'ascii printable title'
assert true_tests('abc1') == 'alnum ascii identifier lower printable'
assert true_tests('123') == 'alnum ascii decimal digit numeric printable'
assert true_tests('²') == 'alnum digit numeric printable'
assert true_tests('½') == 'alnum numeric printable'
assert true_tests('٣') == 'alnum decimal digit numeric printable'
assert true_tests(' \t') == 'ascii space'
assert true_tests('é') == 'alnum alpha identifier lower printable'
assert true_tests('_a1') == 'ascii identifier lower printable'
assert true_tests('1a') == 'alnum ascii lower printable'
assert true_tests('class') == 'alnum alpha ascii identifier lower printable'
assert true_tests('a b') == 'ascii lower printable'
assert true_tests('\n') == 'ascii space'
assert true_tests('ǅ') == 'alnum alpha identifier printable title'
assert true_tests('中') == 'alnum alpha identifier printable'
assert true_tests('😀') == 'printable'
assert true_tests('A1') == 'alnum ascii identifier printable title upper'
assert true_tests('Ab1C') == 'alnum ascii identifier printable title'
assert true_tests('\x00') == 'ascii'
assert true_tests('\u00aa') == 'alnum alpha identifier lower printable'
assert true_tests('\xa0') == 'space'

# === Arguments ===
assert error_of(lambda: 'a'.upper(1)) == 'TypeError: str.upper() takes no arguments (1 given)'
assert error_of(lambda: str.upper()) == 'TypeError: unbound method str.upper() needs an argument'
assert error_of(lambda: str.upper(1)) == (
    "TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object"
)
assert error_of(lambda: 'a'.missing()) == "AttributeError: 'str' object has no attribute 'missing'"
assert str.upper('a') == 'A'
assert str.join('-', 'ab') == 'a-b'
