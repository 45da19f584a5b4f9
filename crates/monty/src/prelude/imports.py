"""`from module import *` of a module that makes some of its names when they are asked for."""

from _monty import kind


def bind_all(module, names, target):
    for name in names:
        if kind(name) != "str":
            raise TypeError(f"Item in {module.__name__}.__all__ must be str, not {type(name).__name__}")
        target[name] = getattr(module, name)
