//! Regular expressions at work on the heap: what a pattern is applied to, what a search costs, and what it gives.
//!
//! The engine borrows the heap while it works and leaves spans in the runtime's scratch; strings are made afterwards.

use std::sync::Arc;

use smallvec::SmallVec;

use super::{Control, LimitKind, Outcome, Runtime};
use crate::{
    heap::{Heap, IteratorId, MatchId, RegexId},
    objects::{Iterator, Match, Matches, MatchesState, StrBody},
    regex::{
        ASCII, Budget, DEBUG, DOTALL, Found, IGNORECASE, LOCALE, MULTILINE, Mode, OutOfFuel, Regex, RegexError,
        Scratch, Subject, UNICODE, VERBOSE,
    },
    symbols::Symbols,
    text::{TextBuilder, TextRef},
    value::Value,
};

/// Steps that one call usually may take: some milliseconds. Then the prelude calls again with twice as many, so that the
/// machine can look up in between.
pub const PATIENCE: u64 = 1 << 20;
/// Steps that one step of `finditer` may take: it cannot be taken up again.
const MOST_STEPS: u64 = 1 << 30;
/// Bytes that one call may hold at a time.
const MOST_BYTES: usize = 1 << 28;

/// A pattern with what it is applied to.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    pub regex: RegexId,
    /// A `str` or `bytes`.
    pub text: Value,
}

impl Target {
    /// What the engine reads.
    pub fn subject(self, runtime: &Runtime) -> Subject<'_> {
        subject(self.text, &runtime.heap, &runtime.symbols)
    }

    /// A part of the text.
    pub fn piece(self, runtime: &mut Runtime, start: u32, end: u32) -> Value {
        let (start, end) = (start as usize, end as usize);
        match self.text {
            Value::Str(id) => Value::Str(runtime.text_part(id, start, end)),
            text => match runtime.octets(text) {
                Ok(Some(octets)) => {
                    let piece = runtime.heap[octets].get(start..end).unwrap_or_default().to_vec();
                    runtime.bytes(piece)
                }
                _ => Value::None,
            },
        }
    }
}

impl Runtime {
    /// Compiles a pattern; `None` if it is neither `str` nor `bytes`.
    pub fn compile_pattern(&self, pattern: Value, flags: u32) -> Option<Result<Regex, RegexError>> {
        match pattern {
            Value::Str(id) => Some(Regex::compile(self.text(id), flags, false)),
            Value::Bytes(id) => {
                let text: String = self.heap[id].iter().map(|byte| char::from(*byte)).collect();
                Some(TextRef::with_str(&text, |text| Regex::compile(text, flags, true)))
            }
            _ => None,
        }
    }

    /// The program of a pattern, compiled again after a load.
    pub fn regex_program(&mut self, id: RegexId) -> Outcome<Arc<Regex>> {
        if let Some(program) = &self.heap[id].program {
            return Ok(Arc::clone(program));
        }
        let (pattern, flags) = (self.heap[id].pattern, self.heap[id].flags);
        match self.compile_pattern(pattern, flags) {
            Some(Ok(program)) => {
                let program = Arc::new(program);
                self.heap.peek_mut(id).program = Some(Arc::clone(&program));
                Ok(program)
            }
            _ => self.value_error("the pattern does not compile"),
        }
    }

    /// Checks that a pattern can be applied to a value.
    pub fn regex_target(&mut self, regex: RegexId, string: Value) -> Outcome<Target> {
        if self.heap[regex].program.is_none() {
            self.regex_program(regex)?;
        }
        let text = match self.plain(string) {
            Value::ByteArray(_) | Value::MemoryView(_) | Value::Instance(_) => match self.octets(string)? {
                Some(octets) => Value::Bytes(self.frozen_octets(octets)?),
                None => string,
            },
            plain => plain,
        };
        let message = match (self.heap[regex].pattern, text) {
            (Value::Str(_), Value::Str(_)) | (Value::Bytes(_), Value::Bytes(_)) => return Ok(Target { regex, text }),
            (Value::Str(_), Value::Bytes(_)) => "cannot use a string pattern on a bytes-like object".to_owned(),
            (Value::Bytes(_), Value::Str(_)) => "cannot use a bytes pattern on a string-like object".to_owned(),
            _ => format!("expected string or bytes-like object, got '{}'", self.type_name(string)),
        };
        self.type_error(message)
    }

    /// Lets the engine work and pays for it. When its patience is at an end, the prelude must call again.
    #[inline]
    pub fn matching<T>(
        &mut self,
        target: Target,
        work: impl FnOnce(&Regex, Subject<'_>, &mut Scratch, &mut Budget) -> Result<T, OutOfFuel>,
    ) -> Outcome<T> {
        let Self { heap, symbols, scratch, .. } = self;
        let room = heap.room();
        let steps = if scratch.patience == 0 { PATIENCE } else { scratch.patience };
        let mut budget = Budget { fuel: steps, memory: room.min(MOST_BYTES) };
        let result = match &heap[target.regex].program {
            Some(program) => work(program, subject(target.text, heap, symbols), scratch, &mut budget),
            None => Err(OutOfFuel),
        };
        self.fuel -= ((steps - budget.fuel) >> 3) as i64;
        match result {
            Ok(result) => Ok(result),
            Err(OutOfFuel) => Err(self.spent(&budget)),
        }
    }

    /// Why a search ended without a result.
    #[cold]
    fn spent(&self, budget: &Budget) -> Box<Control> {
        let room = self.heap.room();
        Box::new(if budget.fuel == 0 {
            Control::NeedsPython
        } else if room < MOST_BYTES {
            Control::NeedsMemory
        } else {
            Control::Limit(LimitKind::Memory)
        })
    }

    /// A match object, or `None`.
    pub fn match_object(&mut self, target: Target, string: Value, bounds: (usize, usize), mode: Mode) -> Outcome {
        let found = self.matching(target, |regex, subject, scratch, budget| {
            let found = regex.run(subject, bounds, mode, scratch, budget)?;
            Ok(found.map(|found| (found, subject.len())))
        })?;
        Ok(match found {
            Some((found, len)) => {
                let bounds = (bounds.0.min(len) as u32, bounds.1.min(len) as u32);
                self.new_match(target, string, bounds, found)
            }
            None => Value::None,
        })
    }

    /// As [`Runtime::match_object`], for what cannot be called again: a search that takes too long ends the run.
    pub fn match_object_at_once(
        &mut self,
        target: Target,
        string: Value,
        bounds: (usize, usize),
        mode: Mode,
    ) -> Outcome {
        self.scratch.patience = MOST_STEPS;
        let result = self.match_object(target, string, bounds, mode);
        self.scratch.patience = 0;
        result.map_err(at_an_end)
    }

    /// A match whose groups are in the scratch.
    fn new_match(&mut self, target: Target, string: Value, (start, end): (u32, u32), found: Found) -> Value {
        let spans = SmallVec::from_slice(&self.scratch.groups);
        let Found { last_index, .. } = found;
        Value::Match(self.heap.alloc(Match { regex: target.regex, string, start, end, last_index, spans }))
    }

    /// The next item of `finditer`.
    pub(super) fn next_match(&mut self, id: IteratorId, matches: Matches) -> Outcome<Option<Value>> {
        let mode = match matches.state {
            MatchesState::Finished => return Ok(None),
            MatchesState::AfterEmpty => Mode::SearchOn,
            MatchesState::Searching => Mode::Search,
        };
        let target = self.regex_target(matches.regex, matches.string)?;
        let bounds = (matches.next as usize, matches.end as usize);
        self.scratch.patience = MOST_STEPS;
        let found =
            self.matching(target, |regex, subject, scratch, budget| regex.run(subject, bounds, mode, scratch, budget));
        self.scratch.patience = 0;
        let found = found.map_err(at_an_end)?;
        if let Iterator::Matches(matches) = self.heap.write(id) {
            match found {
                Some(found) => {
                    matches.next = found.end;
                    let is_empty = found.start == found.end;
                    matches.state = if is_empty { MatchesState::AfterEmpty } else { MatchesState::Searching };
                }
                None => matches.state = MatchesState::Finished,
            }
        }
        Ok(found.map(|found| self.new_match(target, matches.string, (matches.start, matches.end), found)))
    }
}

fn subject<'a>(text: Value, heap: &'a Heap, symbols: &'a Symbols) -> Subject<'a> {
    match text {
        Value::Str(id) => Subject::from(match id.as_symbol() {
            Some(symbol) => symbols.text_ref(symbol),
            None => match &heap[id].body {
                StrBody::Own(text) => text.as_ref(),
                StrBody::Shared { buffer, len } => heap.buffer_text(*buffer, *len),
            },
        }),
        Value::Bytes(id) => Subject::Narrow(&heap[id]),
        _ => Subject::Narrow(&[]),
    }
}

/// The limit that stands for a search which nobody can take up again.
fn at_an_end(control: Box<Control>) -> Box<Control> {
    match *control {
        Control::NeedsPython => Box::new(Control::Limit(LimitKind::Fuel)),
        _ => control,
    }
}

/// Names of the flags in the order in which a pattern shows them.
const FLAG_NAMES: [(u32, &str); 8] = [
    (IGNORECASE, "re.IGNORECASE"),
    (LOCALE, "re.LOCALE"),
    (MULTILINE, "re.MULTILINE"),
    (DOTALL, "re.DOTALL"),
    (UNICODE, "re.UNICODE"),
    (VERBOSE, "re.VERBOSE"),
    (DEBUG, "re.DEBUG"),
    (ASCII, "re.ASCII"),
];

impl Runtime {
    /// `repr` of a pattern or a match.
    pub(super) fn repr_regex(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        match value {
            Value::Regex(id) => self.repr_pattern(out, id),
            Value::Match(id) => self.repr_match(out, id),
            _ => Ok(()),
        }
    }

    fn repr_pattern(&mut self, out: &mut TextBuilder, id: RegexId) -> Outcome<()> {
        let (pattern, mut flags) = (self.heap[id].pattern, self.heap[id].flags);
        if matches!(pattern, Value::Str(_)) && flags & (ASCII | LOCALE | UNICODE) == UNICODE {
            flags &= !UNICODE;
        }
        let shown = self.repr(pattern)?;
        out.push_str("re.compile(");
        out.push_text(shown.as_ref().slice(0, 200));
        let mut separator = ", ";
        for (flag, name) in FLAG_NAMES {
            if flags & flag != 0 {
                out.push_str(separator);
                out.push_str(name);
                separator = "|";
                flags &= !flag;
            }
        }
        if flags != 0 {
            out.push_str(&format!("{separator}{flags:#x}"));
        }
        out.push_str(")");
        Ok(())
    }

    fn repr_match(&mut self, out: &mut TextBuilder, id: MatchId) -> Outcome<()> {
        let found = &self.heap[id];
        let (start, end) = match found.spans.as_slice() {
            [start, end, ..] => (*start, *end),
            _ => (0, 0),
        };
        let target = Target { regex: found.regex, text: self.plain(found.string) };
        let text = target.piece(self, start, end);
        let shown = self.repr(text)?;
        out.push_str(&format!("<re.Match object; span=({start}, {end}), match="));
        out.push_text(shown.as_ref().slice(0, 50));
        out.push_str(">");
        Ok(())
    }
}
