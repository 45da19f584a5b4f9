"""No stubs and no configuration say that this file is Monty's."""

count: int = 'not a number'
