def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

total = 0
for n in range(12):
    total += fib(n)
big = 1
for n in range(1, 60):
    big *= n
print(total, big % 1000003)
