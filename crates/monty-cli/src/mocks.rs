//! The mocks file that `--mocks` names.

use std::path::Path;

use anyhow::{Context, Result, bail};
use monty::{AsyncCall, ExternalResult, MockError, MontyObject, NoLimitTracker, RunError, StdPrint};

use crate::{files, style};

/// The functions and inputs of a mocks file.
pub(crate) struct Mocks {
    mocks: monty::Mocks<NoLimitTracker>,
    name: String,
}

impl Mocks {
    /// Runs the file; without one there are no functions.
    pub(crate) fn load(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self { mocks: monty::Mocks::none(NoLimitTracker), name: String::new() });
        };
        let name = path.display().to_string();
        let Ok(code) = String::from_utf8(files::read(path)?) else {
            bail!("{name} is not UTF-8: save the mocks as UTF-8");
        };
        match monty::Mocks::load(&code, &name, NoLimitTracker, &mut StdPrint) {
            Ok(mocks) => Ok(Self { mocks, name }),
            Err(error) => {
                if let RunError::Exception(exception) = &error {
                    style::print_traceback(exception.traceback());
                }
                bail!("the mocks in {name} do not load: {error}");
            }
        }
    }

    /// The functions that a program may call.
    pub(crate) fn functions(&self) -> &[String] {
        self.mocks.functions()
    }

    /// The public values, inputs of a program.
    pub(crate) fn inputs(&mut self) -> Result<Vec<(String, MontyObject)>> {
        self.mocks.inputs(&mut StdPrint).context(self.name.clone())
    }

    /// The answer to a call: of an async function it comes later.
    pub(crate) fn answer(
        &mut self,
        function: &str,
        args: &[MontyObject],
        kwargs: &[(String, MontyObject)],
    ) -> Result<ExternalResult> {
        self.mocks.answer(function, args, kwargs, &mut StdPrint).map_err(|error| self.tell(error))
    }

    /// The answers to async calls.
    pub(crate) fn answer_all(&mut self, calls: &[AsyncCall]) -> Result<Vec<(u32, ExternalResult)>> {
        self.mocks.answer_all(calls, &mut StdPrint).map_err(|error| self.tell(error))
    }

    fn tell(&self, error: MockError) -> anyhow::Error {
        match error {
            MockError::Unanswered { .. } => anyhow::anyhow!("{error}: define it in a file and give --mocks FILE"),
            _ => anyhow::Error::new(error).context(self.name.clone()),
        }
    }
}
