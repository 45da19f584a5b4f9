//! Texts that stay and change.

use std::thread;

use monty_type_checking::{DEEP_STACK, EnvironmentId, Session, UnitId};

/// Works on a session where the stack is deep enough.
fn with_session(work: impl FnOnce(&mut Session) + Send + 'static) {
    let work = move || work(&mut Session::new().unwrap());
    thread::Builder::new().stack_size(DEEP_STACK).spawn(work).unwrap().join().unwrap();
}

#[track_caller]
fn check(session: &Session, unit: UnitId, expected: &[&str]) {
    let found: Vec<&str> = session.diagnose(unit).iter().map(|diagnostic| diagnostic.id().as_str()).collect();
    assert_eq!(found, expected, "in {}", session.text(unit));
}

#[test]
fn programs_and_stubs_change() {
    with_session(|session| {
        let stubs = session.add_stubs("tools.pyi", "def f(x: int) -> str: ...\n").unwrap();
        let own = session.stubs_unit(stubs).unwrap();
        let unit = session.add_program(stubs, "f(1)\n").unwrap();
        check(session, unit, &[]);
        session.set_text(unit, "f('x')\n").unwrap();
        check(session, unit, &["invalid-argument-type"]);
        session.set_text(own, "def f(x: str) -> str: ...\n").unwrap();
        check(session, unit, &[]);
        session.set_text(own, "def g(: ...\n").unwrap();
        check(session, unit, &["unresolved-reference"]);
        assert!(!session.diagnose(own).is_empty());
        assert!(!session.is_host_name(unit, "f"));
    });
}

#[test]
fn programs_come_and_go() {
    with_session(|session| {
        for round in 0..20 {
            let one = session.add_program(EnvironmentId::BARE, "x = nosuch\n").unwrap();
            let other = session.add_program(EnvironmentId::BARE, &format!("y = {round}\n")).unwrap();
            check(session, one, &["unresolved-reference"]);
            check(session, other, &[]);
            session.remove(one).unwrap();
            check(session, one, &[]);
            session.remove(other).unwrap();
        }
    });
}

#[test]
fn what_cannot_be_read_is_told_and_forgotten() {
    with_session(|session| {
        let unit = session.add_program(EnvironmentId::BARE, &"(".repeat(10_000)).unwrap();
        check(session, unit, &["sandbox-too-deep"]);
        assert!(!session.is_readable(unit));
        session.set_text(unit, &"x = 1\n".repeat(1_000_000)).unwrap();
        check(session, unit, &["sandbox-too-large"]);
        session.set_text(unit, "nosuch\n").unwrap();
        check(session, unit, &["unresolved-reference"]);
        assert!(session.is_readable(unit));
    });
}
