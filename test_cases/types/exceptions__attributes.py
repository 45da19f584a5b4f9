# The attributes of builtin exceptions, their texts and reprs, and what pickling or copying would need: args.
import copy


def caught(function, *args):
    try:
        function(*args)
    except BaseException as error:
        return error


class Thing:
    __slots__ = ('slot',)
    attribute = 1


thing = Thing()

# === AttributeError and NameError: name and obj ===
error = caught(lambda: thing.missing)
assert (error.name, error.obj is thing, error.args) == ('missing', True, ("'Thing' object has no attribute 'missing'",))
error = caught(lambda: Thing.missing)
assert (error.name, error.obj is Thing, str(error)) == (
    'missing',
    True,
    "type object 'Thing' has no attribute 'missing'",
)
error = caught(setattr, thing, 'other', 1)
assert (error.name, error.obj is thing, str(error)) == (
    'other',
    True,
    "'Thing' object has no attribute 'other' and no __dict__ for setting new attributes",
)
error = caught(lambda: missing_name)
assert (error.name, error.args, hasattr(error, 'obj')) == (
    'missing_name',
    ("name 'missing_name' is not defined",),
    False,
)


def unbound():
    print(later)
    later = 1


error = caught(unbound)
assert (type(error).__name__, error.name, str(error)) == (
    'UnboundLocalError',
    None,
    "cannot access local variable 'later' where it is not associated with a value",
)
error = AttributeError('by hand', name='n', obj=5)
assert (error.name, error.obj, error.args, repr(error)) == ('n', 5, ('by hand',), "AttributeError('by hand')")
assert (AttributeError('x').name, NameError('x', name='n').name, NameError().args) == (None, 'n', ())
assert str(caught(lambda: AttributeError('x', other=1))) == (
    "AttributeError() got an unexpected keyword argument 'other'"
)
assert str(caught(lambda: ValueError('x', name=1))) == 'ValueError() takes no keyword arguments'

# === ImportError ===


def imports():
    import no_such_module_anywhere


error = caught(imports)
assert (type(error).__name__, error.name, error.path, error.msg, str(error)) == (
    'ModuleNotFoundError',
    'no_such_module_anywhere',
    None,
    "No module named 'no_such_module_anywhere'",
    "No module named 'no_such_module_anywhere'",
)
error = ImportError('text', 2, name='n', path='p')
assert (error.args, error.name, error.path, error.msg, str(error)) == (('text', 2), 'n', 'p', None, "('text', 2)")
error = ImportError('text', name='n', name_from='f')
assert (error.msg, error.name_from, str(error), repr(error)) == ('text', 'f', 'text', "ImportError('text')")
assert (ImportError().msg, str(ImportError()), ImportError(5).msg) == (None, '', 5)

# === KeyError, IndexError, LookupError: str of one argument is its repr for KeyError only ===
for cls in (KeyError, IndexError, LookupError):
    for args in ((), ('k',), (5,), (None,), ('a', 'b'), (('t', 1),), ('two\nlines',), ("it's",)):
        print(cls(*args), end=' | ')
    print(repr(cls('k')))
assert str(caught({}.__getitem__, 'two\nlines')) == "'two\\nlines'"
assert (str(caught([].pop)), str(caught({}.popitem)), str(caught(set().pop)), str(caught({}.pop, 'x'))) == (
    'pop from empty list',
    "'popitem(): dictionary is empty'",
    "'pop from an empty set'",
    "'x'",
)


class Key:
    def __repr__(self):
        return '<the key>'

    def __str__(self):
        return 'the key as text'


assert (str(caught({}.__getitem__, Key())), str(IndexError(Key())), str(KeyError(KeyError('k')))) == (
    '<the key>', 'the key as text', "KeyError('k')",
)

# === StopIteration, SystemExit ===
assert (StopIteration().value, StopIteration(5).value, StopIteration(5, 6).value, StopIteration((1, 2)).value) == (
    None, 5, 5, (1, 2),
)
assert (SystemExit().code, SystemExit(3).code, SystemExit('a', 'b').code, str(SystemExit(3)), repr(SystemExit())) == (
    None, 3, ('a', 'b'), '3', 'SystemExit()',
)
stop = StopIteration(1)
stop.value = 'changed'
assert (stop.value, stop.args, str(stop)) == ('changed', (1,), '1')
error = caught(exit_with := lambda: (_ for _ in ()).throw(SystemExit(['list'])))
assert (error.code, error.args) == (['list'], (['list'],))

# === OSError: errno, strerror, filenames ===
error = FileNotFoundError(2, 'No such thing', 'file.txt')
assert (type(error).__name__, error.errno, error.strerror, error.filename, error.filename2, error.args) == (
    'FileNotFoundError', 2, 'No such thing', 'file.txt', None, (2, 'No such thing'),
)
assert (str(error), repr(error)) == ("[Errno 2] No such thing: 'file.txt'", "FileNotFoundError(2, 'No such thing')")
error = FileExistsError(17, 'exists', 'a', None, 'b')
assert (type(error).__name__, str(error), error.filename2, error.args) == (
    'FileExistsError',
    "[Errno 17] exists: 'a' -> 'b'",
    'b',
    (17, 'exists'),
)
assert (str(OSError('only text')), OSError('only text').errno, OSError('only text').args) == (
    'only text', None, ('only text',),
)
assert (str(OSError(99999, 'unknown')), type(OSError(99999, 'x')).__name__, str(OSError(1, 2, 3, 4, 5, 6))) == (
    '[Errno 99999] unknown', 'OSError', '(1, 2, 3, 4, 5, 6)',
)
assert (type(FileNotFoundError(13, 'x')).__name__, OSError is IOError is EnvironmentError, OSError().errno) == (
    'FileNotFoundError', True, None,
)
assert (issubclass(TimeoutError, OSError), issubclass(ConnectionResetError, ConnectionError)) == (True, True)

# === Unicode errors ===
error = caught('aé€b'.encode, 'ascii')
assert (error.encoding, error.object, error.start, error.end, error.reason) == (
    'ascii', 'aé€b', 1, 3, 'ordinal not in range(128)',
)
assert (str(error), error.args) == (
    "'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)",
    ('ascii', 'aé€b', 1, 3, 'ordinal not in range(128)'),
)
error = caught(b'ok\xff\xfe'.decode, 'utf-8')
assert (error.encoding, error.object, error.start, error.end, error.reason, str(error)) == (
    'utf-8',
    b'ok\xff\xfe',
    2,
    3,
    'invalid start byte',
    "'utf-8' codec can't decode byte 0xff in position 2: invalid start byte",
)
error = UnicodeDecodeError('codec', b'abcdef', 1, 4, 'by hand')
assert str(error) == "'codec' codec can't decode bytes in position 1-3: by hand"
error.start, error.reason = 3, 'changed'
assert (str(error), error.args[2:]) == (
    "'codec' codec can't decode byte 0x64 in position 3: changed",
    (1, 4, 'by hand'),
)
assert str(UnicodeEncodeError('c', 'aé', 1, 2, 'r')) == "'c' codec can't encode character '\\xe9' in position 1: r"
assert str(UnicodeEncodeError('c', 'a\U0001f600', 1, 2, 'r')) == (
    "'c' codec can't encode character '\\U0001f600' in position 1: r"
)
assert str(UnicodeTranslateError('a\u20acc', 1, 3, 'r')) == "can't translate characters in position 1-2: r"
assert str(caught(lambda: UnicodeDecodeError('c', 'text', 0, 1, 'r'))) == "a bytes-like object is required, not 'str'"
assert str(caught(lambda: UnicodeEncodeError('c', 'text'))) == 'function takes exactly 5 arguments (2 given)'

# === SyntaxError ===
error = caught(compile, 'x = 1 +\ny = 2', 'source.py', 'exec')
assert (error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset) == (
    'invalid syntax', 'source.py', 1, 8, 'x = 1 +\n', 1, 9,
)
assert str(error) == 'invalid syntax (source.py, line 1)'
error = SyntaxError('m', ('f.py', 3, 5, 'the line', 3, 8))
fields = error.msg, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset
assert (*fields, error.print_file_and_line) == (
    'm', 3, 5, 'the line', 3, 8, None,
)
assert (str(error), error.args) == ('m (f.py, line 3)', ('m', ('f.py', 3, 5, 'the line', 3, 8)))
short = SyntaxError('a', ('f', 1, 2, 't'))
assert (str(SyntaxError('only text')), SyntaxError('m').lineno, str(SyntaxError()), short.end_lineno) == (
    'only text', None, 'None', None,
)
assert str(caught(lambda: SyntaxError('m', ('f', 1)))) == 'function takes at least 4 arguments (2 given)'
error = caught(compile, 'if x:\nnot indented', 'i.py', 'exec')
assert (type(error).__name__, error.msg, error.lineno, error.offset, error.text) == (
    'IndentationError',
    "expected an indented block after 'if' statement on line 1",
    2,
    1,
    'not indented\n',
)

# === BaseException: args, notes, chaining attributes, with_traceback ===
error = ValueError('a', 1)
assert (error.args, str(error), repr(error), error.__cause__, error.__context__, error.__suppress_context__) == (
    ('a', 1), "('a', 1)", "ValueError('a', 1)", None, None, False,
)
error.args = 'new'
assert (error.args, str(error)) == (('n', 'e', 'w'), "('n', 'e', 'w')")
error.args = ['one']
assert (str(error), hasattr(error, '__notes__')) == ('one', False)
error.add_note('note')
assert (error.__notes__, str(error)) == (['note'], 'one')
error.__cause__ = KeyError('cause')
assert (error.__suppress_context__, repr(error.__cause__)) == (True, "KeyError('cause')")
error.__cause__ = None
assert (error.__suppress_context__, error.with_traceback(None) is error, error.__traceback__) == (True, True, None)
assert str(caught(setattr, error, '__cause__', 5)) == 'exception cause must be None or derive from BaseException'
assert str(caught(setattr, error, '__context__', 'x')) == 'exception context must be None or derive from BaseException'
assert str(caught(setattr, error, '__traceback__', 'x')) == '__traceback__ must be a traceback or None'
assert str(caught(setattr, error, 'args', 5)) == "'int' object is not iterable"
assert str(caught(delattr, error, 'args')) == 'args may not be deleted'
assert str(caught(error.add_note, 5)) == 'add_note() argument must be str, not int'
assert str(caught(error.with_traceback, 5)) == '__traceback__ must be a traceback or None'
nested = ValueError(ValueError(1))
assert (str(ValueError()), repr(ValueError()), str(ValueError(None)), str(ValueError('')), repr(nested)) == (
    '', 'ValueError()', 'None', '', 'ValueError(ValueError(1))',
)


# === Subclasses: args come from __new__, whatever __init__ does ===
class Custom(Exception):
    def __init__(self, code, *, detail):
        self.code, self.detail = code, detail


class Formatted(Custom):
    def __init__(self, code, *, detail):
        super().__init__(code, detail=detail)
        Exception.__init__(self, f'{code}: {detail}')


class WithState(ValueError):
    limit = 5


assert (Custom(5, detail='d').args, str(Custom(5, detail='d')), repr(Custom(5, detail='d'))) == ((5,), '5', 'Custom(5)')
assert (Formatted(5, detail='d').args, str(Formatted(5, detail='d'))) == (('5: d',), '5: d')
error = WithState('x')
error.extra = [1]
shallow, deep = copy.copy(error), copy.deepcopy(error)
assert (shallow.args, shallow.extra is error.extra, deep.extra, deep.extra is error.extra, type(deep) is WithState) == (
    ('x',), True, [1], False, True,
)
assert (error == shallow, error == error, len({error, shallow})) == (False, True, 2)
try:
    error.__setstate__(5)
except TypeError as refused:
    assert str(refused) == 'state is not a dictionary'
assert error.__setstate__(None) is None
