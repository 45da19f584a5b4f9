"""Constants of characters, capwords, templates and formatters."""

__all__ = [
    "Formatter", "Template", "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace",
]  # fmt: skip

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise the words of a text; white space between them becomes one separator."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_no_mapping = {}


class Template:
    """A text with placeholders such as $name or ${name}."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._pattern_of_class()

    @classmethod
    def _pattern_of_class(cls):
        import re

        pattern = cls.__dict__.get("pattern")
        if pattern is None:
            for base in cls.__mro__[1:]:
                if base is not Template and "pattern" in base.__dict__ and "_own_pattern" not in base.__dict__:
                    pattern = base.__dict__["pattern"]
                    break
        if pattern is None:
            delimiter = re.escape(cls.delimiter)
            name = cls.idpattern
            braced = cls.braceidpattern or name
            pattern = (
                rf"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))"
            )
            cls._own_pattern = True
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)
        return cls.pattern

    def __init__(self, template):
        self.template = template

    def _matcher(self):
        pattern = getattr(type(self), "pattern", None)
        if pattern is None or isinstance(pattern, str):
            pattern = type(self)._pattern_of_class()
        return pattern

    def _fail(self, match):
        position = match.start("invalid")
        lines = self.template[:position].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = position - len("".join(lines[:-1])), len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping=_no_mapping, /, **kws):
        """The text with every placeholder replaced."""
        values = _merged(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return str(values[name])
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                self._fail(match)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self._matcher().sub(convert, self.template)

    def safe_substitute(self, mapping=_no_mapping, /, **kws):
        """The same, but what cannot be replaced stays."""
        values = _merged(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return match.group()
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return match.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self._matcher().sub(convert, self.template)

    def is_valid(self):
        """Whether substitute() would find nothing wrong with the placeholders."""
        for match in self._matcher().finditer(self.template):
            if match.group("invalid") is not None:
                return False
            if not (match.group("named") or match.group("braced") or match.group("escaped") is not None):
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return True

    def get_identifiers(self):
        """The names of the placeholders, each once."""
        names = []
        for match in self._matcher().finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None and name not in names:
                names.append(name)
            elif name is None and match.group("invalid") is None and match.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return names


def _merged(mapping, keywords):
    if mapping is _no_mapping:
        return keywords
    if not keywords:
        return mapping
    from collections import ChainMap

    return ChainMap(keywords, mapping)


class Formatter:
    """What str.format() does, with methods to override."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, number=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first, rest = _split_field(name)
            if first == "":
                if number is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(number) + name
                number += 1
            elif isinstance(first, int):
                if number:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                number = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, number = self._vformat(spec, args, kwargs, used, depth - 1, number)
            result.append(self.format_field(obj, spec))
        return "".join(result), number

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Pieces of a format: text, field name, specification, conversion."""
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            obj = getattr(obj, part) if is_attribute else obj[part]
        return obj, first


def _parse_format(text):
    position, literal = 0, ""
    while position < len(text):
        character = text[position]
        if character not in "{}":
            start = position
            while position < len(text) and text[position] not in "{}":
                position += 1
            literal += text[start:position]
            continue
        if text[position + 1 : position + 2] == character:
            yield literal + character, None, None, None
            literal = ""
            position += 2
            continue
        if character == "}":
            raise ValueError("Single '}' encountered in format string")
        start = position = position + 1
        if start >= len(text):
            raise ValueError("Single '{' encountered in format string")
        depth, in_index = 1, False
        while position < len(text):
            character = text[position]
            if character == "{":
                depth += 1
            elif character == "}":
                depth -= 1
                if depth == 0:
                    break
            position += 1
        else:
            raise ValueError("expected '}' before end of string")
        field = text[start:position]
        position += 1
        end = 0
        while end < len(field) and (in_index or field[end] not in ":!"):
            in_index = field[end] == "[" or in_index and field[end] != "]"
            end += 1
        name, rest = field[:end], field[end:]
        conversion, spec = None, ""
        if rest.startswith("!"):
            if len(rest) < 2:
                raise ValueError("unmatched '{' in format spec" if "{" in field else "end of string while looking for conversion specifier")
            conversion, rest = rest[1], rest[2:]
            if rest and rest[0] != ":":
                raise ValueError("expected ':' after conversion specifier")
        if rest.startswith(":"):
            spec = rest[1:]
        yield literal, name, spec, conversion
        literal = ""
    if literal:
        yield literal, None, None, None


def _split_field(name):
    end = 0
    while end < len(name) and name[end] not in ".[":
        end += 1
    first, rest, position = name[:end], [], end
    if first.isdecimal() and first.isascii():
        first = int(first)
    while position < len(name):
        if name[position] == ".":
            end = position + 1
            while end < len(name) and name[end] not in ".[":
                end += 1
            part, is_attribute = name[position + 1 : end], True
        elif name[position] == "[":
            end = name.find("]", position)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part, is_attribute = name[position + 1 : end], False
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not part:
            raise ValueError("Empty attribute in format string")
        if not is_attribute and part.isdecimal() and part.isascii():
            part = int(part)
        rest.append((is_attribute, part))
        position = end
    return first, rest
