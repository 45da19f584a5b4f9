//! `format` and `format_map`.

use crate::{
    registry::Args,
    runtime::{Outcome, Runtime, TemplateValues},
    types::str::receiver,
    value::Value,
};

pub(super) fn format(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let keywords = args.keyword(0).unwrap_or_default();
    let positional = args.positional.get(1..).unwrap_or_default();
    let result = runtime.format_template(id, TemplateValues { positional: Some(positional), keywords })?;
    // What there is nothing to do about stays the same object.
    let is_same = matches!(result, Value::Str(made)
        if !runtime.text(id).is_empty() && runtime.text(made).same(runtime.text(id)));
    Ok(if is_same { args.at(0) } else { result })
}

pub(super) fn format_map(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.format_template(id, TemplateValues { positional: None, keywords: args.at(1) })
}
