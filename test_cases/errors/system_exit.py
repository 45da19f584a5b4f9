# SystemExit is an exception like others until it leaves the program.
import sys

try:
    sys.exit('message')
except SystemExit as error:
    assert error.code == 'message'
    assert error.args == ('message',)

try:
    sys.exit()
except SystemExit as error:
    assert error.code is None
    assert error.args == ()

try:
    raise SystemExit(1, 2)
except BaseException as error:
    assert error.code == (1, 2)
    assert not isinstance(error, Exception)

assert issubclass(KeyboardInterrupt, BaseException) and not issubclass(KeyboardInterrupt, Exception)
