# str: case mappings, casefold, encoding and decoding, characters outside the BMP, surrogates.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Case mappings that change length ===
assert 'straße'.upper() == 'STRASSE'
assert 'ß'.lower() == 'ß'
assert 'ß'.title() == 'Ss'
assert 'ß'.capitalize() == 'Ss'
assert 'ß'.casefold() == 'ss'
assert 'ß'.swapcase() == 'SS'
assert 'ﬁ'.upper() == 'FI'
assert 'ﬁ'.title() == 'Fi'
assert 'ﬁ'.casefold() == 'fi'
assert 'ﬃx'.capitalize() == 'Ffix'
assert 'İ'.lower() == 'i̇'
assert len('İ'.lower()) == 2
assert 'ı'.upper() == 'I'
assert 'I'.lower() == 'i'
assert 'i'.upper() == 'I'
assert 'ΑΣ'.lower() == 'ας'
assert 'ΑΣΑ'.lower() == 'ασα'
assert 'Σ'.lower() == 'σ'
assert 'ΑΣ Σ'.lower() == 'ας σ'
assert 'ας'.upper() == 'ΑΣ'
assert 'ΌΣΟΣ'.lower() == 'όσος'
assert ('ΌΣΟΣ'.casefold(), 'ς'.casefold()) == ('όσοσ', 'σ')
assert 'ǆ'.title() == 'ǅ'
assert 'ǆ'.upper() == 'Ǆ'
assert 'Ǆ'.lower() == 'ǆ'
assert 'ǅ'.swapcase() == 'ǅ'
assert ('ŉ'.upper(), 'ΐ'.upper(), 'և'.upper()) == ('ʼN', 'Ϊ́', 'ԵՒ')
assert 'Ꭰ'.lower() == 'ꭰ'
assert 'ꭰ'.upper() == 'Ꭰ'
assert 'Ꭰ'.casefold() == 'Ꭰ'
assert 'ꭰ'.casefold() == 'Ꭰ'
assert 'µ'.upper() == 'Μ'
assert 'µ'.casefold() == 'μ'
assert 'ÿ'.upper() == 'Ÿ'
assert 'K'.lower() == 'k'
assert 'Å'.lower() == 'å'
assert ('𐐀'.lower(), '𐐨'.upper(), 'ａ'.upper()) == ('𐐨', '𐐀', 'Ａ')
assert ('ⅷ'.upper(), 'Ⅷ'.lower(), 'ⓐ'.upper()) == ('Ⅷ', 'ⅷ', 'Ⓐ')
assert 'éÉ'.swapcase() == 'Éé'
assert 'ÉCOLE'.capitalize() == 'École'
assert 'ÉCOLE'.title() == 'École'
assert 'éa'.upper() == 'ÉA'
assert ('MASSE'.casefold() == 'Maße'.casefold()) is True
assert "l'été à l'ÎLE".title() == "L'Été À L'Île"
assert 'Ⅷ'.isupper() is True
assert 'ⅷ'.islower() is True
assert 'ª'.islower() is True
assert 'ǅ'.istitle() is True
assert 'ǅ'.isupper() is False

# === Digits, spaces, identifiers ===
assert repr([c.isdecimal() for c in '1٣²½Ⅷ一']) == '[True, True, False, False, False, False]'
assert repr([c.isdigit() for c in '1٣²½Ⅷ一']) == '[True, True, True, False, False, False]'
assert repr([c.isnumeric() for c in '1٣²½Ⅷ一']) == '[True, True, True, True, True, True]'
assert repr((int('٣٤'), float('１.５'), int('１２'))) == '(34, 1.5, 12)'
assert error_of(lambda: int('²')) == "ValueError: invalid literal for int() with base 10: '²'"
assert repr([c.isspace() for c in ' \t\n\x0b\x0c\r\x1c\x1f\x85\xa0\u1680\u2003\u2028\u3000\u200b\ufeff_']) == (
    '[True, True, True, True, True, True, True, True, True, True, True, True, True, True, False, False, False]'
)
assert ('\u2003a\u3000'.strip(), 'a\u200bb'.split()) == ('a', ['a\u200bb'])
assert repr(['é'.isidentifier(), '变量'.isidentifier(), 'a·'.isidentifier(), '·a'.isidentifier(), 'ａ'.isidentifier(), '℘'.isidentifier(), '😀'.isidentifier()]) == (
    '[True, True, True, False, True, True, False]'
)
assert repr([c.isprintable() for c in 'aé\xa0\xad\u200b\u2028\ud800😀\U000e0001\u0378']) == (
    '[True, True, False, False, False, False, False, True, False, False]'
)
assert repr([c.isalpha() for c in 'aéªʰ中א😀_1\u0301']) == (
    '[True, True, True, True, True, True, False, False, False, False]'
)
assert repr([c.isalnum() for c in 'a1²½٣_ ']) == '[True, True, True, True, True, False, False]'

# === Code points ===
assert [ord(c) for c in 'aé中😀\U0010ffff'] == [97, 233, 20013, 128512, 1114111]
assert ''.join(map(chr, [97, 233, 20013, 128512, 0])) == 'aé中😀\x00'
assert repr((len('e\u0301'), 'e\u0301' == 'é', 'e\u0301'[::-1])) == "(2, False, '́e')"
assert repr((len('👨‍👩‍👧'), '👨‍👩‍👧'[0], '👍🏽'[1:] == '\U0001f3fd')) == "(5, '👨', True)"
assert repr(('🇩🇪'[0] == '\U0001f1e9', len('🇩🇪'))) == '(True, 2)'
assert 'x😀y'.find('y') == 2
assert 'x😀y'.index('😀') == 1
assert 'x😀y'.split('😀') == ['x', 'y']
assert '😀😀'.count('😀') == 2
assert ('😀'.center(5, '*'), f'{"😀":>3}|', '中'.ljust(3, '.')) == ('**😀**', '  😀|', '中..')
assert ('é😀'.replace('😀', '!'), 'aéb'.partition('é')) == ('é!', ('a', 'é', 'b'))
assert sorted(['é', 'z', 'a', 'Z', '中', '😀']) == ['Z', 'a', 'z', 'é', '中', '😀']
assert ('\N{GRINNING FACE}' == '😀') is True

# === encode ===
assert 'aé中😀'.encode() == b'a\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80'
assert 'aé中😀'.encode('utf-8') == b'a\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80'
assert 'é'.encode('UTF8') == b'\xc3\xa9'
assert 'é'.encode('latin-1') == b'\xe9'
assert 'é'.encode('iso-8859-1') == b'\xe9'
assert 'é'.encode('L1') == b'\xe9'
assert 'aé😀'.encode('utf-16-le') == b'a\x00\xe9\x00=\xd8\x00\xde'
assert 'aé'.encode('utf-16-be') == b'\x00a\x00\xe9'
assert 'a'.encode('utf-16') == b'\xff\xfea\x00'
assert '😀'.encode('utf-32-le') == b'\x00\xf6\x01\x00'
assert 'a'.encode('utf-8-sig') == b'\xef\xbb\xbfa'
assert 'aé中'.encode('ascii', 'ignore') == b'a'
assert 'aé中'.encode('ascii', 'replace') == b'a??'
assert 'aé中😀'.encode('ascii', 'backslashreplace') == b'a\\xe9\\u4e2d\\U0001f600'
assert 'aé中'.encode('ascii', 'xmlcharrefreplace') == b'a&#233;&#20013;'
assert 'é中'.encode('ascii', 'namereplace') == b'\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{CJK UNIFIED IDEOGRAPH-4E2D}'
assert 'aé'.encode(errors='strict', encoding='latin1') == b'a\xe9'
assert '\udc80'.encode('utf-8', 'surrogateescape') == b'\x80'
assert '\ud800'.encode('utf-8', 'surrogatepass') == b'\xed\xa0\x80'
assert error_of(lambda: 'aé中'.encode('ascii')) == (
    "UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)"
)
assert error_of(lambda: '中'.encode('ascii')) == (
    "UnicodeEncodeError: 'ascii' codec can't encode character '\\u4e2d' in position 0: ordinal not in range(128)"
)
assert error_of(lambda: 'a中😀'.encode('latin-1')) == (
    "UnicodeEncodeError: 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)"
)
assert error_of(lambda: '\ud800'.encode()) == (
    "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
)
assert error_of(lambda: 'a\ud800\udc00b'.encode()) == (
    "UnicodeEncodeError: 'utf-8' codec can't encode characters in position 1-2: surrogates not allowed"
)
assert error_of(lambda: 'a'.encode('no-such-codec')) == 'LookupError: unknown encoding: no-such-codec'
assert error_of(lambda: 'é'.encode('ascii', 'no-such-handler')) == (
    "LookupError: unknown error handler name 'no-such-handler'"
)
assert 'a'.encode('ascii', 'no-such-handler') == b'a'
assert error_of(lambda: 'a'.encode(5)) == "TypeError: encode() argument 'encoding' must be str, not int"

# === decode ===
assert b'a\xc3\xa9\xf0\x9f\x98\x80'.decode() == 'aé😀'
assert b'\xe9'.decode('latin-1') == 'é'
assert b'\xe9'.decode('iso8859-1') == 'é'
assert b'\xef\xbb\xbfa'.decode('utf-8-sig') == 'a'
assert b'\xff\xfea\x00'.decode('utf-16') == 'a'
assert b'a\x00'.decode('utf-16-le') == 'a'
assert b'a\xffb'.decode('utf-8', 'replace') == 'a�b'
assert b'a\xffb'.decode('utf-8', 'ignore') == 'ab'
assert b'a\xffb'.decode('utf-8', 'backslashreplace') == 'a\\xffb'
assert b'a\xffb'.decode('ascii', 'surrogateescape') == 'a\udcffb'
assert b'\xe4\xb8'.decode('utf-8', 'replace') == '�'
assert b'\xf0\x9f\x98'.decode('utf-8', 'replace') == '�'
assert b'\xc0\x80'.decode('utf-8', 'replace') == '��'
assert b'\xed\xa0\x80'.decode('utf-8', 'replace') == '���'
assert b'\xf0\x9f\x98A\xe4B'.decode('utf-8', 'replace') == '�A�B'
assert b'\xef\xbb\xbfa'.decode() == '\ufeffa'
assert error_of(lambda: b'\xff'.decode()) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
)
assert error_of(lambda: b'a\xc3'.decode()) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 1: unexpected end of data"
)
assert error_of(lambda: b'\xc3('.decode()) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: invalid continuation byte"
)
assert error_of(lambda: b'\xe4\xb8'.decode()) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"
)
assert error_of(lambda: b'\xf0\x9f\x98'.decode()) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: unexpected end of data"
)
assert error_of(lambda: b'\xed\xa0\x80'.decode()) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte"
)
assert error_of(lambda: b'\xf4\x90\x80\x80'.decode()) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf4 in position 0: invalid continuation byte"
)
assert error_of(lambda: b'ab\x80'.decode('ascii')) == (
    "UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 2: ordinal not in range(128)"
)
assert error_of(lambda: b'a'.decode('utf-16')) == (
    "UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x61 in position 0: truncated data"
)
assert error_of(lambda: b'a'.decode('nope')) == 'LookupError: unknown encoding: nope'
assert (b''.decode(), ''.encode()) == ('', b'')
