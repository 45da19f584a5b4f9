# Methods of builtin types and of modules are suggested.

def clean(items):
    result = []
    for item in items:
        result.apend(item.strip())
    return result


clean([' a ', 'b'])

"""TRACEBACK:
Traceback (most recent call last):
  File "attribute_suggestion__builtin_method.py", line 10, in <module>
    clean([' a ', 'b'])
    ~~~~~^^^^^^^^^^^^^^
  File "attribute_suggestion__builtin_method.py", line 6, in clean
    result.apend(item.strip())
    ^^^^^^^^^^^^
AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
"""
