# Names of arguments that nobody takes: the nearest one is suggested.

import collections
import math


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


def function(alpha, /, width, *, beta=1):
    pass


class Box:
    def __init__(self, width, height):
        pass


# === Functions and classes of the program ===
assert error_of(lambda: function(1, 2, bata=1)) == (
    "TypeError: function() got an unexpected keyword argument 'bata'. Did you mean 'beta'?"
)
assert error_of(lambda: function(1, widht=2)) == (
    "TypeError: function() got an unexpected keyword argument 'widht'. Did you mean 'width'?"
)
assert error_of(lambda: Box(1, heigth=1)) == (
    "TypeError: Box.__init__() got an unexpected keyword argument 'heigth'. Did you mean 'height'?"
)
assert error_of(lambda: function(1, 2, other=1)) == (
    "TypeError: function() got an unexpected keyword argument 'other'"
)

# === What is built in ===
for call, said in [
    (lambda: sorted([], kee=1), "sort() got an unexpected keyword argument 'kee'. Did you mean 'key'?"),
    (lambda: print('a', sepp=1), "print() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?"),
    (lambda: int('1', bse=2), "int() got an unexpected keyword argument 'bse'. Did you mean 'base'?"),
    (lambda: 'a'.split(maxsplt=1), "split() got an unexpected keyword argument 'maxsplt'. Did you mean 'maxsplit'?"),
    (lambda: 'a'.split(nothing=1), "split() got an unexpected keyword argument 'nothing'"),
    (lambda: [].sort(revers=1), "sort() got an unexpected keyword argument 'revers'. Did you mean 'reverse'?"),
    (lambda: sum([], strat=1), "sum() got an unexpected keyword argument 'strat'. Did you mean 'start'?"),
    (lambda: max([], defalt=1), "max() got an unexpected keyword argument 'defalt'. Did you mean 'default'?"),
    (lambda: zip([], strct=1), "zip() got an unexpected keyword argument 'strct'. Did you mean 'strict'?"),
    (lambda: round(5.5, ndigit=1), "round() got an unexpected keyword argument 'ndigit'. Did you mean 'ndigits'?"),
    (lambda: str('a', encodin=1), "str() got an unexpected keyword argument 'encodin'. Did you mean 'encoding'?"),
    (lambda: ImportError(nam=1), "ImportError() got an unexpected keyword argument 'nam'. Did you mean 'name'?"),
    (lambda: math.isclose(1, 1, rel_tl=1), "isclose() got an unexpected keyword argument 'rel_tl'. Did you mean 'rel_tol'?"),
    (lambda: collections.deque([], maxln=1), "deque() got an unexpected keyword argument 'maxln'. Did you mean 'maxlen'?"),
]:
    assert error_of(call) == f'TypeError: {said}', said
