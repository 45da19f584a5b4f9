"""What the scripts of the shop may call."""

def rate(currency: str) -> float:
    """How many euros one unit of a currency is worth."""

def notify(text: str, *, urgent: bool = False) -> int: ...
