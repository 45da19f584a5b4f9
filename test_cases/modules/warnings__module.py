# warnings: what is shown, once or always, where it comes from; filters, records, errors.
import sys
import warnings


# === shown on stderr with file and line ===
def careless():
    warnings.warn('from the function itself')
    warnings.warn('from its caller', RuntimeWarning, stacklevel=2)


careless()
careless()  # the first was shown for its line, the second is new here
for _ in range(3):
    warnings.warn('once for each place')
warnings.warn(DeprecationWarning('an instance'))
warnings.warn('ignored by default', PendingDeprecationWarning)
warnings.warn('much too deep', stacklevel=99)


class Own(UserWarning):
    pass


warnings.warn('of an own class', Own)
warnings.warn_explicit('explicit', FutureWarning, 'other.py', 12)
exec("import warnings\nwarnings.warn('in text')")

# === recording ===
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('one')
    warnings.warn('two', Own)
assert [(str(item.message), item.category, item.lineno) for item in log] == [('one', UserWarning, 32), ('two', Own, 33)]
assert log[0].filename == 'warnings__module.py'
assert str(log[0]) == (
    "{message : UserWarning('one'), category : 'UserWarning', filename : 'warnings__module.py', lineno : 32, "
    'line : None}'
)
with warnings.catch_warnings(record=True, action='ignore') as log:
    warnings.warn('dropped')
assert log == []

# === actions ===
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('raised', Own)
        assert False
    except Own as error:
        assert str(error) == 'raised'
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.simplefilter('once')
    for _ in range(3):
        warnings.warn('same')
    warnings.warn('same')
assert len(log) == 1
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    for _ in range(3):
        warnings.warn('same')
assert len(log) == 3
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.filterwarnings('ignore', 'skip .*')
    warnings.filterwarnings('error', category=Own)
    warnings.warn('skip this')
    warnings.warn('not this')
assert [str(item.message) for item in log] == ['not this']
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.filterwarnings('ignore', module='nobody')
    warnings.filterwarnings('ignore', category=Own, append=True)
    warnings.warn('seen')
    warnings.warn('unseen', Own)
assert len(log) == 1

# === text ===
assert warnings.formatwarning('m', UserWarning, 'f.py', 3, 'line') == 'f.py:3: UserWarning: m\n  line\n'
saved = warnings.showwarning
shown = []
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: shown.append(
    (str(message), category.__name__, filename)
)
warnings.warn('to my own function')
warnings.showwarning = saved
assert shown == [('to my own function', 'UserWarning', 'warnings__module.py')]


# === deprecated ===
@warnings.deprecated('use the other')
def old():
    return 5


@warnings.deprecated('no class for you')
class Old:
    def __init__(self, value):
        self.value = value


assert (old(), Old(3).value, old.__deprecated__, old.__name__) == (5, 3, 'use the other', 'old')


# === errors ===
def error_of(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


assert error_of(warnings.warn, 'm', int) == "TypeError: category must be a Warning subclass, not 'type'"
assert error_of(warnings.warn, 'm', 5) == "TypeError: category must be a Warning subclass, not 'int'"
assert error_of(warnings.simplefilter, 'nothing') == "ValueError: invalid action: 'nothing'"
assert error_of(warnings.filterwarnings, 'ignore', lineno=-1) == 'ValueError: lineno must be an int >= 0'
catcher = warnings.catch_warnings()
assert error_of(catcher.__exit__) == 'RuntimeError: Cannot exit catch_warnings() without entering first'
print(sys.warnoptions)
