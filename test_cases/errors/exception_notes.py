# Notes are printed below the message, each on its own line.

def step(number):
    try:
        [][number]
    except IndexError as error:
        error.add_note(f'while at step {number}')
        error.add_note('two' + chr(10) + 'lines')
        raise


try:
    step(1)
except IndexError as error:
    assert error.__notes__ == ['while at step 1', 'two' + chr(10) + 'lines']

step(2)

"""TRACEBACK:
Traceback (most recent call last):
  File "exception_notes.py", line 17, in <module>
    step(2)
    ~~~~^^^
  File "exception_notes.py", line 5, in step
    [][number]
    ~~^^^^^^^^
IndexError: list index out of range
while at step 2
two
lines
"""
