"""Annotations, as values, with references for what is missing, or as text.

Intrinsics:
    _monty.annotation_texts(annotate) -> dict | None: what stands in the source for what a function computes
"""

import enum
import sys
from _annotations import ForwardRef, _call_annotate, type_repr
from _annotations import annotations as _annotations
from _annotations import evaluate_annotation as _evaluate
from _monty import annotation_texts as _annotation_texts

__all__ = [
    "Format", "ForwardRef", "annotations_to_string", "call_annotate_function", "call_evaluate_function",
    "get_annotate_from_class_namespace", "get_annotations", "type_repr",
]  # fmt: skip


class Format(enum.IntEnum):
    """How annotations are given."""

    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


def annotations_to_string(annotations):
    """Annotations as text, as far as their values tell."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}


def call_evaluate_function(evaluate, format, *, owner=None):
    """What the function behind an alias or a bound gives."""
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """What an annotate function gives in a format."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == Format.STRING:
        texts = _annotation_texts(annotate)
        if texts is None:
            result = _call_annotate(annotate, owner, as_text=True)
            return type_repr(result) if _is_evaluate else annotations_to_string(result)
        return texts
    if format == Format.FORWARDREF:
        return _call_annotate(annotate, owner)
    if format == Format.VALUE:
        raise RuntimeError("annotate function does not support VALUE format")
    raise ValueError(f"Invalid format: {format!r}")


def get_annotate_from_class_namespace(obj):
    """The annotate function in the namespace of a class that is being made."""
    found = obj.get("__annotate__")
    return obj.get("__annotate_func__") if found is None else found


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of an object in a format; those that are text are evaluated if asked for."""
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE:
        found = _own(obj)
        if found is None:
            annotate = getattr(obj, "__annotate__", None)
            found = None if annotate is None else call_annotate_function(annotate, format, owner=obj)
    elif format == Format.FORWARDREF:
        try:
            found = _own(obj)
        except Exception:
            found = _annotations(obj)
    elif format == Format.STRING:
        annotate = getattr(obj, "__annotate__", None)
        if annotate is not None:
            found = call_annotate_function(annotate, format, owner=obj)
        else:
            found = _own(obj)
            if found is not None:
                found = annotations_to_string(found)
    elif format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    else:
        raise ValueError(f"Unsupported format {format!r}")
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    found = dict(found)
    if not eval_str:
        return found
    return {
        name: _evaluate(value, obj, globals, locals) if isinstance(value, str) else value
        for name, value in found.items()
    }


def _own(obj):
    found = getattr(obj, "__annotations__", None)
    if found is not None and not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found
