# Carets count display columns: wide characters take two.

def größe(wert):
    return {'名前': 'x', 'é': wert}['é' + '名前'] + 1


ergebnis = [größe('ß'), größe(2)]

"""TRACEBACK:
Traceback (most recent call last):
  File "unicode_columns.py", line 7, in <module>
    ergebnis = [größe('ß'), größe(2)]
                ~~~~~^^^^^
  File "unicode_columns.py", line 4, in größe
    return {'名前': 'x', 'é': wert}['é' + '名前'] + 1
           ~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^
KeyError: 'é名前'
"""
