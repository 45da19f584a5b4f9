# References by name and annotations as text: what is made of names that are missing.
import annotationlib as al
from annotationlib import Format, ForwardRef, get_annotations
def e(f, *a, **k):
    try: r = f(*a, **k); return repr(r)
    except BaseException as x: return type(x).__name__ + ': ' + str(x)
class A:
    c: [p, (q, 1)]
    d: -s ** 2 < t
    k: {p}
    u: List[x, 1 | x]
    v: x(y=2)(1, z)
    m: list[p.q[r]] | None
    n: dict[str, 'p'] | int
    o: 'p'
for k, v in get_annotations(A, format=Format.FORWARDREF).items(): print(k, v)
for k, v in get_annotations(A, format=Format.STRING).items(): print(k, v)
def outer():
    def f(a: late, b: int): pass
    r = get_annotations(f, format=Format.FORWARDREF)
    print(get_annotations(f, format=Format.STRING))
    late = 5
    print(get_annotations(f))
    return r
print(repr(outer())[:40])
print(
    al.annotations_to_string({'a': int, 'b': 'x', 'c': list[int], 'd': None, 'e': ..., 'f': (int, str), 'g': print, 'h': A}),
    al.type_repr(5),
)
f = ForwardRef('int')
print(
    f, f.evaluate(), f == ForwardRef('int'), hash(f) == hash(ForwardRef('int')), f | None, e(lambda: ForwardRef(5)),
    e(lambda: ForwardRef('a b').evaluate()), e(lambda: type('X', (ForwardRef,), {})),
    e(lambda: ForwardRef('nope').evaluate()), ForwardRef('x', is_class=True, owner=A), ForwardRef('x', module='m'),
    ForwardRef('x').evaluate(locals={'x': 3}), ForwardRef('x').evaluate(globals={'x': 4}),
)
class G[T]:
    a: T
    def f[U](self, x: U, y: T, z: nope): pass
print(
    get_annotations(G, format=Format.STRING), get_annotations(G.f, format=Format.STRING),
    get_annotations(G.f, format=Format.FORWARDREF)['x'],
    get_annotations(G.f, format=Format.FORWARDREF)['z'].__forward_arg__,
)
print(
    e(get_annotations, A, format=9), e(get_annotations, A, format=2),
    e(al.call_annotate_function, A.__annotate__, 2), al.Format.STRING, e(get_annotations, {}),
    get_annotations(type('Q', (), {})), e(get_annotations, get_annotations.__class__),
)
type Al = list[nope]
print(
    e(lambda: Al.__value__), al.call_evaluate_function(Al.evaluate_value, Format.STRING),
    al.call_evaluate_function(Al.evaluate_value, Format.FORWARDREF),
)
def h[T: nope = int](): pass
T, = h.__type_params__
print(
    al.call_evaluate_function(T.evaluate_bound, Format.STRING), T.evaluate_default(1),
    e(lambda: T.evaluate_bound(1)), T.evaluate_constraints,
)
def custom(format, /):
    if format == 4: return {'a': 'custom'}
    if format == 1: return {'a': 1}
    raise NotImplementedError
class C: pass
C.__annotate__ = custom
print(get_annotations(C, format=Format.STRING), get_annotations(C), get_annotations(C, format=Format.FORWARDREF))
print(e(lambda: get_annotations(lambda: 0)), get_annotations(int) , e(lambda: int.__annotate__))
import dataclasses, typing
@dataclasses.dataclass
class DC:
    a: int
    b: Later | None = None
    c: 'Later' = None
print([(f.name, f.type) for f in dataclasses.fields(DC)])
class Later: pass
print(typing.get_type_hints(DC))
class TD(typing.TypedDict):
    x: Later2
    y: int
print(
    e(lambda: TD.__annotations__), get_annotations(TD, format=Format.FORWARDREF)['x'].__forward_arg__,
    get_annotations(TD, format=Format.STRING),
)
class NT(typing.NamedTuple):
    x: Later2
    y: int = 1
print(e(lambda: NT.__annotations__), get_annotations(NT, format=Format.STRING), NT(1))


# === References in TypedDict name their module ===
from typing import TypedDict, get_type_hints


class Written(TypedDict):
    number: 'int'
    others: 'list[Written]'


Called = TypedDict('Called', {'number': 'int', 'it-self': 'Called'})
assert repr(Written.__annotations__) == (
    "{'number': ForwardRef('int', module='__main__'), 'others': ForwardRef('list[Written]', module='__main__')}"
)
assert repr(Called.__annotations__['it-self']) == (
    "ForwardRef('Called', module='__main__', owner=<class '__main__.Called'>)"
)
assert get_type_hints(Written) == {'number': int, 'others': list[Written]}
assert get_type_hints(Called) == {'number': int, 'it-self': Called}
assert Written.__annotations__['others'].evaluate() == list[Written]
