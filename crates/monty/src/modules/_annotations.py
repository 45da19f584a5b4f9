"""Annotations and the references by name in them, apart because functools, dataclasses and typing all need them.

Intrinsics:
    _monty.with_global(function, name: str, value) -> function: a copy that sees one global name more
    _monty.module_namespace(name: str) -> dict | None: the globals of a loaded module
    _monty.compile_function(source: str, name: str, namespace: dict) -> object: see collections.py
    _monty.make_union(args: tuple) -> object: what Union[args] gives, without strings
    _monty.native_type(cls: type) -> type: see collections.py
    _monty.annotation_texts(annotate) -> dict | None: what stands in the source for what a function computes
"""

from _monty import annotation_texts, compile_function, module_namespace, with_global
from _monty import make_union as _make_union

_function_type = type(lambda: None)


def substitute(alias, items):
    """The arguments of a subscripted generic with its type parameters replaced by `items`."""
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    items = prepare(alias, parameters, items if isinstance(items, tuple) else (items,))
    return tuple(_replaced(alias.__args__, dict(zip(parameters, items))))


def prepare(alias, parameters, items):
    """One item for each type parameter: defaults are added, those for a TypeVarTuple or ParamSpec are gathered."""
    given = []
    for item in items:
        inner = getattr(item, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            given.extend(inner)
        else:
            given.append(item)
    items = tuple(given)
    for parameter in parameters:
        items = parameter.__typing_prepare_subst__(alias, items)
    if len(items) != len(parameters):
        few = "few" if len(items) < len(parameters) else "many"
        raise TypeError(f"Too {few} arguments for {alias}; actual {len(items)}, expected {len(parameters)}")
    return items


def _is_class(arg):
    return isinstance(arg, type) and not hasattr(arg, "__origin__")


def _replaced(args, values):
    result = []
    for arg in args:
        if _is_class(arg):
            result.append(arg)
        elif isinstance(arg, (list, tuple)):
            result.append(type(arg)(_replaced(arg, values)))
        elif hasattr(type(arg), "__typing_subst__"):
            item = arg.__typing_subst__(values[arg])
            # The parameters of a function lie flat beside its result.
            if isinstance(item, tuple) and getattr(arg, "_spreads", False) and args[-1] is not arg:
                result.extend(item)
            else:
                result.append(item)
        else:
            inner = []
            for parameter in getattr(arg, "__parameters__", ()):
                if hasattr(parameter, "_is_many"):
                    inner.extend(values[parameter])
                else:
                    inner.append(values[parameter])
            if not inner and not getattr(arg, "__parameters__", ()):
                result.append(arg)
                continue
            item = arg[tuple(inner)]
            if isinstance(item, tuple):
                result.extend(item)
            else:
                result.append(item)
    return result


def make_union(args):
    """What Union[args] gives: flat, without repetitions, strings as ForwardRef."""
    return _make_union(tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in args]))


class ForwardRef:
    """A reference by name to a type that is not there yet."""

    __module__ = "annotationlib"
    __slots__ = (
        "__forward_arg__", "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__owner__", "_level",
        "_made",
    )  # fmt: skip

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
        if globals is None and owner is None and self.__forward_module__ is not None:
            globals = module_namespace(self.__forward_module__)
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


# How tightly the parts of an expression hold together.
_compared, _or, _xor, _and, _shift, _sum, _product, _sign, _power, _whole = range(10)


def _binary(sign, level):
    """The methods of an operator that write it down, and of the reflected one."""
    before, after = (level + 1, level) if sign == "**" else (level, level + 1)

    def forward(self, other):
        return self._write(f"{_written(self, before)} {sign} {_written(other, after)}", level)

    def backward(self, other):
        return self._write(f"{_written(other, before)} {sign} {_written(self, after)}", level)

    return forward, backward


def _unary(sign):
    return lambda self: self._write(f"{sign}{_written(self, _sign)}", _sign)


def _written(value, level=0):
    """What a value is in the text of an annotation."""
    kind = type(value)
    if kind is _Stringifier:
        return f"({value.__forward_arg__})" if value._level < level else value.__forward_arg__
    if kind is tuple:
        comma = "," if len(value) == 1 else ""
        return f"({', '.join([_written(item) for item in value])}{comma})"
    if kind is list:
        return f"[{', '.join([_written(item) for item in value])}]"
    if kind is slice:
        bounds = ["" if part is None else _written(part) for part in (value.start, value.stop)]
        return ":".join(bounds) + ("" if value.step is None else f":{_written(value.step)}")
    return type_repr(value)


def type_repr(value):
    """How a type is written in an annotation."""
    if isinstance(value, (type, _function_type, type(len))) and not hasattr(value, "__origin__"):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    return repr(value)


class _Stringifier:
    """Stands for a name that is missing and writes down what is done with it; a reference when all is computed."""

    __slots__ = ForwardRef.__slots__

    def __init__(self, text, level, owner, made):
        self.__forward_arg__ = text
        self.__forward_is_argument__ = True
        self.__forward_is_class__ = isinstance(owner, type)
        self.__forward_module__ = None
        self.__owner__ = owner
        self._level = level
        self._made = made
        made.append(self)

    def _write(self, text, level=_whole):
        return _Stringifier(text, level, self.__owner__, self._made)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self._write(f"{_written(self, _whole)}.{name}")

    def __getitem__(self, key):
        if isinstance(key, tuple) and key:
            shown = ", ".join([_written(item) for item in key]) + ("," if len(key) == 1 else "")
        else:
            shown = _written(key)
        return self._write(f"{_written(self, _whole)}[{shown}]")

    def __call__(self, /, *args, **keywords):
        shown = [_written(arg) for arg in args] + [f"{name}={_written(arg)}" for name, arg in keywords.items()]
        return self._write(f"{_written(self, _whole)}({', '.join(shown)})")

    def __iter__(self):
        yield self._write(f"*{_written(self)}")

    __add__, __radd__ = _binary("+", _sum)
    __sub__, __rsub__ = _binary("-", _sum)
    __mul__, __rmul__ = _binary("*", _product)
    __matmul__, __rmatmul__ = _binary("@", _product)
    __truediv__, __rtruediv__ = _binary("/", _product)
    __floordiv__, __rfloordiv__ = _binary("//", _product)
    __mod__, __rmod__ = _binary("%", _product)
    __lshift__, __rlshift__ = _binary("<<", _shift)
    __rshift__, __rrshift__ = _binary(">>", _shift)
    __and__, __rand__ = _binary("&", _and)
    __xor__, __rxor__ = _binary("^", _xor)
    __or__, __ror__ = _binary("|", _or)
    __pow__, __rpow__ = _binary("**", _power)
    __lt__, __gt__ = _binary("<", _compared)[0], _binary(">", _compared)[0]
    __le__, __ge__ = _binary("<=", _compared)[0], _binary(">=", _compared)[0]
    __eq__, __ne__ = _binary("==", _compared)[0], _binary("!=", _compared)[0]
    __neg__, __pos__, __invert__ = _unary("-"), _unary("+"), _unary("~")

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return self.__forward_arg__


def _call_annotate(annotate, owner, as_text=False):
    """What an annotate function gives, with references (or what shows as their text) for names that are missing."""
    if not as_text:
        try:
            return annotate(3)
        except NotImplementedError:
            pass
    made, known, original = [], set(), annotate
    while True:
        try:
            result = annotate(1)
            break
        except NameError as error:
            name = error.name
            if type(annotate) is not _function_type:
                raise
            if name is None or name in known:
                return _references(original, owner)
        except Exception:
            if not known:
                raise
            return _references(original, owner)
        known.add(name)
        annotate = with_global(annotate, name, _Stringifier(name, _whole, owner, made))
    if as_text:
        return result
    for reference in made:
        reference._made = None
        reference.__class__ = ForwardRef
    return result


def _references(annotate, owner):
    """References with the texts of all annotations."""
    texts = annotation_texts(annotate)
    if texts is None:
        return annotate(1)
    return {name: ForwardRef(text, owner=owner, is_class=isinstance(owner, type)) for name, text in texts.items()}


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
    for name in ("__annotations__", "__annotations_cache__"):
        found = namespace.get(name)
        if found is not None:
            return dict(found)
    annotate = namespace.get("__annotate_func__")
    if annotate is None:
        annotate = namespace.get("__annotate__")
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
