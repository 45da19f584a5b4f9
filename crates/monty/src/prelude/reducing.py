"""How an object can be made again: what `object.__reduce__` and `object.__reduce_ex__` give, as for pickles."""

from _monty import iterator_copy, iterator_parts, kind, plain, type_name

BUILTINS = {
    "bool": bool, "bytes": bytes, "complex": complex, "dict": dict, "float": float, "int": int, "list": list, "str": str,
    "tuple": tuple,
}  # fmt: skip


# The functions that make objects, as `copyreg` has them.


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    result = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(result, state)
    return result


for made in (__newobj__, __newobj_ex__, _reconstructor):
    made.__module__ = "copyreg"


def refuse(self, what=None):
    what = what or f"'{type_name(self)}' object"
    raise TypeError(f"cannot pickle {what}")


def reduce_ex(self, protocol):
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    return reduce(self, protocol)


def reduce(self, protocol):
    what = kind(self)
    if isinstance(self, BaseException):
        return reduce_exception(self)
    if what == "set" or what == "frozenset":
        return type(self), ([*self],), self.__getstate__()
    if what == "bytearray":
        content = (bytes(self),) if protocol > 2 else (str(self, "latin-1"), "latin-1")
        return type(self), content, self.__getstate__()
    if what == "deque":
        arguments = () if self.maxlen is None else ((), self.maxlen)
        return type(self), arguments, self.__getstate__(), iter(self)
    if what == "range" or what == "slice":
        return type(self), (self.start, self.stop, self.step)
    if what == "ellipsis":
        return "Ellipsis"
    if what == "NotImplementedType":
        return "NotImplemented"
    name = type(self).__name__
    if name == "builtin_function_or_method" and self.__module__ is not None:
        return self.__qualname__
    if name in ("builtin_function_or_method", "method", "method-wrapper"):
        return getattr, (self.__self__, self.__name__)
    if name in ("method_descriptor", "wrapper_descriptor"):
        return getattr, (self.__objclass__, self.__name__)
    if name == "GenericAlias":
        return type(self), (self.__origin__, self.__args__)
    if name == "Union" and what != "object":
        from operator import getitem

        return getitem, (type(self), self.__args__)
    parts = reduce_iterator(self, name) if what != "object" else None
    if parts is not None:
        return parts
    if name == "memoryview" and protocol >= 2:
        refuse(self, "memoryview objects")
    if what == "code":
        refuse(self, "code objects")
    if what != "object" and what not in BUILTINS and self is not None or name == "mappingproxy":
        refuse(self)
    return reduce_new(self, what) if protocol >= 2 else reduce_old(self, what)


def reduce_exception(self):
    state = dict(self.__dict__)
    arguments = self.args
    if isinstance(self, AttributeError):
        if self.name is not None:
            state["name"] = self.name
        state["args"] = arguments
    elif isinstance(self, ImportError):
        for name in ("name", "path", "name_from"):
            value = getattr(self, name, None)
            if value is not None:
                state[name] = value
    elif isinstance(self, OSError) and len(arguments) == 2:
        first, second = self.filename, self.filename2
        if second is not None:
            arguments += (first, None, second)
        elif first is not None:
            arguments += (first,)
    return (type(self), arguments, state) if state else (type(self), arguments)


def reduce_iterator(self, name):
    what, source, inner, strict = iterator_parts(self)
    if what == "sequence":
        return iter, (source,), inner
    if what == "reversed":
        return reversed, (source,), inner - 1
    if what == "callable":
        return iter, (source, inner)
    if what == "zip":
        return (zip, inner, True) if strict else (zip, inner)
    if what == "map":
        return (map, (source, *inner), True) if strict else (map, (source, *inner))
    if what == "enumerate":
        return enumerate, (source, inner)
    if what == "filter":
        return filter, (source, inner)
    if name in ("dict_keyiterator", "dict_valueiterator", "dict_itemiterator", "set_iterator"):
        return iter, ([*iterator_copy(self)],)
    if name == "range_iterator" or name == "longrange_iterator":
        left = self.__length_hint__()
        rest = iterator_copy(self)
        start = next(rest, 0)
        step = next(rest, start + 1) - start
        return iter, (range(start, start + step * left, step),), None
    if name in ("list_iterator", "list_reverseiterator"):
        return iter, ([],)
    if name == "tuple_iterator" or name == "bytes_iterator":
        return iter, ((),)
    if name in ("str_ascii_iterator", "str_iterator"):
        return iter, ("",)
    if name == "bytearray_iterator":
        return iter, ((),)
    return None


def new_arguments(self, what):
    cls = type(self)
    method = getattr(cls, "__getnewargs_ex__", None)
    if method is not None:
        given = method(self)
        if not isinstance(given, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type_name(given)}'")
        if len(given) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
        arguments, keywords = given
        if not isinstance(arguments, tuple):
            name = type(arguments).__name__
            raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{name}'")
        if not isinstance(keywords, dict):
            name = type(keywords).__name__
            raise TypeError(f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{name}'")
        return given
    method = getattr(cls, "__getnewargs__", None)
    if method is not None:
        arguments = method(self)
        if not isinstance(arguments, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type_name(arguments)}'")
        return arguments, {}
    if what == "complex":
        return (self.real, self.imag), {}
    if what == "bool":
        return (int(self),), {}
    if what in ("bytes", "float", "int", "str", "tuple"):
        return (plain(self),), {}
    return (), {}


def reduce_new(self, what):
    arguments, keywords = new_arguments(self, what)
    cls = type(self)
    state = self.__getstate__()
    items = iter(self) if what == "list" else None
    pairs = iter(self.items()) if what == "dict" else None
    if keywords:
        return __newobj_ex__, (cls, arguments, keywords), state, items, pairs
    return __newobj__, (cls, *arguments), state, items, pairs


def reduce_old(self, what):
    cls = type(self)
    base, state = BUILTINS.get(what, object), None
    if base is not object or self is None:
        if base is cls or self is None:
            refuse(self)
        state = base(self)
    if getattr(self, "__slots__", None) and cls.__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    attributes = self.__getstate__()
    if attributes:
        return _reconstructor, (cls, base, state), attributes
    return _reconstructor, (cls, base, state)


def cmp_to_key(mycmp):
    from functools import _KeyWrapper

    return _KeyWrapper(mycmp)
