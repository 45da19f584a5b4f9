# A module that does not exist, inside a handler of a first missing module.

def load():
    try:
        import fast_json_that_is_missing
    except ImportError as error:
        assert error.name == 'fast_json_that_is_missing'
        assert error.msg == "No module named 'fast_json_that_is_missing'"
        assert type(error) is ModuleNotFoundError
        import slow_json_that_is_missing.parser as json_parser

    return json_parser


load()

"""TRACEBACK:
Traceback (most recent call last):
  File "module_not_found.py", line 5, in load
    import fast_json_that_is_missing
ModuleNotFoundError: No module named 'fast_json_that_is_missing'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "module_not_found.py", line 15, in <module>
    load()
    ~~~~^^
  File "module_not_found.py", line 10, in load
    import slow_json_that_is_missing.parser as json_parser
ModuleNotFoundError: No module named 'slow_json_that_is_missing'
"""
