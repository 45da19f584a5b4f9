# Operators of builtin types where operands are unusual.
from collections.abc import Hashable


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'



class Index:
    def __index__(self):
        return 2


class Right:
    def __ror__(self, other):
        return 'ror'

    def __rsub__(self, other):
        return 'rsub'

    def __rmod__(self, other):
        return 'rmod'


class Number(int):
    pass


def updated(left, operator, right):
    names = {'left': left, 'right': right}
    exec(f'left {operator} right', names)
    return names['left']

# === Repeating ===
assert outcome(lambda: bytearray(b'ab') * Index()) == "bytearray(b'abab')"
assert outcome(lambda: Index() * bytearray(b'ab')) == "bytearray(b'abab')"
assert outcome(lambda: updated(bytearray(b'ab'), '*=', Index())) == "bytearray(b'abab')"
assert outcome(lambda: updated(Index(), '*=', 'ab')) == "TypeError: unsupported operand type(s) for *=: 'Index' and 'str'"
assert outcome(lambda: updated(Index(), '*=', [1])) == "TypeError: unsupported operand type(s) for *=: 'Index' and 'list'"
assert outcome(lambda: updated(Index(), '*=', (1,))) == "TypeError: unsupported operand type(s) for *=: 'Index' and 'tuple'"
assert outcome(lambda: updated(Index(), '*=', b'a')) == "TypeError: unsupported operand type(s) for *=: 'Index' and 'bytes'"
assert outcome(lambda: -10**20 * 'x') == "OverflowError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: [1] * -10**25) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: (1,) * -10**25) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: b'a' * -10**25) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: updated([1], '*=', -10**25)) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: 10**25 * 'x') == "OverflowError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: updated({}, '*=', 'a')) == "TypeError: unsupported operand type(s) for *=: 'dict' and 'str'"
assert outcome(lambda: updated(set(), '*=', [1])) == "TypeError: unsupported operand type(s) for *=: 'set' and 'list'"
assert outcome(lambda: updated(range(3), '*=', 'a')) == "TypeError: unsupported operand type(s) for *=: 'range' and 'str'"
assert outcome(lambda: updated(Right(), '*=', 'a')) == "TypeError: unsupported operand type(s) for *=: 'Right' and 'str'"
assert outcome(lambda: updated({}.keys(), '*=', 'a')) == "TypeError: unsupported operand type(s) for *=: 'dict_keys' and 'str'"
assert outcome(lambda: updated(Number(3), '*=', 'ab')) == "TypeError: unsupported operand type(s) for *=: 'Number' and 'str'"
assert outcome(lambda: updated(3, '*=', 'ab')) == "'ababab'"
assert outcome(lambda: updated(1.5, '*=', 'ab')) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert outcome(lambda: updated(None, '*=', 'ab')) == "TypeError: can't multiply sequence by non-int of type 'NoneType'"
assert outcome(lambda: updated('ab', '*=', 'ab')) == "TypeError: can't multiply sequence by non-int of type 'str'"
assert outcome(lambda: {} * 'a') == "TypeError: can't multiply sequence by non-int of type 'dict'"
assert outcome(lambda: Right() * 'a') == "TypeError: can't multiply sequence by non-int of type 'Right'"

# === Unions ===
assert outcome(lambda: None | None) == "TypeError: unsupported operand type(s) for |: 'NoneType' and 'NoneType'"
assert outcome(lambda: None | int) == 'None | int'
assert outcome(lambda: 0 | (int | str)) == '0 | int | str'
assert outcome(lambda: (int | str) | []) == 'int | str | []'
assert outcome(lambda: (int | str) | 'name') == "int | str | ForwardRef('name')"
assert outcome(lambda: 'name' | (int | str)) == "ForwardRef('name') | int | str"
assert outcome(lambda: None | (int | str)) == 'None | int | str'
assert outcome(lambda: 1 | int) == "TypeError: unsupported operand type(s) for |: 'int' and 'type'"

# === Whose method is asked ===
assert outcome(lambda: updated({}, '|=', Right())) == "TypeError: 'Right' object is not iterable"
assert outcome(lambda: {} | Right()) == "'ror'"
assert outcome(lambda: {}.keys() - Right()) == "TypeError: 'Right' object is not iterable"
assert outcome(lambda: {}.keys() | Right()) == "TypeError: 'Right' object is not iterable"
assert outcome(lambda: set() - Right()) == "'rsub'"
assert outcome(lambda: bytearray(b'a') % Right()) == 'TypeError: not all arguments converted during bytes formatting'
assert outcome(lambda: b'a' % Right()) == 'TypeError: not all arguments converted during bytes formatting'

# === A bytearray that grows by itself ===
b = bytearray(b'a')
assert outcome(lambda: b.__iadd__(b)) == 'BufferError: Existing exports of data: object cannot be re-sized'
empty = bytearray()
assert outcome(lambda: empty.__iadd__(empty)) == "bytearray(b'')"

# === Searching ===
assert outcome(lambda: 0j in range(3)) == 'True'
assert outcome(lambda: (1 + 0j) in range(3)) == 'True'
assert outcome(lambda: 1j in range(3)) == 'False'
assert outcome(lambda: [1].index(1, 0, None)) == 'TypeError: slice indices must be integers or have an __index__ method'
assert outcome(lambda: (1,).index(1, None)) == 'TypeError: slice indices must be integers or have an __index__ method'
assert outcome(lambda: range(0).index(Number(2))) == 'ValueError: sequence.index(x): x not in sequence'
assert outcome(lambda: range(3).index(Number(2))) == '2'

# === No hash ===
assert outcome(lambda: [type(x).__hash__ for x in ([], {}, set(), bytearray(), {}.keys(), {}.items())]) == '[None, None, None, None, None, None]'
assert outcome(lambda: hash([])) == "TypeError: unhashable type: 'list'"
assert outcome(lambda: [].__hash__()) == "TypeError: 'NoneType' object is not callable"
assert outcome(lambda: isinstance(bytearray(), Hashable)) == 'False'
assert outcome(lambda: isinstance(b'', Hashable)) == 'True'
assert outcome(lambda: isinstance({}.keys(), Hashable)) == 'False'
assert outcome(lambda: isinstance({}.values(), Hashable)) == 'True'

# === Attributes of generic aliases ===
assert outcome(lambda: list[int].__name__) == "'list'"
assert outcome(lambda: list[int].append) == "<method 'append' of 'list' objects>"
assert outcome(lambda: dict[str, int].__qualname__) == "'dict'"
assert outcome(lambda: list[int].__module__) == "'builtins'"
assert outcome(lambda: list[int].nothing) == "AttributeError: type object 'list' has no attribute 'nothing'"


# === pow with a modulus asks the exponent ===
class Power:
    def __rpow__(self, other, mod=None):
        return 'rpow', other, mod


class Base:
    def __pow__(self, other, mod=None):
        return NotImplemented


assert outcome(lambda: pow(2, Power(), 5)) == "('rpow', 2, 5)"
assert outcome(lambda: pow('a', Power(), 5)) == "('rpow', 'a', 5)"
assert outcome(lambda: pow(Base(), Power(), 5)[2]) == '5'
assert outcome(lambda: pow(2, 3, Power())) == "TypeError: unsupported operand type(s) for ** or pow(): 'int', 'int', 'Power'"
assert outcome(lambda: pow(Base(), 2, 3)) == "TypeError: unsupported operand type(s) for ** or pow(): 'Base', 'int', 'int'"
