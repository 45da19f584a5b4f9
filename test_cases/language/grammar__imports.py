# Every form of import.
from __future__ import annotations

import math
import math as numbers, sys as system
from math import floor, ceil as up
from math import (
    sqrt,
    pi as ratio,
)
from functools import *

# === Modules and their names ===
assert numbers is math
assert system.modules['math'] is math
assert (floor(1.5), up(1.5), sqrt(4.0), ratio) == (1, 2, 2.0, math.pi)
assert reduce(lambda x, y: x + y, [1, 2, 3]) == 6


# === Inside of functions and classes ===
def inside():
    import math as local
    from math import trunc

    return local is math and trunc(2.5)


class Holder:
    from math import fabs as absolute


assert inside() == 2
assert Holder.absolute(-1) == 1.0


# === Relative ones need a package ===


try:
    from . import sibling
except ImportError as error:
    assert str(error) == 'attempted relative import with no known parent package'
try:
    from .sibling import name
except ImportError as error:
    assert str(error) == 'attempted relative import with no known parent package'
