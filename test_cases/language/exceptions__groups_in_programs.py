# Exception groups in programs: split and subgroup, derive, nested except*, and what is raised again.


def show(error, depth=0):
    """The tree of an exception as lines."""
    if error is None:
        return ['None']
    text = f'{type(error).__name__} {error.message}' if hasattr(error, 'exceptions') else repr(error)
    lines = ['  ' * depth + text]
    for inner in getattr(error, 'exceptions', ()):
        lines += show(inner, depth + 1)
    return lines


def raised(function):
    try:
        return function()
    except BaseException as error:
        return error


def report(title, error):
    print(title, *show(error) if isinstance(error, BaseException) or error is None else [error], sep='\n  ')


def tree():
    return ExceptionGroup('top', [
        ValueError('a'),
        ExceptionGroup('middle', [TypeError('b'), ValueError('c'), ExceptionGroup('deep', [KeyError('d')])]),
        OSError('e'),
    ])


# === split and subgroup keep the shape ===
group = tree()
group.add_note('a note')
for condition in (ValueError, (KeyError, OSError), ExceptionGroup, Exception, ZeroDivisionError):
    match, rest = group.split(condition)
    print(condition.__name__ if isinstance(condition, type) else 'tuple')
    report('match', match)
    report('rest', rest)
match, rest = group.split(lambda error: 'c' in str(error) or isinstance(error, KeyError))
report('by predicate', match)
assert (group.split(Exception)[0] is group, group.subgroup(Exception) is group) == (True, True)
deep = group.subgroup(lambda error: isinstance(error, ExceptionGroup) and error.message == 'deep')
assert show(deep) == ['ExceptionGroup top', '  ExceptionGroup middle', '    ExceptionGroup deep', "      KeyError('d')"]
match, rest = group.split(ValueError)
assert (match.__notes__, rest.__notes__, match.exceptions[0] is group.exceptions[0]) == (['a note'], ['a note'], True)
match.add_note('only here')
assert group.__notes__ == ['a note']
asked = []
group.subgroup(lambda error: asked.append(type(error).__name__))
assert asked == [
    'ExceptionGroup', 'ValueError', 'ExceptionGroup', 'TypeError', 'ValueError', 'ExceptionGroup', 'KeyError',
    'OSError',
]
assert repr(raised(lambda: group.split(5))) == (
    "TypeError('expected an exception type, a tuple of exception types, or a callable (other than a class)')"
)
assert repr(raised(lambda: group.split(lambda error: 1 / 0))) == "ZeroDivisionError('division by zero')"
assert repr(raised(lambda: group.subgroup([ValueError]))) == (
    "TypeError('expected an exception type, a tuple of exception types, or a callable (other than a class)')"
)


# === derive keeps the class and what it holds ===
class Failures(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return type(self)(self.message, exceptions, self.code + 1)


failures = Failures('batch', [ValueError(1), Failures('inner', [TypeError(2), ValueError(3)], 10)], 5)
failures.__cause__ = LookupError('cause')
match, rest = failures.split(ValueError)
assert (match.code, match.exceptions[1].code, rest.code, type(rest.exceptions[0]).__name__) == (6, 11, 6, 'Failures')
assert (repr(match.__cause__), match.__traceback__ is failures.__traceback__, failures.code) == (
    "LookupError('cause')", True, 5,
)


# === except*: each clause takes its part, the rest goes on ===
log = []


def handle(error, *clauses):
    log.clear()
    try:
        raise error
    except* ValueError as caught:
        log.append(('value', *show(caught)))
        if 'value' in clauses:
            raise
    except* (TypeError, KeyError) as caught:
        log.append(('type or key', *show(caught)))
        if 'new' in clauses:
            raise RuntimeError('made in the handler')
        if 'from' in clauses:
            raise RuntimeError('with a cause') from caught
        if 'again' in clauses:
            raise caught
    except* OSError as caught:
        log.append(('os', *show(caught)))
        if 'naked' in clauses:
            raise caught.exceptions[0]
    else:
        log.append('else')
    finally:
        log.append('finally')
    return 'done'


for clauses in ((), ('value',), ('new',), ('from',), ('again',), ('naked',), ('value', 'new', 'naked')):
    result = raised(lambda: handle(tree(), *clauses))
    report(f'--- {clauses}', result)
    if clauses == ():
        print(log)
    if isinstance(result, BaseException):
        print('cause', repr(result.__cause__), 'context', repr(result.__context__)[:24])
report('left over', raised(lambda: handle(ExceptionGroup('g', [ValueError(1), ArithmeticError(2)]))))
report('naked', raised(lambda: handle(KeyError('k'))))
print(log)
report('naked left over', raised(lambda: handle(ArithmeticError('n'))))
report('base', raised(lambda: handle(BaseExceptionGroup('b', [ValueError(1), KeyboardInterrupt()]))))
report('naked again', raised(lambda: handle(ValueError('v'), 'value')))


# === Nested try statements, and except around except* ===
def nested():
    try:
        try:
            raise tree()
        except* ValueError:
            try:
                raise ExceptionGroup('inner', [ZeroDivisionError(1), ValueError(2)])
            except* ValueError:
                log.append('inner value')
    except* ZeroDivisionError as caught:
        log.append(show(caught))
    except* KeyError as caught:
        log.append(show(caught))


log.clear()
report('nested', raised(nested))
print(log)


def outer_plain():
    try:
        try:
            raise tree()
        except* OSError:
            pass
    except ExceptionGroup as caught:
        return len(caught.exceptions), caught.message


assert outer_plain() == (2, 'top')


def loops():
    seen = []
    for n in range(3):
        try:
            if n:
                raise ExceptionGroup(str(n), [ValueError(n)] * n)
        except* ValueError as caught:
            seen.append(len(caught.exceptions))
        else:
            seen.append('none')
        try:
            caught
        except UnboundLocalError as error:
            seen.append(type(error).__name__)
    return seen


assert loops() == ['none', 'UnboundLocalError', 1, 'UnboundLocalError', 2, 'UnboundLocalError']


# === Collecting errors: a validator that reports all of them ===
def validate(record):
    errors = []
    for name, check in {'name': str.title, 'age': lambda age: 100 // age, 'tags': lambda tags: tags[0]['k']}.items():
        try:
            check(record[name])
        except Exception as error:
            error.add_note(f'in {name}')
            errors.append(error)
    if errors:
        raise ExceptionGroup(f'{len(errors)} problems', errors)
    return 'fine'


def summary(record):
    problems = []
    try:
        problems.append(validate(record))
    except* (LookupError, TypeError) as caught:
        problems += [f'{error.__notes__[0]}: {error!r}' for error in caught.exceptions]
    except* ArithmeticError as caught:
        problems.append(str(caught))
    return problems


assert summary({'name': 'x', 'age': 5, 'tags': [{'k': 1}]}) == ['fine']
assert summary({'name': 5, 'age': 0, 'tags': []}) == [
    'in name: TypeError("descriptor \'title\' for \'str\' objects doesn\'t apply to a \'int\' object")',
    "in tags: IndexError('list index out of range')",
    '3 problems (1 sub-exception)',
]
assert summary({'age': 1, 'tags': [{}]}) == ["in name: KeyError('name')", "in tags: KeyError('k')"]
