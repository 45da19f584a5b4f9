# Tracebacks of properties, descriptors, __getattr__, __setattr__ and special methods that operators call.
class Celsius:
    def __get__(self, instance, owner=None):
        return instance.readings[-1]

    def __set__(self, instance, value):
        instance.readings.append(float(value))

    def __delete__(self, instance):
        instance.readings.pop()


class Sensor:
    temperature = Celsius()

    def __init__(self, readings):
        self.readings = readings

    @property
    def average(self):
        return sum(self.readings) / len(self.readings)

    @average.setter
    def average(self, value):
        raise PermissionError(f'not {value}')

    @property
    def typo(self):
        return self.reading

    def __len__(self):
        return -len(self.readings)

    def __bool__(self):
        return 'yes'

    def __index__(self):
        return self.average

    def __eq__(self, other):
        return self.readings == other.readings

    def __lt__(self, other):
        return self.temperature < other.temperature

    def __contains__(self, reading):
        return self.readings[reading]

    def __format__(self, spec):
        return format(self.temperature, spec)

    def __call__(self, index):
        return self.readings[index]

    def __iadd__(self, reading):
        self.temperature = reading
        return self


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, 'target', target)

    def __getattr__(self, name):
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        setattr(self.target, name, value)


def add(sensor, value):
    sensor += value


def delete(sensor):
    del sensor.temperature


def empty_average(sensor):
    sensor.average = 5


empty = Sensor([])
errors = []
for action in (
    lambda: empty.temperature,
    lambda: empty.average,
    lambda: empty_average(empty),
    lambda: empty.typo,
    lambda: delete(empty),
    lambda: add(empty, 'warm'),
    lambda: Proxy(Proxy(empty)).humidity,
    lambda: setattr(Proxy(empty), 'temperature', 'hot'),
    lambda: len(Sensor([1])),
    lambda: 'warm' if empty else 'cold',
    lambda: [1, 2][Sensor([1, 2])],
    lambda: empty == 5 or empty != empty,
    lambda: sorted([Sensor([1]), empty]),
    lambda: 7 in empty,
    lambda: f'{Sensor([1.5])!s:>5}' and f'{Sensor([1.5]):d}',
):
    try:
        action()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup(f'{len(errors)} errors', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_descriptors.py", line 106, in <module>
  |     raise ExceptionGroup(f'{len(errors)} errors', errors)
  | ExceptionGroup: 15 errors (15 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 86, in <lambda>
    |     lambda: empty.temperature,
    |             ^^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 4, in __get__
    |     return instance.readings[-1]
    |            ~~~~~~~~~~~~~~~~~^^^^
    | IndexError: list index out of range
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 87, in <lambda>
    |     lambda: empty.average,
    |             ^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 21, in average
    |     return sum(self.readings) / len(self.readings)
    |            ~~~~~~~~~~~~~~~~~~~^~~~~~~~~~~~~~~~~~~~
    | ZeroDivisionError: division by zero
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 88, in <lambda>
    |     lambda: empty_average(empty),
    |             ~~~~~~~~~~~~~^^^^^^^
    |   File "in_descriptors.py", line 80, in empty_average
    |     sensor.average = 5
    |     ^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 25, in average
    |     raise PermissionError(f'not {value}')
    | PermissionError: not 5
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 89, in <lambda>
    |     lambda: empty.typo,
    |             ^^^^^^^^^^
    |   File "in_descriptors.py", line 29, in typo
    |     return self.reading
    |            ^^^^^^^^^^^^
    | AttributeError: 'Sensor' object has no attribute 'reading'. Did you mean: 'readings'?
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 90, in <lambda>
    |     lambda: delete(empty),
    |             ~~~~~~^^^^^^^
    |   File "in_descriptors.py", line 76, in delete
    |     del sensor.temperature
    |         ^^^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 10, in __delete__
    |     instance.readings.pop()
    |     ~~~~~~~~~~~~~~~~~~~~~^^
    | IndexError: pop from empty list
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 91, in <lambda>
    |     lambda: add(empty, 'warm'),
    |             ~~~^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 72, in add
    |     sensor += value
    |   File "in_descriptors.py", line 56, in __iadd__
    |     self.temperature = reading
    |     ^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 7, in __set__
    |     instance.readings.append(float(value))
    |                              ~~~~~^^^^^^^
    | ValueError: could not convert string to float: 'warm'
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 92, in <lambda>
    |     lambda: Proxy(Proxy(empty)).humidity,
    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 65, in __getattr__
    |     return getattr(self.target, name)
    |   File "in_descriptors.py", line 65, in __getattr__
    |     return getattr(self.target, name)
    | AttributeError: 'Sensor' object has no attribute 'humidity'
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 93, in <lambda>
    |     lambda: setattr(Proxy(empty), 'temperature', 'hot'),
    |             ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 68, in __setattr__
    |     setattr(self.target, name, value)
    |     ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 7, in __set__
    |     instance.readings.append(float(value))
    |                              ~~~~~^^^^^^^
    | ValueError: could not convert string to float: 'hot'
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 94, in <lambda>
    |     lambda: len(Sensor([1])),
    |             ~~~^^^^^^^^^^^^^
    | ValueError: __len__() should return >= 0
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 95, in <lambda>
    |     lambda: 'warm' if empty else 'cold',
    |                       ^^^^^
    | TypeError: __bool__ should return bool, returned str
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 96, in <lambda>
    |     lambda: [1, 2][Sensor([1, 2])],
    |             ~~~~~~^^^^^^^^^^^^^^^^
    | TypeError: __index__ returned non-int (type float)
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 97, in <lambda>
    |     lambda: empty == 5 or empty != empty,
    |             ^^^^^^^^^^
    |   File "in_descriptors.py", line 41, in __eq__
    |     return self.readings == other.readings
    |                             ^^^^^^^^^^^^^^
    | AttributeError: 'int' object has no attribute 'readings'
    +---------------- 13 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 98, in <lambda>
    |     lambda: sorted([Sensor([1]), empty]),
    |             ~~~~~~^^^^^^^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 44, in __lt__
    |     return self.temperature < other.temperature
    |            ^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 4, in __get__
    |     return instance.readings[-1]
    |            ~~~~~~~~~~~~~~~~~^^^^
    | IndexError: list index out of range
    +---------------- 14 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 99, in <lambda>
    |     lambda: 7 in empty,
    |             ^^^^^^^^^^
    |   File "in_descriptors.py", line 47, in __contains__
    |     return self.readings[reading]
    |            ~~~~~~~~~~~~~^^^^^^^^^
    | IndexError: list index out of range
    +---------------- 15 ----------------
    | Traceback (most recent call last):
    |   File "in_descriptors.py", line 103, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "in_descriptors.py", line 100, in <lambda>
    |     lambda: f'{Sensor([1.5])!s:>5}' and f'{Sensor([1.5]):d}',
    |                                           ^^^^^^^^^^^^^^^^^
    |   File "in_descriptors.py", line 50, in __format__
    |     return format(self.temperature, spec)
    | ValueError: Unknown format code 'd' for object of type 'float'
    +------------------------------------
"""
