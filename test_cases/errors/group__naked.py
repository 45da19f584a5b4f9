# A plain exception in except* is wrapped in a group.

try:
    raise ValueError('plain')
except* ValueError as group:
    raise TypeError('in handler')

"""TRACEBACK:
"""
