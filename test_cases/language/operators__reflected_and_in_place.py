# Operators between classes: which side is asked first, what NotImplemented leads to, and in-place fallbacks.
log = []


def error_of(function, *args):
    try:
        result = function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return result


def logged(result):
    entry = ' '.join(log), result
    log.clear()
    return entry


class Base:
    answer = NotImplemented

    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        log.append(f'{self.name}+')
        return self.answer

    def __radd__(self, other):
        log.append(f'+{self.name}')
        return self.answer

    def __lt__(self, other):
        log.append(f'{self.name}<')
        return self.answer

    def __gt__(self, other):
        log.append(f'{self.name}>')
        return self.answer

    def __eq__(self, other):
        log.append(f'{self.name}==')
        return self.answer


class Silent(Base):
    """Overrides nothing."""


class Loud(Base):
    answer = 'loud'

    def __radd__(self, other):
        log.append(f'+{self.name}!')
        return f'{other!r:.3} + loud'


class Other:
    def __radd__(self, other):
        log.append('+other')
        return 'other'

    def __eq__(self, other):
        log.append('other==')
        return 'equal'

    def __gt__(self, other):
        log.append('other>')
        return NotImplemented


# === The left first, unless the right is of a subclass that overrides the reflected method ===
base, silent, loud, other = Base('b'), Silent('s'), Loud('l'), Other()
assert logged(error_of(lambda: base + Base('c'))) == (
    'b+',
    "TypeError: unsupported operand type(s) for +: 'Base' and 'Base'",
)
assert logged(error_of(lambda: base + silent)) == (
    'b+ +s',
    "TypeError: unsupported operand type(s) for +: 'Base' and 'Silent'",
)
assert logged(error_of(lambda: silent + base)) == (
    's+ +b',
    "TypeError: unsupported operand type(s) for +: 'Silent' and 'Base'",
)
assert logged(error_of(lambda: (base + loud)[-4:])) == ('+l!', 'loud')
assert logged(error_of(lambda: loud + base)) == ('l+', 'loud')
assert logged(error_of(lambda: loud + Loud('m'))) == ('l+', 'loud')
assert logged(error_of(lambda: silent + loud)[-4:]) == ('s+ +l!', 'loud')
assert logged(error_of(lambda: base + other)) == ('b+ +other', 'other')
assert logged(error_of(lambda: other + base)) == (
    '+b',
    "TypeError: unsupported operand type(s) for +: 'Other' and 'Base'",
)
assert logged(error_of(lambda: base + 1)) == ('b+', "TypeError: unsupported operand type(s) for +: 'Base' and 'int'")
assert logged(error_of(lambda: 1 + base)) == ('+b', "TypeError: unsupported operand type(s) for +: 'int' and 'Base'")
assert logged(error_of(lambda: 1 + loud)) == ('+l!', '1 + loud')
assert logged(error_of(lambda: [] + loud)) == ('+l!', '[] + loud')
assert logged(error_of(lambda: 'x' + loud)) == ('+l!', "'x' + loud")

# === Comparisons are reflected too, and == falls back to identity ===
assert logged(error_of(lambda: base < Base('c'))) == (
    'b< c>',
    "TypeError: '<' not supported between instances of 'Base' and 'Base'",
)
assert logged(error_of(lambda: base < silent)) == (
    's> b<',
    "TypeError: '<' not supported between instances of 'Base' and 'Silent'",
)
assert logged(error_of(lambda: base < loud)) == ('l>', 'loud')
assert logged(error_of(lambda: base > other)) == (
    'b>',
    "TypeError: '>' not supported between instances of 'Base' and 'Other'",
)
assert logged(error_of(lambda: base < other)) == (
    'b< other>',
    "TypeError: '<' not supported between instances of 'Base' and 'Other'",
)
assert logged(error_of(lambda: base <= other)) == (
    '',
    "TypeError: '<=' not supported between instances of 'Base' and 'Other'",
)
assert logged(base == base) == ('b== b==', True)
assert logged(base == Base('c')) == ('b== c==', False)
assert logged(base != silent) == ('s== b==', True)
assert logged(base == other) == ('b== other==', 'equal')
assert logged(1 == loud) == ('l==', 'loud')
assert logged(error_of(lambda: sorted([base, loud]))[1].name) == ('l<', 'b')
assert logged(base in [other]) == ('other==', True)
assert logged(loud in (1, 2)) == ('l==', True)


# === A subclass of int: its reflected method goes before int's own ===
class Number(int):
    def __radd__(self, other):
        return f'{other}+Number'

    def __rpow__(self, other, modulo=None):
        return f'{other}**Number'

    def __sub__(self, other):
        return NotImplemented


class Text(str):
    def __radd__(self, other):
        return f'{other}+Text'

    def __rmul__(self, other):
        return f'{other}*Text'


assert (1 + Number(2), 2.5 + Number(2), Number(1) + Number(2), Number(1) + 2, 2 ** Number(3)) == (
    '1+Number', 4.5, 3, 3, '2**Number',
)
assert (error_of(lambda: Number(5) - 2), 5 - Number(2), error_of(lambda: Number(5) - Number(2))) == (
    3,
    3,
    "TypeError: unsupported operand type(s) for -: 'Number' and 'Number'",
)
assert ('a' + Text('b'), Text('a') + 'b', 3 * Text('c'), Text('c') * 2, True + Number(1)) == (
    'a+Text', 'ab', '3*Text', 'cc', 2,
)


# === In place: __iadd__, then __add__, then __radd__ ===
class InPlace:
    def __init__(self, items):
        self.items = items

    def __iadd__(self, other):
        log.append('i+=')
        if other is None:
            return NotImplemented
        self.items.append(other)
        return self

    def __add__(self, other):
        log.append('i+')
        return InPlace([*self.items, 'added', other])


class NoIadd:
    __iadd__ = None

    def __add__(self, other):
        return 'never'


a = b = InPlace([1])
a += 2
assert logged((a is b, a.items)) == ('i+=', (True, [1, 2]))
a += None
assert logged((a is b, a.items, b.items)) == ('i+= i+', (False, [1, 2, 'added', None], [1, 2]))
a = base
a += other
assert logged(a) == ('b+ +other', 'other')
a = 5
a += loud
assert logged(a) == ('+l!', '5 + loud')


def no_iadd():
    value = NoIadd()
    value += 1


def augmented(operator, left, right):
    names = {'left': left, 'right': right}
    exec(f'left {operator}= right', names)
    return names['left']


assert error_of(no_iadd) == "TypeError: 'NoneType' object is not callable"
for operator in ('+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^'):
    print(error_of(augmented, operator, 'a', object.__new__(Other) if operator == '+' else None))
assert error_of(augmented, '+', [1], 5) == "TypeError: 'int' object is not iterable"
assert error_of(augmented, '+', [1], 'ab') == [1, 'a', 'b']
assert error_of(augmented, '+', (1,), [2]) == 'TypeError: can only concatenate tuple (not "list") to tuple'
assert error_of(augmented, '*', [1, 2], 2) == [1, 2, 1, 2]
assert error_of(augmented, '*', [1], 1.5) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error_of(augmented, '|', {1}, [2]) == "TypeError: unsupported operand type(s) for |=: 'set' and 'list'"
assert error_of(augmented, '|', {'a': 1}, [('b', 2)]) == {'a': 1, 'b': 2}
assert error_of(augmented, '-', {1, 2}, frozenset({2})) == {1}
assert error_of(augmented, '@', 1, 2) == "TypeError: unsupported operand type(s) for @=: 'int' and 'int'"


# === An in-place result that is stored anywhere ===
class Frozen:
    def __init__(self, value):
        self.__dict__['value'] = value

    def __setattr__(self, name, value):
        raise AttributeError(f'{name} is frozen')


frozen = Frozen([1])


def grow():
    frozen.value += [2]


assert (error_of(grow), frozen.value) == ('AttributeError: value is frozen', [1, 2])
pair = ([], 'x')


def grow_pair():
    pair[0] += [1]


assert (error_of(grow_pair), pair) == ("TypeError: 'tuple' object does not support item assignment", ([1], 'x'))
pair[0].extend([2])
assert pair == ([1, 2], 'x')

# === Unary, three-operand pow, divmod, and operators that are switched off ===
class Partial:
    def __neg__(self):
        return NotImplemented

    def __pow__(self, exponent, modulo=None):
        log.append(f'pow {exponent} {modulo}')
        return NotImplemented

    def __divmod__(self, other):
        return 'any result'

    def __rdivmod__(self, other):
        return NotImplemented

    __invert__ = None
    __mul__ = None
    __rmul__ = lambda self, other: 'rmul'
    __contains__ = None
    __lt__ = None


partial = Partial()
assert repr((-partial, divmod(partial, 1))) == "(NotImplemented, 'any result')"
assert logged(error_of(lambda: pow(partial, 2, 3))) == (
    '+other pow 2 3',
    "TypeError: unsupported operand type(s) for ** or pow(): 'Partial', 'int', 'int'",
)
assert logged(error_of(lambda: partial ** 2)) == (
    'pow 2 None',
    "TypeError: unsupported operand type(s) for ** or pow(): 'Partial' and 'int'",
)
assert error_of(lambda: divmod(1, partial)) == (
    "TypeError: unsupported operand type(s) for divmod(): 'int' and 'Partial'"
)
assert error_of(lambda: ~partial) == "TypeError: 'NoneType' object is not callable"
assert error_of(lambda: partial * 2) == "TypeError: 'NoneType' object is not callable"
assert 2 * partial == 'rmul'
assert error_of(lambda: 1 in partial) == "TypeError: 'Partial' object is not a container"
assert error_of(lambda: partial < 1) == "TypeError: 'NoneType' object is not callable"
assert error_of(lambda: 1 > partial) == "TypeError: 'NoneType' object is not callable"
assert error_of(lambda: bool(NotImplemented)) == 'TypeError: NotImplemented should not be used in a boolean context'


# === A unit-aware quantity ===
class Quantity:
    def __init__(self, amount, unit):
        self.amount, self.unit = amount, unit

    def _same(operation):
        def method(self, other):
            if isinstance(other, Quantity) and other.unit == self.unit:
                return Quantity(operation(self.amount, other.amount), self.unit)
            return NotImplemented

        return method

    __add__ = _same(lambda x, y: x + y)
    __sub__ = _same(lambda x, y: x - y)

    def __mul__(self, factor):
        if isinstance(factor, (int, float)):
            return Quantity(self.amount * factor, self.unit)
        return NotImplemented

    __rmul__ = __mul__

    def __repr__(self):
        return f'{self.amount}{self.unit}'


metres, seconds = Quantity(3, 'm'), Quantity(2, 's')
total = metres
total += metres * 2
total -= 0.5 * metres
assert (repr(total), repr(metres), repr(2 * seconds)) == ('7.5m', '3m', '4s')
assert error_of(lambda: metres + seconds) == "TypeError: unsupported operand type(s) for +: 'Quantity' and 'Quantity'"
assert error_of(lambda: metres * seconds) == "TypeError: unsupported operand type(s) for *: 'Quantity' and 'Quantity'"
assert error_of(lambda: sum([metres, metres])) == "TypeError: unsupported operand type(s) for +: 'int' and 'Quantity'"
assert repr(sum([metres, metres], start=Quantity(0, 'm'))) == '6m'
assert error_of(lambda: 'x' * metres) == "TypeError: can't multiply sequence by non-int of type 'Quantity'"

# === Siblings: the right one is no subclass of the left one ===


class Text(str):
    def __mod__(self, other):
        return 'Text %'


class Plain(str):
    pass


class Float(float):
    def __add__(self, other):
        return 'Float +'


class Whole(int):
    def __rmatmul__(self, other):
        return '@ Whole'

    def __rand__(self, other):
        return '& Whole'

    def __radd__(self, other):
        return '+ Whole'


class Joined(dict):
    def __or__(self, other):
        return 'Joined |'


class Joining(dict):
    def __ror__(self, other):
        return '| Joining'


assert Text('a') % Plain('b') == 'Text %'
assert (Float(1.0) + Whole(2), 1.0 + Whole(2), True + Whole(2), 3 + Whole(2)) == ('Float +', 3.0, 3, '+ Whole')
assert (True @ Whole(1), 1.0 @ Whole(1), 1.0 & Whole(1), True & Whole(1)) == ('@ Whole', '@ Whole', '& Whole', 1)
assert (Joined() | Joining(), {} | Joining(), Joining() | Joined()) == ('Joined |', '| Joining', {})
