//! `_monty`: what the Python parts of the library need of the interpreter. Programs cannot see it in documentation, but
//! nothing in it is dangerous.

mod json;
pub mod tables;
mod text;

use crate::registry::{ModuleDef, Native, native};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_monty", functions: FUNCTIONS, constants: &[], python: None };

const FUNCTIONS: &[Native] = &[
    native("format_accessor", "template, start, end, position, /", text::format_accessor),
    native("format_head", "template, start, end, numbering, /", text::format_head),
    native("format_piece", "template, position, end, /", text::format_piece),
    native("is_percent_mapping", "template, values, /", text::is_percent_mapping),
    native("percent_fail", "template, position, has_argument, /", text::percent_fail),
    native("percent_piece", "template, position, /", text::percent_piece),
    native("plain", "obj, /", text::plain),
    native("special_method", "obj, name, /", text::special_method),
    native("unknown_conversion", "character, /", text::bad_conversion),
    native("json_decode", "text, options, start=0, /", json::json_decode),
    native("json_encode", "obj, options, depth=0, /", json::json_encode),
];
