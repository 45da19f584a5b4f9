"""`frame.f_locals` of a call of a function: a view that writes to the variables of that call (PEP 667)."""

from _monty import frame_extras, frame_variables, set_frame_variable, type_name
from collections.abc import Mapping

OPTIMIZED = 1
MISSING = object()


def f_locals(frame):
    if frame.f_code.co_flags & OPTIMIZED:
        return FrameLocalsProxy(frame)
    return frame_variables(frame)


class FrameLocalsProxy:
    __slots__ = ("_frame",)
    __module__ = "builtins"
    __hash__ = None

    def __init__(self, /, *args, **keywords):
        if keywords:
            raise TypeError("FrameLocalsProxy takes no keyword arguments")
        if len(args) != 1:
            raise TypeError(f"FrameLocalsProxy expected 1 argument, got {len(args)}")
        if type_name(args[0]) != "frame":
            raise TypeError(f"expect frame, not {type_name(args[0])}")
        object.__setattr__(self, "_frame", args[0])

    def copy(self, /):
        """A dict of the variables as they are now."""
        result = frame_variables(self._frame)
        result.update(frame_extras(self._frame))
        return result

    def __getitem__(self, key, /):
        hash(key)
        found = self.copy().get(key, MISSING)
        if found is MISSING:
            shown = repr(key)
            raise KeyError(f"local variable '{shown}' is not defined")
        return found

    def __setitem__(self, key, value, /):
        if not (isinstance(key, str) and set_frame_variable(self._frame, key, value)):
            frame_extras(self._frame)[key] = value

    def __delitem__(self, key, /):
        if key in frame_variables(self._frame):
            raise ValueError("cannot remove local variables from FrameLocalsProxy")
        del frame_extras(self._frame)[key]

    def __contains__(self, key, /):
        hash(key)
        return key in self.copy()

    def __iter__(self, /):
        return iter([*self.copy()])

    def __reversed__(self, /):
        return [*reversed(self.copy())]

    def __len__(self, /):
        return len(self.copy())

    def __repr__(self, /):
        return _shown(self, self.copy())

    def __eq__(self, other, /):
        if isinstance(other, FrameLocalsProxy):
            return self._frame is other._frame
        return self.copy() == other if isinstance(other, dict) else NotImplemented

    def __or__(self, other, /):
        if not isinstance(other, (dict, FrameLocalsProxy)):
            return NotImplemented
        return self.copy() | dict(other)

    def __ror__(self, other, /):
        if not isinstance(other, (dict, FrameLocalsProxy)):
            return NotImplemented
        return dict(other) | self.copy()

    def __ior__(self, other, /):
        self.update(other)
        return self

    def get(self, key, default=None, /):
        hash(key)
        return self.copy().get(key, default)

    def keys(self, /):
        return [*self.copy()]

    def values(self, /):
        return [*self.copy().values()]

    def items(self, /):
        return [*self.copy().items()]

    def pop(self, key, default=MISSING, /):
        if key in frame_variables(self._frame):
            raise ValueError("cannot remove local variables from FrameLocalsProxy")
        extras = frame_extras(self._frame)
        return extras.pop(key) if default is MISSING else extras.pop(key, default)

    def setdefault(self, key, default=None, /):
        found = self.copy().get(key, MISSING)
        if found is not MISSING:
            return found
        self[key] = default
        return default

    def update(self, other, /):
        if not isinstance(other, (dict, FrameLocalsProxy)):
            raise TypeError("update() argument must be dict or another FrameLocalsProxy")
        for key in other.keys():
            self[key] = other[key]


Mapping.register(FrameLocalsProxy)
_shown_now = []


def _shown(proxy, variables):
    for frame in _shown_now:
        if frame is proxy._frame:
            return "{...}"
    _shown_now.append(proxy._frame)
    try:
        return repr(variables)
    finally:
        _shown_now.pop()
