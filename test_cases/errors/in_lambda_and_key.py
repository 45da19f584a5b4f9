# A lambda's frame is called <lambda>; sorted(), map() and max() add no frame.

rank = {'low': 1, 'high': 3}
order = lambda name: rank[name]


def arrange(names):
    return sorted(names, key=lambda name: (order(name), name))


assert arrange(['high', 'low']) == ['low', 'high']
assert list(map(order, ['low'])) == [1]

print(max(map(len, arrange(['high', 'low', 'middle']))))

"""TRACEBACK:
Traceback (most recent call last):
  File "in_lambda_and_key.py", line 14, in <module>
    print(max(map(len, arrange(['high', 'low', 'middle']))))
                       ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "in_lambda_and_key.py", line 8, in arrange
    return sorted(names, key=lambda name: (order(name), name))
  File "in_lambda_and_key.py", line 8, in <lambda>
    return sorted(names, key=lambda name: (order(name), name))
                                           ~~~~~^^^^^^
  File "in_lambda_and_key.py", line 4, in <lambda>
    order = lambda name: rank[name]
                         ~~~~^^^^^^
KeyError: 'middle'
"""
