# needs-native
# The forms of import, what they bind, and their errors.
import math
import sys as system
from math import floor, sqrt as root
from collections import (
    Counter,
    OrderedDict as Ordered,
)

def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === What is bound ===
assert math.floor(2.5) == 2
assert repr((floor(3.7), root(9))) == '(3, 3.0)'
assert system.maxsize == 9223372036854775807
assert Counter('aab')['a'] == 2
assert Ordered(a=1)['a'] == 1
assert error_of(lambda: sys) == "NameError: name 'sys' is not defined"
assert error_of(lambda: sqrt) == "NameError: name 'sqrt' is not defined"
assert math.__name__ == 'math'
assert type(math).__name__ == 'module'
assert repr(math).startswith("<module 'math'") is True
import json, re, functools as tools

assert json.dumps([1]) == '[1]'
assert tools.reduce(lambda a, b: a + b, [1, 2]) == 3
assert re.sub('a', 'b', 'cat') == 'cbt'
import math as other_name

assert (other_name is math) is True
assert (system.modules['math'] is math) is True
import collections.abc

assert isinstance([], collections.abc.Sequence) is True
import collections.abc as abc_module
from collections import abc

assert (abc is abc_module is collections.abc) is True

# === Inside functions and classes ===
def local_import():
    import itertools

    return list(itertools.islice(itertools.count(5), 2))


assert local_import() == [5, 6]
assert error_of(lambda: itertools) == "NameError: name 'itertools' is not defined"


def local_from():
    from math import pi as circle, tau

    return tau / circle


assert repr(local_from()) == '2.0'


class Namespace:
    import math
    from math import e


assert (Namespace.math.pi == math.pi) is True
assert (Namespace.e == math.e) is True


def global_import():
    global itertools
    import itertools


global_import()
assert list(itertools.chain('a', 'b')) == ['a', 'b']
if False:
    import functools
assert error_of(lambda: functools) == "NameError: name 'functools' is not defined"

# === Star ===
from math import *

assert repr((cos(0.0), pow(2, 2), gcd(12, 18))) == '(1.0, 4.0, 6)'
del pow
assert pow(2, 2) == 4

# === Errors ===
try:
    import no_such_module
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'no_such_module'"
try:
    import no_such_module.sub
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'no_such_module'"
try:
    from no_such_module import name
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'no_such_module'"
try:
    import math.sub
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'math.sub'; 'math' is not a package"
try:
    import json.nothing
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'json.nothing'"
try:
    from collections.nothing import x
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'collections.nothing'"
try:
    import json.nothing.more
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert (str(error), error.name) == ("No module named 'json.nothing'", 'json.nothing')
try:
    import math.sub.more
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'math.sub'; 'math' is not a package"
try:
    import collections.abc.nothing
    assert False, 'nothing raised'
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'collections.abc.nothing'; 'collections.abc' is not a package"
try:
    from sys import no_such_name
    assert False, 'nothing raised'
except ImportError as error:
    assert str(error) == "cannot import name 'no_such_name' from 'sys' (unknown location)"
try:
    from . import sibling
    assert False, 'nothing raised'
except ImportError as error:
    assert str(error) == 'attempted relative import with no known parent package'
try:
    from .sibling import name
    assert False, 'nothing raised'
except ImportError as error:
    assert str(error) == 'attempted relative import with no known parent package'
try:
    from sys import no_such_name
except ImportError as error:
    assert (error.name, type(error) is ImportError) == ('sys', True)
try:
    import no_such_module as renamed
except ModuleNotFoundError as error:
    assert error.name == 'no_such_module'
assert error_of(lambda: renamed) == "NameError: name 'renamed' is not defined"
try:
    import fast_library_that_is_missing as library
except ImportError:
    library = None
assert library is None
assert error_of(lambda: math.no_such_name) == "AttributeError: module 'math' has no attribute 'no_such_name'"
assert error_of(lambda: math()) == "TypeError: 'module' object is not callable"
math.extra = 1
assert math.extra == 1
del math.extra
assert error_of(lambda: math.extra) == "AttributeError: module 'math' has no attribute 'extra'"
assert error_of(lambda: json.decoder_missing) == "AttributeError: module 'json' has no attribute 'decoder_missing'"
