# Tracebacks of code made by exec, eval and compile: frames without source lines, and syntax errors in it.
SOURCE = '''
def fail(n):
    return n / 0

class Made:
    def method(self):
        return fail(len(self.items))
    items = [1, 2]
'''
namespace = {}
exec(compile(SOURCE, '<made>', 'exec'), namespace)


def through_exec():
    exec('value = Made().method()', namespace)


def through_eval():
    return eval('fail(1) + 1', namespace)


def named():
    code = compile('\n\nresult = missing + 1', '<settings>', 'exec')
    exec(code, {'__builtins__': {}})


def expression():
    return eval(compile('[x for x in y]', '<expression>', 'eval'), {'y': 5})


def syntax():
    exec('def broken(:\n    pass')


def syntax_in_eval():
    return eval('1 +')


def syntax_indentation():
    compile('if True:\n        a = 1\n    b = 2\n', 'indented.py', 'exec')


def statement_in_eval():
    return eval('x = 1')


def not_source():
    exec(5)


def wrong_mode():
    compile('1', 'x', 'execute')


def nested():
    exec("exec('exec(\"[][0]\")')")


def callback():
    return eval('apply(lambda: {}["k"])', {'apply': lambda function: function()})


errors = []
for function in (
    through_exec, through_eval, named, expression, syntax, syntax_in_eval, syntax_indentation, statement_in_eval,
    not_source, wrong_mode, nested, callback,
):
    try:
        function()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('dynamic code', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "in_exec__nested.py", line 73, in <module>
  |     raise ExceptionGroup('dynamic code', errors)
  | ExceptionGroup: dynamic code (12 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 16, in through_exec
    |     exec('value = Made().method()', namespace)
    |     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "<string>", line 1, in <module>
    |   File "<made>", line 7, in method
    |   File "<made>", line 3, in fail
    | ZeroDivisionError: division by zero
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 20, in through_eval
    |     return eval('fail(1) + 1', namespace)
    |   File "<string>", line 1, in <module>
    |   File "<made>", line 3, in fail
    | ZeroDivisionError: division by zero
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 25, in named
    |     exec(code, {'__builtins__': {}})
    |     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "<settings>", line 3, in <module>
    | NameError: name 'missing' is not defined
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 29, in expression
    |     return eval(compile('[x for x in y]', '<expression>', 'eval'), {'y': 5})
    |   File "<expression>", line 1, in <module>
    | TypeError: 'int' object is not iterable
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 33, in syntax
    |     exec('def broken(:\\n    pass')
    |     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "<string>", line 1
    |     def broken(:
    |                ^
    | SyntaxError: invalid syntax
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 37, in syntax_in_eval
    |     return eval('1 +')
    |   File "<string>", line 1
    |     1 +
    | SyntaxError: invalid syntax
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 41, in syntax_indentation
    |     compile('if True:\\n        a = 1\\n    b = 2\\n', 'indented.py', 'exec')
    |     ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "indented.py", line 3
    |     b = 2
    |          ^
    | IndentationError: unindent does not match any outer indentation level
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 45, in statement_in_eval
    |     return eval('x = 1')
    |   File "<string>", line 1
    |     x = 1
    |       ^
    | SyntaxError: invalid syntax
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 49, in not_source
    |     exec(5)
    |     ~~~~^^^
    | TypeError: exec() arg 1 must be a string, bytes or code object
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 53, in wrong_mode
    |     compile('1', 'x', 'execute')
    |     ~~~~~~~^^^^^^^^^^^^^^^^^^^^^
    | ValueError: compile() mode must be 'exec', 'eval' or 'single'
    +---------------- 11 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 57, in nested
    |     exec("exec('exec(\\"[][0]\\")')")
    |     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "<string>", line 1, in <module>
    |   File "<string>", line 1, in <module>
    |   File "<string>", line 1, in <module>
    | IndexError: list index out of range
    +---------------- 12 ----------------
    | Traceback (most recent call last):
    |   File "in_exec__nested.py", line 70, in <module>
    |     function()
    |     ~~~~~~~~^^
    |   File "in_exec__nested.py", line 61, in callback
    |     return eval('apply(lambda: {}["k"])', {'apply': lambda function: function()})
    |   File "<string>", line 1, in <module>
    |   File "in_exec__nested.py", line 61, in <lambda>
    |     return eval('apply(lambda: {}["k"])', {'apply': lambda function: function()})
    |                                                                      ~~~~~~~~^^
    |   File "<string>", line 1, in <lambda>
    | KeyError: 'k'
    +------------------------------------
"""
