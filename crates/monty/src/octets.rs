//! The algorithms of `bytes` and `bytearray`, over byte slices.
//!
//! Searching, splitting and stripping are shared with `str`, see [`crate::text::units`]; all parts are given as ranges.
//! Letters and whitespace are those of ASCII.

mod case;
mod hex;
mod pad;
mod repr;
mod search;

pub use self::{
    case::{
        is_alnum, is_alpha, is_digit, is_lower, is_space, is_title, is_upper, to_capitalized, to_lower, to_swapped,
        to_title, to_upper, translate,
    },
    hex::{FromHexError, HexGroups, from_hex, from_hex_text, hex, hex_len},
    pad::{center, expand_tabs, expanded_len, left_justify, right_justify, zero_fill},
    repr::{repr, repr_len},
    search::{
        Replacing, count, ends_with, find, partition, remove_prefix, remove_suffix, replacing, rfind, rpartition,
        rsplit, rsplit_whitespace, split, split_lines, split_whitespace, starts_with, strip_bytes, strip_whitespace,
    },
};
