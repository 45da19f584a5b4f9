//! The builtin types: a file each, with the table of its members at the top.

mod list;
mod object;

use crate::registry::ClassMembers;

/// The members of every builtin class that has some of its own.
pub const MEMBERS: &[ClassMembers] = &[object::MEMBERS, list::MEMBERS];
