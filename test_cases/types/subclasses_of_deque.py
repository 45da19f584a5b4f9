# Subclasses of deque, and types that show themselves.


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

import enum
import types
from collections import deque


class Queue(deque):
    pass


class Octets(bytearray):
    def __repr__(self):
        return super().__repr__()


class Shown:
    def __repr__(self):
        return 'shown'


class Color(enum.Enum):
    RED = 1


loop = Queue()
loop.append(loop)

# === A deque ===
assert outcome(lambda: Queue([1])) == 'Queue([1])'
assert outcome(lambda: Queue([Shown()], 3)) == 'Queue([shown], maxlen=3)'
assert outcome(lambda: Queue([1], maxlen=2)) == 'Queue([1], maxlen=2)'
assert outcome(lambda: Queue() + Queue([1])) == 'Queue([1])'
assert outcome(lambda: Queue([1]) * 2) == 'Queue([1, 1])'
assert outcome(lambda: 2 * Queue([1])) == 'Queue([1, 1])'
assert outcome(lambda: Queue([1]) + deque([2])) == 'Queue([1, 2])'
assert outcome(lambda: deque([2]) + Queue([1])) == 'deque([2, 1])'
assert outcome(lambda: Queue([1]).copy()) == 'Queue([1])'
assert outcome(lambda: loop) == 'Queue([[...]])'
assert outcome(lambda: [Queue([1])]) == '[Queue([1])]'
assert outcome(lambda: deque([1]) * 'a') == "TypeError: can't multiply sequence by non-int of type 'str'"
assert outcome(lambda: deque([1]) * deque()) == "TypeError: can't multiply sequence by non-int of type 'collections.deque'"
assert outcome(lambda: 'a' * deque()) == "TypeError: can't multiply sequence by non-int of type 'collections.deque'"

# === A bytearray ===
assert outcome(lambda: Octets(b'q')) == "Octets(b'q')"
assert outcome(lambda: bytearray.__repr__(Octets(b'q'))) == '"Octets(b\'q\')"'

# === A mapping proxy ===
assert outcome(lambda: Color.__members__) == "mappingproxy({'RED': <Color.RED: 1>})"
assert outcome(lambda: types.MappingProxyType({'a': Shown()})) == "mappingproxy({'a': shown})"
assert outcome(lambda: types.MappingProxyType({'a': 1})) == "mappingproxy({'a': 1})"
assert outcome(lambda: repr(types.MappingProxyType({}))) == "'mappingproxy({})'"
assert outcome(lambda: str(types.MappingProxyType({'a': 1}))) == '"{\'a\': 1}"'
assert outcome(lambda: types.MappingProxyType({'a': Shown()}).__str__()) == '"{\'a\': shown}"'
assert outcome(lambda: types.MappingProxyType({'a': 1}).__eq__(1)) == 'False'
assert outcome(lambda: types.MappingProxyType({'a': 1}).__eq__({'a': 1})) == 'True'
