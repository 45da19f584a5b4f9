# __repr__, __str__, __format__, __bytes__ and what stands in when one is missing.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Fallbacks ===
class ReprOnly:
    def __repr__(self):
        return 'repr!'


class StrOnly:
    def __str__(self):
        return 'str!'


class Both(ReprOnly, StrOnly):
    def __format__(self, spec):
        return f'format({spec})'


class Neither:
    pass


assert (str(ReprOnly()), repr(ReprOnly()), f'{ReprOnly()}', f'{ReprOnly()!s}') == ('repr!', 'repr!', 'repr!', 'repr!')
assert (str(StrOnly()), f'{StrOnly()}', f'{StrOnly()!s:>6}') == ('str!', 'str!', '  str!')
assert repr(StrOnly()).startswith('<__main__.StrOnly object at 0x') is True
assert (f'{Both()}', f'{Both():x>10}', f'{Both()!r}', f'{Both()!s:>8}', '{:%d}'.format(Both())) == (
    ('format()', 'format(x>10)', 'repr!', '    str!', 'format(%d)')
)
assert format(Both(), 'abc') == 'format(abc)'
assert format(Both()) == 'format()'
assert str([ReprOnly(), 'x']) == "[repr!, 'x']"
assert repr({ReprOnly(): ReprOnly()}) == '{repr!: repr!}'
assert '%s %r %10s|%-7r|' % (Both(), ReprOnly(), StrOnly(), ReprOnly()) == 'str! repr!       str!|repr!  |'
assert f'{ReprOnly()=} {ReprOnly()=!s} {1+1=}' == 'ReprOnly()=repr! ReprOnly()=repr! 1+1=2'
assert str(Neither()).startswith('<__main__.Neither object at 0x') is True
assert error_of(lambda: format(Neither(), '>10')) == (
    'TypeError: unsupported format string passed to Neither.__format__'
)
assert error_of(lambda: format(ReprOnly(), 'x')) == (
    'TypeError: unsupported format string passed to ReprOnly.__format__'
)
assert error_of(lambda: f'{Neither():d}') == 'TypeError: unsupported format string passed to Neither.__format__'
assert format(ReprOnly(), '') == 'repr!'

# === Wrong results ===
class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __format__(self, spec):
        return 1.5

    def __bytes__(self):
        return 'text'

    def __bool__(self):
        return 1

    def __int__(self):
        return 1.0

    def __float__(self):
        return 1

    def __index__(self):
        return '1'

    def __hash__(self):
        return 'h'

    def __len__(self):
        return 1.5

    def __iter__(self):
        return 5

    def __contains__(self, item):
        return self


assert error_of(lambda: repr(Bad())) == 'TypeError: __repr__ returned non-string (type int)'
assert error_of(lambda: str(Bad())) == 'TypeError: __str__ returned non-string (type NoneType)'
assert error_of(lambda: f'{Bad()}') == 'TypeError: __format__ must return a str, not float'
assert error_of(lambda: f'{Bad()!r}') == 'TypeError: __repr__ returned non-string (type int)'
assert error_of(lambda: format(Bad())) == 'TypeError: __format__ must return a str, not float'
assert error_of(lambda: bytes(Bad())) == 'TypeError: __bytes__ returned non-bytes (type str)'
assert error_of(lambda: bool(Bad())) == 'TypeError: __bool__ should return bool, returned int'
assert error_of(lambda: int(Bad())) == 'TypeError: __int__ returned non-int (type float)'
assert error_of(lambda: float(Bad())) == 'TypeError: Bad.__float__ returned non-float (type int)'
assert error_of(lambda: [1][Bad()]) == 'TypeError: __index__ returned non-int (type str)'
assert error_of(lambda: hash(Bad())) == 'TypeError: __hash__ method should return an integer'
assert error_of(lambda: len(Bad())) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error_of(lambda: iter(Bad())) == "TypeError: iter() returned non-iterator of type 'int'"
assert error_of(lambda: [*Bad()]) == "TypeError: iter() returned non-iterator of type 'int'"
assert error_of(lambda: 1 in Bad()) == 'TypeError: __bool__ should return bool, returned int'
assert error_of(lambda: not Bad()) == 'TypeError: __bool__ should return bool, returned int'
assert error_of(lambda: 1 if Bad() else 2) == 'TypeError: __bool__ should return bool, returned int'
assert error_of(lambda: print(Bad(), file=None)) == 'TypeError: __str__ returned non-string (type NoneType)'
assert error_of(lambda: '%s' % Bad()) == 'TypeError: __str__ returned non-string (type NoneType)'
assert error_of(lambda: '%r' % Bad()) == 'TypeError: __repr__ returned non-string (type int)'
assert error_of(lambda: [Bad()].__repr__()) == 'TypeError: __repr__ returned non-string (type int)'
assert error_of(lambda: ''.join([Bad()])) == 'TypeError: sequence item 0: expected str instance, Bad found'

# === Conversions ===


assert error_of(lambda: '%d' % 'a') == 'TypeError: %d format: a real number is required, not str'

# === Truth: __bool__, then __len__, then true ===
class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class BoolAndLen(Len):
    def __bool__(self):
        return True


assert repr((bool(Len(0)), bool(Len(2)), bool(BoolAndLen(0)), bool(Neither()), bool(Neither), bool(len))) == (
    '(False, True, True, True, True, True)'
)
calls = []


class Counted:
    def __bool__(self):
        calls.append(1)
        return True


c = Counted()
while c and len(calls) < 3:
    pass
assert len(calls) == 3
assert ((c or 1) is c) is True
assert (not c) is False
assert [1 for _ in 'ab' if c] == [1, 1]
assert (all([c, c]) and any([0, c])) is True
assert c
assert len(calls) == 11

# === Recursion in repr ===
class Node:
    def __init__(self, *children):
        self.children = children

    def __repr__(self):
        return f'Node{self.children!r}'


assert repr(Node(Node(), Node(1, 'a'))) == "Node(Node(), Node(1, 'a'))"
assert str(Node()) == 'Node()'


class Tree(list):
    def __repr__(self):
        return f'Tree({super().__repr__()})'


tree = Tree([1])
tree.append(tree)
assert repr(Tree([1, Tree()])) == 'Tree([1, Tree([])])'
assert repr(list.__repr__([tree[0]])) == "'[1]'"
