# Encodings of one byte per character, and those that write escapes.


def error_of(function):
    try:
        function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Code pages ===
assert '€uro – „quoted“'.encode('cp1252') == b'\x80uro \x96 \x84quoted\x93'
assert b'\x80uro \x96 \x84quoted\x93'.decode('windows-1252') == '€uro – „quoted“'
assert 'Привет'.encode('cp1251') == b'\xcf\xf0\xe8\xe2\xe5\xf2'
assert 'Привет'.encode('KOI8-R') == b'\xf0\xd2\xc9\xd7\xc5\xd4'
assert b'\xf0\xd2\xc9'.decode('koi8_r') == 'При'
assert '░▒▓█ ÄÖÜ'.encode('cp437') == b'\xb0\xb1\xb2\xdb \x8e\x99\x9a'
assert 'Ž€'.encode('iso8859-15') == b'\xb4\xa4'
assert 'Żółw'.encode('latin2') == b'\xaf\xf3\xb3w'
assert 'naïve'.encode('mac-roman') == b'na\x95ve'
assert 'Hello'.encode('cp037') == b'\xc8\x85\x93\x93\x96'
assert b'\xc8\x85\x93\x93\x96'.decode('ibm037') == 'Hello'
assert 'abc'.encode('charmap') == b'abc'
assert '!a'.encode('mac_arabic') == b'\xa1a'
for name in ('cp1250', 'cp850', 'cp866', 'iso8859_7', 'iso-8859-5', 'mac_cyrillic', 'koi8-u', 'tis_620', 'cp1140'):
    text = bytes(range(256)).decode(name, 'ignore')
    assert text.encode(name).decode(name) == text
assert error_of(lambda: 'a日b'.encode('cp1252')) == "UnicodeEncodeError: 'charmap' codec can't encode character '\\u65e5' in position 1: character maps to <undefined>"
assert error_of(lambda: '日本'.encode('cp437')) == "UnicodeEncodeError: 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>"
assert error_of(lambda: b'a\x81'.decode('cp1252')) == "UnicodeDecodeError: 'charmap' codec can't decode byte 0x81 in position 1: character maps to <undefined>"
assert '日x'.encode('cp1252', 'replace') == b'?x'
assert '日x'.encode('cp037', 'replace') == b'o\xa7'
assert '日x'.encode('cp1252', 'backslashreplace') == b'\\u65e5x'
assert '日x'.encode('cp1252', 'xmlcharrefreplace') == b'&#26085;x'
assert '日x'.encode('cp1252', 'ignore') == b'x'
assert b'\x81x'.decode('cp1252', 'replace') == '�x'
assert repr(b'\x81x'.decode('cp1252', 'surrogateescape')) == "'\\udc81x'"
assert '\udc81x'.encode('cp1252', 'surrogateescape') == b'\x81x'
assert error_of(lambda: b'\x81'.decode('cp1252', 'bogus')) == "LookupError: unknown error handler name 'bogus'"

# === unicode_escape ===
assert 'a\n\té€\U0001f600\\\'"\x7f\0'.encode('unicode_escape') == b'a\\n\\t\\xe9\\u20ac\\U0001f600\\\\\'"\\x7f\\x00'
assert rb'\x41\u00e9\U0001F600\n\101\N{BULLET}\
'.decode('unicode_escape') == 'Aé😀\nA•'
assert b'caf\xe9\\t'.decode('unicode-escape') == 'café\t'
assert error_of(lambda: rb'ab\x4'.decode('unicode_escape')) == "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 2-4: truncated \\xXX escape"
assert error_of(lambda: rb'\u12'.decode('unicode_escape')) == "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape"
assert error_of(lambda: rb'\U00110000'.decode('unicode_escape')) == "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character"
assert error_of(lambda: rb'\N{NO SUCH}'.decode('unicode_escape')) == "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name"
assert error_of(lambda: rb'\N{BULLET'.decode('unicode_escape')) == "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-8: malformed \\N character escape"
assert error_of(lambda: b'a\\'.decode('unicode_escape')) == "UnicodeDecodeError: 'unicodeescape' codec can't decode byte 0x5c in position 1: \\ at end of string"
assert rb'\x4g\u12'.decode('unicode_escape', 'replace') == '�g�'
assert rb'\x4g\u12'.decode('unicode_escape', 'ignore') == 'g'
assert rb'\x4g'.decode('unicode_escape', 'backslashreplace') == '\\x5c\\x78\\x34g'

# === raw_unicode_escape ===
assert 'aé€\U0001f600\n\\'.encode('raw_unicode_escape') == b'a\xe9\\u20ac\\U0001f600\n\\'
assert rb'\n\u20ac\\u20ac\\\u20ac\U0001F600\x41'.decode('raw_unicode_escape') == '\\n€\\\\u20ac\\\\€😀\\x41'
assert error_of(lambda: rb'\u12'.decode('raw_unicode_escape')) == "UnicodeDecodeError: 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape"
assert error_of(lambda: rb'\U00110000'.decode('raw_unicode_escape')) == "UnicodeDecodeError: 'rawunicodeescape' codec can't decode bytes in position 0-9: \\Uxxxxxxxx out of range"
assert b'a\\'.decode('raw_unicode_escape') == 'a\\'

# === No encodings ===
assert error_of(lambda: 'a'.encode('rot13')) == "LookupError: 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs"
assert error_of(lambda: b'a'.decode('hex')) == "LookupError: 'hex' is not a text encoding; use codecs.decode() to handle arbitrary codecs"
assert error_of(lambda: 'a'.encode('cp9999')) == 'LookupError: unknown encoding: cp9999'
