# Builtins that a program replaces in the module builtins: all of its code sees that, and sees them put back.

import builtins

out = []
usual = {name: getattr(builtins, name) for name in ('print', 'len', 'sum', 'range', 'input', 'ValueError')}


def show(value):
    print(value)


class Shown:
    def method(self):
        print('method')


# === Replacing ===
builtins.print = lambda *values: out.append(values)
print('module')
show('function')
Shown().method()
eval("print('eval')")
exec("print('exec')")
[print(number) for number in range(2)]


class Body:
    print('class')


assert out == [('module',), ('function',), ('method',), ('eval',), ('exec',), (0,), (1,), ('class',)]
builtins.print = usual['print']
assert print is usual['print']


# === Seen by functions that have run before, and by running ones ===
def measure(value):
    return len(value), sum([1, 2])


def during():
    before = len('abc')
    builtins.len = lambda value: 42
    after = len('abc')
    builtins.len = usual['len']
    return before, after, len('abc')


assert measure('abc') == (3, 3)
assert during() == (3, 42, 3)
builtins.len = lambda value: 'own'
assert (measure('abc'), (lambda: len(0))(), len(0)) == (('own', 3), 'own', 'own')
del builtins.len
try:
    measure('abc')
    assert False
except NameError as error:
    assert error.args == ("name 'len' is not defined",)
builtins.len = usual['len']
assert measure('abc') == (3, 3)


# === Loops over a range, exceptions, new names ===
def numbers(count):
    return [number for number in range(count)]


builtins.range = lambda count: 'abc'[:count]
assert numbers(2) == ['a', 'b']
for letter in range(1):
    assert letter == 'a'
builtins.range = usual['range']
assert numbers(2) == [0, 1]
builtins.ValueError = KeyError
try:
    {}['missing']
except ValueError as error:
    assert type(error) is KeyError
builtins.ValueError = usual['ValueError']
builtins.brand_new = 5
assert brand_new == 5
del builtins.brand_new
try:
    brand_new
    assert False
except NameError as error:
    assert error.args == ("name 'brand_new' is not defined",)


# === As tests do it ===
class patch:
    def __init__(self, name, replacement):
        self.name, self.replacement = name, replacement

    def __enter__(self):
        self.original = getattr(builtins, self.name)
        setattr(builtins, self.name, self.replacement)

    def __exit__(self, *error):
        setattr(builtins, self.name, self.original)


def ask():
    return input('name? ')


with patch('input', lambda prompt='': prompt + 'mocked'):
    assert ask() == 'name? mocked'
assert input is usual['input']

# === The program is a module ===
import sys
import __main__

if __name__ == '__main__':
    assert __main__.out is out and sys.modules['__main__'] is __main__ and vars(__main__) is globals()
    __main__.added = 'added'
    assert added == 'added'
    setattr(sys.modules[__name__], 'abs', lambda value: 'hidden')
    assert abs(-1) == 'hidden'
    del abs
    assert abs(-1) == 1

# === json in parts ===
import json
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

assert json.decoder.JSONDecodeError is JSONDecodeError is json.JSONDecodeError
assert json.encoder.JSONEncoder is JSONEncoder is json.JSONEncoder and JSONDecoder is json.JSONDecoder
