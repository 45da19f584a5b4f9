"""Tracebacks as text and as data, as far as there are any without frames to look into.

Intrinsics:
    _monty.trace_lines(traceback, error=None) -> list[tuple]: file, line, function, end line, columns, text, all as text
    _monty.caller_frames() -> traceback: the calls that are going on
    _monty.error_hint(error, names: list[str] = None) -> str: what a traceback adds to the error's own text
    _monty.has_method(obj, name) -> bool: whether its class has a special method of its own
    _monty.syntax_lines(error) -> str: file, line and carets of a SyntaxError
"""

import sys
from _monty import (
    caller_frames as _caller_frames,
    error_hint as _error_hint,
    has_method as _has_method,
    syntax_lines as _syntax_lines,
    trace_lines as _trace_lines,
)

__all__ = [
    "FrameSummary", "StackSummary", "TracebackException", "clear_frames", "extract_stack", "extract_tb", "format_exc",
    "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc",
    "print_exception", "print_last", "print_list", "print_stack", "print_tb", "walk_tb",
]  # fmt: skip

_missing = object()
_most_repeats = 3
_cause_text = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_text = "\nDuring handling of the above exception, another exception occurred:\n\n"


def _hint(error):
    names = None
    if isinstance(error, AttributeError) and _has_method(error.obj, "__dir__"):
        try:
            names = sorted([name for name in type(error.obj).__dir__(error.obj) if isinstance(name, str)])
        except Exception:
            return ""
    return _error_hint(error, names)


class FrameSummary:
    """One line of a traceback."""

    __slots__ = ("_text", "colno", "end_colno", "end_lineno", "filename", "line", "lineno", "locals", "name")

    def __init__(
        self,
        filename,
        lineno,
        name,
        *,
        lookup_line=True,
        locals=None,
        line=None,
        end_lineno=None,
        colno=None,
        end_colno=None,
        **kwargs,
    ):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line.strip() if line is not None else ""
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (
                self.filename == other.filename
                and self.lineno == other.lineno
                and self.name == other.name
                and self.locals == other.locals
            )
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


def _summary(parts):
    filename, lineno, name, end_lineno, colno, end_colno, line, text = parts
    summary = FrameSummary(
        filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno
    )
    summary._text = text
    return summary


class StackSummary(list):
    """The lines of a traceback."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass.from_list(list(frame_gen))

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one frame."""
        if frame_summary._text is not None:
            return frame_summary._text
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line}\n"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        """The text of all frames, those that repeat folded."""
        result = []
        last, count = None, 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                _fold(result, count)
                last, count = place, 0
            count += 1
            if count <= _most_repeats:
                text = self.format_frame_summary(frame)
                if text is not None:
                    result.append(text)
        _fold(result, count)
        return result


def _fold(result, count):
    if count > _most_repeats:
        more = count - _most_repeats
        result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def _limited(frames, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


def _stack(tb, limit, error=None):
    frames = [] if tb is None else [_summary(parts) for parts in _trace_lines(tb, error)]
    return StackSummary(_limited(frames, limit))


def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    return _stack(tb, limit)


def extract_stack(f=None, limit=None):
    """The frames that are running."""
    stack = _stack(_caller_frames(), None)
    for frame in stack:
        # What runs has lines, but no columns.
        frame._text = frame.colno = frame.end_colno = None
    if limit is not None:
        stack = StackSummary(stack[-limit:] if limit >= 0 else stack[:-limit])
    return stack


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def format_list(extracted_list):
    """Texts for a list of frames or of tuples of file, line, name and text."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    file = sys.stderr if file is None else file
    for text in format_list(extracted_list):
        print(text, file=file, end="")


def walk_tb(tb):
    """Each frame with its line."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Does nothing: frames of calls that have ended hold nothing."""


def _safe(value, what, function=str):
    try:
        return function(value)
    except:
        return f"<{what} {function.__name__}() failed>"


class TracebackException:
    """All that tracebacks show of an exception, without holding on to it."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        _seen=None,
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _stack(exc_traceback, limit, exc_value)
        self._exc_type = exc_type
        self._str = _safe(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._is_syntax_error = False
        if exc_type is None:
            self.exc_type_str = None
            self._have_exc_type = False
        else:
            module, name = exc_type.__module__, exc_type.__qualname__
            self.exc_type_str = name if module in ("__main__", "builtins") else f"{module}.{name}"
            self._have_exc_type = True
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = str(exc_value.lineno) if exc_value.lineno is not None else None
            self.end_lineno = str(exc_value.end_lineno) if exc_value.end_lineno is not None else None
            self.text, self.offset, self.end_offset = exc_value.text, exc_value.offset, exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
            self._syntax = _syntax_lines(exc_value).splitlines(keepends=True)
        elif exc_value is not None:
            self._str += _hint(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        options = {"limit": limit, "max_group_width": max_group_width, "max_group_depth": max_group_depth}
        if exc_value is None:
            return
        cause, context = exc_value.__cause__, exc_value.__context__
        if cause is not None and id(cause) not in seen:
            self.__cause__ = TracebackException(type(cause), cause, cause.__traceback__, _seen=seen, **options)
        wanted = cause is None and not exc_value.__suppress_context__ if compact else True
        if wanted and context is not None and id(context) not in seen:
            self.__context__ = TracebackException(type(context), context, context.__traceback__, _seen=seen, **options)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [
                TracebackException(type(member), member, member.__traceback__, _seen=seen, **options)
                for member in exc_value.exceptions
            ]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        from warnings import warn

        warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning)
        return self._exc_type

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        """The lines below the frames."""
        return self._last_lines(show_group, 0)

    def _last_lines(self, show_group, depth):
        indent = 3 * depth * " "
        if not self._have_exc_type:
            yield f"{indent}NoneType: None\n" if self._str == "None" else f"{indent}{self._str}\n"
            return
        if self._is_syntax_error:
            for line in self._syntax:
                yield indent + line
            suffix = f" ({self.filename})" if self.lineno is None and self.filename else ""
            message = self.msg if self.msg is not None else "<no detail available>"
            yield f"{indent}{self.exc_type_str}: {message}{suffix}\n"
        elif self._str:
            yield f"{indent}{self.exc_type_str}: {self._str}\n"
        else:
            yield f"{indent}{self.exc_type_str}\n"
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe(note, "note").split("\n"):
                    yield f"{indent}{line}\n"
        elif notes is not None:
            yield f"{indent}{_safe(notes, '__notes__', repr)}\n"
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member._last_lines(show_group, depth + 1)

    def format(self, *, chain=True, **kwargs):
        """All lines, those of causes and contexts first."""
        lines = []
        self._format(chain, _Box(), lines)
        yield from lines

    def _format(self, chain, box, lines):
        chained = [(None, self)]
        while chain:
            current = chained[-1][1]
            if current.__cause__ is not None:
                message, following = _cause_text, current.__cause__
            elif current.__context__ is not None and not current.__suppress_context__:
                message, following = _context_text, current.__context__
            else:
                break
            chained[-1] = (message, current)
            chained.append((None, following))
        for message, current in reversed(chained):
            if message is not None:
                box.emit(lines, message)
            if current.exceptions is None:
                if current.stack:
                    box.emit(lines, "Traceback (most recent call last):\n")
                    box.emit_all(lines, current.stack.format())
                box.emit_all(lines, current._last_lines(False, 0))
            elif box.depth > self.max_group_depth:
                box.emit(lines, f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                current._format_group(chain, box, lines)

    def _format_group(self, chain, box, lines):
        is_top = box.depth == 0
        if is_top:
            box.depth = 1
        if self.stack:
            box.emit(lines, "Exception Group Traceback (most recent call last):\n", "+" if is_top else "|")
            box.emit_all(lines, self.stack.format())
        box.emit_all(lines, self._last_lines(False, 0))
        count = len(self.exceptions)
        width = self.max_group_width
        shown = count if count <= width else width + 1
        box.need_close = False
        for index in range(shown):
            is_last = index == shown - 1
            if is_last:
                box.need_close = True
            truncated = index >= width
            title = "..." if truncated else str(index + 1)
            start = "+-" if index == 0 else "  "
            lines.append(f"{'  ' * box.depth}{start}+---------------- {title} ----------------\n")
            box.depth += 1
            if truncated:
                left = count - width
                box.emit(lines, f"and {left} more exception{'s' if left > 1 else ''}\n")
            else:
                self.exceptions[index]._format(chain, box, lines)
            if is_last and box.need_close:
                lines.append(f"{'  ' * box.depth}+------------------------------------\n")
                box.need_close = False
            box.depth -= 1
        if is_top:
            box.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            print(line, file=file, end="")


class _Box:
    """How deep in the boxes of exception groups a text is."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def emit(self, lines, text, margin="|"):
        if self.depth == 0:
            lines.append(text)
            return
        prefix = f"{'  ' * self.depth}{margin} "
        lines.append("".join([prefix + line for line in text.splitlines(keepends=True)]))

    def emit_all(self, lines, texts):
        for text in texts:
            self.emit(lines, text)


def _parts(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _missing:
        if exc is not None:
            if not isinstance(exc, BaseException):
                raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
            return exc, exc.__traceback__
        return None, None
    return value, tb


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    """The lines that show an exception."""
    value, tb = _parts(exc, value, tb)
    shown = TracebackException(None if value is None else type(value), value, tb, limit=limit, compact=True)
    return list(shown.format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    """Show an exception on a file, by default sys.stderr."""
    value, tb = _parts(exc, value, tb)
    shown = TracebackException(None if value is None else type(value), value, tb, limit=limit, compact=True)
    shown.print(file=file, chain=chain)


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    """The lines that show an exception, without frames."""
    if value is _missing:
        value = exc
    shown = TracebackException(None if value is None else type(value), value, None, compact=True)
    return list(shown.format_exception_only(show_group=show_group))


def format_exc(limit=None, chain=True):
    """The text of the exception being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Show the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """There is no last exception: nothing here is interactive."""
    raise ValueError("no last exception")
