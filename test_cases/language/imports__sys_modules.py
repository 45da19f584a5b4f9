# What `sys.modules` says is what `import` finds, whatever it is.
import sys
import types

assert sys.modules is sys.modules
assert sys.modules['sys'] is sys
package, module = types.ModuleType('pack'), types.ModuleType('pack.part')
package.__path__ = []
sys.modules['pack'], sys.modules['pack.part'] = package, module
package.part = 'an attribute'
import pack.part as found

assert found == 'an attribute'
import pack.part

assert pack is package and pack.part == 'an attribute'
from pack import part

assert part == 'an attribute'
del package.part
import pack.part as found

assert found is module
from pack import part as found

assert found is module


class Fake:
    answer = 42
    __name__ = 'fake'


sys.modules['fake'] = fake = Fake()
import fake as found

assert found is fake
from fake import answer

assert answer == 42
try:
    from fake import question
except ImportError as error:
    print(type(error).__name__, error)
sys.modules['colorsys'] = None
try:
    import colorsys
except ModuleNotFoundError as error:
    print(error, error.name)
del sys.modules['pack'], sys.modules['pack.part']
try:
    import pack
except ModuleNotFoundError as error:
    print(error)
import bisect

assert sys.modules['bisect'] is bisect
bisect.mark = 1
del sys.modules['bisect']
import bisect as again

assert again is not bisect and not hasattr(again, 'mark')
sys.modules['bisect'] = bisect
import bisect as again

assert again is bisect
try:
    import pack.part
except ModuleNotFoundError as error:
    print(error)
sys.modules['pack'] = types.ModuleType('pack')
try:
    import pack.part
except ModuleNotFoundError as error:
    print(error)
