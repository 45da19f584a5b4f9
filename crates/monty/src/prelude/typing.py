"""What subscripts of type forms need."""


def union(key):
    from _annotations import make_union

    return make_union(key if isinstance(key, tuple) else (key,))
