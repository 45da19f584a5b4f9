"""What the native half of re cannot do: call functions of the program, raise errors whose class is written in Python."""

from re import Pattern, PatternError, _Scanner

from _monty import index, regex_join, regex_patiently, regex_pieces, regex_template, type_name

# Matches found before the functions that replace them are called: enough for speed, few enough for memory.
_AT_ONCE = 64

_errors = {
    "ValueError": ValueError, "OverflowError": OverflowError, "IndexError": IndexError, "RecursionError": RecursionError,
}  # fmt: skip


def fail(kind, message, position, source):
    if kind == "error":
        raise PatternError(message, None if position is None else source, position)
    raise _errors[kind](message)


def scanner(pattern, string, pos=0, endpos=9223372036854775807):
    return _Scanner(pattern, string, pos, endpos)


def _replaced(pattern, replace, string, count):
    if not callable(replace):
        hash(replace)
        raise TypeError(f"decoding to str: need a bytes-like object, {type_name(replace)} found")
    matches = pattern.finditer(string)
    pieces = []
    made = 0
    while count >= 0:
        wanted = _AT_ONCE
        if count and count - made < wanted:
            wanted = count - made
        some = regex_pieces(matches, wanted)
        for at in range(1, len(some), 2):
            some[at] = replace(some[at])
        pieces += some
        made += len(some) >> 1
        if len(some) < 2 * _AT_ONCE:
            break
    return regex_join(matches, pieces), made


def substitute(pattern, replace, string, count):
    return _replaced(pattern, replace, string, count)[0]


def substitute_counting(pattern, replace, string, count):
    return _replaced(pattern, replace, string, count)


def substitute_other_kind(pattern, replacement, string, count):
    return substitute(pattern, lambda match: expand(match, replacement), string, count)


def substitute_other_kind_counting(pattern, replacement, string, count):
    return _replaced(pattern, lambda match: expand(match, replacement), string, count)


def group_at(match, key):
    return match.group(index(key))


def expand(match, template):
    pieces = regex_template(match.re, template)
    empty = template[:0]
    parts = []
    for piece in pieces:
        if type(piece) is int:
            piece = match.group(piece)
            if piece is None:
                piece = empty
        parts.append(piece)
    # A group always comes second, as in CPython, where it is named in the error if the kinds differ.
    return empty.join([empty] + parts if pieces and type(pieces[0]) is int else parts)


# --- searches that take long


def _patiently(method, *args):
    """Calls a method until its patience suffices: each round takes as long as all before, and limits are looked at between."""
    doublings = 1
    while (result := regex_patiently(doublings, method, *args)) is NotImplemented:
        doublings += 1
    return result


def match(self, /, string, pos=0, endpos=9223372036854775807):
    return _patiently(Pattern.match, self, string, pos, endpos)


def fullmatch(self, /, string, pos=0, endpos=9223372036854775807):
    return _patiently(Pattern.fullmatch, self, string, pos, endpos)


def search(self, /, string, pos=0, endpos=9223372036854775807):
    return _patiently(Pattern.search, self, string, pos, endpos)


def findall(self, /, string, pos=0, endpos=9223372036854775807):
    return _patiently(Pattern.findall, self, string, pos, endpos)


def split(self, /, string, maxsplit=0):
    return _patiently(Pattern.split, self, string, maxsplit)


def sub(self, /, repl, string, count=0):
    return _patiently(Pattern.sub, self, repl, string, count)


def subn(self, /, repl, string, count=0):
    return _patiently(Pattern.subn, self, repl, string, count)
