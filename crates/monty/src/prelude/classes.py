"""Objects and classes where the program's own code decides: the Python half of natives about them.

Each function has the parameters of the native that it stands in for. Special methods are looked up on the type.
"""

from _monty import GenericAlias, Union, abc_offers, abc_registered, cell_contents, class_body_names, exact, kind
from _monty import run_class_body, set_mro, special, type_name

missing = NotImplemented


# What the machine asks for.


def annotations(annotate, namespace, place):
    result = annotate(1)
    if not isinstance(result, dict):
        raise TypeError(f"__annotate__ returned non-dict of type '{type_name(result)}'")
    namespace[place] = result
    return result


def announce(cls, hook, keywords):
    for name, value in list(cls.__dict__.items()):
        set_name = special(value, "__set_name__")
        if set_name is not None:
            try:
                set_name(value, cls, name)
            except BaseException as error:
                error.add_note(
                    f"Error calling __set_name__ on '{type_name(value)}' instance '{name}' in '{cls.__name__}'"
                )
                raise
    if hook is not None:
        hook(cls, **keywords)
    elif keywords:
        raise TypeError(f"{cls.__qualname__}.__init_subclass__() takes no keyword arguments")
    return cls


def call_attribute(obj, name, args):
    return getattr(obj, name)(*args)


def entries_of(bases):
    """The bases of a class statement, with what stands in for those that are no classes."""
    resolved = []
    for base in bases:
        if isinstance(base, type):
            resolved.append(base)
            continue
        entries = getattr(base, "__mro_entries__", None)
        if entries is None:
            resolved.append(base)
            continue
        entries = entries(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(entries)
    return tuple(resolved)


def winner(meta, bases):
    for base in bases:
        other = type(base)
        if issubclass(meta, other):
            continue
        if not issubclass(other, meta):
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                "metaclasses of all its bases"
            )
        meta = other
    return meta


def build_class(body, name, bases, keywords):
    """A class statement whose metaclass, or whose bases, decide in Python code."""
    resolved = bases
    for base in bases:
        if not isinstance(base, type):
            resolved = entries_of(bases)
            break
    if "metaclass" in keywords:
        meta = keywords.pop("metaclass")
    else:
        meta = type(resolved[0]) if resolved else type
    if isinstance(meta, type):
        meta = winner(meta, resolved)
    prepare = getattr(meta, "__prepare__", None)
    namespace = {} if prepare is None else prepare(name, resolved, **keywords)
    if not hasattr(type(namespace), "__getitem__"):
        shown = meta.__name__ if isinstance(meta, type) else "<metaclass>"
        raise TypeError(f"{shown}.__prepare__() must return a mapping, not {type_name(namespace)}")
    namespace["__module__"], namespace["__qualname__"], shows_namespace = class_body_names(body)
    cell = run_class_body(body, namespace)
    if shows_namespace:
        namespace["__classdictcell__"] = (lambda: namespace).__closure__[0]
    if cell is not None:
        namespace["__classcell__"] = cell
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    cls = meta(name, resolved, namespace, **keywords)
    if cell is not None and isinstance(cls, type):
        filled = cell_contents(cell)
        if filled is missing:
            raise RuntimeError(
                f"__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?"
            )
        if filled is not cls:
            raise TypeError(f"__class__ set to {filled!r} defining {name!r} as {cls!r}")
    return cls


def new_class(meta, name, bases, namespace, keywords):
    """type.__new__() of a class that needs a more derived metaclass."""
    return meta.__new__(meta, name, bases, namespace, **(keywords or {}))


def class_with_slots(meta, name, bases, namespace, keywords):
    """type.__new__() of a class whose __slots__ only Python code can list."""
    slots = namespace["__slots__"]
    namespace["__slots__"] = tuple(slots)
    cls = type.__new__(meta, name, bases, namespace, **keywords)
    type.__setattr__(cls, "__slots__", slots)
    return cls


def ordered_class(cls, mro, keywords, is_odd):
    """The rest of type.__new__() of a class whose metaclass puts the bases in order, or with keys that are no names."""
    if mro is not None:
        set_mro(cls, tuple(mro(cls)))
    if is_odd:
        from warnings import warn

        warn(f"non-string key in the __dict__ of class {cls.__name__}", RuntimeWarning)
    announce(cls, None, {})
    super(cls, cls).__init_subclass__(**keywords)
    return cls


def reorder(classes):
    """After an assignment to __bases__: what the metaclasses say of the class and its descendants."""
    for cls, mro in classes:
        set_mro(cls, tuple(mro(cls)))


def star_of(module, target):
    """`from module import *` where the module or the namespace is an object of the program."""
    names = getattr(module, "__all__", None)
    if names is None:
        names = [name for name in module.__dict__ if not name.startswith("_")]
    for name in names:
        target[name] = getattr(module, name)


def delete_name(target, name):
    try:
        del target[name]
    except BaseException:
        error = NameError(f"name {name!r} is not defined", name=name)
    else:
        return
    raise error


def names_of(namespace):
    return sorted(namespace.keys())


def import_name(module, name):
    """`from module import name` where the module is an object of the program."""
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    title = getattr(module, "__name__", "<unknown module name>")
    place = getattr(module, "__file__", None) or "unknown location"
    raise ImportError(f"cannot import name {name!r} from {title!r} ({place})", name=title)


def iterate(container):
    return iter(container)


def throw(generator, kind):
    error = kind()
    if not isinstance(error, BaseException):
        raise TypeError(
            f"calling {kind!r} should have returned an instance of BaseException, not {type_name(error)}"
        )
    return generator.throw(error)


def raise_from(error, kind):
    cause = kind()
    if not isinstance(cause, BaseException):
        raise TypeError(
            f"calling {kind!r} should have returned an instance of BaseException, not {type(cause)!r}"
        )
    raise error from cause


def throw_into_delegate(delegate, error):
    method = getattr(delegate, "throw", None)
    if method is None:
        raise error
    return method(error)


def close_delegate(delegate):
    method = getattr(delegate, "close", None)
    if method is not None:
        method()


def star_names(module, target):
    """`from module import *` where the module makes some of the names when it is asked."""
    for name in module.__all__:
        if not isinstance(name, str):
            raise TypeError(f"Item in {module.__name__}.__all__ must be str, not {type_name(name)}")
        target[name] = getattr(module, name)


def not_equal(left, right):
    result = special(left, "__eq__")(left, right)
    return result if result is missing else not result


# isinstance() and issubclass().


def is_instance(obj, wanted):
    choices = choices_of(wanted)
    if choices is not None:
        for choice in choices:
            if is_instance(obj, choice):
                return True
        return False
    check = special(wanted, "__instancecheck__")
    if type(obj) is wanted:
        return True
    if check is None or check is type.__instancecheck__:
        return is_instance_of(wanted, obj)
    return bool(check(wanted, obj))


def is_subclass(cls, wanted):
    choices = choices_of(wanted)
    if choices is not None:
        for choice in choices:
            if is_subclass(cls, choice):
                return True
        return False
    check = special(wanted, "__subclasscheck__")
    if check is None or check is type.__subclasscheck__:
        return is_subclass_of(wanted, cls)
    return bool(check(wanted, cls))


def choices_of(wanted):
    """The classes of a tuple or union, or None."""
    kind = type(wanted)
    if kind is tuple or issubclass(kind, tuple):
        return tuple.__iter__(wanted)
    return wanted.__args__ if kind is Union else None


def hooks_agree(cls, base):
    """Whether a class counts as a subclass where a __subclasshook__ has a say."""
    answer = base.__subclasshook__(cls)
    if answer is not NotImplemented:
        if answer is not True and answer is not False:
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        return answer
    if abc_offers(cls, base):
        return True
    for other in abc_registered(base):
        if issubclass(cls, other):
            return True
    for other in type.__subclasses__(base):
        if issubclass(cls, other):
            return True
    return False


def is_instance_of(cls, obj):
    """`type.__instancecheck__`: an object is also an instance of what it says that its class is."""
    own = type(obj)
    if issubclass(type(cls), type):
        if hooks_agree(own, cls):
            return True
        shown = getattr(obj, "__class__", own)
        return shown is not own and issubclass(type(shown), type) and hooks_agree(shown, cls)
    if type(cls) is GenericAlias:
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")
    bases_of(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union")
    shown = getattr(obj, "__class__", None)
    return shown is not None and descends(shown, cls)


def is_subclass_of(cls, subclass):
    """`type.__subclasscheck__`: what is no class at all may have `__bases__`."""
    if issubclass(type(subclass), type) and issubclass(type(cls), type):
        return hooks_agree(subclass, cls)
    bases_of(subclass, "issubclass() arg 1 must be a class")
    if type(cls) is GenericAlias:
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")
    bases_of(cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return descends(subclass, cls)


def bases_of(cls, complaint):
    bases = getattr(cls, "__bases__", None)
    if not issubclass(type(bases), tuple):
        raise TypeError(complaint)
    return bases


def descends(cls, wanted):
    if cls is wanted:
        return True
    bases = getattr(cls, "__bases__", None)
    if not issubclass(type(bases), tuple):
        return False
    for base in bases:
        if descends(base, wanted):
            return True
    return False


# Attributes.


def dir_of(obj):
    own = obj.__dict__.get("__dir__") if type(obj).__name__ == "module" else None
    names = special(obj, "__dir__")(obj) if own is None else own()
    return sorted(names)


def attributes_of(obj):
    """`vars` of an object whose class has a say in reading attributes."""
    attributes = getattr(obj, "__dict__", missing)
    if attributes is missing:
        raise TypeError("vars() argument must have __dict__ attribute")
    return attributes


def proxy_get(self, key, default=None):
    return self[key] if key in self else default


# Numbers.


def index_of(obj, /):
    """What __index__ gives, which must be an int."""
    method = special(obj, "__index__")
    if method is None:
        raise TypeError(f"'{type_name(obj)}' object cannot be interpreted as an integer")
    return exact(method(obj), int, "__index__")


def new_int(cls, x=0, base=None):
    if base is not None:
        return int.__new__(cls, x, index_of(base))
    method = special(x, "__int__")
    if method is not None:
        return int.__new__(cls, exact(method(x), int, "__int__"))
    return int.__new__(cls, index_of(x))


def int_from_bytes(cls, bytes, byteorder="big", *, signed=False):
    method = special(bytes, "__bytes__")
    if method is not None:
        bytes = method(bytes)
    elif isinstance(bytes, list):
        bytes = [index_of(item) for item in bytes]
    return cls.from_bytes(bytes, byteorder, signed=bool(signed))


def new_float(cls, x=0.0):
    method = special(x, "__float__")
    if method is None:
        return float.__new__(cls, index_of(x))
    return float.__new__(cls, exact(method(x), float, f"{type_name(x)}.__float__"))


def float_from_number(cls, number):
    return new_float(cls, number)


def absolute(x):
    return special(x, "__abs__")(x)


def round_value(number, ndigits=None):
    method = special(number, "__round__")
    if isinstance(number, (int, float)) and isinstance(method, type(int.__round__)):
        return method(number, index_of(ndigits))
    return method(number) if ndigits is None else method(number, ndigits)


def first_answer(attempts):
    """The result of the first method that does not answer NotImplemented."""
    for method, receiver, *arguments in attempts:
        result = method(receiver, *arguments)
        if result is not missing:
            return result
    return missing


def attempts_of(x, y, name, reflected_name):
    """The methods to try for a binary operation, in order."""
    forward, backward = special(x, name), None
    if type(x) is not type(y):
        backward = special(y, reflected_name)
    attempts = []
    if forward is not None:
        attempts.append((forward, x, y))
    if backward is not None:
        inherited = getattr(type(x), reflected_name, None)
        overrides = issubclass(type(y), type(x)) and getattr(type(y), reflected_name, None) is not inherited
        attempts.insert(0 if overrides else len(attempts), (backward, y, x))
    return attempts


def divide_and_modulo(x, y):
    result = first_answer(attempts_of(x, y, "__divmod__", "__rdivmod__"))
    if result is missing:
        raise TypeError(
            f"unsupported operand type(s) for divmod(): '{type_name(x)}' and '{type_name(y)}'"
        )
    return result


def power(base, exp, mod=None):
    if mod is None:
        return base**exp
    attempts = []
    forward = special(base, "__pow__")
    backward = special(exp, "__rpow__")
    # Numbers of the builtin types have no answer to an exponent of another kind.
    if forward is not None and (backward is None or kind(base) == "object" or kind(exp) != "object"):
        attempts.append((forward, base, exp, mod))
    if backward is not None and type(exp) is not type(base):
        overrides = issubclass(type(exp), type(base))
        attempts.insert(0 if overrides else len(attempts), (backward, exp, base, mod))
    result = first_answer(attempts)
    if result is missing:
        raise TypeError(
            "unsupported operand type(s) for ** or pow(): "
            f"'{type_name(base)}', '{type_name(exp)}', '{type_name(mod)}'"
        )
    return result


def real_of(obj, message):
    """A float, or what __float__ or __index__ of an object gives."""
    method = special(obj, "__float__")
    if method is not None:
        return exact(method(obj), float, f"{type_name(obj)}.__float__")
    if special(obj, "__index__") is not None:
        return float(index_of(obj))
    raise TypeError(f"{message}, not {type_name(obj)}")


def complex_of(obj, message):
    method = special(obj, "__complex__")
    if method is not None:
        return exact(method(obj), complex, "__complex__")
    return real_of(obj, message)


def new_complex(cls, real=0, imag=missing):
    if imag is missing:
        return complex.__new__(cls, complex_of(real, "complex() argument must be a string or a number"))
    message = "complex() argument 'real' must be a real number"
    first = complex_of(real, message)
    is_whole = special(real, "__complex__") is not None
    if is_whole:
        deprecate(f"{message}, not {type_name(real)}")
    message = "complex() argument 'imag' must be a real number"
    if isinstance(imag, complex):
        second = complex.__complex__(imag)
        deprecate(f"{message}, not {type_name(imag)}")
        left, right = first.real - second.imag, second.real
    else:
        left, right = first.real, real_of(imag, message)
    return complex.__new__(cls, left, right + first.imag if is_whole else right)


def deprecate(message):
    from warnings import warn

    warn(message, DeprecationWarning)


def complex_from_number(cls, number):
    return cls(complex_of(number, "must be real number"))


def listed_names(obj):
    """What its `__dir__` says, for suggestions."""
    return sorted([name for name in special(obj, "__dir__")(obj) if isinstance(name, str)])
