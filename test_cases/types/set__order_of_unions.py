# needs-native
# The order of sets that are united with themselves, or made of what the compiler computes.
letters = set(repr('0x1f'))
print(letters, letters.union(letters), letters | letters, letters & letters, letters.copy(), letters ^ set())
print(letters.union(), letters.union([]), letters.union(letters, {'a', 'b'}), set(letters), letters - set())
numbers = {1000, None, 7}
print(numbers | numbers, numbers.union(numbers), numbers.copy(), set(numbers), frozenset(numbers), numbers & numbers)
rest = set("They're bill's".lower())
rest.update([1])
for item in rest:
    rest.discard(item)
    break
print(rest | rest, rest.union(rest), rest.copy(), rest | {97}, rest.union([97]), rest.union(dict.fromkeys('zy')))
rest |= rest
rest.update(rest)
print(rest)
print({255, None, b'\x00\xff\x00\xff', 'abc'}, {1, 2**53, 'a', -3}, {'abc', b'a\nb' * 2, 0x10FFFF ^ -8})
