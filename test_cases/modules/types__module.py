# types: as documented, with exact results and messages.
import types

# === the types of things ===


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


def gen(): yield


async def coro(): pass
async def agen(): yield
c = coro()
assert shown(isinstance(gen, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(gen(), types.GeneratorType), isinstance(c, types.CoroutineType), isinstance(agen(), types.AsyncGeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(types, types.ModuleType), isinstance(None, types.NoneType), isinstance(..., types.EllipsisType), isinstance(NotImplemented, types.NotImplementedType), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), isinstance(int.__dict__, types.MappingProxyType)) == (
    'True True True True True True True True True True True True True True'
)
c.close()


class A:
    __slots__ = ('s',)
    def m(self): pass


assert shown(isinstance(A().m, types.MethodType), isinstance(A.s, types.MemberDescriptorType), isinstance(str.join, types.MethodDescriptorType), types.MethodType(lambda self: self, 5)(), isinstance(compile('1', 'f', 'eval'), types.CodeType)) == (
    'True True True 5 True'
)
try: 1 / 0
except ZeroDivisionError as e: print(isinstance(e.__traceback__, types.TracebackType))


def outer():
    x = 1
    return lambda: x


assert shown(isinstance(outer().__closure__[0], types.CellType), types.FunctionType, types.NoneType, types.UnionType, types.GenericAlias, types.SimpleNamespace) == (
    "True <class 'function'> <class 'NoneType'> <class 'typing.Union'> <class 'types.GenericAlias'> <clas"
    "s 'types.SimpleNamespace'>"
)

# === SimpleNamespace ===
n = types.SimpleNamespace(a=1, b='x')
assert shown(n, n.a, n == types.SimpleNamespace(b='x', a=1), n == 5, vars(n), types.SimpleNamespace({'q': 1}, r=2)) == (
    "namespace(a=1, b='x') 1 True False {'a': 1, 'b': 'x'} namespace(q=1, r=2)"
)
n.me = n
assert shown(n) == "namespace(a=1, b='x', me=namespace(...))"
del n.me
n.c = 5
assert shown(n) == "namespace(a=1, b='x', c=5)"
assert outcome(lambda: n.zz) == "AttributeError: 'types.SimpleNamespace' object has no attribute 'zz'"
assert outcome(lambda: hash(n)) == "TypeError: unhashable type: 'types.SimpleNamespace'"
assert outcome(types.SimpleNamespace, 1) == "TypeError: 'int' object is not iterable"
assert outcome(types.SimpleNamespace, {1: 2}) == 'TypeError: keywords must be strings'


class Sub(types.SimpleNamespace): pass


assert shown(Sub(x=1), Sub(x=1) == types.SimpleNamespace(x=1)) == 'Sub(x=1) True'
import copy
assert shown(copy.replace(n, a=7), copy.copy(n), copy.deepcopy(n) == n) == (
    "namespace(a=7, b='x', c=5) namespace(a=1, b='x', c=5) True"
)

# === making classes ===


def body(ns): ns['x'] = 1; ns['f'] = lambda self: self.x


C = types.new_class('C', (), {}, body)
assert shown(C().f(), C.__name__, C.__mro__) == "1 C (<class 'types.C'>, <class 'object'>)"


class Meta(type):
    def __new__(m, n, b, ns, **k): cls = super().__new__(m, n, b, ns); cls.k = k; return cls
    @classmethod
    def __prepare__(m, n, b, **k): return {'prepared': k}


D = types.new_class('D', (C,), {'metaclass': Meta, 'z': 1})
assert shown(type(D).__name__, D.k, D.prepared, types.prepare_class('E', (D,))[0].__name__) == (
    "Meta {'z': 1} {'z': 1} Meta"
)


class Entry:
    def __mro_entries__(self, bases): return (C,)


assert shown(types.resolve_bases((Entry(), int)) == (C, int), types.resolve_bases((int,)), types.get_original_bases(C), types.get_original_bases(type('F', (), {}))) == (
    "True (<class 'int'>,) (<class 'object'>,) (<class 'object'>,)"
)
assert outcome(types.get_original_bases, 5) == "TypeError: Expected an instance of type, not 'int'"


class G[T]: pass


assert shown(types.get_original_bases(type('H', (), {}))) == "(<class 'object'>,)"
m = types.ModuleType('mod', 'doc')
m.x = 1
assert shown(m, m.__doc__, m.__name__, m.x) == "<module 'mod'> doc mod 1"
mp = types.MappingProxyType({'a': 1})
assert shown(mp, mp['a'], mp | {'b': 2}) == "{'a': 1} 1 {'a': 1, 'b': 2}"


def setp(): mp['a'] = 2


assert outcome(setp) == "TypeError: 'mappingproxy' object does not support item assignment"


class DC:
    @types.DynamicClassAttribute
    def d(self): return 'inst'


assert shown(DC().d) == 'inst'
assert outcome(lambda: DC.d) == 'AttributeError: '


@types.coroutine
def old(): return (yield 5)


async def use(): return await old()
u = use()
assert shown(u.send(None)) == '5'
try: u.send(9)
except StopIteration as e: print(e.value)

# === types.coroutine marks the function itself ===
def plain(): return (yield 5)
assert types.coroutine(plain) is plain
assert type(plain()).__name__ == 'generator' and not hasattr(plain(), '__await__')
@types.coroutine
def nested(): return (yield from use())
n = nested()
assert n.send(None) == 5
try: n.send(8)
except StopIteration as e: assert e.value == 8
async def already(): pass
assert types.coroutine(already) is already

# === Cells and functions ===
def keeps():
    held = 1
    return lambda: held
kept = keeps()
del kept.__closure__[0].cell_contents
assert outcome(lambda: kept.__closure__[0].cell_contents) == 'ValueError: Cell is empty'
assert outcome(kept) == (
    "NameError: cannot access free variable 'held' where it is not associated with a value in enclosing scope"
)
assert outcome(lambda: setattr(kept, '__class__', DC)) == (
    'TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses'
)
