# sys.stdout: written to, put aside, and what print makes of it.

import sys


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


class Pieces:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)
        return len(text)

    def flush(self):
        self.pieces.append('<flush>')


class Shown:
    def __str__(self):
        return 'shown'


own = sys.stdout

# === Written to ===
assert sys.stdout.write('abc\n') == 4
sys.stdout.writelines(['p', 'q\n'])
sys.stdout.flush()
assert error_of(lambda: sys.stdout.write(5)) == 'TypeError: write() argument must be str, not int'
print('to a stream', file=sys.stdout)

# === Another object in its place ===
pieces = Pieces()
sys.stdout = pieces
print('a', 1, sep='-')
print('b', flush=True)
print('c', file=own)
print('d', end='')
print('e', Shown(), sep='')
sys.stdout.write('x')
print()
sys.stdout = own
print('own again')
assert pieces.pieces == (
    ['a', '-', '1', '\n', 'b', '\n', '<flush>', 'd', '', 'e', '', 'shown', '\n', 'x', '\n']
)

# === Nothing in its place ===
sys.stdout = None
print('nobody sees this', Shown())
sys.stdout = own
print('back')
del sys.stdout
assert error_of(lambda: print('lost')) == 'RuntimeError: lost sys.stdout'
sys.stdout = 5
assert error_of(lambda: print('lost')) == "AttributeError: 'int' object has no attribute 'write'"
sys.stdout = own

# === What the object raises ===
class Broken:
    def write(self, text):
        raise ValueError(text)


sys.stdout = Broken()
caught = error_of(lambda: print('a'))
sys.stdout = own
assert caught == 'ValueError: a'
