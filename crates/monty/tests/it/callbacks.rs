//! Callbacks are frames: whatever Python code the interpreter itself calls can wait for the host, travel as bytes, and
//! finish in another run.

use monty::{CollectPrint, MontyObject, NoLimitTracker, RunProgress};

use crate::{answer, program};

/// What calls Python code, a program in which that code asks the host, and what CPython gives where `ask(x)` is `x`.
const CALLBACKS: &[(&str, &str, &str)] = &[
    ("sorted key", "sorted([3, 1, 2], key=lambda x: -ask(x))", "[3, 2, 1]"),
    ("list.sort key", "x = [3, 1, 2]
x.sort(key=ask, reverse=True)
x", "[3, 2, 1]"),
    ("min key", "min([3, 1, 2], key=lambda x: ask(-x))", "3"),
    ("max key", "max([3, 1, 2], key=lambda x: ask(-x))", "1"),
    ("map", "list(map(lambda a, b: ask(a) * b, [1, 2, 3], [4, 5, 6]))", "[4, 10, 18]"),
    ("filter", "list(filter(lambda x: ask(x) % 2, range(6)))", "[1, 3, 5]"),
    ("sum", "sum(ask(x) for x in (1, 2.5, 3))", "6.5"),
    ("any", "any(ask(x) > 1 for x in range(4))", "True"),
    ("all", "all(ask(x) < 3 for x in range(4))", "False"),
    ("list of a generator", "list(ask(x) for x in 'abc')", "['a', 'b', 'c']"),
    ("tuple of a generator", "tuple(ask(x) for x in 'abc')", "('a', 'b', 'c')"),
    ("set of a generator", "sorted(set(ask(x) for x in (1, 2, 1)))", "[1, 2]"),
    ("dict of a generator", "dict((ask(x), x) for x in 'ab')", "{'a': 'a', 'b': 'b'}"),
    ("enumerate and zip", "list(zip(enumerate(ask(x) for x in 'ab'), (ask(x) for x in 'cd')))", "[((0, 'a'), 'c'), ((1, 'b'), 'd')]"),
    ("reversed", "class A:
    def __reversed__(self): return iter(ask([3, 2]))
list(reversed(A()))", "[3, 2]"),
    ("next with default", "g = (ask(x) for x in [1])
(next(g, 0), next(g, 0))", "(1, 0)"),
    ("iter with sentinel", "left = [1, 2, 0, 3]
list(iter(lambda: ask(left.pop(0)), 0))", "[1, 2]"),
    ("str.join", "'-'.join(ask(x) for x in 'abc')", "'a-b-c'"),
    ("bytes of a generator", "bytes(ask(x) for x in (65, 66))", "b'AB'"),
    ("unpacking", "a, *b = (ask(x) for x in range(4))
(a, b)", "(0, [1, 2, 3])"),
    ("spread", "def f(*a, **k): return a, k
f(*(ask(x) for x in 'ab'), **{ask('k'): 1})", "(('a', 'b'), {'k': 1})"),
    ("extend", "x = [0]
x.extend(ask(i) for i in range(3))
x += (ask(i) for i in 'a')
x[1:2] = (ask(i) for i in 'bc')
x", "[0, 'b', 'c', 1, 2, 'a']"),
    ("set.update", "s = {1}
s.update(ask(i) for i in range(3))
s |= {ask(9)}
sorted(s)", "[0, 1, 2, 9]"),
    ("dict.update", "d = {}
d.update((ask(i), i) for i in 'ab')
d", "{'a': 'a', 'b': 'b'}"),
    ("comprehensions", "([ask(x) for x in 'ab'], {ask(x): x for x in 'ab'}, sorted({ask(x) for x in 'ab'}))", "(['a', 'b'], {'a': 'a', 'b': 'b'}, ['a', 'b'])"),
    ("yield from", "def inner():
    got = yield ask(1)
    return ask(got)
def outer():
    r = yield from inner()
    yield ask(r)
g = outer()
(next(g), g.send(5))", "(1, 5)"),
    ("generator throw and close", "log = []
def f():
    try:
        yield 1
    except ValueError as e:
        log.append(ask(str(e)))
        yield 2
    finally:
        log.append(ask('end'))
g = f()
next(g)
g.throw(ValueError('v'))
g.close()
log", "['v', 'end']"),
    ("decorators and defaults", "def d(n): return lambda f: (lambda *a: (ask(n), f(*a)))
@d(ask(3))
def f(x=ask(4)): return x
f()", "(3, 4)"),
    ("class body", "class A:
    x = ask(5)
    y = [ask(i) for i in range(2)]
(A.x, A.y)", "(5, [0, 1])"),
    ("__init_subclass__", "class A:
    def __init_subclass__(cls, **k): cls.k = ask(k)
class B(A, n=1): pass
B.k", "{'n': 1}"),
    ("__set_name__", "class D:
    def __set_name__(self, owner, name): self.name = ask(name)
class A:
    d = D()
A.d.name", "'d'"),
    ("__new__", "class A:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = ask(x)
        return self
    def __init__(self, x): self.y = ask(x + 1)
a = A(1)
(a.x, a.y)", "(1, 2)"),
    ("__init__", "class A:
    def __init__(self, x): self.x = ask(x)
A(3).x", "3"),
    ("property", "class A:
    @property
    def p(self): return ask(self._p)
    @p.setter
    def p(self, v): self._p = ask(v) + 1
    @p.deleter
    def p(self): del self._p; ask(0)
a = A()
a.p = 4
b = a.p
del a.p
(b, hasattr(a, '_p'), hasattr(a, 'p'))", "(5, False, False)"),
    ("cached_property", "import functools
class A:
    @functools.cached_property
    def p(self): return ask([1])
a = A()
a.p is a.p", "True"),
    ("classmethod and staticmethod", "class A:
    @classmethod
    def c(cls): return ask(cls.__name__)
    @staticmethod
    def s(x): return ask(x)
(A.c(), A().s(2))", "('A', 2)"),
    ("__eq__", "class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return ask(self.x) == o.x
(A(1) == A(1), A(1) != A(1), A(2) in [A(1), A(2)], [A(1), A(3)].index(A(3)), [A(1)] == [A(1)], [A(1), A(1)].count(A(1)))", "(True, False, True, 1, True, 2)"),
    ("__eq__ and __hash__ in a dict", "class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return ask(self.x == o.x)
    def __hash__(self): return ask(self.x % 2)
d = {A(i): i for i in range(4)}
s = {A(i) for i in range(4)}
(d[A(2)], A(3) in d, A(5) in s, len(s), d.pop(A(1)), d.get(A(1), 'no'), d.setdefault(A(7), 8), len({A(1): 1} | {A(1): 2}))", "(2, True, False, 4, 1, 'no', 8, 1)"),
    ("__hash__", "class A:
    def __hash__(self): return ask(41) + 1
(hash(A()), hash((A(),)) == hash((A(),)))", "(42, True)"),
    ("__lt__", "class A:
    def __init__(self, x): self.x = x
    def __lt__(self, o): return ask(self.x < o.x)
    def __repr__(self): return f'A{self.x}'
(A(1) < A(2), A(1) > A(2), sorted([A(3), A(1), A(2)]), min(A(5), A(4)), max([A(5), A(6)]), (1, A(1)) < (1, A(2)))", "(True, False, [A1, A2, A3], A4, A6, True)"),
    ("__le__ __gt__ __ge__ __ne__", "class A:
    def __le__(self, o): return ask('le')
    def __gt__(self, o): return ask('gt')
    def __ge__(self, o): return ask('ge')
    def __ne__(self, o): return ask('ne')
a = A()
(a <= 1, a > 1, a >= 1, a != 1, 1 < a, 0 < 1 < a)", "('le', 'gt', 'ge', 'ne', 'gt', 'gt')"),
    ("__repr__", "class A:
    def __repr__(self): return ask('A!')
(repr(A()), str([A(), (A(),), {1: A()}]), f'{A()!r:>5}', '%r' % A(), '{!r}'.format(A()))", "('A!', '[A!, (A!,), {1: A!}]', '   A!', 'A!', 'A!')"),
    ("__str__", "class A:
    def __str__(self): return ask('s')
print(A(), [1], sep='/')
(str(A()), f'{A()}', '%s' % A(), '{}'.format(A()))", "('s', 's', 's', 's')"),
    ("__format__", "class A:
    def __format__(self, spec): return ask('<' + spec + '>')
(f'{A():x{2}}', format(A(), 'y'), '{:z}'.format(A()))", "('<x2>', '<y>', '<z>')"),
    ("__iter__ and __next__", "class A:
    def __init__(self): self.n = 0
    def __iter__(self): return ask(1) and self
    def __next__(self):
        self.n += ask(1)
        if self.n > 3: raise StopIteration
        return self.n
out = []
for x in A(): out.append(x)
a, b, c = A()
(out, a, b, c, [*A()], 2 in A(), sum(A()), list(zip(A(), A())), dict.fromkeys(A()), max(A()))", "([1, 2, 3], 1, 2, 3, [1, 2, 3], True, 6, [(1, 1), (2, 2), (3, 3)], {1: None, 2: None, 3: None}, 3)"),
    ("__getitem__ as iteration", "class A:
    def __getitem__(self, i):
        if ask(i) > 2: raise IndexError
        return i * 10
(list(A()), 20 in A(), [x for x in A()])", "([0, 10, 20], True, [0, 10, 20])"),
    ("__getattr__", "class A:
    def __getattr__(self, name): return ask(name) * 2
a = A()
(a.xy, getattr(a, 'z'), hasattr(a, 'w'))", "('xyxy', 'zz', True)"),
    ("__getattr__ that raises", "class A:
    def __getattr__(self, name):
        ask(name)
        raise AttributeError(name)
a = A()
(getattr(a, 'z', 'none'), hasattr(a, 'w'))", "('none', False)"),
    ("__getattribute__", "class A:
    x = 1
    def __getattribute__(self, name): return ask((name, object.__getattribute__(self, 'x')))
A().x", "('x', 1)"),
    ("__setattr__ and __delattr__", "class A:
    def __setattr__(self, n, v): super().__setattr__(n, ask(v) + 1)
    def __delattr__(self, n): super().__delattr__(ask(n))
a = A()
a.x = 1
setattr(a, 'y', 5)
b = (a.x, a.y)
del a.x
(b, sorted(vars(a)))", "((2, 6), ['y'])"),
    ("__getitem__ __setitem__ __delitem__", "class A:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return ask(self.d[k])
    def __setitem__(self, k, v): self.d[ask(k)] = v
    def __delitem__(self, k): del self.d[ask(k)]
a = A()
a[1] = 2
a[1] += 5
a[2] = 0
del a[2]
(a[1], a.d)", "(7, {1: 7})"),
    ("__missing__", "class D(dict):
    def __missing__(self, k): return ask(k * 2)
d = D(a=1)
(d['a'], d['bc'])", "(1, 'bcbc')"),
    ("__len__", "class A:
    def __len__(self): return ask(2)
(len(A()), bool(A()), not A())", "(2, True, False)"),
    ("__bool__", "class A:
    def __bool__(self): return ask(False)
out = 'no'
if A(): out = 'yes'
(out, bool(A()), not A(), A() or 3, [x for x in (1, 2) if A()], any([A(), A()]), 1 if A() else 2)", "('no', False, True, 3, [], False, 2)"),
    ("__contains__", "class A:
    def __contains__(self, x): return ask(x == 1)
(1 in A(), 2 not in A())", "(True, True)"),
    ("__enter__ and __exit__", "log = []
class A:
    def __enter__(self): return ask('in')
    def __exit__(self, *e):
        log.append((ask('out'), e[0] and e[0].__name__))
        return ask(True)
with A() as x, A():
    log.append(x)
    1 / 0
with A():
    pass
log", "['in', ('out', 'ZeroDivisionError'), ('out', None), ('out', None)]"),
    ("__call__", "class A:
    def __call__(self, *a, **k): return ask((a, k))
a = A()
(a(1, b=2), list(map(a, [3])))", "(((1,), {'b': 2}), [((3,), {})])"),
    ("__add__ __radd__ __iadd__", "class A:
    def __add__(self, o): return ask(('add', o))
    def __radd__(self, o): return ask(('radd', o))
    def __iadd__(self, o): return ask(('iadd', o))
x = A()
x += 3
(A() + 1, 2 + A(), x, sum([A()], 5))", "(('add', 1), ('radd', 2), ('iadd', 3), ('radd', 5))"),
    ("NotImplemented falls back", "class A:
    def __mul__(self, o):
        ask(1)
        return NotImplemented
class B:
    def __rmul__(self, o): return ask('rmul')
A() * B()", "'rmul'"),
    ("other operators", "class A:
    def __sub__(self, o): return ask('sub')
    def __mul__(self, o): return ask('mul')
    def __truediv__(self, o): return ask('div')
    def __floordiv__(self, o): return ask('fdiv')
    def __mod__(self, o): return ask('mod')
    def __pow__(self, o, m=None): return ask(('pow', m))
    def __matmul__(self, o): return ask('mat')
    def __and__(self, o): return ask('and')
    def __or__(self, o): return ask('or')
    def __xor__(self, o): return ask('xor')
    def __lshift__(self, o): return ask('shl')
    def __rshift__(self, o): return ask('shr')
    def __divmod__(self, o): return ask('dm')
a = A()
(a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, pow(a, 1, 2), a @ 1, a & 1, a | 1, a ^ 1, a << 1, a >> 1, divmod(a, 1))", "('sub', 'mul', 'div', 'fdiv', 'mod', ('pow', None), ('pow', 2), 'mat', 'and', 'or', 'xor', 'shl', 'shr', 'dm')"),
    ("unary operators", "class A:
    def __neg__(self): return ask('neg')
    def __pos__(self): return ask('pos')
    def __invert__(self): return ask('inv')
    def __abs__(self): return ask('abs')
    def __round__(self, n=None): return ask(('round', n))
    def __trunc__(self): return ask('trunc')
    def __floor__(self): return ask('floor')
    def __ceil__(self): return ask('ceil')
import math
a = A()
(-a, +a, ~a, abs(a), round(a), round(a, 2), math.trunc(a), math.floor(a), math.ceil(a))", "('neg', 'pos', 'inv', 'abs', ('round', None), ('round', 2), 'trunc', 'floor', 'ceil')"),
    ("__index__", "class A:
    def __init__(self, x): self.x = x
    def __index__(self): return ask(self.x)
([1, 2, 3][A(1)], 'abcd'[A(1):A(3)], list(range(A(2))), hex(A(255)), [0] * A(2), bin(A(5)), int(A(4)), 'x'.rjust(A(3)), chr(A(65)), (1, 2)[A(-1)])", "(2, 'bc', [0, 1], '0xff', [0, 0], '0b101', 4, '  x', 'A', 2)"),
    ("__int__ and __float__", "class A:
    def __int__(self): return ask(3)
    def __float__(self): return ask(2.5)
import math
(int(A()), float(A()), math.sqrt(A()), '%d' % A(), '%.1f' % A())", "(3, 2.5, 1.5811388300841898, '3', '2.5')"),
    ("__bytes__ and __dir__", "class A:
    def __bytes__(self): return ask(b'x')
    def __dir__(self): return ask(['b', 'a'])
(bytes(A()), dir(A()))", "(b'x', ['a', 'b'])"),
    ("__class_getitem__", "class A:
    def __class_getitem__(cls, x): return ask(x)
A[3]", "3"),
    ("__get__ of a descriptor", "class D:
    def __get__(self, obj, owner=None): return ask(7)
class A:
    d = D()
(A().d, A.d)", "(7, 7)"),
    ("__set__ and __delete__ of a descriptor", "class D:
    def __get__(self, obj, owner=None): return obj._d
    def __set__(self, obj, v): obj._d = ask(v)
    def __delete__(self, obj): obj._d = ask('gone')
class A:
    d = D()
a = A()
a.d = 3
b = a.d
del a.d
(b, a.d)", "(3, 'gone')"),
    ("except matching", "def kinds(): return (KeyError, ask(1) and ValueError)
try:
    raise ValueError(ask('v'))
except kinds() as e:
    out = (str(e), ask(2))
finally:
    last = ask(3)
(out, last)", "(('v', 2), 3)"),
    ("__str__ of an exception", "class E(Exception):
    def __str__(self): return ask('text')
try:
    raise E(1)
except E as e:
    out = str(e)
out", "'text'"),
    ("functools.reduce", "import functools
functools.reduce(lambda a, b: ask(a) + b, [1, 2, 3])", "6"),
    ("functools.cmp_to_key", "import functools
sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: ask(b - a)))", "[3, 2, 1]"),
    ("functools.cache and partial", "import functools
@functools.cache
def f(x): return ask(x)
g = functools.partial(f, 3)
(g(), g(), f(4), f.cache_info().hits)", "(3, 3, 4, 1)"),
    ("itertools", "import itertools
(list(itertools.accumulate([1, 2, 3], lambda a, b: ask(a * b))), [(k, list(g)) for k, g in itertools.groupby([1, 3, 2], key=lambda x: ask(x % 2))], list(itertools.takewhile(lambda x: ask(x) < 2, range(5))))", "([1, 2, 6], [(1, [1, 3]), (0, [2])], [0, 1])"),
    ("defaultdict", "import collections
d = collections.defaultdict(lambda: ask([]))
d['a'].append(1)
d['b']
dict(d)", "{'a': [1], 'b': []}"),
    ("re.sub with a function", "import re
re.sub('[ab]', lambda m: ask(m.group()).upper(), 'abc')", "'ABc'"),
    ("json default and object_hook", r#"import json
(json.dumps({'a': {1}}, default=lambda o: ask(sorted(o))), json.loads('{"a": {"b": 1}}', object_hook=lambda d: ask(list(d))))"#, r#"('{"a": [1]}', ['a'])"#),
    ("dataclass", "import dataclasses
@dataclasses.dataclass(order=True)
class P:
    x: int
    y: list = dataclasses.field(default_factory=lambda: ask([]))
    def __post_init__(self): self.x = ask(self.x)
(P(1), P(1) < P(2), P(1) == P(1))", "(P(x=1, y=[]), True, True)"),
    ("dataclass of objects", "import dataclasses
class V:
    def __eq__(self, o): return ask(True)
    def __repr__(self): return ask('V')
@dataclasses.dataclass
class P:
    v: V
(P(V()), P(V()) == P(V()))", "(P(v=V), True)"),
    ("nested callbacks", "class A:
    def __init__(self, x): self.x = x
    def __lt__(self, o): return sorted([ask(o.x), ask(self.x)], key=lambda v: ask(-v))[0] == o.x
    def __repr__(self): return '-'.join(ask(c) for c in str(self.x))
str({'k': sorted([A(12), A(3), A(45)])})", r#""{'k': [3, 1-2, 4-5]}""#),
    ("text with nested formats", "f'{ask(1)!s:{ask(4)}}|{[ask(x) for x in (1, 2)]}'", "'1   |[1, 2]'"),
    ("async functions", "import asyncio
async def f(x):
    await asyncio.sleep(0)
    return ask(x)
out = []
async def main():
    out.extend(await asyncio.gather(f(1), f(2)))
    async def g(): return [ask(i) for i in range(2)]
    out.append(await g())
asyncio.run(main())
out", "[1, 2, [0, 1]]"),
];

/// Runs a program to its end; every suspension is stored, loaded, and answered in the loaded run.
fn finish(code: &str) -> Result<(MontyObject, usize), String> {
    let mut print = CollectPrint::new();
    let mut calls = 0;
    let mut next = program(code).start(vec![], NoLimitTracker, &mut print);
    loop {
        match next {
            Ok(RunProgress::Complete(value)) => return Ok((value, calls)),
            Ok(progress) => {
                calls += 1;
                let bytes = progress.dump().map_err(|error| error.to_string())?;
                drop(progress);
                let loaded = RunProgress::load(&bytes, NoLimitTracker).map_err(|error| error.to_string())?;
                next = answer(loaded, &mut print);
            }
            Err(error) => return Err(error.to_string()),
        }
    }
}

#[test]
fn every_callback_can_wait_for_the_host() {
    let mut wrong = Vec::new();
    for (name, code, expected) in CALLBACKS {
        let code = match code.rsplit_once('\n') {
            Some((body, result)) => format!("{body}\nrepr({result})"),
            None => format!("repr({code})"),
        };
        match finish(&code) {
            Ok((MontyObject::String(result), 1..)) if result == *expected => {}
            other => wrong.push(format!("{name}: {other:?}, not {expected}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
