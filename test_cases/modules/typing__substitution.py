# Type parameters, aliases and generic aliases: parameters, substitution, errors.
from typing import *
import types
def e(f, *a):
    try: r = f(*a); return repr(r)
    except BaseException as x: return type(x).__name__ + ': ' + str(x)
K, V, D, Rest, P = TypeVar('K'), TypeVar('V'), TypeVar('D', default=str), TypeVarTuple('Rest'), ParamSpec('P')
def f[*Ts](): return Ts
print(1, type([*f()][0]).__name__, [*f()][0], type(Unpack[Rest]).__name__)
type Alias[A] = list[A]
type Plain = int
for n in ('__name__', '__value__', '__type_params__', '__parameters__', '__module__', 'x'): print(n, e(setattr, Alias, n, 5), e(delattr, Alias, n))
print(
    2, e(Alias), e(lambda: Plain[int]), Alias[int], Alias[int, str], e(lambda: Alias[int].__value__),
    Alias[int].__origin__, e(lambda: Alias[K][int]), e(lambda: isinstance(5, Alias)), Alias.__parameters__,
    type(Alias[int]),
)
print(
    3, e(lambda: TypeAliasType('X', int)), e(lambda: TypeAliasType('X', list[K], type_params=(K,))[int]),
    e(TypeAliasType, 5, int), e(lambda: TypeAliasType('X', int, type_params=5)), e(lambda: Alias | int),
    e(lambda: hash(Alias) == hash(Alias)),
)
class Pair[A, B = int]: pass
class Named(Pair[str]): pass
print(
    4, Named.__type_params__, Named.__orig_bases__, Named.__parameters__, Pair.__type_params__, Pair[str],
    e(lambda: Pair[()]), e(lambda: Pair[int, str, int]), e(lambda: Named[int]),
)
class Box[T, *Ts, **Q]: pass
print(
    5, e(lambda: Box[()]), e(lambda: Box[int]), e(lambda: Box[int, str]), e(lambda: Box[int, str, [int]]),
    e(lambda: Box[int, [str]]), e(lambda: Box[int, str, bytes, ...]), Box.__parameters__,
)
print(
    6, dict[K, list[V]].__parameters__, dict[K, list[V]][int, str], e(lambda: dict[K, list[V]][int]),
    e(lambda: dict[K, D][int]), e(lambda: dict[K, V][int, str, bytes]), e(lambda: list[int][str]),
    e(lambda: list[K][int, str]), e(lambda: list[K][()]),
)
print(
    7, tuple[*Rest][()], tuple[()], tuple[K, *Rest, V].__parameters__, tuple[K, *Rest, V][int, str, bytes, float],
    e(lambda: tuple[K, *Rest, V][int]), tuple[K, *Rest][int], tuple[*Rest][int, str], tuple[Unpack[Rest]],
    e(lambda: tuple[*Rest, *Rest][int]), tuple[*tuple[int, ...]], tuple[*tuple[K, ...]][int],
    e(lambda: tuple[K, *Rest][*tuple[int, ...]]),
)
print(
    8, (K | list[K])[int], (K | V)[int, int], (K | None).__parameters__, e(lambda: (K|V)[int]),
    e(lambda: (int | str)[int]), Union[K, V][int, str], Optional[K][int], (list[K] | dict[K, V])[int, str],
)
U = int | None
for n in ('__name__', '__qualname__', '__module__', '__origin__', '__args__', '__parameters__', 'foo'): print(n, e(lambda: getattr(U, n))[:60])
print(
    9, Callable[[K, V], K][int, str], Callable[..., K][int], Callable[P, K], Callable[P, K].__parameters__,
    e(lambda: Callable[P, K][[int, str], bytes]), e(lambda: Callable[P, K][int, bytes]),
    e(lambda: Callable[P, K][..., bytes]), e(lambda: Callable[Concatenate[int, P], K][[str], bytes]),
    e(lambda: Callable[Concatenate[int, P], K]),
)
print(
    11, tuple[int, ...], list[Any], type[int], Unpack[Rest] == Unpack[Rest],
    hash(Unpack[Rest]) == hash(Unpack[Rest]), list[K] == list[K], list[K] is list[K], list[int] != list[str],
    List[K][int], Dict[K, V][int, str], List[K].__parameters__, e(lambda: List[int][str]),
    e(lambda: Dict[K, V][int]), e(lambda: List[int, str]), e(lambda: List[()]),
)
class G(Generic[K, V]): pass
print(
    12, G[int, K], G[int, K][str], e(lambda: G[int]), e(lambda: G[int, str][int]), e(lambda: G[()]),
    e(lambda: G[int, str, bytes]), G[K, K][int], G[list[K], V].__parameters__, G[int, str].__args__,
    G[int, str].__origin__,
)
class GP(Generic[P]): pass
print(13, GP[int, str], GP[[int, str]], GP[...], GP[P], e(lambda: GP[int]), GP[[int]].__args__, GP[P][int, str])
class GT(Generic[*Rest]): pass
class GK(Generic[K, *Rest]): pass
print(
    14, GT[()], GT[int], GT[int, str], GK[int], e(lambda: GK[()]), GK[int, str, bytes], GT[*Rest],
    GT[*tuple[int, ...]], GT[*Rest][int, str], GK[K, *Rest][int, str, bytes], GT.__parameters__,
)
print(
    15, Annotated[K, 'x'][int], Annotated[K, 1].__parameters__, Literal[1, 2], ClassVar[K][int] if 0 else '',
    Final[int], Type[K][int], Tuple[K, V][int, str], Tuple[()], Tuple[int, ...], Tuple[K, ...][int],
    e(lambda: Tuple[int][str]),
)
print(
    16, e(lambda: list[K].__bad), list[K].append if 0 else '', list[int].__origin__, e(lambda: list[int].__class__),
    type(list[int]), list[int].__mro_entries__(()), types.GenericAlias(list, int),
    types.GenericAlias(list, (int, K))[str], repr(list['x']), list['x'].__args__, list[K, 'y'], repr(list[[int, K]]),
    list[[int, K]].__parameters__,
)
print(
    17, e(setattr, K, '__name__', 'x'), e(setattr, K, 'foo', 1), e(setattr, K, '__bound__', 1),
    e(setattr, K, '__module__', 'x'), e(lambda: K[int]), e(lambda: K()), e(setattr, P, '__name__', 1),
    e(setattr, Rest, '__name__', 1), e(lambda: K.__doc__ is None), e(delattr, K, '__name__'), e(lambda: class_of(K)),
)
print(
    19, K.__class__, P.args, P.kwargs, type(P.args), P.args == P.args, P.args.__origin__,
    e(lambda: isinstance(1, K)), e(lambda: class_k()), K | int, e(lambda: int | K), K | None, P | int,
    e(lambda: 'x' | K),
)


# === collections.abc.Callable ===
import collections.abc as c

print(
    c.Callable[[K, V], K][int, str], c.Callable[..., K][int], c.Callable[P, K], c.Callable[P, K].__parameters__,
    e(lambda: c.Callable[P, K][[int, str], bytes]), e(lambda: c.Callable[[int], str]), e(lambda: c.Callable[int]),
    e(lambda: c.Callable[int, str]), c.Callable[[int, K], str].__args__, type(c.Callable[[int], str]),
)
print(
    c.Callable[[int], str] | None, e(lambda: int | c.Callable[..., int]), get_args(c.Callable[[int], str]),
    get_args(c.Callable[..., str]), get_origin(c.Callable[[int], str]),
    c.Callable[[int], str] == c.Callable[[int], str], {c.Callable[[int], str]: 1}[c.Callable[[int], str]],
    c.Callable[[], None], list[c.Callable[[K], int]][str], e(lambda: isinstance(5, c.Callable[[int], str])),
    e(lambda: c.Callable[Concatenate[int, P], K][[str], int]), c.Callable[[int], str].__origin__,
    e(lambda: c.Callable[[int], str][int]),
)
class X(c.Callable[[int], str]):
    def __call__(self): return 1
print(X()(), X.__mro__, X.__orig_bases__)

# Generic[...] before an alias that stands for a class.
class Both(Generic[K], Hashable): pass
class Listed(Generic[K], List): pass
print([[base.__name__ for base in cls.__mro__] + [cls.__orig_bases__, cls.__parameters__] for cls in (Both, Listed)])
