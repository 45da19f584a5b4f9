# types.FunctionType, types.CellType, and what of a function may be changed or deleted.
import types


def error_of(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


# === Cells ===
Cell = types.CellType
cell = Cell(5)
assert cell.cell_contents == 5 and type(cell) is Cell
cell.cell_contents = 'new'
assert cell.cell_contents == 'new'
empty = Cell()
assert repr(empty).endswith(': empty>')
assert error_of(lambda: empty.cell_contents) == 'ValueError: Cell is empty'
empty.cell_contents = None
assert empty.cell_contents is None
assert error_of(Cell, 1, 2) == 'TypeError: cell expected at most 1 argument, got 2'

# === Functions ===
x = 'global'


def plain(a, b=2, *, c=3):
    "Doc."
    return a, b, c, x


def outer(x):
    def inner(y=0):
        return x, y

    return inner


Function = types.FunctionType
copy = Function(plain.__code__, {'x': 'other'})
assert (copy.__name__, copy.__qualname__, copy.__doc__, copy.__defaults__, copy.__kwdefaults__) == (
    'plain', 'plain', 'Doc.', None, None
)
assert error_of(copy, 1) == "TypeError: plain() missing 1 required positional argument: 'b'"
assert error_of(copy, 1, 2) == "TypeError: plain() missing 1 required keyword-only argument: 'c'"
assert copy(1, 2, c=4) == (1, 2, 4, 'other')
assert plain(1) == (1, 2, 3, 'global')
copy = Function(plain.__code__, globals(), 'named', (8, 9), kwdefaults={'c': 7})
assert (copy(), copy.__name__, copy.__defaults__, copy.__kwdefaults__) == ((8, 9, 7, 'global'), 'named', (8, 9), {'c': 7})
assert Function(outer(1).__code__, {}, closure=(Cell('held'),), argdefs=(5,))() == ('held', 5)
shared = outer(1).__closure__
first, second = Function(outer(1).__code__, {}, None, (0,), shared), Function(outer(1).__code__, {}, None, (0,), shared)
shared[0].cell_contents = 'both'
assert (first(), second(3)) == (('both', 0), ('both', 3))
assert error_of(Function, outer(1).__code__, {}) == 'TypeError: arg 5 (closure) must be tuple'
assert error_of(Function, plain.__code__, {}, closure=5) == 'TypeError: arg 5 (closure) must be None or tuple'
assert error_of(Function, outer(1).__code__, {}, closure=()) == 'ValueError: inner requires closure of length 1, not 0'
assert error_of(Function, outer(1).__code__, {}, closure=(5,)) == 'TypeError: arg 5 (closure) expected cell, found int'
assert error_of(Function, plain.__code__, {}, 5) == 'TypeError: arg 3 (name) must be None or string'
assert error_of(Function, plain.__code__, {}, None, 5) == 'TypeError: arg 4 (defaults) must be None or tuple'
assert error_of(Function, plain.__code__, {}, kwdefaults=5) == 'TypeError: arg 6 (kwdefaults) must be None or dict'
assert error_of(Function, 5, {}) == "TypeError: function() argument 'code' must be code, not int"
assert error_of(Function, plain.__code__, 5) == "TypeError: function() argument 'globals' must be dict, not int"


def numbers():
    yield from (x, x)


assert list(Function(numbers.__code__, {'x': 5})()) == [5, 5]


# === Deleting ===
def changing(a=1, *, b=2):
    return a, b


del changing.__defaults__
del changing.__kwdefaults__
assert (changing.__defaults__, changing.__kwdefaults__) == (None, None)
assert error_of(changing) == "TypeError: changing() missing 1 required positional argument: 'a'"
changing.__defaults__ = 'x', 'y', 'z'
changing.__kwdefaults__ = {'b': 'w', 'unused': 0}
assert changing() == ('z', 'w')


def delete(name):
    delattr(changing, name)


assert error_of(delete, '__dict__') == 'TypeError: cannot delete __dict__'
assert error_of(delete, '__type_params__') == 'TypeError: __type_params__ must be set to a tuple'
assert error_of(setattr, changing, '__type_params__', 5) == 'TypeError: __type_params__ must be set to a tuple'
assert error_of(delete, '__name__') == 'TypeError: __name__ must be set to a string object'
assert error_of(delete, '__nothing__') == "AttributeError: 'function' object has no attribute '__nothing__'"


class A:
    def method(self):
        pass


assert error_of(setattr, A().method, '__doc__', 'x') == "AttributeError: attribute '__doc__' of 'method' objects is not writable"

# === Attributes of builtin classes are no functions ===
assert [callable(member) for member in (int.real, int.__dict__['imag'], Function.__code__, property.fget, int.bit_length)] == [
    False, False, False, False, True
]


# === The code of what is running ===
def generate():
    yield


async def wait():
    pass


async def stream():
    yield


coroutine = wait()
assert generate().gi_code == generate.__code__ and coroutine.cr_code.co_name == 'wait'
assert stream().ag_code.co_name == 'stream'
coroutine.close()
