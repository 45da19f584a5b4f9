# str: indexing, slicing, iteration, concatenation and comparison, with characters of every width.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


text = 'aé中😀z'
# === Indexing ===
assert len(text) == 5
assert [text[i] for i in range(-5, 5)] == ['a', 'é', '中', '😀', 'z', 'a', 'é', '中', '😀', 'z']
assert error_of(lambda: text[5]) == 'IndexError: string index out of range'
assert error_of(lambda: text[-6]) == 'IndexError: string index out of range'
assert error_of(lambda: ''[0]) == 'IndexError: string index out of range'
assert error_of(lambda: text['a']) == "TypeError: string indices must be integers, not 'str'"
assert error_of(lambda: text[1.0]) == "TypeError: string indices must be integers, not 'float'"
assert error_of(lambda: text[None]) == "TypeError: string indices must be integers, not 'NoneType'"
assert text[True] == 'é'
assert text[0][0][0] == 'a'

# === Slices ===
assert text[1:3] == 'é中'
assert text[:] == 'aé中😀z'
assert text[::-1] == 'z😀中éa'
assert text[::2] == 'a中z'
assert text[-2:] == '😀z'
assert text[:-2] == 'aé中'
assert text[10:] == ''
assert text[3:1] == ''
assert text[3:1:-1] == '😀中'
assert text[-100:100] == 'aé中😀z'
assert text[100:-100:-2] == 'z中a'
assert text[None:None:None] == 'aé中😀z'
assert text[2:2] == ''
assert 'abcdef'[4:0:-2] == 'ec'
assert 'abcdef'[-1:-4:-1] == 'fed'
assert 'abcdef'[: 10**30] == 'abcdef'
assert 'abcdef'[-(10**30) :] == 'abcdef'
assert error_of(lambda: text[::0]) == 'ValueError: slice step cannot be zero'
assert error_of(lambda: text[1.5:]) == 'TypeError: slice indices must be integers or None or have an __index__ method'
assert error_of(lambda: text['a':]) == 'TypeError: slice indices must be integers or None or have an __index__ method'

# === Iteration ===
assert list(text) == ['a', 'é', '中', '😀', 'z']
assert list(reversed(text)) == ['z', '😀', '中', 'é', 'a']
assert [*enumerate('ab')] == [(0, 'a'), (1, 'b')]
assert sorted('banana') == ['a', 'a', 'a', 'b', 'n', 'n']
assert ''.join(sorted('hello')) == 'ehllo'
assert (set('aab') == {'a', 'b'}) is True
assert tuple('ab') == ('a', 'b')
assert repr(dict.fromkeys('aba')) == "{'a': None, 'b': None}"
it = iter('ab')
assert (next(it), next(it), next(it, None)) == ('a', 'b', None)
assert type(iter('')).__name__ == 'str_ascii_iterator'
assert (type(iter('é')).__name__, type(iter('é').__iter__()).__name__) == ('str_iterator', 'str_iterator')
assert (max('hello'), min('hello')) == ('o', 'e')

# === Building ===
s = ''
for i in range(1000):
    s += chr(97 + i % 26)
assert (len(s), s[:5], s[-3:], s[500]) == (1000, 'abcde', 'jkl', 'g')
t = s
t += 'end'
assert (len(s), len(t)) == (1000, 1003)
assert 'ab' * 3 == 'ababab'
assert 'ab' * 0 == ''
assert 'ab' * -2 == ''
assert 3 * 'ab' == 'ababab'
assert 'é' * 2 == 'éé'
assert 'a' 'b' + 'c' * 2 == 'abcc'
assert error_of(lambda: 'a' + 1) == 'TypeError: can only concatenate str (not "int") to str'
assert error_of(lambda: 1 + 'a') == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error_of(lambda: 'a' - 'a') == "TypeError: unsupported operand type(s) for -: 'str' and 'str'"
assert error_of(lambda: 'a' * 'a') == "TypeError: can't multiply sequence by non-int of type 'str'"
assert error_of(lambda: 'a' + None) == 'TypeError: can only concatenate str (not "NoneType") to str'
try:
    'abc'[0] = 'x'
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'str' object does not support item assignment"
try:
    del 'abc'[0]
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "'str' object doesn't support item deletion"

# === Membership and comparison ===
assert ('é中' in text) is True
assert ('' in text) is True
assert ('x' not in text) is True
assert ('az' in text) is False
assert error_of(lambda: 1 in text) == "TypeError: 'in <string>' requires string as left operand, not int"
assert ('a' < 'b') is True
assert ('a' < 'aa') is True
assert ('B' < 'a') is True
assert ('z' < 'é') is True
assert ('\uffff' < '😀') is True
assert ('abc' == 'abc') is True
assert ('abc' != 'abd') is True
assert ('a' == 'A') is False
assert ('' == '') is True
assert ('a' == 97) is False
assert error_of(lambda: 'a' < 1) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert (hash('abc') == hash('ab' + 'c')) is True
assert {'key': 1}['k' + 'ey'] == 1

# === Construction ===
assert str() == ''
assert str(5) == '5'
assert str('a') == 'a'
assert str(None) == 'None'
assert str([1, 'a']) == "[1, 'a']"
assert str(1.0) == '1.0'
assert str(b'a') == "b'a'"
assert str(True) == 'True'
assert str(int) == "<class 'int'>"
assert str(b'abc', 'utf-8') == 'abc'
assert str(b'\xc3\xa9', encoding='utf8') == 'é'
assert str(b'\xff', errors='replace') == '�'
assert str(object='x') == 'x'
assert error_of(lambda: str(b'\xff', 'utf-8')) == (
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
)
assert error_of(lambda: str('a', 'utf-8')) == 'TypeError: decoding str is not supported'
assert error_of(lambda: str(5, 'utf-8')) == 'TypeError: decoding to str: need a bytes-like object, int found'
assert error_of(lambda: str(1, 2, 3, 4)) == 'TypeError: str expected at most 3 arguments, got 4'
assert error_of(lambda: str(b'a', 5)) == "TypeError: str() argument 'encoding' must be str, not int"
assert (str.__name__, type('').__name__) == ('str', 'str')
assert isinstance('', str) is True
assert repr((bool(''), bool(' '), bool('0'))) == '(False, True, True)'

# === repr ===
assert repr("it's") == '"it\'s"'
assert repr('say "hi"') == '\'say "hi"\''
assert repr('it\'s "x"') == '\'it\\\'s "x"\''
assert repr('\\ \n \t \r \x00 \x1f \x7f') == "'\\\\ \\n \\t \\r \\x00 \\x1f \\x7f'"
assert repr('é 中 😀 \xa0 \u200b \ud800 \U000e0001') == "'é 中 😀 \\xa0 \\u200b \\ud800 \\U000e0001'"
assert ascii('é中😀\n\'') == '"\\xe9\\u4e2d\\U0001f600\\n\'"'
assert ascii('plain') == "'plain'"
assert repr(('\ud83d\ude00' == '😀', len('\ud83d\ude00'))) == '(False, 2)'
assert repr('\ud83d') == "'\\ud83d'"
