# Text that is compiled at run time inherits the `__future__` features of the code that asks for it.
from __future__ import annotations

import __future__

TEXT = 'def f(a: no.such): pass\nfound = f.__annotations__'
FLAG = __future__.annotations.compiler_flag


def run(code):
    names = {}
    try:
        exec(code, names)
    except NameError as error:
        return str(error)
    return names['found']


# === Inherited ===
assert run(TEXT) == {'a': 'no.such'}
assert run(compile(TEXT, 'f', 'exec')) == {'a': 'no.such'}
assert run('exec(TEXT)\n'.replace('TEXT', repr(TEXT)) + '\n') == {'a': 'no.such'}
assert run(compile(TEXT, 'f', 'exec', dont_inherit=False)) == {'a': 'no.such'}
assert compile(TEXT, 'f', 'exec').co_flags & FLAG
assert eval('(lambda: 0).__code__.co_flags') & FLAG

# === Not inherited ===
assert run(compile(TEXT, 'f', 'exec', dont_inherit=True)) == "name 'no' is not defined"
assert not compile(TEXT, 'f', 'exec', 0, True).co_flags & FLAG

# === Asked for ===
assert run(compile(TEXT, 'f', 'exec', flags=FLAG, dont_inherit=True)) == {'a': 'no.such'}
assert run(compile('from __future__ import annotations\n' + TEXT, 'f', 'exec', 0, True)) == {'a': 'no.such'}
plain = {'TEXT': TEXT, 'run': run}
exec(compile('def by_text(text):\n    names = {}\n    exec(text, names)', 'f', 'exec', dont_inherit=True), plain)
try:
    plain['by_text'](TEXT)
except NameError as error:
    assert str(error) == "name 'no' is not defined"
else:
    assert False

# === Flags ===


def refusal(flags):
    try:
        compile('1', 'f', 'eval', flags=flags)
    except (ValueError, OverflowError, TypeError) as error:
        return f'{type(error).__name__}: {error}'


for flags in (0, FLAG, 0x2000, 0x200, 0x10, 0x20000):
    assert refusal(flags) is None
for flags in (1, 0x40, 0x10000, -1):
    assert refusal(flags) == 'ValueError: compile(): unrecognised flags'
assert refusal(2**40) == 'OverflowError: Python int too large to convert to C int'
assert refusal('x') == "TypeError: 'str' object cannot be interpreted as an integer"
