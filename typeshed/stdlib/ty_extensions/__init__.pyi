from typing import Any, Protocol

class NamedTupleLike(Protocol):
    _fields: tuple[str, ...]
    def _asdict(self) -> dict[str, Any]: ...
