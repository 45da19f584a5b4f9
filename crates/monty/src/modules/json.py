"""JSON encoder and decoder. The text itself is read and written natively; this is everything around it.

Intrinsics:
    _monty.json_encode(obj, options: tuple, depth: int = 0) -> str | list: the text; with a hook among the options, a list
        of texts and of tuples (object, depth) that the hook must replace, if there are any
    _monty.json_decode(text: str, options: int, start: int = 0) -> object: see modules/intrinsics/json/decode.rs for the
        options; with option 32 a tuple (value, end), with option 1 what _applied() takes
    _monty.json_object(items: list) -> dict, _monty.json_pairs(items: list) -> list: of keys and values in turn
"""

from _monty import json_chunks, json_decode, json_encode, json_object, json_pairs

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

    def _options(self):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        has_hook = "default" in self.__dict__ or type(self).default is not JSONEncoder.default
        return (
            self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, indent, self.item_separator,
            self.key_separator, self.sort_keys, has_hook,
        )  # fmt: skip

    def encode(self, o):
        """The JSON text of an object."""
        options = self._options()
        result = json_encode(o, options)
        if type(result) is str:
            return result
        return _fill(result, self.default, options, ())

    def iterencode(self, o, _one_shot=False):
        """The JSON text of an object, in parts."""
        if _one_shot:
            yield self.encode(o)
        else:
            options = self._options()
            try:
                chunks = json_chunks(o, (*options[:-1], False))
            except Exception:
                # An object for the hook, or an error, before which there are some chunks.
                chunks = _iterated(o, self.default, options, "\n", {} if self.check_circular else None)
            yield from chunks


def _iterated(o, default, options, newline, outer):
    """The text of an object in the parts in which CPython gives it."""
    if o is None or isinstance(o, (str, int, float)):
        yield json_encode(o, options)
        return
    is_list = isinstance(o, (list, tuple))
    if (is_list or isinstance(o, dict)) and not o:
        yield "[]" if is_list else "{}"
        return
    if outer is not None:
        if id(o) in outer:
            raise ValueError("Circular reference detected")
        outer[id(o)] = o
    if is_list:
        yield from _iterated_list(o, default, options, newline, outer)
    elif isinstance(o, dict):
        yield from _iterated_dict(o, default, options, newline, outer)
    else:
        replaced = default(o)
        try:
            yield from _iterated(replaced, default, options, newline, outer)
        except Exception as error:
            error.add_note(f"when serializing {type(o).__name__} object")
            raise
    if outer is not None:
        del outer[id(o)]


def _iterated_list(items, default, options, newline, outer):
    indent, separator = options[4], options[5]
    inner = newline
    begin = "["
    if indent is not None:
        inner += indent
        begin += inner
        separator += inner
    for index, item in enumerate(items):
        try:
            if item is None or isinstance(item, (str, int, float)):
                yield begin + json_encode(item, options)
            else:
                yield begin
                yield from _iterated(item, default, options, inner, outer)
        except Exception as error:
            error.add_note(f"when serializing {type(items).__name__} item {index}")
            raise
        begin = separator
    if indent is not None:
        yield newline
    yield "]"


def _iterated_dict(dct, default, options, newline, outer):
    skipkeys, indent, separator = options[0], options[4], options[5]
    inner = newline
    yield "{"
    if indent is not None:
        inner += indent
        separator += inner
    first = True
    for key, value in sorted(dct.items()) if options[7] else dct.items():
        if isinstance(key, str):
            text = json_encode(key, options)
        elif key is None or isinstance(key, (int, float)):
            text = f'"{json_encode(key, options)}"'
        elif skipkeys:
            continue
        else:
            raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
        if not first:
            yield separator
        elif indent is not None:
            yield inner
        first = False
        yield text
        yield options[6]
        try:
            yield from _iterated(value, default, options, inner, outer)
        except Exception as error:
            error.add_note(f"when serializing {type(dct).__name__} item {key!r}")
            raise
    if not first and indent is not None:
        yield newline
    yield "}"


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
        if (
            separators is None and not sort_keys and not skipkeys and ensure_ascii is True and check_circular is True
            and allow_nan is True
        ):  # fmt: skip
            return json_encode(obj)
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
    chunks = (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw
    ).iterencode(obj)  # fmt: skip
    for chunk in chunks:
        fp.write(chunk)


# --- decoding


def _applied(decoded, s, hooks):
    """What json_decode() left to hooks, replaced by what they give; then the error, if there was one."""
    root, sites, message, end = decoded
    object_hook, pairs_hook, numbers = hooks
    for container, at, given, kind in sites:
        if kind:
            container[at] = numbers[kind](given)
        elif pairs_hook is not None:
            container[at] = pairs_hook(json_pairs(given))
        elif object_hook is not None:
            container[at] = object_hook(json_object(given))
        else:
            container[at] = json_object(given)
    if message is not None:
        raise JSONDecodeError(message, s, end)
    return root[0], end


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
        options = 0 if strict else 16
        if object_hook is not None or object_pairs_hook is not None:
            options |= 1
        if self.parse_float is not float:
            options |= 3
        if self.parse_int is not int:
            options |= 5
        if self.parse_constant is not float:
            options |= 9
        self._options = options
        self._hooks = None
        if options & 1:
            numbers = {2: self.parse_float, 4: self.parse_int, 8: self.parse_constant}
            self._hooks = object_hook, object_pairs_hook, numbers

    def decode(self, s):
        """The object that a JSON document describes."""
        if self._hooks is None:
            return json_decode(s, self._options)
        return _applied(json_decode(s, self._options), s, self._hooks)[0]

    def raw_decode(self, s, idx=0):
        """The object that a JSON document describes from a position on, and where the document ends."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        if self._hooks is None:
            return json_decode(s, self._options | 32, idx)
        return _applied(json_decode(s, self._options | 32, idx), s, self._hooks)


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


def __getattr__(name):
    if name == "decoder":
        import json.decoder

        return json.decoder
    if name == "encoder":
        import json.encoder

        return json.encoder
    raise AttributeError(f"module 'json' has no attribute {name!r}")
