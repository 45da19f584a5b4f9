# Long chains of operators, attributes, subscripts and calls.


def outcome(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class Chain:
    count = 0

    def __init__(self):
        self.me = self

    def next(self, *more):
        self.count += 1
        return self

    def __getitem__(self, key):
        self.count += 1
        return self


def value(text):
    one, names = Chain(), [str(n) for n in range(10)]
    return eval(text, {'x': 1, 'y': 2.5, 'one': one, 'names': names})


def in_function(text):
    names = {}
    exec(f'def function(x, y, one):\n    local = 3\n    result = {text}\n    return result, x, local', names)
    return names['function'](1, 2.5, Chain())

# === Chains ===
assert outcome(lambda: value(' + '.join(['x'] * 900))) == '900'
assert outcome(lambda: value(' - '.join(['x', 'y'] * 300))) == '-1048.0'
assert outcome(lambda: value(' | '.join(['x'] * 800))) == '1'
assert outcome(lambda: value('x' + ' * 1' * 800)) == '1'
assert outcome(lambda: value('one' + '.me' * 800 + '.count')) == '0'
assert outcome(lambda: value('one' + '.next()' * 300 + '.count')) == '300'
assert outcome(lambda: value('one' + '[0]' * 300 + '.count')) == '300'
assert outcome(lambda: value('one' + '[x]' * 300 + '.count')) == '300'
assert outcome(lambda: value('one' + '.next(x, y)' * 300 + '.count')) == '300'
assert outcome(lambda: value('- ' * 800 + 'x')) == '1'
assert outcome(lambda: value('not ' * 801 + 'x')) == 'False'
assert outcome(lambda: value('str(' * 150 + 'x' + ')' * 150)) == "'1'"
assert outcome(lambda: value(' + '.join(['"a"', 'str(x)'] * 200)) == 'a1' * 200) == 'True'
assert outcome(lambda: in_function(' + '.join(['x', 'local', 'y'] * 250))) == '(1625.0, 1, 3)'
assert outcome(lambda: in_function('one' + '.next(x, local).me[y]' * 120 + '.count')) == '(240, 1, 3)'
assert outcome(lambda: in_function('[' * 90 + 'x' + ']' * 90 + '[0]' * 90)) == '(1, 1, 3)'
assert outcome(lambda: in_function('(x := x + 1) + ' * 90 + 'x')) == '(4276, 91, 3)'
assert outcome(lambda: in_function('x + (x := 5) + x')) == '(11, 5, 3)'
assert outcome(lambda: in_function('(x + local) * (x - y) + (x := 7)')) == '(1.0, 7, 3)'
