# Tracebacks of recursion: repeated lines are folded, alternating ones are not, and counts start anew for other lines.
def even(n):
    if n == 0:
        raise ValueError('bottom of even')
    return odd(n - 1)


def odd(n):
    if n == 0:
        raise ValueError('bottom of odd')
    return even(n - 1)


def countdown(n):
    return countdown(n - 1) if n else 1 / n


def two_lines(n):
    if n > 8:
        return two_lines(n - 1)
    if n > 3:
        return two_lines(n - 1) + 1
    return [][n]


def tree(node):
    if isinstance(node, list):
        return sum(tree(child) for child in node)
    return node + 0


class Node:
    def __init__(self, depth):
        self.child = Node(depth - 1) if depth else None

    @property
    def depth(self):
        return self.child.depth + 1

    def __repr__(self):
        return f'<{self.child.missing if self.child is None else self.child!r}>'


def retry(n):
    try:
        raise LookupError(f'attempt {n}')
    except LookupError:
        if n:
            retry(n - 1)
        raise


def finally_again(n):
    try:
        if n:
            finally_again(n - 1)
        {}[n]
    finally:
        n += 1


errors = []
for action in (
    lambda: even(5),
    lambda: countdown(3),
    lambda: countdown(4),
    lambda: countdown(12),
    lambda: two_lines(14),
    lambda: tree([1, [2, [3, ['four']]]]),
    lambda: Node(6).depth,
    lambda: repr(Node(2)),
    lambda: retry(1),
    lambda: finally_again(1),
):
    try:
        action()
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('recursion', errors)

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "recursion__mutual.py", line 79, in <module>
  |     raise ExceptionGroup('recursion', errors)
  | ExceptionGroup: recursion (10 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 64, in <lambda>
    |     lambda: even(5),
    |             ~~~~^^^
    |   File "recursion__mutual.py", line 5, in even
    |     return odd(n - 1)
    |   File "recursion__mutual.py", line 11, in odd
    |     return even(n - 1)
    |   File "recursion__mutual.py", line 5, in even
    |     return odd(n - 1)
    |   File "recursion__mutual.py", line 11, in odd
    |     return even(n - 1)
    |   File "recursion__mutual.py", line 5, in even
    |     return odd(n - 1)
    |   File "recursion__mutual.py", line 10, in odd
    |     raise ValueError('bottom of odd')
    | ValueError: bottom of odd
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 65, in <lambda>
    |     lambda: countdown(3),
    |             ~~~~~~~~~^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   [Previous line repeated 1 more time]
    | ZeroDivisionError: division by zero
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 66, in <lambda>
    |     lambda: countdown(4),
    |             ~~~~~~~~~^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   [Previous line repeated 2 more times]
    | ZeroDivisionError: division by zero
    +---------------- 4 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 67, in <lambda>
    |     lambda: countdown(12),
    |             ~~~~~~~~~^^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 15, in countdown
    |     return countdown(n - 1) if n else 1 / n
    |            ~~~~~~~~~^^^^^^^
    |   [Previous line repeated 10 more times]
    | ZeroDivisionError: division by zero
    +---------------- 5 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 68, in <lambda>
    |     lambda: two_lines(14),
    |             ~~~~~~~~~^^^^
    |   File "recursion__mutual.py", line 20, in two_lines
    |     return two_lines(n - 1)
    |   File "recursion__mutual.py", line 20, in two_lines
    |     return two_lines(n - 1)
    |   File "recursion__mutual.py", line 20, in two_lines
    |     return two_lines(n - 1)
    |   [Previous line repeated 3 more times]
    |   File "recursion__mutual.py", line 22, in two_lines
    |     return two_lines(n - 1) + 1
    |            ~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 22, in two_lines
    |     return two_lines(n - 1) + 1
    |            ~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 22, in two_lines
    |     return two_lines(n - 1) + 1
    |            ~~~~~~~~~^^^^^^^
    |   [Previous line repeated 2 more times]
    |   File "recursion__mutual.py", line 23, in two_lines
    |     return [][n]
    |            ~~^^^
    | IndexError: list index out of range
    +---------------- 6 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 69, in <lambda>
    |     lambda: tree([1, [2, [3, ['four']]]]),
    |             ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "recursion__mutual.py", line 28, in tree
    |     return sum(tree(child) for child in node)
    |   File "recursion__mutual.py", line 28, in <genexpr>
    |     return sum(tree(child) for child in node)
    |                ~~~~^^^^^^^
    |   File "recursion__mutual.py", line 28, in tree
    |     return sum(tree(child) for child in node)
    |   File "recursion__mutual.py", line 28, in <genexpr>
    |     return sum(tree(child) for child in node)
    |                ~~~~^^^^^^^
    |   File "recursion__mutual.py", line 28, in tree
    |     return sum(tree(child) for child in node)
    |   File "recursion__mutual.py", line 28, in <genexpr>
    |     return sum(tree(child) for child in node)
    |                ~~~~^^^^^^^
    |   File "recursion__mutual.py", line 28, in tree
    |     return sum(tree(child) for child in node)
    |   File "recursion__mutual.py", line 28, in <genexpr>
    |     return sum(tree(child) for child in node)
    |                ~~~~^^^^^^^
    |   File "recursion__mutual.py", line 29, in tree
    |     return node + 0
    |            ~~~~~^~~
    | TypeError: can only concatenate str (not "int") to str
    +---------------- 7 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 70, in <lambda>
    |     lambda: Node(6).depth,
    |             ^^^^^^^^^^^^^
    |   File "recursion__mutual.py", line 38, in depth
    |     return self.child.depth + 1
    |            ^^^^^^^^^^^^^^^^
    |   File "recursion__mutual.py", line 38, in depth
    |     return self.child.depth + 1
    |            ^^^^^^^^^^^^^^^^
    |   File "recursion__mutual.py", line 38, in depth
    |     return self.child.depth + 1
    |            ^^^^^^^^^^^^^^^^
    |   [Previous line repeated 4 more times]
    | AttributeError: 'NoneType' object has no attribute 'depth'
    +---------------- 8 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 71, in <lambda>
    |     lambda: repr(Node(2)),
    |             ~~~~^^^^^^^^^
    |   File "recursion__mutual.py", line 41, in __repr__
    |     return f'<{self.child.missing if self.child is None else self.child!r}>'
    |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "recursion__mutual.py", line 41, in __repr__
    |     return f'<{self.child.missing if self.child is None else self.child!r}>'
    |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |   File "recursion__mutual.py", line 41, in __repr__
    |     return f'<{self.child.missing if self.child is None else self.child!r}>'
    |                ^^^^^^^^^^^^^^^^^^
    | AttributeError: 'NoneType' object has no attribute 'missing'
    +---------------- 9 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 46, in retry
    |     raise LookupError(f'attempt {n}')
    | LookupError: attempt 1
    | 
    | During handling of the above exception, another exception occurred:
    | 
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 72, in <lambda>
    |     lambda: retry(1),
    |             ~~~~~^^^
    |   File "recursion__mutual.py", line 49, in retry
    |     retry(n - 1)
    |     ~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 46, in retry
    |     raise LookupError(f'attempt {n}')
    | LookupError: attempt 0
    +---------------- 10 ----------------
    | Traceback (most recent call last):
    |   File "recursion__mutual.py", line 76, in <module>
    |     action()
    |     ~~~~~~^^
    |   File "recursion__mutual.py", line 73, in <lambda>
    |     lambda: finally_again(1),
    |             ~~~~~~~~~~~~~^^^
    |   File "recursion__mutual.py", line 56, in finally_again
    |     finally_again(n - 1)
    |     ~~~~~~~~~~~~~^^^^^^^
    |   File "recursion__mutual.py", line 57, in finally_again
    |     {}[n]
    |     ~~^^^
    | KeyError: 0
    +------------------------------------
"""
