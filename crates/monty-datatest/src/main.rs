//! `make complete-tests`: fills in and renews the expectations at the end of cases from what CPython does.

use std::{env, fs, process::ExitCode};

use monty_datatest::{
    Case, HarnessError, Interpreter, Oracle, OracleCommand, Route, completed_source, find_cases, test_cases_folder,
};

fn main() -> ExitCode {
    match complete_all() {
        Ok(failures) if failures.is_empty() => ExitCode::SUCCESS,
        Ok(failures) => {
            for failure in failures {
                eprintln!("{failure}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Completes every case that `FILTER` selects; answers with a line for each that cannot be completed.
fn complete_all() -> Result<Vec<String>, HarnessError> {
    let mut cpython = Oracle::new(OracleCommand::find()?);
    let mut failures = Vec::new();
    let mut changed = 0;
    for case in find_cases(&test_cases_folder(), &env::var("FILTER").unwrap_or_default())? {
        if case.markers.needs_native && !cpython.is_native()? {
            continue;
        }
        match complete(&case, &mut cpython) {
            Ok(true) => {
                println!("{}: completed", case.path);
                changed += 1;
            }
            Ok(false) => {}
            Err(error) => failures.push(format!("{}: {error}", case.path)),
        }
    }
    println!("{changed} changed, {} cannot be completed", failures.len());
    Ok(failures)
}

/// Whether the file had to change.
fn complete(case: &Case, cpython: &mut Oracle) -> Result<bool, HarnessError> {
    let outcome = cpython.run(case, Route::Direct)?;
    let source = completed_source(case, &outcome)?;
    if source == case.source {
        return Ok(false);
    }
    let path = test_cases_folder().join(&case.path);
    fs::write(&path, source).map_err(|source| HarnessError::File { action: "write", path, source })?;
    Ok(true)
}
