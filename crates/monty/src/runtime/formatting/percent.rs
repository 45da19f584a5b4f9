//! `template % values` for `str` and `bytes`, as far as it takes no Python code.

use compact_str::ToCompactString;

use crate::{
    classes,
    format::{
        Align, Conversion, Directive, End, PercentPiece, PercentSource, Resolved, Size, Span, Spec, next_percent_piece,
        render_float, render_int, render_text,
    },
    numbers::{Cost, DigitLimit, Int, float_to_int},
    runtime::{Octets, Outcome, Runtime, Values, needs_python},
    symbols,
    text::{Text, TextBuilder, TextRef},
    value::Value,
};

/// The result so far.
enum Sink {
    Text(TextBuilder),
    Bytes(Vec<u8>),
}

impl Sink {
    fn len(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    fn push(&mut self, text: TextRef<'_>) {
        match self {
            Self::Text(all) => all.push_text(text),
            Self::Bytes(all) => all.extend(text.points().map(|point| point as u8)),
        }
    }
}

/// The right operand: one value, or the items of a tuple.
struct Arguments {
    items: Values,
    /// Items taken so far.
    next: usize,
    /// Where keys are looked up.
    mapping: Option<Value>,
}

impl Runtime {
    /// `template % values`
    pub fn percent_format(&mut self, template: Value, values: Value) -> Outcome {
        let plain = self.plain(values);
        let mut arguments = if let Value::Tuple(id) = plain {
            Arguments { items: Values::from_slice(&self.heap[id]), next: 0, mapping: None }
        } else {
            let mapping = self.is_percent_mapping(template, values).then_some(values);
            Arguments { items: Values::from_slice(&[values]), next: 0, mapping }
        };
        let mut sink = match template {
            Value::Str(id) => Sink::Text(TextBuilder::with_capacity(self.text(id).len())),
            _ => Sink::Bytes(Vec::new()),
        };
        let mut position = 0;
        loop {
            if let Some(next) = self.simple_directive(template, position, &mut arguments, &mut sink) {
                position = next;
                continue;
            }
            let Some((piece, next)) = self.percent_piece(template, position) else { break };
            match piece {
                PercentPiece::Literal(span) => self.push_literal(template, span, &mut sink),
                PercentPiece::Directive(directive) => {
                    self.percent_directive(template, &directive, &mut arguments, &mut sink)?;
                }
            }
            position = next;
        }
        if arguments.mapping.is_none() && arguments.next < arguments.items.len() {
            let kind = if matches!(template, Value::Str(_)) { "string" } else { "bytes" };
            return self.type_error(format!("not all arguments converted during {kind} formatting"));
        }
        self.burn(sink.len());
        Ok(match sink {
            Sink::Text(text) => self.str(text.finish()),
            Sink::Bytes(bytes) => self.bytes(bytes),
        })
    }

    /// A directive without key, `*` and alternate form for a plain string, int or float; gives the position behind it.
    fn simple_directive(
        &mut self,
        template: Value,
        position: usize,
        arguments: &mut Arguments,
        sink: &mut Sink,
    ) -> Option<usize> {
        let (Value::Str(id), Sink::Text(out)) = (template, sink) else { return None };
        let TextRef::Ascii(text) = self.text(id) else { return None };
        let directive = text.as_bytes().get(position..)?.strip_prefix(b"%")?;
        let value = *arguments.items.get(arguments.next)?;
        let next = match (directive.first()?, value) {
            (b's', Value::Str(value)) => {
                out.push_text(self.text(value));
                position + 2
            }
            (b's' | b'd', Value::Int(value)) => {
                out.push_text(TextRef::Ascii(&value.to_compact_string()));
                position + 2
            }
            _ => {
                let (spec, length) = simple_spec(directive)?;
                let text = match value {
                    Value::Str(value) => self.text_in_place(value, &spec)?,
                    Value::Int(value) => self.int_in_place(value, &spec)?,
                    Value::Float(value) => self.float_in_place(value.get(), &spec)?,
                    _ => return None,
                };
                out.push_text(self.text(text));
                position + 1 + length
            }
        };
        arguments.next += 1;
        Some(next)
    }

    /// Whether an operand can be asked for keys: it has subscripts and is no tuple or text.
    pub fn is_percent_mapping(&mut self, template: Value, values: Value) -> bool {
        match self.plain(values) {
            Value::Tuple(_) | Value::Str(_) => false,
            Value::Bytes(_) | Value::ByteArray(_) => matches!(template, Value::Str(_)),
            Value::MemoryView(_) => true,
            Value::List(_) | Value::Dict(_) | Value::Range(_) | Value::BigRange(_) | Value::Alias(_) => true,
            _ => self.python_method(values, symbols::GETITEM).is_some(),
        }
    }

    /// The piece of a template of either kind at a position.
    pub fn percent_piece(&self, template: Value, position: usize) -> Option<(PercentPiece, usize)> {
        match template {
            Value::Str(id) => next_percent_piece(PercentSource::Text(self.text(id)), position),
            Value::Bytes(id) => next_percent_piece(PercentSource::Bytes(&self.heap[id]), position),
            _ => None,
        }
    }

    fn push_literal(&self, template: Value, span: Span, sink: &mut Sink) {
        match (template, sink) {
            (Value::Str(id), Sink::Text(text)) => text.push_text(span.of(self.text(id))),
            (Value::Bytes(id), Sink::Bytes(bytes)) => bytes.extend_from_slice(&self.heap[id][span.start..span.end]),
            _ => {}
        }
    }

    fn percent_directive(
        &mut self,
        template: Value,
        directive: &Directive,
        arguments: &mut Arguments,
        sink: &mut Sink,
    ) -> Outcome<()> {
        if directive.mapping {
            let Some(mapping) = arguments.mapping else { return self.type_error("format requires a mapping") };
            if let Some(key) = directive.key {
                let value = self.percent_key(template, key, mapping)?;
                (arguments.items, arguments.next) = (Values::from_slice(&[value]), 0);
            }
        }
        let width = self.percent_size(directive.width, arguments)?;
        if directive.width == Size::Argument {
            // A bad width is an error before the precision's argument is even fetched.
            let without_precision = Directive { precision: Size::Absent, ..directive.clone() };
            let checked = Resolved::new(&without_precision, width.as_ref(), None);
            self.checked(checked)?;
        }
        let precision = self.percent_size(directive.precision, arguments)?;
        let resolved = Resolved::new(directive, width.as_ref(), precision.as_ref());
        let resolved = self.checked(resolved)?;
        let conversion = match &directive.end {
            End::Fault(fault) => return self.fault(fault.clone()),
            End::Unsupported(fault) => {
                self.next_argument(arguments)?;
                return self.fault(fault.clone());
            }
            End::Conversion(conversion) => *conversion,
        };
        let value = self.next_argument(arguments)?;
        match sink {
            Sink::Text(_) => self.percent_into_text(value, conversion, &resolved, sink),
            Sink::Bytes(_) => self.percent_into_bytes(value, conversion, &resolved, sink),
        }
    }

    fn percent_key(&mut self, template: Value, key: Span, mapping: Value) -> Outcome {
        let key = match template {
            Value::Str(id) => {
                let key = key.of(self.text(id)).to_text();
                self.str(key)
            }
            Value::Bytes(id) => {
                let key = self.heap[id][key.start..key.end].to_vec();
                self.bytes(key)
            }
            _ => template,
        };
        let by_python = [symbols::GETITEM, symbols::MISSING];
        if by_python.into_iter().any(|name| self.python_method(mapping, name).is_some()) {
            return needs_python();
        }
        self.get_item(mapping, key)
    }

    fn percent_size(&mut self, size: Size, arguments: &mut Arguments) -> Outcome<Option<Int>> {
        if size != Size::Argument {
            return Ok(None);
        }
        let value = self.next_argument(arguments)?;
        match self.as_int(value) {
            Some(int) => Ok(Some(int)),
            None => self.type_error("* wants int"),
        }
    }

    fn next_argument(&mut self, arguments: &mut Arguments) -> Outcome {
        match arguments.items.get(arguments.next) {
            Some(value) => {
                arguments.next += 1;
                Ok(*value)
            }
            None => self.type_error("not enough arguments for format string"),
        }
    }

    fn percent_into_text(
        &mut self,
        value: Value,
        conversion: Conversion,
        resolved: &Resolved,
        sink: &mut Sink,
    ) -> Outcome<()> {
        let plain = *resolved == Resolved::default();
        let text = match conversion {
            Conversion::Str if plain => match self.str_value(value)? {
                Value::Str(id) => {
                    sink.push(self.text(id));
                    return Ok(());
                }
                _ => Text::empty(),
            },
            Conversion::Str => self.str_of(value)?,
            Conversion::Repr => self.repr(value)?,
            Conversion::Ascii => self.ascii(value)?,
            Conversion::Character => {
                let text = self.percent_character(value)?;
                self.reserve_text(resolved.size(1))?;
                sink.push(render_text(text.as_ref(), conversion, resolved).as_ref());
                return Ok(());
            }
            _ => {
                let text = self.percent_number(value, conversion, resolved, "must be real number")?;
                sink.push(text.as_ref());
                return Ok(());
            }
        };
        if plain {
            sink.push(text.as_ref());
            return Ok(());
        }
        self.reserve_text(resolved.size(text.as_ref().len() as u64))?;
        sink.push(render_text(text.as_ref(), conversion, resolved).as_ref());
        Ok(())
    }

    fn percent_into_bytes(
        &mut self,
        value: Value,
        conversion: Conversion,
        resolved: &Resolved,
        sink: &mut Sink,
    ) -> Outcome<()> {
        let bytes = match conversion {
            Conversion::Str | Conversion::Bytes => self.percent_bytes(value)?,
            Conversion::Repr | Conversion::Ascii => {
                let text = self.ascii(value)?;
                text.as_ref().points().map(|point| point as u8).collect()
            }
            Conversion::Character => vec![self.percent_byte(value)?],
            _ => {
                let text = self.percent_number(value, conversion, resolved, "float argument required")?;
                sink.push(text.as_ref());
                return Ok(());
            }
        };
        let precision = resolved.precision.filter(|_| conversion != Conversion::Character);
        let most = precision.and_then(|precision| usize::try_from(precision).ok()).unwrap_or(usize::MAX);
        let shown = &bytes[..bytes.len().min(most)];
        self.reserve_text(resolved.width.max(shown.len() as u64))?;
        let padding = (resolved.width as usize).saturating_sub(shown.len());
        if let Sink::Bytes(all) = sink {
            let (before, after) = if resolved.flags.left { (0, padding) } else { (padding, 0) };
            all.extend(std::iter::repeat_n(b' ', before));
            all.extend_from_slice(shown);
            all.extend(std::iter::repeat_n(b' ', after));
        }
        Ok(())
    }

    fn percent_bytes(&mut self, value: Value) -> Outcome<Vec<u8>> {
        if [symbols::BYTES, symbols::BUFFER].iter().any(|name| self.python_method(value, *name).is_some()) {
            return needs_python();
        }
        if let Some(bytes) = self.octets_copy(value)? {
            return Ok(bytes);
        }
        let message = format!(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
            self.type_name(value)
        );
        self.type_error(message)
    }

    fn percent_byte(&mut self, value: Value) -> Outcome<u8> {
        let wanted = "%c requires an integer in range(256) or a single byte";
        let octets = match self.plain(value) {
            Value::Bytes(id) => Some((Octets::Bytes(id), "bytes")),
            Value::ByteArray(id) => Some((Octets::Array(id), "bytearray")),
            _ => None,
        };
        if let Some((octets, kind)) = octets {
            return match self.heap[octets] {
                [byte] => Ok(byte),
                ref bytes => {
                    let message = format!("{wanted}, not a {kind} object of length {}", bytes.len());
                    self.type_error(message)
                }
            };
        }
        let Some(int) = self.percent_index(value)? else {
            let message = format!("{wanted}, not {}", self.type_name(value));
            return self.type_error(message);
        };
        match int.to_i64().and_then(|value| u8::try_from(value).ok()) {
            Some(byte) => Ok(byte),
            None => self.overflow_error("%c arg not in range(256)"),
        }
    }

    fn percent_character(&mut self, value: Value) -> Outcome<Text> {
        let wanted = "%c requires an int or a unicode character";
        if let Value::Str(id) = self.plain(value) {
            let text = self.text(id);
            if text.len() == 1 {
                return Ok(text.to_text());
            }
            let message = format!("{wanted}, not a string of length {}", text.len());
            return self.type_error(message);
        }
        let Some(int) = self.percent_index(value)? else {
            let message = format!("{wanted}, not {}", self.type_name(value));
            return self.type_error(message);
        };
        let point = int.to_i64().and_then(|value| u32::try_from(value).ok()).filter(|point| *point < 0x11_0000);
        let Some(point) = point else { return self.overflow_error("%c arg not in range(0x110000)") };
        let mut text = TextBuilder::default();
        text.push(point);
        Ok(text.finish())
    }

    /// An int, or what has `__index__`; `None` for anything else.
    fn percent_index(&mut self, value: Value) -> Outcome<Option<Int>> {
        match self.as_int(value) {
            None if self.python_method(value, symbols::INDEX).is_some() => needs_python(),
            int => Ok(int),
        }
    }

    fn percent_number(
        &mut self,
        value: Value,
        conversion: Conversion,
        resolved: &Resolved,
        no_float: &str,
    ) -> Outcome<Text> {
        if let Conversion::Float(_) = conversion {
            let is_float = matches!(self.plain(value), Value::Float(_));
            if !is_float && self.python_method(value, symbols::FLOAT).is_some() {
                return needs_python();
            }
            let float = match self.plain(value) {
                Value::Float(float) => Some(float.get()),
                plain => self.float_operand(plain)?,
            };
            let Some(float) = float else {
                if self.has_python_number(value, symbols::FLOAT) {
                    return needs_python();
                }
                let message = format!("{no_float}, not {}", self.type_name(value));
                return self.type_error(message);
            };
            self.reserve_text(resolved.size(310))?;
            return Ok(render_float(float, conversion, resolved));
        }
        let int = self.percent_int(value, conversion)?;
        self.spend(Cost::to_decimal(&int))?;
        self.reserve_text(resolved.size(int.bit_length() / 3 + 4))?;
        let text = render_int(&int, conversion, resolved, DigitLimit(self.int_digit_limit));
        self.checked(text)
    }

    fn percent_int(&mut self, value: Value, conversion: Conversion) -> Outcome<Int> {
        if let Some(int) = self.as_int(value) {
            return Ok(int);
        }
        let (letter, wanted) = match conversion {
            Conversion::Decimal(letter) => (letter, "a real number"),
            Conversion::Radix(letter) => (letter, "an integer"),
            _ => ('d', "a real number"),
        };
        let is_decimal = matches!(conversion, Conversion::Decimal(_));
        if is_decimal
            && let Value::Float(float) = self.plain(value)
            && self.python_method(value, symbols::INT).is_none()
        {
            let int = float_to_int(float.get());
            return self.checked(int);
        }
        if self.python_method(value, symbols::INDEX).is_some()
            || is_decimal && self.has_python_number(value, symbols::INT)
        {
            return needs_python();
        }
        let message = format!("%{letter} format: {wanted} is required, not {}", self.type_name(value));
        self.raise(classes::TYPE_ERROR, message)
    }

    fn has_python_number(&mut self, value: Value, name: crate::value::Symbol) -> bool {
        self.python_method(value, name).is_some() || self.python_method(value, symbols::INDEX).is_some()
    }
}

/// What `-05.2f` and the like ask for, in the terms of a format spec, and the length of it; `None` for anything rarer.
fn simple_spec(directive: &[u8]) -> Option<(Spec, usize)> {
    let mut at = 0;
    let mut eat = |wanted: u8| {
        let found = directive.get(at) == Some(&wanted);
        at += usize::from(found);
        found
    };
    let left = eat(b'-');
    let zero = eat(b'0') && !left;
    let number = |at: &mut usize| {
        let start = *at;
        let mut number = 0;
        while *at - start <= 3
            && let Some(digit @ b'0'..=b'9') = directive.get(*at)
        {
            number = number * 10 + u64::from(digit - b'0');
            *at += 1;
        }
        // Three digits are enough for what is simple.
        (*at - start <= 3).then_some(number)
    };
    let width = number(&mut at)?;
    let precision = match directive.get(at) {
        Some(b'.') => {
            at += 1;
            Some(number(&mut at)?)
        }
        _ => None,
    };
    let letter = *directive.get(at)?;
    if !matches!((letter, precision), (b's' | b'd', None) | (b'f', _)) || zero && letter == b's' {
        return None;
    }
    let align = match (left, zero) {
        (true, _) => Align::Left,
        (false, true) => Align::AfterSign,
        (false, false) => Align::Right,
    };
    let spec = Spec {
        fill: u32::from(if zero { b'0' } else { b' ' }),
        align,
        sign: None,
        no_negative_zero: false,
        alternate: false,
        width: Some(width),
        grouping: None,
        precision,
        fraction_grouping: None,
        code: u32::from(letter),
    };
    Some((spec, at + 1))
}
