parts = []
line = ""
for n in range(2000):
    line += chr(97 + n % 26)
    if n % 61 == 60:
        parts.append(line)
        line = line[30:] + "\u00e9" if n % 2 else ""
alias = line
line += "end"
alias += "other"
print(len(parts), len(line), alias[-5:], hash("".join(parts)) == hash("".join(parts)))
