# The order in which assignments of every form evaluate: the value, then targets from left to right.
log = []


def note(name, value=None):
    log.append(name)
    return value


class Box:
    def __init__(self, name):
        super().__setattr__('name', name)

    def __getitem__(self, key):
        log.append(f'{self.name}[{key!r}]')
        return Amount(10)

    def __setitem__(self, key, value):
        log.append(f'{self.name}[{key!r}]={value!r}')

    def __delitem__(self, key):
        log.append(f'del {self.name}[{key!r}]')

    def __getattr__(self, key):
        log.append(f'{self.name}.{key}')
        return Amount(20)

    def __setattr__(self, key, value):
        log.append(f'{self.name}.{key}={value!r}')

    def __delattr__(self, key):
        log.append(f'del {self.name}.{key}')


class Amount(int):
    def __iadd__(self, other):
        log.append(f'{int(self)}+={other}')
        return Amount(int(self) + other)


def logged():
    result = ' '.join(log)
    log.clear()
    return result


def box(name):
    log.append(f'box {name}')
    return Box(name)


# === Plain: the value first, then object, key and store of each target ===
box('a')[note('key', 1)] = note('value', 2)
assert logged() == 'value box a key a[1]=2'
box('a').x = box('b').y = note('value', 3)
assert logged() == 'value box a a.x=3 box b b.y=3'
box('a')[note('i', 0)], box('b').attribute = note('left', 1), note('right', 2)
assert logged() == 'left right box a i a[0]=1 box b b.attribute=2'
(box('a')[note('i', 0)], [box('b').p, *box('c')[note('j', 1)]]) = note('value', (1, 'xyz'))
assert logged() == "value box a i a[0]=1 box b b.p='x' box c j c[1]=['y', 'z']"
box('a')[note('lo', 1):note('hi', 2)] = note('value', 'v')
assert logged() == "value box a lo hi a[slice(1, 2, None)]='v'"
box('a')[note('i', 1), note('lo', 2):, ...] = note('value', 'v')
assert logged() == "value box a i lo a[(1, slice(2, None, None), Ellipsis)]='v'"

# === A target sees the targets before it ===
i = 0
items = [10, 20, 30]
i, items[i] = 2, 'changed'
assert (i, items) == (2, [10, 20, 'changed'])
items[i], i = 'last', 0
assert (i, items) == (0, [10, 20, 'last'])
x = [0, 1, 2]
x[0], x = 5, x
assert x == [5, 1, 2]
node = head = type('Node', (), {'next': None})()
node.next = node = type('Node', (), {'name': 'second'})()
assert (hasattr(node, 'next'), head.next is node, node.name, head is node) == (False, True, 'second', False)
a, b = 1, 2
a, b, a = b, a, a + b
assert (a, b) == (3, 1)

# === A failing target keeps what was assigned before it ===
first = second = 'old'
try:
    first, [second, third] = 1, [2]
except ValueError as error:
    assert str(error) == 'not enough values to unpack (expected 2, got 1)'
assert (first, second) == (1, 'old')
try:
    first, missing_object.attribute, second = 'a', 'b', 'c'
except NameError as error:
    assert str(error) == "name 'missing_object' is not defined"
assert (first, second) == ('a', 'old')
try:
    box('a')[missing_key] = note('value')
except NameError as error:
    assert str(error) == "name 'missing_key' is not defined"
assert logged() == 'value box a'

# === Augmented: object and key once, load, value, operate, store ===
box('a')[note('key', 'k')] += note('value', 1)
assert logged() == "box a key a['k'] value 10+=1 a['k']=11"
box('a').x += note('value', 2)
assert logged() == 'box a a.x value 20+=2 a.x=22'
box('a')[note('lo', 0):note('hi', 3)] += note('value', 3)
assert logged() == 'box a lo hi a[slice(0, 3, None)] value 10+=3 a[slice(0, 3, None)]=13'
box('a').x -= note('value', 5)
assert logged() == 'box a a.x value a.x=15'
try:
    box('a').x += note('value', 1) / note('zero', 0)
except ZeroDivisionError:
    pass
assert logged() == 'box a a.x value zero'
value = 5
value += (value := 100)
assert value == 105
numbers = [1]
numbers += [numbers.append(2), len(numbers)]
assert numbers == [1, 2, None, 2]
count = 0


def bump():
    global count
    count += 10
    return 1


count += bump()
assert count == 1

# === Annotated: the value, the target, the annotation ===
box('a')[note('key', 1)]: note('annotation') = note('value', 4)
assert logged() == 'value box a key a[1]=4'
box('a').x: note('annotation')
assert logged() == 'box a'
box('a')[note('key', 1)]: note('annotation')
assert logged() == 'box a key'
plain: note('annotation') = note('value')
assert logged() == 'value'


def local():
    inner: note('annotation of a local') = note('value')
    box('a').y: note('annotation of a target') = note('value 2')


local()
assert logged() == 'value value 2 box a a.y=None'

# === Loops, with, del and walrus store like assignments ===
for box('t')[note('i')] in [1, 2]:
    pass
assert logged() == 'box t i t[None]=1 box t i t[None]=2'
for box('t').x, box('u').y in [(1, 2)]:
    note('body')
assert logged() == 'box t t.x=1 box u u.y=2 body'


class Manager:
    def __enter__(self):
        log.append('enter')
        return 'entered'

    def __exit__(self, *details):
        log.append('exit')


with note('m', Manager()) as box('t')[note('i')], note('n', Manager()) as box('u').x:
    note('body')
assert logged() == "m enter box t i t[None]='entered' n enter box u u.x='entered' body exit exit"
del box('a')[note('i', 1)], box('b').x, (box('c')[note('lo', 1):], [box('d').y])
assert logged() == 'box a i del a[1] box b del b.x box c lo del c[slice(1, None, None)] box d del d.y'
assert [y := note('first', 1), y + 1, (y := y * 5), y] == [1, 2, 5, 5]
data = {'k': 1}
data[(key := 'k')] += len(key)
assert (data, key) == ({'k': 2}, 'k')
log.clear()
assert {(k := note('key', 'a')): (v := note('value', k * 2)), v: k} == {'a': 'aa', 'aa': 'a'}
assert logged() == 'key value'
