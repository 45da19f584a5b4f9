# call-external

# === The traceback of a host's exception ends where the call stands ===
def fetch():
    return raise_error('ValueError', 'no such page')


fetch()

"""TRACEBACK:
Traceback (most recent call last):
  File "call_external__raise.py", line 8, in <module>
    fetch()
    ~~~~~^^
  File "call_external__raise.py", line 5, in fetch
    return raise_error('ValueError', 'no such page')
ValueError: no such page
"""
