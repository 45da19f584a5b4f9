//! Limits end a run, and no program can catch them.

use monty::{CollectPrint, LimitError, LimitedTracker, Limits, MontyObject, MontyRun, NoPrint, RunError, RunProgress};

fn limited(code: &str, limits: Limits) -> Result<MontyObject, RunError> {
    let run = MontyRun::new(code.to_owned(), "main.py", vec![], vec!["ask".to_owned()]).unwrap();
    run.run(vec![], LimitedTracker::new(limits), &mut CollectPrint::new())
}

fn fuel(fuel: u64) -> Limits {
    Limits { fuel: Some(fuel), ..Limits::default() }
}

#[test]
fn fuel_runs_out_and_cannot_be_caught() {
    let code = "try:\n    while True: pass\nexcept BaseException:\n    pass\nfinally:\n    while True: pass";
    assert_eq!(limited(code, fuel(100_000)).unwrap_err(), LimitError::Fuel.into());
}

#[test]
fn fuel_is_exact() {
    let code = "for i in range(1000): pass";
    let enough = (1..5000).find(|ticks| limited(code, fuel(*ticks)).is_ok()).unwrap();
    assert!((900..1100).contains(&enough), "{enough}");
    assert!((enough..enough + 50).all(|ticks| limited(code, fuel(ticks)).is_ok()));
}

#[test]
fn memory_runs_out() {
    let limits = Limits { memory: Some(10_000_000), ..Limits::default() };
    let code = "a = []\nwhile True: a.append([1, 2, 3])";
    assert_eq!(limited(code, limits.clone()).unwrap_err(), LimitError::Memory.into());
    assert_eq!(limited("'a' * 10 ** 12", limits.clone()).unwrap_err(), LimitError::Memory.into());
    let garbage = "for i in range(300000):\n    a = [i, i, i]\na";
    assert!(limited(garbage, limits).is_ok());
}

#[test]
fn garbage_makes_room() {
    let limits = Limits { memory: Some(5_000_000), ..Limits::default() };
    let lines = [
        "a[:]",
        "s[1:]",
        "a + a",
        "s * 2",
        "f'{s}{s}'",
        "f'{a!r:>400000}'",
        "[*a]",
        "list(a)",
        "repr(a)",
        "''.join([s, s])",
    ];
    for line in lines {
        let code =
            format!("a = list(range(20000))\ns = 'x' * 300000\nfor _ in range(100):\n    b = None\n    b = {line}");
        assert!(limited(&code, limits.clone()).is_ok(), "{line}");
    }
}

#[test]
fn what_stays_short_of_memory_ends() {
    let limits = Limits { memory: Some(5_000_000), ..Limits::default() };
    let lines = [
        "json.loads('[' + '[1, 2],' * 100000 + '1]')",
        "('x ' * 500000).split()",
        "f'{[s] * 30!r:>9}'",
        "[s] * 10 ** 6",
    ];
    for line in lines {
        let code = format!("import json\ns = 'x' * 300000\n{line}");
        assert_eq!(limited(&code, limits.clone()).unwrap_err(), LimitError::Memory.into(), "{line}");
    }
}

#[test]
fn deadlines_end_loops() {
    let run = MontyRun::new("while True: pass".to_owned(), "main.py", vec![], vec![]).unwrap();
    let mut asked = 0;
    let tracker = LimitedTracker::new(Limits::default()).with_deadline(move || {
        asked += 1;
        asked > 10
    });
    assert_eq!(run.run(vec![], tracker, &mut NoPrint).unwrap_err(), LimitError::Time.into());
}

#[test]
fn recursion_is_an_exception() {
    let code =
        "def f(n): return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as error:\n    seen = str(error)\nseen";
    let result = limited(code, Limits { recursion: 50, ..Limits::default() }).unwrap();
    assert_eq!(result, MontyObject::String("maximum recursion depth exceeded".to_owned()));
}

#[test]
fn suspensions_are_counted() {
    let code = "while True: ask()";
    let run = MontyRun::new(code.to_owned(), "main.py", vec![], vec!["ask".to_owned()]).unwrap();
    let tracker = LimitedTracker::new(Limits { suspensions: Some(3), ..Limits::default() });
    let mut next = run.start(vec![], tracker, &mut NoPrint);
    let mut calls = 0;
    while let Ok(RunProgress::FunctionCall(call)) = next {
        calls += 1;
        next = call.resume(MontyObject::None, &mut NoPrint);
    }
    assert_eq!((calls, next.unwrap_err()), (3, LimitError::Suspensions.into()));
}
