# The forms of raise; __cause__, __context__, __suppress_context__ and re-raising.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


# === Forms ===
try:
    raise ValueError
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == ''
try:
    raise ValueError('text', 2)
    assert False, 'nothing raised'
except ValueError as error:
    assert str(error) == "('text', 2)"
try:
    raise
    assert False, 'nothing raised'
except RuntimeError as error:
    assert str(error) == 'No active exception to reraise'
try:
    raise 5
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exceptions must derive from BaseException'
try:
    raise 'text'
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exceptions must derive from BaseException'
try:
    raise None
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exceptions must derive from BaseException'
try:
    raise int
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exceptions must derive from BaseException'
try:
    raise object()
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exceptions must derive from BaseException'
try:
    raise ValueError from 5
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exception causes must derive from BaseException'
try:
    raise ValueError('v') from 'text'
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exception causes must derive from BaseException'
try:
    raise ValueError('v') from int
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exception causes must derive from BaseException'
try:
    raise NotImplemented
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exceptions must derive from BaseException'
try:
    raise (ValueError, 'old style')
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == 'exceptions must derive from BaseException'


class NeedsArgument(Exception):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code


try:
    raise NeedsArgument
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "NeedsArgument.__init__() missing 1 required positional argument: 'code'"
try:
    raise NeedsArgument(5)
    assert False, 'nothing raised'
except NeedsArgument as error:
    assert str(error) == 'code 5'


class NotAnInstance(Exception):
    def __new__(cls, *args):
        return 5


try:
    raise NotAnInstance
    assert False, 'nothing raised'
except TypeError as error:
    assert str(error) == "calling <class '__main__.NotAnInstance'> should have returned an instance of BaseException, not <class 'int'>"

# === Context ===
def chain(error):
    """The whole chain as text."""
    parts = []
    while error is not None:
        parts.append(repr(error))
        if error.__cause__ is not None:
            parts.append('from')
            error = error.__cause__
        elif error.__context__ is not None and not error.__suppress_context__:
            parts.append('during')
            error = error.__context__
        else:
            error = None
    return ' '.join(parts)


def caught(function):
    try:
        function()
    except BaseException as error:
        return chain(error)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        {}['k']


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError('v') from error


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('v') from None


def from_class():
    raise ValueError('v') from KeyError


def three():
    try:
        try:
            int('x')
        except ValueError:
            [][1]
    except IndexError:
        None.attribute


def in_finally():
    try:
        raise ValueError('v')
    finally:
        raise KeyError('k')


def after_handled():
    try:
        raise ValueError('handled')
    except ValueError:
        pass
    raise KeyError('no context')


def helper():
    raise TypeError('from helper')


def through_call():
    try:
        raise ValueError('v')
    except ValueError:
        helper()


def in_generator():
    def generate():
        try:
            yield
        finally:
            pass
        raise KeyError('in generator')

    g = generate()
    next(g)
    try:
        raise ValueError('outside')
    except ValueError:
        next(g)


assert caught(implicit) == "KeyError('k') during ZeroDivisionError('division by zero')"
assert caught(explicit) == "ValueError('v') from ZeroDivisionError('division by zero')"
assert caught(from_none) == "ValueError('v')"
assert caught(from_class) == "ValueError('v') from KeyError()"
assert caught(three) == (
    'AttributeError("\'NoneType\' object has no attribute \'attribute\'") during IndexError(\'list index out of '
    'range\') during ValueError("invalid literal for int() with base 10: \'x\'")'
)
assert caught(in_finally) == "KeyError('k') during ValueError('v')"
assert caught(after_handled) == "KeyError('no context')"
assert caught(through_call) == "TypeError('from helper') during ValueError('v')"
assert caught(in_generator) == "KeyError('in generator') during ValueError('outside')"

# === Attributes ===
try:
    from_none()
except ValueError as error:
    assert error.__cause__ is None
    assert error.__suppress_context__ is True
    assert repr(error.__context__) == "ZeroDivisionError('division by zero')"
error = ValueError('plain')
assert repr((error.__cause__, error.__context__, error.__suppress_context__, error.__traceback__)) == (
    '(None, None, False, None)'
)
error.__cause__ = KeyError('set')
assert repr((error.__suppress_context__, repr(error.__cause__))) == '(True, "KeyError(\'set\')")'
error.__cause__ = None
assert error.__suppress_context__ is True
assert error_of(lambda: setattr(error, '__cause__', 5)) == (
    'TypeError: exception cause must be None or derive from BaseException'
)
assert error_of(lambda: setattr(error, '__context__', 'x')) == (
    'TypeError: exception context must be None or derive from BaseException'
)
assert error_of(lambda: setattr(error, '__traceback__', 'x')) == (
    'TypeError: __traceback__ must be a traceback or None'
)
assert error_of(lambda: delattr(error, '__cause__')) == 'TypeError: __cause__ may not be deleted'
assert ValueError('x').with_traceback(None).args == ('x',)

# === Re-raising ===
def reraise_bare():
    try:
        raise ValueError('same')
    except ValueError as error:
        first = error
        try:
            raise
        except ValueError as error:
            return error is first, error.__context__


assert repr(reraise_bare()) == '(True, None)'


def reraise_named():
    try:
        raise ValueError('v')
    except ValueError as error:
        try:
            raise KeyError('k')
        except KeyError:
            raise error


assert caught(reraise_named) == "ValueError('v') during KeyError('k')"


def bare_in_nested_call():
    raise


def reraise_through_call():
    try:
        raise ValueError('active')
    except ValueError:
        bare_in_nested_call()


assert error_of(lambda: reraise_through_call()) == 'ValueError: active'
assert error_of(lambda: bare_in_nested_call()) == 'RuntimeError: No active exception to reraise'


def bare_after_inner_handler():
    try:
        raise ValueError('outer')
    except ValueError:
        try:
            raise KeyError('inner')
        except KeyError:
            pass
        raise


assert error_of(lambda: bare_after_inner_handler()) == 'ValueError: outer'


def bare_in_finally():
    try:
        raise ValueError('v')
    except ValueError:
        pass
    finally:
        raise


assert error_of(lambda: bare_in_finally()) == 'RuntimeError: No active exception to reraise'


def raise_same_twice():
    error = ValueError('once')
    seen = []
    for _ in range(2):
        try:
            raise error
        except ValueError as caught_error:
            seen.append(caught_error is error)
    return seen, error.__context__


assert repr(raise_same_twice()) == '([True, True], None)'


def context_cycle():
    a, b = ValueError('a'), KeyError('b')
    try:
        try:
            raise a
        except ValueError:
            raise b
    except KeyError:
        try:
            raise a
        except ValueError as error:
            return chain(error)


assert context_cycle() == "ValueError('a') during KeyError('b')"

# === The active exception ends with its handler ===
import sys

assert sys.exception() is None
try:
    raise ValueError('active')
except ValueError as error:
    assert sys.exception() is error
    assert sys.exc_info()[:2] == (ValueError, error)

    def look():
        return repr(sys.exception())

    assert look() == "ValueError('active')"
assert sys.exception() is None
assert sys.exc_info() == (None, None, None)

# === A class as the cause is called ===
class Noted(Exception):
    def __init__(self):
        super().__init__('noted')


class Odd(Exception):
    def __new__(cls):
        return 5


def raise_from(cause):
    raise ValueError('v') from cause


try:
    raise_from(Noted)
except ValueError as error:
    assert repr(error.__cause__) == "Noted('noted')"
assert error_of(lambda: raise_from(Odd)) == (
    "TypeError: calling <class '__main__.Odd'> should have returned an instance of BaseException, not <class 'int'>"
)
