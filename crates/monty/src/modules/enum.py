"""Enumerations.

An enumeration is a class made by the metaclass EnumType: the names in its body become instances of it, which then are
attributes of the class. The body runs in a namespace of its own, which tells members from methods.
"""

from _monty import MappingProxyType as _MappingProxyType
from _monty import descriptor as _descriptor

__all__ = [
    "CONFORM", "CONTINUOUS", "EJECT", "Enum", "EnumCheck", "EnumDict", "EnumMeta", "EnumType", "Flag", "FlagBoundary",
    "IntEnum", "IntFlag", "KEEP", "NAMED_FLAGS", "ReprEnum", "STRICT", "StrEnum", "UNIQUE", "auto", "global_enum",
    "global_enum_repr", "global_flag_repr", "global_str", "member", "nonmember", "property", "unique", "verify",
]  # fmt: skip

_missing_value = object()
_property = property
Enum = Flag = ReprEnum = EJECT = KEEP = CONFORM = STRICT = None


class nonmember:
    """Marks a value in the body of an enumeration that is to stay a plain attribute."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks a value in the body of an enumeration that is to become a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for a value that _generate_next_value_() gives."""

    def __init__(self, value=_missing_value):
        self.value = value

    def __repr__(self):
        return "auto(_auto_null)" if self.value is _missing_value else f"auto({self.value!r})"


@_descriptor
class property:
    """A property of members; members of the same name can still be reached through the class."""

    member = name = clsname = fset = fdel = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc if doc is not None else getattr(fget, "__doc__", None)

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self.member is not None:
            return self.member
        try:
            return instance._value_
        except AttributeError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def getter(self, fget):
        return property(fget, self.fset, self.fdel, self.__doc__)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    start = f"_{class_name}__"
    return len(name) > len(start) and name.startswith(start) and not name.endswith("__")


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def bin(num, max_bits=None):
    """A number in binary with its sign as a bit of its own."""
    bits = num.bit_length()
    digits = f"{num:0{bits}b}" if num >= 0 else f"{num & ((1 << bits) - 1):0{bits}b}"
    digits = digits if num else "0"
    sign = "0" if num >= 0 else "1"
    if max_bits is not None and len(digits) < max_bits:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


class EnumDict(dict):
    """The namespace of the body of an enumeration."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in (
                "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_", "_use_args_",
                "_new_member_", "_value_repr_",
            ):  # fmt: skip
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                function = value.__func__ if isinstance(value, staticmethod) else value
                dict.__setitem__(self, "_generate_next_value_", staticmethod(function))
                return
            if key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or isinstance(value, type)):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._next_value(key, value)
            elif isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
                parts = [self._next_value(key, part) if isinstance(part, auto) else part for part in value]
                value = tuple(parts) if type(value) is tuple else type(value)(*parts)
            else:
                self._last_values.append(value)
            self._member_names[key] = None
        dict.__setitem__(self, key, value)

    def _next_value(self, key, wanted):
        if wanted.value is _missing_value:
            self._auto_called = True
            function = self["_generate_next_value_"]
            function = getattr(function, "__func__", function)
            wanted.value = function(key, 1, len(self._member_names), self._last_values[:])
        self._last_values.append(wanted.value)
        return wanted.value

    @_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            dict.__setitem__(namespace, "_generate_next_value_", getattr(first, "_generate_next_value_", None))
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        if not isinstance(classdict, EnumDict):
            if type(classdict) is dict and any(base._member_map_ for base in bases if isinstance(base, EnumType)):
                raise AttributeError("'dict' object has no attribute '_member_names'")
            given, classdict = classdict, metacls.__prepare__(cls, bases)
            classdict.update(given)
        for name in classdict._ignore:
            classdict.pop(name, None)
        member_names = list(classdict._member_names)
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join([repr(name) for name in invalid])}")
        order = classdict.pop("_order_", None)
        member_type, first = metacls._get_mixins_(cls, bases)
        new_member, saves_new, use_args = metacls._find_new_(classdict, member_type, first)
        values = [(name, classdict[name]) for name in member_names]
        namespace = {name: value for name, value in classdict.items() if name not in classdict._member_names}
        given_new = namespace.get("__new__")
        namespace.setdefault("_use_args_", use_args)
        namespace.setdefault("_new_member_", new_member)
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_hashable_values_"] = []
        namespace["_unhashable_values_"] = []
        namespace["_unhashable_values_map_"] = {}
        namespace["_member_type_"] = member_type
        value_repr = metacls._find_data_repr_(cls, bases)
        namespace["_value_repr_"] = namespace.get("_value_repr_") or value_repr
        namespace["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        namespace["_flag_mask_"] = namespace["_singles_mask_"] = namespace["_all_bits_"] = 0
        namespace["_inverted_"] = None
        if ReprEnum is not None and ReprEnum in bases:
            namespace.setdefault("__format__", member_type.__format__)
            namespace.setdefault("__str__", member_type.__str__)
            if "__str__" in namespace and namespace["__str__"] is object.__str__:
                namespace["__str__"] = member_type.__repr__
        _pending.append(values)
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        finally:
            left = _pending.pop()
        if left:
            enum_class._make_members(left)
        enum_class._finish(namespace, saves_new, given_new)
        if order is not None:
            if isinstance(order, str):
                order = order.replace(",", " ").split()
            names = [name for name in enum_class._member_names_]
            if Flag is not None and issubclass(enum_class, Flag):
                order = [name for name in order if name in names]
            if names != [name for name in order if name in enum_class._member_names_] or len(order) < len(names):
                raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {order!r}")
        return enum_class

    def _make_members(cls, values):
        for name, value in values:
            cls._make_member(name, value)

    def _make_member(cls, name, value):
        member_type = cls._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        new = cls._new_member_
        made = new(cls, *args) if cls._use_args_ else new(cls)
        if not hasattr(made, "_value_"):
            if member_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = member_type(*args)
                except Exception as error:
                    failure = TypeError("_value_ not set in __new__, unable to create it")
                    failure.__cause__ = error
                    raise failure
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        is_flag = Flag is not None and issubclass(cls, Flag)
        known = cls._find_value(value)
        if known is None and is_flag and isinstance(value, int):
            if cls._boundary_ is not KEEP and value < 0:
                raise ValueError(f"negative values are not allowed: {value!r}")
        if known is not None:
            made = known
        else:
            is_canonical = not is_flag or not isinstance(value, int) or _is_single_bit(value)
            if is_canonical:
                cls._member_names_.append(name)
            if is_flag and isinstance(value, int):
                type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
                if _is_single_bit(value):
                    type.__setattr__(cls, "_singles_mask_", cls._singles_mask_ | value)
                type.__setattr__(cls, "_all_bits_", 2 ** cls._flag_mask_.bit_length() - 1)
        cls._add_member_(name, made)
        if known is None:
            cls._remember_value(name, value, made)

    def _remember_value(cls, name, value, made):
        try:
            cls._value2member_map_.setdefault(value, made)
            cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(name, []).append(value)

    def _find_value(cls, value):
        try:
            found = cls._value2member_map_.get(value)
            if found is not None:
                return found
            return None
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
            return None

    def _add_member_(cls, name, made):
        if name in cls._member_map_:
            if cls._member_map_[name] is not made:
                raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
            return
        for base in cls.__mro__[1:]:
            found = base.__dict__.get(name)
            if found is not None:
                if isinstance(found, property):
                    redirect = property(found.fget, found.fset, found.fdel)
                    redirect.member = made
                    redirect.__set_name__(cls, name)
                    type.__setattr__(cls, name, redirect)
                    cls._member_map_[name] = made
                    return
                break
        type.__setattr__(cls, name, made)
        cls._member_map_[name] = made

    def _finish(cls, namespace, saves_new, given_new):
        if saves_new and given_new is not None:
            type.__setattr__(cls, "__new_member__", cls._new_member_)
        if Enum is not None:
            type.__setattr__(cls, "__new__", Enum.__new__)
            first = cls.__bases__[-1]
            for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
                if name not in namespace:
                    found = getattr(cls, name)
                    if found is getattr(object, name) or found is getattr(cls._member_type_, name):
                        type.__setattr__(cls, name, getattr(first, name))
        if Flag is not None and issubclass(cls, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in namespace:
                    type.__setattr__(cls, name, getattr(Flag, name))
            if cls._boundary_ is None:
                type.__setattr__(cls, "_boundary_", STRICT)
            values = [made._value_ for made in cls]
            if values != sorted(values):
                type.__setattr__(cls, "_iter_member_", cls._iter_member_by_def_)

    @classmethod
    def _check_for_existing_members_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        if not bases:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return metacls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_repr_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    fields = base.__dict__.get("__dataclass_fields__")
                    params = base.__dict__.get("__dataclass_params__")
                    if fields is not None and params is not None and params.repr:
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in found:
                            found.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    wanted = candidate or base
                    if wanted not in found:
                        found.append(wanted)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
        return found[0] if found else None

    @classmethod
    def _find_new_(metacls, classdict, member_type, first):
        new = classdict.get("__new__")
        saves_new = first is not None and new is not None
        if new is None:
            plain = (None, None.__new__, object.__new__, None if Enum is None else Enum.__new__)
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first):
                    target = getattr(possible, method, None)
                    if all([target is not known for known in plain]):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        elif isinstance(new, staticmethod):
            new = new.__func__
        use_args = first is not None and new is not object.__new__
        return new, saves_new, use_args

    def __bool__(cls):
        return True

    def __call__(cls, value=_missing_value, names=_missing_value, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):  # fmt: skip
        if cls._member_map_:
            if names is not _missing_value:
                value = (value, names) + values
            elif value is _missing_value:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        if names is _missing_value and type is None:
            if value is _missing_value:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            raise TypeError(
                f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum"
            )
        return cls._create_(
            value, None if names is _missing_value else names, module=module, qualname=qualname, type=type,
            start=start, boundary=boundary
        )  # fmt: skip

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except (ValueError, KeyError, TypeError):
            return value in cls._unhashable_values_ or value in cls._hashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        members = cls.__dict__.get("_member_map_", {})
        if name in members:
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        interesting = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
            "__name__", "__qualname__", *cls._member_names_,
        }  # fmt: skip
        if cls._new_member_ is not object.__new__:
            interesting.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(interesting)
        return sorted(set(dir(cls._member_type_)) | interesting)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    @_property
    def __members__(cls):
        return _MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last_values = names, [], []
            generate = classdict["_generate_next_value_"]
            generate = getattr(generate, "__func__", generate)
            for count, name in enumerate(original):
                value = generate(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            classdict[name] = value
        if module is None:
            from _monty import caller_module

            module = caller_module()
        if module is not None:
            classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _add_alias_(cls, made, name):
        cls._add_member_(name, made)

    def _add_value_alias_(cls, made, value):
        cls._value2member_map_.setdefault(value, made)


EnumMeta = EnumType
_pending = []


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join([f"{name}={getattr(self, name)!r}" for name in fields if fields[name].repr])


class Enum(metaclass=EnumType):
    """The base class of enumerations."""

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        known = cls._find_value(value)
        if known is None:
            cls._remember_value(self.name, value, self)
        elif known is not self:
            raise ValueError(f"{value!r} is already bound: {known!r}")

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
            if found is not None:
                return found
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        error = result = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error = raised
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        failure = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and error is None:
            raise failure
        if error is None:
            error = TypeError(
                f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
            )
        if not isinstance(error, ValueError):
            error.__context__ = failure
        raise error

    def __init__(self, *args, **kwds):
        pass

    def __init_subclass__(cls, **kwds):
        super().__init_subclass__(**kwds)
        if _pending and _pending[-1]:
            values = _pending[-1]
            _pending[-1] = None
            cls._make_members(values)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = type(self)._value_repr_ or repr
        return f"<{type(self).__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        if type(self)._member_type_ is not object:
            names |= set(object.__dir__(self))
        for name in getattr(self, "__dict__", ()):
            if name[0] != "_":
                names.add(name)
        for cls in type(self).mro():
            for name, value in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(value, property):
                    if value.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Only repr() is that of enumerations; str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members can be combined with |, &, ^ and ~."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        rest = value & cls._flag_mask_
        while rest:
            bit = rest & -rest
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found
            rest ^= bit

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda made: made._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        original = value
        known = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP and value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = all_bits + 1 + value
        unknown = value & ~mask
        if value & ~cls._singles_mask_ and not value & cls._singles_mask_ == value:
            known = cls._value2member_map_.get(value)
            if known is not None:
                return known
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        members, covered = [], 0
        for part in cls._iter_member_(value & cls._singles_mask_):
            members.append(part)
            covered |= part._value_
        if value & mask & ~cls._singles_mask_:
            for part in cls._member_map_.values():
                if part not in members and part._value_ and part._value_ & value == part._value_:
                    members.append(part)
                    covered |= part._value_
        if members:
            names = [part._name_ for part in members]
            left = value & ~covered
            if left:
                names.append(str(left) if cls._boundary_ is KEEP else repr(left))
            made._name_ = "|".join(names)
        else:
            made._name_ = None
        made._sort_order_ = -1
        made = cls._value2member_map_.setdefault(value, made)
        if original != value:
            cls._value2member_map_[original] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                f"{self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = type(self).__name__
        show = type(self)._value_repr_ or repr
        if self._name_ is None:
            return f"<{name}: {show(self._value_)}>"
        return f"<{name}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        name = type(self).__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def unique(enumeration):
    """Class decorator: no two names for the same value."""
    duplicates = [(name, made._name_) for name, made in enumeration.__members__.items() if name != made._name_]
    if duplicates:
        details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator: check an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        is_flag = issubclass(enumeration, Flag)
        if not is_flag and not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        from _enum_checks import check_continuous, check_named, check_unique

        for check in self.checks:
            if check is UNIQUE:
                check_unique(enumeration)
            elif check is CONTINUOUS:
                check_continuous(enumeration, "flag" if is_flag else "enum")
            elif check is NAMED_FLAGS:
                check_named(enumeration)
        return enumeration


def show_flag_values(value):
    """The bits of a value."""
    return [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]


def global_enum_repr(self):
    """module.NAME"""
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    """module.NAME for each flag"""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    """NAME"""
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Class decorator: members are shown as globals of their module, and are that too."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    from _monty import module_namespace

    if (namespace := module_namespace(cls.__module__)) is not None:
        namespace.update(cls.__members__)
    return cls
