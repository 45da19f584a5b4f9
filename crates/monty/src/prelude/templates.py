"""What t-strings call."""


def interpolation(value, expression, conversion, format_spec):
    from string.templatelib import Interpolation

    return Interpolation(value, expression, conversion, format_spec)


def template(strings, interpolations):
    from string.templatelib import _template

    return _template(strings, interpolations)
