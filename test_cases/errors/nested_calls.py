# An error three calls deep: one entry per frame, carets under the part of the line that was running.

def parse_price(text):
    currency, amount = text.split(' ')
    return currency, float(amount)


def total(rows):
    result = 0.0
    for row in rows:
        currency, amount = parse_price(row['price'])
        result += amount
    return result


def report(rows):
    return f'total: {total(rows):.2f}'


assert report([{'price': 'EUR 1.5'}, {'price': 'EUR 2'}]) == 'total: 3.50'

print('before the failure')
print(len(report([{'price': 'EUR 1.5'}, {'price': 'EUR 2,5'}])))

"""TRACEBACK:
Traceback (most recent call last):
  File "nested_calls.py", line 23, in <module>
    print(len(report([{'price': 'EUR 1.5'}, {'price': 'EUR 2,5'}])))
              ~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "nested_calls.py", line 17, in report
    return f'total: {total(rows):.2f}'
                     ~~~~~^^^^^^
  File "nested_calls.py", line 11, in total
    currency, amount = parse_price(row['price'])
                       ~~~~~~~~~~~^^^^^^^^^^^^^^
  File "nested_calls.py", line 5, in parse_price
    return currency, float(amount)
                     ~~~~~^^^^^^^^
ValueError: could not convert string to float: '2,5'
"""
