//! How the program moves: what a request set going, in stretches between which messages are read.

use std::time::Duration;

use monty::LimitError;
use monty_debug::{Answer, Debugger, Ending, HostCall, Position, Reason, Stop};
use serde_json::json;

use crate::{
    debuggee::{Clock, to_wire},
    host::{Answered, client_answer, question, unanswered},
    protocol::{ClientResponse, Output, Stopped, monty as wire},
    session::{Phase, Session, THREAD},
};

/// Where a motion leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    Continue,
    StepInto,
    StepOver,
    StepOut,
    StepBackInto,
    StepBackOver,
    StepBackOut,
    ReverseContinue,
    GoToStart,
    GoToEnd,
    /// Past all breakpoints.
    RunToEnd,
}

/// What the program does between two requests.
#[derive(Debug, Default)]
pub(crate) enum Motion {
    #[default]
    Still,
    SetOut(Goal),
    /// A stretch is over, the motion is not.
    GoOn,
    /// The program gets an answer and goes on.
    Answer(Answer),
    /// The client was asked.
    Asking {
        seq: i64,
        call: HostCall,
        is_awaited: bool,
    },
    /// There is nothing more to run.
    Finish(Option<Ending>),
    /// The program is where it should be; the client does not know yet.
    Arrived(Stop),
}

impl Session {
    /// Whether there is something to do without a message.
    pub(crate) fn is_moving(&self) -> bool {
        !matches!(self.motion, Motion::Still | Motion::Asking { .. })
    }

    /// Sets the program going; it moves once the response is out.
    pub(crate) fn set_out(&mut self, goal: Goal) {
        let waiting = self.unanswered.take();
        let Some(debuggee) = &mut self.debuggee else { return };
        debuggee.forget_handles();
        let ending = debuggee.ending.take();
        self.goes_to_end = goal == Goal::GoToEnd;
        self.enter(Phase::Running);
        // A call that nobody answers fails when the program is to go on, not before.
        let goes_forward = matches!(goal, Goal::Continue | Goal::StepInto | Goal::StepOver | Goal::StepOut);
        self.motion = match (waiting, ending) {
            (_, Some(ending)) if goes_forward => Motion::Finish(Some(ending)),
            (Some(answer), _) if goes_forward => Motion::Answer(answer),
            _ => Motion::SetOut(goal),
        };
    }

    /// The client asked for a motion that only Monty knows: generic parts of it learn from this that the program moves.
    pub(crate) fn tell_going(&mut self) {
        self.client.event("continued", &json!({ "threadId": THREAD, "allThreadsContinued": true }));
    }

    /// The program is somewhere else already: tells the client once the response is out.
    pub(crate) fn arrive(&mut self, stop: Stop) {
        self.unanswered = None;
        if let Some(debuggee) = &mut self.debuggee {
            debuggee.forget_handles();
        }
        self.enter(Phase::Running);
        self.motion = Motion::Arrived(stop);
    }

    /// Ends the program once the response is out.
    pub(crate) fn end_after_response(&mut self) {
        self.motion = Motion::Finish(None);
    }

    /// Stops the program at the end of the stretch.
    pub(crate) fn pause(&mut self) {
        match &self.motion {
            Motion::Still => {}
            Motion::Asking { .. } => {
                // The program stands at its call; it is asked again when it goes on.
                self.motion = Motion::Still;
                if let Some(stop) = self.debuggee.as_mut().map(|debuggee| debuggee.debugger.pause()) {
                    self.motion = Motion::Arrived(stop);
                }
            }
            _ => self.wants_pause = true,
        }
    }

    /// Runs the program for a stretch.
    pub(crate) fn advance(&mut self) {
        let motion = std::mem::take(&mut self.motion);
        let Some(debuggee) = &mut self.debuggee else { return };
        self.signals.watch(&debuggee.interrupt);
        let stop = match motion {
            Motion::Still | Motion::Asking { .. } => {
                self.motion = motion;
                return;
            }
            Motion::Arrived(stop) => Ok(stop),
            Motion::Finish(ending) => {
                self.signals.unwatch();
                self.end(ending);
                return;
            }
            Motion::SetOut(goal) => Clock::measure(debuggee, |debuggee| Ok(go(&mut debuggee.debugger, goal))),
            Motion::GoOn => Clock::measure(debuggee, |debuggee| Ok(debuggee.debugger.go_on())),
            Motion::Answer(answer) => {
                Clock::measure(debuggee, |debuggee| debuggee.debugger.answer(answer).map_err(|error| error.to_string()))
            }
        };
        self.signals.unwatch();
        self.flush_output();
        match stop {
            Ok(stop) => self.arrived(stop),
            Err(problem) => {
                self.tell(&format!("debug adapter: {problem}\n"));
                if let Some(stop) = self.debuggee.as_mut().map(|debuggee| debuggee.debugger.current()) {
                    self.show(&stop);
                }
            }
        }
    }

    /// A stretch is over.
    fn arrived(&mut self, stop: Stop) {
        match &stop.reason {
            Reason::Interrupted | Reason::Call(_) | Reason::Futures { .. } if self.is_held_up() => {}
            Reason::Interrupted => self.motion = Motion::GoOn,
            Reason::Call(call) => self.ask(call.clone()),
            Reason::Futures { awaited, calls } => {
                let awaited: Vec<HostCall> =
                    calls.iter().filter(|call| awaited.contains(&call.call_id)).cloned().collect();
                self.ask_awaited(&awaited, &stop);
            }
            Reason::End(ending) => self.at_end(ending.clone()),
            Reason::DataBreakpoint(number) if !self.holds(*number) => self.motion = Motion::SetOut(Goal::Continue),
            _ => self.show(&stop),
        }
    }

    /// Whether the program stops between two stretches, as the client wants or its time is used up.
    fn is_held_up(&mut self) -> bool {
        let Some(debuggee) = &mut self.debuggee else { return false };
        if let Some(allowed) = debuggee.clock.take_excess() {
            debuggee.debugger.pause();
            self.out_of_time(allowed);
        } else if self.wants_pause {
            let stop = debuggee.debugger.pause();
            self.show(&stop);
        } else {
            return false;
        }
        true
    }

    fn out_of_time(&mut self, allowed: Duration) {
        let text = format!("the time limit of {} seconds was reached", allowed.as_secs_f64());
        let stopped =
            Stopped { description: Some("Out of time".to_owned()), text: Some(text), ..self.stopped_body("exception") };
        self.announce(stopped);
        if let Some(debuggee) = &mut self.debuggee {
            debuggee.ending = Some(Ending::Limit(LimitError::Time));
        }
    }

    /// Whether the condition of a data breakpoint holds. One that fails stops the program, as those of lines do.
    fn holds(&mut self, number: u32) -> bool {
        let breakpoint = self.breakpoints.writes.iter().find(|breakpoint| breakpoint.number == Some(number));
        let Some(condition) = breakpoint.and_then(|breakpoint| breakpoint.condition.clone()) else { return true };
        let Some(debuggee) = &mut self.debuggee else { return true };
        let frame = debuggee.running_frame();
        debuggee.debugger.evaluate(frame, &format!("bool({condition})")).map_or(true, |value| value.text != "False")
    }

    /// The program calls its host.
    fn ask(&mut self, call: HostCall) {
        let client_answers = self.features.supports_monty_host_call;
        let Some(debuggee) = &mut self.debuggee else { return };
        let answered = debuggee.host.answer(&call, client_answers);
        self.tell_output_of_mocks();
        match answered {
            Answered::Now(answer) => self.motion = Motion::Answer(answer),
            Answered::Ask => self.ask_client(call, false),
            Answered::Nobody(problem) => self.show_unanswered(&problem, unanswered(&problem)),
        }
    }

    /// The program waits for answers to async calls: mocks answer all at once, the client one after another.
    fn ask_awaited(&mut self, awaited: &[HostCall], stop: &Stop) {
        let client_answers = self.features.supports_monty_host_call;
        let mut answers = Vec::new();
        let mut open = None;
        for call in awaited {
            let Some(debuggee) = &mut self.debuggee else { return };
            match debuggee.host.answer_awaited(call, client_answers) {
                Answered::Now(answer) => answers.push((call.call_id, answer)),
                Answered::Ask => open = open.or(Some((call, None))),
                Answered::Nobody(problem) => open = open.or(Some((call, Some(problem)))),
            }
        }
        self.tell_output_of_mocks();
        match open {
            _ if !answers.is_empty() => self.motion = Motion::Answer(Answer::Futures(answers)),
            Some((call, None)) => self.ask_client(call.clone(), true),
            Some((call, Some(problem))) => {
                let answer = Answer::Futures(vec![(call.call_id, unanswered(&problem))]);
                self.show_unanswered(&problem, answer);
            }
            None => self.show(stop),
        }
    }

    fn ask_client(&mut self, call: HostCall, is_awaited: bool) {
        let seq = self.client.request("monty/hostCall", &question(&call));
        self.motion = Motion::Asking { seq, call, is_awaited };
    }

    /// A response of the client to a reverse request.
    pub(crate) fn answered(&mut self, response: ClientResponse) {
        let Motion::Asking { seq, .. } = &self.motion else { return };
        if *seq != response.request_seq {
            return;
        }
        let Motion::Asking { call, is_awaited, .. } = std::mem::take(&mut self.motion) else { return };
        let answer = if response.success {
            client_answer(&response.body)
        } else {
            Err(response.message.unwrap_or_else(|| "the client gave no answer".to_owned()))
        };
        let wrap = |answer| if is_awaited { Answer::Futures(vec![(call.call_id, answer)]) } else { answer };
        match answer {
            Ok(answer) => self.motion = Motion::Answer(wrap(answer)),
            Err(problem) => {
                let problem = format!("{}() was not answered: {problem}", call.function);
                let answer = wrap(unanswered(&problem));
                self.show_unanswered(&problem, answer);
            }
        }
    }

    /// Stops at a call that nobody answers. It fails once the program goes on.
    fn show_unanswered(&mut self, problem: &str, answer: Answer) {
        self.unanswered = Some(answer);
        let stopped = Stopped {
            description: Some("A call that nobody answers".to_owned()),
            text: Some(problem.to_owned()),
            ..self.stopped_body("exception")
        };
        self.announce(stopped);
    }

    /// The program has ended: the client may still look at its last moment, if it wants that.
    fn at_end(&mut self, ending: Ending) {
        let Some(debuggee) = &mut self.debuggee else { return };
        if !debuggee.stops_at_end && !self.goes_to_end {
            self.end(Some(ending));
            return;
        }
        debuggee.debugger.go_to_end();
        let is_failure = !matches!(ending, Ending::Completed(_));
        let description = if is_failure { "The end of the program, which failed" } else { "The end of the program" };
        let stopped = Stopped {
            description: Some(description.to_owned()),
            text: failure_text(&ending),
            ..self.stopped_body(if is_failure { "exception" } else { "pause" })
        };
        self.announce(stopped);
        if let Some(debuggee) = &mut self.debuggee {
            debuggee.ending = Some(ending);
        }
    }

    /// Tells the client where the program stands, and why.
    pub(crate) fn show(&mut self, stop: &Stop) {
        let stopped = self.stopped_of(&stop.reason);
        self.announce(stopped);
    }

    fn stopped_body(&self, reason: &'static str) -> Stopped {
        Stopped {
            reason,
            description: None,
            text: None,
            thread_id: THREAD,
            all_threads_stopped: true,
            hit_breakpoint_ids: Vec::new(),
        }
    }

    fn stopped_of(&self, reason: &Reason) -> Stopped {
        let (name, description) = match reason {
            Reason::Start => ("entry", "At the start of the program"),
            Reason::Step => ("step", "After a step"),
            Reason::Breakpoint(_) => ("breakpoint", "At a breakpoint"),
            Reason::Exception(raised) if raised.is_uncaught => ("exception", "An exception that nothing catches"),
            Reason::Exception(_) => ("exception", "An exception is raised"),
            Reason::DataBreakpoint(_) => ("data breakpoint", "A variable is written"),
            Reason::Goto => ("goto", "At a moment that was asked for"),
            Reason::Pause | Reason::Interrupted => ("pause", "Paused"),
            Reason::Call(_) | Reason::Futures { .. } => ("pause", "At a call of the host"),
            Reason::End(_) => ("pause", "The end of the program"),
        };
        let mut stopped = self.stopped_body(name);
        stopped.description = Some(description.to_owned());
        match reason {
            Reason::Breakpoint(numbers) => stopped.hit_breakpoint_ids = self.breakpoints.ids(numbers),
            Reason::DataBreakpoint(number) => stopped.hit_breakpoint_ids = self.breakpoints.ids(&[*number]),
            Reason::Exception(raised) => stopped.text = Some(exception_text(&raised.exc_type, &raised.message)),
            Reason::End(ending) => stopped.text = failure_text(ending),
            _ => {}
        }
        stopped
    }

    fn announce(&mut self, mut stopped: Stopped) {
        self.motion = Motion::Still;
        self.wants_pause = false;
        self.enter(Phase::Stopped);
        self.goes_to_end = false;
        let Some(debuggee) = &mut self.debuggee else { return };
        debuggee.forget_handles();
        debuggee.ending = None;
        if debuggee.debugger.position().in_past {
            stopped.description =
                stopped.description.map(|description| format!("In the past: {}", lower(&description)));
        }
        self.client.event("stopped", &stopped);
        self.tell_position();
    }

    /// Tells where the program stands, for clients that show it.
    pub(crate) fn tell_position(&mut self) {
        let conventions = &self.conventions;
        let Some(debuggee) = &mut self.debuggee else { return };
        let Position { moment, in_past, line, source, .. } = debuggee.debugger.position();
        let moved = wire::Moved {
            moment: to_wire(moment),
            in_past,
            line: conventions.line(line.max(1)),
            source: debuggee.source(source, conventions),
        };
        self.client.event("monty/moved", &moved);
    }

    /// The program is gone; the client hears it once.
    pub(crate) fn end(&mut self, ending: Option<Ending>) {
        self.flush_output();
        let exit_code = match &ending {
            Some(Ending::Completed(_)) => 0,
            Some(Ending::Raised(exception)) => {
                let text = exception.traceback().to_owned();
                self.tell_error(text);
                exception.exit_status().map_or(1, |status| status.code)
            }
            Some(Ending::Limit(limit)) => {
                self.tell_error(format!("{limit}\n"));
                1
            }
            None => 1,
        };
        self.abandon();
        self.enter(Phase::Ended);
        self.client.event("thread", &json!({ "reason": "exited", "threadId": THREAD }));
        self.client.event("exited", &json!({ "exitCode": exit_code }));
        self.client.event("terminated", &json!({}));
    }

    /// Drops the program.
    pub(crate) fn abandon(&mut self) {
        self.motion = Motion::Still;
        self.wants_pause = false;
        self.unanswered = None;
        self.debuggee = None;
        self.breakpoints.detach();
    }

    fn tell_error(&mut self, output: String) {
        if !output.is_empty() {
            self.client.event("output", &Output { category: "stderr", output, source: None, line: None });
        }
    }

    /// Passes on what the program wrote.
    pub(crate) fn flush_output(&mut self) {
        let Some(debuggee) = &mut self.debuggee else { return };
        for output in debuggee.debugger.take_output() {
            let is_somewhere = output.line > 0;
            let source = is_somewhere.then(|| debuggee.source(output.source, &self.conventions));
            let body = Output {
                category: if output.is_error { "stderr" } else { "stdout" },
                output: output.text,
                source,
                line: is_somewhere.then(|| self.conventions.line(output.line)),
            };
            self.client.event("output", &body);
        }
    }

    fn tell_output_of_mocks(&mut self) {
        let text = self.debuggee.as_mut().map(|debuggee| debuggee.host.take_output()).unwrap_or_default();
        if !text.is_empty() {
            self.tell(&text);
        }
    }
}

fn go(debugger: &mut Debugger, goal: Goal) -> Stop {
    match goal {
        Goal::Continue => debugger.resume(),
        Goal::StepInto => debugger.step_into(),
        Goal::StepOver => debugger.step_over(),
        Goal::StepOut => debugger.step_out(),
        Goal::StepBackInto => debugger.step_back_into(),
        Goal::StepBackOver => debugger.step_back_over(),
        Goal::StepBackOut => debugger.step_back_out(),
        Goal::ReverseContinue => debugger.reverse_continue(),
        Goal::GoToStart => debugger.go_to_start(),
        Goal::GoToEnd => debugger.go_to_end(),
        Goal::RunToEnd => debugger.run_to_end(),
    }
}

fn exception_text(class: &str, message: &str) -> String {
    if message.is_empty() { class.to_owned() } else { format!("{class}: {message}") }
}

fn failure_text(ending: &Ending) -> Option<String> {
    match ending {
        Ending::Completed(_) => None,
        Ending::Raised(exception) => Some(exception_text(exception.exc_type(), exception.message())),
        Ending::Limit(limit) => Some(limit.to_string()),
    }
}

fn lower(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
