//! What happened in a run, each event with its moment.

use monty::debug::{Moment, Noticed, Place};

use crate::watch::moment_of;

/// Events beyond this many are not kept, but for host calls and the end.
const MOST_EVENTS: usize = 100_000;
/// Longer labels are cut.
const MOST_LABEL: usize = 120;

/// The kind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    Start,
    HostCall,
    Print,
    Exception,
    Breakpoint,
    Stop,
    End,
}

impl EventKind {
    /// Its name, for protocols.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::HostCall => "hostCall",
            Self::Print => "print",
            Self::Exception => "exception",
            Self::Breakpoint => "breakpoint",
            Self::Stop => "stop",
            Self::End => "end",
        }
    }
}

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub moment: Moment,
    pub kind: EventKind,
    /// One line for people.
    pub label: String,
    /// Counted from 1; 0 if it is nowhere.
    pub line: u32,
    /// Number of the source.
    pub source: u32,
}

/// What the program wrote, as one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    pub text: String,
    pub is_error: bool,
    pub moment: Moment,
    /// Counted from 1; 0 if it is nowhere.
    pub line: u32,
    /// Number of the source.
    pub source: u32,
}

/// An exception that was raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    pub moment: Moment,
    pub exc_type: String,
    pub message: String,
}

/// All events so far, in the order of their moments.
#[derive(Debug, Default)]
pub(crate) struct Timeline {
    pub(crate) events: Vec<Event>,
    pub(crate) outputs: Vec<Output>,
    /// Outputs that nobody has taken yet start here.
    pub(crate) taken: usize,
    pub(crate) raised: Vec<Raised>,
}

impl Timeline {
    /// Adds an event in its place, unless it is there already.
    pub(crate) fn add(&mut self, event: Event) {
        let is_minor = !matches!(event.kind, EventKind::HostCall | EventKind::End | EventKind::Start);
        if is_minor && self.events.len() >= MOST_EVENTS {
            return;
        }
        let end = self.events.partition_point(|known| known.moment <= event.moment);
        let same = self.events[..end].iter().rev().take_while(|known| known.moment == event.moment);
        if same.into_iter().any(|known| known.kind == event.kind) {
            return;
        }
        self.events.insert(end, event);
    }

    /// Adds what happened where the program had not been before.
    pub(crate) fn extend(&mut self, noticed: Vec<Noticed>) {
        for event in noticed {
            let moment = moment_of(&event);
            match event {
                Noticed::Printed { place, text, is_error, .. } => {
                    let (line, source) = of(place);
                    if self.outputs.last().is_none_or(|last| last.moment < moment) {
                        let label = shortened(text.trim_end_matches('\n'));
                        self.add(Event { moment, kind: EventKind::Print, label, line, source });
                        self.outputs.push(Output { text, is_error, moment, line, source });
                    }
                }
                Noticed::Raised { place, exc_type, message, .. } => {
                    let (line, source) = of(place);
                    if self.raised.last().is_none_or(|last| last.moment < moment) {
                        let text = if message.is_empty() { exc_type.clone() } else { format!("{exc_type}: {message}") };
                        let label = shortened(&text);
                        self.add(Event { moment, kind: EventKind::Exception, label, line, source });
                        if self.raised.len() >= MOST_EVENTS {
                            self.raised.remove(0);
                        }
                        self.raised.push(Raised { moment, exc_type, message });
                    }
                }
            }
        }
    }

    /// Forgets what happened after a moment: the program goes another way.
    pub(crate) fn cut(&mut self, moment: Moment) {
        self.events.retain(|event| event.moment <= moment);
        self.outputs.retain(|output| output.moment <= moment);
        self.raised.retain(|raised| raised.moment <= moment);
        self.taken = self.taken.min(self.outputs.len());
    }

    /// The number of the last event that is not after a moment.
    pub(crate) fn index(&self, moment: Moment) -> usize {
        self.events.partition_point(|event| event.moment <= moment).saturating_sub(1)
    }
}

fn of(place: Option<Place>) -> (u32, u32) {
    place.map_or((0, 0), |place| (place.line, place.source))
}

/// One line, not too long.
pub(crate) fn shortened(text: &str) -> String {
    let line = text.replace(['\n', '\r'], " ");
    match line.char_indices().nth(MOST_LABEL) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line,
    }
}
