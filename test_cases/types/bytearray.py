# bytearray: construction, items and slices, what changes it, what it shares with bytes.

class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Bytes:
    def __bytes__(self):
        return b'Y'


class Sub(bytearray):
    pass


class Filled(bytearray):
    def __init__(self, count):
        super().__init__(b'-' * count)
        self.count_of = count


def changed(name, *arguments, start=b'hello'):
    array = bytearray(start)
    return getattr(array, name)(*arguments), bytes(array)


def assigned(key, value):
    array = bytearray(b'hello')
    array[key] = value
    return array


def deleted(key):
    array = bytearray(b'hello')
    del array[key]
    return array


def extended(value):
    array = same = bytearray(b'hi')
    array += value
    return array, array is same


def multiplied(value):
    array = same = bytearray(b'hi')
    array *= value
    return array, array is same


hello = bytearray(b'hello')


def outcome(function):
    try:
        return repr(function())
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Construction ===
assert outcome(lambda: bytearray()) == "bytearray(b'')"
assert outcome(lambda: bytearray(3)) == "bytearray(b'\\x00\\x00\\x00')"
assert outcome(lambda: bytearray(-1)) == 'ValueError: negative count'
assert outcome(lambda: bytearray('a')) == 'TypeError: string argument without an encoding'
assert outcome(lambda: bytearray('é', 'utf-8')) == "bytearray(b'\\xc3\\xa9')"
assert outcome(lambda: bytearray('é', 'ascii')) == "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)"
assert outcome(lambda: bytearray('é', 'ascii', 'ignore')) == "bytearray(b'')"
assert outcome(lambda: bytearray(b'ab', 'utf-8')) == 'TypeError: encoding without a string argument'
assert outcome(lambda: bytearray(3, errors='strict')) == 'TypeError: errors without a string argument'
assert outcome(lambda: bytearray([1, 2, 300])) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: bytearray([1, 'a'])) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: bytearray(None)) == "TypeError: cannot convert 'NoneType' object to bytearray"
assert outcome(lambda: bytearray(1.5)) == "TypeError: cannot convert 'float' object to bytearray"
assert outcome(lambda: bytearray(10**30)) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: bytearray(range(5))) == "bytearray(b'\\x00\\x01\\x02\\x03\\x04')"
assert outcome(lambda: bytearray(hello)) == "bytearray(b'hello')"
assert outcome(lambda: bytearray(memoryview(b'zz'))) == "bytearray(b'zz')"
assert outcome(lambda: bytearray(i for i in (1, 2))) == "bytearray(b'\\x01\\x02')"
assert outcome(lambda: bytearray(source=b'a')) == "bytearray(b'a')"
assert outcome(lambda: bytearray('a', encoding=1)) == "TypeError: bytearray() argument 'encoding' must be str, not int"
assert outcome(lambda: bytearray(1, 2, 3, 4)) == 'TypeError: bytearray() takes at most 3 arguments (4 given)'
assert outcome(lambda: bytearray({1: 2})) == "bytearray(b'\\x01')"
assert outcome(lambda: bytearray(True)) == "bytearray(b'\\x00')"
assert outcome(lambda: bytearray(Index(3))) == "bytearray(b'\\x00\\x00\\x00')"
assert outcome(lambda: bytearray(Bytes())) == "TypeError: cannot convert 'Bytes' object to bytearray"
assert outcome(lambda: bytearray([Index(3)])) == "bytearray(b'\\x03')"
assert outcome(lambda: bytes(Bytes())) == "b'Y'"
assert outcome(lambda: bytes(hello)) == "b'hello'"
assert outcome(lambda: bytearray(b'\x00\xff\'"')) == 'bytearray(b\'\\x00\\xff\\\'"\')'
assert outcome(lambda: bytearray.fromhex('41 42')) == "bytearray(b'AB')"
assert outcome(lambda: bytearray.fromhex('4')) == 'ValueError: fromhex() arg must contain an even number of hexadecimal digits'
assert outcome(lambda: bytearray.fromhex(5)) == 'TypeError: fromhex() argument must be str or bytes-like, not int'
assert outcome(lambda: bytearray.fromhex(b'41')) == "bytearray(b'A')"

# === Items and slices ===
assert outcome(lambda: hello[1]) == '101'
assert outcome(lambda: hello[-1]) == '111'
assert outcome(lambda: hello[9]) == 'IndexError: bytearray index out of range'
assert outcome(lambda: hello['a']) == 'TypeError: bytearray indices must be integers or slices, not str'
assert outcome(lambda: hello[1:3]) == "bytearray(b'el')"
assert outcome(lambda: hello[::-1]) == "bytearray(b'olleh')"
assert outcome(lambda: hello[10**30]) == "IndexError: cannot fit 'int' into an index-sized integer"
assert outcome(lambda: hello[Index(1)]) == '101'
assert outcome(lambda: assigned(0, 72)) == "bytearray(b'Hello')"
assert outcome(lambda: assigned(0, 300)) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: assigned(0, -1)) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: assigned(0, 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: assigned(9, 1)) == 'IndexError: bytearray index out of range'
assert outcome(lambda: assigned('a', 1)) == 'TypeError: bytearray indices must be integers or slices, not str'
assert outcome(lambda: assigned(0, b'a')) == "TypeError: 'bytes' object cannot be interpreted as an integer"
assert outcome(lambda: assigned(Index(3), 65)) == "bytearray(b'helAo')"
assert outcome(lambda: assigned(0, Index(65))) == "bytearray(b'Aello')"
assert outcome(lambda: assigned(slice(1, 3), b'XYZ')) == "bytearray(b'hXYZlo')"
assert outcome(lambda: assigned(slice(1, 3), 'ab')) == 'TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)'
assert outcome(lambda: assigned(slice(1, 3), [1, 2])) == "bytearray(b'h\\x01\\x02lo')"
assert outcome(lambda: assigned(slice(1, 3), [Index(65)])) == "bytearray(b'hAlo')"
assert outcome(lambda: assigned(slice(1, 3), 5)) == 'TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)'
assert outcome(lambda: assigned(slice(1, 3), (65 for _ in range(4)))) == "bytearray(b'hAAAAlo')"
assert outcome(lambda: assigned(slice(0, 5, 2), b'abc')) == "bytearray(b'aeblc')"
assert outcome(lambda: assigned(slice(0, 5, 2), b'ab')) == 'ValueError: attempt to assign bytes of size 2 to extended slice of size 3'
assert outcome(lambda: assigned(slice(0, 5, 2), b'')) == "bytearray(b'el')"
assert outcome(lambda: assigned(slice(3, 1), b'!!')) == "bytearray(b'hel!!lo')"
assert outcome(lambda: assigned(slice(None), b'')) == "bytearray(b'')"
assert outcome(lambda: assigned(slice(1, 3), None)) == "TypeError: cannot convert 'NoneType' object to bytearray"
assert outcome(lambda: assigned(slice(4, 0, -2), b'xy')) == "bytearray(b'heylx')"
assert outcome(lambda: assigned(slice(1, 2), [300])) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: assigned(slice(1, 2), memoryview(b'mm'))) == "bytearray(b'hmmllo')"
assert outcome(lambda: assigned(slice(Index(1), 2), b'!')) == "bytearray(b'h!llo')"
assert outcome(lambda: deleted(0)) == "bytearray(b'ello')"
assert outcome(lambda: deleted(-1)) == "bytearray(b'hell')"
assert outcome(lambda: deleted(9)) == 'IndexError: bytearray index out of range'
assert outcome(lambda: deleted('a')) == 'TypeError: bytearray indices must be integers or slices, not str'
assert outcome(lambda: deleted(slice(1, 3))) == "bytearray(b'hlo')"
assert outcome(lambda: deleted(slice(None, None, 2))) == "bytearray(b'el')"
assert outcome(lambda: deleted(slice(None, None, -2))) == "bytearray(b'el')"
assert outcome(lambda: deleted(slice(3, 1))) == "bytearray(b'hello')"

# === What changes it ===
assert outcome(lambda: changed('append', 33)) == "(None, b'hello!')"
assert outcome(lambda: changed('append', 256)) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: changed('append', 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: changed('append')) == 'TypeError: bytearray.append() takes exactly one argument (0 given)'
assert outcome(lambda: changed('append', Index(33))) == "(None, b'hello!')"
assert outcome(lambda: changed('extend', b'xx')) == "(None, b'helloxx')"
assert outcome(lambda: changed('extend', [1, 2])) == "(None, b'hello\\x01\\x02')"
assert outcome(lambda: changed('extend', [300])) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: changed('extend', 'ab')) == "TypeError: expected iterable of integers; got: 'str'"
assert outcome(lambda: changed('extend', 5)) == "TypeError: can't extend bytearray with int"
assert outcome(lambda: changed('extend', (i for i in [65, 66]))) == "(None, b'helloAB')"
assert outcome(lambda: changed('extend', [Index(65)])) == "(None, b'helloA')"
assert outcome(lambda: changed('extend', ['a'])) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: changed('extend', None)) == "TypeError: can't extend bytearray with NoneType"
assert outcome(lambda: changed('insert', 1, 33)) == "(None, b'h!ello')"
assert outcome(lambda: changed('insert', -1, 33)) == "(None, b'hell!o')"
assert outcome(lambda: changed('insert', 100, 33)) == "(None, b'hello!')"
assert outcome(lambda: changed('insert', 0, 300)) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: changed('insert', 'a', 1)) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: changed('insert', 1)) == 'TypeError: insert expected 2 arguments, got 1'
assert outcome(lambda: changed('pop')) == "(111, b'hell')"
assert outcome(lambda: changed('pop', 0)) == "(104, b'ello')"
assert outcome(lambda: changed('pop', 9)) == 'IndexError: pop index out of range'
assert outcome(lambda: changed('pop', 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: changed('pop', start=b'')) == 'IndexError: pop from empty bytearray'
assert outcome(lambda: changed('remove', 104)) == "(None, b'ello')"
assert outcome(lambda: changed('remove', 1)) == 'ValueError: value not found in bytearray'
assert outcome(lambda: changed('remove', 300)) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: changed('remove', 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: changed('reverse')) == "(None, b'olleh')"
assert outcome(lambda: changed('clear')) == "(None, b'')"
assert outcome(lambda: changed('copy')) == "(bytearray(b'hello'), b'hello')"
assert outcome(lambda: changed('resize', 2)) == "(None, b'he')"
assert outcome(lambda: changed('resize', 7)) == "(None, b'hello\\x00\\x00')"
assert outcome(lambda: changed('resize', -1)) == 'ValueError: Can only resize to positive sizes, got -1'
assert outcome(lambda: changed('resize', 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: extended(b'!')) == "(bytearray(b'hi!'), True)"
assert outcome(lambda: extended('a')) == "TypeError: can't concat str to bytearray"
assert outcome(lambda: extended([1])) == "TypeError: can't concat list to bytearray"
assert outcome(lambda: extended(memoryview(b'm'))) == "(bytearray(b'him'), True)"
assert outcome(lambda: extended(5)) == "TypeError: can't concat int to bytearray"
assert outcome(lambda: multiplied(2)) == "(bytearray(b'hihi'), True)"
assert outcome(lambda: multiplied(0)) == "(bytearray(b''), True)"
assert outcome(lambda: multiplied(-1)) == "(bytearray(b''), True)"
assert outcome(lambda: multiplied('a')) == "TypeError: can't multiply sequence by non-int of type 'str'"
assert outcome(lambda: multiplied(Index(3))) == "(bytearray(b'hihihi'), True)"

# === Operators ===
assert outcome(lambda: hello + b'!') == "bytearray(b'hello!')"
assert outcome(lambda: b'!' + hello) == "b'!hello'"
assert outcome(lambda: hello + 'a') == "TypeError: can't concat str to bytearray"
assert outcome(lambda: hello + memoryview(b'x')) == "bytearray(b'hellox')"
assert outcome(lambda: memoryview(b'x') + hello) == "TypeError: unsupported operand type(s) for +: 'memoryview' and 'bytearray'"
assert outcome(lambda: hello * 2) == "bytearray(b'hellohello')"
assert outcome(lambda: 2 * hello) == "bytearray(b'hellohello')"
assert outcome(lambda: hello * 'a') == "TypeError: can't multiply sequence by non-int of type 'str'"
assert outcome(lambda: bytearray(b'%d-%s') % (1, hello)) == "bytearray(b'1-hello')"
assert outcome(lambda: b'%s' % hello) == "b'hello'"
assert outcome(lambda: hello % 1) == 'TypeError: not all arguments converted during bytes formatting'
assert outcome(lambda: b'%c' % bytearray(b'x')) == "b'x'"
assert outcome(lambda: 104 in hello) == 'True'
assert outcome(lambda: b'el' in hello) == 'True'
assert outcome(lambda: 'a' in hello) == "TypeError: a bytes-like object is required, not 'str'"
assert outcome(lambda: 300 in hello) == 'ValueError: byte must be in range(0, 256)'
assert outcome(lambda: Index(104) in hello) == 'True'
assert outcome(lambda: bytearray(b'e') in b'hello') == 'True'
assert outcome(lambda: hello == b'hello') == 'True'
assert outcome(lambda: b'hello' == hello) == 'True'
assert outcome(lambda: hello == 'hello') == 'False'
assert outcome(lambda: hello < b'i') == 'True'
assert outcome(lambda: b'i' > hello) == 'True'
assert outcome(lambda: hello < 'a') == "TypeError: '<' not supported between instances of 'bytearray' and 'str'"
assert outcome(lambda: hello < memoryview(b'i')) == 'True'
assert outcome(lambda: hash(hello)) == "TypeError: unhashable type: 'bytearray'"
assert outcome(lambda: {hello: 1}) == "TypeError: cannot use 'bytearray' as a dict key (unhashable type: 'bytearray')"
assert outcome(lambda: len(hello)) == '5'
assert outcome(lambda: bool(bytearray())) == 'False'
assert outcome(lambda: list(hello)) == '[104, 101, 108, 108, 111]'
assert outcome(lambda: list(reversed(hello))) == '[111, 108, 108, 101, 104]'
assert outcome(lambda: type(iter(hello)).__name__) == "'bytearray_iterator'"
assert outcome(lambda: sum(hello)) == '532'
assert outcome(lambda: sum([hello], bytearray())) == "TypeError: sum() can't sum bytearray [use b''.join(seq) instead]"
assert outcome(lambda: hello.__eq__(5)) == 'NotImplemented'
assert outcome(lambda: hello.__lt__(5)) == 'NotImplemented'
assert outcome(lambda: hello.__add__('x')) == "TypeError: can't concat str to bytearray"
assert outcome(lambda: hello.__mul__('x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert outcome(lambda: hello.foo) == "AttributeError: 'bytearray' object has no attribute 'foo'"
assert outcome(lambda: format(hello, 'x')) == 'TypeError: unsupported format string passed to bytearray.__format__'
assert outcome(lambda: str(hello)) == '"bytearray(b\'hello\')"'

# === What it shares with bytes ===
assert outcome(lambda: changed('find', b'l')) == "(2, b'hello')"
assert outcome(lambda: changed('find', 108)) == "(2, b'hello')"
assert outcome(lambda: changed('rfind', hello[3:4])) == "(3, b'hello')"
assert outcome(lambda: changed('index', b'z')) == 'ValueError: subsection not found'
assert outcome(lambda: changed('count', b'l')) == "(2, b'hello')"
assert outcome(lambda: changed('startswith', (hello[:1], b'x'))) == "(True, b'hello')"
assert outcome(lambda: changed('endswith', 'a')) == 'TypeError: endswith first arg must be bytes or a tuple of bytes, not str'
assert outcome(lambda: changed('replace', b'l', b'LL')) == "(bytearray(b'heLLLLo'), b'hello')"
assert outcome(lambda: changed('replace', b'z', b'')) == "(bytearray(b'hello'), b'hello')"
assert outcome(lambda: changed('split', b'l')) == "([bytearray(b'he'), bytearray(b''), bytearray(b'o')], b'hello')"
assert outcome(lambda: changed('split')) == "([bytearray(b'hello')], b'hello')"
assert outcome(lambda: changed('rsplit', b'l', 1)) == "([bytearray(b'hel'), bytearray(b'o')], b'hello')"
assert outcome(lambda: changed('splitlines')) == "([bytearray(b'hello')], b'hello')"
assert outcome(lambda: changed('partition', b'l')) == "((bytearray(b'he'), bytearray(b'l'), bytearray(b'lo')), b'hello')"
assert outcome(lambda: changed('partition', b'z')) == "((bytearray(b'hello'), bytearray(b''), bytearray(b'')), b'hello')"
assert outcome(lambda: changed('rpartition', b'l')) == "((bytearray(b'hel'), bytearray(b'l'), bytearray(b'o')), b'hello')"
assert outcome(lambda: changed('rpartition', b'z')) == "((bytearray(b''), bytearray(b''), bytearray(b'hello')), b'hello')"
assert outcome(lambda: changed('strip', b'ho')) == "(bytearray(b'ell'), b'hello')"
assert outcome(lambda: changed('lstrip')) == "(bytearray(b'hello'), b'hello')"
assert outcome(lambda: changed('rstrip', b'o')) == "(bytearray(b'hell'), b'hello')"
assert outcome(lambda: changed('center', 9, b'*')) == "(bytearray(b'**hello**'), b'hello')"
assert outcome(lambda: changed('center', 2)) == "(bytearray(b'hello'), b'hello')"
assert outcome(lambda: changed('ljust', 9)) == "(bytearray(b'hello    '), b'hello')"
assert outcome(lambda: changed('rjust', 9, b'ab')) == 'TypeError: rjust(): argument 2 must be a byte string of length 1, not a bytes object of length 2'
assert outcome(lambda: changed('rjust', 9, hello)) == 'TypeError: rjust(): argument 2 must be a byte string of length 1, not a bytearray object of length 5'
assert outcome(lambda: changed('zfill', 8)) == "(bytearray(b'000hello'), b'hello')"
assert outcome(lambda: changed('expandtabs')) == "(bytearray(b'hello'), b'hello')"
assert outcome(lambda: changed('upper')) == "(bytearray(b'HELLO'), b'hello')"
assert outcome(lambda: changed('title')) == "(bytearray(b'Hello'), b'hello')"
assert outcome(lambda: changed('isalpha')) == "(True, b'hello')"
assert outcome(lambda: changed('isdigit')) == "(False, b'hello')"
assert outcome(lambda: changed('hex')) == "('68656c6c6f', b'hello')"
assert outcome(lambda: changed('hex', ':', 2)) == "('68:656c:6c6f', b'hello')"
assert outcome(lambda: changed('decode')) == "('hello', b'hello')"
assert outcome(lambda: changed('decode', 'ascii')) == "('hello', b'hello')"
assert outcome(lambda: changed('join', [b'a', hello])) == "(bytearray(b'ahellohello'), b'hello')"
assert outcome(lambda: changed('join', ['a'])) == 'TypeError: sequence item 0: expected a bytes-like object, str found'
assert outcome(lambda: changed('join', [b'a'])) == "(bytearray(b'a'), b'hello')"
assert outcome(lambda: changed('translate', None, b'l')) == "(bytearray(b'heo'), b'hello')"
assert outcome(lambda: changed('removeprefix', b'he')) == "(bytearray(b'llo'), b'hello')"
assert outcome(lambda: changed('removesuffix', b'zz')) == "(bytearray(b'hello'), b'hello')"
assert outcome(lambda: bytearray.maketrans(b'a', b'b')[97:99]) == "b'bb'"
assert outcome(lambda: b'a'.partition(bytearray(b'a'))) == "(b'', bytearray(b'a'), b'')"
assert outcome(lambda: bytearray(b'\xff').decode()) == "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
assert outcome(lambda: b'-'.join([hello, memoryview(b'y')])) == "b'hello-y'"
assert outcome(lambda: int(bytearray(b'12'))) == '12'
assert outcome(lambda: int(bytearray(b'x'))) == "ValueError: invalid literal for int() with base 10: b'x'"
assert outcome(lambda: float(bytearray(b'1.5'))) == '1.5'
assert outcome(lambda: int.from_bytes(bytearray(b'\x01\x00'))) == '256'
assert outcome(lambda: str(hello, 'ascii')) == "'hello'"
assert outcome(lambda: ord(bytearray(b'a'))) == '97'
assert outcome(lambda: eval(bytearray(b'1+1'))) == '2'

# === Subclasses ===
assert outcome(lambda: Sub(b'abc')) == "Sub(b'abc')"
assert outcome(lambda: type(Sub(b'abc') + b'x')) == "<class 'bytearray'>"
assert outcome(lambda: Sub(b'ab').upper()) == "bytearray(b'AB')"
assert outcome(lambda: type(Sub(b'a')[:])) == "<class 'bytearray'>"
assert outcome(lambda: Sub.fromhex('41')) == "Sub(b'A')"
assert outcome(lambda: type(Sub(b'a').copy())) == "<class 'bytearray'>"
assert outcome(lambda: Filled(3)) == "Filled(b'---')"
assert outcome(lambda: Filled(3).count_of) == '3'
assert outcome(lambda: hello.__init__(b'new')) == 'None'
assert outcome(lambda: hello) == "bytearray(b'new')"
assert outcome(lambda: hello.__init__('x')) == 'TypeError: string argument without an encoding'
