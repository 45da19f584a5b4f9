//! `format` and `format_map`.

use crate::{
    registry::Args,
    runtime::{Outcome, Runtime, TemplateValues},
    types::str::receiver,
};

pub(super) fn format(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let keywords = args.keyword(0).unwrap_or_default();
    let positional = args.positional.get(1..).unwrap_or_default();
    runtime.format_template(id, TemplateValues { positional: Some(positional), keywords })
}

pub(super) fn format_map(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.format_template(id, TemplateValues { positional: None, keywords: args.at(1) })
}
