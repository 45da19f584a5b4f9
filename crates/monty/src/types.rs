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
];
