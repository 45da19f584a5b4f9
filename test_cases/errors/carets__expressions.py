# One frame per kind of expression: which part of each line is marked.

class Chain:
    def __init__(self, *steps):
        self.steps = list(steps)

    @property
    def next(self):
        return self.steps.pop()(self)

    def __getitem__(self, key):
        return self.steps.pop()(self)

    def __add__(self, *args, **kwargs):
        return self.steps.pop()(self)

    __radd__ = __neg__ = __call__ = __contains__ = __eq__ = __iadd__ = __matmul__ = __add__


def of_call(chain):
    return chain(1, key='value')


def of_call_of_call(chain):
    return (lambda: chain)()('second call')


def of_method(chain):
    return chain.steps.pop()(chain).strip().upper()


def of_attribute(chain):
    return chain.next.real


def of_subscript(chain):
    return chain['key']['other']


def of_slice(chain):
    return chain[1:2, ::3]


def of_binary(chain):
    return 1 + 2 * 3 - (chain + 1) - 4


def of_reflected(chain):
    return 'text' + chain


def of_matrix(chain):
    return [chain @ chain, 5]


def of_unary(chain):
    return not -chain


def of_comparison(chain):
    return 1 < 2 != chain


def of_membership(chain):
    return 5 not in chain


def of_inplace(chain):
    chain += 'x'
    return chain


def of_fstring(chain):
    return f'start {chain() + 1:>10} end'


def of_list(chain):
    return [1, *[2], chain(), {'k': 3}]


def of_dict(chain):
    return {'a': 1, 'b': chain(), **{}}


def of_condition(chain):
    return 1 if chain() else 2


def of_boolean(chain):
    return None or chain() and True


def of_comprehension(chain):
    return [item for row in [chain] if row() for item in row]


def of_generator(chain):
    return next(item() for item in [chain])


def of_parentheses(chain):
    return ((chain)((1)) + 2)


def of_spaces(chain):
    return  chain  [ 'key' ]  +  chain . next


def last(chain):
    return chain.steps[0] + 'text' * 2.5


steps = [value for name, value in globals().items() if name.startswith('of_')]
Chain(last, *steps).next

"""TRACEBACK:
Traceback (most recent call last):
  File "carets__expressions.py", line 114, in <module>
    Chain(last, *steps).next
  File "carets__expressions.py", line 9, in next
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 106, in of_spaces
    return  chain  [ 'key' ]  +  chain . next
            ~~~~~~~^^^^^^^^^
  File "carets__expressions.py", line 12, in __getitem__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 102, in of_parentheses
    return ((chain)((1)) + 2)
            ~~~~~~~^^^^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 98, in of_generator
    return next(item() for item in [chain])
  File "carets__expressions.py", line 98, in <genexpr>
    return next(item() for item in [chain])
                ~~~~^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 94, in of_comprehension
    return [item for row in [chain] if row() for item in row]
                                       ~~~^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 90, in of_boolean
    return None or chain() and True
                   ~~~~~^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 86, in of_condition
    return 1 if chain() else 2
                ~~~~~^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 82, in of_dict
    return {'a': 1, 'b': chain(), **{}}
                         ~~~~~^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 78, in of_list
    return [1, *[2], chain(), {'k': 3}]
                     ~~~~~^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 74, in of_fstring
    return f'start {chain() + 1:>10} end'
                    ~~~~~^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 69, in of_inplace
    chain += 'x'
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 65, in of_membership
    return 5 not in chain
           ^^^^^^^^^^^^^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 61, in of_comparison
    return 1 < 2 != chain
           ^^^^^^^^^^^^^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 57, in of_unary
    return not -chain
               ^^^^^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 53, in of_matrix
    return [chain @ chain, 5]
            ~~~~~~^~~~~~~
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 49, in of_reflected
    return 'text' + chain
           ~~~~~~~^~~~~~~
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 45, in of_binary
    return 1 + 2 * 3 - (chain + 1) - 4
                        ~~~~~~^~~
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 41, in of_slice
    return chain[1:2, ::3]
           ~~~~~^^^^^^^^^^
  File "carets__expressions.py", line 12, in __getitem__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 37, in of_subscript
    return chain['key']['other']
           ~~~~~^^^^^^^
  File "carets__expressions.py", line 12, in __getitem__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 33, in of_attribute
    return chain.next.real
           ^^^^^^^^^^
  File "carets__expressions.py", line 9, in next
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 29, in of_method
    return chain.steps.pop()(chain).strip().upper()
           ~~~~~~~~~~~~~~~~~^^^^^^^
  File "carets__expressions.py", line 25, in of_call_of_call
    return (lambda: chain)()('second call')
           ~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 21, in of_call
    return chain(1, key='value')
  File "carets__expressions.py", line 15, in __add__
    return self.steps.pop()(self)
           ~~~~~~~~~~~~~~~~^^^^^^
  File "carets__expressions.py", line 110, in last
    return chain.steps[0] + 'text' * 2.5
           ~~~~~~~~~~~^^^
IndexError: list index out of range
"""
