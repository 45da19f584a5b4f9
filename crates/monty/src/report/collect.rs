//! From exceptions on the heap to the plain data that `traceback` renders.

use super::{Details, ExitStatus, MontyException, StackFrame, frames::Sources};
use crate::{
    classes,
    heap::ClassRef,
    object::Exporter,
    run::Stop,
    runtime::{Control, Outcome},
    symbols,
    text::Text,
    traceback::{Frame, Raised, Report, render},
    value::Value,
    vm::{Machine, Probe},
};

/// Exceptions beyond this many in one report are left out: they can hang on each other without end.
const MOST_EXCEPTIONS: usize = 1000;
/// Members of a group that are looked at: a few more than are shown.
const MOST_MEMBERS: usize = 100_000;

/// Reads exceptions off the heap of a program that has ended.
pub(crate) struct Reporter<'a, P: Probe> {
    pub(super) machine: &'a mut Machine,
    probe: &'a mut P,
    sources: Sources,
}

impl<'a, P: Probe> Reporter<'a, P> {
    pub(crate) fn new(machine: &'a mut Machine, probe: &'a mut P) -> Self {
        Self { machine, probe, sources: Sources::default() }
    }

    /// The exception that ended the program.
    pub(crate) fn report(&mut self, error: Value) -> MontyException {
        let exit = self.exit_status(error);
        let class = self.machine.rt.class_of(error);
        let exc_type = self.machine.rt.class_name(class);
        let message = self.text_of(error).unwrap_or_else(|| "<exception str() failed>".to_owned());
        let report = self.collect(error);
        let frames = report.exceptions.get(report.root).map_or_else(Vec::new, |raised| stack_frames(&raised.frames));
        let text = match &exit {
            Some(ExitStatus { message: Some(message), .. }) => format!("{message}\n"),
            Some(_) => String::new(),
            None => render(&report),
        };
        let args = self.machine.rt.exception_state(error).map(|id| Value::Tuple(self.machine.rt.heap[id].args));
        let mut exporter = Exporter::finished(self.machine, self.probe);
        let args = args.and_then(|args| exporter.export(args).ok());
        let args = match args {
            Some(crate::object::MontyObject::Tuple(args)) => args,
            _ => Vec::new(),
        };
        let repr = self.call_text("text.repr", error, |machine, error| machine.rt.repr(error));
        let repr = repr.unwrap_or_else(|| format!("<{exc_type} object>"));
        self.machine.rt.kept.clear();
        MontyException(Box::new(Details { exc_type, args, message, frames, text, repr, exit }))
    }

    fn exit_status(&mut self, error: Value) -> Option<ExitStatus> {
        if !self.machine.rt.is_instance(error, classes::SYSTEM_EXIT) {
            return None;
        }
        let state = self.machine.rt.exception_state(error)?;
        let code = self.machine.rt.exception_field(error, symbols::CODE).unwrap_or_else(|| {
            let args = &self.machine.rt.heap[self.machine.rt.heap[state].args];
            match args[..] {
                [] => Value::None,
                [single] => single,
                _ => Value::Tuple(self.machine.rt.heap[state].args),
            }
        });
        Some(match self.machine.rt.plain(code) {
            Value::None | Value::Undefined => ExitStatus { code: 0, message: None },
            Value::Bool(code) => ExitStatus { code: code.get().into(), message: None },
            Value::Int(code) => ExitStatus { code: code as i32, message: None },
            Value::BigInt(_) => ExitStatus { code: -1, message: None },
            _ => {
                let message = self.text_of(code);
                ExitStatus { code: 1, message: Some(message.unwrap_or_default()) }
            }
        })
    }

    /// The exception with all that hang on it, each once.
    fn collect(&mut self, error: Value) -> Report {
        let mut found = vec![error];
        let mut report = Report::default();
        self.machine.rt.kept.push(error);
        let mut next = 0;
        while let Some(error) = found.get(next).copied() {
            let raised = self.raised(error, &mut found);
            report.exceptions.push(raised);
            next += 1;
        }
        report
    }

    fn raised(&mut self, error: Value, found: &mut Vec<Value>) -> Raised {
        let Some(id) = self.machine.rt.exception_state(error) else { return Raised::default() };
        let state = self.machine.rt.heap[id].clone();
        let members = self.members(error);
        let mut number = |value: Value| number_of(value, found);
        let cause = (!state.cause.is_none()).then_some(state.cause).and_then(&mut number);
        let context = (!state.context.is_none()).then_some(state.context).and_then(&mut number);
        let members = members.map(|members| members.into_iter().filter_map(&mut number).collect());
        let passed: Vec<_> = state.traceback.into();
        let frames = self.machine.rt.trace_frames(&passed, Some(error), &mut self.sources);
        let syntax =
            self.machine.rt.is_instance(error, classes::SYNTAX_ERROR).then(|| self.machine.rt.syntax_place(error));
        let mut text = self.line(error, syntax.is_some());
        let hint = match self.machine.rt.lister_of_names(error) {
            Some(object) => self.own_names(object).and_then(|names| self.machine.rt.attribute_hint(error, &names)),
            None => self.machine.rt.error_hint(error),
        };
        text.push_str(&hint.unwrap_or_default());
        let notes = self.notes(error);
        Raised { frames, text, syntax, notes, cause, context, suppress_context: state.suppress_context, members }
    }

    /// What `__dir__` of an object says, sorted; `None` if that fails.
    fn own_names(&mut self, object: Value) -> Option<Vec<String>> {
        self.machine.rt.kept.push(object);
        let flow = self.machine.call_prelude_afresh("classes.listed_names", &[object]);
        let Stop::Done(names) = self.machine.drive_after(flow, self.probe) else { return None };
        let names = self.machine.rt.items(names)?;
        Some(names.into_iter().map(|name| self.machine.rt.display(name)).collect())
    }

    /// The members of an exception group.
    fn members(&mut self, error: Value) -> Option<Vec<Value>> {
        let class = self.machine.rt.class_of(error);
        let mro = self.machine.rt.mro(class);
        if !mro.iter().any(|class| self.machine.rt.class_name(*class) == "BaseExceptionGroup") {
            return None;
        }
        let rt = &self.machine.rt;
        let exceptions = rt
            .exception_field(error, symbols::EXCEPTIONS)
            .or_else(|| rt.own_attribute(error, symbols::EXCEPTIONS))
            .or_else(|| {
                let state = rt.exception_state(error)?;
                rt.heap[rt.heap[state].args].get(1).copied()
            })?;
        let mut members = rt.items(exceptions)?;
        members.truncate(MOST_MEMBERS);
        Some(members)
    }

    /// `Type: message`
    fn line(&mut self, error: Value, is_syntax: bool) -> String {
        let class = self.machine.rt.class_of(error);
        let name = self.qualified_name(class);
        let text = if is_syntax {
            let message = self.machine.rt.syntax_field(error, "msg");
            if message.is_none() { Some("None".to_owned()) } else { self.text_of(message) }
        } else {
            self.text_of(error)
        };
        match text {
            None => format!("{name}: <exception str() failed>"),
            Some(text) if text.is_empty() => name,
            Some(text) => format!("{name}: {text}"),
        }
    }

    /// The class's name as tracebacks show it: with its module unless that is the program itself.
    fn qualified_name(&mut self, class: ClassRef) -> String {
        let full = self.machine.rt.full_name(class);
        full.strip_prefix("__main__.").map_or_else(|| full.clone(), str::to_owned)
    }

    /// `str(value)`, in Python if need be; `None` if that fails.
    pub(super) fn text_of(&mut self, value: Value) -> Option<String> {
        self.call_text("text.str_", value, |machine, value| machine.rt.str_of(value))
    }

    fn call_text(
        &mut self,
        function: &'static str,
        value: Value,
        native: impl FnOnce(&mut Machine, Value) -> Outcome<Text>,
    ) -> Option<String> {
        match native(self.machine, value) {
            Ok(text) => return Some(text.as_ref().to_display().into_owned()),
            Err(control) if !matches!(*control, Control::NeedsPython) => return None,
            Err(_) => {}
        }
        self.machine.rt.kept.push(value);
        let flow = if function == "text.repr" {
            self.machine.call_prelude_afresh(function, &[value])
        } else {
            self.machine.call_afresh(Value::Class(classes::STR), &[value], &[])
        };
        match self.machine.drive_after(flow, self.probe) {
            Stop::Done(text) => self.machine.rt.as_text(text).map(|text| text.to_display().into_owned()),
            _ => None,
        }
    }

    fn notes(&mut self, error: Value) -> Vec<String> {
        let Some(notes) = self.machine.rt.own_attribute(error, symbols::NOTES) else { return Vec::new() };
        match self.machine.rt.plain(notes) {
            Value::List(_) | Value::Tuple(_) => {
                let notes = self.machine.rt.items(notes).unwrap_or_default();
                let failed = || "<note str() failed>".to_owned();
                notes.into_iter().map(|note| self.text_of(note).unwrap_or_else(failed)).collect()
            }
            _ => {
                let text = self.call_text("text.repr", notes, |machine, notes| machine.rt.repr(notes));
                vec![text.unwrap_or_else(|| "<__notes__ repr() failed>".to_owned())]
            }
        }
    }
}

fn number_of(value: Value, found: &mut Vec<Value>) -> Option<usize> {
    if let Some(number) = found.iter().position(|known| known.is(value)) {
        return Some(number);
    }
    if found.len() >= MOST_EXCEPTIONS {
        return None;
    }
    found.push(value);
    Some(found.len() - 1)
}

fn stack_frames(frames: &[Frame]) -> Vec<StackFrame> {
    frames
        .iter()
        .map(|frame| {
            let position = |offset: Option<u32>| match (&frame.source, offset) {
                (Some(source), Some(offset)) => {
                    let position = source.position(offset);
                    let start = offset.saturating_sub(position.column) as usize;
                    let before = source.text().get(start..offset as usize).unwrap_or_default();
                    (position.line, before.chars().count() as u32 + 1)
                }
                _ => (frame.line, 0),
            };
            let start = position(frame.range.as_ref().map(|range| range.start));
            let end = position(frame.range.as_ref().map(|range| range.end));
            StackFrame {
                file_name: frame.file.to_string(),
                line: start.0,
                column: start.1,
                end_line: end.0,
                end_column: end.1,
                function: frame.function.to_string(),
            }
        })
        .collect()
}
