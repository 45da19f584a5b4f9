//! Text from values: the format-spec mini language, `%` formatting and the templates of `str.format`.
//!
//! Like [`numbers`](crate::numbers), pure functions: parsing yields plain data, rendering takes plain values, failures
//! are [`Fault`](crate::numbers::Fault)s. Ask for the size of a result before rendering it; a width may be 10 ** 12.

mod float;
mod int;
mod layout;
mod percent;
mod percent_render;
mod span;
mod spec;
mod template;

pub use float::{format_complex, format_float};
pub use int::format_int;
pub use layout::{format_text, pad};
pub use percent::{Conversion, Directive, End, Flags, PercentPiece, PercentSource, Size, next_percent_piece};
pub use percent_render::{Resolved, render_float, render_int, render_text};
pub use span::Span;
pub use spec::{Align, Sign, Spec, Subject};
pub use template::{
    Accessor, Field, FieldName, MAX_TEMPLATE_DEPTH, Numbering, TemplatePiece, first_name, index_out_of_range,
    next_accessor, next_template_piece, recursion_exceeded, unknown_conversion,
};
