"""Annotations and the references by name in them, apart because functools, dataclasses and typing all need them.

Intrinsics:
    _monty.with_global(function, name: str, value) -> function: a copy that sees one global name more
    _monty.module_namespace(name: str) -> dict | None: the globals of a loaded module
    _monty.compile_function(source: str, name: str, namespace: dict) -> object: see collections.py
    _monty.make_union(args: tuple) -> object: what Union[args] gives, without strings
    _monty.native_type(cls: type) -> type: see collections.py
"""

from _monty import compile_function, module_namespace, with_global
from _monty import make_union as _make_union

_function_type = type(lambda: None)


def make_union(args):
    """What Union[args] gives: flat, without repetitions, strings as ForwardRef."""
    return _make_union(tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in args]))


class ForwardRef:
    """A reference by name to a type that is not there yet."""

    __module__ = "annotationlib"
    __slots__ = ("__forward_arg__", "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__owner__")

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner

    def __init_subclass__(cls, /, *args, **keywords):
        raise TypeError("Cannot subclass ForwardRef")

    @property
    def __forward_evaluated__(self):
        return False

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=1):
        """The type that the reference names."""
        try:
            return evaluate_annotation(self.__forward_arg__, owner or self.__owner__, globals, locals)
        except NameError:
            # Those who ask for references get one.
            if format == 3:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
            and self.__forward_is_class__ == other.__forward_is_class__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return make_union((self, other))

    def __ror__(self, other):
        return make_union((other, self))

    def __repr__(self):
        extra = ""
        if self.__forward_module__ is not None:
            extra += f", module={self.__forward_module__!r}"
        if self.__forward_is_class__:
            extra += ", is_class=True"
        if self.__owner__ is not None:
            extra += f", owner={self.__owner__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{extra})"


def _call_annotate(annotate, owner):
    """What an annotate function gives, with references for the names that are missing."""
    while True:
        try:
            return annotate(1)
        except NameError as error:
            name = error.name
            if name is None or type(annotate) is not _function_type:
                raise
        annotate = with_global(annotate, name, ForwardRef(name, owner=owner))


def annotations(obj):
    """An object's own annotations, or those of the namespace of a class body."""
    if isinstance(obj, dict):
        namespace, owner = obj, None
    elif isinstance(obj, type):
        namespace, owner = obj.__dict__, obj
    else:
        annotate = getattr(obj, "__annotate__", None)
        if annotate is None:
            return dict(getattr(obj, "__annotations__", {}))
        return _call_annotate(annotate, obj)
    found = namespace.get("__annotations__")
    if found is not None:
        return dict(found)
    annotate = namespace.get("__annotate__")
    if annotate is None:
        annotate = namespace.get("__annotate_func__")
    return {} if annotate is None else dict(_call_annotate(annotate, owner))


def evaluate_annotation(text, owner, globals, locals):
    """The value of an expression as if written in the module of a class or function."""
    namespace = {}
    if globals is None:
        module = getattr(owner, "__module__", None)
        found = getattr(owner, "__globals__", None)
        if found is None and module is not None:
            found = module_namespace(module)
        if found is not None:
            namespace.update(found)
        for parameter in getattr(owner, "__type_params__", ()):
            namespace[parameter.__name__] = parameter
        if isinstance(owner, type):
            namespace.update(owner.__dict__)
    else:
        namespace.update(globals)
    if locals is not None:
        namespace.update(locals)
    try:
        return compile_function(f"__value__ = (\n{text}\n)", "__value__", namespace)
    except SyntaxError:
        raise SyntaxError(f"Forward reference must be an expression -- got {text!r}") from None
