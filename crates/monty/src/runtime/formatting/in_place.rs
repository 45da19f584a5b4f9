//! The commonest formats, written straight into the new string: small ints, floats with fixed places, short texts.
//!
//! Each gives `None` where it does not apply; the general way then does the same.

use compact_str::CompactString;

use crate::{
    format::{Align, Sign, Spec},
    heap::StrId,
    numbers::scaled,
    runtime::{Runtime, strings::few_digits},
    text::{TextRef, push_repeated},
    value::Symbol,
};

/// A width that is paid for by the string itself.
const MOST_WIDTH: u64 = 256;

/// Where the padding of a short result goes.
struct Padding {
    fill: char,
    before: usize,
    between: usize,
    after: usize,
}

impl Padding {
    /// The padding of `length` characters; `None` if it is too much or not ASCII.
    fn new(spec: &Spec, length: usize) -> Option<Self> {
        let width = spec.width.unwrap_or_default();
        if width > MOST_WIDTH || spec.fill > 127 {
            return None;
        }
        let padding = (width as usize).saturating_sub(length);
        let (before, between, after) = match spec.align {
            Align::Left => (0, 0, padding),
            Align::Right => (padding, 0, 0),
            Align::Center => (padding / 2, 0, padding - padding / 2),
            Align::AfterSign => (0, padding, 0),
        };
        Some(Self { fill: spec.fill as u8 as char, before, between, after })
    }

    fn len(&self) -> usize {
        self.before + self.between + self.after
    }
}

/// What stands before a number.
fn sign_of(spec: &Spec, negative: bool) -> &'static str {
    match (negative, spec.sign) {
        (true, _) => "-",
        (false, Some(Sign::Plus)) => "+",
        (false, Some(Sign::Space)) => " ",
        (false, _) => "",
    }
}

/// Whether nothing is asked for beyond sign, fill, width and precision.
fn is_bare(spec: &Spec) -> bool {
    !spec.alternate && !spec.no_negative_zero && spec.grouping.is_none() && spec.fraction_grouping.is_none()
}

impl Runtime {
    /// `format(int, spec)` of an int with at most eight digits.
    pub(super) fn int_in_place(&mut self, int: i64, spec: &Spec) -> Option<StrId> {
        if spec.code != u32::from(b'd') || spec.precision.is_some() || !is_bare(spec) {
            return None;
        }
        let magnitude = u32::try_from(int.unsigned_abs()).ok().filter(|magnitude| *magnitude < 100_000_000)?;
        let (digits, count) = few_digits(magnitude);
        let digits = str::from_utf8(&digits).ok()?.get(..count)?;
        self.number_in_place(sign_of(spec, int < 0), digits, "", spec)
    }

    /// `format(float, spec)` with a fixed number of places and few digits in all.
    pub(super) fn float_in_place(&mut self, float: f64, spec: &Spec) -> Option<StrId> {
        let is_percent = spec.code == u32::from(b'%');
        if !(is_percent || matches!(u8::try_from(spec.code), Ok(b'f' | b'F'))) || !is_bare(spec) {
            return None;
        }
        let value = if is_percent { float * 100.0 } else { float };
        let places = spec.precision.unwrap_or(6);
        if places > 7 || !value.is_finite() {
            return None;
        }
        let scaled = u32::try_from(scaled(value.abs(), places)?).ok().filter(|scaled| *scaled < 100_000_000)?;
        let (digits, count) = few_digits(scaled);
        let (places, count) = (places as usize, count);
        // Digits, point and percent sign, with zeros for the places that have no digit.
        let mut number = [b'0'; 12];
        let whole = count.saturating_sub(places).max(1);
        let length = whole + usize::from(places > 0) + places;
        let mut at = length;
        for place in 0..whole + places {
            at -= 1;
            if place == places && places > 0 {
                number[at] = b'.';
                at -= 1;
            }
            if place < count {
                number[at] = digits[count - 1 - place];
            }
        }
        let number = str::from_utf8(number.get(..length)?).ok()?;
        self.number_in_place(sign_of(spec, value.is_sign_negative()), number, if is_percent { "%" } else { "" }, spec)
    }

    fn number_in_place(&mut self, sign: &str, number: &str, tail: &str, spec: &Spec) -> Option<StrId> {
        let own = sign.len() + number.len() + tail.len();
        let padding = Padding::new(spec, own)?;
        let length = own + padding.len();
        if length == 1 {
            return number.bytes().next().map(|digit| StrId::symbol(Symbol(u32::from(digit))));
        }
        Some(self.new_ascii(length, |_, text| {
            push_repeated(text, padding.fill, padding.before);
            text.push_str(sign);
            push_repeated(text, padding.fill, padding.between);
            text.push_str(number);
            text.push_str(tail);
            push_repeated(text, padding.fill, padding.after);
        }))
    }

    /// `format(text, spec)` of an ASCII text that keeps its length.
    pub(super) fn text_in_place(&mut self, id: StrId, spec: &Spec) -> Option<StrId> {
        let TextRef::Ascii(text) = self.text(id) else { return None };
        let is_plain = spec.code == u32::from(b's') && is_bare(spec) && spec.sign.is_none() && spec.precision.is_none();
        if !is_plain || spec.align == Align::AfterSign {
            return None;
        }
        let padding = Padding::new(spec, text.len())?;
        if padding.len() == 0 {
            return Some(id);
        }
        let length = text.len() + padding.len();
        if length < 2 {
            return None;
        }
        Some(self.new_ascii(length, |sources, result: &mut CompactString| {
            push_repeated(result, padding.fill, padding.before);
            result.push_str(sources.ascii(id));
            push_repeated(result, padding.fill, padding.after);
        }))
    }
}
