# re: syntax, matching functions, match objects, flags, replacement templates, splitting and errors.
import re

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


def found(pattern, text, flags=0):
    """Span and groups of the first match."""
    match = re.search(pattern, text, flags)
    return match and (match.span(), match.group(), *match.groups())


# === Functions ===
assert re.match('a', 'ba') is None
assert re.match('a', 'ab').group() == 'a'
assert re.search('b', 'ab').span() == (1, 2)
assert re.fullmatch('a+', 'aab') is None
assert re.fullmatch('a+', 'aaa').end() == 3
assert re.fullmatch('a|ab', 'ab').group() == 'ab'
assert re.findall(r'\d+', 'a1 b22 c') == ['1', '22']
assert re.findall(r'(\w)(\d)', 'a1 b2') == [('a', '1'), ('b', '2')]
assert re.findall(r'(\w)\d', 'a1 b2') == ['a', 'b']
assert re.findall('x', 'abc') == []
assert re.findall('', 'ab') == ['', '', '']
assert re.findall('a*', 'baac') == ['', 'aa', '', '']
assert re.findall(r'(a)|b', 'ab') == ['a', '']
assert re.findall('(?:ab)+', 'ababxab') == ['abab', 'ab']
assert [m.span() for m in re.finditer('a*', 'baac')] == [(0, 0), (1, 3), (3, 3), (4, 4)]
assert [m.group() for m in re.finditer(r'\b\w', 'ab cd')] == ['a', 'c']
assert re.split(r'\s+', 'a b  c') == ['a', 'b', 'c']
assert re.split(',', 'a,b,,c') == ['a', 'b', '', 'c']
assert re.split('(,)', 'a,b') == ['a', ',', 'b']
assert re.split(',', 'a,b,c', maxsplit=1) == ['a', 'b,c']
assert re.split('', 'ab') == ['', 'a', 'b', '']
assert re.split('x', 'abc') == ['abc']
assert re.split(r'(-)|(,)', 'a-b,c') == ['a', '-', None, 'b', None, ',', 'c']
assert re.split(r'\b', 'ab cd') == ['', 'ab', ' ', 'cd', '']
assert re.split('a*', 'baac') == ['', 'b', '', 'c', '']
assert re.split(',', '') == ['']
assert re.split('[;,] *', 'a, b;c') == ['a', 'b', 'c']
assert re.sub('a', 'b', 'banana') == 'bbnbnb'
assert re.sub('a', 'b', 'banana', count=2) == 'bbnbna'
assert re.sub('', '-', 'ab') == '-a-b-'
assert re.sub('x*', '-', 'axb') == '-a--b-'
assert re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world') == 'world hello'
assert re.sub(r'(?P<a>\d)', r'<\g<a>\g<1>\g<0>>', 'x1') == 'x<111>'
assert re.sub('a', r'\n\t\\', 'a') == '\n\t\\'
assert re.sub('(a)|b', r'[\1]', 'ab') == '[a][]'
assert re.sub('a', '', 'banana') == 'bnn'
assert re.sub('^', '> ', 'a\nb', flags=re.M) == '> a\n> b'
assert re.sub(r'(.)\1', r'\1', 'aabbc') == 'abc'
assert re.sub('a', r'\g<0>0', 'a') == 'a0'
assert re.sub(r'\d+', lambda m: str(int(m.group()) * 2), 'a1 b22') == 'a2 b44'
assert re.sub('a', lambda m: r'\1 not expanded', 'a') == '\\1 not expanded'
assert re.subn('a', 'b', 'banana') == ('bbnbnb', 3)
assert re.subn('x', 'y', 'abc') == ('abc', 0)
assert re.sub('(b)', lambda m: m[1].upper(), 'abcb', count=1) == 'aBcb'
assert re.escape('a.b*c-d_e f/é') == 'a\\.b\\*c\\-d_e\\ f/é'
assert re.escape('') == ''
assert re.escape('[x](y)#&~\n') == '\\[x\\]\\(y\\)\\#\\&\\~\\\n'
assert re.escape(b'a.b') == b'a\\.b'
assert repr((re.compile('a') is re.compile('a'), re.purge())) == '(True, None)'

# === Characters ===
assert found('a.c', 'a\nc abc') == ((4, 7), 'abc')
assert found('a.c', 'a\nc', re.S) == ((0, 3), 'a\nc')
assert found(r'\d\D\s\S\w\W', '1a b_!') == ((0, 6), '1a b_!')
assert found(r'\d+', 'x٣4') == ((1, 3), '٣4')
assert found(r'\d+', 'x٣4', re.A) == ((2, 3), '4')
assert found(r'\w+', 'é中_1-') == ((0, 4), 'é中_1')
assert found(r'\w+', 'éa', re.A) == ((1, 2), 'a')
assert found(r'\s', 'a\u3000') == ((1, 2), '\u3000')
assert found('[abc]+', 'xxcab') == ((2, 5), 'cab')
assert found('[^abc]+', 'abxyc') == ((2, 4), 'xy')
assert found('[a-c0-2]+', 'zb1d') == ((1, 3), 'b1')
assert found('[]a]+', 'x]a') == ((1, 3), ']a')
assert found('[^]a]+', ']xa') == ((1, 2), 'x')
assert found('[a-]+', 'x-a') == ((1, 3), '-a')
assert found(r'[\w.-]+', '!a.b-c!') == ((1, 6), 'a.b-c')
assert found(r'[\]\\]+', 'a\\]') == ((1, 3), '\\]')
assert found('[.*+]+', 'a+*.') == ((1, 4), '+*.')
assert found(r'\x41\u0042\103\t', 'ABC\t') == ((0, 4), 'ABC\t')
assert found(r'\.\*\[', 'a.*[') == ((1, 4), '.*[')
assert found('é', 'É') is None
assert found('é', 'É', re.I) == ((0, 1), 'É')
assert found('[à-ü]+', 'ÀÉ', re.I) == ((0, 2), 'ÀÉ')
assert found('ß', 'ẞ', re.I) == ((0, 1), 'ẞ')
assert found('K', 'k', re.I) == ((0, 1), 'k')
assert found('\\N{BULLET}', 'a•') == ((1, 2), '•')
assert found('\\0', '\0') == ((0, 1), '\x00')
assert found('[\\b]', '\b') == ((0, 1), '\x08')

# === Repeats ===
assert found('a*', 'aab') == ((0, 2), 'aa')
assert found('a+', 'baa') == ((1, 3), 'aa')
assert found('a?b', 'aab') == ((1, 3), 'ab')
assert found('a{2}', 'aaa') == ((0, 2), 'aa')
assert found('a{2,}', 'aaaa') == ((0, 4), 'aaaa')
assert found('a{,2}', 'aaa') == ((0, 2), 'aa')
assert found('a{1,2}', 'aaa') == ((0, 2), 'aa')
assert found('a{', 'a{') == ((0, 2), 'a{')
assert found('a{x}', 'a{x}') == ((0, 4), 'a{x}')
assert found('a*?b', 'aab') == ((0, 3), 'aab')
assert found('a+?', 'aa') == ((0, 1), 'a')
assert found('<.+?>', '<a><b>') == ((0, 3), '<a>')
assert found('<.+>', '<a><b>') == ((0, 6), '<a><b>')
assert found('a{1,3}?', 'aaa') == ((0, 1), 'a')
assert found('(ab)*', 'ababa') == ((0, 4), 'abab', 'ab')
assert found('(a|b)*', 'abba') == ((0, 4), 'abba', 'a')
assert found('(a*)*', 'aab') == ((0, 2), 'aa', '')
assert found('(a*)+', 'b') == ((0, 0), '', '')
assert found('(?:a|ab)(?:c|bcd)', 'abcd') == ((0, 4), 'abcd')
assert found('a++b', 'aab') == ((0, 3), 'aab')
assert found('a*+a', 'aaa') is None
assert found('(?>a+)b', 'aab') == ((0, 3), 'aab')
assert found('(?>a|ab)c', 'abc') is None
assert found('x*', 'aaa') == ((0, 0), '')
assert found('(a+)(a+)', 'aaaa') == ((0, 4), 'aaaa', 'aaa', 'a')
assert found('(a+?)(a+)', 'aaaa') == ((0, 4), 'aaaa', 'a', 'aaa')

# === Groups ===
assert found('(a)(b)?', 'a') == ((0, 1), 'a', 'a', None)
assert found('(a(b(c)))', 'abc') == ((0, 3), 'abc', 'abc', 'bc', 'c')
assert found('(?:a)(b)', 'ab') == ((0, 2), 'ab', 'b')
assert found(r'(?P<x>a)(?P=x)', 'aa') == ((0, 2), 'aa', 'a')
assert found(r'(a)\1', 'aa') == ((0, 2), 'aa', 'a')
assert found(r'(a)|(b)', 'b') == ((0, 1), 'b', None, 'b')
assert found(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05-06') == ((3, 10), '2024-05', '2024', '05')
assert found(r'(a)?(?(1)b|c)', 'ab') == ((0, 2), 'ab', 'a')
assert found(r'(a)?(?(1)b|c)', 'c') == ((0, 1), 'c', None)
assert found(r'(?P<q>["\']).*?(?P=q)', 'say "it\'s" ok') == ((4, 10), '"it\'s"', '"')
assert found('()', 'a') == ((0, 0), '', '')
assert found('(a|b|)', 'c') == ((0, 0), '', '')
assert found(r'(\w+)\s+\1', 'the the end') == ((0, 7), 'the the', 'the')
assert found('(?i:A)b', 'ab') == ((0, 2), 'ab')
assert found('(?i:A)b', 'aB') is None
assert found('(?i)AB', 'ab') == ((0, 2), 'ab')
assert found('(?s:.)(?-s:.)', '\na', re.S) == ((0, 2), '\na')
assert found('(?x) a b # comment', 'ab') == ((0, 2), 'ab')
assert found('(?#comment)a', 'a') == ((0, 1), 'a')

# === Positions ===
assert found('^b', 'a\nb') is None
assert found('^b', 'a\nb', re.M) == ((2, 3), 'b')
assert found('a$', 'a\nb') is None
assert found('a$', 'a\nb', re.M) == ((0, 1), 'a')
assert found('a$', 'a\n') == ((0, 1), 'a')
assert found(r'a\Z', 'a\n') is None
assert found(r'\Ab', 'ab') is None
assert found(r'\bb', 'ab b') == ((3, 4), 'b')
assert found(r'\Bb', 'ab') == ((1, 2), 'b')
assert found(r'\b', '') is None
assert found('a(?=b)', 'aab') == ((1, 2), 'a')
assert found('a(?!b)', 'aba') == ((2, 3), 'a')
assert found('(?<=a)b', 'bab') == ((2, 3), 'b')
assert found('(?<!a)b', 'abb') == ((2, 3), 'b')
assert found(r'(?<=\$)\d+', 'cost $42') == ((6, 8), '42')
assert found('(?=(a+))a*b', 'aab') == ((0, 3), 'aab', 'aa')
assert found(r'\d(?=(?:\d{3})+$)', '1234567') == ((0, 1), '1')
assert found('$', 'a\n') == ((1, 1), '')
assert found('^', '') == ((0, 0), '')
assert found('(?m)^$', 'a\n\nb') == ((2, 2), '')
assert found(r'a\z', 'a') == ((0, 1), 'a')
assert re.sub(r'(?<=\d)(?=(?:\d{3})+$)', ',', '1234567') == '1,234,567'
assert re.findall('(?m)^\\w', 'ab\ncd') == ['a', 'c']
assert re.findall('$', 'a\nb\n', re.M) == ['', '', '']
assert re.findall(r'(?i)\bthe\b', 'The other the') == ['The', 'the']

# === Alternatives and backtracking ===
assert found('a|b|cd', 'xcd') == ((1, 3), 'cd')
assert found('ab|a', 'ab') == ((0, 2), 'ab')
assert found('a|ab', 'ab') == ((0, 1), 'a')
assert found('(a|ab)(c|bcd)(d*)', 'abcd') == ((0, 4), 'abcd', 'a', 'bcd', '')
assert found('.*foo', 'xfooyfoo') == ((0, 8), 'xfooyfoo')
assert found('.*?foo', 'xfooyfoo') == ((0, 4), 'xfoo')
assert found('x.*y.*z', 'xaybzcyz!') == ((0, 8), 'xaybzcyz')
assert found('(a+)+$', 'aaaa') == ((0, 4), 'aaaa', 'aaaa')
assert found('^(a?){3}a{3}$', 'aaa') == ((0, 3), 'aaa', '')
assert found('|a', 'a') == ((0, 0), '')
assert found('(|a)+', 'aa') == ((0, 0), '', '')
assert found('', 'x') == ((0, 0), '')

# === Match objects ===
m = re.search(r'(?P<first>\w+) (?P<second>\w+)( \w+)?', '-- ab cd!')
assert repr(m) == "<re.Match object; span=(3, 8), match='ab cd'>"
assert m.group() == 'ab cd'
assert m.group(0) == 'ab cd'
assert m.group(1, 2) == ('ab', 'cd')
assert m.group('first') == 'ab'
assert m[0] == 'ab cd'
assert m['second'] == 'cd'
assert m[3] is None
assert m.groups() == ('ab', 'cd', None)
assert m.groups('-') == ('ab', 'cd', '-')
assert m.groupdict() == {'first': 'ab', 'second': 'cd'}
assert m.groupdict('x') == {'first': 'ab', 'second': 'cd'}
assert m.start() == 3
assert m.end() == 8
assert m.span(1) == (3, 5)
assert m.start('second') == 6
assert m.span(3) == (-1, -1)
assert m.pos == 0
assert m.endpos == 9
assert m.lastindex == 2
assert m.lastgroup == 'second'
assert m.string == '-- ab cd!'
assert m.re.pattern == '(?P<first>\\w+) (?P<second>\\w+)( \\w+)?'
assert bool(m) is True
assert m.expand(r'\2-\g<first>') == 'cd-ab'
assert m.regs == ((3, 8), (3, 5), (6, 8), (-1, -1))
assert error_of(lambda: m.group(5)) == 'IndexError: no such group'
assert error_of(lambda: m.group('nope')) == 'IndexError: no such group'
assert error_of(lambda: m['nope']) == 'IndexError: no such group'
assert error_of(lambda: m[9]) == 'IndexError: no such group'
assert error_of(lambda: m.group(-1)) == 'IndexError: no such group'
assert error_of(lambda: m.span('nope')) == 'IndexError: no such group'
assert error_of(lambda: len(m)) == "TypeError: object of type 're.Match' has no len()"
assert error_of(lambda: m.missing) == "AttributeError: 're.Match' object has no attribute 'missing'"
assert error_of(lambda: m.expand(r'\9')) == 'PatternError: invalid group reference 9 at position 1'
assert re.match('(a)(b)?', 'a').lastindex == 1
assert re.match('a', 'a').lastindex is None
assert re.match('(a)(b)?', 'a').groups() == ('a', None)
assert re.match('((a))', 'a').lastindex == 1

class Index:
    def __index__(self):
        return 1


class Text(str):
    pass


assert m[Index()] == 'ab'
assert m.group(Index(), Text('second')) == ('ab', 'cd')
assert m.group(True) == 'ab'
assert error_of(lambda: m.group(1.0)) == 'IndexError: no such group'
assert error_of(lambda: m.group(10**30)) == 'IndexError: no such group'
assert error_of(lambda: m.group([])) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error_of(lambda: m.start(group=0)) == 'TypeError: Match.start() takes no keyword arguments'
assert error_of(lambda: setattr(m, 'pos', 1)) == 'AttributeError: readonly attribute'
assert error_of(lambda: iter(m)) == "TypeError: 're.Match' object is not iterable"
assert error_of(re.Match) == "TypeError: cannot create 're.Match' instances"
assert m.re.match(m.string, m.start()).span() == m.span()
assert repr(type(m)) == "<class 're.Match'>"
assert (type(m).__name__, type(m).__module__) == ('Match', 're')
assert repr(re.Match[str]) == 're.Match[str]'
assert type(re.match('a', Text('a')).string) is Text
assert type(re.match('a', Text('a')).group()) is str
assert m.__copy__() is m
assert m.groups(default='x')[2] == 'x'
assert re.match('(?P<a>.)|(?P<b>.)', 'x').groupdict('none') == {'a': 'x', 'b': 'none'}
assert repr(re.match('a+', 'a' * 60)) == f"<re.Match object; span=(0, 60), match='{'a' * 49}>"

# === Pattern objects ===
p = re.compile(r'(?P<n>a)(b)?', re.I)
assert repr(p) == "re.compile('(?P<n>a)(b)?', re.IGNORECASE)"
assert repr(re.compile('a')) == "re.compile('a')"
assert repr(re.compile(b'a')) == "re.compile(b'a')"
assert repr(re.compile('a', re.M | re.S)) == "re.compile('a', re.MULTILINE|re.DOTALL)"
assert repr(re.compile("it's")) == 're.compile("it\'s")'
assert p.pattern == '(?P<n>a)(b)?'
assert p.groups == 2
assert dict(p.groupindex) == {'n': 1}
assert (p.flags == re.I | re.U) is True
assert p.search('xxAB').span() == (2, 4)
assert p.match('xab', 1).span() == (1, 3)
assert p.fullmatch('xab', 1, 2).group() == 'a'
assert p.findall('abA') == [('a', 'b'), ('A', '')]
assert p.sub('-', 'abA') == '--'
assert p.split('1ab2') == ['1', 'a', 'b', '2']
assert (p == re.compile(r'(?P<n>a)(b)?', re.I)) is True
assert (hash(p) == hash(re.compile(p.pattern, re.I))) is True
assert re.compile('^a').search('ba', 1) is None
assert re.compile('a$').search('ab', 0, 1).span() == (0, 1)
assert re.compile('a').findall('aaaa', 1, 3) == ['a', 'a']
assert repr(re.compile('').search('abc', 10)) == "<re.Match object; span=(3, 3), match=''>"
assert (re.compile('a') == re.compile('a', re.M)) is False
assert repr((re.search(p, 'a').group(), re.compile(p) is p)) == "('a', True)"
assert error_of(lambda: re.compile(p, re.M)) == 'ValueError: cannot process flags argument with a compiled pattern'

assert repr(type(p)) == "<class 're.Pattern'>"
assert repr(re.Pattern[bytes]) == 're.Pattern[bytes]'
assert error_of(re.Pattern) == "TypeError: cannot create 're.Pattern' instances"
assert error_of(lambda: type('P', (re.Pattern,), {})) == "TypeError: type 're.Pattern' is not an acceptable base type"
assert error_of(lambda: setattr(p, 'flags', 1)) == 'AttributeError: readonly attribute'
assert error_of(lambda: p.match()) == "TypeError: match() missing required argument 'string' (pos 1)"
assert error_of(lambda: p.match('a', 1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: p.match('a', 10**30)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error_of(lambda: p.groupindex.update({})) == "AttributeError: 'mappingproxy' object has no attribute 'update'"
assert str(p.groupindex) == "{'n': 1}"
assert re.compile('a').groupindex == {}
assert p.match(string='xa', pos=Index()).span() == (1, 2)
assert p.match('ab', -5).group() == 'ab'
assert re.compile('').match('aa', 2, 1).span() == (2, 2)
assert re.compile('a?').match('aa', 2, 1) is None
assert re.compile('').search('aa', 2, 1) is None
assert type(p.finditer('a')).__name__ == 'callable_iterator'
assert [m.pos for m in p.finditer('xaxa', 1)] == [1, 1]
matches = re.finditer('a', 'banana')
assert (next(matches).start(), [m.start() for m in matches], next(matches, None)) == (1, [3, 5], None)
assert re.compile('a', re.U) == re.compile('a')
assert len({re.compile('a'), re.compile('a', re.U), re.compile(b'a')}) == 2
scanner = re.compile('a*').scanner('aabaa')
assert [scanner.match().span() for _ in range(2)] == [(0, 2), (2, 2)]
assert (scanner.match(), scanner.pattern.pattern) == (None, 'a*')
assert [m.span() for m in iter(re.compile('a*').scanner('baa').search, None)] == [(0, 0), (1, 3), (3, 3)]

# === Replacing by a function ===
seen = []


def note(match):
    seen.append(match.span())
    return None if len(seen) % 2 else f'<{match[0]}>'


assert re.sub(r'\w', note, 'a-b-c-d') == '-<b>--<d>'
assert seen == [(0, 1), (2, 3), (4, 5), (6, 7)]
assert re.subn('x*', lambda m: '-', 'axb') == ('-a--b-', 4)
assert re.sub('a', lambda m: Text('q'), 'bab') == 'bqb'
assert re.sub(b'a', lambda m: b'q', b'bab', count=1) == b'bqb'
assert re.subn('a', lambda m: 'b', 'a' * 200) == ('b' * 200, 200)
assert re.subn('a', lambda m: 'b', 'a' * 200, count=130) == ('b' * 130 + 'a' * 70, 130)
assert re.sub('a', lambda m: m.expand(r'[\g<0>]'), 'bab') == 'b[a]b'
assert re.sub('(a)|b', lambda m: str(m[1]), 'ab') == 'aNone'
assert error_of(lambda: re.sub('b', lambda m: 5, 'ab')) == 'TypeError: sequence item 1: expected str instance, int found'
assert error_of(lambda: re.sub('a', lambda: 1, 'a')) == (
    'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
)
assert error_of(lambda: re.sub('a', [], 'b')) == "TypeError: unhashable type: 'list'"
assert re.sub('a', b'x', 'b') == 'b'
assert re.subn('a', b'x', 'b') == ('b', 0)

# === Long searches ===
# A million steps and more: the machine looks up in between.
assert re.match('(a+)+$', 'a' * 18 + 'b') is None
assert re.search('(x+x+)+y', 'x' * 16) is None
assert re.findall('(?:a|a)*c', 'a' * 15) == []
assert re.sub('(?:a|aa)+$', '-', 'a' * 24 + 'b') == 'a' * 24 + 'b'
assert re.split('(?:a|aa)+$', 'a' * 24 + 'b') == ['a' * 24 + 'b']
assert re.fullmatch('(?:a?){18}a{18}', 'a' * 18).end() == 18
assert len(re.match('(?:a|b)*', 'ab' * 50_000).group()) == 100_000

# === What follows a repeat ===
assert found(r'(\w+)\s*=\s*(.*?)\s*$', 'key = some value  ') == ((0, 18), 'key = some value  ', 'key', 'some value')
assert found(r'(?P<k>.+?):(?:x|$)', 'a:b:') == ((0, 4), 'a:b:', 'a:b')
assert found(r'(["\']).*?\1', 'say "it\'s" "x"') == ((4, 10), '"it\'s"', '"')
assert found(r'()(a*?)\1b', 'aab') == ((0, 3), 'aab', '', 'aa')
assert found(r'(?>a+?)b', 'aab') == ((1, 3), 'ab')
assert found(r'(?=(a+?))\1b', 'aab') == ((1, 3), 'ab', 'a')
assert found(r'a*?$', 'aa\n') == ((0, 2), 'aa')
assert found(r'[^x]*$', 'ab\nc') == ((0, 4), 'ab\nc')
assert found(r'.{1,3}?(?:c|$)', 'aaaaaac') == ((3, 7), 'aaac')
assert found(r'(.)([A-Z][a-z]+)', 'getHTTPCode') == ((6, 11), 'PCode', 'P', 'Code')
assert found(r'\d{2}:\d{2}', '1:23 4:56 78:90') == ((10, 15), '78:90')
assert found(r'^\w\d', 'a\nb1', re.M) == ((2, 4), 'b1')
assert found(r'^x', 'a\n', re.M) is None

# === Flags ===
assert repr(re.I) == 're.IGNORECASE'
assert repr(re.IGNORECASE | re.M) == 're.IGNORECASE|re.MULTILINE'
assert repr(re.A) == 're.ASCII'
assert repr(re.S) == 're.DOTALL'
assert repr(re.X) == 're.VERBOSE'
assert repr(re.NOFLAG) == 're.NOFLAG'
assert repr(re.U) == 're.UNICODE'
assert (re.I | re.M == re.M | re.I) is True
assert int(re.I) == 2
assert re.findall('(?ix) A # x', 'aA') == ['a', 'A']
assert re.findall('a b', 'ab', re.VERBOSE) == ['ab']
assert re.findall(r'a\ b', 'a b', re.X) == ['a b']
assert re.findall('[ #]', 'a #', re.X) == [' ', '#']
assert (re.I in (re.I | re.S)) is True

# === Bytes ===
assert re.findall(rb'\w+', b'ab \xe9') == [b'ab']
assert re.sub(b'a', b'b', b'aa') == b'bb'
assert re.split(b',', b'a,b') == [b'a', b'b']
assert re.match(b'(?i)A', b'a').group() == b'a'
assert re.search(rb'\d', 'x٣'.encode()) is None
assert error_of(lambda: re.search('a', b'a')) == 'TypeError: cannot use a string pattern on a bytes-like object'
assert error_of(lambda: re.search(b'a', 'a')) == 'TypeError: cannot use a bytes pattern on a string-like object'
assert error_of(lambda: re.sub('a', b'b', 'a')) == 'TypeError: sequence item 0: expected str instance, bytes found'
assert error_of(lambda: re.sub(b'a', 'b', b'a')) == (
    'TypeError: sequence item 0: expected a bytes-like object, str found'
)

# === Errors ===
def broken(pattern):
    try:
        re.compile(pattern)
    except re.error as error:
        return f'{error} | {error.msg} {error.pos}'


assert (re.error is re.PatternError) is True
assert issubclass(re.error, Exception) is True
assert broken('(') == 'missing ), unterminated subpattern at position 0 | missing ), unterminated subpattern 0'
assert broken(')') == 'unbalanced parenthesis at position 0 | unbalanced parenthesis 0'
assert broken('a)') == 'unbalanced parenthesis at position 1 | unbalanced parenthesis 1'
assert broken('[') == 'unterminated character set at position 0 | unterminated character set 0'
assert broken('[a') == 'unterminated character set at position 0 | unterminated character set 0'
assert broken('*a') == 'nothing to repeat at position 0 | nothing to repeat 0'
assert broken('a**') == 'multiple repeat at position 2 | multiple repeat 2'
assert broken('+') == 'nothing to repeat at position 0 | nothing to repeat 0'
assert broken('a{2}{3}') == 'multiple repeat at position 4 | multiple repeat 4'
assert broken('a{3,2}') == 'min repeat greater than max repeat at position 2 | min repeat greater than max repeat 2'
assert broken('[z-a]') == 'bad character range z-a at position 1 | bad character range z-a 1'
assert broken('\\') == 'bad escape (end of pattern) at position 0 | bad escape (end of pattern) 0'
assert broken('[\\') == 'bad escape (end of pattern) at position 1 | bad escape (end of pattern) 1'
assert broken(r'\1') == 'invalid group reference 1 at position 1 | invalid group reference 1 1'
assert broken(r'(a)\2') == 'invalid group reference 2 at position 4 | invalid group reference 2 4'
assert broken('(?P<1a>x)') == "bad character in group name '1a' at position 4 | bad character in group name '1a' 4"
assert broken('(?P<a>x)(?P<a>y)') == (
    "redefinition of group name 'a' as group 2; was group 1 at position 12 | redefinition of group name 'a' as "
    'group 2; was group 1 12'
)
assert broken('(?P=x)') == "unknown group name 'x' at position 4 | unknown group name 'x' 4"
assert broken('(?P<a') == 'missing >, unterminated name at position 4 | missing >, unterminated name 4'
assert broken('(?P<>x)') == 'missing group name at position 4 | missing group name 4'
assert broken('(?Px)') == 'unknown extension ?Px at position 1 | unknown extension ?Px 1'
assert broken('(?') == 'unexpected end of pattern at position 2 | unexpected end of pattern 2'
assert broken('(?z)') == 'unknown extension ?z at position 1 | unknown extension ?z 1'
assert broken('(?<=a+)b') == (
    'look-behind requires fixed-width pattern | look-behind requires fixed-width pattern None'
)
assert broken('(?<a)') == 'unknown extension ?<a at position 1 | unknown extension ?<a 1'
assert broken('(?(1)a|b|c)') == (
    'conditional backref with more than two branches at position 8 | conditional backref with more than two '
    'branches 8'
)
assert broken('(?(x)a)') == "unknown group name 'x' at position 3 | unknown group name 'x' 3"
assert broken('(?(2)a)') == 'invalid group reference 2 at position 3 | invalid group reference 2 3'
assert broken('a(?i)b') == (
    'global flags not at the start of the expression at position 1 | global flags not at the start of the '
    'expression 1'
)
assert broken(r'\q') == 'bad escape \\q at position 0 | bad escape \\q 0'
assert broken(r'[\q]') == 'bad escape \\q at position 1 | bad escape \\q 1'
assert broken(r'\x1') == 'incomplete escape \\x1 at position 0 | incomplete escape \\x1 0'
assert broken(r'\u12') == 'incomplete escape \\u12 at position 0 | incomplete escape \\u12 0'
assert broken('(?#') == 'missing ), unterminated comment at position 0 | missing ), unterminated comment 0'
assert broken('(?i') == 'missing -, : or ) at position 3 | missing -, : or ) 3'
assert broken('(?:a') == 'missing ), unterminated subpattern at position 0 | missing ), unterminated subpattern 0'
assert broken('a|*') == 'nothing to repeat at position 2 | nothing to repeat 2'
assert broken('(?-i)') == 'missing : at position 4 | missing : 4'
assert broken('[a-\\d]') == 'bad character range a-\\d at position 1 | bad character range a-\\d 1'
assert broken('(?P>a)') == 'unknown extension ?P> at position 1 | unknown extension ?P> 1'
assert broken(r'\N{no such name}') == (
    "undefined character name 'no such name' at position 0 | undefined character name 'no such name' 0"
)
assert broken('x\n(y\n*+?') == 'multiple repeat at position 7 (line 3, column 3) | multiple repeat 7'
assert error_of(lambda: re.sub('a', r'\1', 'a')) == 'PatternError: invalid group reference 1 at position 1'
assert error_of(lambda: re.sub('(a)', r'\2', 'a')) == 'PatternError: invalid group reference 2 at position 1'
assert error_of(lambda: re.sub('a', r'\g<x>', 'a')) == "IndexError: unknown group name 'x'"
assert error_of(lambda: re.sub('a', r'\g<1', 'a')) == 'PatternError: missing >, unterminated name at position 3'
assert error_of(lambda: re.sub('a', r'\g<>', 'a')) == 'PatternError: missing group name at position 3'
assert error_of(lambda: re.sub('a', '\\', 'a')) == 'PatternError: bad escape (end of pattern) at position 0'
assert error_of(lambda: re.sub('a', r'\q', 'a')) == 'PatternError: bad escape \\q at position 0'
assert error_of(lambda: re.search('a', 5)) == "TypeError: expected string or bytes-like object, got 'int'"
assert error_of(lambda: re.search(5, 'a')) == 'TypeError: first argument must be string or compiled pattern'
assert error_of(lambda: re.search('a', None)) == "TypeError: expected string or bytes-like object, got 'NoneType'"
assert error_of(lambda: re.search(None, 'a')) == 'TypeError: first argument must be string or compiled pattern'
assert error_of(lambda: re.findall('a', ['a'])) == "TypeError: expected string or bytes-like object, got 'list'"
assert error_of(lambda: re.sub('a', 5, 'a')) == 'TypeError: decoding to str: need a bytes-like object, int found'
assert error_of(lambda: re.sub('a', lambda m: 5, 'a')) == (
    'TypeError: sequence item 0: expected str instance, int found'
)
assert error_of(lambda: re.sub('a', lambda m: 1 / 0, 'a')) == 'ZeroDivisionError: division by zero'
assert error_of(lambda: re.sub('a', 'b')) == "TypeError: sub() missing 1 required positional argument: 'string'"
assert error_of(lambda: re.split('a', 'a', 'b')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error_of(lambda: re.missing) == "AttributeError: module 're' has no attribute 'missing'"

# === As agents use it ===
text = '''2024-05-01 ERROR disk full on /dev/sda1 (98.5%)
2024-05-02 INFO  backup done in 12s
2024-05-03 ERROR timeout after 30.0s: host=db1'''
assert re.findall(r'^(\S+) ERROR (.+)$', text, re.M) == (
    [('2024-05-01', 'disk full on /dev/sda1 (98.5%)'), ('2024-05-03', 'timeout after 30.0s: host=db1')]
)
assert repr([float(x) for x in re.findall(r'\d+\.\d+', text)]) == '[98.5, 30.0]'
assert dict(re.findall(r'(\w+)=(\w+)', text)) == {'host': 'db1'}
assert [m.groupdict() for m in re.finditer(r'(?P<day>\d\d) (?P<level>[A-Z]+)', text)][1] == (
    {'day': '02', 'level': 'INFO'}
)
assert re.sub(r'(\d{4})-(\d\d)-(\d\d)', r'\3.\2.\1', text).split('\n')[0][:10] == '01.05.2024'
assert re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseName').lower() == 'camel_case_name'
assert bool(re.fullmatch(r'[\w.+-]+@[\w-]+\.[\w.]+', 'ada.l+x@example.co.uk')) is True
assert re.sub(r'[^a-z0-9]+', '-', 'Hello, World! 2x'.lower()).strip('-') == 'hello-world-2x'
assert re.findall(r'"((?:[^"\\]|\\.)*)"', r'say "a \"b\" c" and "d"') == ['a \\"b\\" c', 'd']
assert re.split(r'(?<=[.!?])\s+', 'One. Two!  Three? end') == ['One.', 'Two!', 'Three?', 'end']
assert re.sub(r'\{(\w+)\}', lambda m: {'name': 'Ada'}.get(m[1], m[0]), 'hi {name} {other}') == 'hi Ada {other}'
assert [t for t in re.split(r'\s*([-+*/()])\s*', '3 + 4*(2 - 1)') if t] == (
    ['3', '+', '4', '*', '(', '2', '-', '1', ')']
)
assert re.search(r'```python\n(.*?)```', 'x\n```python\nprint(1)\n```\n', re.DOTALL).group(1) == 'print(1)\n'

# === Scanner ===
scanner = re.Scanner([(r'\d+', lambda scanner, text: int(text)), ('[a-z]+', 'word'), (r'\s+', None), ('(-)(>)', lambda s, t: s.match.span())])
assert scanner.scan('12 ab 3->!x') == ([12, 'word', 3, (7, 9)], '!x')
assert (scanner.scan(''), re.Scanner([('a*', 'A')]).scan('bb'), re.Scanner([('a', None)], re.I).scan('aAb')) == (
    ([], ''), ([], 'bb'), ([], 'b')
)
for subject in (bytearray(b'ab12'), memoryview(b'ab12')):
    found = re.fullmatch(rb'(?P<a>[a-z]+)(?P<n>[0-9]+)', subject)
    assert found.groupdict() == {'a': b'ab', 'n': b'12'} and found.groups() == (b'ab', b'12')
    assert (found.group(0), found['n'], type(found[1])) == (b'ab12', b'12', bytes)
    assert found.expand(rb'\g<n>-\1') == b'12-ab' and found.string is subject
    assert [match.group() for match in re.finditer(rb'[a-z]', subject)] == [b'a', b'b']

# === RegexFlag takes ints ===
for wrong in ('x', 1.5, None):
    try:
        re.RegexFlag(wrong)
    except ValueError as error:
        assert str(error) == f'{wrong!r} is not a valid RegexFlag'
    else:
        assert False
assert repr(re.RegexFlag(-1)) == (
    're.ASCII|re.IGNORECASE|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.DEBUG|0x1'
)
assert (re.RegexFlag(2), re.RegexFlag(True) | re.I, repr(~re.I & re.M)) == (re.I, 3, 're.MULTILINE')
