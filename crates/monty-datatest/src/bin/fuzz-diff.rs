//! `make fuzz-diff`: runs random programs on Monty and on CPython 3.14 until something differs often enough or time is up.

use std::{
    env,
    process::ExitCode,
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use monty_datatest::{
    HarnessError, OracleCommand,
    fuzz::{Campaign, Dialect, Finding, Summary, generate, run_campaign},
};

/// After so many findings there is enough to do.
const MAX_FINDINGS: u64 = 20;

fn main() -> ExitCode {
    match fuzz() {
        Ok(summary) => {
            println!("{} programs, {} findings", summary.programs, summary.findings);
            if summary.findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// `SHOW=seed` prints a program; else `SECONDS` (60) bounds the time and `SEED` says where to start (now).
fn fuzz() -> Result<Summary, HarnessError> {
    if let Some(seed) = number("SHOW") {
        print!("{}", generate(seed, Dialect::default()));
        return Ok(Summary::default());
    }
    let seconds = number("SECONDS").unwrap_or(60);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs() * 1_000);
    let first_seed = number("SEED").unwrap_or(now);
    let limit = number("FINDINGS").unwrap_or(MAX_FINDINGS);
    let start = Instant::now();
    println!("from seed {first_seed}, for {seconds} s");
    run_campaign(&Campaign {
        oracle: OracleCommand::find()?,
        first_seed,
        workers: thread::available_parallelism().map_or(1, usize::from),
        goes_on: &|summary| start.elapsed() < Duration::from_secs(seconds) && summary.findings < limit,
        on_finding: &show,
    })
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}

fn show(finding: &Finding) {
    println!("\n# seed {}: {}", finding.seed, finding.difference);
    println!("{}", finding.program);
}
