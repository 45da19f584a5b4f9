from typing import Final

ascii_letters: Final[str]
ascii_lowercase: Final[str]
ascii_uppercase: Final[str]
digits: Final[str]
hexdigits: Final[str]
octdigits: Final[str]
printable: Final[str]
punctuation: Final[str]
whitespace: Final[str]

def capwords(s: str, sep: str | None = None) -> str: ...
