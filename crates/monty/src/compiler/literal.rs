//! Literals and f-strings.

use ruff_python_ast::{
    ConversionFlag, Expr, ExprFString, ExprTString, FStringPart, InterpolatedElement, InterpolatedStringElement,
    Number, StringLiteral,
};
use ruff_text_size::Ranged;

use super::{Compiled, Compiler};
use crate::bytecode::{Constant, Helper, Op, Reg};

/// Pieces of an f-string that one instruction joins.
const MOST_PIECES: usize = 60;

impl<'a> Compiler<'a> {
    pub(super) fn literal(&mut self, expr: &'a Expr, dst: Reg) -> Compiled {
        if let Expr::NumberLiteral(literal) = expr {
            return self.number(&literal.value, false, dst);
        }
        match self.constant(expr) {
            Some(constant) => self.load_constant(dst, constant),
            None => return self.error(expr, "invalid literal"),
        }
        Ok(())
    }

    pub(super) fn number(&mut self, number: &Number, negate: bool, dst: Reg) -> Compiled {
        self.load_constant(dst, number_constant(number, negate));
        Ok(())
    }

    /// The value of an expression that is a literal.
    fn constant(&self, expr: &Expr) -> Option<Constant> {
        Some(match expr {
            Expr::NumberLiteral(literal) => number_constant(&literal.value, false),
            Expr::StringLiteral(literal) => {
                let mut points = Vec::new();
                let mut text = String::new();
                for part in &literal.value {
                    match self.surrogates(part) {
                        Some(decoded) => {
                            points.extend(text.drain(..).map(u32::from));
                            points.extend(decoded);
                        }
                        None => text.push_str(&part.value),
                    }
                }
                if points.is_empty() {
                    Constant::Str(text)
                } else {
                    points.extend(text.chars().map(u32::from));
                    Constant::Wide(points)
                }
            }
            Expr::BytesLiteral(literal) => Constant::Bytes(literal.value.bytes().collect()),
            Expr::BooleanLiteral(literal) => Constant::Bool(literal.value),
            Expr::NoneLiteral(_) => Constant::None,
            Expr::EllipsisLiteral(_) => Constant::Ellipsis,
            Expr::UnaryOp(unary) if unary.op == ruff_python_ast::UnaryOp::USub => match &*unary.operand {
                Expr::NumberLiteral(literal) => number_constant(&literal.value, true),
                _ => return None,
            },
            Expr::Tuple(tuple) => self.constant_tuple(&tuple.elts)?,
            _ => return None,
        })
    }

    /// A tuple display of literals only.
    pub(super) fn constant_tuple(&self, items: &[Expr]) -> Option<Constant> {
        items.iter().map(|item| self.constant(item)).collect::<Option<Vec<_>>>().map(Constant::Tuple)
    }

    /// The code points of a literal with surrogate escapes, which the parser's UTF-8 cannot hold.
    fn surrogates(&self, part: &StringLiteral) -> Option<Vec<u32>> {
        if !part.value.contains('\u{FFFD}') {
            return None;
        }
        let source = self.text(part.range());
        let lower = source.to_ascii_lowercase();
        if part.flags.prefix().is_raw() || !lower.contains("\\ud") && !lower.contains("\\u0000d") {
            return None;
        }
        let mut points: Vec<u32> = part.value.chars().map(u32::from).collect();
        let mut escapes = lower.as_bytes().windows(2).enumerate().filter_map(|(at, pair)| {
            let digits = match pair {
                b"\\u" => lower.get(at + 2..at + if source.as_bytes()[at + 1] == b'U' { 10 } else { 6 })?,
                _ => return None,
            };
            u32::from_str_radix(digits, 16).ok().filter(|point| (0xD800..0xE000).contains(point))
        });
        for point in &mut points {
            if *point == 0xFFFD {
                *point = escapes.next().unwrap_or(0xFFFD);
            }
        }
        Some(points)
    }

    pub(super) fn fstring(&mut self, fstring: &'a ExprFString, dst: Reg) -> Compiled {
        let mut pieces = Vec::new();
        for part in &fstring.value {
            match part {
                FStringPart::Literal(literal) => pieces.push(Piece::Text(literal.value.to_string())),
                FStringPart::FString(fstring) => pieces.extend(fstring.elements.iter().map(Piece::Element)),
            }
        }
        self.pieces(&pieces, fstring, dst)
    }

    /// A t-string: its texts as a tuple, its interpolations as objects, both to the prelude.
    pub(super) fn tstring(&mut self, tstring: &'a ExprTString, dst: Reg) -> Compiled {
        let base = self.temps(2)?;
        let list = self.temp()?;
        self.emit(Op::MakeList { dst: list, base: 0, count: 0 });
        let mut texts = vec![String::new()];
        for element in tstring.value.as_slice().iter().flat_map(|part| &part.elements) {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    texts.iter_mut().last().into_iter().for_each(|last| last.push_str(&literal.value));
                }
                InterpolatedStringElement::Interpolation(element) => {
                    if let (Some(debug), Some(last)) = (&element.debug_text, texts.last_mut()) {
                        last.push_str(debug.as_str());
                    }
                    texts.push(String::new());
                    let mark = self.mark();
                    let src = self.template_part(element)?;
                    self.emit(Op::ListAppend { list, src });
                    self.release(mark);
                }
            }
        }
        self.load_constant(base, Constant::Tuple(texts.into_iter().map(Constant::Str).collect()));
        self.emit(Op::ListToTuple { dst: base + 1, list });
        self.at(tstring.range);
        self.emit(Op::CallHelper { dst, base, helper: Helper::Template });
        Ok(())
    }

    fn template_part(&mut self, element: &'a InterpolatedElement) -> Compiled<Reg> {
        let base = self.temps(4)?;
        self.expr_to(&element.expression, base)?;
        self.load_constant(base + 1, Constant::Str(self.expression_text(element)));
        let conversion = match element.conversion {
            ConversionFlag::None if element.debug_text.is_some() && element.format_spec.is_none() => Some("r"),
            ConversionFlag::None => None,
            ConversionFlag::Str => Some("s"),
            ConversionFlag::Ascii => Some("a"),
            ConversionFlag::Repr => Some("r"),
        };
        self.load_constant(base + 2, conversion.map_or(Constant::None, |text| Constant::Str(text.to_owned())));
        match &element.format_spec {
            Some(format_spec) => {
                let pieces: Vec<Piece<'a>> = format_spec.elements.iter().map(Piece::Element).collect();
                self.pieces(&pieces, &element.range, base + 3)?;
            }
            None => self.load_constant(base + 3, Constant::Str(String::new())),
        }
        self.at(element.range);
        self.emit(Op::CallHelper { dst: base, base, helper: Helper::Interpolation });
        Ok(base)
    }

    /// The text between the opening brace and what follows the expression, blanks included.
    fn expression_text(&self, element: &InterpolatedElement) -> String {
        let start = usize::from(element.range.start()) + 1;
        let mut end = usize::from(element.expression.range().end());
        let rest = self.source.get(end..usize::from(element.range.end())).unwrap_or_default();
        end += rest.find(['!', ':', '}', '=']).unwrap_or_default();
        self.source.get(start..end).unwrap_or_default().to_owned()
    }

    fn pieces(&mut self, pieces: &[Piece<'a>], node: &impl Ranged, dst: Reg) -> Compiled {
        let mut flat: Vec<Flat<'a>> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => push_text(&mut flat, text),
                Piece::Element(InterpolatedStringElement::Literal(literal)) => push_text(&mut flat, &literal.value),
                Piece::Element(InterpolatedStringElement::Interpolation(element)) => {
                    if let Some(text) = &element.debug_text {
                        push_text(&mut flat, text.as_str());
                    }
                    flat.push(Flat::Element(element));
                }
            }
        }
        self.flat_pieces(&flat, node, dst)
    }

    fn flat_pieces(&mut self, flat: &[Flat<'a>], node: &impl Ranged, dst: Reg) -> Compiled {
        match flat {
            [] => self.load_constant(dst, Constant::Str(String::new())),
            [Flat::Text(text)] => self.load_constant(dst, Constant::Str(text.clone())),
            [Flat::Element(element)] => self.interpolation(element, dst)?,
            _ if flat.len() > MOST_PIECES => {
                let chunks: Vec<&[Flat<'a>]> = flat.chunks(flat.len().div_ceil(MOST_PIECES)).collect();
                let base = self.temps(chunks.len() as u16)?;
                for (chunk, register) in chunks.iter().zip(base..) {
                    self.flat_pieces(chunk, node, register)?;
                }
                self.emit(Op::MakeString { dst, base, count: chunks.len() as u8 });
            }
            _ => {
                let mark = self.mark();
                let base = self.temps(flat.len() as u16)?;
                for (piece, register) in flat.iter().zip(base..) {
                    match piece {
                        Flat::Text(text) => self.load_constant(register, Constant::Str(text.clone())),
                        Flat::Element(element) => self.interpolation(element, register)?,
                    }
                }
                self.at(node.range());
                self.emit(Op::MakeString { dst, base, count: flat.len() as u8 });
                self.release(mark);
            }
        }
        Ok(())
    }

    fn interpolation(&mut self, element: &'a InterpolatedElement, dst: Reg) -> Compiled {
        let mark = self.mark();
        let src = self.expr_any(&element.expression)?;
        let spec = self.temp()?;
        match &element.format_spec {
            Some(format_spec) => {
                let pieces: Vec<Piece<'a>> = format_spec.elements.iter().map(Piece::Element).collect();
                self.pieces(&pieces, &element.range, spec)?;
            }
            None => {
                self.emit(Op::Unbind { reg: spec });
            }
        }
        let conversion = match element.conversion {
            ConversionFlag::None if element.debug_text.is_some() && element.format_spec.is_none() => b'r',
            ConversionFlag::None => 0,
            ConversionFlag::Str => b's',
            ConversionFlag::Ascii => b'a',
            ConversionFlag::Repr => b'r',
        };
        self.at(element.range);
        self.emit(Op::Format { dst, src, spec, conversion });
        self.release(mark);
        Ok(())
    }
}

/// Part of an f-string as the parser gives it.
enum Piece<'a> {
    Text(String),
    Element(&'a InterpolatedStringElement),
}

/// Part of an f-string with neighbouring texts joined.
enum Flat<'a> {
    Text(String),
    Element(&'a InterpolatedElement),
}

fn push_text(flat: &mut Vec<Flat<'_>>, text: &str) {
    match flat.last_mut() {
        Some(Flat::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => flat.push(Flat::Text(text.to_owned())),
    }
}

fn number_constant(number: &Number, negate: bool) -> Constant {
    match number {
        Number::Int(int) => match int.as_i64() {
            Some(value) => Constant::Int(if negate { -value } else { value }),
            None => Constant::BigInt(if negate { format!("-{int}") } else { int.to_string() }),
        },
        Number::Float(value) => Constant::Float(if negate { -value } else { *value }),
        Number::Complex { real, imag } if negate => Constant::Complex(-real, -imag),
        Number::Complex { real, imag } => Constant::Complex(*real, *imag),
    }
}
