//! The order in which CPython's compiler leaves the constants of a set display.
//!
//! CPython makes a frozen set of 3 to 30 constants. Where an equal text is interned already (a name of the program or of
//! what is built in) it makes the set anew from the items in the order of the first one, which shows after collisions.

use std::convert::Infallible;

use ruff_python_ast::{Expr, token::TokenKind};
use ruff_python_parser::parse_module;
use ruff_text_size::Ranged;

use super::Compiler;
use crate::{
    bytecode::Constant,
    collections::set_table::SetTable,
    numbers::{Int, hash_bytes, hash_int, hash_text},
    runtime::NONE_HASH,
    symbols::static_symbol,
    text::TextRef,
};

impl Compiler<'_> {
    /// In which order to insert the items of a display, if not as written; known for texts, bytes, `None` and machine words.
    pub(super) fn constant_set_order(&self, items: &[Expr]) -> Option<Vec<usize>> {
        let Some(Constant::Tuple(constants)) = self.constant_tuple(items) else { return None };
        let mut table = SetTable::<usize>::default();
        for (at, constant) in constants.iter().enumerate() {
            let hash = match constant {
                Constant::Str(text) if text.is_ascii() => hash_text(TextRef::Ascii(text)),
                Constant::Int(value) => hash_int(&Int::Small(*value)),
                Constant::Bytes(bytes) => hash_bytes(bytes),
                Constant::None => NONE_HASH,
                _ => return None,
            };
            let _: Result<bool, Infallible> = table.insert(hash, at, |other| Ok(constants[other] == *constant));
        }
        let order: Vec<usize> = table.keys().collect();
        let is_reordered = order.len() == items.len() && !order.is_sorted();
        (is_reordered && self.holds_interned(&constants)).then_some(order)
    }

    /// Whether one of the texts is a name as well.
    fn holds_interned(&self, constants: &[Constant]) -> bool {
        let mut texts = constants.iter().filter_map(|constant| match constant {
            Constant::Str(text) if text.len() > 1 && text.bytes().all(is_name_byte) => Some(text),
            _ => None,
        });
        if texts.clone().any(|text| static_symbol(text).is_some()) {
            return true;
        }
        let names = self.identifiers.get_or_init(|| {
            let parsed = parse_module(self.source);
            let tokens = parsed.iter().flat_map(|parsed| parsed.tokens().iter());
            let names = tokens.filter(|token| token.kind() == TokenKind::Name);
            let mut names: Vec<&str> = names.map(|token| self.text(token.range())).collect();
            names.sort_unstable();
            names
        });
        texts.any(|text| names.binary_search(&&**text).is_ok())
    }
}

/// Whether CPython computes the value of an expression while it compiles, unless that takes long or fails.
pub(super) fn is_folded(expr: &Expr) -> bool {
    match expr {
        Expr::UnaryOp(unary) => is_folded(&unary.operand),
        Expr::BinOp(binary) => is_folded(&binary.left) && is_folded(&binary.right),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_folded),
        _ => expr.is_literal_expr() && !expr.is_f_string_expr() && !expr.is_t_string_expr(),
    }
}

fn is_name_byte(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}
