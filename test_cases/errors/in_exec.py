# The traceback of text that exec runs has no source lines.
def run():
    exec('def bad(q):\n    return q / 0\nbad(1)\n')
run()

"""TRACEBACK:
Traceback (most recent call last):
  File "in_exec.py", line 4, in <module>
    run()
    ~~~^^
  File "in_exec.py", line 3, in run
    exec('def bad(q):\\n    return q / 0\\nbad(1)\\n')
    ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "<string>", line 3, in <module>
  File "<string>", line 2, in bad
ZeroDivisionError: division by zero
"""
