//! From the end of a run to what the shell sees.

use std::process::ExitCode;

use monty::{HostError, LimitError, MontyException, RunError};

use crate::style::{print_note, print_traceback};

/// Prints why a run failed; gives the exit code.
pub(crate) fn failed(error: &RunError) -> ExitCode {
    match error {
        RunError::Exception(exception) => raised(exception),
        RunError::Limit(limit) => {
            print_note("limit", &format!("{limit}{}", way_out(*limit)));
            ExitCode::from(1)
        }
        RunError::Host(HostError::UnansweredCall { function }) => {
            print_note("error", &format!("the program called {function}(), which nobody answers: give --mocks FILE"));
            ExitCode::from(2)
        }
        RunError::Host(error) => {
            print_note("error", &error.to_string());
            ExitCode::from(2)
        }
    }
}

/// Prints an exception that ended a program; `SystemExit` decides the exit code itself.
pub(crate) fn raised(exception: &MontyException) -> ExitCode {
    print_traceback(exception.traceback());
    match exception.exit_status() {
        Some(status) => ExitCode::from(status.code as u8),
        None => ExitCode::from(1),
    }
}

fn way_out(limit: LimitError) -> &'static str {
    match limit {
        LimitError::Fuel => "; raise --max-fuel to allow more",
        LimitError::Memory => "; raise --max-memory to allow more",
        LimitError::Time => "; raise --max-time to allow more",
        LimitError::Suspensions => "",
    }
}
