# Special methods: fallbacks, wrong results, and what is refused.


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class NoHash:
    def __eq__(self, o): return True


assert outcome(hash, NoHash()) == "TypeError: unhashable type: 'NoHash'"
assert outcome(lambda: {NoHash(): 1}) == "TypeError: cannot use 'NoHash' as a dict key (unhashable type: 'NoHash')"
assert outcome(lambda: {NoHash()}) == "TypeError: cannot use 'NoHash' as a set element (unhashable type: 'NoHash')"
assert shown(NoHash.__hash__) == 'None'


class KeepHash(NoHash): __hash__ = object.__hash__


assert outcome(lambda: isinstance(hash(KeepHash()), int)) == 'True'


class Idx:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v


l = list(range(10))
assert outcome(lambda: l[Idx(3)]) == '3'
assert outcome(lambda: l[Idx(1):Idx(4)]) == '[1, 2, 3]'
assert outcome(lambda: range(Idx(3))) == 'range(0, 3)'
assert outcome(lambda: bin(Idx(5))) == "'0b101'"
assert outcome(lambda: int(Idx(3))) == '3'
assert outcome(lambda: float(Idx(3))) == '3.0'
assert outcome(lambda: 'a' * Idx(3)) == "'aaa'"
assert outcome(lambda: l[Idx('a')]) == 'TypeError: __index__ returned non-int (type str)'
assert outcome(lambda: hex(Idx(255))) == "'0xff'"
assert outcome(lambda: chr(Idx(65))) == "'A'"
assert outcome(lambda: round(1.234, Idx(1))) == '1.2'
assert outcome(lambda: bytes(Idx(3))) == "b'\\x00\\x00\\x00'"
assert outcome(lambda: 'abc'.center(Idx(7), '*')) == "'**abc**'"
assert outcome(lambda: [1]*Idx(2)) == '[1, 1]'
assert outcome(lambda: l.insert(Idx(0), 5)) == 'None'
assert outcome(lambda: pow(2, Idx(3))) == "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'Idx'"


class Fmt:
    def __format__(self, s): return f'<{s}>'


assert outcome(lambda: f'{Fmt()} {Fmt():abc} {Fmt():{"x"*3}}') == "'<> <abc> <xxx>'"
assert outcome(lambda: format(Fmt(), 'q')) == "'<q>'"
assert outcome(lambda: '{:zz}'.format(Fmt())) == "'<zz>'"


class BadFmt:
    def __format__(self, s): return 5


assert outcome(lambda: f'{BadFmt()}') == 'TypeError: __format__ must return a str, not int'
assert outcome(lambda: format(BadFmt())) == 'TypeError: __format__ must return a str, not int'


class Plain: pass


assert outcome(lambda: f'{Plain():>10}') == 'TypeError: unsupported format string passed to Plain.__format__'
assert outcome(lambda: format(Plain(), 'x')) == 'TypeError: unsupported format string passed to Plain.__format__'


class Miss(dict):
    def __missing__(self, k): return f'miss {k}'


assert outcome(lambda: Miss()['a']) == "'miss a'"
assert outcome(lambda: Miss().get('a')) == 'None'
assert outcome(lambda: '%(zz)s' % Miss()) == "'miss zz'"
assert outcome(lambda: '{q}'.format_map(Miss())) == "'miss q'"


class LH:
    def __init__(self, r): self.r = r
    def __length_hint__(self): return self.r
    def __iter__(self): return iter([1])


assert outcome(lambda: list(LH(5))) == '[1]'
assert outcome(lambda: list(LH(NotImplemented))) == '[1]'
import operator
assert outcome(lambda: operator.length_hint(LH(5))) == '5'
assert outcome(lambda: operator.length_hint(LH(-1))) == 'ValueError: __length_hint__() should return >= 0'
assert outcome(lambda: operator.length_hint(LH('a'))) == 'TypeError: __length_hint__ must be an integer, not str'
assert outcome(lambda: operator.length_hint(Plain(), 3)) == '3'


class Rev:
    def __reversed__(self): return 'anything'


assert outcome(lambda: reversed(Rev())) == "'anything'"


class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10


assert outcome(lambda: list(reversed(Seq()))) == '[20, 10, 0]'
assert outcome(lambda: list(Seq())) == '[0, 10, 20]'
assert outcome(lambda: 20 in Seq()) == 'True'
assert outcome(lambda: 5 in Seq()) == 'False'
assert outcome(lambda: reversed(Plain())) == "TypeError: 'Plain' object is not reversible"


class NoRev(list): __reversed__ = None


assert outcome(lambda: reversed(NoRev())) == "TypeError: 'NoRev' object is not reversible"


class NoIter: 
    __iter__ = None
    def __getitem__(self, i): return i


assert outcome(lambda: iter(NoIter())) == "TypeError: 'NoIter' object is not iterable"
assert outcome(lambda: 1 in NoIter()) == "TypeError: argument of type 'NoIter' is not a container or iterable"


class NoCont: 
    __contains__ = None
    def __iter__(self): return iter([])


assert outcome(lambda: 1 in NoCont()) == "TypeError: 'NoCont' object is not a container"
assert outcome(lambda: 1 in Plain()) == "TypeError: argument of type 'Plain' is not a container or iterable"
assert outcome(lambda: iter(Plain())) == "TypeError: 'Plain' object is not iterable"
assert outcome(lambda: len(Plain())) == "TypeError: object of type 'Plain' has no len()"
assert outcome(lambda: Plain()[0]) == "TypeError: 'Plain' object is not subscriptable"
assert outcome(lambda: Plain()()) == "TypeError: 'Plain' object is not callable"


class BadIter:
    def __iter__(self): return 5


assert outcome(lambda: iter(BadIter())) == "TypeError: iter() returned non-iterator of type 'int'"
assert outcome(lambda: [*BadIter()]) == "TypeError: iter() returned non-iterator of type 'int'"
assert outcome(lambda: next(BadIter())) == "TypeError: 'BadIter' object is not an iterator"


def unp():
    a, b = Plain()


assert outcome(unp) == 'TypeError: cannot unpack non-iterable Plain object'


class BadLen:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v


for v in (-1, 'a', 1.5, 10**100, True): print(outcome(lambda: len(BadLen(v)))); print(outcome(lambda: bool(BadLen(v))))


class BadBool:
    def __bool__(self): return 1


assert outcome(lambda: bool(BadBool())) == 'TypeError: __bool__ should return bool, returned int'
assert outcome(lambda: not BadBool()) == 'TypeError: __bool__ should return bool, returned int'


class BadStr:
    def __str__(self): return 1
    def __repr__(self): return 2


assert outcome(lambda: str(BadStr())) == 'TypeError: __str__ returned non-string (type int)'
assert outcome(lambda: repr(BadStr())) == 'TypeError: __repr__ returned non-string (type int)'
assert outcome(lambda: print(BadStr())) == 'TypeError: __str__ returned non-string (type int)'


class BadHash:
    def __hash__(self): return 'a'


assert outcome(lambda: hash(BadHash())) == 'TypeError: __hash__ method should return an integer'


class BigHash:
    def __hash__(self): return 10**30


assert outcome(lambda: hash(BigHash()) == hash(10**30)) == 'True'


class CM:
    def __enter__(self): return 1


def w():
    with CM(): pass


assert outcome(w) == "TypeError: 'CM' object does not support the context manager protocol (missed __exit__ method)"


def w2():
    with Plain(): pass


assert outcome(w2) == (
    "TypeError: 'Plain' object does not support the context manager protocol (missed __exit__ method)"
)


class Ar:
    def __add__(self, o): return NotImplemented
    def __iadd__(self, o): return 'iadd'
    def __matmul__(self, o): return 'mm'
    def __rpow__(self, o, m=None): return ('rpow', o, m)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __divmod__(self, o): return 'dm'
    def __neg__(self): return 'neg'
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 3
    def __int__(self): return 4
    def __float__(self): return 2
    def __complex__(self): return 1


assert outcome(lambda: Ar()+1) == "TypeError: unsupported operand type(s) for +: 'Ar' and 'int'"
assert outcome(lambda: 1+Ar()) == "TypeError: unsupported operand type(s) for +: 'int' and 'Ar'"
assert outcome(lambda: Ar()@1) == "'mm'"
assert outcome(lambda: 2**Ar()) == "('rpow', 2, None)"
assert outcome(lambda: pow(Ar(),2,3)) == "('pow', 2, 3)"
assert outcome(lambda: divmod(Ar(),1)) == "'dm'"
assert outcome(lambda: -Ar()) == "'neg'"
assert outcome(lambda: +Ar()) == "TypeError: bad operand type for unary +: 'Ar'"
assert outcome(lambda: round(Ar())) == "('round', None)"
assert outcome(lambda: round(Ar(), 2)) == "('round', 2)"
assert outcome(lambda: int(Ar())) == '4'
assert outcome(lambda: float(Ar())) == 'TypeError: Ar.__float__ returned non-float (type int)'
assert outcome(lambda: ~Ar()) == "TypeError: bad operand type for unary ~: 'Ar'"
assert outcome(lambda: abs(Ar())) == "TypeError: bad operand type for abs(): 'Ar'"
x = Ar()
x += 1
assert shown(x) == 'iadd'


class Cmp:
    def __lt__(self, o): return 'lt'
    def __eq__(self, o): return 'eq'


assert outcome(lambda: Cmp() < 1) == "'lt'"
assert outcome(lambda: 1 > Cmp()) == "'lt'"
assert outcome(lambda: Cmp() > 1) == "TypeError: '>' not supported between instances of 'Cmp' and 'int'"
assert outcome(lambda: Cmp() != 1) == 'False'
assert outcome(lambda: Cmp() == 1) == "'eq'"
assert outcome(lambda: Cmp() <= 1) == "TypeError: '<=' not supported between instances of 'Cmp' and 'int'"
assert outcome(lambda: Plain() < Plain()) == "TypeError: '<' not supported between instances of 'Plain' and 'Plain'"


class MA:
    __match_args__ = ('a', 'b')
    def __init__(s): s.a, s.b = 1, 2


def mm(o, n):
    match o:
        case MA(1, 2): return 'ok'


assert outcome(mm, MA(), 0) == "'ok'"
MA.__match_args__ = ['a']
assert outcome(mm, MA(), 0) == 'TypeError: MA.__match_args__ must be a tuple (got list)'
MA.__match_args__ = ('a', 1)
assert outcome(mm, MA(), 0) == 'TypeError: __match_args__ elements must be strings (got int)'
MA.__match_args__ = ('a',)
assert outcome(mm, MA(), 0) == 'TypeError: MA() accepts 1 positional sub-pattern (2 given)'
del MA.__match_args__
assert outcome(mm, MA(), 0) == 'TypeError: MA() accepts 0 positional sub-patterns (2 given)'


class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)


assert outcome(lambda: CG[1]) == "('CG', 1)"
assert outcome(lambda: CG[1, 2]) == "('CG', (1, 2))"
assert outcome(lambda: Plain[1]) == "TypeError: type 'Plain' is not subscriptable"
assert outcome(lambda: int[1]) == "TypeError: type 'int' is not subscriptable"
assert outcome(lambda: CG()[1]) == "TypeError: 'CG' object is not subscriptable"


class Call:
    __call__ = 5


assert outcome(lambda: Call()()) == "TypeError: 'int' object is not callable"


class CallD:
    @staticmethod
    def __call__(*a): return a


assert outcome(lambda: CallD()(1)) == '(1,)'


class Dir:
    def __dir__(self): return (3, 1, 2)


assert outcome(lambda: dir(Dir())) == '[1, 2, 3]'


class Dir2:
    def __dir__(self): return 5


assert outcome(lambda: dir(Dir2())) == "TypeError: 'int' object is not iterable"
