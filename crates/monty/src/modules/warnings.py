"""Warnings: which are shown, where they come from, how they look.

Intrinsics:
    _monty.caller_frame(level: int) -> tuple | None: file, line, function, globals and text of the line of a caller
"""

import sys
from _monty import caller_frame as _caller_frame

__all__ = [
    "catch_warnings", "deprecated", "filterwarnings", "formatwarning", "resetwarnings", "showwarning", "simplefilter",
    "warn", "warn_explicit",
]  # fmt: skip

_actions = ("error", "ignore", "always", "all", "default", "module", "once")
_version = 0
_ignores_syntax_warnings = False
onceregistry = {}
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


def _changed():
    global _version, _ignores_syntax_warnings
    _version += 1
    _ignores_syntax_warnings = False
    for action, message, category, module, lineno in filters:
        if message is None and module is None and lineno == 0 and issubclass(SyntaxWarning, category):
            _ignores_syntax_warnings = action == "ignore"
            break


class WarningMessage:
    """What is known of a warning."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line:
        text += f"  {line.strip()}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, by default sys.stderr."""
    _write(WarningMessage(message, category, filename, lineno, file, line), line)


_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _write(shown, line):
    file = shown.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    text = formatwarning(shown.message, shown.category, shown.filename, shown.lineno, line)
    try:
        file.write(text)
    except OSError:
        pass


_recorders = []


def _show(shown, text):
    if _recorders and _recorders[-1] is not None and showwarning is _own_showwarning:
        _recorders[-1].append(shown)
    elif showwarning is not _own_showwarning:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(shown.message, shown.category, shown.filename, shown.lineno, shown.file, shown.line)
    else:
        _write(shown, text)


def _check_filter(action, category, lineno):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter, in front unless append is true; message and module are regular expressions."""
    _check_filter(action, category, lineno)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if message or module:
        import re
    _add_filter(
        (
            action,
            re.compile(message, re.IGNORECASE) if message else None,
            category,
            re.compile(module) if module else None,
            lineno,
        ),
        append,
    )


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for all messages of all modules."""
    _check_filter(action, category, lineno)
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _changed()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or raise it, from where this was called."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {type(skip_file_prefixes).__name__}")
    frame = _caller_frame(max(stacklevel - 1, 0))
    if frame is None:
        namespace = sys.__dict__
        filename, lineno, text = "<sys>", 0, None
    else:
        filename, lineno, _, namespace, text = frame
    module = namespace.get("__name__", "<string>")
    registry = namespace.setdefault("__warningregistry__", {})
    _warn(message, category, filename, lineno, module, registry, source, text)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Issue a warning as if from a given place."""
    if isinstance(message, Warning):
        category = type(message)
    if module is None:
        module = filename or "<unknown>"
        if module.endswith(".py"):
            module = module[:-3]
    _warn(message, category, filename, int(lineno), module, {} if registry is None else registry, source, None)


def _warn(message, category, filename, lineno, module, registry, source, line):
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = "default"
    for chosen, pattern, kind, place, at in filters:
        if (
            (pattern is None or pattern.match(text))
            and issubclass(category, kind)
            and (place is None or (place == module if isinstance(place, str) else place.match(module)))
            and (at == 0 or at == lineno)
        ):
            action = chosen
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        once = (text, category)
        if onceregistry.get(once):
            return
        onceregistry[once] = 1
    elif action == "module":
        registry[key] = 1
        other = (text, category, 0)
        if registry.get(other):
            return
        registry[other] = 1
    elif action == "default":
        registry[key] = 1
    elif action not in ("always", "all"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {(chosen, pattern, kind, place, at)}")
    _show(WarningMessage(message, category, filename, lineno, source=source), line)


class catch_warnings:
    """Restore filters on exit; with record, collect the warnings meanwhile instead of showing them."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return f"{type(self).__name__}({'record=True' if self._record else ''})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = (filters[:], showwarning)
        if self._record:
            log = []
            globals()["showwarning"] = _own_showwarning
        else:
            log = None
        _recorders.append(log if self._record else (_recorders[-1] if _recorders else None))
        _changed()
        if self._filter is not None:
            action, category, lineno, append = self._filter
            simplefilter(action, category, lineno, append)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        saved, show = self._saved
        filters[:] = saved
        globals()["showwarning"] = show
        _recorders.pop()
        _changed()


class deprecated:
    """Decorator: uses of a class or function give a warning."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return _deprecate_class(arg, message, category, stacklevel)
        if callable(arg):
            from functools import wraps

            @wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel)
                return arg(*args, **kwargs)

            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        raise TypeError(
            "@deprecated decorator with non-None category must be applied to a class or callable, not " + repr(arg)
        )


def _deprecate_class(cls, message, category, stacklevel):
    original_new = cls.__new__
    original_init_subclass = cls.__init_subclass__

    def __new__(called, /, *args, **kwargs):
        if called is cls:
            warn(message, category=category, stacklevel=stacklevel)
        if original_new is not object.__new__:
            return original_new(called, *args, **kwargs)
        if cls.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{called.__name__}() takes no arguments")
        return original_new(called)

    def __init_subclass__(subclass, *args, **kwargs):
        warn(message, category=category, stacklevel=stacklevel)
        bound = getattr(original_init_subclass, "__func__", None)
        if bound is not None:
            return bound(subclass, *args, **kwargs)
        return super(cls, subclass).__init_subclass__(*args, **kwargs)

    cls.__new__ = staticmethod(__new__)
    cls.__init_subclass__ = classmethod(__init_subclass__)
    cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
    return cls


_changed()
