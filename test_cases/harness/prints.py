# === What is printed must be equal on both ===
print('one', 2, [3.0, None], sep='\n')
print('no newline at the end: \N{BULLET} \U0001f40d', end='')
