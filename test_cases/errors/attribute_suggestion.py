# A misspelt attribute gets a suggestion; names too far away do not.

class Sensor:
    def __init__(self):
        self.temperature = 20
        self.unit = 'C'


def no_suggestion(sensor):
    try:
        return sensor.pressure
    except AttributeError as error:
        return str(error), error.name, error.obj is sensor


assert no_suggestion(Sensor()) == ("'Sensor' object has no attribute 'pressure'", 'pressure', True)
print(Sensor().unit + str(Sensor().temperatur))

"""TRACEBACK:
Traceback (most recent call last):
  File "attribute_suggestion.py", line 17, in <module>
    print(Sensor().unit + str(Sensor().temperatur))
                              ^^^^^^^^^^^^^^^^^^^
AttributeError: 'Sensor' object has no attribute 'temperatur'. Did you mean: 'temperature'?
"""
