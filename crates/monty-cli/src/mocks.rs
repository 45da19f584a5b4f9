//! The mocks file of the command line: host answers from Python that runs inside Monty itself.

use std::path::Path;

use anyhow::{Result, bail};
use monty::{AsyncCall, ExternalResult, RunError, StdPrint};
use monty_debug::{Mocks, MocksError};

use crate::{files, style};

/// Runs the file; without one there are no functions.
pub(crate) fn load(path: Option<&Path>) -> Result<Mocks> {
    let Some(path) = path else { return Ok(Mocks::none()) };
    let name = path.display().to_string();
    let Ok(code) = String::from_utf8(files::read(path)?) else {
        bail!("{name} is not UTF-8: save the mocks as UTF-8");
    };
    let loaded = Mocks::load(&name, &code, &mut StdPrint);
    if let Err(MocksError::Load { error: RunError::Exception(exception), .. }) = &loaded {
        style::print_traceback(exception.traceback());
    }
    Ok(loaded?)
}

/// The answers to those async calls that a program waits for.
pub(crate) fn answer_all(mocks: &mut Mocks, calls: &[AsyncCall]) -> Result<Vec<(u32, ExternalResult)>> {
    let mut answers = Vec::with_capacity(calls.len());
    for call in calls {
        let answer = mocks.call(&call.function_name, &call.args, &call.kwargs, &mut StdPrint)?;
        answers.push((call.call_id, answer));
    }
    Ok(answers)
}
