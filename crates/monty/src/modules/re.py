"""Support for regular expressions (RE).

The engine is in Rust; this is the module as programs see it. It stands on these intrinsics of `_monty`:

regex_compile(pattern: str | bytes, flags: int) -> handle | (kind, message, position)
    The tuple stands for an error: `kind` is 'error', 'ValueError', 'OverflowError' or 'RecursionError', `position` an
    int or None. A handle is opaque; it keeps pattern and flags, so that a stored program can compile it again.
regex_info(handle) -> (flags: int, groups: int, names: mapping of str to int)
    `names` is in order of appearance, a mappingproxy if there is such a type.
regex_match(handle, text, pos: int, endpos: int, mode: int) -> None | (s0, e0, s1, e1, ..., lastindex: int | None)
    Modes: 0 match, 1 fullmatch, 2 search, 3 search for a match that is not empty if it begins at `pos`. Groups that took
    no part are -1, -1. Positions are clamped to the text. Raises TypeError("expected string or bytes-like object, got
    'int'"), TypeError('cannot use a string pattern on a bytes-like object') and TypeError('cannot use a bytes pattern on
    a string-like object'); so do all that take a text.
regex_findall(handle, text, pos: int, endpos: int) -> list
    As `Pattern.findall` returns it: of str or bytes, or of tuples if there are two groups or more.
regex_split(handle, text, maxsplit: int) -> list
    As `Pattern.split` returns it; 0 splits everywhere, a negative number nowhere.
regex_template(handle, template: str | bytes) -> list of (str | bytes | int) | (kind, message, position)
    The pieces of a replacement, an int for each group. `kind` is 'error' or 'IndexError'.
regex_sub(handle, text, pieces: list, count: int) -> (new_text, n: int)
    Pieces as `regex_template` returns them, of the kind of the text.
"""

from _monty import (
    native_type,
    regex_compile,
    regex_findall,
    regex_info,
    regex_match,
    regex_split,
    regex_sub,
    regex_template,
)

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error',
    'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL',
    'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError',
]

_END = 9223372036854775807
_MATCH, _FULLMATCH, _SEARCH, _SEARCH_ON = 0, 1, 2, 3

# The order in which flags are shown, and the order in which the repr of a pattern shows them.
_FLAG_NAMES = {
    256: 'ASCII', 2: 'IGNORECASE', 4: 'LOCALE', 32: 'UNICODE', 8: 'MULTILINE', 16: 'DOTALL', 64: 'VERBOSE', 128: 'DEBUG',
}
_PATTERN_FLAGS = (2, 4, 8, 16, 32, 64, 128, 256)
_ALL_FLAGS = 511
_TYPE_FLAGS = 256 | 4 | 32


class RegexFlag(int):
    """Flags of a regular expression, to be joined with `|`."""

    __slots__ = ()

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        if not self:
            return 'NOFLAG'
        names, rest = self._parts()
        if not names:
            return None
        return '|'.join(names + ([hex(rest)] if rest else []))

    def _parts(self):
        names = []
        rest = int(self)
        for bit, name in _FLAG_NAMES.items():
            if rest & bit:
                names.append(name)
                rest &= ~bit
        return names, rest

    def __repr__(self):
        if not self:
            return 're.NOFLAG'
        names, rest = self._parts()
        if not names:
            return f're.RegexFlag({rest})'
        shown = ['re.' + name for name in names]
        if rest:
            shown.append(hex(rest))
        return '|'.join(shown)

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(_ALL_FLAGS & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __iter__(self):
        for bit in _FLAG_NAMES:
            if self & bit:
                yield RegexFlag(bit)

    def __len__(self):
        return len(self._parts()[0])

    def __bool__(self):
        return int(self) != 0

    def __class_getitem__(cls, name):
        value = globals().get(name)
        if isinstance(value, RegexFlag):
            return value
        raise KeyError(name)


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)

RegexFlag.NOFLAG = NOFLAG
RegexFlag.A = RegexFlag.ASCII = A
RegexFlag.I = RegexFlag.IGNORECASE = I
RegexFlag.L = RegexFlag.LOCALE = L
RegexFlag.U = RegexFlag.UNICODE = U
RegexFlag.M = RegexFlag.MULTILINE = M
RegexFlag.S = RegexFlag.DOTALL = S
RegexFlag.X = RegexFlag.VERBOSE = X
RegexFlag.DEBUG = DEBUG


class PatternError(Exception):
    """Exception raised for invalid regular expressions.

    Attributes: msg, pattern, pos, lineno, colno.
    """

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


error = PatternError

_ERRORS = {
    'ValueError': ValueError, 'OverflowError': OverflowError, 'IndexError': IndexError, 'RecursionError': RecursionError,
}

_new = object.__new__


def _raise(failure, pattern):
    kind, message, position = failure
    if kind == 'error':
        raise PatternError(message, None if position is None else pattern, position)
    raise _ERRORS[kind](message)


@native_type
class Pattern:
    """Compiled regular expression object."""

    __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_handle', '_templates')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def match(self, string, pos=0, endpos=_END):
        """Matches zero or more characters at the beginning of the string."""
        spans = regex_match(self._handle, string, pos, endpos, _MATCH)
        return spans and _new_match(self, string, pos, endpos, spans)

    def fullmatch(self, string, pos=0, endpos=_END):
        """Matches against all of the string."""
        spans = regex_match(self._handle, string, pos, endpos, _FULLMATCH)
        return spans and _new_match(self, string, pos, endpos, spans)

    def search(self, string, pos=0, endpos=_END):
        """Scan through string looking for a match, and return a corresponding match object instance."""
        spans = regex_match(self._handle, string, pos, endpos, _SEARCH)
        return spans and _new_match(self, string, pos, endpos, spans)

    def findall(self, string, pos=0, endpos=_END):
        """Return a list of all non-overlapping matches of pattern in string."""
        return regex_findall(self._handle, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=_END):
        """Return an iterator over all non-overlapping matches for the RE pattern in string."""
        spans = regex_match(self._handle, string, pos, endpos, _SEARCH)
        return _matches(self, string, pos, endpos, spans)

    def split(self, string, maxsplit=0):
        """Split string by the occurrences of pattern."""
        return regex_split(self._handle, string, maxsplit)

    def sub(self, repl, string, count=0):
        """Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern."""
        return _substitute(self, repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """Return the tuple (new_string, number_of_subs_made)."""
        return _substitute(self, repl, string, count)

    def scanner(self, string, pos=0, endpos=_END):
        return _Scanner(self, string, pos, endpos)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & _TYPE_FLAGS == 32:
            flags &= ~32
        names = ['re.' + _FLAG_NAMES[bit] for bit in _PATTERN_FLAGS if flags & bit]
        rest = flags & ~510
        if rest:
            names.append(hex(rest))
        shown = repr(self.pattern)[:200]
        if names:
            return f're.compile({shown}, {"|".join(names)})'
        return f're.compile({shown})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (
            self.flags == other.flags
            and isinstance(self.pattern, str) == isinstance(other.pattern, str)
            and self.pattern == other.pattern
        )

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


@native_type
class Match:
    """The result of re.match() and re.search(). Match objects always have a boolean value of True."""

    __slots__ = ('re', 'string', 'pos', 'endpos', 'lastindex', '_spans')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def group(self, *groups):
        """Return subgroup(s) of the match by indices or names. For 0 returns the entire match."""
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._index(groups[0]))
        return tuple([self._text(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._index(group))

    def _index(self, group):
        if isinstance(group, int):
            if 0 <= group <= self.re.groups:
                return group
            raise IndexError('no such group')
        try:
            return self.re.groupindex[group]
        except (KeyError, TypeError):
            if hasattr(group, '__index__'):
                return self._index(group.__index__())
            raise IndexError('no such group') from None

    def _text(self, index, default=None):
        start = self._spans[2 * index]
        if start < 0:
            return default
        return _slice(self.string, start, self._spans[2 * index + 1])

    def groups(self, default=None):
        """Return a tuple containing all the subgroups of the match, from 1."""
        return tuple([self._text(index, default) for index in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."""
        return {name: self._text(index, default) for name, index in self.re.groupindex.items()}

    def start(self, group=0, /):
        """Return index of the start of the substring matched by group."""
        return self._spans[2 * self._index(group)]

    def end(self, group=0, /):
        """Return index of the end of the substring matched by group."""
        return self._spans[2 * self._index(group) + 1]

    def span(self, group=0, /):
        """For match object m, return the 2-tuple (m.start(group), m.end(group))."""
        index = 2 * self._index(group)
        return self._spans[index], self._spans[index + 1]

    def expand(self, template):
        """Return the string obtained by doing backslash substitution on the string template, as done by sub()."""
        pieces = _template(self.re, template)
        return _expanded(self, template, pieces)

    @property
    def regs(self):
        return tuple([(self._spans[i], self._spans[i + 1]) for i in range(0, 2 * self.re.groups + 2, 2)])

    @property
    def lastgroup(self):
        for name, index in self.re.groupindex.items():
            if index == self.lastindex:
                return name
        return None

    __iter__ = None

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={repr(self._text(0))[:50]}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class _Scanner:
    __slots__ = ('pattern', '_string', '_endpos', '_next', '_after_empty')

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._endpos = endpos
        self._next = pos
        self._after_empty = False

    def match(self):
        return self._advance(_MATCH)

    def search(self):
        return self._advance(_SEARCH_ON if self._after_empty else _SEARCH)

    def _advance(self, mode):
        if self._next is None:
            return None
        pos = self._next
        spans = regex_match(self.pattern._handle, self._string, pos, self._endpos, mode)
        if spans is None or mode == _MATCH and self._after_empty and spans[0] == spans[1]:
            self._next = None
            return None
        self._next = spans[1]
        self._after_empty = spans[0] == spans[1]
        return _new_match(self.pattern, self._string, pos, self._endpos, spans)


def _new_match(pattern, string, pos, endpos, spans):
    match = _new(Match)
    match.re = pattern
    match.string = string
    length = len(string)
    match.pos = 0 if pos < 0 else pos if pos < length else length
    match.endpos = 0 if endpos < 0 else endpos if endpos < length else length
    match.lastindex = spans[-1]
    match._spans = spans
    return match


def _slice(string, start, end):
    piece = string[start:end]
    return piece if isinstance(piece, (str, bytes)) else bytes(piece)


def _matches(pattern, string, pos, endpos, spans):
    handle = pattern._handle
    while spans is not None:
        yield _new_match(pattern, string, pos, endpos, spans)
        end = spans[1]
        spans = regex_match(handle, string, end, endpos, _SEARCH_ON if spans[0] == end else _SEARCH)


def _template(pattern, repl):
    """The pieces of a replacement: str or bytes to insert, int for a group."""
    if not isinstance(repl, (str, bytes)):
        raise TypeError(f'decoding to str: need a bytes-like object, {type(repl).__name__} found')
    pieces = pattern._templates.get(repl)
    if pieces is None:
        pieces = regex_template(pattern._handle, repl)
        if isinstance(pieces, tuple):
            _raise(pieces, repl)
        if len(pattern._templates) >= 64:
            pattern._templates.clear()
        pattern._templates[repl] = pieces
    return pieces


def _expanded(match, template, pieces):
    empty = template[:0]
    parts = [match._text(piece, empty) if isinstance(piece, int) else piece for piece in pieces]
    # A group always comes second, as in CPython, where it is named in the error if the kinds differ.
    return empty.join([empty] + parts if pieces and isinstance(pieces[0], int) else parts)


def _substitute(pattern, repl, string, count):
    if callable(repl):
        return _substitute_by(pattern, repl, string, count)
    pieces = _template(pattern, repl)
    if isinstance(repl, str) == isinstance(string, str):
        return regex_sub(pattern._handle, string, pieces, count)
    # What to insert is of the wrong kind, which is an error only if something is to be replaced.
    return _substitute_by(pattern, lambda match: _expanded(match, repl, pieces), string, count)


def _substitute_by(pattern, replace, string, count):
    handle = pattern._handle
    pieces = []
    made = 0
    last = 0
    mode = _SEARCH
    while not count or made < count:
        spans = regex_match(handle, string, last, _END, mode)
        if spans is None:
            break
        start, end = spans[0], spans[1]
        if last < start:
            pieces.append(_slice(string, last, start))
        piece = replace(_new_match(pattern, string, 0, _END, spans))
        if piece is not None:
            pieces.append(piece)
        last = end
        mode = _SEARCH_ON if start == end else _SEARCH
        made += 1
    if last < len(string):
        pieces.append(_slice(string, last, len(string)))
    return ('' if isinstance(string, str) else b'').join(pieces), made


_cache = {}


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = int(flags)
    key = type(pattern), pattern, flags
    compiled = _cache.get(key)
    if compiled is not None:
        return compiled
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    # Fails as CPython does if the flags are no int.
    flags & 128
    if not -0x80000000 <= flags < 0x80000000:
        raise OverflowError('Python int too large to convert to C int')
    handle = regex_compile(pattern, flags)
    if isinstance(handle, tuple):
        _raise(handle, pattern)
    compiled = _new(Pattern)
    compiled.pattern = pattern
    compiled.flags, compiled.groups, compiled.groupindex = regex_info(handle)
    compiled._handle = handle
    compiled._templates = {}
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = compiled
    return compiled


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning a Match object, or None if no match was found."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning a Match object, or None if no match was found."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning a Match object, or None if none was found."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Replace the leftmost non-overlapping occurrences of the pattern in string by repl, a string or a callable."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """As sub(), but return a 2-tuple containing (new_string, number)."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Split the source string by the occurrences of the pattern, returning a list of the resulting substrings."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string: of groups if the pattern has some."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string. It yields Match objects."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    return _compile(pattern, flags)


def purge():
    """Clear the regular expression cache."""
    _cache.clear()


_SPECIAL = {ord(letter): '\\' + letter for letter in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')
