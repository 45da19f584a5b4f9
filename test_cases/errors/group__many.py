# More members than are shown, and one level too deep.

group = ExceptionGroup('many', [ValueError(number) for number in range(20)])
for depth in range(12):
    group = ExceptionGroup(f'depth {depth}', [group])
raise group

"""TRACEBACK:
"""
