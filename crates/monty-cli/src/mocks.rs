//! The mocks file of the command line: host answers from Python that runs inside Monty itself.

use std::path::Path;

use anyhow::{Error, Result, anyhow, bail};
use monty::{MockError, NoLimitTracker, RunError, StdPrint};

use crate::{files, style};

/// Answers for as long as they take: the limits are those of the program.
pub(crate) type Mocks = monty::Mocks<NoLimitTracker>;

/// Runs the file; without one there are no functions.
pub(crate) fn load(path: Option<&Path>) -> Result<Mocks> {
    let Some(path) = path else { return Ok(Mocks::none(NoLimitTracker)) };
    let name = path.display().to_string();
    let Ok(code) = String::from_utf8(files::read(path)?) else {
        bail!("{name} is not UTF-8: save the mocks as UTF-8");
    };
    Mocks::load(&code, &name, NoLimitTracker, &mut StdPrint).map_err(|error| {
        if let RunError::Exception(exception) = &error {
            style::print_traceback(exception.traceback());
        }
        anyhow!("the mocks in {name} do not load: {error}")
    })
}

/// Why there is no answer, with the way out.
pub(crate) fn explain(error: MockError) -> Error {
    match error {
        MockError::Unanswered { .. } => anyhow!("{error}: define it in a file and give --mocks FILE"),
        error => error.into(),
    }
}
