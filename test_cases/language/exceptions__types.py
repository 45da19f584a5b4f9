# needs-native
# Builtin exceptions: hierarchy, arguments, texts and attributes; custom ones; groups and notes.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Hierarchy ===
def bases(kind):
    return ' '.join(c.__name__ for c in kind.__mro__[1:-1])


assert bases(ZeroDivisionError) == 'ArithmeticError Exception BaseException'
assert bases(KeyError) == 'LookupError Exception BaseException'
assert bases(IndexError) == 'LookupError Exception BaseException'
assert bases(FileNotFoundError) == 'OSError Exception BaseException'
assert bases(ModuleNotFoundError) == 'ImportError Exception BaseException'
assert bases(UnboundLocalError) == 'NameError Exception BaseException'
assert bases(RecursionError) == 'RuntimeError Exception BaseException'
assert bases(NotImplementedError) == 'RuntimeError Exception BaseException'
assert bases(UnicodeDecodeError) == 'UnicodeError ValueError Exception BaseException'
assert bases(StopIteration) == 'Exception BaseException'
assert bases(GeneratorExit) == 'BaseException'
assert bases(KeyboardInterrupt) == 'BaseException'
assert bases(SystemExit) == 'BaseException'
assert bases(IndentationError) == 'SyntaxError Exception BaseException'
assert bases(TimeoutError) == 'OSError Exception BaseException'
assert bases(ConnectionResetError) == 'ConnectionError OSError Exception BaseException'
assert bases(DeprecationWarning) == 'Warning Exception BaseException'
assert bases(OverflowError) == 'ArithmeticError Exception BaseException'
assert bases(AssertionError) == 'Exception BaseException'
assert (IOError is OSError) is True
assert (EnvironmentError is OSError) is True
assert issubclass(TimeoutError, OSError) is True

# === Texts ===
assert str(ValueError()) == ''
assert repr(ValueError()) == 'ValueError()'
assert str(ValueError('a')) == 'a'
assert repr(ValueError('a')) == "ValueError('a')"
assert str(ValueError('a', 1)) == "('a', 1)"
assert repr(ValueError('a', 1)) == "ValueError('a', 1)"
assert str(ValueError(None)) == 'None'
assert str(ValueError('')) == ''
assert str(ValueError(('a', 1))) == "('a', 1)"
assert str(ValueError(5)) == '5'
assert repr(ValueError([1])) == 'ValueError([1])'
assert str(KeyError('a')) == "'a'"
assert str(KeyError(80)) == '80'
assert str(KeyError()) == ''
assert str(KeyError('a', 'b')) == "('a', 'b')"
assert str(KeyError("it's")) == '"it\'s"'
assert str(IndexError('a')) == 'a'
assert str(LookupError('a')) == 'a'
assert ValueError('a', 1).args == ('a', 1)
assert KeyError(80).args == (80,)
error = ValueError('a')
error.args = ('b', 'c')
assert str(error) == "('b', 'c')"
error.args = 'xy'
assert error.args == ('x', 'y')
assert error_of(lambda: setattr(error, 'args', 5)) == "TypeError: 'int' object is not iterable"
assert error_of(lambda: ValueError(a=1)) == 'TypeError: ValueError() takes no keyword arguments'
assert error_of(lambda: ValueError.missing) == "AttributeError: type object 'ValueError' has no attribute 'missing'"
assert (ValueError('a') == ValueError('a')) is False
assert (error == error) is True
error.custom = 1
assert error.custom == 1
assert vars(error) == {'custom': 1}

# === Attributes ===
try:
    {}['k']
except KeyError as e:
    assert e.args == ('k',)
try:
    {}[80]
except KeyError as e:
    assert e.args == (80,)
    assert str(e) == '80'
    assert type(e.args[0]) is int
try:
    {}[(1, 'x')]
except KeyError as e:
    assert e.args == ((1, 'x'),)
try:
    undefined
except NameError as e:
    assert e.name == 'undefined'
try:
    (5).missing
except AttributeError as e:
    assert (e.name, e.obj) == ('missing', 5)
try:
    import not_there.at_all
except ImportError as e:
    assert (e.name, e.path, e.msg) == ('not_there', None, "No module named 'not_there'")
assert (ImportError('m', name='n', path='p').name, ImportError('m').name) == ('n', None)
assert error_of(lambda: ImportError('m', wrong=1)) == (
    "TypeError: ImportError() got an unexpected keyword argument 'wrong'"
)
assert (AttributeError('m', name='n', obj=3).obj, NameError('m', name='n').name) == (3, 'n')
assert StopIteration(7).value == 7
assert (SystemExit(3).code, SystemExit().code, SystemExit('a', 'b').code) == (3, None, ('a', 'b'))
assert (OSError(2, 'text').errno, OSError(2, 'text').strerror, OSError(2, 'text', 'file').filename) == (
    (2, 'text', 'file')
)
assert str(OSError(2, 'text')) == '[Errno 2] text'
assert str(OSError(2, 'text', 'file')) == "[Errno 2] text: 'file'"
assert str(OSError('only text')) == 'only text'
assert type(OSError(2, 'x')).__name__ == 'FileNotFoundError'
assert type(OSError(13, 'x')).__name__ == 'PermissionError'
assert type(OSError(17, 'x')).__name__ == 'FileExistsError'
assert type(OSError(110, 'x')).__name__ == 'TimeoutError'
assert type(OSError(9999, 'x')).__name__ == 'OSError'
assert OSError(2, 'x').args == (2, 'x')
assert OSError(2, 'x', 'f').args == (2, 'x')
assert repr(OSError(2, 'x', 'f')) == "FileNotFoundError(2, 'x')"
try:
    b'\xff'.decode()
except UnicodeDecodeError as e:
    assert (e.encoding, e.object, e.start, e.end, e.reason) == ('utf-8', b'\xff', 0, 1, 'invalid start byte')
    assert str(e) == "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
try:
    'aé'.encode('ascii')
except UnicodeEncodeError as e:
    assert (e.encoding, e.object, e.start, e.end, e.reason) == ('ascii', 'aé', 1, 2, 'ordinal not in range(128)')
assert error_of(lambda: UnicodeDecodeError('a')) == 'TypeError: function takes exactly 5 arguments (1 given)'

# === Custom ===
class AppError(Exception):
    """Base of the app's errors."""

    code = 1


class Detailed(AppError):
    code = 2

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail

    def __str__(self):
        return f'{self.args[0]} [{self.detail}]'


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b


class Empty(AppError):
    pass


assert str(Detailed('m', detail=5)) == 'm [5]'
assert repr(Detailed('m', detail=5)) == "Detailed('m')"
assert NoSuper(1, 2).args == (1, 2)
assert repr(NoSuper(1, 2)) == 'NoSuper(1, 2)'
assert str(NoSuper(1, 2)) == '(1, 2)'
assert repr(Empty()) == 'Empty()'
assert (Empty.code, Detailed.code, AppError.__doc__) == (1, 2, "Base of the app's errors.")
assert error_of(lambda: Detailed()) == (
    "TypeError: Detailed.__init__() missing 1 required positional argument: 'message'"
)
assert error_of(lambda: NoSuper(1)) == "TypeError: NoSuper.__init__() missing 1 required positional argument: 'b'"
try:
    raise Detailed('raised', detail='d')
except AppError as e:
    assert (str(e), e.code, e.detail) == ('raised [d]', 2, 'd')


class Multi(KeyError, AttributeError):
    pass


for kind in (KeyError, AttributeError, LookupError):
    try:
        raise Multi('m')
    except kind as e:
        assert str(e) == "'m'"


class Hashable(Exception):
    def __eq__(self, other):
        return type(self) is type(other) and self.args == other.args

    def __hash__(self):
        return hash(self.args)


assert len({Hashable(1), Hashable(1), Hashable(2)}) == 2

# === Notes ===
noted = ValueError('x')
assert hasattr(noted, '__notes__') is False
noted.add_note('first')
noted.add_note('second')
assert noted.__notes__ == ['first', 'second']
assert str(noted) == 'x'
assert error_of(lambda: noted.add_note(5)) == 'TypeError: add_note() argument must be str, not int'

# === Groups ===


# === All of a tuple of types is checked before any of it matches ===
def catching(kinds):
    try:
        try:
            raise IndexError(1)
        except kinds:
            return 'caught'
    except TypeError as error:
        return str(error), repr(error.__context__)


not_allowed = ('catching classes that do not inherit from BaseException is not allowed', 'IndexError(1)')
assert catching((IndexError, 3)) == not_allowed
assert catching((KeyError, (IndexError, OSError))) == not_allowed
assert catching(3) == not_allowed
assert catching((KeyError, IndexError)) == 'caught'
