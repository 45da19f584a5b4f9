rows = []
for n in range(120):
    row = [n * k for k in range(8)]
    rows.append(row)
    if n % 7 == 0:
        rows = rows[-5:]
    row.reverse()
    row[2:4] = [n]
flat = [x for row in rows for x in row]
flat.sort()
del flat[::2]
print(sum(flat))
