//! One client and its program: what is known of both, and the loop that serves requests and runs the program.

use std::{
    io::{Read, Write},
    sync::Arc,
};

use monty_debug::Answer;

use crate::{
    breakpoints::Breakpoints,
    client::Client,
    conventions::Conventions,
    debuggee::Debuggee,
    dispatch,
    failure::{Failure, ServeError, damage_report},
    mailbox::{Mail, Mailbox, Signals},
    motion::Motion,
    protocol::{Incoming, InitializeArguments, LaunchArguments, Output, Request},
};

/// The number of the one thread that a program has.
pub(crate) const THREAD: i64 = 1;

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Nothing was said yet.
    Fresh,
    /// The client has introduced itself.
    Initialized,
    /// A program is ready; the client sets its breakpoints.
    Configuring,
    /// The program runs, or waits for an answer of its host.
    Running,
    Stopped,
    /// The program is gone; `restart` and `launch` bring another.
    Ended,
}

/// One client and its program.
pub(crate) struct Session {
    mailbox: Mailbox,
    pub(crate) signals: Arc<Signals>,
    pub(crate) client: Client,
    pub(crate) conventions: Conventions,
    /// What the client said of itself.
    pub(crate) features: InitializeArguments,
    phase: Phase,
    is_over: bool,
    /// What was launched, for `restart`.
    pub(crate) launched: Option<LaunchArguments>,
    pub(crate) debuggee: Option<Debuggee>,
    pub(crate) breakpoints: Breakpoints,
    pub(crate) motion: Motion,
    /// The client wants the program to stop at the end of the stretch.
    pub(crate) wants_pause: bool,
    /// The client wants to see the end of the program, whatever it said at `launch`.
    pub(crate) goes_to_end: bool,
    /// What the call gets that the program stands at, where nobody answers it.
    pub(crate) unanswered: Option<Answer>,
}

impl Session {
    pub(crate) fn new(input: impl Read + Send + 'static, output: Box<dyn Write>) -> Self {
        let mailbox = Mailbox::open(input);
        Self {
            signals: mailbox.signals(),
            mailbox,
            client: Client::new(output),
            conventions: Conventions::default(),
            features: InitializeArguments::default(),
            phase: Phase::Fresh,
            is_over: false,
            launched: None,
            debuggee: None,
            breakpoints: Breakpoints::default(),
            motion: Motion::default(),
            wants_pause: false,
            goes_to_end: false,
            unanswered: None,
        }
    }

    /// Serves the client until it disconnects or is gone.
    pub(crate) fn run(mut self) -> Result<(), ServeError> {
        while !self.is_over {
            let mail = if self.is_moving() { self.mailbox.poll() } else { Some(self.mailbox.wait()) };
            match mail {
                Some(mail) => self.receive(mail),
                None => self.advance(),
            }
            if let Some(problem) = self.client.take_problem() {
                return Err(problem.into());
            }
        }
        Ok(())
    }

    pub(crate) fn phase(&self) -> Phase {
        self.phase
    }

    pub(crate) fn enter(&mut self, phase: Phase) {
        self.phase = phase;
    }

    /// Remembers what the client said of itself.
    pub(crate) fn greet(&mut self, conventions: Conventions, features: InitializeArguments) {
        self.conventions = conventions;
        self.features = features;
        self.phase = Phase::Initialized;
    }

    /// Nothing is served after this.
    pub(crate) fn close(&mut self) {
        self.is_over = true;
    }

    /// The program of the session.
    pub(crate) fn debuggee(&mut self) -> Result<&mut Debuggee, Failure> {
        self.debuggee.as_mut().ok_or(Failure::NotStopped)
    }

    fn receive(&mut self, mail: Mail) {
        match mail {
            Mail::Message(Incoming::Request(request)) => self.serve(request),
            Mail::Message(Incoming::Response(response)) => self.answered(response),
            Mail::Message(Incoming::Malformed { seq: Some(seq), command, problem }) => {
                let failure = Failure::Other(format!("the message was skipped: {problem}"));
                self.client.respond(seq, &command, Err(failure));
            }
            Mail::Message(Incoming::Malformed { seq: None, problem, .. }) => {
                self.tell(&format!("debug adapter: a message was skipped: {problem}\n"));
            }
            Mail::Damaged(error) => self.tell(&damage_report(&error)),
            Mail::Closed => self.is_over = true,
        }
    }

    fn serve(&mut self, request: Request) {
        let answer = if self.signals.take_cancelled(request.seq) {
            Err(Failure::Cancelled)
        } else {
            dispatch::serve(self, &request.command, request.arguments)
        };
        self.client.respond(request.seq, &request.command, answer);
    }

    /// A word of the adapter itself.
    pub(crate) fn tell(&mut self, text: &str) {
        self.client.event("output", &Output { category: "console", output: text.to_owned(), source: None, line: None });
    }
}
