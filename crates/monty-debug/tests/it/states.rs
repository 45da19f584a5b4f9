//! Every moment of a run can be come back to, and is exactly as it was: states compared by their hashes.

use std::{collections::BTreeMap, fs, path::Path};

use monty::{
    Limits, MontyObject,
    debug::{Answer, Debuggee, Halt, Look, Marks, Moment, Watcher},
};
use monty_debug::{Debugger, Program, Reason};

/// Moments of each program that are come back to.
const JUMPS: usize = 10_000;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

/// Notes every moment.
#[derive(Default)]
struct Everything(Vec<Moment>);

impl Watcher for Everything {
    fn look(&mut self, look: &mut Look<'_>) -> bool {
        self.0.push(look.moment());
        false
    }

    fn attention(&self) -> usize {
        usize::MAX
    }
}

/// Stops at one moment after the other.
struct Next {
    moment: Moment,
}

impl Watcher for Next {
    fn look(&mut self, look: &mut Look<'_>) -> bool {
        look.moment() == self.moment
    }

    fn attention(&self) -> usize {
        usize::MAX
    }
}

fn program(code: &str) -> Program {
    Program { functions: vec!["ask".to_owned()], ..Program::new(code, "main.py") }
}

fn debuggee(program: &Program) -> Debuggee {
    Debuggee::new(&program.compile().unwrap(), &[], Limits::from(&program.limits)).unwrap()
}

/// The answer to a call: what it was given.
fn answer(halt: &Halt) -> Option<Answer> {
    match halt {
        Halt::Call(call) if call.is_os => Some(Answer::Refuse),
        Halt::Call(call) => Some(Answer::Return(call.args.first().cloned().unwrap_or(MontyObject::None))),
        Halt::Futures { awaited, .. } => {
            let answers = awaited.iter().map(|call| (*call, Answer::Return(MontyObject::Int(i64::from(*call)))));
            Some(Answer::Futures(answers.collect()))
        }
        Halt::Stopped | Halt::Ended(_) => None,
    }
}

/// All moments of a plain run.
fn moments(program: &Program) -> Vec<Moment> {
    let mut debuggee = debuggee(program);
    let mut all = Everything::default();
    loop {
        let halt = debuggee.run(None, &Marks::default(), &mut all);
        match answer(&halt) {
            Some(answer) => debuggee.answer(&answer).unwrap(),
            None => return all.0,
        }
    }
}

/// The states of a plain run at some of its moments.
fn states(program: &Program, chosen: &BTreeMap<Moment, usize>) -> BTreeMap<Moment, u64> {
    let mut debuggee = debuggee(program);
    let mut states = BTreeMap::new();
    for moment in chosen.keys() {
        let mut next = Next { moment: *moment };
        // Where an answer has arrived and the program has not gone on, it is between two moments.
        let mut is_between = false;
        while is_between || debuggee.moment() != *moment {
            let halt = debuggee.run(None, &Marks::default(), &mut next);
            let answer = answer(&halt);
            is_between = answer.is_some();
            if let Some(answer) = answer {
                debuggee.answer(&answer).unwrap();
            }
        }
        states.insert(*moment, debuggee.state_hash());
    }
    states
}

fn check(name: &str, code: &str) {
    let program = program(code);
    let all = moments(&program);
    for pair in all.windows(2) {
        assert!(pair[0] < pair[1], "{name}: {:?} is followed by {:?}", pair[0], pair[1]);
    }
    let mut dice = Dice(all.len() as u64);
    let jumps: Vec<Moment> = (0..JUMPS).map(|_| all[dice.below(all.len())]).collect();
    let chosen = jumps.iter().map(|moment| (*moment, 0)).collect();
    let states = states(&program, &chosen);

    let mut debugger = Debugger::start(program).unwrap();
    debugger.set_spacing(all.len() as u64 / 400 + 16);
    let mut stop = debugger.run_to_end();
    while let Some(given) = match &stop.reason {
        Reason::Call(call) => answer(&Halt::Call(call.clone())),
        Reason::Futures { awaited, calls } => answer(&Halt::Futures { awaited: awaited.clone(), calls: calls.clone() }),
        _ => None,
    } {
        stop = debugger.answer(given).unwrap();
    }
    assert!(matches!(stop.reason, Reason::End(_)), "{name}: {stop:?}");
    for (number, moment) in jumps.iter().enumerate() {
        let stop = debugger.go_to(*moment).unwrap();
        assert_eq!(stop.position.moment, *moment, "{name}: jump {number}");
        assert_eq!(debugger.state_hash(), states[moment], "{name}: jump {number} to {moment:?}");
    }
}

/// Checks every fifth program, from the given one on.
fn check_from(first: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 20);
    for file in files.iter().skip(first).step_by(5) {
        check(&file.file_name().unwrap().to_string_lossy(), &fs::read_to_string(file).unwrap());
    }
}

#[test]
fn moments_are_as_they_were_1() {
    check_from(0);
}

#[test]
fn moments_are_as_they_were_2() {
    check_from(1);
}

#[test]
fn moments_are_as_they_were_3() {
    check_from(2);
}

#[test]
fn moments_are_as_they_were_4() {
    check_from(3);
}

#[test]
fn moments_are_as_they_were_5() {
    check_from(4);
}

/// The points to go back to are thinned out and merged; nothing changes by that.
#[test]
fn few_points_are_enough() {
    let code =
        "seen = {}\nfor n in range(20000):\n    seen[n % 97] = [n] * 3\n    if n % 5000 == 0:\n        print(n)\n";
    let program = program(code);
    let all = moments(&program);
    let mut dice = Dice(7);
    let jumps: Vec<Moment> = (0..300).map(|_| all[dice.below(all.len())]).collect();
    let states = states(&program, &jumps.iter().map(|moment| (*moment, 0)).collect());
    let mut debugger = Debugger::start(program).unwrap();
    // More points than are kept.
    debugger.set_spacing(20);
    debugger.run_to_end();
    assert!(debugger.history_points() <= 400);
    for moment in &jumps {
        debugger.go_to(*moment).unwrap();
        assert_eq!(debugger.state_hash(), states[moment]);
    }
}
