//! Who answers the program's calls: the mocks, the client, or nobody.

use monty::{CollectPrint, Mocks, MontyException, MontyObject, NoLimitTracker};
use monty_debug::{Answer, HostCall};
use serde_json::Value;

use crate::{
    json::{from_json, to_json},
    protocol::monty as wire,
    stub_names::StubFunction,
};

/// What answers calls without the client.
#[derive(Debug)]
pub(crate) struct Host {
    pub(crate) mocks: Mocks<NoLimitTracker>,
    /// What stubs declare.
    pub(crate) declared: Vec<StubFunction>,
    /// What the mocks print.
    pub(crate) print: CollectPrint,
}

/// Who answers a call.
#[derive(Debug)]
pub(crate) enum Answered {
    Now(Answer),
    /// The client must be asked.
    Ask,
    /// There is nobody; the text says what to do.
    Nobody(String),
}

impl Host {
    /// The answer to a call that was just made.
    pub(crate) fn answer(&mut self, call: &HostCall, client_answers: bool) -> Answered {
        if call.is_os {
            return Answered::Now(Answer::Refuse);
        }
        if self.mocks.has(&call.function) {
            return match self.mocks.answer(&call.function, &call.args, &call.kwargs, &mut self.print) {
                Ok(answer) => Answered::Now(answer.into()),
                Err(error) => Answered::Nobody(error.to_string()),
            };
        }
        if client_answers && self.declared.iter().any(|known| known.name == call.function && known.is_async) {
            return Answered::Now(Answer::Future);
        }
        self.elsewhere(call, client_answers)
    }

    /// The answer to a call that the program awaits.
    pub(crate) fn answer_awaited(&mut self, call: &HostCall, client_answers: bool) -> Answered {
        if !self.mocks.has(&call.function) {
            return self.elsewhere(call, client_answers);
        }
        match self.mocks.call(&call.function, &call.args, &call.kwargs, &mut self.print) {
            Ok(result) => Answered::Now(result.into()),
            Err(error) => Answered::Nobody(error.to_string()),
        }
    }

    fn elsewhere(&self, call: &HostCall, client_answers: bool) -> Answered {
        if client_answers {
            return Answered::Ask;
        }
        Answered::Nobody(format!(
            "the program calls {}(), which nobody answers: define it in a file and name it as `mocks` in the launch \
             configuration",
            call.function
        ))
    }

    /// What the mocks have printed since it was last asked.
    pub(crate) fn take_output(&mut self) -> String {
        let (output, errors) = self.print.take();
        output + &errors
    }
}

/// What the program gets where nobody answers.
pub(crate) fn unanswered(problem: &str) -> Answer {
    Answer::Raise(MontyException::new("RuntimeError", problem))
}

/// A call as the client is asked it.
pub(crate) fn question(call: &HostCall) -> wire::HostCall {
    let shown = call.args.iter().map(MontyObject::py_repr);
    let named = call.kwargs.iter().map(|(name, value)| format!("{name}={}", value.py_repr()));
    wire::HostCall {
        function: call.function.clone(),
        args: call.args.iter().map(to_json).collect(),
        kwargs: call.kwargs.iter().map(|(name, value)| (name.clone(), to_json(value))).collect(),
        repr: format!("{}({})", call.function, shown.chain(named).collect::<Vec<_>>().join(", ")),
    }
}

/// The client's answer; what is wrong with it, where it is none.
pub(crate) fn client_answer(body: &Value) -> Result<Answer, String> {
    if let Some(error) = body.get("error").filter(|error| !error.is_null()) {
        let failure: wire::HostFailure = serde_path_to_error::deserialize(error)
            .map_err(|error| format!("`error.{}`: {}", error.path(), error.inner()))?;
        return Ok(Answer::Raise(MontyException::new(failure.type_name, failure.message)));
    }
    match body.get("value") {
        Some(value) => Ok(Answer::Return(from_json(value))),
        None => Err("it has neither `value` nor `error`".to_owned()),
    }
}
