# More members than are shown, and one level too deep.

group = ExceptionGroup('many', [ValueError(number) for number in range(20)])
for depth in range(12):
    group = ExceptionGroup(f'depth {depth}', [group])
raise group

"""TRACEBACK:
  + Exception Group Traceback (most recent call last):
  |   File "group__many.py", line 6, in <module>
  |     raise group
  | ExceptionGroup: depth 11 (1 sub-exception)
  +-+---------------- 1 ----------------
    | ExceptionGroup: depth 10 (1 sub-exception)
    +-+---------------- 1 ----------------
      | ExceptionGroup: depth 9 (1 sub-exception)
      +-+---------------- 1 ----------------
        | ExceptionGroup: depth 8 (1 sub-exception)
        +-+---------------- 1 ----------------
          | ExceptionGroup: depth 7 (1 sub-exception)
          +-+---------------- 1 ----------------
            | ExceptionGroup: depth 6 (1 sub-exception)
            +-+---------------- 1 ----------------
              | ExceptionGroup: depth 5 (1 sub-exception)
              +-+---------------- 1 ----------------
                | ExceptionGroup: depth 4 (1 sub-exception)
                +-+---------------- 1 ----------------
                  | ExceptionGroup: depth 3 (1 sub-exception)
                  +-+---------------- 1 ----------------
                    | ExceptionGroup: depth 2 (1 sub-exception)
                    +-+---------------- 1 ----------------
                      | ... (max_group_depth is 10)
                      +------------------------------------
"""
