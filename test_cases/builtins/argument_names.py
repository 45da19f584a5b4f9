# Calls of builtin functions with names that they do not know.


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

import math

# === Names and counts ===
assert outcome(lambda: 'a'.upper(1, x=1)) == 'TypeError: str.upper() takes no keyword arguments'
assert outcome(lambda: (5).bit_length(1, x=1)) == 'TypeError: int.bit_length() takes no keyword arguments'
assert outcome(lambda: [].sort(1, 2, 3, 4, 5)) == 'TypeError: sort() takes at most 2 arguments (5 given)'
assert outcome(lambda: [].sort(1)) == 'TypeError: sort() takes no positional arguments'
assert outcome(lambda: (5).to_bytes(1, 2, 3, 4, 5)) == 'TypeError: to_bytes() takes at most 3 arguments (5 given)'
assert outcome(lambda: (5).to_bytes(1, 2, 3)) == 'TypeError: to_bytes() takes at most 2 positional arguments (3 given)'
assert outcome(lambda: 'a'.replace(x=1)) == 'TypeError: replace() takes at least 2 positional arguments (0 given)'
assert outcome(lambda: 'a'.replace('a', x=1)) == 'TypeError: replace() takes at least 2 positional arguments (1 given)'
assert outcome(lambda: b''.translate(x=1)) == 'TypeError: translate() takes at least 1 positional argument (0 given)'
assert outcome(lambda: int.from_bytes(x=1)) == "TypeError: from_bytes() missing required argument 'bytes' (pos 1)"
assert outcome(lambda: max(x=1)) == 'TypeError: max expected at least 1 argument, got 0'
assert outcome(lambda: min(x=1)) == 'TypeError: min expected at least 1 argument, got 0'
assert outcome(lambda: max(key=1)) == 'TypeError: max expected at least 1 argument, got 0'
assert outcome(lambda: pow(x=1)) == "TypeError: pow() missing required argument 'base' (pos 1)"
assert outcome(lambda: pow(1, x=1)) == "TypeError: pow() missing required argument 'exp' (pos 2)"
assert outcome(lambda: round(x=1)) == "TypeError: round() missing required argument 'number' (pos 1)"
assert outcome(lambda: round(1, x=1)) == "TypeError: round() got an unexpected keyword argument 'x'"
assert outcome(lambda: enumerate(x=1)) == "TypeError: 'x' is an invalid keyword argument for enumerate()"
assert outcome(lambda: enumerate(1, x=1)) == "TypeError: 'x' is an invalid keyword argument for enumerate()"
assert outcome(lambda: sum(x=1)) == 'TypeError: sum() takes at least 1 positional argument (0 given)'
assert outcome(lambda: [].append(1, 2, x=1)) == 'TypeError: list.append() takes no keyword arguments'
assert outcome(lambda: 'a'.split(1, 2, 3, x=1)) == 'TypeError: split() takes at most 2 arguments (4 given)'
assert outcome(lambda: 'a'.split(x=1)) == "TypeError: split() got an unexpected keyword argument 'x'"
assert outcome(lambda: sorted(x=1)) == 'TypeError: sorted expected 1 argument, got 0'
assert outcome(lambda: sorted([], x=1)) == "TypeError: sort() got an unexpected keyword argument 'x'"
assert outcome(lambda: compile(x=1)) == "TypeError: compile() missing required argument 'source' (pos 1)"
assert outcome(lambda: eval(x=1)) == 'TypeError: eval() takes at least 1 positional argument (0 given)'
assert outcome(lambda: exec(x=1)) == 'TypeError: exec() takes at least 1 positional argument (0 given)'
assert outcome(lambda: memoryview(x=1)) == "TypeError: memoryview() missing required argument 'object' (pos 1)"
assert outcome(lambda: (1.5).is_integer(1, x=1)) == 'TypeError: float.is_integer() takes no keyword arguments'
assert outcome(lambda: print(x=1)) == "TypeError: print() got an unexpected keyword argument 'x'"
assert outcome(lambda: len(x=1)) == 'TypeError: len() takes no keyword arguments'
assert outcome(lambda: len(1, x=1)) == 'TypeError: len() takes no keyword arguments'
assert outcome(lambda: int(x=1)) == "TypeError: int() got an unexpected keyword argument 'x'"
assert outcome(lambda: str(x=1)) == "TypeError: str() got an unexpected keyword argument 'x'"
assert outcome(lambda: bytes(x=1)) == "TypeError: bytes() got an unexpected keyword argument 'x'"
assert outcome(lambda: range(x=1)) == 'TypeError: range() takes no keyword arguments'
assert outcome(lambda: {}.get(x=1)) == 'TypeError: dict.get() takes no keyword arguments'
assert outcome(lambda: ''.join(x=1)) == 'TypeError: str.join() takes no keyword arguments'
assert outcome(lambda: math.isclose(x=1)) == "TypeError: isclose() missing required argument 'a' (pos 1)"
assert outcome(lambda: math.isclose(1, x=1)) == "TypeError: isclose() missing required argument 'b' (pos 2)"
assert outcome(lambda: math.hypot(x=1)) == 'TypeError: math.hypot() takes no keyword arguments'
assert outcome(lambda: math.prod(x=1)) == 'TypeError: prod() takes exactly 1 positional argument (0 given)'
assert outcome(lambda: math.prod([], x=1)) == "TypeError: prod() got an unexpected keyword argument 'x'"
