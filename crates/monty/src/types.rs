//! The builtin types: a file each, with the table of its members at the top.

mod arguments;
mod bytes;
mod list;
mod object;
mod str;

use crate::registry::ClassMembers;

pub(crate) use arguments::type_name_or_none;

/// The members of every builtin class that has some of its own.
pub const MEMBERS: &[ClassMembers] = &[object::MEMBERS, list::MEMBERS, str::MEMBERS, bytes::MEMBERS];
