# The traceback of an exception group: members in boxes, with causes, notes and nested groups.


def fail(error):
    raise error


def collect(*errors):
    found = []
    for error in errors:
        try:
            fail(error)
        except Exception as caught:
            caught.add_note(f'note of {caught}\nin two lines')
            found.append(caught)
    return found


def chained():
    try:
        fail(KeyError('first'))
    except KeyError as error:
        raise ValueError('second') from error


try:
    chained()
except ValueError as error:
    both = [error]
inner = ExceptionGroup('inner', [*both, *collect(OSError('disk'))])
raise ExceptionGroup('outer', collect(ValueError('value'), inner, TypeError('type')))

"""TRACEBACK:
"""
