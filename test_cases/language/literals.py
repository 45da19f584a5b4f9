# Literals: numbers, strings with every escape, bytes, containers, and implicit concatenation.

# === Integers ===
assert 1_000_000 == 1000000
assert 0b1010 == 10
assert 0B11 == 3
assert 0o17 == 15
assert 0O7 == 7
assert 0xFf == 255
assert 0X1_F == 31
assert 0b_1 == 1
assert 00 == 0
assert 0_0 == 0
assert 123456789012345678901234567890 == 123456789012345678901234567890
assert 0xFFFFFFFFFFFFFFFFFFFF == 1208925819614629174706175
assert 9223372036854775807 == 9223372036854775807
assert 9223372036854775808 == 9223372036854775808
assert -9223372036854775808 == -9223372036854775808
assert -9223372036854775809 == -9223372036854775809

# === Floats ===
assert repr(1.) == '1.0'
assert repr(.5) == '0.5'
assert repr(1e3) == '1000.0'
assert repr(1E-3) == '0.001'
assert repr(1_0.5_0e+1_0) == '105000000000.0'
assert repr(0e0) == '0.0'
assert repr(1e400) == 'inf'
assert repr(-1e400) == '-inf'
assert repr(1e-400) == '0.0'
assert repr(012.5) == '12.5'
assert repr(0.1) == '0.1'
assert repr(123456789.123456789) == '123456789.12345679'
assert repr(5e-324) == '5e-324'
assert repr(2e-324) == '0.0'
assert repr(1.7976931348623159e308) == 'inf'

# === Strings ===
assert 'it''s' == 'its'
assert "it's" 'say "hi"' == 'it\'ssay "hi"'
assert 'it\'s "both"' == 'it\'s "both"'
assert '\a\b\f\n\r\t\v\\\'\"' == '\x07\x08\x0c\n\r\t\x0b\\\'"'
assert '\0\7\12\123\1234' == '\x00\x07\nSS4'
assert '\x41\u0041\U00000041\N{LATIN SMALL LETTER E WITH ACUTE}' == 'AAAé'
assert '\N{snowman}\N{GREEK SMALL LETTER ALPHA}' == '☃α'
assert 'a\
b' == 'ab'
assert '''a
b'c"d''' """e
f""" == 'a\nb\'c"de\nf'
assert r'\n\'' R"\x" == "\\n\\'\\x"
assert len(r'\\') == 2
assert u'unicode' == 'unicode'
assert ('\ud800' == chr(0xD800)) is True
assert len('\U0001F600') == 1
assert '' '' '' == ''
assert ('a'
    'b'
    f'{1}'
    r'\c') == 'ab1\\c'
assert 'a' 'b' * 2 == 'abab'
assert 'a' + 'b' 'c' == 'abc'
assert repr('\x7f\x80\xa0\xad\u200b\u2028\ufeff\U000e0001') == (
    "'\\x7f\\x80\\xa0\\xad\\u200b\\u2028\\ufeff\\U000e0001'"
)
assert repr('tab\tnl\nnull\0quote\'dquote"') == '\'tab\\tnl\\nnull\\x00quote\\\'dquote"\''
assert repr("only ' single") == '"only \' single"'
assert repr('\'"') == '\'\\\'"\''
assert repr('é中😀') == "'é中😀'"

# === Bytes ===
assert b'abc\x00\xff\n\t\'"' == b'abc\x00\xff\n\t\'"'
assert b'\101\x41A' == b'AAA'
assert rb'\x41' Rb'\n' BR'\t' == b'\\x41\\n\\t'
assert b'a' b'b' == b'ab'
assert repr(b"it's") == 'b"it\'s"'
assert repr(b'\'"') == 'b\'\\\'"\''
assert b'''x
y''' == b'x\ny'

# === Containers ===
assert (1,) == (1,)
assert (1,) == (1,)
assert () == ()
assert (1, 2,) == (1, 2)
assert [1, 2,] == [1, 2]
assert repr({'a': 1, 'b': 2, 'a': 3}) == "{'a': 3, 'b': 2}"
assert ({1, 1, 2} == {2, 1}) is True
assert [[], [[]], ()] == [[], [[]], ()]
assert [1, [2, (3, {4: 5})]][1][1][1][4] == 5
assert repr({}) == '{}'
assert repr({*()}) == 'set()'
assert repr({**{}}) == '{}'
assert type({}).__name__ + type({*()}).__name__ == 'dictset'
assert (((1))) == 1
assert (1) + (2,)[0] == 3
assert ([1, 2][0], [3]) == (1, [3])

# === Constants ===
assert ... is Ellipsis
assert None is None
assert repr((True, False, None)) == '(True, False, None)'
assert repr(Ellipsis) == 'Ellipsis'
assert type(...).__name__ == 'ellipsis'
assert type(None).__name__ == 'NoneType'
assert type(NotImplemented).__name__ == 'NotImplementedType'
assert __debug__ is True
assert __name__ == '__main__'

# === Layout ===
a = 1; b = 2; c = a + \
    b
assert c == 3
if a: d = 1; e = 2
assert (d, e) == (1, 2)
class One: x = 1; y = 2
assert One.x + One.y == 3
def short(): return 5
assert short() == 5
for f in 'ab': pass
assert f == 'b'
while False: pass
assert (1 +
    # a comment inside
    2

    + 3) == 6
x = [
    1,

    2,  # comment
]
assert x == [1, 2]
if True:
	tab = 'tab indent'
assert tab == 'tab indent'
naïve = 'identifier'
ñ, 变量, µ = 1, 2, 3
assert (naïve, ñ, 变量, μ) == ('identifier', 1, 2, 3)
ﬁ = 'normalised'
assert fi == 'normalised'
_ = __ = 5
assert _ + __ == 10
print(end='') ; pass
