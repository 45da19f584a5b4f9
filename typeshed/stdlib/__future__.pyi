__all__ = [
    "absolute_import", "all_feature_names", "annotations", "barry_as_FLUFL", "division", "generator_stop", "generators",
    "nested_scopes", "print_function", "unicode_literals", "with_statement",
]

_Version = tuple[int, int, int, str, int]

class _Feature:
    optional: _Version
    mandatory: _Version | None
    compiler_flag: int
    def __init__(self, optionalRelease: _Version, mandatoryRelease: _Version | None, compiler_flag: int) -> None: ...
    def getOptionalRelease(self) -> _Version: ...
    def getMandatoryRelease(self) -> _Version | None: ...

all_feature_names: list[str]

CO_NESTED: int
CO_GENERATOR_ALLOWED: int
CO_FUTURE_DIVISION: int
CO_FUTURE_ABSOLUTE_IMPORT: int
CO_FUTURE_WITH_STATEMENT: int
CO_FUTURE_PRINT_FUNCTION: int
CO_FUTURE_UNICODE_LITERALS: int
CO_FUTURE_BARRY_AS_BDFL: int
CO_FUTURE_GENERATOR_STOP: int
CO_FUTURE_ANNOTATIONS: int

nested_scopes: _Feature
generators: _Feature
division: _Feature
absolute_import: _Feature
with_statement: _Feature
print_function: _Feature
unicode_literals: _Feature
barry_as_FLUFL: _Feature
generator_stop: _Feature
annotations: _Feature
