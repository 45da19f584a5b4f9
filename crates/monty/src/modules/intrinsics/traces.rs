//! What `traceback` and `warnings` ask: which lines exceptions passed, which lines called.

use crate::{
    numbers::Int,
    registry::Args,
    report::Sources,
    runtime::{Control, MachineRequest, Outcome, Runtime},
    traceback::{Frame, render_frame, render_syntax_place},
    types::entries,
    value::Value,
};

/// `caller_frame(level)`: file, line, function, globals, line of source; `None` beyond the last frame.
pub(super) fn caller_frame(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let level = match runtime.index(args.at(0))? {
        Int::Small(level) => usize::try_from(level).unwrap_or(0),
        Int::Big(_) => usize::MAX,
    };
    Err(Box::new(Control::Machine(MachineRequest::CallerFrame(level))))
}

/// `frame(level)`: a frame object; `None` beyond the last frame.
pub(super) fn frame(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let level = match runtime.index(args.at(0))? {
        Int::Small(level) => usize::try_from(level).unwrap_or(0),
        Int::Big(_) => usize::MAX,
    };
    Err(Box::new(Control::Machine(MachineRequest::Frame(level))))
}

/// `caller_frames()`: the calls that are going on, as a traceback object.
pub(super) fn caller_frames(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Machine(MachineRequest::CallerFrames)))
}

/// `error_hint(error, names)`: what a traceback adds to the error's own text. The names are those of the attributes of
/// the object that it is about, if that says so itself.
pub(super) fn error_hint(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.burn(1 << 10);
    let hint = match args.get(1).and_then(|names| runtime.items(names)) {
        Some(names) => {
            runtime.burn(16 * names.len());
            let names: Vec<String> = names.into_iter().map(|name| runtime.display(name)).collect();
            runtime.attribute_hint(args.at(0), &names)
        }
        None => runtime.error_hint(args.at(0)),
    };
    Ok(runtime.str(hint.unwrap_or_default()))
}

/// `syntax_lines(error)`: file, line and carets of a `SyntaxError`.
pub(super) fn syntax_lines(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let place = runtime.syntax_place(args.at(0));
    let text = render_syntax_place(&place);
    runtime.burn(text.len());
    runtime.reserve(text.len())?;
    Ok(runtime.str(text))
}

/// `trace_lines(traceback, error)`: for each line that was passed: file, line, function, end line, columns in
/// characters, the text of the line, and all of it as tracebacks show it.
pub(super) fn trace_lines(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let passed = entries(runtime, args.at(0));
    let error = args.get(1).filter(|error| !error.is_none());
    let mut sources = Sources::default();
    let frames = runtime.trace_frames(&passed, error, &mut sources);
    runtime.burn(sources.values().map(|source| source.text().len()).sum::<usize>() + 256 * frames.len());
    let mut items = Vec::with_capacity(frames.len());
    for frame in frames {
        let item = describe(runtime, &frame)?;
        items.push(item);
    }
    Ok(runtime.list(items))
}

fn describe(runtime: &mut Runtime, frame: &Frame) -> Outcome {
    let rendered = render_frame(frame);
    runtime.reserve(rendered.len())?;
    let place = |offset: Option<u32>| {
        let (source, offset) = (frame.source.as_ref()?, offset?);
        let position = source.position(offset);
        let before = source.text().get((offset - position.column) as usize..offset as usize)?;
        Some((position.line, before.chars().count() as i64))
    };
    let start = place(frame.range.as_ref().map(|range| range.start));
    let end = place(frame.range.as_ref().map(|range| range.end));
    let number = |number: Option<i64>| number.map_or(Value::None, Value::Int);
    let line = frame.source.as_ref().and_then(|source| source.line(frame.line)).map(str::to_owned);
    let parts = vec![
        runtime.str(frame.file.to_string()),
        Value::Int(i64::from(frame.line)),
        runtime.str(frame.function.to_string()),
        number(end.map(|end| i64::from(end.0))),
        number(start.map(|start| start.1)),
        number(end.map(|end| end.1)),
        line.map_or(Value::None, |line| runtime.str(line)),
        runtime.str(rendered),
    ];
    Ok(runtime.tuple(parts))
}
