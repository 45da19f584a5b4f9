# === An exit with a message writes it to stderr ===
import sys

print('before')
sys.exit('good bye')

"""TRACEBACK:
good bye
"""
