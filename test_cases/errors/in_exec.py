# The traceback of text that exec runs has no source lines.
def run():
    exec('def bad(q):\n    return q / 0\nbad(1)\n')
run()

"""TRACEBACK:
"""
