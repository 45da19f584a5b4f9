//! The tables behind dicts and sets: plain data that knows hashes and slots, but not how values compare.

pub mod dict_table;
pub mod set_table;
