# needs-native
# Escapes that are cut short or name nothing: which literal is wrong, and where.


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


def error_of(text):
    try:
        compile(text, 'file', 'exec')
    except SyntaxError as error:
        return error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset
    return None

# === Literals ===
assert outcome(lambda: error_of("'\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 1, 1, 6)'
assert outcome(lambda: error_of("x = '\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 5, 1, 10)'
assert outcome(lambda: error_of("x = 'abc\\x1' + 1")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 3-5: truncated \\\\xXX escape", 1, 5, 1, 13)'
assert outcome(lambda: error_of("f(1, '\\N{bad}')")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-6: unknown Unicode character name", 1, 6, 1, 15)'
assert outcome(lambda: error_of("'\\u12'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-3: truncated \\\\uXXXX escape", 1, 1, 1, 7)'
assert outcome(lambda: error_of("'\\U00110000'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-9: illegal Unicode character", 1, 1, 1, 13)'
assert outcome(lambda: error_of("'\\U0011'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-5: truncated \\\\UXXXXXXXX escape", 1, 1, 1, 9)'
assert outcome(lambda: error_of("b'\\x1'")) == "('(value error) invalid \\\\x escape at position 0', 1, 1, 1, 7)"
assert outcome(lambda: error_of("b'a\\xg'")) == "('(value error) invalid \\\\x escape at position 1', 1, 1, 1, 8)"
assert outcome(lambda: error_of("x = b'\\x1'")) == "('(value error) invalid \\\\x escape at position 0', 1, 5, 1, 11)"
assert outcome(lambda: error_of("'ok' '\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 6, 1, 11)'
assert outcome(lambda: error_of("('a'\n '\\x1')")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 2, 2, 2, 7)'
assert outcome(lambda: error_of("f'\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 3, 1, 6)'
assert outcome(lambda: error_of("f'{a}\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 6, 1, 9)'
assert outcome(lambda: error_of("f'{a}\\N{bad}'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-6: unknown Unicode character name", 1, 6, 1, 13)'
assert outcome(lambda: error_of("'\\N'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-1: malformed \\\\N character escape", 1, 1, 1, 5)'
assert outcome(lambda: error_of("'\\N{'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: malformed \\\\N character escape", 1, 1, 1, 6)'
assert outcome(lambda: error_of("'\\N{}'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: malformed \\\\N character escape", 1, 1, 1, 7)'
assert outcome(lambda: error_of("'\\x'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-1: truncated \\\\xXX escape", 1, 1, 1, 5)'
assert outcome(lambda: error_of("'é\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 10-12: truncated \\\\xXX escape", 1, 1, 1, 7)'
assert outcome(lambda: error_of("if '\\x1': pass")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 4, 1, 9)'
assert outcome(lambda: error_of("print('\\x1', 3)")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 7, 1, 12)'
assert outcome(lambda: error_of("a = 1\nb = ['x', '\\xzz', 3]")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-1: truncated \\\\xXX escape", 2, 11, 2, 17)'
assert outcome(lambda: error_of("def f():\n    '\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 2, 5, 2, 10)'
assert outcome(lambda: error_of("'\\x1' )")) == '("unmatched \')\'", 1, 7, 1, 7)'
assert outcome(lambda: error_of("u'\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 1, 1, 7)'
assert outcome(lambda: error_of("x: '\\x1' = 3")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 4, 1, 9)'
assert outcome(lambda: error_of("f'{\\x1}'")) == "('unexpected character after line continuation character', 1, 5, 1, 0)"
assert outcome(lambda: error_of("f'{'\\x1'}'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 4, 1, 9)'
assert outcome(lambda: error_of('C:\\Users')) == "('unexpected character after line continuation character', 1, 4, 1, 0)"
assert outcome(lambda: error_of("'C:\\Users\\x'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 2-3: truncated \\\\UXXXXXXXX escape", 1, 1, 1, 13)'
assert outcome(lambda: error_of("'\\x1' 'ab'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 1, 1, 6)'
assert outcome(lambda: error_of("f'a' '\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 6, 1, 11)'
assert outcome(lambda: error_of("t'\\x1'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 3, 1, 6)'
assert outcome(lambda: error_of("x = ('\\x1' if 1 else 2)")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 6, 1, 11)'
assert outcome(lambda: error_of("match 1:\n    case '\\x1': pass")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 2, 10, 2, 15)'
assert outcome(lambda: error_of("'\\x1' '\\x2'")) == '("(unicode error) \'unicodeescape\' codec can\'t decode bytes in position 0-2: truncated \\\\xXX escape", 1, 1, 1, 6)'
assert outcome(lambda: error_of("'a' b'b'")) == "('cannot mix bytes and nonbytes literals', 1, 9, 1, 10)"
assert outcome(lambda: error_of("b'b' 'a'")) == "('cannot mix bytes and nonbytes literals', 1, 9, 1, 10)"
assert outcome(lambda: error_of('f"{1:d}" b"a"')) == "('cannot mix bytes and nonbytes literals', 1, 14, 1, 15)"
assert outcome(lambda: error_of('u"a" b"b"')) == "('cannot mix bytes and nonbytes literals', 1, 10, 1, 11)"
assert outcome(lambda: error_of('"a" "b" b"c" "d"')) == "('cannot mix bytes and nonbytes literals', 1, 17, 1, 18)"
assert outcome(lambda: error_of('x = (b"a"\n "b")')) == "('cannot mix bytes and nonbytes literals', 2, 5, 2, 6)"
assert outcome(lambda: error_of('f"a" b"b" + 1')) == "('cannot mix bytes and nonbytes literals', 1, 11, 1, 12)"
assert outcome(lambda: error_of('t"a" "b"')) == "('cannot mix t-string literals with string or bytes literals', 1, 1, 1, 9)"
assert outcome(lambda: error_of('f"a" t"b"')) == "('cannot mix t-string literals with string or bytes literals', 1, 1, 1, 10)"
assert outcome(lambda: error_of("b'é'")) == "('bytes can only contain ASCII literal characters', 1, 1, 1, 5)"
