//! `run --record` and `replay`: what was recorded happens again, without mocks, and can be looked back through.

use std::{
    fs::{self, File},
    process::{Command, Output},
};

use crate::{Folder, errors};

const PROGRAM: &[u8] = b"\
import asyncio

async def both():
    return await asyncio.gather(fetch('a'), fetch('b'))

total = start
for part in asyncio.run(both()):
    total += part
    print('total', total)
try:
    save(total)
except KeyError as error:
    print('not saved:', error)
name = input()
print(name)
";

const MOCKS: &[u8] = b"\
start = 10

async def fetch(name):
    return len(name) + start

def save(value):
    raise KeyError(value)
";

const PRINTED: &str = "total 21\ntotal 32\nnot saved: 32\nAnn\n";

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Records a program whose mocks are `MOCKS`; what the run gave.
fn record(folder: &Folder, arguments: &[&str], input: &str) -> Output {
    let mut all = vec!["run", "main.py", "--mocks", "main.mocks.py", "--record", "main.mtrace"];
    all.extend(arguments);
    folder.monty_with_input(&all, input.as_bytes())
}

/// Records a program; the replay must print the same and give the same exit code, elsewhere and with nothing beside it.
#[track_caller]
fn check(program: &[u8], arguments: &[&str], input: &str) -> Output {
    let folder = Folder::with(&[("main.py", program), ("main.mocks.py", MOCKS)]);
    let run = record(&folder, arguments, input);
    let elsewhere = Folder::with(&[("main.mtrace", &fs::read(folder.path().join("main.mtrace")).unwrap())]);
    let replay = elsewhere.monty(&["replay", "main.mtrace"]);
    assert_eq!(printed(&replay), printed(&run));
    assert_eq!(errors(&replay), errors(&run));
    assert_eq!(replay.status.code(), run.status.code());
    run
}

#[test]
fn replays_print_what_the_run_printed() {
    let run = check(PROGRAM, &[], "Ann\n");
    assert_eq!((printed(&run).as_str(), run.status.code()), (PRINTED, Some(0)));
    let run = check(b"print(start, end)\n", &["--input", "end=[1, {\"a\": null}]"], "");
    assert_eq!(printed(&run), "10 [1, {'a': None}]\n");
}

#[test]
fn ends_of_all_kinds_are_recorded() {
    assert_eq!(check(b"import sys\nprint(1)\nsys.exit(3)\n", &[], "").status.code(), Some(3));
    let run = check(b"print('before')\nsave(1)\n", &[], "");
    assert_eq!(run.status.code(), Some(1));
    assert!(errors(&run).ends_with("\nKeyError: 1\n"), "{}", errors(&run));
    let run = check(b"while True: pass\n", &["--max-fuel", "1000"], "");
    assert_eq!(run.status.code(), Some(1));
    assert!(errors(&run).contains("used all of its fuel"), "{}", errors(&run));
    let run = check(b"import sys\nprint('out')\nprint('err', file=sys.stderr)\n", &[], "");
    assert_eq!((printed(&run).as_str(), errors(&run).as_str()), ("out\n", "err\n"));
}

#[test]
fn answers_that_changed_since_change_nothing() {
    let folder = Folder::with(&[("main.py", PROGRAM), ("main.mocks.py", MOCKS)]);
    record(&folder, &[], "Ann\n");
    fs::write(folder.path().join("main.mocks.py"), "start = 0\n").unwrap();
    fs::write(folder.path().join("main.py"), "print('another program')\n").unwrap();
    let replay = folder.monty_with_input(&["replay", "main.mtrace"], b"Bob\n");
    assert_eq!(printed(&replay), PRINTED);
}

/// A folder as the standard input is open and cannot be read.
#[cfg(unix)]
#[test]
fn a_run_whose_host_fails_is_recorded_up_to_there() {
    let folder = Folder::with(&[("main.py", b"print('before')\ninput()\n")]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_monty"));
    command.current_dir(folder.path()).args(["run", "main.py", "--record", "main.mtrace"]);
    let run = command.stdin(File::open(folder.path()).unwrap()).output().unwrap();
    assert_eq!(run.status.code(), Some(2), "{}", errors(&run));
    assert!(errors(&run).contains("cannot read the standard input"), "{}", errors(&run));
    let replay = folder.monty(&["replay", "main.mtrace"]);
    assert_eq!(replay.status.code(), Some(1));
    assert_eq!(printed(&replay), "before\n");
    assert!(errors(&replay).contains("the recording ends here"), "{}", errors(&replay));
}

#[test]
fn a_recording_shows_events_values_and_the_last_write() {
    let folder = Folder::with(&[("main.py", PROGRAM), ("main.mocks.py", MOCKS)]);
    record(&folder, &[], "Ann\n");
    let events = printed(&folder.monty(&["replay", "main.mtrace", "--events"]));
    let expected = "\
start      line 1    start
hostCall   line 4    fetch('a')
hostCall   line 4    fetch('b')
hostCall   line 7    wait for fetch('a'), fetch('b')
print      line 9    total 21
print      line 9    total 32
hostCall   line 11   save(32)
exception  line 11   KeyError: 32
print      line 13   not saved: 32
hostCall   line 14   input('')
print      line 15   Ann
end        line 15   end
";
    assert_eq!(events, expected);
    let values = printed(&folder.monty(&["replay", "main.mtrace", "--values", "total"]));
    assert_eq!(values, "line 6     total = 10\nline 8     total = 21\nline 8     total = 32\n");
    let last = printed(&folder.monty(&["replay", "main.mtrace", "--last-write", "total"]));
    let lines: Vec<&str> = last.lines().collect();
    assert!(lines[0].starts_with("the end: tick ") && lines[0].ends_with(", main.py:15 in <module>"), "{last}");
    assert_eq!(lines[1..3], ["  > print(name)", "    total is 32"]);
    assert!(lines[3].starts_with("back before the last write of `total`: tick "), "{last}");
    assert!(lines[3].ends_with(", main.py:8 in <module>"), "{last}");
    assert_eq!(lines[4..], ["  > total += part", "    start = 10", "    total = 21", "    part = 11"]);
}

#[test]
fn what_cannot_be_recorded_or_replayed_is_named() {
    let folder = Folder::with(&[("main.py", b"print(1)\n"), ("main.mocks.py", b""), ("text.mtrace", b"print(1)\n")]);
    record(&folder, &[], "");
    let whole = fs::read(folder.path().join("main.mtrace")).unwrap();
    fs::write(folder.path().join("half.mtrace"), &whole[..whole.len() / 2]).unwrap();
    let cases: &[(&[&str], &str)] = &[
        (&["replay", "none.mtrace"], "cannot read none.mtrace"),
        (&["replay", "text.mtrace"], "cannot replay text.mtrace: it must be a file that `monty run --record` wrote"),
        (&["replay", "half.mtrace"], "the recording is damaged"),
        (&["replay", "main.mtrace", "--last-write", "x"], "there is no variable x here"),
        (&["replay", "main.mtrace", "--values", "x"], "there is no variable x here"),
        (&["run", "main.py", "--record", "no/where"], "cannot write no/where"),
        (&["run", "main.py", "--record", "a", "--modules", "."], "cannot be used with"),
        (&["run", "main.py", "--record", "a", "--dump-at-call", "1", "b"], "cannot be used with"),
    ];
    for (arguments, part) in cases {
        let output = folder.monty(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", errors(&output));
        assert!(errors(&output).contains(part), "{arguments:?}: {}", errors(&output));
    }
}
