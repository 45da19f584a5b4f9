"""Asks its host for the rate of a currency."""


def convert(amount: float, currency: str) -> float:
    worth = rate(currency)
    return amount * worth


euros = convert(10, 'USD')
print(f'{euros:.2f} euros')
