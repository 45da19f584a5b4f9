from itertools import accumulate, chain, groupby, islice, takewhile

total = 0
for n in range(30):
    total += sum(map(abs, range(-n, n)))
    total += len(list(filter(lambda x: x % 3, range(n))))
    total += sum(takewhile(lambda x: x < 9, accumulate(range(n))))
    total += sum(len(list(group)) for _, group in groupby(chain("aab", "bcc")))
    total += next(islice((k for k in range(n, n + 5)), 2, None))
print(total)
