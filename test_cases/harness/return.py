# === The value of the last expression statement by its repr ===
words = 'to be or not to be'.split()
{word: words.count(word) for word in words}
# Return={'to': 2, 'be': 2, 'or': 1, 'not': 1}
