# Words that are keywords in one place only: everywhere else they are names.

# === Names of variables ===
match = 1
case = 2
type = 3
_ = 4
assert (match, case, type, _) == (1, 2, 3, 4)
match += case
assert [match for match in (case, type)] == [2, 3]
assert match == 3


# === Functions, parameters, attributes ===
def type(match, case=_):
    return match, case


assert type(1) == (1, 4)
assert type(match=5, case=6) == (5, 6)


class Kinds:
    match = 'm'
    case: str = 'c'
    type = match + case


assert (Kinds.match, Kinds.case, Kinds.type) == ('m', 'c', 'mc')
assert (lambda match, *, type: (match, type))(1, type=2) == (1, 2)


# === What only looks like the statement ===
def match(*values):
    return values


assert match(1, 2) == (1, 2)
match (3)
match = [1, 2, 3]
match[0] = 7
assert match == [7, 2, 3]
match[1:] = []
assert match == [7]
print(match)
case = {'type': 1}
case['type'] -= 1
assert case == {'type': 0}

# === The statements all the same ===
match match:
    case [case]:
        assert case == 7
type type = int | str
assert type.__name__ == 'type'
assert type.__value__ == int | str
match type:
    case _:
        type = None
assert type is None
