# compile: the SyntaxErrors of each mode, and code that is run many times.


def error_of(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


# === exec, eval and single ===
namespace = {}
module = compile('x = 1\ny = x + 1\nx + y', 'm.py', 'exec')
assert (exec(module, namespace), namespace['y'], eval(module, namespace)) == (None, 2, None)
expression = compile('x * 10 + y', 'e.py', 'eval')
assert (eval(expression, namespace), exec(expression, namespace), eval(expression, {'x': 1, 'y': 2}, {'y': 5})) == (
    12, None, 15,
)
single = compile('x + 40', 's.py', 'single')
assert (exec(single, namespace), eval(single, namespace)) == (None, None)
exec(compile('"text"; None; [1, 2]', 's.py', 'single'))
exec(compile('for i in range(2): i\n', 's.py', 'single'))
exec(compile('z = 5', 's.py', 'single'), namespace)
assert (namespace['z'], type(module).__name__, eval('1') == eval(compile('1', 'f', 'eval'))) == (
    5, 'code', True,
)
assert error_of(compile, '1', 'f', 'evil') == "ValueError: compile() mode must be 'exec', 'eval' or 'single'"
assert error_of(compile, '1', 'f') == "TypeError: compile() missing required argument 'mode' (pos 3)"
assert error_of(compile, 5, 'f', 'eval') == 'TypeError: compile() arg 1 must be a string, bytes or AST object'
assert error_of(compile, None, 'f', 'exec') == 'TypeError: compile() arg 1 must be a string, bytes or AST object'
assert eval(compile(source='1 + 1', filename='f', mode='eval')) == 2

# === Sources: str, bytes, encodings, lines ===
assert eval(compile(b'"\xc3\xa9"', 'f', 'eval')) == 'é'
assert eval(compile(bytearray(b'1 + 2'), 'f', 'eval')) == 3
assert eval(compile(b'\xef\xbb\xbf"marked"', 'f', 'eval')) == 'marked'
exec(compile('a = 1\r\nb = 2\rc = 3\n', 'f', 'exec'), namespace)
assert (namespace['a'], namespace['b'], namespace['c']) == (1, 2, 3)
exec(compile('if True:\n\tt = 1\n', 'f', 'exec'), namespace)
exec(compile('', 'f', 'exec'), namespace)
exec(compile('# only a comment', 'f', 'exec'), namespace)
exec(compile('\n\n   \n\t\n', 'f', 'exec'), namespace)
exec(compile('if 1:\n    d = 4', 'f', 'exec'), namespace)
assert (namespace['t'], namespace['d'], eval('\n\n'.join(['(1', '+ 1)'])), eval('  3  # comment')) == (1, 4, 2, 3)
assert eval('"""a\nb"""') == 'a\nb'


# === What each mode refuses ===
for mode in ('exec', 'eval', 'single'):
    for source in (
        '', 'x = 1', '1\n2', 'pass', 'return 1', 'yield 1', 'await x', 'x := 1', '(x := 1)', '1;2', 'if 1: pass', '*a',
        '*a, b', 'lambda: (yield)', 'def f(): pass\n\nx', '   1', '1 +', 'nonlocal x', 'global x', 'break',
        'del f()', 'x: int', 'print 1', 'class C: return', 'import *', 'from a import *', '"unterminated', '(', 'a = b = ', '1 = x',
    ):
        try:
            compile(source, 'f', mode)
        except SyntaxError as error:
            print(mode, repr(source), type(error).__name__, error.msg, error.lineno, error.offset)

# === Code is run again and again, with names of its own each time ===
counter = compile('n += 1', 'c', 'exec')
first, second = {'n': 0}, {'n': 10}
for _ in range(3):
    exec(counter, first)
exec(counter, second)
assert (first['n'], second['n'], error_of(exec, counter, {})) == (3, 11, "NameError: name 'n' is not defined")
functions = []
for n in range(3):
    scope = {'n': n}
    exec('def f(x=n): return x, n', scope)
    functions.append(scope['f'])
    scope['n'] = 'later'
assert [f() for f in functions] == [(0, 'later'), (1, 'later'), (2, 'later')]
code = compile('total = sum(values)\nbiggest = max(values, default=None)', 'stats', 'exec')


def statistics(values):
    result = {'values': values}
    exec(code, {}, result)
    del result['values']
    return result


assert (statistics([1, 5, 2]), statistics([])) == ({'total': 8, 'biggest': 5}, {'total': 0, 'biggest': None})
assert error_of(statistics, [1, 'a']) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"

# === __name__, __doc__ and other globals that a run sees ===
scope = {'__name__': 'made', '__doc__': 'kept'}
exec('"""The doc."""\nname = __name__\nclass C: pass\ndef f(): pass', scope)
assert (scope['__doc__'], scope['name'], scope['C'].__module__, scope['f'].__module__, repr(scope['C'])) == (
    'The doc.', 'made', 'made', 'made', "<class 'made.C'>",
)
nameless = {}
exec('class C: pass\ndef f(): "doc"', nameless)
exec('"""Module."""\nx: int = 1\nglobal g\ng = 2', nameless)
assert (nameless['__doc__'], nameless['x'], nameless['g'], sorted(k for k in nameless if not k.startswith('__'))) == (
    ('Module.', 1, 2, ['C', 'f', 'g', 'x'])
)
assert error_of(exec, 'from __future__ import no_such_feature', {}) == (
    'SyntaxError: future feature no_such_feature is not defined (<string>, line 1)'
)
assert error_of(exec, 'x = 1\nfrom __future__ import annotations', {}) == (
    'SyntaxError: from __future__ imports must occur at the beginning of the file (<string>, line 2)'
)


# === Calculators: eval with limited names, and templates of code ===
def calculate(text, **names):
    code = compile(text, '<formula>', 'eval')
    return eval(code, {'abs': abs, 'max': max, **names})


assert (
    calculate('a * (b + 1)', a=2, b=3), calculate('max(abs(x), 3)', x=-7),
    calculate('[n * k for n in v]', k=2, v=(1, 2)),
) == (
    (8, 7, [2, 4])
)
assert error_of(calculate, 'a +') == 'SyntaxError: invalid syntax (<formula>, line 1)'
assert error_of(calculate, 'b', a=1) == "NameError: name 'b' is not defined"
assert error_of(calculate, 'a = 1') == 'SyntaxError: invalid syntax (<formula>, line 1)'


def make_class(name, **fields):
    lines = [f'class {name}:', f'    def __init__(self, {", ".join(f"{k}={v!r}" for k, v in fields.items())}):']
    lines += [f'        self.{field} = {field}' for field in fields]
    lines += ['    def __repr__(self):', f'        return f"{name}({", ".join(f"{{self.{k}!r}}" for k in fields)})"']
    scope = {}
    exec('\n'.join(lines), scope)
    return scope[name]


Made = make_class('Made', a=1, b='two', c=[3])
assert (repr(Made()), repr(Made(5, c=None)), Made.__name__) == ("Made(1, 'two', [3])", "Made(5, 'two', None)", 'Made')
assert error_of(Made, d=1) == "TypeError: Made.__init__() got an unexpected keyword argument 'd'"
assert error_of(make_class, 'class', a=1) == 'SyntaxError: invalid syntax (<string>, line 1)'


# === Places of errors ===
def place_of(source):
    try:
        compile(source, 'f', 'exec')
    except SyntaxError as error:
        return error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text


assert place_of('x[a := 1:2]') == ('invalid syntax', 1, 9, 1, 10, 'x[a := 1:2]\n')
assert place_of('x[1, a := 1:2]') == ('invalid syntax', 1, 12, 1, 13, 'x[1, a := 1:2]\n')
message = "':' expected after dictionary key"
assert place_of('{(1,\n2): 3, (4,\n5)}') == (message, 2, 2, 3, 0, '2): 3, (4,')
assert place_of('{1:2, (4,\n5000000000000)}') == (message, 1, 10, 2, 0, '{1:2, (4,')
assert place_of('{1:2, (4,\n\n5)\n}') == (message, 1, 2, 3, 0, '{1:2, (4,')
assert place_of('{1:\n2, 3\n}') == (message, 2, 4, 2, 0, '2, 3')
