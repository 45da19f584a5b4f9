"""The time, as the host tells it, and calendars in UTC: no other time zone is known."""

from _monty import index as _index
from _monty import os_call as _os_call
from time import struct_time

_day_names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_month_names = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def time_ns():
    return _os_call("time.time_ns")


def time():
    return _os_call("time.time_ns") / 1e9


def monotonic_ns():
    return _os_call("time.monotonic_ns")


def monotonic():
    return _os_call("time.monotonic_ns") / 1e9


def sleep(seconds):
    if not isinstance(seconds, (int, float)):
        if not hasattr(seconds, "__index__"):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer or float")
        seconds = _index(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _os_call("time.sleep", float(seconds))


def _days(year, month, day):
    if month <= 2:
        year -= 1
        month += 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + day - 719469


def _date(days):
    days += 719468
    era, day = divmod(days, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5
    month += 3
    year += 400 * era
    if month > 12:
        month -= 12
        year += 1
    return year, month, day + 1


def gmtime(seconds=None):
    if seconds is None:
        seconds = time_ns() // 1000000000
    elif not isinstance(seconds, (int, float)):
        seconds = _index(seconds)
    if not -0x8000000000000000 <= seconds < 0x8000000000000000:
        raise OverflowError("timestamp out of range for platform time_t")
    seconds = int(seconds // 1)
    days, rest = divmod(seconds, 86400)
    year, month, day = _date(days)
    if not -0x80000000 <= year - 1900 < 0x80000000:
        raise OSError(75, "Value too large for defined data type")
    hour, rest = divmod(rest, 3600)
    return struct_time(
        (year, month, day, hour, rest // 60, rest % 60, (days + 3) % 7, days - _days(year, 1, 1) + 1, 0)
    )


def mktime(time_tuple):
    year, month, day, hour, minute, second = tuple(time_tuple)[:6]
    more, month = divmod(month - 1, 12)
    return float(_days(year + more, month + 1, 1) + day - 1) * 86400.0 + hour * 3600 + minute * 60 + second


def _parts(given):
    if given is None:
        return gmtime()
    if not isinstance(given, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(given) < 9:
        raise TypeError("strftime(): illegal time tuple argument")
    year, month, day, hour, minute, second, weekday, yearday, is_dst = given[:9]
    month, day, yearday = month or 1, day or 1, yearday or 1
    for value, low, high, name in (
        (month, 1, 12, "month"),
        (day, 1, 31, "day of month"),
        (hour, 0, 23, "hour"),
        (minute, 0, 59, "minute"),
        (second, 0, 61, "seconds"),
        (yearday, 1, 366, "day of year"),
    ):
        if not low <= value <= high:
            raise ValueError(f"{name} out of range")
    if weekday < 0:
        raise ValueError("day of week out of range")
    return year, month, day, hour, minute, second, weekday % 7, yearday, is_dst


def asctime(time_tuple=None):
    year, month, day, hour, minute, second, weekday, *_ = _parts(time_tuple)
    return (
        f"{_day_names[weekday][:3]} {_month_names[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}"
    )


def ctime(seconds=None):
    return asctime(gmtime(seconds))


def _iso(year, weekday, yearday):
    week = (yearday - weekday + 9) // 7

    def weeks(of):
        first = (_days(of, 1, 1) + 3) % 7
        leap = of % 4 == 0 and (of % 100 != 0 or of % 400 == 0)
        return 53 if first == 3 or first == 2 and leap else 52

    if week < 1:
        return year - 1, weeks(year - 1)
    if week > weeks(year):
        return year + 1, 1
    return year, week


def strftime(format, time_tuple=None):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    year, month, day, hour, minute, second, weekday, yearday, is_dst = parts = _parts(time_tuple)
    result, position = [], 0
    while position < len(format):
        end = format.find("%", position)
        if end < 0 or end + 1 >= len(format):
            result.append(format[position:])
            break
        result.append(format[position:end])
        code = format[end + 1]
        position = end + 2
        bare = False
        if code == "-" and position < len(format):
            bare, code = True, format[position]
            position += 1
        text = _directive(code, year, month, day, hour, minute, second, weekday, yearday, parts)
        if text is None:
            text = format[end:position]
        elif bare:
            text = text.lstrip("0 ") or "0"
        result.append(text)
    return "".join(result)


def _directive(code, year, month, day, hour, minute, second, weekday, yearday, parts):
    if code == "Y":
        return str(year)
    if code == "m":
        return f"{month:02d}"
    if code == "d":
        return f"{day:02d}"
    if code == "H":
        return f"{hour:02d}"
    if code == "M":
        return f"{minute:02d}"
    if code == "S":
        return f"{second:02d}"
    if code == "y":
        return f"{year % 100:02d}"
    if code == "C":
        return f"{year // 100:02d}"
    if code == "e":
        return f"{day:2d}"
    if code == "I":
        return f"{hour % 12 or 12:02d}"
    if code == "l":
        return f"{hour % 12 or 12:2d}"
    if code == "k":
        return f"{hour:2d}"
    if code == "p":
        return "PM" if hour >= 12 else "AM"
    if code == "P":
        return "pm" if hour >= 12 else "am"
    if code == "j":
        return f"{yearday:03d}"
    if code == "a":
        return _day_names[weekday][:3]
    if code == "A":
        return _day_names[weekday]
    if code in "bh":
        return _month_names[month - 1][:3]
    if code == "B":
        return _month_names[month - 1]
    if code == "w":
        return str((weekday + 1) % 7)
    if code == "u":
        return str(weekday + 1)
    if code == "U":
        return f"{(yearday + 6 - (weekday + 1) % 7) // 7:02d}"
    if code == "W":
        return f"{(yearday + 6 - weekday) // 7:02d}"
    if code == "G":
        return str(_iso(year, weekday, yearday)[0])
    if code == "g":
        return f"{_iso(year, weekday, yearday)[0] % 100:02d}"
    if code == "V":
        return f"{_iso(year, weekday, yearday)[1]:02d}"
    if code == "c":
        return asctime(parts)
    if code in "xD":
        return f"{month:02d}/{day:02d}/{year % 100:02d}"
    if code in "XT":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if code == "R":
        return f"{hour:02d}:{minute:02d}"
    if code == "r":
        return f"{hour % 12 or 12:02d}:{minute:02d}:{second:02d} {'PM' if hour >= 12 else 'AM'}"
    if code == "F":
        return f"{year}-{month:02d}-{day:02d}"
    if code == "s":
        return str(int(mktime(parts)))
    if code == "z":
        return "+0000"
    if code == "Z":
        return "GMT"
    return {"%": "%", "n": "\n", "t": "\t"}.get(code)
