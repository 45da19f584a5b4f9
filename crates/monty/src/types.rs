//! The builtin types: a file each, with the table of its members at the top.

mod alias;
mod arguments;
pub(crate) mod async_generator;
mod bool;
mod bytearray;
mod bytes;
mod class;
pub(crate) mod code;
mod complex;
mod deque;
mod descriptors;
mod dict;
mod exception;
mod float;
mod function;
mod generator;
mod int;
mod iterators;
pub mod list;
mod mapping_proxy;
mod match_object;
mod memoryview;
mod module;
mod none;
mod object;
mod operators;
mod pattern;
mod property;
mod range;
mod set;
mod slice;
mod str;
mod super_object;
mod tuple;
mod tuple_getter;
mod view;

use crate::registry::ClassMembers;

pub(crate) use arguments::type_name_or_none;
pub(crate) use code::entry_of_frame;
pub(crate) use exception::entries;
pub(crate) use function::is_slot;
pub(crate) use object::attribute_name;

/// The members of every builtin class that has some of its own.
pub const MEMBERS: &[ClassMembers] = &[
    object::MEMBERS,
    bool::MEMBERS,
    bytearray::MEMBERS,
    bytes::MEMBERS,
    class::MEMBERS,
    complex::MEMBERS,
    deque::MEMBERS,
    dict::MEMBERS,
    mapping_proxy::MEMBERS,
    float::MEMBERS,
    int::MEMBERS,
    iterators::ENUMERATE,
    iterators::FILTER,
    iterators::MAP,
    iterators::REVERSED,
    iterators::ZIP,
    list::MEMBERS,
    match_object::MEMBERS,
    memoryview::MEMBERS,
    module::MEMBERS,
    pattern::MEMBERS,
    property::MEMBERS,
    range::MEMBERS,
    set::SET,
    set::MUTATORS,
    set::FROZENSET,
    set::NEW_FROZENSET,
    slice::MEMBERS,
    str::MEMBERS,
    super_object::MEMBERS,
    tuple::MEMBERS,
    tuple_getter::MEMBERS,
    view::ITEMS,
    view::KEYS,
    view::VALUES,
];

/// Tables of families of classes; what stands in [`MEMBERS`] comes before it.
pub const FAMILIES: &[&[ClassMembers]] = &[
    operators::ALL,
    iterators::HINTS,
    alias::MEMBERS,
    code::MEMBERS,
    descriptors::MEMBERS,
    exception::MEMBERS,
    function::MEMBERS,
    generator::MEMBERS,
    async_generator::MEMBERS,
    none::MEMBERS,
];
