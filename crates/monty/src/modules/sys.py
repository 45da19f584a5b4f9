"""System-specific parameters and functions, as far as a sandboxed program has any.

Intrinsics:
    _monty.write_output(text: str, is_error: bool) -> int: prints; how many characters were written
    _monty.loaded_modules() -> dict[str, module]: a new dict
    _monty.script_name() -> str
    _monty.frame(level: int) -> frame | None
    _monty.os_call(function: str, *args): what the host answers
    _monty.tuple_getter, native_type: see collections.py
    _monty.repr_enter(obj) -> bool, repr_leave(obj) -> None: the VM's own guard against recursive reprs
"""

from _monty import (
    frame as _frame,
    loaded_modules as _loaded_modules,
    index as _index,
    native_type as _native_type,
    os_call as _os_call,
    repr_enter as _repr_enter,
    repr_leave as _repr_leave,
    script_name as _script_name,
    tuple_getter as _tuple_getter,
    write_output as _write_output,
)

maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
hexversion = 0x030E00F0
api_version = 1013
platform = "linux"
version = "3.14.0 (Monty)"
copyright = "Monty"
float_repr_style = "short"
dont_write_bytecode = True
executable = ""
prefix = exec_prefix = base_prefix = base_exec_prefix = ""
platlibdir = "lib"
abiflags = ""
argv = [_script_name()]
orig_argv = [_script_name()]
path = []
warnoptions = []
meta_path = []


def _show(self):
    kind = type(self)
    parts = [f"{name}={value!r}" for name, value in zip(kind.__match_args__, self)]
    return f"sys.{kind.__name__}({', '.join(parts)})"


def _refuse(cls, *args, **keywords):
    raise TypeError(f"cannot create 'sys.{cls.__name__}' instances")


def _structure(name, **fields):
    """A tuple whose items have names, as those that C code makes."""
    namespace = {
        "__module__": "sys",
        "__slots__": (),
        "__match_args__": tuple(fields),
        "__repr__": _show,
        "__new__": _refuse,
        "n_fields": len(fields),
        "n_sequence_fields": len(fields),
        "n_unnamed_fields": 0,
    }
    for index, field in enumerate(fields):
        namespace[field] = _tuple_getter(index, None)
    return tuple.__new__(_native_type(type(name, (tuple,), namespace)), fields.values())


version_info = _structure("version_info", major=3, minor=14, micro=0, releaselevel="final", serial=0)
float_info = _structure(
    "float_info", max=1.7976931348623157e308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, min_exp=-1021,
    min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1
)  # fmt: skip
int_info = _structure(
    "int_info", bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640
)
hash_info = _structure(
    "hash_info", width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003, algorithm="siphash13",
    hash_bits=64, seed_bits=128, cutoff=0
)  # fmt: skip
flags = _structure(
    "flags", debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=1, no_user_site=0, no_site=0,
    ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=0, isolated=1, dev_mode=False,
    utf8_mode=1, warn_default_encoding=0, safe_path=True, int_max_str_digits=4300
)  # fmt: skip


@_native_type
class SimpleNamespace:
    """What implementation is."""

    __module__ = "types"

    def __init__(self, mapping_or_iterable=(), /, **fields):
        given = dict(mapping_or_iterable)
        for name in given:
            if not isinstance(name, str):
                raise TypeError("keywords must be strings")
        self.__dict__.update(given, **fields)

    def __repr__(self):
        cls = type(self)
        name = "namespace" if cls.__module__ == "types" and cls.__name__ == "SimpleNamespace" else cls.__name__
        if not _repr_enter(self):
            return f"{name}(...)"
        try:
            return f"{name}({', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"
        finally:
            _repr_leave(self)

    def __eq__(self, other):
        if isinstance(other, type(_simple)) and isinstance(self, type(_simple)):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        result = type(self)()
        result.__dict__.update(self.__dict__)
        result.__dict__.update(changes)
        return result

    def __reduce__(self):
        return type(self), (), self.__dict__


_simple = SimpleNamespace()
implementation = SimpleNamespace(name="monty", cache_tag=None, version=version_info, hexversion=hexversion)
del SimpleNamespace


class _UnsupportedOperation(OSError):
    """The stream cannot do that."""

    __module__ = "io"


_UnsupportedOperation.__name__ = _UnsupportedOperation.__qualname__ = "UnsupportedOperation"


@_native_type
class TextIOWrapper:
    """A standard stream."""

    __module__ = "_io"
    encoding = "utf-8"
    errors = "surrogateescape"
    newlines = None
    closed = False
    line_buffering = False

    def __init__(self, name, mode):
        self.name = name
        self.mode = mode

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding='utf-8'>"

    def write(self, text, /):
        if self.mode == "r":
            raise _UnsupportedOperation("not writable")
        return _write_output(text, self.name == "<stderr>")

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def read(self, size=-1, /):
        return self._ask("sys.stdin.read", size)

    def readline(self, size=-1, /):
        return self._ask("sys.stdin.readline", size)

    def readlines(self, hint=-1, /):
        return _read_lines(self, hint)

    def _ask(self, function, size):
        if self.mode != "r":
            raise _UnsupportedOperation("not readable")
        return _os_call(function, -1 if size is None else _index(size))

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return self.mode == "r"

    def writable(self):
        return self.mode == "w"

    def seekable(self):
        return False

    def fileno(self):
        raise _UnsupportedOperation("fileno")


def _read_lines(stream, hint):
    lines = []
    size = 0
    for line in stream:
        lines.append(line)
        size += len(line)
        if hint is not None and 0 < hint < size:
            break
    return lines


@_native_type
class BufferedReader:
    """The bytes of the standard input."""

    __module__ = "_io"
    closed = False
    mode = "rb"
    name = "<stdin>"

    def __init__(self, text):
        self._text = text
        self._rest = b""

    def __repr__(self):
        return "<_io.BufferedReader name='<stdin>'>"

    def read(self, size=-1, /):
        if size is None or size < 0:
            result, self._rest = self._rest + self._text.read().encode(), b""
            return result
        while len(self._rest) < size:
            more = self._text.read(size - len(self._rest)).encode()
            if not more:
                break
            self._rest += more
        result, self._rest = self._rest[:size], self._rest[size:]
        return result

    def readline(self, size=-1, /):
        end = self._rest.find(b"\n") + 1
        if not end:
            self._rest += self._text.readline().encode()
            end = len(self._rest)
        if size is not None and 0 <= size < end:
            end = size
        result, self._rest = self._rest[:end], self._rest[end:]
        return result

    def readlines(self, hint=-1, /):
        return _read_lines(self, hint)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readable(self):
        return True


@_native_type
class BufferedWriter:
    """The bytes of a standard output. What is no UTF-8 is shown by marks in its place."""

    __module__ = "_io"
    closed = False
    mode = "wb"

    def __init__(self, text):
        self._text = text
        self._rest = b""
        self.name = text.name

    def __repr__(self):
        return f"<_io.BufferedWriter name={self.name!r}>"

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(data))
        known = self._rest + data
        end = _whole_characters(known)
        self._rest = known[end:]
        self._text.write(known[:end].decode(errors="replace"))
        return len(data)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def readable(self):
        return False

    def writable(self):
        return True


def _whole_characters(data):
    """Where the last character of some UTF-8 begins if that is not complete, else the end."""
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xC0:
            wanted = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return len(data) - back if back < wanted else len(data)
        if byte < 0x80:
            break
    return len(data)


stdin = __stdin__ = TextIOWrapper("<stdin>", "r")
stdin.buffer = BufferedReader(stdin)
stdout = __stdout__ = TextIOWrapper("<stdout>", "w")
stdout.buffer = BufferedWriter(stdout)
stderr = __stderr__ = TextIOWrapper("<stderr>", "w")
stderr.buffer = BufferedWriter(stderr)
del BufferedReader, BufferedWriter, TextIOWrapper


def _getframe(depth=0, /):
    """The frame of a caller."""
    frame = _frame(depth)
    if frame is None:
        raise ValueError("call stack is not deep enough")
    return frame


def __getattr__(name):
    if name == "modules":
        global modules
        modules = _loaded_modules()
        return modules
    raise AttributeError(f"module 'sys' has no attribute {name!r}")
