"""Texts of objects whose classes decide in Python: str, repr, format, print, the templates of % and str.format."""

from _monty import (
    exact,
    format_accessor,
    format_head,
    format_piece,
    is_percent_mapping,
    percent_fail,
    percent_piece,
    plain,
    replaced_output,
    special_method,
    type_name,
    unknown_conversion,
)

_repr = repr
_index_error = 'Replacement index {} out of range for positional args tuple'

# Containers whose repr is under way.
_active = []


# === str and repr ===


def new_str(cls, /, object='', encoding=None, errors=None):
    text = str_value(object)
    return text if cls is str else str.__new__(cls, text)


def str_value(value):
    method = special_method(value, '__str__')
    if method is not None:
        return _checked('__str__', method(value))
    if isinstance(value, BaseException):
        return exception_text(value)
    if isinstance(value, str):
        return plain(value)
    if type(value).__name__ == 'mappingproxy':
        return repr_of(plain(value))
    # object.__str__ hands on what __repr__ gives.
    method = special_method(value, '__repr__')
    return _repr(value) if method is None else _checked('__str__', method(value))


def _checked(name, text):
    if isinstance(text, str):
        return text
    raise TypeError(f'{name} returned non-string (type {type_name(text)})')


def exception_text(error):
    args = error.args
    if isinstance(error, OSError) and 2 <= len(args) <= 5:
        text = f'[Errno {args[0]}] {args[1]}'
        return text if len(args) == 2 or args[2] is None else f'{text}: {args[2]!r}'
    if not args:
        return ''
    if len(args) > 1:
        return _repr(args)
    return _repr(args[0]) if isinstance(error, KeyError) else str(args[0])


def repr_of(value):
    method = special_method(value, '__repr__')
    if method is not None:
        return _checked('__repr__', method(value))
    return repr_native(value, value if isinstance(value, BaseException) else plain(value))


repr = repr_of


def repr_native(value, content):
    """What the builtin class of a value writes; `content` is the builtin value inside."""
    for other in _active:
        if other is content:
            return _repeated(content)
    _active.append(content)
    try:
        return _container(value, content)
    finally:
        _active.pop()


def _repeated(content):
    if isinstance(content, tuple):
        return '(...)'
    if isinstance(content, dict):
        return '{...}'
    if isinstance(content, (set, frozenset)):
        return f'{type_name(content)}(...)'
    return '...' if type(content).__name__.startswith(('dict_', 'odict_')) else '[...]'


def _container(value, content):
    name = type(value).__name__
    if name == 'mappingproxy' and value is not content:
        return f'mappingproxy({_container(content, content) if type(content) is dict else _repr(content)})'
    if isinstance(content, list):
        return f'[{_items(content)}]'
    if isinstance(content, tuple):
        return f'({_items(content)},)' if len(content) == 1 else f'({_items(content)})'
    if isinstance(content, dict):
        return '{' + _entries(content) + '}'
    if isinstance(content, (set, frozenset)):
        return f'{{{_items(content)}}}' if type(value) is set else f'{name}({{{_items(content)}}})'
    if isinstance(content, BaseExceptionGroup):
        members = content.exceptions
        given = content.args
        shown = [*members] if len(given) == 2 and isinstance(given[1], list) else members
        return f'{name}({content.message!r}, {_repr(shown)})'
    if isinstance(content, BaseException):
        return f'{name}({_items(content.args)})'
    kind = type(content).__name__
    if kind in ('dict_keys', 'dict_values', 'dict_items'):
        return f'{kind}([{_items(content)}])'
    if kind == 'deque':
        limit = '' if content.maxlen is None else f', maxlen={content.maxlen}'
        return f'{name}([{_items(content)}]{limit})'
    if kind == 'mappingproxy':
        return 'mappingproxy({' + _entries(content) + '})'
    if kind == 'slice':
        return f'slice({content.start!r}, {content.stop!r}, {content.step!r})'
    if kind == 'method':
        function = content.__func__
        of = getattr(function, '__qualname__', None) or getattr(function, '__name__', '?')
        return f'<bound method {of} of {content.__self__!r}>'
    if kind in ('staticmethod', 'classmethod'):
        return f'<{kind}({content.__func__!r})>'
    if kind == 'GenericAlias':
        star = '*' if content.__unpacked__ else ''
        return f'{star}{_type(content.__origin__)}[{", ".join([_type(item) for item in content.__args__])}]'
    if kind == 'Union':
        return ' | '.join([_type(item) for item in content.__args__])
    return object.__repr__(value)


def _type(value):
    """A type as it stands inside an alias."""
    if value is type(None):
        return 'None'
    if value is ...:
        return '...'
    if isinstance(value, type) and type(value).__name__ != 'GenericAlias':
        module = value.__module__
        return value.__qualname__ if module == 'builtins' else f'{module}.{value.__qualname__}'
    if isinstance(value, list):
        return f'[{", ".join([_type(item) for item in value])}]'
    return _repr(value)


def _items(values):
    return ', '.join([_repr(value) for value in [*values]])


def _entries(mapping):
    return ', '.join([f'{key!r}: {value!r}' for key, value in [*mapping.items()]])


def ascii_of(value):
    text = _repr(value)
    return text if text.isascii() else text.encode('ascii', 'backslashreplace').decode('ascii')


def display(value):
    """What an expression statement of interactive text does with its value."""
    if value is not None:
        print(_repr(value))


# === format ===


def format_value(value, spec='', /):
    return format(value, spec) if spec else str(value)


def format_field(value, conversion, spec):
    if conversion is not None:
        value = _converted(value, conversion)
    return format(value, spec)


def _converted(value, conversion):
    if conversion == 'r':
        return _repr(value)
    if conversion == 's':
        return str(value)
    if conversion == 'a':
        return ascii(value)
    unknown_conversion(conversion)


def str_format(template, /, *args, **kwargs):
    return _render(template, 0, len(template), 2, [-2], args, kwargs)


def format_map(template, mapping, /):
    return _render(template, 0, len(template), 2, [-2], None, mapping)


def _render(template, position, end, depth, numbering, args, kwargs):
    if not depth:
        raise ValueError('Max string recursion exceeded')
    pieces = []
    while (piece := format_piece(template, position, end)) is not None:
        position = piece[-1]
        if len(piece) == 2:
            pieces.append(piece[0])
            continue
        start, stop, conversion, spec_start, spec_end, nested, _ = piece
        value = _field(template, start, stop, numbering, args, kwargs)
        if conversion is not None:
            value = _converted(value, conversion)
        if nested:
            spec = _render(template, spec_start, spec_end, depth - 1, numbering, args, kwargs)
        else:
            spec = template[spec_start:spec_end]
        pieces.append(format(value, spec))
    return ''.join(pieces)


def _field(template, start, stop, numbering, args, kwargs):
    head, position, numbering[0] = format_head(template, start, stop, numbering[0])
    if isinstance(head, str):
        value = kwargs[head]
    elif args is None:
        raise ValueError('Format string contains positional fields')
    elif head < len(args):
        value = args[head]
    else:
        raise IndexError(_index_error.format(head))
    while (accessor := format_accessor(template, start, stop, position)) is not None:
        is_attribute, key, position = accessor
        value = getattr(value, key) if is_attribute else value[key]
    return value


# === The % operator ===


def percent_of(values, template):
    return percent(template, values)


def percent(template, values):
    is_text = isinstance(template, str)
    mapping = values if is_percent_mapping(template, values) else None
    args = [*values] if isinstance(values, tuple) else [values]
    taken = position = 0
    pieces = []
    while (piece := percent_piece(template, position)) is not None:
        start, position = position, piece[-1]
        if len(piece) == 2:
            pieces.append(piece[0])
            continue
        wants_mapping, key, before, stars, letter, _ = piece
        if wants_mapping:
            if mapping is None:
                raise TypeError('format requires a mapping')
            if key is not None:
                args, taken = [mapping[key]], 0
        sizes = []
        for _ in range(stars):
            if taken == len(args):
                raise TypeError('not enough arguments for format string')
            if not isinstance(args[taken], int):
                raise TypeError('* wants int')
            sizes.append(args[taken])
            taken += 1
        if letter is None:
            percent_fail(template, start, taken < len(args))
        if taken == len(args):
            raise TypeError('not enough arguments for format string')
        convert = _percent_text if is_text else _percent_bytes
        value, letter = convert(args[taken], letter)
        taken += 1
        directive = ('%' if is_text else b'%') + before + letter
        pieces.append(directive % (*sizes, value))
    if mapping is None and taken < len(args):
        kind = 'string' if is_text else 'bytes'
        raise TypeError(f'not all arguments converted during {kind} formatting')
    return ''.join(pieces) if is_text else b''.join(pieces)


def _percent_text(value, letter):
    if letter == 's':
        return str(value), letter
    if letter == 'r':
        return _repr(value), 's'
    if letter == 'a':
        return ascii(value), 's'
    return _percent_number(value, letter), letter


def _percent_bytes(value, letter):
    if letter in b'sb':
        method = special_method(value, '__bytes__')
        if method is not None:
            return _checked_bytes(method(value)), b's'
        return (value if special_method(value, '__buffer__') is None else bytes(value)), b's'
    if letter in b'ra':
        return ascii(value).encode('ascii'), b's'
    return _percent_number(value, letter.decode('ascii')), letter


def _percent_number(value, letter):
    if letter in 'eEfFgG' and special_method(value, '__float__') is not None:
        return float(value)
    is_real = letter in 'diu'
    try:
        if is_real and special_method(value, '__int__') is not None:
            return int(value)
        return index(value) if special_method(value, '__index__') is not None else value
    except TypeError:
        if letter not in 'diuxXo':
            raise
    wanted = 'a real number' if is_real else 'an integer'
    raise TypeError(f'%{letter} format: {wanted} is required, not {type_name(value)}')


def index(value):
    """An int, or what `__index__` of a class of the program gives."""
    method = special_method(value, '__index__')
    return value if method is None else exact(method(value), int, '__index__')


# === print ===


def print_values(*args, sep=' ', end='\n', file=None, flush=False):
    sep = ' ' if sep is None else sep
    end = '\n' if end is None else end
    if file is None:
        file = replaced_output()
    if file is None:
        is_first = True
        for value in args:
            if not is_first:
                print(sep, end='')
            is_first = False
            print(str(value), end='')
        print(end, end='')
        return
    is_first = True
    for value in args:
        if not is_first:
            file.write(sep)
        is_first = False
        file.write(str(value))
    file.write(end)
    if flush:
        file.flush()


# === Methods of str and bytes ===


def join(self, iterable, /):
    try:
        iterator = iter(iterable)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError('can only join an iterable')
    return self.join([*iterator])


def split_lines(self, /, keepends=False):
    return self.splitlines(True if keepends else False)


def translate(self, table, /):
    known = {}
    for character in self:
        point = ord(character)
        if point not in known:
            try:
                known[point] = table[point]
            except LookupError:
                known[point] = point
    return self.translate(known)


def new_bytes(cls, /, source=b'', encoding=None, errors=None):
    method = special_method(source, '__bytes__')
    if method is not None:
        return bytes.__new__(cls, _checked_bytes(method(source)))
    if special_method(source, '__index__') is not None:
        try:
            return bytes.__new__(cls, index(source))
        except TypeError:
            pass
    from operator import length_hint

    if not hasattr(type(source), '__iter__') and not hasattr(type(source), '__getitem__'):
        raise TypeError(f"cannot convert '{type_name(source)}' object to bytes")
    iterator = iter(source)
    length_hint(source)
    return bytes.__new__(cls, [index(item) for item in iterator])


def _checked_bytes(content):
    if isinstance(content, bytes):
        return plain(content)
    raise TypeError(f'__bytes__ returned non-bytes (type {type_name(content)})')


def bytes_from_hex(cls, string, /):
    return cls(bytes.fromhex(string))


def bytearray_source(source):
    if special_method(source, '__index__') is not None:
        return index(source)
    return bytes([index(item) for item in source])


def new_bytearray(cls, /, source=b'', encoding=None, errors=None):
    return bytearray.__new__(cls, bytearray_source(source))


def init_bytearray(self, /, source=b'', encoding=None, errors=None):
    bytearray.__init__(self, bytearray_source(source))


def extend_bytearray(self, iterable, /):
    bytearray.extend(self, bytes([index(item) for item in iterable]))


# === input ===


def read_input(prompt='', /):
    return input(str_value(prompt))
