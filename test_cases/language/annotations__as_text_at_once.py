# `from __future__ import annotations`: texts that go into `__annotations__` as the statements are reached.
from __future__ import annotations

x: int = 5
if x:
    z: 'q' = 1
else:
    never: int
(w): str = ''
print(__annotations__)
__annotations__['more'] = 1
y: list[int]
print(__annotations__)


class A:
    a: int
    if True:
        __b: list[int] = None
    print(__annotations__)


print(A.__annotations__, A.__annotate__)


def f():
    v: undefined = 1

    class B:
        u: undefined2

    return B.__annotations__


print(f())
