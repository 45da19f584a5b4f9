text = ""
words = []
for n in range(250):
    text += f"{n:03d}-"
    words.append(text[-9:].upper())
    if n % 40 == 39:
        text = "é" + text[:5]
    if "1" in words[-1]:
        words[-1] = words[-1].replace("1", "one")
print(len(text), "|".join(words)[:40])
