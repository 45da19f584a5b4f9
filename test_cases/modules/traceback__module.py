# traceback: exceptions as text and as data.
import traceback


def fails(depth):
    if depth:
        return fails(depth - 1)
    return [1, 2].index(9)


def outer():
    try:
        fails(1)
    except ValueError as error:
        raise KeyError('wrapped') from error


# === format_exc, format_exception ===
try:
    outer()
except KeyError as error:
    caught = error
    print(traceback.format_exc())
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(chain=False))
    traceback.print_exc()
lines = traceback.format_exception(caught)
print(len(lines), [line.count('\n') for line in lines])
print(''.join(lines) == ''.join(traceback.format_exception(type(caught), caught, caught.__traceback__)))
print(traceback.format_exception_only(caught), traceback.format_exception_only(KeyError, KeyError('x')))
traceback.print_exception(caught, limit=-1)

# === during handling, notes, suppressed context ===
try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined_name
except NameError as error:
    error.add_note('a note\nof two lines')
    traceback.print_exc()
try:
    try:
        {}['k']
    except KeyError:
        raise TypeError('alone') from None
except TypeError:
    traceback.print_exc()
print(traceback.format_exc())


# === repeated frames ===
def deep(n):
    return deep(n - 1) if n else 1 / 0


try:
    deep(10)
except ZeroDivisionError as error:
    traceback.print_exc()
    deep_error = error

# === groups ===
try:
    raise ExceptionGroup('several', [ValueError('one'), ExceptionGroup('inner', [TypeError('two'), caught])])
except ExceptionGroup as error:
    traceback.print_exc()
    group = error
print(traceback.format_exception_only(group), traceback.format_exception_only(group, show_group=True))

# === syntax errors ===
try:
    compile('a = (1,\nb = 2)', 'some.py', 'exec')
except SyntaxError as error:
    print(traceback.format_exception_only(error))
    traceback.print_exc()

# === suggestions ===
try:
    [].appendd
except AttributeError as error:
    print(traceback.format_exception_only(error))

# === extract_tb ===
stack = traceback.extract_tb(caught.__traceback__)
print(stack, stack[0].lineno, stack[0].name, stack[-1].line, stack[-1].colno, stack[-1].end_colno, tuple(stack[0]))
print(traceback.format_list(stack)[0], traceback.format_tb(caught.__traceback__, 1), len(traceback.extract_tb(None)))
print(traceback.format_list([('file.py', 3, 'function', 'code()'), ('file.py', 4, 'other', None)]))
print([lineno for _, lineno in traceback.walk_tb(deep_error.__traceback__)])


def here():
    return traceback.extract_stack()


print([(frame.name, frame.line) for frame in here()[-2:]], traceback.format_stack(limit=1))

# === TracebackException ===
shown = traceback.TracebackException.from_exception(caught)
print(str(shown), shown.exc_type, shown.exc_type_str, str(shown.__cause__), len(shown.stack), shown.exceptions)
print(''.join(shown.format(chain=False)), list(shown.format_exception_only()))
print(list(traceback.TracebackException(ValueError, ValueError('v'), None).format()))


class Bad(Exception):
    def __str__(self):
        raise RuntimeError


print(traceback.format_exception_only(Bad()), traceback.format_exception_only(ValueError()))


class Local:
    class Nested(Exception):
        pass


print(traceback.format_exception_only(Local.Nested('n')))


# === errors ===
def error_of(function, *args):
    try:
        function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


print(error_of(traceback.format_exception, 5), error_of(traceback.format_exception, ValueError, ValueError()))
print(error_of(traceback.print_last))
