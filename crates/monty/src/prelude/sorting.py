"""Sorting what takes Python code to iterate over, and by options that decide in Python."""

sort_items = sorted
sort_list = list.sort


def sorted(iterable, /, *, key=None, reverse=False):
    return sort_items(list(iterable), key=key, reverse=True if reverse else False)


def sort(self, *, key=None, reverse=False):
    return sort_list(self, key=key, reverse=True if reverse else False)
