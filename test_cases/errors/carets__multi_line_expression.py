# A call, an operator and a subscript spread over several lines.

def combine(first, second, third):
    return (
        first
        + second
        + third
    )


def build():
    return combine(
        1,
        2.5,
        third={
            'key': 'value',
            'other': [
                1,
                2,
            ],
        },
    )


table = [
    build,
]

result = table[
    0
](
)

"""TRACEBACK:
Traceback (most recent call last):
  File "carets__multi_line_expression.py", line 29, in <module>
    result = table[
        0
    ](
    )
  File "carets__multi_line_expression.py", line 12, in build
    return combine(
        1,
    ...<7 lines>...
        },
    )
  File "carets__multi_line_expression.py", line 5, in combine
    first
    ~~~~~
    + second
    ~~~~~~~~
    + third
    ^~~~~~~
TypeError: unsupported operand type(s) for +: 'float' and 'dict'
"""
