# needs-native
# Exception objects as values: construction, copying of state, equality, truth and their traceback chains.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === As values ===
errors = [kind('text') for kind in (ValueError, TypeError, KeyError, IndexError, AttributeError, ZeroDivisionError, RuntimeError, OSError, StopIteration, AssertionError)]
assert repr(errors) == (
    "[ValueError('text'), TypeError('text'), KeyError('text'), IndexError('text'), AttributeError('text'), "
    "ZeroDivisionError('text'), RuntimeError('text'), OSError('text'), StopIteration('text'), "
    "AssertionError('text')]"
)
assert [str(e) for e in errors] == ['text', 'text', "'text'", 'text', 'text', 'text', 'text', 'text', 'text', 'text']
assert ([e.args for e in errors] == [('text',)] * 10) is True
assert repr((bool(ValueError()), bool(ValueError(0)))) == '(True, True)'
assert f'{ValueError("x")}|{ValueError("x")!r}|{KeyError("x")}|{ValueError(1, 2)}|{OSError(1, "m")}' == (
    "x|ValueError('x')|'x'|(1, 2)|[Errno 1] m"
)
assert '%s|%r' % (ValueError('a'), ValueError('a')) == "a|ValueError('a')"
assert isinstance(ValueError('x'), ValueError) is True
assert type(ValueError).__name__ == 'type'
assert ValueError.__name__ == 'ValueError'
assert ValueError.__qualname__ == 'ValueError'
assert ValueError.__module__ == 'builtins'
assert repr(ValueError) == "<class 'ValueError'>"
assert {ValueError: 1}[ValueError] == 1
assert len({ValueError, TypeError, ValueError}) == 2
one, two = ValueError('same'), ValueError('same')
assert (one == two) is False
assert (one == one) is True
assert (hash(one) == hash(one)) is True
assert (one in [two, one]) is True
assert (one is not two) is True
assert error_of(lambda: len(ValueError('abc'))) == "TypeError: object of type 'ValueError' has no len()"
assert error_of(lambda: ValueError('abc')[0]) == "TypeError: 'ValueError' object is not subscriptable"
assert error_of(lambda: iter(ValueError('a'))) == "TypeError: 'ValueError' object is not iterable"
assert error_of(lambda: ValueError('a') < ValueError('b')) == (
    "TypeError: '<' not supported between instances of 'ValueError' and 'ValueError'"
)
assert error_of(lambda: ValueError('a') + 'b') == (
    "TypeError: unsupported operand type(s) for +: 'ValueError' and 'str'"
)
assert error_of(lambda: ValueError('a')()) == "TypeError: 'ValueError' object is not callable"
assert error_of(lambda: ValueError(key=1)) == 'TypeError: ValueError() takes no keyword arguments'
assert error_of(lambda: BaseException.missing) == (
    "AttributeError: type object 'BaseException' has no attribute 'missing'"
)

# === Nested reprs ===
assert repr(ValueError(ValueError('inner'), [KeyError(1)])) == "ValueError(ValueError('inner'), [KeyError(1)])"
assert repr(ValueError('a\nb', b'c', None, 1.5)) == "ValueError('a\\nb', b'c', None, 1.5)"
assert str(ValueError(KeyError('k'))) == "'k'"
assert str(KeyError(KeyError('k'))) == "KeyError('k')"
assert str(KeyError(None)) == 'None'
assert str(KeyError('')) == "''"
assert str(KeyError(('a', 1))) == "('a', 1)"
assert str(KeyError(1.5)) == '1.5'
assert str(SystemExit()) == ''
assert str(SystemExit(3)) == '3'
assert str(StopIteration(5)) == '5'
assert repr(StopIteration()) == 'StopIteration()'
assert repr(GeneratorExit('g')) == "GeneratorExit('g')"
assert repr(KeyboardInterrupt()) == 'KeyboardInterrupt()'

# === Subclasses ===
class Coded(Exception):
    code = 'none'

    def __init_subclass__(cls, code='inherited', **rest):
        super().__init_subclass__(**rest)
        cls.code = code


class NotFound(Coded, code=404):
    def __init__(self, name, *, hint=None):
        super().__init__(name)
        self.hint = hint

    def __str__(self):
        return f'{self.args[0]} not found' + (f' ({self.hint})' if self.hint else '')


class Gone(NotFound):
    pass


assert NotFound.code == 404
assert Gone.code == 'inherited'
assert str(NotFound('x')) == 'x not found'
assert str(Gone('x', hint='ask')) == 'x not found (ask)'
assert repr(Gone('x', hint='ask')) == "Gone('x')"
assert Gone('y').args == ('y',)
assert error_of(lambda: Gone()) == "TypeError: NotFound.__init__() missing 1 required positional argument: 'name'"
assert error_of(lambda: Gone('x', 'y')) == (
    'TypeError: NotFound.__init__() takes 2 positional arguments but 3 were given'
)


class StrAndRepr(Exception):
    def __str__(self):
        return 'str'

    def __repr__(self):
        return 'repr'


assert f'{StrAndRepr()}' == 'str'
assert [StrAndRepr()].__repr__() == '[repr]'
assert str([StrAndRepr()]) == '[repr]'
assert str(ValueError(StrAndRepr())) == 'str'
assert repr(ValueError(StrAndRepr())) == 'ValueError(repr)'
assert str(KeyError(StrAndRepr())) == 'repr'


class OwnArgs(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.args = ('set in new', *args)
        return self

    def __init__(self, *args):
        pass


assert OwnArgs(1).args == ('set in new', 1)


class Slotted(ValueError):
    __slots__ = ('extra',)


slotted = Slotted('s')
slotted.extra = 1
slotted.other = 2

# === Traceback objects ===
def raises():
    raise ValueError('traced')


try:
    raises()
except ValueError as error:
    caught = error
assert type(caught.__traceback__).__name__ == 'traceback'
assert (caught.__traceback__.tb_next is not None) is True
assert caught.__traceback__.tb_next.tb_next is None
first_line = caught.__traceback__.tb_lineno
assert (caught.__traceback__.tb_next.tb_lineno - first_line < 0) is True
assert repr((caught.with_traceback(None) is caught, caught.__traceback__)) == '(True, None)'
try:
    raise caught
except ValueError as error:
    assert error.__traceback__ is not None and error.__traceback__.tb_next is None
assert error_of(lambda: caught.with_traceback(5)) == 'TypeError: __traceback__ must be a traceback or None'
assert error_of(lambda: setattr(caught, '__traceback__', 'x')) == (
    'TypeError: __traceback__ must be a traceback or None'
)

# === State of builtin kinds ===
def attributes(error, *names):
    return [getattr(error, name, 'missing') for name in names]


assert attributes(OSError(2, 'text', 'file'), 'errno', 'strerror', 'filename', 'filename2', 'args') == (
    [2, 'text', 'file', None, (2, 'text')]
)
assert attributes(OSError(2, 'text', 'a', None, 'b'), 'filename', 'filename2') == ['a', 'b']
assert str(OSError(2, 'text', 'a', None, 'b')) == "[Errno 2] text: 'a' -> 'b'"
assert attributes(OSError('one'), 'errno', 'strerror', 'filename') == [None, None, None]
assert attributes(ImportError('m', name='n', path='p'), 'msg', 'name', 'path', 'args') == ['m', 'n', 'p', ('m',)]
assert attributes(UnicodeDecodeError('utf-8', b'abc', 1, 2, 'why'), 'encoding', 'object', 'start', 'end', 'reason') == (
    ['utf-8', b'abc', 1, 2, 'why']
)
assert str(UnicodeDecodeError('utf-8', b'abc', 1, 2, 'why')) == (
    "'utf-8' codec can't decode byte 0x62 in position 1: why"
)
assert str(UnicodeDecodeError('utf-8', b'abc', 0, 3, 'why')) == (
    "'utf-8' codec can't decode bytes in position 0-2: why"
)
assert str(UnicodeEncodeError('ascii', 'aé', 1, 2, 'why')) == (
    "'ascii' codec can't encode character '\\xe9' in position 1: why"
)
assert str(UnicodeEncodeError('ascii', 'éé', 0, 2, 'why')) == (
    "'ascii' codec can't encode characters in position 0-1: why"
)
assert str(UnicodeEncodeError('ascii', '😀', 0, 1, 'why')) == (
    "'ascii' codec can't encode character '\\U0001f600' in position 0: why"
)
assert str(UnicodeTranslateError('é', 0, 1, 'why')) == "can't translate character '\\xe9' in position 0: why"
assert attributes(SyntaxError('m', ('f.py', 3, 5, 'text')), 'msg', 'filename', 'lineno', 'offset', 'text') == (
    ['m', 'f.py', 3, 5, 'text']
)
assert str(SyntaxError('m', ('f.py', 3, 5, 'text'))) == 'm (f.py, line 3)'
assert str(SyntaxError('m')) == 'm'
assert attributes(NameError('m', name='n'), 'name', 'args') == ['n', ('m',)]
assert attributes(AttributeError('m', name='n', obj=1), 'name', 'obj') == ['n', 1]
assert repr(OSError(1, 2, 3, 4, 5, 6)) == 'OSError(1, 2, 3, 4, 5, 6)'
assert error_of(lambda: UnicodeDecodeError('utf-8', 'text', 0, 1, 'why')) == (
    "TypeError: a bytes-like object is required, not 'str'"
)
assert error_of(lambda: NameError(bad=1)) == "TypeError: NameError() got an unexpected keyword argument 'bad'"
assert error_of(lambda: StopIteration(value=1)) == 'TypeError: StopIteration() takes no keyword arguments'
assert int('5') == 5
assert [type(e).__name__ for e in (OSError(1, ''), OSError(2, ''), OSError(3, ''), OSError(4, ''), OSError(11, ''), OSError(13, ''), OSError(17, ''), OSError(20, ''), OSError(21, ''), OSError(32, ''), OSError(104, ''), OSError(111, ''))] == (
    ['PermissionError', 'FileNotFoundError', 'ProcessLookupError', 'InterruptedError', 'BlockingIOError',
     'PermissionError', 'FileExistsError', 'NotADirectoryError', 'IsADirectoryError', 'BrokenPipeError',
     'ConnectionResetError', 'ConnectionRefusedError']
)
