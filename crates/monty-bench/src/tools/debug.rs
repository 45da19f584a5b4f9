//! The debugger on runs of 10⁷ ticks, and what recording costs.

use std::{fs, path::Path, process::Command, time::Duration};

use monty::{MontyObject, NoLimitTracker, NoPrint};
use monty_debug::{Answer, Debugger, Moment, Program, Reason, Recording, Target};

use super::{ToolFigure, milliseconds, timed};
use crate::{
    error::BenchError,
    measure::{Outcome, measure as run_measured},
};

/// About 10⁷ ticks: loops, calls, lists and dicts.
const LONG: &str = "\
def step(total, n):
    return (total * 31 + n) % 1000003

total = 0
table = {}
recent = []
started = 1
for n in range(2_500_000):
    total = step(total, n)
    if n % 10 == 0:
        table[n % 1000] = total
    if n % 64 == 0:
        recent = [total, n]
    for k in range(1):
        pass
print(total)
";

/// About 10⁷ ticks, most of them calls, in frames that are deep and short-lived.
const CALLS: &str = "\
total = 0

def fib(n):
    global total
    total += n
    return n if n < 2 else fib(n - 1) + fib(n - 2)

recent = []
for n in range(3):
    recent = [fib(31), n]
";

/// About 10⁷ ticks that write all over a big heap, so that going back has much to put back.
const WRITES: &str = "\
size = 200_000
cells = [[n] for n in range(size)]
table = {}
recent = []
total = 0
at = 0
for n in range(9_000_000):
    at = (at * 5 + 12345) % size
    cells[at][0] += n
    table[at % 50_000] = n
    total += 1
    if n % 64 == 0:
        recent = [total, n]
";

/// About 10⁶ ticks, and a hundred calls of the host.
const ASKING: &str = "\
total = 0
for n in range(100):
    total += ask(n)
    for k in range(10_000):
        total += k
print(total)
";

const ROUNDS: usize = 100;

/// Runs of one kind, of which the quickest counts.
const RUNS: usize = 5;
const PATIENCE: Duration = Duration::from_mins(1);

/// The debugger in this process; only recording is asked of the binary.
pub(super) fn measure(monty: &Path, _announce: &mut dyn FnMut(&str)) -> Result<Vec<ToolFigure>, BenchError> {
    let mut probes = time_machine("loops", LONG);
    probes.extend(time_machine("calls", CALLS));
    probes.extend(time_machine("writes", WRITES));
    probes.push(ToolFigure::new(
        "a recording of 10^6 ticks and 100 host calls",
        recorded().len() as f64 / 1024.0,
        64.0,
        "KiB",
    ));
    probes.push(ToolFigure::new("the CPU time of a run with --record, over one without", recording(monty)?, 1.05, ""));
    Ok(probes)
}

fn time_machine(kind: &str, code: &str) -> Vec<ToolFigure> {
    let plain = (0..3).map(|_| timed(|| run_plainly(code)).0).min().unwrap_or_default();
    let (debugged, mut debugger) = timed(|| debugged(code));
    let again = timed(|| drop(self::debugged(code))).0.min(debugged);
    let end = debugger.position().moment;
    let mut probes = vec![ToolFigure::new(
        &format!("{kind}: a run of 10^7 ticks in the debugger, over the plain run"),
        again.as_secs_f64() / plain.as_secs_f64(),
        1.5,
        "",
    )];
    let mut dice = Dice(1);
    let mut back = Vec::new();
    let mut jumps = Vec::new();
    let mut writes = Vec::new();
    for _ in 0..ROUNDS {
        let somewhere = Moment { tick: dice.below(end.tick), depth: 1, pc: 0 };
        jumps.push(timed(|| debugger.go_to(somewhere)).0);
        back.push(timed(|| debugger.step_back_over()).0);
        writes.push(timed(|| debugger.last_write(&Target::named("total"))).0);
    }
    probes.push(milliseconds(&format!("{kind}: jump to any moment of it, p95"), &jumps, 50.0));
    probes.push(milliseconds(&format!("{kind}: step back at any moment of it, p95"), &back, 10.0));
    probes.push(milliseconds(&format!("{kind}: last write of a variable at any moment of it, p95"), &writes, 100.0));
    debugger.go_to_end();
    let recent = (0..5).map(|_| {
        debugger.go_to_end();
        timed(|| debugger.last_write(&Target::named("recent"))).0
    });
    let recent: Vec<_> = recent.collect();
    probes.push(milliseconds(&format!("{kind}: last write of a variable from the end, p95"), &recent, 100.0));
    probes
}

/// The run with a recording, over the plain one: the least CPU times of both.
fn recording(monty: &Path) -> Result<f64, BenchError> {
    let broken = |reason: String| BenchError::BrokenTool { tool: "monty run --record", reason };
    let folder = tempfile::tempdir().map_err(|error| broken(error.to_string()))?;
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text);
    write("main.py", &format!("{ASKING}{LONG}")).map_err(|error| broken(error.to_string()))?;
    write("main.mocks.py", "def ask(n):\n    return n\n").map_err(|error| broken(error.to_string()))?;
    let mut least = [Duration::MAX; 2];
    for _ in 0..RUNS {
        for (is_recorded, least) in [false, true].into_iter().zip(&mut least) {
            let mut command = Command::new(monty);
            command.current_dir(folder.path()).args(["run", "main.py", "--mocks", "main.mocks.py"]);
            if is_recorded {
                command.args(["--record", "main.mtrace"]);
            }
            let measured = run_measured(command, PATIENCE)?;
            if let Outcome::Failed(reason) = measured.outcome {
                return Err(broken(reason));
            }
            *least = measured.cpu.min(*least);
        }
    }
    let [plain, recorded] = least;
    Ok(recorded.as_secs_f64() / plain.as_secs_f64())
}

fn run_plainly(code: &str) {
    let run = Program::new(code, "main.py").compile().expect("valid Python");
    run.run(vec![], NoLimitTracker, &mut NoPrint).expect("the program runs");
}

fn debugged(code: &str) -> Debugger {
    let mut debugger = Debugger::start(Program::new(code, "main.py")).expect("valid Python");
    debugger.run_to_end();
    debugger
}

fn recorded() -> Vec<u8> {
    let program = Program { functions: vec!["ask".to_owned()], ..Program::new(ASKING, "main.py") };
    let mut debugger = Debugger::start(program).expect("valid Python");
    let mut stop = debugger.run_to_end();
    while let Reason::Call(_) = stop.reason {
        stop = debugger.answer(Answer::Return(MontyObject::Int(7))).expect("an int fits");
    }
    let recording: Recording = debugger.recording();
    recording.to_bytes().expect("a recording can be written")
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 16) % limit.max(1)
    }
}
