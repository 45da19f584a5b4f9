//! The `repr` of values that have left the program.

use super::MontyObject;
use crate::{
    numbers::{Complex, complex_repr, float_repr},
    octets,
    text::Text,
};

impl MontyObject {
    /// What Python's `repr` gives.
    pub fn py_repr(&self) -> String {
        let mut out = String::new();
        self.show(&mut out);
        out
    }

    fn show(&self, out: &mut String) {
        match self {
            Self::None => out.push_str("None"),
            Self::Ellipsis => out.push_str("Ellipsis"),
            Self::Bool(value) => out.push_str(if *value { "True" } else { "False" }),
            Self::Int(value) => out.push_str(&value.to_string()),
            Self::BigInt(value) => out.push_str(&value.to_string()),
            Self::Float(value) => out.push_str(&float_repr(*value)),
            Self::Complex { real, imag } => out.push_str(&complex_repr(Complex::new(*real, *imag))),
            Self::String(text) => show_text(out, text),
            Self::Bytes(bytes) => out.push_str(&octets::repr(bytes)),
            Self::ByteArray(bytes) => {
                out.push_str("bytearray(");
                out.push_str(&octets::repr(bytes));
                out.push(')');
            }
            Self::List(items) => show_items(out, "[", items, "]"),
            Self::Tuple(items) => show_items(out, "(", items, if items.len() == 1 { ",)" } else { ")" }),
            Self::Set(items) if items.is_empty() => out.push_str("set()"),
            Self::Set(items) => show_items(out, "{", items, "}"),
            Self::FrozenSet(items) if items.is_empty() => out.push_str("frozenset()"),
            Self::FrozenSet(items) => show_items(out, "frozenset({", items, "})"),
            Self::Dict(pairs) => {
                out.push('{');
                for (at, (key, value)) in pairs.iter().enumerate() {
                    out.push_str(if at > 0 { ", " } else { "" });
                    key.show(out);
                    out.push_str(": ");
                    value.show(out);
                }
                out.push('}');
            }
            Self::NamedTuple { type_name, fields } | Self::Dataclass { type_name, fields } => {
                out.push_str(type_name);
                out.push('(');
                for (at, (name, value)) in fields.iter().enumerate() {
                    out.push_str(if at > 0 { ", " } else { "" });
                    out.push_str(name);
                    out.push('=');
                    value.show(out);
                }
                out.push(')');
            }
            Self::Exception { exc_type, args } => {
                out.push_str(exc_type);
                show_items(out, "(", args, ")");
            }
            Self::Type(name) => {
                out.push_str("<class '");
                out.push_str(name);
                out.push_str("'>");
            }
            Self::Repr(text) => out.push_str(text),
        }
    }
}

fn show_text(out: &mut String, text: &str) {
    let text = Text::from(text);
    out.push_str(&text.as_ref().repr().as_ref().to_display());
}

fn show_items(out: &mut String, open: &str, items: &[MontyObject], close: &str) {
    out.push_str(open);
    for (at, item) in items.iter().enumerate() {
        out.push_str(if at > 0 { ", " } else { "" });
        item.show(out);
    }
    out.push_str(close);
}
