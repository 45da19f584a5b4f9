def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def endless(n):
    return endless(n + 1) + 1


def tree(n):
    return [tree(k) for k in range(n)]


def count(node):
    return 1 + sum(count(child) for child in node)


total = 0
for n in range(12):
    total += depth(n * 15)
try:
    endless(0)
except RecursionError as error:
    message = str(error)
print(total, message, count(tree(6)))
