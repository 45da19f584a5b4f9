//! The format-spec mini language: `[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]`.

use crate::{
    format::float::MAX_PRECISION,
    numbers::{Fault, Int, decimal_value},
    text::{Text, TextBuilder, TextRef},
};

/// Where the padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`: behind the value.
    Left,
    /// `>`: before it.
    Right,
    /// `^`: on both sides, the odd one behind.
    Center,
    /// `=`: between the sign and the digits.
    AfterSign,
}

impl Align {
    fn from_point(point: u32) -> Option<Self> {
        Some(match char::from_u32(point)? {
            '<' => Self::Left,
            '>' => Self::Right,
            '^' => Self::Center,
            '=' => Self::AfterSign,
            _ => return None,
        })
    }
}

/// What stands before a number that is not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `+`: a plus.
    Plus,
    /// `-`: nothing, said explicitly.
    Minus,
    /// A space.
    Space,
}

/// What the spec is for: messages name the type, and texts align to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject<'a> {
    /// The name of the value's class, a subclass's own name included.
    pub type_name: &'a str,
    /// Where values go that are shorter than the width.
    pub default_align: Align,
    /// The type code that an absent one stands for, as far as grouping goes: `d`, `s`, or 0 for floats and complex.
    pub default_code: u32,
}

impl<'a> Subject<'a> {
    /// An `int`, `bool` or subclass.
    pub fn int(type_name: &'a str) -> Self {
        Self { type_name, default_align: Align::Right, default_code: u32::from(b'd') }
    }

    /// A `float`, a `complex` or a subclass.
    pub fn float(type_name: &'a str) -> Self {
        Self { type_name, default_align: Align::Right, default_code: 0 }
    }

    /// A `str` or subclass.
    pub fn text(type_name: &'a str) -> Self {
        Self { type_name, default_align: Align::Left, default_code: u32::from(b's') }
    }

    /// `Unknown format code 'x' for object of type 'y'`.
    pub(super) fn unknown_code(self, code: u32) -> Fault {
        let name = self.type_name;
        match code {
            33..=127 => {
                Fault::value(format!("Unknown format code '{}' for object of type '{name}'", code as u8 as char))
            }
            _ => Fault::value(format!("Unknown format code '\\x{code:x}' for object of type '{name}'")),
        }
    }
}

/// A parsed format spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The padding's code point.
    pub fill: u32,
    /// Where the padding goes.
    pub align: Align,
    /// What stands before a number that is not negative.
    pub sign: Option<Sign>,
    /// `z`: a number that rounds to zero loses its minus.
    pub no_negative_zero: bool,
    /// `#`.
    pub alternate: bool,
    /// The least number of code points.
    pub width: Option<u64>,
    /// `,` or `_` between groups of digits before the point.
    pub grouping: Option<u8>,
    /// Digits behind the point, significant digits, or the most code points of a text.
    pub precision: Option<u64>,
    /// `,` or `_` between groups of three digits behind the point.
    pub fraction_grouping: Option<u8>,
    /// The type code, or [`Subject::default_code`].
    pub code: u32,
}

impl Spec {
    /// Parses `spec` as `format(value, spec)` does for a value of this kind.
    ///
    /// An empty spec means `str(value)`, which for a bool or a subclass is not what [`Spec`] renders: treat it first.
    pub fn parse(spec: TextRef<'_>, subject: Subject<'_>) -> Result<Self, Fault> {
        let mut reader = Reader { spec, position: 0 };
        let (fill, align) = reader.fill_and_align();
        let sign = reader.sign();
        let no_negative_zero = reader.eat(b'z');
        let alternate = reader.eat(b'#');
        let (mut fill, mut align) = (fill, align);
        if fill.is_none() && reader.eat(b'0') {
            fill = Some(u32::from(b'0'));
            if align.is_none() && subject.default_align == Align::Right {
                align = Some(Align::AfterSign);
            }
        }
        let width = reader.number()?;
        let grouping = reader.grouping()?;
        let (mut precision, mut fraction_grouping) = (None, None);
        if reader.eat(b'.') {
            precision = reader.number()?;
            fraction_grouping = reader.grouping()?;
            if precision.is_none() && fraction_grouping.is_none() {
                return Err(Fault::value("Format specifier missing precision"));
            }
        }
        let code = match reader.rest() {
            0 => subject.default_code,
            1 => reader.peek().unwrap_or_default(),
            _ => return Err(invalid_spec(spec, subject)),
        };
        check_grouping(grouping, fraction_grouping, code)?;
        Ok(Self {
            fill: fill.unwrap_or(u32::from(b' ')),
            align: align.unwrap_or(subject.default_align),
            sign,
            no_negative_zero,
            alternate,
            width,
            grouping,
            precision,
            fraction_grouping,
            code,
        })
    }

    /// Code points that formatting an integer yields at most: meter this before [`format_int`](super::format_int).
    pub fn int_size(&self, value: &Int) -> u64 {
        // Binary digits are the most; a fixed float has at most 310 before its point.
        self.number_size(value.bit_length() + 310)
    }

    /// Code points that formatting a float yields at most: meter this before [`format_float`](super::format_float).
    pub fn float_size(&self) -> u64 {
        self.number_size(310)
    }

    /// Code points that formatting a text of this length yields at most.
    pub fn text_size(&self, length: u64) -> u64 {
        length.max(self.width.unwrap_or_default())
    }

    fn number_size(&self, digits: u64) -> u64 {
        let grouped = digits.saturating_add(self.places()).saturating_mul(4) / 3;
        grouped.saturating_add(16).max(self.width.unwrap_or_default().saturating_add(1))
    }

    /// Digits that the precision can make appear: none where it will be refused, few where zeros are trimmed.
    fn places(&self) -> u64 {
        let places = self.precision.unwrap_or(20);
        match u8::try_from(self.code) {
            _ if places > MAX_PRECISION => 0,
            Ok(b'e' | b'E' | b'f' | b'F' | b'%') => places,
            Ok(b'g' | b'G' | b'n' | 0) if self.alternate => places,
            Ok(b'g' | b'G' | b'n' | 0) => places.min(MOST_DIGITS),
            _ => 0,
        }
    }
}

/// No float has more significant digits.
const MOST_DIGITS: u64 = 770;

/// `Invalid format specifier '…' for object of type '…'`, quoting the spec as it is.
fn invalid_spec(spec: TextRef<'_>, subject: Subject<'_>) -> Fault {
    let mut message = TextBuilder::default();
    message.push_str("Invalid format specifier '");
    message.push_text(spec);
    message.push_str(&format!("' for object of type '{}'", subject.type_name));
    Fault::value(message.finish())
}

fn check_grouping(grouping: Option<u8>, fraction_grouping: Option<u8>, code: u32) -> Result<(), Fault> {
    let known = u8::try_from(code).unwrap_or(u8::MAX);
    if let Some(separator) = grouping {
        let allowed = match known {
            b'd' | b'e' | b'f' | b'g' | b'E' | b'G' | b'%' | b'F' | 0 => true,
            b'b' | b'o' | b'x' | b'X' => separator == b'_',
            _ => false,
        };
        if !allowed {
            return Err(Fault::value(cannot_specify(separator, code)));
        }
    }
    if let Some(separator) = fraction_grouping
        && known == b'n'
    {
        return Err(Fault::value(cannot_specify(separator, code)));
    }
    Ok(())
}

fn cannot_specify(separator: u8, code: u32) -> Text {
    let separator = char::from(separator);
    match code {
        33..=127 => format!("Cannot specify '{separator}' with '{}'.", code as u8 as char),
        _ => format!("Cannot specify '{separator}' with '\\x{code:x}'."),
    }
    .into()
}

struct Reader<'a> {
    spec: TextRef<'a>,
    position: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u32> {
        self.spec.get(self.position)
    }

    fn rest(&self) -> usize {
        self.spec.len() - self.position
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(u32::from(byte));
        self.position += usize::from(found);
        found
    }

    fn fill_and_align(&mut self) -> (Option<u32>, Option<Align>) {
        if let Some(align) = self.spec.get(self.position + 1).and_then(Align::from_point) {
            let fill = self.peek();
            self.position += 2;
            return (fill, Some(align));
        }
        let align = self.peek().and_then(Align::from_point);
        self.position += usize::from(align.is_some());
        (None, align)
    }

    fn sign(&mut self) -> Option<Sign> {
        if self.eat(b'+') {
            Some(Sign::Plus)
        } else if self.eat(b'-') {
            Some(Sign::Minus)
        } else if self.eat(b' ') {
            Some(Sign::Space)
        } else {
            None
        }
    }

    /// A number in digits of any script; `None` if there is no digit.
    fn number(&mut self) -> Result<Option<u64>, Fault> {
        let (number, position) = leading_number(self.spec, self.position)?;
        self.position = position;
        Ok(number)
    }

    fn grouping(&mut self) -> Result<Option<u8>, Fault> {
        let comma = self.eat(b',');
        let underscore = self.eat(b'_');
        if underscore && (comma || self.peek() == Some(u32::from(b','))) {
            return Err(Fault::value("Cannot specify both ',' and '_'."));
        }
        Ok(if comma {
            Some(b',')
        } else if underscore {
            Some(b'_')
        } else {
            None
        })
    }
}

/// The number that begins at `start`, if a digit does, and the position behind it.
pub(super) fn leading_number(text: TextRef<'_>, start: usize) -> Result<(Option<u64>, usize), Fault> {
    let mut number = None;
    let mut position = start;
    while let Some(digit) = text.get(position).and_then(decimal_value) {
        let longer = number.unwrap_or(0i64).checked_mul(10).and_then(|number| number.checked_add(i64::from(digit)));
        let Some(longer) = longer else {
            return Err(Fault::value("Too many decimal digits in format string"));
        };
        number = Some(longer);
        position += 1;
    }
    Ok((number.map(i64::unsigned_abs), position))
}
