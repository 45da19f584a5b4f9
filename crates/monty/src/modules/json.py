"""JSON encoder and decoder. The text itself is read and written natively; this is everything around it.

Intrinsics:
    _monty.json_encode(obj, options: tuple, depth: int = 0) -> str | list: the text; with a hook among the options, a list
        of texts and of tuples (object, depth) that the hook must replace, if there are any
    _monty.json_decode(text: str, options: int, start: int = 0) -> object: see modules/intrinsics/json/decode.rs for the
        options; with option 32 a tuple (value, end)
"""

from _monty import json_decode, json_encode

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    """A document that is no JSON: msg, doc, pos, lineno, colno."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.args = (f"{msg}: line {lineno} column {colno} (char {pos})",)
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


# --- encoding

_plain_options = (False, True, True, True, None, ", ", ": ", False, False)


class JSONEncoder:
    """Turns objects into JSON; override default() for other objects than JSON has."""

    __module__ = "json.encoder"
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None
    ):  # fmt: skip
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that JSON has for another object."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The JSON text of an object."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        has_hook = "default" in self.__dict__ or type(self).default is not JSONEncoder.default
        options = (
            self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, indent, self.item_separator,
            self.key_separator, self.sort_keys, has_hook,
        )  # fmt: skip
        result = json_encode(o, options)
        if type(result) is str:
            return result
        return _fill(result, self.default, options, ())

    def iterencode(self, o, _one_shot=False):
        """The JSON text of an object, in parts."""
        yield self.encode(o)


def _fill(chunks, default, options, outer):
    """Put what the hook gives in the place of the objects among the chunks."""
    parts = []
    for chunk in chunks:
        if type(chunk) is str:
            parts.append(chunk)
            continue
        obj, depth = chunk
        if options[2]:
            for other in outer:
                if other is obj:
                    raise ValueError("Circular reference detected")
        try:
            result = json_encode(default(obj), options, depth)
            if type(result) is not str:
                result = _fill(result, default, options, (*outer, obj))
        except Exception as error:
            error.add_note(f"when serializing {type(obj).__name__} object")
            raise
        parts.append(result)
    return "".join(parts)


def dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):  # fmt: skip
    """The JSON text of an object."""
    if cls is not None or kw or default is not None:
        if cls is None:
            cls = JSONEncoder
        return cls(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
            indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw
        ).encode(obj)  # fmt: skip
    if indent is None:
        item_separator = ", "
    else:
        item_separator = ","
        if not isinstance(indent, str):
            indent = " " * indent
    key_separator = ": "
    if separators is not None:
        item_separator, key_separator = separators
    return json_encode(
        obj,
        (skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys, False),
    )


def dump(
    obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):  # fmt: skip
    """Write the JSON text of an object to a file."""
    write = fp.write
    write(
        dumps(
            obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
            cls=cls, indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw
        )
    )  # fmt: skip


# --- decoding


def _build(value, hooks):
    """Apply hooks from the inside out to a value in which objects are tuples and numbers may be bytes."""
    kind = type(value)
    if kind is list:
        for index, item in enumerate(value):
            kind = type(item)
            if kind is list or kind is tuple or kind is bytes:
                value[index] = _build(item, hooks)
        return value
    if kind is tuple:
        pairs = [(value[at], _build(value[at + 1], hooks)) for at in range(0, len(value), 2)]
        if hooks["pairs"] is not None:
            return hooks["pairs"](pairs)
        result = dict(pairs)
        return result if hooks["object"] is None else hooks["object"](result)
    if kind is bytes:
        text = value.decode()
        return hooks[text[0]](text[1:])
    return value


class JSONDecoder:
    """Turns JSON into objects."""

    __module__ = "json.decoder"

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None
    ):  # fmt: skip
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or float
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _scan(self, s, options, start):
        if not self.strict:
            options |= 16
        hooks = None
        if self.object_hook is not None or self.object_pairs_hook is not None:
            options |= 1
        if self.parse_float is not float:
            options |= 2
        if self.parse_int is not int:
            options |= 4
        if self.parse_constant is not float:
            options |= 8
        if options & 15 == 0:
            return json_decode(s, options, start)
        hooks = {
            "object": self.object_hook, "pairs": self.object_pairs_hook, "f": self.parse_float, "i": self.parse_int,
            "c": self.parse_constant,
        }  # fmt: skip
        if options & 1 == 0:
            options |= 1
        result = json_decode(s, options, start)
        if options & 32:
            return _build(result[0], hooks), result[1]
        return _build(result, hooks)

    def decode(self, s):
        """The object that a JSON document describes."""
        return self._scan(s, 0, 0)

    def raw_decode(self, s, idx=0):
        """The object that a JSON document describes from a position on, and where the document ends."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return self._scan(s, 32, idx)


def _detect_encoding(data):
    """Which of the five encodings of JSON the first bytes show."""
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(data) >= 4:
        if not data[0]:
            return "utf-16-be" if data[1] else "utf-32-be"
        if not data[1]:
            return "utf-16-le" if data[2] or data[3] else "utf-32-le"
    elif len(data) == 2:
        if not data[0]:
            return "utf-16-be"
        if not data[1]:
            return "utf-16-le"
    return "utf-8"


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw
):
    """The object that a JSON document in a str or bytes describes."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, bytes) or type(s).__name__ == "bytearray":
        s = s.decode(_detect_encoding(s), "surrogatepass")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    if (
        cls is None and object_hook is None and parse_float is None and parse_int is None and parse_constant is None
        and object_pairs_hook is None and not kw
    ):  # fmt: skip
        return json_decode(s, 0)
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)


def load(
    fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
    **kw
):  # fmt: skip
    """The object that a JSON document in a file describes."""
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw
    )  # fmt: skip
