# needs-native
# Powers that arithmetic gives to the last digit.


def answer(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# === Squares, roots and inverses ===
assert answer(lambda: 97.81159518458574 ** 0.5) == 9.889974478459777
assert answer(lambda: 97.81159518458574 ** -0.5) == 0.10111249550521952
assert answer(lambda: 9.8800037761418 ** -1) == 0.10121453621453026
assert answer(lambda: 9.8800037761418 ** -0.5) == 0.31814232069080384
assert answer(lambda: 1.7 ** 2) == 2.8899999999999997
assert answer(lambda: 1.3e200 ** 2) == "OverflowError: (34, 'Numerical result out of range')"
assert answer(lambda: 1e-310 ** -1) == "OverflowError: (34, 'Numerical result out of range')"
assert answer(lambda: 3.0 ** 1) == 3.0
assert answer(lambda: (-2.5) ** -1) == -0.4
assert answer(lambda: (-2.5) ** 2) == 6.25

# === The edges of the range ===
assert answer(lambda: 1.7976931348623157e308 ** -0.5) == 7.458340731200207e-155
assert answer(lambda: 1.7976931348623157e308 ** 0.5) == 1.3407807929942596e+154
assert answer(lambda: 5e-324 ** -0.5) == 4.4989137945431964e+161
assert answer(lambda: 5e-324 ** 0.5) == 2.2227587494850775e-162
assert answer(lambda: 2.0 ** 1000 ** -0.5) == 1.02216122980437
assert answer(lambda: 1e300 ** -0.5) == 1e-150
assert answer(lambda: 1e-300 ** -0.5) == 1e+150

# === sum of tiny and whole numbers ===
assert answer(lambda: sum((5, 5), 1.7976931348623157e308 ** -0.5)) == 10.0
