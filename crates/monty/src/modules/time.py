"""Moments in parts; the functions are natives to the program (`modules/time.rs`, `prelude/times.py`).

Intrinsics:
    _monty.tuple_getter, native_type: see collections.py
"""

from _monty import native_type as _native_type
from _monty import tuple_getter as _tuple_getter

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
_fields = (
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
)  # fmt: skip


@_native_type
class struct_time(tuple):
    """A moment in the parts that calendars and clocks show."""

    __module__ = "time"
    __slots__ = ()
    __match_args__ = _fields
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, iterable, dict={}, /):
        items = tuple(iterable)
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)")
        if len(items) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)")
        return tuple.__new__(cls, items[:9])

    tm_zone = property(lambda self: "GMT")
    tm_gmtoff = property(lambda self: 0)

    def __repr__(self):
        return f"time.struct_time({', '.join([f'{name}={value!r}' for name, value in zip(_fields, self)])})"


for _position, _name in enumerate(_fields):
    setattr(struct_time, _name, _tuple_getter(_position, None))
del _position, _name
