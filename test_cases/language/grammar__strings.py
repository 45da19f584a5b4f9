# Every prefix of strings, and what may stand side by side.

# === Prefixes ===
name = 'n'
assert u'\u00e9' == 'é' == U'é'
assert r'\n' == '\\n' == R'\n'
assert b'\x41' == b'A' == B'A'
assert rb'\x' == b'\\x' == Br'\x' == bR'\x'
assert f'{name}' == F'{name}' == 'n'
assert rf'\{name}' == '\\n' == fR'\{name}'
assert t'{name}'.interpolations[0].value == 'n'
assert rt'\{name}'.strings == ('\\', '') == Tr'\{name}'.strings

# === Side by side ===
assert 'a' "b" '''c''' r'\d' == 'abc\\d'
assert b'a' rb'\b' == b'a\\b'
assert 'a' f'{name}' 'b' f"{name!r:>5}" == "anb  'n'"
assert t'a{name}' t'b{name}'.strings == ('a', 'b', '')
assert ('first '
        'second') == 'first second'

# === Fields ===
width = 6
assert f'{name=}' == "name='n'"
assert f'{ name = !s:>{width}}' == " name =      n"
assert f'{name!s}{name!r}{name!a}' == "n'n''n'"
assert f'{width:{width}}{width:<{width}.{1 + 1}f}|' == '     66.00  |'
assert f'{{{name}}}' == '{n}'
assert f'{'a' 'b'}{f'{name}{f'{width}'}'}' == 'abn6'
assert f'''{
    name  # a comment
}''' == 'n'
assert f'{(lambda x: x * 2)(name)}{name if name else 0}' == 'nnn'

# === Escapes ===
assert '\a\b\f\v\t\r\0\x7f\101\N{BULLET}\U0001F600\'\"\\' == '\x07\x08\x0c\x0b\x09\x0d\x00\x7fA•😀\'"\\'
assert 'one \
line' == 'one line'
assert len('''two
lines''') == 9
