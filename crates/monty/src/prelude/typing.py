"""What subscripts of type forms need."""


def union(key):
    from _annotations import make_union

    return make_union(key if isinstance(key, tuple) else (key,))


def subscript(alias, items):
    """`alias[items]` of a subscripted builtin class or of a union."""
    from _annotations import substitute

    args = substitute(alias, items)
    if type(alias) is type(int | str):
        return union(args)
    made = type(alias)(alias.__origin__, args)
    return next(iter(made)) if alias.__unpacked__ else made


# Type parameters and aliases of the language's own syntax; the evaluators are functions of a format, or None.


def type_var(name, bound, constraints, default):
    from typing import TypeVar

    variable = TypeVar(name, infer_variance=True)
    variable.__module__ = "typing"
    variable._defer(__bound__=bound, __constraints__=constraints, __default__=default)
    return variable


def param_spec(name, default):
    from typing import ParamSpec

    variable = ParamSpec(name, infer_variance=True)
    variable.__module__ = "typing"
    variable._defer(__default__=default)
    return variable


def type_var_tuple(name, default):
    from typing import TypeVarTuple

    variable = TypeVarTuple(name)
    variable.__module__ = "typing"
    variable._defer(__default__=default)
    return variable


def generic_base(params):
    from typing import Generic, TypeVarTuple, Unpack

    return Generic[tuple([Unpack[item] if isinstance(item, TypeVarTuple) else item for item in params])]


def type_alias(name, params, evaluate):
    from typing import TypeAliasType

    return TypeAliasType(name, type_params=params, evaluate=evaluate)


def with_type_params(function, params):
    function.__type_params__ = params
    return function
