//! Exceptions as objects: construction, the attributes of each kind, tracebacks.

mod construct;
mod group;
mod text;
mod traceback;

use crate::{
    classes,
    heap::ClassRef,
    registry::{Args, ClassMembers, Member, NativeFn, native, with_python},
    runtime::{Outcome, Runtime},
    symbols::{self, static_symbol},
    value::{Symbol, Value},
};

pub(crate) use construct::field_names;
pub(crate) use traceback::entries;

const fn method(name: &'static str, signature: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, signature, function))
}

const fn getter(name: &'static str, function: NativeFn) -> Member {
    Member::Getter(native(name, "self, /", function))
}

const fn of(class: ClassRef, members: &'static [Member]) -> ClassMembers {
    ClassMembers { class, members }
}

/// Getters of fields: the function of each knows its name.
macro_rules! fields {
    ($($function:ident $name:literal)*) => {
        $(
            fn $function(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
                Ok(field(runtime, args.at(0), $name))
            }
        )*
    };
}

fields! {
    name "name" obj "obj" msg "msg" path "path" name_from "name_from" value "value" code "code" errno "errno"
    strerror "strerror" filename "filename" filename2 "filename2" encoding "encoding" object "object" start "start"
    end "end" reason "reason" lineno "lineno" offset "offset" text_field "text" end_lineno "end_lineno"
    end_offset "end_offset" print_file_and_line "print_file_and_line"
}

fn field(runtime: &Runtime, error: Value, name: &'static str) -> Value {
    let found = static_symbol(name).and_then(|symbol| runtime.exception_field(error, symbol));
    found.unwrap_or(Value::None)
}

const UNICODE_FIELDS: &[Member] = &[
    getter("encoding", encoding),
    getter("object", object),
    getter("start", start),
    getter("end", end),
    getter("reason", reason),
];

pub(super) const MEMBERS: &[ClassMembers] = &[
    of(
        classes::BASE_EXCEPTION,
        &[
            Member::StaticMethod(native("__new__", "cls, /, *args, **kwargs", construct::new)),
            method("__init__", "self, /, *args, **kwargs", construct::init),
            method("with_traceback", "self, traceback, /", traceback::with_traceback),
            method("add_note", "self, note, /", add_note),
            method("__setstate__", "self, state, /", set_state),
            getter("args", arguments),
            getter("__cause__", cause),
            getter("__context__", context),
            getter("__suppress_context__", suppress_context),
            getter("__traceback__", traceback::traceback),
        ],
    ),
    of(
        classes::BASE_EXCEPTION_GROUP,
        &[
            Member::StaticMethod(native("__new__", "cls, /, *args, **kwargs", group::new)),
            method("__init__", "self, /, *args, **kwargs", group::init),
            Member::ClassMethod(crate::types::operators::CLASS_GETITEM),
            getter("message", group::message),
            getter("exceptions", group::exceptions),
            Member::Method(with_python("derive", "self, excs, /", group::in_python, "groups.derive")),
            Member::Method(with_python("split", "self, matcher, /", group::in_python, "groups.split")),
            Member::Method(with_python("subgroup", "self, matcher, /", group::in_python, "groups.subgroup")),
        ],
    ),
    of(classes::ATTRIBUTE_ERROR, &[getter("name", name), getter("obj", obj)]),
    of(classes::NAME_ERROR, &[getter("name", name)]),
    of(
        classes::IMPORT_ERROR,
        &[getter("msg", msg), getter("name", name), getter("path", path), getter("name_from", name_from)],
    ),
    of(classes::STOP_ITERATION, &[getter("value", value)]),
    of(classes::SYSTEM_EXIT, &[getter("code", code)]),
    of(
        classes::OS_ERROR,
        &[
            getter("errno", errno),
            getter("strerror", strerror),
            getter("filename", filename),
            getter("filename2", filename2),
        ],
    ),
    of(
        classes::SYNTAX_ERROR,
        &[
            getter("msg", msg),
            getter("filename", filename),
            getter("lineno", lineno),
            getter("offset", offset),
            getter("text", text_field),
            getter("end_lineno", end_lineno),
            getter("end_offset", end_offset),
            getter("print_file_and_line", print_file_and_line),
        ],
    ),
    of(classes::UNICODE_DECODE_ERROR, UNICODE_FIELDS),
    of(classes::UNICODE_ENCODE_ERROR, UNICODE_FIELDS),
    of(classes::UNICODE_TRANSLATE_ERROR, UNICODE_FIELDS),
    of(
        classes::TRACEBACK,
        &[
            getter("tb_lineno", traceback::line_number),
            getter("tb_next", traceback::next),
            getter("tb_lasti", traceback::last_instruction),
            getter("tb_frame", traceback::frame),
        ],
    ),
];

fn arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.exception_state(args.at(0)) {
        Some(id) => Ok(Value::Tuple(runtime.heap[id].args)),
        None => Ok(runtime.tuple(Vec::new())),
    }
}

fn cause(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let state = runtime.exception_state(args.at(0));
    Ok(state.map_or(Value::None, |id| runtime.heap[id].cause))
}

fn context(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let state = runtime.exception_state(args.at(0));
    Ok(state.map_or(Value::None, |id| runtime.heap[id].context))
}

fn suppress_context(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let state = runtime.exception_state(args.at(0));
    Ok(Value::from(state.is_some_and(|id| runtime.heap[id].suppress_context)))
}

fn add_note(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (error, note) = (args.at(0), args.at(1));
    if runtime.as_text(note).is_none() {
        let message = format!("add_note() argument must be str, not {}", super::type_name_or_none(runtime, note));
        return runtime.type_error(message);
    }
    match runtime.own_attribute(error, symbols::NOTES) {
        Some(Value::List(notes)) => runtime.push(notes, note),
        Some(_) => return runtime.type_error("Cannot add note: __notes__ is not a list"),
        None => {
            let notes = runtime.list(vec![note]);
            runtime.set_own_attribute(error, symbols::NOTES, notes);
        }
    }
    Ok(Value::None)
}

fn set_state(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if !matches!(runtime.plain(args.at(1)), Value::Dict(_) | Value::None) {
        return runtime.type_error("state is not a dictionary");
    }
    let pairs = runtime.keyword_pairs(args.at(1));
    for (name, value) in pairs {
        runtime.set_attribute_natively(args.at(0), name, value)?;
    }
    Ok(Value::None)
}

impl Runtime {
    /// `del exception.name` for the attributes that every exception or its kind has; false for any other name.
    pub fn delete_exception_attribute(&mut self, error: Value, name: Symbol) -> Outcome<bool> {
        if self.exception_state(error).is_none() {
            return Ok(false);
        }
        match name {
            symbols::ARGS | symbols::CAUSE | symbols::CONTEXT | symbols::TRACEBACK => {
                let message = format!("{} may not be deleted", self.symbols.text(name));
                self.type_error(message)
            }
            symbols::SUPPRESS_CONTEXT => self.type_error("can't delete numeric/char attribute"),
            _ => {
                let class = self.class_of(error);
                let is_field = field_names(self, class).iter().any(|field| static_symbol(field) == Some(name));
                if is_field {
                    self.set_exception_field(error, name, Value::None);
                }
                Ok(is_field)
            }
        }
    }

    /// `exception.name = value` for the attributes that every exception or its kind has; false for any other name.
    pub fn set_exception_attribute(&mut self, error: Value, name: Symbol, value: Value) -> Outcome<bool> {
        let Some(id) = self.exception_state(error) else { return Ok(false) };
        match name {
            symbols::CAUSE | symbols::CONTEXT => {
                if !value.is_none() && self.exception_state(value).is_none() {
                    let what = if name == symbols::CAUSE { "cause" } else { "context" };
                    return self.type_error(format!("exception {what} must be None or derive from BaseException"));
                }
                let state = self.heap.write(id);
                if name == symbols::CAUSE {
                    state.cause = value;
                    state.suppress_context = true;
                } else {
                    state.context = value;
                }
            }
            symbols::SUPPRESS_CONTEXT => {
                let Value::Bool(truth) = value else {
                    return self.type_error("attribute value type must be bool");
                };
                self.heap.write(id).suppress_context = truth.get();
            }
            _ if group::is_read_only(self, error, name) => {
                return self.raise(classes::ATTRIBUTE_ERROR, "readonly attribute");
            }
            symbols::TRACEBACK => self.set_traceback(error, value)?,
            symbols::ARGS => {
                let items = self.iterate(value)?;
                let args = self.tuple_id(items);
                self.heap.write(id).args = args;
            }
            _ => {
                let class = self.class_of(error);
                if !field_names(self, class).iter().any(|field| static_symbol(field) == Some(name)) {
                    return Ok(false);
                }
                self.set_exception_field(error, name, value);
            }
        }
        Ok(true)
    }
}
