"""What t-strings give: templates and the values between their texts."""

from _monty import native_type

__all__ = ["Interpolation", "Template", "convert"]


def convert(obj, /, conversion):
    """What `!r`, `!s` or `!a` makes of a value; None leaves it as it is."""
    if conversion is None:
        return obj
    if conversion == "r":
        return repr(obj)
    if conversion == "s":
        return str(obj)
    if conversion == "a":
        return ascii(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")


class _ReadOnly:
    __slots__ = ()

    def __setattr__(self, name, value):
        if name in type(self).__slots__:
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'{_shown(self)}' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def __delattr__(self, name):
        if name in type(self).__slots__:
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'{_shown(self)}' object has no attribute '{name}'")

    def __init_subclass__(cls, **keywords):
        for base in cls.__bases__:
            if base is not _ReadOnly:
                raise TypeError(f"type '{_shown_type(base)}' is not an acceptable base type")


def _shown_type(kind):
    return f"{kind.__module__}.{kind.__qualname__}"


def _shown(obj):
    return _shown_type(type(obj))


@native_type
class Interpolation(_ReadOnly):
    """An expression of a t-string: its value, its text, and how it was to be shown."""

    __module__ = "string.templatelib"
    __slots__ = ("value", "expression", "conversion", "format_spec")
    __match_args__ = ("value", "expression", "conversion", "format_spec")

    def __new__(cls, *args, **keywords):
        values = [None, "", None, ""]
        names = cls.__slots__
        if len(args) > 4:
            raise TypeError(f"Interpolation() takes at most 4 arguments ({len(args) + len(keywords)} given)")
        values[: len(args)] = args
        for name, value in keywords.items():
            if name not in names:
                raise TypeError(f"Interpolation() got an unexpected keyword argument '{name}'")
            at = names.index(name)
            if at < len(args):
                raise TypeError(f"argument for Interpolation() given by name ('{name}') and position ({at + 1})")
            values[at] = value
        if not args and "value" not in keywords:
            raise TypeError("Interpolation() missing required argument 'value' (pos 1)")
        value, expression, conversion, format_spec = values
        for name, text in (("expression", expression), ("format_spec", format_spec)):
            if not isinstance(text, str):
                raise TypeError(f"Interpolation() argument '{name}' must be str, not {type(text).__name__}")
        if conversion is not None:
            if not isinstance(conversion, str):
                raise TypeError(
                    f"Interpolation() argument 'conversion' must be str, not {type(conversion).__name__}"
                )
            if conversion not in ("s", "a", "r"):
                raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        self = object.__new__(cls)
        for name, value in zip(names, values):
            object.__setattr__(self, name, value)
        return self

    def __init__(self, *args, **keywords):
        pass

    def __class_getitem__(cls, key):
        from _monty import GenericAlias

        return GenericAlias(cls, key)

    def __repr__(self):
        return f"Interpolation({self.value!r}, {self.expression!r}, {self.conversion!r}, {self.format_spec!r})"


@native_type
class Template(_ReadOnly):
    """A t-string: texts, and between each two of them an interpolation."""

    __module__ = "string.templatelib"
    __slots__ = ("strings", "interpolations")

    def __new__(cls, *args, **keywords):
        if keywords:
            raise TypeError("Template.__new__ only accepts *args arguments")
        strings = [""]
        interpolations = []
        for arg in args:
            if isinstance(arg, str):
                strings[-1] += arg
            elif isinstance(arg, Interpolation):
                interpolations.append(arg)
                strings.append("")
            else:
                raise TypeError(
                    f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {type(arg).__name__}"
                )
        return _template(tuple(strings), tuple(interpolations))

    def __init__(self, *args):
        pass

    @property
    def values(self):
        return tuple([item.value for item in self.interpolations])

    def __iter__(self):
        texts = iter(self.strings)
        first = next(texts)
        if first:
            yield first
        for item, text in zip(self.interpolations, texts):
            yield item
            if text:
                yield text

    def __add__(self, other):
        if not isinstance(other, Template):
            raise TypeError(
                f'can only concatenate string.templatelib.Template (not "{_named(other)}") to string.templatelib.Template'
            )
        strings = (*self.strings[:-1], self.strings[-1] + other.strings[0], *other.strings[1:])
        return _template(strings, self.interpolations + other.interpolations)

    def __repr__(self):
        return f"Template(strings={self.strings!r}, interpolations={self.interpolations!r})"


def _named(obj):
    kind = type(obj)
    return kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else _shown_type(kind)


def _template(strings, interpolations):
    self = object.__new__(Template)
    object.__setattr__(self, "strings", strings)
    object.__setattr__(self, "interpolations", interpolations)
    return self
