# How builtin functions, and the special methods of builtin types, count their arguments.


def answer(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Slots of one operand ===
assert answer(lambda: (1).__add__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: (1).__add__(1, 2)) == 'TypeError: expected 1 argument, got 2'
assert answer(lambda: (1).__radd__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: 'a'.__mul__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: 'a'.__contains__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: ().__getitem__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: [].__delitem__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: object().__eq__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: (1).__getattribute__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: (1).__delattr__(1, 2)) == 'TypeError: expected 1 argument, got 2'
assert answer(lambda: {}.__or__({}, {})) == 'TypeError: expected 1 argument, got 2'
assert answer(lambda: {1}.__sub__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: b"".__mod__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: property().__delete__()) == 'TypeError: expected 1 argument, got 0'
assert answer(lambda: {}.__ior__()) == 'TypeError: expected 1 argument, got 0'

# === Slots without operands ===
assert answer(lambda: (1).__hash__(1)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: (1).__index__(2)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: (1).__bool__(2)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: [].__iter__(3)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: iter([]).__next__(1)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: 1.5.__repr__(-2)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: {}.values().__len__(1)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: {}.__len__(None)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: ().__hash__(1)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: (1).__neg__(1)) == 'TypeError: expected 0 arguments, got 1'
assert answer(lambda: (1.5).__int__(len)) == 'TypeError: expected 0 arguments, got 1'

# === Powers ===
assert answer(lambda: (1).__pow__()) == 'TypeError: expected 1 or 2 arguments, got 0'
assert answer(lambda: (1).__pow__(1, 2, 3)) == 'TypeError: expected 1 or 2 arguments, got 3'
assert answer(lambda: (1).__rpow__()) == 'TypeError: expected 1 or 2 arguments, got 0'

# === Keywords ===
assert answer(lambda: (1).__mul__(4, zzz=1)) == 'TypeError: wrapper __mul__() takes no keyword arguments'
assert answer(lambda: 'a'.__eq__(1, zzz=1)) == 'TypeError: wrapper __eq__() takes no keyword arguments'
assert answer(lambda: (1).__bool__(zzz=1)) == 'TypeError: wrapper __bool__() takes no keyword arguments'
assert answer(lambda: (1.5).__divmod__(1, zzz=1)) == 'TypeError: wrapper __divmod__() takes no keyword arguments'
assert answer(lambda: {1}.__sub__(1, zzz=1)) == 'TypeError: wrapper __sub__() takes no keyword arguments'
assert answer(lambda: [].__iadd__([], zzz=1)) == 'TypeError: wrapper __iadd__() takes no keyword arguments'
assert answer(lambda: b"".__contains__(2, zzz=1)) == 'TypeError: wrapper __contains__() takes no keyword arguments'
assert answer(lambda: [].__init__(x=1)) == 'TypeError: list() takes no keyword arguments'

# === Two operands, descriptors ===
assert answer(lambda: [].__setitem__(1)) == 'TypeError: __setitem__ expected 2 arguments, got 1'
assert answer(lambda: [].__setitem__(1, 2, 3)) == 'TypeError: __setitem__ expected 2 arguments, got 3'
assert answer(lambda: (1).__setattr__(1)) == 'TypeError: __setattr__ expected 2 arguments, got 1'
assert answer(lambda: property().__get__()) == 'TypeError: __get__ expected at least 1 argument, got 0'
assert answer(lambda: property().__get__(1, 2, 3)) == 'TypeError: __get__ expected at most 2 arguments, got 3'
assert answer(lambda: property().__set__(1)) == 'TypeError: __set__ expected 2 arguments, got 1'
assert answer(lambda: (lambda: 0).__get__()) == 'TypeError: __get__ expected at least 1 argument, got 0'

# === Methods with underscores are methods ===
assert answer(lambda: [].__getitem__(1, 2)) == 'TypeError: list.__getitem__() takes exactly one argument (2 given)'
assert answer(lambda: {}.__getitem__()) == 'TypeError: dict.__getitem__() takes exactly one argument (0 given)'
assert answer(lambda: set().__contains__()) == 'TypeError: set.__contains__() takes exactly one argument (0 given)'
assert answer(lambda: (1).__round__(1, 2)) == 'TypeError: __round__ expected at most 1 argument, got 2'
assert answer(lambda: (1).__format__()) == 'TypeError: int.__format__() takes exactly one argument (0 given)'
assert answer(lambda: (1).__ceil__(1)) == 'TypeError: int.__ceil__() takes no arguments (1 given)'
assert answer(lambda: [].__reversed__(1)) == 'TypeError: list.__reversed__() takes no arguments (1 given)'

# === Repeating ===
assert answer(lambda: [].__imul__(())) == "TypeError: 'tuple' object cannot be interpreted as an integer"
assert answer(lambda: [].__mul__('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert answer(lambda: ''.__mul__(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert answer(lambda: ().__rmul__(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert answer(lambda: b"".__mul__({})) == "TypeError: 'dict' object cannot be interpreted as an integer"

# === More arguments than parameters, some by name ===
assert answer(lambda: sum(3, 0, zzz=1)) == 'TypeError: sum() takes at most 2 arguments (3 given)'
assert answer(lambda: sum(3, zzz=1)) == "TypeError: sum() got an unexpected keyword argument 'zzz'"
assert answer(lambda: 'a'.split(zzz=1)) == "TypeError: split() got an unexpected keyword argument 'zzz'"
assert answer(lambda: 'a'.split('a', 1, zzz=1)) == 'TypeError: split() takes at most 2 arguments (3 given)'
assert answer(lambda: 'a'.encode('a', 'b', zzz=1)) == 'TypeError: encode() takes at most 2 arguments (3 given)'
assert answer(lambda: 'a'.encode(a=1, b=2, c=3)) == 'TypeError: encode() takes at most 2 keyword arguments (3 given)'
assert answer(lambda: (1).to_bytes(1, 'big', signed=True, zzz=2)) == 'TypeError: to_bytes() takes at most 3 arguments (4 given)'
assert answer(lambda: [].sort(zzz=1)) == "TypeError: sort() got an unexpected keyword argument 'zzz'"
assert answer(lambda: [].sort(a=1, b=2, c=3)) == 'TypeError: sort() takes at most 2 keyword arguments (3 given)'
assert answer(lambda: 'a'.splitlines(1, zzz=1)) == 'TypeError: splitlines() takes at most 1 argument (2 given)'
assert answer(lambda: pow(1, 2, 3, zzz=1)) == 'TypeError: pow() takes at most 3 arguments (4 given)'
assert answer(lambda: round(1, 2, zzz=3)) == 'TypeError: round() takes at most 2 arguments (3 given)'
assert answer(lambda: ''.replace('a', 'b', 1, zzz=3)) == 'TypeError: replace() takes at most 3 arguments (4 given)'
assert answer(lambda: str('a', 'b', 'c', zzz=1)) == 'TypeError: str() takes at most 3 arguments (4 given)'
assert answer(lambda: b''.decode('a', 'b', zzz=1)) == 'TypeError: decode() takes at most 2 arguments (3 given)'
assert answer(lambda: ''.expandtabs(1, zzz=1)) == 'TypeError: expandtabs() takes at most 1 argument (2 given)'
assert answer(lambda: b''.hex(' ', 1, zzz=1)) == 'TypeError: hex() takes at most 2 arguments (3 given)'
assert answer(lambda: property(1, 2, 3, 4, zzz=1)) == 'TypeError: property() takes at most 4 arguments (5 given)'
assert answer(lambda: float(1, zzz=1)) == 'TypeError: float() takes no keyword arguments'

# === Attributes of classes ===
assert answer(lambda: repr(int.imag)) == "<attribute 'imag' of 'int' objects>"
assert answer(lambda: repr(range.start)) == "<member 'start' of 'range' objects>"
assert answer(lambda: repr(BaseException.args)) == "<attribute 'args' of 'BaseException' objects>"
assert answer(lambda: repr(property.fget)) == "<member 'fget' of 'property' objects>"
assert answer(lambda: repr(float.real)) == "<attribute 'real' of 'float' objects>"
assert answer(lambda: repr(slice.stop)) == "<member 'stop' of 'slice' objects>"
