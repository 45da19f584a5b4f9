# Carets of subscripts mark the brackets, carets of attributes and names mark the whole reference.

data = {'users': [{'name': 'Ada', 'tags': ('x', 'y')}, {'name': 'Bob', 'tags': ()}]}


def first_tag(user):
    return user['tags'][0]


def all_first_tags(source, key):
    found = []
    for user in source[key]:
        found.append(first_tag(user).upper())
    return found


class Wrapper:
    def __init__(self, inner):
        self.inner = inner

    @property
    def tags(self):
        return all_first_tags(self.inner, 'users')


class Outer:
    child = Wrapper(data)


print(Outer.child.tags)

"""TRACEBACK:
Traceback (most recent call last):
  File "carets__subscripts_and_attributes.py", line 30, in <module>
    print(Outer.child.tags)
          ^^^^^^^^^^^^^^^^
  File "carets__subscripts_and_attributes.py", line 23, in tags
    return all_first_tags(self.inner, 'users')
  File "carets__subscripts_and_attributes.py", line 13, in all_first_tags
    found.append(first_tag(user).upper())
                 ~~~~~~~~~^^^^^^
  File "carets__subscripts_and_attributes.py", line 7, in first_tag
    return user['tags'][0]
           ~~~~~~~~~~~~^^^
IndexError: tuple index out of range
"""
