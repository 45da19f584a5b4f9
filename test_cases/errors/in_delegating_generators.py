# Tracebacks through yield from: errors inside, thrown in, while closing, and StopIteration that leaks.
def numbers(limit):
    try:
        for number in range(limit):
            yield 10 // (2 - number)
    finally:
        print('numbers closed')


def middle(limit):
    result = yield from numbers(limit)
    return result


def outer(limit):
    try:
        yield from middle(limit)
    except ZeroDivisionError as error:
        raise ArithmeticError('numbers ran out') from error


def translated():
    try:
        yield 'ready'
    except KeyError as error:
        yield from recovering(error)


def recovering(error):
    yield f'recovering from {error}'
    raise RuntimeError('recovery failed')


def failing_close():
    try:
        yield 1
    finally:
        [].remove('x')


def closing():
    yield from failing_close()


def leaking():
    yield next(iter(()))


def wraps_leaking():
    yield from leaking()


def consume():
    list(outer(5))


def throw_in():
    generator = translated()
    next(generator)
    generator.throw(KeyError('k'))
    next(generator)


def throw_out():
    generator = outer(2)
    next(generator)
    generator.throw(
        ValueError('not handled'),
    )


def close_it():
    generator = closing()
    next(generator)
    generator.close()


def leak():
    return [value for value in wraps_leaking()]


def expression():
    squares = (x * x for x in (1, 2, 'three'))
    return max(square + 1 for square in squares)


def busy():
    def selfish():
        yield from me

    me = selfish()
    return next(me)


def recursive(tree):
    if isinstance(tree, tuple):
        for branch in tree:
            yield from recursive(branch)
    else:
        yield 1 / tree


errors = []
for function in consume, throw_in, throw_out, close_it, leak, expression, busy, lambda: [*recursive((1, (2, (0,))))]:
    try:
        function()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('generators', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_delegating_generators.py", line 109, in <module>
  |     raise ExceptionGroup('generators', errors)
  | ExceptionGroup: generators (8 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 17, in outer
    |     yield from middle(limit)
    |   File "in_delegating_generators.py", line 11, in middle
    |     result = yield from numbers(limit)
    |              ^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_delegating_generators.py", line 5, in numbers
    |     yield 10 // (2 - number)
    |           ~~~^^~~~~~~~~~~~~~
    | ZeroDivisionError: division by zero
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 106, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_delegating_generators.py", line 54, in consume
    |     list(outer(5))
    |     ~~~~^^^^^^^^^^
    |   File "in_delegating_generators.py", line 19, in outer
    |     raise ArithmeticError('numbers ran out') from error
    | ArithmeticError: numbers ran out
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 24, in translated
    |     yield 'ready'
    | KeyError: 'k'
    | 
    | During handling of the above exception, another exception occurred:
    | 
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 106, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_delegating_generators.py", line 61, in throw_in
    |     next(generator)
    |     ~~~~^^^^^^^^^^^
    |   File "in_delegating_generators.py", line 26, in translated
    |     yield from recovering(error)
    |   File "in_delegating_generators.py", line 31, in recovering
    |     raise RuntimeError('recovery failed')
    | RuntimeError: recovery failed
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 106, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_delegating_generators.py", line 67, in throw_out
    |     generator.throw(
    |     ~~~~~~~~~~~~~~~^
    |         ValueError('not handled'),
    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^
    |     )
    |     ^
    |   File "in_delegating_generators.py", line 17, in outer
    |     yield from middle(limit)
    |   File "in_delegating_generators.py", line 11, in middle
    |     result = yield from numbers(limit)
    |              ^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_delegating_generators.py", line 5, in numbers
    |     yield 10 // (2 - number)
    | ValueError: not handled
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 36, in failing_close
    |     yield 1
    | GeneratorExit
    | 
    | During handling of the above exception, another exception occurred:
    | 
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 106, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_delegating_generators.py", line 75, in close_it
    |     generator.close()
    |     ~~~~~~~~~~~~~~~^^
    |   File "in_delegating_generators.py", line 42, in closing
    |     yield from failing_close()
    |   File "in_delegating_generators.py", line 38, in failing_close
    |     [].remove('x')
    |     ~~~~~~~~~^^^^^
    | ValueError: list.remove(x): x not in list
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 46, in leaking
    |     yield next(iter(()))
    |           ~~~~^^^^^^^^^^
    | StopIteration
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 106, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_delegating_generators.py", line 79, in leak
    |     return [value for value in wraps_leaking()]
    |                                ~~~~~~~~~~~~~^^
    |   File "in_delegating_generators.py", line 50, in wraps_leaking
    |     yield from leaking()
    | RuntimeError: generator raised StopIteration
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 106, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_delegating_generators.py", line 84, in expression
    |     return max(square + 1 for square in squares)
    |   File "in_delegating_generators.py", line 84, in <genexpr>
    |     return max(square + 1 for square in squares)
    |                                         ^^^^^^^
    |   File "in_delegating_generators.py", line 83, in <genexpr>
    |     squares = (x * x for x in (1, 2, 'three'))
    |                ~~^~~
    | TypeError: can't multiply sequence by non-int of type 'str'
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 106, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_delegating_generators.py", line 92, in busy
    |     return next(me)
    |   File "in_delegating_generators.py", line 89, in selfish
    |     yield from me
    | ValueError: generator already executing
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_delegating_generators.py", line 106, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_delegating_generators.py", line 104, in <lambda>
    |     for function in consume, throw_in, throw_out, close_it, leak, expression, busy, lambda: [*recursive((1, (2, (0,))))]:
    |                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_delegating_generators.py", line 98, in recursive
    |     yield from recursive(branch)
    |   File "in_delegating_generators.py", line 98, in recursive
    |     yield from recursive(branch)
    |   File "in_delegating_generators.py", line 98, in recursive
    |     yield from recursive(branch)
    |   File "in_delegating_generators.py", line 100, in recursive
    |     yield 1 / tree
    |           ~~^~~~~~
    | ZeroDivisionError: division by zero
    +------------------------------------
"""
