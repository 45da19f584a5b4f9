# Type parameters and aliases at run time: bounds, defaults and values that wait, subscription and substitution.
from typing import (
    Any, Callable, Concatenate, Generic, NoDefault, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, Unpack, get_args,
    get_origin,
)

log = []


def error_of(function):
    try:
        result = function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


def note(value):
    log.append(value)
    return value


# === Lazy: bounds, constraints, defaults and alias values ===
def generic[
    T: note('bound'), U: (note('one'), note('two')) = note('default'), *Ts = note('tuple'), **P = note('spec')
]():
    return T, U, Ts, P


class Box[T, *Ts, **P]:
    pass


T, U, Ts, P = generic()
assert (T, U, Ts, P) == generic.__type_params__
assert log == []
assert (T.__bound__, T.__bound__, T.__constraints__, T.__default__ is NoDefault, T.has_default()) == (
    'bound', 'bound', (), True, False,
)
assert log == ['bound']
assert (U.__constraints__, U.__bound__, U.__default__, U.has_default()) == (('one', 'two'), None, 'default', True)
assert (Ts.__default__, P.__default__, Ts.has_default(), P.has_default()) == ('tuple', 'spec', True, True)
assert log == ['bound', 'one', 'two', 'default', 'tuple', 'spec']
assert (repr(T), repr(U), repr(Ts), repr(P), T.__name__, P.__name__) == ('T', 'U', 'Ts', 'P', 'T', 'P')
assert (T.__infer_variance__, T.__covariant__, T.__contravariant__) == (True, False, False)
assert [type(p).__name__ for p in (T, U, Ts, P, *Ts)] == [
    'TypeVar', 'TypeVar', 'TypeVarTuple', 'ParamSpec', '_UnpackGenericAlias',
]
assert error_of(lambda: setattr(T, '__name__', 'x')) == 'AttributeError: readonly attribute'
assert error_of(lambda: setattr(T, '__bound__', int)) == (
    "AttributeError: attribute '__bound__' of 'typing.TypeVar' objects is not writable"
)
assert repr((P.args, P.kwargs, P.args.__origin__ is P)) == '(P.args, P.kwargs, True)'

type Alias[A] = note(dict[str, A]) | NotYet
log.clear()
assert error_of(lambda: Alias.__value__) == "NameError: name 'NotYet' is not defined"
NotYet = None
assert (str(Alias.__value__), [str(entry) for entry in log]) == (
    'dict[str, A] | None',
    ['dict[str, A]', 'dict[str, A]'],
)
assert (repr(Alias), Alias.__name__, Alias.__type_params__[0].__name__, Alias.__module__) == (
    'Alias', 'Alias', 'A', '__main__',
)
assert repr((repr(Alias[int]), Alias[int].__origin__ is Alias, Alias[int].__args__)) == (
    "('Alias[int]', True, (<class 'int'>,))"
)
assert error_of(lambda: isinstance(5, Alias)) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)
assert error_of(lambda: setattr(Alias, '__name__', 'x')) == 'AttributeError: readonly attribute'
assert error_of(lambda: setattr(Alias, '__value__', int)) == (
    "AttributeError: attribute '__value__' of 'typing.TypeAliasType' objects is not writable"
)
assert error_of(lambda: Alias()) == "TypeError: 'typing.TypeAliasType' object is not callable"
type Plain = int | str
assert error_of(lambda: Plain[int]) == 'TypeError: Only generic type aliases are subscriptable'
assert error_of(lambda: isinstance(5, Plain)) == (
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
)
assert isinstance(5, Plain.__value__)
type Tree = list[Tree] | int
assert (str(Tree.__value__), Tree.__value__.__args__[0].__args__[0] is Tree) == ('list[Tree] | int', True)
made = TypeAliasType('made', list[T], type_params=(T,))
assert repr((made.__value__, made[int], made.__type_params__)) == '(list[T], made[int], (T,))'
assert str(Plain | None) == 'Plain | None'


# === Generic classes: parameters, subscription, bases ===
class Pair[A, B = int]:
    def first(self) -> A:
        return self.item


class Named(Pair[str]):
    pass


class Half[X](Pair[X, str], dict[str, X]):
    pass


assert repr((Pair.__parameters__, Pair.__orig_bases__, Pair.__mro__[1] is Generic)) == (
    '((A, B), (typing.Generic[A, B],), True)'
)
assert repr((str(Pair[int, str]), str(Pair[int]), Pair[int].__origin__ is Pair, Pair[int, str].__args__)) == (
    "('__main__.Pair[int, str]', '__main__.Pair[int, int]', True, (<class 'int'>, <class 'str'>))"
)
assert (str(Half.__orig_bases__), [base.__name__ for base in Half.__bases__], str(Half[bytes])) == (
    '(__main__.Pair[X, str], dict[str, X], typing.Generic[X])',
    ['Pair', 'dict', 'Generic'],
    '__main__.Half[bytes]',
)
assert (str(Named.__orig_bases__), Named.__parameters__, Named.__type_params__) == (
    '(__main__.Pair[str, int],)', (), (),
)
assert error_of(lambda: Box[()]) == (
    "TypeError: Too few arguments for <class '__main__.Box'>; actual 0, expected at least 1"
)
assert error_of(lambda: Box[int]) == (
    "TypeError: Too few arguments for <class '__main__.Box'>; actual 1, expected at least 2"
)
assert repr((Box[int, [str]], Box[int, str, bytes, [int]])) == (
    '(__main__.Box[int, [str]], __main__.Box[int, str, bytes, [int]])'
)
pair = Pair[int]()
pair.item = 7
assert (pair.first(), str(pair.__orig_class__), type(pair) is Pair) == (7, '__main__.Pair[int, int]', True)
assert error_of(lambda: Pair[int, str, bytes]) == (
    "TypeError: Too many arguments for <class '__main__.Pair'>; actual 3, expected 2"
)
assert error_of(lambda: Named[int]) == "TypeError: <class '__main__.Named'> is not a generic class"
assert error_of(lambda: isinstance(pair, Pair[int])) == (
    'TypeError: Subscripted generics cannot be used with class and instance checks'
)
assert error_of(lambda: type('X', (Pair[int],), {})) == (
    "TypeError: type() doesn't support MRO entry resolution; use types.new_class()"
)

# === Substitution in aliases ===
K, V = TypeVar('K'), TypeVar('V', default=str)
Rest = TypeVarTuple('Rest')
Spec = ParamSpec('Spec')
assert repr((Callable[Spec, K][[int, str], bytes], Callable[Concatenate[int, Spec], K].__parameters__)) == (
    '(typing.Callable[[int, str], bytes], (~Spec, ~K))'
)
assert repr((dict[K, list[V]].__parameters__, dict[K, list[V]][int, str], list[K][K])) == (
    '((~K, ~V), dict[int, list[str]], list[~K])'
)
assert repr((tuple[K, *Rest, V].__parameters__, tuple[K, *Rest, V][int, str, bytes, float], tuple[*Rest][()])) == (
    '((~K, Rest, ~V), tuple[int, str, bytes, float], tuple[()])'
)
assert repr((Callable[[K, V], K][int, str], Callable[..., K][int], (K | list[K])[int])) == (
    '(typing.Callable[[int, str], int], typing.Callable[..., int], int | list[int])'
)
assert error_of(lambda: list[int][str]) == 'TypeError: list[int] is not a generic class'
assert error_of(lambda: (int | str)[int]) == 'TypeError: int | str is not a generic class'
assert error_of(lambda: dict[K, V][int, str, bytes]) == (
    'TypeError: Too many arguments for dict[~K, ~V]; actual 3, expected 2'
)
assert error_of(lambda: dict[K, list[K] | V][()]) == (
    'TypeError: Too few arguments for dict[~K, list[~K] | ~V]; actual 0, expected at least 1'
)
assert error_of(lambda: Callable[Spec, K][int, bytes]) == (
    "TypeError: Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got <class 'int'>"
)
assert repr((tuple[*tuple[K, ...]][int], tuple[K, *Rest][*tuple[int, ...]], list[[int, K]][str])) == (
    '(tuple[*tuple[int, ...]], tuple[int, *tuple[int, ...]], list[[int, str]])'
)
assert repr((tuple[int, ...], tuple[()], list[Any], type[int], Unpack[Rest] == Unpack[Rest])) == (
    '(tuple[int, ...], tuple[()], list[typing.Any], type[int], True)'
)
assert (list[int].__name__, list[int].__len__([1, 2]), (int | None).__name__) == ('list', 2, 'Union')
assert repr((get_args(dict[int, list[str]]), get_origin(dict[int, str]), get_origin(int), get_args(int | str))) == (
    "((<class 'int'>, list[str]), <class 'dict'>, None, (<class 'int'>, <class 'str'>))"
)
assert (list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), list[int] == list) == (
    True, False, True, False,
)
assert (list[int]('ab'), dict[str, int](a=1), type(list[int]).__name__) == (['a', 'b'], {'a': 1}, 'GenericAlias')
assert error_of(lambda: list[int] + 5) == (
    "TypeError: unsupported operand type(s) for +: 'types.GenericAlias' and 'int'"
)
assert error_of(lambda: (int | str) + 5) == "TypeError: unsupported operand type(s) for +: 'typing.Union' and 'int'"
assert error_of(lambda: 5 < list[int]) == (
    "TypeError: '<' not supported between instances of 'int' and 'types.GenericAlias'"
)
assert error_of(lambda: -(int | None)) == "TypeError: bad operand type for unary -: 'typing.Union'"

# === Old ways ===
assert error_of(lambda: TypeVar('X', int)) == 'TypeError: A single constraint is not allowed'
assert error_of(lambda: TypeVar('X', int, str, bound=int)) == 'TypeError: Constraints cannot be combined with bound=...'
assert error_of(lambda: TypeVar('X', covariant=True, contravariant=True)) == (
    'ValueError: Bivariant types are not supported.'
)
assert repr((TypeVar('X', int, str).__constraints__, TypeVar('X', bound='Later').__bound__)) == (
    "((<class 'int'>, <class 'str'>), ForwardRef('Later'))"
)
assert repr((TypeVar('C', covariant=True), TypeVar('D', contravariant=True), K, Spec, Rest)) == (
    '(+C, -D, ~K, ~Spec, Rest)'
)


class Old(Generic[K, V]):
    def __class_getitem__(cls, item):
        log.append(item)
        return super().__class_getitem__(item)


log.clear()
assert repr((str(Old[int]), Old.__parameters__, log)) == "('__main__.Old[int, str]', (~K, ~V), [<class 'int'>])"
assert error_of(lambda: Generic[int]) == (
    'TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.'
)
assert error_of(lambda: Generic[K, K]) == 'TypeError: Parameters to Generic[...] must all be unique'
assert error_of(lambda: type('Bad', (Generic,), {})) == 'TypeError: Cannot inherit from plain Generic'


# === Functions: parameters are seen by the body, annotations and inner functions, not by defaults ===
def outer[T: int, *Ts](value: T, default=len(Box.__type_params__)) -> tuple[T, *Ts]:
    class Inner[U]:
        pair = (T, U)

        def method(self):
            return T, U

    def shadow[T](x: T):
        return T

    return T, Inner.pair, Inner().method(), shadow(1), default


t, pair, method, shadowed, default = outer(1)
assert (t is outer.__type_params__[0], pair == method, t is pair[0], t is shadowed, t == shadowed, default) == (
    True, True, True, False, False, 3,
)
assert repr((str(outer.__annotations__), outer.__type_params__)) == (
    '("{\'value\': T, \'return\': tuple[T, typing.Unpack[Ts]]}", (T, Ts))'
)
assert [f.__type_params__ for f in (lambda: 0, error_of)] == [(), ()]


def scopes[T](T_name='T'):
    try:
        T = 'rebound in the function'
        return T
    finally:
        del T


assert scopes() == 'rebound in the function'


class Scope[T]:
    T = 'class attribute'
    seen = T

    def method(self):
        return T


assert repr((Scope.seen, repr(Scope().method()), Scope.__type_params__)) == "('class attribute', 'T', (T,))"
for source in ('def f[T, T](): pass', 'def f[T](T): return T', 'class C[T: (yield)]: pass', 'type A[*T: int] = T',
               'def f[T = int, U](): pass', 'type A = (x := 1)', 'def f[](): pass', 'class C[T]: nonlocal T'):
    try:
        exec(source)
        print(source, '- no error')
    except SyntaxError as error:
        print(source, '-', error.msg)
