"""Classes that are mostly fields.

Intrinsics:
    _monty.decided_by_fields(function, method: str, names: tuple[str, ...]): function is __hash__, __eq__ or a comparison,
        named by method, over these fields, which the VM does itself where their values are of builtin types
    _monty.compile_function(source: str, name: str, namespace: dict) -> function: runs source with namespace as globals,
        returns what it calls name. Its frames show in tracebacks as those of file "<string>", as in CPython
    _monty.annotations(obj) -> dict: an object's own annotations, with a ForwardRef for each name not bound yet
    _monty.rebuild_with_slots(cls: type, slots: tuple[str, ...]) -> type: cls with these __slots__, which must hold for
        new instances, and without the attributes of these names; cls itself (changed in place) or a new class that has
        taken its place in the __class__ of its methods
    _monty.caller_module() -> str | None: __name__ of the globals of the nearest frame that is not hidden
    _monty.repr_enter(obj) -> bool, repr_leave(obj) -> None: the VM's own guard against recursive reprs
    _monty.GenericAlias, MappingProxyType: the native types behind types.GenericAlias and so on
"""

from _annotations import annotations
from _monty import (
    GenericAlias,
    MappingProxyType,
    caller_module,
    compile_function,
    decided_by_fields,
    rebuild_with_slots,
    repr_enter,
    repr_leave,
)

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]  # fmt: skip


class FrozenInstanceError(AttributeError):
    """Raised on an attempt to change a frozen dataclass."""


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _Named:
    """A marker that shows as its name."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _Named("<factory>")
_FIELD = _Named("_FIELD")
_FIELD_CLASSVAR = _Named("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Named("_FIELD_INITVAR")
_nothing = MappingProxyType({})


class InitVar:
    """Annotates a parameter of __init__() that is passed on to __post_init__() and not kept."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        kind = self.type
        name = kind.__name__ if isinstance(kind, type) and not isinstance(kind, GenericAlias) else repr(kind)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What a dataclass knows of one field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "doc",
        "_field_type",
    )  # fmt: skip

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _nothing if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        if not repr_enter(self):
            return "..."
        try:
            return (
                f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},doc={self.doc!r},"
                f"_field_type={self._field_type})"
            )
        finally:
            repr_leave(self)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )  # fmt: skip

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING, doc=None,
):  # fmt: skip
    """Describe a field beyond its type and default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


# --- what the class body says


def _special_name(annotation):
    """Which of ClassVar, InitVar and KW_ONLY an annotation stands for, if any."""
    if annotation is KW_ONLY:
        return "KW_ONLY"
    if annotation is InitVar or type(annotation) is InitVar:
        return "InitVar"
    if isinstance(annotation, str):
        name = annotation.split("[", 1)[0].rsplit(".", 1)[-1].strip()
        return name if name in ("ClassVar", "InitVar", "KW_ONLY") else None
    origin = getattr(annotation, "__origin__", annotation)
    if type(origin).__name__ == "_SpecialForm" and origin._name == "ClassVar":
        return "ClassVar"
    return None


def _make_field(cls, name, annotation, special, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        result = field(default=default)
    result.name = name
    result.type = annotation
    if special is None:
        result._field_type = _FIELD
    elif special == "ClassVar":
        result._field_type = _FIELD_CLASSVAR
    else:
        result._field_type = _FIELD_INITVAR
    if result._field_type is not _FIELD and result.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if result._field_type is not _FIELD_CLASSVAR:
        if result.kw_only is MISSING:
            result.kw_only = kw_only
    elif result.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if result._field_type is _FIELD and (
        isinstance(result.default, (list, dict, set)) or result.default.__class__.__hash__ is None
    ):
        raise ValueError(
            f"mutable default {result.default.__class__} for field {name} is not allowed: use default_factory"
        )
    return result


def _own_fields(cls, kw_only):
    """The fields that the class itself declares; also turns Field objects in the class into the defaults."""
    own = []
    hints = annotations(cls)
    kw_only_seen = False
    for name, annotation in hints.items():
        special = _special_name(annotation)
        if special == "KW_ONLY":
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, special, kw_only))
    for item in own:
        if isinstance(getattr(cls, item.name, None), Field):
            if item.default is MISSING:
                delattr(cls, item.name)
            else:
                setattr(cls, item.name, item.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in hints:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


def _inherit_fields(cls, frozen):
    """The fields of the bases; also checks that all agree on being frozen."""
    inherited = {}
    any_frozen = any_thawed = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, "__dataclass_fields__", None)
        if base_fields is not None:
            inherited.update(base_fields)
            if base.__dataclass_params__.frozen:
                any_frozen = True
            else:
                any_thawed = True
    if any_frozen and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if any_thawed and frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return inherited


# --- the source text of the methods


def _init_parameter(item, namespace):
    name = item.name
    if item.default is not MISSING:
        namespace[f"__default_{name}__"] = item.default
        return f"{name}=__default_{name}__"
    if item.default_factory is not MISSING:
        return f"{name}=__factory__"
    return name


def _init_value(item, namespace, slots):
    """The expression that __init__() stores in a field, or None."""
    name = item.name
    if item.default_factory is not MISSING:
        namespace[f"__factory_{name}__"] = item.default_factory
        call = f"__factory_{name}__()"
        return f"{call} if {name} is __factory__ else {name}" if item.init else call
    if item.init:
        return name
    if slots and item.default is not MISSING:
        namespace[f"__default_{name}__"] = item.default
        return f"__default_{name}__"
    return None


def _split_parameters(items):
    """The fields that are positional parameters of __init__(), and the keyword-only ones."""
    positional = [item for item in items if item.init and not item.kw_only]
    return positional, [item for item in items if item.init and item.kw_only]


def _check_defaults(positional):
    before = None
    for item in positional:
        if item.default is not MISSING or item.default_factory is not MISSING:
            before = item
        elif before is not None:
            raise TypeError(f"non-default argument {item.name!r} follows default argument {before.name!r}")


def _init_source(items, positional, by_keyword, params, has_post_init, namespace):
    this = "self"
    for item in items:
        if item.name == "self":
            this = "__dataclass_self__"
    parameters = [this, *[_init_parameter(item, namespace) for item in positional]]
    if by_keyword:
        parameters.append("*")
        parameters += [_init_parameter(item, namespace) for item in by_keyword]
    lines = [f" def __init__({', '.join(parameters)}):"]
    for item in items:
        if item._field_type is not _FIELD:
            continue
        value = _init_value(item, namespace, params.slots)
        if value is None:
            continue
        if params.frozen:
            lines.append(f"  __object_setattr__({this}, {item.name!r}, {value})")
        else:
            lines.append(f"  {this}.{item.name} = {value}")
    if has_post_init:
        arguments = ", ".join([item.name for item in items if item._field_type is _FIELD_INITVAR])
        lines.append(f"  {this}.__post_init__({arguments})")
    if len(lines) == 1:
        lines.append("  pass")
    return lines


def _tuple_source(this, items):
    return "(" + "".join([f"{this}.{item.name}, " for item in items]) + ")"


def _repr_source(items):
    shown = ", ".join([f"{item.name}={{self.{item.name}!r}}" for item in items if item.repr])
    return [
        " def __repr__(self):",
        "  if not __repr_enter__(self):",
        "   return '...'",
        "  try:",
        f"   return f'{{self.__class__.__qualname__}}({shown})'",
        "  finally:",
        "   __repr_leave__(self)",
    ]


def _eq_source(items):
    terms = [f"self.{item.name} == other.{item.name}" for item in items if item.compare]
    return [
        " def __eq__(self, other):",
        "  if self is other:",
        "   return True",
        "  if other.__class__ is self.__class__:",
        f"   return {' and '.join(terms) or 'True'}",
        "  return NotImplemented",
    ]


def _order_source(name, operator, items):
    compared = [item for item in items if item.compare]
    return [
        f" def {name}(self, other):",
        "  if other.__class__ is self.__class__:",
        f"   return {_tuple_source('self', compared)} {operator} {_tuple_source('other', compared)}",
        "  return NotImplemented",
    ]


def _hashed(items):
    return [item for item in items if (item.compare if item.hash is None else item.hash)]


def _hash_source(items):
    return [" def __hash__(self):", f"  return hash({_tuple_source('self', _hashed(items))})"]


_order_operators = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _wants_hash(cls, params):
    """Whether to write __hash__(); sets it to None where instances must not be hashable."""
    namespace = cls.__dict__
    explicit = namespace.get("__hash__", MISSING)
    is_explicit = explicit is not MISSING and not (explicit is None and "__eq__" in namespace)
    if params.unsafe_hash:
        if is_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        return True
    if params.eq and not is_explicit:
        if params.frozen:
            return True
        cls.__hash__ = None
    return False


def _write_methods(cls, params, items, wants_hash):
    """Compile the methods that the class lacks, all at once, and put them into it."""
    namespace = {
        "__name__": cls.__module__,
        "__factory__": _FACTORY,
        "__object_setattr__": object.__setattr__,
        "__repr_enter__": repr_enter,
        "__repr_leave__": repr_leave,
    }
    instance_fields = [item for item in items if item._field_type is _FIELD]
    methods = {}
    positional, by_keyword = _split_parameters(items)
    if params.init and "__init__" not in cls.__dict__:
        has_post_init = hasattr(cls, "__post_init__")
        methods["__init__"] = _init_source(items, positional, by_keyword, params, has_post_init, namespace)
    if params.repr and "__repr__" not in cls.__dict__:
        methods["__repr__"] = _repr_source(instance_fields)
    if params.eq and "__eq__" not in cls.__dict__:
        methods["__eq__"] = _eq_source(instance_fields)
    if params.order:
        for name, operator in _order_operators.items():
            if name in cls.__dict__:
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering"
                )
            methods[name] = _order_source(name, operator, instance_fields)
    if wants_hash:
        methods["__hash__"] = _hash_source(instance_fields)
    if not methods:
        return
    lines = ["def __build__():"]
    for source in methods.values():
        lines += source
    lines.append(f" return ({', '.join(methods)},)\n")
    build = compile_function("\n".join(lines), "__build__", namespace)
    prefix = f"{cls.__qualname__}."
    for name, function in zip(methods, build()):
        function.__qualname__ = prefix + name
        setattr(cls, name, function)
        if name == "__hash__":
            decided_by_fields(function, name, tuple([item.name for item in _hashed(instance_fields)]))
        elif name == "__eq__" or name in _order_operators:
            decided_by_fields(function, name, tuple([item.name for item in instance_fields if item.compare]))
    if "__init__" in methods:
        hints = {item.name: item.type for item in positional + by_keyword}
        hints["return"] = None
        cls.__init__.__annotations__ = hints


def _freeze(cls, names):
    for name in ("__setattr__", "__delattr__"):
        if name in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    names = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is current or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(current, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is current or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(current, self).__delattr__(name)

    def set_class(final):
        nonlocal current
        current = final

    current = cls
    for function in (__setattr__, __delattr__):
        function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
        function.__module__ = cls.__module__
        setattr(cls, function.__name__, function)
    return set_class


def _getstate(self):
    return [getattr(self, item.name) for item in fields(self)]


def _setstate(self, state):
    for item, value in zip(fields(self), state):
        object.__setattr__(self, item.name, value)


def _add_slots(cls, params, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    slots = [name for name in names if name not in inherited]
    for name in inherited.intersection(names, cls.__dict__):
        type.__delattr__(cls, name)
    if params.weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    if params.frozen:
        if "__getstate__" not in cls.__dict__:
            cls.__getstate__ = _getstate
        if "__setstate__" not in cls.__dict__:
            cls.__setstate__ = _setstate
    return rebuild_with_slots(cls, tuple(slots))


def _show_annotation(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _show_signature(items):
    """The signature of __init__() as text."""
    parts = []
    for item in items:
        text = f"{item.name}: {_show_annotation(item.type)}"
        if item.default is not MISSING:
            text += f" = {item.default!r}"
        elif item.default_factory is not MISSING:
            text += " = <factory>"
        parts.append((item.kw_only, text))
    shown = [text for by_keyword, text in parts if not by_keyword]
    keywords = [text for by_keyword, text in parts if by_keyword]
    if keywords:
        shown += ["*", *keywords]
    return f"({', '.join(shown)})"


def _process(cls, params):
    module = cls.__module__
    cls.__dataclass_params__ = params
    items = _inherit_fields(cls, params.frozen)
    for item in _own_fields(cls, params.kw_only):
        items[item.name] = item
    cls.__dataclass_fields__ = items
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    parameters = [item for item in items.values() if item._field_type is not _FIELD_CLASSVAR]
    names = [item.name for item in parameters if item._field_type is _FIELD]
    if params.init:
        _check_defaults(_split_parameters(parameters)[0])
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    wants_hash = _wants_hash(cls, params)
    set_class = _freeze(cls, names) if params.frozen else None
    _write_methods(cls, params, parameters, wants_hash)
    if not getattr(cls, "__doc__", None):
        cls.__doc__ = cls.__name__ + _show_signature([item for item in parameters if item.init])
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([item.name for item in parameters if item.init and not item.kw_only])
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _add_slots(cls, params, names)
        if set_class is not None:
            set_class(cls)
    return cls


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):  # fmt: skip
    """Add methods to a class according to its annotated fields."""
    params = _DataclassParams()
    params.init = init
    params.repr = repr
    params.eq = eq
    params.order = order
    params.unsafe_hash = unsafe_hash
    params.frozen = frozen
    params.match_args = match_args
    params.kw_only = kw_only
    params.slots = slots
    params.weakref_slot = weakref_slot
    if cls is None:
        return lambda cls: _process(cls, params)
    return _process(cls, params)


# --- functions on dataclasses and their instances


def fields(class_or_instance):
    """The fields, as a tuple of Field objects."""
    items = getattr(class_or_instance, "__dataclass_fields__", None)
    if items is None:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([item for item in items.values() if item._field_type is _FIELD])


def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


_atomic = frozenset({type(None), bool, int, float, str, bytes, type(...), type(NotImplemented), range, type})


def asdict(obj, *, dict_factory=dict):
    """The fields as a dictionary, and those of the dataclasses inside, too."""
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory, None)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, and those of the dataclasses inside, too."""
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, None, tuple_factory)


def _convert(obj, dict_factory, tuple_factory):
    """Copy a value; dataclasses become what the one factory that is not None makes of their fields."""
    kind = type(obj)
    if kind in _atomic:
        return obj
    if kind is list:
        return [_convert(value, dict_factory, tuple_factory) for value in obj]
    if hasattr(kind, "__dataclass_fields__"):
        if tuple_factory is not None:
            return tuple_factory([_convert(getattr(obj, item.name), None, tuple_factory) for item in fields(obj)])
        if dict_factory is dict:
            return {item.name: _convert(getattr(obj, item.name), dict, None) for item in fields(obj)}
        return dict_factory(
            [(item.name, _convert(getattr(obj, item.name), dict_factory, None)) for item in fields(obj)]
        )
    if isinstance(obj, dict):
        pairs = [
            (_convert(key, dict_factory, tuple_factory), _convert(value, dict_factory, tuple_factory))
            for key, value in obj.items()
        ]
        if hasattr(kind, "default_factory"):
            copy = kind(obj.default_factory)
            for key, value in pairs:
                copy[key] = value
            return copy
        return kind(pairs)
    if isinstance(obj, (list, tuple)):
        values = [_convert(value, dict_factory, tuple_factory) for value in obj]
        return kind(*values) if hasattr(kind, "_fields") else kind(values)
    from copy import deepcopy

    return deepcopy(obj)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for item in self.__dataclass_fields__.values():
        name = item.name
        if item._field_type is _FIELD_CLASSVAR:
            continue
        if not item.init:
            if name in changes:
                raise TypeError(
                    f"field {name} is declared with init=False, it cannot be specified with replace()"
                )
        elif name not in changes:
            if item._field_type is _FIELD_INITVAR and item.default is MISSING:
                raise TypeError(f"InitVar {name!r} must be specified with replace()")
            changes[name] = getattr(self, name)
    return self.__class__(**changes)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass,
):  # fmt: skip
    """Make a dataclass from names, (name, type) pairs and (name, type, field) triples."""
    from keyword import iskeyword

    namespace = {} if namespace is None else dict(namespace)
    hints = {}
    for item in fields:
        if isinstance(item, str):
            from typing import Any

            name, kind = item, Any
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, namespace_value = item
            namespace[name] = namespace_value
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in hints:
            raise TypeError(f"Field name duplicated: {name!r}")
        hints[name] = kind
    namespace["__annotations__"] = hints
    if module is None:
        module = caller_module()
    if module is not None:
        namespace["__module__"] = module
    cls = type(cls_name, bases, namespace)
    return decorator(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )  # fmt: skip
