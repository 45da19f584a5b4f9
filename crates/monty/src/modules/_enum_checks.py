"""What enum.verify() checks; apart from enum, since few programs ask for it."""


def check_unique(enumeration):
    """No two names for the same value."""
    aliases = [(alias, made.name) for alias, made in enumeration.__members__.items() if alias != made.name]
    if aliases:
        details = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"aliases found in {enumeration!r}: {details}")


def check_continuous(enumeration, kind):
    """No value, or no bit of flags, is left out between the lowest and the highest."""
    values = {made.value for made in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if kind == "flag":
        wanted = [2**bit for bit in range(low.bit_length(), high.bit_length())]
    else:
        wanted = range(low + 1, high)
    missing = [str(value) for value in wanted if value not in values]
    if missing:
        message = f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}"
        raise ValueError(message[:256])


def check_named(enumeration):
    """Members of several bits have none without a name."""
    known = {made._value_ for made in enumeration}
    names, total = [], 0
    for alias, made in enumeration.__members__.items():
        if made._value_ < 0:
            continue
        missing = [
            1 << bit
            for bit in range(made._value_.bit_length())
            if made._value_ >> bit & 1 and 1 << bit not in known
        ]
        if missing:
            names.append(alias)
            for value in missing:
                total |= value
    if names:
        alias = f"alias {names[0]} is missing" if len(names) == 1 else (
            f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        )
        count = total.bit_count()
        value = f"value 0x{total:x}" if count == 1 else f"combined values of 0x{total:x}"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {alias} {value} "
            "[use enum.show_flag_values(value) for details]"
        )
