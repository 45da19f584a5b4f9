# Strings of every length around the one that still has its characters in place, ASCII and not.

LENGTHS = [0, 1, 2, 3, 7, 8, 15, 16, 22, 23, 24, 25, 26, 31, 32, 33, 47, 48, 63, 64, 65, 100, 200]


def texts(count):
    ascii_text = ''.join(chr(97 + at % 26) for at in range(count))
    yield ascii_text
    if count:
        yield ascii_text[:-1] + 'é'
        yield '☃' + ascii_text[1:]
        yield ascii_text[: count // 2] + '\U0001f600' + ascii_text[count // 2 + 1 :]


# === Every operation against its definition by characters ===
for count in LENGTHS:
    for text in texts(count):
        characters = [character for character in text]
        assert len(text) == len(characters) == count
        assert list(text) == characters
        assert ''.join(characters) == text and hash(''.join(characters)) == hash(text)
        for at in range(-count, count):
            assert text[at] == characters[at]
        for start in (None, 0, 1, 2, -1, -2, count - 1, count, count + 1, -count, -count - 1):
            for stop in (None, 0, 1, 2, -1, -2, count - 1, count, count + 1):
                assert text[start:stop] == ''.join(characters[start:stop])
        for step in (-3, -2, -1, 2, 3):
            assert text[::step] == ''.join(characters[::step])
        assert text + text == ''.join(characters + characters) == text * 2
        assert text + '' is text and '' + text == text
        assert text + 'é' + text == ''.join(characters + ['é'] + characters)
        assert text.lower() == ''.join(character.lower() for character in characters)
        assert text.upper().lower() == text
        assert text.casefold() == text
        assert f'<{text}>' == '<' + text + '>'
        assert f'{text}{text}' == text + text
        assert '-'.join([text, text]) == text + '-' + text
        assert text.ljust(count + 3) == text + '   '
        assert text.rjust(count + 3, '☃') == '☃☃☃' + text
        assert text.center(count + 4, '.') == '..' + text + '..'
        assert text.zfill(count + 2) == '00' + text
        assert (' ' + text + '\t').strip() == text
        assert repr(text) == "'" + text + "'"
        assert text.split('~') == [text]
        assert (text + '~' + text + '~').split('~') == [text, text, '']
        assert (text + '~' + text).rsplit('~', 1) == [text, text]
        assert (text + '~' + text).partition('~') == (text, '~', text)
        assert text.replace('b', '') == ''.join(character for character in characters if character != 'b')
        assert text.replace('b', 'BB') == ''.join('BB' if character == 'b' else character for character in characters)
        assert text.replace('cd', '☃') == '☃'.join(text.split('cd'))
        assert text.encode().decode() == text
        assert text.find('☃') == (characters.index('☃') if '☃' in characters else -1)
        assert text.count('a') == characters.count('a')
        assert text.startswith(text[:3]) and text.endswith(text[-2:])
        assert (text < text + 'a') and not (text > text + 'a') and text <= text and text >= text

# === Appending through the lengths ===
text = ''
for at in range(200):
    text += chr(97 + at % 26)
    assert len(text) == at + 1 and text[-1] == chr(97 + at % 26) and text[0] == 'a'
copy = text
text += '☃'
assert len(copy) == 200 and len(text) == 201 and text[:200] == copy
copy += copy
assert copy == text[:200] * 2

# === More places to replace than are kept in place ===
assert ('ab' * 40).replace('a', 'xyz') == 'xyzb' * 40
assert ('ab' * 40).replace('a', 'xyz', 20) == 'xyzb' * 20 + 'ab' * 20
assert ('ab' * 16).replace('b', '') == 'a' * 16
assert 'ab'.replace('ab', '') == '' and 'ab'.replace('b', '') == 'a' and 'ab'.replace('', '-') == '-a-b-'

# === Ints of every length ===
value = 1
while value < 10 ** 25:
    for number in (value, value - 1, -value, value + 7):
        digits = []
        rest = abs(number)
        while rest or not digits:
            digits.append('0123456789'[rest % 10])
            rest //= 10
        expected = ('-' if number < 0 else '') + ''.join(reversed(digits))
        assert str(number) == f'{number}' == '%d' % number == '%s' % number == '{}'.format(number) == expected
        assert int(expected) == number
    value *= 10
