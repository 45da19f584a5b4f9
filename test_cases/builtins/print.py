# print(): separators, ends, targets, conversions and errors.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


class Sink:
    """A file that remembers what is written."""

    def __init__(self):
        self.parts = []
        self.flushed = 0

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        self.flushed += 1


def printed(*args, **kwargs):
    sink = Sink()
    result = print(*args, file=sink, **kwargs)
    assert result is None
    return ''.join(sink.parts)


# === Texts ===
assert printed() == '\n'
assert printed(1) == '1\n'
assert printed(1, 'a', None, [1, 'x'], 2.0, True) == "1 a None [1, 'x'] 2.0 True\n"
assert printed('a', 'b', sep='-') == 'a-b\n'
assert printed('a', 'b', sep='') == 'ab\n'
assert printed('a', end='') == 'a'
assert printed('a', end='!\n') == 'a!\n'
assert printed(sep='x', end='y') == 'y'
assert printed('a', 'b', sep=', ', end='.') == 'a, b.'
assert printed('a', 'b', sep=None, end=None) == 'a b\n'
assert printed('a\nb') == 'a\nb\n'
assert printed('é中😀') == 'é中😀\n'
assert printed('') == '\n'
assert printed('', '') == ' \n'
assert printed(*[1, 2, 3], sep='\n') == '1\n2\n3\n'
assert printed(b'x', {'k': 1}, (1,), {1}) == "b'x' {'k': 1} (1,) {1}\n"
assert printed(0.1 + 0.2, 1e16, -0.0) == '0.30000000000000004 1e+16 -0.0\n'
assert printed(print is print, len) == 'True <built-in function len>\n'
assert printed([print]) == '[<built-in function print>]\n'
assert printed({}) == '{}\n'
assert printed(set()) == 'set()\n'
assert printed(range(3), slice(1)) == 'range(0, 3) slice(None, 1, None)\n'
assert printed(ValueError('v'), KeyError('k'), sep='|') == "v|'k'\n"
assert printed(int, ...) == "<class 'int'> Ellipsis\n"


class Both:
    def __str__(self):
        return 'str'

    def __repr__(self):
        return 'repr'


assert printed(Both()) == 'str\n'
assert printed([Both()]) == '[repr]\n'
assert printed(Both(), Both(), sep=str(Both())) == 'strstrstr\n'


class Name(str):
    def __str__(self):
        return 'never for str subclasses?'


assert printed(Name('n')) == 'never for str subclasses?\n'

# === Calls on the file ===
sink = Sink()
print('a', 1, sep='-', file=sink)
assert (sink.parts, sink.flushed) == (['a', '-', '1', '\n'], 0)
print(file=sink, flush=True)
assert (sink.parts, sink.flushed) == (['a', '-', '1', '\n', '\n'], 1)
print('x', end='', file=sink, flush=False)
assert (sink.parts[-2:], sink.flushed) == (['x', ''], 1)

# === To the standard output ===
assert print(end='') is None
assert print('', end='') is None
assert print('to stdout', file=None, flush=True) is None
print('several', 'words', sep=' | ', end=' <end>\n')

# === Errors ===
assert error_of(lambda: print('a', sep=1)) == 'TypeError: sep must be None or a string, not int'
assert error_of(lambda: print('a', end=1)) == 'TypeError: end must be None or a string, not int'
assert error_of(lambda: print('a', sep=b'-')) == 'TypeError: sep must be None or a string, not bytes'
assert error_of(lambda: print('a', bad=1)) == "TypeError: print() got an unexpected keyword argument 'bad'"
assert error_of(lambda: print('a', file=5)) == "AttributeError: 'int' object has no attribute 'write'"
assert error_of(lambda: print('a', file='name')) == "AttributeError: 'str' object has no attribute 'write'"
assert error_of(lambda: print(sep=[])) == 'TypeError: sep must be None or a string, not list'


class NoWrite: ...


class BrokenWrite:
    def write(self, text):
        raise OSError(f'cannot write {text!r}')


class BrokenStr:
    def __str__(self):
        raise ValueError('no text')


assert error_of(lambda: print('a', file=NoWrite())) == "AttributeError: 'NoWrite' object has no attribute 'write'"
assert error_of(lambda: print('a', file=BrokenWrite())) == "OSError: cannot write 'a'"
sink = Sink()
assert error_of(lambda: print('first', BrokenStr(), 'last', file=sink)) == 'ValueError: no text'
assert sink.parts == ['first', ' ']
import sys

assert hasattr(sys.stdout, 'write') is True
assert print('x', end='', file=sys.stdout) is None
