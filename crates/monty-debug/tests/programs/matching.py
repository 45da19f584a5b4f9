from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


def kind(value):
    match value:
        case {"type": name, **rest}:
            return name, len(rest)
        case [first, *others] if others:
            return first
        case Point(x=0, y=y):
            return y
        case Point():
            return "point"
        case str() | bytes():
            return "text"
        case _:
            return None


seen = []
for n in range(60):
    for value in ({"type": n, "k": 1}, [n, 2], Point(n % 3, n), "x", n):
        seen.append(kind(value))
    seen = seen[-12:]
print(seen)
