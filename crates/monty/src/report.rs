//! Exceptions that leave a program: as data for the host, and as the text that CPython would print.
//!
//! It stands apart from `traceback`, which renders plain data: here that data is read off the heap. Frames of hidden
//! units (the prelude, modules written in Python) are left out, as are frames of CPython's own library in the oracle.

mod collect;
mod frames;
mod hints;
mod names;

use std::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

use crate::{
    object::MontyObject,
    source::Source,
    syntax::SyntaxFailure,
    traceback::{Raised, Report, render},
};

pub(crate) use collect::Reporter;
pub(crate) use frames::Sources;

/// A Python exception outside of a program: one that ended it, or one that the host raises in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MontyException(Box<Details>);

/// What is known of an exception.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Details {
    exc_type: String,
    args: Vec<MontyObject>,
    message: String,
    frames: Vec<StackFrame>,
    text: String,
    repr: String,
    exit: Option<ExitStatus>,
}

/// A frame of a traceback.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StackFrame {
    pub file_name: String,
    /// Counted from 1.
    pub line: u32,
    /// In characters, counted from 1.
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// `<module>`, or the function's name.
    pub function: String,
}

/// What a `SystemExit` asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitStatus {
    pub code: i32,
    /// What `sys.exit("text")` prints on stderr.
    pub message: Option<String>,
}

impl MontyException {
    /// An exception for a host to raise in a program: a builtin class, or one of the program's own, by name.
    pub fn new(exc_type: impl Into<String>, message: impl Into<String>) -> Self {
        let (exc_type, message) = (exc_type.into(), message.into());
        let args = vec![MontyObject::String(message.clone())];
        Self::with_args(exc_type, args)
    }

    /// The same with any arguments.
    pub fn with_args(exc_type: impl Into<String>, args: Vec<MontyObject>) -> Self {
        let exc_type = exc_type.into();
        let message = match &args[..] {
            [] => String::new(),
            [MontyObject::String(text)] => text.clone(),
            [single] => single.py_repr(),
            _ => MontyObject::Tuple(args.clone()).py_repr(),
        };
        let text = if message.is_empty() { format!("{exc_type}\n") } else { format!("{exc_type}: {message}\n") };
        let repr = MontyObject::Exception { exc_type: exc_type.clone(), args: args.clone() }.py_repr();
        Self(Box::new(Details { exc_type, args, message, frames: Vec::new(), text, repr, exit: None }))
    }

    /// The class's name, without its module.
    pub fn exc_type(&self) -> &str {
        &self.0.exc_type
    }

    /// `exception.args`
    pub fn args(&self) -> &[MontyObject] {
        &self.0.args
    }

    /// `str(exception)`, without suggestions.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// `repr(exception)`
    pub fn py_repr(&self) -> &str {
        &self.0.repr
    }

    /// The frames that the exception passed through, the one that raised it last.
    pub fn frames(&self) -> &[StackFrame] {
        &self.0.frames
    }

    /// What CPython prints on stderr for it, a line break at the end; for `SystemExit` its message, if any.
    pub fn traceback(&self) -> &str {
        &self.0.text
    }

    /// What the exception asks for if it is a `SystemExit`.
    pub fn exit_status(&self) -> Option<&ExitStatus> {
        self.0.exit.as_ref()
    }

    /// The exception for a text that does not compile.
    pub(crate) fn from_syntax(failure: &SyntaxFailure, source: &Source) -> Self {
        let exc_type = failure.kind.class_name().to_owned();
        let text =
            if failure.message.is_empty() { exc_type.clone() } else { format!("{exc_type}: {}", failure.message) };
        let raised = Raised { text, syntax: failure.place.clone(), ..Raised::default() };
        let text = render(&Report { exceptions: vec![raised], root: 0 });
        let mut args = vec![MontyObject::String(failure.message.clone())];
        let mut frames = Vec::new();
        if let Some(place) = &failure.place {
            let number = |number: Option<i64>| number.map_or(MontyObject::None, MontyObject::Int);
            let string = |text: &Option<String>| text.clone().map_or(MontyObject::None, MontyObject::String);
            args.push(MontyObject::Tuple(vec![
                string(&place.file),
                number(place.line),
                number(place.column),
                string(&place.text),
                number(place.end_line),
                number(place.end_column),
            ]));
            let count = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
            frames.push(StackFrame {
                file_name: source.name().to_owned(),
                line: count(place.line),
                column: count(place.column),
                end_line: count(place.end_line),
                end_column: count(place.end_column),
                function: "<module>".to_owned(),
            });
        }
        let repr = MontyObject::Exception { exc_type: exc_type.clone(), args: args.clone() }.py_repr();
        let message = failure.message.clone();
        Self(Box::new(Details { exc_type, args, message, frames, text, repr, exit: None }))
    }
}

/// The type and the message.
impl Display for MontyException {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.exc_type)?;
        if self.0.message.is_empty() { Ok(()) } else { write!(f, ": {}", self.0.message) }
    }
}

impl std::error::Error for MontyException {}
