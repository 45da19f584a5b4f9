//! Every request that the adapter knows: its name, when it may come, and what serves it.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    failure::Failure,
    requests::{
        breakpoints, data_breakpoints, evaluate, exceptions, goto, initialize, launch, lifecycle, sources, stack,
        stepping, timeline, variables, writes,
    },
    session::{Phase, Session},
};

/// The body of a response.
pub(crate) type Answer = Result<Value, Failure>;

/// When a request may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// At any time.
    Always,
    /// After `initialize`.
    Initialized,
    /// While there is a program, whether it runs or stands.
    Alive,
    /// While the program stands still.
    Stopped,
}

/// A row of the table.
struct Command {
    name: &'static str,
    when: When,
    serve: fn(&mut Session, Arguments<'_>) -> Answer,
}

const fn command(name: &'static str, when: When, serve: fn(&mut Session, Arguments<'_>) -> Answer) -> Command {
    Command { name, when, serve }
}

const COMMANDS: &[Command] = &[
    command("initialize", When::Always, initialize::initialize),
    command("launch", When::Initialized, launch::launch),
    command("attach", When::Initialized, launch::attach),
    command("configurationDone", When::Alive, launch::configuration_done),
    command("restart", When::Initialized, launch::restart),
    command("terminate", When::Initialized, lifecycle::terminate),
    command("disconnect", When::Always, lifecycle::disconnect),
    command("cancel", When::Always, lifecycle::cancel),
    command("threads", When::Initialized, stack::threads),
    command("stackTrace", When::Stopped, stack::stack_trace),
    command("scopes", When::Stopped, stack::scopes),
    command("variables", When::Stopped, variables::variables),
    command("setVariable", When::Stopped, variables::set_variable),
    command("setExpression", When::Stopped, evaluate::set_expression),
    command("evaluate", When::Stopped, evaluate::evaluate),
    command("setBreakpoints", When::Initialized, breakpoints::set_breakpoints),
    command("breakpointLocations", When::Initialized, breakpoints::locations),
    command("setExceptionBreakpoints", When::Initialized, exceptions::set_exception_breakpoints),
    command("exceptionInfo", When::Stopped, exceptions::exception_info),
    command("dataBreakpointInfo", When::Stopped, data_breakpoints::info),
    command("setDataBreakpoints", When::Initialized, data_breakpoints::set_data_breakpoints),
    command("continue", When::Stopped, stepping::resume),
    command("next", When::Stopped, stepping::next),
    command("stepIn", When::Stopped, stepping::step_in),
    command("stepOut", When::Stopped, stepping::step_out),
    command("stepBack", When::Stopped, stepping::step_back),
    command("reverseContinue", When::Stopped, stepping::reverse_continue),
    command("pause", When::Alive, stepping::pause),
    command("gotoTargets", When::Stopped, goto::targets),
    command("goto", When::Stopped, goto::goto),
    command("source", When::Alive, sources::source),
    command("loadedSources", When::Alive, sources::loaded),
    command("monty/position", When::Stopped, timeline::position),
    command("monty/timeline", When::Stopped, timeline::timeline),
    command("monty/goToMoment", When::Stopped, goto::go_to_moment),
    command("monty/stepBackInto", When::Stopped, stepping::step_back_into),
    command("monty/stepBackOut", When::Stopped, stepping::step_back_out),
    command("monty/lastWrite", When::Stopped, writes::last_write),
    command("monty/nextWrite", When::Stopped, writes::next_write),
    command("monty/history", When::Stopped, writes::history),
    command("monty/saveRecording", When::Alive, timeline::save_recording),
];

/// Serves one request.
pub(crate) fn serve(session: &mut Session, name: &str, arguments: Value) -> Answer {
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(Failure::UnknownCommand { command: name.to_owned() });
    };
    check_time(command, session.phase())?;
    (command.serve)(session, Arguments::new(name, arguments))
}

fn check_time(command: &Command, phase: Phase) -> Result<(), Failure> {
    let name = || command.name.to_owned();
    match (command.when, phase) {
        (When::Always, _) => Ok(()),
        (_, Phase::Fresh) => Err(Failure::TooEarly { command: name(), missing: "`initialize` comes first" }),
        (When::Initialized, _) => Ok(()),
        (_, Phase::Initialized) => Err(Failure::TooEarly { command: name(), missing: "nothing was launched" }),
        (_, Phase::Ended) => Err(Failure::TooLate { command: name() }),
        (When::Alive, _) | (When::Stopped, Phase::Stopped) => Ok(()),
        (When::Stopped, Phase::Configuring | Phase::Running) => Err(Failure::NotStopped),
    }
}

/// The arguments of a request, not yet read.
pub(crate) struct Arguments<'a> {
    command: &'a str,
    value: Value,
}

impl<'a> Arguments<'a> {
    pub(crate) fn new(command: &'a str, value: Value) -> Self {
        Self { command, value }
    }

    /// Reads them; what does not fit is named by its place.
    pub(crate) fn read<T: DeserializeOwned>(self) -> Result<T, Failure> {
        // Absent arguments and `null` mean the same as none given.
        let value = if self.value.is_null() { json!({}) } else { self.value };
        if !value.is_object() {
            let problem = "the arguments are not a JSON object".to_owned();
            return Err(Failure::Arguments { command: self.command.to_owned(), place: String::new(), problem });
        }
        serde_path_to_error::deserialize(value).map_err(|error| {
            let path = error.path().to_string();
            let place = if path == "." { String::new() } else { format!("`{path}`: ") };
            Failure::Arguments { command: self.command.to_owned(), place, problem: error.into_inner().to_string() }
        })
    }

    /// The command, for messages.
    pub(crate) fn command(&self) -> &str {
        self.command
    }

    /// The arguments as they came.
    pub(crate) fn raw(&self) -> &Value {
        &self.value
    }
}
