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

/// Values that share their parts look like 2 ** 60 values to whoever walks over them.
const SHARED: &[(&str, &str)] = &[
    ("t = ()", "t = (t, t)"),
    ("t = []", "t = [t, t]"),
    ("t = {}", "t = {1: t, 2: t}"),
    ("t = frozenset()", "t = frozenset([(t, 1), (t, 2)])"),
    ("t = slice(1)", "t = slice(t, t)"),
    ("t = deque()", "t = deque([t, t])"),
    ("t = int", "t = tuple[t, t]"),
    ("t = ValueError()", "t = ValueError(t, t)"),
    ("t = ValueError()", "t = ExceptionGroup('', [t, t])"),
];

fn shared(start: &str, step: &str, use_of: &str) -> String {
    format!(
        "import json\nfrom collections import deque\n{start}\nfor _ in range(60): {step}\nu = t\n\
         {start}\nfor _ in range(60): {step}\n{use_of}\nNone"
    )
}

#[test]
fn what_is_shared_is_walked_within_the_limits() {
    let uses = [
        "repr(t)",
        "f'{t}'",
        "'%r' % (t,)",
        "t == u",
        "t in [u]",
        "sorted([t, u])",
        "hash(t)",
        "{t, u}",
        "json.dumps(t)",
        "isinstance(1, t)",
        "str(t)",
        "t.__parameters__",
    ];
    let mut stopped = 0;
    for (start, step) in SHARED {
        for use_of in uses {
            // Many of these are errors; the others end where the fuel does.
            match limited(&shared(start, step, use_of), fuel(300_000)) {
                Err(RunError::Limit(limit)) => {
                    assert_eq!(limit, LimitError::Fuel, "{step}: {use_of}");
                    stopped += 1;
                }
                Err(RunError::Exception(_)) | Ok(_) => {}
                Err(error) => panic!("{step}: {use_of}: {error}"),
            }
        }
    }
    assert!(stopped > 40, "{stopped}");
}

#[test]
fn deadlines_and_memory_end_native_work() {
    let (start, step) = SHARED[0];
    let run = MontyRun::new(shared(start, step, "hash(t)"), "main.py", vec![], vec![]).unwrap();
    let mut asked = 0;
    let tracker = LimitedTracker::new(Limits::default()).with_deadline(move || {
        asked += 1;
        asked > 10
    });
    assert_eq!(run.run(vec![], tracker, &mut NoPrint).unwrap_err(), LimitError::Time.into());
    let limits = Limits { memory: Some(5_000_000), ..Limits::default() };
    assert_eq!(limited(&shared(start, step, "repr(t)"), limits).unwrap_err(), LimitError::Memory.into());
}

#[test]
fn equal_hashes_burn_fuel() {
    let code = "class A: pass\n{k * (2 ** 61 - 1): 0 for k in range(20000)}\nNone";
    assert_eq!(limited(code, fuel(1_000_000)).unwrap_err(), LimitError::Fuel.into());
}

const COUNT_DOWN: &str =
    "import sys\nsys.setrecursionlimit(10 ** 6)\ndef down(n): return 0 if n == 0 else 1 + down(n - 1)\n";

#[test]
fn the_recursion_limit_is_what_the_program_says() {
    let run = |code: &str| limited(&format!("{COUNT_DOWN}{code}"), Limits::default());
    assert_eq!(run("down(200000)").unwrap(), MontyObject::Int(200_000));
    assert_eq!(run("sys.getrecursionlimit()").unwrap(), MontyObject::Int(1_000_000));
    let code = "sys.setrecursionlimit(100)\ntry: down(200)\nexcept RecursionError as error: seen = str(error)\nseen";
    assert_eq!(run(code).unwrap(), MontyObject::String("maximum recursion depth exceeded".to_owned()));
}

#[test]
fn frames_take_memory() {
    let limits = Limits { memory: Some(20_000_000), ..Limits::default() };
    let code = "import sys\nsys.setrecursionlimit(2 ** 31 - 1)\ndef down(n): return down(n + 1)\ndown(0)";
    assert_eq!(limited(code, limits).unwrap_err(), LimitError::Memory.into());
}

#[test]
fn natives_nest_deeper_than_the_rust_stack() {
    let code = "
t = u = None
for _ in range(5000): t, u = [t], [u]
h = ()
for _ in range(5000): h = (h,)
f = frozenset()
g = frozenset()
for _ in range(3000): f, g = frozenset([f]), frozenset([g])
class Node:
    def __init__(self, after): self.after = after
    def __repr__(self): return f'<{self.after!r}>'
node = None
for _ in range(990): node = Node(node)
(len(repr(t)), t == u, type(hash(h)).__name__, f == g, len(repr(node)))";
    assert_eq!(limited(code, Limits::default()).unwrap().py_repr(), "(10004, True, 'int', True, 1984)");
    let cycles = "a, b = [], []\na.append(a)\nb.append(b)\ntry: a == b\nexcept RecursionError: seen = 1\nseen";
    assert_eq!(limited(cycles, Limits::default()).unwrap(), MontyObject::Int(1));
}

#[test]
fn natives_burn_in_proportion_to_their_work() {
    let heavy = [
        ("s = ' ' * 200000", "s.strip()"),
        ("s = 'a' * 1000000; t = 'a' * 999999", "s.startswith(t)"),
        ("s = 'a' * 1000000; t = 'a' * 999999", "s.endswith(t)"),
        ("s = b'a' * 1000000; t = b'a' * 999999", "s.startswith(t)"),
        ("s = ['a'] * 20000", "''.join(s)"),
        ("s = [b'a'] * 20000", "b''.join(s)"),
        ("s = bytearray(1000000); t = bytearray(1000000)", "s < t"),
        ("s = b'a' * 100000", "repr(s)"),
        ("s = '\\u0430' * 100000", "ascii(s)"),
        ("s = b'\\xff' * 100000", "s.decode('utf8', 'backslashreplace')"),
        ("s = '00' * 100000", "bytes.fromhex(s)"),
        ("s = b'a' * 100000", "s.hex()"),
        ("s = b'a' * 100000; t = bytes(range(256))", "s.translate(t)"),
        ("s = [1] * 20000", "bytes(s)"),
        ("from collections import deque; s = deque(range(100000))", "del s[50000]; s.append(1)"),
        ("s = {f'x{i}': i for i in range(5000)}\ndef f(**k): pass", "f(**s)"),
        ("s = {f'x{i}': i for i in range(5000)}", "type('A', (), s)"),
        ("s = {i: 1 for i in range(100000)}; t = dict(s)", "s == t"),
        ("s = '{0' + '.real' * 10000 + '}'", "s.format(5)"),
        ("s = tuple(type('A', (), {}) for _ in range(100)); from typing import Union", "Union[s]"),
    ];
    for (start, step) in heavy {
        let code = format!("{start}\nfor _ in range(1000): {step}");
        // Getting ready takes no more than the limit.
        assert!(limited(&format!("{start}\n{step}"), fuel(2_000_000)).is_ok(), "{start}: {step}");
        match limited(&code, fuel(400_000)) {
            Err(RunError::Limit(limit)) => assert_eq!(limit, LimitError::Fuel, "{step}"),
            other => panic!("{start}: {step}: {other:?}"),
        }
    }
}

#[test]
fn a_key_that_comes_and_goes_leaves_nothing_behind() {
    let code = "
d = dict.fromkeys(range(1000))
for _ in range(30000):
    k, v = d.popitem()
    d[k] = v
for _ in range(30000):
    k = next(iter(d))
    del d[k]
    d[k] = 1
(len(d), list(d) == sorted(d), sum(d), next(iter(d)))";
    assert_eq!(limited(code, Limits::default()).unwrap().py_repr(), "(1000, True, 499500, 0)");
}
