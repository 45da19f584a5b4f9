# try, except, else and finally in every combination with return, break, continue and errors.


def error_of(function):
    try:
        result = function()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'
    return f'no error but {result!r}'


log = []


# === Order ===
def run(action):
    log.clear()
    try:
        log.append('try')
        if action:
            raise action
    except ValueError as error:
        log.append(f'except {error}')
    except (KeyError, IndexError):
        log.append('except lookup')
    else:
        log.append('else')
    finally:
        log.append('finally')
    return list(log)


assert run(None) == ['try', 'else', 'finally']
assert run(ValueError('v')) == ['try', 'except v', 'finally']
assert run(KeyError('k')) == ['try', 'except lookup', 'finally']
assert run(IndexError()) == ['try', 'except lookup', 'finally']
assert run(UnicodeError('u')) == ['try', 'except u', 'finally']
assert error_of(lambda: run(TypeError('t'))) == 'TypeError: t'
assert log == ['try', 'finally']


def first_match_wins():
    try:
        raise KeyError
    except Exception:
        return 'Exception'
    except KeyError:
        return 'KeyError'


assert first_match_wins() == 'Exception'


def bare():
    try:
        raise KeyboardInterrupt
    except Exception:
        return 'Exception'
    except:
        return 'bare'


assert bare() == 'bare'


def error_in_else():
    try:
        pass
    except ValueError:
        return 'must not catch'
    else:
        raise ValueError('from else')
    finally:
        log.append('still finally')


assert error_of(lambda: error_in_else()) == 'ValueError: from else'


def error_in_handler():
    try:
        raise ValueError('first')
    except ValueError:
        raise TypeError('second')
    except TypeError:
        return 'sibling handlers do not catch'
    finally:
        log.append('finally after handler')


assert error_of(lambda: error_in_handler()) == 'TypeError: second'
assert log[-2:] == ['still finally', 'finally after handler']

# === Handlers' expressions ===
def matching(kind):
    try:
        raise ValueError
    except kind:
        return 'caught'


assert matching(ValueError) == 'caught'
assert matching((KeyError, (OSError), ValueError)) == 'caught'
assert matching(Exception) == 'caught'
assert error_of(lambda: matching(KeyError)) == 'ValueError: '
assert error_of(lambda: matching(5)) == (
    'TypeError: catching classes that do not inherit from BaseException is not allowed'
)
assert error_of(lambda: matching('ValueError')) == (
    'TypeError: catching classes that do not inherit from BaseException is not allowed'
)
assert error_of(lambda: matching((KeyError, 5))) == (
    'TypeError: catching classes that do not inherit from BaseException is not allowed'
)
assert error_of(lambda: matching([ValueError])) == (
    'TypeError: catching classes that do not inherit from BaseException is not allowed'
)
assert error_of(lambda: matching(int)) == (
    'TypeError: catching classes that do not inherit from BaseException is not allowed'
)
assert error_of(lambda: matching(())) == 'ValueError: '
assert error_of(lambda: matching(None)) == (
    'TypeError: catching classes that do not inherit from BaseException is not allowed'
)


def evaluated_late():
    try:
        return 'handlers of a clean try are not evaluated'
    except undefined_name:
        pass


assert evaluated_late() == 'handlers of a clean try are not evaluated'


def unnamed():
    try:
        raise KeyError('x')
    except undefined_name:
        pass


assert error_of(lambda: unnamed()) == "NameError: name 'undefined_name' is not defined"

# === return ===
def return_both():
    try:
        return 'try'
    finally:
        return 'finally'


def return_from_finally_swallows():
    try:
        raise ValueError
    finally:
        return 'swallowed'


def return_value_is_fixed():
    x = 1
    try:
        return x
    finally:
        x = 2


def return_mutable():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def return_in_else():
    try:
        pass
    except ValueError:
        return 'except'
    else:
        return 'else'
    finally:
        log.append('f')


def nested_returns():
    try:
        try:
            return 'inner'
        finally:
            log.append('inner finally')
    finally:
        log.append('outer finally')


assert return_both() == 'finally'
assert return_from_finally_swallows() == 'swallowed'
assert return_value_is_fixed() == 1
assert return_mutable() == [1, 2]
assert return_in_else() == 'else'
log.clear()
assert nested_returns() == 'inner'
assert log == ['inner finally', 'outer finally']

# === break and continue ===
def loop_break():
    for i in range(3):
        try:
            if i == 1:
                break
            log.append(f'body {i}')
        finally:
            log.append(f'finally {i}')
    else:
        log.append('else')
    return i


log.clear()
assert loop_break() == 1
assert log == ['body 0', 'finally 0', 'finally 1']


def loop_continue():
    out = []
    for i in range(4):
        try:
            if i % 2:
                continue
            out.append(i)
        finally:
            out.append(f'f{i}')
    return out


assert loop_continue() == [0, 'f0', 'f1', 2, 'f2', 'f3']


def break_in_finally():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return i


def continue_in_finally():
    out = []
    for i in range(3):
        try:
            out.append(1 // (i - 1))
        finally:
            continue
    return out


def return_overridden_by_break():
    while True:
        try:
            return 'returned'
        finally:
            break
    return 'after the loop'


def return_overridden_by_continue():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return 'end'


assert break_in_finally() == 0
assert continue_in_finally() == [-1, 1]
assert return_overridden_by_break() == 'after the loop'
assert return_overridden_by_continue() == 2


def while_try_except():
    attempts = 0
    while True:
        attempts += 1
        try:
            if attempts < 3:
                raise ConnectionError(attempts)
        except ConnectionError:
            continue
        else:
            break
        finally:
            log.append(attempts)
    return attempts


log.clear()
assert while_try_except() == 3
assert log == [1, 2, 3]

# === Nested finally and errors ===
def finally_raises():
    try:
        raise ValueError('first')
    finally:
        raise TypeError('second')


try:
    finally_raises()
except TypeError as error:
    assert repr(error.__context__) == "ValueError('first')"


def finally_with_own_try():
    try:
        raise ValueError('kept')
    finally:
        try:
            raise KeyError('handled inside')
        except KeyError:
            log.append('inner handled')


assert error_of(lambda: finally_with_own_try()) == 'ValueError: kept'


def loop_inside_finally():
    try:
        raise ValueError('kept')
    finally:
        for i in range(5):
            if i == 2:
                break
            continue
        log.append(i)


assert error_of(lambda: loop_inside_finally()) == 'ValueError: kept'
assert log[-1] == 2


def try_in_except():
    try:
        {}['a']
    except KeyError as outer:
        try:
            [][0]
        except IndexError as inner:
            return type(outer).__name__, type(inner).__name__, inner.__context__ is outer


assert repr(try_in_except()) == "('KeyError', 'IndexError', True)"


def generator_finally():
    try:
        for i in range(3):
            try:
                yield i
            finally:
                log.append(f'step {i}')
    finally:
        log.append('end')


log.clear()
assert list(generator_finally()) == [0, 1, 2]
assert log == ['step 0', 'step 1', 'step 2', 'end']


def deep(n):
    try:
        if n == 0:
            raise ValueError('deep')
        return deep(n - 1)
    except ValueError:
        if n < 3:
            raise
        return f'caught at {n}'
    finally:
        log.append(n)


log.clear()
assert deep(5) == 'caught at 3'
assert log == [0, 1, 2, 3, 4, 5]

# === The name of the error ===
try:
    raise ValueError('gone')
except ValueError as error:
    pass
assert error_of(lambda: error) == "NameError: name 'error' is not defined"
error = 'kept until now'
try:
    raise ValueError
except ValueError as error:
    error = 'rebound'
assert error_of(lambda: error) == "NameError: name 'error' is not defined"
try:
    raise ValueError
except ValueError as error:
    del error
kept = None
try:
    raise ValueError('kept')
except ValueError as error:
    kept = error
assert repr(kept) == "ValueError('kept')"
