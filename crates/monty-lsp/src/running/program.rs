//! A program with its mocks, run to its end without anything of the server.

use std::slice;

use monty::{
    ExternalResult, LimitedTracker, Limits, MockError, Mocks, MontyException, MontyObject, MontyRun, PrintWriter,
    RunError, RunProgress,
};

use super::Cancel;

/// Bytes of Python objects that a program may have at once.
const MAX_MEMORY: usize = 1 << 30;

/// Bytes of output that are kept.
const MAX_OUTPUT: usize = 1 << 20;

/// What to run.
pub(super) struct Program {
    pub(super) name: String,
    pub(super) text: String,
    /// The name of the mocks and their text, if it can be read.
    pub(super) mocks: Option<(String, Option<String>)>,
    /// The functions that the stubs declare.
    pub(super) host: Vec<String>,
}

/// How a run ended. Offsets are bytes of the program's text.
pub(super) enum Ending {
    /// With the value of a last expression that is not `None`.
    Done {
        value: Option<String>,
    },
    Failed {
        message: String,
        offset: Option<usize>,
        traceback: Option<String>,
    },
    Cancelled,
}

/// A run that is over.
pub(super) struct Report {
    /// What was printed, with the place of the call that did.
    pub(super) printed: Vec<(Option<usize>, String)>,
    pub(super) ending: Ending,
    /// Where the last statement begins.
    pub(super) last_statement: usize,
}

impl Report {
    /// All that was printed.
    pub(super) fn output(&self) -> String {
        self.printed.iter().map(|(_, text)| text.as_str()).collect()
    }
}

/// Why there is no value.
enum Failure {
    Run(RunError),
    Mocks(String),
}

impl From<RunError> for Failure {
    fn from(error: RunError) -> Self {
        Self::Run(error)
    }
}

impl Program {
    pub(super) fn run(self, cancel: &Cancel) -> Report {
        let mut print = Pieces::default();
        let result = self.drive(cancel, &mut print);
        let last_statement = last_statement(&self.text);
        let ending = match result {
            _ if cancel.is_asked() => Ending::Cancelled,
            Ok(MontyObject::None) => Ending::Done { value: None },
            Ok(value) => Ending::Done { value: Some(value.py_repr()) },
            Err(Failure::Mocks(message)) => Ending::Failed { message, offset: None, traceback: None },
            Err(Failure::Run(RunError::Exception(exception))) => self.raised(&exception),
            Err(Failure::Run(error)) => Ending::Failed { message: error.to_string(), offset: None, traceback: None },
        };
        Report { printed: print.pieces, ending, last_statement }
    }

    fn drive(&self, cancel: &Cancel, print: &mut Pieces) -> Result<MontyObject, Failure> {
        let mut mocks = self.load_mocks(cancel, print)?;
        let inputs = mocks.inputs(print).map_err(|error| Failure::Mocks(self.tell(&error)))?;
        let (names, values): (Vec<String>, Vec<MontyObject>) = inputs.into_iter().unzip();
        let mut functions: Vec<String> = mocks.functions().to_vec();
        functions.extend(self.host.iter().filter(|name| !mocks.functions().contains(name)).cloned());
        functions.retain(|name| !names.contains(name));
        let run = MontyRun::new(self.text.clone(), &self.name, names, functions).map_err(RunError::from)?;
        let mut progress = run.start(values, tracker(cancel), print)?;
        loop {
            progress = match progress {
                RunProgress::Complete(value) => return Ok(value),
                RunProgress::OsCall(call) => call.refuse(print)?,
                RunProgress::FunctionCall(call) => {
                    let answer = mocks.answer(call.function_name(), call.args(), call.kwargs(), print);
                    let answer = self.or_exception(answer)?;
                    call.resume(answer, print)?
                }
                RunProgress::ResolveFutures(futures) => {
                    let pending = futures.pending_call_ids();
                    let calls = futures.calls().iter().filter(|call| pending.contains(&call.call_id));
                    let mut answers = Vec::new();
                    for call in calls {
                        let answer = mocks.answer_all(slice::from_ref(call), print);
                        let answer = answer.map(|mut answers| answers.remove(0).1);
                        answers.push((call.call_id, self.or_exception(answer)?));
                    }
                    futures.resume(answers, print)?
                }
            };
        }
    }

    fn load_mocks(&self, cancel: &Cancel, print: &mut Pieces) -> Result<Mocks<LimitedTracker>, Failure> {
        match &self.mocks {
            None => Ok(Mocks::none(tracker(cancel))),
            Some((name, None)) => Err(Failure::Mocks(format!("the mocks in {name} cannot be read"))),
            Some((name, Some(text))) => {
                // What the mocks print while they load has no place in the program.
                print.is_elsewhere = true;
                let loaded = Mocks::load(text, name, tracker(cancel), print);
                print.is_elsewhere = false;
                loaded.map_err(|error| Failure::Mocks(format!("the mocks in {name} do not load: {error}")))
            }
        }
    }

    /// A call that nobody answers fails where it stands in the program.
    fn or_exception(&self, answer: Result<ExternalResult, MockError>) -> Result<ExternalResult, Failure> {
        match answer {
            Ok(answer) => Ok(answer),
            Err(error @ MockError::Unanswered { .. }) => {
                Ok(ExternalResult::Error(MontyException::new("NotImplementedError", self.tell(&error))))
            }
            Err(error) => Err(Failure::Mocks(self.tell(&error))),
        }
    }

    fn tell(&self, error: &MockError) -> String {
        match error {
            MockError::Unanswered { function } => {
                let stem = self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem);
                format!("nobody answers {function}(): define it in {stem}.mocks.py")
            }
            error => error.to_string(),
        }
    }

    /// An exception stands where the program's own text was left last.
    fn raised(&self, exception: &MontyException) -> Ending {
        let frame = exception.frames().iter().rev().find(|frame| frame.file_name == self.name);
        let offset = frame.and_then(|frame| line_start(&self.text, frame.line as usize));
        let message = exception.to_string();
        Ending::Failed { message, offset, traceback: Some(exception.traceback().to_owned()) }
    }
}

fn tracker(cancel: &Cancel) -> LimitedTracker {
    let cancel = cancel.clone();
    let limits = Limits { memory: Some(MAX_MEMORY), ..Limits::default() };
    LimitedTracker::new(limits).with_deadline(move || cancel.is_asked())
}

/// The byte where a line begins, counted from 1.
fn line_start(text: &str, line: usize) -> Option<usize> {
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    (before < text.len()).then_some(before)
}

/// Where the last line that begins a statement at the top level begins.
fn last_statement(text: &str) -> usize {
    let mut offset = 0;
    let mut last = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|first: char| !first.is_whitespace() && !matches!(first, '#' | ')' | ']' | '}'));
        if begins {
            last = offset;
        }
        offset += line.len();
    }
    last
}

/// Output in pieces, each with the place that printed it.
#[derive(Default)]
struct Pieces {
    pieces: Vec<(Option<usize>, String)>,
    place: Option<usize>,
    size: usize,
    is_elsewhere: bool,
}

impl PrintWriter for Pieces {
    fn write(&mut self, text: &str) {
        let left = MAX_OUTPUT.saturating_sub(self.size);
        let cut = text.char_indices().map(|(at, character)| at + character.len_utf8()).take_while(|end| *end <= left);
        let kept = &text[..cut.last().unwrap_or(0)];
        self.size += kept.len();
        let place = self.place.filter(|_| !self.is_elsewhere);
        match self.pieces.last_mut() {
            Some((last, piece)) if *last == place => piece.push_str(kept),
            _ => self.pieces.push((place, kept.to_owned())),
        }
    }

    fn write_error(&mut self, text: &str) {
        self.write(text);
    }

    fn wants_places(&self) -> bool {
        true
    }

    fn at_offset(&mut self, offset: u32) {
        self.place = Some(offset as usize);
    }
}
