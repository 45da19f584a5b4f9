# Objects of the program that are bytes-like by `__buffer__` (PEP 688).
import re

log = []


class Buffer:
    def __init__(self, data=b'abc'):
        self.data = data

    def __buffer__(self, flags):
        log.append(flags)
        return memoryview(self.data)


class Released(Buffer):
    def __release_buffer__(self, view):
        log.append(bytes(view))


def answer(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Constructors and operators ===
assert (bytes(Buffer()), bytearray(Buffer()), memoryview(Buffer()).tolist()) == (b'abc', bytearray(b'abc'), [97, 98, 99])
assert log == [284, 284, 284]
log.clear()
assert (b'a' + Buffer(), bytearray(b'a') + Buffer()) == (b'aabc', bytearray(b'aabc'))
array = bytearray(b'x')
array += Buffer()
array.extend(Buffer(b'1'))
array[0:1] = Buffer(b'yy')
assert array == b'yyabc1'
assert (b'%b|%s' % (Buffer(), Buffer(b'2')), b'%b' % Buffer()) == (b'abc|2', b'abc')
assert (Buffer() in b'xabcx', Buffer(b'q') in bytearray(b'abc')) == (True, False)
assert b'abc' != Buffer()
assert answer(lambda: Buffer() + b'a') == "TypeError: unsupported operand type(s) for +: 'Buffer' and 'bytes'"

# === Methods and functions ===
assert (b'xabcx'.find(Buffer()), b'xabcx'.count(Buffer()), b'xabcx'.startswith(Buffer())) == (1, 1, False)
assert b'xabcx'.replace(Buffer(), Buffer(b'1')) == b'x1x'
assert (b'xabcx'.split(Buffer()), b'xabcx'.partition(Buffer())[::2]) == ([b'x', b'x'], (b'x', b'x'))
assert b'-'.join([Buffer(), b'1', Buffer(b'2')]) == b'abc-1-2'
assert b'-'.join(Buffer(b'%d' % n) for n in range(3)) == b'0-1-2'
assert b'abc'.translate(Buffer(bytes(256))) == bytes(3)
assert str(Buffer(), 'ascii') == 'abc'
assert (int(Buffer(b'12')), float(Buffer(b'1.5')), int.from_bytes(Buffer(b'\1\2'), 'big')) == (12, 1.5, 258)
assert re.match(b'a', Buffer()).group() == b'a'
assert re.sub(b'a', b'x', Buffer()) == b'xbc'
assert (eval(Buffer(b'1+1')), eval(compile(Buffer(b'2+2'), 'f', 'eval'))) == (2, 4)
log.clear()
b'abc'.find(Buffer())
assert log == [0]

# === Who is told that it is not needed any more ===
log.clear()
assert bytes(Released()) == b'abc'
assert log == [284, b'abc']

# === What is no buffer ===


class Wrong:
    def __buffer__(self, flags):
        return 5


class Failing:
    def __buffer__(self, flags):
        raise OSError('no')




assert answer(bytes, Wrong()) == 'TypeError: __buffer__ returned non-memoryview object'
assert answer(memoryview, Wrong()) == 'TypeError: __buffer__ returned non-memoryview object'
assert answer(b'a'.find, Failing()) == 'OSError: no'
assert answer(lambda: b'a' + Failing()) == "TypeError: can't concat Failing to bytes"
assert answer(b','.join, [b'a', Failing()]) == (
    'TypeError: sequence item 1: expected a bytes-like object, Failing found'
)


def append(array, more):
    array += more


assert answer(append, bytearray(b'a'), Wrong()) == "TypeError: can't concat Wrong to bytearray"


class Nothing:
    __buffer__ = None


assert answer(bytes, Nothing()) == "TypeError: 'NoneType' object is not callable"
assert answer(lambda: b'a' + Nothing()) == "TypeError: can't concat Nothing to bytes"
