# needs-native
# Suggestions come from what `__dir__` of the object or of its metaclass says.
import traceback


def shown(function):
    try:
        function()
    except AttributeError as error:
        return traceback.format_exception_only(error)[-1].removesuffix('\n')


class Listed:
    pressure = 1

    def __dir__(self):
        return ['temperature', 'humidity']


class Mixed:
    def __dir__(self):
        return ['temperature', 5]

    def __getattr__(self, name):
        raise AttributeError(f'nothing called {name}', name=name, obj=self)


class Failing:
    temperature = 1

    def __dir__(self):
        raise OSError


class Meta(type):
    def __dir__(cls):
        return ['altitude']


class Of(metaclass=Meta):
    pass


assert shown(lambda: Listed().temprature) == (
    "AttributeError: 'Listed' object has no attribute 'temprature'. Did you mean: 'temperature'?"
)
assert shown(lambda: Listed().presure) == "AttributeError: 'Listed' object has no attribute 'presure'"
assert shown(lambda: Mixed().temprature) == (
    "AttributeError: nothing called temprature. Did you mean: 'temperature'?"
)
assert shown(lambda: Failing().temprature) == "AttributeError: 'Failing' object has no attribute 'temprature'"
assert shown(lambda: Of.altitud) == (
    "AttributeError: type object 'Of' has no attribute 'altitud'. Did you mean: 'altitude'?"
)
Listed().humidty

"""TRACEBACK:
Traceback (most recent call last):
  File "attribute_suggestion__own_dir.py", line 55, in <module>
    Listed().humidty
AttributeError: 'Listed' object has no attribute 'humidty'. Did you mean: 'humidity'?
"""
