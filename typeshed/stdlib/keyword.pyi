__all__ = ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]

kwlist: list[str]
softkwlist: list[str]

def iskeyword(value: object, /) -> bool: ...
def issoftkeyword(value: object, /) -> bool: ...
