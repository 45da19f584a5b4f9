# === A case without expectation completes; its asserts say the rest ===
assert 1 + 1 == 2
assert sorted([3, 1, 2]) == [1, 2, 3], 'a list'
