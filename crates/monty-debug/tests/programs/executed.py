import math
import string

total = 0
for n in range(25):
    names = {"n": n}
    exec(f"def made(x):\n    return x * {n} + n\nvalue = made(2)", names)
    total += names["value"] + eval("n + 1", {"n": n})
    total += int(math.sqrt(n * n))
    template = string.Template("$a and $b").substitute(a=n, b=total)
    if n == 10:
        import statistics
        total += statistics.mean([1, 3])
print(total, template)
