# call-external

# === The host functions ===
assert add_ints(1, 2) == 3
assert concat_strings('a', 'b') == 'ab'
assert return_value({'k': [1, 2.5, None]}) == {'k': [1, 2.5, None]}
assert get_list() == [1, 2, 3]
assert describe_call(1, 'a', key=(2,)) == [[1, 'a'], {'key': (2,)}]

# === Values are copied on their way out and in ===
numbers = get_list()
numbers.append(4)
assert get_list() == [1, 2, 3]
assert return_value(numbers) is not numbers

# === A host's exception is an ordinary one ===
try:
    raise_error('KeyError', 'missing')
except KeyError as error:
    assert repr(error) == "KeyError('missing')"
