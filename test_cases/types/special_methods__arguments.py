# Special methods of builtin types called by name: wrong counts, keywords, operands of other types.

class Index:
    def __index__(self):
        return 2


def outcome(function):
    try:
        return repr(function())
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Counts ===
assert outcome(lambda: (1).__add__()) == 'TypeError: expected 1 argument, got 0'
assert outcome(lambda: (1).__add__(1, 2)) == 'TypeError: expected 1 argument, got 2'
assert outcome(lambda: (1).__neg__(1)) == 'TypeError: expected 0 arguments, got 1'
assert outcome(lambda: int.__add__()) == "TypeError: descriptor '__add__' of 'int' object needs an argument"
assert outcome(lambda: int.__add__(1)) == 'TypeError: expected 1 argument, got 0'
assert outcome(lambda: (1).__pow__()) == 'TypeError: expected 1 or 2 arguments, got 0'
assert outcome(lambda: (1).__pow__(1, 2, 3)) == 'TypeError: expected 1 or 2 arguments, got 3'
assert outcome(lambda: [].__len__(1)) == 'TypeError: expected 0 arguments, got 1'
assert outcome(lambda: [].__iter__(1)) == 'TypeError: expected 0 arguments, got 1'
assert outcome(lambda: [].__getitem__()) == 'TypeError: list.__getitem__() takes exactly one argument (0 given)'
assert outcome(lambda: {}.__getitem__()) == 'TypeError: dict.__getitem__() takes exactly one argument (0 given)'
assert outcome(lambda: {}.__contains__(1, 2)) == 'TypeError: dict.__contains__() takes exactly one argument (2 given)'
assert outcome(lambda: [].__setitem__(1)) == 'TypeError: __setitem__ expected 2 arguments, got 1'
assert outcome(lambda: object().__eq__()) == 'TypeError: expected 1 argument, got 0'
assert outcome(lambda: object.__eq__(1)) == 'TypeError: expected 1 argument, got 0'
assert outcome(lambda: iter([]).__next__(1)) == 'TypeError: expected 0 arguments, got 1'
assert outcome(lambda: (x for x in ()).__next__(1)) == 'TypeError: expected 0 arguments, got 1'
assert outcome(lambda: [].__init__(1, 2)) == 'TypeError: list expected at most 1 argument, got 2'
assert outcome(lambda: object.__init__()) == "TypeError: descriptor '__init__' of 'object' object needs an argument"
assert outcome(lambda: (1).__round__(1, 2)) == 'TypeError: __round__ expected at most 1 argument, got 2'
assert outcome(lambda: ''.__getnewargs__(1)) == 'TypeError: str.__getnewargs__() takes no arguments (1 given)'
assert outcome(lambda: True.bit_length(1)) == 'TypeError: int.bit_length() takes no arguments (1 given)'
assert outcome(lambda: 'a'.upper(1)) == 'TypeError: str.upper() takes no arguments (1 given)'
assert outcome(lambda: [].append()) == 'TypeError: list.append() takes exactly one argument (0 given)'
assert outcome(lambda: [].sort(1)) == 'TypeError: sort() takes no positional arguments'
assert outcome(lambda: len()) == 'TypeError: len() takes exactly one argument (0 given)'
assert outcome(lambda: slice(1).indices()) == 'TypeError: slice.indices() takes exactly one argument (0 given)'
assert outcome(lambda: (1j).__complex__(1)) == 'TypeError: complex.__complex__() takes no arguments (1 given)'
assert outcome(lambda: None.__bool__(1)) == 'TypeError: expected 0 arguments, got 1'
assert outcome(lambda: KeyError().__str__(1)) == 'TypeError: expected 0 arguments, got 1'

# === Keywords ===
assert outcome(lambda: (1).__add__(value=1)) == 'TypeError: wrapper __add__() takes no keyword arguments'
assert outcome(lambda: [].__len__(x=1)) == 'TypeError: wrapper __len__() takes no keyword arguments'
assert outcome(lambda: (1).__add__(1, x=2)) == 'TypeError: wrapper __add__() takes no keyword arguments'
assert outcome(lambda: [].append(object=1)) == 'TypeError: list.append() takes no keyword arguments'
assert outcome(lambda: {}.get(key=1)) == 'TypeError: dict.get() takes no keyword arguments'

# === Operands of other types ===
assert outcome(lambda: 'a'.__rmod__(1)) == 'NotImplemented'
assert outcome(lambda: 'a'.__rmod__('%s')) == "'a'"
assert outcome(lambda: b'a'.__rmod__(1)) == 'NotImplemented'
assert outcome(lambda: [1].__imul__(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert outcome(lambda: [1].__imul__(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert outcome(lambda: [1].__imul__(Index())) == '[1, 1]'
assert outcome(lambda: {1: 2}.keys() & None) == "TypeError: 'NoneType' object is not iterable"
assert outcome(lambda: {1: 2}.keys().__or__(0)) == "TypeError: 'int' object is not iterable"
assert outcome(lambda: {1: 2}.items() - 1) == "TypeError: 'int' object is not iterable"
assert outcome(lambda: (5).__format__(None)) == 'TypeError: __format__() argument must be str, not None'
assert outcome(lambda: (5).__round__(Index())) == '5'
assert outcome(lambda: (2.675).__round__(Index())) == '2.67'
assert outcome(lambda: (5).to_bytes(Index())) == "b'\\x00\\x05'"
assert outcome(lambda: (5).to_bytes(10**30)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert outcome(lambda: (5).to_bytes(1, None)) == "TypeError: to_bytes() argument 'byteorder' must be str, not None"
assert outcome(lambda: bool.from_bytes(b'')) == 'False'
assert outcome(lambda: bool.from_bytes(b'ab')) == 'True'
assert outcome(lambda: int.from_bytes('a', 'b')) == "ValueError: byteorder must be either 'little' or 'big'"
assert outcome(lambda: b'abc'.find('a', 'b')) == 'TypeError: slice indices must be integers or None or have an __index__ method'
assert outcome(lambda: True in b'\x01') == 'True'
assert outcome(lambda: 10**30 in b'') == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: [1].pop(10**30)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert outcome(lambda: range(3)[10**30]) == 'IndexError: range object index out of range'
assert outcome(lambda: range(3)[-10**30]) == 'IndexError: range object index out of range'
assert outcome(lambda: KeyError().add_note(None)) == 'TypeError: add_note() argument must be str, not None'
assert outcome(lambda: reversed([1, 2]).__length_hint__()) == '2'
assert outcome(lambda: '__dict__' in dir(int)) == 'False'
assert outcome(lambda: '__dict__' in dir(Index())) == 'True'
assert outcome(lambda: '__dict__' in dir(Index)) == 'True'
assert outcome(lambda: issubclass(PythonFinalizationError, RuntimeError)) == 'True'
