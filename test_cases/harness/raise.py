# === The exception by its repr ===
def shout(word):
    raise TypeError(f'not {word}')


shout('here')
# Raise=TypeError('not here')
