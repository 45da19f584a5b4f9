# Tracebacks of what iterates: __iter__, __next__, __getitem__, unpacking, star arguments, membership, zip and sum.
class Broken:
    """Fails in the method it is told to."""

    def __init__(self, where):
        self.where = where

    def __iter__(self):
        if self.where == 'iter':
            raise OSError('cannot start')
        if self.where == 'no iterator':
            return 5
        return self

    def __next__(self):
        if self.where == 'next':
            raise LookupError('cannot go on')
        raise StopIteration

    def __len__(self):
        if self.where == 'len':
            raise ValueError('cannot count')
        return 3

    def __length_hint__(self):
        return 'no hint'

    def keys(self):
        return iter(self)

    def __getitem__(self, key):
        return {}[key]


class Indexed:
    def __getitem__(self, index):
        return [1, 2, 'three'][index] + 1


def generator(n):
    while True:
        yield 6 // n
        n -= 1


def for_loop():
    for item in Broken('iter'):
        print(item)


def for_else():
    for item in (
        Broken(
            'next',
        )
    ):
        break
    else:
        print('never')


def unpack():
    a, *b, (c, d) = generator(2)
    return a, b, c, d


def unpack_short():
    (a, b), c = 'x', 'y'
    return a, b, c


def star_call():
    return print(1, *Broken('no iterator'), sep='')


def keywords():
    return dict(a=1, **Broken('next'))


def display():
    return [0, *Indexed(), *generator(1)]


def membership():
    return 'x' in Indexed()


def nested():
    return {x: [y / x for y in generator(x)] for x in (2, 1)}


def total():
    return sum(map(int, ['1', '2', 'x']), start=1)


def zipped():
    return list(zip('abc', [1, 2], strict=True))


def joined():
    return ', '.join(str(n) if n else n for n in (1, 0))


errors = []
for function in (
    for_loop, for_else, unpack, unpack_short, star_call, keywords, display, membership, nested, total, zipped, joined,
):
    try:
        function()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('iteration', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_iteration_protocol.py", line 112, in <module>
  |     raise ExceptionGroup('iteration', errors)
  | ExceptionGroup: iteration (12 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 47, in for_loop
    |     for item in Broken('iter'):
    |                 ~~~~~~^^^^^^^^
    |   File "in_iteration_protocol.py", line 10, in __iter__
    |     raise OSError('cannot start')
    | OSError: cannot start
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 53, in for_else
    |     Broken(
    |     ~~~~~~^
    |         'next',
    |         ^^^^^^^
    |     )
    |     ^
    |   File "in_iteration_protocol.py", line 17, in __next__
    |     raise LookupError('cannot go on')
    | LookupError: cannot go on
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 63, in unpack
    |     a, *b, (c, d) = generator(2)
    |     ^^^^^^^^^^^^^
    |   File "in_iteration_protocol.py", line 42, in generator
    |     yield 6 // n
    |           ~~^^~~
    | ZeroDivisionError: division by zero
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 68, in unpack_short
    |     (a, b), c = 'x', 'y'
    |     ^^^^^^
    | ValueError: not enough values to unpack (expected 2, got 1)
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 73, in star_call
    |     return print(1, *Broken('no iterator'), sep='')
    | TypeError: iter() returned non-iterator of type 'int'
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 77, in keywords
    |     return dict(a=1, **Broken('next'))
    |   File "in_iteration_protocol.py", line 17, in __next__
    |     raise LookupError('cannot go on')
    | LookupError: cannot go on
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 81, in display
    |     return [0, *Indexed(), *generator(1)]
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_iteration_protocol.py", line 37, in __getitem__
    |     return [1, 2, 'three'][index] + 1
    |            ~~~~~~~~~~~~~~~~~~~~~~~^~~
    | TypeError: can only concatenate str (not "int") to str
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 85, in membership
    |     return 'x' in Indexed()
    |            ^^^^^^^^^^^^^^^^
    |   File "in_iteration_protocol.py", line 37, in __getitem__
    |     return [1, 2, 'three'][index] + 1
    |            ~~~~~~~~~~~~~~~~~~~~~~~^~~
    | TypeError: can only concatenate str (not "int") to str
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 89, in nested
    |     return {x: [y / x for y in generator(x)] for x in (2, 1)}
    |                                ~~~~~~~~~^^^
    |   File "in_iteration_protocol.py", line 42, in generator
    |     yield 6 // n
    |           ~~^^~~
    | ZeroDivisionError: division by zero
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 93, in total
    |     return sum(map(int, ['1', '2', 'x']), start=1)
    | ValueError: invalid literal for int() with base 10: 'x'
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 97, in zipped
    |     return list(zip('abc', [1, 2], strict=True))
    | ValueError: zip() argument 2 is shorter than argument 1
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_iteration_protocol.py", line 109, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_iteration_protocol.py", line 101, in joined
    |     return ', '.join(str(n) if n else n for n in (1, 0))
    |            ~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | TypeError: sequence item 1: expected str instance, int found
    +------------------------------------
"""
