//! What a host pays for the interpreter inside its own process: microseconds and bytes, not ratios, because nothing else
//! does the same work. The criterion benches and the lines under the table measure the same workloads.

use std::fmt::{self, Display, Formatter};
use std::hint::black_box;
use std::time::{Duration, Instant};

use monty::{FunctionCall, MontyObject, MontyRun, NoLimitTracker, NoPrint, RunProgress};

use crate::layout::Columns;
use crate::targets::Verdict;

/// A small program as agents write them, at a call of the host.
const SMALL: &str = "\
def total(orders):
    result = 0
    for order in orders:
        result += order['price'] * order['count']
    return result

orders = [{'price': 3, 'count': 2}, {'price': 5, 'count': 1}]
seen = {'total': total(orders)}
rate = fetch('rate')
seen['total'] * rate
";

const LIST: &str = "numbers = list(range(100_000))\nfetch('more')\nlen(numbers)\n";

/// How long each workload is measured.
const EFFORT: Duration = Duration::from_millis(400);

/// Something to do again and again.
pub struct Workload {
    pub name: &'static str,
    /// Microseconds that one round may take.
    pub limit: Option<f64>,
    pub round: Box<dyn FnMut()>,
}

/// Everything that is measured in time.
pub fn workloads() -> Vec<Workload> {
    let small = start(SMALL);
    let list = start(LIST);
    let bytes = dump(&small);
    vec![
        workload("source to result of 1 + 1", Some(5.0), one_plus_one),
        workload("a host call, answered", None, host_calls()),
        workload("a checkpoint, a host call, and back", None, checkpoints()),
        workload("dump of a small program at a host call", None, move || drop(black_box(dump(&small)))),
        workload("load of it", Some(50.0), move || drop(black_box(load(&bytes)))),
        workload("dump of a list of 100,000 ints", Some(1000.0), move || drop(black_box(dump(&list)))),
    ]
}

fn workload(name: &'static str, limit: Option<f64>, round: impl FnMut() + 'static) -> Workload {
    Workload { name, limit, round: Box::new(round) }
}

fn one_plus_one() {
    let run = MontyRun::new("1 + 1".to_owned(), "main.py", vec![], vec![]).expect("valid Python");
    let result = run.run(vec![], NoLimitTracker, &mut NoPrint).expect("no exception");
    assert_eq!(black_box(result), MontyObject::Int(2));
}

type Call = FunctionCall<NoLimitTracker>;

/// Runs a program to its first host call.
fn start(code: &str) -> Call {
    let run = MontyRun::new(code.to_owned(), "main.py", vec![], vec!["fetch".to_owned()]).expect("valid Python");
    call(run.start(vec![], NoLimitTracker, &mut NoPrint).expect("no exception"))
}

fn call(progress: RunProgress<NoLimitTracker>) -> Call {
    progress.into_function_call().expect("the program calls fetch")
}

fn answer(suspended: Call) -> Call {
    call(suspended.resume(MontyObject::Int(1), &mut NoPrint).expect("no exception"))
}

fn dump(suspended: &Call) -> Vec<u8> {
    suspended.dump().expect("a suspended program can be stored")
}

fn load(bytes: &[u8]) -> Call {
    FunctionCall::load(bytes, NoLimitTracker).expect("it was stored by this build")
}

fn host_calls() -> impl FnMut() {
    let mut next = Some(start("while True:\n    fetch(1)\n"));
    move || next = next.take().map(answer)
}

fn checkpoints() -> impl FnMut() {
    let mut first = start("numbers = [0] * 100\nfor i in range(10**9):\n    numbers[i % 100] = fetch(i)\n");
    let moment = first.checkpoint();
    let mut next = Some(first);
    move || {
        next = next.take().map(|mut suspended| {
            suspended.checkpoint();
            answer(suspended).rewind(&moment)
        });
    }
}

/// One line under the table.
#[derive(Clone, Debug)]
struct Figure {
    name: String,
    text: String,
    limit: Option<String>,
    verdict: Option<Verdict>,
}

/// The lines under the table.
#[derive(Clone, Debug)]
pub struct InProcess(Vec<Figure>);

/// Measures everything.
pub fn in_process(mut progress: impl FnMut(&str)) -> InProcess {
    let mut figures = Vec::new();
    for mut workload in workloads() {
        progress(workload.name);
        let least = least_microseconds(&mut workload.round);
        let (text, limit) = (microseconds(least), workload.limit.map(microseconds));
        figures.push(figure(workload.name, text, limit, workload.limit.map(|limit| least <= limit)));
    }
    // The source is the program's strings.
    let small = dump(&start(SMALL)).len() - SMALL.len();
    figures.push(size("bytes of a small program beside its source", small, 1024));
    figures.push(size("bytes of a list of 100,000 ints", dump(&start(LIST)).len(), 450_000));
    InProcess(figures)
}

fn figure(name: &str, text: String, limit: Option<String>, reached: Option<bool>) -> Figure {
    let verdict = reached.map(|reached| if reached { Verdict::Ok } else { Verdict::Missed });
    Figure { name: name.to_owned(), text, limit, verdict }
}

fn size(name: &str, bytes: usize, limit: usize) -> Figure {
    figure(name, bytes.to_string(), Some(limit.to_string()), Some(bytes <= limit))
}

fn microseconds(value: f64) -> String {
    format!("{value:.1} µs")
}

/// The least mean of many short series of rounds.
fn least_microseconds(round: &mut dyn FnMut()) -> f64 {
    let first = Instant::now();
    round();
    let rounds = (Duration::from_millis(4).as_nanos() / first.elapsed().as_nanos().max(1)).clamp(1, 10_000) as u32;
    let mut least = f64::INFINITY;
    let end = Instant::now() + EFFORT;
    while Instant::now() < end {
        let start = Instant::now();
        (0..rounds).for_each(|_| round());
        least = least.min(start.elapsed().as_secs_f64() / f64::from(rounds));
    }
    least * 1e6
}

impl Display for InProcess {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let mut columns = Columns::default();
        columns.headings(&["in one process", "Monty", "limit", ""]);
        for figure in &self.0 {
            let limit = figure.limit.as_ref().map_or_else(|| "-".to_owned(), |limit| format!("<= {limit}"));
            let verdict = match figure.verdict {
                Some(Verdict::Ok) => "ok",
                Some(Verdict::Missed) => "MISSED",
                None => "",
            };
            columns.row([figure.name.clone(), figure.text.clone(), limit, verdict.to_owned()]);
        }
        write!(out, "{}", columns.render())
    }
}
