# One frame per kind of statement: which part of each line is marked.

class Chain:
    def __init__(self, *steps):
        self.steps = list(steps)

    def run(self):
        step = self.steps.pop()
        return step(self)


def in_return(chain):
    return chain.run()


def in_tuple(chain):
    return 1, chain.run(), 2


def in_assignment(chain):
    value = chain.run()
    return value


def in_chained_assignment(chain):
    first = second = chain.run()
    return first, second


def in_augmented(chain):
    total = 1
    total += chain.run()
    return total


def in_if(chain):
    if not chain.run():
        pass


def in_while(chain):
    while 1 < chain.run() < 3:
        pass


def in_for(chain):
    for item in chain.run():
        print(item)


def in_with(chain):
    with chain.run() as value:
        print(value)


def in_assert(chain):
    assert chain.run(), 'message'


def in_raise(chain):
    raise chain.run()


def in_del(chain):
    del chain.run()[0]


def in_expression(chain):
    chain.run()


def in_annotated(chain):
    value: int = chain.run()
    return value


def in_walrus(chain):
    print(value := chain.run())


def in_default(chain):
    def inner(value=chain.run()):
        return value

    return inner


def in_class(chain):
    class Inner(chain.run()):
        pass

    return Inner


def in_starred(chain):
    return print(*chain.run(), sep='')


def in_lambda(chain):
    return (lambda: chain.run())()


def last(chain):
    return chain.steps.nothing_here


steps = [value for name, value in globals().items() if name.startswith('in_')]
Chain(last, *steps).run()

"""TRACEBACK:
Traceback (most recent call last):
  File "carets__statements.py", line 108, in <module>
    Chain(last, *steps).run()
    ~~~~~~~~~~~~~~~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 100, in in_lambda
    return (lambda: chain.run())()
           ~~~~~~~~~~~~~~~~~~~~~^^
  File "carets__statements.py", line 100, in <lambda>
    return (lambda: chain.run())()
                    ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 96, in in_starred
    return print(*chain.run(), sep='')
                  ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 89, in in_class
    class Inner(chain.run()):
                ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 82, in in_default
    def inner(value=chain.run()):
                    ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 78, in in_walrus
    print(value := chain.run())
                   ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 73, in in_annotated
    value: int = chain.run()
                 ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 69, in in_expression
    chain.run()
    ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 65, in in_del
    del chain.run()[0]
        ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 61, in in_raise
    raise chain.run()
          ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 57, in in_assert
    assert chain.run(), 'message'
           ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 52, in in_with
    with chain.run() as value:
         ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 47, in in_for
    for item in chain.run():
                ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 42, in in_while
    while 1 < chain.run() < 3:
              ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 37, in in_if
    if not chain.run():
           ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 32, in in_augmented
    total += chain.run()
             ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 26, in in_chained_assignment
    first = second = chain.run()
                     ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 21, in in_assignment
    value = chain.run()
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 17, in in_tuple
    return 1, chain.run(), 2
              ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 13, in in_return
    return chain.run()
           ~~~~~~~~~^^
  File "carets__statements.py", line 9, in run
    return step(self)
  File "carets__statements.py", line 104, in last
    return chain.steps.nothing_here
           ^^^^^^^^^^^^^^^^^^^^^^^^
AttributeError: 'list' object has no attribute 'nothing_here'
"""
