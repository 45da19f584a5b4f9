//! `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use crate::{
    classes,
    registry::Args,
    runtime::{Outcome, Runtime},
    text::{TextRef, push_repeated, units::center_margins},
    types::{arguments, str::receiver},
    value::Value,
};

pub(super) fn center(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    pad(runtime, args, center_margins)
}

pub(super) fn left_justify(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    pad(runtime, args, |length, width| (0, width.saturating_sub(length)))
}

pub(super) fn right_justify(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    pad(runtime, args, |length, width| (width.saturating_sub(length), 0))
}

fn pad(runtime: &mut Runtime, args: &Args<'_>, margins: fn(usize, usize) -> (usize, usize)) -> Outcome {
    let id = receiver(runtime, args);
    let width = match args.at(1) {
        Value::Int(width) => width,
        width => arguments::size(runtime, width)?,
    };
    let fill = match args.get(2) {
        None => u32::from(b' '),
        Some(fill) => fill_character(runtime, fill)?,
    };
    let width = usize::try_from(width).unwrap_or(0);
    if width <= runtime.text(id).len() {
        return Ok(Value::Str(id));
    }
    let length = runtime.text(id).len();
    if fill < 128 && width > 1 && matches!(runtime.text(id), TextRef::Ascii(_)) {
        let (left, right) = margins(length, width);
        runtime.reserve(width)?;
        let text = runtime.new_ascii(width, |sources, text| {
            push_repeated(text, fill as u8 as char, left);
            text.push_str(sources.ascii(id));
            push_repeated(text, fill as u8 as char, right);
        });
        return Ok(Value::Str(text));
    }
    runtime.reserve(if fill < 128 { width } else { width.saturating_mul(4) })?;
    let (left, right) = margins(length, width);
    let text = runtime.text(id).padded(left, right, fill);
    Ok(runtime.str(text))
}

fn fill_character(runtime: &mut Runtime, fill: Value) -> Outcome<u32> {
    let Some(text) = runtime.as_text(fill) else {
        let message = format!("The fill character must be a unicode character, not {}", runtime.type_name(fill));
        return runtime.type_error(message);
    };
    match text.get(0).filter(|_| text.len() == 1) {
        Some(fill) => Ok(fill),
        None => runtime.type_error("The fill character must be exactly one character long"),
    }
}

pub(super) fn zero_fill(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let width = arguments::width(runtime, args.at(1))?;
    if width <= runtime.text(id).len() {
        return Ok(Value::Str(id));
    }
    let text = runtime.text(id).zero_fill(width);
    Ok(runtime.str(text))
}

pub(super) fn expand_tabs(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let size = match args.get(1) {
        None => 8,
        Some(size) => usize::try_from(arguments::c_int(runtime, size)?).unwrap_or(0),
    };
    let Some(length) = runtime.text(id).expanded_len(size) else {
        return runtime.raise(classes::OVERFLOW_ERROR, "new string is too long");
    };
    runtime.reserve(length)?;
    let text = runtime.text(id).expand_tabs(size);
    Ok(runtime.str(text))
}
