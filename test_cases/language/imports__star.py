# `from module import *` binds all public names, also those that a module makes when they are asked for.
import typing
from collections import *
from collections.abc import *
from typing import *



def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

# === Names of modules ===
assert outcome(lambda: [Deque, DefaultDict, OrderedDict, Counter, Callable, Sequence]) == '[typing.Deque, typing.DefaultDict, typing.OrderedDict, typing.Counter, typing.Callable, typing.Sequence]'
assert outcome(lambda: [NamedTuple.__name__, TypedDict.__name__, get_type_hints.__name__, SupportsInt]) == "['NamedTuple', 'TypedDict', 'get_type_hints', <class 'typing.SupportsInt'>]"
assert outcome(lambda: [ChainMap, UserDict.__name__, UserList.__name__, UserString.__name__]) == "[typing.ChainMap, 'UserDict', 'UserList', 'UserString']"
assert outcome(lambda: [Generator, Hashable, Match, ContextManager]) == '[typing.Generator, typing.Hashable, typing.Match, typing.ContextManager]'
assert outcome(lambda: sorted(name for name in typing.__all__ if name not in globals() and name != 'ByteString')) == '[]'
