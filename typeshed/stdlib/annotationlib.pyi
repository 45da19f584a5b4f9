from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any
from typing import ForwardRef as ForwardRef

__all__ = [
    "Format", "ForwardRef", "annotations_to_string", "call_annotate_function", "call_evaluate_function",
    "get_annotate_from_class_namespace", "get_annotations", "type_repr",
]

class Format(IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4

def get_annotations(
    obj: Any,
    *,
    globals: dict[str, Any] | None = None,
    locals: Mapping[str, Any] | None = None,
    eval_str: bool = False,
    format: int = ...,
) -> dict[str, Any]: ...
def call_annotate_function(
    annotate: Callable[[Any], dict[str, Any]], format: int, *, owner: Any = None, _is_evaluate: bool = False
) -> dict[str, Any]: ...
def call_evaluate_function(evaluate: Callable[[Any], Any], format: int, *, owner: Any = None) -> Any: ...
def get_annotate_from_class_namespace(obj: Mapping[str, Any]) -> Callable[[Any], dict[str, Any]] | None: ...
def annotations_to_string(annotations: Mapping[str, Any]) -> dict[str, str]: ...
def type_repr(value: object) -> str: ...
