//! Exception groups as objects. Whatever may call `derive` or a predicate of the program is in `prelude/groups.py`.

use std::collections::VecDeque;

use crate::{
    classes,
    objects::TraceEntry,
    registry::Args,
    runtime::{Outcome, Runtime, needs_python},
    symbols::{self, static_symbol},
    value::{Symbol, Value},
};

fn message_field() -> Symbol {
    static_symbol("message").unwrap_or(symbols::MSG)
}

pub(super) fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::BASE_EXCEPTION_GROUP)?;
    let given = &args.positional[1..];
    let [message, exceptions] = *given else {
        let message = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)", given.len());
        return runtime.type_error(message);
    };
    if runtime.as_text(message).is_none() {
        let message =
            format!("BaseExceptionGroup.__new__() argument 1 must be str, not {}", type_name_of(runtime, message));
        return runtime.type_error(message);
    }
    let items = match runtime.plain(exceptions) {
        Value::List(_) | Value::Tuple(_) => runtime.items(exceptions).unwrap_or_default(),
        Value::Str(_) | Value::Bytes(_) | Value::Range(_) | Value::Deque(_) => runtime.iterate(exceptions)?,
        _ => return runtime.type_error("second argument (exceptions) must be a sequence"),
    };
    if items.is_empty() {
        return runtime.value_error("second argument (exceptions) must be a non-empty sequence");
    }
    runtime.burn(8 * items.len());
    let mut all_ordinary = true;
    for (at, item) in items.iter().enumerate() {
        if runtime.exception_state(*item).is_none() {
            return runtime.value_error(format!("Item {at} of second argument (exceptions) is not an exception"));
        }
        all_ordinary &= runtime.is_instance(*item, classes::EXCEPTION);
    }
    let class = match class {
        classes::BASE_EXCEPTION_GROUP if all_ordinary => classes::EXCEPTION_GROUP,
        classes::EXCEPTION_GROUP if !all_ordinary => {
            return runtime.type_error("Cannot nest BaseExceptions in an ExceptionGroup");
        }
        _ if !all_ordinary && runtime.is_subclass(class, classes::EXCEPTION) => {
            let message = format!("Cannot nest BaseExceptions in '{}'", runtime.class_name(class));
            return runtime.type_error(message);
        }
        _ => class,
    };
    Ok(runtime.new_exception_group(class, message, exceptions, items))
}

fn type_name_of(runtime: &Runtime, value: Value) -> String {
    if value.is_none() { "None".to_owned() } else { runtime.type_name(value) }
}

pub(super) fn init(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some(keywords) = args.keyword(0)
        && !runtime.keyword_pairs(keywords).is_empty()
    {
        let class = runtime.class_of(args.at(0));
        let message = format!("{}() takes no keyword arguments", runtime.class_name(class));
        return runtime.type_error(message);
    }
    if let Some(id) = runtime.exception_state(args.at(0)) {
        let given = runtime.tuple_id(args.positional[1..].to_vec());
        runtime.heap.write(id).args = given;
    }
    Ok(Value::None)
}

pub(super) fn message(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.exception_field(args.at(0), message_field()).unwrap_or(Value::None))
}

pub(super) fn exceptions(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.exception_field(args.at(0), symbols::EXCEPTIONS).unwrap_or(Value::None))
}

pub(super) fn is_read_only(runtime: &Runtime, error: Value, name: Symbol) -> bool {
    (name == symbols::EXCEPTIONS || name == message_field())
        && runtime.is_instance(error, classes::BASE_EXCEPTION_GROUP)
}

/// `split`, `subgroup` and the like: the prelude does them.
pub(super) fn in_python(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    needs_python()
}

impl Runtime {
    /// An exception group of exceptions that were checked.
    pub(crate) fn new_exception_group(
        &mut self,
        class: crate::heap::ClassRef,
        message: Value,
        given: Value,
        items: Vec<Value>,
    ) -> Value {
        let group = self.exception(class, vec![message, given]);
        let members = self.tuple(items);
        self.set_exception_field(group, message_field(), message);
        self.set_exception_field(group, symbols::EXCEPTIONS, members);
        group
    }

    /// `str(group)`
    pub(crate) fn exception_group_text(&mut self, group: Value) -> Outcome<String> {
        let message = self.exception_field(group, message_field()).unwrap_or(Value::None);
        let members = self.exception_field(group, symbols::EXCEPTIONS).unwrap_or(Value::None);
        let count = self.items(members).map_or(0, |members| members.len());
        let message = self.str_of(message)?.as_ref().to_display().into_owned();
        Ok(format!("{message} ({count} sub-exception{})", if count == 1 { "" } else { "s" }))
    }

    /// What `repr` shows as a group's arguments.
    pub(crate) fn group_arguments(&mut self, group: Value) -> Vec<Value> {
        let message = self.exception_field(group, message_field()).unwrap_or(Value::None);
        let members = self.exception_field(group, symbols::EXCEPTIONS).unwrap_or(Value::None);
        let given = self.exception_state(group).map(|id| self.heap[self.heap[id].args].to_vec()).unwrap_or_default();
        let shown = match given[..] {
            [_, Value::List(_)] => {
                let members = self.items(members).unwrap_or_default();
                self.list(members)
            }
            [_, given] if !matches!(given, Value::Tuple(_)) => given,
            _ => members,
        };
        vec![message, shown]
    }

    /// Whether two exceptions come from the same place: what `except*` goes by to tell raised ones from reraised ones.
    pub(crate) fn have_same_origin(&self, left: Value, right: Value) -> bool {
        let (Some(a), Some(b)) = (self.exception_state(left), self.exception_state(right)) else { return false };
        let (a, b) = (&self.heap[a], &self.heap[b]);
        let shown = |entries: &VecDeque<TraceEntry>| {
            let visible = entries.iter().filter(|entry| !self.program.unit_of(entry.code).hidden);
            visible.copied().collect::<Vec<_>>()
        };
        shown(&a.traceback) == shown(&b.traceback) && a.cause.is(b.cause) && a.context.is(b.context)
    }
}
