"""Adds up a few prices."""

prices = [3, 5, 8]
total = 0
for price in prices:
    total += price
    print(f'so far {total}')
average = total / len(prices)
print(f'average {average:.2f}')
