//! Which builtin class has which special methods.

use super::{
    add, and, containers, eq, floordiv, format, ge, gt, hash, iadd, iand, imul, ior, isub, itself, ixor, le, lshift,
    lt, modulo, mul, ne, next, numbers, or, radd, rand, repr, reversed, rfloordiv, rlshift, rmodulo, rmul, ror,
    rrshift, rshift, rsub, rtruediv, rxor, str_of_object, sub, truediv, xor,
};
use crate::{
    classes,
    heap::ClassRef,
    registry::{ClassMembers, Member, Native, NativeFn, native, with_python},
};

const fn unary(name: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, "self, /", function))
}

const fn binary(name: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, "self, value, /", function))
}

/// An operator that iterates over its operand.
const fn collecting(name: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, "self, ~value, /", function))
}

/// An operator whose operand may have `__index__` in Python.
const fn counting(name: &'static str, function: NativeFn, python: &'static str) -> Member {
    Member::Method(with_python(name, "self, value, /", function, python))
}

const fn of(class: ClassRef, members: &'static [Member]) -> ClassMembers {
    ClassMembers { class, members }
}

const EQUALITY: &[Member] = &[binary("__eq__", eq), binary("__ne__", ne)];

const ORDER: &[Member] = &[
    binary("__eq__", eq),
    binary("__ne__", ne),
    binary("__lt__", lt),
    binary("__le__", le),
    binary("__gt__", gt),
    binary("__ge__", ge),
];

const HASH: &[Member] = &[unary("__hash__", hash)];

const REPR: &[Member] = &[unary("__repr__", repr)];

const ARITHMETIC: &[Member] = &[
    binary("__add__", add),
    binary("__radd__", radd),
    binary("__sub__", sub),
    binary("__rsub__", rsub),
    binary("__mul__", mul),
    binary("__rmul__", rmul),
    binary("__mod__", modulo),
    binary("__rmod__", rmodulo),
    binary("__truediv__", truediv),
    binary("__rtruediv__", rtruediv),
    binary("__floordiv__", floordiv),
    binary("__rfloordiv__", rfloordiv),
    binary("__divmod__", numbers::divide_and_modulo),
    binary("__rdivmod__", numbers::reflected_divmod),
    Member::Method(native("__pow__", "self, value, mod=None, /", numbers::power)),
    Member::Method(native("__rpow__", "self, value, mod=None, /", numbers::reflected_power)),
    unary("__neg__", numbers::negative),
    unary("__pos__", numbers::positive),
    unary("__abs__", numbers::absolute),
    unary("__bool__", numbers::truth),
    unary("__int__", numbers::truncate),
    unary("__trunc__", numbers::truncate),
    unary("__float__", numbers::to_float),
    unary("__floor__", numbers::floor),
    unary("__ceil__", numbers::ceiling),
    Member::Method(native("__round__", "self, ndigits=None, /", numbers::round)),
    binary("__format__", format),
];

const COMPLEX: &[Member] = &[
    binary("__add__", add),
    binary("__radd__", radd),
    binary("__sub__", sub),
    binary("__rsub__", rsub),
    binary("__mul__", mul),
    binary("__rmul__", rmul),
    binary("__truediv__", truediv),
    binary("__rtruediv__", rtruediv),
    Member::Method(native("__pow__", "self, value, mod=None, /", numbers::power)),
    Member::Method(native("__rpow__", "self, value, mod=None, /", numbers::reflected_power)),
    unary("__neg__", numbers::negative),
    unary("__pos__", numbers::positive),
    unary("__abs__", numbers::absolute),
    unary("__bool__", numbers::truth),
    binary("__format__", format),
];

const BITS: &[Member] = &[
    binary("__and__", and),
    binary("__rand__", rand),
    binary("__or__", or),
    binary("__ror__", ror),
    binary("__xor__", xor),
    binary("__rxor__", rxor),
];

const SHIFTS: &[Member] = &[
    binary("__lshift__", lshift),
    binary("__rlshift__", rlshift),
    binary("__rshift__", rshift),
    binary("__rrshift__", rrshift),
    unary("__invert__", numbers::invert),
    unary("__index__", numbers::truncate),
];

const SIZED: &[Member] = &[unary("__len__", containers::length), unary("__iter__", containers::iterate)];

const CONTAINS: &[Member] = &[binary("__contains__", containers::contains)];

const GET_ITEM: &[Member] = &[binary("__getitem__", containers::get_item)];

const SET_ITEM: &[Member] = &[
    Member::Method(native("__setitem__", "self, key, value, /", containers::set_item)),
    binary("__delitem__", containers::delete_item),
];

const REVERSED: &[Member] = &[unary("__reversed__", reversed)];

const CONCATENATION: &[Member] = &[
    binary("__add__", add),
    counting("__mul__", mul, "operators.repeat"),
    counting("__rmul__", rmul, "operators.repeat"),
];

const PERCENT: &[Member] = &[binary("__mod__", modulo), binary("__rmod__", rmodulo)];

const EXTENSION: &[Member] = &[collecting("__iadd__", iadd), counting("__imul__", imul, "operators.update_repeat")];

const BYTE_EXTENSION: &[Member] = &[binary("__iadd__", iadd), counting("__imul__", imul, "operators.update_repeat")];

const ALGEBRA: &[Member] = &[
    binary("__and__", and),
    binary("__rand__", rand),
    binary("__or__", or),
    binary("__ror__", ror),
    binary("__xor__", xor),
    binary("__rxor__", rxor),
    binary("__sub__", sub),
    binary("__rsub__", rsub),
];

const UPDATES: &[Member] =
    &[binary("__iand__", iand), binary("__ior__", ior), binary("__ixor__", ixor), binary("__isub__", isub)];

const MERGE: &[Member] = &[binary("__or__", or), binary("__ror__", ror)];

const MERGE_IN_PLACE: &[Member] = &[binary("__ior__", ior)];

pub(crate) const CLASS_GETITEM: Native = native("__class_getitem__", "cls, key, /", containers::parametrise);

const GENERIC: &[Member] = &[Member::ClassMethod(CLASS_GETITEM)];

const ITERATOR: &[Member] = &[unary("__iter__", itself), unary("__next__", next)];

const TRUTH: &[Member] = &[unary("__bool__", numbers::truth)];

const FORMAT: &[Member] = &[binary("__format__", format)];

const STR: &[Member] = &[unary("__str__", str_of_object)];

/// The special methods of every builtin class.
pub(in crate::types) const ALL: &[ClassMembers] = &[
    of(classes::OBJECT, ORDER),
    of(classes::OBJECT, HASH),
    of(classes::OBJECT, REPR),
    of(classes::OBJECT, STR),
    of(classes::OBJECT, FORMAT),
    of(classes::INT, ARITHMETIC),
    of(classes::INT, BITS),
    of(classes::INT, SHIFTS),
    of(classes::INT, ORDER),
    of(classes::INT, HASH),
    of(classes::INT, REPR),
    of(classes::BOOL, BITS),
    of(classes::BOOL, REPR),
    of(classes::FLOAT, ARITHMETIC),
    of(classes::FLOAT, ORDER),
    of(classes::FLOAT, HASH),
    of(classes::FLOAT, REPR),
    of(classes::COMPLEX, COMPLEX),
    of(classes::COMPLEX, EQUALITY),
    of(classes::COMPLEX, HASH),
    of(classes::COMPLEX, REPR),
    of(classes::STR, CONCATENATION),
    of(classes::STR, PERCENT),
    of(classes::STR, SIZED),
    of(classes::STR, CONTAINS),
    of(classes::STR, GET_ITEM),
    of(classes::STR, ORDER),
    of(classes::STR, HASH),
    of(classes::STR, REPR),
    of(classes::STR, STR),
    of(classes::STR, FORMAT),
    of(classes::BYTES, CONCATENATION),
    of(classes::BYTES, PERCENT),
    of(classes::BYTES, SIZED),
    of(classes::BYTES, CONTAINS),
    of(classes::BYTES, GET_ITEM),
    of(classes::BYTES, ORDER),
    of(classes::BYTES, HASH),
    of(classes::BYTES, REPR),
    of(classes::BYTEARRAY, CONCATENATION),
    of(classes::BYTEARRAY, BYTE_EXTENSION),
    of(classes::BYTEARRAY, PERCENT),
    of(classes::BYTEARRAY, SIZED),
    of(classes::BYTEARRAY, CONTAINS),
    of(classes::BYTEARRAY, GET_ITEM),
    of(classes::BYTEARRAY, SET_ITEM),
    of(classes::BYTEARRAY, ORDER),
    of(classes::BYTEARRAY, REPR),
    of(classes::BYTEARRAY, STR),
    of(classes::MEMORYVIEW, SIZED),
    of(classes::MEMORYVIEW, GET_ITEM),
    of(classes::MEMORYVIEW, SET_ITEM),
    of(classes::MEMORYVIEW, ORDER),
    of(classes::MEMORYVIEW, HASH),
    of(classes::MEMORYVIEW, REPR),
    of(classes::MEMORYVIEW, GENERIC),
    of(classes::LIST, CONCATENATION),
    of(classes::LIST, EXTENSION),
    of(classes::LIST, SIZED),
    of(classes::LIST, CONTAINS),
    of(classes::LIST, GET_ITEM),
    of(classes::LIST, SET_ITEM),
    of(classes::LIST, REVERSED),
    of(classes::LIST, ORDER),
    of(classes::LIST, REPR),
    of(classes::LIST, GENERIC),
    of(classes::TUPLE, CONCATENATION),
    of(classes::TUPLE, SIZED),
    of(classes::TUPLE, CONTAINS),
    of(classes::TUPLE, GET_ITEM),
    of(classes::TUPLE, ORDER),
    of(classes::TUPLE, HASH),
    of(classes::TUPLE, REPR),
    of(classes::TUPLE, GENERIC),
    of(classes::DICT, MERGE),
    of(classes::DICT, MERGE_IN_PLACE),
    of(classes::DICT, SIZED),
    of(classes::DICT, CONTAINS),
    of(classes::DICT, GET_ITEM),
    of(classes::DICT, SET_ITEM),
    of(classes::DICT, REVERSED),
    of(classes::DICT, EQUALITY),
    of(classes::DICT, REPR),
    of(classes::DICT, GENERIC),
    of(classes::SET, ALGEBRA),
    of(classes::SET, UPDATES),
    of(classes::SET, SIZED),
    of(classes::SET, CONTAINS),
    of(classes::SET, ORDER),
    of(classes::SET, REPR),
    of(classes::SET, GENERIC),
    of(classes::FROZENSET, ALGEBRA),
    of(classes::FROZENSET, SIZED),
    of(classes::FROZENSET, CONTAINS),
    of(classes::FROZENSET, ORDER),
    of(classes::FROZENSET, HASH),
    of(classes::FROZENSET, REPR),
    of(classes::FROZENSET, GENERIC),
    of(classes::RANGE, SIZED),
    of(classes::RANGE, CONTAINS),
    of(classes::RANGE, GET_ITEM),
    of(classes::RANGE, REVERSED),
    of(classes::RANGE, EQUALITY),
    of(classes::RANGE, HASH),
    of(classes::RANGE, REPR),
    of(classes::RANGE, TRUTH),
    of(classes::SLICE, ORDER),
    of(classes::SLICE, HASH),
    of(classes::SLICE, REPR),
    of(classes::DICT_KEYS, ALGEBRA),
    of(classes::DICT_KEYS, SIZED),
    of(classes::DICT_KEYS, CONTAINS),
    of(classes::DICT_KEYS, REVERSED),
    of(classes::DICT_KEYS, ORDER),
    of(classes::DICT_KEYS, REPR),
    of(classes::DICT_ITEMS, ALGEBRA),
    of(classes::DICT_ITEMS, SIZED),
    of(classes::DICT_ITEMS, CONTAINS),
    of(classes::DICT_ITEMS, REVERSED),
    of(classes::DICT_ITEMS, ORDER),
    of(classes::DICT_ITEMS, REPR),
    of(classes::DICT_VALUES, SIZED),
    of(classes::DICT_VALUES, REVERSED),
    of(classes::DICT_VALUES, REPR),
    of(classes::MAPPING_PROXY, MERGE),
    of(classes::MAPPING_PROXY, SIZED),
    of(classes::MAPPING_PROXY, CONTAINS),
    of(classes::MAPPING_PROXY, GET_ITEM),
    of(classes::MAPPING_PROXY, REVERSED),
    of(classes::MAPPING_PROXY, EQUALITY),
    of(classes::MAPPING_PROXY, REPR),
    of(classes::MAPPING_PROXY, GENERIC),
    of(classes::DEQUE, CONCATENATION),
    of(classes::DEQUE, EXTENSION),
    of(classes::DEQUE, SIZED),
    of(classes::DEQUE, CONTAINS),
    of(classes::DEQUE, GET_ITEM),
    of(classes::DEQUE, SET_ITEM),
    of(classes::DEQUE, REVERSED),
    of(classes::DEQUE, ORDER),
    of(classes::DEQUE, REPR),
    of(classes::DEQUE, GENERIC),
    of(classes::PATTERN, EQUALITY),
    of(classes::PATTERN, HASH),
    of(classes::PATTERN, REPR),
    of(classes::PATTERN, GENERIC),
    of(classes::MATCH, REPR),
    of(classes::MATCH, GENERIC),
    of(classes::NONE_TYPE, TRUTH),
    of(classes::NONE_TYPE, REPR),
    of(classes::NONE_TYPE, HASH),
    of(classes::NONE_TYPE, EQUALITY),
    of(classes::ELLIPSIS_TYPE, REPR),
    of(classes::NOT_IMPLEMENTED_TYPE, TRUTH),
    of(classes::NOT_IMPLEMENTED_TYPE, REPR),
    of(classes::TYPE, MERGE),
    of(classes::TYPE, REPR),
    of(classes::GENERIC_ALIAS, MERGE),
    of(classes::GENERIC_ALIAS, GET_ITEM),
    of(classes::GENERIC_ALIAS, EQUALITY),
    of(classes::GENERIC_ALIAS, HASH),
    of(classes::GENERIC_ALIAS, REPR),
    of(classes::UNION, MERGE),
    of(classes::UNION, GET_ITEM),
    of(classes::UNION, EQUALITY),
    of(classes::UNION, HASH),
    of(classes::UNION, REPR),
    of(classes::METHOD, EQUALITY),
    of(classes::METHOD, HASH),
    of(classes::METHOD, REPR),
    of(classes::BUILTIN_FUNCTION, EQUALITY),
    of(classes::BUILTIN_FUNCTION, HASH),
    of(classes::BUILTIN_FUNCTION, REPR),
    of(classes::FUNCTION, REPR),
    of(classes::MODULE, REPR),
    of(classes::SUPER, REPR),
    of(classes::BASE_EXCEPTION, REPR),
    of(classes::BASE_EXCEPTION, STR),
    of(classes::GENERATOR, ITERATOR),
    of(classes::GENERATOR, REPR),
    of(classes::LIST_ITERATOR, ITERATOR),
    of(classes::LIST_REVERSE_ITERATOR, ITERATOR),
    of(classes::TUPLE_ITERATOR, ITERATOR),
    of(classes::STR_ITERATOR, ITERATOR),
    of(classes::WIDE_STR_ITERATOR, ITERATOR),
    of(classes::BYTES_ITERATOR, ITERATOR),
    of(classes::BYTEARRAY_ITERATOR, ITERATOR),
    of(classes::MEMORY_ITERATOR, ITERATOR),
    of(classes::RANGE_ITERATOR, ITERATOR),
    of(classes::SET_ITERATOR, ITERATOR),
    of(classes::DICT_KEY_ITERATOR, ITERATOR),
    of(classes::DICT_VALUE_ITERATOR, ITERATOR),
    of(classes::DICT_ITEM_ITERATOR, ITERATOR),
    of(classes::DICT_REVERSE_KEY_ITERATOR, ITERATOR),
    of(classes::DICT_REVERSE_VALUE_ITERATOR, ITERATOR),
    of(classes::DICT_REVERSE_ITEM_ITERATOR, ITERATOR),
    of(classes::DEQUE_ITERATOR, ITERATOR),
    of(classes::ENUMERATE, ITERATOR),
    of(classes::ZIP, ITERATOR),
    of(classes::MAP, ITERATOR),
    of(classes::FILTER, ITERATOR),
    of(classes::REVERSED, ITERATOR),
    of(classes::CALLABLE_ITERATOR, ITERATOR),
];
