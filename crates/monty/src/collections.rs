//! The tables behind dicts and sets, and the sort of lists: plain data that knows hashes and slots, but not how values
//! compare.

pub mod dict_table;
pub mod merge_sort;
pub mod set_table;
