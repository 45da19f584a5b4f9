//! The builtin types: a file each, with the table of its members at the top.

mod deque;
mod dict;
mod iterators;
pub mod list;
mod object;
mod range;
mod set;
mod slice;
mod tuple;
mod view;
mod alias;
mod arguments;
mod bool;
mod bytes;
mod class;
mod descriptors;
mod exception;
mod float;
mod function;
mod generator;
mod int;
mod module;
mod none;
mod operators;
mod property;
mod str;
mod super_object;

use crate::registry::ClassMembers;

pub(crate) use arguments::type_name_or_none;
pub(crate) use object::attribute_name;

/// The members of every builtin class that has some of its own.
pub const MEMBERS: &[ClassMembers] = &[
    object::MEMBERS,
    list::MEMBERS,
    tuple::MEMBERS,
    dict::MEMBERS,
    set::SET,
    set::MUTATORS,
    set::FROZENSET,
    set::NEW_FROZENSET,
    range::MEMBERS,
    slice::MEMBERS,
    view::KEYS,
    view::VALUES,
    view::ITEMS,
    iterators::ENUMERATE,
    iterators::ZIP,
    iterators::MAP,
    iterators::FILTER,
    iterators::REVERSED,
    deque::MEMBERS,
    bool::MEMBERS,
    bytes::MEMBERS,
    class::MEMBERS,
    float::MEMBERS,
    int::MEMBERS,
    module::MEMBERS,
    property::MEMBERS,
    str::MEMBERS,
    super_object::MEMBERS,
];

/// Tables of families of classes; what stands in [`MEMBERS`] comes before it.
pub const FAMILIES: &[&[ClassMembers]] = &[
    operators::ALL,
    alias::MEMBERS,
    descriptors::MEMBERS,
    exception::MEMBERS,
    function::MEMBERS,
    generator::MEMBERS,
    none::MEMBERS,
];
