# from __future__ import: names, and annotations as text.
from __future__ import annotations, division, print_function as pf
import __future__
import typing


def shown(*values):
    return ' '.join([str(value) for value in values])


def outcome(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

assert shown(annotations, division.getMandatoryRelease(), pf.optional, __future__.all_feature_names, __future__.annotations.compiler_flag) == (
    "_Feature((3, 7, 0, 'beta', 1), None, 16777216) (3, 0, 0, 'alpha', 0) (2, 6, 0, 'alpha', 2) ['nested_"
    "scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_l"
    "iterals', 'barry_as_FLUFL', 'generator_stop', 'annotations'] 16777216"
)


def f(a: int, b: 'str' = '', *args: list[int, str], c: int | None = None, d: Undefined.x[1,2], e: (1, 2), g: typing.Callable[..., None], **k: dict [ str,int ]) -> Tuple[()]: pass


assert shown(f.__annotations__) == (
    '{\'a\': \'int\', \'b\': "\'str\'", \'args\': \'list[int, str]\', \'c\': \'int | None\', \'d\': \'Undefined.x[1, 2]\', \'e'
    "': '(1, 2)', 'g': 'typing.Callable[..., None]', 'k': 'dict[str, int]', 'return': 'Tuple[()]'}"
)


class A:
    x: Undefined
    y: int = 1
    __z: list
    def m(self) -> A: pass


assert shown(A.__annotations__, A.m.__annotations__) == (
    "{'x': 'Undefined', 'y': 'int', '_A__z': 'list'} {'return': 'A'}"
)
v: ThisToo
assert shown(typing.get_type_hints(A.m), A.__annotations__['y']) == "{'return': <class '__main__.A'>} int"
from dataclasses import dataclass


@dataclass
class D:
    a: int
    b: list[D] = None


assert shown(D(1), D.__annotations__) == "D(a=1, b=None) {'a': 'int', 'b': 'list[D]'}"
