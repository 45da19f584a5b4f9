"""The parts of typing that few programs use: NamedTuple, TypedDict, get_type_hints(), the Supports… protocols, IO.

Intrinsics:
    _monty.set_class_builder(base, builder) -> None: a class statement with this object among its bases calls
        builder(name: str, bases: tuple, namespace: dict, keywords: dict) after its body instead of making a class, and
        binds the result; bases are as written. The builder is not inherited
    _monty.annotations(obj) -> dict: an object's own annotations, with a ForwardRef for each name not bound yet; also of
        the namespace of a class body
    _monty.evaluate_annotation(text: str, owner, globals: dict | None, locals: dict | None) -> object: evaluates an
        expression as if written in the module of the class or function `owner`; the two dicts take precedence
    _monty.forbid_instance_checks(cls: type, message: str) -> None: see typing.py
    _monty.caller_module() -> str | None: __name__ of the globals of the nearest frame that is not hidden
    _monty.GenericAlias, Union, ForwardRef, make_union: see typing.py
"""

from _annotations import make_union, ForwardRef, annotations, evaluate_annotation
from _monty import (
    GenericAlias,
    Union,
    caller_module,
    forbid_instance_checks,
    set_class_builder,
)
from abc import abstractmethod
from collections import _check_names, _make_namespace
from typing import (
    Annotated,
    AnyStr,
    Generic,
    NotRequired,
    Protocol,
    ReadOnly,
    Required,
    TypeVar,
    _AnnotatedAlias,
    _convert,
    _GenericAlias,
    _mark,
    runtime_checkable,
)

__name__ = "typing"

_T_co = TypeVar("T_co", covariant=True)
_missing = object()


def _annotate_of(namespace):
    """The function that computes the annotations of a class body, or gives those that it has already."""
    found = namespace.get("__annotate_func__")
    if found is not None:
        return found
    hints = namespace.get("__annotations__", {})

    def given(format, /):
        if format == 4:
            from annotationlib import annotations_to_string

            return annotations_to_string(hints)
        return hints

    return given


def _lazily(annotate, parents, made, convert=_convert):
    """The annotate function of a record: what those of its parents give, then its own; `made` gets the class."""

    def __annotate__(format, /):
        if format == 1:
            call = None
        else:
            from annotationlib import call_annotate_function as call
        hints = {}
        for parent in parents:
            inherited = parent.__annotate__
            hints.update(inherited(1) if call is None else call(inherited, format, owner=parent))
        own = annotate(1) if call is None else call(annotate, format, owner=made[0])
        hints.update(own if format == 4 else {name: convert(kind) for name, kind in own.items()})
        return hints

    return __annotate__


# --- NamedTuple

_reserved = frozenset((
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
))  # fmt: skip
_from_body = frozenset(("__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__"))


def NamedTuple(typename, fields=_missing, /, **kwargs):
    """A named tuple with types: a base for `class Point(NamedTuple)`, or called with (name, type) pairs."""
    if fields is _missing:
        fields = kwargs.items()
    elif fields is None:
        fields = ()
    hints = {}
    names = []
    for name, kind in fields:
        names.append(name)
        hints[name] = _convert(kind)
    annotate = _annotate_of({"__annotations__": hints})
    return _make_named_tuple(typename, (tuple,), names, annotate, (), {"__module__": caller_module()})


def _make_named_tuple(typename, bases, names, annotate, defaults, extra):
    _check_names(typename, names, False)
    namespace = _make_namespace(typename, tuple(names), defaults)
    made = [None]
    annotate = _lazily(annotate, (), made)
    namespace["__new__"].__annotate__ = annotate
    namespace.update(extra)
    namespace["__annotate_func__"] = annotate
    made[0] = type(typename, bases, namespace)
    return made[0]


def _build_named_tuple(typename, written_bases, namespace, keywords):
    bases = [tuple]
    for base in written_bases:
        if base is Generic or isinstance(base, _GenericAlias) and base.__origin__ is Generic:
            bases.append(Generic)
        elif base is not NamedTuple:
            raise TypeError("can only inherit from a NamedTuple type and Generic")
    hints = {name: _convert(kind) for name, kind in annotations(namespace).items()}
    with_default = []
    for name in hints:
        if name in namespace:
            with_default.append(name)
        elif with_default:
            plural = "s" if len(with_default) > 1 else ""
            raise TypeError(
                f"Non-default namedtuple field {name} cannot follow default field{plural} {', '.join(with_default)}"
            )
    extra = {"__module__": namespace["__module__"], "__orig_bases__": written_bases}
    for name, value in namespace.items():
        if name in _reserved:
            raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
        if name not in _from_body and name not in hints:
            extra[name] = value
    defaults = tuple([namespace[name] for name in with_default])
    return _make_named_tuple(typename, tuple(bases), list(hints), _annotate_of(namespace), defaults, extra)


set_class_builder(NamedTuple, _build_named_tuple)


# --- TypedDict


def TypedDict(typename, fields=_missing, /, *, total=True):
    """A dictionary with known keys: a base for `class Movie(TypedDict)`, or called with a dict from keys to types."""
    hints = {} if fields is _missing or fields is None else dict(fields)
    namespace = {"__annotations__": hints, "__module__": caller_module()}
    return _build_typed_dict(typename, (TypedDict,), namespace, {"total": total})


def _new_dict(cls, /, *args, **keywords):
    return dict(*args, **keywords)


def _read_qualifiers(kind, total):
    """Whether a key with this annotation is required and whether it is read-only."""
    required, read_only = total, False
    while isinstance(kind, _GenericAlias):
        origin = Annotated if isinstance(kind, _AnnotatedAlias) else kind.__origin__
        if origin is Required:
            required = True
        elif origin is NotRequired:
            required = False
        elif origin is ReadOnly:
            read_only = True
        elif origin is not Annotated:
            break
        kind = kind.__args__[0]
    return required, read_only


def _build_typed_dict(typename, written_bases, namespace, keywords):
    total = keywords.pop("total", True)
    parents, generic = [], ()
    for base in written_bases:
        origin = base.__origin__ if isinstance(base, _GenericAlias) else base
        if origin is Generic:
            generic = (Generic,)
        elif is_typeddict(origin):
            parents.append(origin)
        elif base is not TypedDict:
            raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
    own = {name: _convert(kind) for name, kind in annotations(namespace).items()}
    required, optional, read_only, mutable = set(), set(), set(), set()
    for parent in parents:
        required |= parent.__required_keys__
        optional |= parent.__optional_keys__
        read_only |= parent.__readonly_keys__
        mutable |= parent.__mutable_keys__
    for name, kind in own.items():
        is_required, is_read_only = _read_qualifiers(kind, total)
        (required if is_required else optional).add(name)
        (optional if is_required else required).discard(name)
        (read_only if is_read_only else mutable).add(name)
        (mutable if is_read_only else read_only).discard(name)
    made = [None]
    module, names_owner = namespace.get("__module__"), "__annotations__" in namespace

    def convert(kind):
        if isinstance(kind, str):
            return ForwardRef(kind, module=module, owner=made[0] if names_owner else None)
        return _convert(kind)

    annotate = _lazily(_annotate_of(namespace), parents, made, convert)
    namespace = {name: value for name, value in namespace.items() if not name.startswith("__annot")}
    namespace["__annotate_func__"] = annotate
    namespace["__orig_bases__"] = written_bases
    namespace["__new__"] = _new_dict
    cls = made[0] = type(typename, (*generic, dict), namespace)
    cls.__total__ = total
    cls.__required_keys__ = frozenset(required)
    cls.__optional_keys__ = frozenset(optional)
    cls.__readonly_keys__ = frozenset(read_only)
    cls.__mutable_keys__ = frozenset(mutable)
    forbid_instance_checks(cls, "TypedDict does not support instance and class checks")
    set_class_builder(cls, _build_typed_dict)
    return cls


def is_typeddict(tp):
    """Whether tp was made by TypedDict."""
    return isinstance(tp, type) and "__total__" in tp.__dict__ and "__readonly_keys__" in tp.__dict__


set_class_builder(TypedDict, _build_typed_dict)


# --- get_type_hints


def _evaluate(value, owner, globalns, localns):
    """A type with all references by name resolved."""
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return _evaluate(evaluate_annotation(value, owner, globalns, localns), owner, globalns, localns)
    if isinstance(value, (_GenericAlias, GenericAlias, Union)):
        args = value.__args__
        resolved = tuple([_evaluate_argument(arg, owner, globalns, localns) for arg in args])
        if resolved == args:
            return value
        if isinstance(value, _GenericAlias):
            return value._with_args(resolved)
        return make_union(resolved) if isinstance(value, Union) else GenericAlias(value.__origin__, resolved)
    return value


def _evaluate_argument(arg, owner, globalns, localns):
    if isinstance(arg, (ForwardRef, _GenericAlias, GenericAlias, Union)):
        return _evaluate(arg, owner, globalns, localns)
    return arg


def _strip(value):
    """A type without Annotated, Required, NotRequired and ReadOnly."""
    if isinstance(value, _AnnotatedAlias):
        return _strip(value.__origin__)
    if isinstance(value, (_GenericAlias, GenericAlias, Union)):
        args = value.__args__
        if isinstance(value, _GenericAlias) and value.__origin__ in (Required, NotRequired, ReadOnly):
            return _strip(args[0])
        stripped = tuple([_strip(arg) for arg in args])
        if stripped == args:
            return value
        if isinstance(value, _GenericAlias):
            return value._with_args(stripped)
        return make_union(stripped) if isinstance(value, Union) else GenericAlias(value.__origin__, stripped)
    return value


# Functions written in C can have no annotations.
_WITHOUT_ANNOTATIONS = ("builtin_function_or_method", "wrapper_descriptor", "method-wrapper", "method_descriptor")


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, or of a class and its bases, with references by name resolved."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            for name, kind in annotations(base).items():
                hints[name] = _evaluate(kind, base, globalns, localns)
    else:
        if not hasattr(obj, "__annotations__"):
            if type(obj).__name__ in _WITHOUT_ANNOTATIONS:
                return {}
            raise TypeError(f"{obj!r} does not have annotations")
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        for name, kind in annotations(obj).items():
            hints[name] = _evaluate(kind, obj, globalns, localns)
    if include_extras:
        return hints
    return {name: _strip(kind) for name, kind in hints.items()}


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """What a reference by name refers to."""
    return _evaluate(forward_ref, owner, globals, locals)


# --- protocols and marks


def is_protocol(tp, /):
    """Whether tp is a protocol class."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def no_type_check(arg):
    """Mark the annotations of a function or class as no type hints."""
    return _mark(arg, "__no_type_check__")


def no_type_check_decorator(decorator):
    return lambda *args, **keywords: no_type_check(decorator(*args, **keywords))


def dataclass_transform(
    *,
    eq_default=True,
    order_default=False,
    kw_only_default=False,
    frozen_default=False,
    field_specifiers=(),
    **kwargs,
):
    """Tell checkers that a decorator or base class makes dataclasses."""

    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorate


# --- protocols of the numeric conversions


@runtime_checkable
class SupportsInt(Protocol):
    """What int() takes."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """What float() takes."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """What complex() takes."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """What bytes() takes."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """What operator.index() takes."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    """What abs() takes."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> _T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    """What round() takes."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> _T_co:
        pass


class IO(Generic[AnyStr]):
    """An open file; only for annotations."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A file of bytes; only for annotations."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text; only for annotations."""

    __slots__ = ()
