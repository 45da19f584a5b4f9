//! The `monty` command.

use monty::{MontyRun, NoLimitTracker, RunError, StdPrint};

fn main() {
    let file = std::env::args().next_back().unwrap_or_default();
    let code = std::fs::read_to_string(&file).unwrap_or_default();
    let run = match MontyRun::new(code, &file, Vec::new(), Vec::new()) {
        Ok(run) => run,
        Err(error) => return eprintln!("{error}"),
    };
    if let Err(error) = run.run(Vec::new(), NoLimitTracker, &mut StdPrint) {
        match error {
            RunError::Exception(error) => eprint!("{}", error.traceback()),
            other => eprintln!("{other}"),
        }
    }
}
