# str: translate and maketrans, casefold, expandtabs, partition, splitlines, and what they do in programs.


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === maketrans ===
assert str.maketrans('abc', 'xyz') == {97: 120, 98: 121, 99: 122}
assert str.maketrans('ab', 'xy', 'za') == {97: None, 98: 121, 122: None}
assert str.maketrans({'a': 'long', 98: 'number', 'c': None, 'd': 100}) == {97: 'long', 98: 'number', 99: None, 100: 100}
assert str.maketrans({}) == {}
assert str.maketrans('aa', 'xy') == {97: 121}
assert error_of(lambda: str.maketrans('ab', 'x')) == (
    'ValueError: the first two maketrans arguments must have equal length'
)
assert error_of(lambda: str.maketrans('ab')).startswith('TypeError: ')
assert error_of(lambda: str.maketrans({1.5: 'x'})).startswith('TypeError: keys in translate')
assert error_of(lambda: str.maketrans('a', 5)) == 'TypeError: maketrans() argument 2 must be str, not int'
assert error_of(lambda: str.maketrans(5, 'a')) == (
    'TypeError: first maketrans argument must be a string if there is a second argument'
)
assert error_of(lambda: str.maketrans('a', 'b', 5)) == 'TypeError: maketrans() argument 3 must be str, not int'
assert error_of(lambda: str.maketrans({}, 'a')) == (
    'TypeError: first maketrans argument must be a string if there is a second argument'
)
assert error_of(lambda: str.maketrans()) == 'TypeError: maketrans expected at least 1 argument, got 0'

# === translate ===
assert 'a-b-c-d'.translate(str.maketrans({'a': 'AA', 'b': '', 'c': None, '-': 43})) == 'AA+++d'
assert 'hello'.translate({104: 'J', 101: 'é', 108: '\U0001f600', 111: 0x20ac}) == 'Jé😀😀€'
assert 'same'.translate({}) == 'same'
assert 'naïve café'.translate(str.maketrans('ïé', 'ie')) == 'naive cafe'
assert '日本'.translate({ord('日'): 'ni', ord('本'): 'hon'}) == 'nihon'
assert error_of(lambda: 'a'.translate({97: 1.5})) == 'TypeError: character mapping must return integer, None or str'
assert error_of(lambda: 'a'.translate({97: 0x110000})) == 'ValueError: character mapping must be in range(0x110000)'
assert error_of(lambda: 'a'.translate({97: -1})) == 'ValueError: character mapping must be in range(0x110000)'
assert error_of(lambda: 'a'.translate({97: b'x'})) == 'TypeError: character mapping must return integer, None or str'
assert error_of(lambda: 'a'.translate(5)) == "TypeError: 'int' object is not subscriptable"
assert error_of(lambda: 'a'.translate(None)) == "TypeError: 'NoneType' object is not subscriptable"
assert error_of(lambda: 'a'.translate()) == 'TypeError: str.translate() takes exactly one argument (0 given)'


class Table:
    """Any object with __getitem__; LookupError keeps the character."""

    def __init__(self):
        self.asked = []

    def __getitem__(self, code):
        self.asked.append(chr(code))
        if chr(code) in 'aeiou':
            return chr(code).upper()
        if code == ord('!'):
            return None
        if code == ord('?'):
            raise ValueError('no questions')
        raise LookupError(code)


table = Table()
assert 'education!'.translate(table) == 'EdUcAtIOn'
assert ''.join(table.asked) == 'education!'
assert error_of(lambda: 'why?'.translate(table)) == 'ValueError: no questions'
assert '\x00\x01\x02'.translate('xyz') == 'xyz'
assert '\x00\x01\x05'.translate(['p', None]) == 'p\x05'


class Missing(dict):
    def __missing__(self, code):
        self[code] = f'<{code:x}>'
        return self[code]


table = Missing()
assert ('ab a'.translate(table), len(table)) == ('<61><62><20><61>', 3)

# === casefold, lower, upper, title, swapcase, capitalize beyond ASCII ===
words = ['Straße', 'ΣΊΣΥΦΟΣ', 'ﬁﬂ', 'İstanbul', 'ŉa', 'ǆ', 'Ⅷ', 'ß']
for word in words:
    forms = word.casefold(), word.lower(), word.upper(), word.title(), word.swapcase(), word.capitalize()
    print(ascii(word), *(ascii(form) for form in forms))
assert 'STRASSE'.casefold() == 'straße'.casefold() == 'strasse'
assert ('ß'.lower() == 'SS'.lower(), 'ΣΑΣ'.lower(), 'ΑΣ Σ'.lower(), 'Σ'.lower()) == (False, 'σας', 'ας σ', 'σ')
assert "they're bill's friends-from 2nd3rd".title() == "They'Re Bill'S Friends-From 2Nd3Rd"
assert ('Ab1'.istitle(), 'AB'.istitle(), "A'B".istitle(), ''.istitle(), '1A a'.istitle()) == (
    True, False, True, False, False,
)
assert ('ab1'.islower(), '1'.islower(), 'ª'.islower(), 'Ⅷ'.isupper(), 'ǅ'.isupper(), 'ǅ'.istitle()) == (
    True, False, True, True, False, True,
)

# === expandtabs ===
assert 'a\tbc\tdef\tg'.expandtabs() == 'a       bc      def     g'
assert 'a\tbc\tdef\tg'.expandtabs(4) == 'a   bc  def g'
assert ('\t'.expandtabs(3), '\t'.expandtabs(0), 'a\tb'.expandtabs(-2), 'a\tb'.expandtabs(1)) == ('   ', '', 'ab', 'a b')
assert 'abc\td\n\te\r\tf\r\n1234\t5'.expandtabs(tabsize=4) == 'abc d\n    e\r    f\r\n1234    5'
assert ('é\tb'.expandtabs(4), '日本\tb'.expandtabs(4), '\u0301\tb'.expandtabs(2)) == ('é   b', '日本  b', '́ b')
assert error_of(lambda: 'a'.expandtabs('4')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: 'a'.expandtabs(4, 5)) == 'TypeError: expandtabs() takes at most 1 argument (2 given)'

# === partition and splitlines in a parser of settings ===
TEXT = 'name = demo # trailing\r\n[server]\nhost=local=host\n\n  port :8080\r# comment only\x0cpath\u2028last ='


def parse(text):
    section, found = None, {}
    for number, line in enumerate(text.splitlines(), 1):
        line, mark, comment = line.partition('#')
        line = line.strip()
        if not line:
            continue
        if line[0] + line[-1] == '[]':
            section = line[1:-1]
            continue
        for separator in '=:':
            key, mark, value = line.partition(separator)
            if mark:
                break
        found[section, key.rstrip()] = (number, value.strip() if mark else None)
    return found


for key, value in parse(TEXT).items():
    print(key, value)
assert [len(line) for line in TEXT.splitlines(keepends=True)] == [24, 9, 16, 1, 13, 15, 5, 6]
assert ''.join(TEXT.splitlines(keepends=True)) == TEXT
assert 'a.b.c'.rpartition('.') == ('a.b', '.', 'c')
assert ('a\x1cb\x1fc\x85d'.split(), 'a\x1cb\x1fc\x85d'.splitlines()) == (['a', 'b', 'c', 'd'], ['a', 'b\x1fc', 'd'])
assert ('\n\n'.splitlines(), 'a\n'.split('\n'), '\r\r\n\n'.splitlines(True)) == (
    ['', ''], ['a', ''], ['\r', '\r\n', '\n'],
)

# === Ciphers ===
ALPHABET = 'abcdefghijklmnopqrstuvwxyz'


def caesar(shift):
    moved = ALPHABET[shift:] + ALPHABET[:shift]
    return str.maketrans(ALPHABET + ALPHABET.upper(), moved + moved.upper())


secret = 'Attack at dawn, Zoë!'.translate(caesar(3))
assert secret == 'Dwwdfn dw gdzq, Crë!'
assert secret.translate(caesar(-3)) == 'Attack at dawn, Zoë!'
assert ''.join(sorted({c for c in secret if c not in ALPHABET}, key=ord)) == ' !,CDë'
strip_vowels = dict.fromkeys(map(ord, 'aeiouAEIOU'))
assert 'Programming Language Idioms'.translate(strip_vowels) == 'Prgrmmng Lngg dms'
squeeze = str.maketrans(dict.fromkeys('\t\n\r ', '_') | {'_': '__'})
assert 'a b\tc_d\n'.translate(squeeze) == 'a_b_c__d_'


class Text(str):
    pass


assert type(Text('a').translate({97: 'b'})).__name__ == 'str'
assert (type(Text('a').expandtabs()).__name__, [type(p).__name__ for p in Text('a=b').partition('=')]) == (
    'str', ['str', 'str', 'str'],
)
assert 'abc'.translate({97: Text('sub')}) == 'subbc'
