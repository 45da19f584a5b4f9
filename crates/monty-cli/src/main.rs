//! The `monty` command.

use monty::{MontyRun, NoLimitTracker, StdPrint};

fn main() {
    let file = std::env::args().next_back().unwrap_or_default();
    let code = std::fs::read_to_string(&file).unwrap_or_default();
    let result = MontyRun::new(code, &file, vec![], vec![])
        .map_err(monty::RunError::from)
        .and_then(|run| run.run(vec![], NoLimitTracker, &mut StdPrint));
    match result {
        Ok(_) => {}
        Err(monty::RunError::Exception(error)) => eprintln!("{}", error.traceback()),
        Err(error) => eprintln!("{error}"),
    }
}
