# needs-native
# Powers of ten, down to the smallest floats.


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

import math

# === Powers of ten ===
assert outcome(lambda: [10 ** -310, 10.0 ** -308, pow(10, -320), 10.0 ** -323, 10.0 ** -324]) == '[1e-310, 1e-308, 1e-320, 1e-323, 0.0]'
assert outcome(lambda: [10.0 ** 23, 10.0 ** 210, 10.0 ** 22, 10.0 ** 308]) == '[1.0000000000000001e+23, 1.0000000000000001e+210, 1e+22, 1e+308]'
assert outcome(lambda: (-10.0) ** -311) == '-1e-311'
assert outcome(lambda: 10.0 ** 309) == "OverflowError: (34, 'Numerical result out of range')"
assert outcome(lambda: [10.0 ** 0.5, 10.0 ** 1.25, 10.0 ** -310.5, 10.0 ** -3.7]) == '[3.1622776601683795, 17.78279410038923, 3.162277660168e-311, 0.00019952623149688788]'
assert outcome(lambda: [10.0 ** n == float(f'1e{n}') for n in (-5, 3, 100, -200)]) == '[True, True, True, True]'
assert outcome(lambda: [n for n in range(-325, 309) if 10.0 ** n != float(f'1e{n}')]) == '[23, 210]'
assert outcome(lambda: [math.pow(10.0, -315), math.pow(10, 23), math.pow(10, 2.5)]) == '[1e-315, 1.0000000000000001e+23, 316.22776601683796]'
assert outcome(lambda: [100.0 ** -160.5, 0.1 ** 5, 1000 ** 7.0]) == '[1e-321, 1.0000000000000003e-05, 1e+21]'
