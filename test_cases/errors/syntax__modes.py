# needs-native
# SyntaxErrors of texts for compile(): what each mode says, with places and the line that is quoted.


def told(source, mode):
    try:
        compile(source, 'f', mode)
    except SyntaxError as e:
        return f'{type(e).__name__}: {e.msg}', (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text
    return 'ok'


# === One text in three modes ===
expected = {
    '': (
        'ok',
        ('SyntaxError: invalid syntax', (0, 0, 0, 0), ''),
        ('SyntaxError: invalid syntax', (0, 0, 0, 0), ''),
    ),
    ' ': (
        'ok',
        ('IndentationError: unexpected indent', (1, 1, 1, -1), ' '),
        ('IndentationError: unexpected indent', (1, 1, 1, -1), ' '),
    ),
    '\n': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), '\n'),
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), '\n'),
    ),
    '#c\n': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), '#c\n'),
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), '#c\n'),
    ),
    '1\n2': (
        'ok',
        ('SyntaxError: invalid syntax', (2, 1, 2, 2), '2'),
        ('SyntaxError: multiple statements found while compiling a single statement', (1, 2, 1, 3), '1\n'),
    ),
    '1\n#c': (
        'ok',
        'ok',
        'ok',
    ),
    '1;2': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 2, 1, 3), '1;2'),
        'ok',
    ),
    'pass': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 1, 1, 5), 'pass'),
        'ok',
    ),
    'yield 1': (
        ("SyntaxError: 'yield' outside function", (1, 1, 1, 8), None),
        ('SyntaxError: invalid syntax', (1, 1, 1, 6), 'yield 1'),
        ("SyntaxError: 'yield' outside function", (1, 1, 1, 8), None),
    ),
    'x := 1': (
        ('SyntaxError: invalid syntax', (1, 3, 1, 5), 'x := 1\n'),
        ('SyntaxError: invalid syntax', (1, 3, 1, 5), 'x := 1'),
        ('SyntaxError: invalid syntax', (1, 3, 1, 5), 'x := 1'),
    ),
    'if 1: pass': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 1, 1, 3), 'if 1: pass'),
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), 'if 1: pass'),
    ),
    'if 1: pass\n': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 1, 1, 3), 'if 1: pass\n'),
        'ok',
    ),
    'if 1:\n pass\n': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 1, 1, 3), 'if 1:\n'),
        'ok',
    ),
    '*a': (
        ("SyntaxError: can't use starred expression here", (1, 1, 1, 3), None),
        ('SyntaxError: invalid syntax', (1, 1, 1, 2), '*a'),
        ("SyntaxError: can't use starred expression here", (1, 1, 1, 3), None),
    ),
    '*a, b': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 1, 1, 2), '*a, b'),
        'ok',
    ),
    'def f(): pass\n\nx': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 1, 1, 4), 'def f(): pass\n'),
        ('SyntaxError: invalid syntax', (3, 1, 3, 2), 'x'),
    ),
    '   1': (
        ('IndentationError: unexpected indent', (1, 3, 1, -1), '   1\n'),
        ('IndentationError: unexpected indent', (1, 3, 1, -1), '   1'),
        ('IndentationError: unexpected indent', (1, 3, 1, -1), '   1'),
    ),
    '\n   1': (
        ('IndentationError: unexpected indent', (2, 3, 2, -1), '   1\n'),
        ('IndentationError: unexpected indent', (2, 3, 2, -1), '   1'),
        ('IndentationError: unexpected indent', (2, 3, 2, -1), '   1'),
    ),
    '1 +': (
        ('SyntaxError: invalid syntax', (1, 4, 1, 5), '1 +\n'),
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), '1 +'),
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), '1 +'),
    ),
    '1 +\n': (
        ('SyntaxError: invalid syntax', (1, 4, 1, 5), '1 +\n'),
        ('SyntaxError: invalid syntax', (1, 4, 1, 5), '1 +\n'),
        ('SyntaxError: invalid syntax', (1, 4, 1, 5), '1 +\n'),
    ),
    '1 + # c': (
        ('SyntaxError: invalid syntax', (1, 5, 1, 9), '1 + # c\n'),
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), '1 + # c'),
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), '1 + # c'),
    ),
    'del f()': (
        ('SyntaxError: cannot delete function call', (1, 5, 1, 8), 'del f()\n'),
        ('SyntaxError: invalid syntax', (1, 1, 1, 4), 'del f()'),
        ('SyntaxError: cannot delete function call', (1, 5, 1, 8), 'del f()'),
    ),
    'x += 1': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 3, 1, 5), 'x += 1'),
        'ok',
    ),
    'print 1': (
        ("SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", (1, 1, 1, 8), 'print 1\n'),
        ("SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", (1, 1, 1, 8), 'print 1'),
        ("SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", (1, 1, 1, 8), 'print 1'),
    ),
    'import *': (
        ('SyntaxError: invalid syntax', (1, 8, 1, 9), 'import *\n'),
        ('SyntaxError: invalid syntax', (1, 1, 1, 7), 'import *'),
        ('SyntaxError: invalid syntax', (1, 8, 1, 9), 'import *'),
    ),
    '"unterminated': (
        ('SyntaxError: unterminated string literal (detected at line 1)', (1, 1, 1, 1), '"unterminated'),
        ('SyntaxError: unterminated string literal (detected at line 1)', (1, 1, 1, 1), '"unterminated'),
        ('SyntaxError: unterminated string literal (detected at line 1)', (1, 1, 1, 1), '"unterminated'),
    ),
    '"""untermi\nnated': (
        ('SyntaxError: unterminated triple-quoted string literal (detected at line 2)', (1, 1, 1, 1), '"""untermi'),
        ('SyntaxError: unterminated triple-quoted string literal (detected at line 2)', (1, 1, 1, 1), '"""untermi'),
        ('SyntaxError: unterminated triple-quoted string literal (detected at line 2)', (1, 1, 1, 1), '"""untermi'),
    ),
    '(1,\n2': (
        ("SyntaxError: '(' was never closed", (1, 1, 1, 0), '(1,'),
        ("SyntaxError: '(' was never closed", (1, 1, 1, 0), '(1,'),
        ("SyntaxError: '(' was never closed", (1, 1, 1, 0), '(1,'),
    ),
    'a = b = ': (
        ('SyntaxError: invalid syntax', (1, 9, 1, 10), 'a = b = \n'),
        ('SyntaxError: invalid syntax', (1, 3, 1, 4), 'a = b = '),
        ('SyntaxError: invalid syntax', (1, 0, 1, 0), 'a = b = '),
    ),
    '1 = x': (
        ("SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?", (1, 1, 1, 2), '1 = x\n'),
        ('SyntaxError: invalid syntax', (1, 3, 1, 4), '1 = x'),
        ("SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?", (1, 1, 1, 2), '1 = x'),
    ),
    'f(a b': (
        ("SyntaxError: '(' was never closed", (1, 2, 1, 0), 'f(a b\n'),
        ("SyntaxError: '(' was never closed", (1, 2, 1, 0), 'f(a b'),
        ("SyntaxError: '(' was never closed", (1, 2, 1, 0), 'f(a b'),
    ),
    'x if y': (
        ("SyntaxError: expected 'else' after 'if' expression", (1, 1, 1, 7), 'x if y\n'),
        ("SyntaxError: expected 'else' after 'if' expression", (1, 1, 1, 7), 'x if y'),
        ("SyntaxError: expected 'else' after 'if' expression", (1, 1, 1, 7), 'x if y'),
    ),
    'for x in y': (
        ("SyntaxError: expected ':'", (1, 11, 1, 12), 'for x in y\n'),
        ('SyntaxError: invalid syntax', (1, 1, 1, 4), 'for x in y'),
        ("SyntaxError: expected ':'", (1, 10, 1, -1), 'for x in y'),
    ),
    'def f()': (
        ("SyntaxError: expected ':'", (1, 8, 1, 9), 'def f()\n'),
        ('SyntaxError: invalid syntax', (1, 1, 1, 4), 'def f()'),
        ("SyntaxError: expected ':'", (1, 0, 1, 0), 'def f()'),
    ),
    'try:\n pass\n': (
        ("SyntaxError: expected 'except' or 'finally' block", (2, 6, 2, -1), ' pass\n'),
        ('SyntaxError: invalid syntax', (1, 1, 1, 4), 'try:\n'),
        ("SyntaxError: expected 'except' or 'finally' block", (2, 6, 2, -1), ' pass\n'),
    ),
    'import': (
        ("SyntaxError: Expected one or more names after 'import'", (1, 7, 1, 7), 'import\n'),
        ('SyntaxError: invalid syntax', (1, 1, 1, 7), 'import'),
        ("SyntaxError: Expected one or more names after 'import'", (1, 0, 1, 6), 'import'),
    ),
    '{*}': (
        ('SyntaxError: Invalid star expression', (1, 3, 1, 4), '{*}\n'),
        ('SyntaxError: Invalid star expression', (1, 3, 1, 4), '{*}'),
        ('SyntaxError: Invalid star expression', (1, 3, 1, 4), '{*}'),
    ),
    "f'{a'": (
        ("SyntaxError: f-string: expecting '}'", (1, 5, 1, 5), "f'{a'"),
        ("SyntaxError: f-string: expecting '}'", (1, 5, 1, 5), "f'{a'"),
        ("SyntaxError: f-string: expecting '}'", (1, 5, 1, 5), "f'{a'"),
    ),
    '0777': (
        ('SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', (1, 1, 1, 2), '0777'),
        ('SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', (1, 1, 1, 2), '0777'),
        ('SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', (1, 1, 1, 2), '0777'),
    ),
    'x \\': (
        ('SyntaxError: unexpected EOF while parsing', (1, 4, 1, -1), 'x \\\n'),
        ('SyntaxError: unexpected character after line continuation character', (1, 3, 1, 0), 'x \\'),
        ('SyntaxError: unexpected character after line continuation character', (1, 3, 1, 0), 'x \\'),
    ),
    'x\\y': (
        ('SyntaxError: unexpected character after line continuation character', (1, 3, 1, 0), 'x\\y\n'),
        ('SyntaxError: unexpected character after line continuation character', (1, 3, 1, 0), 'x\\y'),
        ('SyntaxError: unexpected character after line continuation character', (1, 3, 1, 0), 'x\\y'),
    ),
    'match x:\n case 1: pass\n': (
        'ok',
        ('SyntaxError: invalid syntax', (1, 7, 1, 8), 'match x:\n'),
        'ok',
    ),
    'x\n y': (
        ('IndentationError: unexpected indent', (2, 1, 2, -1), ' y\n'),
        ('IndentationError: unexpected indent', (2, 1, 2, -1), ' y'),
        ('SyntaxError: multiple statements found while compiling a single statement', (1, 2, 1, 3), 'x\n'),
    ),
    'if x:\n  y\n z': (
        ('IndentationError: unindent does not match any outer indentation level', (3, 3, 3, -1), ' z\n'),
        ('SyntaxError: invalid syntax', (1, 1, 1, 3), 'if x:\n'),
        ('IndentationError: unindent does not match any outer indentation level', (3, 2, 3, -1), ' z'),
    ),
    'if x:\n\ty\n        z': (
        ('TabError: inconsistent use of tabs and spaces in indentation', (3, 1, 3, 0), '        z\n'),
        ('SyntaxError: invalid syntax', (1, 1, 1, 3), 'if x:\n'),
        ('TabError: inconsistent use of tabs and spaces in indentation', (3, 1, 3, 0), '        z'),
    ),
    '\ufeffx': (
        ('SyntaxError: invalid non-printable character U+FEFF', (1, 1, 1, 1), '\ufeffx'),
        ('SyntaxError: invalid non-printable character U+FEFF', (1, 1, 1, 1), '\ufeffx'),
        ('SyntaxError: invalid non-printable character U+FEFF', (1, 1, 1, 1), '\ufeffx'),
    ),
    '“a”': (
        ("SyntaxError: invalid character '“' (U+201C)", (1, 1, 1, 1), '“a”'),
        ("SyntaxError: invalid character '“' (U+201C)", (1, 1, 1, 1), '“a”'),
        ("SyntaxError: invalid character '“' (U+201C)", (1, 1, 1, 1), '“a”'),
    ),
    "'\\N{no}'": (
        ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-5: unknown Unicode character name", (1, 1, 1, 9), "'\\N{no}'\n"),
        ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-5: unknown Unicode character name", (1, 1, 1, 9), "'\\N{no}'"),
        ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-5: unknown Unicode character name", (1, 1, 1, 9), "'\\N{no}'"),
    ),
    "b'\\x1'": (
        ('SyntaxError: (value error) invalid \\x escape at position 0', (1, 1, 1, 7), "b'\\x1'\n"),
        ('SyntaxError: (value error) invalid \\x escape at position 0', (1, 1, 1, 7), "b'\\x1'"),
        ('SyntaxError: (value error) invalid \\x escape at position 0', (1, 1, 1, 7), "b'\\x1'"),
    ),
    "f'\\N{NO SUCH}'": (
        ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name", (1, 3, 1, 14), "f'\\N{NO SUCH}'\n"),
        ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name", (1, 3, 1, 14), "f'\\N{NO SUCH}'"),
        ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name", (1, 3, 1, 14), "f'\\N{NO SUCH}'"),
    ),
    '1 if 2 else': (
        ("SyntaxError: expected expression after 'else', but statement is given", (1, 12, 1, 13), '1 if 2 else\n'),
        ("SyntaxError: expected expression after 'else', but statement is given", (1, 11, 1, -1), '1 if 2 else'),
        ("SyntaxError: expected expression after 'else', but statement is given", (1, 11, 1, -1), '1 if 2 else'),
    ),
}
for source, results in expected.items():
    for mode, result in zip(('exec', 'eval', 'single'), results):
        assert told(source, mode) == result, (mode, source, told(source, mode))

# === Which error is told, and where ===
expected = {
    'try:\n  a\n  b )\nc d': ("SyntaxError: unmatched ')'", (3, 5, 3, 5), '  b )'),
    ' x "': ('IndentationError: unexpected indent', (1, 1, 1, -1), ' x "\n'),
    '  x y\n)': ('IndentationError: unexpected indent', (1, 2, 1, -1), '  x y\n'),
    'a\n  b )': ('IndentationError: unexpected indent', (2, 2, 2, -1), '  b )\n'),
    'x y\n\\z': ('SyntaxError: invalid syntax', (1, 3, 1, 4), 'x y\n'),
    'x y)': ("SyntaxError: unmatched ')'", (1, 4, 1, 4), 'x y)'),
    'if x:\n  y z\n b': ('SyntaxError: invalid syntax', (2, 5, 2, 6), '  y z\n'),
    '(a b\n"': ('SyntaxError: unterminated string literal (detected at line 2)', (2, 1, 2, 1), '"'),
    'f(**a, *b\n)': ('SyntaxError: iterable argument unpacking follows keyword argument unpacking', (1, 6, 2, 1), 'f(**a, *b'),
    '(é\n b)': ('SyntaxError: invalid syntax. Perhaps you forgot a comma?', (1, 2, 2, 2), '(é'),
    '@a\n\n\n': ('SyntaxError: invalid syntax', (3, 0, 3, 0), '\n'),
    'if x:\n#c\n  ': ("IndentationError: expected an indented block after 'if' statement on line 1", (3, 3, 3, -1), '  \n'),
    'def f():\n  try:\n    a\nb': ("SyntaxError: expected 'except' or 'finally' block", (4, 0, 4, -1), 'b\n'),
    'x, y x= 1': ("SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?", (1, 6, 1, 10), 'x, y x= 1\n'),
    'x, y f() = 1': ("SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?", (1, 6, 1, 9), 'x, y f() = 1\n'),
    'type X[]': ('SyntaxError: Type parameter list cannot be empty', (1, 8, 1, 9), 'type X[]\n'),
    'def f[](x): pass': ('SyntaxError: Type parameter list cannot be empty', (1, 7, 1, 7), 'def f[](x): pass\n'),
    'x <> 1': ("SyntaxError: invalid syntax.  Maybe you meant '!=' instead of '<>'?", (1, 3, 1, 5), 'x <> 1\n'),
    'try<>': ("SyntaxError: expected ':'", (1, 4, 1, 5), 'try<>\n'),
    'x < > 1': ('SyntaxError: invalid syntax', (1, 5, 1, 6), 'x < > 1\n'),
    '[*a = b]': ('SyntaxError: cannot assign to iterable argument unpacking', (1, 2, 1, 8), '[*a = b]\n'),
    '{*a b}': ('SyntaxError: invalid syntax. Perhaps you forgot a comma?', (1, 3, 1, 6), '{*a b}\n'),
    '[*a, b, *]': ('SyntaxError: invalid syntax', (1, 10, 1, 11), '[*a, b, *]\n'),
    'f(*for)': ('SyntaxError: Invalid star expression', (1, 4, 1, 7), 'f(*for)\n'),
    'x[*a = b c]': ('SyntaxError: invalid syntax. Perhaps you forgot a comma?', (1, 8, 1, 11), 'x[*a = b c]\n'),
    'lambda x=: 1': ('SyntaxError: invalid syntax', (1, 10, 1, 11), 'lambda x=: 1\n'),
    'lambda x=, y: 1': ('SyntaxError: expected default value expression', (1, 9, 1, 10), 'lambda x=, y: 1\n'),
    '"a" x "b"': ('SyntaxError: invalid syntax. Is this intended to be part of the string?', (1, 5, 1, 6), '"a" x "b"\n'),
    '("a" 1)': ('SyntaxError: invalid syntax. Perhaps you forgot a comma?', (1, 2, 1, 7), '("a" 1)\n'),
    '"a" + x "b"': ('SyntaxError: invalid syntax. Is this intended to be part of the string?', (1, 5, 1, 8), '"a" + x "b"\n'),
    'del x + 1 y': ('SyntaxError: cannot delete expression', (1, 5, 1, 10), 'del x + 1 y\n'),
    'def f(a, b=1, /, c=2, d): pass': ('SyntaxError: invalid syntax', (1, 24, 1, 25), 'def f(a, b=1, /, c=2, d): pass\n'),
    'def f((x: T)): pass': ('SyntaxError: Function parameters cannot be parenthesized', (1, 7, 1, 13), 'def f((x: T)): pass\n'),
    '0777except': ('SyntaxError: invalid decimal literal', (1, 4, 1, 4), '0777except'),
    '-not a': ("SyntaxError: 'not' after an operator must be parenthesized", (1, 2, 1, 7), '-not a\n'),
    'a + not b': ("SyntaxError: 'not' after an operator must be parenthesized", (1, 5, 1, 10), 'a + not b\n'),
    '() := f(x)': ('SyntaxError: cannot use assignment expressions with tuple', (1, 1, 1, 3), '() := f(x)\n'),
    '[x, for x in y]': ('SyntaxError: did you forget parentheses around the comprehension target?', (1, 2, 1, 4), '[x, for x in y]\n'),
    '{1: 2, "b" c}': ("SyntaxError: ':' expected after dictionary key", (1, 10, 1, 0), '{1: 2, "b" c}\n'),
    '{**a, 3 4: 1}': ("SyntaxError: ':' expected after dictionary key", (1, 7, 1, 0), '{**a, 3 4: 1}\n'),
    'for x* y in z: pass': ('SyntaxError: cannot assign to expression', (1, 5, 1, 9), 'for x* y in z: pass\n'),
    'f(x for x + y)': ("SyntaxError: 'in' expected after for-loop variables", (1, 14, 1, 15), 'f(x for x + y)\n'),
    '[x  x in y if z]': ('SyntaxError: invalid syntax. Perhaps you forgot a comma?', (1, 2, 1, 11), '[x  x in y if z]\n'),
    'type X[T  list[T]': ("SyntaxError: '[' was never closed", (1, 7, 1, 0), 'type X[T  list[T]\n'),
    'match* (a, b):': ('SyntaxError: invalid syntax', (1, 14, 1, 15), 'match* (a, b):\n'),
    '1+=': ('SyntaxError: invalid syntax', (1, 2, 1, 4), '1+=\n'),
    'xexcept* B:': ('SyntaxError: invalid syntax', (1, 11, 1, 12), 'xexcept* B:\n'),
    '    \\\nx==+= 1': ('IndentationError: unexpected indent', (2, 0, 2, -1), 'x==+= 1\n'),
    'x = yield from y': ("SyntaxError: 'yield from' outside function", (1, 5, 1, 17), None),
    'return\nawait x': ("SyntaxError: 'await' outside function", (2, 1, 2, 8), None),
    'break\nawait x': ("SyntaxError: 'await' outside function", (2, 1, 2, 8), None),
    'await x\ndef f(a, a): pass': ("SyntaxError: 'await' outside function", (1, 1, 1, 8), None),
    '"é"; return 1': ("SyntaxError: 'return' outside function", (1, 7, 1, 15), None),
    'def f(é, é): pass': ("SyntaxError: duplicate argument 'é' in function definition", (1, 11, 1, 13), None),
    'x = 1; nonlocal x': ("SyntaxError: name 'x' is assigned to before nonlocal declaration", (1, 8, 1, 18), None),
    '"a': ('SyntaxError: unterminated string literal (detected at line 1)', (1, 1, 1, 1), '"a'),
    "'\\u12'": ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape", (1, 1, 1, 7), "'\\u12'\n"),
    "'é\\x1'": ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 10-12: truncated \\xXX escape", (1, 1, 1, 7), "'é\\x1'\n"),
    "'\\U00110000'": ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character", (1, 1, 1, 13), "'\\U00110000'\n"),
    "'\\N'": ("SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \\N character escape", (1, 1, 1, 5), "'\\N'\n"),
    "f'{a' + f'}'": ("SyntaxError: f-string: expecting '=', or '!', or ':', or '}'", (1, 5, 1, 11), "f'{a' + f'}'\n"),
    "f'{print 1}'": ("SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", (1, 4, 1, 11), "f'{print 1}'\n"),
    'exec* B': 'ok',
}
for source, result in expected.items():
    assert told(source, 'exec') == result, (source, told(source, 'exec'))

# === A yield without a value ends its expression ===
operators = {
    'def f(): yield or x': (1, 16, 1, 18),
    'def f(): yield if x else y': (1, 16, 1, 18),
    'def f(): yield == x': (1, 16, 1, 18),
    'def f(): yield | x': (1, 16, 1, 17),
    'def f(): (yield or x)': (1, 17, 1, 19),
    'yield in x': (1, 7, 1, 9),
}
for source, place in operators.items():
    assert told(source, 'exec') == ('SyntaxError: invalid syntax', place, source + '\n'), source
for source in ('def f(): (yield) or x', 'def f(): x = yield y or z', 'def f(): g((yield))'):
    assert told(source, 'exec') == 'ok', source


# === Blocks in blocks ===
def deep(count, inside, before=''):
    lines = [' ' * at + 'for i in x:' for at in range(count)] + [' ' * count + line for line in inside.split('\n')]
    if before:
        lines = [before] + [' ' + line for line in lines]
    return '\n'.join(lines)


too_many = 'SyntaxError: too many statically nested blocks'
inner = '[a for a in b]'
# Loops around, what stands in them, the function, and where the error is; one loop less is right.
limits = [
    (21, 'for a in b: 1', '', (22, 22, 22, 35)),
    (21, 'while a: 1\nelse: 2', '', (22, 22, 23, 29)),
    (21, 'with a: 1', '', (22, 27, 22, 28)),
    (20, 'with a, b: 1', '', (21, 29, 21, 30)),
    (20, 'try: 1\nexcept a: 1', '', (22, 21, 22, 32)),
    (20, 'try: 1\nexcept* a: 1', '', (22, 21, 22, 33)),
    (21, 'try: 1\nfinally: 2', '', (22, 22, 23, 32)),
    (20, f'try: 1\nfinally: {inner}', '', (22, 30, 22, 44)),
    (18, f'try: 1\nexcept a: {inner}\nfinally: 2', '', (20, 29, 20, 43)),
    (20, f'for a in {inner}: 1', '', (21, 30, 21, 44)),
    (21, f'with {inner}: 1', '', (22, 27, 22, 41)),
    (20, f'with a as b[{inner}]: 1', '', (21, 33, 21, 47)),
    (21, inner, 'def f():', (23, 23, 23, 37)),
    (20, inner, 'async def f():', (22, 22, 22, 36)),
    (20, 'for a in b: yield', 'def f():', (22, 22, 22, 39)),
    (18, '[1 async for a in b async for c in d]', 'async def f():', (20, 20, 20, 57)),
    (17, '[[2 async for a in b] async for c in d]', 'async def f():', (19, 20, 19, 40)),
    (22, f'lambda: {inner}', '', (22, 22, 23, 45)),
    (22, f'class A:\n {inner}', '', (22, 22, 24, 38)),
]
for count, inside, before, place in limits:
    assert told(deep(count, inside, before), 'exec') == (too_many, place, None), (count, inside)
    assert told(deep(count - 1, inside, before), 'exec') == 'ok', (count, inside)

# === Line breaks in strings ===
breaks = {}
exec("a = '''1\r\n2\r3\n'''\r\nb = rb'''\r\n'''\rc = f'''{a!r}\r\n'''\nd = 'x\\\r\ny'\r\ne = '\\r\\n'", breaks)
assert [breaks[name] for name in 'abcde'] == ['1\n2\n3\n', b'\n', "'1\\n2\\n3\\n'\n", 'xy', '\r\n']
