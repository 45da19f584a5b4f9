"""Exception groups: splitting them, and what `except*` makes of the parts."""

from _monty import same_origin, type_name

EXPECTED = "expected an exception type, a tuple of exception types, or a callable (other than a class)"


def condition(matcher):
    """What decides whether an exception matches."""
    if isinstance(matcher, type):
        if issubclass(matcher, BaseException):
            return lambda error: isinstance(error, matcher)
    elif isinstance(matcher, tuple):
        for kind in matcher:
            if not (isinstance(kind, type) and issubclass(kind, BaseException)):
                raise TypeError(EXPECTED)
        return lambda error: isinstance(error, matcher)
    elif callable(matcher):
        return lambda error: bool(matcher(error))
    raise TypeError(EXPECTED)


def subset(group, members):
    """A group like another with some of its members, or None if there are none."""
    if not members:
        return None
    result = group.derive(members)
    if not isinstance(result, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    result.__traceback__ = group.__traceback__
    result.__context__ = group.__context__
    result.__cause__ = group.__cause__
    notes = getattr(group, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        result.__notes__ = list(notes)
    return result


def parts(error, matches, wants_rest=True):
    """What matches of an exception, and the rest; None for nothing."""
    if matches(error):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    matching, rest = [], []
    for member in error.exceptions:
        match, other = parts(member, matches, wants_rest)
        if match is not None:
            matching.append(match)
        if other is not None:
            rest.append(other)
    match = subset(error, matching)
    return match, subset(error, rest) if wants_rest else None


def derive(self, excs):
    return BaseExceptionGroup(self.message, excs)


def split(self, matcher):
    return parts(self, condition(matcher))


def subgroup(self, matcher):
    return parts(self, condition(matcher), False)[0]


def text(self):
    return f"{self.message} ({len(self.exceptions)} sub-exception{'' if len(self.exceptions) == 1 else 's'})"


# What the machine asks for.


def split_for_handler(group, kinds):
    """The parts of a group for an `except*`, by its own split()."""
    pair = group.split(kinds)
    if not isinstance(pair, tuple):
        raise TypeError(f"{type_name(group)}.split must return a tuple, not {type_name(pair)}")
    if len(pair) < 2:
        raise TypeError(f"{type_name(group)}.split must return a 2-tuple, got tuple of size {len(pair)}")
    return pair[0], pair[1]


def leaves(error, found):
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            leaves(member, found)
    else:
        found.add(id(error))


def to_raise(original, errors):
    """What an `except*` statement raises at its end, or None."""
    errors = [error for error in errors if error is not None]
    if not errors:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return errors[0]
    raised = []
    again = set()
    for error in errors:
        if same_origin(error, original):
            leaves(error, again)
        else:
            raised.append(error)
    if again:
        rest = parts(original, lambda error: id(error) in again, False)[0]
        if rest is not None:
            if not raised:
                return rest
            raised.append(rest)
    if len(raised) == 1:
        return raised[0]
    return BaseExceptionGroup("", raised)
