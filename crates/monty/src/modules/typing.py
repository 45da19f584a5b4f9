"""Type hints at run time. Aliases of collections.abc, records and protocols are made when first asked for.

Intrinsics:
    _monty.Union, GenericAlias, ForwardRef: the native types of `int | None`, `list[int]`, and of references by name;
        ForwardRef(arg: str, *, is_class: bool = False). The native types treat an argument whose type has
        __typing_subst__ as a type parameter, and take the parameters of one that has a tuple __parameters__
    _monty.set_structural_check(cls, names, on_instances, subclass_error): see collections_abc.py; on_instances: that
        an instance has the attributes is enough; subclass_error: message of the TypeError that issubclass() raises
    _monty.forbid_instance_checks(cls: type, message: str) -> None: isinstance() and issubclass() with this very class
        raise TypeError(message)
    _monty.allow_instance_checks(cls: type) -> None: takes that back
    _monty.native_type(cls: type) -> type: messages name cls with its module, as they do for types written in C
    _monty.annotations(obj) -> dict: an object's own annotations, with a ForwardRef for each name not bound yet
    _monty.caller_module() -> str | None: __name__ of the globals of the nearest frame that is not hidden
Also needed of the VM: __mro_entries__ and __orig_bases__ of class statements, __class_getitem__, __init_subclass__;
isinstance() and issubclass() with an object that is no type call its type's __instancecheck__, __subclasscheck__;
a module's __getattr__.
"""

from _annotations import ForwardRef, annotations, make_union, prepare, substitute
from abc import ABCMeta
from _monty import (
    GenericAlias,
    Union,
    caller_module,
    forbid_instance_checks,
    native_type,
)

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable",
    "AsyncIterator", "Awaitable", "BinaryIO", "ByteString", "Callable", "ChainMap", "ClassVar", "Collection",
    "Concatenate", "Container", "ContextManager", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final",
    "ForwardRef", "FrozenSet", "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator",
    "KeysView", "List", "Literal", "LiteralString", "Mapping", "MappingView", "Match", "MutableMapping",
    "MutableSequence", "MutableSet", "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn", "NotRequired",
    "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "Pattern", "Protocol", "ReadOnly",
    "Required", "Reversible", "Self", "Sequence", "Set", "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex",
    "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple",
    "Type", "TypeAlias", "TypeAliasType", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple", "TypedDict", "Union",
    "Unpack", "ValuesView", "assert_never", "assert_type", "cast", "clear_overloads", "dataclass_transform",
    "evaluate_forward_ref", "final", "get_args", "get_origin", "get_overloads", "get_protocol_members",
    "get_type_hints", "is_protocol", "is_typeddict", "no_type_check", "no_type_check_decorator", "overload",
    "override", "reveal_type", "runtime_checkable",
]  # fmt: skip

TYPE_CHECKING = False
Text = str

_none_type = type(None)


# --- arguments of generics


def _convert(value, is_class=False):
    """A type argument as it is stored."""
    if value is None:
        return _none_type
    if isinstance(value, str):
        return ForwardRef(value, is_class=True) if is_class else ForwardRef(value)
    return value


def _show(value):
    """A type argument in a repr."""
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, (list, tuple)):
        return f"[{', '.join([_show(item) for item in value])}]"
    return repr(value)


def _collect_parameters(args):
    """The type parameters in some arguments, each once."""
    found = {}
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        if isinstance(arg, (list, tuple)):
            found.update(dict.fromkeys(_collect_parameters(arg)))
        elif hasattr(type(arg), "__typing_subst__"):
            found[arg] = None
        else:
            found.update(dict.fromkeys(getattr(arg, "__parameters__", ())))
    return tuple(found)


def _check_type(arg):
    """A type argument that stands for a type parameter."""
    arg = _convert(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (ClassVar, Final, Generic, Protocol):
        raise TypeError(f"{arg!r} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if isinstance(arg, _SpecialForm) or arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg!r} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"Parameters to generic types must be types. Got {arg!r:.100}.")
    return arg


def _stands_for_list(arg):
    """Whether an argument may stand for a ParamSpec."""
    return isinstance(arg, (list, tuple)) or _stands_for_parameters(arg)


def _check_count(shown, actual, expected, at_least=False):
    if actual != expected:
        few = actual < expected
        bound = "at least " if few and at_least else ""
        raise TypeError(
            f"Too {'few' if few else 'many'} arguments for {shown}; actual {actual}, expected {bound}{expected}"
        )


# --- special forms


class _Unionable:
    """What all objects that stand for types share."""

    __slots__ = ()

    def __or__(self, other):
        return make_union((self, other))

    def __ror__(self, other):
        return make_union((other, self))


class _SpecialForm(_Unionable):
    """Any of the names of this module that are neither classes nor generic; subscribing calls a function."""

    __slots__ = ("_name", "_subscribe")

    def __init__(self, name, subscribe=None):
        self._name = name
        self._subscribe = subscribe

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(f"'_SpecialForm' object has no attribute {name!r}")

    __module__ = "typing"

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, args):
        if self._subscribe is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscribe(self, args)

    def __call__(self, *args, **keywords):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __reduce__(self):
        return self._name


class _AnyBase:
    """Stands for Any among the bases of a class."""

    __module__ = "typing"


class _AnyType(_SpecialForm):
    __slots__ = ()

    def __getitem__(self, args):
        raise TypeError("type 'Any' is not subscriptable")

    def __call__(self, *args, **keywords):
        raise TypeError("Any cannot be instantiated")

    def __mro_entries__(self, bases):
        return (_AnyBase,)


_AnyBase.__name__ = _AnyBase.__qualname__ = "Any"


def _subscribe_one(form, args):
    if isinstance(args, tuple):
        raise TypeError(f"{form!r} accepts only single type. Got {args!r}.")
    return _GenericAlias(form, (_convert(args, is_class=True),))


def _subscribe_named_one(form, args):
    if isinstance(args, tuple):
        raise TypeError(f"{form._name} accepts only a single type. Got {args!r}.")
    return _GenericAlias(form, (_convert(args),))


def _subscribe_guard(form, args):
    if isinstance(args, tuple):
        raise TypeError(f"{form!r} accepts only single type. Got {args!r}.")
    return _GenericAlias(form, (_convert(args),))


def _subscribe_optional(form, args):
    if isinstance(args, tuple):
        raise TypeError(f"typing.Optional requires a single type. Got {args!r}.")
    return make_union((args, None))


def _subscribe_unpack(form, args):
    if isinstance(args, tuple):
        raise TypeError(f"{form._name} accepts only single type. Got {args!r}.")
    return _UnpackGenericAlias(form, (_convert(args),))


def _subscribe_concatenate(form, args):
    if args == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(args, tuple):
        args = (args,)
    if not (args[-1] is ... or isinstance(args[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _ConcatenateGenericAlias(form, tuple([_convert(arg) for arg in args]))


def _subscribe_literal(form, args):
    if not isinstance(args, tuple):
        args = (args,)
    values = []
    for arg in args:
        values += arg.__args__ if isinstance(arg, _LiteralAlias) else (arg,)
    try:
        values = [value for _, value in {(type(value), value): (0, value) for value in values}.values()]
    except TypeError:
        pass
    return _LiteralAlias(form, tuple(values))


def _subscribe_annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = _convert(args[0])
    metadata = args[1:]
    if isinstance(origin, _AnnotatedAlias):
        metadata = origin.__metadata__ + metadata
        origin = origin.__origin__
    return _AnnotatedAlias(origin, metadata)


Any = _AnyType("Any")
Optional = _SpecialForm("Optional", _subscribe_optional)
Literal = _SpecialForm("Literal", _subscribe_literal)
Annotated = _SpecialForm("Annotated", _subscribe_annotated)
ClassVar = _SpecialForm("ClassVar", _subscribe_one)
Final = _SpecialForm("Final", _subscribe_one)
Concatenate = _SpecialForm("Concatenate", _subscribe_concatenate)
Never = _SpecialForm("Never")
NoReturn = _SpecialForm("NoReturn")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")
TypeGuard = _SpecialForm("TypeGuard", _subscribe_guard)
TypeIs = _SpecialForm("TypeIs", _subscribe_guard)
Required = _SpecialForm("Required", _subscribe_named_one)
NotRequired = _SpecialForm("NotRequired", _subscribe_named_one)
ReadOnly = _SpecialForm("ReadOnly", _subscribe_named_one)
Unpack = _SpecialForm("Unpack", _subscribe_unpack)


# --- subscripted generics


class _GenericAlias(_Unionable):
    """A generic class or special form with arguments."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        self._name = name
        if name is None and isinstance(origin, type):
            self.__module__ = origin.__module__

    __module__ = "typing"

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__") and self.__dict__.get("_name"):
            return self._name
        origin = self.__dict__.get("__origin__")
        if origin is not None and (not name.startswith("__") or name in ("__name__", "__qualname__", "__doc__")):
            return getattr(origin, name)
        raise AttributeError(name)

    def __repr__(self):
        name = _show(self.__origin__) if self._name is None else f"typing.{self._name}"
        shown = ", ".join([_show(arg) for arg in self.__args__]) or "()"
        return f"{name}[{shown}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f"Cannot subscript already-subscripted {self!r}")
        return self._with_args(substitute(self, args))

    def _with_args(self, args):
        return type(self)(self.__origin__, args, self._name)

    def __call__(self, *args, **keywords):
        origin = self.__origin__
        if self._name is not None and origin.__module__ == "builtins":
            raise TypeError(f"Type {self._name} cannot be instantiated; use {origin.__name__}() instead")
        if isinstance(origin, _SpecialForm):
            raise TypeError(f"Cannot instantiate {origin!r}")
        result = origin(*args, **keywords)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        after = bases[bases.index(self) + 1 :]
        if self._name is not None:
            return _entries_of_alias(origin, bases, after)
        if origin is Generic:
            if Protocol in bases:
                return ()
            for base in after:
                if isinstance(base, (_GenericAlias, _Alias)) and base is not self:
                    return ()
        return (origin,)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __iter__(self):
        yield Unpack[self]


def _entries_of_alias(origin, bases, after):
    """The bases for an alias such as List: its class, and Generic unless a later base brings it."""
    entries = [] if origin in bases else [origin]
    for base in after:
        if isinstance(base, (_GenericAlias, _Alias)) or isinstance(base, type) and issubclass(base, Generic):
            return tuple(entries)
    return (*entries, Generic)


class _UnpackGenericAlias(_GenericAlias):
    """Unpack[Ts] or Unpack[tuple[int, str]]."""

    def __getitem__(self, args):
        if isinstance(self.__args__[0], TypeVarTuple):
            return args if isinstance(args, tuple) else (args,)
        return _GenericAlias.__getitem__(self, args)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        return inner.__args__ if getattr(inner, "__origin__", None) is tuple else None


class _ConcatenateGenericAlias(_GenericAlias):
    """Concatenate[int, P]."""

    def _with_args(self, args):
        *first, last = args
        if isinstance(last, (list, tuple)):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            args = (*first, *last.__args__)
        return _GenericAlias._with_args(self, args)


class _LiteralAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(arg) for arg in self.__args__])}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(arg), arg) for arg in self.__args__} == {(type(arg), arg) for arg in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(arg), arg) for arg in self.__args__]))


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        _GenericAlias.__init__(self, origin, (origin,))
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_show(self.__origin__)}, {', '.join([repr(item) for item in self.__metadata__])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def _with_args(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)


class _CallableAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _stands_for_parameters(args[0]):
            return f"typing.Callable[{_show(args[0])}, {_show(args[1])}]"
        return f"typing.Callable[{_show(list(args[:-1]))}, {_show(args[-1])}]"


def _stands_for_parameters(arg):
    """Whether a type argument stands for a whole list of parameters."""
    return arg is ... or isinstance(arg, ParamSpec) or isinstance(arg, _GenericAlias) and arg.__origin__ is Concatenate


class _Alias(_Unionable):
    """A generic alias of a class, such as List; count is how many arguments it takes, None if any number."""

    def __init__(self, origin, count, name, defaults=()):
        self.__origin__ = origin
        self._count = count
        self._name = name
        self._defaults = defaults

    __module__ = "typing"

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        if not name.startswith("__"):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        elif not args and self._count is None:
            return _GenericAlias(self.__origin__, (), self._name)
        count = self._count
        if count is not None:
            missing = count - len(args)
            if 0 < missing <= len(self._defaults):
                args += self._defaults[-missing:]
            _check_count(repr(self), len(args), count)
        return _GenericAlias(self.__origin__, tuple([_convert(arg) for arg in args]), self._name)

    def __call__(self, *args, **keywords):
        if self.__origin__.__module__ == "builtins":
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **keywords)

    def __mro_entries__(self, bases):
        return _entries_of_alias(self.__origin__, bases, bases[bases.index(self) + 1 :])

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _CallableForm(_Alias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if not isinstance(parameters, list):
            parameters = [parameters]
        converted = tuple([_convert(arg) for arg in (*parameters, result)])
        return _CallableAlias(self.__origin__, converted, "Callable")


List = _Alias(list, 1, "List")
Dict = _Alias(dict, 2, "Dict")
Set = _Alias(set, 1, "Set")
FrozenSet = _Alias(frozenset, 1, "FrozenSet")
Tuple = _Alias(tuple, None, "Tuple")
Type = _Alias(type, 1, "Type")


# --- type parameters


_set = object.__setattr__


class _NoDefaultType:
    __slots__ = ()

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


class _TypeParameter(_Unionable):
    """What TypeVar, ParamSpec and TypeVarTuple share."""

    def __init__(self, name, default):
        if not isinstance(name, str):
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not {type(name).__name__}")
        _set(self, "__name__", name)
        _set(self, "__default__", default)
        _set(self, "__module__", caller_module())

    def __setattr__(self, name, value):
        self._refuse(name)
        _set(self, name, value)

    def __delattr__(self, name):
        self._refuse(name)
        object.__delattr__(self, name)

    def __reduce__(self):
        return self.__name__

    def _refuse(self, name):
        if name in _read_only:
            raise AttributeError("readonly attribute")
        if name in _computed:
            cls = type(self)
            raise AttributeError(f"attribute {name!r} of '{cls.__module__}.{cls.__name__}' objects is not writable")

    def __typing_prepare_subst__(self, alias, items):
        at = alias.__parameters__.index(self)
        if at < len(items):
            return items
        if at == len(items) and self.has_default():
            return (*items, self.__default__)
        raise TypeError(f"Too few arguments for {alias}; actual {len(items)}, expected at least {at + 1}")

    def _defer(self, **evaluators):
        """Computes attributes when they are first asked for, by functions of a format."""
        known = {name: evaluate for name, evaluate in evaluators.items() if evaluate is not None}
        for name in known:
            object.__delattr__(self, name)
        _set(self, "_evaluators", known)
        for name, evaluate in evaluators.items():
            _set(self, f"evaluate_{name.strip('_')}", evaluate)

    def __getattr__(self, name):
        evaluate = self.__dict__.get("_evaluators", {}).get(name)
        if evaluate is None:
            raise AttributeError(f"'{type(self).__module__}.{type(self).__name__}' object has no attribute {name!r}")
        value = evaluate(1)
        if name == "__constraints__":
            value = tuple(value)
        _set(self, name, value)
        return value

    def has_default(self):
        return "__default__" in self.__dict__.get("_evaluators", ()) or self.__default__ is not NoDefault

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        _set(self, "__covariant__", covariant)
        _set(self, "__contravariant__", contravariant)
        _set(self, "__infer_variance__", infer_variance)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __typing_subst__(self, arg):
        if getattr(arg, "__typing_unpacked_tuple_args__", None) is not None or isinstance(arg, _UnpackGenericAlias):
            raise TypeError(f"{arg} is not valid as type argument")
        return _check_type(arg)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


# Attributes of type parameters that cannot be set.
_read_only = frozenset(("__name__", "__covariant__", "__contravariant__", "__infer_variance__"))
_computed = frozenset((
    "__bound__", "__constraints__", "__default__", "evaluate_bound", "evaluate_constraints", "evaluate_default", "args",
    "kwargs",
))  # fmt: skip


@native_type
class TypeVar(_TypeParameter):
    """A type variable."""

    def __init__(
        self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
        infer_variance=False,
    ):  # fmt: skip
        _TypeParameter.__init__(self, name, default)
        self._set_variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        _set(self, "__constraints__", tuple([_convert(item) for item in constraints]))
        _set(self, "__bound__", None if bound is None else _convert(bound))


@native_type
class ParamSpec(_TypeParameter):
    """A variable for the parameters of a function."""

    def __init__(
        self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False
    ):
        _TypeParameter.__init__(self, name, default)
        self._set_variance(covariant, contravariant, infer_variance)
        _set(self, "__bound__", bound)

    @property
    def args(self):
        from _typing_functions import ParamSpecArgs

        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        from _typing_functions import ParamSpecKwargs

        return ParamSpecKwargs(self)

    _spreads = True

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_convert(item) for item in arg])
        if not _stands_for_parameters(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, items):
        parameters = alias.__parameters__
        at = parameters.index(self)
        if at == len(items) and self.has_default():
            items = (*items, self.__default__)
        if at >= len(items):
            raise TypeError(f"Too few arguments for {alias}")
        if len(parameters) == 1 and not _stands_for_list(items[0]):
            return (items,)
        if isinstance(items[at], list):
            return (*items[:at], tuple(items[at]), *items[at + 1 :])
        return items


@native_type
class TypeVarTuple(_TypeParameter):
    """A variable for any number of types."""

    def __init__(self, name, *, default=NoDefault):
        _TypeParameter.__init__(self, name, default)

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]

    _is_many = True

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, items):
        parameters = alias.__parameters__
        at = parameters.index(self)
        if any(isinstance(other, TypeVarTuple) for other in parameters[at + 1 :]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        count, wanted = len(items), len(parameters)
        left, right = at, wanted - at - 1
        # An unpacked tuple of any length fills the places on both sides.
        endless, fill = None, None
        for index, item in enumerate(items):
            inner = None if isinstance(item, type) else getattr(item, "__typing_unpacked_tuple_args__", None)
            if inner and len(inner) == 2 and inner[-1] is ...:
                if endless is not None:
                    raise TypeError("More than one unpacked arbitrary-length tuple argument")
                endless, fill = index, inner[0]
        if endless is not None:
            left, right = min(left, endless), min(right, count - endless - 1)
        elif left + right > count:
            raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {wanted - 1}")
        own = items[left : count - right]
        if not own and self.has_default():
            default = self.__default__
            own = getattr(default, "__typing_unpacked_tuple_args__", None) or (default,)
        before = (*items[:left], *[fill] * (at - left))
        return (*before, own, *[fill] * (wanted - right - at - 1), *items[count - right :])


@native_type
class TypeAliasType(_Unionable):
    """What the `type` statement makes; the statement itself passes `evaluate`, a function that gives the value."""

    def __init__(self, name, value=NoDefault, *, type_params=(), evaluate=None):
        if value is NoDefault and evaluate is None:
            raise TypeError("typealias() missing required argument 'value' (pos 2)")
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        _set(self, "__name__", name)
        _set(self, "__type_params__", type_params)
        _set(self, "__parameters__", type_params)
        _set(self, "__module__", caller_module())
        _set(self, "_value", value)
        _set(self, "_evaluate", evaluate)

    @property
    def __value__(self):
        if self._evaluate is not None:
            _set(self, "_value", self._evaluate())
            _set(self, "_evaluate", None)
        return self._value

    @property
    def evaluate_value(self):
        value = self._value
        return (lambda format=1, /: value) if self._evaluate is None else self._evaluate

    def __setattr__(self, name, value=None):
        if name == "__name__":
            raise AttributeError("readonly attribute")
        if hasattr(self, name):
            raise AttributeError(f"attribute {name!r} of 'typing.TypeAliasType' objects is not writable")
        raise AttributeError(
            f"'typing.TypeAliasType' object has no attribute {name!r} and no __dict__ for setting new attributes"
        )

    __delattr__ = __setattr__

    def __repr__(self):
        return self.__name__

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, args if isinstance(args, tuple) else (args,))


# --- Generic and Protocol


class Generic:
    """Base of generic classes: `class Box(Generic[T])`."""

    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_convert(arg) for arg in args])
        if cls is Generic or cls is Protocol:
            _check_generic_parameters(cls.__name__, args)
            return _GenericAlias(cls, args)
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f"{cls!r} is not a generic class")
        arguments = []
        for parameter, item in zip(parameters, prepare(cls, parameters, args)):
            if isinstance(parameter, TypeVarTuple):
                arguments.extend(item)
            else:
                arguments.append(item)
        return _GenericAlias(cls, tuple(arguments))

    def __init_subclass__(cls, **keywords):
        super(Generic, cls).__init_subclass__(**keywords)
        _set_parameters(cls)


def _check_generic_parameters(name, args):
    if not args:
        raise TypeError(f"Parameter list to {name}[...] cannot be empty")
    for arg in args:
        unpacked = isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
        if not unpacked and not hasattr(type(arg), "__typing_subst__"):
            raise TypeError(
                f"Parameters to {name}[...] must all be type variables or parameter specification variables."
            )
    if len(set(args)) != len(args):
        raise TypeError(f"Parameters to {name}[...] must all be unique")


def _set_parameters(cls):
    """Find the type parameters of a class from the bases as they were written."""
    bases = cls.__dict__.get("__orig_bases__")
    if Generic in (cls.__bases__ if bases is None else bases) and cls.__name__ != "Protocol":
        raise TypeError("Cannot inherit from plain Generic")
    if not bases:
        cls.__parameters__ = ()
        return
    parameters = _collect_parameters(bases)
    declared = None
    for base in bases:
        if isinstance(base, _GenericAlias) and (base.__origin__ is Generic or base.__origin__ is Protocol):
            if declared is not None:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            declared = base
    if declared is not None:
        listed = declared.__parameters__
        extra = [repr(item) for item in parameters if item not in listed]
        if extra:
            shown = ", ".join([repr(item) for item in listed])
            raise TypeError(
                f"Some type variables ({', '.join(extra)}) are not listed in {declared.__origin__.__name__}[{shown}]"
            )
        parameters = listed
    cls.__parameters__ = parameters


# What a class body holds besides the members of a protocol.
_no_members = frozenset((
    "__abstractmethods__", "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__",
    "__class_getitem__", "__classcell__", "__classdictcell__", "__conditional_annotations__", "__dict__", "__doc__",
    "__firstlineno__", "__init__", "__init_subclass__", "__match_args__", "__module__", "__new__",
    "__non_callable_proto_members__", "__orig_bases__", "__orig_class__", "__parameters__", "__protocol_attrs__",
    "__qualname__", "__slots__", "__static_attributes__", "__subclasshook__", "__type_params__", "__weakref__",
    "_abc_impl", "_is_protocol", "_is_runtime_protocol",
))  # fmt: skip
# Classes that are no protocols themselves, but that protocols may inherit from.
_allowed_bases = frozenset((
    "AsyncIterable", "AsyncIterator", "Awaitable", "Buffer", "Callable", "Collection", "Container", "Coroutine",
    "Generator", "Hashable", "Iterable", "Iterator", "Reversible", "Sized", "AbstractContextManager",
    "AbstractAsyncContextManager",
))  # fmt: skip


class _ProtocolMeta(ABCMeta):
    """The metaclass of protocols."""


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of classes that describe which attributes a type must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, **keywords):
        super(Protocol, cls).__init_subclass__(**keywords)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base is object or base is Generic or getattr(base, "_is_protocol", False):
                continue
            if base.__name__ not in _allowed_bases or base.__module__ not in ("collections.abc", "contextlib"):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        cls._is_runtime_protocol = False
        cls.__protocol_attrs__ = _find_members(cls)
        forbid_instance_checks(cls, "Instance and class checks can only be used with @runtime_checkable protocols")

    def __init__(self, *args, **keywords):
        cls = type(self)
        if cls._is_protocol and cls is not Protocol:
            raise TypeError("Protocols cannot be instantiated")
        # The next __init__ after the protocols is the one that the class would have without them.
        mro = cls.__mro__
        for base in mro[mro.index(Protocol) + 1 :]:
            if "__init__" in base.__dict__:
                base.__init__(self, *args, **keywords)
                return


def _find_members(cls):
    members = set()
    for base in cls.__mro__[:-1]:
        if base is not Generic and base is not Protocol and getattr(base, "_is_protocol", False):
            members.update(name for name in base.__dict__ if name not in _no_members)
            members.update(name for name in annotations(base) if name not in _no_members)
        elif base.__module__ in ("collections.abc", "contextlib"):
            members.update(getattr(base, "__abstractmethods__", ()))
    return members


# --- what is made when first asked for

# Name here: (class in collections.abc, number of arguments).
_abc_aliases = {
    "AbstractSet": ("Set", 1),
    "AsyncGenerator": ("AsyncGenerator", 2),
    "AsyncIterable": ("AsyncIterable", 1),
    "AsyncIterator": ("AsyncIterator", 1),
    "Awaitable": ("Awaitable", 1),
    "ByteString": ("ByteString", 0),
    "Collection": ("Collection", 1),
    "Container": ("Container", 1),
    "Coroutine": ("Coroutine", 3),
    "Generator": ("Generator", 3),
    "Hashable": ("Hashable", 0),
    "ItemsView": ("ItemsView", 2),
    "Iterable": ("Iterable", 1),
    "Iterator": ("Iterator", 1),
    "KeysView": ("KeysView", 1),
    "Mapping": ("Mapping", 2),
    "MappingView": ("MappingView", 1),
    "MutableMapping": ("MutableMapping", 2),
    "MutableSequence": ("MutableSequence", 1),
    "MutableSet": ("MutableSet", 1),
    "Reversible": ("Reversible", 1),
    "Sequence": ("Sequence", 1),
    "Sized": ("Sized", 0),
    "ValuesView": ("ValuesView", 1),
}
# Name here: (module, class, number of arguments, defaults of the last ones).
_other_aliases = {
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 2, (bool | None,)),
    "ChainMap": ("collections", "ChainMap", 2, ()),
    "ContextManager": ("contextlib", "AbstractContextManager", 2, (bool | None,)),
    "Counter": ("collections", "Counter", 1, ()),
    "DefaultDict": ("collections", "defaultdict", 2, ()),
    "Deque": ("collections", "deque", 1, ()),
    "Match": ("re", "Match", 1, ()),
    "OrderedDict": ("collections", "OrderedDict", 2, ()),
    "Pattern": ("re", "Pattern", 1, ()),
}
_defaults = {"AsyncGenerator": (None,), "Generator": (None, None)}


def __getattr__(name):
    if name == "Callable":
        from collections.abc import Callable as origin

        value = _CallableForm(origin, 2, name)
    elif name in _abc_aliases:
        import collections.abc as abc

        origin_name, count = _abc_aliases[name]
        value = _Alias(getattr(abc, origin_name), count, name, _defaults.get(name, ()))
    elif name in _other_aliases:
        module, origin_name, count, defaults = _other_aliases[name]
        if module == "collections":
            import collections as home
        elif module == "re":
            import re as home
        else:
            import contextlib as home
        value = _Alias(getattr(home, origin_name), count, name, defaults)
    elif name == "AnyStr":
        value = TypeVar("AnyStr", bytes, str)
        value.__module__ = "typing"
    elif name in __all__ or name in ("_mark", "_overloads"):
        import _typing_functions as home

        if not hasattr(home, name):
            import _typing_records as home
        value = getattr(home, name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = value
    return value
