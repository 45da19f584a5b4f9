//! What is debugged: a text, and all that decides how it runs but for the answers of its host.

use monty::{Limits, MontyException, MontyObject, MontyRun, RunOptions};
use serde::{Deserialize, Serialize};

/// A program with its inputs and limits.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// The source.
    pub code: String,
    /// The file name that tracebacks and places show.
    pub name: String,
    /// Globals that are set before it starts.
    pub inputs: Vec<(String, MontyObject)>,
    /// Functions that the host answers.
    pub functions: Vec<String>,
    pub limits: ProgramLimits,
    /// Whether `await` may stand outside of functions.
    pub top_level_await: bool,
}

/// The limits that are the same on every machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgramLimits {
    pub fuel: Option<u64>,
    pub memory: Option<u64>,
    pub recursion: u32,
    pub suspensions: Option<u64>,
}

impl Default for ProgramLimits {
    fn default() -> Self {
        Limits::default().into()
    }
}

impl From<Limits> for ProgramLimits {
    fn from(limits: Limits) -> Self {
        let Limits { fuel, memory, recursion, suspensions } = limits;
        Self { fuel, memory: memory.map(|memory| memory as u64), recursion, suspensions }
    }
}

impl From<&ProgramLimits> for Limits {
    fn from(limits: &ProgramLimits) -> Self {
        let memory = limits.memory.map(|memory| usize::try_from(memory).unwrap_or(usize::MAX));
        Self { fuel: limits.fuel, memory, recursion: limits.recursion, suspensions: limits.suspensions }
    }
}

impl Program {
    /// A program without inputs, functions of the host, and limits.
    pub fn new(code: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            name: name.into(),
            inputs: Vec::new(),
            functions: Vec::new(),
            limits: ProgramLimits::default(),
            top_level_await: RunOptions::default().top_level_await,
        }
    }

    /// Compiles it.
    pub fn compile(&self) -> Result<MontyRun, MontyException> {
        let inputs = self.inputs.iter().map(|(name, _)| name.clone()).collect();
        let options = RunOptions { top_level_await: self.top_level_await };
        MontyRun::with_options(self.code.clone(), &self.name, inputs, self.functions.clone(), options)
    }

    /// The values of its inputs, in their order.
    pub fn input_values(&self) -> Vec<MontyObject> {
        self.inputs.iter().map(|(_, value)| value.clone()).collect()
    }
}
