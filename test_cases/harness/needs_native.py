# needs-native
# === Hashes, and with them the order of sets, are those of a native 64-bit CPython with PYTHONHASHSEED=0 ===
import sys

assert sys.maxsize == 2**63 - 1
assert hash(2**61 - 1) == 0
assert str({'x', 'y', 'z', 'u'}) == "{'y', 'x', 'z', 'u'}"
