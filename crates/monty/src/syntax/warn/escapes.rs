//! Escape sequences that mean nothing, the first of each literal.

use ruff_python_ast::{
    AnyStringFlags, BytesLiteral, Expr, FString, InterpolatedStringElement, InterpolatedStringElements, ModModule,
    StringFlags, StringLiteral, TString, visitor::Visitor, visitor::walk_expr,
};
use ruff_python_parser::Parsed;
use ruff_text_size::{Ranged, TextRange};

use super::SyntaxWarning;

/// Looks at every literal of a text that has a backslash at all.
pub(super) fn find(text: &str, parsed: &Parsed<ModModule>, found: &mut Vec<SyntaxWarning>) {
    if memchr::memchr(b'\\', text.as_bytes()).is_none() {
        return;
    }
    Escapes { text, found }.visit_body(&parsed.syntax().body);
}

struct Escapes<'t, 'f> {
    text: &'t str,
    found: &'f mut Vec<SyntaxWarning>,
}

impl Escapes<'_, '_> {
    fn literal(&mut self, range: TextRange, flags: AnyStringFlags) {
        let start = range.start() + flags.opener_len();
        let end = range.end() - flags.closer_len();
        if !flags.is_raw_string() && start <= end {
            self.part(TextRange::new(start, end), flags);
        }
    }

    /// A piece of text with escapes in it.
    fn part(&mut self, range: TextRange, flags: AnyStringFlags) {
        let bytes = self.text[range].as_bytes();
        let mut at = 0;
        while let Some(next) = memchr::memchr(b'\\', &bytes[at..]) {
            at += next;
            let Some(escaped) = bytes.get(at + 1).copied() else { return };
            let is_fine = match escaped {
                b'\n' | b'\r' | b'\\' | b'\'' | b'"' | b'a' | b'b' | b'f' | b'n' | b'r' | b't' | b'v' | b'x' => true,
                b'0'..=b'7' => !is_large_octal(&bytes[at + 1..]),
                b'N' | b'u' | b'U' => !flags.is_byte_string(),
                other => other >= 0x80 && !flags.is_byte_string(),
            };
            if !is_fine {
                let length = if escaped.is_ascii_digit() && escaped < b'8' { 4 } else { 2 };
                let sequence = String::from_utf8_lossy(&bytes[at..at + length]);
                let kind = if length == 4 { "invalid octal" } else { "invalid" };
                self.found.push(SyntaxWarning {
                    message: format!(
                        "\"{sequence}\" is an {kind} escape sequence. Such sequences will not work in the future. \
                         Did you mean \"\\{sequence}\"? A raw string is also an option."
                    ),
                    offset: range.start().to_u32() + at as u32,
                });
                return;
            }
            at += 2;
        }
    }

    /// Fields first, then the text between them.
    fn interpolated(&mut self, elements: &InterpolatedStringElements, flags: AnyStringFlags) {
        for element in elements {
            if let InterpolatedStringElement::Interpolation(field) = element {
                self.visit_expr(&field.expression);
                if let Some(spec) = &field.format_spec {
                    self.interpolated(&spec.elements, flags);
                }
            }
        }
        if flags.is_raw_string() {
            return;
        }
        for element in elements {
            if let InterpolatedStringElement::Literal(literal) = element {
                self.middle(literal.range(), flags);
            }
        }
    }

    /// A backslash before a field stands for itself, which is no good either.
    fn middle(&mut self, range: TextRange, flags: AnyStringFlags) {
        let end = range.end().to_usize();
        let before_field = self.text.as_bytes().get(end) == Some(&b'{') && self.text[range].ends_with('\\');
        let count = self.found.len();
        let range = match before_field {
            true => TextRange::new(range.start(), range.end() + ruff_text_size::TextSize::from(1)),
            false => range,
        };
        self.part(range, flags);
        debug_assert!(self.found.len() <= count + 1, "one warning for each piece");
    }

    fn string(&mut self, literal: &StringLiteral) {
        self.literal(literal.range, AnyStringFlags::from(literal.flags));
    }

    fn bytes(&mut self, literal: &BytesLiteral) {
        self.literal(literal.range, AnyStringFlags::from(literal.flags));
    }

    fn f_string(&mut self, string: &FString) {
        self.interpolated(&string.elements, AnyStringFlags::from(string.flags));
    }

    fn t_string(&mut self, string: &TString) {
        self.interpolated(&string.elements, AnyStringFlags::from(string.flags));
    }
}

/// `\400` and above.
fn is_large_octal(digits: &[u8]) -> bool {
    matches!(digits, [b'4'..=b'7', b'0'..=b'7', b'0'..=b'7', ..])
}

impl<'a> Visitor<'a> for Escapes<'_, '_> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::StringLiteral(literal) => literal.value.iter().for_each(|part| self.string(part)),
            Expr::BytesLiteral(literal) => literal.value.iter().for_each(|part| self.bytes(part)),
            Expr::FString(string) => {
                for part in &string.value {
                    match part {
                        ruff_python_ast::FStringPart::Literal(literal) => self.string(literal),
                        ruff_python_ast::FStringPart::FString(string) => self.f_string(string),
                    }
                }
            }
            Expr::TString(string) => string.value.iter().for_each(|part| self.t_string(part)),
            _ => walk_expr(self, expression),
        }
    }
}
