"""Support for regular expressions (RE).

Patterns and matches are native; this is the module around them.
"""

from _monty import Match, Pattern, regex_cached, regex_compile, regex_escape, regex_match

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error',
    'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL',
    'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError',
]

_MATCH, _MATCH_ON, _SEARCH, _SEARCH_ON = 0, 1, 2, 3

# In the order in which flags are shown.
_FLAG_NAMES = {
    256: 'ASCII', 2: 'IGNORECASE', 4: 'LOCALE', 32: 'UNICODE', 8: 'MULTILINE', 16: 'DOTALL', 64: 'VERBOSE', 128: 'DEBUG',
}
_ALL_FLAGS = 511



class _Unset(int):
    """A zero that was not given."""


_unset = _Unset()


class RegexFlag(int):
    """Flags of a regular expression, to be joined with `|`."""

    __slots__ = ()

    def __new__(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid RegexFlag')
        if value < 0:
            value = int(value) + max(512, 2 ** int(value).bit_length())
        return int.__new__(cls, value)

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
    'ValueError': ValueError, 'OverflowError': OverflowError, 'RecursionError': RecursionError,
}

def _raise(failure, pattern):
    kind, message, position = failure
    if kind == 'error':
        raise PatternError(message, None if position is None else pattern, position)
    raise _ERRORS[kind](message)


class _Scanner:
    __slots__ = ('pattern', '_string', '_endpos', '_next', '_after_empty')

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._endpos = endpos
        self._next = pos
        self._after_empty = False

    def match(self):
        return self._advance(_MATCH_ON if self._after_empty else _MATCH)

    def search(self):
        return self._advance(_SEARCH_ON if self._after_empty else _SEARCH)

    def _advance(self, mode):
        if self._next is None:
            return None
        found = regex_match(self.pattern, self._string, self._next, self._endpos, mode)
        if found is None:
            self._next = None
            return None
        start, end = found.span()
        self._next = end
        self._after_empty = start == end
        return found


_Scanner.__module__ = '_sre'
_Scanner.__name__ = _Scanner.__qualname__ = 'SRE_Scanner'


# Compiled patterns by flags, then by pattern.
_cache = {}
_MOST_CACHED = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = int(flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        # What is not hashable fails as a key of CPython's cache.
        {(type(pattern), pattern, flags): None}
        raise TypeError('first argument must be string or compiled pattern')
    # Fails as CPython does if the flags are no int.
    flags & 128
    if not -0x80000000 <= flags < 0x80000000:
        raise OverflowError('Python int too large to convert to C int')
    compiled = regex_compile(pattern, flags)
    if isinstance(compiled, tuple):
        _raise(compiled, pattern)
    patterns = _cache.get(flags)
    if patterns is None:
        if len(_cache) >= _MOST_CACHED:
            _cache.clear()
        patterns = _cache[flags] = {}
    elif len(patterns) >= _MOST_CACHED:
        del patterns[next(iter(patterns))]
    if type(pattern) is str or type(pattern) is bytes:
        patterns[pattern] = compiled
    return compiled


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning a Match object, or None if no match was found."""
    return (regex_cached(_cache, pattern, flags) or _compile(pattern, flags)).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning a Match object, or None if no match was found."""
    return (regex_cached(_cache, pattern, flags) or _compile(pattern, flags)).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning a Match object, or None if none was found."""
    return (regex_cached(_cache, pattern, flags) or _compile(pattern, flags)).search(string)


def _by_position(function, name, required, args, number, flags):
    """How many replacements or splits and the flags, given by position, which is deprecated."""
    from warnings import warn

    if number is not _unset:
        raise TypeError(f"{function}() got multiple values for argument '{name}'")
    number, *rest = args
    if rest:
        if flags is not _unset:
            raise TypeError(f"{function}() got multiple values for argument 'flags'")
        flags, *rest = rest
        if rest:
            raise TypeError(
                f"{function}() takes from {required} to {required + 2} positional arguments "
                f"but {required + 2 + len(rest)} were given"
            )
    warn(f"'{name}' is passed as positional argument", DeprecationWarning)
    return number, flags


def sub(pattern, repl, string, *args, count=_unset, flags=_unset):
    """Replace the leftmost non-overlapping occurrences of the pattern in string by repl, a string or a callable."""
    if args:
        count, flags = _by_position("sub", "count", 3, args, count, flags)
    return (regex_cached(_cache, pattern, flags) or _compile(pattern, flags)).sub(repl, string, count)


sub.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def subn(pattern, repl, string, *args, count=_unset, flags=_unset):
    """As sub(), but return a 2-tuple containing (new_string, number)."""
    if args:
        count, flags = _by_position("subn", "count", 3, args, count, flags)
    return (regex_cached(_cache, pattern, flags) or _compile(pattern, flags)).subn(repl, string, count)


subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def split(pattern, string, *args, maxsplit=_unset, flags=_unset):
    """Split the source string by the occurrences of the pattern, returning a list of the resulting substrings."""
    if args:
        maxsplit, flags = _by_position("split", "maxsplit", 2, args, maxsplit, flags)
    return (regex_cached(_cache, pattern, flags) or _compile(pattern, flags)).split(string, maxsplit)


split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string: of groups if the pattern has some."""
    return (regex_cached(_cache, pattern, flags) or _compile(pattern, flags)).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string. It yields Match objects."""
    return (regex_cached(_cache, pattern, flags) or _compile(pattern, flags)).finditer(string)


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    return regex_cached(_cache, pattern, flags) or _compile(pattern, flags)


def purge():
    """Clear the regular expression cache."""
    _cache.clear()


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return regex_escape(pattern)
    return regex_escape(str(pattern, 'latin1')).encode('latin1')


class Scanner:
    """Cuts a string into pieces, each by the first pattern of a list of pairs that fits: a pattern and what to make of it."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._rules = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        """What the actions gave, where that is not None, and the rest of the string that no pattern fits."""
        found, position = [], 0
        while True:
            match, action = self._first(string, position)
            if match is None or match.end() == position:
                return found, string[position:]
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                found.append(action)
            position = match.end()

    def _first(self, string, position):
        for pattern, action in self._rules:
            match = pattern.match(string, position)
            if match is not None:
                return match, action
        return None, None
